// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/unit_model.h"

#include <map>
#include <set>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/panels/column_head.h"
#include "app/window/parts/widgets.h"
#include "core/plan/counting.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

QString gridName(const Project& project, GridId id) {
  return id ? gridText(nameOf(project, id)) : QString();
}

// The number comes first: it tells one from another where there is little room.
QString unnamed(const Project& project, SourceId id, std::uint32_t row) {
  const Source* source = project.sources.find(id);
  return UnitModel::tr("No. %1 (%2)")
      .arg(QString::number(row), source ? QString::fromStdString(source->name) : QString());
}

}  // namespace

void UnitModel::show(const Project* project, List list, const std::vector<FaceId>& pieces) {
  beginResetModel();
  m_entries.clear();
  if (project && list == List::OnPiece) {
    std::map<SourceRow, Entry> rows;
    for (FaceId face : pieces) {
      if (!project->subdivision.faces().contains(face)) continue;
      for (const CountedPoint& p : pointsIn(*project, face)) {
        const SourceRow row{p.source, p.point.row};
        Entry& entry = rows[row];
        entry.row = row;
        entry.name = unnamed(*project, p.source, p.point.row);
        entry.tally += tallyOf(p.point);
        entry.grid = gridName(*project, project->subdivision.face(face).grid);
      }
    }
    for (auto& [row, entry] : rows) m_entries.push_back(std::move(entry));
  } else if (project) {
    project->units.forEach([&](UnitId id, const Unit& unit) {
      if (static_cast<bool>(unit.grid) != (list == List::WithGrid)) return;
      const QString name =
          unit.name.empty() ? unnamed(*project, unit.source, unit.row) : QString::fromStdString(unit.name);
      m_entries.push_back({id, {unit.source, unit.row}, name, unit.tally, gridName(*project, unit.grid), unit.placed});
    });
  }
  endResetModel();
}

int UnitModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int UnitModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : Columns;
}

QVariant UnitModel::data(const QModelIndex& index, int role) const {
  const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
  const auto count = [&](std::int64_t sum, std::int64_t unknown) -> QVariant {
    if (role == SortRole) return static_cast<qlonglong>(sum);
    // What nobody counted is not zero.
    return unknown == entry.tally.points && entry.tally.points > 0 ? QString("—") : numberText(sum);
  };
  if (role == Qt::TextAlignmentRole && (index.column() == Households || index.column() == Persons))
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && index.column() == Name) return inTip(entry.name);
  if (role != Qt::DisplayRole && role != SortRole) return {};
  if (index.column() == Households) return count(entry.tally.households, entry.tally.householdsUnknown);
  if (index.column() == Persons) return count(entry.tally.persons, entry.tally.personsUnknown);
  return index.column() == Name ? entry.name : entry.grid;
}

QVariant UnitModel::headerData(int section, Qt::Orientation orientation, int role) const {
  return columnHead({tr("Unit"), tr("Households"), tr("Persons"), tr("Grid")}, section,
                    section == Households || section == Persons, orientation, role);
}

}  // namespace wangge
