// SPDX-License-Identifier: GPL-3.0-or-later
// What goes along when pieces change hands, what does not, and what the numbers at the pointer say of a grid that would
// come apart.
#include <catch2/catch.hpp>

#include "core/edit/effect.h"
#include "core/edit/strips.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"
#include "support/parts_of_grid.h"
#include "support/uncounted.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 2000};

// Cells of 20 m; a face is what agrees in all letters, so precincts tell the pieces of one grid apart.
//
//  aaaaasbbbbb   a and b on the two sides of a street with two carriageways; the strip between them (precinct Q)
//  belongs aaaaasbbbbb   to b, which has two blocks, the upper one P, the lower one R
struct Street {
  Drawing grids = Drawing(10, "aaaaabbbbbb"), precincts, households;

  Street() {
    for (int row = 0; row < 10; ++row) {
      precincts.push_back(row < 5 ? "PPPPPQPPPPP" : "PPPPPQRRRRR");
      households.push_back("11111.11111");
    }
  }
  AsciiPlan plan() const {
    AsciiOptions options;
    options.grids = grids, options.precincts = precincts, options.households = households;
    options.householdsPerDigit = 1;
    options.cellMetres = 20;
    options.everyCell = false;
    return asciiPlan(options);
  }
};

GridEffect effectOn(const Project& before, const Project& after, GridId grid) {
  for (const GridEffect& effect : effectOf(before, after))
    if (effect.grid == grid) return effect;
  FAIL("no effect on the grid");
  return {};
}

}  // namespace

TEST_CASE("The strip between the carriageways goes along with the block across the street") {
  const AsciiPlan plan = Street().plan();
  const GridId a = plan.grids.at('a');
  const std::vector<FaceId> block{plan.faceAt(8, 2)};
  const FaceId strip = plan.faceAt(5, 0);
  REQUIRE(strip != block[0]);
  CHECK(stripsAlong(plan.project, block, a) == std::vector{strip});
  const auto given = giveWithStrips(plan.project, block, std::vector{strip}, a, kContext);
  REQUIRE(given);
  CHECK(brokenGuarantees(*given) == std::vector<std::string>{});
  CHECK(partsOfGrid(*given, a) == 1);
  CHECK_FALSE(effectOn(plan.project, *given, a).comesApart());
  CHECK(given->after.grids.at(a).zone.tally.households == 50 + 25);
  CHECK(given->what.code == "journal.assign_strips");
  CHECK(given->after.journal.size() == plan.project.journal.size() + 1);
  CHECK(given->after.journal.at(given->after.journal.ids().back()).what == given->what);
  CHECK(given->selection == Selection{{}, {a}});
  // Without it, the numbers at the pointer say that the grid comes apart.
  const auto alone = assignFaces(plan.project, block, a, kContext);
  REQUIRE(alone);
  const GridEffect effect = effectOn(plan.project, *alone, a);
  CHECK(effect.comesApart());
  CHECK(effect.partsAfter == 2);
  CHECK(effect.partsBefore == 1);
  // The other way round: the strip stays with b, whose blocks it lies beside.
  CHECK(stripsAlong(plan.project, std::vector{plan.faceAt(0, 0)}, plan.grids.at('b')).empty());
}

TEST_CASE("Three strips in a row are led over, and a new grid on both sides of a street gets what is between") {
  Street street;
  for (std::size_t row = 0; row < 10; ++row) {
    street.grids[row] = "aaaaa.b.bbb";
    street.precincts[row][6] = 'S', street.precincts[row][7] = 'Q';
    street.households[row] = "11111...111";
  }
  const AsciiPlan plan = street.plan();
  const std::vector<FaceId> block{plan.faceAt(9, 2)};
  const std::vector<FaceId> strips = stripsAlong(plan.project, block, plan.grids.at('a'));
  CHECK(strips.size() == 3);
  const auto given = giveWithStrips(plan.project, block, strips, plan.grids.at('a'), kContext);
  REQUIRE(given);
  CHECK(partsOfGrid(*given, plan.grids.at('a')) == 1);

  const AsciiPlan simple = Street().plan();
  const std::vector<FaceId> both{simple.faceAt(0, 0), simple.faceAt(8, 2)};
  const std::vector<FaceId> between = stripsAlong(simple.project, both, GridId());
  CHECK(between == std::vector{simple.faceAt(5, 0)});
}

