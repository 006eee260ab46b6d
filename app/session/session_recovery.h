// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the recovery journal of the plan that is open in a session: every version the session shows is handed to a
// recorder, which writes it beside the window. The journal goes when the plan is closed or replaced (the window has
// asked about unsaved changes by then); when the program ends in any other way, it stays if it holds something unsaved.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>

#include "app/session/session.h"
#include "gis/recovery/recorder.h"

namespace wangge {

class SessionRecovery : public QObject {
  Q_OBJECT

 public:
  // `folder`: of the journals. The session has to outlive this.
  SessionRecovery(Session& session, std::string folder, QObject* parent = nullptr);
  ~SessionRecovery() override;

  const std::string& folder() const { return m_folder; }
  // The journal that the open plan was recovered from: it goes when the next version is recorded.
  void replace(std::string journal, std::uint64_t number, gis::OwnedFile lock);
  // The recorder of the open plan, for a save job: what is saved has to be in the journal first, or a crash right after
  // it would leave a file that the journal knows nothing of. May be kept and waited for in any thread; null without a
  // plan.
  std::shared_ptr<gis::Recorder> recorder() const { return m_recorder; }
  // Why edits are not being recorded now; nothing when they are.
  const std::optional<Message>& trouble() const { return m_trouble; }

 signals:
  void troubleChanged();

 private:
  void start();
  void noticeSave();

  Session& m_session;
  std::string m_folder;
  std::shared_ptr<const Project> m_savedSeen;
  QString m_pathSeen;
  std::optional<Message> m_trouble;
  int m_recorders = 0;  // started so far
  std::shared_ptr<gis::Recorder> m_recorder;
};

}  // namespace wangge
