// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/report_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTableWidget>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/window_text.h"
#include "app/text/words.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "gis/import_plan.h"

namespace wangge {
namespace {

// Of findings of one kind in one file the first are shown; saving writes all.
constexpr int kShownOfOneCode = 50;

struct KindLook {
  const char* icon;
  QColor colour;
};

KindLook lookOf(gis::FindingKind kind) {
  const KindLook looks[] = {{"inspect", theme::quiet()},
                            {"note", theme::severityColour(Severity::Note)},
                            {"check", theme::statusColour(GridStatus::InBand)},
                            {"warning", theme::severityColour(Severity::Warning)}};
  return looks[static_cast<int>(kind)];
}

int badness(gis::FindingKind kind) {
  switch (kind) {
    case gis::FindingKind::Left:
      return 0;
    case gis::FindingKind::Guess:
      return 1;
    case gis::FindingKind::Repaired:
      return 2;
    case gis::FindingKind::Note:
      return 3;
  }
  return 4;
}

QString kindText(gis::FindingKind kind) {
  static constexpr const char* kWords[] = {"guess", "note", "repaired", "left"};
  return wordFor(QString::fromLatin1(kWords[static_cast<int>(kind)]));
}

QStringList sumsOf(const gis::ImportReport& report) {
  QStringList sums;
  if (report.created > 0) sums << ReportDialog::tr("%1 created").arg(numberText(report.created));
  if (report.changed > 0) sums << ReportDialog::tr("%1 changed").arg(numberText(report.changed));
  if (report.removed > 0) sums << ReportDialog::tr("%1 removed").arg(numberText(report.removed));
  if (report.read.points == 0) return sums;
  sums << ReportDialog::tr("read: %1").arg(tallyText(report.read))
       << ReportDialog::tr("in communities: %1").arg(tallyText(report.inside));
  if (report.outside.points > 0) sums << ReportDialog::tr("outside every community: %1").arg(tallyText(report.outside));
  if (report.unmatched.points > 0) sums << ReportDialog::tr("without a place: %1").arg(tallyText(report.unmatched));
  return sums;
}

QString titleOf(const gis::ImportReport& report) {
  return ReportDialog::tr("%1: %2 imported as %3")
      .arg(QString::fromStdString(report.sourceName),
           ReportDialog::tr("%Ln rows", nullptr, static_cast<int>(report.rows)), wordFor(report.role));
}

// Quoted where a cell would end else.
QString cell(QString text) {
  if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')) return text;
  return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

}  // namespace

ReportDialog::ReportDialog(std::vector<gis::ImportReport> reports, const Lattice& lattice, QWidget* parent)
    : QDialog(parent), m_reports(std::move(reports)), m_lattice(lattice) {
  setObjectName("reportDialog");
  setWindowTitle(tr("Import report"));
  resize(940, 560);
  for (std::size_t i = 0; i < m_reports.size(); ++i)
    for (const gis::Finding& finding : m_reports[i].findings) m_lines.push_back({i, &finding});
  std::ranges::stable_sort(m_lines, {},
                           [](const Line& line) { return std::pair(badness(line.finding->kind), line.report); });
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, theme::kSpace);
  column->addWidget(heading());
  m_table = named("reportFindings", new QTableWidget(0, 5));
  m_table->setHorizontalHeaderLabels({tr("File"), tr("What"), tr("Row"), tr("Area"), tr("Place (E, N)")});
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->verticalHeader()->hide();
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->setAccessibleName(tr("Import report"));
  m_table->setWordWrap(true);
  m_table->setStyleSheet("QTableWidget { border: 1px solid #E3E7EA }");
  fillTable();
  m_table->setColumnHidden(0, m_reports.size() == 1);
  m_table->setColumnWidth(0, 170);
  m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
  for (int c = 2; c < 5; ++c) {
    m_table->horizontalHeader()->setSectionResizeMode(c, QHeaderView::ResizeToContents);
    m_table->horizontalHeaderItem(c)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  column->addWidget(m_table, 1);
  auto* buttons = new QDialogButtonBox;
  auto* saveButton = named("reportSave", new QPushButton(tr("Save…")));
  auto* printButton = named("reportPrint", new QPushButton(tr("Print…")));
  QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::AcceptRole);
  connect(saveButton, &QPushButton::clicked, this, [this] { save(); });
  connect(printButton, &QPushButton::clicked, this, [this] { print(); });
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int row) {
    const QVariant index = m_table->item(row, 1)->data(Qt::UserRole);
    if (!index.isValid()) return;
    if (const auto& place = m_lines[index.toULongLong()].finding->place) emit placeRequested(*place);
  });
  auto* foot = new QHBoxLayout;
  addAll(foot, {saveButton, printButton});
  foot->addStretch();
  foot->addWidget(buttons);
  column->addLayout(foot);
  close->setDefault(true);
  close->setFocus();
  for (QPushButton* button : {saveButton, printButton}) button->setAutoDefault(false);
}

QWidget* ReportDialog::heading() const {
  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {0, 0, 0, 0}, 4);
  const bool one = m_reports.size() == 1;
  auto* title = new ElidedLabel(
      one ? titleOf(m_reports[0]) : tr("%n layers imported", nullptr, static_cast<int>(m_reports.size())), 2);
  title->setStyleSheet(headingStyle());
  column->addWidget(title);
  QStringList lines;
  for (const gis::ImportReport& report : m_reports)
    lines << (one ? sumsOf(report).join("\n") : titleOf(report) + tr("; ") + sumsOf(report).join(tr("; ")));
  auto* numbers = named("reportSums", new QLabel(lines.join("\n")));
  numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
  if (one) {
    column->addWidget(numbers);
    return page;
  }
  numbers->setWordWrap(true);
  auto* area = scrolling(numbers);
  area->setMaximumHeight(150);
  column->addWidget(area);
  return page;
}

