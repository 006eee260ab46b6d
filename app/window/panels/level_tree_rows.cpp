// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the tree: what is told of a grid, and of a community and a division by sums that are kept up to date.
#include <QStandardItemModel>
#include <algorithm>
#include <utility>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/grid_names.h"
#include "app/text/words.h"
#include "app/window/panels/level_tree.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

void LevelTree::setNumber(QStandardItem* item, std::int64_t value, bool counted) {
  item->setText(countText(value, counted));
  item->setData(QVariant::fromValue<qlonglong>(value), SortRole);
}

void LevelTree::setTexts(QStandardItem* item, const QString& name, const QString& code) {
  const QString both = code.isEmpty() ? name : name + "\n" + code;
  item->setToolTip(inTip(both));
  item->setData(both, SearchRole);
}

QList<QStandardItem*> LevelTree::makeRow(const QString& name, const QString& code) {
  QList<QStandardItem*> row;
  for (int c = 0; c < Columns; ++c) {
    row.append(new QStandardItem);
    if (c == Grids || c == Households) row.back()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  row[Name]->setText(name);
  setTexts(row[Name], name, code);
  row[Name]->setData(code.isEmpty() ? name : code, SortRole);
  return row;
}

void LevelTree::Sum::add(const Sum& other, int times) {
  times > 0 ? tally += other.tally : tally -= other.tally;
  grids += times * other.grids, outOfBand += times * other.outOfBand, notCounted += times * other.notCounted;
}

QStandardItem* LevelTree::cellOf(QStandardItem* item, int column) const {
  return item->parent() ? item->parent()->child(item->row(), column) : m_model->item(item->row(), column);
}

void LevelTree::fillGrid(GridId id) {
  const Grid& grid = m_session.project().grids.at(id);
  QStandardItem* item = m_grids[id.value];
  const auto cell = [&](int column) { return cellOf(item, column); };
  const QString code = QString::fromStdString(grid.code), name = QString::fromStdString(grid.name);
  const QString shown = shortGridName(m_session.project(), id);  // the community's name stands above it
  item->setText(!name.isEmpty() ? shown : !code.isEmpty() ? code : tr("Unnamed grid"));
  // The name as it is written, too, where it is shown in other words.
  setTexts(item, name.isEmpty() ? item->text() : name.contains(shown) ? name : shown + "\n" + name, code);
  item->setData(code.isEmpty() ? "~" + item->text() : code, SortRole);
  setNumber(cell(Households), grid.zone.tally.households, countedIn(m_session.project(), grid).households);
  const GridStatus status = statusOf(m_session.project(), id);
  cell(State)->setText(theme::statusSign(status));
  cell(State)->setForeground(theme::statusColour(status));
  cell(State)->setToolTip(wordFor(status));
  cell(Lock)->setIcon(lockIcon(m_session.project(), id));
  cell(Lock)->setToolTip(lockText(m_session.project(), id));
}

void LevelTree::fillCommunity(CommunityId id, const std::vector<GridId>& gridsOfIt) {
  const Project& project = m_session.project();
  QStandardItem* item = m_communities[id.value];
  // One that went to another community has a row there already.
  for (int r = 0; r < item->rowCount(); ++r)
    if (const quint64 grid = item->child(r)->data(IdRole).toULongLong(); m_grids.value(grid) == item->child(r))
      m_grids.remove(grid);
  item->removeRows(0, item->rowCount());
  std::vector<std::pair<std::string, GridId>> grids;
  for (GridId grid : gridsOfIt) grids.emplace_back(project.grids.at(grid).code, grid);
  std::stable_sort(grids.begin(), grids.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Sum sum;
  for (const auto& [code, grid] : grids) {
    QList<QStandardItem*> row = makeRow({}, {});
    row[Name]->setData(QVariant::fromValue<qulonglong>(grid.value), IdRole);
    row[Name]->setData(GridKindRow, KindRole);
    item->appendRow(row);
    m_grids[grid.value] = row[Name];
    fillGrid(grid);
    const GridStatus status = statusOf(project, grid);
    ++sum.grids, sum.outOfBand += isOutOfBand(status), sum.notCounted += status == GridStatus::NotCounted;
  }
  const int outOfBand = static_cast<int>(sum.outOfBand), notCounted = static_cast<int>(sum.notCounted);
  const auto cell = [&](int column) { return cellOf(item, column); };
  const Community& community = project.communities.at(id);
  sum.tally = community.zone.tally;
  // The levels above change by what changed here.
  for (DivisionId d = community.parent; d; d = project.divisions.at(d).parent) {
    if (m_sums.contains(id.value)) m_sumsAbove[d.value].add(m_sums[id.value], -1);
    m_sumsAbove[d.value].add(sum, 1);
    m_touched.insert(d);
  }
  m_sums[id.value] = sum;
  ++m_filled;
  setNumber(cell(Grids), static_cast<std::int64_t>(grids.size()));
  const Tally& tally = community.zone.tally;
  setNumber(cell(Households), tally.households, tally.householdsCounted());
  cell(Lock)->setIcon(lockIcon(community.locked));
  cell(Lock)->setToolTip(community.locked ? tr("The community is locked: none of its grids change. Click to unlock.")
                                          : tr("Lock the community and all its grids"));
  const bool unassigned = !unassignedFaces(project, id).empty();
  const GridStatus whole = outOfBand > 0    ? GridStatus::TooLarge
                           : unassigned     ? GridStatus::TooSmall
                           : notCounted > 0 ? GridStatus::NotCounted
                                            : GridStatus::InBand;
  cell(State)->setText(outOfBand > 0 ? "▲ " + numberText(outOfBand) : unassigned ? "◌" : theme::statusSign(whole));
  cell(State)->setToolTip(outOfBand > 0    ? tr("%n out of band", nullptr, outOfBand)
                          : unassigned     ? tr("unassigned territory")
                          : notCounted > 0 ? tr("%n not counted", nullptr, notCounted)
                                           : tr("in band"));
  cell(State)->setForeground(theme::statusColour(whole));
}

// Whether the community belongs under another division than the one that its row stands under.
bool LevelTree::isElsewhere(CommunityId id) const {
  const QStandardItem* item = m_communities.value(id.value);
  return item && item->parent() != m_divisions.value(m_session.project().communities.at(id).parent.value);
}

void LevelTree::fillDivision(DivisionId id) {
  const auto found = m_divisions.constFind(id.value);
  if (found == m_divisions.constEnd()) return;
  const Sum sum = m_sumsAbove.value(id.value);
  const auto cell = [&](int column) { return cellOf(*found, column); };
  setNumber(cell(Grids), sum.grids);
  setNumber(cell(Households), sum.tally.households, sum.tally.householdsCounted());
  const GridStatus whole = sum.outOfBand > 0    ? GridStatus::TooLarge
                           : sum.notCounted > 0 ? GridStatus::NotCounted
                                                : GridStatus::InBand;
  cell(State)->setText(sum.outOfBand > 0 ? "▲ " + numberText(sum.outOfBand) : theme::statusSign(whole));
  cell(State)->setToolTip(sum.outOfBand > 0    ? tr("%n out of band", nullptr, static_cast<int>(sum.outOfBand))
                          : sum.notCounted > 0 ? tr("%n not counted", nullptr, static_cast<int>(sum.notCounted))
                                               : tr("in band"));
  cell(State)->setForeground(theme::statusColour(whole));
  ++m_filled;
}

void LevelTree::fillTouched() {
  for (DivisionId id : std::exchange(m_touched, {})) fillDivision(id);
}

}  // namespace wangge
