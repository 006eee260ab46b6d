// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/noding.h"

#include "core/geometry/geos.h"
#include "core/geometry/snap_rounding.h"

namespace wangge {

std::vector<Polyline> nodeOnce(const std::vector<Polyline>& lines) {
  if (auto noded = geos::noded(lines)) return *std::move(noded);
  return snapRounded(lines);
}

}  // namespace wangge
