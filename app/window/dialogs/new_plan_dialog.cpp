// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/new_plan_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

struct NewPlanDialog {
  Q_DECLARE_TR_FUNCTIONS(NewPlanDialog)
};

}  // namespace

QString askPlanName(QWidget* parent) {
  QDialog dialog(parent);
  dialog.setObjectName("newPlanDialog");
  dialog.setWindowTitle(NewPlanDialog::tr("New plan"));
  dialog.setMinimumWidth(420);
  auto* name = named("newPlanName", new QLineEdit);
  constexpr int kMostLetters = 200;
  name->setMaxLength(kMostLetters);
  auto* label = new QLabel(NewPlanDialog::tr("Name of the plan, for example a city or district:"));
  label->setBuddy(name);
  auto* waits = named("newPlanWaits", wrapping(new QLabel));
  waits->setStyleSheet("color: #5F6B76");
  auto* buttons = new QDialogButtonBox;
  QPushButton* create =
      named("newPlanCreate", buttons->addButton(NewPlanDialog::tr("Create"), QDialogButtonBox::AcceptRole));
  create->setDefault(true);
  buttons->addButton(NewPlanDialog::tr("Cancel"), QDialogButtonBox::RejectRole);
  auto* column = spaced<QVBoxLayout>(&dialog, {18, 16, 18, 14}, theme::kSpace);
  addAll(column, {label, name, waits});
  column->addSpacing(theme::kSpace);
  column->addWidget(buttons);
  const auto check = [&] {
    const QString missing = name->text().trimmed().isEmpty() ? NewPlanDialog::tr("Write a name first.") : QString();
    waits->setText(missing);
    waitFor(create, missing);
  };
  QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  check();
  name->setFocus();
  return dialog.exec() == QDialog::Accepted ? name->text().simplified() : QString();
}

}  // namespace wangge
