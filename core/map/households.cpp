// SPDX-License-Identifier: GPL-3.0-or-later
// Household points above the plan: each place as a dot; or, by scale, how many live in each cell of a raster that is
// fixed to the ground (so that nothing flickers while the map is moved), as sized circles or as tints of density.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "core/map/layers.h"

namespace wangge::map {
namespace {

constexpr double kPointsTo = 6'000, kClustersTo = 30'000;  // the denominators up to which places and circles are drawn

template <class Visit>
void forEachPoint(const Picture& picture, const Box& box, Visit&& visit) {
  std::set<const HouseholdSet*> sets;
  picture.project.sources.forEach([&](SourceId, const Source& source) {
    if (source.households && sets.insert(source.households.get()).second) source.households->forEachIn(box, visit);
  });
}

void drawPoints(Picture& picture) {
  const MapRequest& request = picture.request;
  // No more than one dot in each raster cell: more could not be told apart.
  constexpr double cell = 0.25;
  const auto columns = static_cast<std::size_t>(request.frame.width() / cell) + 2;
  const auto rows = static_cast<std::size_t>(request.frame.height() / cell) + 2;
  std::vector<bool> taken(columns * rows, false);
  Dots dots;
  dots.diameter = 0.45;
  dots.colour = kPointColour;
  forEachPoint(picture, request.view.toLattice(request.frame), [&](const HouseholdPoint& point) {
    const Position at = request.view.toPaper(point.at);
    const auto column = static_cast<std::size_t>(std::max(0.0, (at.x - request.frame.min.x) / cell));
    const auto row = static_cast<std::size_t>(std::max(0.0, (at.y - request.frame.min.y) / cell));
    const std::size_t index = std::min(row, rows - 1) * columns + std::min(column, columns - 1);
    if (taken[index]) return;
    taken[index] = true;
    dots.at.push_back(at);
  });
  if (dots.at.empty()) return;
  picture.result.occurs.households = true;
  picture.add(std::move(dots));
}

// Sums over the cells of a raster on the ground, as many as the frame shows.
struct Raster {
  std::int64_t side = 1;  // lattice millimetres
  std::int64_t firstColumn = 0, firstRow = 0;
  std::size_t columns = 0, rows = 0;
  struct Cell {
    std::int64_t households = 0, places = 0;
    double x = 0, y = 0;  // sums of the places'
  };
  std::vector<Cell> cells;
};

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

Raster rasterOf(const Picture& picture, double millimetres) {
  const MapRequest& request = picture.request;
  // Sides are powers of two, so that a zoom changes the raster seldom and cells nest.
  Raster raster;
  while (static_cast<double>(raster.side) * 1.5 < millimetres * request.view.denominator) raster.side *= 2;
  const Box shown = request.view.toLattice(request.frame);
  raster.firstColumn = floorDiv(shown.minX, raster.side), raster.firstRow = floorDiv(shown.minY, raster.side);
  raster.columns = static_cast<std::size_t>(floorDiv(shown.maxX, raster.side) - raster.firstColumn + 1);
  raster.rows = static_cast<std::size_t>(floorDiv(shown.maxY, raster.side) - raster.firstRow + 1);
  raster.cells.resize(raster.columns * raster.rows);
  // Whole cells, also those that the frame cuts: else their sums would change as they come into view.
  const auto clamp = [](std::int64_t v) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(v, INT32_MIN, INT32_MAX));
  };
  Box box;
  box.include(Point{clamp(raster.firstColumn * raster.side), clamp(raster.firstRow * raster.side)});
  box.include(Point{clamp((raster.firstColumn + static_cast<std::int64_t>(raster.columns)) * raster.side - 1),
                    clamp((raster.firstRow + static_cast<std::int64_t>(raster.rows)) * raster.side - 1)});
  int shift = 0;
  while ((std::int64_t{1} << shift) < raster.side) ++shift;
  forEachPoint(picture, box, [&](const HouseholdPoint& point) {
    const std::int64_t column = (std::int64_t{point.at.x} >> shift) - raster.firstColumn;
    const std::int64_t row = (std::int64_t{point.at.y} >> shift) - raster.firstRow;
    Raster::Cell& cell =
        raster.cells[static_cast<std::size_t>(row) * raster.columns + static_cast<std::size_t>(column)];
    ++cell.places;
    if (point.householdsState != CountState::NotCounted) cell.households += point.households;
    cell.x += point.at.x, cell.y += point.at.y;
  });
  return raster;
}

