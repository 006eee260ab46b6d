// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/control_points_file.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/joined.h"
#include "gis/read/cell_values.h"
#include "gis/read/field_guess.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {
namespace {

enum class Side { Unknown, Source, Target };

Side sideOf(const std::string& name) {
  const std::string text = normalFieldName(name);
  const auto has = [&](auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.find(w) != text.npos; });
  };
  static constexpr std::array<std::string_view, 12> kSource = {"SOURCE", "SRC", "FROM", "OLD",  "LOCAL", "原",
                                                               "旧",     "源",  "图上", "独立", "54",    "80"};
  static constexpr std::array<std::string_view, 8> kTarget = {"TARGET", "DST", "TO",   "NEW",
                                                              "2000",   "新",  "目标", "国家"};
  const bool source = has(kSource), target = has(kTarget);
  return source == target ? Side::Unknown : source ? Side::Source : Side::Target;
}

// The four columns, in the order x and y of the source, x and y of the target; fewer when they cannot be told.
std::vector<int> columnsOf(const std::vector<Column>& columns, const std::vector<int>& numbers) {
  if (numbers.size() == 4) {
    std::vector<int> order = numbers;
    // Where the target stands first and says so.
    const auto is = [&](int column, Side side) {
      return sideOf(columns[static_cast<std::size_t>(column)].name) == side;
    };
    if (is(numbers[0], Side::Target) && is(numbers[1], Side::Target) && is(numbers[2], Side::Source) &&
        is(numbers[3], Side::Source))
      order = {numbers[2], numbers[3], numbers[0], numbers[1]};
    return order;
  }
  std::vector<int> order;
  for (const Side side : {Side::Source, Side::Target}) {
    std::vector<int> own;
    for (int column : numbers)
      if (sideOf(columns[static_cast<std::size_t>(column)].name) == side) own.push_back(column);
    if (own.size() == 3) own.pop_back();  // a height stands behind
    if (own.size() != 2) return {};
    order.insert(order.end(), own.begin(), own.end());
  }
  return order;
}

}  // namespace

Result<std::vector<ControlPoint>> readControlPoints(const std::string& path) {
  const auto files = findSourceFiles(path);
  if (!files) return fail(files.error());
  const Format format = (*files)[0].format;
  if (files->size() != 1 || (format != Format::Csv && format != Format::Xlsx))
    return fail(Error("control_points.no_table").with("file", path));
  auto layers = openTables((*files)[0], {});
  if (!layers) return fail(layers.error());
  if (layers->empty()) return fail(Error("control_points.no_table").with("file", path));
  LayerReader& table = *layers->front();
  const std::vector<Column>& columns = table.info().columns;
  std::vector<int> all(columns.size());
  std::iota(all.begin(), all.end(), 0);
  std::vector<std::pair<std::int64_t, std::vector<std::string>>> rows;
  const auto visited = table.visit(all, false, -1, [&](const Record& record) {
    rows.emplace_back(record.row, std::vector<std::string>(record.cells.begin(), record.cells.end()));
    return rows.size() < 100'000;
  });
  if (!visited) return fail(visited.error());
  std::vector<int> numbers;
  for (int column : all) {
    const auto filled = [&](const auto& row) { return !row.second[static_cast<std::size_t>(column)].empty(); };
    const auto number = [&](const auto& row) {
      return parseCoordinate(row.second[static_cast<std::size_t>(column)]).has_value();
    };
    const auto count = std::count_if(rows.begin(), rows.end(), filled);
    if (count > 0 && std::count_if(rows.begin(), rows.end(), number) * 2 > count) numbers.push_back(column);
  }
  // A running number stands in front.
  const bool running = numbers.size() == 5 && numbers[0] == 0;
  if (running && std::all_of(rows.begin(), rows.end(), [&, next = 0.0](const auto& row) mutable {
        return parseCoordinate(row.second[0]).value_or(-1) == ++next;
      }))
    numbers.erase(numbers.begin());
  const std::vector<int> order = columnsOf(columns, numbers);
  if (order.size() != 4)
    return fail(
        Error("control_points.columns").with("file", path).with("fields", joinedText(columns, ", ", &Column::name)));
  std::vector<ControlPoint> points;
  for (const auto& [row, cells] : rows) {
    std::array<double, 4> values = {};
    for (std::size_t i = 0; i < 4; ++i) {
      const auto column = static_cast<std::size_t>(order[i]);
      const auto value = parseCoordinate(cells[column]);
      if (!value)
        return fail(Error("control_points.not_a_number")
                        .with("file", path)
                        .with("row", row)
                        .with("field", columns[column].name)
                        .with("value", cells[column]));
      values[i] = *value;
    }
    points.push_back({{values[0], values[1]}, {values[2], values[3]}, row});
  }
  return points;
}

}  // namespace wangge::gis
