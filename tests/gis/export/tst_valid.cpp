// SPDX-License-Identifier: GPL-3.0-or-later
// Every polygon that leaves the program is valid by OGC's rules, also where territory touches itself in points: in
// every format, and in the layers of the plan's own file.
#include <ogrsf_frmts.h>
#include <catch2/catch.hpp>

#include <random>
#include <set>

#include "gis/export/export.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/gdal/gdal_setup.h"
#include "support/ascii_plan.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

namespace {

// "" when all geometries of the file are valid, rings in drawings closed and simple; counts those that are areas.
std::string faultIn(const std::string& path, int& areas) {
  const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
  if (!dataset) return path + " does not open";
  for (OGRLayer* layer : dataset->GetLayers())
    for (auto& feature : *layer) {
      const OGRGeometry* shape = feature->GetGeometryRef();
      if (!shape || shape->IsEmpty() || wkbFlatten(shape->getGeometryType()) == wkbPoint) continue;
      const std::string who = path + " " + layer->GetName() + " " + std::to_string(feature->GetFID());
      if (!shape->IsValid()) return who + " is not valid";
      if (wkbFlatten(shape->getGeometryType()) == wkbLineString &&
          (!shape->IsSimple() || !shape->toLineString()->get_IsClosed()))
        return who + " is no ring";
      ++areas;
    }
  return {};
}

Project planOf(const test::Drawing& communities, const test::Drawing& grids, bool everyCell) {
  Project project = test::asciiPlan({.grids = grids,
                                     .communities = communities,
                                     .precincts = communities,
                                     .households = test::Drawing(grids.size(), std::string(grids[0].size(), '1')),
                                     .everyCell = everyCell})
                        .project;
  project.info.uuid = "6f0c1f4e-0000-4000-8000-000000000009";
  project.info.crs = "EPSG:4524";
  project.info.created = 1700000000;
  project.lattice = {36600000, 5245000};
  return project;
}

void requireValid(const Project& project, const std::vector<std::string>& formats, int least) {
  const Scratch scratch;
  const auto files = exportMap(project, scratch.folder(), formats);
  REQUIRE(files);
  std::set<std::string> paths;
  for (const ExportedFile& file : *files)
    if (file.format != "csv" && file.format != "xlsx") paths.insert(file.path);
  REQUIRE(paths.size() >= formats.size());
  const std::string plan = scratch / "plan.gpkg";
  REQUIRE(saveProjectAs(plan, project));
  paths.insert(plan);
  int areas = 0;
  for (const std::string& path : paths) CHECK(faultIn(path.starts_with('/') ? path : scratch / path, areas) == "");
  CHECK(areas >= least);
}

}  // namespace

TEST_CASE("Territory that touches itself in points is exported as valid polygons, in every format") {
  setUpGdal();
  const std::vector<std::string> formats = {"gpkg", "geojson", "shp", "kml", "dxf"};
  // A hole touching its shell, and what lies in it touching itself from outside.
  const test::Drawing touch = {"AAA",  //
                               "ABA",  //
                               "AAB"};
  requireValid(planOf(touch, touch, false), formats, 30);
  // Holes that touch each other, the shell, and close a ring around a piece of their own.
  const test::Drawing holes = {"AAAAAAB",  //
                               "AABAABA",  //
                               "ABABBAA",  //
                               "AABABBA",  //
                               "AAAAAAB",  //
                               "BAAABAA"};
  requireValid(planOf(holes, holes, false), formats, 30);
}

TEST_CASE("Random territory is exported as valid polygons") {
  setUpGdal();
  std::mt19937 random(5);
  for (int k = 0; k < test::tries(12, 4); ++k) {
    test::Drawing communities(7, std::string(7, 'A')), grids = communities;
    for (std::size_t row = 0; row < communities.size(); ++row)
      for (std::size_t column = 0; column < communities.size(); ++column) {
        const int community = static_cast<int>(random() % 2);
        communities[row][column] = static_cast<char>('A' + community);
        grids[row][column] = random() % 5 == 0 ? '.' : static_cast<char>((community == 0 ? 'a' : 'm') + random() % 2);
      }
    CAPTURE(communities, grids);
    requireValid(planOf(communities, grids, k % 2 == 0),
                 k == 0 ? std::vector<std::string>{"gpkg", "geojson", "shp"} : std::vector<std::string>{"gpkg"}, 8);
  }
}
