// SPDX-License-Identifier: GPL-3.0-or-later
// Where layers of offices come to: each table is a kind of coordinates that was once read to another place, with its
// siblings, and what is right or asked.
#include "gis/gdal/gdal_setup.h"
#include "gis/read/made_sheets.h"
#include "gis/support/office_files.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Coordinates in another form than told come to their place with a word") {
  setUpGdal();
  const TempFolder folder;
  struct Case {
    const char* name;
    std::string file, prj;
    Way way;
    std::vector<std::string> words;
  };
  const auto half = [](double x, double y) { return Place{x * 1000, y * 1000}; };
  const auto scaledAndExchanged = [](double x, double y) { return Place{y * 1000, x * 1000}; };
  const std::string wgs = R"(GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],)"
                          R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])";
  const std::vector<Case> cases = {
      {"exchanged", "a.shp", modernPrj(), kExchanged, {"guess.axes_turned"}},
      {"exchanged, number in the northing's place",
       "b.shp",
       modernPrj(),
       [](double x, double y) {
         return Place{y, x + 40e6};
       },
       {"guess.axes_turned", "guess.zone_number_dropped"}},
      {"exchanged degrees", "c.shp", wgs, carried("EPSG:4490", true), {"guess.axes_turned"}},
      {"exchanged, GeoJSON", "d.geojson", "", carried("EPSG:4490", true), {"guess.axes_turned"}},
      {"number in the coordinates", "e.shp", modernPrj(), moved(40e6), {"guess.zone_number_dropped"}},
      {"number in the system", "f.shp", modernPrj(40500000), kAsTheyAre, {"guess.zone_number_added"}},
      {"number in both", "g.shp", modernPrj(40500000), moved(40e6), {}},
      {"no system, number in the coordinates", "h.shp", "", moved(40e6), {"guess.zone_taken"}},
      {"no system, exchanged with number",
       "i.shp",
       "",
       [](double x, double y) {
         return Place{y, x + 40e6};
       },
       {"guess.zone_taken", "guess.axes_turned"}},
      {"no system, degrees", "j.shp", "", carried("EPSG:4490"), {"guess.crs_taken"}},
      {"millimetres", "k.shp", modernPrj(), half, {"guess.millimetres"}},
      {"millimetres, exchanged", "l.shp", modernPrj(), scaledAndExchanged, {"guess.millimetres", "guess.axes_turned"}},
      {"degrees where metres are told", "m.shp", modernPrj(), carried("EPSG:4490"), {"guess.degrees"}},
      {"Web Mercator where degrees are told", "n.shp", wgs, carried("EPSG:3857"), {"guess.web_mercator"}},
      {"metres with number where degrees are told", "o.geojson", "", moved(40e6), {"guess.other_system"}},
  };
  for (const Case& each : cases) {
    INFO(each.name);
    const std::string path = folder.file(each.file);
    if (each.file.ends_with("shp"))
      shapefile(path, each.prj, each.way);
    else
      writeBytes(path, geoJson(kWords, each.way));
    const Outcome outcome = imported({.path = path});
    checkTwo(outcome);
    for (const std::string& word : each.words) CHECK(said(outcome, word));
  }
}

TEST_CASE("Coordinates that fit nowhere, or in several places, are asked about") {
  setUpGdal();
  const TempFolder folder;
  struct Case {
    const char* name;
    std::string file, prj, members;
    Way way;
    std::string error, candidate;
  };
  const std::vector<Case> cases = {
      {"eastings without a zone", "a.shp", "", "", kAsTheyAre, "crs.missing", "EPSG:4549"},
      {"the same in GeoJSON", "b.geojson", "", "", kAsTheyAre, "coords.not_lon_lat", "EPSG:4549"},
      {"a number that is not the system's zone", "c.shp", modernPrj(), "", moved(41e6), "coords.several_readings",
       "EPSG:4529"},
      {"a local drawing", "d.shp", modernPrj(), "", moved(-kX, -kY), "coords.outside_area", ""},
      {"a drawing of a city's own system", "e.shp", modernPrj(), "", moved(-500000, -5000000), "coords.outside_area",
       ""},
      {"kilometres", "f.shp", modernPrj(), "",
       [](double x, double y) {
         return Place{x / 1000, y / 1000};
       },
       "coords.outside_area", ""},
      {"a local drawing in the system of the Web", "g.geojson", "",
       R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},)", moved(-kX, -kY),
       "coords.outside_area", ""},
      {"a datum of map services, by name", "h.geojson", "", R"("crs":{"type":"name","properties":{"name":"GCJ02"}},)",
       carried("EPSG:4490"), "crs.missing", "GCJ02"},
      {"another one", "i.geojson", "", R"("crs":{"type":"name","properties":{"name":"BD-09"}},)", carried("EPSG:4490"),
       "crs.missing", "BD09"},
  };
  for (const Case& each : cases) {
    INFO(each.name);
    const std::string path = folder.file(each.file);
    if (each.file.ends_with("shp"))
      shapefile(path, each.prj, each.way);
    else
      writeBytes(path, geoJson(kWords, each.way, each.members));
    const Outcome outcome = imported({.path = path});
    CHECK(outcome.error == each.error);
    if (each.candidate.empty())
      CHECK(outcome.candidates.empty());
    else
      CHECK(outcome.candidates.find(each.candidate) != std::string::npos);
  }
  // Degrees under the system of the Web lie at 0° E, 0° N as told, and in one place of the country otherwise.
  const std::string web = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},)";
  writeBytes(folder.file("w.geojson"), geoJson(kWords, carried("EPSG:4490"), web));
  const Outcome degrees = imported({.path = folder.file("w.geojson")});
  checkTwo(degrees);
  CHECK(said(degrees, "guess.degrees"));
}

