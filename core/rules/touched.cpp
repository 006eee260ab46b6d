// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/touched.h"

#include <algorithm>

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
  Collector(const Project& after, const Difference& difference) : m_after(after), m_difference(difference) {}

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
    addUnits();
    addGridsOfCommunities();
    addRenamedPrecincts(before);
    if (m_borderMoved) m_after.sources.forEach([&](SourceId id, const Source&) { m_touched.sources.insert(id); });
    return std::move(m_touched);
  }

 private:
  void addFace(FaceId id) {
    const Face& face = m_after.subdivision.face(id);
    if (face.community) m_touched.communities.insert(face.community);
    if (face.grid) m_touched.grids.insert(face.grid);
    // Land that lost its community may hold further points of a row that was outside already.
    if (!face.community && id != kUniverse) m_borderMoved = true;
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

  // A precinct's record changes with every face in it, its name hardly ever: only issues that tell an old name are
  // touched.
  void addRenamedPrecincts(const std::vector<Issue>& before) {
    const auto& changed = m_difference.of<PrecinctId>().changed;
    if (changed.empty()) return;
    for (const Issue& issue : before)
      if (std::any_of(issue.precincts.begin(), issue.precincts.end(),
                      [&](PrecinctId id) { return holds(changed, id); }) &&
          namesOf(issue.precincts) != toldIn(issue.what))
        m_touched.grids.insert(issue.grids.front());
  }

  std::string namesOf(const std::vector<PrecinctId>& precincts) const {
    std::string names;
    for (PrecinctId id : precincts) {
      const Precinct* precinct = m_after.precincts.find(id);
      names += (names.empty() ? "" : " / ") + (precinct ? precinct->name : std::string());
    }
    return names;
  }
  static std::string toldIn(const Message& message) {
    for (const Argument& argument : message.arguments)
      if (argument.name == "precincts" && std::holds_alternative<std::string>(argument.value))
        return std::get<std::string>(argument.value);
    return {};
  }

  const Project& m_after;
  const Difference& m_difference;
  Touched m_touched;
  bool m_borderMoved = false;
};

}  // namespace

Touched touchedBy(const Project& after, const Difference& difference, const std::vector<Issue>& before) {
  return Collector(after, difference).collect(before);
}

}  // namespace wangge
