// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a request: which there are, and which a change of the plan touches.
#include "app/print/pages.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "app/print/changed_ground.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "core/edit/edits.h"
#include "core/edit/staff.h"
#include "core/plan/staff.h"
#include "tests/app/application.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"

using namespace wangge;

namespace {

const EditContext kContext{"tester", 1700000000};

PageRequest requestFor(sheet::SheetKind level) {
  PageRequest request;
  request.level = level;
  request.texts = sheetTexts();
  request.date = "2025-06-01";
  return request;
}

Pages pagesOf(const Project& project, const PageRequest& request) {
  auto pages = Pages::of(std::make_shared<const Project>(project), request);
  REQUIRE(pages);
  return *std::move(pages);
}

// What an entry looks like; nothing for one that has no sheet.
std::vector<map::Scene> scenesOf(const Pages& pages, std::size_t entry) {
  std::vector<map::Scene> scenes;
  if (const auto made = pages.make(entry))
    for (const sheet::TemplateSheet& page : *made) scenes.push_back(page.sheet.scene);
  return scenes;
}

// The entries that really differ; every one of them has to be among those told.
std::set<std::size_t> differing(const Pages& before, const Pages& after) {
  std::set<std::size_t> entries;
  for (std::size_t i = 0; i < after.entries().size(); ++i) {
    const auto& old = before.entries();
    const auto was = std::ranges::find(old, after.entries()[i].unit, &PageEntry::unit);
    if (was == old.end() || scenesOf(before, static_cast<std::size_t>(was - old.begin())) != scenesOf(after, i))
      entries.insert(i);
  }
  return entries;
}

struct Touched {
  std::size_t entries = 0, told = 0, differ = 0;
};

Touched touchedBy(const Project& before, const Project& after, const PageRequest& request) {
  const Pages old = pagesOf(before, request), now = pagesOf(after, request);
  for (std::size_t i = 0; i < old.entries().size(); ++i) static_cast<void>(old.make(i));
  const std::vector<std::size_t> told = now.changedSince(old);
  const std::set<std::size_t> differ = differing(old, now);
  for (const std::size_t entry : differ) {
    CAPTURE(now.entries()[entry].name);
    CHECK(std::ranges::find(told, entry) != told.end());
  }
  return {now.entries().size(), told.size(), differ.size()};
}

std::vector<PageRequest> allRequests() {
  std::vector<PageRequest> requests;
  using sheet::SheetKind;
  for (const SheetKind level : {SheetKind::City, SheetKind::County, SheetKind::Subdistrict, SheetKind::Community,
                                SheetKind::Grid, SheetKind::Precinct})
    requests.push_back(requestFor(level));
  requests.push_back(requestFor(SheetKind::Grid));
  requests.back().form = *loadTemplate("notice-board");
  requests.push_back(requests.back());
  requests.back().open = true;
  requests.push_back(requestFor(SheetKind::Community));
  requests.back().front = true;
  return requests;
}

GridId gridCalled(const Project& project, const std::string& code) {
  GridId found;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (grid.code == code) found = id;
  });
  REQUIRE(found);
  return found;
}

}  // namespace

TEST_CASE("A sheet in front of a template is on its paper from A4 to A0, else on A4") {
  test::ensureApplication();
  const Project project = test::samplePlan().project;
  PageRequest request = requestFor(sheet::SheetKind::Grid);
  request.form = *loadTemplate("pocket"), request.within = "230204001004", request.front = true;
  const auto widthInFront = [&](const char* paper) {
    request.formPaper = paper;
    const Pages pages = pagesOf(project, request);
    REQUIRE(pages.entries().front().front);
    const auto made = pages.make(0);
    REQUIRE(made);
    const map::Scene& scene = made->front().sheet.scene;
    return std::min(scene.width, scene.height);  // whichever way it lies
  };
  CHECK(widthInFront("") == Approx(210));  // A5, as designed
  CHECK(widthInFront("A6") == Approx(210));
  CHECK(widthInFront("A3") == Approx(297));
}

TEST_CASE("Levels are not mixed, and a sheet in front is there only when it is asked for") {
  test::ensureApplication();
  const Project project = test::samplePlan().project;
  PageRequest request = requestFor(sheet::SheetKind::Community);
  const Pages all = pagesOf(project, request);
  CHECK(all.entries().size() == 6);
  for (const PageEntry& entry : all.entries()) {
    CHECK(entry.unit.level == Level::Community);
    CHECK(entry.depth == 0);
    REQUIRE(entry.above.size() == 1);  // the subdistrict; city and county are those of all
    CHECK((entry.above[0] == "站前街道" || entry.above[0] == "南浦街道"));
    CHECK(entry.file == entry.label + " " + entry.name);
  }
  request.within = "230204001";
  CHECK(pagesOf(project, request).entries().size() == 3);
  request.front = true;
  const Pages front = pagesOf(project, request);
  REQUIRE(front.entries().size() == 4);
  CHECK(front.entries()[0].unit.level == Level::Subdistrict);
  CHECK(front.entries()[0].depth == 0);
  CHECK(front.entries()[1].depth == 1);
  // One unit has nothing in front.
  request.within = "230204001004";
  CHECK(pagesOf(project, request).entries().size() == 1);
}

