// SPDX-License-Identifier: GPL-3.0-or-later
// ODS files as LibreOffice writes them: repeated cells, merged ones, hidden parts, formulas, notes; and bombs. Old
// Excel files and tables of other names.
#include <catch2/catch.hpp>

#include <bit>
#include <cstdint>

#include "gis/read/made_sheets.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

std::string text(const std::string& value, const std::string& more = "") {
  return "<table:table-cell office:value-type=\"string\"" + more + "><text:p>" + value + "</text:p></table:table-cell>";
}
std::string number(const std::string& value, const std::string& more = "") {
  return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"" + more + "><text:p>" + value +
         "</text:p></table:table-cell>";
}
std::string row(const std::string& cells, const std::string& more = "") {
  return "<table:table-row" + more + ">" + cells + "</table:table-row>";
}
std::string table(const std::string& name, const std::string& rows, const std::string& more = "") {
  return "<table:table table:name=\"" + name + "\"" + more + ">" + rows + "</table:table>";
}
const std::string kHead = row(text("楼栋编号") + text("户数") + text("经度") + text("纬度"));
std::string household(const std::string& key, const std::string& count) {
  return row(text(key) + count + number("123.9") + number("47.3"));
}

ReadOutcome readBytesOf(const std::string& bytes, ImportRequest request = {.role = Role::Households},
                        const std::string& name = "b.ods") {
  const TempFolder folder;
  writeBytes(folder.file(name), bytes);
  request.path = folder.file(name);
  request.sourceCrs = "EPSG:4490";
  return read(request);
}
}  // namespace

TEST_CASE("A sheet of ODS is read with its own texts and numbers") {
  const std::string rows =
      kHead + household("甲", number("1.2E2")) + household("乙", number("80")) +
      row("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>甲</text:p></office:annotation>"
          "<text:p>丙<text:s text:c=\"2\"/>号<text:span>楼</text:span></text:p></table:table-cell>" +
          number("7") + number("123.9") + number("47.3")) +
      // A row and a cell that stand there more than once.
      row(text("丁") + number("5") + number("123.9") + number("47.3"), " table:number-rows-repeated=\"3\"") +
      row("<table:table-cell table:number-columns-repeated=\"1024\"/>", " table:number-rows-repeated=\"1048000\"");
  CHECK(sumsOf(readBytesOf(odsAround(table("s", rows)))).households == 120 + 80 + 7 + 15);
  const ReadOutcome joined = readBytesOf(odsAround(table("s", rows)), {.role = Role::Households, .join = "楼栋编号"});
  REQUIRE(joined.data);
  CHECK(joined.data->features[2].key == "丙  号楼");
  CHECK(joined.data->features[5].row == 7);
  CHECK(sumsOf(readBytesOf(odsOf({{"楼栋", "户数", "经度", "纬度"}, {"甲", "3", "123.9", "47.3"}}))).households == 3);
}

TEST_CASE("Hidden parts, formulas without values and errors of ODS are told") {
  const std::string rows =
      kHead + household("甲", number("100")) +
      row(text("乙") + number("100") + number("123.9") + number("47.3"), " table:visibility=\"collapse\"") +
      row(text("丙") + number("100") + number("123.9") + number("47.3"), " table:visibility=\"filter\"") +
      household("丁", "<table:table-cell table:formula=\"of:=1+1\"/>") +
      household("戊",
                "<table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\" "
                "calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>") +
      household("己", number("7", " table:formula=\"of:=3+4\""));
  const std::string styles =
      "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
      "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
  const std::string book = odsAround(
      table("旧户数", rows, " table:style-name=\"ta2\"") + table("登记", rows, " table:style-name=\"ta1\""), styles);
  const ReadOutcome outcome = readBytesOf(book);
  CHECK(sumsOf(outcome).households == 307);
  CHECK(outcome.data->source.layer == "登记");
  REQUIRE(withCode(outcome, "sheet.hidden").size() == 1);
  REQUIRE(withCode(outcome, "sheet.hidden_rows").size() == 1);
  CHECK(argument(withCode(outcome, "sheet.hidden_rows")[0].what, "rows") == "3, 4");
  REQUIRE(withCode(outcome, "sheet.formula_without_value").size() == 1);
  CHECK(argument(withCode(outcome, "sheet.formula_without_value")[0].what, "cell") == "B5");
  REQUIRE(withCode(outcome, "sheet.cell_error").size() == 1);
  CHECK(argument(withCode(outcome, "sheet.cell_error")[0].what, "value") == "#N/A");
  CHECK(sumsOf(readBytesOf(book, {.role = Role::Households, .layer = "旧户数"})).households == 307);
}

