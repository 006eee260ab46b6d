// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "gis/cad/cad_drawing.h"
#include "gis/cad/cad_rings.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

// A drawing of release 12, as bytes in GBK or UTF-8.
class Drawing {
 public:
  explicit Drawing(const std::string& header = "9\n$ACADVER\n1\nAC1009\n9\n$DWGCODEPAGE\n3\nANSI_936\n")
      : m_text("0\nSECTION\n2\nHEADER\n" + header + "0\nENDSEC\n0\nSECTION\n2\nENTITIES\n") {}
  Drawing& line(const std::string& layer, const std::vector<RawPoint>& points, bool closed = false) {
    m_text += "0\nPOLYLINE\n8\n" + layer + "\n66\n1\n70\n" + (closed ? "1" : "0") + "\n";
    for (const RawPoint& p : points)
      m_text +=
          "0\nVERTEX\n8\n" + layer + "\n10\n" + std::to_string(p.x) + "\n20\n" + std::to_string(p.y) + "\n30\n0\n";
    m_text += "0\nSEQEND\n";
    return *this;
  }
  Drawing& square(const std::string& layer, double x, double y, double side) {
    return line(layer, {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, true);
  }
  Drawing& text(const std::string& layer, double x, double y, const std::string& words, double height = 5) {
    m_text += "0\nTEXT\n8\n" + layer + "\n10\n" + std::to_string(x) + "\n20\n" + std::to_string(y) + "\n30\n0\n40\n" +
              std::to_string(height) + "\n1\n" + words + "\n";
    return *this;
  }
  std::string bytes() const { return m_text + "0\nENDSEC\n0\nEOF\n"; }

 private:
  std::string m_text;
};

constexpr double kX = 500000, kY = 5240000;

ReadOutcome readDrawing(const TempFolder& folder, const std::string& bytes, ImportRequest request) {
  request.path = folder.file("d.dxf");
  request.sourceCrs = "EPSG:4550";
  writeBytes(request.path, bytes);
  return read(request);
}

RawLine ring(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

double areaOfFirst(const RawFeature& feature) {
  double sum = 0;
  for (std::size_t r = 0; r < feature.polygons[0].rings.size(); ++r) {
    const RawLine& line = feature.polygons[0].rings[r];
    double twice = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) twice += line[i].x * line[i + 1].y - line[i + 1].x * line[i].y;
    sum += (r == 0 ? 1 : -1) * std::abs(twice) / 2;
  }
  return sum;
}

}  // namespace

TEST_CASE("Texts become a code and a name of one or several lines") {
  const auto text = [](const char* words, double y, double height = 5) {
    return DrawnText{"t", words, {0, y}, height, static_cast<std::int64_t>(100 - y)};
  };
  RingLabel label = labelOf({text("新木社区", 10), text("230204001001", 3)});
  CHECK(label.name == "新木社区");
  CHECK(label.code == "230204001001");
  label = labelOf({text("第一小学", 2), text("齐齐哈尔市", 10)});
  CHECK(label.name == "齐齐哈尔市第一小学");
  label = labelOf({text("3F", 50, 2), text("新木\n社区\n代码：230204001001", 10)});
  CHECK(label.name == "新木社区");
  CHECK(label.code == "230204001001");
  CHECK(label.unused == std::vector<std::int64_t>{50});
  label = labelOf({text("West", 10), text("End", 4)});
  CHECK(label.name == "West End");
  CHECK(codeIn("2号楼").empty());
  CHECK(codeIn("PARK").empty());
  CHECK(codeIn("ZH3101010130") == "ZH3101010130");
}

//  +---------+   +---+
//  | A  +--+ |   |   |    C: open lines
//  |    |B | |   + C +
//  |    +--+ |   |   |
//  +---------+   +---+
TEST_CASE("A code within a text is taken out of the name") {
  for (const char* text : {"新木社区（230204001004）", "新木社区(230204001004)", "230204001004 新木社区",
                           "新木社区\n代码：230204001004", "新木社区 代码230204001004"}) {
    INFO(text);
    const RingLabel label = labelOf({{"a", text, {0, 0}, 10, 1}});
    CHECK(label.code == "230204001004");
    CHECK(label.name == "新木社区");
    CHECK(label.unused.empty());
  }
  CHECK(labelOf({{"a", "新木社区 13912345678", {0, 0}, 10, 1}}).code.empty());  // a telephone
  CHECK(labelOf({{"a", "230204001004与230204001005", {0, 0}, 10, 1}}).code.empty());
}

