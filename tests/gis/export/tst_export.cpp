// SPDX-License-Identifier: GPL-3.0-or-later
// Exports read back by GDAL: the levels cover each other exactly, the fields are the contract's, the sums are the
// plan's.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "gis/export/cover.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "gis/export/writer.h"
#include "gis/file/scratch.h"
#include "gis/gdal/gdal_setup.h"
#include "support/ascii_plan.h"
#include "support/sample_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::ReadFeature;
using test::Scratch;

namespace wangge::gis {
ExportWriter writeShapefiles;
}

namespace {

Project exported() {
  Project project = test::samplePlan().project;
  project.info.crs = "EPSG:4524";
  project.info.created = 1700000000;
  project.lattice = {36600000, 5245000};
  return project;
}

std::string pathOf(const Scratch& scratch, const std::string& format, const std::string& layer) {
  return scratch / ((exportFormatNamed(format)->files == Files::One ? "one_map" : layer) + "." + format);
}

std::int64_t sumOf(const std::vector<ReadFeature>& features, const std::string& field) {
  std::int64_t sum = 0;
  for (const ReadFeature& feature : features) sum += std::stoll(feature.fields.at(field));
  return sum;
}

}  // namespace

TEST_CASE("Polygons of one level are the level above, vertex for vertex") {
  setUpGdal();
  const Scratch scratch;
  const Project project = exported();
  const auto files = exportMap(project, scratch.folder(), {"gpkg", "geojson", "shp"});
  REQUIRE(files);
  for (const std::string format : {"gpkg", "geojson", "shp"}) {
    INFO(format);
    std::map<std::string, std::vector<ReadFeature>> layers;
    for (const auto& file : *files)
      if (file.format == format) {
        layers[file.layer] = test::readLayer(pathOf(scratch, format, file.layer), file.layer);
        CHECK(static_cast<std::int64_t>(layers[file.layer].size()) == file.features);
      }
    REQUIRE(layers.size() == kExportLayers.size());
    CHECK(test::coverFault({&layers["grids"], &layers["unassigned"]}, "community", layers["communities"]) == "");
    CHECK(test::coverFault({&layers["communities"]}, "parent", layers["subdistricts"]) == "");
    CHECK(test::coverFault({&layers["subdistricts"]}, "parent", layers["counties"]) == "");
    CHECK(test::coverFault({&layers["counties"]}, "parent", layers["city"]) == "");
    test::Edges all, city;
    for (const auto& precinct : layers["precincts"]) test::addEdges(all, precinct.geometry.get());
    for (const auto& feature : layers["city"]) test::addEdges(city, feature.geometry.get());
    CHECK(all == city);
    // The projected formats are exact; on the globe straight lines bend by less than this.
    const double tolerance = format == "geojson" ? 1e-12 : 0;
    for (const char* layer : {"grids", "communities", "subdistricts", "precincts"}) {
      CHECK(test::overlapIn(layers[layer]) <= tolerance);
      for (const auto& feature : layers[layer]) CHECK(feature.geometry->IsValid());
    }
    CHECK(sumOf(layers["city"], "households") == totalOf(project).households - outsideOf(project).households);
    CHECK(sumOf(layers["grids"], "persons") + sumOf(layers["unassigned"], "persons") ==
          sumOf(layers["city"], "persons"));
    CHECK(sumOf(layers["precincts"], "households") == sumOf(layers["communities"], "households"));
    CHECK(sumOf(layers["communities"], "grids") == static_cast<std::int64_t>(project.grids.size()));
  }
}

