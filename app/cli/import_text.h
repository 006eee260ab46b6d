// SPDX-License-Identifier: GPL-3.0-or-later
// The report of an import as text for a terminal and as a JSON document.
#pragma once

#include "app/cli/console.h"
#include "core/plan/project.h"
#include "gis/import_report.h"

namespace wangge::cli {

// Sums first, then findings by kind. Of many findings with one code the text shows the first few and says how many
// follow.
QString reportText(const Project& project, const gis::ImportReport& report);
// All findings.
Json reportJson(const Project& project, const gis::ImportReport& report);

// "123.95012° E, 47.34211° N", or the plan's coordinates when it has no CRS.
QString placeText(const Project& project, Point place);

}  // namespace wangge::cli
