// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that may leave the office.
#pragma once

#include <cstddef>

#include "core/plan/project.h"

namespace wangge {

// The plan without the tables that tables.h keeps inside (persons and their posts, journal, exemptions, kept versions),
// without what told of the files that persons were read from, without precinct layers that are not in force and their
// lines, and without free texts in which offices write names, phones and addresses: the approver, notes of grids, why a
// precinct is exempt, names of units beyond what the register calls their rows. It has a UUID of its own, which follows
// from the plan's and from its last edit, so that neither takes the other's place, nor a copy that of an older one; the
// same state gives the same copy. Whoever saves it writes a new file.
Project publicCopyOf(const Project& project);

// What of a plan its public copy lacks, counted; the approver and the words of registers are not.
struct LeftOut {
  std::size_t persons = 0, photos = 0, posts = 0;
  std::size_t edits = 0;  // entries of the journal
  std::size_t keptVersions = 0;
  std::size_t exemptions = 0;  // of issues, and of precincts that need not match
  std::size_t notes = 0;       // of grids
  std::size_t layers = 0;      // of precincts, that are not in force
  friend bool operator==(const LeftOut&, const LeftOut&) = default;
};
LeftOut leftOutOf(const Project& project);

// Whether both are states of one plan, whose records have the same ids: of one file, or of public copies of it.
bool isSamePlan(const Project& a, const Project& b);

}  // namespace wangge
