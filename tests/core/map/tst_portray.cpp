// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes as text. The plan below is 4 by 2 cells of 100 m; on paper at 1:10,000 a cell is 10 mm.
#include "core/map/portray.h"

#include <catch2/catch.hpp>

#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/scene_text.h"
#include "support/sheet_words.h"
#include "support/uncounted.h"

using namespace wangge;
using namespace wangge::map;

namespace {

test::AsciiPlan plan() {
  test::AsciiOptions options;
  options.communities = {"AABB", "AABB"};
  options.grids = {"abcc", "aac."};
  options.households = {"4112", "...1"};
  return test::asciiPlan(options);
}

MapRequest request() {
  MapRequest request;
  request.frame = {{0, 0}, {60, 40}};
  request.view = {10000, 200000, 100000, {30, 20}};
  request.texts = test::sheetWords().map;
  return request;
}

std::string drawn(const Project& project, const MapRequest& request) {
  Scene scene;
  scene.width = 60, scene.height = 40;
  scene.primitives = portray(project, request).primitives;
  return toText(scene);
}

std::size_t countOf(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("territory inside the plan that no community covers does not end the plan") {
  const auto edges = [](test::Drawing communities, Boundary boundary) {
    test::AsciiOptions options;
    options.communities = communities;
    options.grids = std::move(communities);
    const test::AsciiPlan plan = test::asciiPlan(options);
    std::size_t lines = 0;
    for (const Primitive& primitive : portray(plan.project, request()).primitives)
      if (const auto* path = std::get_if<Path>(&primitive);
          path && !path->closed && path->stroke == boundaryStroke(boundary, 10000))
        lines += path->rings.size();
    return lines;
  };
  // Of one subdistrict: its boundary is the edge of the plan, once around.
  CHECK(edges({"AAAA", "A.BB", "AABB"}, Boundary::Subdistrict) == 1);
  CHECK(edges({"AAAA", "A..B", "AABB"}, Boundary::Subdistrict) == 1);
  CHECK(edges({"AAAA", "A.BB", "AABB"}, Boundary::Community) > 0);
  // What is open to the outside is outside; a gap touching the edge in a corner only is inside.
  CHECK(edges({"AAAA", "A..B", "AA.B"}, Boundary::Subdistrict) == 1);
}

TEST_CASE("what is edited is filled so that neighbours differ, and its borders lie over all others") {
  test::AsciiOptions options;
  options.communities = {"AABB", "AABB"};
  options.grids = {"abcc", "aacc"};
  options.precincts = {"PPQQ", "PP.Q"};
  const test::AsciiPlan plan = test::asciiPlan(options);
  MapRequest asked = request();
  const auto paths = [&] {
    std::vector<Path> result;
    for (const Primitive& primitive : portray(plan.project, asked).primitives)
      if (const auto* path = std::get_if<Path>(&primitive)) result.push_back(*path);
    return result;
  };
  const auto fills = [](const std::vector<Path>& all) {
    std::vector<Fill> result;
    for (const Path& path : all)
      if (path.closed && path.stroke.width == 0) result.push_back(path.fill);
    return result;
  };
  const std::vector<Path> plain = paths();
  asked.edited = Label::Grid;
  CHECK(paths() == plain);
  asked.edited = Label::Precinct;
  std::vector<Path> all = paths();
  CHECK(all.back().stroke == editedStroke(Label::Precinct, 10000));
  // P and Q, and a cell without a station.
  REQUIRE(fills(all).size() == 3);
  CHECK(fills(all)[0] == kUnassignedFill);
  CHECK(fills(all)[1] != fills(all)[2]);
  CHECK(fills(all)[1].colour != kLandFill.colour);
  asked.fill = GridFill::None;
  CHECK(fills(paths()) == std::vector{kUnassignedFill, kLandFill, kLandFill});
  asked.fill = GridFill::Status;
  asked.edited = Label::Community;
  all = paths();
  CHECK(all.back().stroke == editedStroke(Label::Community, 10000));
  CHECK(fills(all).size() == 2);
  CHECK(fills(all)[0] != fills(all)[1]);
  // Paler on the screen.
  const auto inColoursOf = [&](Medium medium) {
    return std::ranges::all_of(fills(paths()), [&](const Fill& fill) {
      for (int i = 0; i < kAdjacencyColours; ++i)
        if (fill == adjacencyFill(i, medium)) return true;
      return fill == kUnassignedFill;
    });
  };
  for (const Label label : {Label::Community, Label::Precinct})
    for (const Medium medium : {Medium::Screen, Medium::Paper}) {
      asked.edited = label, asked.medium = medium;
      CHECK(inColoursOf(medium));
    }
}

TEST_CASE("the scene of a small plan, primitive by primitive") {
  CHECK(drawn(plan().project, request()) ==
        "scene 60.00 x 40.00 \n"
        "clip 0.00,0.00 60.00,40.00\n"
        "area fill #ffffffff hatch cross #b0b6bdff | 40.00,20.00 40.00,30.00 50.00,30.00 50.00,20.00\n"
        "area fill #e4f0deff | 10.00,20.00 10.00,30.00 20.00,30.00 30.00,30.00 30.00,20.00 20.00,20.00 20.00,10.00 "
        "10.00,10.00\n"
        "area fill #dce9f7ff hatch diagonal #9cbfe3ff | 20.00,10.00 20.00,20.00 30.00,20.00 30.00,10.00\n"
        "area fill #e4f0deff | 30.00,20.00 30.00,30.00 40.00,30.00 40.00,20.00 50.00,20.00 50.00,10.00 40.00,10.00 "
        "30.00,10.00\n"
        "line stroke #f3dce4ff 1.50 solid | 30.00,30.00 30.00,20.00 30.00,10.00\n"
        "line stroke #ebc7d4ff 2.10 solid | 10.00,20.00 10.00,30.00 20.00,30.00 30.00,30.00 40.00,30.00 50.00,30.00 "
        "50.00,20.00 50.00,10.00 40.00,10.00 30.00,10.00 20.00,10.00 10.00,10.00 10.00,20.00\n"
        "line stroke #2b3742ff 0.42 solid | 20.00,10.00 20.00,20.00 30.00,20.00 | 40.00,30.00 40.00,20.00 "
        "50.00,20.00\n"
        "line stroke #8e2d4fff 0.50 dashed | 30.00,30.00 30.00,20.00 30.00,10.00\n"
        "line stroke #7a1f3dff 0.65 dash_dot | 10.00,20.00 10.00,30.00 20.00,30.00 30.00,30.00 40.00,30.00 "
        "50.00,30.00 50.00,20.00 50.00,10.00 40.00,10.00 30.00,10.00 20.00,10.00 10.00,10.00 10.00,20.00\n"
        "end\n");
}

TEST_CASE("each boundary is drawn once, as the highest it is") {
  const auto sample = plan();
  const std::string scene = drawn(sample.project, request());
  // Ribbon and line of the subdistrict around, of the community between, one line for both grid boundaries.
  CHECK(countOf(scene, "line stroke") == 5);
  CHECK(countOf(scene, "dash_dot |") == 1);
  CHECK(countOf(scene, "dashed |") == 1);
}

TEST_CASE("outside the focus there is a veil, and the statuses that occur are the focus's") {
  const auto sample = plan();
  MapRequest asked = request();
  asked.focus = map::Unit{Level::Community, {}, sample.communities.at('A'), {}};
  const Portrayal portrayal = portray(sample.project, asked);
  CHECK(portrayal.occurs.statuses == std::array<bool, 7>{true, false, true, false, false, false});
  CHECK_FALSE(portrayal.occurs.unassigned);
  std::size_t veils = 0;
  for (const Primitive& primitive : portrayal.primitives)
    if (const auto* path = std::get_if<Path>(&primitive)) veils += path->fill.colour == kVeilFill.colour ? 1 : 0;
  CHECK(veils == 1);
}

TEST_CASE("a frame inside one grid still shows its fill") {
  MapRequest asked = request();
  asked.view = {100, 50000, 50000, {30, 20}};
  const std::string scene = drawn(plan().project, asked);
  CHECK(countOf(scene, "area fill #e4f0deff") == 1);
  CHECK(countOf(scene, "line") == 0);
}

TEST_CASE("labels carry number, households and sign") {
  auto sample = plan();
  sample.editGrid('b').code = "230204001001002";
  MapRequest asked = request();
  asked.view.denominator = 5000;
  asked.frame = {{0, 0}, {100, 60}};
  asked.view.middle = {50, 30};
  const test::FixedMeasurer measurer;
  asked.measurer = &measurer;
  const std::string scene = drawn(sample.project, asked);
  CHECK(countOf(scene, " 002\n") == 1);
  CHECK(countOf(scene, "100户 偏小") == 1);
}

TEST_CASE("a label of a grid that was counted in part says so, and never that its number was not counted") {
  auto sample = plan();
  sample.editGrid('b').code = "230204001001002";
  test::forgetCounts(sample.project, test::Lacks::Persons);
  sample.project.profile.sizes.front().criterion = Criterion::PersonsOnly;
  MapRequest asked = request();
  asked.view.denominator = 5000;
  asked.frame = {{0, 0}, {100, 60}};
  asked.view.middle = {50, 30};
  asked.texts.partly = "{n}户（部分未统计）";
  const test::FixedMeasurer measurer;
  asked.measurer = &measurer;
  const std::string scene = drawn(sample.project, asked);
  CAPTURE(scene);
  CHECK(countOf(scene, "户 未统计") == 0);
  CHECK(countOf(scene, "户（部分未统计）") > 0);
}

TEST_CASE("labels stay where they stood while the map is moved") {
  auto sample = plan();
  sample.editGrid('a').code = "230204001001001", sample.editGrid('c').code = "230204001002001";
  const test::FixedMeasurer measurer;
  MapRequest asked = request();
  asked.measurer = &measurer;
  asked.view.denominator = 4000;
  const Portrayal before = portray(sample.project, asked);
  REQUIRE(before.placed.size() >= 2);
  // Moved so far that the visible part of every grid is another one.
  asked.view.centreX += 41000, asked.view.centreY -= 13000;
  asked.placed = &before.placed;
  const Portrayal after = portray(sample.project, asked);
  std::size_t kept = 0;
  for (const auto& [key, label] : after.placed) {
    const auto was = before.placed.find(key);
    if (was == before.placed.end()) continue;
    // One that the frame would cut has to move.
    const Position stood{asked.view.middle.x + (was->second.x - asked.view.centreX) / asked.view.denominator,
                         asked.view.middle.y - (was->second.y - asked.view.centreY) / asked.view.denominator};
    if (!asked.frame.grown(-9).contains(stood)) continue;
    CHECK(was->second.x == label.x);
    CHECK(was->second.y == label.y);
    ++kept;
  }
  CHECK(kept >= 1);
  CHECK(portray(sample.project, asked).primitives == after.primitives);
}

TEST_CASE("a screen in the midst of a community lists its name instead of writing it over the work") {
  const test::AsciiPlan ascii = plan();
  const test::FixedMeasurer measurer;
  const std::string name = ascii.project.communities.at(ascii.communities.at('A')).name;
  MapRequest near = request();
  near.measurer = &measurer;
  near.view = {2000, 100000, 100000, {30, 20}};  // the middle of A, of which the frame shows a quarter
  CHECK(countOf(drawn(ascii.project, near), name) == 1);
  CHECK(portray(ascii.project, near).around.empty());
  near.namesAround = false;
  CHECK(countOf(drawn(ascii.project, near), name) == 0);
  const std::vector<map::Unit> around = portray(ascii.project, near).around;
  REQUIRE(around.size() == 3);
  CHECK(around[0].level == Level::County);
  CHECK(around[1].level == Level::Subdistrict);
  CHECK(around[2].community == ascii.communities.at('A'));
  // Where all of it is seen, it is named on the map.
  MapRequest whole = request();
  whole.measurer = &measurer;
  whole.namesAround = false;
  CHECK(countOf(drawn(ascii.project, whole), name) == 1);
  CHECK(portray(ascii.project, whole).around.empty());
}

TEST_CASE("household points become circles and tints as the scale grows smaller") {
  const auto sample = plan();
  MapRequest asked = request();
  asked.layers.households = asked.householdsByScale = true;
  asked.view.denominator = 5000;
  CHECK(countOf(drawn(sample.project, asked), "dots #") == 1);
  // 400 households in the first cell are one circle; the same one when the map is moved a little.
  asked.view.denominator = 20000;
  const auto circles = [&] {
    std::vector<Position> sizes;
    for (const Primitive& primitive : portray(sample.project, asked).primitives)
      if (const auto* path = std::get_if<Path>(&primitive); path && path->fill == kClusterFill)
        sizes.push_back({boundsOf(path->rings.front()).width(), 0});
    return sizes;
  };
  const auto still = circles();
  CHECK(still.size() >= 2);
  asked.view.centreX += 3000;
  const auto moved = circles();
  REQUIRE(moved.size() == still.size());
  for (std::size_t i = 0; i < still.size(); ++i) CHECK(moved[i].x == Approx(still[i].x));
  asked.view.denominator = 50000;
  const std::string scene = drawn(sample.project, asked);
  CHECK(countOf(scene, "dots #") == 0);
  CHECK(countOf(scene, "area fill #33475b") >= 1);
  // Sheets show every place at every scale.
  asked.householdsByScale = false;
  CHECK(countOf(drawn(sample.project, asked), "dots #") == 1);
}

TEST_CASE("closed waters are filled, with their islands, also where the shore comes in pieces") {
  auto sample = plan();
  const auto add = [&](std::vector<Polyline> lines) {
    LineFeature feature;
    feature.type = ArcClass::River;
    feature.lines = std::make_shared<const std::vector<Polyline>>(std::move(lines));
    sample.project.lineFeatures.add(feature);
  };
  add({{{0, 0}, {90000, 0}, {90000, 90000}, {0, 90000}, {0, 0}},
       {{30000, 30000}, {60000, 30000}, {60000, 60000}, {30000, 30000}}});
  add({{{100000, 0}, {190000, 0}, {190000, 90000}}, {{100000, 0}, {100000, 90000}, {190000, 90000}}});
  add({{{200000, 0}, {290000, 0}}, {{290000, 0}, {290000, 90000}}});  // a river
  std::size_t waters = 0, rings = 0;
  const Portrayal portrayal = portray(sample.project, request());
  for (const Primitive& primitive : portrayal.primitives)
    if (const auto* path = std::get_if<Path>(&primitive); path && path->closed && path->fill == kWaterFill)
      ++waters, rings += path->rings.size();
  CHECK(waters == 2);
  CHECK(rings == 3);
  CHECK(portrayal.occurs.water);
  CHECK(portrayal.occurs.lines.has(ArcClass::River));
}

TEST_CASE("sites are drawn with outline, tint and name") {
  auto sample = plan();
  Site site;
  site.name = "第一中学";
  site.outline = std::make_shared<const MultiPolygon>(
      MultiPolygon{Polygon{{{210000, 10000}, {290000, 10000}, {290000, 90000}, {210000, 90000}}, {}}});
  sample.project.sites.add(site);
  const test::FixedMeasurer measurer;
  MapRequest asked = request();
  asked.measurer = &measurer;
  asked.view.denominator = 4000;
  CHECK(countOf(drawn(sample.project, asked), "第一中学") == 0);
  asked.layers.sites = true;
  const std::string scene = drawn(sample.project, asked);
  CHECK(countOf(scene, "第一中学") == 1);
  CHECK(countOf(scene, "stroke #7e57aaff") == 1);
  CHECK(portray(sample.project, asked).occurs.sites);
}

TEST_CASE("a grid that is called like its site has the name once") {
  auto sample = plan();
  Project& project = sample.project;
  Site site;
  site.name = "第一中学";
  site.outline = std::make_shared<const MultiPolygon>(
      MultiPolygon{Polygon{{{200000, 0}, {400000, 0}, {400000, 200000}, {200000, 200000}}, {}}});
  project.sites.add(site);
  const test::FixedMeasurer measurer;
  MapRequest asked = request();
  asked.measurer = &measurer;
  asked.view.denominator = 4000;
  asked.layers.sites = true;
  const GridId grid = sample.grids.at('c');
  project.grids.edit(grid).name = "第二中学";
  CHECK(countOf(drawn(project, asked), "第二中学") == 1);
  CHECK(countOf(drawn(project, asked), "第一中学") == 1);
  project.grids.edit(grid).name = site.name;
  CHECK(countOf(drawn(project, asked), "第一中学") == 1);
  // Where grids are not named the site is.
  asked.layers.grids = false;
  CHECK(countOf(drawn(project, asked), "第一中学") == 1);
}

TEST_CASE("the same request gives the same scene") {
  CHECK(drawn(plan().project, request()) == drawn(plan().project, request()));
}
