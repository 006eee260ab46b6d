// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen in a drawing is what is read of it: model space, visible layers and entities, texts as they are shown.
#include <catch2/catch.hpp>

#include "gis/cad/cad_drawing.h"
#include "gis/cad/drawing_text.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

constexpr double kX = 575000, kY = 5240000, kSide = 1000;

// A drawing in UTF-8 (R2007) with a table of layers; ring and text have `extra` groups behind their layer.
class Drawing {
 public:
  Drawing& layer(const std::string& name, int flags = 0, int colour = 7) {
    m_layers += "0\nLAYER\n2\n" + name + "\n70\n" + std::to_string(flags) + "\n62\n" + std::to_string(colour) +
                "\n6\nCONTINUOUS\n";
    return *this;
  }
  Drawing& ring(const std::string& layer, int column, int row, const std::string& extra = "") {
    m_entities += "0\nLWPOLYLINE\n8\n" + layer + "\n" + extra + "90\n4\n70\n1\n";
    for (const auto& [dx, dy] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1), std::pair(0, 1)})
      m_entities += "10\n" + std::to_string(kX + (column + dx) * kSide) + "\n20\n" +
                    std::to_string(kY + (row + dy) * kSide) + "\n";
    return *this;
  }
  Drawing& oldRing(const std::string& layer, int column, int row, const std::string& extra = "") {
    m_entities += "0\nPOLYLINE\n8\n" + layer + "\n" + extra + "66\n1\n70\n1\n";
    for (const auto& [dx, dy] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1), std::pair(0, 1)})
      m_entities += "0\nVERTEX\n8\n" + layer + "\n10\n" + std::to_string(kX + (column + dx) * kSide) + "\n20\n" +
                    std::to_string(kY + (row + dy) * kSide) + "\n30\n0\n";
    m_entities += "0\nSEQEND\n8\n" + layer + "\n";
    return *this;
  }
  Drawing& text(const std::string& layer, int column, int row, const std::string& words, double height,
                const std::string& extra = "", double down = 0, const char* kind = "TEXT") {
    m_entities += "0\n" + std::string(kind) + "\n8\n" + layer + "\n" + extra + "10\n" +
                  std::to_string(kX + (column + 0.3) * kSide) + "\n20\n" +
                  std::to_string(kY + (row + 0.6) * kSide - down) + "\n30\n0\n40\n" + std::to_string(height) + "\n1\n" +
                  words + "\n";
    return *this;
  }
  // A community with its name and code.
  Drawing& community(int column, int row, const std::string& name, const std::string& code,
                     const std::string& suffix = "", const std::string& extra = "") {
    ring("社区界线" + suffix, column, row, extra);
    text("注记" + suffix, column, row, name, 20, extra);
    return text("注记" + suffix, column, row, code, 10, extra, 40);
  }
  std::string bytes() const {
    return "0\nSECTION\n2\nHEADER\n9\n$"
           "ACADVER\n1\nAC1021\n0\nENDSEC\n0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLAYER\n70\n9\n" +
           m_layers + "0\nENDTAB\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n" + m_entities + "0\nENDSEC\n0\nEOF\n";
  }

 private:
  std::string m_layers, m_entities;
};

Drawing twoDrawn() {
  return Drawing()
      .layer("社区界线")
      .layer("注记")
      .community(0, 0, "甲社区", "230204001001")
      .community(1, 0, "乙社区", "230204001002");
}

ReadOutcome readBytesOf(const TempFolder& folder, const std::string& bytes) {
  writeBytes(folder.file("d.dxf"), bytes);
  return read({.path = folder.file("d.dxf"), .sourceCrs = "EPSG:4549"});
}

void checkTwo(const ReadOutcome& outcome) {
  INFO((outcome.data ? "" : outcome.error().code));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].code == "230204001001");
  CHECK(outcome.data->features[0].name == "甲社区");
  CHECK(outcome.data->features[1].code == "230204001002");
  CHECK(outcome.data->features[1].name == "乙社区");
}

}  // namespace

