// SPDX-License-Identifier: GPL-3.0-or-later
// Where on earth the maps of a PDF lie: viewports with geospatial measures (ISO 32000-2, 12.10), as viewers and GIS
// programs read them.
#pragma once

#include <string>
#include <vector>

#include "app/paint/page.h"

class QPDFObjectHandle;

namespace wangge {

// What the coordinate system of the maps is called; its datum is that of their corners.
struct PdfSystem {
  int epsg = 0;     // 0: told by its text alone
  std::string wkt;  // WKT 1 as ESRI writes it; empty: told by its number alone
  bool known() const { return epsg != 0 || !wkt.empty(); }
};

// Nothing without a system or maps.
void addPlaces(QPDFObjectHandle page, const std::vector<PageMap>& maps, const PdfSystem& system);

}  // namespace wangge
