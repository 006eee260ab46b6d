// SPDX-License-Identifier: GPL-3.0-or-later
// Folders as they are: databases in folders, archives with a broken file, thousands of problems, people counted twice,
// files that go away, names of every length.
#include <ogrsf_frmts.h>

#include "gis/gdal/gdal_setup.h"
#include "support/effort.h"
#include "tests/gis/batch/import_folder.h"
#include "tests/gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;
using wangge::test::zipOf;

namespace {

std::string textOf(const std::filesystem::path& path) {
  return wangge::test::readBytes(path.string());
}

// The communities of the district, and a table without shapes, as a FileGDB folder.
void fileGdb(const std::filesystem::path& path) {
  setUpGdal();
  std::filesystem::create_directories(path.parent_path());
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("OpenFileGDB");
  REQUIRE(driver != nullptr);
  GDALDataset* set = driver->Create(path.string().c_str(), 0, 0, 0, GDT_Unknown, nullptr);
  REQUIRE(set != nullptr);
  OGRSpatialReference crs;
  crs.importFromEPSG(4490);
  crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRLayer* layer = set->CreateLayer("社区", &crs, wkbMultiPolygon, nullptr);
  REQUIRE(layer != nullptr);
  OGRFieldDefn code("SQDM", OFTString), name("SQMC", OFTString);
  layer->CreateField(&code);
  layer->CreateField(&name);
  for (int i = 0; i < 3; ++i) {
    OGRFeature feature(layer->GetLayerDefn());
    feature.SetField("SQDM", fmt::format("23020400100{}", i + 1).c_str());
    feature.SetField("SQMC", fmt::format("第{}社区", i + 1).c_str());
    OGRGeometry* shape = nullptr;
    const double west = 123.9 + 0.01 * i;
    const std::string wkt =
        fmt::format("MULTIPOLYGON((({0} 47.3,{1} 47.3,{1} 47.31,{0} 47.31,{0} 47.3)))", west, west + 0.01);
    REQUIRE(OGRGeometryFactory::createFromWkt(wkt.c_str(), &crs, &shape) == OGRERR_NONE);
    feature.SetGeometryDirectly(shape);
    REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
  }
  GDALClose(set);
}

}  // namespace

TEST_CASE("FileGDB folders in a folder, chosen themselves or by a file inside") {
  Folder folder;
  district(folder.path);
  std::filesystem::remove(folder.path / "communities.geojson");
  fileGdb(folder.path / "测绘" / "资料.gdb");
  const ImportPlan plan = folder.plan();
  CHECK(plan.isReady());
  CHECK(plan.layers[0].file == "测绘/资料.gdb");
  CHECK(plan.layers[0].role == Role::Communities);
  const auto batch = runImportPlan(folder.project, plan, "x", 1);
  REQUIRE(batch);
  CHECK(batch->project.communities.size() == 3);

  const std::filesystem::path gdb = folder.path / "测绘" / "资料.gdb";
  for (const std::filesystem::path& chosen : {gdb, gdb / "a00000001.gdbtable"}) {
    auto planner = ImportPlanner::lookAt({chosen.string()});
    REQUIRE(planner);
    const auto alone = planner->plan(folder.project, {});
    REQUIRE(alone);
    REQUIRE(alone->layers.size() == 1);
    CHECK(alone->layers[0].file == "资料.gdb");
  }
}

