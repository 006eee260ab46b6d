// SPDX-License-Identifier: GPL-3.0-or-later
// The alignment while somebody looks at it: the matrix, brought up to date with every edit, and the report, worked out
// anew after it off the window's thread. The panel and its pages show this object and send it the planner's decisions.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "app/session/job.h"
#include "core/align/report.h"

namespace wangge {

class Session;

class AlignController : public QObject {
  Q_OBJECT

 public:
  explicit AlignController(Session& session, QObject* parent = nullptr);
  ~AlignController() override;

  // Works while somebody looks; else it stands still.
  void setActive(bool active);
  bool isBusy() const { return m_job.isRunning(); }

  // Of the plan as it is shown; null until it is made first, and without a plan.
  const align::Matrix* matrix() const { return m_matrix ? &*m_matrix : nullptr; }
  // What was worked out last, and of which version of the plan; null until then.
  const align::Report* report() const { return m_report.get(); }
  const Project& reportedPlan() const { return *m_reportOf; }
  // Whether the report is of the plan as it is shown.
  bool isCurrent() const;

  // By what cells, verdicts and the correspondence are measured.
  align::Measure measure() const;
  void setMeasure(align::Measure measure);

  // Gives these slivers of the report to the precincts around them, all in one step. Whether it was done.
  bool snap(std::span<const align::Region> slivers);
  // Why the precinct's station need not match a subdistrict; empty: it has to.
  bool declare(PrecinctId precinct, const std::string& reason);

 signals:
  void changed();   // the matrix, or how it is measured
  void reported();  // the report, or whether it is current

 private:
  struct Answer;
  void clear();
  void follow();
  void work();

  Session& m_session;
  bool m_active = false;
  std::optional<align::Matrix> m_matrix;
  std::shared_ptr<const Project> m_matrixOf, m_reportOf;
  std::shared_ptr<const align::Report> m_report;
  std::optional<align::Measure> m_measure;  // none: what is counted best
  Job m_job;                                // last: it tells this object
};

}  // namespace wangge
