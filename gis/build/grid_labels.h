// SPDX-License-Identifier: GPL-3.0-or-later
// Giving faces to imported grids. A grid of the source that lies in several communities becomes one grid in each; the
// part with most households keeps the code. Communities that the source does not touch keep their grids.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/topology/coverage_overlay.h"
#include "gis/build/build.h"

namespace wangge::gis {

// A grid as read. Specs are in canonical order; owners of faces are indices into them.
struct GridSpec {
  std::string code, name;
  GridKind kind = GridKind::Comprehensive;
  DedicatedCategory category = DedicatedCategory::None;
  std::int64_t row = 0;
  std::string label() const { return !code.empty() ? code : !name.empty() ? name : std::to_string(row); }
};

// Leaves the faces of communities that an owner touches, all of them: kNobody where nothing is told.
void keepTouched(const Project& project, Owners& owners);

// Whether a grid of a touched community gives way to imported ones: all do; when adding, only the unnumbered ones that
// communities start with.
bool givesWay(const Build& build, const Grid& grid);

// Faces of touched communities that nobody owns go to the neighbour with the longest border, round by round; grids that
// stay keep theirs. Finding: "import.faces_grown" (count), a guess.
void growOwners(Build& build, Owners& owners);

// Makes the grids and labels the faces; registers codes; abolishes what is left without territory. Errors: those of
// requireUnlocked, when a grid that gives way or territory that is taken is locked. Findings:
// "import.grid_gave_territory" (grid, households) for grids that stay, "import.grid_cut_by_community" (code,
// communities), "import.grid_code_taken" (code), "import.grid_outside" (code), "import.faces_unassigned" (code),
// "import.grid_abolished" (code).
Result<void> assignGrids(Build& build, const std::vector<GridSpec>& specs, const Owners& owners);

}  // namespace wangge::gis
