// SPDX-License-Identifier: GPL-3.0-or-later
// One-time set-up of GDAL: an allow-list of drivers (nothing that fetches from a network, nothing that opens other
// files by reference) and traditional axis order left to the callers. Safe to call from any thread, any number of
// times.
#pragma once

namespace wangge::gis {

void setUpGdal();

}  // namespace wangge::gis
