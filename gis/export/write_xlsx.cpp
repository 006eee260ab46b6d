// SPDX-License-Identifier: GPL-3.0-or-later
// The one map's fields as one workbook, a sheet for each layer and one of the codes old → new. Codes are text cells:
// spreadsheets keep 15 digits only.
#include <algorithm>
#include <vector>

#include "gis/export/writer.h"
#include "gis/export/xlsx_book.h"
#include "gis/read/zip_names.h"

namespace wangge::gis {
namespace {

struct CellFormats {
  lxw_format *head, *area, *date;
};

void writeValue(XlsxSheet& sheet, std::size_t r, std::size_t c, FieldType type, const MapValue& value,
                const CellFormats& formats) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    sheet.text(r, c, std::string(firstUnits(*text, kLongestCell)));
  } else if (const auto* real = std::get_if<double>(&value)) {
    sheet.number(r, c, *real, formats.area);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (type == FieldType::Moment)
      sheet.moment(r, c, *whole, formats.date);
    else
      sheet.number(r, c, static_cast<double>(*whole));
  }
}

void writeMapTable(XlsxBook& book, const MapTable& table, const CellFormats& formats) {
  XlsxSheet sheet = book.sheet(std::string(table.name));
  const std::size_t columns = table.fields.size();
  for (std::size_t c = 0; c < columns; ++c) {
    const FieldType type = table.fields[c].type;
    sheet.text(0, c, std::string(table.fields[c].name), formats.head);
    sheet.width(c, type == FieldType::Text || type == FieldType::Moment ? 20 : 12);
  }
  sheet.freeze(1, 0);
  sheet.filter(table.rows.size(), columns);
  std::size_t r = 0;
  for (const MapRow& row : table.rows) {
    ++r;
    for (std::size_t c = 0; c < columns; ++c) writeValue(sheet, r, c, table.fields[c].type, row.values[c], formats);
  }
}

std::vector<const MapTable*> sheetsOf(const MapTables& map) {
  std::vector<const MapTable*> tables;
  for (const MapTable& table : map.layers) tables.push_back(&table);
  tables.push_back(&map.codes);
  for (const MapTable& table : map.ledger) tables.push_back(&table);
  return tables;
}

}  // namespace

Result<void> writeXlsx(const MapTables& map, const std::string& path) {
  const std::vector<const MapTable*> tables = sheetsOf(map);
  for (const MapTable* table : tables)
    if (table->rows.size() >= kMostRows || table->fields.size() > kMostColumns)
      return fail(Error("export.layer_too_large").with("table", std::string(table->name)).with("file", path));
  XlsxBook book(path, path, map.name, map.date);
  const CellFormats formats{book.format(nullptr, true), book.format("0.0"), book.format("yyyy-mm-dd hh:mm")};
  for (const MapTable* table : tables) writeMapTable(book, *table, formats);
  return book.close();
}

bool isXlsx(const std::string& path, std::string_view head) {
  if (!head.starts_with("PK")) return false;
  const auto directory = readZipDirectory(path);
  return directory && std::ranges::find(*directory, "xl/workbook.xml", &ZipEntry::name) != directory->end();
}

}  // namespace wangge::gis
