// SPDX-License-Identifier: GPL-3.0-or-later
// Reference cities for benchmarks: a given number of communities, faces, grids and households, in one GeoPackage.
#pragma once

#include <cstdint>
#include <string>

namespace wangge::demo {

struct CityOptions {
  int communities = 1500;
  int faces = 50000;
  int grids = 4000;
  int households = 1500000;
};

// Writes fictitious_city.gpkg (layers communities, lines, grids, households) and city.json with the true sums.
// Throws std::runtime_error when the folder cannot be written.
void writeCity(const CityOptions& options, std::uint64_t seed, const std::string& folder);

}  // namespace wangge::demo
