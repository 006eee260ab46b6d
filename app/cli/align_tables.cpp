// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/align_text.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/verdict_text.h"
#include "app/text/words.h"
#include "core/base/joined.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

namespace wangge::cli {
namespace {

using namespace align;
using gis::ColumnKind;
using gis::ReportCell;
using gis::ReportTable;
using Row = std::vector<ReportCell>;

std::string cellText(const QString& text) {
  return text.toStdString();
}

template <class Records, class Id>
std::string nameIn(const Records& records, Id id, const QString& none) {
  const auto* record = records.find(id);
  if (!record) return none.toStdString();
  return record->name.empty() ? record->code : record->name;
}

// In the place of a number; an empty cell is one where nothing lies.
ReportCell notCounted() {
  return cellText(countText(0, false));
}

// Builds a table column by column, then row by row.
struct Builder {
  const Project& project;
  Counted counted;  // in the plan at all
  ReportTable table;

  Builder(const Project& plan, const QString& title) : project(plan), counted(countedWhole(totalOf(plan))) {
    table.title = cellText(title);
  }
  Builder& text(const QString& title) { return column(title, ColumnKind::Text); }
  Builder& whole(const QString& title) { return column(title, ColumnKind::Whole); }
  Builder& share(const QString& title) { return column(title, ColumnKind::Share); }
  Builder& length(const QString& title) { return column(title, ColumnKind::Length); }
  Builder& sums() {
    return whole(Cli::tr("Households")).whole(Cli::tr("Persons")).column(Cli::tr("Area"), ColumnKind::Area);
  }
  Builder& place() { return text(Cli::tr("Easting")).text(Cli::tr("Northing")); }
  Builder& column(const QString& title, ColumnKind kind) {
    table.columns.push_back({cellText(title), kind});
    return *this;
  }

