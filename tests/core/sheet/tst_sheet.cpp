// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of every sheet of the sample plan, at every level and on every paper.
#include "core/sheet/sheet.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/base/chinese_numeral.h"
#include "core/map/labels.h"
#include "core/map/scene_ops.h"
#include "core/sheet/atlas.h"
#include "core/sheet/furniture.h"
#include "core/sheet/sample_sheets.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/sheet_table.h"
#include "support/fixed_measurer.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;
using test::plan;
using test::says;
using test::someUnits;

namespace {

Sheet sheetOf(const map::Unit& unit, PaperSize paper) {
  SheetRequest request;
  request.unit = unit;
  request.paper = paper;
  request.texts = test::sheetWords();
  request.date = "2025-06-01";
  request.author = "网格规划组";
  const auto sheet = makeSheet(plan().project, request, test::FixedMeasurer());
  REQUIRE(sheet);
  return *sheet;
}

}  // namespace

TEST_CASE("the unit lies on the map, at the printed scale, exactly") {
  for (const map::Unit& unit : someUnits())
    for (const PaperSize paper : {PaperSize::A4, PaperSize::A3, PaperSize::A2, PaperSize::A1, PaperSize::A0}) {
      const Sheet sheet = sheetOf(unit, paper);
      CAPTURE(toText(unit.level), toText(paper));
      CHECK(sheet.denominator == niceDenominator(sheet.denominator));
      CHECK(sheet.view.denominator == sheet.denominator);
      const Box box = boxAround(plan().project, zoneOf(plan().project, unit).faces);
      CHECK(sheet.map.contains(sheet.view.toPaper(box)));
      // Not smaller than it must be: at half the denominator the unit would not fit.
      const Rectangle shown = sheet.view.toPaper(box);
      CHECK((shown.width() * 2 > sheet.map.width() || shown.height() * 2 > sheet.map.height()));
      const PaperFormat format = formatOf(paper);
      const bool lying = sheet.scene.width > sheet.scene.height;
      CHECK(sheet.scene.width == Approx(lying ? format.height : format.width));
      CHECK(sheet.scene.height == Approx(lying ? format.width : format.height));
    }
}

TEST_CASE("a scale that is asked for is printed, or refused with the one that fits") {
  const map::Unit unit = someUnits()[3];
  const double largest = sheetOf(unit, PaperSize::A4).denominator;
  SheetRequest request;
  request.unit = unit;
  request.texts = test::sheetWords();
  request.denominator = largest * 2;
  const auto smaller = makeSheet(plan().project, request, test::FixedMeasurer());
  REQUIRE(smaller);
  CHECK(smaller->denominator == largest * 2);
  CHECK(says(smaller->scene, "比例尺 1:" + grouped(std::llround(largest * 2))));
  request.denominator = largest / 4;
  const auto larger = makeSheet(plan().project, request, test::FixedMeasurer());
  REQUIRE_FALSE(larger);
  CHECK(larger.error() == Error("print.does_not_fit")
                              .with("name", nameOf(plan().project, unit))
                              .with("scale", grouped(std::llround(largest / 4)))
                              .with("fits", grouped(std::llround(largest))));
}

TEST_CASE("a grid whose name is its ordinal is called by it in another language") {
  const Project& project = plan().project;
  for (const GridId id : project.grids.ids()) {
    const Grid& grid = project.grids.at(id);
    const std::string name = shortName(project, id), other = shortName(project, id, "Grid {n}");
    CAPTURE(name, grid.ordinal);
    if (grid.ordinal > 0 && name == "第" + chineseNumeral(grid.ordinal) + "网格") {
      CHECK(other == "Grid " + std::to_string(grid.ordinal));
    } else {
      CHECK(other == name);
    }
  }
  // Not where name and ordinal say different things.
  Project changed = project;
  changed.grids.edit(project.grids.ids()[0]).name = "第九十九网格";
  CHECK(shortName(changed, project.grids.ids()[0], "Grid {n}") == "第九十九网格");
  // Ordinals that no numeral is made for.
  changed.grids.edit(project.grids.ids()[0]).ordinal = 10000;
  CHECK(shortName(changed, project.grids.ids()[0], "Grid {n}") == "第九十九网格");
  changed.grids.edit(project.grids.ids()[0]).name = "第10000网格";
  CHECK(shortName(changed, project.grids.ids()[0], "Grid {n}") == "Grid 10000");
}

