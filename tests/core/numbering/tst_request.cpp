// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering as asked for: orders, starts and ranges, only some grids, all anew; what is told before anything changes.
#include "core/numbering/request.h"

#include <catch2/catch.hpp>

#include "core/plan/life_of_codes.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

using What = NumberRequest::What;

void give(AsciiPlan& plan, const NumberRequest& request, Seconds when = 100) {
  const auto preview = previewNumbers(plan.project, request);
  REQUIRE(preview);
  plan.project = applyNumbers(plan.project, preview->numbers, {"tester", when}).after;
}

// "a001 b002": letters with the last three digits, in the order of the codes.
std::string codesOf(const AsciiPlan& plan) {
  std::map<std::string, char> byCode;
  for (const auto& [letter, id] : plan.grids)
    if (const Grid* grid = plan.project.grids.find(id); grid && !grid->code.empty()) byCode[grid->code] = letter;
  std::string text;
  for (const auto& [code, letter] : byCode)
    text += (text.empty() ? "" : " ") + std::string(1, letter) + code.substr(code.size() - 3);
  return text;
}

NumberRequest asked(What what, NumberOrder order = NumberOrder::Rows) {
  NumberRequest request;
  request.what = what;
  request.order.order = order;
  return request;
}

std::string errorOf(const AsciiPlan& plan, const NumberRequest& request) {
  const auto preview = previewNumbers(plan.project, request);
  return preview ? std::string() : preview.error().code;
}

std::string argument(const Message& message, const std::string& name) {
  for (const Argument& a : message.arguments) {
    if (a.name != name) continue;
    if (const auto* text = std::get_if<std::string>(&a.value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&a.value)) return std::to_string(*number);
  }
  return "-";
}

}  // namespace

TEST_CASE("What is missing is given in the order asked for, codes issued stay", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc", "def"});
  SECTION("there and back") {
    give(plan, asked(What::Missing, NumberOrder::Serpentine));
    CHECK(codesOf(plan) == "a001 b002 c003 f004 e005 d006");
    CHECK(plan.grid('f').name == "甲社区第四网格");
  }
  SECTION("along a line") {
    NumberRequest request = asked(What::Missing, NumberOrder::Line);
    request.order.line = {plan.centre(2, 1), plan.centre(0, 1)};
    const auto preview = previewNumbers(plan.project, request);
    REQUIRE(preview);
    REQUIRE(preview->notes.size() == 1);
    CHECK(preview->notes[0] == Message("numbering.behind_line").with("count", 3));
    give(plan, request);
    CHECK(codesOf(plan) == "f001 e002 d003 a004 b005 c006");
  }
  SECTION("by distance") {
    NumberRequest request = asked(What::Missing, NumberOrder::Distance);
    request.order.from = plan.centre(1, 0);
    give(plan, request);
    CHECK(codesOf(plan) == "b001 a002 e003 c004 d005 f006");
  }
  SECTION("by a list, which needs not name all") {
    issueCode(plan.project, plan.grids.at('a'), "230204001001003", 50);
    NumberRequest request = asked(What::Missing, NumberOrder::List);
    request.order.list = {plan.grids.at('e'), plan.grids.at('a'), plan.grids.at('d')};
    const auto preview = previewNumbers(plan.project, request);
    REQUIRE(preview);
    CHECK(preview->givenUp.empty());
    REQUIRE(preview->notes.size() == 1);
    CHECK(preview->notes[0] == Message("numbering.behind_list").with("count", 3));
    give(plan, request);
    CHECK(codesOf(plan) == "e001 d002 a003 b004 c005 f006");
  }
  CHECK(previewNumbers(plan.project, asked(What::Missing, NumberOrder::Distance))->numbers.given.empty());
}

TEST_CASE("Through several communities: rows stay within each, a line goes through all", "[numbering]") {
  AsciiOptions options;
  options.grids = {"abcd"};
  options.communities = {"BAAB"};
  AsciiPlan plan = asciiPlan(options);
  plan.project.scheme.segments = {{CodeSegment::Kind::CommunityPrefix, "", 9}, {CodeSegment::Kind::Sequence, "", 3}};
  SECTION("rows") {
    give(plan, asked(What::Missing));
    CHECK(codesOf(plan) == "b001 c002 a003 d004");
  }
  SECTION("a line") {
    NumberRequest request = asked(What::Missing, NumberOrder::Line);
    request.order.line = {plan.centre(3, 0), plan.centre(0, 0)};
    give(plan, request);
    CHECK(codesOf(plan) == "d001 c002 b003 a004");
  }
}

