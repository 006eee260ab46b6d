// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/frontier.h"

#include <algorithm>

#include "core/partition/frontier_state.h"

namespace wangge::partition {
namespace {

// A neighbour of an atom that was taken in before it.
struct Near {
  int position = 0;  // in the frontier
  Cost cut;          // of the edge to it
};

// What taking in one atom does to the frontier; the same for all situations.
struct Move {
  int atom = 0;
  std::vector<Near> near;
  std::vector<int> leaving;   // positions that leave (the new atom is the last position), ascending
  std::vector<int> frontier;  // atoms after it, in order
  std::uint64_t begun = 0;    // divided blocks of which it is the first piece
  // Of which it is the last one.
  std::uint64_t doneBlocks = 0, donePrecincts = 0, doneSides = 0;
};

class FrontierSearch {
 public:
  FrontierSearch(const Instance& instance, const Cost& bound, const FrontierLimits& limits, std::stop_token stop)
      : m_instance(instance),
        m_bound(bound),
        m_limits(limits),
        m_stop(std::move(stop)),
        m_allInBand(bound <= kInBandBound) {
    for (const Atom& atom : instance.atoms())
      m_hasPrecincts = m_hasPrecincts || atom.precincts != 0, m_hasBlocks = m_hasBlocks || atom.blocks != 0,
      m_hasSides = m_hasSides || atom.sides != 0, m_hasSeeds = m_hasSeeds || atom.seeds != 0;
  }

  FrontierResult run() {
    FrontierResult result;
    const FrontierOrder order = frontierOrder(m_instance);
    if (order.width > std::min(m_limits.width, kMostWidth)) return result;
    if (m_instance.leastChange && m_instance.gridsBefore() > 64) return result;
    planMoves(order);
    FrontierLevel now, next;
    now.clear();
    Situation start;
    pack(start);
    now.offer(m_packed.data(), m_length, {});
    m_remaining = m_instance.households();
    std::int64_t kept = 0;
    for (const Move& move : m_moves) {
      m_remaining -= m_instance.atom(move.atom).households;
      next.clear();
      for (std::size_t i = 0; i < now.kept().size(); ++i) {
        unpack(now.bytes(now.kept()[i]));
        m_parent = static_cast<std::uint32_t>(i), m_cost = now.kept()[i].cost;
        takeIn(move, next);
        if (static_cast<std::int64_t>(next.kept().size()) > m_limits.layerStates) return result;
      }
      result.states = m_tried;
      kept += static_cast<std::int64_t>(next.kept().size());
      if (kept > m_limits.allStates || m_stop.stop_requested()) return result;
      m_history.push_back(now.takeKept());
      std::swap(now, next);
    }
    finish(now, result);
    return result;
  }

 private:
  void planMoves(const FrontierOrder& order) {
    std::vector<int> open(static_cast<std::size_t>(m_instance.size())), frontier;
    for (int i = 0; i < m_instance.size(); ++i)
      open[static_cast<std::size_t>(i)] = static_cast<int>(m_instance.steps(i).size());
    for (int atom : order.atoms) {
      Move move;
      move.atom = atom;
      for (const Step& step : m_instance.steps(atom)) {
        const auto at = std::find(frontier.begin(), frontier.end(), step.to);
        const Edge& edge = m_instance.edge(step.edge);
        if (at != frontier.end()) move.near.push_back({static_cast<int>(at - frontier.begin()), cutCost(edge)});
        --open[static_cast<std::size_t>(step.to)];
      }
      frontier.push_back(atom);
      std::vector<int> rest;
      for (std::size_t i = 0; i < frontier.size(); ++i) {
        if (open[static_cast<std::size_t>(frontier[i])] == 0) {
          move.leaving.push_back(static_cast<int>(i));
        } else {
          rest.push_back(frontier[i]);
        }
      }
      frontier = move.frontier = rest;
      m_moves.push_back(std::move(move));
    }
    std::uint64_t before = 0;
    for (Move& move : m_moves) {
      const std::uint64_t blocks = m_instance.atom(move.atom).blocks;
      move.begun = blocks & ~before, before |= blocks;
    }
    Atom after;
    for (auto move = m_moves.rbegin(); move != m_moves.rend(); ++move) {
      const Atom& atom = m_instance.atom(move->atom);
      move->doneBlocks = atom.blocks & ~after.blocks, after.blocks |= atom.blocks;
      move->donePrecincts = atom.precincts & ~after.precincts, after.precincts |= atom.precincts;
      move->doneSides = atom.sides & ~after.sides, after.sides |= atom.sides;
    }
  }

