// SPDX-License-Identifier: GPL-3.0-or-later
// Generated layers of two communities whose place, names and codes are known, in every kind of file, system, order of
// axes, encoding and dirt: each comes to its place within a metre with its own names and codes, or is asked about, and
// the answer brings it there; never elsewhere, and nothing is read otherwise than told without a word.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <utility>

#include "gis/crs/reading.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/made_sheets.h"
#include "gis/read/source_files_made.h"
#include "gis/support/office_files.h"
#include "gis/support/transform_between.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

constexpr double kDegrees = 0.012;  // of a side

using RingPoints = std::vector<RawPoint>;

RingPoints carried(RingPoints points, const std::string& from, const std::string& to) {
  std::vector<double> x, y;
  for (const RawPoint& p : points) x.push_back(p.x), y.push_back(p.y);
  transformBetween(from, to).apply(x, y);
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = {x[i], y[i]};
  return points;
}

std::string pairOf(const RawPoint& p, const char* between) {
  char text[90];
  std::snprintf(text, sizeof text, "%.10f%s%.10f", p.x, between, p.y);
  return text;
}
// Each vertex as a pair, the first one again at the end.
std::string listOf(const RingPoints& ring, const char* within, const char* between, const char* open = "",
                   const char* close = "") {
  std::string text;
  for (std::size_t i = 0; i <= ring.size(); ++i)
    text += (i == 0 ? "" : between) + (open + pairOf(ring[i % ring.size()], within)) + close;
  return text;
}
std::string wktOf(const RingPoints& ring) {
  return "POLYGON((" + listOf(ring, " ", ",") + "))";
}

struct Made {
  std::string format, system, name, path;
  bool told = true, turned = false;  // whether the file tells its system; latitude or northing first
  std::vector<RingPoints> rings;     // as the file has them
  std::vector<std::string> names, codes;
};

class Maker {
 public:
  Maker(unsigned seed, const TempFolder& folder) : m_random(seed), m_seed(seed), m_folder(folder) {}

  Made make(Degrees city) {
    static const std::vector<std::string> formats = {"shp", "gpkg", "tab", "geojson", "kml",
                                                     "csv", "xlsx", "ods", "esri",    "topojson"};
    Made made;
    made.format = formats[m_seed % formats.size()];
    const bool worldwide = made.format == "geojson" || made.format == "kml" || made.format == "topojson";
    const bool table = made.format == "csv" || made.format == "xlsx" || made.format == "ods";
    made.told = !table && (made.format != "shp" || !chance(3));
    made.system = worldwide ? "EPSG:4326" : systemAt(city);
    made.turned = chance(3);
    for (int i = 0; i < 2; ++i) {
      const double x = city.lon + kDegrees * i;
      RingPoints ring = {
          {x, city.lat}, {x + kDegrees, city.lat}, {x + kDegrees, city.lat + kDegrees}, {x, city.lat + kDegrees}};
      if (chance(2)) std::reverse(ring.begin(), ring.end());
      if (chance(3)) ring.push_back(ring.back());
      if (chance(3)) std::rotate(ring.begin(), ring.begin() + 1, ring.end());
      ring = carried(ring, "EPSG:4490", made.system);
      if (made.turned)
        for (RawPoint& p : ring) std::swap(p.x, p.y);
      made.rings.push_back(ring);
      made.names.push_back(dirty(kNames[static_cast<std::size_t>(i)], false));
      made.codes.push_back(dirty(kCodes[static_cast<std::size_t>(i)], true));
    }
    if (chance(2)) std::swap(made.rings[0], made.rings[1]), swapWords(made);
    write(made);
    return made;
  }

 private:
  bool chance(unsigned in) { return m_random() % in == 0; }
  std::string oneOf(const std::vector<std::string>& words) { return words[m_random() % words.size()]; }
  static void swapWords(Made& made) {
    std::swap(made.names[0], made.names[1]), std::swap(made.codes[0], made.codes[1]);
  }

