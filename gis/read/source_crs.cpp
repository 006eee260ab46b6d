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

// Of file, layer, fields and system, in upper case and without what stands between the words of one.
std::string namesOf(const LayerInfo& info) {
  std::string text = info.source.file.substr(info.source.file.find_last_of('/') + 1) + "|" + info.name;
  for (const Column& column : info.columns) text += "|" + column.name;
  text = upper(text + "|" + info.systemName);
  std::erase_if(text, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; });
  return text;
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
    if (text.find(word) != std::string::npos) return datum;
  return std::nullopt;
}

std::optional<std::string> shiftHint(const LayerInfo& info) {
  const std::string text = namesOf(info);
  static constexpr std::array<std::pair<const char*, const char*>, 12> kHints = {{{"GCJ", "GCJ02"},
                                                                                  {"火星", "GCJ02"},
                                                                                  {"TENCENT", "GCJ02"},
                                                                                  {"GEOATLAS", "GCJ02"},
                                                                                  {"AMAP", "GCJ02"},
                                                                                  {"GAODE", "GCJ02"},
                                                                                  {"高德", "GCJ02"},
                                                                                  {"腾讯", "GCJ02"},
                                                                                  {"BD09", "BD09"},
                                                                                  {"BDMC", "BD09"},
                                                                                  {"BAIDU", "BD09"},
                                                                                  {"百度", "BD09"}}};
  for (const auto& [word, datum] : kHints)
    if (text.find(word) != std::string::npos) return datum;
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
