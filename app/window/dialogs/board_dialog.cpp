// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/board_dialog.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "app/paint/pdf.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/window/dialogs/printed.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/dialogs/staff_dialog.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/widgets.h"
#include "core/plan/grid_name.h"

namespace wangge {

BoardDialog::BoardDialog(Session& session, GridId grid, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_grid(grid),
      m_form(named("boardForm", new QComboBox)),
      m_edition(named("boardEdition", new QComboBox)),
      m_file(named("boardFile", new QLineEdit)) {
  setObjectName("boardDialog");
  setWindowTitle(tr("Notice board"));
  resize(520, 0);
  auto* heading = new ElidedLabel(gridText(nameOf(session.project(), grid)));
  heading->setStyleSheet(headingStyle());
  for (const KnownTemplate& known : knownTemplates())
    if (const auto form = loadTemplate(known.file.empty() ? known.name : known.file);
        form && form->isFor(sheet::SheetKind::Grid) && !form->automatic())
      m_form->addItem(QString::fromStdString(known.title),
                      QString::fromStdString(known.file.empty() ? known.name : known.file));
  m_edition->addItem(tr("internal, with people and phones"), false);
  m_edition->addItem(tr("public, without people"), true);
  auto* browse = new QPushButton(tr("Choose…"));
  browse->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(m_file, 1);
  row->addWidget(browse);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("Sheet"), m_form);
  form->addRow(tr("Edition"), m_edition);
  form->addRow(tr("PDF file"), row);
  m_form->setAccessibleName(tr("Sheet"));
  m_edition->setAccessibleName(tr("Edition"));
  m_file->setAccessibleName(tr("PDF file"));
  auto* buttons = new QDialogButtonBox;
  QPushButton* print = buttons->addButton(tr("Print"), QDialogButtonBox::AcceptRole);
  print->setObjectName("boardPrint");
  print->setDefault(true);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, 12);
  column->addWidget(heading);
  column->addLayout(form);
  column->addWidget(buttons);
  suggestFile();
  connect(browse, &QPushButton::clicked, this, [this] {
    const QString chosen = QFileDialog::getSaveFileName(this, tr("PDF file"), m_file->text(), tr("PDF (*.pdf)"),
                                                        nullptr, QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty()) m_file->setText(chosen);
  });
  connect(m_form, &QComboBox::activated, this, [this] { suggestFile(); });
  connect(m_edition, &QComboBox::activated, this, [this] { suggestFile(); });
  connect(m_file, &QLineEdit::textChanged, this,
          [this, print] { print->setEnabled(!m_file->text().trimmed().isEmpty()); });
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    if (!mayReplace(this, {file()}, gis::mayWrite(file().toStdString(), kPdfFile))) return;
    QSettings().setValue("printFolder", QFileInfo(file()).absolutePath());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&session, &Session::planReplaced, this, &QDialog::reject);
}

// The name tells grid, form and edition.
void BoardDialog::suggestFile() {
  const Grid& grid = m_session.project().grids.at(m_grid);
  const std::string& name = grid.name.empty() ? grid.code : grid.name;
  QString file = fileNameFor(name) + " " + m_form->currentText();
  if (m_edition->currentData().toBool()) file += " " + tr("public", "edition, in the name of a file");
  m_file->setText(
      QDir(QSettings().value("printFolder", QDir::homePath()).toString()).filePath(file.simplified() + ".pdf"));
}

QString BoardDialog::file() const {
  const QString name = m_file->text().trimmed();
  return QFileInfo(name).suffix().isEmpty() ? name + ".pdf" : name;
}

Result<PrintRequest> BoardDialog::request() const {
  auto form = loadTemplate(m_form->currentData().toString().toStdString());
  if (!form) return fail(form.error());
  PrintRequest request;
  request.level = sheet::SheetKind::Grid, request.grid = m_grid;
  request.form = *std::move(form), request.open = m_edition->currentData().toBool();
  request.on = dayToday();
  request.file = file().toStdString();
  request.texts = sheetTexts();
  request.when = m_session.context().when;
  request.date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat).toStdString();
  return request;
}

void printBoard(Session& session, GridId grid, QWidget* parent) {
  BoardDialog dialog(session, grid, parent);
  if (dialog.exec() != QDialog::Accepted || !session.hasPlan() || !session.project().grids.contains(grid)) return;
  const auto request = dialog.request();
  Result<PrintOutcome> outcome = request ? printSheets(session.project(), *request) : Result<PrintOutcome>();
  if (!request) outcome = fail(request.error());
  if (outcome) {
    showPrinted(parent, QString::fromStdString(request->file), *outcome);
    return;
  }
  QMessageBox box(QMessageBox::Warning, BoardDialog::tr("Wangge"), textOf(outcome.error()), QMessageBox::Ok, parent);
  box.setObjectName("errorBox");
  box.exec();
}

}  // namespace wangge
