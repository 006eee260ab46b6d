// SPDX-License-Identifier: GPL-3.0-or-later
// XLSX files as programs write them: guides of pronunciation, runs, escapes, formulas, hidden parts, and bombs.
#include <catch2/catch.hpp>

#include "gis/read/sheet_cells.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

struct MadeSheet {
  std::string name, rows, state = "visible", behind = {};  // `behind`: what follows the rows
};

std::string cell(const std::string& place, const std::string& value, const std::string& more = "") {
  return "<c r=\"" + place + "\"" + more + "><v>" + value + "</v></c>";
}
std::string text(const std::string& place, const std::string& value) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}
std::string row(int number, const std::string& cells, const std::string& more = "") {
  return "<row r=\"" + std::to_string(number) + "\"" + more + ">" + cells + "</row>";
}

// `strings`: the items of the shared strings. Style 1 is a date.
std::string bookOf(const std::vector<MadeSheet>& sheets, const std::string& strings = "",
                   const std::string& doctype = "") {
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    package = "http://schemas.openxmlformats.org/package/2006/relationships";
  std::vector<std::pair<std::string, std::string>> parts;
  parts.emplace_back("_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"a\" Type=\"" +
                                        relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  std::string list, rels;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + n + "\" state=\"" + sheets[i].state + "\" r:id=\"r" +
            n + "\"/>";
    rels += "<Relationship Id=\"r" + n + "\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet" + n +
            ".xml\"/>";
    parts.emplace_back("xl/worksheets/sheet" + n + ".xml", doctype + "<worksheet xmlns=\"" + main + "\"><sheetData>" +
                                                               sheets[i].rows + "</sheetData>" + sheets[i].behind +
                                                               "</worksheet>");
  }
  parts.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets>" +
                                            list + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels",
                     "<Relationships xmlns=\"" + package + "\">" + rels + "<Relationship Id=\"s\" Type=\"" + relations +
                         "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"" +
                         relations + "/styles\" Target=\"styles.xml\"/></Relationships>");
  parts.emplace_back("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>");
  parts.emplace_back("xl/styles.xml",
                     "<styleSheet xmlns=\"" + main +
                         "\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" "
                         "formatCode=\"[$-804]m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf "
                         "numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
  return zipOf(parts);
}

ReadOutcome readBook(const std::string& bytes, ImportRequest request) {
  const TempFolder folder;
  writeBytes(folder.file("b.xlsx"), bytes);
  request.path = folder.file("b.xlsx");
  if (request.role == Role::Households) request.sourceCrs = "EPSG:4490";
  return read(request);
}
const std::string kHead = row(1, text("A1", "楼栋编号") + text("B1", "户数") + text("C1", "经度") + text("D1", "纬度"));
std::string household(int number, const std::string& count, const std::string& more = "") {
  const std::string n = std::to_string(number);
  return row(number, text("A" + n, "B" + n) + count + cell("C" + n, "123.9") + cell("D" + n, "47.3"), more);
}

}  // namespace

TEST_CASE("Texts of a sheet are their own: without guides, with all runs, without escapes") {
  const std::string strings =
      "<si><t>街道代码</t></si><si><t>街道名称</t></si><si><t>230204001</t></si>"
      "<si><t>宁东</t><rPh sb=\"0\" eb=\"1\"><t>ning</t></rPh><r><t>街道</t></r><phoneticPr fontId=\"1\"/></si>"
      "<si><t>铁锋_x000D_\n街道</t></si><si><r><t>北</t></r><r><rPr><b/></rPr><t>局宅街道</t></r></si>";
  const std::string rows = row(1, cell("A1", "0", " t=\"s\"") + cell("B1", "1", " t=\"s\"")) +
                           row(2, cell("A2", "2", " t=\"s\"") + cell("B2", "3", " t=\"s\"")) +
                           row(3, cell("A3", "2.3020402E8") + cell("B3", "4", " t=\"s\"")) +
                           row(4, cell("A4", "230204003.0") + cell("B4", "5", " t=\"s\"")) +
                           row(5, cell("A5", "2.30204004E+8") + text("B5", "_x005F_x4E00_"));
  const ReadOutcome outcome = readBook(bookOf({{"街道", rows}}, strings), {.role = Role::Subdistricts});
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 4);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"230204001", "宁东街道"}, {"230204020", "铁锋街道"}, {"230204003", "北局宅街道"}, {"230204004", "_x4E00_"}};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(outcome.data->features[i].code == expected[i].first);
    CHECK(outcome.data->features[i].name == expected[i].second);
  }
}

