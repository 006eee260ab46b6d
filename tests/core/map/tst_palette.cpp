// SPDX-License-Identifier: GPL-3.0-or-later
// States of grids are told apart by their colours alone, also by people who lack one kind of cones: colours are seen as
// such people see them (Viénot, Brettel and Mollon 1999) and compared in CIELAB.
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "core/map/style.h"

using namespace wangge;
using namespace wangge::map;

namespace {

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

constexpr Matrix kNormal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtan = {{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
constexpr Matrix kDeutan = {{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};

Three linear(Colour colour) {
  const auto channel = [](std::uint8_t value) {
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return {channel(colour.red), channel(colour.green), channel(colour.blue)};
}

Three seen(const Three& rgb, const Matrix& eye) {
  Three out{};
  for (std::size_t i = 0; i < 3; ++i)
    out[i] = std::clamp(eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2], 0.0, 1.0);
  return out;
}

Three lab(const Three& rgb) {
  const auto [r, g, b] = rgb;
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047), y = f(0.2126 * r + 0.7152 * g + 0.0722 * b),
               z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(Colour a, Colour b, const Matrix& eye) {
  const Three p = lab(seen(linear(a), eye)), q = lab(seen(linear(b), eye));
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

double distance(GridStatus a, GridStatus b, Palette palette, const Matrix& eye) {
  return distance(statusFill(a, palette).colour, statusFill(b, palette).colour, eye);
}

const std::vector<GridStatus> kTold = {GridStatus::InBand, GridStatus::TooSmall, GridStatus::TooLarge,
                                       GridStatus::Dedicated};

double nearest(Palette palette) {
  double least = 1e9;
  for (const Matrix& eye : {kNormal, kProtan, kDeutan})
    for (std::size_t i = 0; i < kTold.size(); ++i)
      for (std::size_t k = i + 1; k < kTold.size(); ++k)
        least = std::min(least, distance(kTold[i], kTold[k], palette, eye));
  return least;
}

}  // namespace

TEST_CASE("The palette for the colour-blind keeps states apart for every eye") {
  CHECK(nearest(Palette::ColourBlind) > 12);
  // Which is what it is for.
  CHECK(nearest(Palette::Standard) < 6);
}

TEST_CASE("Black labels are read on every fill of the palette for the colour-blind") {
  for (std::size_t i = 0; i < kWordsOf<GridStatus>.size(); ++i) {
    const auto luminance = [](Colour colour) {
      const auto [r, g, b] = linear(colour);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const Fill fill = statusFill(static_cast<GridStatus>(i), Palette::ColourBlind);
    CHECK((luminance(fill.colour) + 0.05) / (luminance(kInk) + 0.05) > 4.5);  // WCAG 2, AA
    // The sign of the state is another one as well: hatches do not change with the palette.
    CHECK(fill.hatch == statusFill(static_cast<GridStatus>(i)).hatch);
  }
}

TEST_CASE("Neighbours on screens are told apart by every eye, on fills as pale as those of states") {
  double darkest = 100;
  for (int i = 0; i < static_cast<int>(GridStatus::NotCounted); ++i)
    darkest = std::min(darkest, lab(linear(statusFill(static_cast<GridStatus>(i)).colour))[0]);
  for (int i = 0; i < kAdjacencyColours; ++i) {
    const Fill fill = adjacencyFill(i, Medium::Screen);
    CAPTURE(i);
    CHECK(lab(linear(fill.colour))[0] > darkest - 3);
    // What is looked up on a sheet has the same sign there.
    CHECK(fill.hatch == adjacencyFill(i).hatch);
    for (int k = 0; k < i; ++k) {
      const Fill other = adjacencyFill(k, Medium::Screen);
      CAPTURE(k);
      for (const Matrix& eye : {kNormal, kProtan, kDeutan})
        CHECK((fill.hatch != other.hatch || distance(fill.colour, other.colour, eye) > 8));
    }
  }
}