TEST_CASE("Starts, ranges and reserved numbers of each kind", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abcd"});
  plan.editGrid('d').kind = GridKind::Dedicated;
  NumberRequest request = asked(What::Missing);
  request.ranges[GridKind::Comprehensive] = {101, 799};
  request.ranges[GridKind::Dedicated] = {901, 999};
  request.reserved = {{102, 109}, {901, 901}};
  give(plan, request);
  CHECK(codesOf(plan) == "a101 b110 c111 d902");
  CHECK(plan.grid('a').ordinal == 101);
  CHECK(plan.grid('a').name == "甲社区第一百零一网格");
  // Outside what the scheme allows, or the wrong way round.
  for (const SequenceRange wrong : {SequenceRange{0, 9}, SequenceRange{700, 801}, SequenceRange{20, 10}}) {
    request.ranges[GridKind::Comprehensive] = wrong;
    const auto preview = previewNumbers(plan.project, request);
    REQUIRE_FALSE(preview);
    CHECK(preview.error().code == "numbering.range_outside");
    CHECK(argument(preview.error(), "allowed") == "1-799");
  }
}

TEST_CASE("A community's only grid keeps the undivided code only where the request leaves it", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"a"});
  plan.project.scheme.undivided = 0;
  give(plan, asked(What::Missing));
  REQUIRE(codesOf(plan) == "a000");
  NumberRequest request = asked(What::Anew);
  CHECK(previewNumbers(plan.project, request)->numbers.given.empty());
  SECTION("a range") {
    request.ranges[GridKind::Comprehensive] = {101, 199};
    give(plan, request, 200);
    CHECK(codesOf(plan) == "a101");
  }
  SECTION("reserved") {
    request.reserved = {{0, 0}};
    give(plan, request, 200);
    CHECK(codesOf(plan) == "a001");
  }
  SECTION("reserved from the beginning") {
    plan = asciiPlan(Drawing{"a"});
    plan.project.scheme.undivided = 0;
    request = asked(What::Missing);
    request.reserved = {{0, 0}};
    give(plan, request);
    CHECK(codesOf(plan) == "a001");
  }
}

TEST_CASE("How many locked grids stay does not depend on the order", "[numbering]") {
  AsciiOptions options;
  options.grids = {"abcd"};
  options.communities = {"AABB"};
  AsciiPlan plan = asciiPlan(options);
  give(plan, asked(What::Missing));
  plan.editGrid('a').locked = true;
  plan.editGrid('d').code.clear();
  for (const NumberOrder order : {NumberOrder::Rows, NumberOrder::Serpentine, NumberOrder::Line}) {
    NumberRequest request = asked(What::Missing, order);
    if (order == NumberOrder::Line) request.order.line = {plan.centre(0, 0), plan.centre(3, 0)};
    CHECK(previewNumbers(plan.project, request)->locked == 1);
  }
}

TEST_CASE("A range that is too small says how many fit", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abcde"});
  NumberRequest request = asked(What::Missing);
  request.ranges[GridKind::Comprehensive] = {10, 12};
  request.reserved = {{11, 11}};
  const auto preview = previewNumbers(plan.project, request);
  REQUIRE(preview);
  REQUIRE(preview->numbers.full.size() == 1);
  CHECK(argument(preview->numbers.full[0], "fit") == "2");
  CHECK(argument(preview->numbers.full[0], "needed") == "5");
  CHECK(argument(preview->numbers.full[0], "range") == "10-12");
  CHECK(preview->numbers.given.size() == 2);
  // All anew is all or nothing.
  request.what = What::Anew;
  const auto anew = previewNumbers(plan.project, request);
  REQUIRE_FALSE(anew);
  CHECK(anew.error().code == "numbering.range_full");
  CHECK(argument(anew.error(), "fit") == "2");
}

TEST_CASE("All anew gives up codes, tells which, and never gives them again", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc", "def"});
  give(plan, asked(What::Missing));
  CHECK(codesOf(plan) == "a001 b002 c003 d004 e005 f006");
  CHECK(previewNumbers(plan.project, asked(What::Anew))->numbers.given.empty());
  plan.editGrid('b').locked = true;
  plan.editGrid('c').name = "老街网格";
  const auto preview = previewNumbers(plan.project, asked(What::Anew, NumberOrder::Serpentine));
  REQUIRE(preview);
  CHECK(preview->numbers.anew);
  CHECK(preview->locked == 1);
  CHECK(preview->order.size() == 6);
  CHECK(preview->givenUp.size() == 5);
  CHECK(preview->givenUp.front() == "230204001001001");
  give(plan, asked(What::Anew, NumberOrder::Serpentine), 200);
  CHECK(codesOf(plan) == "b002 a007 c008 f009 e010 d011");
  CHECK(plan.grid('c').name == "老街网格");
  CHECK(plan.grid('d').name == "甲社区第十一网格");
  for (const char* old : {"001", "003", "004", "005", "006"})
    CHECK(everIssued(plan.project, std::string("230204001001") + old));
  // Again there is nothing to do; in rows there is.
  CHECK(previewNumbers(plan.project, asked(What::Anew, NumberOrder::Serpentine))->numbers.given.empty());
  CHECK(previewNumbers(plan.project, asked(What::Anew))->givenUp.size() == 5);
}