TEST_CASE("A merged key of ODS counts for its rows, changes and covered cells count for none") {
  const std::string covered =
      "<table:covered-table-cell office:value-type=\"float\" office:value=\"900\"><text:p>900</text:p>"
      "</table:covered-table-cell>";
  const std::string changes = "<table:tracked-changes><table:deletion><table:table-row>" + text("旧") + number("500") +
                              "</table:table-row></table:deletion></table:tracked-changes>";
  const std::string rows =
      kHead + row(text("甲", " table:number-rows-spanned=\"2\"") + number("10") + number("123.9") + number("47.3")) +
      row("<table:covered-table-cell/>" + number("20", " table:number-rows-spanned=\"2\"") + number("123.9") +
          number("47.3")) +
      row(text("乙") + covered + number("123.9") + number("47.3"));
  const ReadOutcome outcome =
      readBytesOf(odsAround(changes + table("s", rows)), {.role = Role::Households, .join = "楼栋编号"});
  CHECK(sumsOf(outcome).households == 30);
  std::vector<std::string> keys;
  for (const RawFeature& f : outcome.data->features) keys.push_back(f.key);
  CHECK(keys == std::vector<std::string>{"甲", "甲", "乙"});
  CHECK(withCode(outcome, "sheet.filled_down").size() == 1);
}

TEST_CASE("A date of ODS where a code belongs is told") {
  const std::string rows =
      row(text("楼栋编号") + text("户数")) +
      row("<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-01\"><text:p>3-1</text:p>"
          "</table:table-cell>" +
          number("5"));
  const ReadOutcome date = readBytesOf(odsAround(table("s", rows)), {.role = Role::Households, .join = "楼栋编号"});
  REQUIRE(date.data);
  CHECK(date.data->features[0].key == "2024-03-01");
  CHECK(withCode(date, "sheet.date_for_code").size() == 1);
}

TEST_CASE("What only attacks hold in ODS is refused") {
  const std::string rows = kHead + household("甲", number("100"));
  for (const char* doctype : {"<!DOCTYPE d [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
                              "<!DOCTYPE d SYSTEM \"file:///etc/passwd\">"})
    CHECK(errorOf(readBytesOf(odsAround(table("s", rows), "", doctype))) == "file.corrupt");
  // Cells that would be a thousand million when written out.
  const std::string bomb =
      row(number("1", " table:number-columns-repeated=\"16000\""), " table:number-rows-repeated=\"1000000\"");
  CHECK(errorOf(readBytesOf(odsAround(table("s", kHead + bomb)))) == "file.too_large");
  const std::string wide = row(text("甲") + number("1", " table:number-columns-repeated=\"2000000000\""));
  CHECK(errorOf(readBytesOf(odsAround(table("s", kHead + wide)))) == "file.corrupt");
  const std::string deep = row(number("1"), " table:number-rows-repeated=\"9000000000\"");
  CHECK(errorOf(readBytesOf(odsAround(table("s", kHead + deep)))) == "file.corrupt");
  const std::string heavy = row(text(std::string(1'000'000, 'x'), " table:number-columns-repeated=\"16000\""));
  CHECK(errorOf(readBytesOf(odsAround(table("s", kHead + heavy)))) == "file.too_large");
  CHECK(errorOf(readBytesOf(zipOf({{"mimetype", "x"}}))) == "file.corrupt");
  CHECK(errorOf(readBytesOf(zipOf({{"META-INF/manifest.xml", "<m><encryption-data/></m>"}, {"content.xml", "xx"}}))) ==
        "file.encrypted");
  const TempFolder folder;
  const std::string packed = folder.file("bomb.ods");
  writeBytes(packed, odsAround(table("s", rows)));
  packPart(packed, "content.xml", std::string(std::size_t{80} << 20, ' '));
  CHECK(errorOf(read({.role = Role::Households, .path = packed})) == "file.too_large");
}

