// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits with several precinct layers: after every step the guarantees hold, what each layer aside counts is what
// a test of every household against the polygons that the layer had says, undo leads back; what a layer brought goes
// with it.
#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <random>

#include "core/edit/precinct_layers.h"
#include "core/plan/history.h"
#include "core/topology/outline.h"
#include "support/effort.h"
#include "support/guarantees.h"
#include "support/healed.h"
#include "tests/property/wanderer.h"

using namespace wangge;
using test::Wanderer;

namespace {

// The precincts of a layer when it was put aside.
using Outlines = std::map<PrecinctId, MultiPolygon>;

double distanceTo(Point p, Point a, Point b) {
  const double x = b.x - a.x, y = b.y - a.y, length = x * x + y * y;
  double at = length == 0 ? 0 : ((p.x - a.x) * x + (p.y - a.y) * y) / length;
  at = std::clamp(at, 0.0, 1.0);
  return std::hypot(p.x - a.x - at * x, p.y - a.y - at * y);
}

bool isNear(const MultiPolygon& polygons, Point p, double reach) {
  const auto near = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i)
      if (distanceTo(p, ring[i], ring[(i + 1) % ring.size()]) < reach) return true;
    return false;
  };
  for (const Polygon& polygon : polygons)
    if (near(polygon.outer) || std::ranges::any_of(polygon.holes, near)) return true;
  return false;
}

class Walk {
 public:
  Walk(unsigned seed, int extent) : m_wanderer(seed, extent), m_history(m_wanderer.plan()) {}

  int accepted() const { return m_accepted; }
  int compared() const { return m_compared; }

  void step() {
    const Project before = m_history.project();
    const bool ofLayers = m_wanderer.number(0, 4) == 0 || before.precinctLayers.empty();
    const Result<Step> next = ofLayers ? layerEdit(before) : m_wanderer.randomEdit(before);
    INFO((ofLayers ? "layers" : "edit " + std::to_string(m_wanderer.kindOfEdit)));
    if (!next) {
      REQUIRE(!next.error().code.empty());
      return;
    }
    REQUIRE(brokenGuarantees(next->after) == std::vector<std::string>());
    REQUIRE(totalOf(next->after) == totalOf(before));
    ++m_accepted;
    noteAside(before, next->after);
    compareCounts(next->after);
    if (!m_history.commit(*next) || m_wanderer.number(0, 9) != 0) return;
    m_history.undo();
    REQUIRE(m_history.project() == before);
    noteAside(next->after, before, true);
  }

  void backAndForth() {
    while (m_history.canRedo()) m_history.redo();
    const Project last = m_history.project();
    while (m_history.canUndo()) m_history.undo();
    CHECK(m_history.project().precinctLayers.empty());
    while (m_history.canRedo()) m_history.redo();
    CHECK(m_history.project() == last);
  }

 private:
  Result<Step> layerEdit(const Project& project) {
    const EditContext context{"tester", ++m_clock};
    const std::vector<PrecinctLayerId> layers = project.precinctLayers.ids();
    const std::string name = "layer " + std::to_string(m_clock);
    const int kind = m_wanderer.number(0, 9);
    if (layers.empty() || (layers.size() < 4 && kind < 3))
      return addPrecinctLayer(project, name, "present", kind == 0 ? LayerStart::Empty : LayerStart::Copy, context);
    const PrecinctLayerId layer = m_wanderer.pick(layers);
    if (kind < 8) return putLayerInForce(project, layer, context);
    return kind == 8 ? renamePrecinctLayer(project, layer, name, context)
                     : removePrecinctLayer(project, layer, context);
  }

  // What is aside now and was not before is written down as its precincts were in force; a new layer as those that it
  // copied, if any. Undone, what went in the step comes back as it was noted.
  void noteAside(const Project& before, const Project& after, bool undone = false) {
    std::map<PrecinctLayerId, Outlines> known = std::move(m_aside);
    if (undone) known.merge(m_gone);
    m_aside.clear();
    for (PrecinctLayerId layer : after.precinctLayers.ids()) {
      if (after.precinctLayers.at(layer).inForce) continue;
      if (auto noted = known.extract(layer))
        m_aside.insert(std::move(noted));
      else
        m_aside[layer] = outlinesIn(before, after, layer);
    }
    m_gone = std::move(known);
  }

