// SPDX-License-Identifier: GPL-3.0-or-later
// The builders: from what was read (SourceData) to a changed plan, one file a role. A builder may leave `project` half
// changed when it fails; importInto then drops it. Findings go to the report; nothing depends on the order of features.
#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/plan/project.h"
#include "gis/import.h"
#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis {

// A row that a grid was given by hand.
struct GivenRow {
  std::string key;  // what the register calls it; empty where it has no key
  std::string name;
  bool placed = false;
  Point at;
  Tally tally;
  GridId grid;
};

// A build in progress.
struct Build {
  Project project;
  const ImportRequest& request;
  SourceData data;
  ImportReport report;
  const Progress& progress;
  SourceId source;              // the record of what is imported, made by admitSource
  SourceId replaced;            // the source that gives way; none when nothing is replaced
  std::vector<GivenRow> given;  // of the source that gives way (given_rows.h)

  std::uint32_t copy() const { return project.info.copy; }
  Millimetres tolerance() const { return Millimetres::fromMetres(request.tolerance); }
  void note(FindingKind kind, Message what, std::optional<Point> place = {}, Area area = {}, std::int64_t row = 0) {
    report.findings.push_back({kind, std::move(what), place, area, row});
  }
};

// Everything of importInto but the reading; what tests call with data made by hand.
Result<ImportOutcome> buildInto(Project project, const ImportRequest& request, SourceData data,
                                std::vector<Finding> findings, const Progress& progress = {});

}  // namespace wangge::gis