namespace {

std::string littleEnd(std::size_t value) {
  return {static_cast<char>(value & 255), static_cast<char>(value >> 8)};
}
std::string biffRecord(std::size_t type, const std::string& body) {
  return littleEnd(type) + littleEnd(body.size()) + body;
}

// A sheet in BIFF4, the oldest kind that is read. Cells that begin with = are formulas, digits numbers, all else text.
std::string xlsOf(const std::vector<std::vector<std::string>>& grid) {
  std::string out =
      biffRecord(0x0409, littleEnd(0x0400) + littleEnd(0x0010) + littleEnd(0)) + biffRecord(0x0042, littleEnd(936)) +
      biffRecord(0x0200,
                 littleEnd(0) + littleEnd(grid.size()) + littleEnd(0) + littleEnd(grid[0].size()) + littleEnd(0));
  for (std::size_t r = 0; r < grid.size(); ++r)
    for (std::size_t c = 0; c < grid[r].size(); ++c) {
      const std::string& cell = grid[r][c];
      const std::string place = littleEnd(r) + littleEnd(c) + littleEnd(0);
      const bool formula = cell.starts_with('=');
      if (cell.empty()) continue;
      if (!formula && (cell[0] < '0' || cell[0] > '9')) {
        const std::string text = encoded(cell, "GB18030");
        out += biffRecord(0x0204, place + littleEnd(text.size()) + text);
        continue;
      }
      const auto bits = std::bit_cast<std::uint64_t>(std::stod(formula ? cell.substr(1) : cell));
      std::string number;
      for (int i = 0; i < 8; ++i) number += static_cast<char>(bits >> (8 * i) & 255);
      out += formula ? biffRecord(0x0406, place + number + littleEnd(0) + littleEnd(3) + "\x1E" + littleEnd(1))
                     : biffRecord(0x0203, place + number);
    }
  return out + biffRecord(0x000A, "");
}

}  // namespace

TEST_CASE("Old Excel files are read from archives and under WPS's ending, counts that cannot be seen are refused") {
  const ImportRequest request{.role = Role::Households, .sourceCrs = "EPSG:4490"};
  const std::vector<std::vector<std::string>> cells = {
      {"楼栋", "户数", "经度", "纬度"}, {"甲", "95", "123.9", "47.3"}, {"乙", "100", "123.91", "47.3"}};
  CHECK(sumsOf(readBytesOf(xlsOf(cells), request, "o.xls")).households == 195);
  CHECK(sumsOf(readBytesOf(xlsOf(cells), request, "o.et")).households == 195);
  CHECK(sumsOf(readBytesOf(zipOf({{"o.xls", xlsOf(cells)}}), request, "o.zip")).households == 195);
  for (const char* cell : {"=100", ""}) {
    INFO(cell);
    auto other = cells;
    other[2][1] = cell;
    const ReadOutcome outcome = readBytesOf(xlsOf(other), request, "f.xls");
    REQUIRE(errorOf(outcome) == "table.count_unseen");
    CHECK(argument(outcome.error(), "row") == "3");
    CHECK(argument(outcome.error(), "field") == "户数");
    // The name of the field, which a guess is sent back with too, says nothing of its cells.
    ImportRequest named = request;
    named.fields = {{"households", "户数"}};
    CHECK(errorOf(readBytesOf(xlsOf(other), named, "f.xls")) == "table.count_unseen");
    // Who says that rows are data as they stand knows; they are told.
    for (const char* rows : {"3", "all"}) {
      ImportRequest decided = request;
      decided.dataRows = rows;
      const ReadOutcome told = readBytesOf(xlsOf(other), decided, "f.xls");
      CHECK(sumsOf(told).households == 95);
      CHECK(hasFinding(told.findings, "sheet.counts_unseen"));
    }
    ImportRequest another = request;
    another.dataRows = "2";
    CHECK(errorOf(readBytesOf(xlsOf(other), another, "f.xls")) == "table.count_unseen");
  }
}

TEST_CASE("What a file called .xls really is tells its bytes, a table of a shapefile stands alone") {
  const Cells cells = {
      {"楼栋", "户数", "经度", "纬度"}, {"甲", "95", "123.9", "47.3"}, {"乙", "100", "123.91", "47.3"}};
  const ImportRequest request{.role = Role::Households};
  CHECK(sumsOf(readBytesOf(encoded(textOf(cells, '\t'), "GB18030"), request, "t.xls")).households == 195);
  CHECK(sumsOf(readBytesOf(xlsxOf(cells), request, "x.xls")).households == 195);
  CHECK(errorOf(readBytesOf("<html><table></table></html>", request, "h.xls")) == "file.xls");
  CHECK(errorOf(readBytesOf("\xD0\xCF\x11\xE0" + std::string(3000, 'x'), request, "b.xls")) == "file.corrupt");

  const TempFolder folder;
  writeLayer(folder.file("t.shp"), "ESRI Shapefile",
             {.name = "t",
              .fields = {{"KEY"}, {"HH", 'i'}, {"LON", 'r'}, {"LAT", 'r'}},
              .features = {{"", {"A1", "95", "123.9", "47.3"}}, {"", {"A2", "100", "123.91", "47.3"}}},
              .geometry = "none"},
             {"ENCODING=UTF-8"});
  ImportRequest alone{.role = Role::Households, .path = folder.file("t.dbf"), .sourceCrs = "EPSG:4490"};
  const ReadOutcome outcome = read(alone);
  CHECK(sumsOf(outcome).households == 195);
}
