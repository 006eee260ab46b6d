// SPDX-License-Identifier: GPL-3.0-or-later
// What changes station between two states of a plan: an older file or a kept version, and the present one. Territory is
// told by overlay, residents by place: a household point changes station when the older plan had it in another one. So
// what came to a station less what left it is what the two matrices differ by, to the household, as long as both rest
// on the same counts.
#pragma once

#include <string>
#include <vector>

#include "core/align/report.h"
#include "core/geometry/polygon.h"

namespace wangge::align {

// A station in either state. The same one in both: by record where both are states of one plan (isSamePlan), else by
// code, else by name, each only where it names one station on either side; of one plan those called alike, or not at
// all, also by the faces that they share.
struct StationPair {
  PrecinctId before, after;  // none: not there
  std::string code, name;    // of the later state where it is there
  Cell was, is;              // of its precinct
  Cell came, went;           // of changes
};

// From largest to smallest. Sliver: thin leftovers with hardly anybody, of all units between two stations together.
enum class ChangeOf { Community, Grid, Part, Sliver };

struct Change {
  ChangeOf what = ChangeOf::Part;
  CommunityId community;   // of the later state; none: outside communities, or slivers of several
  GridId grid;             // none: a whole community, or territory without a grid
  int from = -1, to = -1;  // of `stations`; -1: no station
  Cell sums;
  MultiPolygon area;
  Point place;                         // inside
  std::vector<std::string> buildings;  // of a part: names of the buildings in it, in reading order, each once
  std::size_t parts = 1;               // of slivers: how many
};

struct Changes {
  std::vector<StationPair> stations;  // by code, then name
  std::vector<Change> changes;        // by stations, then largest units first, by code
  Cell total;
  Cell noneWas, noneIs;               // in no precinct
  std::vector<PrecinctId> unmatched;  // of the older state: named like several of the later one
  // Stations whose sums differ by more than what changed hands: the counts or the extent changed as well.
  std::vector<std::size_t> otherwise;
};

// Polygons of one lattice on another one of the same coordinate system.
MultiPolygon onLattice(MultiPolygon polygons, const Lattice& from, const Lattice& to);

// Errors: "align.no_precincts" when neither has any, "align.other_crs" (crs, other).
Result<Changes> changesBetween(const Project& before, const Project& after, const SliverRule& rule);

}  // namespace wangge::align

template <>
inline constexpr wangge::WordList<4> wangge::kWordsOf<wangge::align::ChangeOf> = {"community", "grid", "part",
                                                                                  "sliver"};