TEST_CASE("A broken file of an archive is asked about, left out, the others come in, and it is told") {
  Folder folder;
  district(folder.path);
  const std::string archive = zipOf({{"社区/communities.geojson", textOf(folder.path / "communities.geojson")},
                                     {"坏/old.gpkg", "SQLite format 3\0 and then nothing"},
                                     {"坏/readme.txt", "nothing to import"},
                                     {"roads.geojson", textOf(folder.path / "roads.geojson")}});
  std::filesystem::remove_all(folder.path);
  write(folder.path / "all.zip", archive);
  ImportPlan plan = folder.plan();
  CHECK_FALSE(plan.isReady());
  REQUIRE(plan.layers.size() == 3);
  const PlannedLayer& broken = plan.layers[2];
  CHECK(broken.file == "all.zip");
  CHECK(broken.layer == "坏/old.gpkg");
  CHECK(broken.isNamed());
  REQUIRE(broken.doubts.size() == 1);
  CHECK(broken.doubts[0].decides == "use");
  const Message why = broken.doubts[0].what;
  CHECK(runImportPlan(folder.project, plan, "x", 1).error().error.code == "plan.doubtful");

  REQUIRE(decide(entryOf(folder.recipe, "all.zip", "坏/old.gpkg"), "use", "no"));
  plan = folder.plan();
  CHECK(said(plan) == Lines{"all.zip: communities", "all.zip: barriers", "all.zip: -"});
  const auto batch = runImportPlan(folder.project, plan, "x", 1);
  REQUIRE(batch);
  CHECK(batch->project.communities.size() == 4);
  // The reports tell it too.
  for (const ImportReport& report : batch->reports)
    CHECK(std::ranges::any_of(report.findings, [&](const Finding& f) { return f.what == why; }));
  // Such a decision is kept.
  folder.recipe = ImportPlanner::recipeOf(plan);
  CHECK(folder.plan().isReady());

  // By itself, or with all layers: what cannot be read might be what is meant.
  ImportRequest request;
  request.role = Role::Communities, request.path = (folder.path / "all.zip").string();
  for (const char* layer : {"", kAllLayers}) {
    request.layer = layer;
    const auto refused = importInto(folder.project, request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == why);
    const auto seen = preview(request, 8, folder.project);
    REQUIRE(seen);
    CHECK(seen->undecided);
  }
  request.layer = "communities";
  CHECK(importInto(folder.project, request));
  CHECK_FALSE(preview(request, 8, folder.project)->undecided);
}

TEST_CASE("An archive in which nothing can be read is asked about as a file is") {
  Folder folder;
  district(folder.path);
  write(folder.path / "bad.zip", zipOf({{"old.gpkg", "SQLite format 3"}}));
  const ImportPlan plan = folder.plan();
  const auto bad = std::ranges::find(plan.layers, "bad.zip", &PlannedLayer::file);
  REQUIRE(bad != plan.layers.end());
  REQUIRE(bad->doubts.size() == 1);
  CHECK(bad->doubts[0].decides == "use");
}

TEST_CASE("Ten thousand problems are all in the report, and looking at them takes no longer") {
  Folder folder;
  district(folder.path);
  std::string rows = "楼栋编码,户数,人口,经度,纬度\n80000,2,5,123.905,47.305\n";
  const int problems = wangge::test::tries(10'000, 2'500);
  for (int i = 0; i < problems; ++i)
    rows += fmt::format("9{:05},2,5,123.9{:03},47.3{:02}\n", i, 500 + i % 400, 20 + i / 400);
  write(folder.path / "register.csv", rows);
  const ImportPlan plan = folder.plan();
  REQUIRE(plan.isReady());
  const auto batch = runImportPlan(folder.project, plan, "x", 1);
  if (!batch) FAIL(batch.error().error.code);
  const ImportReport& report = batch->reports.back();
  CHECK(std::cmp_equal(withCode(report, "import.household_outside").size(), problems));
  CHECK(report.outside.households == 2 * problems);
}

TEST_CASE("Two registers of the same people are asked about, and nothing comes in before") {
  Folder folder;
  district(folder.path);
  write(folder.path / "register_copy.csv",
        "楼栋编码,户数,人口,经度,纬度\n1000,20,50,123.9012,47.3041\n2000,20,50,123.9112,47.3041\n");
  ImportPlan plan = folder.plan();
  CHECK_FALSE(plan.isReady());
  CHECK(std::ranges::count_if(plan.layers, [](const PlannedLayer& l) { return !l.doubts.empty(); }) == 1);
  const auto asked = std::ranges::find_if(plan.layers, [](const PlannedLayer& l) { return !l.doubts.empty(); });
  REQUIRE(asked->doubts.size() == 1);
  CHECK(asked->doubts[0].what.code == "plan.same_people");
  const auto refused = runImportPlan(folder.project, plan, "x", 1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().error.code == "plan.doubtful");
  SECTION("other people") {
    folder.decided(asked->file, "other_people", asked->doubts[0].value);
    const auto batch = runImportPlan(folder.project, folder.plan(), "x", 1);
    REQUIRE(batch);
    CHECK(batch->reports.size() == 5);
  }
  SECTION("one left out") {
    folder.decided(asked->file, "use", "no");
    const auto batch = runImportPlan(folder.project, folder.plan(), "x", 1);
    REQUIRE(batch);
    CHECK(batch->reports.size() == 4);
  }
}

