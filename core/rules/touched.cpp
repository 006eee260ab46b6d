// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/touched.h"

#include <algorithm>
#include <iterator>

#include "core/base/joined.h"
#include "core/plan/beats.h"
#include "core/plan/precinct_sides.h"

namespace wangge {
namespace {

template <class IdType, class Visit>
void forEachPresent(const TableDifference<IdType>& difference, Visit&& visit) {
  for (IdType id : difference.created) visit(id);
  for (IdType id : difference.changed) visit(id);
}

template <class IdType>
bool holds(const std::vector<IdType>& ascending, IdType id) {
  return std::binary_search(ascending.begin(), ascending.end(), id);
}

class Collector {
 public:
  Collector(const Project& before, const Project& after, const Difference& difference)
      : m_before(before), m_after(after), m_difference(difference) {}

  Touched collect(const std::vector<Issue>& before) {
    forEachPresent(m_difference.of<FaceId>(), [&](FaceId face) { addFace(face); });
    forEachPresent(m_difference.of<ArcId>(), [&](ArcId arc) {
      addFace(m_after.subdivision.arc(arc).left);
      addFace(m_after.subdivision.arc(arc).right);
    });
    forEachPresent(m_difference.of<GridId>(), [&](GridId grid) { m_touched.grids.insert(grid); });
    forEachPresent(m_difference.of<CommunityId>(), [&](CommunityId c) { m_touched.communities.insert(c); });
    forEachPresent(m_difference.of<DivisionId>(), [&](DivisionId division) { m_touched.divisions.insert(division); });
    forEachPresent(m_difference.of<SourceId>(), [&](SourceId source) { m_touched.sources.insert(source); });
    forEachPresent(m_difference.of<PrecinctId>(), [&](PrecinctId precinct) { m_touched.precincts.insert(precinct); });
    forEachPresent(m_difference.of<BeatId>(), [&](BeatId beat) { m_touched.beats.insert(beat); });
    addUnits();
    addGridsOfCommunities();
    addRenamedPrecincts(before);
    addBeats(before);
    addPrecinctsOfBeats();
    addFirstAndLast();
    addPointsTakenIn(before);
    if (m_borderMoved) m_after.sources.forEach([&](SourceId id, const Source&) { m_touched.sources.insert(id); });
    return std::move(m_touched);
  }

 private:
  void addFace(FaceId id) {
    const Face& face = m_after.subdivision.face(id);
    if (face.community) m_touched.communities.insert(face.community), m_inside.push_back(face.box);
    if (face.grid) m_touched.grids.insert(face.grid);
    if (face.precinct) m_touched.precincts.insert(face.precinct);
    // Land that lost its community may hold further points of a row that was outside already.
    if (!face.community && id != kUniverse) m_borderMoved = true;
  }

  // Land that came into a community may hold points of a row of which others are outside still.
  void addPointsTakenIn(const std::vector<Issue>& before) {
    const auto inside = [&](Point p) {
      return std::any_of(m_inside.begin(), m_inside.end(), [&](const Box& box) { return box.contains(p); });
    };
    for (const Issue& issue : before)
      for (SourceId source : issue.sources)
        if (m_after.sources.contains(source) && std::any_of(issue.places.begin(), issue.places.end(), inside))
          m_touched.sources.insert(source);
  }

  // Units place grids that have no territory; their rows are taken out of what lies outside.
  void addUnits() {
    const auto& units = m_difference.of<UnitId>();
    forEachPresent(units, [&](UnitId id) {
      const Unit& unit = m_after.units.at(id);
      if (m_after.sources.contains(unit.source)) m_touched.sources.insert(unit.source);
    });
    if (!units.empty())
      m_after.grids.forEach([&](GridId id, const Grid& grid) {
        if (grid.zone.faces.empty()) m_touched.grids.insert(id);
      });
    if (!units.deleted.empty()) m_borderMoved = true;
    if (!m_difference.of<CommunityId>().created.empty() || !m_difference.of<CommunityId>().deleted.empty())
      m_borderMoved = true;
  }

  void addGridsOfCommunities() {
    if (m_touched.communities.empty()) return;
    m_after.grids.forEach([&](GridId id, const Grid& grid) {
      if (m_touched.communities.contains(grid.community)) m_touched.grids.insert(id);
    });
  }

