// SPDX-License-Identifier: GPL-3.0-or-later
// What the print dialog offers to print the sheets of, and what it begins with.
#pragma once

#include <QString>
#include <vector>

#include "core/plan/step.h"
#include "core/sheet/atlas.h"

namespace wangge {

struct PrintUnit {
  map::Unit unit;
  QString text;   // name and code
  int depth = 0;  // below the whole plan
};

// The whole plan first, then units in the order of the tree, down to those that have a sheet of this kind.
std::vector<PrintUnit> unitsToPrint(const Project& project, sheet::SheetKind kind);

// What lies next above a unit; the whole plan above the topmost.
map::Unit unitAbove(const Project& project, const map::Unit& unit);

struct PrintChoice {
  sheet::SheetKind level = sheet::SheetKind::City;
  map::Unit unit;
};

// A grid's sheet, a community's, a precinct's, by what is selected; those of several in what they all lie in. The
// plan's own where nothing is.
PrintChoice choiceFor(const Project& project, const Selection& selection);
// The sheet of a unit.
PrintChoice choiceFor(const map::Unit& unit);

}  // namespace wangge
