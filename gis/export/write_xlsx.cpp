// SPDX-License-Identifier: GPL-3.0-or-later
// The one map's fields as one workbook, a sheet for each layer and one of the codes old → new. Codes are text cells:
// spreadsheets keep 15 digits only.
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>

#include "gis/export/writer.h"
#include "gis/gpkg/database.h"
#include "gis/read/zip_names.h"

namespace wangge::gis {
namespace {

struct Formats {
  lxw_format *head, *area, *date;
};

lxw_format* formatOf(lxw_workbook* book, const char* numbers) {
  lxw_format* format = workbook_add_format(book);
  format_set_num_format(format, numbers);
  return format;
}

void writeCell(lxw_worksheet* sheet, lxw_row_t r, lxw_col_t c, FieldType type, const MapValue& value,
               const Formats& formats) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    worksheet_write_string(sheet, r, c, std::string(firstUnits(*text, kLongestCell)).c_str(), nullptr);
  } else if (const auto* real = std::get_if<double>(&value)) {
    worksheet_write_number(sheet, r, c, *real, formats.area);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (type == FieldType::Moment)
      worksheet_write_unixtime(sheet, r, c, *whole, formats.date);
    else
      worksheet_write_number(sheet, r, c, static_cast<double>(*whole), nullptr);
  }
}

void writeSheet(lxw_workbook* book, const MapTable& table, const Formats& formats) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, std::string(table.name).c_str());
  const auto columns = static_cast<lxw_col_t>(table.fields.size());
  for (lxw_col_t c = 0; c < columns; ++c) {
    const FieldType type = table.fields[c].type;
    worksheet_write_string(sheet, 0, c, std::string(table.fields[c].name).c_str(), formats.head);
    worksheet_set_column(sheet, c, c, type == FieldType::Text || type == FieldType::Moment ? 20 : 12, nullptr);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), static_cast<lxw_col_t>(columns - 1));
  lxw_row_t r = 0;
  for (const MapRow& row : table.rows) {
    ++r;
    for (lxw_col_t c = 0; c < columns; ++c) writeCell(sheet, r, c, table.fields[c].type, row.values[c], formats);
  }
}

}  // namespace

Result<void> writeXlsx(const MapTables& map, const std::string& path) {
  lxw_workbook* book = workbook_new(path.c_str());
  lxw_doc_properties properties{};
  std::string title = map.name;
  properties.title = title.data();
  properties.created = static_cast<std::time_t>(map.date);
  workbook_set_properties(book, &properties);
  const Formats formats{workbook_add_format(book), formatOf(book, "0.0"), formatOf(book, "yyyy-mm-dd hh:mm")};
  format_set_bold(formats.head);
  for (const MapTable& table : map.layers) writeSheet(book, table, formats);
  writeSheet(book, map.codes, formats);
  for (const MapTable& table : map.ledger) writeSheet(book, table, formats);
  errno = 0;
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) {
    if (errno != 0) return fail(writeError(errno, path));
    return fail(Error("file.unwritable").with("file", path).with("what", lxw_strerror(error)));
  }
  return {};
}

bool isXlsx(const std::string& path, std::string_view head) {
  if (!head.starts_with("PK")) return false;
  const auto directory = readZipDirectory(path);
  return directory && std::ranges::find(*directory, "xl/workbook.xml", &ZipEntry::name) != directory->end();
}

}  // namespace wangge::gis
