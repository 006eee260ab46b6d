// SPDX-License-Identifier: GPL-3.0-or-later
// Proofs that no plan of an instance is in band: by arithmetic, one atom that is too large, a bottleneck, or because
// exact search found none. Each carries what verify.h needs to check it again without the code that found it; only what
// holds there is ever claimed.
#pragma once

#include <optional>
#include <string_view>

#include "core/partition/instance.h"

namespace wangge::partition {

// One step of a bottleneck proof. When the neck's atoms are in one grid, the atoms of `piece`, which is cut off from
// the rest by the neck and weighs less than the band's lower end, must be in that grid too.
struct ForcedJoin {
  std::vector<int> neck, piece;  // ascending
};

enum class CertificateKind {
  Arithmetic,  // no number of grids k with k·least ≤ households ≤ k·most
  Oversize,    // one atom has more than the upper end
  Bottleneck,  // atoms that must be together have more than the upper end
  Number,      // the number of grids asked for holds more or less than there is
  Seeds,       // so many seeds, a grid each, need more than there is
  Exhausted,   // exact search looked at every possibility
};

struct Certificate {
  CertificateKind kind = CertificateKind::Arithmetic;
  Criterion criterion = Criterion::HouseholdsOnly;  // what it is about
  std::int64_t households = 0;       // of the whole (Arithmetic, Exhausted) or of the atoms that must be together
  std::int64_t least = 0, most = 0;  // the band
  std::int64_t below = 0;  // Arithmetic: `below` grids hold at most below·most, one more need more than there is
  std::vector<int> atoms;  // Oversize: the atom; Bottleneck: those that must be together
  std::vector<ForcedJoin> joins;  // Bottleneck: why
  // Exhausted: an order of all atoms in which the possibilities can be gone through with few situations at a time, and
  // how many the search and the check of it looked at.
  std::vector<int> order;
  std::int64_t states = 0, checked = 0;
  // The number of grids asked for and the seeds, where the proof is about these (Number, Seeds, Exhausted); 0: holds
  // for any.
  int grids = 0, seeds = 0;
};

// A proof without search for an instance whose band is about households alone (or persons alone), checked; none when
// these means find none.
std::optional<Certificate> provenOutOfBand(const Instance& instance);

// The claim that exact search found no plan in band, with the numbers it is about; not yet checked.
Certificate exhausted(const Instance& instance, std::int64_t states);

// Seeds placed in the instance.
int seedsIn(const Instance& instance);

// Arithmetic alone: whether some number of grids fits.
bool divisible(std::int64_t households, std::int64_t least, std::int64_t most);

}  // namespace wangge::partition

template <>
inline constexpr wangge::WordList<6> wangge::kWordsOf<wangge::partition::CertificateKind> = {
    "arithmetic", "oversize", "bottleneck", "number", "seeds", "exhausted"};
