// SPDX-License-Identifier: GPL-3.0-or-later
// The difference between two versions of a plan as bytes, and a plan brought from one version to the next by them.
// Takes time and room in proportion to what differs. A version is known by its mark, a hash over everything it holds
// but the household points (of those their number per source) and the ids handed out.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/plan/project.h"
#include "gis/file/blob.h"
#include "gis/file/mark.h"

namespace wangge::gis {

// A number for the columns of all tables: changes can be read only where they are the same.
std::uint64_t columnsSignature();

// What leads from `before` to `after`. From a Project{} that is everything.
Bytes packChanges(const Project& before, const Project& after);

// Brings `project` and its sums from `before` to `after`; false, leaving both in between, when the bytes make no sense.
// Faces of zones and the index of arcs are stale until `settle`.
bool applyChanges(Project& project, Sums& sums, std::span<const std::byte> changes);

// Fills in what is not stored, and looks at all guarantees of references and topology; empty when they hold, else what
// is broken. Optional fields that name what is gone are cleared; `mended` receives how many.
std::string settle(Project& project, std::size_t* mended = nullptr);

}  // namespace wangge::gis