QString ReportDialog::placeOf(const gis::Finding& finding) const {
  if (!finding.place) return {};
  return QString("%1, %2").arg(m_lattice.toX(*finding.place), 0, 'f', 1).arg(m_lattice.toY(*finding.place), 0, 'f', 1);
}

void ReportDialog::fillTable() {
  std::map<std::pair<std::size_t, std::string>, int> seen;
  for (const Line& line : m_lines)
    if (++seen[{line.report, line.finding->what.code}] <= kShownOfOneCode) addRow(line);
  for (const auto& [what, count] : seen) {
    if (count <= kShownOfOneCode) continue;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(m_reports[what.first].sourceName)));
    m_table->setItem(row, 1,
                     new QTableWidgetItem(tr("… and %1 more like this; saving the report writes all: %2")
                                              .arg(numberText(count - kShownOfOneCode),
                                                   textOf(std::ranges::find_if(m_lines, [&](const Line& line) {
                                                            return line.report == what.first &&
                                                                   line.finding->what.code == what.second;
                                                          })->finding->what))));
  }
}

void ReportDialog::addRow(const Line& line) {
  const gis::Finding& finding = *line.finding;
  const int row = m_table->rowCount();
  m_table->insertRow(row);
  const KindLook look = lookOf(finding.kind);
  m_table->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(m_reports[line.report].sourceName)));
  auto* what = new QTableWidgetItem(theme::icon(look.icon, look.colour), windowTextOf(finding.what));
  what->setToolTip(inTip(what->text()));
  what->setData(Qt::UserRole, static_cast<qulonglong>(&line - m_lines.data()));
  m_table->setItem(row, 1, what);
  m_table->setItem(row, 2, new QTableWidgetItem(finding.row > 0 ? numberText(finding.row) : QString()));
  m_table->setItem(row, 3,
                   new QTableWidgetItem(finding.area.twice > 0 ? areaText(finding.area.squareMetres()) : QString()));
  m_table->setItem(row, 4, new QTableWidgetItem(placeOf(finding)));
  for (int c = 2; c < 5; ++c) m_table->item(row, c)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QString ReportDialog::asText() const {
  QString text;
  for (const gis::ImportReport& report : m_reports) {
    text += titleOf(report) + u'\n';
    for (const QString& sum : sumsOf(report)) text += QStringLiteral("  ") + sum + u'\n';
  }
  for (const Line& line : m_lines) {
    const gis::Finding& finding = *line.finding;
    text += QStringLiteral("- ") + QString::fromStdString(m_reports[line.report].sourceName) + tr(": ") +
            windowTextOf(finding.what);
    QStringList details;
    if (finding.row > 0) details << tr("row %1").arg(numberText(finding.row));
    if (finding.area.twice > 0) details << areaText(finding.area.squareMetres());
    if (finding.place) details << placeOf(finding);
    text +=
        (details.isEmpty() ? QString() : QStringLiteral("  [") + details.join(QStringLiteral(" · ")) + u']') + u'\n';
  }
  return text;
}

QString ReportDialog::asCsv() const {
  QString text =
      QStringList{tr("File"), tr("Kind"), tr("What"), tr("Row"), tr("Area"), tr("East"), tr("North")}.join(u',') +
      QStringLiteral("\r\n");
  for (const Line& line : m_lines) {
    const gis::Finding& f = *line.finding;
    const QString east = f.place ? QString::number(m_lattice.toX(*f.place), 'f', 2) : QString();
    const QString north = f.place ? QString::number(m_lattice.toY(*f.place), 'f', 2) : QString();
    text += QStringList{cell(QString::fromStdString(m_reports[line.report].sourceName)),
                        cell(kindText(f.kind)),
                        cell(windowTextOf(f.what)),
                        f.row > 0 ? QString::number(f.row) : QString(),
                        f.area.twice > 0 ? QString::number(f.area.squareMetres(), 'f', 2) : QString(),
                        east,
                        north}
                .join(u',') +
            QStringLiteral("\r\n");
  }
  return text;
}

void ReportDialog::save() {
  const QString path = askSavePath(this, tr("Save the report"), keptFolder("reportFolder") + tr("/import report.csv"),
                                   tr("Table (*.csv);;Text (*.txt)"), "csv");
  if (path.isEmpty()) return;
  const bool table = path.endsWith(u".csv", Qt::CaseInsensitive);
  // Spreadsheets know UTF-8 by its mark only.
  const QByteArray bytes = table ? QByteArray("\xEF\xBB\xBF") + asCsv().toUtf8() : asText().toUtf8();
  if (const auto saved = gis::saveReport(path.toStdString(), bytes.toStdString()); !saved)
    QMessageBox::warning(this, tr("Wangge"), textOf(saved.error()));
}

void ReportDialog::print() {
  QPrinter printer(QPrinter::HighResolution);
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() != QDialog::Accepted) return;
  QTextDocument document;
  document.setPlainText(asText());
  document.print(&printer);
}

}  // namespace wangge
