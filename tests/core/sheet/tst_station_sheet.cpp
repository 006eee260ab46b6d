// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of precincts and beats: for handing over, so that nothing on them may be missing or wrong.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/plan/labels.h"
#include "core/sheet/atlas.h"
#include "core/sheet/sheet.h"
#include "core/sheet/station_tables.h"
#include "core/sheet/table_pages.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/label_boxes.h"
#include "support/sample_plan.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

const test::SamplePlan& plan() {
  static const test::SamplePlan sample = [] {
    test::SamplePlan made = test::samplePlan();
    Project& project = made.project;
    // The first station's grids in two beats, but for what the other station has of them.
    const map::Unit own = precinctUnit(made.precincts[0]);
    const std::vector<map::Unit> grids = unitsOf(project, Level::Grid, own);
    for (int k = 0; k < 2; ++k) {
      Beat beat;
      beat.code = "J" + std::to_string(k + 1), beat.name = k == 0 ? "第一警务区" : "第二警务区";
      beat.precinct = own.precinct, beat.officers = 3 + k;
      for (std::size_t i = 0; i < grids.size(); ++i)
        if (i % 2 == static_cast<std::size_t>(k) && i + 3 < grids.size()) beat.grids.push_back(grids[i].grid);
      project.beats.add(beat);
    }
    Station station;
    station.code = project.precincts.at(own.precinct).code, station.name = "站前派出所";
    station.placed = true,
    station.at = project.subdivision.face(project.precincts.at(own.precinct).zone.faces[40]).box.centre();
    station.officers = 21;
    project.stations.add(station);
    return made;
  }();
  return sample;
}

SheetRequest requestFor(const map::Unit& unit, PaperSize paper = PaperSize::A4) {
  SheetRequest request;
  request.unit = unit;
  request.paper = paper;
  request.texts = test::sheetWords();
  request.date = "2025-06-01";
  return request;
}

std::vector<Sheet> sheetsOf(const Project& project, const map::Unit& unit, PaperSize paper = PaperSize::A4) {
  auto sheets = makeSheets(project, requestFor(unit, paper), test::FixedMeasurer());
  REQUIRE(sheets);
  return std::move(*sheets);
}

std::vector<std::string> textsOn(const std::vector<Sheet>& sheets) {
  std::vector<std::string> texts;
  for (const Sheet& sheet : sheets)
    for (const Primitive& primitive : sheet.scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive)) texts.push_back(text->text);
  return texts;
}

bool says(const std::vector<std::string>& texts, const std::string& what) {
  return std::find(texts.begin(), texts.end(), what) != texts.end();
}

long long numberOf(std::string text) {
  std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
  return text.empty() ? 0 : std::stoll(text);
}

// A column of whole numbers adds up to its total.
void checkColumn(const SheetTable& table, std::size_t column, long long total) {
  long long sum = 0;
  for (const auto& row : table.rows) sum += numberOf(row[column]);
  CHECK(sum == total);
  CHECK(numberOf(table.total[column]) == total);
}

std::vector<map::Unit> policeUnits(const Project& project) {
  std::vector<map::Unit> units = precinctsOf(project, {});
  for (const map::Unit& beat : beatsOf(project, {})) units.push_back(beat);
  return units;
}

}  // namespace

TEST_CASE("tables of a precinct add up to its zone, those of a beat to its grids", "[police]") {
  const Project& project = plan().project;
  const SheetTexts texts = test::sheetWords();
  for (const map::Unit& unit : policeUnits(project)) {
    CAPTURE(nameOf(project, unit));
    const Zone zone = zoneOf(project, unit);
    const SheetTable communities = stationCommunitiesOf(project, unit, texts),
                     grids = stationGridsOf(project, unit, texts);
    const std::size_t c = communities.columns.size() - 3, g = grids.columns.size() - 3;
    for (const auto& [table, first] : {std::pair(&communities, c), std::pair(&grids, g)}) {
      checkColumn(*table, first, zone.tally.households);
      checkColumn(*table, first + 1, zone.tally.persons);
    }
    // Every community and grid with territory there has its row, whole or with a share.
    CHECK(communities.rows.size() == unitsOf(project, Level::Community, unit).size());
    CHECK(grids.rows.size() >= unitsOf(project, Level::Grid, unit).size());
    for (const auto& row : communities.rows) CHECK((row[1] == texts.whole || row[1].ends_with(" %")));
    if (unit.precinct) {
      const SheetTable beats = stationBeatsOf(project, unit, texts);
      if (beatsOf(project, unit).empty()) {
        CHECK(beats.rows.empty());
      } else {
        checkColumn(beats, 4, zone.tally.households);
        CHECK(beats.rows.back()[1] == texts.noBeat);
      }
    }
  }
  // A community is whole in one, or its shares of both stations add up.
  double shares = 0;
  for (const PrecinctId id : plan().precincts)
    for (const auto& row : stationCommunitiesOf(project, precinctUnit(id), texts).rows)
      if (row[0].ends_with("龙沙社区") || row[0].ends_with("龙南社区"))
        shares += row[1] == texts.whole ? 100 : std::stod(row[1]);
  CHECK(shares == Approx(200).margin(0.15));
}

