// SPDX-License-Identifier: GPL-3.0-or-later
// Which codes of a plan are spoken for, and by whom; gives those that never were.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

class CodeBook {
 public:
  explicit CodeBook(const Project& project);

  // Whether the grid's code is the one that was issued to it and is in force.
  bool issuedTo(GridId grid) const;
  // Whether a grid keeps the code that it carries.
  bool keeps(GridId id) const;
  // Who keeps a code that several grids carry, or to whom it was ever issued; none when nobody has it.
  GridId keeperOf(const std::string& code) const;
  // The lowest sequence of the range, outside those reserved, whose code was never seen; none when the range is full.
  std::optional<int> take(const CodePattern& pattern, SequenceRange range, const std::vector<SequenceRange>& reserved);
  bool takeOne(const CodePattern& pattern, int sequence) { return m_burnt.insert(codeOf(pattern, sequence)).second; }

 private:
  const Project& m_project;
  std::unordered_set<std::string> m_burnt;
  std::unordered_map<std::string, GridId> m_owner, m_heirs;
  std::unordered_map<GridId, std::string> m_inForce;
  std::map<std::pair<CodePattern, int>, int> m_next;
};

}  // namespace wangge