TEST_CASE("Grids carry the fields of the contract, codes as text") {
  setUpGdal();
  const Scratch scratch;
  test::AsciiPlan plan = test::asciiPlan({.grids = {"aab.", "aab."},
                                          .communities = {"AAAA", "AAAA"},
                                          .precincts = {"PQQQ", "PQQQ"},
                                          .households = {"3.1.", "..1."}});
  plan.project.info.crs = "EPSG:4524";
  plan.project.lattice = {36600000, 5245000};
  plan.editGrid('a').code = "001", plan.editGrid('a').name = "甲,\"一\"\n网格";
  plan.editGrid('b').kind = GridKind::Dedicated, plan.editGrid('b').category = DedicatedCategory::Park;
  REQUIRE(exportMap(plan.project, scratch.folder(), exportFormatNames()));
  for (const std::string& format : exportFormatNames()) {
    if (format == "dxf") continue;  // a drawing has no fields
    INFO(format);
    const auto grids = test::readLayer(pathOf(scratch, format, "grids"), "grids");
    REQUIRE(grids.size() == 2);
    auto fields = grids[1].fields;  // b has no code and comes first
    CHECK(fields[format == "kml" ? "Name" : "name"] == "甲,\"一\"\n网格");
    CHECK(fields["code"] == "001");
    CHECK(fields["kind"] == "comprehensive");
    CHECK(fields["community"] == "230204001001");
    CHECK(fields[format == "shp" ? "subdistr" : "subdistrict"] == "230204001");
    CHECK(fields["county"] == "230204");
    CHECK(fields["precinct"] == "P");  // two cells each, all households in P
    CHECK(fields["households"] == "300");
    CHECK(fields["persons"] == "600");
    CHECK(std::stod(fields["area_m2"]) == 40000);
    CHECK(fields["status"] == "in_band");
    fields = grids[0].fields;
    CHECK(fields["category"] == "park");
    CHECK(fields["status"] == "dedicated");
    const auto unassigned = test::readLayer(pathOf(scratch, format, "unassigned"), "unassigned");
    REQUIRE(unassigned.size() == 1);
    CHECK(std::stod(unassigned[0].fields.at("area_m2")) == 20000);
    // What has no name is shown by what it has first.
    if (format == "kml") CHECK(unassigned[0].fields.at("Name") == "230204001001");
  }
}

TEST_CASE("Tables say which codes became which") {
  setUpGdal();
  const Scratch scratch;
  test::AsciiPlan plan =
      test::asciiPlan({.grids = {"aab", "aab"}, .communities = {}, .precincts = {}, .households = {"111", "111"}});
  plan.project.info.crs = "EPSG:4524";
  plan.project.lattice = {36600000, 5245000};
  issueCode(plan.project, plan.grids.at('a'), "230204001001001", 1700000000);
  issueCode(plan.project, plan.grids.at('b'), "230204001001002", 1700000000);
  const Result<Project> merged =
      planOf(mergeZones(plan.project, std::vector{plan.grids.at('a'), plan.grids.at('b')}, {"tester", 1700000100}));
  REQUIRE(merged);
  REQUIRE(exportMap(*merged, scratch.folder(), {"csv", "xlsx"}));
  for (const std::string format : {"csv", "xlsx"}) {
    INFO(format);
    const auto changes = test::readLayer(pathOf(scratch, format, "code_changes"), "code_changes");
    REQUIRE(changes.size() == 1);
    const auto& fields = changes[0].fields;
    CHECK(fields.at("change") == "merge");
    CHECK(fields.at("old_code") == "230204001001002");
    CHECK(fields.at("new_code") == "230204001001001");
    CHECK(fields.at("date").starts_with("2023"));
  }
}

TEST_CASE("Counts that nobody made are null, not zero") {
  setUpGdal();
  const Scratch scratch;
  test::AsciiPlan plan = test::asciiPlan({"ab", "ab"});
  plan.project.info.crs = "EPSG:4524";
  REQUIRE(exportMap(plan.project, scratch.folder(), {"gpkg"}));
  for (const auto& grid : test::readLayer(scratch / "one_map.gpkg", "grids")) {
    CHECK_FALSE(grid.fields.contains("households"));
    CHECK_FALSE(grid.fields.contains("persons"));
  }
}