TEST_CASE("No strip goes along that people live on, that is locked, dedicated, all that a grid has, or elsewhere") {
  Street street;
  AsciiPlan plan = street.plan();
  const std::vector<FaceId> block{plan.faceAt(8, 2)};
  const GridId a = plan.grids.at('a');
  SECTION("three households go along, and are counted") {
    street.households[3][5] = '3';
    plan = street.plan();
    const std::vector<FaceId> faces{plan.faceAt(8, 2)}, strips = stripsAlong(plan.project, faces, a);
    REQUIRE(strips.size() == 1);
    const auto given = giveWithStrips(plan.project, faces, strips, a, kContext);
    REQUIRE(given);
    const auto& arguments = given->what.arguments;
    const auto households = std::ranges::find(arguments, std::string("households"), &Argument::name);
    REQUIRE(households != arguments.end());
    CHECK(households->value == Argument::Value(std::int64_t{3}));
    CHECK(given->after.grids.at(a).zone.tally.households == 50 + 25 + 3);
  }
  SECTION("four do not") {
    street.households[3][5] = '4';
    plan = street.plan();
    CHECK(stripsAlong(plan.project, std::vector{plan.faceAt(8, 2)}, a).empty());
  }
  SECTION("a strip that is a grid of its own, which would end") {
    for (std::string& row : street.grids) row[5] = 's';
    plan = street.plan();
    CHECK(stripsAlong(plan.project, std::vector{plan.faceAt(8, 2)}, a).empty());
  }
  SECTION("a strip of a third grid, locked or dedicated or neither") {
    for (std::size_t row = 0; row < 10; ++row) street.grids[row][5] = row < 9 ? 's' : 'a';
    for (std::string& row : street.grids) row.push_back('s');
    for (std::string& row : street.precincts) row.push_back('P');
    for (std::string& row : street.households) row.push_back('1');
    plan = street.plan();
    const std::vector<FaceId> faces{plan.faceAt(8, 2)};
    const GridId to = plan.grids.at('a');
    switch (GENERATE(0, 1, 2)) {
      case 0:
        CHECK(stripsAlong(plan.project, faces, to).size() == 1);
        break;
      case 1:
        plan.editGrid('s').locked = true;
        CHECK(stripsAlong(plan.project, faces, to).empty());
        break;
      default:
        plan.editGrid('s').kind = GridKind::Dedicated;
        CHECK(stripsAlong(plan.project, faces, to).empty());
    }
  }
  SECTION("a strip as wide as a block") {
    for (std::size_t row = 0; row < 10; ++row)
      street.grids[row] = "aaaabbbbbbb", street.precincts[row][4] = 'Q', street.households[row][4] = '.';
    plan = street.plan();
    CHECK(stripsAlong(plan.project, std::vector{plan.faceAt(8, 2)}, plan.grids.at('a')).empty());
  }
  SECTION("nothing of a locked gainer's") {
    plan.editGrid('a').locked = true;
    const auto given = giveWithStrips(plan.project, block, stripsAlong(plan.project, block, a), a, kContext);
    REQUIRE_FALSE(given);
    CHECK(given.error().code == "edit.locked");
  }
}

TEST_CASE("What a stroke cuts off from its grid goes along, never all that is left of it") {
  // The corner of b beyond its upper block hangs together with the rest only through it.
  Street street;
  street.precincts[0][10] = 'Q';
  street.households[0][10] = '.';
  AsciiPlan plan = street.plan();
  const GridId a = plan.grids.at('a');
  const std::vector<FaceId> strips = stripsAlong(plan.project, std::vector{plan.faceAt(8, 2)}, a);
  CHECK(strips == [&] {
    std::vector<FaceId> both{plan.faceAt(5, 0), plan.faceAt(10, 0)};
    std::sort(both.begin(), both.end());
    return both;
  }());
  // With the lower block gone as well, the corner and the strip are all that b has.
  const std::vector<FaceId> blocks{plan.faceAt(8, 2), plan.faceAt(8, 7)};
  CHECK(stripsAlong(plan.project, blocks, a).empty());
}

TEST_CASE("A cut beside a street makes no grid of the strip") {
  // The line runs down the middle of the strip, and back around, between the two blocks.
  const AsciiPlan plan = Street().plan();
  const GridId b = plan.grids.at('b');
  const std::int32_t cell = plan.cellMillimetres, middle = 5 * cell + cell / 2;
  const Polyline line{
      {middle, 11 * cell}, {middle, -cell}, {12 * cell, -cell}, {12 * cell, 5 * cell}, {4 * cell, 5 * cell}};
  const auto plain = cutZones(plan.project, std::vector{b}, line, kContext);
  REQUIRE(plain);
  CHECK(plain->after.grids.size() == 5);
  const auto cut = cutWithStrips(plan.project, std::vector{b}, line, kContext);
  REQUIRE(cut);
  CHECK(brokenGuarantees(*cut) == std::vector<std::string>{});
  CHECK(cut->after.grids.size() == 3);
  CHECK(cut->what == Message("journal.cut").with("grid", nameOf(plan.project, b)).with("parts", 2).with("strips", 2));
  // A line that cuts off nothing but a strip divides nothing.
  const Polyline beside{{middle, 11 * cell}, {middle, -cell}};
  CHECK(cutZones(plan.project, std::vector{b}, beside, kContext).has_value());
  const auto nothing = cutWithStrips(plan.project, std::vector{b}, beside, kContext);
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().code == "edit.cuts_off_strip");
}

