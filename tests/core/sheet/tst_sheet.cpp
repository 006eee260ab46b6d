// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of every sheet of the sample plan, at every level and on every paper.
#include "core/sheet/sheet.h"

#include <catch2/catch.hpp>

#include "core/map/labels.h"
#include "core/map/scene_ops.h"
#include "core/sheet/atlas.h"
#include "core/sheet/furniture.h"
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

bool says(const Scene& scene, const std::string& text) {
  for (const Primitive& primitive : scene.primitives)
    if (const auto* written = std::get_if<Text>(&primitive); written && written->text == text) return true;
  return false;
}

std::vector<map::Unit> someUnits() {
  const auto& p = plan();
  return {map::Unit{},
          {Level::County, p.county, {}, {}},
          {Level::Subdistrict, p.subdistricts[0], {}, {}},
          {Level::Community, {}, p.communities[4], {}},
          {Level::Grid, {}, {}, p.project.grids.ids()[10]}};
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
  const auto pages = atlasOf(plan().project, Level::Community, "230204001");
  REQUIRE(pages);
  REQUIRE(pages->size() == 4);
  CHECK(pages->front().unit == map::Unit{Level::Subdistrict, plan().subdistricts[0], {}, {}});
  CHECK((*pages)[1].label == "230204001001");
  CHECK((*pages)[3].label == "230204001005");
  CHECK((*pages)[1].depth == 1);
  CHECK(atlasOf(plan().project, Level::Community, "nothing").error().code == "map.no_such_unit");
  const auto single = atlasOf(plan().project, Level::Subdistrict, "230204001");
  REQUIRE(single);
  CHECK(single->size() == 1);
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
