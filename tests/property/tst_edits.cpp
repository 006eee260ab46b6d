// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits through the functions that tools and commands use: after every step the plan's guarantees hold, locked
// grids are untouched, undo leads back to equal plans and redo forth again.
#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>

#include "core/edit/edits.h"
#include "core/edit/junction.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/guarantees.h"
#include "core/plan/history.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"

using namespace wangge;

namespace {

class Wanderer {
 public:
  Wanderer(unsigned seed, int extent) : m_random(seed), m_extent(extent) {}

  int number(int low, int high) { return static_cast<int>(low + m_random() % static_cast<unsigned>(high - low + 1)); }
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
        community = project.communities.add(Community{});
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
    project.units.add(unit);
    recountAll(project);
    return project;
  }

  int kindOfEdit = 0;
  Result<Project> randomEdit(const Project& project) {
    const EditContext context{"tester", ++m_clock};
    const std::vector<GridId> grids = project.grids.ids();
    const GridId grid = pick(grids);
    const std::vector<FaceId> faces = project.subdivision.faces().ids();
    switch (kindOfEdit = number(0, 20)) {
      case 0:
      case 1:
        return assignFaces(project, std::vector{pick(faces)}, number(0, 5) ? grid : GridId{}, context);
      case 2:
        return newGrid(project, std::vector{pick(faces)}, context);
      case 3:
      case 4:
      case 5:
        return cutGrid(project, grid, line(number(2, 4)), context);
      case 6:
        return mergeGrids(project, std::vector{grid, pick(grids)}, context);
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
        return cutGrids(project, std::vector{grid, pick(grids), pick(grids)}, line(number(2, 5)), context);
      case 11:
      case 12: {
        // A border pulled: between two of its points, over a third one.
        const ArcId id = pick(project.subdivision.arcs().ids());
        const Arc& arc = project.subdivision.arc(id);
        const GridId a = project.subdivision.face(arc.left).grid, b = project.subdivision.face(arc.right).grid;
        if (!a || !b || a == b) return cutGrids(project, gridsAlong(project, line(2)), line(2), context);
        return reshapeBorder(project, a, b, {arc.shape->front(), point(), arc.shape->back()}, context);
      }
      case 16:
        return divideBlock(project, pick(faces), project.buildings.ids(), context);
      case 17:
        return assignBuildings(project, std::vector{pick(project.buildings.ids()), pick(project.buildings.ids())},
                               project.buildings.ids(), number(0, 2) ? grid : GridId{}, context);
      case 13:
        return dissolveDedicated(project, grid, context);
      case 14:
        return transferFaces(project, std::vector{pick(faces)}, grid, context);
      case 15: {
        const Polyline drawn = line(3);
        return cutGrids(project, gridsAlong(project, drawn), extendedToBoundary(project, drawn, m_extent / 4.0),
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
        if (p.x == reach(p.x) || p.y == reach(p.y)) return healArc(project, ArcId(), context);
        return carveInEach(project, communitiesUnder(project, square, 0.01), square, DedicatedCategory::Market,
                           "market", context);
      }
      case 8:
        return healArc(project, pick(project.subdivision.arcs().ids()), context);
      default:
        return unitEdit(project, grid, context);
    }
  }
  Result<Project> unitEdit(const Project& project, GridId grid, const EditContext& context) {
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

void wander(unsigned seed, int extent, int steps) {
  Wanderer wanderer(seed, extent);
  CAPTURE(seed, extent);
  Project first = wanderer.plan();
  REQUIRE(brokenGuarantees(first) == std::vector<std::string>{});
  const Tally total = totalOf(first);
  const Area territory = [&] {
    Area area;
    first.communities.forEach([&](CommunityId, const Community& c) { area += c.zone.area; });
    return area;
  }();
  History history(first);
  GridId locked;
  std::set<GridId> issued;
  int done = 0;
  for (int step = 0; step < steps; ++step) {
    CAPTURE(step);
    const Project before = history.project();
    // A kind is locked for a while: grids that become of it meanwhile count as well.
    if (step % 30 == 11 || step % 30 == 17) {
      const GridKind kind = step / 30 % 3 == 2 ? GridKind::Comprehensive : GridKind::Dedicated;
      history.commit(*setKindLocked(before, kind, step % 30 == 11, {"tester", step}), Message("lock"));
      continue;
    }
    if (step % 40 == 20) {
      // Lock another grid for a while.
      const EditContext context{"tester", step};
      Project next = locked ? *setGridLocked(before, std::vector{locked}, false, context) : before;
      locked = wanderer.pick(next.grids.ids());
      history.commit(*setGridLocked(next, std::vector{locked}, true, context), Message("lock"));
      continue;
    }
    Result<Project> next = wanderer.randomEdit(before);
    if (!next) {
      CHECK_FALSE(next.error().code.empty());
      REQUIRE(before == history.project());
      continue;
    }
    ++done;
    CAPTURE(wanderer.kindOfEdit);
    const std::vector<std::string> broken = brokenGuarantees(*next);
    REQUIRE(broken == std::vector<std::string>{});
    REQUIRE(totalOf(*next) == total);
    Area area;
    next->communities.forEach([&](CommunityId, const Community& c) { area += c.zone.area; });
    // Community borders may bend where a line ends on them, by less than one lattice step along their length.
    REQUIRE(std::abs(area.twice - territory.twice) <= std::int64_t{8} * extent * (done + 1));
    before.grids.forEach([&](GridId id, const Grid& grid) {
      if (!isLocked(before, id)) return;
      const Grid* now = next->grids.find(id);
      REQUIRE(now);
      // Cutting faces of others never takes a face from a locked grid; its faces stay, its outline moves by a step at
      // most.
      REQUIRE(now->zone.faces == grid.zone.faces);
      Grid same = *now;
      same.zone = grid.zone;
      REQUIRE(same == grid);
    });
    // Ids of grids are new ones, whatever was undone before.
    next->grids.forEach([&](GridId id, const Grid&) {
      if (!before.grids.contains(id)) REQUIRE(issued.insert(id).second);
    });
    if (wanderer.number(0, 9) == 0) {
      // Done and taken back: the next edits go on beside it.
      if (history.commit(*next, Message("edit"))) history.undo();
      REQUIRE(history.project() == before);
      continue;
    }
    history.commit(std::move(*next), Message("edit"));
  }
  CHECK(done > steps / 8);
  while (history.canRedo()) history.redo();  // the last step may have been taken back
  const Project last = history.project();
  while (history.canUndo()) history.undo();
  REQUIRE(history.project() == first);
  while (history.canRedo()) history.redo();
  REQUIRE(history.project() == last);
}

}  // namespace

TEST_CASE("random edits on a tiny lattice keep the plan whole") {
  for (unsigned seed = 1; seed <= 30; ++seed) wander(seed, 12, 130);
}
TEST_CASE("random edits on a small lattice keep the plan whole") {
  for (unsigned seed = 1; seed <= 24; ++seed) wander(seed, 300, 130);
}
TEST_CASE("random edits on a community's extent keep the plan whole") {
  for (unsigned seed = 1; seed <= 24; ++seed) wander(seed, 900'000, 130);
}
TEST_CASE("random edits on a city's extent keep the plan whole") {
  for (unsigned seed = 1; seed <= 12; ++seed) wander(seed, 60'000'000, 130);
}
