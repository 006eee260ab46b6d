// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine (splitmix64), and the hash that makes seeds of communities from the
// project's seed.
#pragma once

#include <cstdint>
#include <string_view>

namespace wangge::partition {

constexpr std::uint64_t mixed(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

constexpr std::uint64_t seedFor(std::uint64_t seed, std::string_view text) {
  std::uint64_t hash = mixed(seed);
  for (char c : text) hash = mixed(hash ^ static_cast<unsigned char>(c));
  return hash;
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : m_state(mixed(seed)) {}
  std::uint64_t next() { return mixed(m_state += 0x9e3779b97f4a7c15u); }
  // In [0, below); the small bias of the remainder does not matter here.
  std::uint64_t below(std::uint64_t below) { return next() % below; }

 private:
  std::uint64_t m_state;
};

}  // namespace wangge::partition
