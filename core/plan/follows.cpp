// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/follows.h"

#include <algorithm>

namespace wangge {

Follows followsOf(ArcClasses classes) {
  constexpr std::array<ArcClasses, kFollows - 1> strongest = {
      ArcClass::River,  ArcClass::Rail, ArcClass::Expressway, ArcClass::Arterial,
      ArcClass::Street, ArcClass::Lane, ArcClass::Precinct,   ArcClasses(ArcClass::Drawn) | ArcClass::Grid};
  const auto found = std::find_if(strongest.begin(), strongest.end(),
                                  [&](ArcClasses each) { return (classes.bits & each.bits) != 0; });
  return static_cast<Follows>(found - strongest.begin());
}

}  // namespace wangge
