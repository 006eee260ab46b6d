// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/code_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "gis/read/choose_fields.h"
#include "gis/read/field_guess.h"
#include "gis/read/layer_reader.h"
#include "gis/read/place_names.h"
#include "gis/read/record_cells.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

// Beside the fields of communities, columns with the names of what they lie in: a register of one row a community
// repeats them.
Result<FieldChoice> fieldsOf(const std::vector<FieldSample>& samples) {
  auto choice = chooseFields(Role::Communities, samples, {});
  if (!choice) return choice;
  std::vector<bool> used(samples.size(), false);
  for (const auto& [key, columns] : choice->columns)
    for (int column : columns) used[static_cast<std::size_t>(column)] = true;
  // A column of names as the parent's code: the codes tell more.
  for (const auto& [key, role] : {std::pair("subdistrict", Role::Subdistricts), std::pair("county", Role::Counties)}) {
    const std::vector<std::string_view> names = wordsIn(importRole(role).field("name")->names);
    for (std::size_t i = 0; i < samples.size() && !choice->columns.contains(key); ++i)
      if (!used[i] && std::ranges::count(names, normalFieldName(samples[i].name)))
        choice->columns[key] = {static_cast<int>(i)}, used[i] = true;
  }
  return choice;
}

// 站前街道 and 站前街道办事处, 新木社区 and 新木社区居民委员会.
bool sameName(const std::string& a, const std::string& b) {
  return sameCommunityName(a, b) || divisionName(a).whole() == divisionName(b).whole();
}

}  // namespace

Result<std::vector<CodeRow>> readCodeList(const std::string& path, std::vector<Finding>& findings) {
  auto layers = openLayers(path, {});
  if (!layers) return fail(layers.error());
  std::vector<CodeRow> rows;
  bool suits = false;
  std::string file = path, seen, hidden;
  std::int64_t incomplete = 0;
  std::map<std::string, std::pair<std::string, std::int64_t>> known;  // code → name, row
  for (const auto& layer : *layers) {
    const LayerInfo& info = layer->info();
    file = info.source.file;
    if (info.sheet.hidden) {
      hidden += (hidden.empty() ? "" : ", ") + info.name;
      continue;
    }
    const auto samples = sampleFields(*layer);
    if (!samples) return fail(samples.error());
    const auto fields = fieldsOf(*samples);
    if (!fields) return fail(fields.error());
    if (seen.empty()) seen = fieldList(*samples);
    RecordCells cells(*fields, info);
    if (!cells.has("code") || !cells.has("name")) continue;
    suits = true;
    layer->fillDown(cells.columnsOf("parent"));
    Result<void> outcome;
    const auto visited = layer->visit(cells.columns(), false, -1, [&](const Record& record) {
      cells.setRecord(record);
      auto code = cells.code("code"), parent = cells.code("parent");
      if (!code) outcome = fail(code.error());
      if (!parent) outcome = fail(parent.error());
      if (!outcome) return false;
      CodeRow row{*code, cells.text("name"), *parent, cells.text("subdistrict"), cells.text("county")};
      if (row.code.empty() || row.name.empty()) {
        incomplete += row.code.empty() && row.name.empty() ? 0 : 1;
        return true;
      }
      const auto [first, fresh] = known.try_emplace(row.code, row.name, record.row);
      if (!fresh && !sameName(row.name, first->second.first))
        outcome = fail(Error("codes.conflict")
                           .with("file", file)
                           .with("code", row.code)
                           .with("names", first->second.first + ", " + row.name)
                           .with("rows", fmt::format("{}, {}", first->second.second, record.row)));
      rows.push_back(std::move(row));
      return outcome.has_value();
    });
    if (!outcome) return fail(outcome.error());
    if (!visited) return fail(visited.error());
  }
  if (!suits) return fail(Error("codes.no_fields").with("file", file).with("fields", seen));
  if (rows.empty()) return fail(Error("codes.empty").with("file", file));
  const std::string name = std::filesystem::path(path).filename().string();
  const auto note = [&](Message what) { findings.push_back({FindingKind::Left, std::move(what), {}, {}, 0}); };
  if (incomplete > 0) note(Message("codes.rows_incomplete").with("count", incomplete).with("list", name));
  if (!hidden.empty()) note(Message("codes.sheets_hidden").with("sheets", hidden).with("list", name));
  return rows;
}

}  // namespace wangge::gis
