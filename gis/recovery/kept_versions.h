// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of a plan kept under a name ("before the March review"), inside the plan itself, so that they travel with
// its file. A version is a list of pages; a page holds some rows in packed form, is compressed, and is shared by all
// versions that agree in them, so that a second version takes room only for what differs from the first.
#pragma once

#include <string>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/edit/edits.h"

namespace wangge::gis {

// Keeps the plan as it is now. Names need not differ. Errors: "version.no_name", "job.cancelled".
Result<Step> keepVersion(const Project& project, const std::string& name, const EditContext& context,
                         const Progress& progress = {});

// The plan as it was kept, as one step from the present one: kept versions, the journal and ids handed out stay, and a
// code issued since then is retired, never free again. What the program did not know yet when the version was kept
// (tables, columns of rows that are there now as well) stays as it is now; where it refers to something that is not in
// the version it is left without, and the journal's entry says in how many records ("count"). Errors: "version.gone",
// "version.damaged" (name, what), "job.cancelled".
Result<Step> restoreVersion(const Project& project, KeptVersionId version, const EditContext& context,
                            const Progress& progress = {});

// Forgets a version and the pages that no other one has. Error: "version.gone".
Result<Step> deleteVersion(const Project& project, KeptVersionId version, const EditContext& context);

// Room that a version takes in the file, without what others share with it.
std::int64_t bytesOf(const Project& project, KeptVersionId version);

}  // namespace wangge::gis