  std::string station(PrecinctId id) const { return cellText(stationName(project, id)); }
  std::string subdistrict(DivisionId id) const {
    return nameIn(project.divisions, id, Cli::tr("outside subdistricts"));
  }
  std::string community(CommunityId id) const {
    return nameIn(project.communities, id, Cli::tr("outside communities"));
  }
  std::string grid(GridId id) const { return id ? cellText(gridText(nameOf(project, id))) : std::string(); }
  template <class Ids, class Name>
  std::string list(const Ids& ids, const Name& name) const {
    return joinedText(ids, ", ", name);
  }
  void add(Row& row, const Tally& tally, Area area) const {
    const Counted known = countedIn(tally, counted);
    row.push_back(known.households ? ReportCell(tally.households) : notCounted());
    row.push_back(known.persons ? ReportCell(tally.persons) : notCounted());
    row.emplace_back(area.squareMetres());
  }
  void add(Row& row, Point at) const {
    for (const double value : {project.lattice.toX(at), project.lattice.toY(at)})
      row.emplace_back(QString::number(value, 'f', 1).toStdString());
  }
};

ReportCell shareCell(const Builder& to, const Cell& part, const Cell& whole, Measure measure) {
  const auto share = shareOf(part, whole, measure, to.counted);
  return share ? ReportCell(*share) : notCounted();
}

std::string columnName(const Builder& to, Level level, const MatrixColumn& column) {
  if (level == Level::Subdistrict) return to.subdistrict(column.division);
  if (level == Level::Community || !column.community) return to.community(column.community);
  if (!column.grid) return to.community(column.community) + " · " + wordFor(QStringLiteral("unassigned")).toStdString();
  return to.grid(column.grid);
}

std::string rowName(const Builder& to, const MatrixRow& row) {
  return row.kind == RowKind::Units ? cellText(Cli::tr("units without territory")) : to.station(row.precinct);
}

ReportTable matrixTable(const Project& project, const Report& report, const LevelMatrix& matrix) {
  Builder to(project, Cli::tr("Stations and units"));
  to.text(Cli::tr("Station")).text(wordFor(matrix.level)).sums();
  to.share(Cli::tr("Of the station")).share(Cli::tr("Of the unit"));
  for (const MatrixEntry& entry : matrix.entries) {
    const MatrixRow& station = matrix.rows[entry.row];
    const MatrixColumn& unit = matrix.columns[entry.column];
    Row row = {rowName(to, station), columnName(to, matrix.level, unit)};
    to.add(row, entry.cell.tally, entry.cell.area);
    row.push_back(shareCell(to, entry.cell, station.sum, report.measure));
    row.push_back(shareCell(to, entry.cell, unit.sum, report.measure));
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

ReportTable stationTable(const Project& project, const Report& report) {
  Builder to(project, Cli::tr("Verdicts of stations"));
  to.text(Cli::tr("Station")).text(Cli::tr("Code")).text(Cli::tr("Verdict")).text(Cli::tr("Subdistricts")).sums();
  to.text(Cli::tr("Need not match because"));
  for (const StationVerdict& station : report.stations) {
    Row row = {to.station(station.precinct), project.precincts.at(station.precinct).code,
               cellText(verdictText(station.verdict)),
               to.list(station.with, [&](DivisionId id) { return to.subdistrict(id); })};
    to.add(row, station.sums.tally, station.sums.area);
    row.emplace_back(station.exemption);
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

ReportTable subdistrictTable(const Project& project, const Report& report) {
  Builder to(project, Cli::tr("Verdicts of subdistricts"));
  to.text(Cli::tr("Subdistrict")).text(Cli::tr("Code")).text(Cli::tr("Verdict")).text(Cli::tr("Stations")).sums();
  for (const SubdistrictVerdict& subdistrict : report.subdistricts) {
    Row row = {to.subdistrict(subdistrict.subdistrict), project.divisions.at(subdistrict.subdistrict).code,
               cellText(verdictText(subdistrict.verdict)),
               to.list(subdistrict.with, [&](PrecinctId id) { return to.station(id); })};
    to.add(row, subdistrict.sums.tally, subdistrict.sums.area);
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

ReportTable bestTable(const Project& project, const Report& report) {
  Builder to(project, Cli::tr("Best correspondence"));
  to.text(Cli::tr("Station")).text(Cli::tr("Subdistrict")).sums();
  const auto add = [&](const std::string& station, const std::string& subdistrict, const Cell& together) {
    Row row = {station, subdistrict};
    to.add(row, together.tally, together.area);
    to.table.rows.push_back(std::move(row));
  };
  for (const Pairing& pair : report.best.pairs)
    add(to.station(pair.precinct), to.subdistrict(pair.subdistrict), pair.together);
  // Alone they have nothing together.
  const ReportCell none;
  for (PrecinctId left : report.best.stationsLeft) to.table.rows.push_back({to.station(left), "", none, none, none});
  for (DivisionId left : report.best.subdistrictsLeft)
    to.table.rows.push_back({"", to.subdistrict(left), none, none, none});
  return to.table;
}

ReportTable straddlingTable(const Project& project, const QString& title, const std::vector<Straddling>& list) {
  Builder to(project, title);
  to.text(Cli::tr("Community")).text(Cli::tr("Grid")).text(Cli::tr("Station")).sums();
  to.share(Cli::tr("Households, share")).share(Cli::tr("Persons, share")).share(Cli::tr("Area, share"));
  to.text(Cli::tr("Sliver")).place();
  for (const Straddling& unit : list)
    for (const StationShare& share : unit.shares) {
      Row row = {to.community(unit.community), to.grid(unit.grid), to.station(share.precinct)};
      to.add(row, share.sums.tally, share.sums.area);
      for (Measure measure : {Measure::Households, Measure::Persons, Measure::Area})
        row.push_back(shareCell(to, share.sums, unit.sums, measure));
      row.emplace_back(share.sliver ? cellText(Cli::tr("sliver")) : std::string());
      to.add(row, share.place);
      to.table.rows.push_back(std::move(row));
    }
  return to.table;
}

ReportTable regionTable(const Project& project, const QString& title, const std::vector<Region>& regions) {
  Builder to(project, title);
  to.text(Cli::tr("Community")).text(Cli::tr("Grid")).text(Cli::tr("Lies in")).text(Cli::tr("Around it"));
  to.length(Cli::tr("Width")).sums().place().text(Cli::tr("Locked"));
  for (const Region& region : regions) {
    Row row = {to.community(region.community), to.grid(region.grid), to.station(region.from), to.station(region.to),
               region.part.width};
    to.add(row, region.part.tally, region.part.area);
    to.add(row, region.place);
    row.emplace_back(region.locked ? cellText(Cli::tr("locked")) : std::string());
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

ReportTable detachedTable(const Project& project, const Report& report) {
  Builder to(project, Cli::tr("Parts of precincts that lie apart"));
  to.text(Cli::tr("Station")).sums().place().text(Cli::tr("Sliver"));
  for (const DetachedPart& part : report.detached) {
    Row row = {to.station(part.precinct)};
    to.add(row, part.part.tally, part.part.area);
    to.add(row, part.place);
    row.emplace_back(part.part.sliver ? cellText(Cli::tr("sliver")) : std::string());
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

ReportTable uncoveredTable(const Project& project, const Report& report) {
  Builder to(project, Cli::tr("Territory without a station"));
  to.text(Cli::tr("Communities")).sums().place().text(Cli::tr("Sliver"));
  for (const Uncovered& part : report.uncovered) {
    Row row = {to.list(part.communities, [&](CommunityId id) { return to.community(id); })};
    to.add(row, part.part.tally, part.part.area);
    to.add(row, part.place);
    row.emplace_back(part.part.sliver ? cellText(Cli::tr("sliver")) : std::string());
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

ReportTable outsideTable(const Project& project, const Report& report) {
  Builder to(project, Cli::tr("Stations outside their own precinct"));
  to.text(Cli::tr("Station")).text(Cli::tr("Code")).text(Cli::tr("Own precinct")).text(Cli::tr("Lies in"));
  to.length(Cli::tr("Distance")).place();
  for (const StationOutside& each : report.outside) {
    const Station& station = project.stations.at(each.station);
    Row row = {station.name.empty() ? station.code : station.name, station.code, to.station(each.own),
               to.station(each.in), each.metres};
    to.add(row, station.at);
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

ReportTable lineTable(const Project& project, const Report& report) {
  Builder to(project, Cli::tr("What precinct lines follow"));
  to.text(Cli::tr("Station")).text(Cli::tr("Beside")).length(Cli::tr("Length"));
  for (Follows each :
       {Follows::River, Follows::Rail, Follows::Expressway, Follows::Arterial, Follows::Street, Follows::Lane})
    to.share(wordFor(each));
  to.share(wordFor(Level::Community)).share(wordFor(Level::Subdistrict)).share(Cli::tr("nothing"));
  for (const LineShare& line : report.lines) {
    const auto share = [&](std::int64_t length) {
      return line.length == 0 ? 0 : static_cast<double>(length) / static_cast<double>(line.length);
    };
    Row row = {to.station(line.one), to.station(line.other), static_cast<double>(line.length) / 1000};
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Follows::Lane); ++i) row.emplace_back(share(line.along[i]));
    for (std::int64_t length : {line.community, line.subdistrict, line.nothing}) row.emplace_back(share(length));
    to.table.rows.push_back(std::move(row));
  }
  return to.table;
}

// Stations down, units across, by the measure.
ReportTable crossTable(const Project& project, const Report& report, const LevelMatrix& matrix) {
  Builder to(project, Cli::tr("Matrix, %1").arg(wordFor(report.measure)));
  const ColumnKind kind = report.measure == Measure::Area ? ColumnKind::Area : ColumnKind::Whole;
  to.text(Cli::tr("Station"));
  for (const MatrixColumn& column : matrix.columns)
    to.column(QString::fromStdString(columnName(to, matrix.level, column)), kind);
  to.column(Cli::tr("Sum"), kind);
  const auto value = [&](const Cell& cell) -> ReportCell {
    if (report.measure == Measure::Area) return cell.area.squareMetres();
    const Counted known = countedIn(cell.tally, to.counted);
    if (!(report.measure == Measure::Households ? known.households : known.persons)) return notCounted();
    return amountOf(cell, report.measure);
  };
  for (const MatrixRow& station : matrix.rows) {
    Row row(matrix.columns.size() + 2);
    row.front() = rowName(to, station), row.back() = value(station.sum);
    to.table.rows.push_back(std::move(row));
  }
  for (const MatrixEntry& entry : matrix.entries) to.table.rows[entry.row][entry.column + 1] = value(entry.cell);
  Row last = {cellText(Cli::tr("Sum"))};
  for (const MatrixColumn& column : matrix.columns) last.push_back(value(column.sum));
  last.push_back(value(matrix.total));
  to.table.rows.push_back(std::move(last));
  return to.table;
}

}  // namespace

std::optional<double> shareOf(const Cell& part, const Cell& whole, Measure measure, const Counted& counted) {
  const Counted known = countedIn(whole.tally, counted);
  const bool told = measure == Measure::Area || (measure == Measure::Households ? known.households : known.persons);
  if (!told) return std::nullopt;
  const auto all = amountOf(whole, measure);
  if (all == 0) return 0;
  return static_cast<double>(amountOf(part, measure)) / static_cast<double>(all);
}

QString stationName(const Project& project, PrecinctId id) {
  const Precinct* precinct = project.precincts.find(id);
  if (!precinct) return Cli::tr("no station");
  if (precinct->name.empty() && precinct->code.empty()) return Cli::tr("station without a name");
  return QString::fromStdString(precinct->name.empty() ? precinct->code : precinct->name);
}

std::vector<ReportTable> alignmentTables(const Project& project, const Report& report, const LevelMatrix& matrix) {
  return {crossTable(project, report, matrix),
          matrixTable(project, report, matrix),
          stationTable(project, report),
          subdistrictTable(project, report),
          bestTable(project, report),
          straddlingTable(project, Cli::tr("Communities in several precincts"), report.communities),
          straddlingTable(project, Cli::tr("Grids in several precincts"), report.grids),
          regionTable(project, Cli::tr("Slivers"), report.slivers),
          regionTable(project, Cli::tr("Real differences"), report.differences),
          detachedTable(project, report),
          uncoveredTable(project, report),
          outsideTable(project, report),
          lineTable(project, report)};
}

}  // namespace wangge::cli