std::vector<Position> circle(Position centre, double radius) {
  constexpr int corners = 24;
  std::vector<Position> ring;
  for (int k = 0; k < corners; ++k) {
    const double angle = 2 * std::numbers::pi * k / corners;
    ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  return ring;
}

// Circles in the middle of the places of a cell; their area follows the households.
void drawClusters(Picture& picture) {
  const View& view = picture.request.view;
  const Raster raster = rasterOf(picture, 7);
  const double largest = static_cast<double>(raster.side) / view.denominator / 2;  // mm: neighbours do not overlap much
  Path path;
  path.fill = kClusterFill;
  path.stroke = kClusterStroke;
  std::vector<Text> numbers;
  for (const Raster::Cell& cell : raster.cells) {
    if (cell.places == 0) continue;
    const auto count = static_cast<double>(cell.places);
    const Position at =
        view.toPaper(Point{static_cast<std::int32_t>(cell.x / count), static_cast<std::int32_t>(cell.y / count)});
    const double radius = std::clamp(0.09 * std::sqrt(static_cast<double>(cell.households)), 0.5, largest);
    Path one = path;
    one.rings.push_back(circle(at, radius));
    picture.add(std::move(one));
    if (radius < 1.4 || picture.request.measurer == nullptr) continue;
    TextStyle style = labelStyle(LabelKind::Cluster);
    const std::string text = std::to_string(cell.households);
    const double width = picture.request.measurer->width(text, style);
    if (width > radius * 1.8) style.height *= radius * 1.8 / width;
    numbers.push_back({{at.x, at.y + style.height * 0.36}, text, style, Align::Centre, 0});
  }
  for (Text& number : numbers) picture.add(std::move(number));
}

// One tint for each class of households to the hectare; classes double from one to the next.
void drawDensity(Picture& picture) {
  const View& view = picture.request.view;
  const Raster raster = rasterOf(picture, 2);
  const double hectares = static_cast<double>(raster.side) * static_cast<double>(raster.side) / 1e10;
  std::array<Path, kDensityClasses> classes;
  for (std::size_t row = 0; row < raster.rows; ++row)
    for (std::size_t column = 0; column < raster.columns; ++column) {
      const Raster::Cell& cell = raster.cells[row * raster.columns + column];
      if (cell.households == 0) continue;
      const double density = static_cast<double>(cell.households) / hectares;
      const int step = std::clamp(static_cast<int>(std::floor(std::log2(density / 2))), 0, kDensityClasses - 1);
      const double side = static_cast<double>(raster.side) / view.denominator;
      const double x =
          view.middle.x +
          (static_cast<double>((raster.firstColumn + static_cast<std::int64_t>(column)) * raster.side) - view.centreX) /
              view.denominator;
      const double y =
          view.middle.y -
          (static_cast<double>((raster.firstRow + static_cast<std::int64_t>(row) + 1) * raster.side) - view.centreY) /
              view.denominator;
      classes[static_cast<std::size_t>(step)].rings.push_back(
          {{x, y}, {x, y + side}, {x + side, y + side}, {x + side, y}});
    }
  for (int step = 0; step < kDensityClasses; ++step) {
    Path& path = classes[static_cast<std::size_t>(step)];
    if (path.rings.empty()) continue;
    path.fill = densityFill(step);
    path.stroke.width = 0;
    picture.add(std::move(path));
  }
}

}  // namespace

void drawHouseholds(Picture& picture) {
  const double denominator = picture.request.view.denominator;
  if (!picture.request.householdsByScale || denominator <= kPointsTo) return drawPoints(picture);
  if (denominator <= kClustersTo) return drawClusters(picture);
  drawDensity(picture);
}

}  // namespace wangge::map
