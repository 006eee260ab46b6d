// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/changed_ground.h"

#include <algorithm>

#include "core/geometry/polygon.h"
#include "core/map/colouring.h"
#include "core/plan/difference.h"
#include "core/sheet/locator.h"

namespace wangge {
namespace {

class ChangeFinder {
 public:
  ChangeFinder(const Project& before, const Project& after)
      : m_before(before), m_after(after), m_difference(diff(before, after)) {}

  ChangedGround run(bool byNeighbours) {
    // A division's name stands on every sheet below it, a source's on every sheet.
    m_found.everything = m_difference.settings || !of<DivisionId>().empty() || !of<SourceId>().empty() ||
                         !of<BeatId>().empty() || !of<StationId>().empty();
    if (m_found.everything) return m_found;
    lines();
    faces();
    zones();
    things();
    people();
    if (byNeighbours && (!of<FaceId>().empty() || !of<GridId>().empty() || !of<CommunityId>().empty())) colours();
    return m_found;
  }

 private:
  template <class IdType>
  const TableDifference<IdType>& of() const {
    return m_difference.of<IdType>();
  }
  // visit(project, id, record) for every state of every record that differs.
  template <class IdType, class Visit>
  void eachState(Visit&& visit) {
    const TableDifference<IdType>& changes = of<IdType>();
    for (const auto* list : {&changes.changed, &changes.deleted})
      for (const IdType id : *list) visit(m_before, id, tableOf<IdType>(m_before).at(id));
    for (const auto* list : {&changes.changed, &changes.created})
      for (const IdType id : *list) visit(m_after, id, tableOf<IdType>(m_after).at(id));
  }

  void lines() {
    eachState<ArcId>([&](const Project& project, ArcId, const Arc& arc) {
      if (arc.shape) m_found.boxes.push_back(boxOf(*arc.shape));
      for (const FaceId side : {arc.left, arc.right})
        if (const Face* face = project.subdivision.faces().find(side); face && face->community)
          m_found.inside.insert(face->community);
    });
  }

  void faces() {
    eachState<FaceId>([&](const Project&, FaceId, const Face& face) {
      if (!face.outer.arc) return;  // the universe
      m_found.boxes.push_back(face.box);
      if (face.community) m_found.inside.insert(face.community);
    });
  }

  // A unit's name may move on the map wherever the unit can be seen, so all of it counts when its outline or its words
  // differ.
  void zones() {
    eachState<GridId>([&](const Project& project, GridId, const Grid& grid) { whole(project, grid.zone); });
    const auto moved = [&](const auto& a, const auto& b) {
      return a.zone.area != b.zone.area || boxAround(m_before, a.zone.faces) != boxAround(m_after, b.zone.faces);
    };
    for (const CommunityId id : of<CommunityId>().changed) {
      const Community &a = m_before.communities.at(id), &b = m_after.communities.at(id);
      Community rest = b;
      rest.zone = a.zone;
      const bool outline = moved(a, b);
      if (outline) m_found.outlines.insert(id), above(id);
      // Whether grids without a place in it are counted, and so their state, hangs on the community.
      const Tally &was = a.zone.tally, &is = b.zone.tally;
      const bool counted =
          was.householdsCounted() != is.householdsCounted() || was.personsCounted() != is.personsCounted();
      if (outline || counted || !(rest == a)) whole(m_before, a.zone), whole(m_after, b.zone);
    }
    for (const auto* list : {&of<CommunityId>().created, &of<CommunityId>().deleted})
      if (!list->empty()) m_found.everything = true;
    for (const PrecinctId id : of<PrecinctId>().changed) {
      const Precinct &a = m_before.precincts.at(id), &b = m_after.precincts.at(id);
      Precinct rest = b;
      rest.zone = a.zone;
      if (moved(a, b)) m_found.police = true;
      if (moved(a, b) || !(rest == a)) whole(m_before, a.zone), whole(m_after, b.zone);
    }
    if (!of<PrecinctId>().created.empty() || !of<PrecinctId>().deleted.empty()) m_found.everything = true;
    if (of<ExemptionId>().empty()) return;
    m_after.grids.forEach([&](GridId id, const Grid& grid) {
      if (m_before.grids.contains(id) && statusOf(m_before, id) != statusOf(m_after, id)) whole(m_after, grid.zone);
    });
  }

