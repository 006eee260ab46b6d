// SPDX-License-Identifier: GPL-3.0-or-later
// Plans drawn as rasters of letters, for tests. Each character is a square cell; letters name communities, grids and
// precincts, '.' is none (outside a community, unassigned, no precinct). Rows run from north to south; the south-west
// corner of the drawing is the lattice's (0, 0). The plan is built through the same functions as a real one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge::test {

using Drawing = std::vector<std::string>;

struct AsciiOptions {
  // Letters of grids. Each letter is one grid of the community it lies in; '.' in a community is unassigned.
  Drawing grids;
  // Letters of communities, as large as `grids`; empty: the whole drawing is community 'A'.
  Drawing communities;
  // Letters of precincts; empty: there are none.
  Drawing precincts;
  // One household point at the centre of each cell: a digit times `householdsPerDigit`, twice as many persons; '.' no
  // point.
  Drawing households;
  int householdsPerDigit = 100;
  int cellMetres = 100;
  // true: every cell is a face of its own. false: faces are the connected areas that agree in all letters.
  bool everyCell = true;
};

// Community 'A' is 230204001001 甲社区 in subdistrict 230204001, 'B' is 230204001002 乙社区, and so on. Grids have
// neither code nor name until numbered. Precinct 'P' has code P and name "P".
struct AsciiPlan {
  Project project;
  std::map<char, CommunityId> communities;
  std::map<char, GridId> grids;
  std::map<char, PrecinctId> precincts;
  DivisionId city, county, subdistrict;
  SourceId households;  // none without `households`
  int columns = 0, rows = 0, cellMillimetres = 0;

  // Centre of a cell and the face there; column from the west, row from the north, both from 0.
  Point centre(int column, int row) const;
  FaceId faceAt(int column, int row) const;
  const Grid& grid(char letter) const { return project.grids.at(grids.at(letter)); }
  Grid& editGrid(char letter) { return project.grids.edit(grids.at(letter)); }
};

AsciiPlan asciiPlan(const AsciiOptions& options);
// Grids in one community, nothing else.
AsciiPlan asciiPlan(Drawing grids);

// The grids of a plan drawn back, one character a cell: letters of `plan` where its grids are, '?' for other grids,
// '.' unassigned, ' ' outside every community.
Drawing drawGrids(const AsciiPlan& plan, const Project& project);

}  // namespace wangge::test
