// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/institution_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

#include "app/session/session.h"
#include "app/text/words.h"
#include "app/window/parts/form_dialog.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/widgets.h"

namespace wangge {

namespace {

struct InstitutionDialog {
  Q_DECLARE_TR_FUNCTIONS(InstitutionDialog)
};

}  // namespace

bool askInstitution(QWidget* parent, const Session& session, DedicatedCategory& category, std::string& name) {
  FormDialog dialog(parent, "institutionDialog", InstitutionDialog::tr("Dedicated grid"), {},
                    InstitutionDialog::tr("OK"));
  auto* nameField = named("institutionName", new QLineEdit(QString::fromStdString(name)));
  nameField->setPlaceholderText(InstitutionDialog::tr("The grid takes the institution's name"));
  auto* categoryField = named("institutionCategory", new QComboBox);
  for (DedicatedCategory c : kDedicatedCategories) categoryField->addItem(wordFor(c), static_cast<int>(c));
  categoryField->setCurrentIndex(categoryField->findData(static_cast<int>(category)));
  dialog.add(InstitutionDialog::tr("Institution"), nameField);
  dialog.add(InstitutionDialog::tr("Category"), categoryField);
  QObject::connect(&session, &Session::planReplaced, &dialog, &QDialog::reject);
  const auto check = [&] {
    dialog.setMissing(nameField->text().trimmed().isEmpty()
                          ? InstitutionDialog::tr("Write the name of the institution first.")
                      : categoryField->currentIndex() < 0 ? InstitutionDialog::tr("Choose the category first.")
                                                          : QString());
  };
  QObject::connect(nameField, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(categoryField, &QComboBox::currentIndexChanged, &dialog, check);
  check();
  nameField->selectAll();  // typing replaces what a building happens to be called
  if (!dialog.ask()) return false;
  category = static_cast<DedicatedCategory>(categoryField->currentData().toInt());
  name = typedLine(nameField->text());
  return true;
}

}  // namespace wangge
