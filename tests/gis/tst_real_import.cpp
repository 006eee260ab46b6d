// SPDX-License-Identifier: GPL-3.0-or-later
// The builders on real files: clean layers yield next to no repair, every community equals its source but for what the
// report says, streets make faces without losing area, every household is somewhere.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "support/compare_outlines.h"
#include "support/real_data.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

using Counts = std::map<std::string, int>;

double areaOfFindings(const ImportReport& report, const std::string& code) {
  double sum = 0;
  for (const Finding& finding : withCode(report, code)) sum += finding.area.squareMetres();
  return sum;
}

void checkLabels(const Project& project) {
  Area grids, unassigned;
  project.grids.forEach([&](GridId, const Grid& grid) { grids += grid.zone.area; });
  for (FaceId face : unassignedFaces(project)) unassigned += project.subdivision.face(face).area;
  CHECK(grids + unassigned == extentOf(project));
}

// Lines that end on a border may bend it by less than a step.
void checkSameExtent(const Project& a, const Project& b) {
  CHECK(std::abs((extentOf(a) - extentOf(b)).squareMetres()) < 1.0);
}

// One community as large as the middle of the lines, so that streets cross its border on all sides.
Project frameFor(const ImportRequest& asked, const std::string& path) {
  ImportRequest r = asked;
  r.path = path;
  Project plan = planWithoutCrs();
  std::vector<Finding> findings;
  const auto source = readSource(plan, r, findings, {});
  if (!source) FAIL("reading failed: " << source.error().code);
  std::vector<double> xs, ys;
  for (const RawFeature& feature : source->features)
    for (const RawLine& line : feature.lines)
      for (RawPoint p : line) xs.push_back(p.x), ys.push_back(p.y);
  std::sort(xs.begin(), xs.end());
  std::sort(ys.begin(), ys.end());
  const std::size_t n = xs.size();
  const RawLine outline = box(xs[n / 20], ys[n / 20], xs[n - n / 20], ys[n - n / 20]);
  return import(plan, request(Role::Communities), data({area(1, "230204001001", "甲", {outline})})).project;
}

}  // namespace

TEST_CASE("Baltimore: communities, households, streets, precincts, block groups", "[import][real]") {
  const auto folder = realData();
  if (!folder) return;
  const std::string place = *folder + "baltimore-two-districts/";
  const auto communities = importFile(planWithoutCrs(), request(Role::Communities), place + "communities.gpkg");
  const Project& plan = communities.outcome.project;
  CHECK(plan.communities.size() == 40);
  // The layer is clean but for vertices that one neighbour lacks and two overlaps of a tenth of a millimetre.
  CHECK(countsOf(communities.outcome.report, FindingKind::Left).empty());
  CHECK(areaOfFindings(communities.outcome.report, "repair.overlap") < 0.1);
  CHECK(withCode(communities.outcome.report, "repair.gap_filled").empty());
  CHECK(unexplainedDifferences(plan, communities.source, {}).empty());

  const auto households = importFile(plan, request(Role::Households), place + "households.gpkg");
  const ImportReport& counted = households.outcome.report;
  std::int64_t expected = 0;
  for (const RawHousehold& h : households.source.households) expected += std::max(h.households, 0);
  CHECK(counted.read.households == expected);
  CHECK(counted.read == counted.inside + counted.outside + counted.unmatched);
  Tally inCommunities;
  households.outcome.project.communities.forEach(
      [&](CommunityId, const Community& c) { inCommunities += c.zone.tally; });
  CHECK(inCommunities == counted.inside);

  const auto streets = importFile(households.outcome.project, request(Role::Barriers), place + "streets.gpkg");
  CHECK(streets.outcome.report.faces > 2500);
  checkSameExtent(streets.outcome.project, plan);
  checkLabels(streets.outcome.project);
  CHECK(totalOf(streets.outcome.project) == counted.read);

  const auto precincts = importFile(streets.outcome.project, request(Role::Precincts), place + "precincts.gpkg");
  CHECK(precincts.outcome.project.precincts.size() == 2);
  checkSameExtent(precincts.outcome.project, plan);

  ImportRequest groups = request(Role::Grids);
  groups.fields["code"] = "geoid20";
  const auto grids = importFile(precincts.outcome.project, groups, place + "blocks.gpkg", [](SourceData& source) {
    for (RawFeature& feature : source.features) feature.code = feature.code.substr(0, 12);
  });
  checkLabels(grids.outcome.project);
  checkSameExtent(grids.outcome.project, plan);
  CHECK(grids.outcome.project.grids.size() > 100);
  Tally inGrids, unassigned;
  grids.outcome.project.grids.forEach([&](GridId, const Grid& grid) { inGrids += grid.zone.tally; });
  for (FaceId face : unassignedFaces(grids.outcome.project))
    unassigned += grids.outcome.project.subdivision.face(face).tally;
  CHECK(inGrids + unassigned == counted.inside);
  CHECK(areaOfFindings(grids.outcome.report, "import.faces_unassigned") < 0.005 * extentOf(plan).squareMetres());
}

