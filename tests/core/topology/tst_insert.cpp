// SPDX-License-Identifier: GPL-3.0-or-later
// Inserting and removing lines on small plans that can be checked by eye.
#include <catch2/catch.hpp>

#include "core/topology/insert.h"
#include "core/topology/outline.h"
#include "core/topology/validate.h"

using namespace wangge;

namespace {

Subdivision plane(std::vector<Polyline> lines) {
  Subdivision s;
  std::vector<NewLine> fresh;
  for (Polyline& line : lines) fresh.push_back({std::move(line), ArcClass::Street, {}});
  REQUIRE(insertLines(s, fresh).has_value());
  REQUIRE(brokenGuarantees(s) == std::vector<std::string>{});
  return s;
}

const Polyline kSquare = {{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};

}  // namespace

TEST_CASE("a square makes one face") {
  //  +---+
  //  |   |
  //  +---+
  const Subdivision s = plane({kSquare});
  CHECK(s.faces().size() == 2);
  const FaceId inside = s.locate({50, 50});
  CHECK(inside != kUniverse);
  CHECK(s.face(inside).area.twice == 2 * 100 * 100);
  CHECK(s.face(kUniverse).area.twice == -2 * 100 * 100);
}

TEST_CASE("a point on an arc belongs to the face to its upper right") {
  const Subdivision s = plane({kSquare});
  const FaceId inside = s.locate({50, 50});
  CHECK(s.locate({0, 50}) == inside);
  CHECK(s.locate({100, 50}) == kUniverse);
  CHECK(s.locate({50, 0}) == inside);
  CHECK(s.locate({50, 100}) == kUniverse);
  CHECK(s.locate({0, 0}) == inside);
  CHECK(s.locate({100, 100}) == kUniverse);
  CHECK(s.locate({0, 100}) == kUniverse);
}

TEST_CASE("an island is a hole of the face around it") {
  //  +-------+
  //  | +---+ |
  //  | |   | |
  //  | +---+ |
  //  +-------+
  Subdivision s = plane({kSquare});
  const FaceId outer = s.locate({5, 5});
  auto changes = insertLines(s, {{{{30, 30}, {70, 30}, {70, 70}, {30, 70}, {30, 30}}, ArcClass::Drawn, {}}});
  REQUIRE(changes);
  CHECK(brokenGuarantees(s).empty());
  CHECK(s.locate({5, 5}) == outer);
  CHECK(s.face(outer).inner.size() == 1);
  CHECK(s.face(outer).area.twice == 2 * (10000 - 1600));
  REQUIRE(changes->created.size() == 1);
  CHECK(changes->created[0].second == outer);
  CHECK(changes->reshaped == std::vector<FaceId>{outer});
  CHECK(s.polygonOf(outer).holes.size() == 1);
}

TEST_CASE("dead ends leave no trace") {
  Subdivision s = plane({kSquare});
  const std::size_t arcs = s.arcs().size(), nodes = s.nodes().size();
  REQUIRE(
      insertLines(s, {{{{-50, 50}, {50, 50}}, ArcClass::Street, {}}, {{{20, 20}, {40, 40}}, ArcClass::Street, {}}}));
  CHECK(brokenGuarantees(s).empty());
  CHECK(s.arcs().size() == arcs);
  CHECK(s.nodes().size() == nodes);
  CHECK(s.faces().size() == 2);
}

TEST_CASE("a cut keeps the id for the larger part") {
  //  +--+-----+
  //  |  |     |
  //  +--+-----+
  Subdivision s = plane({kSquare});
  const FaceId whole = s.locate({50, 50});
  auto changes = insertLines(s, {{{{30, -10}, {30, 110}}, ArcClass::Drawn, {}}});
  REQUIRE(changes);
  CHECK(brokenGuarantees(s).empty());
  CHECK(s.locate({60, 50}) == whole);
  CHECK(s.locate({10, 50}) != whole);
  CHECK(changes->inserted.size() == 1);

  SECTION("and removing the cut gives the square back") {
    const FaceChanges back = removeArcs(s, changes->inserted);
    CHECK(brokenGuarantees(s).empty());
    CHECK(s.faces().size() == 2);
    CHECK(s.arcs().size() == 1);
    CHECK(s.locate({10, 50}) == whole);
    REQUIRE(back.removed.size() == 1);
    CHECK(back.removed[0].second == whole);
  }
}

TEST_CASE("a line along an existing arc adds its class to that stretch") {
  Subdivision s = plane({kSquare});
  REQUIRE(insertLines(s, {{{{20, 0}, {60, 0}}, ArcClass::River, {LineFeatureId(7)}}}));
  CHECK(brokenGuarantees(s).empty());
  CHECK(s.faces().size() == 2);
  std::size_t river = 0;
  s.arcs().forEach([&](ArcId, const Arc& arc) {
    if (!arc.classes.has(ArcClass::River)) return;
    ++river;
    CHECK(arc.classes.has(ArcClass::Street));
    CHECK(arc.features == std::vector<LineFeatureId>{LineFeatureId(7)});
    CHECK(boxOf(*arc.shape) == Box{20, 0, 60, 0});
  });
  CHECK(river == 1);
}

TEST_CASE("the order of lines does not matter") {
  const std::vector<Polyline> lines = {kSquare, {{-10, 33}, {110, 37}}, {{13, -10}, {71, 120}}, {{90, -10}, {20, 110}}};
  std::vector<Polyline> reversed(lines.rbegin(), lines.rend());
  for (Polyline& line : reversed) std::reverse(line.begin(), line.end());
  CHECK(plane(lines) == plane(reversed));
}

TEST_CASE("outlines keep every vertex and come apart where parts touch in a point") {
  //  +---+---+
  //  | a | b |
  //  +---+---+
  //  | c | d |
  //  +---+---+
  const Subdivision s = plane({kSquare, {{50, -5}, {50, 105}}, {{-5, 50}, {105, 50}}});
  const FaceId a = s.locate({10, 90}), b = s.locate({90, 90}), c = s.locate({10, 10}), d = s.locate({90, 10});
  const MultiPolygon diagonal = outlineOf(s, std::vector{a, d});
  CHECK(diagonal.size() == 2);
  const MultiPolygon all = outlineOf(s, std::vector{a, b, c, d});
  REQUIRE(all.size() == 1);
  CHECK(all[0].outer.size() == 8);
  CHECK(areaOf(all).twice == 20000);
  CHECK(connectedParts(s, std::vector{a, d}).size() == 2);
  CHECK(connectedParts(s, std::vector{a, b, d}).size() == 1);
}

TEST_CASE("a face that would lose all territory refuses the line") {
  // A triangle thinner than a lattice step at its tip is cut through by a line whose bend would swallow it whole.
  Subdivision s = plane({{{0, 0}, {1000, 1}, {1000, 0}, {0, 0}}});
  const Subdivision before = s;
  const auto result = insertLines(s, {{{{-100, 0}, {1100, 1}}, ArcClass::Drawn, {}}});
  CHECK(brokenGuarantees(s).empty());
  if (!result) CHECK(s == before);
}
