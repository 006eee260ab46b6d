// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/outline_job.h"

#include <functional>
#include <utility>

#include "core/topology/outline.h"

namespace wangge {
namespace {

std::vector<MultiPolygon> outlinesOf(const Project& project, std::vector<std::vector<FaceId>> groups,
                                     const std::function<bool()>& stopped) {
  std::vector<MultiPolygon> outlines;
  for (std::vector<FaceId>& faces : groups) {
    if (stopped()) break;
    std::erase_if(faces, [&](FaceId id) { return !project.subdivision.faces().contains(id); });
    outlines.push_back(outlineOf(project.subdivision, faces));
  }
  return outlines;
}

}  // namespace

void OutlineJob::start(std::shared_ptr<const Project> project, std::vector<std::vector<FaceId>> groups,
                       std::function<void(std::vector<MultiPolygon>)> done) {
  std::size_t faces = 0;
  for (const std::vector<FaceId>& group : groups) faces += group.size();
  if (faces <= kMostAtOnce) {
    forget();
    return done(outlinesOf(*project, std::move(groups), [] { return false; }));
  }
  const std::optional<Asked>& last = m_next ? m_next : m_asked;
  if (last && last->project == project && last->groups == groups) return;
  forget();
  m_next = Asked{std::move(project), std::move(groups), std::move(done)};
  // Once for all that is asked for in a row.
  QMetaObject::invokeMethod(this, &OutlineJob::begin, Qt::QueuedConnection);
}

void OutlineJob::forget() {
  m_next.reset();
  m_asked.reset();
  if (m_outdated) *m_outdated = true;
}

void OutlineJob::begin() {
  if (!m_next || m_job.isRunning()) return;
  m_asked = std::exchange(m_next, std::nullopt);
  const auto outdated = m_outdated = std::make_shared<std::atomic<bool>>(false);
  // It holds all that it needs.
  m_job.start<std::vector<MultiPolygon>>(
      [project = m_asked->project, groups = m_asked->groups, outdated](const Progress& progress) {
        return outlinesOf(*project, groups, [&] { return progress.cancelled() || *outdated; });
      },
      [this, outdated](std::vector<MultiPolygon> outlines) {
        const std::optional<Asked> asked = *outdated ? std::nullopt : std::exchange(m_asked, std::nullopt);
        if (asked) asked->done(std::move(outlines));
        begin();
      });
}

}  // namespace wangge
