// SPDX-License-Identifier: GPL-3.0-or-later
// Beats and stations above the plan. Beats have no territory of their own: their borders run between grids of different
// beats, dotted, so that they are told from grids' and precincts' lines without their colour.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/map/layers.h"

namespace wangge::map {
namespace {

constexpr double kStationSize = 3.4;  // mm

// A shield with its middle at the place, its tip below.
std::vector<Position> shieldAt(Position at, double size) {
  constexpr Position shape[] = {{-0.42, -0.42}, {0, -0.5}, {0.42, -0.42}, {0.42, 0.02},
                                {0.24, 0.34},   {0, 0.5},  {-0.24, 0.34}, {-0.42, 0.02}};
  std::vector<Position> ring;
  for (const Position& p : shape) ring.push_back({at.x + p.x * size, at.y + p.y * size});
  return ring;
}

// A star of five points, which is on every police badge.
std::vector<Position> starAt(Position at, double radius) {
  constexpr double kTurn = 3.14159265358979323846 / 5;
  std::vector<Position> ring;
  for (int i = 0; i < 10; ++i) {
    const double r = i % 2 == 0 ? radius : radius * 0.42, angle = -kTurn * 2.5 + i * kTurn;
    ring.push_back({at.x + r * std::cos(angle), at.y + r * std::sin(angle)});
  }
  return ring;
}

}  // namespace

void drawBeats(Picture& picture) {
  if (picture.project.beats.empty()) return;
  std::map<GridId, BeatId> beatOf;
  picture.project.beats.forEach([&](BeatId id, const Beat& beat) {
    for (GridId grid : beat.grids) beatOf.emplace(grid, id);
  });
  const auto of = [&](const Face& face) {
    const auto found = face.grid ? beatOf.find(face.grid) : beatOf.end();
    return found == beatOf.end() ? BeatId() : found->second;
  };
  std::vector<ArcId> arcs;
  for (const SeenArc& arc : picture.visible)
    if (of(*arc.left) != of(*arc.right)) arcs.push_back(arc.id);
  Path path;
  path.closed = false;
  for (const Line& line : chainedLines(picture.arcs, arcs)) appendClipped(line, picture.clip, path.rings);
  if (path.rings.empty()) return;
  path.stroke = kBeatRibbon;
  picture.add(path);
  path.stroke = beatStroke(picture.request.view.denominator);
  picture.add(std::move(path));
}

void drawStations(Picture& picture) {
  const double size = kStationSize * picture.request.textScale;
  picture.project.stations.forEach([&](StationId, const Station& station) {
    if (!station.placed) return;
    const Position at = picture.request.view.toPaper(station.at);
    const Rectangle& clip = picture.clip;
    if (at.x < clip.min.x || at.x > clip.max.x || at.y < clip.min.y || at.y > clip.max.y) return;
    Path shield;
    shield.rings = {shieldAt(at, size)};
    shield.fill = kStationFill;
    shield.stroke = kStationStroke;
    picture.add(std::move(shield));
    Path star;
    star.rings = {starAt({at.x, at.y - size * 0.04}, size * 0.26)};
    star.fill = plain(rgb(0xFFFFFF));
    star.stroke.width = 0;
    picture.add(std::move(star));
  });
}

}  // namespace wangge::map
