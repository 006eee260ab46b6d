// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with units, for interfaces where a bare number could be mistaken.
#pragma once

#include <compare>
#include <cstdint>

namespace wangge {

// A length on the lattice, in millimetres.
struct Millimetres {
  std::int64_t value = 0;
  static constexpr Millimetres fromMetres(double metres) {
    return {static_cast<std::int64_t>(metres * 1000.0 + (metres < 0 ? -0.5 : 0.5))};
  }
  constexpr double metres() const { return static_cast<double>(value) / 1000.0; }
  friend constexpr auto operator<=>(Millimetres, Millimetres) = default;
};

// An area on the lattice, kept exactly as twice its value in mm². The largest extent (2^30 mm squared, doubled) fits.
struct Area {
  std::int64_t twice = 0;
  constexpr double squareMetres() const { return static_cast<double>(twice) / 2e6; }
  static constexpr Area fromSquareMetres(double area) { return {static_cast<std::int64_t>(area * 2e6)}; }
  constexpr Area& operator+=(Area other) {
    twice += other.twice;
    return *this;
  }
  constexpr Area& operator-=(Area other) {
    twice -= other.twice;
    return *this;
  }
  friend constexpr Area operator+(Area a, Area b) { return {a.twice + b.twice}; }
  friend constexpr Area operator-(Area a, Area b) { return {a.twice - b.twice}; }
  friend constexpr auto operator<=>(Area, Area) = default;
};

}  // namespace wangge
