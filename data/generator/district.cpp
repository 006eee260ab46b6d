// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/district.h"

#include <fstream>
#include <stdexcept>

namespace wangge::demo {
namespace {

using Json = nlohmann::ordered_json;

Json step(const char* role, const char* file, Json options) {
  Json made = {{"role", role}, {"file", file}, {"options", std::move(options)}};
  Json arguments = Json::array({"--as", role, file});
  for (const auto& [key, value] : made["options"].items()) {
    if (key == "note") continue;
    if (key == "field") {
      for (const auto& [name, field] : value.items())
        arguments.insert(arguments.end(), {"--field", name + "=" + field.get<std::string>()});
      continue;
    }
    arguments.push_back("--" + key);
    if (!value.is_boolean()) arguments.push_back(value);
  }
  made["arguments"] = std::move(arguments);
  return made;
}

Json importSteps() {
  return Json::array({
      step("communities", "fictitious_communities.shp",
           {{"encoding", "GBK"}, {"note", "GBK without .cpg: the encoding may be left to be guessed"}}),
      step("subdistricts", "fictitious_subdistricts.shp", Json::object()),
      step("counties", "fictitious_counties.csv", {{"encoding", "GBK"}}),
      step("precincts", "fictitious_precincts.geojson", Json::object()),
      step("barriers", "fictitious_roads.geojson", Json::object()),
      step("barriers", "fictitious_railway.geojson", {{"add", true}}),
      step("barriers", "fictitious_water.gpkg", {{"layer", "河流"}, {"add", true}}),
      step("buildings", "fictitious_buildings.gpkg", Json::object()),
      step("sites", "fictitious_sites.dxf", {{"source-crs", "EPSG:4550"}}),
      step("households", "fictitious_households.xlsx", {{"source-crs", "EPSG:4490"}}),
      step("households", "fictitious_households_more.csv", {{"encoding", "GBK"}, {"join", "楼栋编码"}, {"add", true}}),
      step("grids", "fictitious_grids.geojson", Json::object()),
  });
}

// The names that no layer brings: codes of communities tell only that there is a county 230204 in a city 2302.
Layer countyNames() {
  Layer names{"names", {{"代码"}, {"名称"}, {"备注"}}, {}};
  for (const auto& [code, name] : {std::pair<const char*, const char*>{"230200", "齐齐哈尔市"}, {"230204", "铁锋区"}})
    names.features.push_back({{std::string(code), std::string(name), std::string(kFictitiousShort)}, {}});
  return names;
}

}  // namespace

District makeDistrict(std::uint64_t seed) {
  District district;
  district.seed = seed;
  const Skeleton skeleton = tiefengSkeleton(seed);
  district.subdistricts = subdistrictCodes();
  std::vector<std::string> names;
  for (const Seat& seat : skeleton.seats)
    for (const CodedName& row : communityCodes())
      if (row.code == seat.code) district.communities.push_back(row), names.push_back(row.shortName);
  if (district.communities.size() != skeleton.seats.size() || communityCodes().size() != skeleton.seats.size())
    throw std::logic_error("the code table and the seats differ");
  district.plan = tiefengPlan(skeleton, seed);
  nameStreets(district.plan, seed);
  district.settlement = settle(district.plan, names, seed);
  for (std::size_t f = 0; f < district.plan.community.size(); ++f)
    if (district.plan.community[f] == kNoCommunity) district.bareFace = static_cast<int>(f);
  return district;
}

void writeDistrict(const District& district, const std::string& folder) {
  const Placement plane;
  const Placement degrees{4490, kOrigin};
  const std::string at = folder + "/fictitious_";
  const Described communities = communityLayer(district);
  const Described grids = gridLayer(district);
  const Registers households = registers(district);
  writeShapefile(at + "communities.shp", communities.layer, plane, true);
  writeShapefile(at + "subdistricts.shp", subdistrictLayer(district), degrees, false);
  writeCsvGbk(at + "counties.csv", countyNames());
  writeGeoJson(at + "precincts.geojson", precinctLayer(district), {4326, kOrigin});
  writeGeoJson(at + "roads.geojson", roadLayer(district), {4326, kOrigin});
  writeGeoJson(at + "railway.geojson", railwayLayer(district), {4326, kOrigin});
  writeGeoPackage(at + "water.gpkg", waterLayers(district), degrees);
  writeGeoPackage(at + "buildings.gpkg", {buildingLayer(district)}, {4529, kOrigin});
  writeDxf(at + "sites.dxf", siteDrawing(district), kOrigin);
  writeXlsx(at + "households.xlsx", households.sheet);
  writeCsvGbk(at + "households_more.csv", households.table);
  writeGeoJson(at + "grids.geojson", grids.layer, {4326, kOrigin});

  Json manifest = {{"fictitious", kFictitious},
                   {"name", "铁锋区（虚构示例）"},
                   {"generator", "wangge-demo"},
                   {"seed", district.seed},
                   {"crs", "EPSG:4550"}};
  manifest["steps"] = importSteps();
  manifest["expected"] = {{"subdistricts", district.subdistricts.size()},
                          {"communities", district.communities.size()},
                          {"precincts", 8},
                          {"buildings", district.settlement.buildings.size()},
                          {"sites", district.settlement.sites.size()},
                          {"households", households.facts},
                          {"community_defects", communities.facts},
                          {"grids", grids.facts}};
  std::ofstream file(folder + "/district.json", std::ios::binary | std::ios::trunc);
  file << manifest.dump(1) << '\n';
  if (!file) throw std::runtime_error("cannot write " + folder + "/district.json");
}

}  // namespace wangge::demo
