// SPDX-License-Identifier: GPL-3.0-or-later
// KML and JSON as they are handed on: Chinese names of fields, codes declared as numbers, old encodings, and the
// relatives of GeoJSON.
#include <catch2/catch.hpp>
#include <filesystem>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

const std::string kRing =
    "<Polygon><outerBoundaryIs><LinearRing><coordinates>121,47.29 121.01,47.29 121.01,47.3 121,47.3 "
    "121,47.29</coordinates></LinearRing></outerBoundaryIs></Polygon>";

std::string kml(const std::string& inside, const std::string& encoding = "UTF-8") {
  return "<?xml version=\"1.0\" encoding=\"" + encoding +
         "\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>社区</name>" + inside + "</Document></kml>";
}

std::string data(const std::string& name, const std::string& value) {
  return "<Data name=\"" + name + "\"><value>" + value + "</value></Data>";
}

std::string placemark(const std::string& name, const std::string& extended, const std::string& shape = kRing) {
  return "<Placemark>" + (name.empty() ? "" : "<name>" + name + "</name>") + "<ExtendedData>" + extended +
         "</ExtendedData>" + shape + "</Placemark>";
}

std::string schema(const std::string& field, const std::string& value) {
  return "<SchemaData schemaUrl=\"#s\"><SimpleData name=\"" + field + "\">" + value + "</SimpleData></SchemaData>";
}

const std::string kFeature =
    R"({"type":"Feature","properties":{"SQDM":"230204001001","SQMC":"甲社区"},"geometry":{"type":"Polygon",)"
    R"("coordinates":[[[121,47.29],[121.01,47.29],[121.01,47.3],[121,47.3],[121,47.29]]]}})";

// UTF-8 as UTF-16 without a mark; only characters below U+10000.
std::string wide(const std::string& utf8, bool little) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
    unsigned value = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) value = value << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3Fu);
    const char low = static_cast<char>(value & 255), high = static_cast<char>(value >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
    i += length;
  }
  return bytes;
}

void checkFirst(const ReadOutcome& outcome) {
  INFO((outcome.data ? "" : outcome.error().code));
  REQUIRE(outcome.data);
  REQUIRE_FALSE(outcome.data->features.empty());
  CHECK(outcome.data->features[0].code == "230204001001");
  CHECK(outcome.data->features[0].name == "甲社区");
  CHECK(outcome.data->features[0].polygons.size() == 1);
}

}  // namespace

TEST_CASE("Chinese names of KML fields stay apart, whatever their length") {
  const TempFolder folder;
  const std::string point = "<Point><coordinates>121.005,47.295</coordinates></Point>";
  writeBytes(folder.file("h.kml"), kml(placemark("1号楼", data("户数", "100") + data("人口", "250"), point) +
                                       placemark("2号楼", data("人口", "30") + data("户数", "12"), point)));
  const ReadOutcome outcome = read({.role = Role::Households, .path = folder.file("h.kml")});
  INFO((outcome.data ? "" : outcome.error().code));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->households.size() == 2);
  CHECK(outcome.data->households[0].households == 100);
  CHECK(outcome.data->households[0].persons == 250);
  CHECK(outcome.data->households[1].households == 12);
  CHECK(outcome.data->households[1].persons == 30);

  const std::string fields = data("社区代码", "230204001001") + data("社区名称", "甲社区");
  writeBytes(folder.file("c.kml"), kml(placemark("", fields)));
  checkFirst(read({.path = folder.file("c.kml")}));
  // The same in a comment, in a description, with entities and other quotation marks.
  writeBytes(folder.file("d.kml"), kml("<!-- <Data name=\"x\"> -->" +
                                       placemark("", "<Data name = '社区代码'><value>230204001001</value></Data>" +
                                                         data("社区名称", "甲社区") + data("甲&amp;乙", "1"))));
  const ReadOutcome other = read({.path = folder.file("d.kml")});
  checkFirst(other);
  const auto shown = preview({.path = folder.file("d.kml")});
  REQUIRE(shown);
  const auto& columns = shown->layers.at(0).fields;
  CHECK(std::any_of(columns.begin(), columns.end(), [](const FieldPreview& f) { return f.name == "甲&乙"; }));
}

