// SPDX-License-Identifier: GPL-3.0-or-later
// The words that go into files and exports: each value has one, and reads back.
#include "core/plan/domain.h"

#include <catch2/catch.hpp>
#include <set>
#include <string_view>
#include <vector>

#include "core/plan/rule_profile.h"

using namespace wangge;

namespace {

template <class Enum>
void checkWords(const std::vector<Enum>& values, const std::vector<std::string_view>& words) {
  REQUIRE(values.size() == words.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    CHECK(toText(values[i]) == words[i]);
    CHECK(fromText<Enum>(words[i]) == values[i]);
  }
  CHECK_FALSE(fromText<Enum>("no such word").has_value());
}

}  // namespace

TEST_CASE("Words of the enumerations", "[domain]") {
  checkWords<Level>({Level::City, Level::County, Level::Subdistrict, Level::Community, Level::Grid},
                    {"city", "county", "subdistrict", "community", "grid"});
  checkWords<GridKind>({GridKind::Comprehensive, GridKind::Dedicated}, {"comprehensive", "dedicated"});
  checkWords<GridStatus>({GridStatus::InBand, GridStatus::InBandByPersons, GridStatus::TooSmall, GridStatus::TooLarge,
                          GridStatus::Dedicated, GridStatus::Exempt},
                         {"in_band", "in_band_by_persons", "too_small", "too_large", "dedicated", "exempt"});
  checkWords<CountState>({CountState::Known, CountState::Estimated, CountState::NotCounted},
                         {"known", "estimated", "not_counted"});
  checkWords<CountingBasis>(
      {CountingBasis::Unknown, CountingBasis::Resident, CountingBasis::Present, CountingBasis::Registered},
      {"unknown", "resident", "present", "registered"});
  checkWords<Role>({Role::Communities, Role::Subdistricts, Role::Counties, Role::Precincts, Role::Beats, Role::Barriers,
                    Role::Buildings, Role::Households, Role::Sites, Role::Grids, Role::Stations, Role::Staff},
                   {"communities", "subdistricts", "counties", "precincts", "beats", "barriers", "buildings",
                    "households", "sites", "grids", "stations", "staff"});
  checkWords<PostRole>({PostRole::Chief, PostRole::Member, PostRole::CommunityOfficer, PostRole::Supervisor},
                       {"chief", "member", "community_officer", "supervisor"});
  checkWords<ArcClass>(
      {ArcClass::Community, ArcClass::Precinct, ArcClass::Grid, ArcClass::River, ArcClass::Rail, ArcClass::Expressway,
       ArcClass::Arterial, ArcClass::Street, ArcClass::Lane, ArcClass::Drawn},
      {"community", "precinct", "grid", "river", "rail", "expressway", "arterial", "street", "lane", "drawn"});
  checkWords<Criterion>({Criterion::Either, Criterion::Both, Criterion::HouseholdsOnly, Criterion::PersonsOnly},
                        {"either", "both", "households", "persons"});
  checkWords<Severity>({Severity::Error, Severity::Warning, Severity::Note}, {"error", "warning", "note"});
  std::vector<DedicatedCategory> categories(kDedicatedCategories.begin(), kDedicatedCategories.end());
  checkWords<DedicatedCategory>(
      categories, {"agency", "park", "office_building", "market", "school_hospital", "scenic", "religious"});
  CHECK(toText(DedicatedCategory::None).empty());
}
