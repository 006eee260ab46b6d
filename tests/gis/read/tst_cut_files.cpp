// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were cut off in copying: refused where it can be known, told where it can only be suspected.
#include <catch2/catch.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "gis/read/layer_reader.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

MadeLayer fourHouseholds() {
  MadeLayer layer{"h", "EPSG:4549", {{"ADDRESS"}, {"households", 'r'}, {"persons", 'r'}}, {}, "point"};
  for (int i = 0; i < 4; ++i)
    layer.features.push_back(
        {"POINT(" + std::to_string(500000 + i * 50) + " 3400000)", {"甲街" + std::to_string(i), "12", "6174"}});
  return layer;
}

ReadOutcome readHouseholds(const std::string& path) {
  return read({.role = Role::Households, .path = path, .sourceCrs = "EPSG:4549"});
}

// What is left of a file, which is written over.
void cut(const std::string& path, std::size_t length) {
  writeBytes(path, readBytes(path).substr(0, length));
}

const std::string kRegister = "地址,X,Y,户数,人口\n甲街1号,500000,3400000,12,36\n甲街2号,500050,3400000,20,6174\n";

}  // namespace

TEST_CASE("A MapInfo exchange file with fewer objects than rows of attributes is refused, and the other way round") {
  const TempFolder folder;
  const std::string path = folder.file("h.mif"), table = folder.file("h.mid");
  writeLayer(path, "MapInfo File", fourHouseholds());
  REQUIRE(sumsOf(readHouseholds(path)) == Sums{48, 4 * 6174});
  const std::string objects = readBytes(path), records = readBytes(table);
  for (std::size_t length = objects.find("\nPoint") + 1; length < objects.rfind("Point"); length += 3) {
    cut(path, length);
    const ReadOutcome outcome = readHouseholds(path);
    INFO(length);
    REQUIRE((errorOf(outcome) == "file.parts_differ" || errorOf(outcome) == "file.corrupt"));
    writeBytes(path, objects);
  }
  cut(path, objects.find("Point", objects.find("Point") + 1));
  ReadOutcome outcome = readHouseholds(path);
  REQUIRE(errorOf(outcome) == "file.parts_differ");
  CHECK(argument(outcome.error(), "objects") == "1");
  CHECK(argument(outcome.error(), "records") == "4");
  CHECK(argument(outcome.error(), "part") == "h.mid");

  writeBytes(path, objects);
  cut(table, records.find('\n') + 1);
  outcome = readHouseholds(path);
  CHECK((errorOf(outcome) == "file.parts_differ" || errorOf(outcome) == "file.corrupt"));
}

TEST_CASE("MapInfo exchange files are read as they are written, whatever their objects and rows are like") {
  const std::string point = "Point 124 47\n    Symbol (35,0,12)\n";
  const std::string two = "  name Char(40)\n  households Integer\n";
  struct Form {
    const char* what;
    std::string delimiter, columns, objects, records;
    std::size_t count;
  };
  const Form forms[] = {
      {"a collection, whose parts are counted by GDAL as well", "Delimiter \",\"\n", "2\n" + two,
       point + "Collection 3\nRegion  1\n  4\n124 47\n124.1 47\n124.1 47.1\n124 47\n    Pen (1,2,0)\n" +
           "    Brush (2,16777215,16777215)\nPline 2\n124 47\n124.1 47.1\n    Pen (1,2,0)\n" +
           "Multipoint 2\n124 47\n124.1 47.1\n    Symbol (35,0,12)\n" + point,
       "\"a\",1\n\"c\",9\n\"b\",2\n", 3},
      {"a row without any value amid others", "", "1\n  households Integer\n", point + point + point, "1\n\n2\n", 3},
      {"the same with tabs between", "", "2\n" + two, point + point + point, "\"a\"\t1\n\t\n\"b\"\t2\n", 3},
      {"rows without any value only", "", "2\n" + two, point + point, "\t\n\t\n", 2},
      {"no fields", "Delimiter \",\"\n", "0\n", point + point, "\n\n", 2},
      {"a text of two lines", "Delimiter \",\"\n", "2\n" + two, point + point, "\"a\nx\",1\n\"b\",2\n", 2},
      {"a text with an empty line", "Delimiter \",\"\n", "2\n" + two, point + point, "\"a\n\nx\",1\n\"b\",2\n", 2},
      {"the end of a file of DOS", "Delimiter \",\"\n", "2\n" + two, point + point, "\"a\",1\n\"b\",2\n\x1a", 2},
      {"objects that are none", "Delimiter \",\"\n", "2\n" + two, point + "none\n" + point,
       "\"a\",1\n\"c\",9\n\"b\",2\n", 3},
      {"blank lines at the end", "Delimiter \",\"\n", "2\n" + two, point + point, "\"a\",1\n\"b\",2\n\n\n", 2}};
  const TempFolder folder;
  for (const Form& form : forms) {
    INFO(form.what);
    writeBytes(folder.file("f.mif"), "Version 300\nCharset \"Neutral\"\n" + form.delimiter +
                                         "CoordSys Earth Projection 1, 0\nColumns " + form.columns + "Data\n\n" +
                                         form.objects);
    writeBytes(folder.file("f.mid"), form.records);
    const auto layers = openLayers(folder.file("f.mif"), {});
    if (!layers) FAIL(layers.error().code);
    REQUIRE(layers->size() == 1);
    std::size_t read = 0;
    REQUIRE((*layers)[0]->visit({}, true, -1, [&](const Record&) { return ++read, true; }));
    CHECK(read == form.count);
  }
}

