// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/report.h"

#include <map>

#include "core/align/parts.h"

namespace wangge::align {
namespace {

Cell sumOf(const LevelMatrix& matrix, RowKind kind) {
  Cell sum;
  for (const MatrixRow& row : matrix.rows)
    if (row.kind == kind) sum += row.sum;
  return sum;
}

// Sums as they are, with slivers: those of the matrix that is shown.
void setSums(Report& report) {
  std::map<PrecinctId, Cell> rows;
  std::map<DivisionId, Cell> columns;
  for (const MatrixRow& row : report.matrix.rows)
    if (row.kind == RowKind::Precinct) rows[row.precinct] = row.sum;
  for (const MatrixColumn& column : report.matrix.columns) columns[column.division] = column.sum;
  for (StationVerdict& station : report.stations) station.sums = rows[station.precinct];
  for (SubdistrictVerdict& subdistrict : report.subdistricts) subdistrict.sums = columns[subdistrict.subdistrict];
}

}  // namespace

std::vector<Remark> remarksOn(const Project& project) {
  std::vector<Remark> remarks;
  std::map<std::string, std::int64_t> codes;
  for (PrecinctId id : precinctsByCode(project)) {
    const Precinct& precinct = project.precincts.at(id);
    std::optional<Point> place;
    if (!precinct.zone.faces.empty()) place = placeIn(project, precinct.zone.faces);
    const auto remark = [&](const char* code) {
      remarks.push_back({Message(code).with("code", precinct.code).with("name", precinct.name), place});
    };
    if (precinct.code.empty()) remark("align.code_missing");
    if (!precinct.code.empty() && ++codes[precinct.code] > 1) remark("align.code_twice");
    if (!place) remark("align.no_territory");
  }
  if (project.precincts.empty()) remarks.push_back({Message("align.no_precincts"), {}});
  bool subdistricts = false;
  project.divisions.forEach([&](DivisionId, const Division& division) {
    subdistricts = subdistricts || division.level == Level::Subdistrict;
  });
  if (!subdistricts) remarks.push_back({Message("align.no_subdistricts"), {}});
  remarkOnStations(project, remarks);
  return remarks;
}

Report report(const Project& project, const Matrix& matrix, const ReportOptions& options) {
  Report result;
  result.matrix = atLevel(project, matrix, Level::Subdistrict);
  result.measure = options.measure.value_or(measureFor(result.matrix.total.tally));
  result.straddle = options.straddle, result.counts = options.counts;
  result.sliver = options.sliver.value_or(sliverRuleOf(project.profile));

  Regions regions = regionsOf(project, result.sliver);
  result.differences = std::move(regions.differences);
  result.slivers = std::move(regions.slivers);
  Matrix net = matrix;
  for (const Region& sliver : result.slivers)
    for (FaceId face : sliver.part.faces) net.move(project, face, sliver.to);
  const LevelMatrix netSums = atLevel(project, net, Level::Subdistrict);
  judge(project, netSums, result.counts, result.measure, result);
  setSums(result);
  result.best = correspondenceOf(project, net, netSums, result);

  result.communities = straddlingCommunities(project, options, result.sliver);
  result.grids = straddlingGrids(project, options, result.sliver);
  result.detached = detachedParts(project, result.sliver);
  result.uncovered = uncoveredTerritory(project, result.sliver);
  result.outside = stationsOutside(project);
  for (const Uncovered& uncovered : result.uncovered)
    result.withoutStation +=
        {uncovered.part.tally, uncovered.part.area, static_cast<std::int64_t>(uncovered.part.faces.size())};
  result.unitsWithoutStation = sumOf(result.matrix, RowKind::Units);
  result.withoutStation += result.unitsWithoutStation;
  result.lines = lineShares(project);
  result.remarks = remarksOn(project);
  return result;
}

Report report(const Project& project, const ReportOptions& options) {
  return report(project, Matrix(project), options);
}

}  // namespace wangge::align
