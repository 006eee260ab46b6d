// SPDX-License-Identifier: GPL-3.0-or-later
// What changes station from one precinct layer to another as rows for the window.
#pragma once

#include "app/window/align/align_rows.h"
#include "core/align/changes.h"

namespace wangge {

// `from`, `to`: the layers of the plan that were compared.
AlignRows layerRows(const Project& project, const align::Changes& changes, PrecinctLayerId from, PrecinctLayerId to);
// "3 changes: 120 households, 340 persons and 1.2 km² change station." and, in sentences of their own, stations whose
// sums say more than that and those that could not be told apart.
QString layerSummary(const Project& project, const align::Changes& changes);

}  // namespace wangge
