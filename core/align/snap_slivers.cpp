// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/snap_slivers.h"

#include <algorithm>

#include "core/base/sorted.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/plan/residents.h"

namespace wangge::align {
namespace {

bool isOf(const Project& project, const Region& region) {
  return std::all_of(region.part.faces.begin(), region.part.faces.end(), [&](FaceId id) {
    const Face* face = project.subdivision.faces().find(id);
    return face && face->precinct == region.from && face->community == region.community &&
           (!region.grid || face->grid == region.grid);
  });
}

bool isLockedNow(const Project& project, const Region& region) {
  return std::any_of(region.part.faces.begin(), region.part.faces.end(),
                     [&](FaceId face) { return isLocked(project, project.subdivision.face(face)); });
}

// Whether the arc is nothing but a line of a precinct, between faces that agree in every label.
bool isNeedless(const Subdivision& s, const Arc& arc) {
  const Face& left = s.face(arc.left);
  return arc.classes == ArcClasses(ArcClass::Precinct) && left.community && sameLabels(left, s.face(arc.right));
}

// Two pieces become one where no other line runs between them: it would be left with one piece on both sides.
void removeNeedless(Project& project, const std::vector<ArcId>& arcs) {
  for (ArcId id : arcs) {
    const Subdivision& s = project.subdivision;
    const Arc* arc = s.arcs().find(id);
    if (!arc || !isNeedless(s, *arc)) continue;
    std::vector<ArcId> between;
    for (HalfEdge h : s.boundary(arc->left))
      if (s.rightOf(h) == arc->right) between.push_back(h.arc);
    if (std::all_of(between.begin(), between.end(), [&](ArcId each) { return isNeedless(s, s.arc(each)); }))
      removeArcsFrom(project, between);
  }
}

}  // namespace

Result<Step> snapSlivers(const Project& before, std::span<const Region> slivers, const EditContext& context) {
  if (slivers.empty()) return fail(Error("align.no_slivers"));
  Project project = before;
  std::vector<ArcId> arcs;
  Cell moved;
  std::int64_t count = 0, locked = 0;
  for (const Region& sliver : slivers) {
    if (!isOf(project, sliver)) return fail(Error("align.slivers_changed"));
    if (isLockedNow(project, sliver)) {
      ++locked;
      continue;
    }
    ++count;
    moved += {sliver.part.tally, sliver.part.area, static_cast<std::int64_t>(sliver.part.faces.size())};
    for (FaceId face : sliver.part.faces) {
      for (HalfEdge h : project.subdivision.boundary(face)) arcs.push_back(h.arc);
      setPrecinct(project, face, sliver.to);
    }
  }
  if (count == 0) return fail(Error("align.slivers_locked").with("count", locked));
  sortUnique(arcs);
  removeNeedless(project, arcs);
  const Counted counted = countedIn(moved.tally, countedWhole(totalOf(project)));
  return stepTo(
      std::move(project),
      withResidents(Message("journal.snap_slivers").with("count", count).with("area_m2", moved.area.squareMetres()),
                    moved.tally, counted),
      context);
}

}  // namespace wangge::align