TEST_CASE("A file that went away after it was looked at stops the import, and nothing comes in") {
  Folder folder;
  district(folder.path);
  const ImportPlan plan = folder.plan();
  REQUIRE(plan.isReady());
  std::filesystem::remove(folder.path / "roads.geojson");
  const auto batch = runImportPlan(folder.project, plan, "x", 1);
  REQUIRE_FALSE(batch);
  CHECK(batch.error().file == "roads.geojson");
  CHECK(batch.error().error.code == "file.missing");
  const auto lost = std::ranges::find(plan.layers, "roads.geojson", &PlannedLayer::file);
  CHECK(doubtOf(batch.error(), *lost).decides == "use");
  // Another plan of the same look asks about it.
  folder.recipe = {};
  CHECK(folder.plan().isReady());
}

TEST_CASE("Empty folders and files, long names, the same file twice") {
  Folder folder;
  std::filesystem::create_directories(folder.path);
  CHECK(ImportPlanner::lookAt({folder.path.string()}).error().code == "plan.no_sources");
  district(folder.path);
  write(folder.path / "empty.shp", "");
  write(folder.path / "empty.csv", "");
  std::string name;
  for (int i = 0; i < 62; ++i) name += "名";
  write(folder.path / (name + ".csv"), textOf(folder.path / "register.csv"));
  std::filesystem::remove(folder.path / "register.csv");
  const ImportPlan plan = folder.plan();
  CHECK(plan.isReady());
  CHECK(plan.leftOut.size() == 2);
  CHECK(std::ranges::count(plan.layers, name + ".csv", &PlannedLayer::file) == 1);

  const std::string roads = (folder.path / "roads.geojson").string();
  auto planner =
      ImportPlanner::lookAt({roads, roads, folder.path.string(), (folder.path / "." / "roads.geojson").string()});
  REQUIRE(planner);
  const auto once = planner->plan(folder.project, {});
  REQUIRE(once);
  CHECK(once->layers.size() == 4);
}

TEST_CASE("Communities without codes get them from a list that is named, which is looked at at once") {
  Folder folder;
  std::vector<MadeFeature> communities;
  for (int i = 0; i < 4; ++i)
    communities.push_back({fmt::format(R"("社区名称":"{}社区")",
                                       std::vector{"新木", "南浦", "黎明", "文明"}[static_cast<std::size_t>(i)]),
                           boxJson(123.9 + 0.01 * i, 47.3, 123.91 + 0.01 * i, 47.31)});
  geoJson(folder.path / "社区.geojson", communities);
  const std::string list = (folder.scratch / "codes.csv");
  write(
      list,
      "代码,名称\n230204001004,新木社区居委会\n230204001005,南浦社区\n230204001006,黎明社区\n230204001007,文明社区\n");
  folder.decided("社区.geojson", "role", "communities");
  CHECK(folder.plan().isReady());
  SECTION("with it") {
    folder.decided("社区.geojson", "codes", list);
    const ImportPlan plan = folder.plan();
    CHECK(plan.isReady());
    CHECK(std::ranges::any_of(plan.layers[0].findings,
                              [](const Finding& f) { return f.what.code == "plan.codes_from"; }));
    const auto batch = runImportPlan(folder.project, plan, "x", 1);
    REQUIRE(batch);
    CHECK(community(batch->project, "230204001004").name == "新木社区");
    CHECK(ImportPlanner::recipeOf(plan).entries[0].codes == list);
  }
  SECTION("no list") {
    write(list, "a,b\n1,2\n");
    folder.decided("社区.geojson", "codes", list);
    const ImportPlan plan = folder.plan();
    REQUIRE(plan.layers[0].doubts.size() == 1);
    CHECK(plan.layers[0].doubts[0].decides == "codes");
  }
  SECTION("gone") {
    folder.decided("社区.geojson", "codes", list + "x");
    const ImportPlan plan = folder.plan();
    REQUIRE(plan.layers[0].doubts.size() == 1);
    CHECK(plan.layers[0].doubts[0].what.code == "file.missing");
    CHECK(plan.layers[0].doubts[0].decides == "codes");
  }
}
