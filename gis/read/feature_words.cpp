// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/feature_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "gis/read/cell_values.h"
#include "gis/read/field_guess.h"

namespace wangge::gis {
namespace {

std::string plain(std::string_view value) {
  std::string out = trimmed(value);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_' || c == '-') c = ' ';
  }
  return out;
}

struct Word {
  std::string_view text;
  ArcClass type;
};

// Whole values: OpenStreetMap's highway, railway and waterway, and road classes of registers.
constexpr std::array kValues = {
    Word{"motorway", ArcClass::Expressway}, Word{"motorway link", ArcClass::Expressway},
    Word{"trunk", ArcClass::Expressway},    Word{"trunk link", ArcClass::Expressway},
    Word{"primary", ArcClass::Arterial},    Word{"primary link", ArcClass::Arterial},
    Word{"secondary", ArcClass::Arterial},  Word{"secondary link", ArcClass::Arterial},
    Word{"major road", ArcClass::Arterial}, Word{"highway", ArcClass::Expressway},
    Word{"tertiary", ArcClass::Street},     Word{"tertiary link", ArcClass::Street},
    Word{"residential", ArcClass::Street},  Word{"unclassified", ArcClass::Street},
    Word{"road", ArcClass::Street},         Word{"minor road", ArcClass::Street},
    Word{"street", ArcClass::Street},       Word{"local", ArcClass::Street},
    Word{"living street", ArcClass::Lane},  Word{"service", ArcClass::Lane},
    Word{"footway", ArcClass::Lane},        Word{"path", ArcClass::Lane},
    Word{"pedestrian", ArcClass::Lane},     Word{"steps", ArcClass::Lane},
    Word{"cycleway", ArcClass::Lane},       Word{"bridleway", ArcClass::Lane},
    Word{"track", ArcClass::Lane},          Word{"corridor", ArcClass::Lane},
    Word{"lane", ArcClass::Lane},           Word{"alley", ArcClass::Lane},
    Word{"wall", ArcClass::Lane},           Word{"city wall", ArcClass::Lane},
    Word{"fence", ArcClass::Lane},          Word{"rail", ArcClass::Rail},
    Word{"light rail", ArcClass::Rail},     Word{"tram", ArcClass::Rail},
    Word{"narrow gauge", ArcClass::Rail},   Word{"monorail", ArcClass::Rail},
    Word{"railway", ArcClass::Rail},        Word{"funicular", ArcClass::Rail},
    Word{"preserved", ArcClass::Rail},      Word{"river", ArcClass::River},
    Word{"stream", ArcClass::River},        Word{"canal", ArcClass::River},
    Word{"drain", ArcClass::River},         Word{"ditch", ArcClass::River},
    Word{"riverbank", ArcClass::River},     Word{"water", ArcClass::River},
    Word{"coastline", ArcClass::River},     Word{"lake", ArcClass::River},
    Word{"wetland", ArcClass::River},       Word{"reservoir", ArcClass::River},
    Word{"dock", ArcClass::River},          Word{"expressway", ArcClass::Expressway},
    Word{"arterial", ArcClass::Arterial},   Word{"s1100", ArcClass::Expressway},
    Word{"s1200", ArcClass::Arterial},      Word{"s1400", ArcClass::Street},
    Word{"s1500", ArcClass::Lane},          Word{"s1630", ArcClass::Expressway},
    Word{"s1640", ArcClass::Lane},          Word{"s1710", ArcClass::Lane},
    Word{"s1720", ArcClass::Lane},          Word{"s1730", ArcClass::Lane},
    Word{"s1740", ArcClass::Lane},          Word{"s1780", ArcClass::Lane},
    Word{"r1011", ArcClass::Rail},          Word{"r1051", ArcClass::Rail},
    Word{"h3010", ArcClass::River},         Word{"h3020", ArcClass::River},
};

// Parts of values, most telling first: 快速路 before 路, a principal arterial before a street.
constexpr std::array kParts = {
    Word{"小区", ArcClass::Lane},
    Word{"机耕", ArcClass::Lane},
    Word{"步行", ArcClass::Lane},
    Word{"步道", ArcClass::Lane},
    Word{"人行", ArcClass::Lane},
    Word{"高速", ArcClass::Expressway},
    Word{"快速", ArcClass::Expressway},
    Word{"国道", ArcClass::Arterial},
    Word{"省道", ArcClass::Arterial},
    Word{"主干", ArcClass::Arterial},
    Word{"次干", ArcClass::Arterial},
    Word{"干道", ArcClass::Arterial},
    Word{"县道", ArcClass::Arterial},
    Word{"铁路", ArcClass::Rail},
    Word{"轻轨", ArcClass::Rail},
    Word{"铁道", ArcClass::Rail},
    Word{"河", ArcClass::River},
    Word{"水系", ArcClass::River},
    Word{"水渠", ArcClass::River},
    Word{"渠", ArcClass::River},
    Word{"湖", ArcClass::River},
    Word{"江", ArcClass::River},
    Word{"水域", ArcClass::River},
    Word{"支路", ArcClass::Street},
    Word{"街", ArcClass::Street},
    Word{"巷", ArcClass::Lane},
    Word{"胡同", ArcClass::Lane},
    Word{"弄", ArcClass::Lane},
    Word{"小路", ArcClass::Lane},
    Word{"围墙", ArcClass::Lane},
    Word{"墙", ArcClass::Lane},
    Word{"乡道", ArcClass::Street},
    Word{"道路", ArcClass::Street},
    Word{"路", ArcClass::Street},
    // After the roads, which take their names from waters.
    Word{"湿地", ArcClass::River},
    Word{"水库", ArcClass::River},
    Word{"水面", ArcClass::River},
    Word{"泡", ArcClass::River},
    Word{"塘", ArcClass::River},
    Word{"沟", ArcClass::River},
    Word{"interstate", ArcClass::Expressway},
    Word{"freeway", ArcClass::Expressway},
    Word{"expressway", ArcClass::Expressway},
    Word{"motorway", ArcClass::Expressway},
    Word{"arterial", ArcClass::Arterial},
    Word{"railroad", ArcClass::Rail},
    Word{"railway", ArcClass::Rail},
    Word{"river", ArcClass::River},
    Word{"stream", ArcClass::River},
    Word{"hydro", ArcClass::River},
    Word{"collector", ArcClass::Street},
    Word{"alley", ArcClass::Lane},
    Word{"street", ArcClass::Street},
    Word{"road", ArcClass::Street},
};

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// A word of its own, not a part of another one: "rail", but not in "trail".
bool hasWord(std::string_view text, std::string_view word) {
  const auto letter = [&](std::size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
  return false;
}

}  // namespace

std::optional<BarrierClass> barrierClassOf(std::string_view value) {
  const std::string text = plain(value);
  if (text.empty()) return std::nullopt;
  for (std::string_view word : {"subway", "地铁", "隧道", "tunnel", "culvert", "暗渠", "涵洞"})
    if (has(text, word)) return BarrierClass{ArcClass::Rail, true, false};
  for (std::string_view word :
       {"proposed", "construction", "razed", "abandoned", "dismantled", "planned", "规划", "在建"})
    if (has(text, word)) return BarrierClass{ArcClass::Street, false, true};
  for (const Word& word : kValues)
    if (text == word.text) return BarrierClass{word.type, false, false};
  for (const Word& word : kParts)
    if (has(text, word.text)) return BarrierClass{word.type, false, false};
  return std::nullopt;
}

std::optional<BarrierClass> barrierClassOf(std::span<const std::string> values) {
  std::optional<BarrierClass> best;
  for (const std::string& value : values) {
    const auto found = barrierClassOf(value);
    if (!found) continue;
    if (!best) best = found;
    best->underground = best->underground || found->underground;
    best->planned = best->planned || found->planned;
  }
  return best;
}

std::optional<ArcClass> barrierClassOfName(std::string_view name) {
  const std::string text = plain(name);
  const auto speaks = [&](std::span<const std::string_view> parts, std::span<const std::string_view> wholes) {
    if (std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return has(text, part); })) return true;
    return std::any_of(wholes.begin(), wholes.end(), [&](std::string_view word) { return hasWord(text, word); });
  };
  static constexpr std::array<std::string_view, 4> kRailParts = {"铁路", "铁道", "railroad", "railway"};
  static constexpr std::array<std::string_view, 4> kRailWords = {"rail", "rails", "tram", "trams"};
  static constexpr std::array<std::string_view, 6> kRoadParts = {"路", "街", "巷", "road", "street", "highway"};
  static constexpr std::array<std::string_view, 14> kWaterParts = {"河流", "河道",  "水系",    "水域",    "水体",
                                                                   "水面", "湖泊",  "湿地",    "水库",    "沟渠",
                                                                   "水渠", "hydro", "wetland", "waterway"};
  static constexpr std::array<std::string_view, 10> kWaterWords = {"river",  "rivers", "stream", "streams", "water",
                                                                   "waters", "lake",   "lakes",  "canal",   "canals"};
  if (speaks(kRailParts, kRailWords)) return ArcClass::Rail;
  if (speaks(kRoadParts, {})) return std::nullopt;
  if (speaks(kWaterParts, kWaterWords)) return ArcClass::River;
  return std::nullopt;
}

