// SPDX-License-Identifier: GPL-3.0-or-later
// Which old grid each new one continues: one to one, so that the fewest households change grid.
#include <algorithm>
#include <tuple>

#include "core/base/sorted.h"
#include "core/partition/instance.h"

namespace wangge::partition {
namespace {

constexpr int kExact = 12;  // old grids up to which the best match is found among all

using Overlaps = std::vector<std::int64_t>;  // [group × old]: households in both, -1 when they share no atom

// Best match by dynamic programming over the set of old grids already given away.
std::vector<int> bestMatch(const Overlaps& overlap, std::size_t groups, std::size_t olds) {
  const std::size_t sets = std::size_t{1} << olds;
  std::vector<std::vector<std::int64_t>> best(groups + 1, std::vector<std::int64_t>(sets, -1));
  std::vector<std::vector<signed char>> choice(groups + 1, std::vector<signed char>(sets, -1));
  best[0][0] = 0;
  for (std::size_t g = 0; g < groups; ++g)
    for (std::size_t set = 0; set < sets; ++set) {
      if (best[g][set] < 0) continue;
      const auto offer = [&](std::size_t to, std::int64_t value, int old) {
        if (value > best[g + 1][to]) best[g + 1][to] = value, choice[g + 1][to] = static_cast<signed char>(old);
      };
      offer(set, best[g][set], -1);
      for (std::size_t old = 0; old < olds; ++old)
        // A share of no households still counts for a little, so that an empty grid keeps its code.
        if (!(set >> old & 1) && overlap[g * olds + old] >= 0)
          offer(set | std::size_t{1} << old, best[g][set] + overlap[g * olds + old] * 64 + 1, static_cast<int>(old));
    }
  std::size_t set =
      static_cast<std::size_t>(std::max_element(best[groups].begin(), best[groups].end()) - best[groups].begin());
  std::vector<int> heirOf(groups, -1);
  for (std::size_t g = groups; g-- > 0;) {
    heirOf[g] = choice[g + 1][set];
    if (heirOf[g] >= 0) set &= ~(std::size_t{1} << heirOf[g]);
  }
  return heirOf;
}

std::vector<int> greedyMatch(const Overlaps& overlap, std::size_t groups, std::size_t olds) {
  std::vector<std::tuple<std::int64_t, std::size_t, std::size_t>> pairs;
  for (std::size_t g = 0; g < groups; ++g)
    for (std::size_t old = 0; old < olds; ++old)
      if (overlap[g * olds + old] >= 0) pairs.emplace_back(-overlap[g * olds + old], old, g);
  std::sort(pairs.begin(), pairs.end());
  std::vector<int> heirOf(groups, -1);
  std::vector<char> taken(olds, 0);
  for (const auto& [share, old, g] : pairs)
    if (heirOf[g] < 0 && !taken[old]) heirOf[g] = static_cast<int>(old), taken[old] = 1;
  return heirOf;
}

}  // namespace

std::vector<int> gridsBefore(const Instance& instance) {
  std::vector<int> old;
  for (const Atom& atom : instance.atoms())
    if (atom.before >= 0) old.push_back(atom.before);
  sortUnique(old);
  return old;
}

std::vector<int> heirs(const Instance& instance, const Groups& groups) {
  const auto count = static_cast<std::size_t>(groupCount(groups));
  const std::vector<int> old = gridsBefore(instance);
  std::vector<int> heirOf(count, -1);
  if (old.empty()) return heirOf;
  Overlaps overlap(count * old.size(), -1);
  for (int i = 0; i < instance.size(); ++i) {
    const Atom& atom = instance.atom(i);
    if (atom.before < 0) continue;
    const auto o = static_cast<std::size_t>(indexIn(old, atom.before));
    auto& share = overlap[static_cast<std::size_t>(groups[static_cast<std::size_t>(i)]) * old.size() + o];
    share = std::max<std::int64_t>(share, 0) + atom.households;
  }
  const std::vector<int> match = static_cast<int>(old.size()) <= kExact ? bestMatch(overlap, count, old.size())
                                                                        : greedyMatch(overlap, count, old.size());
  for (std::size_t g = 0; g < count; ++g)
    if (match[g] >= 0) heirOf[g] = old[static_cast<std::size_t>(match[g])];
  return heirOf;
}

std::int64_t movedHouseholds(const Instance& instance, const Groups& groups, std::span<const int> heirOf) {
  std::int64_t moved = 0;
  for (int i = 0; i < instance.size(); ++i) {
    const Atom& atom = instance.atom(i);
    if (atom.before >= 0 && heirOf[static_cast<std::size_t>(groups[static_cast<std::size_t>(i)])] != atom.before)
      moved += atom.households;
  }
  return moved;
}

}  // namespace wangge::partition
