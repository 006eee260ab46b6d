// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/print_dialog.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "app/paint/pdf.h"
#include "app/print/sheet_texts.h"
#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/parts/palette.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {

PrintDialog::PrintDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_level(named("printLevel", new QComboBox)),
      m_unit(named("printUnit", new QComboBox)),
      m_paper(named("printPaper", new QComboBox)),
      m_scale(named("printScale", new QComboBox)),
      m_file(named("printFile", new QLineEdit)),
      m_author(new QLineEdit) {
  setObjectName("printDialog");
  m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_unit->setMinimumContentsLength(20);
  setWindowTitle(tr("Print"));
  resize(560, 0);
  using sheet::SheetKind;
  std::vector<SheetKind> kinds = {SheetKind::City, SheetKind::County, SheetKind::Subdistrict, SheetKind::Community,
                                  SheetKind::Grid};
  // What the plan has none of is not offered.
  if (!session.project().precincts.empty()) kinds.push_back(SheetKind::Precinct);
  if (!session.project().beats.empty()) kinds.push_back(SheetKind::Beat);
  for (SheetKind kind : kinds) m_level->addItem(wordFor(kind), static_cast<int>(kind));
  m_level->setCurrentIndex(m_level->findData(static_cast<int>(SheetKind::Community)));
  for (const std::string_view name : kWordsOf<sheet::PaperSize>)
    m_paper->addItem(QString::fromUtf8(name.data(), 2), m_paper->count());
  m_scale->addItem(tr("the largest that fits, for each sheet"), 0.0);
  for (const int denominator : {500, 1000, 1500, 2000, 2500, 5000, 10000, 25000, 50000, 100000})
    m_scale->addItem("1:" + numberText(denominator), static_cast<double>(denominator));
  m_file->setText(QDir(QSettings().value("printFolder", QDir::homePath()).toString())
                      .filePath(fileNameFor(session.project().info.name) + ".pdf"));
  m_author->setText(QString::fromStdString(session.context().author));
  auto* browse = new QPushButton(tr("Choose…"));
  browse->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(m_file, 1);
  row->addWidget(browse);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("A sheet for each"), m_level);
  form->addRow(tr("Within"), m_unit);
  form->addRow(tr("Paper"), m_paper);
  form->addRow(tr("Scale"), m_scale);
  form->addRow(tr("Drawn by"), m_author);
  form->addRow(tr("PDF file"), row);
  m_file->setAccessibleName(tr("PDF file"));
  auto* note = new QLabel(tr("The orientation follows the shape of each unit."));
  note->setStyleSheet("color: #5F6B76");
  note->setWordWrap(true);
  auto* buttons = new QDialogButtonBox;
  QPushButton* printButton = buttons->addButton(tr("Print"), QDialogButtonBox::AcceptRole);
  printButton->setDefault(true);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14});
  column->addLayout(form);
  column->addWidget(note);
  column->addSpacing(8);
  column->addWidget(buttons);
  fillUnits();
  connect(browse, &QPushButton::clicked, this, [this] {
    // What is replaced is asked about when it is printed, wherever the name comes from.
    const QString chosen = QFileDialog::getSaveFileName(this, tr("PDF file"), m_file->text(), tr("PDF (*.pdf)"),
                                                        nullptr, QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty()) m_file->setText(chosen);
  });
  connect(m_level, &QComboBox::activated, this, [this] { fillUnits(); });
  connect(m_file, &QLineEdit::textChanged, this, [this, printButton] {
    waitFor(printButton, m_file->text().trimmed().isEmpty() ? tr("Name the PDF file first.") : QString());
  });
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    if (!mayReplace(this, {file()}, gis::mayWrite(file().toStdString(), kPdfFile))) return;
    QSettings().setValue("printFolder", QFileInfo(file()).absolutePath());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PrintDialog::fillUnits() {
  const auto kind = static_cast<sheet::SheetKind>(m_level->currentData().toInt());
  const Level level = sheet::isOfPolice(kind) ? Level::Subdistrict : static_cast<Level>(kind);
  const Project& project = m_session.project();
  m_unit->clear();
  m_unit->addItem(tr("the whole plan"), QString());
  std::vector<std::pair<std::string, std::string>> units;
  const auto addAll = [&](const auto& table) {
    table.forEach([&](auto, const auto& record) {
      if (!record.code.empty()) units.emplace_back(record.code, record.name);
    });
  };
  if (sheet::isOfPolice(kind)) addAll(project.precincts);
  if (kind == sheet::SheetKind::Beat) addAll(project.beats);
  project.divisions.forEach([&](DivisionId, const Division& division) {
    if (division.level <= level) units.emplace_back(division.code, division.name);
  });
  if (level >= Level::Community)
    project.communities.forEach(
        [&](CommunityId, const Community& community) { units.emplace_back(community.code, community.name); });
  std::sort(units.begin(), units.end());
  for (const auto& [code, name] : units)
    m_unit->addItem(QString::fromStdString(name.empty() ? code : name + "  " + code), QString::fromStdString(code));
  // The community of the selected grid is the likely one.
  for (GridId id : m_session.selection().grids)
    if (const Grid* grid = project.grids.find(id))
      if (const int index = m_unit->findData(QString::fromStdString(project.communities.at(grid->community).code));
          index > 0)
        m_unit->setCurrentIndex(index);
}

QString PrintDialog::file() const {
  const QString name = m_file->text().trimmed();
  return QFileInfo(name).suffix().isEmpty() ? name + ".pdf" : name;
}

PrintRequest PrintDialog::request() const {
  PrintRequest request;
  request.level = static_cast<sheet::SheetKind>(m_level->currentData().toInt());
  request.within = m_unit->currentData().toString().toStdString();
  request.paper = static_cast<sheet::PaperSize>(m_paper->currentData().toInt());
  request.denominator = m_scale->currentData().toDouble();
  request.file = file().toStdString();
  request.texts = sheetTexts();
  request.layers.palette = theme::palette();
  request.author = m_author->text().trimmed().toStdString();
  request.when = m_session.context().when;
  request.date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat).toStdString();
  return request;
}

}  // namespace wangge
