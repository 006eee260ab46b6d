// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/form_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {

FormDialog::FormDialog(QWidget* parent, const char* name, const QString& title, const QString& about,
                       const QString& accept)
    : QDialog(parent), m_form(new QFormLayout) {
  setObjectName(name);
  setWindowTitle(title);
  auto* column = spaced<QVBoxLayout>(this, {20, 16, 20, 14}, 12);
  if (!about.isEmpty()) column->addWidget(wrapping(new QLabel(about)));
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_form->setHorizontalSpacing(16);
  m_form->setVerticalSpacing(theme::kSpace);
  column->addLayout(m_form);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  m_accept = buttons->button(QDialogButtonBox::Ok);
  m_accept->setText(accept);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  m_accept->setDefault(true);  // of this dialog, in which it stands by now
  // Enter is the answer wherever one stands.
  buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
}

void FormDialog::add(const QString& title, QWidget* field) {
  field->setAccessibleName(title);
  m_form->addRow(title, field);
  if (m_form->rowCount() == 1) field->setFocus();
}

void FormDialog::setMissing(const QString& missing) {
  waitFor(m_accept, missing);
}

bool FormDialog::ask() {
  constexpr int kWidth = 420;
  resize(kWidth, hasHeightForWidth() ? heightForWidth(kWidth) : sizeHint().height());
  return exec() == QDialog::Accepted;
}

}  // namespace wangge
