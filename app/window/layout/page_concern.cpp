// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/page_concern.h"

#include <algorithm>

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

Concern::Concern(const Project& before, const Project& after) {
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
  const auto add = [&](const Box& box) {
    if (!box.empty()) m_places.push_back(box);
  };
  eachOf(difference.of<GridId>(), [&](GridId id) {
    for (const Project* version : {&before, &after})
      if (const Grid* grid = version->grids.find(id)) add(boxAround(*version, grid->zone.faces));
  });
  eachOf(difference.of<FaceId>(), [&](FaceId id) {
    for (const Project* version : {&before, &after})
      // The universe has no end; what changes in it changes in what lies beside it.
      if (const Face* face = version->subdivision.faces().find(id); face && face->community)
        add(boxAround(*version, std::vector{id}));
  });
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
  if (m_all) return true;
  if (m_people && !open && (unit.level != Level::Grid || unit.ofPolice() || m_staffed.contains(unit.grid))) return true;
  return std::ranges::any_of(m_places, [&](const Box& place) { return place.touches(ground); });
}

}  // namespace wangge::layout
