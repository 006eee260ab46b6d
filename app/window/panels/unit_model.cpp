// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/unit_model.h"

#include <algorithm>
#include <map>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/panels/column_head.h"
#include "app/window/parts/widgets.h"
#include "core/base/sorted.h"
#include "core/geometry/polygon.h"
#include "core/plan/counting.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

QString gridName(const Project& project, GridId id) {
  return id ? gridText(nameOf(project, id)) : QString();
}

// What the register calls the row; where it has no words for it, its number, and the register where there are several:
// behind the number, which tells one from another where there is little room.
QString wordsOf(const Project& project, SourceId id, std::uint32_t row) {
  const Source* source = project.sources.find(id);
  if (source && source->rowKeys && row > 0 && row <= source->rowKeys->size())
    if (const std::string& key = (*source->rowKeys)[row - 1]; !key.empty()) return QString::fromStdString(key);
  int registers = 0;
  project.sources.forEach([&](SourceId, const Source& one) { registers += one.households ? 1 : 0; });
  if (registers < 2 || !source) return UnitModel::tr("No. %1").arg(row);
  return UnitModel::tr("No. %1 (%2)").arg(QString::number(row), QString::fromStdString(source->name));
}

// Names of the buildings in which the points lie: addresses, house numbers.
std::map<Point, QString> addressesAt(const Project& project, std::vector<Point> points) {
  std::map<Point, QString> addresses;
  sortUnique(points);
  if (points.empty()) return addresses;
  project.buildings.forEach([&](BuildingId, const Building& building) {
    if (building.name.empty() || !building.outline) return;
    const Box box = boxOf(*building.outline);
    for (auto at = std::lower_bound(points.begin(), points.end(), Point{box.minX, box.minY});
         at != points.end() && at->x <= box.maxX; ++at)
      if (box.contains(*at) && contains(*building.outline, *at)) addresses[*at] = QString::fromStdString(building.name);
  });
  return addresses;
}

// Address and community of a place; the row's own words stand before them.
QString placed(const QString& words, const Project& project, Point at, const std::map<Point, QString>& addresses) {
  QStringList parts{words};
  const auto address = addresses.find(at);
  if (address != addresses.end() && !words.contains(address->second)) parts << address->second;
  const CommunityId community = project.subdivision.face(project.subdivision.locate(at)).community;
  if (const Community* in = project.communities.find(community); in && !in->name.empty())
    parts << QString::fromStdString(in->name);
  return parts.join(" · ");
}

}  // namespace

void UnitModel::show(const Project* project, List list, const std::vector<FaceId>& pieces) {
  beginResetModel();
  m_entries.clear();
  if (project && list == List::OnPiece) {
    std::map<SourceRow, Entry> rows;
    std::map<SourceRow, Point> places;
    for (FaceId face : pieces) {
      if (!project->subdivision.faces().contains(face)) continue;
      for (const CountedPoint& p : pointsIn(*project, face)) {
        places.emplace(SourceRow{p.source, p.point.row}, p.point.at);
        const SourceRow row{p.source, p.point.row};
        Entry& entry = rows[row];
        entry.row = row;
        entry.tally += tallyOf(p.point);
        entry.grid = gridName(*project, project->subdivision.face(face).grid);
      }
    }
    std::vector<Point> points;
    for (const auto& [row, at] : places) points.push_back(at);
    const std::map<Point, QString> addresses = addressesAt(*project, std::move(points));
    for (auto& [row, entry] : rows) {
      entry.name = placed(wordsOf(*project, row.source, row.row), *project, places.at(row), addresses);
      m_entries.push_back(std::move(entry));
    }
  } else if (project) {
    const auto shown = [list](const Unit& unit) { return static_cast<bool>(unit.grid) == (list == List::WithGrid); };
    std::vector<Point> points;
    project->units.forEach([&](UnitId, const Unit& unit) {
      if (shown(unit) && unit.placed) points.push_back(unit.at);
    });
    const std::map<Point, QString> addresses = addressesAt(*project, std::move(points));
    project->units.forEach([&](UnitId id, const Unit& unit) {
      if (!shown(unit)) return;
      QString name = unit.name.empty() ? wordsOf(*project, unit.source, unit.row) : QString::fromStdString(unit.name);
      if (unit.placed) name = placed(name, *project, unit.at, addresses);
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
  return columnHead({tr("Unit"), tr("hh"), tr("Persons"), tr("Grid")}, section,
                    section == Households || section == Persons, orientation, role);
}

}  // namespace wangge