TEST_CASE("Codes that a KML declares as numbers are read as they are written") {
  const TempFolder folder;
  for (const char* type : {"int", "uint", "short", "double", "string"}) {
    INFO(type);
    const std::string declared =
        "<Schema name=\"s\" id=\"s\"><SimpleField name=\"社区代码\" type=\"" + std::string(type) + "\"/></Schema>";
    writeBytes(folder.file("c.kml"), kml(declared + placemark("甲社区", schema("社区代码", "230204001001")) +
                                         placemark("乙社区", schema("社区代码", "230204001002"))));
    const ReadOutcome outcome = read({.path = folder.file("c.kml")});
    checkFirst(outcome);
    CHECK(outcome.data->features[1].code == "230204001002");
  }
}

TEST_CASE("KML in the encodings of Chinese offices, declared or not, and packed") {
  const TempFolder folder;
  const std::string fields = data("社区代码", "230204001001");
  for (const char* encoding : {"GB2312", "GBK", "GB18030"}) {
    INFO(encoding);
    writeBytes(folder.file("c.kml"), encoded(kml(placemark("甲社区", fields), encoding), encoding));
    checkFirst(read({.path = folder.file("c.kml")}));
  }
  writeBytes(folder.file("u.kml"), encoded(kml(placemark("甲社区", fields)), "GBK"));  // says UTF-8
  checkFirst(read({.path = folder.file("u.kml")}));
  writeBytes(folder.file("w.kml"), "\xFF\xFE" + wide(kml(placemark("甲社区", fields), "UTF-16"), true));
  checkFirst(read({.path = folder.file("w.kml")}));
}

TEST_CASE("A KMZ with several documents has a layer of each") {
  const TempFolder folder;
  packPart(folder.file("c.kmz"), "a.kml", kml(placemark("甲社区", data("社区代码", "230204001001"))));
  checkFirst(read({.path = folder.file("c.kmz")}));
  packPart(folder.file("d.kmz"), "a.kml", kml(placemark("甲社区", data("社区代码", "230204001001"))));
  packPart(folder.file("d.kmz"), "b.kml", kml(placemark("乙社区", data("社区代码", "230204001002"))));
  CHECK(read({.path = folder.file("d.kmz")}).error().code == "layer.several");
  const ReadOutcome all = read({.path = folder.file("d.kmz"), .layer = kAllLayers});
  checkFirst(all);
  CHECK(all.data->features.size() == 2);
}

TEST_CASE("Folders of a KML are read together when they are named, or all") {
  const TempFolder folder;
  writeBytes(folder.file("c.kml"),
             kml("<Folder><name>一街</name>" + placemark("甲社区", data("社区代码", "230204001001")) + "</Folder>" +
                 "<Folder><name>二街</name>" + placemark("乙社区", data("社区代码", "230204001002")) + "</Folder>" +
                 "<Folder><name>三街</name>" + placemark("丙社区", data("社区代码", "230204001003")) + "</Folder>"));
  CHECK(read({.path = folder.file("c.kml")}).error().code == "layer.several");
  ImportRequest request = {.path = folder.file("c.kml"), .layer = "一街"};
  request.moreLayers = {"三街"};
  const ReadOutcome two = read(request);
  checkFirst(two);
  REQUIRE(two.data->features.size() == 2);
  CHECK(two.data->features[1].code == "230204001003");
  CHECK(two.data->features[1].row == 2);
  const ReadOutcome all = read({.path = folder.file("c.kml"), .layer = kAllLayers});
  checkFirst(all);
  CHECK(all.data->features.size() == 3);
  request.moreLayers = {"四街"};
  CHECK(read(request).error().code == "layer.unknown");
}

