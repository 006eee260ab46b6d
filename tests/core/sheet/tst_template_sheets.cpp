// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of units of every level: tables that go on, fields, legends, maps at their scale; automatic sheets with
// their blocks where they stand; bad paper and long lists.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/sheet/template.h"
#include "support/fixed_measurer.h"
#include "support/sample_plan.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

const test::SamplePlan& plan() {
  static const test::SamplePlan sample = test::samplePlan();
  return sample;
}

std::vector<map::Unit> someUnits() {
  const auto& p = plan();
  return {map::Unit{},
          {Level::County, p.county, {}, {}},
          {Level::Subdistrict, p.subdistricts[0], {}, {}},
          {Level::Community, {}, p.communities[4], {}},
          {Level::Grid, {}, {}, p.project.grids.ids()[10]},
          precinctUnit(p.precincts[0])};
}

Rectangle at(double x, double y, double width, double height) {
  return {{x, y}, {x + width, y + height}};
}

Block block(BlockKind kind, const Rectangle& place, double size = 4, const std::string& text = {}) {
  Block made;
  made.kind = kind, made.at = place, made.size = size, made.text = text;
  return made;
}

TemplateRequest requestFor(const map::Unit& unit, std::vector<Block> blocks = {}) {
  TemplateRequest request;
  request.form.name = "test", request.form.internal = std::move(blocks);
  request.unit = unit;
  request.texts = test::sheetWords();
  request.words = {"网格长", "社区民警", "监督", "未填写", "社区", "类型", "代码", "面积", "另有{n}人"};
  request.date = "2025-06-01";
  return request;
}

std::vector<TemplateSheet> sheetsOf(const TemplateRequest& request, const Project& project = plan().project) {
  auto sheets = makeTemplateSheets(project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  return *std::move(sheets);
}

std::string wordsOf(const Scene& scene) {
  std::string words = "|";
  for (const Primitive& primitive : scene.primitives)
    if (const auto* text = std::get_if<Text>(&primitive)) words += text->text + "|";
  return words;
}

std::string textOf(const std::string& pattern, const map::Unit& unit, TemplateSheet* made = nullptr) {
  const auto sheets = sheetsOf(requestFor(unit, {block(BlockKind::Text, at(5, 5, 400, 200), 2, pattern)}));
  if (made) *made = sheets.front();
  std::string text;
  for (const Primitive& primitive : sheets.front().sheet.scene.primitives)
    if (const auto* line = std::get_if<Text>(&primitive)) text += line->text;
  return text;
}

// A community of one row of grids.
Project manyGrids(int count) {
  Project project;
  project.info.name = "many";
  Community community;
  community.code = "230204001001", community.name = "长长社区", community.type = "urban";
  const CommunityId id = project.communities.add(community);
  constexpr int kSide = 50'000;
  std::vector<NewLine> lines;
  const int across = 37, down = (count + across - 1) / across;
  for (int j = 0; j <= down; ++j)
    lines.push_back({{{0, j * kSide}, {across * kSide, j * kSide}}, ArcClass::Street, {}});
  for (int i = 0; i <= across; ++i)
    lines.push_back({{{i * kSide, 0}, {i * kSide, down * kSide}}, ArcClass::Street, {}});
  REQUIRE(insertLinesInto(project, lines));
  for (int n = 0; n < count; ++n) {
    const Point inside{(n % across) * kSide + kSide / 2, (n / across) * kSide + kSide / 2};
    const FaceId face = project.subdivision.locate(inside);
    Grid grid;
    grid.community = id, grid.ordinal = n + 1;
    grid.code = "230204001001" + std::string(3 - std::to_string(n + 1).size(), '0') + std::to_string(n + 1);
    grid.name = "第" + std::to_string(n + 1) + "网格";
    setCommunity(project, face, id);
    setGrid(project, face, project.grids.add(grid));
  }
  recountAll(project);
  return project;
}

}  // namespace

TEST_CASE("fields stand for what the plan has of a unit of any level") {
  const auto units = someUnits();
  CHECK(textOf("甲{unit}乙", units[3]) == "甲齐齐哈尔市铁锋区站前街道新木社区乙");
  CHECK(textOf("{name}", units[3]) == "新木社区");
  CHECK(textOf("{code} {kind} {grids}", units[3]) == "230204001004 社区 7");
  CHECK(textOf("{community}", units[4]) ==
        nameOf(plan().project, map::Unit{Level::Community, {}, plan().project.grids.at(units[4].grid).community, {}}));
  CHECK(textOf("{households}", units[3]) == grouped(zoneOf(plan().project, units[3]).tally.households));
  CHECK(textOf("{date}/{organisation}", units[1]) == "2025-06-01/铁锋区社会治理网格化服务中心");
  CHECK(textOf("{source}；{review_number}；{classification}", units[0]) == "households；黑齐S(2025)001号；内部使用");
  CHECK(textOf("{kind}", units[5]) == "派出所");
  // Braces that are none stay.
  CHECK(textOf("a { b", units[0]) == "a { b");
  CHECK(textOf("}{", units[0]) == "}{");
}

