// SPDX-License-Identifier: GPL-3.0-or-later
// A georeferenced picture under the map: an aerial photograph (GeoTIFF), map tiles (MBTiles), a scan with a world file.
// Read a part at a time, at the size it is shown, carried over into the plan's coordinate system. It is looked at and
// never becomes part of the plan.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"

class GDALDataset;

namespace wangge::gis {

// A rectangle in the plan's coordinate system, metres.
struct RasterExtent {
  double minX = 0, minY = 0, maxX = 0, maxY = 0;
};

class Raster {
 public:
  // `crs`: the plan's. A picture that does not say its own is taken to be in the plan's (`assumedCrs` says so). Errors:
  // "file.missing" (file), "raster.unreadable" (file, detail), "raster.no_place" (file) when nothing says where it
  // lies, "raster.no_transformation" (file, detail).
  static Result<Raster> open(const std::string& file, const std::string& crs);
  Raster(Raster&&) noexcept;
  ~Raster();

  RasterExtent extent() const { return m_extent; }
  bool assumedCrs() const { return m_assumed; }
  // Pixels row by row from the north-west, 0xAARRGGBB; transparent where the picture has nothing. Empty when it cannot
  // be read. One thread at a time.
  std::vector<std::uint32_t> read(const RasterExtent& part, int width, int height) const;

 private:
  struct Close {
    void operator()(GDALDataset* dataset) const;
  };
  Raster() = default;
  std::unique_ptr<GDALDataset, Close> m_source, m_warped;
  RasterExtent m_extent;
  bool m_assumed = false;
};

}  // namespace wangge::gis