TEST_CASE("Frozen, switched-off and invisible parts of a drawing, and its sheets, are left out and told") {
  const TempFolder folder;
  checkTwo(readBytesOf(folder, twoDrawn().bytes()));
  const auto leftOut = [&](Drawing drawing, const char* finding) {
    const ReadOutcome outcome = readBytesOf(folder, drawing.bytes());
    checkTwo(outcome);
    CHECK(hasFinding(outcome.findings, finding));
  };
  leftOut(twoDrawn().layer("社区界线旧", 1).layer("注记旧", 1).community(0, 1, "旧甲", "230204001001", "旧"),
          "cad.hidden_left_out");
  leftOut(twoDrawn().layer("社区界线旧", 0, -7).layer("注记旧", 0, -3).community(0, 1, "旧甲", "230204001077", "旧"),
          "cad.hidden_left_out");
  leftOut(twoDrawn().community(0, 1, "删了", "230204001088", "", "60\n1\n"), "cad.hidden_left_out");
  leftOut(twoDrawn().oldRing("社区界线", 0, 1, " 60\n     1\n").text("注记", 0, 1, "删了", 20, "60\n1\n"),
          "cad.hidden_left_out");
  leftOut(twoDrawn().community(0, 1, "图框社区", "230204001099", "", "67\n1\n"), "cad.paper_left_out");
  // What is marked as visible stays.
  Drawing visible = Drawing().layer("社区界线").layer("注记");
  visible.community(0, 0, "甲社区", "230204001001", "", "60\n0\n")
      .community(1, 0, "乙社区", "230204001002", "", "60\n0\n");
  checkTwo(readBytesOf(folder, visible.bytes()));
  // With other line ends.
  std::string bytes = twoDrawn().community(0, 1, "删了", "230204001088", "", "60\n1\n").bytes(), dos;
  for (char c : bytes) dos += c == '\n' ? "\r\n" : std::string(1, c);
  checkTwo(readBytesOf(folder, dos));
}

TEST_CASE("A frame around a drawing is no community, also when it has a title") {
  const TempFolder folder;
  Drawing drawing = twoDrawn();
  const std::string frame =
      "0\nLWPOLYLINE\n8\n社区界线\n90\n4\n70\n1\n10\n574900\n20\n5239900\n10\n577100\n20\n5239900\n10\n577100\n20\n"
      "5241100\n10\n574900\n20\n5241100\n";
  std::string bytes = drawing.bytes();
  bytes.insert(bytes.find("0\nSECTION\n2\nENTITIES\n") + 22, frame);
  const ReadOutcome outcome = readBytesOf(folder, bytes);
  checkTwo(outcome);
}

TEST_CASE("Texts of drawings are read as the drawing program shows them") {
  CHECK(plainDrawingText("\\U+7532\\U+793E\\U+533A") == "甲社区");
  CHECK(plainDrawingText("\\M+5BCD7\\M+5C9E7\\M+5C7F8") == "甲社区");
  CHECK(plainDrawingText("\\M+2A5D2") == "甲");  // Big5
  CHECK(plainDrawingText("\\U+D842\\U+DFB7") == "𠮷");
  CHECK(plainDrawingText("%%u甲社区%%u") == "甲社区");
  CHECK(plainDrawingText("15%%d %%p3 %%c20 5%%%") == "15° ±3 Ø20 5%");
  CHECK(plainDrawingText("%%065") == "A");
  CHECK(plainDrawingText("100%") == "100%");
  CHECK(plainDrawingText("a\\U+12") == "a\\U+12");
  CHECK(plainDrawingText("\\M+9XXXX %%z") == "\\M+9XXXX %%z");

  const TempFolder folder;
  const std::string line = "\\U+793E\\U+533A\\U+754C\\U+7EBF", note = "\\M+5D7A2\\M+5BCC7";
  Drawing drawing = Drawing().layer(line).layer(note);
  drawing.ring(line, 0, 0)
      .text(note, 0, 0, "\\U+7532\\U+793E\\U+533A", 20)
      .text(note, 0, 0, "230204001001", 10, "", 40);
  drawing.ring(line, 1, 0)
      .text(note, 1, 0, "{\\fSimSun|b0|i0;%%u\\M+5D2D2\\M+5C9E7\\M+5C7F8}", 20, "", 0, "MTEXT")
      .text(note, 1, 0, "代码：230204001002", 10, "", 40);
  const ReadOutcome outcome = readBytesOf(folder, drawing.bytes());
  checkTwo(outcome);
  CHECK(outcome.data->source.layer == "社区界线");
}