TEST_CASE("a precinct's sheets say what a hand-over needs, and lose no row on any paper", "[police]") {
  const Project& project = plan().project;
  for (const map::Unit& unit : policeUnits(project))
    for (const PaperSize paper : {PaperSize::A4, PaperSize::A3, PaperSize::A2, PaperSize::A1, PaperSize::A0}) {
      CAPTURE(nameOf(project, unit), toText(paper));
      const std::vector<Sheet> sheets = sheetsOf(project, unit, paper);
      const std::vector<std::string> texts = textsOn(sheets);
      for (const map::Unit& grid : unitsOf(project, Level::Grid, unit))
        CHECK(says(texts, project.grids.at(grid.grid).code));
      for (const map::Unit& community : unitsOf(project, Level::Community, unit))
        CHECK(says(texts, nameOf(project, community)));
      for (const map::Unit& beat : beatsOf(project, unit)) CHECK(says(texts, codeOf(project, beat)));
      CHECK(says(texts, codeOf(project, unit)));
      // Nothing is cut.
      CHECK(std::none_of(texts.begin(), texts.end(), [](const std::string& text) { return text.ends_with("…"); }));
      CHECK(test::overlappingTexts(sheets.front().scene, test::FixedMeasurer()).empty());
      const Box box = boxAround(project, zoneOf(project, unit).faces);
      CHECK(sheets.front().map.contains(sheets.front().view.toPaper(box)));
    }
}

TEST_CASE("the legend of a precinct's sheet has what the map has", "[police]") {
  const Project& project = plan().project;
  const SheetTexts words = test::sheetWords();
  const std::vector<std::string> first = textsOn(sheetsOf(project, precinctUnit(plan().precincts[0]))),
                                 second = textsOn(sheetsOf(project, precinctUnit(plan().precincts[1])));
  for (const std::string* word : {&words.precinct, &words.beat, &words.station}) CHECK(says(first, *word));
  CHECK(says(second, words.precinct));
  CHECK_FALSE(says(second, words.station));
  CHECK(says(first, "齐齐哈尔市铁锋区站前派出所辖区图"));
  CHECK(says(first, "21"));
  CHECK(says(first, "第一警务区"));
  CHECK(says(first, filled(words.position, {{"name", "铁锋区"}})));
  const std::vector<std::string> beat = textsOn(sheetsOf(project, beatsOf(project, {}).front()));
  CHECK(says(beat, "齐齐哈尔市铁锋区站前派出所第一警务区警务区图"));
  CHECK(says(beat, filled(words.position, {{"name", "站前派出所"}})));
}

TEST_CASE("an atlas of precincts has all of them in front, one of beats those of its precinct", "[police]") {
  const Project& project = plan().project;
  const auto all = atlasOf(project, SheetKind::Precinct, "");
  REQUIRE(all);
  REQUIRE(all->size() == 3);
  CHECK(all->front().unit == map::Unit{});
  CHECK((*all)[1].label == "230204510000");
  CHECK((*all)[1].depth == 1);
  const auto own = atlasOf(project, SheetKind::Precinct, "230204510001");
  REQUIRE(own);
  REQUIRE(own->size() == 1);
  CHECK(own->front().unit.precinct == plan().precincts[1]);
  const auto beats = atlasOf(project, SheetKind::Beat, "230204510000");
  REQUIRE(beats);
  CHECK(beats->size() == 3);
  CHECK(beats->front().unit == precinctUnit(plan().precincts[0]));
  CHECK(atlasOf(project, SheetKind::Beat, "230204510001").error() == Error("print.no_units").with("level", "beat"));
  CHECK(atlasOf(project, SheetKind::Precinct, "nothing").error().code == "map.no_such_unit");
  CHECK(atlasOf(project, SheetKind::Community, "230204510001").error().code == "map.no_such_unit");
  const SheetTable list = stationListOf(project, {}, test::sheetWords());
  CHECK(list.rows.size() == 2);
  checkColumn(list, 2, zoneOf(project, map::Unit{}).tally.households);

  test::AsciiOptions options;
  options.grids = {"ab"};
  CHECK(atlasOf(test::asciiPlan(options).project, SheetKind::Precinct, "").error().code == "align.no_precincts");
}

