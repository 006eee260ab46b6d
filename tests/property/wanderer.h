// SPDX-License-Identifier: GPL-3.0-or-later
// One who edits at random: a plan to begin with, and the edit that follows from a number.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/edit/beats.h"
#include "core/edit/edits.h"
#include "core/edit/junction.h"
#include "core/edit/stations.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/beats.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/propose/apply.h"
#include "core/propose/beats.h"
#include "core/propose/propose.h"
#include "core/topology/outline.h"
#include "support/label_edits.h"
#include "support/renumbering.h"

namespace wangge::test {

class Wanderer {
 public:
  Wanderer(unsigned seed, int extent) : m_random(seed), m_extent(extent) {}
  void setSeed(unsigned seed) { m_random.seed(seed); }

  int number(int low, int high) { return static_cast<int>(low + m_random() % static_cast<unsigned>(high - low + 1)); }
  int extent() const { return m_extent; }
  Point point() { return {number(-m_extent, m_extent), number(-m_extent, m_extent)}; }
  Polyline line(int vertices) {
    Polyline result;
    for (int i = 0; i < vertices; ++i) result.push_back(point());
    return result;
  }
  template <class IdType>
  IdType pick(const std::vector<IdType>& ids) {
    return ids[static_cast<std::size_t>(number(0, static_cast<int>(ids.size()) - 1))];
  }

  //   +-----+-----+
  //   |  2  |  4  |    four communities, two precincts that do not follow them, a few streets, households everywhere
  //   +-----+--+--+    (some outside)
  //   |  1  |  3  |
  //   +-----+-----+
  Project plan() {
    Project project;
    const int e = m_extent * 4 / 5, middle = number(-e / 4, e / 4);
    std::vector<NewLine> lines = {
        {{{-e, -e}, {e, -e}, {e, e}, {-e, e}, {-e, -e}}, ArcClass::Community, {}},
        {{{middle, -e}, {middle, e}}, ArcClass::Community, {}},
        {{{-e, -middle}, {e, -middle}}, ArcClass::Community, {}},
    };
    for (int i = 0; i < 4; ++i) lines.push_back({line(3), ArcClass::Street, {}});
    REQUIRE(insertLines(project.subdivision, lines));
    std::map<std::pair<bool, bool>, CommunityId> communities;
    std::vector<HouseholdPoint> points;
    for (std::uint32_t row = 1; row <= 120; ++row) {
      HouseholdPoint p{point(), number(0, 60), number(0, 150), CountState::Known, CountState::Known, row};
      if (number(0, 9) == 0) p.personsState = CountState::NotCounted, p.persons = 0;
      points.push_back(p);
    }
    Source source;
    source.name = "households", source.role = Role::Households;
    source.households = std::make_shared<const HouseholdSet>(points);
    const SourceId id = project.sources.add(source);
    for (int i = 0; i < 2; ++i) project.precincts.add(Precinct{});
    for (FaceId face : project.subdivision.faces().ids()) {
      if (face == kUniverse) continue;
      const Point p = pointOnSurface({project.subdivision.polygonOf(face)});
      if (p.x < -e || p.x >= e || p.y < -e || p.y >= e) continue;
      CommunityId& community = communities[{p.x >= middle, p.y >= -middle}];
      if (!community) {
        Community record;
        record.code = "23020400100" + std::to_string(communities.size());
        community = project.communities.add(record);
        Grid grid;
        grid.community = community;
        m_firstGrid[community] = project.grids.add(grid);
      }
      project.subdivision.editFace(face).community = community;
      project.subdivision.editFace(face).grid = m_firstGrid[community];
      project.subdivision.editFace(face).precinct = PrecinctId(p.x + p.y > 0 ? 1 : 2);
    }
    for (int i = 0; i < 12; ++i) {
      const Point p = point();
      const int w = number(1, std::clamp(m_extent / 9, 1, 40'000)), h = number(1, std::clamp(m_extent / 9, 1, 40'000));
      Building building;
      building.outline = std::make_shared<const Polygon>(
          Polygon{{{p.x, p.y}, {p.x + w, p.y}, {p.x + w, p.y + h}, {p.x, p.y + h}}, {}});
      project.buildings.add(building);
    }
    // A virtual unit, and one point given to a grid by hand.
    Unit unit;
    unit.name = "virtual", unit.source = id, unit.tally.households = 7, unit.tally.persons = 20, unit.tally.points = 1;
    unit.grid = project.grids.ids().front();
    project.units.add(unit);
    unit.row = 5, unit.name = "entrance", unit.tally = tallyOf(points[4]), unit.grid = {};
    unit.placed = true, unit.at = points[4].at;
    project.units.add(unit);
    const std::vector<GridId> all = project.grids.ids();
    project.beats.add({"B1", "beat", PrecinctId(1), {}, {all.front(), all.back()}, nullptr});
    project.beats.add({"B2", "beat", PrecinctId(2), {}, all, nullptr});
    recountAll(project);
    return project;
  }

