// SPDX-License-Identifier: GPL-3.0-or-later
// The alignment report, and what changes station between two states, as pages of a PDF.
#pragma once

#include <string>
#include <vector>

#include "core/align/changes.h"
#include "gis/export/workbook.h"

namespace wangge::cli {

// A map of precincts and subdistricts, then the tables; the first of these is the matrix across. How many pages.
Result<int> writeAlignmentPages(const Project& project, const std::vector<gis::ReportTable>& tables,
                                const std::string& file);

// The plan before and after with what changes hatched and numbered, then the tables; the last row of the first `sums`
// of them adds up the others.
struct ChangePages {
  const Project& before;
  const Project& after;
  std::string older;  // how the older state is called
  const align::Changes& changes;
  std::vector<gis::ReportTable> tables;
  std::size_t sums = 0;
};
Result<int> writeChangePages(const ChangePages& pages, const std::string& file);

}  // namespace wangge::cli
