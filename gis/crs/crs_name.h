// SPDX-License-Identifier: GPL-3.0-or-later
// What a register calls a coordinate system, for those who know nothing of GDAL.
#pragma once

#include <string>

namespace wangge::gis {

// "CGCS2000 / 3-degree Gauss-Kruger CM 123E" for "EPSG:4550"; empty where no register has it.
std::string crsName(const std::string& crs);

}  // namespace wangge::gis
