// SPDX-License-Identifier: GPL-3.0-or-later
// Where places of a plan lie on the datum of its own coordinate system, and what that system is called by programs: for
// files that say which place on earth a drawing shows.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/crs/coordinates.h"
#include "gis/crs/lon_lat.h"

namespace wangge::gis {

class Geographic {
 public:
  // None when no coordinate system is known by this name, or it has no longitude and latitude below it (a local grid).
  // To be used in the thread that made it.
  static std::optional<Geographic> of(const std::string& crs);
  ~Geographic();
  Geographic(Geographic&&) noexcept;
  Geographic& operator=(Geographic&&) noexcept;

  int epsg() const { return m_epsg; }               // of the plan's system; 0 when no register has it
  const std::string& wkt() const { return m_wkt; }  // of the plan's system: WKT 1 as ESRI writes it
  // Degrees, on the datum of the plan's system; `places` in metres of that system. Empty when one cannot be carried
  // over.
  std::vector<LonLat> placesOf(const std::vector<RawPoint>& places) const;

 private:
  struct Transform;
  Geographic();
  int m_epsg = 0;
  std::string m_wkt;
  std::unique_ptr<Transform> m_transform;
};

}  // namespace wangge::gis
