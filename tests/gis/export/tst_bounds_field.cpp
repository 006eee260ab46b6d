// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of grids as a field of the one map: in every format that has fields, whole, and told where a format
// holds less.
#include <catch2/catch.hpp>

#include <stop_token>

#include "gis/export/cover.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "gis/export/writer.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/gdal/gdal_setup.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

namespace {

Project planned() {
  test::AsciiPlan plan = test::asciiPlan(test::Drawing{"aab.", "aab."});
  plan.project.info.crs = "EPSG:4524", plan.project.lattice = {36600000, 5245000};
  plan.editGrid('a').code = "001", plan.editGrid('b').code = "002";
  return plan.project;
}

std::vector<test::ReadFeature> gridsIn(const Scratch& scratch, const std::string& format) {
  const bool one = exportFormatNamed(format)->files == Files::One;
  return test::readLayer(scratch / ((one ? "one_map." : "grids.") + format), "grids");
}

std::string fieldIn(const std::string& format) {
  return format == "shp" ? "four_bound" : "four_bounds";
}

}  // namespace

TEST_CASE("Every format with fields has the four bounds of its grids, as they were given") {
  setUpGdal();
  const Scratch scratch;
  const Project project = planned();
  const std::string text = "东至\"长江路\"、嫩江，南至<某河>，西至甲&乙，北至第二网格。";
  const auto bounds = [&](GridId grid) { return project.grids.at(grid).code == "001" ? text : std::string(); };
  REQUIRE(exportMap(project, scratch.folder(), exportFormatNames(), {}, {false, bounds}));
  for (const std::string& format : exportFormatNames()) {
    if (format == "dxf") continue;  // a drawing has no fields
    CAPTURE(format);
    const auto grids = gridsIn(scratch, format);
    REQUIRE(grids.size() == 2);
    REQUIRE(grids[0].fields.contains(fieldIn(format)));
    CHECK(grids[0].fields.at(fieldIn(format)) == text);
    // What has no territory, or no words, has none.
    const auto empty = grids[1].fields.find(fieldIn(format));
    CHECK((empty == grids[1].fields.end() || empty->second.empty()));
    const bool one = exportFormatNamed(format)->files == Files::One;
    for (const auto& feature : test::readLayer(scratch / ((one ? "one_map." : "communities.") + format), "communities"))
      CHECK_FALSE(feature.fields.contains(fieldIn(format)));
  }
}

TEST_CASE("Without words the layers have the contract's fields and no other") {
  setUpGdal();
  const Scratch scratch;
  REQUIRE(exportMap(planned(), scratch.folder(), exportFormatNames()));
  for (const std::string& format : exportFormatNames()) {
    if (format == "dxf") continue;
    CAPTURE(format);
    for (const auto& grid : gridsIn(scratch, format)) CHECK_FALSE(grid.fields.contains(fieldIn(format)));
  }
  // Nor has a project file, whose layers say nothing in a language.
  REQUIRE(saveProjectAs(scratch / "plan.gpkg", planned()));
  for (const auto& grid : test::readLayer(scratch / "plan.gpkg", "grids"))
    CHECK_FALSE(grid.fields.contains("four_bounds"));
}

TEST_CASE("Four bounds longer than a Shapefile holds end with a whole character there, and this is told") {
  setUpGdal();
  const Scratch scratch;
  std::string text = "东至";
  for (int i = 0; i < 60; ++i) text += "长江路、";
  REQUIRE(text.size() > 254);
  const auto bounds = [&](GridId) { return text; };
  const auto files = exportMap(planned(), scratch.folder(), exportFormatNames(), {}, {false, bounds});
  REQUIRE(files);
  for (const ExportedFile& file : *files) {
    CAPTURE(file.format, file.layer);
    CHECK(file.cutTexts == (file.format == "shp" && file.layer == "grids" ? 2 : 0));
  }
  for (const std::string& format : exportFormatNames()) {
    if (format == "dxf") continue;
    CAPTURE(format);
    const std::string read = gridsIn(scratch, format)[0].fields.at(fieldIn(format));
    CHECK(read == (format == "shp" ? text.substr(0, 252) : text));  // 84 characters of three bytes
  }
}

TEST_CASE("A text longer than a cell of the workbook holds is cut there at a whole character, and this is told") {
  setUpGdal();
  const Scratch scratch;
  std::string text;
  for (std::size_t i = 0; i < kLongestCell + 7; ++i) text += "东";
  const auto files =
      exportMap(planned(), scratch.folder(), {"gpkg", "xlsx"}, {}, {false, [&](GridId) { return text; }});
  REQUIRE(files);
  for (const ExportedFile& file : *files) {
    CAPTURE(file.format, file.layer);
    CHECK(file.cutTexts == (file.format == "xlsx" && file.layer == "grids" ? 2 : 0));
  }
  CHECK(gridsIn(scratch, "xlsx")[0].fields.at("four_bounds") == text.substr(0, 3 * kLongestCell));
  CHECK(gridsIn(scratch, "gpkg")[0].fields.at("four_bounds") == text);
  CHECK(firstUnits("a𠮷b", 2) == "a");  // two units
  CHECK(firstUnits("a𠮷b", 3) == "a𠮷");
}

TEST_CASE("Bounds are asked for once for each grid, not at all for a drawing alone, and stop when asked to") {
  setUpGdal();
  const Scratch scratch;
  const Project project = planned();
  std::stop_source source;
  int asked = 0;
  const auto bounds = [&](GridId) { return ++asked, std::string("东至长江路"); };
  REQUIRE(exportMap(project, scratch.folder(), {"dxf"}, {}, {false, bounds}));
  CHECK(asked == 0);
  REQUIRE(exportMap(project, scratch.folder(), {"gpkg", "xlsx", "csv"}, {}, {false, bounds}));
  CHECK(asked == static_cast<int>(project.grids.size()));
  asked = 0;
  const auto stopping = [&](GridId) { return ++asked, source.request_stop(), std::string(); };
  const auto stopped = exportMap(project, scratch / "none", {"gpkg"}, {{}, source.get_token()}, {false, stopping});
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == "job.cancelled");
  CHECK(asked == 1);
}
