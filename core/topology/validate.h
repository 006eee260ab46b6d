// SPDX-License-Identifier: GPL-3.0-or-later
// The listed guarantees of a subdivision, checked from scratch. Used by tests after every step, by readers of project
// files, and by the recovery path; independent of the code that makes changes.
#pragma once

#include <string>
#include <vector>

#include "core/topology/subdivision.h"

namespace wangge {

// Every broken guarantee as a short technical line (for logs and tests, not for users); empty when all hold: shapes run
// between their nodes; arcs meet only at nodes; next pointers form rings around nodes and faces; each ring's half-edges
// name the face that names the ring; areas and boxes are right; V - E + F = 1 + C; no arc has one face on both sides;
// every inner ring lies in its face; the index finds every arc.
std::vector<std::string> brokenGuarantees(const Subdivision& subdivision);

}  // namespace wangge