TEST_CASE("Texts of a drawing that another program destroyed are no names, and its datum is told before it is read") {
  const TempFolder folder;
  for (const char* destroyed : {"????", "？？？"}) {
    INFO(destroyed);
    Drawing drawing = Drawing().layer("社区界线").layer("注记");
    drawing.community(0, 0, "甲社区", "230204001001").community(1, 0, destroyed, "230204001002");
    const ReadOutcome outcome = readBytesOf(folder, drawing.bytes());
    REQUIRE(outcome.data);
    REQUIRE(outcome.data->features.size() == 2);
    CHECK(outcome.data->features[1].code == "230204001002");
    CHECK(outcome.data->features[1].name.empty());
    CHECK(hasFinding(outcome.findings, "names.destroyed"));
  }
  writeBytes(folder.file("社区_西安80.dxf"), twoDrawn().bytes());
  const auto shown = preview({.path = folder.file("社区_西安80.dxf")});
  REQUIRE(shown);
  CHECK(hasFinding(shown->findings, "crs.maybe_old_datum"));
}

TEST_CASE("A text that was copied onto itself is one text") {
  const TempFolder folder;
  Drawing same = twoDrawn();
  same.text("注记", 0, 0, "甲社区", 20)
      .text("注记", 1, 0, "乙社区", 20, "", 0.5)
      .text("注记", 1, 0, "230204001002", 10, "", 40);
  checkTwo(readBytesOf(folder, same.bytes()));
  Drawing lines = twoDrawn();  // one line below the other is still said twice
  lines.text("注记", 0, 0, "甲社区", 20, "", 30);
  checkTwo(readBytesOf(folder, lines.bytes()));
}

TEST_CASE("A drawing in millimetres is read in metres, and one in local coordinates is asked about") {
  const TempFolder folder;
  const auto scaled = [&](double factor, double shiftX, double shiftY) {
    const auto at = [&](double x, double y) {
      return "10\n" + std::to_string((x - shiftX) * factor) + "\n20\n" + std::to_string((y - shiftY) * factor) + "\n";
    };
    std::string text = "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n";
    const std::pair<const char*, const char*> names[] = {{"甲社区", "230204001001"}, {"乙社区", "230204001002"}};
    for (int i = 0; i < 2; ++i) {
      const double x = kX + i * kSide;
      text += "0\nLWPOLYLINE\n8\nSQ\n90\n4\n70\n1\n" + at(x, kY) + at(x + kSide, kY) + at(x + kSide, kY + kSide) +
              at(x, kY + kSide);
      text += "0\nTEXT\n8\nSQ\n" + at(x + 300, kY + 600) + "30\n0\n40\n" + std::to_string(20 * factor) + "\n1\n" +
              names[i].first + "\n0\nTEXT\n8\nSQ\n" + at(x + 300, kY + 560) + "30\n0\n40\n" +
              std::to_string(10 * factor) + "\n1\n" + names[i].second + "\n0\nTEXT\n8\nSQ\n" + at(x + 300, kY + 100) +
              "30\n0\n40\n" + std::to_string(20 * factor) + "\n1\n备注\n";
    }
    return readBytesOf(folder, text + "0\nENDSEC\n0\nEOF\n");
  };
  const ReadOutcome metres = scaled(1, 0, 0), millimetres = scaled(1000, 0, 0);
  checkTwo(metres);
  checkTwo(millimetres);
  CHECK(hasFinding(millimetres.findings, "guess.millimetres"));
  CHECK(millimetres.data->features[0].polygons[0].rings[0][0].x == Approx(kX));
  CHECK(hasFinding(millimetres.findings, "cad.text_unused"));  // letters have shrunk with their distances
  for (const auto& [x, y] : {std::pair(kX, kY), std::pair(kX - 3000, kY - 20000), std::pair(kX - 50000, kY - 80000)}) {
    const ReadOutcome local = scaled(1, x, y);
    REQUIRE_FALSE(local.data);
    CHECK(local.error().code == "coords.outside_area");
  }
  writeBytes(folder.file("b.dxf"), std::string("AutoCAD Binary DXF\r\n\x1a\0", 22) + "xxxx");
  CHECK(read({.path = folder.file("b.dxf"), .sourceCrs = "EPSG:4549"}).error().code == "file.dxf_binary");
}

