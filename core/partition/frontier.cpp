// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/frontier.h"

#include <algorithm>

#include "core/partition/frontier_shapes.h"

namespace wangge::partition {
namespace {

class FrontierSearch {
 public:
  FrontierSearch(const Instance& instance, const Cost& bound, const FrontierLimits& limits, std::stop_token stop)
      : m_instance(instance),
        m_bound(bound),
        m_limits(limits),
        m_stop(std::move(stop)),
        m_shapes(instance, bound),
        m_byHouseholds(!instance.band.usesPersons()),
        m_allInBand(bound <= kInBandBound) {}

  FrontierResult run() {
    FrontierResult result;
    const FrontierOrder order = frontierOrder(m_instance);
    if (order.width > std::min(m_limits.width, kMostWidth)) return result;
    if (m_instance.leastChange && m_instance.gridsBefore() > 64) return result;
    m_moves = movesOf(m_instance, order);
    m_now.offer(m_shapes.begin(m_now), nullptr, 0, {}, {});
    m_remaining = m_instance.households();
    std::int64_t kept = 0;
    for (const Move& move : m_moves) {
      m_remaining -= m_instance.atom(move.atom).households;
      if (!takeIn(move)) return result;
      result.states = m_tried, ++result.taken;
      kept += static_cast<std::int64_t>(m_next.kept.size());
      if (kept > m_limits.allStates || m_stop.stop_requested()) return result;
      std::swap(m_now, m_next);
      m_layers.push_back(m_history.size());
      m_history.insert(m_history.end(), m_now.traces.begin(), m_now.traces.end());
    }
    finish(result);
    return result;
  }

 private:
  struct Range {
    std::uint32_t from = 0, to = 0;  // ways; to 0: not yet known
    int grids = 0;
  };

  // The situations after one more atom; false when they are too many.
  bool takeIn(const Move& move) {
    const Atom& atom = m_instance.atom(move.atom);
    m_atom = sizeOf(atom.households, atom.persons);
    m_next.clear();
    m_ways.clear();
    m_ranges.assign(m_now.shapes(), {});
    for (std::size_t i = 0; i < m_now.kept.size(); ++i) {
      const Kept& one = m_now.kept[i];
      Range& range = m_ranges[one.shape];
      if (range.to == 0) {
        range.from = static_cast<std::uint32_t>(m_ways.size());
        range.grids = m_shapes.waysOf(m_now.shape(one.shape), move, m_next, m_ways);
        range.to = static_cast<std::uint32_t>(m_ways.size());
      }
      m_tried += range.grids + 1;
      const Size* sizes = m_now.sizes(one);
      for (std::uint32_t w = range.from; w < range.to; ++w)
        go(m_ways[w], one.cost, sizes, range.grids, static_cast<std::uint32_t>(i));
      if (static_cast<std::int64_t>(m_next.kept.size()) > m_limits.layerStates) return false;
    }
    return true;
  }

  std::int64_t excess(Size size) const {
    if (m_byHouseholds) return std::max<std::int64_t>(householdsOf(size) - m_instance.band.most, 0);
    return m_instance.band.excess(householdsOf(size), personsOf(size));
  }

  void go(const Way& way, Cost cost, const Size* before, int grids, std::uint32_t parent) {
    cost += way.cost;
    if (cost >= m_bound) return;
    const int joined = way.choice == kNew ? grids : way.choice;
    const Size size = way.choice == kNew ? m_atom : together(before[joined], m_atom);
    if (m_allInBand && excess(size) > 0) return;
    const auto sizeAt = [&](int i) {
      const int from = way.from[static_cast<std::size_t>(i)];
      return from == joined ? size : before[from];
    };
    if (way.finished > 0) {
      for (int i = way.open; i < way.open + way.finished; ++i) {
        const Size done = sizeAt(i);
        cost += sizeCost(m_instance.band, householdsOf(done), personsOf(done));
      }
      if (cost >= m_bound) return;
    }
    for (int i = 0; i < way.open; ++i) m_sizes[static_cast<std::size_t>(i)] = sizeAt(i);
    if (beyondBound(way, cost)) return;
    m_next.offer(way.shape, m_sizes.data(), way.open, cost, {parent, way.choice});
  }