  // The names of subdistricts and counties stand where these can be seen.
  void above(CommunityId community) {
    for (const Project* project : {&m_before, &m_after})
      for (const DivisionId division : divisionsAbove(*project, project->communities.at(community).parent)) {
        Box box;
        for (const CommunityId part : communitiesOf(*project, division))
          box.include(boxAround(*project, project->communities.at(part).zone.faces));
        if (!box.empty() && m_divisions.insert(division).second) m_found.boxes.push_back(box);
      }
  }

  void things() {
    eachState<LineFeatureId>([&](const Project&, LineFeatureId, const LineFeature& feature) {
      if (feature.lines)
        for (const Polyline& line : *feature.lines) m_found.boxes.push_back(boxOf(line));
    });
    eachState<BuildingId>([&](const Project&, BuildingId, const Building& building) {
      if (building.outline) m_found.boxes.push_back(boxOf(*building.outline));
    });
    eachState<SiteId>([&](const Project&, SiteId, const Site& site) {
      if (site.outline) m_found.boxes.push_back(boxOf(*site.outline));
    });
    eachState<UnitId>([&](const Project& project, UnitId, const Unit& unit) {
      if (unit.placed) m_found.boxes.push_back({unit.at.x, unit.at.y, unit.at.x, unit.at.y});
      if (const Grid* grid = project.grids.find(unit.grid)) whole(project, grid->zone);
    });
  }

  void people() {
    eachState<PostId>([&](const Project&, PostId, const Post& post) { m_found.staffed.insert(post.grid); });
    std::set<PersonId> persons;
    eachState<PersonId>([&](const Project&, PersonId id, const Person&) { persons.insert(id); });
    if (persons.empty()) return;
    for (const Project* project : {&m_before, &m_after})
      project->posts.forEach([&](PostId, const Post& post) {
        if (persons.contains(post.person)) m_found.staffed.insert(post.grid);
      });
  }

  // Units that get another colour although nothing else of them differs.
  void colours() {
    const map::Hierarchy before(m_before), after(m_after);
    for (const Level level : {Level::County, Level::Subdistrict, Level::Community, Level::Grid}) {
      const auto was = map::colouredByAdjacency(m_before, before, level);
      for (const auto& [unit, colour] : map::colouredByAdjacency(m_after, after, level))
        if (const auto old = was.find(unit); old == was.end() || old->second != colour)
          m_found.boxes.push_back(boxAround(m_after, zoneOf(m_after, unit).faces));
    }
  }

  void whole(const Project& project, const Zone& zone) {
    if (!zone.faces.empty()) m_found.boxes.push_back(boxAround(project, zone.faces));
  }

  const Project &m_before, &m_after;
  const Difference m_difference;
  ChangedGround m_found;
  std::set<DivisionId> m_divisions;
};

}  // namespace

bool ChangedGround::meets(const std::vector<Box>& shown) const {
  return std::ranges::any_of(shown, [&](const Box& ground) {
    return std::ranges::any_of(boxes, [&](const Box& box) { return !box.empty() && box.touches(ground); });
  });
}

bool ChangedGround::changesLocator(const Project& project, const map::Unit& unit) const {
  const auto context = sheet::contextOf(project, unit);
  if (!context) return false;
  if (unit.level == Level::Grid && unit.grid) return inside.contains(context->community);
  if (unit.ofPolice()) return police || !inside.empty();
  return std::ranges::any_of(outlines, [&](CommunityId id) {
    return !context->division || ancestorOf(project, id, context->level) == context->division;
  });
}

ChangedGround changedGround(const Project& before, const Project& after, bool byNeighbours) {
  return ChangeFinder(before, after).run(byNeighbours);
}

}  // namespace wangge
