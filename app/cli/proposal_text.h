// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals as text for a terminal and as a JSON document.
#pragma once

#include <span>

#include "app/cli/console.h"
#include "core/propose/outcome.h"

namespace wangge::cli {

// Sums first, then each community that is not entirely in band, with its proof and what would help.
QString proposalsText(const Project& project, std::span<const propose::Outcome> outcomes);
// Every community, every grid.
Json proposalsJson(const Project& project, std::span<const propose::Outcome> outcomes);

}  // namespace wangge::cli