TEST_CASE("All anew for some grids leaves the others as they are", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc"});
  give(plan, asked(What::Missing));
  NumberRequest request = asked(What::Anew, NumberOrder::List);
  request.grids = {plan.grids.at('a'), plan.grids.at('b')};
  request.order.list = {plan.grids.at('b'), plan.grids.at('a')};
  give(plan, request, 200);
  CHECK(codesOf(plan) == "c003 b004 a005");
  SECTION("a start beyond the codes that are in order is a reason to give new ones") {
    NumberRequest from = asked(What::Anew);
    from.grids = {plan.grids.at('c')};
    CHECK(previewNumbers(plan.project, from)->numbers.given.empty());
    from.ranges[GridKind::Comprehensive] = {500, 799};
    give(plan, from, 300);
    CHECK(codesOf(plan) == "b004 a005 c500");
  }
  SECTION("kinds keep their codes apart") {
    plan.editGrid('c').kind = GridKind::Dedicated;
    const auto preview = previewNumbers(plan.project, asked(What::Anew));
    REQUIRE(preview);
    // a and b are out of order in rows, c has a code of the other kind.
    CHECK(preview->givenUp.size() == 3);
    give(plan, asked(What::Anew), 300);
    CHECK(codesOf(plan) == "a006 b007 c801");
  }
}

TEST_CASE("Clashes are told with who keeps the code", "[numbering]") {
  AsciiOptions options;
  options.grids = {"ab"};
  options.households = {"12"};
  AsciiPlan plan = asciiPlan(options);
  plan.editGrid('a').code = plan.editGrid('b').code = "230204001001005";
  plan.editGrid('a').name = "东网格", plan.editGrid('b').name = "西网格";
  const auto preview = previewNumbers(plan.project, asked(What::Missing));
  REQUIRE(preview);
  REQUIRE(preview->notes.size() == 1);
  CHECK(preview->notes[0].code == "numbering.code_taken");
  CHECK(argument(preview->notes[0], "grid") == "东网格");
  CHECK(argument(preview->notes[0], "keeper") == "西网格");
  CHECK(preview->givenUp.empty());  // it is b's
  give(plan, asked(What::Missing));
  CHECK(codesOf(plan) == "a001 b005");
}

TEST_CASE("What cannot be numbered is told", "[numbering]") {
  AsciiOptions options;
  options.grids = {"aab", "cdb"};
  options.communities = {"AAB", "AAB"};
  AsciiPlan plan = asciiPlan(options);
  SECTION("no grids") {
    NumberRequest request;
    request.grids.emplace();
    CHECK(errorOf(plan, request) == "numbering.no_grids");
    plan.project.grids = Table<GridId, Grid>();
    CHECK(errorOf(plan, {}) == "numbering.no_grids");
    CHECK(proposeNumbers(plan.project).given.empty());
  }
  SECTION("a line that touches nothing") {
    NumberRequest request = asked(What::Missing, NumberOrder::Line);
    CHECK(errorOf(plan, request) == "numbering.line_misses");
    request.order.line = {{-50'000, -50'000}, {900'000, -50'000}};
    CHECK(errorOf(plan, request) == "numbering.line_misses");
    // It touches b, which is not asked about.
    request.order.line = {plan.centre(2, 0), plan.centre(2, 1)};
    CHECK(errorOf(plan, request).empty());
    request.grids = {plan.grids.at('a')};
    CHECK(errorOf(plan, request) == "numbering.line_misses");
  }
  SECTION("a community without a code") {
    plan.project.communities.edit(plan.communities.at('A')).code = "";
    for (What what : {What::Missing, What::Anew}) {
      const auto preview = previewNumbers(plan.project, asked(what));
      REQUIRE(preview);
      CHECK(preview->numbers.given.size() == 1);
      REQUIRE(preview->notes.size() == 1);
      CHECK(preview->notes[0] == Message("numbering.no_community_code").with("community", "甲社区").with("count", 3));
    }
  }
}
