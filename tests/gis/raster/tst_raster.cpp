// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures under the map: carried over to the right place, at the size asked for.
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <catch2/catch.hpp>

#include <unistd.h>
#include <filesystem>
#include <fstream>

#include "gis/gdal/gdal_setup.h"
#include "gis/raster/raster.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

namespace fs = std::filesystem;

struct Folder {
  Folder() : path(fs::temp_directory_path() / ("wangge_raster_" + std::to_string(::getpid()))) {
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
  fs::path path;
};

// 100 × 100 pixels of 10 m from (500000, 5245000) to the south-east in EPSG:4549, west half red, east half green; the
// last ten rows transparent when there is an alpha band.
void makeTiff(const std::string& file, int bands, const char* epsg) {
  setUpGdal();
  auto* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  GDALDataset* dataset = driver->Create(file.c_str(), 100, 100, bands, GDT_Byte, nullptr);
  double t[6] = {500'000, 10, 0, 5'245'000, 0, -10};
  dataset->SetGeoTransform(t);
  if (epsg != nullptr) {
    OGRSpatialReference crs;
    crs.SetFromUserInput(epsg);
    dataset->SetSpatialRef(&crs);
  }
  std::vector<std::uint8_t> row(100);
  for (int band = 1; band <= bands; ++band)
    for (int y = 0; y < 100; ++y) {
      for (int x = 0; x < 100; ++x)
        row[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(band == 1   ? (x < 50 ? 255 : 0)
                                                                     : band == 2 ? (x < 50 ? 0 : 255)
                                                                     : band == 3 ? 0
                                                                                 : (y < 90 ? 255 : 0));
      REQUIRE(dataset->GetRasterBand(band)->RasterIO(GF_Write, 0, y, 100, 1, row.data(), 100, 1, GDT_Byte, 0, 0) ==
              CE_None);
    }
  GDALClose(dataset);
}

std::uint32_t at(const std::vector<std::uint32_t>& pixels, int width, int x, int y) {
  return pixels.at(static_cast<std::size_t>(y * width + x));
}

}  // namespace

TEST_CASE("a picture comes out where it lies, at the size asked for") {
  const Folder folder;
  makeTiff(folder.file("a.tif"), 4, "EPSG:4549");
  const auto raster = Raster::open(folder.file("a.tif"), "EPSG:4549");
  REQUIRE(raster);
  CHECK_FALSE(raster->assumedCrs());
  CHECK(raster->extent().minX == Approx(500'000));
  CHECK(raster->extent().maxY == Approx(5'245'000));
  // Twice its extent around, in 200 × 200: the picture fills the middle.
  const auto pixels = raster->read({499'500, 5'243'500, 501'500, 5'245'500}, 200, 200);
  REQUIRE(pixels.size() == 40'000);
  CHECK(at(pixels, 200, 10, 100) == 0);
  CHECK(at(pixels, 200, 60, 100) == 0xFFFF0000u);
  CHECK(at(pixels, 200, 140, 100) == 0xFF00FF00u);
  CHECK(at(pixels, 200, 100, 20) == 0);
  CHECK(at(pixels, 200, 60, 146) >> 24 == 0);  // the transparent rows
  CHECK(raster->read({0, 0, 1000, 1000}, 10, 10) == std::vector<std::uint32_t>(100, 0));
}

TEST_CASE("a picture in another coordinate system is carried over") {
  const Folder folder;
  setUpGdal();
  makeTiff(folder.file("plan.tif"), 3, "EPSG:4549");
  const auto plan = Raster::open(folder.file("plan.tif"), "EPSG:4549");
  REQUIRE(plan);
  // The same picture seen from WGS 84 / UTM 51N: read around its own middle there.
  const auto utm = Raster::open(folder.file("plan.tif"), "EPSG:32651");
  REQUIRE(utm);
  const RasterExtent e = utm->extent();
  const auto pixels = utm->read(e, 100, 100);
  REQUIRE(pixels.size() == 10'000);
  CHECK((at(pixels, 100, 25, 50) & 0x00FF0000u) > 0x00800000u);
  CHECK((at(pixels, 100, 75, 50) & 0x0000FF00u) > 0x00008000u);
}

TEST_CASE("a picture without a system is taken to be in the plan's, and that is said") {
  const Folder folder;
  makeTiff(folder.file("bare.tif"), 3, nullptr);
  const auto raster = Raster::open(folder.file("bare.tif"), "EPSG:4549");
  REQUIRE(raster);
  CHECK(raster->assumedCrs());
  CHECK(raster->extent().minX == Approx(500'000));
}

TEST_CASE("what is no picture, or lies nowhere, is refused in one message") {
  const Folder folder;
  CHECK(Raster::open(folder.file("nothing.tif"), "EPSG:4549").error().code == "file.missing");
  std::ofstream(folder.file("text.tif")) << "this is no picture";
  CHECK(Raster::open(folder.file("text.tif"), "EPSG:4549").error().code == "raster.unreadable");
  setUpGdal();
  auto* memory = GetGDALDriverManager()->GetDriverByName("GTiff");
  GDALClose(memory->Create(folder.file("nowhere.tif").c_str(), 10, 10, 3, GDT_Byte, nullptr));
  CHECK(Raster::open(folder.file("nowhere.tif"), "EPSG:4549").error().code == "raster.no_place");
}
