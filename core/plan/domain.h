// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the domain as types. Each has a stable text form for files and exports (`toText`/`fromText`), which is
// not what users read.
#pragma once

#include <array>
#include <string_view>

#include "core/base/words.h"
#include "core/topology/records.h"

namespace wangge {

enum class Level { City, County, Subdistrict, Community, Grid };
template <>
inline constexpr WordList<5> kWordsOf<Level> = {"city", "county", "subdistrict", "community", "grid"};

// 综合网格 or 专属网格.
enum class GridKind { Comprehensive, Dedicated };
template <>
inline constexpr WordList<2> kWordsOf<GridKind> = {"comprehensive", "dedicated"};
inline constexpr std::array kGridKinds = {GridKind::Comprehensive, GridKind::Dedicated};

// Kinds of which no grid may change: those that are of the kind, and whichever becomes so.
struct KindLocks {
  bool comprehensive = false, dedicated = false;
  bool has(GridKind kind) const { return kind == GridKind::Dedicated ? dedicated : comprehensive; }
  void set(GridKind kind, bool locked) { (kind == GridKind::Dedicated ? dedicated : comprehensive) = locked; }
  friend bool operator==(const KindLocks&, const KindLocks&) = default;
};

// Categories of dedicated grids in the order of the source (domain.md §3).
enum class DedicatedCategory {
  None,
  Agency,            // 机关企事业单位 agencies, enterprises and institutions
  Park,              // 各类园区 industrial, logistics and other parks
  OfficeBuilding,    // 商务楼宇
  Market,            // 商圈市场 business districts and markets
  SchoolOrHospital,  // 学校医院
  Scenic,            // 公园景区 parks and scenic areas
  Religious,         // 宗教活动场所
};
template <>
inline constexpr WordList<8> kWordsOf<DedicatedCategory> = {"",       "agency",          "park",   "office_building",
                                                            "market", "school_hospital", "scenic", "religious"};
inline constexpr std::array kDedicatedCategories = {DedicatedCategory::Agency,           DedicatedCategory::Park,
                                                    DedicatedCategory::OfficeBuilding,   DedicatedCategory::Market,
                                                    DedicatedCategory::SchoolOrHospital, DedicatedCategory::Scenic,
                                                    DedicatedCategory::Religious};

// Which people were counted (domain.md §2): resident 常住, present 实有, registered 户籍, or not told.
enum class CountingBasis { Unknown, Resident, Present, Registered };
template <>
inline constexpr WordList<4> kWordsOf<CountingBasis> = {"unknown", "resident", "present", "registered"};

// How a count is known.
enum class CountState : unsigned char { Known, Estimated, NotCounted };
template <>
inline constexpr WordList<3> kWordsOf<CountState> = {"known", "estimated", "not_counted"};

// What an import is used as; the words of the command line.
enum class Role {
  Communities,
  Subdistricts,
  Counties,
  Precincts,
  Beats,
  Barriers,
  Buildings,
  Households,
  Sites,
  Grids,
  Stations,
  Staff,
};
template <>
inline constexpr WordList<12> kWordsOf<Role> = {"communities", "subdistricts", "counties",  "precincts",
                                                "beats",       "barriers",     "buildings", "households",
                                                "sites",       "grids",        "stations",  "staff"};

// What a person does for a grid: 网格长, 网格员, 社区民警, 监督.
enum class PostRole { Chief, Member, CommunityOfficer, Supervisor };
template <>
inline constexpr WordList<4> kWordsOf<PostRole> = {"chief", "member", "community_officer", "supervisor"};
inline constexpr std::array kPostRoles = {PostRole::Chief, PostRole::Member, PostRole::CommunityOfficer,
                                          PostRole::Supervisor};

// Status of a grid in every export. NotCounted: too many counts are missing to tell.
enum class GridStatus { InBand, InBandByPersons, TooSmall, TooLarge, Dedicated, Exempt, NotCounted };
template <>
inline constexpr WordList<7> kWordsOf<GridStatus> = {
    "in_band", "in_band_by_persons", "too_small", "too_large", "dedicated", "exempt", "not_counted"};
// Against the size rule, and not approved.
constexpr bool isOutOfBand(GridStatus status) {
  return status == GridStatus::TooSmall || status == GridStatus::TooLarge;
}

template <>
inline constexpr bool kFlags<ArcClass> = true;
template <>
inline constexpr WordList<10> kWordsOf<ArcClass> = {"community",  "precinct", "grid",   "river", "rail",
                                                    "expressway", "arterial", "street", "lane",  "drawn"};

}  // namespace wangge
