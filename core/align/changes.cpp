// SPDX-License-Identifier: GPL-3.0-or-later
// Faces that both states share are compared by their labels; others by the older precinct that they lie in, and those
// that an older precinct line may cross by overlay with the older precincts.
#include "core/align/changes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <tuple>

#include "core/align/station_pairs.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/counting.h"
#include "core/plan/precinct_sides.h"
#include "core/plan/public_copy.h"
#include "core/topology/outline.h"

namespace wangge::align {
namespace {

// Where the origin of a lattice lies on another one: origins are whole metres.
Point offsetOf(const Lattice& from, const Lattice& to) {
  return {static_cast<std::int32_t>((from.originX - to.originX) * 1000),
          static_cast<std::int32_t>((from.originY - to.originY) * 1000)};
}

// Territory of one unit between two stations.
struct Moved {
  Cell sums;
  MultiPolygon area;
};
using MoveKey = std::tuple<int, int, CommunityId, GridId>;  // from, to

class Comparison {
 public:
  Comparison(const Project& before, const Project& after, const StationPairs& pairs)
      : m_before(before), m_after(after), m_pairs(pairs), m_offset(offsetOf(after.lattice, before.lattice)) {
    m_samePlan = isSamePlan(before, after) && before.lattice == after.lattice;
    before.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
      if (!precinct.zone.faces.empty())
        m_outlines.emplace_back(
            id, onLattice(outlineOf(before.subdivision, precinct.zone.faces), before.lattice, after.lattice));
    });
    for (const auto& [id, outline] : m_outlines) m_boxes.push_back(boxOf(outline));
  }

  std::map<MoveKey, Moved> moves() {
    m_after.subdivision.faces().forEach([&](FaceId id, const Face& face) {
      if (id != kUniverse) compare(id, face);
    });
    return std::move(m_moves);
  }

 private:
  void compare(FaceId id, const Face& face) {
    const int to = m_pairs.ofAfter(face.precinct);
    if (const auto whole = wholeFrom(id, face)) {
      if (*whole != to) add(*whole, face, {m_after.subdivision.polygonOf(id)}, {face.tally, face.area, 1});
      return;
    }
    divide(id, face, to);
  }

  // The older station of the whole face, where no older line can cross it.
  std::optional<int> wholeFrom(FaceId id, const Face& face) const {
    if (m_samePlan && isShared(id)) return m_pairs.ofBefore(m_before.subdivision.face(id).precinct);
    Box box;
    box.include(toBefore({face.box.minX, face.box.minY}));
    box.include(toBefore({face.box.maxX, face.box.maxY}));
    const Subdivision& s = m_before.subdivision;
    for (ArcId near : s.index().near(box)) {
      const Arc& arc = s.arc(near);
      if (s.face(arc.left).precinct != s.face(arc.right).precinct) return std::nullopt;
    }
    const Point inside = pointOnSurface({m_after.subdivision.polygonOf(id)});
    return stationAt(inside);
  }

  bool isShared(FaceId id) const {
    if (!m_before.subdivision.faces().contains(id)) return false;
    for (HalfEdge h : m_after.subdivision.boundary(id)) {
      const Arc* older = m_before.subdivision.arcs().find(h.arc);
      if (older == nullptr) return false;
      const Arc& arc = m_after.subdivision.arc(h.arc);
      if (older->shape != arc.shape && *older->shape != *arc.shape) return false;
      if ((h.forward ? older->left : older->right) != id) return false;
    }
    return true;
  }

  Point toBefore(Point p) const { return {p.x + m_offset.x, p.y + m_offset.y}; }

  int stationAt(Point p) const {
    const FaceId face = m_before.subdivision.locate(toBefore(p));
    return m_pairs.ofBefore(m_before.subdivision.face(face).precinct);
  }