TEST_CASE("Numbers of a sheet are exact however they are written") {
  CHECK(numberText("2.3020401E8") == "230204010");
  CHECK(numberText("2.30204001001001E14") == "230204001001001");
  CHECK(numberText("9007199254740992") == "9007199254740992");
  CHECK(numberText("9.007199254740991E15") == "9007199254740991");
  CHECK(numberText("0.10000000000000001") == "0.1");
  CHECK(numberText("1E2") == "100");
  CHECK(numberText("-3.0") == "-3");
  CHECK(numberText("230204001001001001") == "230204001001001001");
  CHECK(withoutEscapes("a_x000D_b_x005F_x_x4E00_") == "a\rb_x一");
  CHECK(withoutEscapes("_x00_ _x12G4_ _xD83D_") == "_x00_ _x12G4_ _xD83D_");
}

TEST_CASE("A code that is text cannot have been rounded, a number can") {
  const auto codes = [](const std::string& first, const std::string& second) {
    return readBook(bookOf({{"s", row(1, text("A1", "街道代码") + text("B1", "街道名称")) +
                                      row(2, first + text("B2", "甲")) + row(3, second + text("B3", "乙"))}}),
                    {.role = Role::Subdistricts});
  };
  CHECK(errorOf(codes(text("A2", "2302040010000000000"), text("A3", "2302040020000000000"))) == "");
  CHECK(errorOf(codes(cell("A2", "2302040010000000000"), cell("A3", "2302040020000000000"))) == "code.destroyed");
  const TempFolder folder;
  writeBytes(folder.file("q.csv"), "街道代码,街道名称\n\"2302040010000000000\",甲\n\"2302040020000000000\",乙\n");
  CHECK(read({.role = Role::Subdistricts, .path = folder.file("q.csv")}).data);
}

TEST_CASE("Formulas without values, errors and dates are told with their cells") {
  const std::string rows = kHead + household(2, "<c r=\"B2\"><f>60+40</f></c>") + household(3, cell("B3", "100")) +
                           household(4, cell("B4", "#N/A", " t=\"e\"")) +
                           household(5, "<c r=\"B5\"><f>1+1</f><v>7</v></c>") +
                           household(6, "<c r=\"B6\" t=\"str\"><f>A1</f></c>");
  const ReadOutcome outcome = readBook(bookOf({{"s", rows}}), {.role = Role::Households});
  CHECK(sumsOf(outcome).households == 107);
  const auto none = withCode(outcome, "sheet.formula_without_value"), errors = withCode(outcome, "sheet.cell_error");
  REQUIRE(none.size() == 2);
  CHECK(none[0].row == 2);
  CHECK(argument(none[0].what, "cell") == "B2");
  CHECK(argument(none[1].what, "cell") == "B6");
  REQUIRE(errors.size() == 1);
  CHECK(argument(errors[0].what, "value") == "#N/A");
  CHECK(argument(errors[0].what, "cell") == "B4");

  const std::string dated =
      row(1, text("A1", "楼栋编号") + text("B1", "户数")) + row(2, cell("A2", "45352", " s=\"1\"") + cell("B2", "5"));
  const ReadOutcome date = readBook(bookOf({{"s", dated}}), {.role = Role::Households, .join = "楼栋编号"});
  REQUIRE(date.data);
  CHECK(date.data->features[0].key == "2024-03-01");
  REQUIRE(withCode(date, "sheet.date_for_code").size() == 1);
  CHECK(argument(withCode(date, "sheet.date_for_code")[0].what, "cell") == "A2");
  const std::string wrong = kHead + household(2, cell("B2", "45352", " s=\"1\""));
  CHECK(errorOf(readBook(bookOf({{"s", wrong}}), {.role = Role::Households})) != "");
}

