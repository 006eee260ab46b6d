// SPDX-License-Identifier: GPL-3.0-or-later
// What changes station between two states of a plan, as tables, text and JSON.
#pragma once

#include <vector>

#include "app/cli/console.h"
#include "core/align/changes.h"
#include "gis/export/workbook.h"

namespace wangge::cli {

// Stations with what they had, what came and went, and have; its last row sums. Then the list of changes.
std::vector<gis::ReportTable> changeTables(const Project& after, const align::Changes& changes);
// `tables`: those of changeTables.
QString changesText(const Project& after, const align::Changes& changes, const std::vector<gis::ReportTable>& tables);
Json changesJson(const Project& after, const align::Changes& changes);
// The number of a change in the list and on maps, from 1.
std::string changeNumber(std::size_t index);

}  // namespace wangge::cli
