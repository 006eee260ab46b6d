// SPDX-License-Identifier: GPL-3.0-or-later
// The life of codes (domain.md §4, by analogy with Ministry of Civil Affairs Order 79): set up → issued; abolished →
// retired and never reused; boundary or name changes → code kept. After a split the part with most households keeps the
// code; a merge keeps the code of the grid with most households that has one.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// Gives the grid this code (not empty) and registers it as issued at `when`; a code that the grid had before is
// retired, also one that was imported and never registered. A lineage that waits for the grid's first code gets it.
void issueCode(Project& project, GridId grid, std::string code, Seconds when);
// The records in force by grid. For many codes in a row they are found once, and issuing keeps them up to date.
using CodesInForce = std::unordered_map<GridId, CodeId>;
CodesInForce codesInForce(const Project& project);
void issueCode(Project& project, GridId grid, std::string code, Seconds when, CodesInForce& inForce);
// Retires the code of a grid that ceases to exist.
void retireCode(Project& project, GridId grid, Seconds when);
// Whether the code was ever issued (in force or retired), to any grid but `except`.
bool everIssued(const Project& project, const std::string& code, GridId except = {});

// Records old → new; beats follow (beats.h). `what` as in Lineage. The codes of `from` are those retired at `when`,
// else the present ones; a grid of `to` without a code yet gets it in the table when it is issued.
void recordLineage(Project& project, std::string what, std::vector<GridId> from, std::vector<GridId> to, Seconds when);

// The grid that keeps code and id among several: of those with a code, so that none is burnt for a grid that never had
// one, the one with most households, then largest area, then lowest code, then lowest id.
GridId heirAmong(const Project& project, std::span<const GridId> grids);

}  // namespace wangge
