// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/grid_list_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <utility>

#include "gis/read/csv.h"
#include "gis/read/encoding.h"
#include "gis/read/source_files.h"
#include "gis/read/workbook.h"

namespace wangge::gis {
namespace {

constexpr std::uintmax_t kMostBytes = 64 << 20;
constexpr std::size_t kMostColumns = 64;

using Rows = std::vector<ListRow>;

Result<Rows> rowsOfText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(Error("file.unreadable").with("file", path));
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const DecodedText decoded = decodeText(std::move(bytes), "");
  Rows rows;
  const auto visit = [&](std::int64_t row, std::span<const std::string_view> cells) {
    ListRow entry{row, {}};
    for (std::string_view cell : cells.first(std::min(cells.size(), kMostColumns))) entry.cells.emplace_back(cell);
    rows.push_back(std::move(entry));
    return true;
  };
  const auto read = visitCsv(decoded.text, guessDelimiter(decoded.text), visit);
  if (!read) return fail(Error(read.error()).with("file", path));
  return rows;
}

Result<Rows> rowsOfWorkbook(const std::string& path) {
  const auto sources = findSourceFiles(path);
  if (!sources) return fail(sources.error());
  const SourceFile& source = sources->front();
  if (source.format == Format::Csv) return rowsOfText(path);
  const auto workbook = source.format == Format::Ods   ? openOdsWorkbook(source)
                        : source.format == Format::Xls ? openXlsWorkbook(source)
                                                       : openXlsxWorkbook(source);
  if (!workbook) return fail(workbook.error());
  Rows rows;
  for (const Workbook::Sheet& sheet : (*workbook)->sheets()) {
    if (sheet.hidden) continue;
    const auto read = (*workbook)->visitRows(
        sheet,
        [&](std::int64_t row, bool hidden, std::span<const SheetCell> cells) {
          if (hidden) return true;
          ListRow entry{row, {}};
          for (const SheetCell& cell : cells) {
            const auto column = static_cast<std::size_t>(cell.column);
            if (column >= kMostColumns) continue;
            entry.cells.resize(std::max(entry.cells.size(), column + 1));
            entry.cells[column] = cell.text;
          }
          rows.push_back(std::move(entry));
          return true;
        },
        nullptr);
    if (!read) return fail(read.error());
    break;
  }
  return rows;
}

}  // namespace

Result<GridList> readGridList(const Project& project, const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return fail(Error("file.missing").with("file", path));
  if (fs::is_directory(path, ignored)) return fail(Error("file.unreadable").with("file", path));
  if (fs::is_regular_file(path, ignored) && fs::file_size(path, ignored) > kMostBytes)
    return fail(Error("file.too_large").with("file", path));
  std::string extension = fs::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const bool workbook = extension == ".xlsx" || extension == ".xls" || extension == ".ods";
  const auto rows = workbook ? rowsOfWorkbook(path) : rowsOfText(path);
  if (!rows) return fail(rows.error());
  const auto entries = listColumn(project, *rows);
  if (!entries) return fail(entries.error());
  return gridsListed(project, *entries);
}

}  // namespace wangge::gis