  template <class Value>
  static void put(std::uint8_t*& out, Value value) {
    std::memcpy(out, &value, sizeof value), out += sizeof value;
  }
  template <class Value>
  static Value take(const std::uint8_t*& in) {
    Value value;
    std::memcpy(&value, in, sizeof value), in += sizeof value;
    return value;
  }

  // Situations are compared by their packed bytes; what an instance has no use for is left out.
  void pack(const Situation& s) {
    std::uint8_t* out = m_packed.data();
    *out++ = static_cast<std::uint8_t>(s.width), *out++ = static_cast<std::uint8_t>(s.pieces);
    *out++ = static_cast<std::uint8_t>(s.grids);
    std::memcpy(out, s.piece.data(), static_cast<std::size_t>(s.width)), out += s.width;
    std::memcpy(out, s.gridOf.data(), static_cast<std::size_t>(s.pieces)), out += s.pieces;
    if (m_instance.leastChange) put(out, s.claimed);
    if (m_instance.wanted != 0) put(out, s.closed);
    for (int g = 0; g < s.grids; ++g) {
      const Open& open = s.grid[static_cast<std::size_t>(g)];
      put(out, static_cast<std::uint32_t>(open.households));
      if (m_instance.band.usesPersons()) put(out, open.persons);
      if (m_hasPrecincts) put(out, open.precincts);
      if (m_hasSides) put(out, open.sides);
      if (m_hasBlocks) put(out, open.blocks);
      if (m_hasSeeds) put(out, open.seeds);
      if (m_instance.leastChange) put(out, open.claim);
    }
    m_length = static_cast<std::uint32_t>(out - m_packed.data());
  }

  void unpack(const std::uint8_t* in) {
    Situation& s = m_before;
    s.width = *in++, s.pieces = *in++, s.grids = *in++;
    std::memcpy(s.piece.data(), in, static_cast<std::size_t>(s.width)), in += s.width;
    std::memcpy(s.gridOf.data(), in, static_cast<std::size_t>(s.pieces)), in += s.pieces;
    if (m_instance.leastChange) s.claimed = take<std::uint64_t>(in);
    if (m_instance.wanted != 0) s.closed = take<std::int64_t>(in);
    for (int g = 0; g < s.grids; ++g) {
      Open& open = s.grid[static_cast<std::size_t>(g)];
      open = {};
      open.households = take<std::uint32_t>(in);
      if (m_instance.band.usesPersons()) open.persons = take<std::int64_t>(in);
      if (m_hasPrecincts) open.precincts = take<std::uint64_t>(in);
      if (m_hasSides) open.sides = take<std::uint64_t>(in);
      if (m_hasBlocks) open.blocks = take<std::uint64_t>(in);
      if (m_hasSeeds) open.seeds = take<std::int32_t>(in);
      if (m_instance.leastChange) open.claim = take<std::int32_t>(in);
    }
  }

  // Every way of giving the atom to a grid.
  void takeIn(const Move& move, FrontierLevel& next) {
    const Atom& atom = m_instance.atom(move.atom);
    // What the edges cost when the atom is in a new grid, and how much less in each other one.
    Cost apart = m_cost;
    std::array<Cost, kMostWidth + 1> together;
    std::fill_n(together.begin(), m_before.grids, Cost{});
    for (const Near& near : move.near) {
      apart += near.cut;
      together[m_before.gridOf[m_before.piece[static_cast<std::size_t>(near.position)]]] -= near.cut;
    }
    m_tried += m_before.grids + 1;
    for (int grid = 0; grid < m_before.grids; ++grid) {
      const Open& open = m_before.grid[static_cast<std::size_t>(grid)];
      if (open.seeds + atom.seeds > 1 && m_bound <= kForbiddenBound) continue;
      if (m_allInBand && m_instance.band.excess(open.households + atom.households, open.persons + atom.persons) > 0)
        continue;
      choose(move, static_cast<std::uint8_t>(grid), -1, apart + together[static_cast<std::size_t>(grid)], next);
    }
    if (m_allInBand && m_instance.band.excess(atom.households, atom.persons) > 0) return;
    choose(move, kNew, -1, apart, next);
    if (!m_instance.leastChange) return;
    for (int old = 0; old < m_instance.gridsBefore(); ++old)
      if (!(m_before.claimed >> old & 1)) choose(move, kNew, old, apart, next);
  }