TEST_CASE("what lies above a grid is not named twice in its title, however much of it is in the grid's own name") {
  Project project = plan().project;
  const GridId id = project.grids.ids()[0];
  const map::Unit unit{Level::Grid, {}, {}, id};
  const Community& community = project.communities.at(project.grids.at(id).community);
  const Division& subdistrict = project.divisions.at(community.parent);
  const Division& county = project.divisions.at(subdistrict.parent);
  const SheetTexts texts = test::sheetWords();
  const std::string own = "第九十九网格";
  std::set<std::string> titles;
  for (const std::string& above : {std::string(), community.name, subdistrict.name + community.name,
                                   county.name + community.name, county.name + subdistrict.name + community.name}) {
    project.grids.edit(id).name = above + own;
    CHECK(shortName(project, id) == own);
    titles.insert(titleOf(project, unit, texts));
  }
  CHECK(titles.size() == 1);
  // An institution may be called after its district, and what is in front of the community's name may be anything.
  project.grids.edit(id).name = county.name + "第二小学";
  CHECK(shortName(project, id) == county.name + "第二小学");
  project.grids.edit(id).name = "别处" + community.name + own;
  CHECK(shortName(project, id) == "别处" + community.name + own);
}

TEST_CASE("a name without room stands beside the map, and its key number on it") {
  Project project = plan().project;
  for (const CommunityId id : project.communities.ids())
    project.communities.edit(id).name = "名称长得无论如何也放不进一个小小的社区里面去的某某某某某某某某某某社区" +
                                        std::string(400, '-') + std::to_string(id.value);
  SheetRequest request;
  request.unit = someUnits()[1];
  request.texts = test::sheetWords();
  const auto sheets = makeSheets(project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  REQUIRE_FALSE(sheets->front().unlabelled.empty());
  // The first one's key: once on the map, and once before its name in the list.
  int onMap = 0, inList = 0;
  for (const Sheet& sheet : *sheets)
    for (const Primitive& primitive : sheet.scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive)) {
        onMap += text->text == keyNumber(1);
        inList += text->text.starts_with(keyNumber(1) + " 名称");
      }
  CHECK(onMap == 1);
  CHECK(inList == 1);
  CHECK(keyNumber(1) == "①");
  CHECK(keyNumber(20) == "⑳");
  CHECK(keyNumber(21) == "㉑");
  CHECK(keyNumber(36) == "㊱");
  CHECK(keyNumber(50) == "㊿");
  CHECK(keyNumber(51) == "(51)");
}

TEST_CASE("nothing stands outside the margins") {
  const test::FixedMeasurer measurer;
  for (const map::Unit& unit : someUnits())
    for (const PaperSize paper : {PaperSize::A4, PaperSize::A0}) {
      const Sheet sheet = sheetOf(unit, paper);
      const Rectangle inside{{34.9, 14.9}, {sheet.scene.width - 14.9, sheet.scene.height - 14.9}};
      bool clipped = false;
      for (const Primitive& primitive : sheet.scene.primitives) {
        if (std::holds_alternative<ClipStart>(primitive)) clipped = true;
        if (std::holds_alternative<ClipEnd>(primitive)) clipped = false;
        if (const auto* path = std::get_if<Path>(&primitive); path && !clipped)
          for (const auto& ring : path->rings)
            for (const Position p : ring) CHECK(inside.contains(p));
        if (const auto* text = std::get_if<Text>(&primitive)) {
          const double width = measurer.width(text->text, text->style);
          const double left = text->align == Align::Left ? 0 : text->align == Align::Centre ? width / 2 : width;
          CAPTURE(text->text);
          if (text->angle == 0) {
            CHECK(text->at.x - left >= inside.min.x);
            CHECK(text->at.x - left + width <= inside.max.x + 1e-6);
          }
          CHECK(inside.contains(text->at));
        }
      }
    }
}