TEST_CASE("A unit without a code has its sheet, and one that is gone a word") {
  test::ensureApplication();
  Project project = test::samplePlan().project;
  const GridId grid = project.grids.ids().front();
  project.grids.edit(grid).code.clear();
  PageRequest request = requestFor(sheet::SheetKind::Grid);
  request.unit = map::Unit{Level::Grid, {}, {}, grid};
  const Pages pages = pagesOf(project, request);
  REQUIRE(pages.entries().size() == 1);
  CHECK(pages.make(0));
  request.unit->grid = GridId{999999};
  CHECK(Pages::of(std::make_shared<const Project>(project), request).error().code == "map.no_such_unit");
}

TEST_CASE("Files of pages have names of their own") {
  test::ensureApplication();
  Project project = test::samplePlan().project;
  for (const GridId grid : project.grids.ids()) {
    project.grids.edit(grid).code.clear();
    project.grids.edit(grid).name = "same/name";
  }
  std::set<std::string> names;
  const Pages pages = pagesOf(project, requestFor(sheet::SheetKind::Grid));
  for (const PageEntry& entry : pages.entries()) {
    names.insert(entry.file);
    CHECK(entry.file.find('/') == std::string::npos);
  }
  CHECK(names.size() == pages.entries().size());
  // Nor one that counting gave another.
  const std::vector<GridId> grids = project.grids.ids();
  project.grids.edit(grids[2]).name = "same-name (2)";
  names.clear();
  const Pages counted = pagesOf(project, requestFor(sheet::SheetKind::Grid));
  for (const PageEntry& entry : counted.entries()) names.insert(entry.file);
  CHECK(names.size() == counted.entries().size());
}

TEST_CASE("In front of a template's sheets stands one that the program arranges") {
  test::ensureApplication();
  const Project project = test::samplePlan().project;
  PageRequest request = requestFor(sheet::SheetKind::Grid);
  request.within = "230204001004", request.front = true;
  request.form = *loadTemplate("notice-board");
  const Pages pages = pagesOf(project, request);
  REQUIRE(pages.entries().size() > 2);
  CHECK(pages.entries()[0].front);
  CHECK(pages.entries()[0].unit.level == Level::Community);
  const auto front = pages.make(0);
  REQUIRE(front);
  CHECK(front->front().sheet.scene.title.find("新木社区") != std::string::npos);
  CHECK(pages.make(1));
}

TEST_CASE("Whose post ended and who followed make a board again, although nobody changed the plan") {
  test::ensureApplication();
  Project project = test::samplePlan().project;
  const GridId grid = gridCalled(project, "230204001004002");
  for (const auto& [name, from, until] : {std::tuple("王五", 100, 200), {"赵六", 201, 0}}) {
    Post post;
    post.grid = grid, post.role = PostRole::Chief, post.from = from, post.until = until;
    auto step = appoint(project, {name, "", "", nullptr}, post, kContext);
    REQUIRE(step);
    project = step->after;
  }
  PageRequest request = requestFor(sheet::SheetKind::Grid);
  request.form = *loadTemplate("notice-board");
  request.on = 150;
  const Pages before = pagesOf(project, request);
  for (std::size_t i = 0; i < before.entries().size(); ++i) static_cast<void>(before.make(i));
  request.on = 200;
  CHECK(pagesOf(project, request).changedSince(before).empty());
  request.on = 300;
  const Pages after = pagesOf(project, request);
  const std::vector<std::size_t> told = after.changedSince(before);
  REQUIRE(told.size() == 1);
  CHECK(after.entries()[told[0]].unit.grid == grid);
}

TEST_CASE("A template is made for units of its levels") {
  test::ensureApplication();
  const Project project = test::samplePlan().project;
  PageRequest request = requestFor(sheet::SheetKind::City);
  request.form = *loadTemplate("notice-board");
  CHECK(Pages::of(std::make_shared<const Project>(project), request).error().code == "template.other_level");
}

