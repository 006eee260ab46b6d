// SPDX-License-Identifier: GPL-3.0-or-later
// The one map's fields as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Chinese), one file a
// layer, without geometry, and one of the codes old → new. Text is quoted always: a code is text even when it looks
// like a number.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "gis/export/writer.h"
#include "gis/file/atomic.h"
#include "gis/file/geopackage.h"

namespace wangge::gis {
namespace {

std::string quoted(std::string_view text) {
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

std::string cell(const MapValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? quoted(*text) : textOf(value);
}

std::string codeChangesText(const std::vector<CodeChange>& codes) {
  std::string text = fmt::format("\xEF\xBB\xBF{}\r\n", fmt::join(kCodeChangeFields, ","));
  for (const CodeChange& change : codes)
    text += fmt::format("{},{},{},{}\r\n", quoted(isoOf(change.when)), quoted(change.change), quoted(change.oldCode),
                        quoted(change.newCode));
  return text;
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
  const std::string layer(kCodeChanges), name = layer + ".csv";
  if (auto written = writeWholeFile(folder + "/" + name, codeChangesText(map.codes)); !written)
    return fail(written.error());
  files.push_back({name, "csv", layer, static_cast<std::int64_t>(map.codes.size())});
  return files;
}

}  // namespace wangge::gis
