// SPDX-License-Identifier: GPL-3.0-or-later
// Where communities are, roughly: square cells that a face's box touches. Says no only where no community is.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project.h"

namespace wangge::gis {

class ExtentRaster {
 public:
  explicit ExtentRaster(const Project& project);
  bool touches(const Box& box) const;
  // The runs of segments that may touch a community.
  std::vector<Polyline> near(const Polyline& line) const;

 private:
  static constexpr int kCells = 512;
  int cell(std::int64_t offset) const;
  // Calls visit for each cell that the box touches, until it returns true.
  template <class Visit>
  bool anyCell(const Box& box, const Visit& visit) const;

  Box m_box;
  std::int64_t m_size = 1;
  std::vector<bool> m_marked;
};

}  // namespace wangge::gis
