// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a code, and where it comes from, by the register of codes and the table old → new. Also of codes that
// were retired, and of grids that have no code yet.
#pragma once

#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// A grid at some time: its code then, empty where it had none yet.
struct CodeHolder {
  std::string code;
  GridId grid;
  friend auto operator<=>(const CodeHolder&, const CodeHolder&) = default;
};

// One line of the table old → new on the way.
struct CodeChange {
  LineageId line;
  Seconds when = 0;
  std::string what;    // "split" "merge" "carve" "renumber" "replace"
  std::string author;  // who did it, where the journal has one name for that moment; else empty
  std::vector<CodeHolder> from, to;
};

struct CodeHistory {
  CodeHolder asked;
  std::string name;                 // of the grid that has the code, else as it was registered
  CommunityId community;            // of the grid that has it; none when nobody does
  Seconds issued = 0, retired = 0;  // 0: not known; not retired
  bool inForce = false;             // a grid has the code, or is the one asked about
  std::vector<CodeChange> came;     // where from: the latest first
  std::vector<CodeChange> became;   // what became of it: the earliest first
  std::vector<CodeHolder> origins;  // the first ones that it goes back to; itself when it came from none
  std::vector<CodeHolder> heirs;    // grids that there are now and that it lives on in, itself included
};

// Error "numbering.code_never_seen" (code) when neither a grid nor the register nor the table has it.
Result<CodeHistory> historyOfCode(const Project& project, const std::string& code);
// Of a grid that exists, also without a code.
CodeHistory historyOfGrid(const Project& project, GridId grid);

}  // namespace wangge