TEST_CASE("a community's sheet says what it must") {
  const Sheet sheet = sheetOf(someUnits()[3], PaperSize::A4);
  for (const char* text :
       {"齐齐哈尔市铁锋区站前街道新木社区网格图", "图例", "北", "编制单位：铁锋区社会治理网格化服务中心",
        "制图：网格规划组    日期：2025-06-01", "资料来源：households", "审图号：黑齐S(2025)001号", "密级：内部使用",
        "001", "801", "第一网格", "铁锋区中心小学", "合计", "龙沙社区"}) {
    CAPTURE(text);
    CHECK(says(sheet.scene, text));
  }
  CHECK(says(sheet.scene, "比例尺 1:" + grouped(std::llround(sheet.denominator))));
  CHECK(sheet.unlabelled.empty());
  CHECK(sheet.scene.title == "齐齐哈尔市铁锋区站前街道新木社区网格图");
  // The legend explains what occurs in this community only: nothing is unassigned there.
  CHECK_FALSE(says(sheet.scene, "未划入网格"));
  CHECK(says(sheetOf(someUnits()[1], PaperSize::A4).scene, "未划入网格"));
}

TEST_CASE("the scale bar is exact") {
  for (const double denominator : {800.0, 5000.0, 12000.0, 150000.0, 2500000.0}) {
    const ScaleBar bar = scaleBarOf(denominator, 50);
    CHECK(bar.length == Approx(bar.metres * 1000 / denominator));
    CHECK(bar.length <= 50);
    CHECK(bar.length > 19);
  }
}

TEST_CASE("an atlas has a sheet in front and one for each unit, by code") {
  const auto pages = atlasOf(plan().project, SheetKind::Community, "230204001");
  REQUIRE(pages);
  REQUIRE(pages->size() == 4);
  CHECK(pages->front().unit == map::Unit{Level::Subdistrict, plan().subdistricts[0], {}, {}});
  CHECK((*pages)[1].label == "230204001001");
  CHECK((*pages)[3].label == "230204001005");
  CHECK((*pages)[1].depth == 1);
  CHECK(atlasOf(plan().project, SheetKind::Community, "nothing").error().code == "map.no_such_unit");
  const auto single = atlasOf(plan().project, SheetKind::Subdistrict, "230204001");
  REQUIRE(single);
  CHECK(single->size() == 1);
}

TEST_CASE("titles never repeat, with names or without") {
  Project project = plan().project;
  const SheetTexts texts = test::sheetWords();
  const auto titles = [&] {
    std::set<std::string> different;
    std::size_t all = 0;
    for (const Level level : {Level::City, Level::County, Level::Subdistrict, Level::Community, Level::Grid})
      for (const map::Unit& unit : unitsOf(project, level, {})) different.insert(titleOf(project, unit, texts)), ++all;
    CHECK(different.size() == all);
    return different;
  };
  const std::set<std::string> named = titles();
  // A city that holds one county says so; a dedicated grid's sheet is called what it is.
  CHECK(named.contains("齐齐哈尔市（铁锋区）网格图"));
  CHECK(std::any_of(named.begin(), named.end(), [](const auto& title) { return title.ends_with("专属网格图"); }));
  for (GridId id : project.grids.ids()) project.grids.edit(id).name.clear();
  titles();
  for (CommunityId id : project.communities.ids()) project.communities.edit(id).name.clear();
  for (DivisionId id : project.divisions.ids()) project.divisions.edit(id).name.clear();
  titles();
  for (GridId id : project.grids.ids()) project.grids.edit(id).code.clear(), project.grids.edit(id).ordinal = 0;
  titles();
}

TEST_CASE("A title does not say the only county where the name of the whole says it already") {
  Project project = plan().project;
  const auto title = [&](const std::string& name) {
    for (DivisionId id : project.divisions.ids())
      if (project.divisions.at(id).level == Level::City) project.divisions.edit(id).name = name;
    project.info.name = name;
    return titleOf(project, unitsOf(project, Level::City, {}).at(0), test::sheetWords());
  };
  CHECK(title("齐齐哈尔市") == "齐齐哈尔市（铁锋区）网格图");
  CHECK(title("铁锋区（虚构示例）") == "铁锋区（虚构示例）网格图");
  CHECK(title("铁锋区") == "铁锋区网格图");
}

