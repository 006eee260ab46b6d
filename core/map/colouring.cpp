// SPDX-License-Identifier: GPL-3.0-or-later
// Smallest-last ordering: remove the unit with fewest neighbours left, colour in reverse. A planar map needs at most
// six.
#include "core/map/colouring.h"

#include <algorithm>
#include <set>

#include "core/map/style.h"

namespace wangge::map {

std::map<Unit, int> colouredByAdjacency(const Project& project, const Hierarchy& hierarchy, Level level) {
  std::map<Unit, std::set<Unit>> neighbours;
  const auto known = [](const Unit& unit) { return unit.division || unit.community || unit.grid; };
  project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    const Unit a = hierarchy.unitOf(project.subdivision.face(arc.left), level);
    const Unit b = hierarchy.unitOf(project.subdivision.face(arc.right), level);
    if (known(a)) neighbours[a];
    if (known(b)) neighbours[b];
    if (a == b || !known(a) || !known(b)) return;
    neighbours[a].insert(b);
    neighbours[b].insert(a);
  });

  std::map<Unit, std::size_t> degree;
  std::set<std::pair<std::size_t, Unit>> queue;
  for (const auto& [unit, others] : neighbours) {
    degree[unit] = others.size();
    queue.emplace(others.size(), unit);
  }
  std::vector<Unit> order;
  while (!queue.empty()) {
    const Unit unit = queue.begin()->second;
    queue.erase(queue.begin());
    order.push_back(unit);
    for (const Unit& other : neighbours[unit]) {
      const auto at = queue.find({degree[other], other});
      if (at == queue.end()) continue;
      queue.erase(at);
      queue.emplace(--degree[other], other);
    }
  }

  std::map<Unit, int> colours;
  for (auto unit = order.rbegin(); unit != order.rend(); ++unit) {
    std::array<int, kAdjacencyColours> used{};
    for (const Unit& other : neighbours[*unit])
      if (const auto at = colours.find(other); at != colours.end()) ++used[static_cast<std::size_t>(at->second)];
    // The first free colour; with none free, the one least used around.
    colours[*unit] = static_cast<int>(std::min_element(used.begin(), used.end()) - used.begin());
  }
  return colours;
}

}  // namespace wangge::map