  void divide(FaceId id, const Face& face, int to) {
    std::map<int, Tally> tallies;
    for (const CountedPoint& counted : pointsIn(m_after, id))
      tallies[stationAt(counted.point.at)] += tallyOf(counted.point);
    std::map<int, MultiPolygon> areas;
    MultiPolygon rest{m_after.subdivision.polygonOf(id)};
    for (std::size_t i = 0; i < m_outlines.size() && !rest.empty(); ++i) {
      if (!m_boxes[i].touches(face.box)) continue;
      MultiPolygon common = intersect(rest, m_outlines[i].second);
      if (common.empty()) continue;
      rest = areaOf(common) == areaOf(rest) ? MultiPolygon() : subtract(rest, m_outlines[i].second);
      MultiPolygon& area = areas[m_pairs.ofBefore(m_outlines[i].first)];
      area.insert(area.end(), common.begin(), common.end());
    }
    if (!rest.empty()) areas[StationPairs::kNone] = std::move(rest);
    for (const auto& [from, tally] : tallies) areas[from];
    for (auto& [from, area] : areas) {
      if (from == to) continue;
      const Area size = areaOf(area);
      add(from, face, std::move(area), {tallies[from], size, 1});
    }
  }

  void add(int from, const Face& face, MultiPolygon area, const Cell& sums) {
    Moved& moved = m_moves[{from, m_pairs.ofAfter(face.precinct), face.community, face.grid}];
    moved.sums += sums;
    moved.area.insert(moved.area.end(), std::make_move_iterator(area.begin()), std::make_move_iterator(area.end()));
  }

  const Project& m_before;
  const Project& m_after;
  const StationPairs& m_pairs;
  Point m_offset;  // from the later lattice to the older one
  bool m_samePlan = false;
  std::vector<std::pair<PrecinctId, MultiPolygon>> m_outlines;  // of the older precincts, on the later lattice
  std::vector<Box> m_boxes;
  std::map<MoveKey, Moved> m_moves;
};

bool isSliver(const Moved& moved, const SliverRule& rule) {
  return fewLive(rule, moved.sums.tally) &&
         std::ranges::all_of(moved.area, [&](const Polygon& polygon) { return isThinOrTiny(rule, {polygon}); });
}

// Numbers in names count as numbers: 2号楼 before 10号楼.
std::vector<std::pair<std::string, long long>> readingKey(const std::string& name) {
  std::vector<std::pair<std::string, long long>> key(1);
  for (std::size_t i = 0; i < name.size();) {
    if (name[i] < '0' || name[i] > '9') {
      key.back().first += name[i++];
      continue;
    }
    long long number = 0;
    for (int digits = 0; i < name.size() && name[i] >= '0' && name[i] <= '9' && digits < 15; ++i, ++digits)
      number = number * 10 + (name[i] - '0');
    key.back().second = number;
    key.emplace_back();
  }
  return key;
}

std::vector<std::string> buildingsIn(const Project& project, const MultiPolygon& area) {
  std::vector<std::string> names;
  const Box box = boxOf(area);
  project.buildings.forEach([&](BuildingId, const Building& building) {
    if (building.name.empty() || !boxOf(*building.outline).touches(box)) return;
    if (contains(area, pointOnSurface({*building.outline}))) names.push_back(building.name);
  });
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return std::pair(readingKey(a), a) < std::pair(readingKey(b), b);
  });
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// Whole grids and communities, parts and slivers, from what moved between two stations.
class Listing {
 public:
  Listing(const Project& after, const SliverRule& rule, int from, int to)
      : m_after(after), m_rule(rule), m_from(from), m_to(to) {}

  void add(CommunityId community, GridId grid, Moved moved) { m_moved[community].emplace_back(grid, std::move(moved)); }

  std::vector<Change> changes() {
    for (auto& [community, grids] : m_moved) {
      Moved whole;
      for (const auto& [grid, moved] : grids) whole.sums += moved.sums;
      if (community && whole.sums.area == m_after.communities.at(community).zone.area) {
        for (auto& [grid, moved] : grids) take(whole, moved);
        list(ChangeOf::Community, community, {}, std::move(whole));
        continue;
      }
      for (auto& [grid, moved] : grids) {
        if (grid && moved.sums.area == m_after.grids.at(grid).zone.area)
          list(ChangeOf::Grid, community, grid, std::move(moved));
        else if (isSliver(moved, m_rule))
          addSliver(community, std::move(moved));
        else
          list(ChangeOf::Part, community, grid, std::move(moved));
      }
    }
    if (m_slivers > 0) {
      list(ChangeOf::Sliver, m_sliverCommunity, {}, std::move(m_sliver));
      m_changes.back().parts = m_slivers;
    }
    return std::move(m_changes);
  }

