// SPDX-License-Identifier: GPL-3.0-or-later
// Codes, names and outlines as offices have them: each table is a kind that once came in wrong, with its siblings.
#include <ogr_geometry.h>

#include <filesystem>
#include <memory>

#include "gis/export/export.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/support/office_files.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Parts of one community are told by its code, whatever stands around it") {
  const TempFolder folder;
  for (const char* other : {"230204001001", " 230204001001", "230204001001\u200e", "\ufeff230204001001",
                            "230204\u00a0001001", "２３０２０４００１００１", "230204001\u3000001"}) {
    INFO(other);
    writeBytes(folder.file("e.geojson"),
               geoJson({{kCodes[0], "甲社区"}, {other, "甲社区\u200b"}}, carried("EPSG:4490")));
    const Outcome outcome = imported({.path = folder.file("e.geojson")});
    INFO(outcome.error);
    CHECK(outcome.communities == std::vector<std::string>{kCodes[0] + " 甲社区"});
    CHECK(outcome.area == Approx(2 * kSide * kSide).epsilon(1e-3));
  }
}

TEST_CASE("Codes that are none are refused with their row, and words for nothing are nothing") {
  const TempFolder folder;
  const auto second = [&](const std::string& code, const std::string& name) {
    writeBytes(folder.file("n.geojson"), geoJson({kWords[0], {code, name}}, carried("EPSG:4490")));
    return imported({.path = folder.file("n.geojson")});
  };
  for (const char* code : {"230204001002.5", "230204001002.50", "230204001002.25", "2302040010.02"}) {
    INFO(code);
    CHECK(second(code, "乙社区").error == "code.fraction");
  }
  checkTwo(second("230204001002.0", "乙社区"));
  for (const char* code : {"nan", "NULL", "<Null>", "None", "无", "-", "#N/A", "暂无"}) {
    INFO(code);
    CHECK(second(code, "乙社区").error == "import.code_missing");
  }
  for (const char* name : {"nan", "NULL", "<Null>", "None", "无", "—", "不详"}) {
    INFO(name);
    const Outcome outcome = second(kCodes[1], name);
    REQUIRE(outcome.communities.size() == 2);
    CHECK(outcome.communities[1] == kCodes[1] + " ");
  }
}

TEST_CASE("Names that another program destroyed are left empty and told") {
  const TempFolder folder;
  for (const char* name : {"???", "????", "?? ??", "？？？", "\uFFFD\uFFFD", "\uFFFD", "锟斤拷锟斤拷"}) {
    INFO(name);
    writeBytes(folder.file("q.geojson"), geoJson({kWords[0], {kCodes[1], name}}, carried("EPSG:4490")));
    const Outcome outcome = imported({.path = folder.file("q.geojson")});
    REQUIRE(outcome.communities.size() == 2);
    CHECK(outcome.communities[1] == kCodes[1] + " ");
    CHECK(said(outcome, "names.destroyed"));
  }
  writeBytes(folder.file("q.geojson"), geoJson({kWords[0], {kCodes[1], "乙社区?"}}, carried("EPSG:4490")));
  const Outcome outcome = imported({.path = folder.file("q.geojson")});
  REQUIRE(outcome.error.empty());
  CHECK(outcome.communities == std::vector<std::string>{kCodes[0] + " 甲社区", kCodes[1] + " 乙社区?"});
  CHECK_FALSE(said(outcome, "names.destroyed"));
}

TEST_CASE("Field names that a shapefile cut in the middle of a character leave the texts right") {
  const TempFolder folder;
  struct Case {
    const char* cpg;
    bool gbk;
  };
  for (const Case& each : {Case{"UTF-8", false}, {"65001", false}, {"utf8", false}, {"GBK", true}, {"936", true}}) {
    INFO(each.cpg);
    const auto inFile = [&](const std::string& text) { return each.gbk ? encoded(text, "GB18030") : text; };
    // Ten bytes of each name are kept: three characters and a byte in UTF-8, five characters in GBK.
    const std::string code = inFile("社区代码编号").substr(0, 10), name = inFile("社区名称全称").substr(0, 10);
    MadeLayer layer = {"c", "EPSG:4549", {{code}, {name}}, {}, "polygon"};
    for (int i = 0; i < 2; ++i)
      layer.features.push_back(
          {wktOf(i, kAsTheyAre), {kCodes[static_cast<std::size_t>(i)], inFile(kNames[static_cast<std::size_t>(i)])}});
    const std::string path = folder.file(std::string(each.cpg) + ".shp");
    writeLayer(path, "ESRI Shapefile", layer, {"ENCODING="});
    writeBytes(path.substr(0, path.size() - 3) + "cpg", each.cpg);
    checkTwo(imported({.path = path}));
  }
}

