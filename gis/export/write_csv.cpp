// SPDX-License-Identifier: GPL-3.0-or-later
// The one map's fields as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Chinese), one file a
// layer, without geometry, and one of the codes old → new. Text is quoted always: a code is text even when it looks
// like a number.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "gis/export/writer.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

std::string csvText(std::string_view text) {
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

std::string cell(FieldType type, const MapValue& value) {
  if (type == FieldType::Moment) return csvText(isoOf(std::get<std::int64_t>(value)));
  const auto* text = std::get_if<std::string>(&value);
  return text ? csvText(*text) : textOf(value);
}

Result<void> writeTable(const MapTable& table, const std::string& folder) {
  std::string text = "\xEF\xBB\xBF";
  for (const MapField& field : table.fields) text.append(&field == table.fields.data() ? "" : ",").append(field.name);
  text += "\r\n";
  for (const MapRow& row : table.rows) {
    for (std::size_t i = 0; i < row.values.size(); ++i)
      text += (i == 0 ? "" : ",") + cell(table.fields[i].type, row.values[i]);
    text += "\r\n";
  }
  return writeWholeFile(fmt::format("{}/{}.csv", folder, table.name), text);
}

}  // namespace

Result<void> writeCsv(const MapTables& map, const std::string& folder) {
  for (const MapTable& table : map.layers)
    if (auto written = writeTable(table, folder); !written) return written;
  return writeTable(map.codes, folder);
}

// A table: rows of as many cells as the first one has, two at least, by commas or by what spreadsheets save instead.
bool isCsv(const std::string&, std::string_view head) {
  const std::string_view text = beginningOf(head);
  if (text.find('\0') != std::string_view::npos || text.find_first_of("{[<") == 0) return false;
  return std::ranges::any_of(std::string_view(",;\t"), [&](char separator) {
    std::size_t cells = 1, wanted = 0;
    bool inQuotes = false;
    for (const char c : text) {
      if (c == '"') inQuotes = !inQuotes;
      if (inQuotes || (c != separator && c != '\n')) continue;
      if (c == separator) {
        ++cells;
        continue;
      }
      if (cells < 2 || (wanted != 0 && cells != wanted)) return false;
      wanted = std::exchange(cells, 1);
    }
    return wanted != 0;
  });
}

}  // namespace wangge::gis