TEST_CASE("Rings take the texts they hold most closely, and give room to rings with texts of their own") {
  std::vector<DrawnLine> lines = {{"l", ring(0, 0, 100), 1},
                                  {"l", ring(50, 30, 30), 2},
                                  {"l", ring(10, 80, 5), 3},
                                  {"l", {{200, 0}, {250, 0}, {250, 100}}, 4},
                                  {"l", {{250.2, 100.1}, {200, 100}, {200, 0}}, 5},
                                  {"l", {{300, 0}, {310, 0}}, 6}};
  const std::vector<DrawnText> texts = {{"t", "A", {20, 20}, 5, 11},
                                        {"t", "B", {60, 40}, 5, 12},
                                        {"t", "C", {220, 50}, 5, 13},
                                        {"t", "far", {999, 999}, 5, 14}};
  DrawnAreas areas = areasOf(lines, texts, {});
  REQUIRE(areas.features.size() == 3);
  CHECK(areas.features[0].name == "A");
  CHECK(areaOfFirst(areas.features[0]) == Approx(10000 - 900));
  CHECK(areas.features[1].name == "B");
  CHECK(areas.features[2].name == "C");
  CHECK(areaOfFirst(areas.features[2]) == Approx(5000).margin(20));
  REQUIRE(areas.textsOutside.size() == 1);
  CHECK(areas.textsOutside[0].text == "far");
  REQUIRE(areas.unlabelled.size() == 1);
  CHECK(areas.unlabelled[0].area == Approx(25));
  REQUIRE(areas.openLines.size() == 1);
  CHECK(areas.openLines[0].row == 6);
  // The order of entities makes no difference to what is made.
  std::reverse(lines.begin(), lines.end());
  areas = areasOf(lines, texts, {});
  REQUIRE(areas.features.size() == 3);
  CHECK(areaOfFirst(areas.features[0]) == Approx(10000 - 900));
}

TEST_CASE("A frame around all communities is no community") {
  const std::vector<DrawnLine> lines = {
      {"l", ring(0, 0, 100), 1}, {"l", ring(5, 5, 60), 2}, {"l", ring(66, 5, 30), 3}, {"l", ring(5, 66, 30), 4}};
  const DrawnAreas areas = areasOf(lines,
                                   {{"t", "社区图", {80, 90}, 5, 11},
                                    {"t", "a", {20, 20}, 5, 12},
                                    {"t", "b", {70, 10}, 5, 13},
                                    {"t", "c", {10, 70}, 5, 14}},
                                   {});
  CHECK(areas.features.size() == 3);
  REQUIRE(areas.frames.size() == 1);
  CHECK(areas.frames[0].row == 1);
}

TEST_CASE("A drawing in GBK gives communities from one layer and names from another") {
  const TempFolder folder;
  const std::string text = Drawing()
                               .square("社区界", kX, kY, 100)
                               .square("社区界", kX + 100, kY, 100)
                               .square("建筑", kX + 10, kY + 10, 10)
                               .square("建筑", kX + 40, kY + 10, 10)
                               .text("注记", kX + 50, kY + 50, "新木社区")
                               .text("注记", kX + 50, kY + 43, "230204001001")
                               .text("注记", kX + 150, kY + 50, "站前社区")
                               .text("楼层", kX + 11, kY + 11, "3")
                               .text("楼层", kX + 41, kY + 11, "4")
                               .text("楼层", kX + 15, kY + 15, "5")
                               .text("楼层", kX + 16, kY + 16, "5")
                               .text("楼层", kX + 18, kY + 18, "5")
                               .bytes();
  ReadOutcome outcome = readDrawing(folder, encoded(text, "GBK"), {});
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].name == "新木社区");
  CHECK(outcome.data->features[0].code == "230204001001");
  CHECK(outcome.data->features[0].note == "社区界");
  CHECK(outcome.data->features[1].name == "站前社区");
  CHECK(outcome.data->source.layer == "社区界");
  CHECK(outcome.data->source.encoding == "GBK");
  CHECK(hasFinding(outcome.findings, "guess.text_layer"));

  // The same drawing with a wrong code page, and as UTF-8.
  const std::string latin = Drawing("9\n$ACADVER\n1\nAC1015\n9\n$DWGCODEPAGE\n3\nANSI_1252\n").bytes();
  std::string wrong = encoded(text, "GBK");
  wrong.replace(0, wrong.find("0\nENDSEC"), latin.substr(0, latin.find("0\nENDSEC")));
  outcome = readDrawing(folder, wrong, {});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[0].name == "新木社区");
  CHECK(hasFinding(outcome.findings, "encoding.declared_wrong"));
  const std::string modern = Drawing("9\n$ACADVER\n1\nAC1027\n9\n$DWGCODEPAGE\n3\nANSI_936\n").bytes();
  std::string utf8 = text;
  utf8.replace(0, utf8.find("0\nENDSEC"), modern.substr(0, modern.find("0\nENDSEC")));
  outcome = readDrawing(folder, utf8, {});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[0].name == "新木社区");
  CHECK(outcome.data->source.encoding == "UTF-8");

  const auto shown = preview({.path = folder.file("d.dxf")}, 3);
  REQUIRE(shown);
  CHECK(shown->layers.size() == 4);
  CHECK(std::count_if(shown->layers.begin(), shown->layers.end(),
                      [](const LayerPreview& l) { return l.chosen && l.name == "社区界"; }) == 1);

  outcome = readDrawing(folder, encoded(text, "GBK"), {.layer = "网格"});
  CHECK(outcome.data.error().code == "layer.unknown");
  outcome = readDrawing(folder, encoded(text, "GBK"), {.role = Role::Precincts});
  CHECK(outcome.data.error().code == "layer.several");
  outcome = readDrawing(folder, encoded(text, "GBK"), {.role = Role::Buildings, .layer = "建筑"});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features.size() == 2);
}