TEST_CASE("Placemarks of a KML are communities of their own, with their codes as written") {
  const TempFolder folder;
  const auto placemark = [](int which, const std::string& inside) {
    return "<Placemark>" + inside + "<Polygon><outerBoundaryIs><LinearRing><coordinates>" +
           ringOf(which, carried("EPSG:4490"), ",", " ") +
           "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
  };
  const auto document = [](const std::string& inside, const std::string& before = "") {
    return before +
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" +
           inside + "</Document></kml>";
  };
  const auto fields = [](const std::string& element, std::size_t which) {
    const auto field = [&](const char* name, const std::string& value) {
      const std::string open = "<" + element + " name=\"" + name + "\">", close = "</" + element + ">";
      return open + (element == "Data" ? "<value>" + value + "</value>" : value) + close;
    };
    const std::string both = field("SQDM", kCodes[which]) + field("SQMC", kNames[which]);
    return "<ExtendedData>" + (element == "Data" ? both : "<SchemaData schemaUrl=\"#s\">" + both + "</SchemaData>") +
           "</ExtendedData>";
  };
  for (const char* type : {"int", "uint", "short", "float", "double", "string"}) {
    INFO(type);
    const std::string schema = "<Schema id=\"s\" name=\"s\"><SimpleField name=\"SQDM\" type=\"" + std::string(type) +
                               "\"/><SimpleField name=\"SQMC\" type=\"string\"/></Schema>";
    writeBytes(folder.file("a.kml"),
               document(schema + placemark(0, fields("SimpleData", 0)) + placemark(1, fields("SimpleData", 1))));
    checkTwo(imported({.path = folder.file("a.kml")}));
  }
  // In another encoding that it declares, behind an empty line.
  for (const char* before : {"", "\n", "  \r\n"}) {
    std::string kml = document(placemark(0, fields("Data", 0)) + placemark(1, fields("Data", 1)), before);
    kml.replace(kml.find("UTF-8"), 5, "GB2312");
    writeBytes(folder.file("g.kml"), encoded(kml, "GB18030"));
    checkTwo(imported({.path = folder.file("g.kml")}));
    kml.replace(kml.find("GB2312"), 6, "Big5");
    kml = kml.substr(0, kml.find("乙社区")) + "乙社區" + kml.substr(kml.find("乙社区") + std::string("乙社区").size());
    kml = kml.substr(0, kml.find("甲社区")) + "甲社區" + kml.substr(kml.find("甲社区") + std::string("甲社区").size());
    writeBytes(folder.file("h.kml"), encoded(kml, "BIG5"));
    const Outcome outcome = imported({.path = folder.file("h.kml")});
    CHECK(outcome.communities == std::vector<std::string>{kCodes[0] + " 甲社區", kCodes[1] + " 乙社區"});
  }
  for (const char* before : {"", "\n", "\xEF\xBB\xBF", "  \r\n"}) {
    writeBytes(folder.file("b.kml"),
               document(placemark(0, fields("Data", 0)) + placemark(1, fields("Data", 1)), before));
    checkTwo(imported({.path = folder.file("b.kml")}));
  }
}