TEST_CASE("A drawing holds each ring as a closed line and each name as a text") {
  setUpGdal();
  const Scratch scratch;
  test::AsciiPlan plan = test::asciiPlan({"aaa", "aba", "aaa"});
  plan.project.info.crs = "EPSG:4524";
  plan.editGrid('b').name = "𠮷祥网格";
  REQUIRE(exportMap(plan.project, scratch.folder(), {"dxf"}));
  std::size_t lines = 0;
  bool named = false;
  for (const auto& entity : test::readLayer(scratch / "one_map.dxf", "entities")) {
    if (entity.fields.at("Layer") != "grids") continue;
    if (entity.fields.contains("Text")) {
      named = named || entity.fields.at("Text").find("\\U+D842\\U+DFB7祥网格") != std::string::npos;
    } else {
      ++lines;
      CHECK(entity.geometry->toCurve()->get_IsClosed());
    }
  }
  CHECK(lines == 3);  // a has a hole
  CHECK(named);
}

TEST_CASE("The same plan makes the same bytes in every format") {
  const Scratch one, two;
  const std::vector<std::string> formats = exportFormatNames();
  REQUIRE(exportMap(exported(), one.folder(), formats));
  REQUIRE(exportMap(exported(), two.folder(), formats));
  CHECK(one.files() == two.files());
  // What was announced is there, and nothing else but the companions of shapefiles.
  std::set<std::string> announced, written;
  for (const std::string& name : exportedFileNames(formats)) announced.insert(name);
  for (const auto& entry : std::filesystem::directory_iterator(one.folder()))
    if (const std::string suffix = entry.path().extension().string();
        suffix != ".dbf" && suffix != ".shx" && suffix != ".prj" && suffix != ".cpg")
      written.insert(entry.path().filename().string());
  CHECK(announced == written);
  for (const auto& entry : std::filesystem::directory_iterator(one.folder())) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    CHECK(test::bytesOf(one / name) == test::bytesOf(two / name));
  }
}

TEST_CASE("A KML file has the plan's name, and values as they are") {
  setUpGdal();
  const Scratch scratch;
  Project project = exported();
  project.info.name = "铁锋区 <一张图> & 网格";
  REQUIRE(exportMap(project, scratch.folder(), {"kml"}));
  const std::string text = test::bytesOf(scratch / "one_map.kml");
  CHECK(text.find("<Document><name>铁锋区 &lt;一张图&gt; &amp; 网格</name>") != std::string::npos);
  const auto readers = {"KML", "LIBKML"};
  for (const char* reader : readers) {
    INFO(reader);
    const char* const only[] = {reader, nullptr};
    if (!GetGDALDriverManager()->GetDriverByName(reader)) continue;
    const std::unique_ptr<GDALDataset> dataset(
        GDALDataset::Open((scratch / "one_map.kml").c_str(), GDAL_OF_VECTOR, only));
    REQUIRE(dataset);
    CHECK(dataset->GetLayerCount() >= 6);
  }
  std::size_t values = 0;
  for (std::size_t at = text.find("<SimpleData"); at != std::string::npos; at = text.find("<SimpleData", at + 1)) {
    const std::size_t begin = text.find('>', at) + 1, end = text.find('<', begin);
    const std::string value = text.substr(begin, end - begin);
    CHECK(value == std::string(beginningOf(value)));
    CHECK_FALSE(value.ends_with(' '));
    const std::string field = text.substr(at, begin - at);
    if (field.find("\"area_m2\"") == std::string::npos) continue;
    CHECK(value.size() < 16);  // not the noise of fifteen digits
    ++values;
  }
  CHECK(values > 0);
  // Whole numbers are typed as such.
  CHECK(text.find("<SimpleField name=\"households\" type=\"int\">") != std::string::npos);
  CHECK(text.find("<SimpleField name=\"code\" type=\"string\">") != std::string::npos);
}

