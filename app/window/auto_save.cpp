// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/auto_save.h"

#include <QApplication>

#include "app/session/session.h"
#include "app/settings/preferences.h"

namespace wangge {

AutoSave::AutoSave(Session& session, std::function<bool()> mayRun, std::function<void()> save, QObject* parent)
    : QObject(parent), m_session(session), m_mayRun(std::move(mayRun)), m_save(std::move(save)) {
  setObjectName("autoSave");
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] { due(); });
  connect(&session, &Session::planReplaced, this, [this] {
    m_timer.stop();
    m_tried.reset();
  });
  connect(&session, &Session::changed, this, [this] { begin(); });
}

void AutoSave::readPreferences() {
  m_timer.stop();
  begin();
}

void AutoSave::setMinute(int milliseconds) {
  m_minute = milliseconds;
  readPreferences();
}

void AutoSave::begin() {
  const int minutes = preferences().saveMinutes;
  // The first change counts: who draws without a pause is saved all the same.
  if (minutes == 0 || m_timer.isActive() || !m_session.hasPlan() || !m_session.isModified()) return;
  m_timer.start(minutes * m_minute);
}

void AutoSave::due() {
  if (!m_session.hasPlan() || m_session.path().isEmpty() || !m_session.isModified()) return;
  if (m_session.shared() == m_tried) return;
  // At the next occasion.
  if (QApplication::activeModalWidget() || QApplication::activePopupWidget() || !m_mayRun()) {
    m_timer.start(m_minute / 6);
    return;
  }
  m_tried = m_session.shared();
  m_save();
}

}  // namespace wangge