TEST_CASE("A cut makes no grid of a strip where all households of the grid are") {
  // Just beside the place in the strip, so that this and not the blocks comes first by households.
  Street street;
  for (std::string& row : street.households) row = "11111......";
  street.households[3][5] = '3';
  const AsciiPlan plan = street.plan();
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b');
  const std::int32_t cell = plan.cellMillimetres, x = 5 * cell + 3 * cell / 4;
  const auto cut = cutWithStrips(
      plan.project, std::vector{b},
      {{x, 11 * cell}, {x, -cell}, {12 * cell, -cell}, {12 * cell, 5 * cell}, {4 * cell, 5 * cell}}, kContext);
  REQUIRE(cut);
  CHECK(brokenGuarantees(*cut) == std::vector<std::string>{});
  CHECK(cut->after.grids.size() == 3);
  CHECK(cut->what == Message("journal.cut").with("grid", nameOf(plan.project, b)).with("parts", 2).with("strips", 2));
  // The part with the households keeps the grid, which has the block beside them now.
  const auto ownerOf = [&](int column, int row) {
    const Subdivision& s = cut->after.subdivision;
    return s.face(s.locate(plan.centre(column, row))).grid;
  };
  CHECK(cut->after.grids.at(b).zone.tally.households == 3);
  CHECK(ownerOf(5, 3) == b);
  CHECK(ownerOf(8, 2) == b);
  CHECK(ownerOf(8, 7) != b);
  CHECK(ownerOf(0, 0) == a);
  const auto nothing = cutWithStrips(plan.project, std::vector{b}, {{x, 11 * cell}, {x, -cell}}, kContext);
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().code == "edit.cuts_off_strip");
}

TEST_CASE("A way of strips goes along as a whole or not at all") {
  // Three strips between the block and a: without a grid, of s, without a grid.
  Street street;
  for (std::size_t row = 0; row < 10; ++row) {
    street.grids[row] = "aaaaa.s.bbb";
    street.precincts[row][6] = 'S', street.precincts[row][7] = 'Q';
    street.households[row] = "11111...111";
  }
  for (Drawing* drawing : {&street.grids, &street.precincts, &street.households})
    for (std::string& row : *drawing) row.push_back(drawing == &street.grids ? 's' : '1');
  const AsciiPlan plan = street.plan();
  const std::vector<FaceId> block{plan.faceAt(9, 2)};
  const GridId a = plan.grids.at('a');
  const FaceId middle = plan.faceAt(6, 0);
  CHECK(stripsAlong(plan.project, block, a).size() == 3);
  CHECK(stripsAlong(plan.project, block, a, [&](FaceId id) { return id != middle; }).empty());
  // Where the middle one is all that s has, it stays, and so do the others.
  for (std::string& row : street.grids) row.back() = 'b';
  const AsciiPlan whole = street.plan();
  CHECK(stripsAlong(whole.project, std::vector{whole.faceAt(9, 2)}, whole.grids.at('a')).empty());
}

TEST_CASE("Persons of strips are told where nobody counted households") {
  Street street;
  street.households[3][5] = '1';
  AsciiPlan plan = street.plan();
  const std::vector<FaceId> block{plan.faceAt(8, 2)}, strip{plan.faceAt(5, 0)};
  const auto has = [](const Step& step, const char* name) {
    return std::ranges::find(step.what.arguments, std::string(name), &Argument::name) != step.what.arguments.end();
  };
  const GridId to = GENERATE(true, false) ? plan.grids.at('a') : GridId();
  const auto both = giveWithStrips(plan.project, block, strip, to, kContext);
  REQUIRE(both);
  CHECK(has(*both, "households"));
  CHECK(has(*both, "persons"));
  forgetCounts(plan.project, Lacks::Households);
  const auto persons = giveWithStrips(plan.project, block, strip, to, kContext);
  REQUIRE(persons);
  CHECK_FALSE(has(*persons, "households"));
  CHECK(has(*persons, "persons"));
}

//  aacaac   a gives what holds its two blocks together to c, and gets an empty piece of the same size for it:
//  aaaaac   nobody's numbers and no territory changes by a square metre
//  aacaac
TEST_CASE("A grid that comes apart is told of also where its numbers stay what they were") {
  AsciiOptions options;
  options.grids = {"aacaac", "aaaaac", "aacaac"};
  options.households = {"1.....", "......", "....1."};
  const AsciiPlan plan = asciiPlan(options);
  const GridId a = plan.grids.at('a'), c = plan.grids.at('c');
  REQUIRE(partsOfGrid(plan.project, a) == 1);
  Project after = plan.project;
  setGrid(after, plan.faceAt(2, 1), c);
  setGrid(after, plan.faceAt(5, 0), a);
  REQUIRE(after.grids.at(a).zone.tally == plan.grid('a').zone.tally);
  REQUIRE(after.grids.at(a).zone.area == plan.grid('a').zone.area);
  const GridEffect effect = effectOn(plan.project, after, a);
  CHECK(effect.comesApart());
  CHECK(effect.partsBefore == 1);
  CHECK(effect.partsAfter == 2);
  CHECK(effect.before == effect.after);
  // Of c, in three parts before and two after, there is nothing to tell.
  for (const GridEffect& other : effectOf(plan.project, after)) CHECK_FALSE((other.grid == c && other.comesApart()));
}
