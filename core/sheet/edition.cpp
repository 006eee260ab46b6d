// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/edition.h"

#include <algorithm>

namespace wangge::sheet {

SheetTexts publicTexts(SheetTexts texts) {
  texts.map.status = texts.map.sign = {};
  texts.map.households = texts.map.partly = texts.map.persons = {};
  texts.columnStatus = texts.columnTooSmall = texts.columnTooLarge = texts.columnNotCounted = {};
  // That part of a community is in no grid yet is for the office; its sums stay.
  texts.map.unassigned = texts.others;
  texts.officers = texts.author = texts.approver = texts.classification = {};
  if (!texts.unknown.empty()) texts.unknown = "—";
  return texts;
}

SheetRequest ofEdition(SheetRequest request) {
  if (!request.open) return request;
  request.texts = publicTexts(std::move(request.texts));
  request.author.clear();
  if (request.fill == GridFill::Status) request.fill = GridFill::Adjacency;
  request.layers.households = request.layers.locks = false;
  // Around a single grid, names of what lies beside it would tell where communities end.
  if (request.unit.level == Level::Grid)
    request.layers.communities = request.layers.subdistricts = request.layers.counties = false;
  return request;
}

SheetTable withoutUnnamed(SheetTable table) {
  std::vector<bool> kept;
  for (const SheetTable::Column& column : table.columns) kept.push_back(!column.heading.empty());
  if (std::count(kept.begin(), kept.end(), true) == 0 || std::count(kept.begin(), kept.end(), false) == 0) return table;
  const auto drop = [&](auto& cells) {
    std::size_t to = 0;
    for (std::size_t c = 0; c < cells.size(); ++c)
      if (c >= kept.size() || kept[c]) {
        if (to != c) cells[to] = std::move(cells[c]);
        ++to;
      }
    cells.resize(to);
  };
  drop(table.columns);
  for (auto& row : table.rows) drop(row);
  if (!table.total.empty()) drop(table.total);
  return table;
}

}  // namespace wangge::sheet
