// SPDX-License-Identifier: GPL-3.0-or-later
// "West to east, north to south" names no primary axis; read like a page: rows from the north-west (domain.md §4).
#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>

#include "core/geometry/point_on_surface.h"
#include "core/numbering/number.h"
#include "core/topology/outline.h"

namespace wangge {

std::vector<GridId> readingOrder(const Project& project, const std::vector<GridId>& grids) {
  // Bands count from the northern edge of all the grids, so that a row of equal blocks never straddles two bands.
  Box extent;
  Area total;
  std::size_t withTerritory = 0;
  for (GridId id : grids) {
    const Zone& zone = project.grids.at(id).zone;
    for (FaceId face : zone.faces) extent.include(project.subdivision.face(face).box);
    total += zone.area;
    if (!zone.faces.empty()) ++withTerritory;
  }
  const double height =
      withTerritory == 0 ? 1.0 : std::sqrt(total.squareMetres() / static_cast<double>(withTerritory)) * 1000.0;

  using Rank = std::tuple<std::int64_t, std::int32_t, std::int64_t, std::string_view, GridId>;
  std::vector<Rank> ranks;
  for (GridId id : grids) {
    const Grid& grid = project.grids.at(id);
    if (grid.zone.faces.empty()) {
      ranks.emplace_back(INT64_MAX, 0, 0, grid.code, id);
      continue;
    }
    const Point p = pointOnSurface(outlineOf(project.subdivision, grid.zone.faces));
    const auto band = static_cast<std::int64_t>(std::floor((double(extent.maxY) - p.y) / std::max(height, 1.0)));
    ranks.emplace_back(band, p.x, -std::int64_t{p.y}, grid.code, id);
  }
  std::sort(ranks.begin(), ranks.end());
  std::vector<GridId> result;
  for (const Rank& rank : ranks) result.push_back(std::get<GridId>(rank));
  return result;
}

}  // namespace wangge
