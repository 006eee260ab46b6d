// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/align_controller.h"

#include "app/session/session.h"
#include "core/align/snap_slivers.h"
#include "core/edit/precinct_exemption.h"

namespace wangge {

struct AlignController::Answer {
  std::shared_ptr<const align::Matrix> matrix;
  std::shared_ptr<const align::Report> report;
};

AlignController::AlignController(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  setObjectName("alignController");
  connect(&session, &Session::planReplaced, this, [this] {
    clear();
    emit changed();
    emit reported();
    follow();
  });
  connect(&session, &Session::changed, this, [this] { follow(); });
}

AlignController::~AlignController() {
  m_job.abandon();
}

void AlignController::clear() {
  m_job.abandon();  // it holds all that it needs, and nobody waits for it
  m_matrix.reset(), m_matrixOf.reset();
  m_report.reset(), m_reportOf.reset();
  m_measure.reset();
}

void AlignController::setActive(bool active) {
  if (active == m_active) return;
  m_active = active;
  if (active) follow();
}

bool AlignController::isCurrent() const {
  return m_report && m_session.hasPlan() && m_reportOf == m_session.shared() && !m_job.isRunning();
}

align::Measure AlignController::measure() const {
  if (m_measure || !m_session.hasPlan()) return m_measure.value_or(align::Measure::Persons);
  return align::measureFor(totalOf(m_session.project()));
}

void AlignController::setMeasure(align::Measure measure) {
  if (measure == this->measure()) return;
  m_measure = measure;
  emit changed();
  work();
}

// The matrix goes along with every edit at once; the report follows.
void AlignController::follow() {
  if (!m_active || !m_session.hasPlan()) return;
  const std::shared_ptr<const Project> now = m_session.shared();
  if (m_matrix && m_matrixOf != now) {
    m_matrix->update(*m_matrixOf, *now, diff(*m_matrixOf, *now));
    m_matrixOf = now;
    emit changed();
  }
  if (m_reportOf != now) work();
}

void AlignController::work() {
  if (!m_active || !m_session.hasPlan()) return;
  // One at a time: whatever came meanwhile is answered when it is done.
  if (m_job.isRunning()) return emit reported();
  const std::shared_ptr<const Project> plan = m_session.shared();
  const auto matrix = m_matrix ? std::make_shared<const align::Matrix>(*m_matrix) : nullptr;
  align::ReportOptions options;
  options.measure = measure();
  m_job.start<Answer>(
      [plan, matrix, options](const Progress&) {
        Answer answer{matrix ? matrix : std::make_shared<const align::Matrix>(*plan), nullptr};
        answer.report = std::make_shared<const align::Report>(align::report(*plan, *answer.matrix, options));
        return answer;
      },
      [this, plan, options](Answer answer) {
        if (!m_matrix) {
          m_matrix = *answer.matrix, m_matrixOf = plan;
          if (const std::shared_ptr<const Project> now = m_session.shared(); now != plan)
            m_matrix->update(*plan, *now, diff(*plan, *now)), m_matrixOf = now;
          emit changed();
        }
        if (m_active && (m_session.shared() != plan || options.measure != measure())) return work();
        m_report = std::move(answer.report), m_reportOf = plan;
        emit reported();
      });
  emit reported();
}

bool AlignController::snap(std::span<const align::Region> slivers) {
  return m_session.commit(align::snapSlivers(m_session.project(), slivers, m_session.context()));
}

bool AlignController::declare(PrecinctId precinct, const std::string& reason) {
  return m_session.commit(setPrecinctExemption(m_session.project(), precinct, reason, m_session.context()));
}

}  // namespace wangge