TEST_CASE("A MapInfo exchange file cut in its last line is told") {
  const TempFolder folder;
  const std::string path = folder.file("h.mif"), table = folder.file("h.mid");
  writeLayer(path, "MapInfo File", fourHouseholds());
  CHECK_FALSE(hasFinding(readHouseholds(path).findings, "file.open_end"));
  const std::string records = readBytes(table);
  cut(table, records.size() - 3);  // 6174 → 61
  const ReadOutcome outcome = readHouseholds(path);
  REQUIRE(outcome.data);
  const auto told = withCode(outcome, "file.open_end");
  REQUIRE(told.size() == 1);
  CHECK(told[0].kind == FindingKind::Left);
  CHECK(argument(told[0].what, "part") == "h.mid");
  CHECK(argument(told[0].what, "line").ends_with(",61"));

  // In an encoding of Chinese offices.
  std::string chinese = readBytes(table);
  chinese.replace(chinese.rfind("甲街"), std::string("甲街").size(), encoded("甲街", "GBK"));
  writeBytes(table, chinese);
  const auto inGbk = withCode(readHouseholds(path), "file.open_end");
  REQUIRE(inGbk.size() == 1);
  CHECK(argument(inGbk[0].what, "line").starts_with("\"甲街3\""));
}

TEST_CASE("A table cut in its last number is told with the row, the field and what is left of it") {
  const TempFolder folder;
  for (const char* ending : {"\n", "\r\n", "\r"}) {
    std::string text;
    for (char c : kRegister) text += c == '\n' ? std::string(ending) : std::string(1, c);
    const std::string path = folder.file("h.csv");
    writeBytes(path, text);
    INFO(text);
    CHECK_FALSE(hasFinding(readHouseholds(path).findings, "table.open_end"));
    cut(path, text.rfind("6174") + 2);
    const ReadOutcome outcome = readHouseholds(path);
    INFO(errorOf(outcome));
    REQUIRE(outcome.data);
    const auto told = withCode(outcome, "table.open_end");
    REQUIRE(told.size() == 1);
    CHECK(told[0].row == 3);
    CHECK(argument(told[0].what, "field") == "人口");
    CHECK(argument(told[0].what, "value") == "61");
    // Before it is read as well.
    const auto shown = preview({.role = Role::Households, .path = path, .sourceCrs = "EPSG:4549"});
    REQUIRE(shown);
    CHECK(hasFinding(shown->findings, "table.open_end"));
  }
}

TEST_CASE("A table cut between the fields of its last row is told with their number") {
  const TempFolder folder;
  const std::string path = folder.file("h.csv");
  for (const auto& [left, cells] : {std::pair{"20,", "4"}, {"20", "4"}, {"3400000,2", "4"}, {"500050,3400000", "3"}}) {
    const std::string until = left;
    writeBytes(path, kRegister.substr(0, kRegister.rfind(until) + until.size()));
    const ReadOutcome outcome = readHouseholds(path);
    INFO(left);
    INFO(errorOf(outcome));
    REQUIRE(outcome.data);
    const auto told = withCode(outcome, "table.open_end_short");
    REQUIRE(told.size() == 1);
    CHECK(told[0].row == 3);
    CHECK(argument(told[0].what, "cells") == cells);
    CHECK(argument(told[0].what, "columns") == "5");
  }
}

TEST_CASE("A table of quoted fields that is cut behind one of them is told") {
  const TempFolder folder;
  const std::string path = folder.file("h.csv");
  writeBytes(path,
             "\"地址\",\"X\",\"Y\",\"户数\",\"人口\"\n\"甲街1号\",\"500000\",\"3400000\",\"12\",\"36\"\n"
             "\"甲街2号\",\"500050\",\"3400000\",\"20\"");
  const auto told = withCode(readHouseholds(path), "table.open_end_short");
  REQUIRE(told.size() == 1);
  CHECK(argument(told[0].what, "cells") == "4");
  CHECK(argument(told[0].what, "columns") == "5");
}

