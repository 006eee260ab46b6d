// SPDX-License-Identifier: GPL-3.0-or-later
// Residents and territory of each pair of community and police area on real data, against a count of the places and an
// overlay of the lines as they were read.
#include <catch2/catch.hpp>

#include <cmath>

#include "plans.h"
#include "precinct_shares.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

constexpr double kTolerance = 0.5;  // metres: what `import` repairs unless told otherwise

struct Source {
  std::string file, code;
};

// `most`: so many places may lie beside a line.
void check(const std::string& plan, const std::string& crs, const Source& communities, const Source& stations,
           std::size_t most) {
  const Layer units = readLayer(communities.file, "", crs), areas = readLayer(stations.file, "", crs);
  const Json answer = answerOf({"align", plan, "--level", "community"});
  const std::vector<CountedPlace> places = placesOf(plan);
  REQUIRE(places.size() > 400);
  std::vector<std::string> unsure;
  CHECK(misplaced(places, units, communities.code, areas, stations.code, answer, kTolerance, unsure) == "");
  std::string listed;
  for (const std::string& each : unsure) listed += each + "\n";
  WARN(unsure.size() << " of " << places.size() << " places lie within " << kTolerance << " m of a line\n" << listed);
  CHECK(unsure.size() <= most);

  const Shares overlay = overlaid(units, communities.code, areas, stations.code), shares = matrixShares(answer);
  double worst = 0;
  std::string where;
  const auto compare = [&](const Shares& one, const Shares& other) {
    for (const auto& [community, parts] : one)
      for (const auto& [station, share] : parts) {
        const auto row = other.find(community);
        const bool known = row != other.end() && row->second.contains(station);
        const double off = std::abs(share - (known ? row->second.at(station) : 0));
        if (off > worst) worst = off, where = community + " in " + station;
      }
  };
  compare(overlay, shares), compare(shares, overlay);
  INFO(where);
  CHECK(worst < 0.001);
  checkSums(plan);
}

}  // namespace

TEST_CASE("Washington: residents of districts by police service area, and of wards by police district", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  answerOf({"new", plan, "--name", "Washington", "--scheme", "plain"});
  const auto build = [&](const Source& communities, const std::string& parent, const Source& stations) {
    Arguments arguments = {
        "import", plan, "--as", "communities", communities.file, "--field", "code=" + communities.code};
    if (!parent.empty()) arguments.insert(arguments.end(), {"--field", "parent=" + parent});
    const Json laid = answerOf(arguments);
    answerOf({"import", plan, "--as", "precincts", stations.file, "--field", "code=" + stations.code});
    answerOf({"import", plan, "--as", "households", data + "census-block-groups-2010.geojson", "--field",
              "households=H0010001", "--field", "persons=P0010001"});
    check(plan, laid["crs"], communities, stations, 60);
  };
  SECTION("districts and service areas") {
    build({data + "single-member-district-2013.geojson", "SMD_ID"}, "ANC_ID",
          {data + "police-service-areas-psa.geojson", "GIS_ID"});
  }
  SECTION("wards and police districts") {
    build({data + "ward-2012.geojson", "WARD_ID"}, "", {data + "police-districts-mpd.geojson", "POLDIST_ID"});
  }
}

TEST_CASE("Baltimore: residents of communities by police district", "[real]") {
  const std::string data = realData("baltimore-two-districts");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  const Json laid = importBaltimore(plan, data, true);
  check(plan, laid["crs"], {data + "communities.gpkg", "code"}, {data + "precincts.gpkg", "code"}, 20);
}
