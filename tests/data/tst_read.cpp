// SPDX-License-Identifier: GPL-3.0-or-later
// The readers see in the district's files what the generator put there: every step of the manifest, with its own
// arguments.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/base/disjoint_sets.h"
#include "data/generator/city.h"
#include "data/generator/district.h"
#include "gis/import.h"
#include "support/scratch.h"

using namespace wangge;
namespace fs = std::filesystem;

namespace {

const fs::path& districtFolder() {
  static const test::Scratch scratch;
  static const fs::path folder = [] {
    demo::writeDistrict(demo::makeDistrict(1), scratch.folder());
    return fs::path(scratch.folder());
  }();
  return folder;
}

nlohmann::json manifest() {
  std::ifstream file(districtFolder() / "district.json");
  return nlohmann::json::parse(file);
}

struct Read {
  gis::SourceData data;
  std::vector<gis::Finding> findings;
};

// The step of the manifest for a file.
Read readStep(const std::string& file, Project& project) {
  const auto made = manifest();
  for (const auto& step : made["steps"]) {
    if (step["file"] != file) continue;
    gis::ImportRequest request;
    request.role = *fromText<Role>(step["role"].get<std::string>());
    request.path = (districtFolder() / file).string();
    const auto& options = step["options"];
    request.layer = options.value("layer", ""), request.encoding = options.value("encoding", "");
    request.sourceCrs = options.value("source-crs", ""), request.join = options.value("join", "");
    Read result;
    auto data = gis::readSource(project, request, result.findings, {});
    INFO(file << " " << (data ? "" : data.error().code));
    REQUIRE(data);
    result.data = std::move(*data);
    return result;
  }
  FAIL(file << " is no step");
  return {};
}

struct Sum {
  std::int64_t rows = 0, households = 0, persons = 0, withoutPersons = 0;
  void add(std::int64_t h, std::int64_t p) { ++rows, households += h, p < 0 ? ++withoutPersons : persons += p; }
};

}  // namespace

TEST_CASE("The readers see the demonstration district as it was made") {
  const auto expected = manifest()["expected"];
  Project project;
  const Read communities = readStep("fictitious_communities.shp", project);
  CHECK(project.info.crs == "EPSG:4550");
  std::map<std::string, std::string> names;
  for (const auto& f : communities.data.features) names[f.code] = f.name;
  CHECK(names.size() == 46);
  CHECK(names.at("230204001004") == "新木社区");
  CHECK(communities.data.features.size() > 46);  // an exclave
  project.sources.add(communities.data.source);

  const Read subdistricts = readStep("fictitious_subdistricts.shp", project);
  CHECK(subdistricts.data.features.size() == 9);
  CHECK(subdistricts.data.features[0].code.size() == 9);
  const Read counties = readStep("fictitious_counties.csv", project);
  REQUIRE(counties.data.features.size() == 2);
  CHECK(counties.data.features[1].code == "230204");
  CHECK(counties.data.features[1].name == "铁锋区");
  CHECK(readStep("fictitious_precincts.geojson", project).data.features.size() >= 8);

  std::set<std::string> kinds;
  for (const char* file : {"fictitious_roads.geojson", "fictitious_railway.geojson", "fictitious_water.gpkg"})
    for (const auto& f : readStep(file, project).data.features) kinds.insert(f.kind);
  CHECK(kinds == std::set<std::string>{"arterial", "street", "lane", "rail", "river"});

  std::set<std::string> keys;
  const Read buildings = readStep("fictitious_buildings.gpkg", project);
  for (const auto& f : buildings.data.features) {
    REQUIRE(f.polygons.size() == 1);
    keys.insert(f.key);
  }
  CHECK(keys.size() == buildings.data.features.size());

  const Read sites = readStep("fictitious_sites.dxf", project);
  CHECK(sites.data.features.size() == expected["sites"]);
  for (const auto& f : sites.data.features) {
    INFO(f.name << " " << f.note);
    CHECK_FALSE(f.name.empty());
    CHECK(fromText<DedicatedCategory>(f.category));
  }
  CHECK(sites.data.source.encoding == "GBK");
  const Read grids = readStep("fictitious_grids.geojson", project);
  CHECK(grids.data.features.size() >= expected["grids"].size());
  std::set<std::string> gridKinds;
  for (const auto& f : grids.data.features) gridKinds.insert(f.kind);
  CHECK(gridKinds == std::set<std::string>{"comprehensive", "dedicated"});
}

TEST_CASE("Every household of the registers is read once") {
  const auto expected = manifest()["expected"]["households"];
  Project project;
  readStep("fictitious_communities.shp", project);
  Sum placed, unplaced;
  const Read sheet = readStep("fictitious_households.xlsx", project);
  for (const auto& p : sheet.data.households) placed.add(p.households, p.persons);
  for (const auto& f : sheet.data.features) unplaced.add(*f.households.value, f.persons.value.value_or(-1));
  const auto of = [&](const char* key, const char* what) { return expected[key][what].get<std::int64_t>(); };
  CHECK(unplaced.rows == of("without_place", "rows"));
  CHECK(unplaced.households == of("without_place", "households"));
  CHECK(unplaced.withoutPersons == of("without_place", "rows_without_persons"));
  const Read more = readStep("fictitious_households_more.csv", project);
  CHECK(more.data.households.empty());
  Sum joined;
  for (const auto& f : more.data.features) joined.add(*f.households.value, f.persons.value.value_or(-1));
  std::int64_t rows = 0, households = 0, persons = 0;
  for (const char* key : {"placed", "outside_every_community", "matching_no_building"})
    rows += of(key, "rows"), households += of(key, "households"), persons += of(key, "persons");
  CHECK(placed.rows + joined.rows == rows);
  CHECK(placed.households + joined.households == households);
  CHECK(placed.persons + joined.persons == persons);
}

TEST_CASE("Subdistricts and counties of a reference city are each in one piece") {
  const test::Scratch scratch;
  demo::writeCity({.communities = 230, .faces = 900, .grids = 300, .households = 100}, 5, scratch.folder());
  gis::ImportRequest request;
  request.role = Role::Communities, request.path = scratch / "fictitious_city.gpkg", request.layer = "communities";
  const auto imported = gis::importInto(Project(), request);
  REQUIRE(imported);
  const Project& project = imported->project;
  CHECK(project.communities.size() == 230);
  for (const std::size_t digits : {9, 6}) {
    CAPTURE(digits);
    // Communities whose codes begin alike, joined where they are neighbours along a line.
    std::map<std::string, int> units;
    std::map<CommunityId, int> numbers;
    const auto unitOf = [&](CommunityId id) { return project.communities.at(id).code.substr(0, digits); };
    for (const CommunityId id : project.communities.ids()) {
      numbers.emplace(id, static_cast<int>(numbers.size()));
      ++units[unitOf(id)];
    }
    CHECK(units.size() == (digits == 9 ? 23 : 3));
    DisjointSets pieces(numbers.size());
    std::size_t joined = 0;
    project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
      const CommunityId left = project.subdivision.face(arc.left).community,
                        right = project.subdivision.face(arc.right).community;
      if (left && right && unitOf(left) == unitOf(right)) joined += pieces.join(numbers.at(left), numbers.at(right));
    });
    CHECK(numbers.size() - joined == units.size());
  }
}
