// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

#include "app/text/words.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"

namespace wangge {

ExportDialog::ExportDialog(QWidget* parent) : QDialog(parent), m_folder(named("exportFolder", new QLineEdit)) {
  setObjectName("exportDialog");
  setWindowTitle(tr("Export the map"));
  resize(560, 0);
  m_folder->setText(QSettings().value("exportFolder", QDir::homePath()).toString());
  auto* browse = new QPushButton(tr("Choose…"));
  browse->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(m_folder, 1);
  row->addWidget(browse);
  auto* form = new QFormLayout;
  form->addRow(tr("Folder"), row);
  m_folder->setAccessibleName(tr("Folder"));
  auto* formats = new QVBoxLayout;
  for (const gis::ExportFormat& format : gis::exportFormats()) {
    auto* box = new QCheckBox(wordFor(QString::fromStdString(format.name())));
    box->setChecked(format.chosen != gis::Chosen::No);
    formats->addWidget(box);
    m_formats.emplace_back(format.name(), box);
  }
  form->addRow(tr("Formats"), formats);
  m_edition = named("exportEdition", new QComboBox);
  m_edition->addItem(tr("public, for what leaves the office"), false);
  m_edition->addItem(tr("internal, for the office itself"), true);
  m_edition->setToolTip(
      inTip(tr("Four bounds of the internal edition name the border of a community where the plan ends; public ones do "
               "not. Bounds that somebody wrote stay as they are in both.")));
  form->addRow(tr("Edition"), m_edition);
  m_people = named("exportPeople", new QCheckBox(tr("People on grids, with phones")));
  m_people->setToolTip(inTip(tr("A sheet of the workbook, in the internal edition only.")));
  form->addRow(tr("People"), m_people);
  auto* buttons = new QDialogButtonBox;
  QPushButton* exportButton = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
  exportButton->setDefault(true);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14});
  column->addLayout(form);
  column->addSpacing(8);
  column->addWidget(buttons);
  connect(browse, &QPushButton::clicked, this, [this] {
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder"), m_folder->text());
    if (!chosen.isEmpty()) m_folder->setText(chosen);
  });
  const auto update = [this, exportButton] {
    waitFor(exportButton, folder().isEmpty()        ? tr("Choose a folder first.")
                          : this->formats().empty() ? tr("Choose at least one format.")
                                                    : QString());
    const auto chosen = this->formats();
    m_people->setEnabled(internal() && std::ranges::find(chosen, "xlsx") != chosen.end());
  };
  update();
  connect(m_folder, &QLineEdit::textChanged, this, update);
  connect(m_edition, &QComboBox::currentIndexChanged, this, update);
  for (auto& [format, box] : m_formats) connect(box, &QCheckBox::toggled, this, update);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    if (!mayReplace(this, targets(), gis::mayExport(folder().toStdString(), this->formats()))) return;
    QSettings().setValue("exportFolder", folder());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString ExportDialog::folder() const {
  return m_folder->text().trimmed();
}

bool ExportDialog::internal() const {
  return m_edition->currentData().toBool();
}

bool ExportDialog::withPeople() const {
  return m_people->isEnabled() && m_people->isChecked();
}

QStringList ExportDialog::targets() const {
  QStringList files;
  for (const std::string& name : gis::exportedFileNames(formats()))
    files << QDir(folder()).filePath(QString::fromStdString(name));
  return files;
}

std::vector<std::string> ExportDialog::formats() const {
  std::vector<std::string> chosen;
  for (const auto& [format, box] : m_formats)
    if (box->isChecked()) chosen.push_back(format);
  return chosen;
}

}  // namespace wangge