TEST_CASE("a field that is missing or unknown gets a clear word, and the page is made") {
  TemplateSheet made;
  CHECK(textOf("{approver}。{chief}。{postcode}。{postcode}{x}", someUnits()[3], &made) ==
        "未填写。未填写。{postcode}。{postcode}{x}");
  CHECK(made.missing == std::set{Missing::Field, Missing::Chief});
  CHECK(made.unknownFields == std::vector<std::string>{"postcode", "x"});
  CHECK(made.emptyFields == std::vector<std::string>{"approver"});
  // In the public edition contacts are empty and nothing is missed.
  auto request =
      requestFor(someUnits()[4], {block(BlockKind::Text, at(5, 5, 400, 50), 4, "[{chief}{phone}{officer}]")});
  request.open = true, request.form.open = request.form.internal;
  const auto open = sheetsOf(request);
  CHECK(wordsOf(open.front().sheet.scene) == "|[]|");
  CHECK(open.front().missing.empty());
  for (const std::string_view field : kFields) {
    CAPTURE(field);
    CHECK(textOf("{" + std::string(field) + "}", someUnits()[4]).find('{') == std::string::npos);
  }
  CHECK(isContactField("phone"));
  CHECK_FALSE(isContactField("unit"));
}

TEST_CASE("a picture or typeface that is not there is told, and the page is made") {
  auto request = requestFor(
      someUnits()[3], {block(BlockKind::Picture, at(5, 5, 40, 40)), block(BlockKind::Picture, at(50, 5, 40, 40))});
  request.form.internal[1].picture = std::make_shared<const std::string>("\x89PNG bytes");
  request.form.font = "No Such Typeface";
  struct NoFonts : test::FixedMeasurer {
    bool hasFont(const std::string&) const override { return false; }
  };
  const auto sheets = makeTemplateSheets(plan().project, request, NoFonts());
  REQUIRE(sheets);
  CHECK(sheets->front().missing == std::set{Missing::Picture, Missing::Font});
  CHECK(sheets->front().sheet.scene.font.empty());
  const auto photos = std::ranges::count_if(sheets->front().sheet.scene.primitives,
                                            [](const Primitive& p) { return std::holds_alternative<Photo>(p); });
  CHECK(photos == 1);
  request.form.font = "Known";
  CHECK(sheetsOf(request).front().sheet.scene.font == "Known");
}

TEST_CASE("tables go on in further blocks and pages, and no row is dropped") {
  const Project project = manyGrids(999);
  const map::Unit unit{Level::Community, {}, project.communities.ids().front(), {}};
  for (const double height : {0.5, 40.0, 150.0})
    for (const bool open : {false, true}) {
      CAPTURE(height, open);
      auto request = requestFor(
          unit, {block(BlockKind::Title, at(10, 5, 400, 20), 8, "{unit}"), block(BlockKind::Map, at(10, 30, 200, 250)),
                 block(BlockKind::Table, at(220, 30, 90, height), 2.6),
                 block(BlockKind::Table, at(320, 30, 90, height), 2.6)});
      request.open = open;
      const auto sheets = sheetsOf(request, project);
      std::vector<int> times(1000, 0);
      bool sum = false;
      for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Scene& scene = sheets[i].sheet.scene;
        // On the first page the map has the numbers, too.
        for (const Primitive& primitive : scene.primitives)
          if (const auto* text = std::get_if<Text>(&primitive);
              text && text->style.haloWidth == 0 && text->text.starts_with("第")) {
            const int number = std::atoi(text->text.c_str() + 3);
            if (text->text == "第" + std::to_string(number) + "网格") ++times[static_cast<std::size_t>(number)];
          }
        sum = sum || wordsOf(scene).find("|合计|") != std::string::npos;
        if (i > 0) CHECK(scene.title == sheets.front().sheet.scene.title + "（续表" + std::to_string(i) + "）");
      }
      CHECK(sum);
      for (std::size_t n = 1; n <= 999; ++n) {
        CAPTURE(n);
        CHECK(times[n] >= 1);
      }
    }
  // The same of a sheet arranged by the program.
  auto request = requestFor(unit);
  std::size_t rows = 0;
  for (const TemplateSheet& sheet : sheetsOf(request, project))
    for (const Primitive& primitive : sheet.sheet.scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive))
        rows += text->style.haloWidth == 0 && text->text.starts_with("第") && text->text.ends_with("网格");
  CHECK(rows >= 999);
}

