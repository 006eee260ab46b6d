// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/template_save_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/print/templates.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {

TemplateSaveDialog::TemplateSaveDialog(const QString& title, QWidget* parent)
    : QDialog(parent),
      m_title(named("templateTitle", new QLineEdit(title))),
      m_path(named("templatePath", new QLineEdit)),
      m_own(named("templateOwn", new QRadioButton(tr("Among my templates")))),
      m_elsewhere(named("templateElsewhere", new QRadioButton(tr("In another file")))),
      m_choose(new QPushButton(tr("Choose…"))),
      m_where(wrapping(new QLabel)) {
  setObjectName("templateSaveDialog");
  setWindowTitle(tr("Save the template"));
  resize(520, 0);
  m_title->setMaxLength(60);
  m_title->setAccessibleName(tr("Name"));
  m_path->setAccessibleName(tr("File"));
  m_choose->setAutoDefault(false);
  m_own->setChecked(true);
  m_where->setStyleSheet("color: #5F6B76");
  auto* row = new QHBoxLayout;
  row->addWidget(m_path, 1);
  row->addWidget(m_choose);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("Name"), m_title);
  form->addRow(QString(), m_own);
  form->addRow(QString(), m_elsewhere);
  form->addRow(tr("File"), row);
  auto* buttons = new QDialogButtonBox;
  m_save = named("templateSave", buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole));
  m_save->setDefault(true);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, 12);
  column->addLayout(form);
  column->addWidget(m_where);
  column->addWidget(buttons);
  connect(m_choose, &QPushButton::clicked, this, [this] {
    const QString start = m_path->text().isEmpty()
                              ? QDir::home().filePath(fileNameFor(this->title().toStdString()) + ".json")
                              : m_path->text();
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Template"), start, tr("Templates (*.json)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty()) m_path->setText(chosen);
  });
  for (QLineEdit* edit : {m_title, m_path}) connect(edit, &QLineEdit::textChanged, this, [this] { check(); });
  connect(m_own, &QRadioButton::toggled, this, [this] { check(); });
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    if (mayReplace(this, {file()}, {})) accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  check();
}

QString TemplateSaveDialog::title() const {
  return m_title->text().simplified();
}

QString TemplateSaveDialog::file() const {
  if (m_own->isChecked())
    return QDir(QString::fromStdString(userTemplateFolder())).filePath(fileNameFor(title().toStdString()) + ".json");
  const QString path = m_path->text().trimmed();
  return path.isEmpty() || path.endsWith(QLatin1String(".json")) ? path : path + ".json";
}

std::string TemplateSaveDialog::name() const {
  return QFileInfo(file()).completeBaseName().toStdString();
}

void TemplateSaveDialog::check() {
  const bool own = m_own->isChecked();
  m_path->setEnabled(!own);
  waitFor(m_choose, own ? tr("Choose another file above first.") : QString());
  QString missing;
  if (title().isEmpty()) missing = tr("Name the template first.");
  if (missing.isEmpty() && file().isEmpty()) missing = tr("Choose a file first.");
  // A name of the program's stands for the program's.
  if (missing.isEmpty() && own)
    for (const KnownTemplate& known : knownTemplates())
      if (known.file.empty() && (QString::fromStdString(known.title) == title() || known.name == name()))
        missing =
            tr("A template of the program has this name, and the program's stay as they are. Choose another name.");
  m_where->setText(!missing.isEmpty() ? missing : file());
  waitFor(m_save, missing);
}

}  // namespace wangge
