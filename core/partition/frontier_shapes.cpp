// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/frontier_shapes.h"

#include <algorithm>

namespace wangge::partition {
namespace {

constexpr Cost kForbiddenBound{kForbidden << kOutsideShift, 0, 0, 0};

template <class Value>
void put(std::uint8_t*& out, Value value) {
  std::memcpy(out, &value, sizeof value), out += sizeof value;
}
template <class Value>
Value take(const std::uint8_t*& in) {
  Value value;
  std::memcpy(&value, in, sizeof value), in += sizeof value;
  return value;
}

}  // namespace

FrontierShapes::FrontierShapes(const Instance& instance, const Cost& bound) : m_instance(instance), m_bound(bound) {
  for (const Atom& atom : instance.atoms())
    m_hasPrecincts = m_hasPrecincts || atom.precincts != 0, m_hasBlocks = m_hasBlocks || atom.blocks != 0,
    m_hasSides = m_hasSides || atom.sides != 0, m_hasSeeds = m_hasSeeds || atom.seeds != 0;
}

std::uint32_t FrontierShapes::begin(FrontierLevel& level) {
  pack({});
  return level.numberOf(m_packed.data(), m_length);
}

std::int64_t FrontierShapes::closedIn(const std::uint8_t* shape) {
  unpack(shape);
  return m_before.closed;
}

// Shapes are compared by their packed bytes; what an instance has no use for is left out.
void FrontierShapes::pack(const Shape& s) {
  std::uint8_t* out = m_packed.data();
  *out++ = static_cast<std::uint8_t>(s.width), *out++ = static_cast<std::uint8_t>(s.pieces);
  *out++ = static_cast<std::uint8_t>(s.grids);
  std::memcpy(out, s.piece.data(), static_cast<std::size_t>(s.width)), out += s.width;
  std::memcpy(out, s.gridOf.data(), static_cast<std::size_t>(s.pieces)), out += s.pieces;
  if (m_instance.leastChange) put(out, s.claimed);
  if (m_instance.wanted != 0) put(out, s.closed);
  for (int g = 0; g < s.grids; ++g) {
    const Open& open = s.grid[static_cast<std::size_t>(g)];
    if (m_hasPrecincts) put(out, open.precincts);
    if (m_hasSides) put(out, open.sides);
    if (m_hasBlocks) put(out, open.blocks);
    if (m_hasSeeds) put(out, open.seeds);
    if (m_instance.leastChange) put(out, open.claim);
  }
  m_length = static_cast<std::uint32_t>(out - m_packed.data());
}

void FrontierShapes::unpack(const std::uint8_t* in) {
  Shape& s = m_before;
  s.width = *in++, s.pieces = *in++, s.grids = *in++;
  std::memcpy(s.piece.data(), in, static_cast<std::size_t>(s.width)), in += s.width;
  std::memcpy(s.gridOf.data(), in, static_cast<std::size_t>(s.pieces)), in += s.pieces;
  if (m_instance.leastChange) s.claimed = take<std::uint64_t>(in);
  if (m_instance.wanted != 0) s.closed = take<std::int64_t>(in);
  for (int g = 0; g < s.grids; ++g) {
    Open& open = s.grid[static_cast<std::size_t>(g)];
    open = {};
    if (m_hasPrecincts) open.precincts = take<std::uint64_t>(in);
    if (m_hasSides) open.sides = take<std::uint64_t>(in);
    if (m_hasBlocks) open.blocks = take<std::uint64_t>(in);
    if (m_hasSeeds) open.seeds = take<std::int32_t>(in);
    if (m_instance.leastChange) open.claim = take<std::int32_t>(in);
  }
}

int FrontierShapes::waysOf(const std::uint8_t* shape, const Move& move, FrontierLevel& next, std::vector<Way>& ways) {
  unpack(shape);
  // What the edges cost when the atom is in a new grid, and how much less in each other one.
  Cost apart;
  std::array<Cost, kMostWidth + 1> less;
  std::fill_n(less.begin(), m_before.grids, Cost{});
  for (const Near& near : move.near) {
    apart += near.cut;
    less[m_before.gridOf[m_before.piece[static_cast<std::size_t>(near.position)]]] -= near.cut;
  }
  const int seeds = m_instance.atom(move.atom).seeds;
  for (int grid = 0; grid < m_before.grids; ++grid) {
    if (m_before.grid[static_cast<std::size_t>(grid)].seeds + seeds > 1 && m_bound <= kForbiddenBound) continue;
    choose(move, static_cast<std::uint8_t>(grid), -1, apart + less[static_cast<std::size_t>(grid)], next, ways);
  }
  choose(move, kNew, -1, apart, next, ways);
  if (m_instance.leastChange)
    for (int old = 0; old < m_instance.gridsBefore(); ++old)
      if (!(m_before.claimed >> old & 1)) choose(move, kNew, old, apart, next, ways);
  return m_before.grids;
}

// `cost`: of the edges to the atoms taken in before.
void FrontierShapes::choose(const Move& move, std::uint8_t choice, int claim, const Cost& cost, FrontierLevel& next,
                            std::vector<Way>& ways) {
  const Atom& atom = m_instance.atom(move.atom);
  if (cost >= m_bound) return;
  Way way;
  way.cost = cost, way.choice = choice;
  Shape& s = m_after;
  s.width = m_before.width, s.pieces = m_before.pieces, s.grids = m_before.grids;
  s.piece = m_before.piece, s.gridOf = m_before.gridOf;
  std::copy_n(m_before.grid.begin(), m_before.grids, s.grid.begin());
  s.claimed = m_before.claimed, s.closed = m_before.closed;
  const int grid = choice == kNew ? s.grids : choice;
  if (choice == kNew) {
    s.grid[static_cast<std::size_t>(s.grids++)] = Open{};
    s.grid[static_cast<std::size_t>(grid)].claim = claim;
    if (claim >= 0) s.claimed |= std::uint64_t{1} << claim;
  }
  Open& open = s.grid[static_cast<std::size_t>(grid)];
  open.seeds += atom.seeds;
  takeInBits(move, atom, open, way.cost);
  if (m_instance.leastChange && atom.before >= 0 && atom.before != open.claim)
    way.cost += movedCost(m_instance, atom.households);

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
  if (way.cost >= m_bound || !close(move, way)) return;
  tidy(way);
  if (m_instance.wanted != 0 && s.closed + s.grids > m_instance.wanted && m_bound <= kForbiddenBound) return;
  for (int g = 0; g < s.grids; ++g)
    way.forbidden += kForbidden * std::max(s.grid[static_cast<std::size_t>(g)].seeds - 1, 0);
  pack(s);
  way.shape = next.numberOf(m_packed.data(), m_length);
  ways.push_back(way);
}

// What a grid pays for more precincts, sides and pieces of blocks; those of which nothing is to come are forgotten.
void FrontierShapes::takeInBits(const Move& move, const Atom& atom, Open& open, Cost& cost) {
  const auto more = [](std::uint64_t had, std::uint64_t bits) {
    const int count = bitsIn(bits & ~had);
    return had == 0 && count > 0 ? count - 1 : count;
  };
  CostTerms terms;
  terms.precincts = more(open.precincts, atom.precincts), terms.spans = more(open.sides, atom.sides);
  terms.blocksCut = bitsIn(atom.blocks & ~open.blocks & ~move.begun);
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
bool FrontierShapes::close(const Move& move, Way& way) {
  Shape& s = m_after;
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
    CostTerms terms;
    terms.outside = kForbidden * std::max(s.grid[grid].seeds - 1, 0);
    way.cost += partition::pack(terms);
    m_finished[way.finished++] = grid;
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
void FrontierShapes::tidy(Way& way) {
  Shape& s = m_after;
  std::array<std::uint8_t, kMostWidth + 1> piece, grid, gridOf{};
  piece.fill(kNew), grid.fill(kNew);
  int pieces = 0, grids = 0;
  for (int i = 0; i < s.width; ++i) {
    std::uint8_t& at = s.piece[static_cast<std::size_t>(i)];
    if (piece[at] == kNew) {
      const std::uint8_t g = s.gridOf[at];
      if (grid[g] == kNew) {
        grid[g] = static_cast<std::uint8_t>(grids);
        way.from[static_cast<std::size_t>(grids)] = g;
        m_sorted[static_cast<std::size_t>(grids++)] = s.grid[g];
      }
      gridOf[static_cast<std::size_t>(pieces)] = grid[g];
      piece[at] = static_cast<std::uint8_t>(pieces++);
    }
    at = piece[at];
  }
  s.pieces = pieces, s.grids = grids;
  std::copy_n(gridOf.begin(), pieces, s.gridOf.begin());
  std::copy_n(m_sorted.begin(), grids, s.grid.begin());
  way.open = static_cast<std::uint8_t>(grids);
  std::copy_n(m_finished.begin(), way.finished, way.from.begin() + grids);
}

}  // namespace wangge::partition
