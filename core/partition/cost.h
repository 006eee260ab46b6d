// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan of grids costs: a tuple of whole numbers that is compared from the first to the last, packed into four
// words so that sums and comparisons stay cheap. Integers make results equal on every machine; additive terms keep
// dynamic programming exact.
#pragma once

#include <compare>
#include <cstdint>

namespace wangge::partition {

// The terms in the order in which they count. Households, numbers of grids, decimetres.
struct CostTerms {
  std::int64_t outside = 0;  // households that grids lack or have too many of, summed over grids out of band
  std::int64_t gridsOutside =
      0;  // grids that are not in band by households (with the persons criterion they may be by persons)
  std::int64_t movedFirst = 0;  // residents' households that change grid, when changing least comes first (repair)
  std::int64_t precincts = 0;   // sum over grids of (police precincts in it − 1)
  std::int64_t blocksCut = 0;   // pieces of divided blocks that lie in another grid than the rest
  // Barriers spanned: sum over grids of (inhabited sides of rivers, railways, expressways and arterial roads in it −
  // 1). Counted, not measured: by length, the narrowest arm across a road would always be the best way over it.
  std::int64_t spans = 0;
  std::int64_t boundary = 0;    // decimetres of line between grids, times ten times the factor of what it follows
  std::int64_t unevenness = 0;  // sum over grids of (households − target)² / 100
  std::int64_t moved = 0;       // as movedFirst, in ordinary mode
  std::int64_t barrier = 0;     // decimetres of barriers inside grids: told, not compared by searches
  friend auto operator<=>(const CostTerms&, const CostTerms&) = default;
};

// Beyond these sizes of a problem the packed fields could run into each other; problem.h refuses such communities.
inline constexpr std::int64_t kMostHouseholds = 2'000'000;
inline constexpr std::int64_t kMostAtoms = 16'000;
// Price in households of what must not be: two seeds in one grid, another number of grids than asked for.
inline constexpr std::int64_t kForbidden = 4'000'000;

struct Cost {
  std::int64_t band = 0;   // outside (28 bits), gridsOutside (14), movedFirst (21)
  std::int64_t lines = 0;  // precincts (14), blocksCut (14), spans (34)
  std::int64_t boundary = 0;
  std::int64_t rest = 0;  // unevenness (40), moved (22)

  Cost& operator+=(const Cost& o) {
    band += o.band, lines += o.lines, boundary += o.boundary, rest += o.rest;
    return *this;
  }
  Cost& operator-=(const Cost& o) {
    band -= o.band, lines -= o.lines, boundary -= o.boundary, rest -= o.rest;
    return *this;
  }
  friend Cost operator+(Cost a, const Cost& b) { return a += b; }
  friend Cost operator-(Cost a, const Cost& b) { return a -= b; }
  friend auto operator<=>(const Cost&, const Cost&) = default;
};

inline constexpr int kGridsShift = 21, kOutsideShift = 35, kBlocksShift = 34, kPrecinctsShift = 48, kUnevenShift = 22;

// More than any plan costs.
inline constexpr Cost kWorst{INT64_MAX, 0, 0, 0};
// Less than this: no household out of band.
inline constexpr Cost kInBandBound{std::int64_t{1} << kOutsideShift, 0, 0, 0};

constexpr Cost pack(const CostTerms& t) {
  return {(t.outside << kOutsideShift) + (t.gridsOutside << kGridsShift) + t.movedFirst,
          (t.precincts << kPrecinctsShift) + (t.blocksCut << kBlocksShift) + t.spans, t.boundary,
          (t.unevenness << kUnevenShift) + t.moved};
}

// The terms of a plan's cost (none of them negative).
constexpr CostTerms unpack(const Cost& c) {
  constexpr auto low = [](std::int64_t value, int from, int bits) {
    return (value >> from) & ((std::int64_t{1} << bits) - 1);
  };
  return {c.band >> kOutsideShift,
          low(c.band, kGridsShift, 14),
          low(c.band, 0, 21),
          c.lines >> kPrecinctsShift,
          low(c.lines, kBlocksShift, 14),
          low(c.lines, 0, 34),
          c.boundary,
          c.rest >> kUnevenShift,
          low(c.rest, 0, 22),
          0};
}

constexpr std::int64_t outsideOf(const Cost& c) {
  return c.band >> kOutsideShift;
}

}  // namespace wangge::partition