TEST_CASE("Relatives of GeoJSON are read, and what is none is named") {
  const TempFolder folder;
  const auto reads = [&](const std::string& name, const std::string& bytes) {
    INFO(name);
    writeBytes(folder.file(name), bytes);
    const ReadOutcome outcome = read({.path = folder.file(name)});
    checkFirst(outcome);
    return outcome;
  };
  const std::string collection = "{\"type\":\"FeatureCollection\",\"features\":[" + kFeature + "]}";
  const ReadOutcome topo = reads(
      "t.json",
      R"({"type":"Topology","transform":{"scale":[0.0001,0.0001],"translate":[121,47.29]},"objects":{"c":{"type":)"
      R"("GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"SQDM":"230204001001",)"
      R"("SQMC":"甲社区"}}]}},"arcs":[[[0,0],[100,0],[0,100],[-100,0],[0,-100]]]})");
  CHECK(topo.project.info.crs == "EPSG:4549");
  for (const char* system : {R"({"wkid":4549})", R"({"wkid":102100,"latestWkid":3857})", R"({"wkid":4490})"}) {
    INFO(system);
    const bool degrees = std::string(system).find("4490") != std::string::npos,
               web = std::string(system).find("3857") != std::string::npos;
    const std::string rings = degrees ? "[[121,47.29],[121,47.3],[121.01,47.3],[121,47.29]]"
                              : web   ? "[[13469000,5990000],[13469000,5991000],[13470000,5991000],[13469000,5990000]]"
                                      : "[[575000,5240000],[575000,5241000],[576000,5241000],[575000,5240000]]";
    const ReadOutcome esri =
        reads("e.json", R"({"geometryType":"esriGeometryPolygon","spatialReference":)" + std::string(system) +
                            R"(,"fields":[{"name":"SQDM","type":"esriFieldTypeString"},{"name":"SQMC","type":)"
                            R"("esriFieldTypeString"}],"features":[{"attributes":{"SQDM":"230204001001","SQMC":)"
                            R"("甲社区"},"geometry":{"rings":[)" +
                            rings + "]}}]}");
    CHECK(esri.project.info.crs == "EPSG:4549");
  }
  reads("a.json", "[" + kFeature + "]");
  reads("p.json", "callback(" + collection + ");");
  reads("v.json", "var borders =\n" + collection + ";\n");
  reads("q.topojson",
        R"({"type":"Topology","objects":{"c":{"type":"Polygon","arcs":[[0]],"properties":{"SQDM":"230204001001",)"
        R"("SQMC":"甲社区"}}},"arcs":[[[121,47.29],[121.01,47.29],[121.01,47.3],[121,47.29]]]})");
  reads("b.json", " \n[\n" + kFeature + "\n]\n");
  reads("f.json", kFeature);
  reads("m.geojson", "\xEF\xBB\xBF" + collection);
  for (const bool little : {true, false}) {
    reads("x.json", (little ? "\xFF\xFE" : "\xFE\xFF") + wide(collection, little));
    reads("y.json", wide(collection, little));
  }

  const auto named = [&](const std::string& bytes) {
    writeBytes(folder.file("n.json"), bytes);
    return read({.path = folder.file("n.json")}).error().code;
  };
  CHECK(named(R"({"code":200,"data":{"list":[1,2,3]}})") == "file.json_unknown");
  CHECK(named(R"([{"name":"甲社区","lng":121,"lat":47}])") == "file.json_unknown");
  CHECK(named(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"甲"},"geometry":)"
              R"({"type":"Polygon","coordinates":["@@DFASD"],"encodeOffsets":[[12,3]]}}],"UTF8Encoding":true})") ==
        "file.json_echarts");
  CHECK(named(collection.substr(0, 120)) == "file.corrupt");
}

