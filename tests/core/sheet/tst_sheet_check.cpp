// SPDX-License-Identifier: GPL-3.0-or-later
// The automatic check of sheets on the sample plan, and that it finds what is wrong.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "core/map/portray.h"
#include "core/map/style.h"
#include "core/sheet/locator.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/sample_plan.h"
#include "support/sheet_check.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

const test::SamplePlan& plan() {
  static const test::SamplePlan sample = test::samplePlan();
  return sample;
}

SheetRequest requestFor(const map::Unit& unit) {
  SheetRequest request;
  request.unit = unit;
  request.texts = test::sheetWords();
  request.date = "2025-06-01";
  return request;
}

std::vector<Sheet> made(const SheetRequest& request) {
  auto sheets = makeSheets(plan().project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  return *std::move(sheets);
}

bool says(const Sheet& sheet, const std::string& wanted) {
  return std::any_of(sheet.scene.primitives.begin(), sheet.scene.primitives.end(), [&](const Primitive& primitive) {
    const auto* text = std::get_if<Text>(&primitive);
    return text != nullptr && text->text == wanted;
  });
}

bool finds(const std::vector<std::string>& faults, const std::string& part) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](const auto& fault) { return fault.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("sheets of the sample plan pass the check at every level, on every paper, in both editions") {
  const Project& project = plan().project;
  std::vector<map::Unit> units;
  for (const Level level : {Level::City, Level::County, Level::Subdistrict, Level::Community})
    for (const map::Unit& unit : unitsOf(project, level, {})) units.push_back(unit);
  units.push_back({Level::Grid, {}, {}, project.grids.ids()[10]});
  units.push_back(precinctUnit(plan().precincts[0]));
  for (const map::Unit& unit : units)
    for (const PaperSize paper : {PaperSize::A4, PaperSize::A3, PaperSize::A1})
      for (const bool open : {false, true})
        for (const bool outlines : {true, false}) {
          SheetRequest request = requestFor(unit);
          request.paper = paper, request.open = open, request.outlines = outlines;
          CAPTURE(toText(unit.level), unit.ofPolice(), nameOf(project, unit), toText(paper), open, outlines);
          const std::vector<Sheet> sheets = made(request);
          for (const std::string& fault : test::sheetFaults(project, request, sheets, test::FixedMeasurer()))
            FAIL_CHECK(fault);
          // Whichever way it lies, the sheet shows where its unit is.
          if (const auto context = contextOf(project, unit))
            CHECK(says(sheets.front(), "在" + nameOf(project, *context) + "的位置"));
        }
}

TEST_CASE("what surrounds a map without coming into it is not told in its legend") {
  test::AsciiOptions options;
  options.grids = {"aaaaa", "abbba", "abbba", "abbba", "aaaaa"};
  options.households = {"11111", "1...1", "1...1", "1...1", "11111"};
  test::AsciiPlan drawn = test::asciiPlan(options);
  // A block around a yard of 360 m.
  Building block;
  block.outline =
      std::make_shared<const Polygon>(Polygon{{{60000, 60000}, {440000, 60000}, {440000, 440000}, {60000, 440000}},
                                              {{{70000, 70000}, {70000, 430000}, {430000, 430000}, {430000, 70000}}}});
  drawn.project.buildings.add(block);
  const auto statusAt = [&](char letter) {
    return static_cast<std::size_t>(statusOf(drawn.project, drawn.grids.at(letter)));
  };
  REQUIRE(statusAt('a') != statusAt('b'));
  MapRequest map;
  map.view.denominator = 2000;
  map.view.centreX = map.view.centreY = 250000;
  for (const double side : {50.0, 500.0}) {
    CAPTURE(side);
    map.frame = Rectangle::around(map.view.middle, side, side);
    const Occurrence occurs = portray(drawn.project, map).occurs;
    CHECK(occurs.statuses[statusAt('b')]);
    CHECK(occurs.statuses[statusAt('a')] == (side > 100));
    CHECK(occurs.buildings == (side > 100));
  }
}

TEST_CASE("the check finds overlapping and cut texts, dropped rows and a legend that tells other things") {
  const Project& project = plan().project;
  const SheetRequest request = requestFor({Level::Community, {}, plan().communities[4], {}});
  const std::vector<Sheet> good = made(request);
  const auto faultsOf = [&](auto change) {
    std::vector<Sheet> sheets = good;
    change(sheets.front().scene);
    return test::sheetFaults(project, request, sheets, test::FixedMeasurer());
  };
  const auto texts = [](Scene& scene, const std::string& wanted) {
    for (Primitive& primitive : scene.primitives)
      if (auto* text = std::get_if<Text>(&primitive); text && text->text == wanted) return text;
    return static_cast<Text*>(nullptr);
  };
  REQUIRE(test::sheetFaults(project, request, good, test::FixedMeasurer()).empty());
  CHECK(finds(faultsOf([&](Scene& scene) {
                Text copy = *texts(scene, "图例");
                copy.at.x += 1, copy.angle = 30;
                scene.primitives.push_back(copy);
              }),
              "overlap"));
  CHECK(finds(faultsOf([&](Scene& scene) { texts(scene, "图例")->text = "图…"; }), "is cut"));
  CHECK(finds(faultsOf([&](Scene& scene) {
                for (Primitive& primitive : scene.primitives)
                  if (auto* text = std::get_if<Text>(&primitive); text && text->text == "第一网格") text->text = "其他";
              }),
              "is missing"));
  CHECK(finds(faultsOf([&](Scene& scene) { texts(scene, "图例")->at.x = scene.width; }), "beyond the page"));
  CHECK(finds(faultsOf([&](Scene& scene) { texts(scene, "网格界")->text = "省界"; }), "not on the map"));
  CHECK(finds(faultsOf([&](Scene& scene) { texts(scene, "网格界")->text = "省界"; }), "not in the legend"));
  CHECK(finds(faultsOf([&](Scene& scene) {
                // The first map loses its streets.
                std::erase_if(scene.primitives, [](const Primitive& primitive) {
                  const auto* path = std::get_if<Path>(&primitive);
                  return path && !path->closed && path->stroke.colour == boundaryStroke(Boundary::Grid, 1).colour;
                });
              }),
              "not on the map"));
}

TEST_CASE("sheets of units with names of 64 characters pass the check") {
  Project project = plan().project;
  const auto named = [](const std::string& own, const std::string& part) {
    std::string name = own;
    while (name.size() + part.size() <= 64 * 3) name += part;
    return name;
  };
  for (const CommunityId id : plan().communities)
    project.communities.edit(id).name = named(std::to_string(id.value), "长");
  for (const GridId id : project.grids.ids()) project.grids.edit(id).name = named(std::to_string(id.value), "格");
  for (const DivisionId id : plan().subdistricts)
    project.divisions.edit(id).name = named(std::to_string(id.value), "街");
  std::vector<map::Unit> units;
  for (const Level level : {Level::City, Level::County, Level::Subdistrict, Level::Community})
    for (const map::Unit& unit : unitsOf(project, level, {})) units.push_back(unit);
  units.push_back({Level::Grid, {}, {}, project.grids.ids()[10]});
  for (const map::Unit& unit : units)
    for (const PaperSize paper : {PaperSize::A4, PaperSize::A3})
      for (const bool open : {false, true}) {
        SheetRequest request = requestFor(unit);
        request.paper = paper, request.open = open;
        CAPTURE(toText(unit.level), codeOf(project, unit), toText(paper), open);
        const auto sheets = makeSheets(project, request, test::FixedMeasurer());
        REQUIRE(sheets);
        for (const std::string& fault : test::sheetFaults(project, request, *sheets, test::FixedMeasurer()))
          FAIL_CHECK(fault);
      }
}

TEST_CASE("a unit without territory has no sheet, alone or split") {
  Project project = plan().project;
  Community community;
  community.code = "230204001009", community.name = "空社区", community.parent = plan().subdistricts[0];
  SheetRequest request = requestFor({Level::Community, {}, project.communities.add(community), {}});
  for (const double parts : {0.0, 500.0}) {
    request.split.denominator = parts;
    const auto made = makeSheets(project, request, test::FixedMeasurer());
    REQUIRE_FALSE(made);
    CHECK(made.error() == Error("map.nothing_to_draw").with("name", "空社区"));
  }
}
