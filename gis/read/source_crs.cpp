// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/source_crs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace wangge::gis {
namespace {

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

constexpr const char *kBeijing54 = "Beijing 1954", *kXian80 = "Xian 1980";

// Of file, layer, fields and system, in upper case.
std::string namesOf(const LayerInfo& info) {
  std::string text = info.source.file.substr(info.source.file.find_last_of('/') + 1) + "|" + info.name;
  for (const Column& column : info.columns) text += "|" + column.name;
  text += "|" + info.systemName;
  if (info.crs && info.crs->GetName()) text += std::string("|") + info.crs->GetName();
  return upper(text);
}

bool isLetter(char c) {
  return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// Whether `word` stands in `text` as one of its own: BJ54 and BD-09, but neither DATA_MAP for AMAP nor 北京541号.
// Between its letters and its digits spaces and marks may stand. A word in letters only may have more letters behind
// it.
bool speaksOf(std::string_view text, std::string_view word) {
  const auto endIn = [&](std::size_t at) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      const bool border = i > 0 && isDigit(word[i]) != isDigit(word[i - 1]);
      while (border && at < text.size() && std::string_view(" _-.").find(text[at]) != std::string_view::npos) ++at;
      if (at >= text.size() || text[at] != word[i]) return std::string_view::npos;
      ++at;
    }
    return at;
  };
  // wgs84toGCJ02, lngBD09. Longer words are part of no other.
  static constexpr std::array<std::string_view, 6> kBefore = {"TO", "FROM", "CRS", "LNG", "LON", "LAT"};
  const bool isShort = word.size() <= 4 && isLetter(word[0]);
  for (std::size_t at = text.find(word[0]); at != std::string_view::npos; at = text.find(word[0], at + 1)) {
    const std::size_t end = endIn(at);
    if (end == std::string_view::npos) continue;
    const std::string_view before = text.substr(0, at);
    const char last = before.empty() ? '|' : before.back();
    if (isDigit(word[0]) && isDigit(last)) continue;
    if (isShort && isLetter(last) && std::ranges::none_of(kBefore, [&](auto b) { return before.ends_with(b); }))
      continue;
    if (isDigit(word.back()) && end < text.size() && isDigit(text[end])) continue;
    return true;
  }
  return false;
}

}  // namespace

// What the user says, else what the layer says, else nothing.
Result<SourceCrs> sourceCrsOf(const ImportRequest& request, const LayerInfo& info) {
  SourceCrs result;
  if (!request.controlPoints.empty()) {  // then the user's word is about where they lead
    result.crs = info.crs;
    if (result.crs) result.label = crsLabel(*result.crs);
    return result;
  }
  const std::string said = upper(request.sourceCrs);
  if (said == "GCJ02" || said == "GCJ-02" || said == "BD09" || said == "BD-09") {
    result.shift = said[0] == 'G' ? Shift::Gcj02 : Shift::Bd09;
    result.crs = info.crs;
    result.label = result.shift == Shift::Gcj02 ? "GCJ02" : "BD09";
    if (!request.datumShift.empty()) return fail(Error("datum_shift.not_needed").with("crs", result.label));
    return result;
  }
  if (!said.empty()) {
    auto named = crsNamed(request.sourceCrs);
    if (!named) return fail(named.error());
    result.crs = *named;
  } else if (info.crs && (info.crs->IsProjected() || info.crs->IsGeographic())) {
    result.crs = info.crs;
  }
  if (result.crs) result.label = crsLabel(*result.crs);
  if (request.datumShift.empty()) return result;
  auto datum = datumShiftNamed(request.datumShift);
  if (!datum) return fail(datum.error());
  if (!result.crs) return fail(Error("datum_shift.no_system").with("file", info.source.file));
  const bool modern = (hasChineseDatum(*result.crs) && !hasOldDatum(*result.crs)) ||
                      std::string_view(result.crs->GetAttrValue("DATUM")).find("WGS") != std::string_view::npos;
  if (modern) return fail(Error("datum_shift.not_needed").with("crs", result.label));
  result.datum = *datum;
  result.label += " + " + labelOf(*datum);
  return result;
}

std::optional<std::string> oldDatumHint(const LayerInfo& info) {
  if (info.crs && hasOldDatum(*info.crs)) return std::nullopt;
  const std::string text = namesOf(info);
  for (const auto& [word, datum] : std::array<std::pair<const char*, const char*>, 20>{
           {{"北京54", kBeijing54},    {"北京1954", kBeijing54},  {"54北京", kBeijing54},      {"1954北京", kBeijing54},
            {"54坐标", kBeijing54},    {"BEIJING54", kBeijing54}, {"BEIJING1954", kBeijing54}, {"BJ54", kBeijing54},
            {"KRASOVSKY", kBeijing54}, {"PULKOVO", kBeijing54},   {"西安80", kXian80},         {"西安1980", kXian80},
            {"80西安", kXian80},       {"1980西安", kXian80},     {"80坐标", kXian80},         {"XIAN80", kXian80},
            {"XI'AN80", kXian80},      {"XIAN1980", kXian80},     {"XI'AN1980", kXian80},      {"XA80", kXian80}}})
    if (speaksOf(text, word)) return datum;
  return std::nullopt;
}

std::optional<std::string> shiftHint(const LayerInfo& info) {
  const std::string text = namesOf(info);
  static constexpr std::array<std::pair<const char*, const char*>, 11> kHints = {{{"GCJ", "GCJ02"},
                                                                                  {"火星", "GCJ02"},
                                                                                  {"TENCENT", "GCJ02"},
                                                                                  {"GEOATLAS", "GCJ02"},
                                                                                  {"AMAP", "GCJ02"},
                                                                                  {"GAODE", "GCJ02"},
                                                                                  {"高德", "GCJ02"},
                                                                                  {"腾讯", "GCJ02"},
                                                                                  {"BD09", "BD09"},
                                                                                  {"BAIDU", "BD09"},
                                                                                  {"百度", "BD09"}}};
  for (const auto& [word, datum] : kHints)
    if (speaksOf(text, word)) return datum;
  // Atlas exports of Aliyun DataV and of programs that copy it: adcode with fields that nobody else writes beside it.
  static constexpr std::array<std::string_view, 6> kAtlas = {"childrenNum", "acroutes", "subFeatureIndex",
                                                             "centroid",    "parent",   "level"};
  const auto has = [&](std::string_view name) {
    return std::any_of(info.columns.begin(), info.columns.end(), [&](const Column& c) { return c.name == name; });
  };
  const auto marks = std::count_if(kAtlas.begin(), kAtlas.end(), has);
  if (has("adcode") && (marks >= 2 || has("childrenNum") || has("acroutes") || has("subFeatureIndex"))) return "GCJ02";
  // Answers of Amap about districts and places, and of Baidu about places.
  if (has("adcode") && (has("citycode") || has("adname") || has("cityname"))) return "GCJ02";
  if (has("typecode") && (has("pname") || has("adname") || has("cityname"))) return "GCJ02";
  if (has("street_id") && has("uid")) return "BD09";
  return std::nullopt;
}

}  // namespace wangge::gis
