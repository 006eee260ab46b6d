// SPDX-License-Identifier: GPL-3.0-or-later
// The one map's fields as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Chinese), one file a
// layer, without geometry. Text is quoted always: a code is text even when it looks like a number.
#include <string>

#include "gis/export/writer.h"
#include "gis/file/atomic.h"

namespace wangge::gis {
namespace {

std::string cell(const MapValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return textOf(value);
  std::string quoted = "\"";
  for (const char c : *text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

Result<std::vector<ExportedFile>> writeCsv(const MapTables& map, const std::string& folder) {
  std::vector<ExportedFile> files;
  for (const MapTable& table : map.tables) {
    const std::string layer(nameOf(table.layer)), name = layer + ".csv";
    std::string text = "\xEF\xBB\xBF";
    const char* separator = "";
    for (const MapField& field : fieldsOf(table.layer)) {
      text.append(separator).append(field.name);
      separator = ",";
    }
    text += "\r\n";
    for (const MapRow& row : table.rows) {
      for (std::size_t i = 0; i < row.values.size(); ++i) text += (i == 0 ? "" : ",") + cell(row.values[i]);
      text += "\r\n";
    }
    if (auto written = writeWholeFile(folder + "/" + name, text); !written) return fail(written.error());
    files.push_back({name, "csv", layer, static_cast<std::int64_t>(table.rows.size())});
  }
  return files;
}

}  // namespace wangge::gis