TEST_CASE("What a driver refuses to write is an error, never a file without it") {
  const Scratch scratch;
  // More than the records of a .dbf hold.
  std::vector<std::string> names;
  for (int i = 0; i < 300; ++i) names.push_back("f" + std::to_string(i));
  std::vector<MapField> fields;
  for (const std::string& name : names) fields.push_back({name, FieldType::Text});
  MapTables map;
  map.lattice = {36600000, 5245000};
  LayerTable& table = map.layers.emplace_back();
  table.name = "grids";
  table.fields = fields;
  table.rows.push_back({MapValues(fields.size(), std::string(254, 'x')), {}});
  const auto written = writeShapefiles(map, scratch.folder());
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "file.unwritable");
  CHECK(scratch.files() == 0);
  // A system that nobody knows is not left out either.
  map.layers.clear();
  LayerTable& small = map.layers.emplace_back();
  small.name = "grids";
  small.fields = std::span(fields).first(2);
  small.rows.push_back({{std::string("1"), std::string("一")}, {}});
  CHECK(writeShapefiles(map, scratch.folder()));
  map.crs = "EPSG:999999";
  CHECK(writeShapefiles(map, scratch.folder()).error().code == "file.unwritable");
}

TEST_CASE("Coordinates that have no place on the globe are refused where they are needed") {
  const Scratch scratch;
  test::AsciiPlan plan = test::asciiPlan({"a"});
  plan.project.info.crs = "EPSG:4524";
  plan.project.lattice = {9e9, 9e9};
  CHECK(exportMap(plan.project, scratch.folder(), {"geojson"}).error().code == "export.not_on_globe");
  CHECK(exportMap(plan.project, scratch.folder(), {"kml"}).error().code == "export.not_on_globe");
  CHECK(scratch.files() == 0);
}

TEST_CASE("Indexes of an older shapefile do not outlive it") {
  setUpGdal();
  const Scratch scratch;
  REQUIRE(exportMap(exported(), scratch.folder(), {"shp"}));
  const auto made = scratch.files();
  for (const char* index : {"grids.qix", "grids.sbn", "grids.sbx", "grids.shp.xml"})
    test::writeBytes(scratch / index, "of the older file");
  test::writeBytes(scratch / "others.qix", "of a file that is not ours");
  REQUIRE(exportMap(exported(), scratch.folder(), {"shp"}));
  CHECK(scratch.files() == made + 1);
  CHECK(std::filesystem::exists(scratch / "others.qix"));
}

TEST_CASE("What cannot be written is said, and nothing is left behind") {
  const Scratch scratch;
  const auto unknown = exportMap(exported(), scratch.folder(), {"gpkg", "tab"});
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().code == "export.unknown_format");
  CHECK(scratch.files() == 0);
  test::writeBytes(scratch / "file", "x");
  CHECK(exportMap(exported(), scratch / "file", {"csv"}).error().code == "file.unwritable");
  CHECK(exportMap(exported(), scratch / "file/below", {"csv"}).error().code == "file.unwritable");
  // A folder in the way of one file.
  std::filesystem::create_directories(scratch / "out/one_map.gpkg");
  CHECK(exportMap(exported(), scratch / "out", {"gpkg"}).error().code == "file.not_a_file");
}

TEST_CASE("Texts that a format cannot hold are cut after a whole character, and counted") {
  setUpGdal();
  const Scratch scratch;
  Project project = exported();
  std::string name;
  for (int i = 0; i < 100; ++i) name += "长";
  project.communities.edit(project.communities.ids().front()).name = name;
  const auto files = exportMap(project, scratch.folder(), {"geojson", "shp"});
  REQUIRE(files);
  for (const ExportedFile& file : *files)
    CHECK(file.cutTexts == (file.format == "shp" && file.layer == "communities" ? 1 : 0));
  std::set<std::string> names;
  for (const ReadFeature& feature : test::readLayer(pathOf(scratch, "shp", "communities"), "communities"))
    names.insert(feature.fields.at("name"));
  CHECK(names.contains(name.substr(0, 252)));
}
