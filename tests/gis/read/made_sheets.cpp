// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gis/read/made_sheets.h"

#include "gis/read/cell_values.h"
#include "gis/read/table_header.h"
#include "tests/support/zip_file.h"

namespace wangge::test {
namespace {

std::string inXml(const std::string& text) {
  std::string out;
  for (char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  return out;
}

bool isWhole(const std::string& cell) {
  return gis::isDigits(cell) && cell.size() < 12 && (cell.size() == 1 || cell[0] != '0');
}

}  // namespace

std::string textOf(const Cells& grid, char delimiter, const std::string& lineEnd) {
  std::string text;
  for (const auto& row : grid) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += delimiter;
      if (row[i].find_first_of(std::string("\"\n\r") + delimiter) == std::string::npos) {
        text += row[i];
        continue;
      }
      text += '"';
      for (char c : row[i]) text += c == '"' ? "\"\"" : std::string(1, c);
      text += '"';
    }
    text += lineEnd;
  }
  return text;
}

std::string xlsxOf(const Cells& grid) {
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    package = "http://schemas.openxmlformats.org/package/2006/relationships";
  std::string rows;
  for (std::size_t r = 0; r < grid.size(); ++r) {
    rows += "<row r=\"" + std::to_string(r + 1) + "\">";
    for (std::size_t c = 0; c < grid[r].size(); ++c) {
      const std::string place = gis::columnLetters(c) + std::to_string(r + 1), &cell = grid[r][c];
      if (cell.empty()) continue;
      rows += isWhole(cell) ? "<c r=\"" + place + "\"><v>" + cell + "</v></c>"
                            : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + inXml(cell) +
                                  "</t></is></c>";
    }
    rows += "</row>";
  }
  return zipOf(
      {{"_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"a\" Type=\"" + relations +
                           "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
       {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations +
                               "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r1\" Type=\"" +
                                          relations + "/worksheet\" Target=\"sheet.xml\"/></Relationships>"},
       {"xl/sheet.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"}});
}

std::string inUtf16(const std::string& utf8) {
  std::string out = "\xFF\xFE";
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
    unsigned code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) code = code << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
    out += static_cast<char>(code & 0xFF);
    out += static_cast<char>(code >> 8);
    i += length;
  }
  return out;
}

std::string odsAround(const std::string& tables, const std::string& styles, const std::string& doctype) {
  const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
  return zipOf(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
       {"content.xml", doctype + "<office:document-content xmlns:office=\"" + names + "office:1.0\" xmlns:table=\"" +
                           names + "table:1.0\" xmlns:text=\"" + names + "text:1.0\" xmlns:style=\"" + names +
                           "style:1.0\" xmlns:calcext=\"" + names + "calcext:1.0\"><office:automatic-styles>" + styles +
                           "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                           "</office:spreadsheet></office:body></office:document-content>"}});
}

std::string odsOf(const Cells& grid) {
  std::string rows;
  for (const auto& row : grid) {
    rows += "<table:table-row>";
    for (const std::string& cell : row)
      rows += cell.empty()    ? "<table:table-cell/>"
              : isWhole(cell) ? "<table:table-cell office:value-type=\"float\" office:value=\"" + cell + "\"><text:p>" +
                                    cell + "</text:p></table:table-cell>"
                              : "<table:table-cell office:value-type=\"string\"><text:p>" + inXml(cell) +
                                    "</text:p></table:table-cell>";
    rows += "<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>";
  }
  return odsAround("<table:table table:name=\"s\">" + rows +
                   "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
                   "table:number-columns-repeated=\"1024\"/></table:table-row></table:table>");
}

}  // namespace wangge::test