std::optional<DedicatedCategory> siteCategoryOf(std::string_view value, bool tag) {
  const std::string text = plain(value);
  if (text.empty() || has(text, "parking")) return std::nullopt;
  if (const auto own = fromText<DedicatedCategory>(trimmed(value)); own && !tag) return own;
  static constexpr std::array<std::pair<std::string_view, DedicatedCategory>, 55> kWords = {
      {{"学校", DedicatedCategory::SchoolOrHospital},
       {"学院", DedicatedCategory::SchoolOrHospital},
       {"大学", DedicatedCategory::SchoolOrHospital},
       {"中学", DedicatedCategory::SchoolOrHospital},
       {"小学", DedicatedCategory::SchoolOrHospital},
       {"幼儿园", DedicatedCategory::SchoolOrHospital},
       {"医院", DedicatedCategory::SchoolOrHospital},
       {"医疗", DedicatedCategory::SchoolOrHospital},
       {"school", DedicatedCategory::SchoolOrHospital},
       {"college", DedicatedCategory::SchoolOrHospital},
       {"university", DedicatedCategory::SchoolOrHospital},
       {"kindergarten", DedicatedCategory::SchoolOrHospital},
       {"hospital", DedicatedCategory::SchoolOrHospital},
       {"clinic", DedicatedCategory::SchoolOrHospital},
       {"宗教", DedicatedCategory::Religious},
       {"寺", DedicatedCategory::Religious},
       {"教堂", DedicatedCategory::Religious},
       {"清真", DedicatedCategory::Religious},
       {"place of worship", DedicatedCategory::Religious},
       {"church", DedicatedCategory::Religious},
       {"temple", DedicatedCategory::Religious},
       {"mosque", DedicatedCategory::Religious},
       {"religious", DedicatedCategory::Religious},
       {"工业园", DedicatedCategory::Park},
       {"产业园", DedicatedCategory::Park},
       {"物流园", DedicatedCategory::Park},
       {"科技园", DedicatedCategory::Park},
       {"园区", DedicatedCategory::Park},
       {"开发区", DedicatedCategory::Park},
       {"industrial", DedicatedCategory::Park},
       {"logistics", DedicatedCategory::Park},
       {"公园", DedicatedCategory::Scenic},
       {"景区", DedicatedCategory::Scenic},
       {"景点", DedicatedCategory::Scenic},
       {"风景", DedicatedCategory::Scenic},
       {"park", DedicatedCategory::Scenic},
       {"garden", DedicatedCategory::Scenic},
       {"attraction", DedicatedCategory::Scenic},
       {"zoo", DedicatedCategory::Scenic},
       {"scenic", DedicatedCategory::Scenic},
       {"楼宇", DedicatedCategory::OfficeBuilding},
       {"写字楼", DedicatedCategory::OfficeBuilding},
       {"商务", DedicatedCategory::OfficeBuilding},
       {"office", DedicatedCategory::OfficeBuilding},
       {"商圈", DedicatedCategory::Market},
       {"市场", DedicatedCategory::Market},
       {"商场", DedicatedCategory::Market},
       {"mall", DedicatedCategory::Market},
       {"market", DedicatedCategory::Market},
       {"retail", DedicatedCategory::Market},
       {"机关", DedicatedCategory::Agency},
       {"企事业", DedicatedCategory::Agency},
       {"政府", DedicatedCategory::Agency},
       {"townhall", DedicatedCategory::Agency},
       {"government", DedicatedCategory::Agency}}};
  for (const auto& [word, category] : kWords)
    if (has(text, word)) return category;
  return std::nullopt;
}

