// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows without a plan: new, open, the demonstration, and the plans opened last.
#pragma once

#include <QWidget>

class QListWidget;

namespace wangge {

class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);
  void setRecent(const QStringList& paths);

 signals:
  void newRequested();
  void openRequested();
  void demoRequested();
  void recentRequested(const QString& path);

 private:
  QListWidget* m_recent;
  QWidget* m_recentBlock;
};

}  // namespace wangge
