// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/outline_job.h"

#include <utility>

#include "core/topology/outline.h"

namespace wangge {
namespace {

std::vector<MultiPolygon> outlinesOf(const Project& project, std::vector<std::vector<FaceId>> groups,
                                     const Progress& progress) {
  std::vector<MultiPolygon> outlines;
  for (std::vector<FaceId>& faces : groups) {
    if (progress.cancelled()) break;
    std::erase_if(faces, [&](FaceId id) { return !project.subdivision.faces().contains(id); });
    outlines.push_back(outlineOf(project.subdivision, faces));
  }
  return outlines;
}

}  // namespace

void OutlineJob::start(std::shared_ptr<const Project> project, std::vector<std::vector<FaceId>> groups,
                       std::function<void(std::vector<MultiPolygon>)> done) {
  forget();
  std::size_t faces = 0;
  for (const std::vector<FaceId>& group : groups) faces += group.size();
  if (faces <= kMostAtOnce) return done(outlinesOf(*project, std::move(groups), {}));
  // It holds all that it needs.
  m_job.start<std::vector<MultiPolygon>>(
      [project = std::move(project), groups = std::move(groups)](const Progress& progress) {
        return outlinesOf(*project, groups, progress);
      },
      std::move(done));
}

}  // namespace wangge