  std::string systemAt(Degrees city) {
    const int three = static_cast<int>(std::lround(city.lon / 3)), six = static_cast<int>(std::floor(city.lon / 6)) + 1;
    const auto code = [](int number) { return "EPSG:" + std::to_string(number); };
    return oneOf({code(4509 + three), code(4488 + three), code(4478 + six), code(32630 + six), "EPSG:4490", "EPSG:4490",
                  "EPSG:4326", "EPSG:3857"});
  }

  // As it comes from other programs; nothing of it belongs to the text.
  std::string dirty(const std::string& text, bool code) {
    switch (m_random() % 8) {
      case 0:
        return "\xE2\x80\x8B" + text;
      case 1:
        return " " + text + "\xE3\x80\x80";
      case 2:
        return text + "\xC2\xA0";
      case 3:
        return text.substr(0, 3) + "\xE2\x80\x8E" + text.substr(3);
      case 4: {
        if (!code) return text;
        std::string wide;
        for (char c : text) wide += std::string("\xEF\xBC") + static_cast<char>(0x90 + (c - '0'));
        return wide;
      }
      default:
        return text;
    }
  }

  // What the encoding has no sign for is not in the file.
  static void plain(Made& made) {
    for (std::size_t i = 0; i < 2; ++i)
      for (const char* mark : {"\xE2\x80\x8B", "\xE2\x80\x8E", "\xC2\xA0"})
        for (std::string* text : {&made.names[i], &made.codes[i]})
          if (const std::size_t at = text->find(mark); at != std::string::npos)
            text->erase(at, std::string_view(mark).size());
  }

  void write(Made& made) {
    const std::string stem = m_folder.file("l" + std::to_string(m_seed));
    const bool latin = made.format == "tab";  // the driver writes no other names
    const std::string codeName = latin ? "SQDM" : oneOf({"社区代码", "SQDM", "代码", "code", "SQBM"}),
                      nameName = latin ? "SQMC" : oneOf({"社区名称", "SQMC", "名称", "name", "社区"});
    made.path = stem + "." + (made.format == "esri" ? "json" : made.format);
    made.name = codeName + "/" + nameName;
    if (made.format == "shp" || made.format == "gpkg" || made.format == "tab")
      return writeOgr(made, codeName, nameName);
    if (made.format == "csv" || made.format == "xlsx" || made.format == "ods")
      return writeTable(made, codeName, nameName);
    std::string text = made.format == "kml"        ? kmlOf(made, codeName, nameName)
                       : made.format == "topojson" ? topoOf(made, codeName, nameName)
                                                   : jsonOf(made, codeName, nameName);
    if (made.format != "kml" && chance(4)) text = inUtf16(text);
    writeBytes(made.path, text);
  }

  void writeOgr(Made& made, const std::string& codeName, const std::string& nameName) {
    const bool gbk = made.format == "shp" && chance(2), declared = !gbk || chance(2);
    if (gbk || made.format == "tab") plain(made);
    const auto inFile = [&](const std::string& text) { return gbk ? encoded(text, "GB18030") : text; };
    MadeLayer layer = {"communities", made.told ? made.system : "", {}, {}, "polygon"};
    if (chance(2) && made.format != "tab") layer.fields.push_back({"OBJECTID", 'i'});
    const bool first = !layer.fields.empty();
    layer.fields.push_back({inFile(codeName)}), layer.fields.push_back({inFile(nameName)});
    layer.fields.push_back({"AREA", 'r'});
    for (std::size_t i = 0; i < 2; ++i) {
      std::vector<std::string> values;
      if (first) values.push_back(std::to_string(i + 1));
      values.insert(values.end(), {inFile(made.codes[i]), inFile(made.names[i]), "1.25"});
      layer.features.push_back({wktOf(made.rings[i]), values});
    }
    const std::map<std::string, const char*> drivers = {
        {"shp", "ESRI Shapefile"}, {"gpkg", "GPKG"}, {"tab", "MapInfo File"}};
    std::vector<std::string> options;
    if (made.format == "shp") options = {gbk ? "ENCODING=" : "ENCODING=UTF-8"};
    if (made.format == "tab") options = {"ENCODING=CP936"};
    writeLayer(made.path, drivers.at(made.format), layer, options);
    if (gbk && declared) writeBytes(made.path.substr(0, made.path.size() - 3) + "cpg", oneOf({"GBK", "936", "GB2312"}));
  }

