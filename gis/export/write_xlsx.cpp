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

void writeSheet(lxw_workbook* book, const MapTable& table, lxw_format* head, lxw_format* area) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, std::string(nameOf(table.layer)).c_str());
  const auto fields = fieldsOf(table.layer);
  const auto columns = static_cast<lxw_col_t>(fields.size());
  for (lxw_col_t c = 0; c < columns; ++c) {
    worksheet_write_string(sheet, 0, c, std::string(fields[c].name).c_str(), head);
    worksheet_set_column(sheet, c, c, fields[c].type == FieldType::Text ? 20 : 12, nullptr);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), static_cast<lxw_col_t>(columns - 1));
  lxw_row_t r = 0;
  for (const MapRow& row : table.rows) {
    ++r;
    for (lxw_col_t c = 0; c < columns; ++c) {
      const MapValue& value = row.values[c];
      if (const auto* text = std::get_if<std::string>(&value)) {
        worksheet_write_string(sheet, r, c, text->c_str(), nullptr);
      } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        worksheet_write_number(sheet, r, c, static_cast<double>(*whole), nullptr);
      } else if (const auto* real = std::get_if<double>(&value)) {
        worksheet_write_number(sheet, r, c, *real, area);
      }
    }
  }
}

void writeCodeChanges(lxw_workbook* book, const std::vector<CodeChange>& codes, lxw_format* head) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, std::string(kCodeChanges).c_str());
  lxw_format* date = workbook_add_format(book);
  format_set_num_format(date, "yyyy-mm-dd hh:mm");
  for (lxw_col_t c = 0; c < kCodeChangeFields.size(); ++c) {
    worksheet_write_string(sheet, 0, c, std::string(kCodeChangeFields[c]).c_str(), head);
    worksheet_set_column(sheet, c, c, 20, nullptr);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  lxw_row_t r = 0;
  for (const CodeChange& change : codes) {
    worksheet_write_unixtime(sheet, ++r, 0, change.when, date);
    lxw_col_t c = 1;
    for (const std::string* text : {&change.change, &change.oldCode, &change.newCode})
      worksheet_write_string(sheet, r, c++, text->c_str(), nullptr);
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
  lxw_format* head = workbook_add_format(book);
  format_set_bold(head);
  lxw_format* area = workbook_add_format(book);
  format_set_num_format(area, "0.0");
  for (const MapTable& table : map.tables) writeSheet(book, table, head, area);
  writeCodeChanges(book, map.codes, head);
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
