// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine and compiler: splitmix64 with integer reductions; no std
// distribution.
#pragma once

#include <cstdint>

namespace wangge::demo {

// One step of splitmix64's output function: scatters the bits of `value`.
constexpr std::uint64_t scatter(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15ULL;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : m_state(scatter(seed)) {}
  // A generator of its own for one purpose, so that adding draws for one thing does not change the others.
  Random(std::uint64_t seed, std::uint64_t purpose) : m_state(scatter(seed ^ scatter(purpose))) {}

  std::uint64_t bits() {
    m_state += 0x9e3779b97f4a7c15ULL;
    return scatter(m_state);
  }
  // A whole number in [low, high].
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(high - low + 1));
  }
  // A number in [0, 1), a multiple of 2^-53.
  double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
  double real(double low, double high) { return low + (high - low) * unit(); }
  bool chance(double probability) { return unit() < probability; }

 private:
  std::uint64_t m_state;
};

}  // namespace wangge::demo