  void writeTable(Made& made, const std::string& codeName, const std::string& nameName) {
    const bool gbk = made.format == "csv" && chance(2), ewkt = chance(3);
    if (gbk) plain(made);
    made.told = ewkt;
    const std::string before = ewkt ? "SRID=" + made.system.substr(5) + ";" : "";
    Cells cells = {{"序号", codeName, nameName, oneOf({"geom", "WKT", "the_geom"})}};
    for (std::size_t i = 0; i < 2; ++i)
      cells.push_back({std::to_string(i + 1), made.codes[i], made.names[i], before + wktOf(made.rings[i])});
    const std::string text = textOf(cells, oneOf({",", ";", "\t"})[0]);
    writeBytes(made.path, made.format == "xlsx"  ? xlsxOf(cells)
                          : made.format == "ods" ? odsOf(cells)
                          : gbk                  ? encoded(text, "GB18030")
                          : chance(3)            ? inUtf16(text)
                                                 : text);
  }

  std::string kmlOf(Made& made, const std::string& codeName, const std::string& nameName) {
    const std::string encoding = oneOf({"UTF-8", "GBK", "gb2312"});
    const bool gbk = encoding != "UTF-8", simple = chance(2);
    if (gbk) plain(made);
    const char* element = simple ? "SimpleData" : "Data";
    std::string text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n";
    if (chance(4)) text.insert(0, "\n");
    text += "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>甲</name>";
    if (simple)
      text += "<Schema name=\"s\" id=\"s\"><SimpleField name=\"" + codeName + "\" type=\"" +
              oneOf({"int", "string", "double"}) + "\"/><SimpleField name=\"" + nameName +
              "\" type=\"string\"/></Schema>";
    for (std::size_t i = 0; i < 2; ++i) {
      const auto field = [&](const std::string& name, const std::string& value) {
        return "<" + std::string(element) + " name=\"" + name + "\">" +
               (simple ? value : "<value>" + value + "</value>") + "</" + element + ">";
      };
      const std::string fields = field(codeName, made.codes[i]) + field(nameName, made.names[i]);
      text += "<Placemark><ExtendedData>" +
              (simple ? "<SchemaData schemaUrl=\"#s\">" + fields + "</SchemaData>" : fields) +
              "</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>" + listOf(made.rings[i], ",", " ") +
              "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
    }
    text += "</Document></kml>";
    return gbk ? encoded(text, "GB18030") : text;
  }

  std::string jsonOf(Made& made, const std::string& codeName, const std::string& nameName) {
    const bool esri = made.format == "esri";
    const std::string code = made.system.substr(5);
    std::string text = esri ? R"({"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":)" + code +
                                  R"(},"fields":[{"name":")" + codeName +
                                  R"(","type":"esriFieldTypeString"},{"name":")" + nameName +
                                  R"(","type":"esriFieldTypeString"}],"features":[)"
                            : R"({"type":"FeatureCollection","features":[)";
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string ring = "[[" + listOf(made.rings[i], ",", ",", "[", "]") + "]]";
      const std::string properties =
          "{\"" + codeName + "\":\"" + made.codes[i] + "\",\"" + nameName + "\":\"" + made.names[i] + "\"}";
      text += (i == 0 ? "" : ",") + (esri ? "{\"attributes\":" + properties + ",\"geometry\":{\"rings\":" + ring + "}}"
                                          : "{\"type\":\"Feature\",\"properties\":" + properties +
                                                ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + ring + "}}");
    }
    return text + "]}";
  }

  std::string topoOf(Made& made, const std::string& codeName, const std::string& nameName) {
    std::string objects, arcs;
    for (std::size_t i = 0; i < 2; ++i) {
      const char* between = i == 0 ? "" : ",";
      objects += between + ("{\"type\":\"Polygon\",\"arcs\":[[" + std::to_string(i) + "]],\"properties\":{\"" +
                            codeName + "\":\"" + made.codes[i] + "\",\"" + nameName + "\":\"" + made.names[i] + "\"}}");
      arcs += between + ("[" + listOf(made.rings[i], ",", ",", "[", "]") + "]");
    }
    return R"({"type":"Topology","objects":{"c":{"type":"GeometryCollection","geometries":[)" + objects +
           "]}},\"arcs\":[" + arcs + "]}";
  }

  std::mt19937 m_random;
  unsigned m_seed;
  const TempFolder& m_folder;
};

