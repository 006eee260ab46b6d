// SPDX-License-Identifier: GPL-3.0-or-later
// The validator itself: every kind of damage is told, and crossings are those that comparing all pairs finds.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "core/geometry/predicates.h"
#include "core/topology/insert.h"
#include "core/topology/validate.h"
#include "support/effort.h"

using namespace wangge;

namespace {

constexpr int kSide = 7, kStep = 180, kPieces = 6;  // pieces of a side of a block

// Wavy streets: every arc between two crossings has inner vertices.
Subdivision wavyBlocks(std::mt19937& random) {
  std::vector<NewLine> lines;
  const auto wave = [&] { return static_cast<std::int32_t>(random() % 25) - 12; };
  for (int i = 0; i <= kSide; ++i) {
    Polyline across, along;
    for (int k = 0; k <= kPieces * kSide; ++k) {
      across.push_back({k * kStep / kPieces, i * kStep + (k % kPieces ? wave() : 0)});
      along.push_back({i * kStep + (k % kPieces ? wave() : 0), k * kStep / kPieces});
    }
    lines.push_back({std::move(across), ArcClass::Street, {}});
    lines.push_back({std::move(along), ArcClass::Street, {}});
  }
  Subdivision s;
  REQUIRE(insertLines(s, lines).has_value());
  REQUIRE(brokenGuarantees(s) == std::vector<std::string>{});
  return s;
}

std::size_t linesWith(const std::vector<std::string>& report, const std::string& part) {
  return static_cast<std::size_t>(std::count_if(report.begin(), report.end(),
                                                [&](const std::string& line) { return line.find(part) != line.npos; }));
}

std::size_t conflictsOfAllPairs(const Subdivision& s) {
  std::vector<std::pair<Point, Point>> segments;
  s.arcs().forEach([&](ArcId, const Arc& arc) {
    for (std::size_t i = 0; i + 1 < arc.shape->size(); ++i) segments.emplace_back((*arc.shape)[i], (*arc.shape)[i + 1]);
  });
  std::size_t conflicts = 0;
  for (std::size_t i = 0; i < segments.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (segmentsConflict(segments[i].first, segments[i].second, segments[k].first, segments[k].second)) ++conflicts;
  return conflicts;
}

}  // namespace

TEST_CASE("validate: crossings of displaced vertices are those that comparing all pairs finds") {
  std::mt19937 random(11);
  std::size_t most = 0;
  for (int round = 0; round < 60; round += test::tries(1, 6)) {
    Subdivision s = wavyBlocks(random);
    const std::vector<ArcId> arcs = s.arcs().ids();
    // From one vertex that hardly moves to many that fly across the plan.
    for (int moves = 1 + round / 6; moves > 0; --moves) {
      const ArcId id = arcs[random() % arcs.size()];
      Polyline shape = *s.arc(id).shape;
      const auto reach = static_cast<std::int32_t>(1u << (4 + random() % 7));
      Point& p = shape[2 + random() % (shape.size() - 4)];  // which arcs follow each other at nodes stays right
      p = {p.x + static_cast<std::int32_t>(random()) % reach, p.y + static_cast<std::int32_t>(random()) % reach};
      s.editArcs().edit(id).shape = std::make_shared<const Polyline>(std::move(shape));
    }
    const std::size_t expected = conflictsOfAllPairs(s);
    CHECK(linesWith(brokenGuarantees(s), "meet outside their nodes") == expected);
    most = std::max(most, expected);
  }
  CHECK(most > 30);
}

TEST_CASE("validate: every kind of damage is told") {
  std::mt19937 random(3);
  const Subdivision sound = wavyBlocks(random);
  const std::vector<ArcId> arcs = sound.arcs().ids();
  const ArcId inner = *std::find_if(arcs.begin(), arcs.end(), [&](ArcId id) {
    return sound.arc(id).left != kUniverse && sound.arc(id).right != kUniverse;
  });
  const FaceId face = sound.arc(inner).left, across = sound.arc(inner).right;
  const auto damaged = [&](auto&& damage) {
    Subdivision s = sound;
    damage(s);
    return brokenGuarantees(s);
  };
  const auto told = [&](const std::string& part, auto&& damage) {
    INFO(part);
    const std::vector<std::string> report = damaged(damage);
    CHECK(linesWith(report, part) > 0);
  };
  told("shape or references unsound", [&](Subdivision& s) { s.editArcs().edit(inner).start = s.arc(inner).end; });
  told("repeated point", [&](Subdivision& s) {
    Polyline shape = *s.arc(inner).shape;
    shape.insert(shape.begin() + 1, shape[1]);
    s.editArcs().edit(inner).shape = std::make_shared<const Polyline>(std::move(shape));
  });
  told("one face on both sides", [&](Subdivision& s) { s.editArcs().edit(inner).right = face; });
  told("does not leave it", [&](Subdivision& s) { s.editNodes().edit(s.arc(inner).start).leaving = {inner, false}; });
  told("arcs around it", [&](Subdivision& s) {
    Arc& arc = s.editArcs().edit(inner);
    std::swap(arc.nextLeft, arc.nextRight);
  });
  told("share the point", [&](Subdivision& s) {
    // Two arcs with an inner vertex in one place.
    const ArcId other = *std::find_if(arcs.begin(), arcs.end(), [&](ArcId id) { return id != inner; });
    Polyline shape = *s.arc(inner).shape;
    shape[2] = (*s.arc(other).shape)[2];
    s.editArcs().edit(inner).shape = std::make_shared<const Polyline>(std::move(shape));
  });
  told("area", [&](Subdivision& s) { s.editFace(face).area.twice += 1; });
  told("areas add up", [&](Subdivision& s) {
    s.editArcs().edit(inner).left = across;
    s.editArcs().edit(inner).right = face;
    s.editFace(face).outer = {inner, false};
  });
  told("box", [&](Subdivision& s) { s.editFace(face).box.maxX += 1; });
  told("is not", [&](Subdivision& s) { s.editArcs().edit(inner).left = kUniverse; });
  told("in two rings", [&](Subdivision& s) { s.editFace(across).outer = s.face(face).outer; });
  told("outside every ring", [&](Subdivision& s) {
    const std::vector<HalfEdge> ring = sound.ring(sound.face(face).outer);
    const std::vector<FaceId> faces = sound.faces().ids();
    const FaceId apart = *std::find_if(faces.begin(), faces.end(), [&](FaceId id) {
      return id != face &&
             std::none_of(ring.begin(), ring.end(), [&](HalfEdge h) { return sound.leftOf(h.twin()) == id; });
    });
    for (HalfEdge h : ring) (h.forward ? s.editArcs().edit(h.arc).left : s.editArcs().edit(h.arc).right) = apart;
    s.editFaces().erase(face);
  });
  told("Euler", [&](Subdivision& s) { s.editFaces().add(Face{}); });
  told("not in the index", [&](Subdivision& s) { s.editIndex().remove(inner, *s.arc(inner).shape); });
  told("is gone", [&](Subdivision& s) { s.editIndex().add(ArcId(std::uint64_t{1} << 30), *s.arc(inner).shape); });
}
