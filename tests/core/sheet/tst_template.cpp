// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets by templates: what stands on them in each edition, and that they are made whatever is missing.
#include "core/sheet/template.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/edit/staff.h"
#include "core/sheet/paragraph.h"
#include "core/sheet/sheet_margins.h"
#include "support/fixed_measurer.h"
#include "support/sample_plan.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

const EditContext kContext{"tester", 1000};
const std::string kPhone = "13912345678";

Template form() {
  Template form;
  form.name = "test", form.fill = form.openFill = GridFill::None, form.duties = {"巡查走访", "矛盾调解"};
  const auto at = [](double x, double y, double width, double height) {
    return Rectangle{{x, y}, {x + width, y + height}};
  };
  form.open = {
      {BlockKind::Band, at(0, 0, 420, 30), 4, ""},           {BlockKind::Title, at(10, 2, 400, 18), 12, "{unit}公示牌"},
      {BlockKind::Code, at(10, 20, 400, 8), 5, ""},          {BlockKind::Map, at(10, 40, 240, 190), 4, ""},
      {BlockKind::Bounds, at(10, 240, 240, 30), 5, ""},      {BlockKind::Facts, at(260, 180, 150, 40), 5, ""},
      {BlockKind::Heading, at(260, 222, 150, 8), 5, "职责"}, {BlockKind::Duties, at(260, 230, 150, 40), 5, ""},
      {BlockKind::Foot, at(10, 280, 400, 8), 4, ""}};
  form.internal = form.open;
  for (const Block& block :
       {Block{BlockKind::Photo, at(260, 40, 35, 45), 4, ""}, Block{BlockKind::Chief, at(300, 40, 110, 45), 8, ""},
        Block{BlockKind::Members, at(260, 90, 150, 40), 5, ""}, Block{BlockKind::Officer, at(260, 140, 150, 10), 5, ""},
        Block{BlockKind::Supervision, at(260, 152, 150, 10), 5, ""}})
    form.internal.push_back(block);
  return form;
}

TemplateRequest request(GridId grid, bool open = false) {
  TemplateRequest request;
  request.form = form(), request.unit = {Level::Grid, {}, {}, grid}, request.open = open;
  request.texts = test::sheetWords();
  request.words = {"网格长", "社区民警", "监督", "未填写", "社区", "类型", "代码", "面积", "另有{n}人"};
  request.bounds = "东至长江路，南至某河。";
  request.date = "2025-06-01";
  request.on = 20000;
  return request;
}

TemplateSheet boardOf(const Project& project, const TemplateRequest& request) {
  auto sheets = makeTemplateSheets(project, request, test::FixedMeasurer());
  REQUIRE(sheets);
  return sheets->front();
}

std::string wordsOf(const Scene& scene) {
  std::string words;
  for (const Primitive& primitive : scene.primitives)
    if (const auto* text = std::get_if<Text>(&primitive)) words += text->text + "|";
  return words;
}

bool hasPhoto(const Scene& scene) {
  for (const Primitive& primitive : scene.primitives)
    if (std::holds_alternative<Photo>(primitive)) return true;
  return false;
}

// The first grid of the sample plan, with a chief, two workers, an officer and a supervisor.
struct Staffed {
  Project project = test::samplePlan().project;
  GridId grid = project.grids.ids().front();
  Staffed() {
    const auto photo = std::make_shared<const std::vector<std::byte>>(3);
    give("王小明", kPhone, PostRole::Chief, photo);
    give("李工", "13700000001", PostRole::Member, nullptr);
    give("赵工", "13700000002", PostRole::Member, nullptr);
    give("钱警官", "13700000003", PostRole::CommunityOfficer, nullptr);
    give("孙主任", "13700000004", PostRole::Supervisor, nullptr);
  }
  void give(const std::string& name, const std::string& phone, PostRole role,
            std::shared_ptr<const std::vector<std::byte>> photo, Days until = 0) {
    Post post;
    post.grid = grid, post.role = role, post.until = until;
    auto step = appoint(project, {name, phone, "", std::move(photo)}, post, kContext);
    REQUIRE(step);
    project = step->after;
  }
};

}  // namespace