TEST_CASE("One changed grid makes its sheets again, and no others") {
  test::ensureApplication();
  const Project before = test::samplePlan().project;
  const GridId grid = gridCalled(before, "230204001004002");
  GridAttributes attributes;
  attributes.name = "新木社区新名网格";
  const auto step = setGridAttributes(before, grid, attributes, kContext);
  REQUIRE(step);
  for (const PageRequest& request : allRequests()) {
    CAPTURE(toText(request.level), request.form.has_value(), request.open);
    const Touched touched = touchedBy(before, step->after, request);
    if (request.level >= sheet::SheetKind::Community) CHECK(touched.differ > 0);  // others tell no name of a grid
    CHECK(touched.told >= touched.differ);
    // Of 43 grids those that show it on their maps.
    if (request.level == sheet::SheetKind::Grid) CHECK(touched.told < touched.entries / 2);
  }
}

TEST_CASE("Whatever changes, the sheets that are not made again are the same to the last line") {
  test::ensureApplication();
  const Project before = test::samplePlan().project;
  const GridId first = gridCalled(before, "230204001004002"), second = gridCalled(before, "230204001004003");
  std::vector<std::pair<const char*, Project>> states;
  const auto add = [&](const char* what, const Result<Step>& step) {
    CAPTURE(what);
    REQUIRE(step);
    states.emplace_back(what, step->after);
  };
  add("merged", mergeZones(before, std::vector{first, second}, kContext));
  const std::vector<FaceId> one{before.grids.at(second).zone.faces.front()};
  add("a block to the neighbour", assignFaces(before, one, ZoneId(first), kContext));
  // The first grid that may go to a community beside it.
  const CommunityId home = before.grids.at(first).community;
  Result<Step> over = fail(Error("none"));
  for (const GridId grid : gridsOf(before, home))
    before.communities.forEach([&](CommunityId id, const Community&) {
      if (!over && id != home) over = assignFaces(before, before.grids.at(grid).zone.faces, ZoneId(id), kContext);
    });
  add("a grid to another community", over);
  add("a code", setGridCode(before, first, "230204001004009", kContext));
  Post post;
  post.grid = first, post.role = PostRole::Chief;
  add("a chief", appoint(before, {"王五", "13912345678", "", nullptr}, post, kContext));
  Project renamed = before;
  renamed.communities.edit(renamed.grids.at(first).community).name = "新新木社区";
  states.emplace_back("a community's name", renamed);
  Project street = before;
  street.lineFeatures.edit(street.lineFeatures.ids().front()).name = "改名路";
  states.emplace_back("a street's name", street);
  Project published = before;
  published.info.organisation = "另一个单位";
  states.emplace_back("the publisher", published);
  for (const auto& [what, after] : states)
    for (const PageRequest& request : allRequests()) {
      CAPTURE(what, toText(request.level), request.form.has_value(), request.open, request.front);
      const Touched touched = touchedBy(before, after, request);
      if (std::string(what) == "the publisher") CHECK(touched.told == touched.entries);
    }
}

TEST_CASE("A community that nobody counts any more shows in its grids without a place") {
  const Project before = test::samplePlan().project;
  Project after = before;
  const CommunityId community = before.grids.at(gridCalled(before, "230204001004002")).community;
  Tally& tally = after.communities.edit(community).zone.tally;
  REQUIRE(tally.householdsCounted());
  tally.householdsUnknown = tally.points;
  const Box all = boxAround(before, before.communities.at(community).zone.faces);
  CHECK(changedGround(before, after, false).meets({all}));
  CHECK_FALSE(changedGround(before, before, false).meets({all}));
}

TEST_CASE("What has never been made is always to be made") {
  test::ensureApplication();
  const Project project = test::samplePlan().project;
  const PageRequest request = requestFor(sheet::SheetKind::Community);
  const Pages before = pagesOf(project, request), after = pagesOf(project, request);
  CHECK(after.changedSince(before).size() == 6);
  static_cast<void>(before.make(2));
  CHECK(after.changedSince(before).size() == 5);
}

TEST_CASE("Printing writes the pages that the list makes") {
  test::ensureApplication();
  const test::Scratch scratch;
  const Project project = test::samplePlan().project;
  PrintRequest request;
  static_cast<PageRequest&>(request) = requestFor(sheet::SheetKind::Subdistrict);
  request.file = scratch / "a.pdf";
  const Pages pages = pagesOf(project, request);
  std::size_t made = 0;
  for (std::size_t i = 0; i < pages.entries().size(); ++i) made += pages.make(i)->size();
  const auto outcome = printSheets(project, request);
  REQUIRE(outcome);
  CHECK(static_cast<std::size_t>(outcome->pages) == made);
  CHECK(outcome->files == std::vector{request.file});
  const auto one = printPages(project, pages, request, std::vector<std::size_t>{1});
  REQUIRE(one);
  CHECK(one->pages - one->tablePages == 1);
}
