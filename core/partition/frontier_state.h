// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of the exact search: one situation of the frontier, and the table that keeps the cheapest of equal ones.
#pragma once

#include <array>
#include <cstring>

#include "core/partition/instance.h"

namespace wangge::partition {

inline constexpr int kMostWidth = 24;
inline constexpr std::uint8_t kNew = 255;
inline constexpr std::uint64_t kGone = std::uint64_t{1} << kMostBits;

// An open grid of a situation.
struct Open {
  std::int64_t households = 0, persons = 0;
  // Of those in it only what is still to come; kGone stands for all the others. Paid for when an atom is taken in.
  std::uint64_t precincts = 0, sides = 0;
  std::uint64_t blocks = 0;
  std::int32_t seeds = 0;
  std::int32_t claim = -1;  // old grid that it continues (least change only)
  Sum sum() const { return {households, persons, 0, 0, 0, seeds}; }
};

// A situation, unpacked. Pieces and grids are numbered by their first atom in the frontier, so equal ones are equal
// bytes.
struct Situation {
  int width = 0, pieces = 0, grids = 0;
  std::array<std::uint8_t, kMostWidth + 1> piece{};   // of each frontier atom
  std::array<std::uint8_t, kMostWidth + 1> gridOf{};  // of each piece
  std::array<Open, kMostWidth + 1> grid;
  std::uint64_t claimed = 0;  // old grids already continued
  std::int64_t closed = 0;    // finished grids, when their number is asked for
};

struct Kept {
  Cost cost;
  std::uint32_t at = 0, length = 0;  // bytes of the packed situation
  std::uint32_t parent = 0;
  std::uint8_t choice = kNew;  // grid of the situation before that the atom joined; kNew: a new one
  std::int8_t claim = -1;      // what a new one continues
};

// The situations after one atom: a table by content.
class FrontierLevel {
 public:
  void clear() { m_kept.clear(), m_bytes.clear(), m_slots.assign(1024, 0); }
  const std::vector<Kept>& kept() const { return m_kept; }
  std::vector<Kept> takeKept() { return std::move(m_kept); }
  const std::uint8_t* bytes(const Kept& k) const { return m_bytes.data() + k.at; }

  void offer(const std::uint8_t* content, std::uint32_t length, Kept entry) {
    if (m_kept.size() * 2 >= m_slots.size()) grow();
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hashOf(content, length) & mask;; slot = (slot + 1) & mask) {
      if (m_slots[slot] == 0) {
        entry.at = static_cast<std::uint32_t>(m_bytes.size()), entry.length = length;
        m_bytes.insert(m_bytes.end(), content, content + length);
        m_kept.push_back(entry);
        m_slots[slot] = static_cast<std::uint32_t>(m_kept.size());
        return;
      }
      Kept& known = m_kept[m_slots[slot] - 1];
      if (known.length != length || std::memcmp(bytes(known), content, length) != 0) continue;
      if (entry.cost < known.cost)
        known.cost = entry.cost, known.parent = entry.parent, known.choice = entry.choice, known.claim = entry.claim;
      return;
    }
  }

 private:
  static std::size_t hashOf(const std::uint8_t* content, std::uint32_t length) {
    std::uint64_t hash = length;
    std::uint64_t word = 0;
    for (; length >= 8; length -= 8, content += 8) {
      std::memcpy(&word, content, 8);
      hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
      hash ^= hash >> 29;
    }
    word = 0;
    std::memcpy(&word, content, length);
    hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }
  void grow() {
    m_slots.assign(m_slots.size() * 4, 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
      std::size_t slot = hashOf(bytes(m_kept[i]), m_kept[i].length) & mask;
      while (m_slots[slot] != 0) slot = (slot + 1) & mask;
      m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
  }
  std::vector<Kept> m_kept;
  std::vector<std::uint8_t> m_bytes;
  std::vector<std::uint32_t> m_slots;  // number of the kept situation + 1
};

}  // namespace wangge::partition
