// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/align_changes.h"

#include "app/cli/align_text.h"
#include "app/cli/import_text.h"
#include "app/cli/json_of.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

namespace wangge::cli {
namespace {

using namespace align;
using gis::ColumnKind;
using gis::ReportCell;
using gis::ReportTable;
using Row = std::vector<ReportCell>;

std::string said(const QString& text) {
  return text.toStdString();
}

std::string nameOf(const Changes& changes, int station) {
  if (station < 0) return said(Cli::tr("no station"));
  const StationPair& pair = changes.stations[static_cast<std::size_t>(station)];
  if (!pair.name.empty()) return pair.name;
  return pair.code.empty() ? said(Cli::tr("station without a name")) : pair.code;
}

QString wordFor(ChangeOf what) {
  switch (what) {
    case ChangeOf::Community:
      return Cli::tr("whole community");
    case ChangeOf::Grid:
      return Cli::tr("whole grid");
    case ChangeOf::Part:
      return Cli::tr("part of a grid");
    default:
      return Cli::tr("slivers");
  }
}

std::string communityName(const Project& project, const Change& change) {
  const Community* community = project.communities.find(change.community);
  if (community) return community->name.empty() ? community->code : community->name;
  return change.what == ChangeOf::Sliver ? said(Cli::tr("several")) : said(Cli::tr("outside communities"));
}

// The first and the last of the buildings, and how many; or that it is a part.
QString rangeOf(const Change& change) {
  if (change.buildings.empty()) return Cli::tr("part");
  const QString first = QString::fromStdString(change.buildings.front());
  if (change.buildings.size() == 1) return first;
  return Cli::tr("%1 to %2 (%3 buildings)")
      .arg(first, QString::fromStdString(change.buildings.back()),
           numberText(static_cast<std::int64_t>(change.buildings.size())));
}

std::string placeName(const Project& project, const Change& change) {
  if (change.what == ChangeOf::Community) return {};
  if (change.what == ChangeOf::Sliver)
    return said(Cli::tr("%1 places").arg(numberText(static_cast<std::int64_t>(change.parts))));
  QString name = change.grid ? gridText(wangge::nameOf(project, change.grid)) : Cli::tr("unassigned");
  if (change.what == ChangeOf::Part) name += QStringLiteral(": ") + rangeOf(change);
  return said(name);
}

struct Sums {
  Counted counted;
  void add(Row& row, const Cell& cell) const {
    const Counted known = countedIn(cell.tally, counted);
    row.push_back(known.households ? ReportCell(cell.tally.households) : ReportCell(said(countText(0, false))));
    row.push_back(known.persons ? ReportCell(cell.tally.persons) : ReportCell(said(countText(0, false))));
    row.emplace_back(cell.area.squareMetres());
  }
};

void addSumColumns(ReportTable& table, const QString& pattern) {
  table.columns.push_back({said(pattern.arg(Cli::tr("Households"))), ColumnKind::Whole});
  table.columns.push_back({said(pattern.arg(Cli::tr("Persons"))), ColumnKind::Whole});
  table.columns.push_back({said(pattern.arg(Cli::tr("Area"))), ColumnKind::Area});
}

ReportTable stationTable(const Sums& sums, const Changes& changes) {
  ReportTable table;
  table.title = said(Cli::tr("Stations before and after"));
  table.columns = {{said(Cli::tr("Station")), ColumnKind::Text}, {said(Cli::tr("Code")), ColumnKind::Text}};
  for (const QString& pattern :
       {Cli::tr("%1, before"), Cli::tr("%1, gained"), Cli::tr("%1, lost"), Cli::tr("%1, after")})
    addSumColumns(table, pattern);
  Cell was, came, went, is, noneCame, noneWent;
  for (std::size_t i = 0; i < changes.stations.size(); ++i) {
    const StationPair& station = changes.stations[i];
    Row row = {nameOf(changes, static_cast<int>(i)), station.code};
    for (const Cell& cell : {station.was, station.came, station.went, station.is}) sums.add(row, cell);
    was += station.was, came += station.came, went += station.went, is += station.is;
    table.rows.push_back(std::move(row));
  }
  for (const Change& change : changes.changes) {
    if (change.from < 0) noneWent += change.sums;
    if (change.to < 0) noneCame += change.sums;
  }
  const Cell &noneWas = changes.noneWas, &noneIs = changes.noneIs;
  if (noneWas.pieces > 0 || noneCame.pieces > 0 || noneWent.pieces > 0 || noneIs.pieces > 0) {
    Row row = {nameOf(changes, -1), std::string()};
    for (const Cell& cell : {noneWas, noneCame, noneWent, noneIs}) sums.add(row, cell);
    was += noneWas, came += noneCame, went += noneWent, is += noneIs;
    table.rows.push_back(std::move(row));
  }
  Row last = {said(Cli::tr("Sum")), std::string()};
  for (const Cell& cell : {was, came, went, is}) sums.add(last, cell);
  table.rows.push_back(std::move(last));
  return table;
}

ReportTable changeTable(const Project& project, const Sums& sums, const Changes& changes) {
  ReportTable table;
  table.title = said(Cli::tr("Change list"));
  for (const QString& heading : {Cli::tr("No."), Cli::tr("What"), Cli::tr("Community"), Cli::tr("Grid or buildings"),
                                 Cli::tr("Old station"), Cli::tr("New station")})
    table.columns.push_back({said(heading), ColumnKind::Text});
  addSumColumns(table, QStringLiteral("%1"));
  for (const QString& heading : {Cli::tr("Easting"), Cli::tr("Northing")})
    table.columns.push_back({said(heading), ColumnKind::Text});
  for (std::size_t i = 0; i < changes.changes.size(); ++i) {
    const Change& change = changes.changes[i];
    Row row = {changeNumber(i),
               said(wordFor(change.what)),
               communityName(project, change),
               placeName(project, change),
               nameOf(changes, change.from),
               nameOf(changes, change.to)};
    sums.add(row, change.sums);
    for (const double value : {project.lattice.toX(change.place), project.lattice.toY(change.place)})
      row.emplace_back(QString::number(value, 'f', 1).toStdString());
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return table;
  Row last = {said(Cli::tr("Sum")), std::string(), std::string(), std::string(), std::string(), std::string()};
  sums.add(last, changes.total);
  last.emplace_back(std::string()), last.emplace_back(std::string());
  table.rows.push_back(std::move(last));
  return table;
}

Json sumsJson(const Cell& cell, const Counted& counted) {
  Json json = jsonOf(cell.tally);
  const Counted known = countedIn(cell.tally, counted);
  if (!known.households) json["households"] = nullptr;
  if (!known.persons) json["persons"] = nullptr;
  json["area_m2"] = cell.area.squareMetres();
  return json;
}

}  // namespace

std::string changeNumber(std::size_t index) {
  return std::to_string(index + 1);
}

std::vector<ReportTable> changeTables(const Project& after, const Changes& changes) {
  const Sums sums{countedWhole(totalOf(after))};
  return {stationTable(sums, changes), changeTable(after, sums, changes)};
}

QString changesText(const Project& after, const Changes& changes, const std::vector<ReportTable>& tables) {
  QString out;
  for (const ReportTable& table : tables)
    if (!table.rows.empty()) out += tableText(table, true);
  const Counted counted = countedIn(changes.total.tally, countedWhole(totalOf(after)));
  const auto amount = [](std::int64_t value, bool known) { return countText(value, known); };
  out += u'\n' +
         (changes.changes.empty() ? Cli::tr("Nothing changes station.")
                                  : Cli::tr("%1 changes: %2 households, %3 persons and %4 change station.")
                                        .arg(numberText(static_cast<std::int64_t>(changes.changes.size())),
                                             amount(changes.total.tally.households, counted.households),
                                             amount(changes.total.tally.persons, counted.persons),
                                             areaText(changes.total.area.squareMetres()))) +
         u'\n';
  QStringList otherwise;
  for (const std::size_t i : changes.otherwise)
    otherwise << QString::fromStdString(nameOf(changes, static_cast<int>(i)));
  if (!otherwise.isEmpty())
    out += Cli::tr("Counts or extent changed as well, so sums differ by more than the changes: %1")
               .arg(otherwise.join(QStringLiteral(", "))) +
           u'\n';
  if (!changes.unmatched.empty())
    out += Cli::tr(
               "%1 stations of the older state could be several of the later one by code and name; they are taken "
               "for other ones.")
               .arg(numberText(static_cast<std::int64_t>(changes.unmatched.size()))) +
           u'\n';
  return out;
}

Json changesJson(const Project& after, const Changes& changes) {
  const Counted counted = countedWhole(totalOf(after));
  const auto station = [&](int index) -> Json {
    if (index < 0) return nullptr;
    const StationPair& pair = changes.stations[static_cast<std::size_t>(index)];
    return {{"code", pair.code}, {"name", pair.name}};
  };
  const auto subject = [](const auto& table, auto id) -> Json {
    const auto* record = table.find(id);
    if (!record) return nullptr;
    return {{"id", id.value}, {"code", record->code}, {"name", record->name}};
  };
  Json stations = Json::array(), list = Json::array(), otherwise = Json::array();
  for (std::size_t i = 0; i < changes.stations.size(); ++i) {
    const StationPair& pair = changes.stations[i];
    stations.push_back({{"station", station(static_cast<int>(i))},
                        {"before", sumsJson(pair.was, counted)},
                        {"gained", sumsJson(pair.came, counted)},
                        {"lost", sumsJson(pair.went, counted)},
                        {"after", sumsJson(pair.is, counted)}});
  }
  for (std::size_t i = 0; i < changes.changes.size(); ++i) {
    const Change& change = changes.changes[i];
    list.push_back({{"number", i + 1},
                    {"what", toText(change.what)},
                    {"community", subject(after.communities, change.community)},
                    {"grid", subject(after.grids, change.grid)},
                    {"buildings", change.buildings},
                    {"from", station(change.from)},
                    {"to", station(change.to)},
                    {"sums", sumsJson(change.sums, counted)},
                    {"place", {after.lattice.toX(change.place), after.lattice.toY(change.place)}}});
  }
  for (const std::size_t i : changes.otherwise) otherwise.push_back(station(static_cast<int>(i)));
  return {{"changed_stations", stations},
          {"changes", list},
          {"change", sumsJson(changes.total, counted)},
          {"changed_otherwise", otherwise}};
}

}  // namespace wangge::cli
