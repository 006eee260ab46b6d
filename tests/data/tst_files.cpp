// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the fictitious district: the same seed gives the same bytes, they are marked as fictitious, and they are
// in the awkward encodings that real ones arrive in.
#include <unistd.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "data/generator/city.h"
#include "data/generator/district.h"

using namespace wangge::demo;
namespace fs = std::filesystem;

namespace {

fs::path freshFolder(const char* name) {
  const fs::path folder = fs::temp_directory_path() / ("wangge-demo-test-" + std::to_string(getpid()) + "-" + name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

std::string bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool contains(const std::string& all, const std::string& part) {
  return all.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The same seed writes the same bytes, and every file that can says that it is fictitious") {
  const District district = makeDistrict(1);
  const fs::path one = freshFolder("one");
  const fs::path two = freshFolder("two");
  writeDistrict(district, one.string());
  writeDistrict(makeDistrict(1), two.string());
  int files = 0;
  std::uintmax_t size = 0;
  for (const auto& entry : fs::directory_iterator(one)) {
    INFO(entry.path().filename());
    CHECK(bytes(entry.path()) == bytes(two / entry.path().filename()));
    ++files;
    size += entry.file_size();
  }
  CHECK(files == 20);
  CHECK(size < 30'000'000);

  const std::string note = "虚构示例";
  const std::string noteGbk = "\xD0\xE9\xB9\xB9\xCA\xBE\xC0\xFD";
  for (const char* name : {"precincts.geojson", "roads.geojson", "railway.geojson", "grids.geojson", "buildings.gpkg",
                           "water.gpkg", "subdistricts.dbf"})
    CHECK(contains(bytes(one / (std::string("fictitious_") + name)), note));
  for (const char* name : {"communities.dbf", "sites.dxf", "households_more.csv", "counties.csv"})
    CHECK(contains(bytes(one / (std::string("fictitious_") + name)), noteGbk));

  SECTION("the community shapefile is GBK, has no .cpg, and its language byte tells nothing") {
    CHECK_FALSE(fs::exists(one / "fictitious_communities.cpg"));
    CHECK(fs::exists(one / "fictitious_communities.prj"));
    const std::string table = bytes(one / "fictitious_communities.dbf");
    CHECK(table.at(29) == '\0');
    CHECK(contains(table, "\xD0\xC2\xC4\xBE\xC9\xE7\xC7\xF8"));  // 新木社区
  }
  SECTION("the manifest names files that exist") {
    const auto manifest = nlohmann::json::parse(bytes(one / "district.json"));
    CHECK(manifest["steps"].size() == 12);
    for (const auto& step : manifest["steps"]) CHECK(fs::exists(one / step["file"].get<std::string>()));
    CHECK(manifest["expected"]["communities"] == 46);
  }
  fs::remove_all(one);
  fs::remove_all(two);
}

TEST_CASE("A reference city has the numbers asked for") {
  const fs::path folder = freshFolder("city");
  writeCity({.communities = 12, .faces = 400, .grids = 32, .households = 5000}, 3, folder.string());
  const auto facts = nlohmann::json::parse(bytes(folder / "city.json"));
  CHECK(facts["communities"] == 12);
  CHECK(facts["faces"] == 400);
  CHECK(facts["grids"] == 32);
  CHECK(facts["households"] == 5000);
  CHECK(fs::file_size(folder / "fictitious_city.gpkg") > 100'000);
  CHECK_THROWS(writeCity({.communities = 10, .faces = 5, .grids = 3, .households = 1}, 3, folder.string()));
  fs::remove_all(folder);
}