  static Outlines outlinesIn(const Project& before, const Project& after, PrecinctLayerId layer) {
    const std::vector<PrecinctId> from = before.precincts.ids();
    const std::vector<PrecinctId> ids =
        before.precinctLayers.contains(layer) ? from : withInForce(after, layer).precincts.ids();
    REQUIRE((ids.empty() || ids.size() == from.size()));
    Outlines outlines;
    for (std::size_t i = 0; i < ids.size(); ++i)
      outlines[ids[i]] = outlineOf(before.subdivision, before.precincts.at(from[i]).zone.faces);
    return outlines;
  }

  void compareCounts(const Project& project) {
    std::set<std::uint32_t> given;
    project.units.forEach([&](UnitId, const Unit& unit) { given.insert(unit.row); });
    const auto& points = project.sources.at(project.sources.ids().front()).households->points();
    for (const auto& [layer, outlines] : m_aside) {
      const Project shown = withInForce(project, layer);
      REQUIRE(brokenGuarantees(shown) == std::vector<std::string>());
      REQUIRE(shown.precincts.size() == outlines.size());
      for (const auto& [id, outline] : outlines) {
        Tally expected;
        bool doubtful = false;
        for (const HouseholdPoint& point : points) {
          if (given.contains(point.row)) continue;
          doubtful = doubtful || isNear(outline, point.at, kBent);
          for (const Polygon& polygon : outline)
            if (contains(polygon, point.at)) expected += tallyOf(point);
        }
        if (doubtful) continue;
        REQUIRE(shown.precincts.at(id).zone.tally == expected);
        ++m_compared;
      }
    }
  }

  static constexpr double kBent = 100;  // mm: what the edits of a walk may bend a line by
  Wanderer m_wanderer;
  History m_history;
  std::map<PrecinctLayerId, Outlines> m_aside, m_gone;
  Seconds m_clock = 1000;
  int m_accepted = 0, m_compared = 0;
};

}  // namespace

TEST_CASE("random edits keep layers aside as they were, to the person") {
  for (const int extent : {300, 900'000, 60'000'000}) {
    int accepted = 0, compared = 0;
    for (unsigned seed = 1; seed <= test::tries(12u, 2u); ++seed) {
      CAPTURE(seed, extent);
      Walk walk(seed, extent);
      for (int i = 0; i < 80; ++i) walk.step();
      walk.backAndForth();
      accepted += walk.accepted(), compared += walk.compared();
    }
    CHECK(accepted > 50);
    if (extent > 300) CHECK(compared > 100);
  }
}

TEST_CASE("what a layer brought goes with it") {
  int lines = 0;
  for (unsigned seed = 1; seed <= test::tries(60u, 8u); ++seed) {
    CAPTURE(seed);
    constexpr int kExtent = 900'000;
    Wanderer wanderer(seed, kExtent);
    const EditContext context{"tester", 1};
    // What was drawn to divide, and is a border of nothing, is not the layer's: no building is cut out here.
    const Project first = wanderer.plan();
    Project project = addPrecinctLayer(first, "planned", "present", LayerStart::Copy, context)->after;
    const PrecinctLayerId planned = layerNamed(project, "planned"), present = layerInForce(project);
    project = withInForce(project, planned);
    for (int i = 0; i < 4; ++i) {
      const PrecinctId precinct = wanderer.pick(project.precincts.ids());
      const auto cut = cutZone(project, precinct, wanderer.line(wanderer.number(2, 4)), context);
      if (cut) project = cut->after;
    }
    lines += static_cast<int>(project.subdivision.arcs().size() - first.subdivision.arcs().size());
    project = putLayerInForce(project, present, context)->after;
    const Result<Step> removed = removePrecinctLayer(project, planned, context);
    REQUIRE(removed);
    REQUIRE(brokenGuarantees(removed->after) == std::vector<std::string>());
    CHECK(test::leftBehind(first.subdivision, removed->after.subdivision) == std::vector<std::string>());
    CHECK(removed->after.beats == first.beats);
    CHECK(removed->after.sources == first.sources);
    CHECK(removed->after.precincts.ids() == first.precincts.ids());
  }
  CHECK(lines > 100);
}
