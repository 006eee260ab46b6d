// SPDX-License-Identifier: GPL-3.0-or-later
// GCJ-02 (Amap, Tencent) and BD-09 (Baidu): published shifts of WGS 84 longitudes and latitudes inside China, up to
// some hundred metres. Undone by iteration to well below a millimetre; only ever when the user says that the data are
// shifted.
#pragma once

namespace wangge::gis {

enum class Shift { None, Gcj02, Bd09 };

struct LonLat {
  double lon = 0, lat = 0;  // degrees
};

LonLat wgs84ToGcj02(LonLat wgs84);  // unchanged outside the rectangle in which the shift is applied
LonLat gcj02ToWgs84(LonLat gcj02);
LonLat gcj02ToBd09(LonLat gcj02);
LonLat bd09ToGcj02(LonLat bd09);

// From the shifted datum to WGS 84.
LonLat unshifted(Shift shift, LonLat at);

}  // namespace wangge::gis
