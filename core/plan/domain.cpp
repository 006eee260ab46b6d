// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/domain.h"

#include <utility>

#include "core/base/contract.h"

namespace wangge {
namespace {

template <class Enum>
using Word = std::pair<Enum, std::string_view>;

constexpr Word<Level> kLevels[] = {{Level::City, "city"},
                                   {Level::County, "county"},
                                   {Level::Subdistrict, "subdistrict"},
                                   {Level::Community, "community"},
                                   {Level::Grid, "grid"}};
constexpr Word<GridKind> kKinds[] = {{GridKind::Comprehensive, "comprehensive"}, {GridKind::Dedicated, "dedicated"}};
constexpr Word<DedicatedCategory> kCategories[] = {
    {DedicatedCategory::None, ""},         {DedicatedCategory::Agency, "agency"},
    {DedicatedCategory::Park, "park"},     {DedicatedCategory::OfficeBuilding, "office_building"},
    {DedicatedCategory::Market, "market"}, {DedicatedCategory::SchoolOrHospital, "school_hospital"},
    {DedicatedCategory::Scenic, "scenic"}, {DedicatedCategory::Religious, "religious"}};
constexpr Word<CountingBasis> kBases[] = {{CountingBasis::Unknown, "unknown"},
                                          {CountingBasis::Resident, "resident"},
                                          {CountingBasis::Present, "present"},
                                          {CountingBasis::Registered, "registered"}};
constexpr Word<CountState> kStates[] = {
    {CountState::Known, "known"}, {CountState::Estimated, "estimated"}, {CountState::NotCounted, "not_counted"}};
constexpr Word<Role> kRoles[] = {{Role::Communities, "communities"},
                                 {Role::Subdistricts, "subdistricts"},
                                 {Role::Counties, "counties"},
                                 {Role::Precincts, "precincts"},
                                 {Role::Beats, "beats"},
                                 {Role::Barriers, "barriers"},
                                 {Role::Buildings, "buildings"},
                                 {Role::Households, "households"},
                                 {Role::Sites, "sites"},
                                 {Role::Grids, "grids"}};
constexpr Word<GridStatus> kStatuses[] = {
    {GridStatus::InBand, "in_band"},      {GridStatus::InBandByPersons, "in_band_by_persons"},
    {GridStatus::TooSmall, "too_small"},  {GridStatus::TooLarge, "too_large"},
    {GridStatus::Dedicated, "dedicated"}, {GridStatus::Exempt, "exempt"}};
constexpr Word<ArcClass> kArcClasses[] = {{ArcClass::Community, "community"}, {ArcClass::Precinct, "precinct"},
                                          {ArcClass::Grid, "grid"},           {ArcClass::River, "river"},
                                          {ArcClass::Rail, "rail"},           {ArcClass::Expressway, "expressway"},
                                          {ArcClass::Arterial, "arterial"},   {ArcClass::Street, "street"},
                                          {ArcClass::Lane, "lane"},           {ArcClass::Drawn, "drawn"}};

const auto& wordsOf(Level) {
  return kLevels;
}
const auto& wordsOf(GridKind) {
  return kKinds;
}
const auto& wordsOf(DedicatedCategory) {
  return kCategories;
}
const auto& wordsOf(CountingBasis) {
  return kBases;
}
const auto& wordsOf(CountState) {
  return kStates;
}
const auto& wordsOf(Role) {
  return kRoles;
}
const auto& wordsOf(GridStatus) {
  return kStatuses;
}
const auto& wordsOf(ArcClass) {
  return kArcClasses;
}

template <class Enum>
std::string_view wordOf(Enum value) {
  for (const auto& [known, word] : wordsOf(value))
    if (known == value) return word;
  WANGGE_CONTRACT(!"value of the enumeration");
  return {};
}

}  // namespace

std::string_view toText(Level value) {
  return wordOf(value);
}
std::string_view toText(GridKind value) {
  return wordOf(value);
}
std::string_view toText(DedicatedCategory value) {
  return wordOf(value);
}
std::string_view toText(CountingBasis value) {
  return wordOf(value);
}
std::string_view toText(CountState value) {
  return wordOf(value);
}
std::string_view toText(Role value) {
  return wordOf(value);
}
std::string_view toText(GridStatus value) {
  return wordOf(value);
}
std::string_view toText(ArcClass value) {
  return wordOf(value);
}

template <class Enum>
std::optional<Enum> fromText(std::string_view text) {
  for (const auto& [known, word] : wordsOf(Enum{}))
    if (word == text) return known;
  return std::nullopt;
}
template std::optional<Level> fromText(std::string_view);
template std::optional<GridKind> fromText(std::string_view);
template std::optional<DedicatedCategory> fromText(std::string_view);
template std::optional<CountingBasis> fromText(std::string_view);
template std::optional<CountState> fromText(std::string_view);
template std::optional<Role> fromText(std::string_view);
template std::optional<GridStatus> fromText(std::string_view);
template std::optional<ArcClass> fromText(std::string_view);

}  // namespace wangge
