// SPDX-License-Identifier: GPL-3.0-or-later
// From what a preview could not tell to what the user is asked.
#pragma once

#include "gis/import_plan.h"

namespace wangge::gis {

// Adds a doubt for everything that an import of the layer would be refused with, and keeps the other findings. Doubts:
// "plan.field_several" (key, candidates), "plan.counts_unclear" (candidates), "plan.persons_unclear" (candidates),
// "plan.field_none" (key, fields), "plan.no_place" (fields), "plan.system_missing" and "plan.system_unclear" (crs,
// candidates), "plan.maybe_shifted" (datum); errors that no decision about the layer mends as they are.
void takeFindings(PlannedLayer& layer, const std::vector<Finding>& findings);

// The same for what makes an import undecided without being a question of its own.
void askAnyway(PlannedLayer& layer, const std::vector<Finding>& findings);

// "EPSG:4550 (123.95, 47.34), …"
std::string listOfSystems(const std::vector<PossibleSystem>& systems);

}  // namespace wangge::gis
