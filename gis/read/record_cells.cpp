// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/record_cells.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "gis/read/cell_values.h"
#include "gis/read/feature_words.h"
#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

// Columns that tell where a row lies.
constexpr std::string_view kPlaceNames[] = {
    "地址",   "住址",     "详细地址", "房屋地址", "标准地址", "楼栋地址", "居住地址", "门牌",     "门牌号", "门牌地址",
    "小区",   "小区名称", "小区名",   "社区",     "社区名称", "社区名",   "所属社区", "所在社区", "村",     "村名",
    "行政村", "村居",     "街道",     "街道名称", "道路",     "路名",     "DZ",       "ZZ",       "XXDZ",   "MPH",
    "XQ",     "XQMC",     "SQ",       "SQMC",     "ADDRESS",  "ADDR",     "STREET",   "COMMUNITY"};

constexpr std::string_view kAnyUnit = "户 家 个 人 口 名";

// A code within an object, {"adcode": 230204001}: the one of its members that is called so, or the only one.
std::string codeInObject(const std::string& cell) {
  if (!cell.starts_with('{')) return cell;
  const auto object = nlohmann::json::parse(cell, nullptr, false);
  if (!object.is_object()) return cell;
  const auto textOf = [](const nlohmann::json& value) -> std::string {
    return value.is_string() ? value.get<std::string>() : value.is_number_integer() ? value.dump() : std::string();
  };
  for (const char* name : {"adcode", "code", "id"})
    if (object.contains(name)) return textOf(object[name]);
  return object.size() == 1 ? textOf(*object.begin()) : std::string();
}

}  // namespace

RecordCells::RecordCells(const FieldChoice& fields, const LayerInfo& info, bool whole)
    : m_fields(fields), m_info(info) {
  for (const auto& [key, columns] : fields.columns) m_columns.insert(m_columns.end(), columns.begin(), columns.end());
  // OpenStreetMap keeps most tags in one field, and says in some where a line is underground.
  for (std::size_t i = 0; i < info.columns.size(); ++i) {
    const std::string name = normalFieldName(info.columns[i].name);
    if (name == "OTHERTAGS") m_otherTags = static_cast<int>(i);
    if (whole && (info.geometry == "none" || info.columns[i].type == "text")) m_columns.push_back(static_cast<int>(i));
    if (name == "TUNNEL" || name == "ISTUNNEL") m_tunnel = static_cast<int>(i);
    if (info.source.format != Format::Osm || !std::ranges::count(kOsmUses, info.columns[i].name)) continue;
    m_tags.emplace_back(info.columns[i].name, static_cast<int>(i));
    m_columns.push_back(static_cast<int>(i));
  }
  for (int extra : {m_otherTags, m_tunnel})
    if (extra >= 0) m_columns.push_back(extra);
  std::sort(m_columns.begin(), m_columns.end());
  m_columns.erase(std::unique(m_columns.begin(), m_columns.end()), m_columns.end());
  for (std::size_t i = 0; whole && i < m_columns.size(); ++i) {
    const auto needed = [&](const auto& field) { return std::ranges::count(field.second, m_columns[i]) > 0; };
    const std::string name = normalFieldName(info.columns[static_cast<std::size_t>(m_columns[i])].name);
    if (std::ranges::find(kPlaceNames, name) != std::end(kPlaceNames) && std::ranges::none_of(fields.columns, needed))
      m_placed.push_back(i);
  }
  std::set<int> numbers, counts;
  for (const char* key : {"households", "persons", "x", "y"})
    if (has(key)) (*key == 'x' || *key == 'y' ? numbers : counts).insert(fields.columns.at(key)[0]);
  const int firstCount = counts.empty() ? -1 : *counts.begin();
  numbers.merge(counts);
  for (std::size_t i = 0; i < m_columns.size(); ++i)
    if (!numbers.contains(m_columns[i]) && (firstCount <= 0 || m_columns[i] < firstCount)) m_leading.push_back(i);
  if (m_leading.empty())
    for (std::size_t i = 0; i < m_columns.size(); ++i)
      if (!numbers.contains(m_columns[i])) m_leading.push_back(i);
}

std::string RecordCells::placeWords() const {
  std::string words;
  for (std::size_t i : m_placed) {
    const std::string cell = visible(m_record->cells[i]);
    if (!cell.empty() && !meansNothing(cell)) words += (words.empty() ? "" : " ") + cell;
  }
  return words;
}

std::string RecordCells::text(const std::string& key) const {
  if (!has(key)) return {};
  std::string cell = visible(at(m_fields.columns.at(key)[0]));
  return meansNothing(cell) ? std::string() : cell;
}

bool RecordCells::isText(const std::string& key) const {
  if (!has(key) || m_record->texts.empty()) return false;
  const auto place = std::lower_bound(m_columns.begin(), m_columns.end(), m_fields.columns.at(key)[0]);
  return m_record->texts[static_cast<std::size_t>(place - m_columns.begin())] != 0;
}

