// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/extent_raster.h"

#include <algorithm>

namespace wangge::gis {

template <class Visit>
bool ExtentRaster::anyCell(const Box& box, const Visit& visit) const {
  for (int row = cell(std::int64_t{box.minY} - m_box.minY); row <= cell(std::int64_t{box.maxY} - m_box.minY); ++row)
    for (int column = cell(std::int64_t{box.minX} - m_box.minX); column <= cell(std::int64_t{box.maxX} - m_box.minX);
         ++column)
      if (visit(static_cast<std::size_t>(row * kCells + column))) return true;
  return false;
}

ExtentRaster::ExtentRaster(const Project& project) : m_marked(std::size_t{kCells} * kCells) {
  std::vector<Box> boxes;
  project.subdivision.faces().forEach([&](FaceId, const Face& face) {
    if (face.community) boxes.push_back(face.box), m_box.include(face.box);
  });
  m_size = std::max<std::int64_t>(1, std::max(m_box.width(), m_box.height()) / kCells + 1);
  for (const Box& box : boxes)
    anyCell(box, [&](std::size_t i) {
      m_marked[i] = true;
      return false;
    });
}

int ExtentRaster::cell(std::int64_t offset) const {
  return static_cast<int>(std::clamp<std::int64_t>(offset / m_size, 0, kCells - 1));
}

bool ExtentRaster::touches(const Box& box) const {
  return !m_box.empty() && box.touches(m_box) && anyCell(box, [&](std::size_t i) { return m_marked[i]; });
}

std::vector<Polyline> ExtentRaster::near(const Polyline& line) const {
  std::vector<Polyline> result;
  bool open = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    Box box;
    box.include(line[i]);
    box.include(line[i + 1]);
    const bool inside = touches(box);
    if (inside && !open) result.push_back({line[i]});
    if (inside) result.back().push_back(line[i + 1]);
    open = inside;
  }
  return result;
}

}  // namespace wangge::gis