  int kindOfEdit = 0;
  Result<Step> randomEdit(const Project& project) {
    const EditContext context{"tester", ++m_clock};
    const std::vector<GridId> grids = project.grids.ids();
    const GridId grid = pick(grids);
    const std::vector<FaceId> faces = project.subdivision.faces().ids();
    switch (kindOfEdit = number(0, 37)) {
      case 0:
      case 1:
        return assignFaces(project, std::vector{pick(faces)}, number(0, 5) ? grid : GridId{}, context);
      case 2:
        return newZone(project, std::vector{pick(faces)}, context);
      case 3:
      case 4:
      case 5:
        return cutZone(project, grid, line(number(2, 4)), context);
      case 6:
        return mergeZones(project, std::vector{grid, pick(grids)}, context);
      case 7: {
        Polygon polygon;
        const Point p = point();
        const int size = number(1, m_extent / 2);
        polygon.outer = {{p.x, p.y}, {p.x + size, p.y}, {p.x + size, p.y + size}, {p.x, p.y + size / 2}};
        for (Point& q : polygon.outer) q = {std::clamp(q.x, -m_extent, m_extent), std::clamp(q.y, -m_extent, m_extent)};
        return carveDedicated(project, pick(project.communities.ids()), {normalised(polygon)}, DedicatedCategory::Park,
                              "park", context);
      }
      case 10:
        return cutZones(project, std::vector{grid, pick(grids), pick(grids)}, line(number(2, 5)), context);
      case 11:
      case 12: {
        // A border pulled: between two of its points, over a third one.
        const ArcId id = pick(project.subdivision.arcs().ids());
        const Arc& arc = project.subdivision.arc(id);
        const GridId a = project.subdivision.face(arc.left).grid, b = project.subdivision.face(arc.right).grid;
        if (!a || !b || a == b) return cutZones(project, zonesAlong(project, line(2)), line(2), context);
        return reshapeBorder(project, a, b, {arc.shape->front(), point(), arc.shape->back()}, context);
      }
      case 16:
        // Between the buildings, or, as if there were none, between the places.
        return divideBlock(project, pick(faces), number(0, 1) ? project.buildings.ids() : std::vector<BuildingId>(),
                           context);
      case 17: {
        std::vector<Point> places;
        for (const HouseholdPoint& p : project.sources.at(project.sources.ids().front()).households->points())
          if (number(0, 30) == 0) places.push_back(p.at);
        if (!places.empty() && number(0, 1))
          return assignBuildings(project, {}, {}, places, number(0, 2) ? grid : GridId{}, context);
        return assignBuildings(project, std::vector{pick(project.buildings.ids()), pick(project.buildings.ids())},
                               project.buildings.ids(), number(0, 2) ? grid : GridId{}, context);
      }
      case 13:
        return dissolveDedicated(project, grid, context);
      case 14:
        return test::communityEdit(*this, project, faces, grid, context);
      case 15: {
        const Polyline drawn = line(3);
        return cutZones(project, zonesAlong(project, drawn), extendedToBoundary(project, drawn, m_extent / 4.0),
                        context);
      }
      case 18: {
        // A point where borders meet, moved a little or a lot.
        const NodeId id = pick(project.subdivision.nodes().ids());
        const Point at = project.subdivision.node(id).at;
        const int far = std::max(2, m_extent / (number(0, 1) ? 40 : 4));
        return moveJunction(project, id, {at.x + number(-far, far), at.y + number(-far, far)}, context);
      }
      case 19: {
        const Grid& record = project.grids.at(grid);
        const GridKind other = record.kind == GridKind::Dedicated ? GridKind::Comprehensive : GridKind::Dedicated;
        return setGridAttributes(project, grid, {record.name, other, record.category, record.exclave, record.note},
                                 context);
      }
      case 20: {
        const Point p = point();
        const int size = number(1, m_extent / 3);
        const auto reach = [&](int at) { return std::min(at + size, m_extent); };
        const MultiPolygon square{
            normalised(Polygon{{{p.x, p.y}, {reach(p.x), p.y}, {reach(p.x), reach(p.y)}, {p.x, reach(p.y)}}, {}})};
        if (p.x == reach(p.x) || p.y == reach(p.y)) return removeArc(project, ArcId(), context);
        return carveInEach(project, communitiesUnder(project, square, 0.01), square, DedicatedCategory::Market,
                           "market", context);
      }
      case 21: {
        const Numbers numbers = proposeNumbers(project);
        if (numbers.given.empty()) return fail(Error("numbering.none"));
        return applyNumbers(project, numbers, context);
      }
      case 22: {
        const auto numbers = renumbered(project, pick(project.communities.ids()));
        if (!numbers || numbers->given.empty()) return fail(Error("numbering.none"));
        return applyNumbers(project, *numbers, context);
      }
      case 23:
        return setGridCode(project, grid, "C" + std::to_string(number(1, 30)), context);
      case 24:
        if (number(0, 1)) return withdrawExemption(project, sizeIssueKey(grid), context);
        return exempt(project, {sizeIssueKey(grid), "reason", "approver", 19000}, context);
      case 25: {
        const CommunityId community = pick(project.communities.ids());
        return setCommunityLocked(project, community, !project.communities.at(community).locked && number(0, 3) == 0,
                                  context);
      }
      case 26: {
        propose::Options options;
        options.mode = propose::Mode::Quick;
        const auto outcome = propose::proposeFor(project, pick(project.communities.ids()), options);
        if (!outcome) return fail(outcome.error());
        return propose::apply(project, *outcome, 0, context);
      }
      case 28:
      case 29:
      case 30:
      case 31:
      case 32:
      case 33:
        return test::precinctEdit(*this, project, faces, context);
      case 34:
      case 35:
        return test::communityEdit(*this, project, faces, grid, context);
      case 36:
      case 37:
        return beatEdit(project, grid, context);
      case 8:
        return removeArc(project, pick(project.subdivision.arcs().ids()), context);
      default:
        return unitEdit(project, grid, context);
    }
  }
  Result<Step> beatEdit(const Project& project, GridId grid, const EditContext& context) {
    const std::vector<GridId> grids = project.grids.ids();
    const std::vector<BeatId> beats = project.beats.ids();
    const std::vector<GridId> some{grid, pick(grids)};
    const int kind = number(0, 8);
    if (kind == 8) return stationEdit(project, context);
    if (beats.empty() || kind < 2) return newBeat(project, kind == 0 ? some : std::vector{grid}, context);
    const BeatId beat = pick(beats);
    switch (kind) {
      case 2:
      case 3:
        return giveToBeat(project, some, number(0, 3) ? beat : BeatId(), context);
      case 4:
        return mergeBeats(project, std::vector{beat, pick(beats)}, context);
      case 5:
        return number(0, 1) ? abolishBeat(project, beat, context) : moveBeatToItsGrids(project, beat, context);
      case 6:
        return setBeatAttributes(project, beat, {"B" + std::to_string(number(1, 9)), "beat", number(0, 3)}, context);
      default: {
        const std::vector<PrecinctId> precincts = project.precincts.ids();
        if (precincts.empty()) return fail(Error("edit.no_such_precinct"));
        const auto proposal = propose::proposeBeats(project, {pick(precincts), number(1, 4), 0, 1});
        if (!proposal) return fail(proposal.error());
        return propose::applyBeats(project, *proposal, context);
      }
    }
  }
  Result<Step> stationEdit(const Project& project, const EditContext& context) {
    const std::vector<StationId> stations = project.stations.ids();
    const StationAttributes attributes{"S" + std::to_string(number(1, 4)), number(0, 1) ? "station" : "", number(0, 3)};
    const std::optional<Point> at = number(0, 3) ? std::optional(point()) : std::nullopt;
    const int kind = stations.empty() ? 0 : number(0, 3);
    if (kind == 0) return newStation(project, attributes, at, context);
    const StationId station = pick(stations);
    if (kind == 1) return placeStation(project, station, at, context);
    if (kind == 2) return setStationAttributes(project, station, attributes, context);
    return removeStation(project, station, context);
  }
  Result<Step> unitEdit(const Project& project, GridId grid, const EditContext& context) {
    const std::vector<UnitId> units = project.units.ids();
    switch (number(0, 2)) {
      case 0:
        return giveRows(project, {{project.sources.ids().front(), static_cast<std::uint32_t>(number(1, 40))}}, grid,
                        context);
      case 1:
        return returnUnits(project, std::vector{pick(units)}, context);
      default:
        return giveUnits(project, std::vector{pick(units)}, number(0, 3) ? grid : GridId{}, context);
    }
  }

 private:
  std::mt19937 m_random;
  int m_extent;
  Seconds m_clock = 0;
  std::map<CommunityId, GridId> m_firstGrid;
};

}  // namespace wangge::test