TEST_CASE("The internal board tells who works on the grid, the public one does not") {
  const Staffed staffed;
  const TemplateSheet internal = boardOf(staffed.project, request(staffed.grid));
  const std::string words = wordsOf(internal.sheet.scene);
  for (const char* text : {"王小明", kPhone.c_str(), "李工", "赵工", "钱警官", "孙主任", "东至长江路", "巡查走访"}) {
    CAPTURE(text);
    CHECK(words.find(text) != std::string::npos);
  }
  CHECK(hasPhoto(internal.sheet.scene));
  CHECK(internal.missing.count(Missing::Chief) == 0);

  TemplateRequest open = request(staffed.grid, true);
  open.form.open = open.form.internal;  // even a form that asks for contacts gets none
  const TemplateSheet board = boardOf(staffed.project, open);
  const std::string shown = wordsOf(board.sheet.scene);
  for (const char* text : {"王小明", kPhone.c_str(), "李工", "137", "钱警官", "孙主任", "偏小", "偏大", "合适", "户"}) {
    CAPTURE(text);
    CHECK(shown.find(text) == std::string::npos);
  }
  CHECK(shown.find("东至长江路") != std::string::npos);
  CHECK_FALSE(hasPhoto(board.sheet.scene));
}

TEST_CASE("Without a public edition of its own a template shows the plan there, and nothing that somebody wrote") {
  const Staffed staffed;
  TemplateRequest open = request(staffed.grid, true);
  open.form.open.clear();
  open.form.internal.push_back({BlockKind::Text, {{10, 270}, {200, 278}}, 4, "负责人张三13900000000"});
  open.form.internal.push_back({BlockKind::Picture, {{210, 270}, {250, 278}}, 4, ""});
  open.form.internal.back().picture = std::make_shared<const std::string>("\x89PNG");
  const TemplateSheet board = boardOf(staffed.project, open);
  const std::string shown = wordsOf(board.sheet.scene);
  for (const char* text : {"张三", "13900000000", "职责", "王小明"}) {
    CAPTURE(text);
    CHECK(shown.find(text) == std::string::npos);
  }
  CHECK_FALSE(hasPhoto(board.sheet.scene));
  CHECK(shown.find("公示牌") != std::string::npos);
  CHECK(shown.find("东至长江路") != std::string::npos);
  open.open = false;
  CHECK(wordsOf(boardOf(staffed.project, open).sheet.scene).find("张三") != std::string::npos);
}

TEST_CASE("Pages are told apart among bookmarks, whatever their title says") {
  const Staffed staffed;
  TemplateRequest asked = request(staffed.grid);
  for (Block& block : asked.form.internal)
    if (block.kind == BlockKind::Title) block.text = "网格公示牌";
  const TemplateSheet board = boardOf(staffed.project, asked);
  CHECK(board.sheet.scene.title == titleOf(staffed.project, asked.unit, asked.texts));
  CHECK(wordsOf(board.sheet.scene).find("网格公示牌") != std::string::npos);
}

TEST_CASE("The public board draws and names no administrative border") {
  const Staffed staffed;
  TemplateRequest open = request(staffed.grid, true), without = open;
  without.layers.communities = without.layers.subdistricts = without.layers.counties = false;
  const Scene scene = boardOf(staffed.project, open).sheet.scene;
  const auto paths = [](const Scene& drawn) {
    return std::ranges::count_if(drawn.primitives, [](const Primitive& p) { return std::holds_alternative<Path>(p); });
  };
  CHECK(paths(scene) == paths(boardOf(staffed.project, without).sheet.scene));
  const std::string words = wordsOf(scene);
  const CommunityId own = staffed.project.grids.at(staffed.grid).community;
  for (CommunityId id : staffed.project.communities.ids())
    if (id != own) CHECK(words.find(staffed.project.communities.at(id).name) == std::string::npos);
}

TEST_CASE("Whoever of several finds no place on the board is told of") {
  Staffed staffed;
  const auto cut = [&](BlockKind kind) {
    return std::ranges::count(boardOf(staffed.project, request(staffed.grid)).cut, kind) > 0;
  };
  CHECK_FALSE(cut(BlockKind::Chief));
  CHECK_FALSE(cut(BlockKind::Officer));
  staffed.give("吴警官", "", PostRole::CommunityOfficer, nullptr);
  staffed.give("郑书记", "", PostRole::Chief, nullptr);
  CHECK(cut(BlockKind::Chief));
  CHECK(cut(BlockKind::Officer));
}

