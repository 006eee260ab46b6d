// SPDX-License-Identifier: GPL-3.0-or-later
// Who waives a rule for what, when and why. Nothing can be recorded without a reason and an approver.
#pragma once

#include <QDialog>

#include "core/plan/records.h"
#include "core/rules/issue.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace wangge {

class ExemptionDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ExemptionDialog(const Issue& issue, QWidget* parent = nullptr);
  Exemption exemption() const;
  // A reason to begin with, such as a proof, where none was written yet; it can be changed. Until it comes, the empty
  // field says that one is looked for; an empty one ends that.
  void awaitSuggestion();
  void suggest(const QString& reason);
  // Who approves the plan's maps, where nobody approved an exemption on this computer yet.
  void suggestApprover(const QString& approver);

 private:
  std::string m_key;
  QPlainTextEdit* m_reason;
  QLineEdit* m_approver;
  QDateEdit* m_date;
};

}  // namespace wangge