TEST_CASE("A drawing that breaks off anywhere is refused, and nothing waits for its end") {
  const TempFolder folder;
  std::string bytes = twoDrawn().bytes();
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string::npos; at += 2) bytes.insert(at, "\r");
  checkTwo(readBytesOf(folder, bytes));
  const std::size_t from = bytes.find("ENTITIES") + 10, end = bytes.rfind("ENDSEC");
  for (std::size_t length = from; length < end; length += bytes[length] == '\r' ? 1 : 7) {
    INFO(length);
    const ReadOutcome outcome = readBytesOf(folder, bytes.substr(0, length));
    REQUIRE_FALSE(outcome.data);
    REQUIRE(outcome.error().code == "file.drawing_cut");
    const auto lines = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length), '\n');
    REQUIRE(argument(outcome.error(), "line") == std::to_string(lines + 1));
  }
  const ReadOutcome cut = readBytesOf(folder, bytes.substr(0, bytes.find('\r', bytes.find("甲社区")) + 1));
  REQUIRE_FALSE(cut.data);
  CHECK(cut.error().code == "file.drawing_cut");
  checkTwo(readBytesOf(folder, bytes.substr(0, end + 8)));  // with its end of line or half of it
  checkTwo(readBytesOf(folder, bytes.substr(0, end + 7)));
}

TEST_CASE("A drawing with bytes of zero is refused with the line that holds them") {
  const TempFolder folder;
  const std::string whole = twoDrawn().bytes();
  const std::size_t name = whole.find("甲社区");
  const auto line = 1 + std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(name), '\n');
  for (const std::string& zeros : {std::string(1, '\0'), std::string("\r\0", 2), std::string(2'000'000, '\0')}) {
    const ReadOutcome outcome = readBytesOf(folder, whole.substr(0, name) + zeros + whole.substr(name));
    REQUIRE_FALSE(outcome.data);
    CHECK(outcome.error().code == "file.drawing_zeros");
    CHECK(argument(outcome.error(), "line") == std::to_string(line));
  }
  const std::string words(2'000'000, 'x');  // the line is counted across the parts that a file is read in
  const ReadOutcome late = readBytesOf(folder, "999\n" + words + "\n" + whole + std::string(1, '\0'));
  REQUIRE_FALSE(late.data);
  CHECK(argument(late.error(), "line") == std::to_string(3 + std::count(whole.begin(), whole.end(), '\n')));
}

TEST_CASE("Lines of a drawing may end with CR alone: what is hidden and what code page it has are read all the same") {
  const TempFolder folder;
  std::string bytes = twoDrawn().community(2, 0, "丙社区", "230204001003", "", "60\n1\n").bytes();
  std::replace(bytes.begin(), bytes.end(), '\n', '\r');
  const ReadOutcome outcome = readBytesOf(folder, bytes);
  checkTwo(outcome);
  CHECK(hasFinding(outcome.findings, "cad.hidden_left_out"));
  CHECK(declaredDrawingEncoding("9\r$ACADVER\r1\rAC1015\r9\r$DWGCODEPAGE\r3\rANSI_936\r") == "ANSI_936");
}
