// SPDX-License-Identifier: GPL-3.0-or-later
// Lines as they are prepared for a plan: pieces of one street joined, and lines of a source that is replaced taken out
// again.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project.h"
#include "core/topology/insert.h"

namespace wangge::gis {

// Lines joined end to end where exactly two meet, each in its smaller direction, ascending, equal ones once: the same
// whatever pieces a street came in.
std::vector<Polyline> joinedLines(std::vector<Polyline> lines);

// Removes a source's lines: arcs that nothing else needs go, arcs between different labels stay. Returns how many
// records.
std::int64_t dropLineFeatures(Project& project, SourceId source);

}  // namespace wangge::gis