TEST_CASE("Latin names in a Chinese title do not run together") {
  Project project = plan().project;
  for (DivisionId id : project.divisions.ids())
    project.divisions.edit(id).name = project.divisions.at(id).level == Level::City ? "Baltimore" : "Central";
  for (CommunityId id : project.communities.ids()) project.communities.edit(id).name = "Mid-Town";
  const map::Unit community = unitsOf(project, Level::Community, {}).at(0);
  const std::string title = titleOf(project, community, test::sheetWords());
  CHECK(title.find("Central Mid-Town") != std::string::npos);
  CHECK(title.ends_with("Mid-Town网格图"));
}

TEST_CASE("enlarging a sheet enlarges everything on it") {
  Sheet sheet = sheetOf(someUnits()[3], PaperSize::A4);
  Scene twice = sheet.scene;
  enlarge(twice, 2);
  CHECK(twice.width == 2 * sheet.scene.width);
  const auto& before = std::get<Path>(sheet.scene.primitives[1]);
  const auto& after = std::get<Path>(twice.primitives[1]);
  CHECK(after.rings[0][0].x == 2 * before.rings[0][0].x);
  CHECK(after.fill.hatchSpacing == 2 * before.fill.hatchSpacing);
}

TEST_CASE("The foot of a sheet has the plan's own text for its sources, and who approved it") {
  Project project = plan().project;
  SheetRequest request;
  request.unit = {Level::Community, {}, plan().communities[4], {}};
  request.texts = test::sheetWords();
  request.date = "2026-03-01", request.author = "网格规划组";
  const auto made = [&] { return makeSheet(project, request, test::FixedMeasurer())->scene; };
  CHECK(says(made(), "制图：网格规划组    日期：2026-03-01"));
  project.info.approver = "李主任", project.info.sourceText = "1:2000 地形图";
  const Scene scene = made();
  CHECK(says(scene, "制图：网格规划组    审定：李主任"));
  CHECK(says(scene, "日期：2026-03-01"));
  CHECK(says(scene, "资料来源：1:2000 地形图"));
  CHECK(says(scene, "密级：内部使用"));
  // A long one goes on in a second line, and leaves nothing out that has room.
  project.info.sourceText.clear();
  for (int i = 0; i < 60; ++i) project.info.sourceText += "图";
  std::string written;
  for (const Primitive& primitive : made().primitives)
    if (const auto* text = std::get_if<Text>(&primitive); text && text->text.find("图图") != std::string::npos)
      written += text->text;
  CHECK(written == "资料来源：" + project.info.sourceText);
}

TEST_CASE("The legend has the colours of the map, in either palette") {
  for (const Palette palette : {Palette::Standard, Palette::ColourBlind}) {
    Occurrence occurs;
    occurs.statuses[static_cast<std::size_t>(GridStatus::TooLarge)] = true;
    const auto items = legendOf(occurs, false, 5000, test::sheetWords(), palette);
    REQUIRE(items.size() == 1);
    CHECK(items[0].fill == statusFill(GridStatus::TooLarge, palette));
    SheetRequest request;
    request.unit = {Level::Community, {}, plan().communities[4], {}};
    request.texts = test::sheetWords();
    request.layers.palette = palette;
    const Scene scene = makeSheet(plan().project, request, test::FixedMeasurer())->scene;
    // On the map and in the legend, and nowhere the other one.
    int own = 0, other = 0;
    const Palette theOther = palette == Palette::Standard ? Palette::ColourBlind : Palette::Standard;
    for (const Primitive& primitive : scene.primitives)
      if (const auto* path = std::get_if<Path>(&primitive))
        for (std::size_t i = 0; i < kWordsOf<GridStatus>.size(); ++i) {
          own += path->fill == statusFill(static_cast<GridStatus>(i), palette);
          other += path->fill == statusFill(static_cast<GridStatus>(i), theOther);
        }
    CHECK(own >= 2);
    CHECK(other == 0);
  }
}
