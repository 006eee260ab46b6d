// SPDX-License-Identifier: GPL-3.0-or-later
// Every unit of whole plans is laid out at all papers, and a unit of each level printed at each.
#include <catch2/catch.hpp>

#include "app/demo/demo_plan.h"
#include "app/paint/fonts.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "core/sheet/sheet.h"
#include "support/label_boxes.h"
#include "support/scratch.h"
#include "tests/gis/support/real_data.h"
#include "tests/window/application.h"

using namespace wangge;

namespace {

constexpr sheet::PaperSize kPapers[] = {sheet::PaperSize::A4, sheet::PaperSize::A3, sheet::PaperSize::A2,
                                        sheet::PaperSize::A1, sheet::PaperSize::A0};
constexpr Level kLevels[] = {Level::City, Level::County, Level::Subdistrict, Level::Community, Level::Grid};

// Scenes of all units; of real cities every so many grids.
void layOutAll(const Project& project, std::size_t everySoMany = 1) {
  const FontMeasurer measurer;
  const map::BaseIndex base(project);
  sheet::SheetRequest request;
  request.texts = sheetTexts();
  request.date = "2025-06-01";
  std::size_t laid = 0;
  for (const Level level : kLevels) {
    const std::vector<map::Unit> units = map::unitsOf(project, level, {});
    for (std::size_t i = 0; i < units.size(); i += level == Level::Grid ? everySoMany : 1)
      for (const sheet::PaperSize paper : kPapers) {
        INFO(toText(level) << " " << map::codeOf(project, units[i]) << " " << toText(paper));
        request.unit = units[i], request.paper = paper;
        const auto sheet = sheet::makeSheet(project, request, measurer, &base);
        if (!sheet) {
          CHECK(sheet.error().code == "map.nothing_to_draw");
          CHECK(map::zoneOf(project, units[i]).faces.empty());
          continue;
        }
        REQUIRE(!sheet->scene.primitives.empty());
        ++laid;
      }
  }
  CHECK(laid > 5 * project.communities.size());
  std::vector<map::Unit> police = map::precinctsOf(project, {});
  for (const map::Unit& beat : map::beatsOf(project, {})) police.push_back(beat);
  for (const map::Unit& unit : police)
    for (const sheet::PaperSize paper : kPapers) {
      INFO(map::nameOf(project, unit) << " " << toText(paper));
      request.unit = unit, request.paper = paper;
      const auto sheets = sheet::makeSheets(project, request, measurer, &base);
      if (!sheets) {
        CHECK(sheets.error().code == "map.nothing_to_draw");
        continue;
      }
      for (const auto& [one, other] : test::overlappingTexts(sheets->front().scene, measurer))
        FAIL_CHECK(one << " covers " << other);
    }
}

void printOneOfEach(const Project& project) {
  const test::Scratch scratch;
  for (const Level level : kLevels) {
    const std::vector<map::Unit> units = map::unitsOf(project, level, {});
    if (units.empty()) continue;
    for (const sheet::PaperSize paper : kPapers) {
      PrintRequest request;
      request.level = sheet::kindOf(level);
      request.within = map::codeOf(project, units[units.size() / 2]);
      request.paper = paper;
      request.file = scratch / "sheet.pdf";
      request.texts = sheetTexts();
      request.date = "2025-06-01";
      INFO(toText(level) << " " << request.within << " " << toText(paper));
      const auto outcome = printSheets(project, request);
      REQUIRE(outcome);
      if (!request.within.empty())
        CHECK(outcome->pages - outcome->tablePages == 1);  // grids without a code cannot be named
      CHECK(test::bytesOf(request.file).starts_with("%PDF"));
    }
  }
}

}  // namespace

TEST_CASE("every unit of the demonstration is laid out at all papers, and printed", "[demo]") {
  test::application();
  const auto plan = makeDemoPlan(demoFolder(), 1'000);
  REQUIRE(plan);
  layOutAll(*plan);
  printOneOfEach(*plan);
}

TEST_CASE("units of Baltimore are laid out at all papers, and printed", "[real]") {
  const auto folder = gis::test::realData();
  if (!folder) return;
  test::application();
  const std::string place = *folder + "baltimore-two-districts/";
  using namespace gis::test;
  Project plan = importFile(planWithoutCrs(), request(Role::Communities), place + "communities.gpkg").outcome.project;
  plan = importFile(std::move(plan), request(Role::Barriers), place + "streets.gpkg").outcome.project;
  plan = importFile(std::move(plan), request(Role::Precincts), place + "precincts.gpkg").outcome.project;
  plan = importFile(std::move(plan), request(Role::Households), place + "households.gpkg").outcome.project;
  propose::Options options;
  options.mode = propose::Mode::Quick;
  const auto outcomes = propose::proposeAll(plan, plan.communities.ids(), options);
  REQUIRE(outcomes);
  const Result<Project> divided = planOf(propose::applyAll(plan, *outcomes, {"", 1}));
  REQUIRE(divided);
  layOutAll(*divided, 5);
  printOneOfEach(*divided);
}

TEST_CASE("units of Washington are laid out at all papers, and printed", "[real]") {
  const auto folder = gis::test::realData();
  if (!folder) return;
  test::application();
  const std::string place = *folder + "washington-dc/";
  using namespace gis::test;
  auto districts = request(Role::Communities);
  districts.fields = {{"code", "SMD_ID"}, {"parent", "ANC_ID"}};
  Project plan = importFile(planWithoutCrs(), districts, place + "single-member-district-2013.geojson").outcome.project;
  for (const char* barriers : {"major-roads", "railroads", "hydrography"}) {
    auto lines = request(Role::Barriers, barriers);
    lines.add = true;
    plan = importFile(std::move(plan), lines, place + barriers + ".geojson").outcome.project;
  }
  layOutAll(plan, 3);
  printOneOfEach(plan);
}