std::optional<GridKind> gridKindOf(std::string_view value) {
  const std::string text = plain(value);
  for (std::string_view word : {"专属", "专业", "dedicated", "special"})
    if (has(text, word)) return GridKind::Dedicated;
  for (std::string_view word : {"综合", "普通", "基础", "comprehensive", "general"})
    if (has(text, word)) return GridKind::Comprehensive;
  return std::nullopt;
}

std::string communityTypeOf(std::string_view value) {
  const std::string text = plain(value);
  if (has(text, "牧") || text == "pastoral") return "pastoral";
  if (isDigits(text) && text.size() == 3) return text[0] == '1' ? "urban" : text[0] == '2' ? "rural" : "";
  if (has(text, "村") || has(text, "乡") || text == "rural") return has(text, "城") ? "" : "rural";
  if (has(text, "城") || has(text, "社区") || text == "urban") return "urban";
  return "";
}

std::string osmTag(std::string_view tags, std::string_view key) {
  const std::string wanted = "\"" + std::string(key) + "\"=>\"";
  const std::size_t at = tags.find(wanted);
  if (at == std::string_view::npos || (at > 0 && tags[at - 1] != ',')) return {};
  std::string value;
  for (std::size_t i = at + wanted.size(); i < tags.size() && tags[i] != '"'; ++i) {
    if (tags[i] == '\\' && i + 1 < tags.size()) ++i;
    value += tags[i];
  }
  return value;
}

}  // namespace wangge::gis