RecordCells::SaidSum RecordCells::saidSum(std::span<const std::string> usual) const {
  SaidSum said;
  int most = 0;
  const auto look = [&](std::size_t i) {
    const std::string& cell = m_record->cells[i];
    if (cell.empty() || (i < usual.size() && usual[i] == cell)) return;
    const SumWord word = sumWordOf(cell);
    if (word == SumWord::None) return;
    const bool remark = word == SumWord::Whole && mayBeRemark(cell);
    const int rank = remark ? 1 : word == SumWord::Ends ? 2 : 3;
    if (rank <= most) return;
    most = rank;
    said.word = word, said.cell = cell, said.remark = remark;
  };
  const auto first = std::ranges::find_if(m_record->cells, [](const std::string& cell) { return !cell.empty(); });
  if (first != m_record->cells.end()) look(static_cast<std::size_t>(first - m_record->cells.begin()));
  for (std::size_t i : m_leading) look(i);
  if (said.word == SumWord::None) return said;
  said.first = said.cell == firstWords();
  said.alone = std::ranges::all_of(m_record->cells, [](const std::string& cell) {
    return cell.empty() || parseCount(cell, kAnyUnit) || parseCoordinate(cell) || sumWordOf(cell) != SumWord::None;
  });
  return said;
}

std::size_t RecordCells::filled() const {
  return static_cast<std::size_t>(std::ranges::count_if(m_record->cells, [](const auto& c) { return !c.empty(); }));
}

bool RecordCells::onlyNumbers() const {
  return std::ranges::all_of(
      m_record->cells, [](const std::string& cell) { return cell.empty() || parseCount(cell, kAnyUnit).has_value(); });
}

bool RecordCells::has(const std::string& key) const {
  const auto found = m_fields.columns.find(key);
  return found != m_fields.columns.end() && !found->second.empty();
}

std::vector<std::string> RecordCells::texts(const std::string& key) const {
  std::vector<std::string> values;
  if (has(key))
    for (int column : m_fields.columns.at(key)) values.push_back(at(column));
  return values;
}

std::string RecordCells::first() const {
  const auto filled = std::ranges::find_if(m_record->cells, [](const std::string& cell) { return !cell.empty(); });
  return filled == m_record->cells.end() ? std::string() : *filled;
}

std::string RecordCells::firstWords() const {
  const auto words = std::ranges::find_if(
      m_record->cells, [](const std::string& cell) { return !cell.empty() && !parseCoordinate(cell); });
  return words == m_record->cells.end() ? first() : *words;
}

std::string RecordCells::tag(std::string_view name) const {
  for (const auto& [own, column] : m_tags)
    if (own == name && !at(column).empty()) return at(column);
  return m_otherTags >= 0 ? osmTag(at(m_otherTags), name) : std::string();
}

bool RecordCells::inTunnel() const {
  const std::string value = m_tunnel >= 0 ? at(m_tunnel) : tag("tunnel");
  return !value.empty() && value != "0" && value != "no" && value != "F" && value != "false";
}

Result<std::string> RecordCells::code(const std::string& key) const {
  auto cleaned = cleanCode(codeInObject(text(key)));
  if (!cleaned) return fail(wrong(cleaned.error(), key));
  // A short number with decimals may be a code that people write so, but not in a field of numbers.
  if (has(key) && cleaned->find('.') != std::string::npos &&
      m_info.columns[static_cast<std::size_t>(m_fields.columns.at(key)[0])].type == "real")
    return fail(wrong(Error("code.fraction").with("value", *cleaned), key));
  return cleaned;
}

Result<RawCount> RecordCells::count(const std::string& key) const {
  const auto parsed = parseCount(text(key), key == "households" ? "户 家 个" : "人 口 个 名");
  if (!parsed) return fail(wrong(parsed.error(), key));
  return RawCount{*parsed};
}

Result<std::optional<RawPoint>> RecordCells::point() const {
  const std::string x = text("x"), y = text("y");
  if (!has("x") || !has("y") || (x.empty() && y.empty())) return std::optional<RawPoint>();
  const auto px = parseCoordinate(x), py = parseCoordinate(y);
  if (!px || !py) return fail(wrong(Error("coords.not_a_number").with("value", px ? y : x), px ? "y" : "x"));
  return std::optional(RawPoint{*px, *py});
}

const std::string& RecordCells::at(int column) const {
  const auto place = std::lower_bound(m_columns.begin(), m_columns.end(), column) - m_columns.begin();
  return m_record->cells[static_cast<std::size_t>(place)];
}

Error RecordCells::wrong(Error error, const std::string& key) const {
  const auto column = static_cast<std::size_t>(m_fields.columns.at(key)[0]);
  return error.with("file", m_info.source.file)
      .with("layer", m_info.name)
      .with("row", m_record->row)
      .with("field", m_info.columns[column].name);
}

}  // namespace wangge::gis
