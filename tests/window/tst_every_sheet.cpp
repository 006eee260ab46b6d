// SPDX-License-Identifier: GPL-3.0-or-later
// Every unit of whole plans is laid out at all papers and looked through, and a unit of each level printed at each.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <set>
#include <tuple>

#include "app/demo/demo_plan.h"
#include "app/paint/fonts.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "app/text/language.h"
#include "core/edit/edits.h"
#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "core/sheet/sheet.h"
#include "support/scratch.h"
#include "support/sheet_check.h"
#include "tests/gis/support/real_data.h"
#include "tests/window/application.h"

using namespace wangge;

namespace {

constexpr sheet::PaperSize kPapers[] = {sheet::PaperSize::A4, sheet::PaperSize::A3, sheet::PaperSize::A2,
                                        sheet::PaperSize::A1, sheet::PaperSize::A0};
constexpr Level kLevels[] = {Level::City, Level::County, Level::Subdistrict, Level::Community, Level::Grid};

// Words of both languages, of the internal and of the public edition.
struct Words {
  const char* language;
  bool open;
  sheet::SheetTexts texts;
};
std::vector<Words> allWords(const Project& project) {
  std::vector<Words> words;
  for (const char* language : {"zh_CN", "en"}) {
    installLanguage(language);
    for (const bool open : {false, true}) words.push_back({language, open, textsFor(project, sheetTexts(), open)});
  }
  return words;
}

std::vector<map::Unit> everyUnit(const Project& project, std::size_t everySoMany) {
  std::vector<map::Unit> all;
  for (const Level level : kLevels) {
    const std::vector<map::Unit> units = map::unitsOf(project, level, {});
    for (std::size_t i = 0; i < units.size(); i += level == Level::Grid ? everySoMany : 1) all.push_back(units[i]);
  }
  for (const map::Unit& unit : map::precinctsOf(project, {})) all.push_back(unit);
  for (const map::Unit& unit : map::beatsOf(project, {})) all.push_back(unit);
  return all;
}

// Sheets of all units, looked through (support/sheet_check.h); of real cities every so many grids. Each unit on each
// paper has the words of one language and edition, in turn, or of all of them.
void layOutAll(const Project& project, std::size_t everySoMany = 1, bool allOfThem = false) {
  const FontMeasurer measurer;
  const map::BaseIndex base(project);
  const std::vector<Words> words = allWords(project);
  std::set<std::tuple<std::string, sheet::PaperSize, const Words*>> titles;
  std::size_t laid = 0, unitIndex = 0;
  for (const map::Unit& unit : everyUnit(project, everySoMany)) {
    ++unitIndex;
    for (std::size_t paperIndex = 0; paperIndex < std::size(kPapers); ++paperIndex) {
      const sheet::PaperSize paper = kPapers[paperIndex];
      for (std::size_t i = 0; i < words.size(); ++i) {
        // Every paper meets every language and edition.
        if (!allOfThem && i != (unitIndex + paperIndex) % words.size()) continue;
        INFO(map::nameOf(project, unit) << " " << map::codeOf(project, unit) << " " << toText(paper) << " "
                                        << words[i].language << (words[i].open ? " public" : " internal"));
        sheet::SheetRequest request;
        request.unit = unit, request.paper = paper;
        request.texts = words[i].texts, request.open = words[i].open;
        request.date = "2025-06-01", request.author = "planning office";
        const auto sheets = sheet::makeSheets(project, request, measurer, &base);
        if (!sheets) {
          CHECK(sheets.error().code == "map.nothing_to_draw");
          CHECK(map::zoneOf(project, unit).faces.empty());
          continue;
        }
        ++laid;
        for (const std::string& fault : test::sheetFaults(project, request, *sheets, measurer)) FAIL_CHECK(fault);
        for (const std::string& title : test::titlesOf(*sheets)) {
          CAPTURE(title);
          CHECK(titles.emplace(title, paper, &words[i]).second);
        }
      }
    }
  }
  CHECK(laid > 5 * project.communities.size());
}

// The program's templates with blocks, for every so many grids, in each edition by turns.
void layOutBoards(const Project& project, std::size_t everySoMany) {
  const map::BaseIndex base(project);
  const std::vector<map::Unit> grids = map::unitsOf(project, Level::Grid, {});
  REQUIRE_FALSE(grids.empty());
  for (const char* language : {"zh_CN", "en"}) {
    installLanguage(language);
    PageRequest request;
    request.texts = sheetTexts(), request.date = "2025-06-01", request.author = "planning office";
    for (const char* name : {"notice-board", "pocket"}) {
      const auto form = loadTemplate(name);
      REQUIRE(form);
      const FontMeasurer measurer(form->font);
      for (std::size_t i = 0; i < grids.size(); i += everySoMany) {
        const bool open = i / everySoMany % 2 == 1;
        INFO(map::codeOf(project, grids[i]) << " " << name << " " << language << (open ? " public" : " internal"));
        const auto sheets = sheet::makeTemplateSheets(
            project, templateRequestFor(project, *form, grids[i], open, request), measurer, &base);
        if (!sheets) {
          CHECK(sheets.error().code == "map.nothing_to_draw");
          continue;
        }
        for (const sheet::TemplateSheet& page : *sheets) {
          CHECK(page.unknownFields.empty());
          const map::Scene& scene = page.sheet.scene;
          for (const map::Primitive& primitive : scene.primitives) {
            const auto* text = std::get_if<map::Text>(&primitive);
            if (text == nullptr) continue;
            CAPTURE(text->text);
            CHECK(text->text.find('{') == std::string::npos);
            CHECK(map::Rectangle{{0, 0}, {scene.width, scene.height}}.contains({text->at, text->at}));
          }
        }
      }
    }
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
  layOutBoards(*plan, 8);
  printOneOfEach(*plan);
}

TEST_CASE("every unit of the demonstration passes the check in every language and edition", "[.long]") {
  test::application();
  const auto plan = makeDemoPlan(demoFolder(), 1'000);
  REQUIRE(plan);
  layOutAll(*plan, 1, true);
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
  auto households = request(Role::Households);
  households.fields = {{"households", "H0010001"}, {"persons", "P0010001"}};
  plan = importFile(std::move(plan), households, place + "census-block-groups-2010.geojson").outcome.project;
  // A few of them are divided, so that there are grids.
  std::vector<CommunityId> few = plan.communities.ids();
  few.resize(std::min<std::size_t>(few.size(), 6));
  propose::Options options;
  options.mode = propose::Mode::Quick;
  const auto outcomes = propose::proposeAll(plan, few, options);
  REQUIRE(outcomes);
  const Result<Project> divided = planOf(propose::applyAll(plan, *outcomes, {"", 1}));
  REQUIRE(divided);
  plan = *divided;
  const std::vector<GridId> grids = plan.grids.ids();
  REQUIRE_FALSE(grids.empty());
  for (std::size_t i = 0; i < grids.size(); ++i) plan.grids.edit(grids[i]).name = "Grid " + std::to_string(i + 1);
  layOutAll(plan, 3);
  layOutBoards(plan, 8);
  printOneOfEach(plan);
}