  // What is certain to come on top makes the situation cost no less than the bound.
  bool beyondBound(const Way& way, const Cost& cost) const {
    const Band& band = m_instance.band;
    std::int64_t over = way.forbidden, lack = 0, room = 0;
    for (int g = 0; g < way.open; ++g) {
      const Size size = m_sizes[static_cast<std::size_t>(g)];
      over += excess(size);
      lack +=
          m_byHouseholds ? std::max<std::int64_t>(band.least - householdsOf(size), 0) : band.lack(householdsOf(size));
      room += std::max<std::int64_t>(band.most - householdsOf(size), 0);
    }
    const std::int64_t outside = over + std::max<std::int64_t>(lack - m_remaining, 0);
    if (outside > 0 && cost + Cost{outside << kOutsideShift, 0, 0, 0} >= m_bound) return true;
    // Where nobody may be out of band, what is left must fit into the open grids and whole new ones.
    if (band.criterion != Criterion::HouseholdsOnly || !m_allInBand) return false;
    if (m_remaining <= room) return false;
    if (band.most <= 0) return true;
    return lack + (m_remaining - room + band.most - 1) / band.most * band.least > m_remaining;
  }

  void finish(FrontierResult& result) {
    result.search = Search::None;
    std::size_t best = 0;
    for (std::size_t i = 0; i < m_now.kept.size(); ++i) {
      const Kept& one = m_now.kept[i];
      const auto closed = m_instance.wanted == 0 ? 0 : m_shapes.closedIn(m_now.shape(one.shape));
      const Cost cost = one.cost + countCost(m_instance, static_cast<int>(closed));
      if (cost >= m_bound || (result.search == Search::Found && cost >= result.cost)) continue;
      result.search = Search::Found, result.cost = cost, best = i;
    }
    if (result.search != Search::Found) return;
    std::vector<std::uint8_t> choices(m_moves.size());
    for (std::size_t layer = m_moves.size(); layer-- > 0;) {
      const Trace& trace = m_history[m_layers[layer] + best];
      choices[layer] = trace.choice;
      best = trace.parent;
    }
    replay(choices, result.groups);
  }

  // The choices name grids by their first atom in the frontier; walked forward they give every atom its group.
  void replay(const std::vector<std::uint8_t>& choices, Groups& groups) const {
    groups.assign(static_cast<std::size_t>(m_instance.size()), -1);
    std::vector<int> frontier;
    int next = 0;
    for (std::size_t i = 0; i < m_moves.size(); ++i) {
      std::vector<int> present;
      for (int atom : frontier) {
        const int group = groups[static_cast<std::size_t>(atom)];
        if (std::find(present.begin(), present.end(), group) == present.end()) present.push_back(group);
      }
      groups[static_cast<std::size_t>(m_moves[i].atom)] = choices[i] == kNew ? next++ : present[choices[i]];
      frontier = m_moves[i].frontier;
    }
    renumber(groups);
  }

  const Instance& m_instance;
  Cost m_bound;
  FrontierLimits m_limits;
  std::stop_token m_stop;
  FrontierShapes m_shapes;
  bool m_byHouseholds, m_allInBand;  // the bound allows no household out of band
  std::vector<Move> m_moves;
  FrontierLevel m_now, m_next;
  std::vector<Trace> m_history;       // after each atom, one after the other
  std::vector<std::size_t> m_layers;  // where each atom's begin
  std::vector<Way> m_ways;            // of the shapes before the atom
  std::vector<Range> m_ranges;        // of each shape
  std::array<Size, kMostWidth + 1> m_sizes;
  Size m_atom = 0;
  std::int64_t m_remaining = 0, m_tried = 0;
};

}  // namespace

FrontierResult searchFrontier(const Instance& instance, const Cost& bound, const FrontierLimits& limits,
                              std::stop_token stop) {
  return FrontierSearch(instance, bound, limits, std::move(stop)).run();
}

}  // namespace wangge::partition
