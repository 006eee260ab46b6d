// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include <QDateTime>

#include "app/settings/preferences.h"
#include "core/rules/check.h"

namespace wangge {

namespace {

constexpr std::size_t kMostFaces = 2000, kMostGrids = 200;  // that are checked while one waits

// Whether to check again what an edit touched takes longer than anybody should wait for.
bool isLarge(const Difference& difference) {
  const auto size = [](const auto& ids) { return ids.created.size() + ids.changed.size() + ids.deleted.size(); };
  return size(difference.of<FaceId>()) > kMostFaces || size(difference.of<GridId>()) > kMostGrids;
}

}  // namespace

std::string Session::userName() {
  const QString& author = preferences().author;
  return (author.isEmpty() ? qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")) : author).toStdString();
}

Session::Session(QObject* parent) : QObject(parent) {}

void Session::open(Project project, const QString& path) {
  m_history.emplace(std::move(project));
  m_path = path;
  m_saved = path.isEmpty() ? nullptr : m_history->shared();
  m_selection = {};
  startCheck();
  emit planReplaced();
  emit stateChanged();
}

void Session::startCheck() {
  m_isChecked = false;
  m_issues.clear();
  const std::shared_ptr<const Project> plan = shared();
  m_check.start<std::vector<Issue>>([plan](const Progress& progress) { return check(*plan, progress); },
                                    [this, plan](std::vector<Issue> issues) {
                                      // It may have been edited meanwhile; another plan has another check.
                                      const Difference since = diff(*plan, project());
                                      if (since.settings || isLarge(since)) return startCheck();
                                      m_issues = recheck(*plan, project(), since, std::move(issues));
                                      m_isChecked = true;
                                      emit checked();
                                    });
}

void Session::awaitIssues() {
  while (m_check.isRunning()) m_check.finish();
}

void Session::close() {
  m_check.stop();
  m_isChecked = false;
  m_history.reset();
  m_saved.reset();
  m_compared = {};
  m_path.clear();
  m_issues.clear();
  m_selection = {};
  emit planReplaced();
  emit stateChanged();
}

bool Session::isModified() const {
  if (!m_history || m_history->shared() == m_saved) return false;
  if (!m_saved) return true;
  // Asked at every selection, and an edit of a whole city takes long to compare.
  if (m_compared != std::pair(m_saved, shared())) {
    m_compared = {m_saved, shared()};
    m_isModified = !diff(*m_saved, project()).empty();
  }
  return m_isModified;
}

void Session::markSaved(std::shared_ptr<const Project> saved, const QString& path) {
  m_saved = std::move(saved);
  m_path = path;
  emit stateChanged();
}

bool Session::commit(Result<Step> step) {
  if (!step) {
    emit refused(step.error());
    return false;
  }
  const std::shared_ptr<const Project> before = shared();
  m_history->remember(m_selection);
  if (!m_history->commit(*std::move(step))) return false;
  m_selection = m_history->current().selection;
  showAfter(*before);
  return true;
}

void Session::showAfter(const Project& before) {
  const Difference difference = diff(before, project());
  // While the plan is being checked, its issues come with what has changed since.
  // A setting is about every grid of the plan.
  const bool large = isLarge(difference) || (difference.settings && project().grids.size() > kMostGrids);
  if (m_isChecked && large)
    startCheck();
  else if (m_isChecked)
    m_issues = recheck(before, project(), difference, std::move(m_issues));
  emit changed(difference);
  emit selectionChanged();
  emit stateChanged();
}

void Session::moveTo(const std::function<void()>& step) {
  const std::shared_ptr<const Project> before = shared();
  step();
  m_selection = m_history->current().selection;
  showAfter(*before);
}

void Session::undo() {
  if (m_history && m_history->canUndo()) moveTo([this] { m_history->undo(); });
}

void Session::redo() {
  if (m_history && m_history->canRedo()) moveTo([this] { m_history->redo(); });
}

void Session::jumpTo(std::size_t index) {
  if (!m_history || index >= m_history->versions().size() || index == m_history->index()) return;
  moveTo([this, index] { m_history->jumpTo(index); });
}

void Session::select(Selection selection) {
  if (selection == m_selection) return;
  m_selection = std::move(selection);
  emit selectionChanged();
}

Zones Session::selectedZones(Label label) const {
  switch (label) {
    case Label::Precinct:
      return m_selection.precincts;
    case Label::Community:
      return m_selection.communities;
    default:
      return m_selection.grids;
  }
}

ZoneId Session::selectedZone(Label label) const {
  const std::vector<ZoneId> zones = selectedZones(label).ids;
  return m_history && zones.size() == 1 && findZone(project(), zones[0]) ? zones[0] : ZoneId::noneOf(label);
}

EditContext Session::context() const {
  return {userName(), QDateTime::currentSecsSinceEpoch()};
}

}  // namespace wangge
