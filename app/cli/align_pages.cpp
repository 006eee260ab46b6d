// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/align_pages.h"

#include "app/cli/align_changes.h"
#include "app/cli/older_state.h"
#include "app/cli/plan.h"
#include "app/print/report_pages.h"
#include "app/text/format.h"

namespace wangge::cli {
namespace {

std::string cellText(const gis::ReportCell& cell, gis::ColumnKind kind) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return numberText(*whole).toStdString();
  const auto* real = std::get_if<double>(&cell);
  if (real == nullptr) return {};
  switch (kind) {
    case gis::ColumnKind::Area:
      return areaText(*real).toStdString();
    case gis::ColumnKind::Length:
      return lengthText(*real).toStdString();
    case gis::ColumnKind::Share:
      return (decimalText(*real * 100, 1) + QStringLiteral(" %")).toStdString();
    default:
      return decimalText(*real, 1).toStdString();
  }
}

// The table in words, as numbers are written for people. `sums`: the last row adds up the others.
sheet::SheetTable sheetTableOf(const gis::ReportTable& table, bool sums = false) {
  sheet::SheetTable result;
  result.heading = table.title;
  for (const gis::ReportColumn& column : table.columns)
    result.columns.push_back(
        {column.title, column.kind == gis::ColumnKind::Text ? map::Align::Left : map::Align::Right});
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t c = 0; c < row.size(); ++c) cells.push_back(cellText(row[c], table.columns[c].kind));
    cells.resize(table.columns.size());
    result.rows.push_back(std::move(cells));
  }
  if (sums && !result.rows.empty()) {
    result.total = std::move(result.rows.back());
    result.rows.pop_back();
  }
  return result;
}

sheet::SheetRequest mapOfPrecincts(const QString& title) {
  sheet::SheetRequest request;
  request.title = title.toStdString();
  request.fill = map::GridFill::None;
  request.detail = Level::Community;
  request.layers.precincts = request.layers.stations = true;
  request.layers.buildings = request.layers.buildingNames = request.layers.roadNames = false;
  request.tables.emplace();
  return request;
}

ReportPages pagesOf(const QString& title) {
  ReportPages pages;
  pages.title = title.toStdString();
  pages.when = now();
  pages.date = dateText(pages.when).toStdString();
  pages.author = author();
  return pages;
}

// With the layer that is looked at, where the plan has several.
QString planName(const Project& project) {
  const QString name = QString::fromStdString(project.info.name);
  const QString layer = layerOf(project);
  return layer.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, layer);
}

}  // namespace

Result<int> writeAlignmentPages(const Project& project, const std::vector<gis::ReportTable>& tables,
                                const std::string& file) {
  ReportPages pages = pagesOf(Cli::tr("Stations and subdistricts of %1").arg(planName(project)));
  pages.maps.push_back({&project, mapOfPrecincts(Cli::tr("Police precincts of %1").arg(planName(project)))});
  // Of the matrix the crosswise form, with its sums; its list is for workbooks.
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (i != 1) pages.tables.push_back(sheetTableOf(tables[i], i == 0));
  return writeReportPages(project, pages, file);
}

Result<int> writeChangePages(const ChangePages& asked, const std::string& file) {
  const Project &before = asked.before, &after = asked.after;
  ReportPages pages = pagesOf(Cli::tr("Change of stations, %1").arg(planName(after)));
  std::vector<map::MapMark> marks;
  for (std::size_t i = 0; i < asked.changes.changes.size(); ++i) {
    const align::Change& change = asked.changes.changes[i];
    map::MapMark mark;
    mark.area = change.area;
    mark.fill = map::kChangeFill;
    mark.outline = map::kChangeStroke;
    mark.label = changeNumber(i);
    marks.push_back(std::move(mark));
  }
  const auto add = [&](const Project& project, const QString& title, std::vector<map::MapMark> hatched) {
    ReportMap& map = pages.maps.emplace_back(ReportMap{&project, mapOfPrecincts(title)});
    map.request.marks = std::move(hatched);
    map.request.marked = Cli::tr("Changes station").toStdString();
  };
  std::vector<map::MapMark> older = marks;
  for (map::MapMark& mark : older) mark.area = align::onLattice(std::move(mark.area), after.lattice, before.lattice);
  add(before, Cli::tr("Police precincts before (%1)").arg(QString::fromStdString(asked.older)), std::move(older));
  add(after, Cli::tr("Police precincts after (%1)").arg(planName(after)), std::move(marks));
  for (std::size_t i = 0; i < asked.tables.size(); ++i)
    pages.tables.push_back(sheetTableOf(asked.tables[i], i < asked.sums));
  return writeReportPages(after, pages, file);
}

}  // namespace wangge::cli
