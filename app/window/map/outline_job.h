// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of what is chosen, for the map: of a few pieces at once, of many (a county) off the window's thread.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
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
  ~OutlineJob() override { forget(); }

  // Hands the outline of each group of faces over, before this returns or later; what was asked for before is
  // forgotten. Faces that the plan does not have are left out.
  void start(std::shared_ptr<const Project> project, std::vector<std::vector<FaceId>> groups,
             std::function<void(std::vector<MultiPolygon>)> done);
  // Never waits for what was asked for.
  void forget() { m_job.abandon(); }
  bool isRunning() const { return m_job.isRunning(); }

 private:
  Job m_job;
};

}  // namespace wangge