TEST_CASE("Texts outside every ring are listed with their place") {
  const TempFolder folder;
  const std::string text = Drawing()
                               .square("学校医院", kX, kY, 100)
                               .text("学校医院", kX + 50, kY + 50, "第一小学")
                               .text("学校医院", kX + 150, kY + 50, "走失")
                               .bytes();
  const ReadOutcome outcome = readDrawing(folder, encoded(text, "GBK"), {.role = Role::Sites});
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 1);
  CHECK(outcome.data->features[0].category == "school_hospital");
  REQUIRE(hasFinding(outcome.findings, "cad.text_outside"));
  for (const Finding& f : outcome.findings)
    if (f.what.code == "cad.text_outside") {
      CHECK(argument(f.what, "text") == "走失");
      REQUIRE(f.place);
      CHECK(outcome.project.lattice.toX(*f.place) == Approx(kX + 150));
    }
}

TEST_CASE("Lines of a drawing are barriers by the names of their layers") {
  const TempFolder folder;
  const std::string text = Drawing()
                               .line("道路", {{kX, kY}, {kX + 100, kY}})
                               .line("铁路", {{kX, kY}, {kX, kY + 100}})
                               .line("图框", {{kX, kY}, {kX + 1, kY}})
                               .bytes();
  const ReadOutcome outcome = readDrawing(folder, encoded(text, "GBK"), {.role = Role::Barriers});
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].kind == "street");
  CHECK(outcome.data->features[1].kind == "rail");
}

TEST_CASE("Layers of a drawing that say nothing leave the word to the file's name") {
  const TempFolder folder;
  writeBytes(folder.file("铁路.dxf"), Drawing().line("0", {{kX, kY}, {kX + 100, kY}}).bytes());
  const ReadOutcome outcome = read({.role = Role::Barriers, .path = folder.file("铁路.dxf"), .sourceCrs = "EPSG:4550"});
  REQUIRE(outcome.data);
  CHECK(outcome.data->features[0].kind == "rail");
  CHECK(hasFinding(outcome.findings, "guess.barrier_class"));
}

TEST_CASE("Fields named for a drawing are refused, not ignored") {
  const TempFolder folder;
  const std::string bytes = Drawing().square("a", kX, kY, 100).text("a", kX + 5, kY + 5, "x").bytes();
  const auto refused = readDrawing(folder, bytes, {.role = Role::Sites, .fields = {{"code", "DM"}}});
  REQUIRE_FALSE(refused.data);
  CHECK(refused.data.error().code == "cad.no_fields");
  CHECK(argument(refused.data.error(), "key") == "code");
  CHECK(readDrawing(folder, bytes, {.role = Role::Sites, .fields = {{"name", "a"}}}).data);
  const auto lines = readDrawing(folder, bytes, {.role = Role::Barriers, .fields = {{"name", "a"}}});
  REQUIRE_FALSE(lines.data);
  CHECK(lines.data.error().code == "cad.no_fields");
}

TEST_CASE("A drawing without coordinate system, or cut short, is refused") {
  const TempFolder folder;
  const std::string bytes = Drawing().square("a", kX, kY, 100).text("a", kX + 5, kY + 5, "x").bytes();
  writeBytes(folder.file("d.dxf"), bytes);
  CHECK(read({.path = folder.file("d.dxf")}).data.error().code == "crs.missing");
  writeBytes(folder.file("d.dxf"), bytes.substr(0, bytes.size() / 2));
  CHECK(read({.path = folder.file("d.dxf"), .sourceCrs = "EPSG:4550"}).data.error().code == "file.drawing_cut");
  CHECK(declaredDrawingEncoding("9\n$ACADVER\n1\nAC1032\n") == "UTF-8");
  CHECK(declaredDrawingEncoding("9\r\n$ACADVER\r\n1\r\nAC1015\r\n9\r\n$DWGCODEPAGE\r\n3\r\nANSI_936\r\n") ==
        "ANSI_936");
  CHECK(declaredDrawingEncoding("").empty());
  CHECK(declaredDrawingEncoding("$DWGCODEPAGE").empty());
}
