// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of tables, in the frame of a sheet: those that go on with the tables of a map, and reports of tables alone.
#pragma once

#include <vector>

#include "core/sheet/sheet.h"

namespace wangge::sheet {

// The title of a request's first page: its own, else its unit's.
std::string titleOf(const Project& project, const SheetRequest& request);

// A page with as many rows as it has room for, which it takes out of `tables`. Tables too wide for it come apart into
// several, so that no cell is cut.
// `paper`: instead of the request's.
Sheet tablePage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer, bool landscape,
                const std::string& title, std::vector<SheetTable>& tables,
                const std::optional<PaperFormat>& paper = {});

// All tables on pages lying down: the first with the request's title, the others continued.
std::vector<Sheet> tablePages(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                              std::vector<SheetTable> tables);

}  // namespace wangge::sheet
