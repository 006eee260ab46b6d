// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of the exact search: the situations after one atom. A situation is a shape (how the frontier's atoms are
// grouped and connected, and what their grids have in them) and how large each open grid is. There are far fewer shapes
// than situations: what an atom does to a shape is worked out once.
#pragma once

#include <array>
#include <cstring>

#include "core/partition/instance.h"

namespace wangge::partition {

inline constexpr int kMostWidth = 24;
inline constexpr std::uint8_t kNew = 255;
inline constexpr std::uint64_t kGone = std::uint64_t{1} << kMostBits;

// An open grid of a shape.
struct Open {
  // Of those in it only what is still to come; kGone stands for all the others. Paid for when an atom is taken in.
  std::uint64_t precincts = 0, sides = 0;
  std::uint64_t blocks = 0;
  std::int32_t seeds = 0;
  std::int32_t claim = -1;  // old grid that it continues (least change only)
};

// A shape, unpacked. Pieces and grids are numbered by their first atom in the frontier, so equal ones are equal bytes.
struct Shape {
  int width = 0, pieces = 0, grids = 0;
  std::array<std::uint8_t, kMostWidth + 1> piece{};   // of each frontier atom
  std::array<std::uint8_t, kMostWidth + 1> gridOf{};  // of each piece
  std::array<Open, kMostWidth + 1> grid;
  std::uint64_t claimed = 0;  // old grids already continued
  std::int64_t closed = 0;    // finished grids, when their number is asked for
};

// Size of an open grid in one word: households, and persons above them.
using Size = std::uint64_t;
inline constexpr int kPersonsShift = 21;
static_assert(kMostHouseholds < std::int64_t{1} << kPersonsShift);
constexpr std::int64_t householdsOf(Size size) {
  return static_cast<std::int64_t>(size & ((Size{1} << kPersonsShift) - 1));
}
constexpr std::int64_t personsOf(Size size) {
  return static_cast<std::int64_t>(size >> kPersonsShift);
}
// Persons that were not all counted are that, however many atoms lack them.
constexpr Size sizeOf(std::int64_t households, std::int64_t persons) {
  return static_cast<Size>(std::min(persons, kUnknownPersons)) << kPersonsShift | static_cast<Size>(households);
}
constexpr Size together(Size a, Size b) {
  return sizeOf(householdsOf(a) + householdsOf(b), personsOf(a) + personsOf(b));
}

constexpr std::uint64_t stirred(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29);
}

// Numbers of different things in the order met: of shapes by their bytes, of situations by shape and sizes. `Same(i)`
// says whether number i is the one looked for.
class Numbers {
 public:
  void clear() { m_count = 0, m_slots.assign(std::max<std::size_t>(m_slots.size() / 4, 256), 0); }

  // The number of what has this hash, and whether it is new.
  template <class Same>
  std::pair<std::uint32_t, bool> find(std::uint64_t hash, const Same& same) {
    if (m_count * 2 >= m_slots.size()) grow();
    const std::size_t mask = m_slots.size() - 1;
    const auto print = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t slot = print & mask;; slot = (slot + 1) & mask) {
      if (m_slots[slot] == 0) {
        if (m_prints.size() <= m_count) m_prints.resize(m_count * 2 + 256);
        m_prints[m_count++] = print;
        m_slots[slot] = static_cast<std::uint32_t>(m_count);
        return {static_cast<std::uint32_t>(m_count) - 1, true};
      }
      const std::uint32_t number = m_slots[slot] - 1;
      if (m_prints[number] == print && same(number)) return {number, false};
    }
  }

 private:
  void grow() {
    m_slots.assign(m_slots.size() * 4, 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_count; ++i) {
      std::size_t slot = m_prints[i] & mask;
      while (m_slots[slot] != 0) slot = (slot + 1) & mask;
      m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
  }
  std::size_t m_count = 0;
  std::vector<std::uint32_t> m_slots;   // number + 1
  std::vector<std::uint32_t> m_prints;  // of each number, of its hash
};

struct Kept {
  Cost cost;
  std::uint32_t shape = 0;
  std::uint32_t at = 0;  // of its sizes
};
// How a situation came about.
struct Trace {
  std::uint32_t parent = 0;
  std::uint8_t choice = kNew;  // grid of the situation before that the atom joined; kNew: a new one
};

// The situations after one atom, the cheapest of equal ones.
class FrontierLevel {
 public:
  struct Bytes {
    std::uint32_t at = 0, length = 0;
  };

  FrontierLevel() { clear(); }
  void clear() {
    m_shapes.clear(), m_bytes.clear(), m_shapeNumbers.clear();
    kept.clear(), traces.clear(), m_sizes.clear(), m_numbers.clear();
  }

  std::size_t shapes() const { return m_shapes.size(); }
  const std::uint8_t* shape(std::size_t i) const { return m_bytes.data() + m_shapes[i].at; }
  const Size* sizes(const Kept& one) const { return m_sizes.data() + one.at; }

  std::uint32_t numberOf(const std::uint8_t* bytes, std::uint32_t length) {
    std::uint64_t hash = length, word = 0;
    std::uint32_t i = 0;
    for (; i + 8 <= length; i += 8) std::memcpy(&word, bytes + i, 8), hash = stirred(hash, word);
    word = 0;
    std::memcpy(&word, bytes + i, length - i);
    hash = stirred(hash, word);
    const auto [number, fresh] = m_shapeNumbers.find(hash, [&](std::uint32_t known) {
      return m_shapes[known].length == length && std::memcmp(shape(known), bytes, length) == 0;
    });
    if (fresh) {
      m_shapes.push_back({static_cast<std::uint32_t>(m_bytes.size()), length});
      m_bytes.insert(m_bytes.end(), bytes, bytes + length);
    }
    return number;
  }

  void offer(std::uint32_t shape, const Size* sizes, int grids, const Cost& cost, Trace trace) {
    std::uint64_t hash = shape * 0x9e3779b97f4a7c15u;
    for (int g = 0; g < grids; ++g) hash = stirred(hash, sizes[g]);
    const auto [number, fresh] = m_numbers.find(hash, [&](std::uint32_t known) {
      return kept[known].shape == shape && std::equal(sizes, sizes + grids, m_sizes.data() + kept[known].at);
    });
    if (fresh) {
      kept.push_back({cost, shape, static_cast<std::uint32_t>(m_sizes.size())});
      traces.push_back(trace);
      m_sizes.insert(m_sizes.end(), sizes, sizes + grids);
    } else if (cost < kept[number].cost) {
      kept[number].cost = cost, traces[number] = trace;
    }
  }

  std::vector<Kept> kept;
  std::vector<Trace> traces;  // of each one kept

 private:
  std::vector<Bytes> m_shapes;
  std::vector<std::uint8_t> m_bytes;
  std::vector<Size> m_sizes;
  Numbers m_shapeNumbers, m_numbers;
};

}  // namespace wangge::partition
