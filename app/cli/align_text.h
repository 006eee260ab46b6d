// SPDX-License-Identifier: GPL-3.0-or-later
// The alignment report as tables, which a terminal and a workbook show alike, and as a JSON document.
#pragma once

#include <optional>
#include <vector>

#include "app/cli/console.h"
#include "core/align/report.h"
#include "gis/export/workbook.h"

namespace wangge::cli {

// `level`: of the matrix.
std::vector<gis::ReportTable> alignmentTables(const Project& project, const align::Report& report,
                                              const align::LevelMatrix& matrix);
// What was measured and how, sums, then the tables that have rows, each shortened to its first lines.
QString alignmentText(const Project& project, const align::Report& report, const std::vector<gis::ReportTable>& tables);
// One table, shortened to its first lines; with `sums` its last row adds up the others and is always shown.
QString tableText(const gis::ReportTable& table, bool sums);
// Everything; keys are listed in the command's help.
Json alignmentJson(const Project& project, const align::Report& report, const align::LevelMatrix& matrix);
// Those keys, a line each.
QString alignmentKeys();

// None where nobody counted the whole; 0 where it has nothing. `counted`: in the plan at all.
std::optional<double> shareOf(const align::Cell& part, const align::Cell& whole, align::Measure measure,
                              const Counted& counted);

// A precinct's name, else its code; told where there is neither, or no precinct.
QString stationName(const Project& project, PrecinctId precinct);

}  // namespace wangge::cli
