// SPDX-License-Identifier: GPL-3.0-or-later
// The project file: a GeoPackage with a schema version of its own. The subdivision's tables are the truth (registered as
// attributes); the polygon layers (communities, grids, precincts, faces …) are derived, styled for QGIS, and carry a hash.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"

namespace wangge::gis {

inline constexpr int kSchemaVersion = 1;

struct OpenOutcome {
  Project project;
  std::vector<Message> warnings;  // e.g. "file.layer_edited_elsewhere" (layer)
};

// Errors: "file.missing", "file.unreadable", "file.not_a_plan", "file.newer_version" (version, known), "file.corrupt" (what).
Result<OpenOutcome> openProject(const std::string& path, const Progress& progress = {});

// Writes the whole plan to a new file, or replaces an existing one, atomically.
// Errors: "file.read_only", "file.disk_full", "file.unwritable" (what); the old file is then intact.
Result<void> saveProjectAs(const std::string& path, const Project& project, const Progress& progress = {});

// Brings the file from `saved` (what it holds) to `project` in one transaction, writing only what differs.
Result<void> saveProject(const std::string& path, const Project& project, const Project& saved,
                         const Progress& progress = {});

// A new, empty plan: UUID, name; CRS may be empty (chosen by the first import).
Result<Project> newProject(const std::string& name, const std::string& crs, Seconds when);

}  // namespace wangge::gis
