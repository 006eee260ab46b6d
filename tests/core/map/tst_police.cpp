// SPDX-License-Identifier: GPL-3.0-or-later
// Beats and stations on the map: their lines run between beats only, their symbols stand where the stations are, and
// names cover neither each other nor a symbol.
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/map/portray.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;

namespace {

const test::FixedMeasurer kMeasurer;

//  aabbcc   cells of 100 m, 20 mm each on paper; beat 1: a b, beat 2: c
struct Policed {
  Policed()
      : ascii(test::asciiPlan({.grids = {"aabbcc"}, .communities = {}, .precincts = {"PPPPPP"}, .households = {}})) {
    Beat beat;
    beat.code = "B1", beat.name = "一区", beat.grids = {ascii.grids.at('a'), ascii.grids.at('b')};
    ascii.project.beats.add(beat);
    beat.code = "B2", beat.name = "二区", beat.grids = {ascii.grids.at('c')};
    ascii.project.beats.add(beat);
    ascii.project.stations.add({"P", "站前派出所", {}, true, ascii.centre(1, 0), 0});
    ascii.project.stations.add({"Q", "无处派出所", {}, false, {}, 0});
  }
  static MapRequest request() {
    MapRequest request;
    request.frame = {{0, 0}, {140, 60}};
    request.view = {5000, 300000, 50000, {70, 30}};
    request.texts = test::sheetWords().map;
    request.measurer = &kMeasurer;
    return request;
  }
  test::AsciiPlan ascii;
};

std::vector<Path> pathsOf(const Portrayal& portrayal, auto&& wanted) {
  std::vector<Path> paths;
  for (const Primitive& primitive : portrayal.primitives)
    if (const auto* path = std::get_if<Path>(&primitive); path && wanted(*path)) paths.push_back(*path);
  return paths;
}

std::size_t countOf(const Portrayal& portrayal, const std::string& words) {
  return static_cast<std::size_t>(std::ranges::count_if(portrayal.primitives, [&](const Primitive& primitive) {
    const auto* text = std::get_if<Text>(&primitive);
    return text && text->text == words;
  }));
}

}  // namespace

TEST_CASE_METHOD(Policed, "Signs of beats stand between beats and not between their grids, and each is named once",
                 "[map][beats]") {
  MapRequest asked = request();
  CHECK(countOf(portray(ascii.project, asked), "一区") == 0);
  const Portrayal without = portray(ascii.project, asked);
  asked.layers.beats = true;
  const Portrayal with = portray(ascii.project, asked);
  CHECK(countOf(with, "一区") == 1);
  // What the layer adds lies near the line between b and c, or around both beats, never along that between a and b.
  const double inside = asked.view.toPaper(Point{200'000, 50'000}).x,
               between = asked.view.toPaper(Point{400'000, 50'000}).x;
  const Position middle = asked.view.toPaper(Point{300'000, 50'000});
  bool near = false;
  for (const Primitive& primitive : with.primitives) {
    const auto* beads = std::get_if<Dots>(&primitive);
    if (!beads || std::ranges::find(without.primitives, primitive) != without.primitives.end()) continue;
    for (const Position& p : beads->at) {
      near = near || std::abs(p.x - between) < 2;
      // At the ends lines meet.
      if (std::abs(p.y - middle.y) < 5) CHECK(std::abs(p.x - inside) > 2);
    }
  }
  CHECK(near);
}

TEST_CASE_METHOD(Policed, "A station that has a place has a symbol there, and its name", "[map][stations]") {
  MapRequest asked = request();
  const auto isShield = [](const Path& path) { return path.fill == kStationFill; };
  CHECK(pathsOf(portray(ascii.project, asked), isShield).empty());
  asked.layers.stations = true;
  const Portrayal drawn = portray(ascii.project, asked);
  const auto shields = pathsOf(drawn, isShield);
  REQUIRE(shields.size() == 1);
  const Position at = asked.view.toPaper(ascii.centre(1, 0));
  Rectangle box{shields[0].rings[0][0], shields[0].rings[0][0]};
  for (const Position& p : shields[0].rings[0]) box.include({p, p});
  CHECK(box.contains(at));
  CHECK(box.width() < 5);
  CHECK(countOf(drawn, "站前派出所") == 1);
  CHECK(countOf(drawn, "无处派出所") == 0);
  // The same request gives the same picture.
  CHECK(portray(ascii.project, asked).primitives == drawn.primitives);
}