TEST_CASE("pages that go on are of the template's paper, and of A4 where that has no room for a table") {
  const Project project = manyGrids(999);
  const map::Unit unit{Level::Community, {}, project.communities.ids().front(), {}};
  struct Case {
    const char *own, *asked;
    double width, height, onWidth, onHeight;
  };
  for (const Case& paper :
       {Case{"A3", "", 420, 297, 420, 297}, Case{"A3", "A1", 420, 297, 841, 594}, Case{"A5", "", 148, 210, 148, 210},
        Case{"A5", "", 210, 148, 210, 148}, Case{"A4", "A5", 210, 297, 148, 210}, Case{"", "", 300, 300, 300, 300},
        Case{"", "", 1000, 700, 1000, 700}, Case{"A6", "", 148, 105, 210, 297}, Case{"", "", 2000, 200, 210, 297}}) {
    CAPTURE(paper.own, paper.asked, paper.width, paper.height);
    auto request = requestFor(unit, {block(BlockKind::Table, at(10, 10, 80, 80), 2.6)});
    request.form.paper = paper.own, request.paper = paper.asked;
    request.form.width = paper.width, request.form.height = paper.height;
    const auto sheets = sheetsOf(request, project);
    REQUIRE(sheets.size() > 1);
    std::size_t rows = 0;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const Scene& scene = sheets[i].sheet.scene;
      if (i > 0) {
        CHECK(scene.width == Approx(paper.onWidth));
        CHECK(scene.height == Approx(paper.onHeight));
      }
      for (const Primitive& primitive : scene.primitives)
        if (const auto* text = std::get_if<Text>(&primitive)) {
          rows += text->text.starts_with("第") && text->text.ends_with("网格");
          CHECK(text->at.x <= scene.width);
          CHECK(text->at.y <= scene.height);
        }
    }
    CHECK(rows >= 999);
  }
}

TEST_CASE("map, legend, scale and locator of a template tell the same") {
  for (const map::Unit& unit : someUnits()) {
    CAPTURE(toText(unit.level), unit.ofPolice());
    auto request = requestFor(
        unit, {block(BlockKind::Map, at(10, 30, 250, 250)), block(BlockKind::NorthArrow, at(240, 34, 15, 20)),
               block(BlockKind::Legend, at(270, 30, 140, 100), 3), block(BlockKind::Locator, at(270, 140, 60, 60), 3),
               block(BlockKind::ScaleBar, at(270, 250, 140, 18)),
               block(BlockKind::Text, at(270, 270, 140, 8), 4, "{scale}")});
    const auto sheets = sheetsOf(request);
    const Sheet& sheet = sheets.front().sheet;
    const Box box = boxAround(plan().project, zoneOf(plan().project, unit).faces);
    CHECK(sheet.map.contains(sheet.view.toPaper(box)));
    CHECK(sheet.denominator == niceDenominator(sheet.denominator));
    const std::string words = wordsOf(sheet.scene);
    for (const std::string& text : {"比例尺 1:" + grouped(std::llround(sheet.denominator)), std::string("图例"),
                                    "1:" + grouped(std::llround(sheet.denominator)), std::string("北")}) {
      CAPTURE(text);
      CHECK(words.find("|" + text + "|") != std::string::npos);
    }
    CHECK(sheets.front().cut.empty());
    CHECK(sheets.front().missing.empty());
    // A scale that is asked for is printed, or refused with the one that fits.
    request.denominator = sheet.denominator * 2;
    CHECK(sheetsOf(request).front().sheet.denominator == sheet.denominator * 2);
    request.denominator = sheet.denominator / 4;
    const auto refused = makeTemplateSheets(plan().project, request, test::FixedMeasurer());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "print.does_not_fit");
  }
}

