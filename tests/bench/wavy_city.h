// SPDX-License-Identifier: GPL-3.0-or-later
// A city of wavy streets for benchmarks of the model: `side` × `side` blocks whose sides have four segments each.
#pragma once

#include <cmath>
#include <random>
#include <vector>

#include "core/plan/labels.h"
#include "core/plan/project.h"

namespace wangge::bench {

inline std::vector<NewLine> wavyStreets(int side, std::int32_t block) {
  std::vector<NewLine> lines;
  const auto wave = [&](double a, double b) {
    return std::sin(a * 0.7) * block * 0.12 + std::sin(b * 1.3 + a * 0.1) * block * 0.09;
  };
  const std::int32_t origin = -side * block / 2;
  for (int i = 0; i <= side; ++i) {
    Polyline across, along;
    for (int k = -1; k <= side * 4 + 1; ++k) {
      const double t = k / 4.0;
      const auto run = static_cast<std::int32_t>(origin + t * block);
      across.push_back({run, static_cast<std::int32_t>(origin + i * block + wave(t, i))});
      along.push_back({static_cast<std::int32_t>(origin + i * block + wave(i * 1.7, t)), run});
    }
    lines.push_back({std::move(across), i % 6 == 0 ? ArcClass::Community : ArcClass::Street, {}});
    lines.push_back({std::move(along), i % 6 == 0 ? ArcClass::Community : ArcClass::Street, {}});
  }
  return lines;
}

// Communities of 6 × 6 blocks, grids of 3 × 4 blocks, and `points` household points spread evenly at random.
inline Project wavyCity(int side, int points) {
  constexpr std::int32_t kBlock = 120'000;
  Project project;
  insertLines(project.subdivision, wavyStreets(side, kBlock)).value();
  const std::int32_t origin = -side * kBlock / 2;
  std::vector<CommunityId> communities(static_cast<std::size_t>((side / 6 + 1) * (side / 6 + 1)));
  std::vector<GridId> grids(static_cast<std::size_t>((side / 3 + 1) * (side / 4 + 1)) * 4);
  for (FaceId id : project.subdivision.faces().ids()) {
    if (id == kUniverse) continue;
    const Face& face = project.subdivision.face(id);
    const Point c = face.box.centre();
    const auto column = std::clamp((c.x - origin) / kBlock, 0, side - 1),
               row = std::clamp((c.y - origin) / kBlock, 0, side - 1);
    CommunityId& community = communities[static_cast<std::size_t>(row / 6 * (side / 6 + 1) + column / 6)];
    if (!community) community = project.communities.add(Community{});
    GridId& grid = grids[static_cast<std::size_t>((row / 3) * (side / 3 + 1) + column / 3)];
    if (!grid || project.grids.at(grid).community != community) {
      Grid fresh;
      fresh.community = community;
      grid = project.grids.add(fresh);
    }
    project.subdivision.editFace(id).community = community;
    project.subdivision.editFace(id).grid = grid;
  }
  std::mt19937 random(7);
  std::vector<HouseholdPoint> set;
  const auto span = static_cast<std::uint32_t>(side) * static_cast<std::uint32_t>(kBlock);
  for (int i = 0; i < points; ++i) {
    HouseholdPoint p;
    p.at = {static_cast<std::int32_t>(random() % span) + origin, static_cast<std::int32_t>(random() % span) + origin};
    p.households = 1, p.persons = static_cast<std::int32_t>(random() % 5), p.row = static_cast<std::uint32_t>(i + 1);
    set.push_back(p);
  }
  Source source;
  source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(std::move(set));
  project.sources.add(source);
  recountAll(project, 2);
  return project;
}

}  // namespace wangge::bench