TEST_CASE("A table whose last row is whole is not suspected for want of a line break") {
  const TempFolder folder;
  const std::string path = folder.file("h.csv");
  for (const std::string& text :
       {std::string("地址,X,Y,户数,人口\n甲街1号,500000,3400000,12,36\n甲街2号,500050,3400000,20,\"6174\""),  // quoted
        std::string(
            "地址,X,Y,户数,人口,说明\n甲街1号,500000,3400000,12,36,a\n甲街2号,500050,3400000,20,6174,b"),  // a field
                                                                                                           // that is
                                                                                                           // not read
        // The head alone has a field more, the rows have none of it.
        std::string("地址,X,Y,户数,人口,\n甲街1号,500000,3400000,12,36\n甲街2号,500050,3400000,20,\"6174\""),
        // A last field that is empty as before.
        std::string("地址,X,Y,户数,人口\n甲街1号,500000,3400000,12,\n甲街2号,500050,3400000,20,"),
        kRegister + "备注：以上为虚构", kRegister + ",制表人：张三", kRegister + "合计,,,32,6210", kRegister + "   "}) {
    writeBytes(path, text);
    const ReadOutcome outcome = readHouseholds(path);
    INFO(text);
    INFO(errorOf(outcome));
    REQUIRE(outcome.data);
    CHECK(withCode(outcome, "table.open_end").empty());
    CHECK(withCode(outcome, "table.open_end_short").empty());
  }
}

TEST_CASE("A KMZ whose first document points to others in a folder is read whole") {
  const TempFolder folder;
  MadeLayer layer = twoCommunities("EPSG:4326");
  layer.name = "communities";
  layer.features = {{square(123.97, 47.33, 0.001), {"230204001001", "新木社区"}},
                    {square(123.971, 47.33, 0.001), {"230204001002", "站前社区"}}};
  writeLayer(folder.file("a.kmz"), "LIBKML", layer);
  const ReadOutcome outcome = read({.path = folder.file("a.kmz")});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[1].name == "站前社区");
}

TEST_CASE("Documents of a KMZ are read wherever they lie in it, and it wherever it lies") {
  const auto placemark = [](const std::string& code, const std::string& name) {
    return "<Placemark><name>" + name + "</name><ExtendedData><Data name=\"社区代码\"><value>" + code +
           "</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>123.97,47.33 123.98,47.33 "
           "123.98,47.34 123.97,47.33</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
  };
  const auto document = [](const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" +
           inside + "</Document></kml>";
  };
  const std::string link = document("<NetworkLink><Link><href>a.kml</href></Link></NetworkLink>");
  const std::string one = document(placemark("230204001001", "新木社区"));
  const std::string other = document(placemark("230204001002", "站前社区"));
  std::string wide = "\xFF\xFE";  // UTF-16
  for (char c : document(placemark("230204001003", "A"))) {
    if (static_cast<unsigned char>(c) >= 0x80) continue;
    wide += c, wide += '\0';
  }
  const TempFolder folder;
  const auto countOf = [&](const std::string& name, std::vector<std::pair<std::string, std::string>> entries) {
    writeBytes(folder.file(name), zipOf(entries));
    const ReadOutcome outcome = read({.path = folder.file(name), .layer = kAllLayers});
    INFO(name << " " << errorOf(outcome));
    return outcome.data ? outcome.data->features.size() : 0;
  };
  CHECK(countOf("one.kmz", {{"doc.kml", one}}) == 1);
  CHECK(countOf("beside.kmz", {{"doc.kml", link}, {"a.kml", one}}) == 1);
  CHECK(countOf("below.kmz", {{"doc.kml", link}, {"files/a.kml", one}}) == 1);
  CHECK(countOf("two.kmz", {{"doc.kml", link}, {"files/a.kml", one}, {"files/b.kml", other}}) == 2);
  CHECK(countOf("wide.kmz", {{"doc.kml", wide}, {"files/b.kml", other}}) == 2);
  CHECK(countOf("packed.zip", {{"in/below.kmz", readBytes(folder.file("below.kmz"))}}) == 1);
  CHECK(countOf("packed2.zip", {{"two.kmz", readBytes(folder.file("two.kmz"))}}) == 2);
  CHECK(errorOf(read({.path = folder.file("beside.kmz")})) == "");
}

TEST_CASE("What GDAL says of a damaged file names no folder that only the program knows") {
  const TempFolder folder;
  const std::string kml = "<?xml version=\"1.0\"?><kml><Document><Placemark><name>甲</name>";
  writeBytes(folder.file("a.kml"), kml);
  packPart(folder.file("b.kmz"), "doc.kml", kml);
  packPart(folder.file("c.zip"), "in/a.kml", kml);
  packPart(folder.file("d.zip"), "in/a.mif", "no header");
  packPart(folder.file("d.zip"), "in/a.mid", "1");
  for (const char* name : {"a.kml", "b.kmz", "c.zip", "d.zip"}) {
    const ReadOutcome outcome = read({.path = folder.file(name)});
    INFO(name);
    REQUIRE(errorOf(outcome) == "file.corrupt");
    const std::string detail = argument(outcome.error(), "detail");
    INFO(detail);
    CHECK_FALSE(detail.empty());
    CHECK(detail.find("/vsi") == std::string::npos);
    CHECK(detail.find("wangge-copy") == std::string::npos);
  }
}
