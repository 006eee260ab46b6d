// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of the workbook beside the layers: who works on which grid, the four bounds of each grid.
#pragma once

#include <vector>

#include "gis/export/export.h"
#include "gis/export/writer.h"

namespace wangge::gis {

// Rows by code of the grid. "staff": grid grid_name role person phone from until note, roles by their stable words,
// dates as 2024-03-01. "four_bounds": code name four_bounds written ("yes" or "no") outdated ("yes" or "no").
std::vector<MapTable> ledgerOf(const Project& project, const Ledger& ledger);

}  // namespace wangge::gis
