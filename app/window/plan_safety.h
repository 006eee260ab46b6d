// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the open plan from being lost or overwritten: the recovery journal, the lease on its file, and the bar
// above the map that tells when either is wanting. It knows nothing of saving and opening; plan_commands asks it.
#pragma once

#include <QObject>
#include <memory>

#include "app/session/session_recovery.h"
#include "gis/recovery/lease.h"

class QLabel;
class QPushButton;
class QWidget;

namespace wangge {

class PlanSafety : public QObject {
  Q_OBJECT

 public:
  explicit PlanSafety(Session& session, QObject* parent = nullptr);
  ~PlanSafety() override;

  SessionRecovery& recovery() { return m_recovery; }
  // To be put above the map; shows itself when there is something to tell.
  QWidget* bar() const { return m_bar; }
  // Somebody else has the plan's file: it can be looked at and saved under another name.
  bool isReadOnly() const { return m_session.hasPlan() && m_held.has_value(); }
  QString holderText() const;

  std::shared_ptr<gis::Lease> lease() const { return m_lease; }
  // Gives the lease out, to be kept over opening the same file again.
  std::shared_ptr<gis::Lease> releaseLease() { return std::exchange(m_lease, nullptr); }
  // What was found when the plan's file was opened or saved to.
  void setLease(gis::Lease::Taken taken);
  void setLease(std::shared_ptr<gis::Lease> lease);

 signals:
  void changed();
  void openAgainRequested();

 private:
  void updateBar();

  Session& m_session;
  SessionRecovery m_recovery;
  std::shared_ptr<gis::Lease> m_lease;
  std::optional<gis::LeaseHolder> m_held;
  QWidget* m_bar;
  QLabel *m_picture, *m_text;
  QPushButton* m_again;
};

}  // namespace wangge