TEST_CASE("an arranged template shows the automatic sheet, block by block") {
  for (const map::Unit& unit : someUnits())
    for (const char* paper : {"A4", "A3", "A1"}) {
      CAPTURE(toText(unit.level), unit.ofPolice(), paper);
      auto request = requestFor(unit);
      request.paper = paper;
      const auto form = arranged(plan().project, request, test::FixedMeasurer());
      REQUIRE(form);
      CHECK_FALSE(form->automatic());
      CHECK(form->paper == paper);
      std::set<BlockKind> kinds;
      for (const auto* blocks : {&form->internal, &form->open})
        for (const Block& one : *blocks) {
          kinds.insert(one.kind);
          CHECK(at(0, 0, form->width, form->height).grown(1e-6).contains(one.at));
          if (blocks == &form->open) CHECK_FALSE(isContact(one.kind));
        }
      for (const BlockKind kind : {BlockKind::Title, BlockKind::Map, BlockKind::NorthArrow, BlockKind::Legend,
                                   BlockKind::Table, BlockKind::ScaleBar, BlockKind::Foot, BlockKind::Text})
        CHECK(kinds.contains(kind));
      const Sheet automatic = sheetsOf(request).front().sheet;
      request.form = *form;
      const auto sheets = sheetsOf(request);
      const Sheet& sheet = sheets.front().sheet;
      CHECK(sheet.scene.width == Approx(automatic.scene.width));
      CHECK(sheet.scene.height == Approx(automatic.scene.height));
      CHECK(sheet.denominator == automatic.denominator);
      CHECK(sheet.map.min.x == Approx(automatic.map.min.x));
      CHECK(sheet.map.max.y == Approx(automatic.map.max.y));
      CHECK(sheet.scene.title == automatic.scene.title);
      CHECK(sheets.front().missing.empty());
      CHECK(sheets.front().cut.empty());
      // Every word of the map is there: the same labels.
      std::multiset<std::string> own, theirs;
      for (const auto& [scene, words] : {std::pair(&automatic.scene, &own), std::pair(&sheet.scene, &theirs)})
        for (const Primitive& primitive : scene->primitives)
          if (const auto* text = std::get_if<Text>(&primitive); text && text->style.haloWidth > 0)
            words->insert(text->text);
      CHECK(own.size() > 3);
      // On A4 the map of the precinct has enlarged parts, which find other free paper beside other blocks.
      if (!unit.ofPolice() || form->paper != "A4") CHECK(theirs == own);
    }
}

TEST_CASE("paper of 50 by 2,000 mm, and names of 64 characters") {
  Project project = plan().project;
  std::string name;
  for (int i = 0; i < 64; ++i) name += "长";
  project.communities.edit(plan().communities[4]).name = name;
  for (const bool lying : {false, true}) {
    auto request = requestFor(someUnits()[3]);
    request.form.paper.clear();
    request.form.width = lying ? 2000 : 50, request.form.height = lying ? 50 : 2000;
    const double w = request.form.width, h = request.form.height;
    request.form.internal = {
        block(BlockKind::Title, at(0, 0, w, h / 4), 6, "{unit}"), block(BlockKind::Map, at(0, h / 4, w, h / 4)),
        block(BlockKind::Legend, at(0, h / 2, w, h / 8), 2), block(BlockKind::Table, at(0, h * 0.65, w, h / 4), 2),
        block(BlockKind::Foot, at(0, h * 0.95, w, h / 20), 2)};
    const auto sheets = sheetsOf(request, project);
    CHECK(sheets.front().sheet.scene.width == Approx(w));
    CHECK(sheets.front().sheet.scene.height == Approx(h));
    for (const Primitive& primitive : sheets.front().sheet.scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive)) {
        CAPTURE(text->text);
        CHECK(text->at.x >= -1e-6);
        CHECK(text->at.x <= w + 1e-6);
        CHECK(text->at.y <= h + 1e-6);
      }
    std::string all;
    for (const TemplateSheet& sheet : sheets) all += wordsOf(sheet.sheet.scene);
    for (const map::Unit& grid : unitsOf(project, Level::Grid, request.unit))
      CHECK(all.find(shortNumber(project, grid.grid)) != std::string::npos);
  }
}

TEST_CASE("a unit without territory has no sheet by any template") {
  Project project = plan().project;
  Community community;
  community.code = "230204001009", community.name = "空社区", community.parent = plan().subdistricts[0];
  const map::Unit empty{Level::Community, {}, project.communities.add(community), {}};
  for (const bool automatic : {true, false}) {
    auto request = requestFor(empty);
    if (!automatic) request.form.internal = {block(BlockKind::Text, at(5, 5, 50, 50), 4, "{unit}")};
    const auto made = makeTemplateSheets(project, request, test::FixedMeasurer());
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "map.nothing_to_draw");
  }
}
