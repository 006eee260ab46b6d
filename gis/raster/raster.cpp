// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/raster.h"

#include <gdal_priv.h>
#include <gdalwarper.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "gis/crs/crs.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"

namespace wangge::gis {
namespace {

constexpr const char* kDrivers[] = {"GTiff", "MBTiles", "PNG", "JPEG", nullptr};

RasterExtent extentOf(GDALDataset& dataset) {
  double t[6] = {};
  dataset.GetGeoTransform(t);
  const double width = dataset.GetRasterXSize(), height = dataset.GetRasterYSize();
  return {t[0], t[3] + t[5] * height, t[0] + t[1] * width, t[3]};
}

// One colour channel of the part, into every fourth byte of `to`. Grey pictures have one band, palettes are looked up.
bool readChannel(GDALDataset& dataset, int band, int x, int y, int w, int h, std::uint8_t* to, int width, int height) {
  GDALRasterIOExtraArg how;
  INIT_RASTERIO_EXTRA_ARG(how);
  how.eResampleAlg =
      dataset.GetRasterBand(band)->GetColorTable() != nullptr ? GRIORA_NearestNeighbour : GRIORA_Bilinear;
  return dataset.GetRasterBand(band)->RasterIO(GF_Read, x, y, w, h, to, width, height, GDT_Byte, 4,
                                               4 * static_cast<GSpacing>(width), &how) == CE_None;
}

}  // namespace

void Raster::Close::operator()(GDALDataset* dataset) const {
  GDALClose(dataset);
}
Raster::Raster(Raster&&) noexcept = default;
Raster::~Raster() = default;

Result<Raster> Raster::open(const std::string& file, const std::string& crs) {
  setUpGdal();
  if (!std::filesystem::exists(std::filesystem::u8path(file))) return fail(Error("file.missing").with("file", file));
  GdalMessages messages;
  Raster raster;
  raster.m_source.reset(
      GDALDataset::FromHandle(GDALOpenEx(file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, kDrivers, nullptr, nullptr)));
  if (!raster.m_source || raster.m_source->GetRasterCount() == 0)
    return fail(Error("raster.unreadable").with("file", file).with("detail", messages.detail()));
  double t[6] = {};
  const bool placed = raster.m_source->GetGeoTransform(t) == CE_None || raster.m_source->GetGCPCount() > 0;
  if (!placed) return fail(Error("raster.no_place").with("file", file));
  const auto target = crsNamed(crs);
  if (!target) return fail(target.error());
  char* wkt = nullptr;
  (*target)->exportToWkt(&wkt);
  const std::string targetWkt = wkt;
  CPLFree(wkt);
  const OGRSpatialReference* own = raster.m_source->GetSpatialRef();
  if (own == nullptr && raster.m_source->GetGCPCount() > 0) own = raster.m_source->GetGCPSpatialRef();
  raster.m_assumed = own == nullptr;
  raster.m_warped.reset(GDALDataset::FromHandle(GDALAutoCreateWarpedVRT(
      GDALDataset::ToHandle(raster.m_source.get()), raster.m_assumed ? targetWkt.c_str() : nullptr, targetWkt.c_str(),
      GRA_Bilinear, 0.25, nullptr)));
  if (!raster.m_warped)
    return fail(Error("raster.no_transformation").with("file", file).with("detail", messages.detail()));
  raster.m_extent = extentOf(*raster.m_warped);
  return raster;
}

std::vector<std::uint32_t> Raster::read(const RasterExtent& part, int width, int height) const {
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
  const RasterExtent& all = m_extent;
  const RasterExtent shown{std::max(part.minX, all.minX), std::max(part.minY, all.minY), std::min(part.maxX, all.maxX),
                           std::min(part.maxY, all.maxY)};
  if (shown.minX >= shown.maxX || shown.minY >= shown.maxY || width <= 0 || height <= 0) return pixels;
  // Whole source pixels around what is shown, and where they come to lie.
  GDALDataset& dataset = *m_warped;
  const double stepX = (all.maxX - all.minX) / dataset.GetRasterXSize(),
               stepY = (all.maxY - all.minY) / dataset.GetRasterYSize();
  const int x0 =
      std::clamp(static_cast<int>(std::floor((shown.minX - all.minX) / stepX)), 0, dataset.GetRasterXSize() - 1);
  const int x1 =
      std::clamp(static_cast<int>(std::ceil((shown.maxX - all.minX) / stepX)), x0 + 1, dataset.GetRasterXSize());
  const int y0 =
      std::clamp(static_cast<int>(std::floor((all.maxY - shown.maxY) / stepY)), 0, dataset.GetRasterYSize() - 1);
  const int y1 =
      std::clamp(static_cast<int>(std::ceil((all.maxY - shown.minY) / stepY)), y0 + 1, dataset.GetRasterYSize());
  const double perX = width / (part.maxX - part.minX), perY = height / (part.maxY - part.minY);
  const auto column = [&](int x) { return static_cast<int>(std::lround((all.minX + x * stepX - part.minX) * perX)); };
  const auto row = [&](int y) { return static_cast<int>(std::lround((part.maxY - (all.maxY - y * stepY)) * perY)); };
  const int left = column(x0), right = column(x1), top = row(y0), bottom = row(y1);
  const int w = std::max(1, right - left), h = std::max(1, bottom - top);
  // Far in, a source pixel is larger than the window: reading whole ones would take forever.
  if (static_cast<std::int64_t>(w) * h > 16LL * width * height + 4'000'000) return {};

  std::vector<std::uint8_t> bytes(4 * static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 255);
  const int bands = dataset.GetRasterCount();
  const GDALColorTable* palette = dataset.GetRasterBand(1)->GetColorTable();
  const bool alpha = bands == 2 || bands >= 4;
  const auto channel = [&](int band, int at) {
    return readChannel(dataset, band, x0, y0, x1 - x0, y1 - y0, bytes.data() + at, w, h);
  };
  GdalMessages messages;
  bool good = channel(1, 2);
  good = good && channel(bands >= 3 ? 2 : 1, 1) && channel(bands >= 3 ? 3 : 1, 0);
  if (alpha) good = good && channel(bands == 2 ? 2 : 4, 3);
  if (!good) return {};
  for (int y = 0; y < h; ++y) {
    const int to = top + y;
    if (to < 0 || to >= height) continue;
    for (int x = 0; x < w; ++x) {
      const int at = left + x;
      if (at < 0 || at >= width) continue;
      const std::uint8_t* b =
          bytes.data() + 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x));
      std::uint32_t colour = 0xFF000000u | std::uint32_t{b[2]} << 16 | std::uint32_t{b[1]} << 8 | b[0];
      if (palette != nullptr)
        if (const GDALColorEntry* entry = palette->GetColorEntry(b[2]))
          colour = static_cast<std::uint32_t>(entry->c4) << 24 | static_cast<std::uint32_t>(entry->c1) << 16 |
                   static_cast<std::uint32_t>(entry->c2) << 8 | static_cast<std::uint32_t>(entry->c3);
      if (alpha) colour = (colour & 0x00FFFFFFu) | std::uint32_t{b[3]} << 24;
      pixels[static_cast<std::size_t>(to) * static_cast<std::size_t>(width) + static_cast<std::size_t>(at)] = colour;
    }
  }
  return pixels;
}

}  // namespace wangge::gis