TEST_CASE("Nobody who left is on the board") {
  Staffed staffed;
  staffed.give("周前任", "13700000009", PostRole::Chief, nullptr, 19999);
  CHECK(wordsOf(boardOf(staffed.project, request(staffed.grid)).sheet.scene).find("周前任") == std::string::npos);
}

TEST_CASE("What the plan does not have is said on the page and in the outcome") {
  Project project = test::samplePlan().project;
  const GridId grid = project.grids.ids().front();
  project.grids.edit(grid).code.clear(), project.grids.edit(grid).name.clear();
  TemplateRequest asked = request(grid);
  asked.bounds.clear();
  const TemplateSheet board = boardOf(project, asked);
  CHECK(board.missing == std::set{Missing::Code, Missing::Name, Missing::Chief, Missing::Phone, Missing::Photo,
                                  Missing::Officer, Missing::Supervision, Missing::Members, Missing::Bounds});
  const std::string words = wordsOf(board.sheet.scene);
  CHECK(words.find("未填写") != std::string::npos);
}

TEST_CASE("Every block keeps within the page on every paper, and the scale is the one that is told") {
  const Staffed staffed;
  for (const char* paper : {"", "A0", "A3", "A4", "A6"}) {
    TemplateRequest asked = request(staffed.grid);
    asked.paper = paper;
    const TemplateSheet board = boardOf(staffed.project, asked);
    const Scene& scene = board.sheet.scene;
    CAPTURE(paper);
    const auto format = *templatePaper(*paper ? paper : "A3");
    CHECK(scene.width == Approx(format.height).margin(1));
    CHECK(scene.height == Approx(format.width).margin(1));
    for (const Primitive& primitive : scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive)) {
        CHECK(text->at.x >= 0);
        CHECK(text->at.x <= scene.width);
        CHECK(text->at.y >= 0);
        CHECK(text->at.y <= scene.height);
      }
    CHECK(board.sheet.denominator == niceDenominator(board.sheet.denominator));
    // The box of the grid as drawn.
    const Box box = boxAround(staffed.project, staffed.project.grids.at(staffed.grid).zone.faces);
    CHECK(static_cast<double>(box.width()) / board.sheet.denominator <= board.sheet.map.width());
  }
  CHECK_FALSE(templatePaper("A7"));
  CHECK_FALSE(templatePaper("B4"));
  CHECK_FALSE(templatePaper(""));
}

TEST_CASE("Names of 64 characters and long lists find room or are counted") {
  Staffed staffed;
  std::string name;
  for (int i = 0; i < 64; ++i) name += "网";
  staffed.project.grids.edit(staffed.grid).name = name;
  for (int i = 0; i < 30; ++i) staffed.give("组员" + std::to_string(i), "", PostRole::Member, nullptr);
  const TemplateSheet board = boardOf(staffed.project, request(staffed.grid));
  CHECK(wordsOf(board.sheet.scene).find("另有") != std::string::npos);
  CHECK(std::find(board.cut.begin(), board.cut.end(), BlockKind::Title) == board.cut.end());
}

TEST_CASE("A grid without territory has no board") {
  Project project = test::samplePlan().project;
  Grid grid;
  grid.name = "nowhere", grid.community = project.communities.ids().front();
  const GridId id = project.grids.add(grid);
  const auto board = makeTemplateSheets(project, request(id), test::FixedMeasurer());
  REQUIRE_FALSE(board);
  CHECK(board.error().code == "map.nothing_to_draw");
}

TEST_CASE("Paragraphs break between words and characters, never before closing punctuation") {
  const test::FixedMeasurer measurer;
  const TextStyle style{10, false, {}, {}, 0};
  CHECK(linesOf(measurer, "东至长江路，南至", style, 50) == std::vector<std::string>{"东至长江", "路，南至"});
  CHECK(linesOf(measurer, "one two three", style, 40) == std::vector<std::string>{"one two ", "three"});
  CHECK(linesOf(measurer, "a\nb", style, 100) == std::vector<std::string>{"a", "b"});
  CHECK(linesOf(measurer, "", style, 100) == std::vector<std::string>{""});
}
