// SPDX-License-Identifier: GPL-3.0-or-later
// Input that cannot be used: exit code 2, one clear message in either language, and the plan as it was, byte for byte,
// with nothing left beside it. Full disks and folders without rights are tested where files are saved.
#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <cmath>
#include <filesystem>
#include <limits>
#include <set>

#include "cli.h"
#include "layers.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::bytesOf;
using wangge::test::Scratch;
using wangge::test::writeBytes;

namespace {

const std::string kDistrict = std::string(WANGGE_DEMO_DISTRICT) + "/";

// One row of the table: what is wrong, the arguments after `import PLAN`, and what the message must name.
struct Bad {
  const char* what;
  Arguments arguments;
  std::string code;
  std::vector<std::string> named;
};

std::string geojson(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

// A square of a thousandth of a degree.
std::string area(const std::string& code, const std::string& name, double lon, double lat) {
  const auto corner = [&](double x, double y) {
    return "[" + std::to_string(lon + x) + "," + std::to_string(lat + y) + "]";
  };
  const std::string ring = "[" + corner(0, 0) + "," + corner(0.001, 0) + "," + corner(0.001, 0.001) + "," +
                           corner(0, 0.001) + "," + corner(0, 0) + "]";
  return R"({"type":"Feature","properties":{"code":")" + code + R"(","name":")" + name +
         R"("},"geometry":{"type":"Polygon","coordinates":[)" + ring + "]}}";
}

// A GeoPackage whose only area has a vertex that is no number.
void writeBroken(const std::string& path, double value) {
  GDALAllRegister();
  const std::unique_ptr<GDALDataset> dataset(
      GetGDALDriverManager()->GetDriverByName("GPKG")->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  OGRSpatialReference crs;
  crs.importFromEPSG(4550);
  OGRLayer* layer = dataset->CreateLayer("areas", &crs, wkbPolygon, nullptr);
  OGRFieldDefn code("code", OFTString);
  layer->CreateField(&code);
  OGRLinearRing ring;
  for (const auto& [x, y] : {std::pair{574000.0, 5245000.0},
                             {575000.0, 5245000.0},
                             {value, 5246000.0},
                             {574000.0, 5246000.0},
                             {574000.0, 5245000.0}})
    ring.addPoint(x, y);
  OGRPolygon polygon;
  polygon.addRing(&ring);
  OGRFeature feature(layer->GetLayerDefn());
  feature.SetField("code", "230204001004");
  feature.SetGeometry(&polygon);
  REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
}

void copyShape(const std::string& to, const std::vector<const char*>& parts) {
  for (const char* part : parts) std::filesystem::copy_file(kDistrict + "fictitious_communities" + part, to + part);
}

void cut(const std::string& from, const std::string& to, double share) {
  const std::string bytes = bytesOf(from);
  writeBytes(to, bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * share)));
}

bool hasChinese(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

// Refused in both languages and as JSON, and the plan's folder is as it was.
void checkRefused(const std::string& plan, const Arguments& arguments, const std::string& code,
                  const std::vector<std::string>& named) {
  const std::string folder = std::filesystem::path(plan).parent_path().string();
  const auto listing = [&] {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().string());
    return names;
  };
  const auto filesBefore = listing();
  const std::string before = bytesOf(plan);
  for (const char* language : {"en", "zh_CN"}) {
    Arguments all = arguments;
    all.insert(all.end(), {"--lang", language});
    const Said said = cli(all);
    INFO(said.err);
    CHECK(said.exitCode == 2);
    CHECK(said.out == "");
    CHECK(said.err.starts_with("wangge-cli: "));
    CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    CHECK(said.err.find('{') == std::string::npos);
    if (std::string(language) == "zh_CN") CHECK(hasChinese(said.err));
    for (const std::string& part : named) {
      INFO(part);
      CHECK(said.err.find(part) != std::string::npos);
    }
  }
  const Json answer = answerOf(arguments, 2);
  CHECK(answer["ok"] == false);
  CHECK(answer["error"]["code"] == code);
  const bool unchanged = bytesOf(plan) == before;
  CHECK(unchanged);
  CHECK(listing() == filesBefore);
}

}  // namespace

