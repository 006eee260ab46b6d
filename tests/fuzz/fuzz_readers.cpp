// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of ours that sees the bytes of a file before anyone has vouched for them: encodings, tables, cells, field
// names, tags, zip directories, headers and texts of drawings, rings. The first byte chooses; the rest is the file.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "gis/cad/cad_drawing.h"
#include "gis/cad/cad_rings.h"
#include "gis/read/cell_values.h"
#include "gis/read/csv.h"
#include "gis/read/encoding.h"
#include "gis/read/feature_words.h"
#include "gis/read/field_guess.h"
#include "gis/read/table_header.h"
#include "gis/read/zip_names.h"
#include "tests/fuzz/require.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

void text(const std::string& bytes) {
  for (const char* encoding : {"", "GBK", "UTF-8", "UTF-16LE", "CP1252", "BIG5"}) {
    const DecodedText decoded = decodeText(bytes, encoding);
    require(isUtf8(decoded.text));
    require(isUtf8(TextDecoder(encoding).decode(bytes)));
  }
}

void table(const std::string& bytes) {
  const DecodedText decoded = decodeText(bytes, "");
  std::vector<std::vector<std::string>> rows;
  std::int64_t last = 0;
  const auto visited = visitCsv(decoded.text, guessDelimiter(decoded.text),
                                [&](std::int64_t row, std::span<const std::string_view> cells) {
                                  require(row > last && !cells.empty());
                                  last = row;
                                  if (rows.size() < 50) rows.emplace_back(cells.begin(), cells.end());
                                  return true;
                                });
  (void)visited;
  const TableHeader header = findHeader(rows);
  require(header.index < static_cast<int>(rows.size()));
  std::vector<FieldSample> fields;
  for (std::size_t c = 0; c < header.names.size(); ++c) {
    FieldSample field{header.names[c], "text", {}};
    for (const auto& row : rows) field.values.push_back(c < row.size() ? row[c] : "");
    fields.push_back(std::move(field));
  }
  for (const ImportRole& role : importRoles()) {
    const auto choice = chooseFields(role.role, fields, {});
    require(choice.has_value());
    for (const auto& [key, columns] : choice->columns)
      for (int column : columns) require(column >= 0 && column < static_cast<int>(fields.size()));
  }
}

void cell(const std::string& bytes) {
  require(trimmed(trimmed(bytes)) == trimmed(bytes));
  if (const auto count = parseCount(bytes); count && *count) require(**count >= 0 && **count <= 2147483647);
  if (const auto code = cleanCode(bytes)) require(code->size() <= bytes.size());
  (void)parseCoordinate(bytes);
  (void)barrierClassOf(bytes);
  (void)siteCategoryOf(bytes, true);
  (void)gridKindOf(bytes);
  (void)communityTypeOf(bytes);
  (void)osmTag(bytes, "railway");
  (void)encodingNamed(bytes);
  (void)codeIn(bytes);
  (void)declaredDrawingEncoding(bytes);
}

void zip(const std::string& bytes) {
  if (const auto entries = parseZipDirectory(bytes, 65534)) (void)zipNameEncoding(*entries);
  (void)parseZipDirectory(bytes, bytes.size() % 7);
}

// Lines of a few points from the bytes, some closed, and a text at every third.
void rings(const std::string& bytes) {
  std::vector<DrawnLine> lines(1);
  std::vector<DrawnText> texts;
  for (std::size_t i = 0; i + 2 < bytes.size() && i < 600; i += 3) {
    const RawPoint p{static_cast<double>(static_cast<unsigned char>(bytes[i]) % 32),
                     static_cast<double>(static_cast<unsigned char>(bytes[i + 1]) % 32)};
    const int what = bytes[i + 2] & 7;
    lines.back().points.push_back(p);
    lines.back().row = static_cast<std::int64_t>(i);
    if (what == 0) lines.back().points.push_back(lines.back().points.front());
    if (what <= 1) lines.emplace_back();
    if (what == 2) texts.push_back({"t", bytes.substr(i, 9), {p.x + 0.3, p.y + 0.4}, 1, static_cast<std::int64_t>(i)});
  }
  std::vector<DrawnText> valid = texts;
  for (DrawnText& t : valid) t.text = TextDecoder().decode(t.text);
  const DrawnAreas areas = areasOf(lines, valid, {0.5, !bytes.empty() && (bytes[0] & 8) != 0});
  for (const RawFeature& f : areas.features) require(f.polygons.size() == 1 && f.polygons[0].rings[0].size() >= 4);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  switch (data[0] % 5) {
    case 0:
      text(bytes);
      break;
    case 1:
      table(bytes);
      break;
    case 2:
      cell(bytes);
      break;
    case 3:
      zip(bytes);
      break;
    default:
      rings(bytes);
      break;
  }
  return 0;
}
