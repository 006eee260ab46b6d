// SPDX-License-Identifier: GPL-3.0-or-later
// Extracts of OpenStreetMap, where one layer holds areas of every kind.
#include <catch2/catch.hpp>

#include "gis/read/feature_words.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

// An extract with a small closed way for each list of tags.
std::string extractOf(const std::vector<std::vector<std::pair<std::string, std::string>>>& areas) {
  std::string nodes, ways;
  int id = 0;
  for (const auto& tags : areas) {
    const int first = id + 1;
    for (const auto& [x, y] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1), std::pair(0, 1)})
      nodes += "<node id='" + std::to_string(++id) + "' version='1' lon='123.9" + std::to_string(first + x) +
               "' lat='47.3" + std::to_string(y) + "'/>";
    ways += "<way id='" + std::to_string(first) + "' version='1'>";
    for (int i = 0; i < 5; ++i) ways += "<nd ref='" + std::to_string(first + i % 4) + "'/>";
    for (const auto& [key, value] : tags) ways += "<tag k='" + key + "' v='" + value + "'/>";
    ways += "</way>";
  }
  return "<osm version='0.6'>" + nodes + ways + "</osm>";
}

std::string countOf(const std::vector<Finding>& findings, const std::string& code) {
  for (const Finding& finding : findings)
    if (finding.what.code == code) return argument(finding.what, "count");
  return "";
}

}  // namespace

TEST_CASE("Only buildings of an extract are buildings, and they are not called yes") {
  const TempFolder folder;
  writeBytes(folder.file("a.osm"), extractOf({{{"building", "yes"}, {"name", "1号楼"}},
                                              {{"building", "apartments"}},
                                              {{"building", "no"}, {"landuse", "grass"}},
                                              {{"landuse", "forest"}},
                                              {{"natural", "water"}, {"name", "劳动湖"}}}));
  const ReadOutcome outcome = read({.role = Role::Buildings, .path = folder.file("a.osm")});
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].name == "1号楼");
  for (const RawFeature& feature : outcome.data->features) CHECK(feature.key.empty());
  CHECK(countOf(outcome.findings, "buildings.others_left_out") == "3");
  // A field that the user names is taken all the same.
  const ReadOutcome told =
      read({.role = Role::Buildings, .path = folder.file("a.osm"), .fields = {{"key", "building"}}});
  REQUIRE(told.data);
  CHECK(told.data->features[1].key == "apartments");
}

TEST_CASE("Only areas of a known category are sites of an extract, by whatever tag tells it") {
  const TempFolder folder;
  writeBytes(folder.file("a.osm"), extractOf({{{"amenity", "school"}, {"name", "第一中学"}},
                                              {{"leisure", "park"}},
                                              {{"building", "hospital"}},
                                              {{"amenity", "parking"}},
                                              {{"building", "yes"}},
                                              {{"landuse", "forest"}}}));
  const ReadOutcome outcome = read({.role = Role::Sites, .path = folder.file("a.osm")});
  REQUIRE(outcome.data);
  std::vector<std::string> categories;
  for (const RawFeature& feature : outcome.data->features) categories.push_back(feature.category);
  CHECK(categories == std::vector<std::string>{"school_hospital", "scenic", "school_hospital"});
  CHECK(countOf(outcome.findings, "sites.others_left_out") == "3");
  CHECK_FALSE(siteCategoryOf("parking_space", true));
  CHECK(siteCategoryOf("water_park", true) == DedicatedCategory::Scenic);
}
