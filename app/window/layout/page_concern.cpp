// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/page_concern.h"

namespace wangge::layout {
namespace {

template <class IdType>
void eachOf(const TableDifference<IdType>& table, auto&& visit) {
  for (const auto* list : {&table.created, &table.changed, &table.deleted})
    for (const IdType id : *list) visit(id);
}

// A community is counted and drawn by its faces, which are looked at themselves.
bool sameBesidesZone(const Community& a, const Community& b) {
  return a.code == b.code && a.name == b.name && a.parent == b.parent && a.zone.area == b.zone.area;
}

}  // namespace

Concern::Concern(const Project& before, const Project& after, bool byNeighbours) : m_before(before), m_after(after) {
  const Difference difference = diff(before, after);
  m_baseMap = !difference.of<LineFeatureId>().empty() || !difference.of<BuildingId>().empty();
  // Names of what lies above, and the base map, stand on sheets from anywhere.
  m_all = difference.settings || m_baseMap || !difference.of<DivisionId>().empty() ||
          !difference.of<PrecinctId>().empty() || !difference.of<BeatId>().empty() ||
          !difference.of<StationId>().empty() || !difference.of<SiteId>().empty() ||
          !difference.of<SourceId>().empty() || !difference.of<UnitId>().empty() ||
          !difference.of<ExemptionId>().empty();
  eachOf(difference.of<CommunityId>(), [&](CommunityId id) {
    const Community *was = before.communities.find(id), *is = after.communities.find(id);
    if (!was || !is || !sameBesidesZone(*was, *is)) m_all = true;
  });
  if (m_all) return;
  m_changed = changedGround(before, after, byNeighbours);
  m_all = m_changed.everything;
  if (m_all) return;
  eachOf(difference.of<PostId>(), [&](PostId id) {
    for (const Project* version : {&before, &after})
      if (const Post* post = version->posts.find(id)) m_staffed.insert(post->grid);
  });
  const auto& persons = difference.of<PersonId>();
  m_people = !persons.empty() || !difference.of<PostId>().empty();
  if (persons.empty()) return;
  std::set<PersonId> changed;
  eachOf(persons, [&](PersonId id) { changed.insert(id); });
  for (const Project* version : {&before, &after})
    version->posts.forEach([&](PostId, const Post& post) {
      if (changed.contains(post.person)) m_staffed.insert(post.grid);
    });
}

bool Concern::of(const map::Unit& unit, bool open, const Box& ground) const {
  if (m_all || ground.empty() || !map::exists(m_before, unit) || !map::exists(m_after, unit)) return true;
  if (m_people && !open && (unit.level != Level::Grid || unit.ofPolice() || m_staffed.contains(unit.grid))) return true;
  return m_changed.meets({ground}) || m_changed.changesLocator(m_after, unit) ||
         map::fullNameOf(m_before, unit) != map::fullNameOf(m_after, unit);
}

}  // namespace wangge::layout