 private:
  static void take(Moved& to, Moved& moved) {
    to.area.insert(to.area.end(), std::make_move_iterator(moved.area.begin()),
                   std::make_move_iterator(moved.area.end()));
  }

  void addSliver(CommunityId community, Moved moved) {
    m_sliverCommunity = m_slivers == 0 || m_sliverCommunity == community ? community : CommunityId();
    m_slivers += moved.area.size();
    m_sliver.sums += moved.sums;
    take(m_sliver, moved);
  }

  void list(ChangeOf what, CommunityId community, GridId grid, Moved moved) {
    Change change{what, community, grid, m_from, m_to, moved.sums, makeValid(moved.area), {}, {}, 1};
    change.place = pointOnSurface(change.area);
    if (what == ChangeOf::Part) change.buildings = buildingsIn(m_after, change.area);
    m_changes.push_back(std::move(change));
  }

  const Project& m_after;
  const SliverRule& m_rule;
  int m_from, m_to;
  std::map<CommunityId, std::vector<std::pair<GridId, Moved>>> m_moved;
  std::vector<Change> m_changes;
  Moved m_sliver;
  CommunityId m_sliverCommunity;
  std::size_t m_slivers = 0;
};

auto orderOf(const Project& after, const Change& change) {
  const auto codeOf = [](const auto& table, auto id) {
    const auto* record = table.find(id);
    return record ? record->code : std::string();
  };
  // What has no station comes last.
  const auto rank = [](int station) { return station < 0 ? std::numeric_limits<int>::max() : station; };
  return std::tuple(rank(change.from), rank(change.to), change.what, codeOf(after.communities, change.community),
                    codeOf(after.grids, change.grid), change.place);
}

// As the matrix has it in its row of no precinct.
Cell withoutPrecinct(const Project& project) {
  Cell sum;
  const Matrix matrix(project);
  for (const auto& [key, cell] : matrix.cells())
    if (key.row == RowKind::NoPrecinct) sum += cell;
  return sum;
}

}  // namespace

MultiPolygon onLattice(MultiPolygon polygons, const Lattice& from, const Lattice& to) {
  const Point offset = offsetOf(from, to);
  const auto move = [&](Ring& ring) {
    for (Point& p : ring) p = {p.x + offset.x, p.y + offset.y};
  };
  for (Polygon& polygon : polygons) {
    move(polygon.outer);
    for (Ring& hole : polygon.holes) move(hole);
  }
  return polygons;
}

Result<Changes> changesBetween(const Project& before, const Project& after, const SliverRule& rule) {
  if (before.precincts.empty() && after.precincts.empty()) return fail(Error("align.no_precincts"));
  if (before.info.crs != after.info.crs)
    return fail(Error("align.other_crs").with("crs", before.info.crs).with("other", after.info.crs));
  Changes result;
  const StationPairs pairs(before, after);
  result.stations = pairs.stations();
  result.unmatched = pairs.unmatched();

  std::map<std::pair<int, int>, Listing> listings;
  for (auto& [key, moved] : Comparison(before, after, pairs).moves()) {
    const auto& [from, to, community, grid] = key;
    listings.try_emplace({from, to}, after, rule, from, to).first->second.add(community, grid, std::move(moved));
  }
  for (auto& [stations, listing] : listings)
    for (Change& change : listing.changes()) result.changes.push_back(std::move(change));
  std::stable_sort(result.changes.begin(), result.changes.end(),
                   [&](const Change& a, const Change& b) { return orderOf(after, a) < orderOf(after, b); });
  for (const Change& change : result.changes) {
    result.total += change.sums;
    if (change.from >= 0) result.stations[static_cast<std::size_t>(change.from)].went += change.sums;
    if (change.to >= 0) result.stations[static_cast<std::size_t>(change.to)].came += change.sums;
  }
  result.noneWas = withoutPrecinct(before), result.noneIs = withoutPrecinct(after);
  for (std::size_t i = 0; i < result.stations.size(); ++i) {
    const StationPair& station = result.stations[i];
    const Tally differs = station.is.tally - station.was.tally - (station.came.tally - station.went.tally);
    const double area = (station.is.area - station.was.area - (station.came.area - station.went.area)).squareMetres();
    if (!(differs == Tally{}) || std::abs(area) >= 1) result.otherwise.push_back(i);
  }
  return result;
}

}  // namespace wangge::align
