// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propose/border_report.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/text/border_text.h"
#include "app/text/format.h"
#include "app/text/grid_names.h"
#include "app/text/words.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/propose/proposal_controller.h"
#include "core/plan/grid_changes.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

enum Column { Name, Households, Persons, Status, Along, Compactness, Precincts, Columns };

QString arrow(const QString& before, const QString& after) {
  return before == after ? after : before + " → " + after;
}

QString householdsIn(const Project& project, const Grid& grid) {
  return countText(grid.zone.tally.households, countedIn(project, grid).households);
}
QString personsIn(const Project& project, const Grid& grid) {
  return countText(grid.zone.tally.persons, countedIn(project, grid).persons);
}

}  // namespace

BorderReport::BorderReport(ProposalController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_table(named("borderTable", new QTreeWidget)) {
  m_table->setHeaderLabels({tr("Grid"), tr("Households"), tr("Persons"), tr("State"), tr("Its border follows"),
                            tr("Compactness"), tr("Precincts")});
  m_table->setRootIsDecorated(false);
  m_table->setAccessibleName(tr("Borders"));
  m_table->setUniformRowHeights(true);
  m_table->setItemDelegate(new ColourDelegate(m_table));
  m_table->header()->setStretchLastSection(false);
  m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->header()->setSectionResizeMode(Along, QHeaderView::Stretch);
  auto* copy = named("copyBorders", new QPushButton(tr("Copy the report")));
  copy->setStyleSheet("padding: 4px 12px");
  auto* column = spaced<QVBoxLayout>(this, {0, 0, 0, 6}, 6);
  column->addWidget(m_table, 1);
  auto* row = spaced<QHBoxLayout>(nullptr, {10, 0, 10, 0});
  row->addStretch();
  row->addWidget(copy);
  column->addLayout(row);
  connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
  connect(m_table, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    const Proposals* proposals = m_controller.proposals();
    const int at = item ? m_table->indexOfTopLevelItem(item) - 1 : -1;
    if (!proposals || !proposals->single() || at < 0 || at >= static_cast<int>(m_grids.size())) return;
    const Project& after = *proposals->alternatives[m_controller.chosen()].after;
    m_controller.showGrid(after.grids.at(m_grids[static_cast<std::size_t>(at)]).zone.faces);
  });
}

void BorderReport::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  constexpr int kRoomForPersons = 800;
  m_table->setColumnHidden(Persons, width() < kRoomForPersons);
}

void BorderReport::refresh() {
  const QSignalBlocker quiet(m_table);
  m_table->clear();
  m_grids.clear();
  const Proposals* proposals = m_controller.proposals();
  if (!proposals || !proposals->single()) return;
  const Alternative& alternative = proposals->alternatives[m_controller.chosen()];
  const propose::Summary &before = proposals->before.front(), &s = alternative.summary;
  const Project &base = *proposals->base, &after = *alternative.after;
  const CommunityId community = proposals->outcomes.front().community;
  const auto add = [&](const QStringList& texts) {
    auto* item = new QTreeWidgetItem(m_table, texts);
    for (int column : {Households, Persons, Compactness, Precincts})
      item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(Along, texts[Along]);
    return item;
  };
  const auto number = [](std::size_t n) { return numberText(static_cast<std::int64_t>(n)); };
  const Tally& tally = after.communities.at(community).zone.tally;
  QTreeWidgetItem* all =
      add({tr("Together"), countText(s.households, tally.householdsCounted()),
           countText(tally.persons, tally.personsCounted()),
           tr("%1 of %2 in band, before %3 of %4")
               .arg(numberText(s.inBand), numberText(s.grids), numberText(before.inBand), numberText(before.grids)),
           sharesText(s.follows), decimalText(s.compactness),
           tr("%n lines cut", nullptr, static_cast<int>(s.precinctsCut))});
  QFont bold = font();
  bold.setBold(true);
  for (int column = 0; column < Columns; ++column) all->setFont(column, bold);
  int fresh = 0;
  for (GridId id : gridsOf(after, community)) {
    const Grid& grid = after.grids.at(id);
    const Grid* was = base.grids.find(id);
    const GridStatus status = statusOf(after, id);
    const propose::GridBorder border = propose::borderOf(after, id);
    const QString name = was ? shortGridName(base, id) : tr("new %1").arg(++fresh);
    QTreeWidgetItem* item =
        add({isLocked(after, grid) ? tr("%1, locked").arg(name) : name,
             was ? arrow(householdsIn(base, *was), householdsIn(after, grid)) : householdsIn(after, grid),
             was ? arrow(personsIn(base, *was), personsIn(after, grid)) : personsIn(after, grid),
             theme::statusSign(status) + " " + wordFor(status), sharesText(border.follows, border.community),
             decimalText(propose::compactnessOf(grid.zone.area, border.total())),
             number(precinctsIn(after, grid.zone.faces).size())});
    item->setForeground(Status, theme::statusColour(status));
    m_grids.push_back(id);
  }
}

QString BorderReport::asText() const {
  QString text;
  const QTreeWidgetItem* header = m_table->headerItem();
  for (int row = -1; row < m_table->topLevelItemCount(); ++row) {
    const QTreeWidgetItem* item = row < 0 ? header : m_table->topLevelItem(row);
    QStringList cells;
    for (int column = 0; column < Columns; ++column) cells << item->text(column);
    text += cells.join('\t') + '\n';
  }
  return text;
}

}  // namespace wangge