TEST_CASE("Old datums are told by datum, by ellipsoid and by name, and modern ones are not taken for them") {
  setUpGdal();
  const TempFolder folder;
  struct Case {
    std::string file, prj, finding;
  };
  const std::vector<Case> cases = {
      {"a.shp", prjOf("GK", "GCS_Beijing_1954", "D_Beijing_1954", kOldEllipsoid), "crs.old_datum"},
      {"b.shp", prjOf("GK", "GCS_Krasovsky_1940", "D_Krasovsky_1940", kOldEllipsoid), "crs.old_datum"},
      {"c.shp", prjOf("Pulkovo_1942_GK_CM_120", "GCS_Pulkovo_1942", "D_Pulkovo_1942", kOldEllipsoid), "crs.old_datum"},
      {"d.shp", prjOf("GK", "GCS_Xian_1980", "D_Xian_1980", "\"Xian_1980\",6378140.0,298.257"), "crs.old_datum"},
      {"e.shp", prjOf("unnamed", "unknown", "D_unknown", "\"IAG_75\",6378140.0,298.257"), "crs.old_datum"},
      {"f.shp", modernPrj(500000, "北京54_3度带_120E"), "crs.maybe_old_datum"},
      {"g.shp", modernPrj(500000, "Xian_1980_3_Degree_GK_CM_120E"), "crs.maybe_old_datum"},
      {"社区_西安80.shp", modernPrj(), "crs.maybe_old_datum"},
      {"社区_BJ54.shp", modernPrj(), "crs.maybe_old_datum"},
      {"h.shp", modernPrj(), ""},
      {"i.shp", prjOf("WGS_1984_GK", "GCS_WGS_1984", "D_WGS_1984", "\"WGS_1984\",6378137.0,298.257223563"), ""},
  };
  for (const Case& each : cases) {
    INFO(each.file << " " << each.prj);
    shapefile(folder.file(each.file), each.prj, kAsTheyAre);
    const Outcome outcome = imported({.path = folder.file(each.file)});
    checkTwo(outcome, 150);
    for (const char* code : {"crs.old_datum", "crs.maybe_old_datum"})
      CHECK(said(outcome, code) == (each.finding == code));
  }
}

TEST_CASE("Exports of map services are told by the form of their fields, names and files") {
  const TempFolder folder;
  const std::vector<std::pair<std::string, std::string>> shifted = {
      {"a.json", R"("adcode":230204,"childrenNum":0,)"},
      {"b.json", R"("adcode":230204,"acroutes":[100000,230000],)"},
      {"c.json", R"("adcode":230204,"level":"district","centroid":[121,47],)"},
      {"d.json", R"("adcode":"230204","citycode":"0452",)"},
      {"e.json", R"("typecode":"120300","pname":"黑龙江省",)"},
      {"高德_社区.json", ""},
      {"社区_百度.json", ""},
      {"tencent.json", ""},
  };
  for (const auto& [file, properties] : shifted) {
    INFO(file << properties);
    writeBytes(folder.file(file), geoJson(kWords, carried("EPSG:4490"), "", properties));
    const Outcome outcome = imported({.path = folder.file(file)});
    checkTwo(outcome);
    CHECK(said(outcome, "crs.maybe_shifted"));
  }
  for (const char* properties : {"", R"("adcode":230204,)", R"("level":3,"parent":"230204001",)"}) {
    INFO(properties);
    writeBytes(folder.file("own.json"), geoJson(kWords, carried("EPSG:4490"), "", properties));
    const Outcome outcome = imported({.path = folder.file("own.json")});
    checkTwo(outcome);
    CHECK_FALSE(said(outcome, "crs.maybe_shifted"));
  }
}

