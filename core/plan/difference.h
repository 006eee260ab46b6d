// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two versions of a project, by id: the canvas redraws by it, rules re-check by it, saving writes
// by it. Takes time in proportion to the difference, not to the project.
#pragma once

#include <tuple>
#include <vector>

#include "core/plan/tables.h"

namespace wangge {

template <class IdType>
struct TableDifference {
  std::vector<IdType> created, changed, deleted;  // each ascending
  bool empty() const { return created.empty() && changed.empty() && deleted.empty(); }
};

struct Difference {
  PlanTables::Tuple<TableDifference> tables;
  bool settings = false;  // info, lattice, profile, scheme or locked kinds

  template <class IdType>
  const TableDifference<IdType>& of() const {
    return std::get<TableDifference<IdType>>(tables);
  }
  bool empty() const;
};

Difference diff(const Project& before, const Project& after);

}  // namespace wangge
