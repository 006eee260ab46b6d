// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include <QDateTime>
#include <QSettings>

#include "core/rules/check.h"

namespace wangge {

std::string Session::userName() {
  return QSettings()
      .value("author", qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")))
      .toString()
      .toStdString();
}

Session::Session(QObject* parent) : QObject(parent), m_author(userName()) {}

void Session::open(Project project, const QString& path) {
  m_history.emplace(std::move(project));
  m_path = path;
  m_saved = path.isEmpty() ? nullptr : m_history->shared();
  m_selection = {};
  m_issues = check(this->project());
  emit planReplaced();
  emit stateChanged();
}

void Session::close() {
  m_history.reset();
  m_saved.reset();
  m_path.clear();
  m_issues.clear();
  m_selection = {};
  emit planReplaced();
  emit stateChanged();
}

bool Session::isModified() const {
  if (!m_history || m_history->shared() == m_saved) return false;
  return !m_saved || !diff(*m_saved, project()).empty();
}

void Session::markSaved(std::shared_ptr<const Project> saved, const QString& path) {
  m_saved = std::move(saved);
  m_path = path;
  emit stateChanged();
}

bool Session::commit(Result<Project> next, Message what, Selection selection) {
  if (!next) {
    emit refused(next.error());
    return false;
  }
  const std::shared_ptr<const Project> before = shared();
  m_history->remember(m_selection);
  if (!m_history->commit(std::move(*next), std::move(what), selection)) return false;
  m_selection = std::move(selection);
  const Difference difference = diff(*before, project());
  m_issues = wangge::recheck(project(), difference, m_issues);
  emit changed(difference);
  emit selectionChanged();
  emit stateChanged();
  return true;
}

void Session::moveTo(const std::function<void()>& step) {
  const std::shared_ptr<const Project> before = shared();
  step();
  m_selection = m_history->current().selection;
  const Difference difference = diff(*before, project());
  m_issues = wangge::recheck(project(), difference, m_issues);
  emit changed(difference);
  emit selectionChanged();
  emit stateChanged();
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

EditContext Session::context() const {
  return {m_author, QDateTime::currentSecsSinceEpoch()};
}

}  // namespace wangge