  void copyUsed() {
    m_after.width = m_before.width, m_after.pieces = m_before.pieces, m_after.grids = m_before.grids;
    m_after.piece = m_before.piece, m_after.gridOf = m_before.gridOf;
    std::copy_n(m_before.grid.begin(), m_before.grids, m_after.grid.begin());
    m_after.claimed = m_before.claimed, m_after.closed = m_before.closed;
  }

  // `cost`: with the edges to the atoms taken in before.
  void choose(const Move& move, std::uint8_t choice, int claim, Cost cost, FrontierLevel& next) {
    const Atom& atom = m_instance.atom(move.atom);
    if (cost >= m_bound) return;
    Situation& s = m_after;
    copyUsed();
    const int grid = choice == kNew ? s.grids : choice;
    if (choice == kNew) {
      s.grid[static_cast<std::size_t>(s.grids++)] = Open{};
      s.grid[static_cast<std::size_t>(grid)].claim = claim;
      if (claim >= 0) s.claimed |= std::uint64_t{1} << claim;
    }
    Open& open = s.grid[static_cast<std::size_t>(grid)];
    open.households += atom.households, open.persons += atom.persons;
    open.seeds += atom.seeds;
    takeInBits(move, atom, open, cost);
    if (m_instance.leastChange && atom.before >= 0 && atom.before != open.claim)
      cost += movedCost(m_instance, atom.households);

    // The atom is a piece of its own, joined with the pieces of its neighbours in the same grid.
    const int mine = s.pieces++;
    s.gridOf[static_cast<std::size_t>(mine)] = static_cast<std::uint8_t>(grid);
    s.piece[static_cast<std::size_t>(s.width++)] = static_cast<std::uint8_t>(mine);
    for (const Near& near : move.near) {
      const std::uint8_t other = s.piece[static_cast<std::size_t>(near.position)];
      if (s.gridOf[other] == grid && other != mine)
        for (int i = 0; i < s.width; ++i)
          if (s.piece[static_cast<std::size_t>(i)] == other)
            s.piece[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(mine);
    }
    if (cost >= m_bound || !close(move, cost)) return;
    tidy();
    if (beyondBound(cost)) return;
    pack(s);
    next.offer(m_packed.data(), m_length, {cost, 0, 0, m_parent, choice, static_cast<std::int8_t>(claim)});
  }

  // What a grid pays for more precincts, sides and pieces of blocks; those of which nothing is to come are forgotten.
  void takeInBits(const Move& move, const Atom& atom, Open& open, Cost& cost) {
    const auto more = [](std::uint64_t had, std::uint64_t bits) {
      const int count = std::popcount(bits & ~had);
      return had == 0 && count > 0 ? count - 1 : count;
    };
    CostTerms terms;
    terms.precincts = more(open.precincts, atom.precincts), terms.spans = more(open.sides, atom.sides);
    terms.blocksCut = std::popcount(atom.blocks & ~open.blocks & ~move.begun);
    cost += partition::pack(terms);
    open.precincts |= atom.precincts, open.sides |= atom.sides, open.blocks |= atom.blocks;
    if ((move.doneBlocks | move.donePrecincts | move.doneSides) == 0) return;
    const auto forget = [](std::uint64_t& bits, std::uint64_t done) {
      if ((bits & done) != 0) bits = (bits & ~done) | kGone;
    };
    for (int g = 0; g < m_after.grids; ++g) {
      Open& each = m_after.grid[static_cast<std::size_t>(g)];
      forget(each.precincts, move.donePrecincts), forget(each.sides, move.doneSides);
      each.blocks &= ~move.doneBlocks;
    }
  }

  // Takes the leaving atoms out; false when a grid would stay in two pieces for ever.
  bool close(const Move& move, Cost& cost) {
    Situation& s = m_after;
    std::array<bool, kMostWidth + 1> gone{};
    for (int position : move.leaving) {
      gone[static_cast<std::size_t>(position)] = true;
      const std::uint8_t piece = s.piece[static_cast<std::size_t>(position)], grid = s.gridOf[piece];
      bool pieceLives = false, gridLives = false;
      for (int i = 0; i < s.width; ++i) {
        if (gone[static_cast<std::size_t>(i)]) continue;
        const std::uint8_t other = s.piece[static_cast<std::size_t>(i)];
        pieceLives = pieceLives || other == piece;
        gridLives = gridLives || s.gridOf[other] == grid;
      }
      if (pieceLives) continue;
      if (gridLives) return false;
      cost += closingCost(m_instance, s.grid[grid].sum());
      ++s.closed;
    }
    int kept = 0;
    for (int i = 0; i < s.width; ++i)
      if (!gone[static_cast<std::size_t>(i)])
        s.piece[static_cast<std::size_t>(kept++)] = s.piece[static_cast<std::size_t>(i)];
    s.width = kept;
    return true;
  }

  // Numbers pieces and grids anew by first atom.
  void tidy() {
    Situation& s = m_after;
    std::array<std::uint8_t, kMostWidth + 1> piece, grid, gridOf{};
    piece.fill(kNew), grid.fill(kNew);
    int pieces = 0, grids = 0;
    for (int i = 0; i < s.width; ++i) {
      std::uint8_t& at = s.piece[static_cast<std::size_t>(i)];
      if (piece[at] == kNew) {
        const std::uint8_t g = s.gridOf[at];
        if (grid[g] == kNew)
          grid[g] = static_cast<std::uint8_t>(grids), m_sorted[static_cast<std::size_t>(grids++)] = s.grid[g];
        gridOf[static_cast<std::size_t>(pieces)] = grid[g];
        piece[at] = static_cast<std::uint8_t>(pieces++);
      }
      at = piece[at];
    }
    s.pieces = pieces, s.grids = grids;
    std::copy_n(gridOf.begin(), pieces, s.gridOf.begin());
    std::copy_n(m_sorted.begin(), grids, s.grid.begin());
  }

  // What is certain to come on top makes the situation cost no less than the bound.
  bool beyondBound(const Cost& cost) const {
    const Situation& s = m_after;
    std::int64_t excess = 0, lack = 0, room = 0;
    CostTerms coming;
    for (int g = 0; g < s.grids; ++g) {
      const Open& open = s.grid[static_cast<std::size_t>(g)];
      excess += m_instance.band.excess(open.households, open.persons);
      lack += m_instance.band.lack(open.households);
      room += std::max<std::int64_t>(m_instance.band.most - open.households, 0);
      if (open.seeds > 1) excess += kForbidden * (open.seeds - 1);
    }
    coming.outside = excess + std::max<std::int64_t>(lack - m_remaining, 0);
    if (cost + partition::pack(coming) >= m_bound) return true;
    if (m_instance.wanted != 0 && s.closed + s.grids > m_instance.wanted && m_bound <= kForbiddenBound) return true;
    // Where nobody may be out of band, what is left must fit into the open grids and whole new ones.
    if (m_instance.band.criterion != Criterion::HouseholdsOnly || !m_allInBand) return false;
    const std::int64_t most = m_instance.band.most, least = m_instance.band.least;
    if (m_remaining <= room) return false;
    if (most <= 0) return true;
    return lack + (m_remaining - room + most - 1) / most * least > m_remaining;
  }

  void finish(const FrontierLevel& last, FrontierResult& result) {
    result.search = Search::None;
    std::size_t best = 0;
    for (std::size_t i = 0; i < last.kept().size(); ++i) {
      unpack(last.bytes(last.kept()[i]));
      const Cost cost = last.kept()[i].cost + countCost(m_instance, static_cast<int>(m_before.closed));
      if (cost >= m_bound || (result.search == Search::Found && cost >= result.cost)) continue;
      result.search = Search::Found, result.cost = cost, best = i;
    }
    if (result.search != Search::Found) return;
    std::vector<std::uint8_t> choices(m_moves.size());
    m_history.push_back(last.kept());
    for (std::size_t layer = m_moves.size(); layer > 0; --layer) {
      const Kept& kept = m_history[layer][best];
      choices[layer - 1] = kept.choice;
      best = kept.parent;
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

  static constexpr Cost kForbiddenBound{kForbidden << kOutsideShift, 0, 0, 0};
  const Instance& m_instance;
  Cost m_bound;
  FrontierLimits m_limits;
  std::stop_token m_stop;
  std::vector<Move> m_moves;
  std::vector<std::vector<Kept>> m_history;
  Situation m_before, m_after;
  std::array<Open, kMostWidth + 1> m_sorted;
  bool m_allInBand;  // the bound allows no household out of band
  bool m_hasPrecincts = false, m_hasBlocks = false, m_hasSides = false, m_hasSeeds = false;
  std::array<std::uint8_t, 4096> m_packed;  // more than the widest situation takes
  std::uint32_t m_length = 0, m_parent = 0;
  Cost m_cost;
  std::int64_t m_remaining = 0, m_tried = 0;
};

}  // namespace

FrontierResult searchFrontier(const Instance& instance, const Cost& bound, const FrontierLimits& limits,
                              std::stop_token stop) {
  return FrontierSearch(instance, bound, limits, std::move(stop)).run();
}

}  // namespace wangge::partition