TEST_CASE("Bad input gets one clear message, exit code 2, and changes nothing") {
  const Scratch plans, files;
  const std::string plan = plans / "plan.gpkg";
  answerOf({"new", plan, "--name", "Bad input"});
  answerOf({"import", plan, "--as", "communities", kDistrict + "fictitious_communities.shp"});
  const auto file = [&](const std::string& name, const std::string& bytes) {
    writeBytes(files / name, bytes);
    return files / name;
  };
  const std::string place = "123.98,47.34";
  ::mkfifo((files / "pipe.geojson").c_str(), 0600);
  const std::string shape = kDistrict + "fictitious_communities";
  for (const char* part : {".shp", ".shx", ".dbf"}) {
    const std::string folder = files / ("cut" + std::string(part));
    std::filesystem::create_directories(folder);
    copyShape(folder + "/c", {".shp", ".shx", ".dbf", ".prj"});
    cut(shape + part, folder + "/c" + part, 0.6);
  }
  copyShape(files / "alone", {".shp"});
  cut(kDistrict + "fictitious_buildings.gpkg", files / "cut.gpkg", 0.5);
  {
    GDALAllRegister();
    const std::string zip = "/vsizip/" + (files / "whole.zip") + "/c.geojson";
    VSILFILE* inside = VSIFOpenL(zip.c_str(), "wb");
    REQUIRE(inside);
    const std::string bytes = bytesOf(kDistrict + "fictitious_precincts.geojson");
    CHECK(VSIFWriteL(bytes.data(), 1, bytes.size(), inside) == bytes.size());
    VSIFCloseL(inside);
    cut(files / "whole.zip", files / "cut.zip", 0.6);
  }
  writeBroken(files / "nan.gpkg", std::numeric_limits<double>::quiet_NaN());
  writeBroken(files / "inf.gpkg", std::numeric_limits<double>::infinity());

  const Arguments areas = {"--as", "communities", "--replace", "fictitious_communities"};
  const auto communities = [&](const std::string& source, Arguments more = {}) {
    Arguments all = areas;
    all.push_back(source);
    all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  const auto households = [&](const std::string& rows, Arguments more = {}) {
    static int number = 0;
    Arguments all = {"--as",    "households", file("h" + std::to_string(++number) + ".csv", "lon,lat,HS,RK\n" + rows),
                     "--field", "x=lon",      "--field",
                     "y=lat"};
    if (more.empty()) more = {"--source-crs", "EPSG:4490"};
    if (more[0] != "none") all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  const std::string a = area("230204001004", "甲", 123.98, 47.34);

  const std::vector<Bad> table = {
      {"a missing file", communities(files / "none.shp"), "file.missing", {"none.shp"}},
      {"an unreadable file", communities(files / "pipe.geojson"), "file.unreadable", {"pipe.geojson"}},
      {"a shapefile cut off", communities(files / "cut.shp/c.shp"), "file.truncated", {"c.shp"}},
      {"its index cut off", communities(files / "cut.shx/c.shp"), "file.truncated", {"c.shx"}},
      {"its table cut off", communities(files / "cut.dbf/c.shp"), "file.truncated", {"c.dbf"}},
      {"a shapefile without its parts", communities(files / "alone.shp"), "file.part_missing", {"alone"}},
      {"a GeoPackage cut off", {"--as", "buildings", files / "cut.gpkg"}, "file.truncated", {"cut.gpkg"}},
      {"no GeoPackage at all", communities(file("x.gpkg", std::string(9999, 'x'))), "file.corrupt", {"x.gpkg"}},
      {"a zip cut off", {"--as", "precincts", files / "cut.zip"}, "file.corrupt", {"cut.zip"}},
      {"a GeoJSON cut off",
       communities(file("cut.geojson", geojson(a).substr(0, 90))),
       "file.corrupt",
       {"cut.geojson"}},
      {"a table that tells no coordinate system",
       households("2000,3000,3,7\n", {"none"}),
       "crs.missing",
       {"--source-crs"}},
      {"a coordinate system that is none",
       households(place + ",3,7\n", {"--source-crs", "EPSG:1"}),
       "crs.unknown",
       {"EPSG:1"}},
      {"NaN in a table", households(place + ",3,7\nnan,47.34,2,5\n"), "coords.not_a_number", {"3"}},
      {"infinite in a table", households(place + ",3,7\n123.98,inf,2,5\n"), "coords.not_finite", {"3"}},
      {"NaN in an area", communities(files / "nan.gpkg"), "coords.not_finite", {"nan.gpkg", "1"}},
      {"infinite in an area", communities(files / "inf.gpkg"), "coords.not_finite", {"inf.gpkg", "1"}},
      {"another part of the world",
       households("2.35,48.85,3,7\n2.36,48.86,3,7\n"),
       "coords.wrong_place",
       {"--source-crs"}},
      {"one row in another part of the world", households(place + ",3,7\n2.35,48.85,3,7\n"), "coords.too_far", {"3"}},
      {"no longitude and latitude", households("574000,5245000,3,7\n"), "coords.not_lon_lat", {"574000"}},
      {"lines where areas are needed",
       communities(kDistrict + "fictitious_railway.geojson"),
       "import.no_polygons",
       {"fictitious_railway"}},
      {"codes that are missing",
       communities(
           file("m.geojson", geojson(a + "," + area("", "乙", 123.99, 47.34) + "," + area("", "丙", 124, 47.34)))),
       "import.code_missing",
       {"2", "3"}},
      {"a name that the list of codes has twice",
       communities(file("n.geojson", geojson(area("", "公园社区", 123.98, 47.34))),
                   {"--codes", file("codes.csv", "code,name\n230204001002,公园社区\n230204002001,公园社区\n")}),
       "codes.ambiguous",
       {"公园社区", "230204001002", "230204002001", "--within", "parent="}},
      {"a list of codes without codes",
       communities(file("n.geojson", geojson(area("", "公园社区", 123.98, 47.34))),
                   {"--codes", file("counts.csv", "户数,人口\n1,2\n")}),
       "codes.no_fields",
       {"counts.csv", "户数"}},
      {"one code, two names",
       communities(file("s.geojson", geojson(a + "," + area("230204001005", "丙", 124, 47.34) + "," +
                                             area("230204001004", "乙", 123.99, 47.34)))),
       "import.code_conflict",
       {"230204001004", "甲", "乙", "1, 3"}},
      {"a negative count", households(place + ",3,7\n" + place + ",-2,7\n"), "count.negative", {"-2", "3", "HS"}},
      {"a count that is no number", households(place + ",3,many\n"), "count.not_a_number", {"many", "2", "RK"}},
      {"half a household", households(place + ",2.5,7\n"), "count.fraction", {"2.5", "2", "HS"}},
      {"an empty layer", communities(file("e.geojson", geojson(""))), "layer.empty", {"e.geojson"}},
      {"an empty file", communities(file("z.geojson", "")), "file.empty", {"z.geojson"}},
      {"a field that does not exist",
       communities(shape + ".shp", {"--field", "code=BH"}),
       "field.unknown",
       {"BH", "XZQDM", "MC", "SSJD"}},
      {"a layer that does not exist",
       {"--as", "barriers", kDistrict + "fictitious_water.gpkg", "--layer", "海"},
       "layer.unknown",
       {"海", "河流"}},
      {"the same source again, not said how",
       {"--as", "communities", shape + ".shp"},
       "import.needs_add_or_replace",
       {"--add", "--replace"}},
  };
  for (const Bad& bad : table) {
    INFO(bad.what);
    Arguments arguments = {"import", plan};
    arguments.insert(arguments.end(), bad.arguments.begin(), bad.arguments.end());
    checkRefused(plan, arguments, bad.code, bad.named);
  }
}

TEST_CASE("An answer that does not get to where it goes is an error") {
  const Scratch plans;
  const std::string plan = plans / "plan.gpkg";
  answerOf({"new", plan, "--name", "Plan"});
  for (const std::string form : {"", " --json"}) {
    const std::string command = std::string(WANGGE_CLI) + " info " + plan + " --lang en" + form;
    const Said lost = program("/bin/sh", {"-c", command + " > /dev/full"});
    CHECK(lost.exitCode == 2);
    CHECK(lost.err.find("could not be written whole") != std::string::npos);
    CHECK(program("/bin/sh", {"-c", command}).exitCode == 0);
  }
}

TEST_CASE("What stands before the command counts, or is refused as what stands after it") {
  const Scratch plans;
  const std::string plan = plans / "plan.gpkg";
  answerOf({"new", plan, "--name", "Plan"});
  const Said json = cli({"--json", "--lang", "en", "info", plan});
  CHECK(json.exitCode == 0);
  CHECK(Json::parse(json.out)["command"] == "info");
  const Said quiet = cli({"--quiet", "info", plan});
  CHECK(quiet.exitCode == 0);
  CHECK(quiet.out.empty());
  for (const Arguments& arguments : {Arguments{"--jsom", "info", plan}, Arguments{"info", plan, "--jsom"}}) {
    const Said refused = cli(arguments);
    CHECK(refused.exitCode == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("--jsom") != std::string::npos);
  }
}

TEST_CASE("A plan of a newer version, a damaged one and a missing one are refused by every command") {
  const Scratch plans, files;
  const std::string newer = plans / "newer.gpkg", damaged = plans / "damaged.gpkg", missing = plans / "missing.gpkg";
  answerOf({"new", newer, "--name", "Newer"});
  answerOf({"import", newer, "--as", "communities", kDistrict + "fictitious_communities.shp"});
  cut(newer, damaged, 0.4);
  {
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> file(GDALDataset::Open(newer.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    REQUIRE(file);
    file->ExecuteSQL("UPDATE wangge_settings SET value = '999' WHERE key = 'schema_version'", nullptr, nullptr);
  }
  const auto commands = [&](const std::string& plan) {
    return std::vector<Arguments>{{"import", plan, "--as", "precincts", kDistrict + "fictitious_precincts.geojson"},
                                  {"info", plan},
                                  {"number", plan},
                                  {"check", plan},
                                  {"export", plan, "--to", files / "out"},
                                  {"print", plan, "--to", files / "out.pdf", "--level", "city"}};
  };
  for (const Arguments& command : commands(newer)) {
    INFO(command[0]);
    checkRefused(newer, command, "file.newer_version", {"newer.gpkg", "999"});
  }
  for (const Arguments& command : commands(damaged)) {
    INFO(command[0]);
    checkRefused(damaged, command, "file.corrupt", {"damaged.gpkg"});
  }
  for (const Arguments& command : commands(missing)) {
    INFO(command[0]);
    checkRefused(newer, command, "file.missing", {"missing.gpkg"});
  }
  CHECK(files.files() == 0);
  checkRefused(newer, {"new", newer, "--name", "Again"}, "plan.exists", {"newer.gpkg"});
}

TEST_CASE("A layer in the wrong part of the world is refused in a plan of Baltimore", "[real]") {
  const std::string data = realData("baltimore-two-districts"), dirty = realData("dirty");
  if (data.empty()) return;
  const Scratch plans;
  const std::string plan = plans / "plan.gpkg";
  answerOf({"new", plan, "--name", "Baltimore"});
  answerOf({"import", plan, "--as", "communities", data + "communities.gpkg"});
  for (const char* role : {"sites", "precincts", "barriers"}) {
    INFO(role);
    checkRefused(plan, {"import", plan, "--as", role, dirty + "campus-areas-zoning.geojson"}, "coords.wrong_place",
                 {"campus-areas-zoning.geojson", "--source-crs"});
  }
}
