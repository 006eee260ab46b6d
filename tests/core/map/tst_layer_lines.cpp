// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of precinct layers that are not in force: drawn where that layer's precincts differ and nowhere else, told from
// those in force by their own sign.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "core/map/line_signs.h"
#include "core/map/portray.h"
#include "core/map/style.h"
#include "core/plan/labels.h"
#include "core/plan/precinct_layers.h"
#include "support/ascii_plan.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;

namespace {

//  aabbcc   cells of 100 m, 20 mm each on paper; in force the line is in the middle, in the other layer after 4 cells
struct Layered {
  Layered()
      : ascii(test::asciiPlan({.grids = {"aabbcc"}, .communities = {}, .precincts = {"PPPQQQ"}, .households = {}})),
        project(ascii.project) {
    planned = addLayer(project, "planned", "present", LayerStart::Copy), present = layerInForce(project);
    putInForce(project, planned);
    setPrecinct(project, ascii.faceAt(3, 0), project.precincts.ids()[0]);
    putInForce(project, present);
  }
  Portrayal drawn(std::vector<PrecinctLayerId> layers) const {
    MapRequest request;
    request.frame = {{0, 0}, {140, 60}};
    request.view = {5000, 300000, 50000, {70, 30}};
    request.texts = test::sheetWords().map;
    request.layers.labels = false;
    request.precinctLayers = std::move(layers);
    return portray(project, request);
  }
  test::AsciiPlan ascii;
  Project project;
  PrecinctLayerId planned, present;
};

// Where upright lines and rings of a layer stand, mm from the left.
std::vector<double> placesOf(const Portrayal& portrayal, std::size_t number) {
  std::vector<double> places;
  const Colour colour = layerStroke(5000, number).colour;
  for (const Primitive& primitive : portrayal.primitives)
    if (const auto* path = std::get_if<Path>(&primitive); path && path->stroke.colour == colour)
      for (const auto& ring : path->rings)
        for (const Position& at : ring) places.push_back(at.x);
  return places;
}

}  // namespace

TEST_CASE_METHOD(Layered, "A layer's lines run where its precincts differ, with rings, and only when asked for",
                 "[map][layers]") {
  CHECK(placesOf(drawn({}), 1).empty());
  const std::vector<double> places = placesOf(drawn({planned}), 1);
  REQUIRE(places.size() > 12);  // a line and at least one ring
  // 400 m from the west, not at 300 m, where the line in force is; the end of the plan is a line of the layer as well.
  const auto mm = [](double metres) { return 70 + (metres - 300) / 5; };
  const auto at = [&](double metres) {
    return std::ranges::count_if(places, [&](double x) { return std::abs(x - mm(metres)) < 1; });
  };
  CHECK(at(400) >= 12);
  CHECK(at(300) < at(400));
  CHECK(std::ranges::all_of(places, [&](double x) { return x > mm(0) - 2 && x < mm(600) + 2; }));
}

TEST_CASE_METHOD(Layered, "What is in force, or gone, is drawn by no layer's lines", "[map][layers]") {
  const auto none = drawn({}).primitives.size();
  CHECK(drawn({present}).primitives.size() == none);
  CHECK(drawn({PrecinctLayerId(99)}).primitives.size() == none);
  // Two at once have colours of their own.
  const PrecinctLayerId third = addLayer(project, "third", "", LayerStart::Copy);
  const Portrayal both = drawn({planned, third});
  CHECK_FALSE(placesOf(both, 1).empty());
  CHECK_FALSE(placesOf(both, 2).empty());
  // Each keeps its own, whatever else is shown.
  CHECK(placesOf(drawn({third}), 1).empty());
  CHECK(placesOf(drawn({third}), 2) == placesOf(both, 2));
}
