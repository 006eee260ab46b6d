// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of what is chosen, for the map: of a few pieces at once, of many (a county) off the window's thread. One
// piece of work at a time, the latest after it: whoever chooses one thing after the other waits for none.
#pragma once

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/session/job.h"
#include "core/geometry/polygon.h"
#include "core/plan/project.h"

namespace wangge {

class OutlineJob : public QObject {
  Q_OBJECT

 public:
  // So many pieces have their outlines within a frame.
  static constexpr std::size_t kMostAtOnce = 1500;

  explicit OutlineJob(QObject* parent = nullptr) : QObject(parent) {}
  ~OutlineJob() override { m_job.abandon(); }

  // Hands the outline of each group of faces over, before this returns or later; what was asked for before is
  // forgotten, unless it is the same. Faces that the plan does not have are left out.
  void start(std::shared_ptr<const Project> project, std::vector<std::vector<FaceId>> groups,
             std::function<void(std::vector<MultiPolygon>)> done);
  // Never waits for what was asked for.
  void forget();
  bool isRunning() const { return m_next || m_asked; }

 private:
  struct Asked {
    std::shared_ptr<const Project> project;
    std::vector<std::vector<FaceId>> groups;
    std::function<void(std::vector<MultiPolygon>)> done;
  };
  void begin();

  std::optional<Asked> m_asked, m_next;           // what is worked at and not forgotten; what comes after it
  std::shared_ptr<std::atomic<bool>> m_outdated;  // whether what is worked at is wanted no more
  Job m_job;
};

}  // namespace wangge
