// SPDX-License-Identifier: GPL-3.0-or-later
// GCJ-02 (Amap, Tencent) and BD-09 (Baidu): published shifts of WGS 84 longitudes and latitudes inside China, up to
// some hundred metres. Undone by iteration to well below a millimetre; only ever when the user says that the data are
// shifted.
#pragma once

namespace wangge::gis {

enum class Shift { None, Gcj02, Bd09 };

struct Degrees {
  double lon = 0, lat = 0;  // east and north positive
};

Degrees wgs84ToGcj02(Degrees wgs84);  // unchanged outside the rectangle in which the shift is applied
Degrees gcj02ToWgs84(Degrees gcj02);
Degrees gcj02ToBd09(Degrees gcj02);
Degrees bd09ToGcj02(Degrees bd09);

// From the shifted datum to WGS 84.
Degrees unshifted(Shift shift, Degrees at);

}  // namespace wangge::gis
