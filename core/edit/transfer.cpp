// SPDX-License-Identifier: GPL-3.0-or-later
// Changing the boundary of communities: a mode of its own, logged with what moved.
#include "core/edit/support.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"

namespace wangge {

Result<Step> transferFaces(const Project& before, std::span<const FaceId> faces, GridId grid,
                           const EditContext& context) {
  if (auto movable = requireMovable(before, faces); !movable) return fail(movable.error());
  if (auto unlocked = requireGrid(before, grid); !unlocked) return fail(unlocked.error());

  const CommunityId target = before.grids.at(grid).community;
  Project project = before;
  const std::vector<GridId> donors = ownersOf(before, faces);
  const std::vector<ArcId> borders = bordersOf(before, faces);
  Tally moved;
  std::size_t count = 0;
  for (FaceId face : faces) {
    const Face& record = before.subdivision.face(face);
    if (record.community == target) continue;
    if (before.communities.at(record.community).zone.faces.size() == 1)
      return fail(Error("edit.community_would_vanish").with("community", before.communities.at(record.community).name));
    moved += record.tally, ++count;
  }
  if (count == 0) return assignFaces(before, faces, grid, context);
  for (FaceId face : faces) {
    const CommunityId from = project.subdivision.face(face).community;
    if (from != target && project.communities.at(from).zone.faces.size() == 1)
      return fail(Error("edit.community_would_vanish").with("community", project.communities.at(from).name));
    setCommunity(project, face, target);
    setGrid(project, face, grid);
  }
  removeNeedlessArcs(project, borders);
  abolishEmpty(project, donors, {grid}, context);
  return stepTo(std::move(project),
                Message("journal.transfer")
                    .with("faces", count)
                    .with("households", moved.households)
                    .with("persons", moved.persons)
                    .with("community", before.communities.at(target).name),
                context, Selection{{}, {grid}});
}

}  // namespace wangge
