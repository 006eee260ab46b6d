// SPDX-License-Identifier: GPL-3.0-or-later
// Lines as they are prepared for a plan: those far from every community dropped, pieces of one street joined, and lines
// of a source that is replaced taken out again.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project.h"
#include "core/topology/insert.h"

namespace wangge::gis {

// Where communities are, roughly: square cells that a face's box touches. Says no only where no community is.
class ExtentRaster {
 public:
  explicit ExtentRaster(const Project& project);
  bool touches(const Box& box) const;
  // The runs of segments that may touch a community.
  std::vector<Polyline> near(const std::vector<Polyline>& lines) const;

 private:
  static constexpr int kCells = 512;
  int cell(std::int64_t offset) const;
  Box m_box;
  std::int64_t m_size = 1;
  std::vector<bool> m_marked;
};

// Lines joined end to end where exactly two meet, each in its smaller direction, ascending, equal ones once: the same
// whatever pieces a street came in.
std::vector<Polyline> joinedLines(std::vector<Polyline> lines);

// Removes a source's lines: arcs that nothing else needs go, arcs between different labels stay. Returns how many
// records.
std::int64_t dropLineFeatures(Project& project, SourceId source);

}  // namespace wangge::gis