TEST_CASE("Words of map services and old datums are told from words that only hold them") {
  const TempFolder folder;
  struct Case {
    std::string file, field, finding;
  };
  for (const Case& each : std::vector<Case>{{"data_map.json", "", ""},
                                            {"area map.json", "", ""},
                                            {"china-map.json", "", ""},
                                            {"datamap.json", "", ""},
                                            {"a-map.json", "", ""},
                                            {"社区_hbd09.json", "", ""},
                                            {"北京541号院.json", "", ""},
                                            {"own.json", "BDMC", ""},
                                            {"own.json", "mapid", ""},
                                            {"amap_poi.json", "", "crs.maybe_shifted"},
                                            {"poi-amap.json", "", "crs.maybe_shifted"},
                                            {"own.json", "amap_id", "crs.maybe_shifted"},
                                            {"own.json", "lngBD09", "crs.maybe_shifted"},
                                            {"社区BD-09.json", "", "crs.maybe_shifted"},
                                            {"社区_gcj_02.json", "", "crs.maybe_shifted"},
                                            {"wgs84togcj02.json", "", "crs.maybe_shifted"},
                                            {"baiduMap.json", "", "crs.maybe_shifted"},
                                            {"社区_北京_54.json", "", "crs.maybe_old_datum"},
                                            {"Beijing 1954.json", "", "crs.maybe_old_datum"},
                                            {"xian-80.json", "", "crs.maybe_old_datum"}}) {
    INFO(each.file << " " << each.field);
    writeBytes(folder.file(each.file),
               geoJson(kWords, carried("EPSG:4490"), "", each.field.empty() ? "" : "\"" + each.field + "\":\"7\","));
    const Outcome outcome = imported({.path = folder.file(each.file)});
    checkTwo(outcome);
    for (const char* code : {"crs.maybe_shifted", "crs.maybe_old_datum"})
      CHECK(said(outcome, code) == (each.finding == code));
  }
}

TEST_CASE("The system that GeoJSON names is found in any order and encoding, and in no feature") {
  setUpGdal();
  const TempFolder folder;
  const auto written = [&](const std::string& members, const std::string& properties, bool wide, bool behind) {
    std::string json = geoJson(kWords, carried("EPSG:4490"), behind ? "" : members + ",", properties);
    if (behind) json.insert(json.size() - 1, "," + members);
    if (wide) json = inUtf16(json);
    writeBytes(folder.file("s.geojson"), json);
    return imported({.path = folder.file("s.geojson")});
  };
  for (const bool wide : {false, true})
    for (const bool behind : {false, true})
      for (const char* member : {R"("crs":{"type":"name","properties":{"name":"GCJ02"}})",
                                 R"("crs":{"properties":{"name":"GCJ02"},"type":"name"})",
                                 R"("crs" : { "properties" : { "name" : "GCJ02" , "note" : "}\"" } })"}) {
        INFO(member << wide << behind);
        const Outcome outcome = written(member, "", wide, behind);
        CHECK(outcome.error == "crs.missing");
        CHECK(outcome.candidates.find("GCJ02") != std::string::npos);
      }
  for (const bool wide : {false, true}) {
    checkTwo(written(R"("note":"crs")", R"("crs":{"properties":{"name":"GCJ02"}},)", wide, false));
    checkTwo(written(R"("title":"crs:")", R"("crs":"GCJ02","properties":{"name":"火"},)", wide, false));
    checkTwo(written(R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}})", "", wide, true));
  }
}

TEST_CASE("Old datums are told by the name of a system in every kind of file") {
  setUpGdal();
  const TempFolder folder;
  const std::string named = R"(PROJCS["北京54_3度带_120E",GEOGCS["CGCS2000",DATUM["China_2000",SPHEROID["CGCS2000",)"
                            R"(6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],)"
                            R"(PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],)"
                            R"(PARAMETER["central_meridian",120],PARAMETER["scale_factor",1],)"
                            R"(PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]])";
  for (const bool old : {true, false}) {
    const std::string path = folder.file(old ? "o.gpkg" : "n.gpkg");
    MadeLayer layer = {"c", old ? named : "EPSG:4549", {{"SQDM"}, {"SQMC"}}, {}, "polygon"};
    for (std::size_t i = 0; i < 2; ++i)
      layer.features.push_back({wktOf(static_cast<int>(i), kAsTheyAre), {kCodes[i], kNames[i]}});
    writeLayer(path, "GPKG", layer);
    const Outcome outcome = imported({.path = path});
    checkTwo(outcome);
    CHECK(said(outcome, "crs.maybe_old_datum") == old);
  }
}