  // Beats change with their grids and with the precincts in which these lie, and what is said of a precinct with its
  // beats. In which precinct a grid is said to be may depend on any of those that it lies in.
  void addBeats(const std::vector<Issue>& before) {
    if (m_after.beats.empty() && m_difference.of<BeatId>().empty()) return;
    std::set<GridId> grids = m_touched.grids;
    for (PrecinctId id : m_touched.precincts)
      for (FaceId face : m_after.precincts.at(id).zone.faces)
        if (const Grid* grid = m_after.grids.find(m_after.subdivision.face(face).grid))
          if (liesInSeveral(m_after, grid->zone.faces)) grids.insert(m_after.subdivision.face(face).grid);
    for (GridId id : grids)
      if (const Grid* grid = m_after.grids.find(id))
        for (FaceId face : grid->zone.faces)
          if (const PrecinctId precinct = m_after.subdivision.face(face).precinct) m_touched.precincts.insert(precinct);
    m_after.beats.forEach([&](BeatId id, const Beat& beat) {
      const bool own = std::any_of(beat.grids.begin(), beat.grids.end(), [&](GridId g) { return grids.contains(g); });
      if (own || m_touched.precincts.contains(beat.precinct)) m_touched.beats.insert(id);
    });
    // Issues that name a precinct which is called otherwise now, or is gone.
    const auto& precincts = m_difference.of<PrecinctId>();
    for (const Issue& issue : before)
      for (BeatId beat : issue.beats)
        if (m_after.beats.contains(beat) &&
            std::any_of(issue.precincts.begin(), issue.precincts.end(),
                        [&](PrecinctId id) { return holds(precincts.changed, id) || holds(precincts.deleted, id); }))
          m_touched.beats.insert(beat);
  }

  // Which grids of a precinct are in no beat changes with those that a beat got or lost, and with the precinct that it
  // says; what it is called, and its officers, matter to itself alone.
  void addPrecinctsOfBeats() {
    const auto& beats = m_difference.of<BeatId>();
    const auto touch = [&](PrecinctId id) {
      if (m_after.precincts.contains(id)) m_touched.precincts.insert(id);
    };
    const auto compare = [&](const Beat& was, const Beat& is) {
      if (was.grids == is.grids && was.precinct == is.precinct) return;
      touch(was.precinct), touch(is.precinct);
      std::vector<GridId> moved;
      std::ranges::set_symmetric_difference(was.grids, is.grids, std::back_inserter(moved));
      for (GridId grid : moved)
        if (m_after.grids.contains(grid)) touch(precinctOf(m_after, grid));
    };
    static const Beat none;
    for (BeatId id : beats.created) compare(none, m_after.beats.at(id));
    for (BeatId id : beats.changed) compare(m_before.beats.at(id), m_after.beats.at(id));
    for (BeatId id : beats.deleted) compare(m_before.beats.at(id), none);
  }

  // What precincts leave uncovered is a fault only where there are any.
  void addFirstAndLast() {
    const auto& precincts = m_difference.of<PrecinctId>();
    const bool first = !precincts.created.empty() && precincts.created.size() == m_after.precincts.size();
    const bool last = !precincts.deleted.empty() && m_after.precincts.empty();
    if (!first && !last) return;
    m_after.communities.forEach([&](CommunityId id, const Community&) { m_touched.communities.insert(id); });
    m_after.beats.forEach([&](BeatId id, const Beat&) { m_touched.beats.insert(id); });
  }

  // A precinct's record changes with every face in it, its name and code hardly ever: only issues that tell an old name
  // are touched, and all that name it where nothing else of it can have changed.
  void addRenamedPrecincts(const std::vector<Issue>& before) {
    const auto& changed = m_difference.of<PrecinctId>().changed;
    if (changed.empty()) return;
    const bool attributes = m_difference.of<FaceId>().empty();
    for (const Issue& issue : before)
      if (std::any_of(issue.precincts.begin(), issue.precincts.end(),
                      [&](PrecinctId id) { return holds(changed, id); }) &&
          (attributes || namesOf(issue.precincts) != toldIn(issue.what))) {
        if (!issue.grids.empty() && m_after.grids.contains(issue.grids.front()))
          m_touched.grids.insert(issue.grids.front());
        if (!issue.communities.empty() && m_after.communities.contains(issue.communities.front()))
          m_touched.communities.insert(issue.communities.front());
      }
  }

  std::string namesOf(const std::vector<PrecinctId>& precincts) const {
    return joinedText(precincts, " / ", [&](PrecinctId id) {
      const Precinct* precinct = m_after.precincts.find(id);
      return precinct ? labelOf(*precinct) : std::string();
    });
  }
  static std::string toldIn(const Message& message) {
    for (const Argument& argument : message.arguments)
      if (argument.name == "precincts" && std::holds_alternative<std::string>(argument.value))
        return std::get<std::string>(argument.value);
    return {};
  }

  const Project &m_before, &m_after;
  const Difference& m_difference;
  Touched m_touched;
  std::vector<Box> m_inside;  // of faces in communities
  bool m_borderMoved = false;
};

}  // namespace

Touched touchedBy(const Project& before, const Project& after, const Difference& difference,
                  const std::vector<Issue>& issues) {
  return Collector(before, after, difference).collect(issues);
}

}  // namespace wangge
