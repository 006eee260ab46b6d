// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a source may come in beside those of its role: the first of a role may; later ones are added or replace a
// named one, explicitly, so that numbers never double by accident.
#pragma once

#include "gis/build/build.h"

namespace wangge::gis {

// Makes the source's record (build.source) or, when replacing, takes over the id of the one that gives way
// (build.replaced equals build.source then; its old record is what build.project still holds until the builder ends).
// Errors: "import.needs_add_or_replace" (role, sources), "import.source_name_taken" (name),
// "import.source_unknown" (name, sources), "import.source_ambiguous" (sources).
Result<void> admitSource(Build& build);

// When the source just built (build.report.read) is not the only one that counts: both are in every sum, which is right
// for different people only. Finding: "import.counted_besides" (sources, households, persons: counted before;
// more_households, more_persons: by this source).
void tellOtherCounts(Build& build);

// Sources of a role, ascending by id.
std::vector<SourceId> sourcesOf(const Project& project, Role role);

}  // namespace wangge::gis
