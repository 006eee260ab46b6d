// SPDX-License-Identifier: GPL-3.0-or-later
// The difference between two versions of a plan as bytes, and a plan brought from one version to the next by them.
// Takes time and room in proportion to what differs. A version is known by its mark, a hash over everything it holds
// but the household points (of those their number per source) and the ids handed out.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/plan/project.h"
#include "gis/file/content_hash.h"
#include "gis/file/project_file.h"
#include "gis/gpkg/blob.h"

namespace wangge::gis {

// A number for the columns of all tables as a schema has them. Changes of the present one and of those since
// kOldestChanges can be read.
inline constexpr int kOldestChanges = 4;
std::uint64_t columnsSignature(int schema);
// The schema of a signature; none when it is of no schema that can be read.
std::optional<int> schemaOfSignature(std::uint64_t signature);

// What leads from `before` to `after`. From a Project{} that is everything.
Bytes packChanges(const Project& before, const Project& after);

// Brings `project` and its sums from `before` to `after`; false, leaving both in between, when the bytes make no sense.
// `schema`: of the program that packed them.
// Faces of zones and the index of arcs are stale until `rebuildDerived`.
bool applyChanges(Project& project, Checksums& checksums, std::span<const std::byte> changes,
                  int schema = kSchemaVersion);

// Fills in what is not stored, and looks at all guarantees of references and topology; empty when they hold, else what
// is broken. Optional fields that name what is gone are cleared; `mended` receives how many.
std::string rebuildDerived(Project& project, std::size_t* mended = nullptr);

}  // namespace wangge::gis