TEST_CASE("bad precincts get sheets that still tell the truth", "[police]") {
  Project project = plan().project;
  const SheetTexts texts = test::sheetWords();
  SECTION("without territory") {
    Precinct empty;
    empty.code = "E", empty.name = "empty";
    const PrecinctId id = project.precincts.add(empty);
    const auto sheets = makeSheets(project, requestFor(precinctUnit(id)), test::FixedMeasurer());
    REQUIRE_FALSE(sheets);
    CHECK(sheets.error() == Error("map.nothing_to_draw").with("name", "empty"));
    CHECK(precinctsOf(project, {}).size() == 3);
  }
  SECTION("with names of 64 characters") {
    std::string name;
    for (int i = 0; i < 64; ++i) name += "长";
    for (const PrecinctId id : project.precincts.ids()) project.precincts.edit(id).name = name;
    for (const CommunityId id : project.communities.ids())
      project.communities.edit(id).name = name.substr(0, name.size() - 3) + std::to_string(id.serial());
    for (const BeatId id : project.beats.ids()) project.beats.edit(id).name = name;
    for (const PrecinctId id : project.precincts.ids()) {
      const std::vector<Sheet> sheets = sheetsOf(project, precinctUnit(id));
      const std::vector<std::string> all = textsOn(sheets);
      // Somewhere each name stands whole.
      for (const map::Unit& community : unitsOf(project, Level::Community, precinctUnit(id)))
        CHECK(std::any_of(all.begin(), all.end(), [name = nameOf(project, community)](const std::string& text) {
          return text.ends_with(name);
        }));
      CHECK(test::overlappingTexts(sheets.front().scene, test::FixedMeasurer()).empty());
    }
  }
  SECTION("a beat whose grids are gone, and a precinct that is") {
    Beat beat;
    beat.code = "X", beat.precinct = PrecinctId(999), beat.grids = {GridId(12345)};
    const map::Unit unit = beatUnit(project.beats.add(beat));
    CHECK(zoneOf(project, unit).faces.empty());
    CHECK(makeSheets(project, requestFor(unit), test::FixedMeasurer()).error().code == "map.nothing_to_draw");
  }
  SECTION("with residents who count with a grid and have no place") {
    wangge::Unit unit;
    unit.tally.points = 1, unit.tally.households = 7, unit.tally.persons = 9;
    setUnitGrid(project, project.units.add(unit), project.grids.ids().front());
    const Tally whole = zoneOf(project, map::Unit{}).tally;
    const SheetTable list = stationListOf(project, {}, texts);
    CHECK(list.rows.back()[1] == texts.besideTerritory);
    checkColumn(list, 2, whole.households);
    checkColumn(list, 3, whole.persons);
  }
  SECTION("without any count") {
    for (const SourceId id : project.sources.ids()) project.sources.edit(id).households.reset();
    recountAll(project);
    const SheetTable table = stationCommunitiesOf(project, precinctUnit(plan().precincts[0]), texts);
    CHECK(table.columns[1].heading == texts.shares[2]);
    CHECK(table.total[3] == texts.unknown);
  }
}

TEST_CASE("five hundred precincts in one subdistrict are all on their sheets", "[police]") {
  test::AsciiOptions options;
  options.grids = test::Drawing(25, std::string(20, 'a'));
  Project project = test::asciiPlan(options).project;
  int number = 0;
  for (const FaceId face : project.subdivision.faces().ids()) {
    if (face == kUniverse) continue;
    Precinct precinct;
    precinct.code = "P" + std::to_string(1000 + ++number), precinct.name = "所" + std::to_string(number);
    setPrecinct(project, face, project.precincts.add(precinct));
  }
  recountAll(project);
  REQUIRE(number == 500);
  const SheetTable list = stationListOf(project, {}, test::sheetWords());
  CHECK(list.rows.size() == 500);
  SheetRequest request = requestFor({});
  request.tables = std::vector{list};
  request.layers.precincts = true;
  const auto sheets = makeSheets(project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  const std::vector<std::string> texts = textsOn(*sheets);
  const std::set<std::string> all(texts.begin(), texts.end());
  for (int i = 1; i <= 500; ++i) CHECK(all.contains("P" + std::to_string(1000 + i)));
  const auto pages = atlasOf(project, SheetKind::Precinct, "230204001");
  REQUIRE(pages);
  CHECK(pages->size() == 501);
}

TEST_CASE("a matrix wider than the page goes on with its stations on every page", "[police]") {
  SheetTable matrix;
  matrix.heading = "matrix";
  matrix.columns = {{"station", Align::Left}};
  for (int c = 0; c < 60; ++c) matrix.columns.push_back({"subdistrict" + std::to_string(c), Align::Right});
  for (int r = 0; r < 90; ++r) {
    matrix.rows.push_back({"station" + std::to_string(r)});
    for (int c = 0; c < 60; ++c) matrix.rows.back().push_back(std::to_string(r * 100 + c));
  }
  matrix.total = {"sum"};
  for (int c = 0; c < 60; ++c) matrix.total.push_back("s" + std::to_string(c));
  SheetRequest request = requestFor({});
  request.title = "矩阵";
  const std::vector<Sheet> pages = tablePages(plan().project, request, test::FixedMeasurer(), {matrix});
  const std::vector<std::string> texts = textsOn(pages);
  CHECK(pages.size() > 5);
  std::multiset<std::string> all(texts.begin(), texts.end());
  for (int r = 0; r < 90; ++r)
    for (int c = 0; c < 60; ++c) REQUIRE(all.count(std::to_string(r * 100 + c)) >= 1);
  for (int c = 0; c < 60; ++c) CHECK(all.count("subdistrict" + std::to_string(c)) >= 1);
  CHECK(std::none_of(texts.begin(), texts.end(), [](const std::string& text) { return text.ends_with("…"); }));
  CHECK(pages[0].scene.title == "矩阵");
  CHECK(pages[1].scene.title == "矩阵（续表1）");
}
