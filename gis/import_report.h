// SPDX-License-Identifier: GPL-3.0-or-later
// What an import did, line by line: guesses, repairs, what was left as it was, and the sums before and after.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/tally.h"
#include "core/base/units.h"
#include "core/geometry/point.h"
#include "core/plan/domain.h"

namespace wangge::gis {

enum class FindingKind {
  Guess,     // a field, an encoding, a CRS was guessed: the user may override it
  Note,      // worth knowing
  Repaired,  // the data was wrong and was mended
  Left,      // the data is wrong or odd and was left as it is; listed
};

struct Finding {
  FindingKind kind = FindingKind::Note;
  Message what;
  std::optional<Point> place;  // on the plan's lattice
  Area area;                   // 0 when none applies
  std::int64_t row = 0;        // row or feature of the source, 0 when none applies
  friend bool operator==(const Finding&, const Finding&) = default;
};

struct ImportReport {
  Role role = Role::Communities;
  std::string file, layer, sourceName;
  std::int64_t rows = 0;                               // read
  std::int64_t created = 0, changed = 0, removed = 0;  // records of the role
  std::int64_t faces = 0;                              // of the plan afterwards
  Tally read;                                          // households read from the source
  Tally inside;                                        // of these: in a community
  Tally outside;                                       // in no community (listed as findings)
  Tally unmatched;                                     // rows that match no place (listed as findings)
  std::vector<Finding> findings;                       // ordered by kind, code, row, place
  Message what;                                        // the entry in the journal
};

}  // namespace wangge::gis
