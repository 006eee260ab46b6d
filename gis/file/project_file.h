// SPDX-License-Identifier: GPL-3.0-or-later
// The project file: a GeoPackage with a schema version of its own. The subdivision's tables are the truth (registered
// as attributes); the polygon layers (communities, grids, precincts, faces …) are derived, styled for QGIS, and carry a
// hash.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"

namespace wangge::gis {

inline constexpr int kSchemaVersion = 7;

struct OpenOutcome {
  Project project;
  // "file.layer_edited_elsewhere" (file, layer): another program changed a polygon layer; the next save restores it.
  // "file.table_edited_elsewhere" (file, table): another program changed a primary table, which still holds together.
  // "file.reference_mended" (file, table, record, field): a record named another one that is gone; the field is empty
  // now. Versions before erasing cascaded could leave such.
  std::vector<Message> warnings;
};

// Errors: "file.missing", "file.unreadable", "file.not_a_plan", "file.newer_version" (version, known), "file.corrupt"
// (what).
Result<OpenOutcome> openProject(const std::string& path, const Progress& progress = {});

// Writes the whole plan to a new file, or replaces an older state of this plan (of the same UUID), atomically.
// Errors: those of mayWrite (output.h) where anything else is there, "file.read_only", "file.disk_full",
// "file.unwritable" (what); the old file is then intact.
Result<void> saveProjectAs(const std::string& path, const Project& project, const Progress& progress = {});

// Brings the file from `saved` (what it holds) to `project` in one transaction, writing only what differs. A file that
// is gone, or whose CRS changes, is written whole. Errors: as above, and "file.changed_elsewhere" (file) when the file
// does not hold `saved`: then save under another name. `warnings` receives "file.layer_restored" (file, layer) and
// "file.was_gone" (file).
Result<void> saveProject(const std::string& path, const Project& project, const Project& saved,
                         const Progress& progress = {}, std::vector<Message>* warnings = nullptr);

// A new, empty plan: UUID, name; CRS may be empty (chosen by the first import). Errors: "crs.unknown" (crs),
// "crs.not_metric" (crs).
Result<Project> newProject(const std::string& name, const std::string& crs, Seconds when);

}  // namespace wangge::gis
