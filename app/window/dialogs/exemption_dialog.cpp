// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/exemption_dialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "app/text/messages.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {

ExemptionDialog::ExemptionDialog(const Issue& issue, QWidget* parent)
    : QDialog(parent),
      m_key(issue.key),
      m_reason(named("exemptionReason", new QPlainTextEdit)),
      m_approver(named("exemptionApprover", new QLineEdit)),
      m_date(named("exemptionDate", new QDateEdit(QDate::currentDate()))) {
  setObjectName("exemptionDialog");
  setWindowTitle(tr("Record an exemption"));
  resize(520, 360);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, 12);
  auto* heading = new QLabel(ruleTitle(issue.rule));
  heading->setStyleSheet(headingStyle());
  auto* what = new ElidedLabel(textOf(issue.what), 4);
  auto* kept = wrapping(new QLabel(tr("The exemption is kept with the plan. It can be withdrawn.")));
  kept->setStyleSheet("color: #5F6B76");
  suggest({});
  m_reason->setTabChangesFocus(true);
  m_approver->setPlaceholderText(tr("Office and name"));
  m_approver->setText(QSettings().value("approver").toString());
  m_date->setCalendarPopup(true);
  m_date->setDisplayFormat("yyyy-MM-dd");
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(theme::kSpace);
  form->addRow(tr("Reason"), m_reason);
  m_reason->setTabChangesFocus(true);
  form->addRow(tr("Approved by"), m_approver);
  form->addRow(tr("Date"), m_date);
  auto* buttons = new QDialogButtonBox;
  QPushButton* record = buttons->addButton(tr("Record the exemption"), QDialogButtonBox::AcceptRole);
  record->setObjectName("exemptionRecord");
  record->setDefault(true);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  const auto allow = [this, record] {
    waitFor(record, m_reason->toPlainText().trimmed().isEmpty() ? tr("Write the reason first.")
                    : m_approver->text().trimmed().isEmpty()    ? tr("Write first who approved it.")
                                                                : QString());
  };
  connect(m_reason, &QPlainTextEdit::textChanged, this, allow);
  connect(m_approver, &QLineEdit::textChanged, this, allow);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    QSettings().setValue("approver", m_approver->text().trimmed());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  addAll(column, {heading, what});
  column->addLayout(form);
  column->addWidget(kept);
  column->addStretch();
  column->addWidget(buttons);
  allow();
  m_reason->setFocus();
}

void ExemptionDialog::awaitSuggestion() {
  m_reason->setPlaceholderText(tr("Looking for a proof that the rule cannot be kept here … You may write meanwhile."));
}

void ExemptionDialog::suggest(const QString& reason) {
  m_reason->setPlaceholderText(tr("Why the rule does not fit here, for example: one tower that cannot be divided"));
  if (!reason.isEmpty() && m_reason->toPlainText().isEmpty()) m_reason->setPlainText(reason);
}

void ExemptionDialog::suggestApprover(const QString& approver) {
  if (m_approver->text().isEmpty()) m_approver->setText(approver);
}

Exemption ExemptionDialog::exemption() const {
  return {m_key, m_reason->toPlainText().trimmed().toStdString(), typedLine(m_approver->text()),
          static_cast<Days>(QDate(1970, 1, 1).daysTo(m_date->date()))};
}

}  // namespace wangge