TEST_CASE("Baltimore: shuffled features and the number of threads leave no trace", "[import][real]") {
  const auto folder = realData();
  if (!folder) return;
  const std::string place = *folder + "baltimore-two-districts/";
  std::mt19937 random(9);
  const auto chain = [&](bool shuffled, int threads) {
    const auto mix = [&](SourceData& source) {
      if (!shuffled) return;
      std::shuffle(source.features.begin(), source.features.end(), random);
      std::shuffle(source.households.begin(), source.households.end(), random);
    };
    const auto step = [&](Project plan, Role role, const char* file) {
      ImportRequest r = request(role);
      r.threads = threads;
      return importFile(std::move(plan), r, place + file, mix).outcome.project;
    };
    Project plan = step(planWithoutCrs(), Role::Communities, "communities.gpkg");
    plan = step(std::move(plan), Role::Barriers, "streets.gpkg");
    plan = step(std::move(plan), Role::Precincts, "precincts.gpkg");
    return step(std::move(plan), Role::Households, "households.gpkg");
  };
  const Project first = chain(false, 1);
  CHECK(chain(true, 2) == first);
  CHECK(chain(true, 1) == first);
}

TEST_CASE("Washington: nested districts, police, dirty voting precincts", "[import][real]") {
  const auto folder = realData();
  if (!folder) return;
  const std::string place = *folder + "washington-dc/";
  ImportRequest districts = request(Role::Communities);
  districts.fields["code"] = "SMD_ID";
  districts.fields["parent"] = "ANC_ID";
  const auto smd = importFile(planWithoutCrs(), districts, place + "single-member-district-2013.geojson");
  CHECK(countsOf(smd.outcome.report, FindingKind::Repaired).empty());
  CHECK(countsOf(smd.outcome.report, FindingKind::Left).empty());
  CHECK(outlineDifferences(smd.outcome.project, smd.source).empty());
  CHECK(smd.outcome.project.divisions.size() == 40);

  ImportRequest voting = request(Role::Communities);
  voting.fields["code"] = "NAME";
  const auto dirty = importFile(planWithoutCrs(), voting, place + "voting-precinct-2012.geojson");
  CHECK(unexplainedDifferences(dirty.outcome.project, dirty.source, dirty.outcome.report.findings).empty());
  std::set<std::string> pairs;
  for (const char* code : {"repair.overlap", "repair.overlap_wide"})
    for (const Finding& finding : withCode(dirty.outcome.report, code)) pairs.insert(argument(finding.what, "codes"));
  CHECK(pairs.size() >= 20);
  CHECK(withCode(dirty.outcome.report, "repair.gap_filled").size() +
            withCode(dirty.outcome.report, "repair.gap_left").size() >
        50);

  const auto police = importFile(smd.outcome.project, request(Role::Precincts), place + "police-districts-mpd.geojson");
  checkSameExtent(police.outcome.project, smd.outcome.project);
  const auto roads = importFile(police.outcome.project, request(Role::Barriers), place + "major-roads.geojson");
  checkSameExtent(roads.outcome.project, smd.outcome.project);
  checkLabels(roads.outcome.project);
}

TEST_CASE("real streets become faces without a crossing or a lost area", "[import][real]") {
  const auto folder = realData();
  if (!folder) return;
  const auto check = [&](const std::string& file, const std::string& layer, std::int64_t atLeast) {
    ImportRequest r = request(Role::Barriers);
    r.layer = layer;
    const Project frame = frameFor(r, *folder + file);
    const auto streets = importFile(frame, r, *folder + file);
    INFO(file);
    CHECK(streets.outcome.report.faces >= atLeast);
    checkSameExtent(streets.outcome.project, frame);
    checkLabels(streets.outcome.project);
  };
  check("wuhan-6km/wuhan_central_6km.gpkg", "", 500);
  check("shanghai-bund/sh_roads.geojson", "", 50);
  check("chongqing-yuzhong/yuzhong_osm_roads.geojson", "", 50);
  for (const char* extract : {"osm/liechtenstein-2013-08-03.osm.pbf", "osm/krems.osm.gz", "osm/monaco.osm.gz"})
    check(extract, "", 100);
}

TEST_CASE("dirty layers come in whole, with everything told", "[import][real]") {
  const auto folder = realData();
  if (!folder) return;
  for (const char* file :
       {"geometry_checker/polygon_layer.shp", "geometry_checker/gap_layer.shp",
        "geometry_checker/overlap_layer_tolerance_bug.shp", "geometry_checker/gap_layer_point_in_poly.shp",
        "geometry_checker/missing_vertex.gpkg", "geometry_checker/polygon_layer_empty_geometries.geojson",
        "invalidgeometries.gml", "campus-areas-zoning.geojson"}) {
    INFO(file);
    // Few of them have codes, so they are read in a role that needs none.
    ImportRequest r = request(Role::Precincts);
    r.path = *folder + "dirty/" + file;
    Project plan = planWithoutCrs();
    std::vector<Finding> findings;
    auto source = readSource(plan, r, findings, {});
    REQUIRE(source);
    for (RawFeature& feature : source->features) feature.code = std::to_string(feature.row), feature.name.clear();
    const ImportOutcome dirty = import(plan, request(Role::Communities), *source);
    CHECK(unexplainedDifferences(dirty.project, *source, dirty.report.findings).empty());
    CHECK_FALSE((findings.empty() && dirty.report.findings.empty()));
  }
}