TEST_CASE("Hidden rows and columns are told, hidden sheets are not taken for visible ones") {
  const std::string rows = kHead + household(2, cell("B2", "100")) + household(3, cell("B3", "100"), " hidden=\"1\"") +
                           household(4, cell("B4", "100"), " hidden=\"true\"");
  for (const char* state : {"hidden", "veryHidden"}) {
    const std::string book = bookOf({{"户数旧", rows, state}, {"登记", rows}});
    const ReadOutcome outcome = readBook(book, {.role = Role::Households});
    CHECK(sumsOf(outcome).households == 300);
    CHECK(outcome.data->source.layer == "登记");
    REQUIRE(withCode(outcome, "sheet.hidden").size() == 1);
    CHECK(argument(withCode(outcome, "sheet.hidden")[0].what, "sheets") == "户数旧");
    REQUIRE(withCode(outcome, "sheet.hidden_rows").size() == 1);
    CHECK(argument(withCode(outcome, "sheet.hidden_rows")[0].what, "rows") == "3, 4");
    const ReadOutcome named = readBook(book, {.role = Role::Households, .layer = "户数旧"});
    CHECK(sumsOf(named).households == 300);
    CHECK(withCode(named, "sheet.hidden_read").size() == 1);
  }
  CHECK(errorOf(readBook(bookOf({{"一", rows}, {"二", rows}}), {.role = Role::Households})) == "layer.several");
  // A row without height shows nothing either.
  for (const char* flat :
       {" ht=\"0\" customHeight=\"1\"", " ht=\"0.0\"", " ht=\"0.00\"", " ht=\"0E0\"", " hidden=\"1\" ht=\"14\""}) {
    INFO(flat);
    const std::string one = kHead + household(2, cell("B2", "100")) + household(3, cell("B3", "100"), flat);
    const ReadOutcome outcome = readBook(bookOf({{"登记", one}}), {.role = Role::Households});
    CHECK(sumsOf(outcome).households == 200);
    REQUIRE(withCode(outcome, "sheet.hidden_rows").size() == 1);
    CHECK(argument(withCode(outcome, "sheet.hidden_rows")[0].what, "rows") == "3");
  }
}

TEST_CASE("A merged key counts for its rows, a merged count only once") {
  const std::string rows = kHead + household(2, cell("B2", "10")) +
                           row(3, cell("B3", "20") + cell("C3", "123.9") + cell("D3", "47.3")) +
                           row(4, text("A4", "B4") + cell("C4", "123.9") + cell("D4", "47.3"));
  const std::string merged =
      "<mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B3:B4\"/></mergeCells>";
  const ReadOutcome outcome =
      readBook(bookOf({{"s", rows, "visible", merged}}), {.role = Role::Households, .join = "楼栋编号"});
  CHECK(sumsOf(outcome).households == 30);
  std::vector<std::string> keys;
  for (const RawFeature& f : outcome.data->features) keys.push_back(f.key);
  CHECK(keys == std::vector<std::string>{"B2", "B2", "B4"});
  REQUIRE(withCode(outcome, "sheet.filled_down").size() == 1);
  CHECK(argument(withCode(outcome, "sheet.filled_down")[0].what, "count") == "1");
}

TEST_CASE("Prefixed elements, cells without references and sheets of any part are read") {
  std::string bytes = bookOf({{"s", kHead + "<row>" + text("A2", "B2").replace(2, 7, "") +
                                        "<c><v>12</v></c><c><v>123.9</v></c>" + "<c><v>47.3</v></c></row>"}});
  CHECK(sumsOf(readBook(bytes, {.role = Role::Households})).households == 12);
}

TEST_CASE("What only attacks hold is refused") {
  const std::string rows = kHead + household(2, cell("B2", "100"));
  const std::string laughs =
      "<!DOCTYPE worksheet [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
  for (const std::string& doctype : {laughs, std::string("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">")}) {
    const ReadOutcome outcome = readBook(bookOf({{"s", rows}}, "", doctype), {.role = Role::Households});
    CHECK(errorOf(outcome) == "file.corrupt");
  }
  const std::string far = kHead + row(99999999, cell("A99999999", "1"));
  CHECK(errorOf(readBook(bookOf({{"s", far}}), {.role = Role::Households})) == "file.corrupt");
  const std::string wide = kHead + row(2, cell("ZZZZ2", "1"));
  CHECK(errorOf(readBook(bookOf({{"s", wide}}), {.role = Role::Households})) == "file.corrupt");
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  CHECK(errorOf(readBook(bookOf({{"s", deep}}), {.role = Role::Households})) == "file.corrupt");
  CHECK(errorOf(readBook("\xD0\xCF\x11\xE0" + std::string(600, 'x'), {.role = Role::Households})) == "file.encrypted");
  // A part of eighty megabytes of blanks in an archive of some kilobytes.
  const TempFolder folder;
  const std::string bomb = folder.file("bomb.xlsx");
  writeBytes(bomb, bookOf({{"s", rows}}));
  packPart(bomb, "xl/worksheets/sheet1.xml", std::string(std::size_t{80} << 20, ' '));
  CHECK(errorOf(read({.role = Role::Households, .path = bomb})) == "file.too_large");
  std::string heavy;
  for (char column = 'A'; column < 'K'; ++column)
    heavy += text(std::string(1, column) + "2", std::string(1'000'000, 'x'));
  writeBytes(bomb, bookOf({{"s", rows + row(2, heavy)}}));
  CHECK(errorOf(read({.role = Role::Households, .path = bomb})) == "file.too_large");
}
