// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an edit of the plan changes what a sheet shows, so that only such sheets are made again. No widgets.
#pragma once

#include <set>
#include <vector>

#include "app/print/changed_ground.h"
#include "core/map/unit.h"
#include "core/plan/difference.h"

namespace wangge::layout {

// What differs between two versions of a plan, as sheets see it. Made once, asked for each sheet.
class Concern {
 public:
  // Both outlive it. `byNeighbours`: also for sheets on which colours tell units apart.
  Concern(const Project& before, const Project& after, bool byNeighbours);

  // `ground`: all that the sheet of the unit shows, lattice. `open`: of the public edition. May be true where nothing
  // that is seen differs, never false where something does.
  bool of(const map::Unit& unit, bool open, const Box& ground) const;
  // Streets, waters and buildings are others.
  bool baseMap() const { return m_baseMap; }

 private:
  bool m_all = false, m_baseMap = false, m_people = false;
  const Project &m_before, &m_after;
  ChangedGround m_changed;
  std::set<GridId> m_staffed;  // grids whose people differ
};

}  // namespace wangge::layout
