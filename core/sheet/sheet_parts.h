// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of an automatic sheet stand, for templates that begin with them.
#pragma once

#include <optional>

#include "core/sheet/sheet.h"
#include "core/sheet/sheet_layout.h"
#include "core/sheet/sheet_panel.h"

namespace wangge::sheet {

// All on the reduced page.
struct SheetParts {
  SheetLayout layout;
  Rectangle arrow;
  std::optional<Rectangle> locator;  // on the map; else in the panel, where there is room
  PanelParts panel;
};

// Errors: as makeSheet.
Result<SheetParts> partsOfSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                                const BaseIndex* base);

}  // namespace wangge::sheet
