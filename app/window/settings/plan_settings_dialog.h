// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a plan in one dialog: what stands on its maps, the size rules, the numbering scheme. It changes
// nothing itself; what was typed is in settings(). While something is wrong, OK waits and the reason stands beside it.
#pragma once

#include <QDialog>
#include <vector>

#include "core/plan/plan_settings.h"

class QLineEdit;
class QPushButton;
class QTabWidget;

namespace wangge {

class ElidedLabel;
class NumberingPage;
class Session;
class SizePage;

class PlanSettingsDialog : public QDialog {
  Q_OBJECT

 public:
  // `note`: what has to be known about this plan, such as that its file cannot be written; may be empty.
  PlanSettingsDialog(const Session& session, const QString& note, QWidget* parent = nullptr);

  PlanSettings settings() const;
  // Nothing is being counted.
  bool isSettled() const;

 private:
  QWidget* makeTexts(const Project& project);
  void check();

  PlanSettings m_before;
  std::vector<QLineEdit*> m_texts;  // in the order of kSettingTexts
  SizePage* m_sizes;
  NumberingPage* m_numbering;
  QTabWidget* m_pages;
  ElidedLabel* m_problem;
  QPushButton* m_accept = nullptr;
};

}  // namespace wangge
