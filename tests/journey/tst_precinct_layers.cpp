// SPDX-License-Identifier: GPL-3.0-or-later
// Washington's police service areas and police districts as two precinct layers of one plan: each says what an overlay
// of its own original lines says, whichever is in force, and a layer that is removed leaves the plan as it was.
#include <catch2/catch.hpp>

#include <cmath>

#include "precinct_shares.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

// The largest difference between shares of areas, in either direction.
double worstOf(const Shares& a, const Shares& b) {
  double worst = 0;
  for (const auto& [community, stations] : a)
    for (const auto& [station, share] : stations) {
      const auto other = b.find(community);
      const bool known = other != b.end() && other->second.contains(station);
      worst = std::max(worst, std::abs(share - (known ? other->second.at(station) : 0)));
    }
  return worst;
}

}  // namespace

TEST_CASE("Washington: service areas and districts are two layers, each as its own lines say", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg", communities = data + "single-member-district-2013.geojson",
                    areas = data + "police-service-areas-psa.geojson",
                    districts = data + "police-districts-mpd.geojson";
  answerOf({"new", plan, "--name", "Washington", "--scheme", "plain"});
  const Json laid = answerOf(
      {"import", plan, "--as", "communities", communities, "--field", "code=SMD_ID", "--field", "parent=ANC_ID"});
  answerOf({"import", plan, "--as", "precincts", areas, "--field", "code=GIS_ID"});
  answerOf({"import", plan, "--as", "households", data + "census-block-groups-2010.geojson", "--field",
            "households=H0010001", "--field", "persons=P0010001"});
  const Json alone = answerOf({"align", plan, "--level", "community"});
  const std::int64_t facesAlone = answerOf({"info", plan})["levels"]["face"];
  answerOf({"import", plan, "--as", "precincts", districts, "--field", "code=GIS_ID", "--field", "name=NAME",
            "--into-layer", "districts"});
  const Json info = answerOf({"info", plan});
  REQUIRE(info["precinct_layers"].size() == 2);
  CHECK(info["precinct_layers"][0]["in_force"] == true);
  CHECK(info["precinct_layers"][0]["precincts"] == 56);
  CHECK(info["precinct_layers"][1]["name"] == "districts");
  CHECK(info["precinct_layers"][1]["precincts"] == 7);
  CHECK(info["levels"]["face"] > facesAlone);

  const std::string crs = laid["crs"];
  const Layer smd = readLayer(communities, "", crs), psa = readLayer(areas, "", crs),
              mpd = readLayer(districts, "", crs);
  const Shares ofAreas = overlaid(smd, "SMD_ID", psa, "GIS_ID"), ofDistricts = overlaid(smd, "SMD_ID", mpd, "GIS_ID");
  const auto lookAt = [&](const Json& inAreas, const Json& inDistricts) {
    CHECK(worstOf(ofAreas, matrixShares(inAreas)) < 0.001);
    CHECK(worstOf(ofDistricts, matrixShares(inDistricts)) < 0.001);
    // Residents by the places of the plan, put into the original lines one by one.
    std::vector<std::string> unsure;
    const std::vector<CountedPlace> places = placesOf(plan);
    CHECK(misplaced(places, smd, "SMD_ID", psa, "GIS_ID", inAreas, 0.5, unsure) == "");
    CHECK(misplaced(places, smd, "SMD_ID", mpd, "GIS_ID", inDistricts, 0.5, unsure) == "");
    CHECK(unsure.size() < 30);
  };
  lookAt(answerOf({"align", plan, "--level", "community"}),
         answerOf({"align", plan, "--level", "community", "--layer", "districts"}));
  checkSums(plan);

  // What changes between them adds up: each station gains and loses what its sums differ by.
  const Json change = answerOf({"align", plan, "--layer", "districts", "--against-layer", "Present"});
  CHECK(change["layer"] == "districts");
  CHECK(change["changed_stations"].size() == 63);
  for (const Json& station : change["changed_stations"])
    CHECK(station["after"]["persons"].get<std::int64_t>() - station["before"]["persons"].get<std::int64_t>() ==
          station["gained"]["persons"].get<std::int64_t>() - station["lost"]["persons"].get<std::int64_t>());
  CHECK(change["changed_otherwise"].empty());

  // The other one in force: rules, matrix and exports follow, and nothing of either is lost.
  answerOf({"layers", plan, "--use", "districts"});
  CHECK(answerOf({"info", plan})["levels"]["precinct"] == 7);
  lookAt(answerOf({"align", plan, "--level", "community", "--layer", "Present"}),
         answerOf({"align", plan, "--level", "community"}));
  checkSums(plan);
  answerOf({"layers", plan, "--use", "Present"});
  answerOf({"layers", plan, "--remove", "districts"});
  const Json after = answerOf({"info", plan});
  CHECK(after["levels"]["face"] == facesAlone);
  CHECK(after["precinct_layers"].size() == 1);
  const Json again = answerOf({"align", plan, "--level", "community"});
  CHECK(worstOf(matrixShares(alone), matrixShares(again)) < 1e-5);
  CHECK(worstOf(matrixShares(again), matrixShares(alone)) < 1e-5);
  checkSums(plan);
}
