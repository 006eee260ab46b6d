// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/guess_findings.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/joined.h"
#include "gis/read/source_crs.h"
#include "gis/read/table_header.h"

namespace wangge::gis {

Finding finding(FindingKind kind, Message what) {
  return {kind, std::move(what), {}, {}, 0};
}

void tellEncoding(const LayerInfo& info, std::vector<Finding>& findings) {
  if (info.encoding.declaredWrong)
    findings.push_back(finding(FindingKind::Guess, Message("encoding.declared_wrong")
                                                       .with("declared", info.declaredEncoding)
                                                       .with("encoding", info.encoding.encoding)));
  else if (info.encoding.guessed)
    findings.push_back(finding(FindingKind::Guess, Message("guess.encoding").with("encoding", info.encoding.encoding)));
  if (info.badBytes > 0)
    findings.push_back(
        finding(FindingKind::Left,
                Message("encoding.bad_bytes").with("count", info.badBytes).with("encoding", info.encoding.encoding)));
}

std::string namesOfColumns(const LayerInfo& info, const std::vector<int>& columns) {
  return joinedText(columns, ", ", [&](int column) { return info.columns[static_cast<std::size_t>(column)].name; });
}

void tellFields(const FieldChoice& choice, const LayerInfo& info, std::vector<Finding>& findings) {
  for (const std::string& key : choice.guessed)
    findings.push_back(
        finding(FindingKind::Guess,
                Message("guess.field").with("key", key).with("field", namesOfColumns(info, choice.columns.at(key)))));
}

namespace {

// "3, 5–9, 12"
std::string rangesOf(const std::vector<std::int64_t>& rows) {
  std::string text;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t last = i;
    while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
    if (text.size() > 200) return text + ", …";
    text += (text.empty() ? "" : ", ") + std::to_string(rows[i]);
    if (last > i) text += (last == i + 1 ? ", " : "–") + std::to_string(rows[last]);
    i = last + 1;
  }
  return text;
}

Message cellMessage(const SheetNote& note, const std::string& field, bool count) {
  const char* code = note.kind == SheetNote::Kind::NoValue     ? "sheet.formula_without_value"
                     : note.kind == SheetNote::Kind::CellError ? "sheet.cell_error"
                     : count                                   ? "sheet.date_for_count"
                                                               : "sheet.date_for_code";
  return Message(code)
      .with("cell", columnLetters(static_cast<std::size_t>(note.column)) + std::to_string(note.row))
      .with("field", field)
      .with("value", note.text);
}

}  // namespace

void tellOpenEnd(const FieldChoice& choice, const LayerInfo& info, std::vector<Finding>& findings) {
  if (!info.openEnd) return;
  const OpenEnd& end = *info.openEnd;
  if (!isTable(info.source.format)) {
    findings.push_back(
        finding(FindingKind::Left, Message("file.open_end").with("part", end.file).with("line", end.line)));
    return;
  }
  if (end.row <= info.sheet.headerRow) return;
  if (end.cells < end.usual) {
    findings.push_back({FindingKind::Left,
                        Message("table.open_end_short").with("cells", end.cells).with("columns", end.usual),
                        {},
                        {},
                        end.row});
    return;
  }
  const int last = end.cells - 1;
  const bool used = std::ranges::any_of(
      choice.columns, [&](const auto& field) { return std::ranges::find(field.second, last) != field.second.end(); });
  if (!used || end.line.empty() || last >= static_cast<int>(info.columns.size())) return;
  findings.push_back({FindingKind::Left,
                      Message("table.open_end")
                          .with("field", info.columns[static_cast<std::size_t>(last)].name)
                          .with("value", end.line),
                      {},
                      {},
                      end.row});
}

void tellTable(const FieldChoice& choice, const Layers& layers, std::size_t index, std::vector<Finding>& findings) {
  const LayerInfo& info = layers[index]->info();
  if (!isTable(info.source.format)) return;
  const SheetFacts& facts = info.sheet;
  if (facts.headerBelow)
    findings.push_back(finding(FindingKind::Guess, Message("guess.header_row").with("row", facts.headerRow)));
  if (facts.numbersRow > 0)
    findings.push_back({FindingKind::Note, Message("table.column_numbers_left_out"), {}, {}, facts.numbersRow});
  if (facts.partlySeen) findings.push_back(finding(FindingKind::Left, Message("sheet.partly_seen")));
  std::string hidden;
  for (const auto& layer : layers)
    if (layer->info().sheet.hidden && layer->info().source.path == info.source.path && &layer->info() != &info)
      hidden += (hidden.empty() ? "" : ", ") + layer->info().name;
  if (!hidden.empty()) findings.push_back(finding(FindingKind::Left, Message("sheet.hidden").with("sheets", hidden)));
  if (facts.hidden)
    findings.push_back(finding(FindingKind::Left, Message("sheet.hidden_read").with("sheet", info.name)));
  if (!facts.hiddenRows.empty())
    findings.push_back(
        {FindingKind::Left,
         Message("sheet.hidden_rows").with("count", facts.hiddenRows.size()).with("rows", rangesOf(facts.hiddenRows)),
         {},
         {},
         facts.hiddenRows.front()});
  std::map<int, std::string> used;  // column → key
  for (const auto& [key, columns] : choice.columns)
    for (int column : columns) used.emplace(column, key);
  const auto name = [&](int column) { return info.columns[static_cast<std::size_t>(column)].name; };
  for (int column : facts.hiddenColumns)
    if (used.contains(column))
      findings.push_back(finding(FindingKind::Left, Message("sheet.hidden_field").with("field", name(column))));
  for (const auto& [column, count] : facts.filledDown)
    findings.push_back(
        finding(FindingKind::Note, Message("sheet.filled_down").with("field", name(column)).with("count", count)));
  for (const SheetNote& note : facts.notes) {
    const auto key = used.find(note.column);
    if (key == used.end() || (key->second == "name" && note.kind == SheetNote::Kind::DateCell)) continue;
    const bool count = key->second == "households" || key->second == "persons";
    findings.push_back({FindingKind::Left, cellMessage(note, name(note.column), count), {}, {}, note.row});
  }
  if (facts.more > 0)
    findings.push_back(finding(FindingKind::Left, Message("sheet.more_cells").with("count", facts.more)));
}

void tellCrs(const ImportRequest& request, const LayerInfo& info, std::vector<Finding>& findings) {
  if (!request.sourceCrs.empty()) return;
  if (const auto hint = shiftHint(info))
    findings.push_back(finding(FindingKind::Left, Message("crs.maybe_shifted").with("datum", *hint)));
  if (!request.datumShift.empty() || !request.controlPoints.empty()) return;
  if (const auto hint = oldDatumHint(info))
    findings.push_back(finding(FindingKind::Left, Message("crs.maybe_old_datum").with("datum", *hint)));
}

}  // namespace wangge::gis
