// SPDX-License-Identifier: GPL-3.0-or-later
// Smallest-last ordering: remove the unit with fewest neighbours left, colour in reverse. A planar map needs at most
// six.
#include "core/map/colouring.h"

#include <algorithm>
#include <set>

#include "core/base/sorted.h"
#include "core/map/style.h"

namespace wangge::map {

namespace {

// `of`: who owns a face; `known`: whether that is anybody.
template <class Owner, class Of, class Known>
std::map<Owner, int> coloured(const Project& project, const Of& of, const Known& known) {
  // Owners as numbers in their own order: first all that occur, then who lies beside whom.
  IdArray<FaceId, int> numberOf(-1);
  std::vector<std::pair<Owner, FaceId>> faces;
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    const Owner unit = of(face);
    if (known(unit)) faces.emplace_back(unit, id);
  });
  std::sort(faces.begin(), faces.end());
  std::vector<Owner> units;
  for (const auto& [unit, face] : faces) {
    if (units.empty() || units.back() != unit) units.push_back(unit);
    numberOf[face] = static_cast<int>(units.size()) - 1;
  }
  std::vector<std::pair<int, int>> beside;
  project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    const int a = numberOf[arc.left], b = numberOf[arc.right];
    if (a == b || a < 0 || b < 0) return;
    beside.emplace_back(a, b);
    beside.emplace_back(b, a);
  });
  sortUnique(beside);
  std::vector<std::vector<int>> neighbours(units.size());
  for (const auto& [a, b] : beside) neighbours[static_cast<std::size_t>(a)].push_back(b);

  std::vector<std::size_t> degree(units.size());
  std::set<std::pair<std::size_t, int>> queue;
  for (std::size_t i = 0; i < units.size(); ++i) {
    degree[i] = neighbours[i].size();
    queue.emplace(degree[i], static_cast<int>(i));
  }
  std::vector<int> order;
  while (!queue.empty()) {
    const int unit = queue.begin()->second;
    queue.erase(queue.begin());
    order.push_back(unit);
    for (const int other : neighbours[static_cast<std::size_t>(unit)]) {
      std::size_t& left = degree[static_cast<std::size_t>(other)];
      if (queue.erase({left, other}) > 0) queue.emplace(--left, other);
    }
  }

  std::vector<int> colour(units.size(), -1);
  for (auto unit = order.rbegin(); unit != order.rend(); ++unit) {
    std::array<int, kAdjacencyColours> used{};
    for (const int other : neighbours[static_cast<std::size_t>(*unit)])
      if (const int theirs = colour[static_cast<std::size_t>(other)]; theirs >= 0)
        ++used[static_cast<std::size_t>(theirs)];
    // The first free colour; with none free, the one least used around.
    colour[static_cast<std::size_t>(*unit)] =
        static_cast<int>(std::min_element(used.begin(), used.end()) - used.begin());
  }
  std::map<Owner, int> colours;
  for (std::size_t i = 0; i < units.size(); ++i) colours.emplace_hint(colours.end(), units[i], colour[i]);
  return colours;
}

}  // namespace

std::map<Unit, int> colouredByAdjacency(const Project& project, const Hierarchy& hierarchy, Level level) {
  return coloured<Unit>(
      project, [&](const Face& face) { return hierarchy.unitOf(face, level); },
      [](const Unit& unit) { return unit.division || unit.community || unit.grid; });
}

std::map<PrecinctId, int> precinctsByAdjacency(const Project& project) {
  return coloured<PrecinctId>(
      project, [](const Face& face) { return face.precinct; }, [](PrecinctId id) { return static_cast<bool>(id); });
}

}  // namespace wangge::map
