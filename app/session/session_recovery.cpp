// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_recovery.h"

#include <QDateTime>
#include <QMetaObject>

namespace wangge {

SessionRecovery::SessionRecovery(Session& session, std::string folder, QObject* parent)
    : QObject(parent), m_session(session), m_folder(std::move(folder)) {
  connect(&session, &Session::planReplaced, this, [this] { start(); });
  connect(&session, &Session::changed, this, [this] {
    if (m_recorder)
      m_recorder->record(m_session.shared(), m_session.history().current().what, QDateTime::currentSecsSinceEpoch());
  });
  connect(&session, &Session::stateChanged, this, [this] { noticeSave(); });
  if (session.hasPlan()) start();
}

SessionRecovery::~SessionRecovery() {
  // Others may hold the recorder still; it must not tell this object anything after this.
  if (m_recorder) m_session.hasPlan() && m_session.isModified() ? m_recorder->end() : m_recorder->discard();
}

void SessionRecovery::start() {
  if (m_recorder) m_recorder->discard();
  m_recorder.reset();
  m_savedSeen.reset();
  if (m_trouble) {
    m_trouble.reset();
    emit troubleChanged();
  }
  if (!m_session.hasPlan()) return;
  m_savedSeen = m_session.saved();
  m_pathSeen = m_session.path();
  gis::Recorder::Options options;
  options.folder = m_folder;
  options.planPath = m_session.saved() ? m_session.path().toStdString() : std::string();
  // Told in the recorder's thread; a recorder that is gone by the time the news arrives has no say any more.
  const int number = ++m_recorders;
  options.trouble = [this, number](std::optional<Error> error) {
    QMetaObject::invokeMethod(
        this,
        [this, number, error] {
          if (m_recorders != number) return;
          m_trouble = error;
          emit troubleChanged();
        },
        Qt::QueuedConnection);
  };
  m_recorder = std::make_shared<gis::Recorder>(m_session.shared(), std::move(options));
}

void SessionRecovery::noticeSave() {
  if (!m_recorder || !m_session.saved()) return;
  if (m_session.saved() == m_savedSeen && m_session.path() == m_pathSeen) return;
  m_savedSeen = m_session.saved();
  m_pathSeen = m_session.path();
  m_recorder->saved(m_savedSeen, m_pathSeen.toStdString(), QDateTime::currentSecsSinceEpoch());
}

void SessionRecovery::replace(std::string journal, std::uint64_t number, gis::OwnedFile lock) {
  if (m_recorder) m_recorder->replace(std::move(journal), number, std::move(lock));
}

}  // namespace wangge
