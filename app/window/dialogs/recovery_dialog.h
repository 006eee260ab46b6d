// SPDX-License-Identifier: GPL-3.0-or-later
// Offers the edits that a crash left behind: which plan, when, how many, what the last one was; they can be recovered,
// discarded (asked twice) or left for later.
#pragma once

#include <QDialog>
#include <vector>

#include "gis/recovery/recovery.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace wangge {

class RecoveryDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Answer { Recover, Discard, Later };
  // At least one plan; the first is chosen.
  explicit RecoveryDialog(std::vector<gis::Recoverable> plans, QWidget* parent = nullptr);

  Answer answer() const { return m_answer; }
  const gis::Recoverable& chosen() const;

 private:
  void showChosen();

  std::vector<gis::Recoverable> m_plans;
  Answer m_answer = Answer::Later;
  QListWidget* m_list;
  QLabel* m_details;
  QPushButton* m_recover;
};

// "12 edits, the last on 2026-11-25 14:03", for lists.
QString recoverableText(const gis::Recoverable& plan);

}  // namespace wangge