TEST_CASE("Nothing that a KML declares or links is opened or grows") {
  const TempFolder folder;
  writeBytes(folder.file("secret.txt"), "230204001009");
  const std::string placemarks =
      "<Placemark><name>甲社区</name><ExtendedData><Data name=\"SQDM\"><value>&x;</value></Data></ExtendedData>"
      "<Polygon><outerBoundaryIs><LinearRing><coordinates>" +
      ringOf(0, carried("EPSG:4490"), ",", " ") + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
  std::string laughs = "<!ENTITY x \"ha\">";
  for (char c = 'a'; c < 'k'; ++c)
    laughs += std::string("<!ENTITY ") + c + " \"" + [&] {
      std::string ten;
      for (int i = 0; i < 10; ++i) ten += c == 'a' ? "&x;" : std::string("&") + static_cast<char>(c - 1) + ";";
      return ten;
    }() + "\">";
  for (const std::string& declared : {"<!ENTITY x SYSTEM \"file://" + folder.file("secret.txt") + "\">", laughs}) {
    std::string inside = placemarks;
    if (declared == laughs) inside.replace(inside.find("&x;"), 3, "&j;");
    writeBytes(folder.file("e.kml"), "<?xml version=\"1.0\"?><!DOCTYPE kml [" + declared +
                                         "]><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + inside +
                                         "</Document></kml>");
    CHECK(imported({.path = folder.file("e.kml")}).error == "file.corrupt");
  }
  // A declaration that means no harm.
  std::string inside = placemarks;
  inside.replace(inside.find("&x;"), 3, kCodes[0]);
  writeBytes(folder.file("f.kml"),
             "<?xml version=\"1.0\"?><!DOCTYPE kml><kml xmlns=\"http://www.opengis.net/kml/"
             "2.2\"><Document>" +
                 inside + "</Document></kml>");
  CHECK(imported({.path = folder.file("f.kml")}).communities == std::vector<std::string>{kCodes[0] + " 甲社区"});
}

TEST_CASE("Outlines that touch or cross themselves come in, and go out as valid polygons") {
  setUpGdal();
  const TempFolder folder;
  const std::string other = "POLYGON((576000 5240000,577000 5240000,577000 5241000,576000 5241000,576000 5240000))";
  for (const char* outline : {
           // Twice through one point, from inside and from outside.
           "POLYGON((575000 5240000,576000 5240000,576000 5241000,575500 5241000,575700 5240600,575300 5240600,"
           "575500 5241000,575000 5241000,575000 5240000))",
           "POLYGON((575000 5240000,575500 5240000,575500 5240500,576000 5240500,576000 5241000,575500 5241000,"
           "575500 5240500,575000 5240500,575000 5240000))",
           // A hole that touches the shell in a point.
           "POLYGON((575000 5240000,576000 5240000,576000 5241000,575000 5241000,575000 5240000),"
           "(575000 5240500,575400 5240700,575400 5240300,575000 5240500))",
           // A bow tie, and a spike.
           "POLYGON((575000 5240000,576000 5241000,576000 5240000,575000 5241000,575000 5240000))",
           "POLYGON((575000 5240000,576000 5240000,576000 5241000,575500 5241000,575500 5241300,575500 5241000,"
           "575000 5241000,575000 5240000))",
           // A hair over its neighbour.
           "POLYGON((575000 5240000,576000.0004 5240000,575999.9996 5240333,576000.0003 5240666,576000 5241000,"
           "575000 5241000,575000 5240000))",
       }) {
    INFO(outline);
    std::filesystem::remove(folder.file("t.gpkg"));
    writeLayer(folder.file("t.gpkg"), "GPKG",
               {"t",
                "EPSG:4549",
                {{"SQDM"}, {"SQMC"}},
                {{outline, {kCodes[0], kNames[0]}}, {other, {kCodes[1], kNames[1]}}},
                "unknown"});
    const auto result = importInto(Project(), {.path = folder.file("t.gpkg")});
    REQUIRE(result);
    CHECK(result->project.communities.size() == 2);
    const auto files = exportMap(result->project, folder.file("out"), {"geojson"});
    REQUIRE(files);
    for (const ExportedFile& file : *files) {
      if (file.layer != "communities") continue;
      const std::string text = readBytes(file.path);
      int shapes = 0;
      for (std::size_t at = 0; (at = text.find("\"geometry\":", at)) != std::string::npos; ++shapes) {
        at += 11;
        std::unique_ptr<OGRGeometry> shape(
            OGRGeometryFactory::createFromGeoJson(text.substr(at, text.find("}", at) - at + 1).c_str()));
        REQUIRE(shape);
        CHECK(shape->IsValid());
      }
      CHECK(shapes == 2);
    }
    std::filesystem::remove(folder.file("out/communities.geojson"));
  }
}