// The southwestern corner of a community, in degrees of CGCS2000.
Degrees cornerOf(const ReadOutcome& outcome, const RawFeature& feature) {
  RawPoint corner = {HUGE_VAL, HUGE_VAL};
  for (const RawPoint& p : carried(feature.polygons.at(0).rings.at(0), outcome.project.info.crs, "EPSG:4490"))
    corner = {std::min(corner.x, p.x), std::min(corner.y, p.y)};
  return {corner.x, corner.y};
}

void checkPlace(const ReadOutcome& outcome, Degrees city) {
  REQUIRE(outcome.data->features.size() == 2);
  std::set<std::string> codes;
  for (const RawFeature& feature : outcome.data->features) {
    codes.insert(feature.code);
    const std::size_t which = feature.code == kCodes[0] ? 0 : 1;
    CHECK(feature.name == kNames[which]);
    const Metres off =
        between({city.lon + kDegrees * static_cast<double>(which), city.lat}, cornerOf(outcome, feature));
    CHECK(std::hypot(off.east, off.north) < 1);
  }
  CHECK(codes == std::set<std::string>(kCodes.begin(), kCodes.end()));
}

}  // namespace

TEST_CASE("Generated layers come to their place with their names, or are asked about, never elsewhere") {
  setUpGdal();
  const TempFolder folder;
  const std::vector<Degrees> cities = {{121.0, 47.29}, {87.6, 43.8},   {113.26, 23.13}, {116.4, 39.9},
                                       {104.06, 30.6}, {131.0, 46.62}, {119.31, 34.6}};
  const std::set<std::string> questions = {"coords.several_readings", "coords.outside_area", "coords.not_lon_lat",
                                           "crs.missing"};
  const int layers = test::tries(100, 20);
  int right = 0, asked = 0;
  for (int seed = 1; seed <= layers; ++seed) {
    const Degrees city = cities[static_cast<std::size_t>(seed) % test::tries<std::size_t>(cities.size(), 3)];
    const Made made = Maker(static_cast<unsigned>(seed), folder).make(city);
    ImportRequest request{.role = Role::Communities, .path = made.path};
    ReadOutcome outcome = read(request);
    INFO("seed " << seed << " " << made.format << " " << made.system << (made.told ? " told" : " untold")
                 << (made.turned ? " turned " : " ") << made.name << " " << city.lon << " "
                 << (outcome.data ? "" : outcome.error().code));
    if (!outcome.data) {
      CHECK((!made.told || made.turned));  // what is as told needs no question
      CHECK(questions.contains(outcome.error().code));
      ++asked;
      // The options that are named decide.
      request.sourceCrs = made.system, request.axes = made.turned ? "north-east" : "east-north";
      outcome = read(request);
      INFO((outcome.data ? "" : outcome.error().code));
      REQUIRE(outcome.data);
    } else {
      ++right;
      if (made.turned) CHECK(hasFinding(outcome.findings, "guess.axes_turned"));
      if (!made.told)
        CHECK((hasFinding(outcome.findings, "guess.crs_taken") || hasFinding(outcome.findings, "guess.zone_taken")));
    }
    checkPlace(outcome, city);
  }
  CHECK(right * 100 >= layers * 65);
  CHECK(right + asked == layers);
}
