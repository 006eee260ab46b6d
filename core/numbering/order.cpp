// SPDX-License-Identifier: GPL-3.0-or-later
// "West to east, north to south" names no primary axis; read like a page: rows from the north-west (domain.md §4).
#include "core/numbering/order.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/geometry/point_on_surface.h"
#include "core/numbering/line_order.h"
#include "core/numbering/number.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

struct Placed {
  GridId id;
  Point at;  // inside the grid
  bool somewhere = false;
  std::string_view code;
};

// What is left to tell grids apart: west, north, code, id.
auto tieOf(const Placed& grid) {
  return std::tuple(!grid.somewhere, grid.at.x, -std::int64_t{grid.at.y}, grid.code, grid.id);
}

std::vector<Placed> placed(const Project& project, const std::vector<GridId>& grids) {
  std::vector<Placed> result;
  result.reserve(grids.size());
  for (GridId id : grids) {
    const Grid& grid = project.grids.at(id);
    Placed one{id, {}, !grid.zone.faces.empty(), grid.code};
    if (one.somewhere) one.at = pointOnSurface(outlineOf(project.subdivision, grid.zone.faces));
    result.push_back(one);
  }
  return result;
}

template <class Rank>
std::vector<GridId> sortedBy(const std::vector<Placed>& grids, const Rank& rankOf) {
  std::vector<std::pair<decltype(rankOf(grids.front())), GridId>> ranks;
  ranks.reserve(grids.size());
  for (const Placed& grid : grids) ranks.emplace_back(rankOf(grid), grid.id);
  std::sort(ranks.begin(), ranks.end());
  std::vector<GridId> result;
  result.reserve(ranks.size());
  for (const auto& [rank, id] : ranks) result.push_back(id);
  return result;
}

std::vector<GridId> inRows(const Project& project, const std::vector<GridId>& grids, double bandMetres, bool back) {
  // Bands count from the northern edge of all the grids, so that a row of equal blocks never straddles two bands.
  Box extent;
  for (GridId id : grids)
    for (FaceId face : project.grids.at(id).zone.faces) extent.include(project.subdivision.face(face).box);
  const double metres = bandMetres > 0 ? bandMetres : bandHeight(project, grids);
  const double height = std::max(metres * 1000, 1.0);
  const std::vector<Placed> places = placed(project, grids);
  const auto bandOf = [&](const Placed& grid) {
    return grid.somewhere ? static_cast<std::int64_t>(std::floor((double(extent.maxY) - grid.at.y) / height))
                          : INT64_MAX;
  };
  if (!back) return sortedBy(places, [&](const Placed& grid) { return std::tuple(bandOf(grid), tieOf(grid)); });
  // Bands without a grid do not turn the way round.
  std::vector<std::int64_t> bands;
  for (const Placed& grid : places)
    if (grid.somewhere) bands.push_back(bandOf(grid));
  std::sort(bands.begin(), bands.end());
  bands.erase(std::unique(bands.begin(), bands.end()), bands.end());
  return sortedBy(places, [&](const Placed& grid) {
    const std::int64_t band = bandOf(grid);
    const auto row = std::lower_bound(bands.begin(), bands.end(), band) - bands.begin();
    const std::int64_t along = row % 2 == 1 && grid.somewhere ? -std::int64_t{grid.at.x} : std::int64_t{grid.at.x};
    return std::tuple(band, along, tieOf(grid));
  });
}

std::vector<GridId> byDistance(const Project& project, const std::vector<GridId>& grids, Point from) {
  return sortedBy(placed(project, grids), [&](const Placed& grid) {
    const std::int64_t dx = std::int64_t{grid.at.x} - from.x, dy = std::int64_t{grid.at.y} - from.y;
    return std::tuple(grid.somewhere ? dx * dx + dy * dy : INT64_MAX, tieOf(grid));
  });
}

// Those with a rank by it, the others behind as they are.
template <class Ranks>
std::vector<GridId> ranked(std::vector<GridId> inRows, const Ranks& ranks) {
  std::stable_sort(inRows.begin(), inRows.end(), [&](GridId a, GridId b) {
    const auto rankA = ranks.find(a), rankB = ranks.find(b);
    if (rankA == ranks.end() || rankB == ranks.end()) return rankA != ranks.end() && rankB == ranks.end();
    return rankA->second < rankB->second;
  });
  return inRows;
}

}  // namespace

double bandHeight(const Project& project, const std::vector<GridId>& grids) {
  Area total;
  std::size_t withTerritory = 0;
  for (GridId id : grids) {
    const Zone& zone = project.grids.at(id).zone;
    total += zone.area;
    if (!zone.faces.empty()) ++withTerritory;
  }
  return withTerritory == 0 ? 0 : std::sqrt(total.squareMetres() / static_cast<double>(withTerritory));
}

std::vector<GridId> inOrder(const Project& project, const std::vector<GridId>& grids, const OrderSpec& spec) {
  const auto rows = [&] { return inRows(project, grids, spec.bandMetres, false); };
  switch (spec.order) {
    case NumberOrder::Serpentine:
      return inRows(project, grids, spec.bandMetres, true);
    case NumberOrder::Distance:
      return byDistance(project, grids, spec.from);
    case NumberOrder::Line:
      return ranked(rows(), entriesAlong(project, grids, spec.line));
    case NumberOrder::List: {
      std::unordered_map<GridId, std::size_t> places;
      for (GridId id : spec.list) places.emplace(id, places.size());
      return ranked(rows(), places);
    }
    case NumberOrder::Rows:
      break;
  }
  return rows();
}

std::size_t touchedByLine(const Project& project, const std::vector<GridId>& grids, const Polyline& line) {
  return entriesAlong(project, grids, line).size();
}

}  // namespace wangge