TEST_CASE("Exports of atlases give the code of their parent and the hint that they are shifted") {
  const TempFolder folder;
  const auto atlas = [&](const std::string& properties) {
    std::string feature = kFeature;
    const std::size_t from = feature.find("{\"SQDM\""), to = feature.find('}', from);
    feature.replace(from, to - from + 1, properties);
    writeBytes(folder.file("230204.json"), "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
    return read({.path = folder.file("230204.json")});
  };
  for (
      const char* properties :
      {R"({"adcode":230204001001,"name":"甲社区","level":"community","parent":{"adcode":230204001},"childrenNum":0})",
       R"({"adcode":"230204001001","name":"甲社区","centroid":[121,47.29],"parent":{"adcode":"230204001"}})",
       R"({"adcode":230204001001,"name":"甲社区","center":[121,47],"acroutes":[100000,230000],"level":"x","parent":{"code":230204001}})"}) {
    const ReadOutcome outcome = atlas(properties);
    checkFirst(outcome);
    CHECK(outcome.data->features[0].parent == "230204001");
    CHECK(hasFinding(outcome.findings, "crs.maybe_shifted"));
  }
  const ReadOutcome own = atlas(R"({"adcode":230204001001,"name":"甲社区"})");
  checkFirst(own);
  CHECK_FALSE(hasFinding(own.findings, "crs.maybe_shifted"));
}

TEST_CASE("Marks that show nothing are no part of a code or a name") {
  const TempFolder folder;
  for (const char* code : {"230204001001\u200e", "230204\u200b001001", "\ufeff230204001001", "230204\u00a0001001",
                           "\u202a230204001001\u202c", "2302\u00ad0400\u20601001", "２３０２０４００１００１",
                           "230204001\u3000001", "\u2066230204 001 001\u2069", "2302\u280004001001\u2800",
                           "\U000e0020230204001001\ufe0f", "230204\u3164001001\u2028"}) {
    INFO(code);
    std::string feature = kFeature;
    feature.replace(feature.find("230204001001"), 12, code);
    feature.replace(feature.find("甲社区"), std::string("甲社区").size(), "甲\u200b社区\u200f");
    writeBytes(folder.file("c.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
    checkFirst(read({.path = folder.file("c.geojson")}));
  }
}

TEST_CASE("Words for nothing are no name") {
  const TempFolder folder;
  for (const char* word :
       {"nan", "NULL", "None", "<Null>", "无", "-", "（空）", "\\\\N", "不适用", "暂无", "#N/A", "——"}) {
    INFO(word);
    std::string feature = kFeature;
    feature.replace(feature.find("甲社区"), std::string("甲社区").size(), word);
    writeBytes(folder.file("c.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
    const ReadOutcome outcome = read({.path = folder.file("c.geojson")});
    REQUIRE(outcome.data);
    CHECK(outcome.data->features[0].name.empty());
  }
}

TEST_CASE("Numbers that GDAL would clamp are refused with their field") {
  const TempFolder folder;
  std::string feature = kFeature;
  feature.replace(feature.find("\"230204001001\""), 14, "23020400100100000000123");
  writeBytes(folder.file("c.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
  const ReadOutcome outcome = read({.path = folder.file("c.geojson")});
  REQUIRE_FALSE(outcome.data);
  CHECK(outcome.error().code == "value.lost");
  CHECK(argument(outcome.error(), "row") == "1");
  CHECK(argument(outcome.error(), "field") == "SQDM");
  writeBytes(
      folder.file("e.json"),
      R"({"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":4490},"fields":[{"name":"SQDM","type":)"
      R"("esriFieldTypeInteger"}],"features":[{"attributes":{"SQDM":17},"geometry":{"rings":[[[121,47.29],)"
      R"([121,47.3],[121.01,47.3],[121,47.29]]]}},{"attributes":{"SQDM":230204001002},"geometry":{"rings":)"
      R"([[[121,47.29],[121,47.3],[121.01,47.3],[121,47.29]]]}}]})");
  const ReadOutcome esri = read({.path = folder.file("e.json")});
  REQUIRE_FALSE(esri.data);
  CHECK(esri.error().code == "value.lost");
  CHECK(argument(esri.error(), "row") == "2");
  CHECK(argument(esri.error(), "field") == "SQDM");
}

TEST_CASE("A GeoPackage with a write-ahead log is read with it, and left as it is") {
  const TempFolder folder;
  writeLayer(folder.file("a.gpkg"), "GPKG",
             {"c",
              "EPSG:4549",
              {{"SQDM"}, {"SQMC"}},
              {{square(575000, 5240000, 900), {"230204001001", "甲社区"}}},
              "polygon"});
  std::string bytes = readBytes(folder.file("a.gpkg"));
  bytes[18] = bytes[19] = 2;  // the mode of such a log
  writeBytes(folder.file("a.gpkg"), bytes);
  writeBytes(folder.file("a.gpkg-wal"), "");
  const auto names = [&] {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder.file("")))
      found.push_back(entry.path().filename().string() + " " + std::to_string(entry.file_size()));
    std::sort(found.begin(), found.end());
    return found;
  };
  const auto before = names();
  checkFirst(read({.path = folder.file("a.gpkg")}));
  CHECK(names() == before);
  CHECK(readBytes(folder.file("a.gpkg")) == bytes);
}

TEST_CASE("The layer of a shapefile is called as its file, whatever encoding its texts have") {
  const TempFolder folder;
  MadeLayer layer = {"c",
                     "EPSG:4549",
                     {{encoded("社区代码", "GBK")}, {encoded("社区名称", "GBK")}},
                     {{square(575000, 5240000, 900), {"230204001001", encoded("甲社区", "GBK")}}},
                     "polygon"};
  writeLayer(folder.file("区县界a.shp"), "ESRI Shapefile", layer, {"ENCODING="});
  const ReadOutcome outcome = read({.path = folder.file("区县界a.shp")});
  checkFirst(outcome);
  CHECK(outcome.data->source.layer == "区县界a");
}
