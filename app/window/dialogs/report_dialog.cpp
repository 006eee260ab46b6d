// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/report_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

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

}  // namespace

ReportDialog::ReportDialog(const gis::ImportReport& report, const Lattice& lattice, QWidget* parent) : QDialog(parent) {
  setObjectName("reportDialog");
  setWindowTitle(tr("Import report"));
  resize(860, 520);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, theme::kSpace);
  auto* heading = new QLabel(tr("%1: %2 imported as %3")
                                 .arg(QString::fromStdString(report.sourceName),
                                      tr("%n row(s)", nullptr, static_cast<int>(report.rows)), wordFor(report.role)));
  heading->setStyleSheet("font-size: 15px; font-weight: 600");
  column->addWidget(heading);
  QStringList sums;
  if (report.created > 0) sums << tr("%1 created").arg(numberText(report.created));
  if (report.changed > 0) sums << tr("%1 changed").arg(numberText(report.changed));
  if (report.removed > 0) sums << tr("%1 removed").arg(numberText(report.removed));
  if (report.read.points > 0) {
    sums << tr("read: %1").arg(tallyText(report.read)) << tr("in communities: %1").arg(tallyText(report.inside));
    if (report.outside.points > 0) sums << tr("outside every community: %1").arg(tallyText(report.outside));
    if (report.unmatched.points > 0) sums << tr("without a place: %1").arg(tallyText(report.unmatched));
  }
  auto* numbers = new QLabel(sums.join("\n"));
  numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(numbers);
  auto* table = named("reportFindings", new QTableWidget(static_cast<int>(report.findings.size()), 4));
  table->setHorizontalHeaderLabels({tr("What"), tr("Row"), tr("Area"), tr("Place (E, N)")});
  table->verticalHeader()->hide();
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setShowGrid(false);
  table->setWordWrap(true);
  table->setStyleSheet("QTableWidget { border: 1px solid #E3E7EA }");
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const gis::Finding& finding = report.findings[i];
    const int row = static_cast<int>(i);
    const KindLook look = lookOf(finding.kind);
    auto* what = new QTableWidgetItem(theme::icon(look.icon, look.colour), textOf(finding.what));
    what->setToolTip(what->text());
    table->setItem(row, 0, what);
    table->setItem(row, 1, new QTableWidgetItem(finding.row > 0 ? numberText(finding.row) : QString()));
    table->setItem(row, 2,
                   new QTableWidgetItem(finding.area.twice > 0 ? areaText(finding.area.squareMetres()) : QString()));
    table->setItem(row, 3,
                   new QTableWidgetItem(finding.place ? QString("%1, %2")
                                                            .arg(lattice.toX(*finding.place), 0, 'f', 1)
                                                            .arg(lattice.toY(*finding.place), 0, 'f', 1)
                                                      : QString()));
  }
  table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (int c = 1; c < 4; ++c) table->horizontalHeader()->setSectionResizeMode(c, QHeaderView::ResizeToContents);
  column->addWidget(table, 1);
  auto* buttons = new QDialogButtonBox;
  buttons->addButton(tr("Close"), QDialogButtonBox::AcceptRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  column->addWidget(buttons);
}

}  // namespace wangge
