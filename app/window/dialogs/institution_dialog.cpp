// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/institution_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include "app/session/session.h"
#include "app/text/words.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {

bool askInstitution(QWidget* parent, const Session& session, DedicatedCategory& category, std::string& name) {
  QDialog dialog(parent);
  dialog.setObjectName("institutionDialog");
  dialog.setWindowTitle(QCoreApplication::translate("InstitutionDialog", "Dedicated grid"));
  dialog.setMinimumWidth(380);
  auto* form = new QFormLayout(&dialog);
  form->setContentsMargins(20, 18, 20, 16);
  form->setVerticalSpacing(10);
  auto* nameField = named("institutionName", new QLineEdit(QString::fromStdString(name)));
  nameField->setPlaceholderText(
      QCoreApplication::translate("InstitutionDialog", "The grid takes the institution's name"));
  auto* categoryField = named("institutionCategory", new QComboBox);
  for (DedicatedCategory c : kDedicatedCategories) categoryField->addItem(wordFor(c), static_cast<int>(c));
  categoryField->setCurrentIndex(categoryField->findData(static_cast<int>(category)));
  form->addRow(QCoreApplication::translate("InstitutionDialog", "Institution"), nameField);
  form->addRow(QCoreApplication::translate("InstitutionDialog", "Category"), categoryField);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  form->addRow(buttons);
  QObject::connect(&session, &Session::planReplaced, &dialog, &QDialog::reject);
  const auto check = [&] {
    waitFor(buttons->button(QDialogButtonBox::Ok),
            nameField->text().trimmed().isEmpty()
                ? QCoreApplication::translate("InstitutionDialog", "Write the name of the institution first.")
            : categoryField->currentIndex() < 0
                ? QCoreApplication::translate("InstitutionDialog", "Choose the category first.")
                : QString());
  };
  QObject::connect(nameField, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(categoryField, &QComboBox::currentIndexChanged, &dialog, check);
  check();
  nameField->selectAll();  // typing replaces what a building happens to be called
  if (dialog.exec() != QDialog::Accepted) return false;
  category = static_cast<DedicatedCategory>(categoryField->currentData().toInt());
  name = nameField->text().trimmed().toStdString();
  return true;
}

}  // namespace wangge
