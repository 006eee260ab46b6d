// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows without a plan: new, open, the demonstration, and the plans opened last.
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace wangge {

class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);
  void setRecent(const QStringList& paths);
  // How many plans have edits that can be recovered.
  void setRecoverable(int plans);

 signals:
  void newRequested();
  void openRequested();
  void demoRequested();
  void tourRequested();
  void recoveryRequested();
  void recentRequested(const QString& path);

 private:
  QListWidget* m_recent;
  QWidget* m_recentBlock;
  QPushButton* m_recovery;
};

}  // namespace wangge
