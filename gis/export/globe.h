// SPDX-License-Identifier: GPL-3.0-or-later
// The plan in longitude and latitude.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/geometry/lattice.h"
#include "core/geometry/polygon.h"
#include "gis/crs/crs.h"
#include "gis/crs/lon_lat.h"

namespace wangge::gis {

// The same point always has the same place, so that polygons which share vertices on the lattice share them on the
// globe.
class Globe {
 public:
  Globe(const std::string& crs, const Lattice& lattice);
  // Whether every point so far had a place; the error otherwise is "export.not_on_globe" (crs).
  bool good() const { return m_good; }
  // The places of a ring, the first one repeated at the end. Long lines are cut, at the same places from either side,
  // so that they stay where they are in the plan.
  std::vector<LonLat> placesOf(const Ring& ring) const;

 private:
  Lattice m_lattice;
  std::optional<CrsTransform> m_transform;  // to WGS 84
  mutable bool m_good = true;
};

}  // namespace wangge::gis
