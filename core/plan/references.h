// SPDX-License-Identifier: GPL-3.0-or-later
// Whether every id that a plan follows without asking names a record, and walks along arcs come back: what a plan read
// from bytes of unknown origin must hold before anything else looks at it. By the list of tables.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// A field that names a record which is not there.
struct BrokenReference {
  std::string table, field;  // names as in the project file
  std::uint64_t record = 0, target = 0;
  bool mendable = false;  // the field may be none (Link::Optional)
  friend auto operator<=>(const BrokenReference&, const BrokenReference&) = default;
};

// In the order of tables and ids; empty when all hold.
std::vector<BrokenReference> brokenReferences(const Project& project);

// Clears the fields that may be none and name nothing; returns what was cleared. Sums follow.
std::vector<BrokenReference> mendReferences(Project& project);

// The first thing for which the plan may not even be looked at, as a short technical line: a reference that cannot be
// mended, coordinates off the lattice, arcs whose order never comes back, levels of divisions that go in a circle.
// Empty when all is well.
std::string unsafeToFollow(const Project& project);

}  // namespace wangge
