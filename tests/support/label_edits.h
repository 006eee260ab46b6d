// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits of precincts and communities, for walks over plans. `Any` is who draws the lots: number(low, high),
// pick(ids), point(), line(vertices), extent().
#pragma once

#include <string>
#include <vector>

#include "core/edit/edits.h"

namespace wangge::test {

// A border between two zones pulled over a third point.
template <class Any>
Result<Step> pullBorder(Any& any, const Project& project, Label label, const EditContext& context) {
  for (int tries = 0; tries < 20; ++tries) {
    const Arc& arc = project.subdivision.arc(any.pick(project.subdivision.arcs().ids()));
    const ZoneId left = zoneOf(project.subdivision.face(arc.left), label),
                 right = zoneOf(project.subdivision.face(arc.right), label);
    if (left && right && left != right)
      return reshapeBorder(project, left, right, {arc.shape->front(), any.point(), arc.shape->back()}, context);
  }
  return fail(Error("edit.reshape_needs_two"));
}

// Faces, or a whole grid, to another community; or the boundary of two pulled.
template <class Any>
Result<Step> communityEdit(Any& any, const Project& project, const std::vector<FaceId>& faces, GridId grid,
                           const EditContext& context) {
  const CommunityId target = any.pick(project.communities.ids());
  switch (any.number(0, 3)) {
    case 0:
      return assignFaces(project, project.grids.at(grid).zone.faces, target, context);
    case 1:
      return pullBorder(any, project, Label::Community, context);
    default:
      return assignFaces(project, std::vector{any.pick(faces), any.pick(faces), any.pick(faces)}, target, context);
  }
}

template <class Any>
Result<Step> precinctEdit(Any& any, const Project& project, const std::vector<FaceId>& faces,
                          const EditContext& context) {
  const std::vector<PrecinctId> precincts = project.precincts.ids();
  const std::vector<FaceId> some{any.pick(faces), any.pick(faces), any.pick(faces)};
  if (precincts.empty()) return newZone(project, some, context, Label::Precinct);
  const PrecinctId precinct = any.pick(precincts);
  switch (any.number(0, 11)) {
    case 0:
    case 1:
      return assignFaces(project, some, any.number(0, 4) ? precinct : PrecinctId(), context);
    case 2:
      return assignFaces(project, project.grids.at(any.pick(project.grids.ids())).zone.faces, precinct, context);
    case 3:
    case 4:
      return cutZone(project, precinct, any.line(any.number(2, 4)), context);
    case 5: {
      const Polyline drawn = any.line(3);
      return cutZones(project, zonesAlong(project, drawn, Label::Precinct),
                      extendedToBoundary(project, drawn, any.extent() / 4.0, Label::Precinct), context);
    }
    case 6:
    case 7:
      return pullBorder(any, project, Label::Precinct, context);
    case 8:
      return mergeZones(project, std::vector{precinct, any.pick(precincts)}, context);
    case 9:
      return splitOff(project, some, context, Label::Precinct);
    case 10:
      if (any.number(0, 2) == 0) return abolishPrecinct(project, precinct, context);
      return setPrecinctAttributes(project, precinct, {"P" + std::to_string(any.number(1, 9)), "x"}, context);
    default:
      return assignBuildings(project, std::vector{any.pick(project.buildings.ids())}, project.buildings.ids(), precinct,
                             context);
  }
}

}  // namespace wangge::test
