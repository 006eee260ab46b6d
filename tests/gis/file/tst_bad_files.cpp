// SPDX-License-Identifier: GPL-3.0-or-later
// Opening what is missing, foreign, damaged, newer, older or edited by another program.
#include <ogrsf_frmts.h>
#include <catch2/catch.hpp>

#include <random>

#include "core/edit/edits.h"
#include "gis/export/export.h"
#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/file/schema.h"
#include "gis/file/scratch.h"
#include "gis/file/settings.h"
#include "gis/gdal/gdal_setup.h"
#include "support/ascii_plan.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::runSql;
using test::Scratch;
using test::writeBytes;

namespace {

Project smallPlan() {
  auto plan = test::asciiPlan({.grids = {"aab.", "acb.", "aabb"},
                               .communities = {"AAAA", "AAAA", "AAAA"},
                               .precincts = {"PPQQ", "PPQQ", "PPQQ"},
                               .households = {"3.1.", "..1.", "2222"}});
  plan.project.info.uuid = "6f0c1f4e-0000-4000-8000-000000000002";
  plan.project.info.crs = "EPSG:4524";
  plan.project.lattice = {36600000, 5245000};
  plan.editGrid('a').name = "甲", plan.editGrid('b').name = "乙";
  return plan.project;
}

std::string errorOf(const std::string& path) {
  const auto opened = openProject(path);
  return opened ? "" : opened.error().code;
}

std::vector<std::string> warningsOf(const std::string& path) {
  std::vector<std::string> codes;
  const auto opened = openProject(path);
  REQUIRE(opened);
  for (const Message& warning : opened->warnings)
    codes.push_back(warning.code + " " + std::get<std::string>(warning.arguments.at(1).value));
  return codes;
}

Project edited(const Project& plan) {
  const Result<Project> next =
      planOf(assignFaces(plan, std::vector{plan.grids.at(plan.grids.ids()[0]).zone.faces.front()}, {}, {"x", 5}));
  REQUIRE(next);
  return *next;
}

}  // namespace

TEST_CASE("What is no plan is said to be none") {
  const Scratch scratch;
  CHECK(errorOf(scratch / "none.gpkg") == "file.missing");
  CHECK(errorOf(scratch / "none/none.gpkg") == "file.missing");
  CHECK(errorOf(scratch.folder()) == "file.unreadable");
  writeBytes(scratch / "a.gpkg", "");
  CHECK(errorOf(scratch / "a.gpkg") == "file.not_a_plan");
  writeBytes(scratch / "a.gpkg", "code,name\r\n1,2\r\n");
  CHECK(errorOf(scratch / "a.gpkg") == "file.not_a_plan");
  REQUIRE(exportMap(smallPlan(), scratch.folder(), {"gpkg"}));
  CHECK(errorOf(scratch / "one_map.gpkg") == "file.not_a_plan");
  CHECK(test::inChild([&] {
          std::filesystem::permissions(scratch.folder(), std::filesystem::perms(0755));
          std::filesystem::permissions(scratch / "one_map.gpkg", std::filesystem::perms(0));
          test::becomeNobody();
          return errorOf(scratch / "one_map.gpkg");
        }) == "file.unreadable");
}

TEST_CASE("A truncated file is an error wherever it ends") {
  const Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "a.gpkg", smallPlan()));
  const std::string whole = bytesOf(scratch / "a.gpkg");
  for (std::size_t length = 1; length < whole.size(); length += 1 + length / 9) {
    writeBytes(scratch / "b.gpkg", whole.substr(0, length));
    INFO(length);
    const std::string error = errorOf(scratch / "b.gpkg");
    CHECK((error == "file.corrupt" || (length < 100 && error == "file.not_a_plan")));
  }
}

TEST_CASE("Damage anywhere is an error, a warning, or outside the plan") {
  const Scratch scratch;
  const Project plan = smallPlan();
  REQUIRE(saveProjectAs(scratch / "a.gpkg", plan));
  const std::string whole = bytesOf(scratch / "a.gpkg");
  std::mt19937 random(7);
  int errors = 0, warnings = 0;
  for (int i = 0; i < test::tries(400, 80); ++i) {
    std::string damaged = whole;
    const std::size_t at = random() % whole.size();
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << random() % 8));
    // A burst, as of a bad sector.
    if (i % 4 == 0)
      for (std::size_t k = at; k < std::min(at + 512, damaged.size()); ++k) damaged[k] = static_cast<char>(random());
    writeBytes(scratch / "b.gpkg", damaged);
    INFO("byte " << at);
    const auto opened = openProject(scratch / "b.gpkg");
    if (!opened)
      ++errors;
    else if (!opened->warnings.empty())
      ++warnings;
    else
      CHECK(opened->project == plan);
  }
  CHECK(errors > test::tries(20, 3));
}

TEST_CASE("Rows that contradict each other are an error") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  REQUIRE(saveProjectAs(path, smallPlan()));
  const std::string sql = GENERATE(
      "DELETE FROM wangge_nodes WHERE id = 2", "DELETE FROM wangge_arcs WHERE id = 3",
      "DELETE FROM wangge_grids WHERE id = 1", "UPDATE wangge_arcs SET left_face = 9999 WHERE id = 2",
      "UPDATE wangge_arcs SET next_left = 1 WHERE id = 3", "UPDATE wangge_arcs SET shape = x'00' WHERE id = 3",
      "UPDATE wangge_arcs SET shape = NULL WHERE id = 3", "UPDATE wangge_nodes SET x_mm = x_mm + 1 WHERE id = 2",
      "UPDATE wangge_nodes SET x_mm = 'a' WHERE id = 2", "UPDATE wangge_nodes SET x_mm = 99999999999 WHERE id = 2",
      "UPDATE wangge_nodes SET id = 1099511627775 WHERE id = 2",
      "UPDATE wangge_faces SET area_twice_mm2 = area_twice_mm2 + 2 WHERE id = 2",
      "UPDATE wangge_faces SET community = NULL WHERE id = 2", "UPDATE wangge_faces SET outer_arc = 0 WHERE id = 3",
      "UPDATE wangge_divisions SET parent = id", "UPDATE wangge_divisions SET level = 'moon'",
      "UPDATE wangge_grids SET community = 5 WHERE id = 1",
      "UPDATE wangge_household_points SET points = substr(points, 25)",
      "UPDATE wangge_household_points SET points = x'00112233'", "UPDATE wangge_sources SET points = 1000000000000",
      "DELETE FROM wangge_settings WHERE key = 'rule_profile'",
      "UPDATE wangge_settings SET value = '{' WHERE key = 'numbering_scheme'",
      "UPDATE wangge_settings SET value = '-1' WHERE key = 'schema_version'",
      "ALTER TABLE wangge_units DROP COLUMN grid", "DROP TABLE wangge_beats");
  INFO(sql);
  REQUIRE(runSql(path, sql) == "");
  CHECK(errorOf(path) == "file.corrupt");
}

TEST_CASE("A field that may be empty and names nothing is emptied, and told") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  REQUIRE(saveProjectAs(path, smallPlan()));
  REQUIRE(runSql(path, "UPDATE wangge_communities SET parent = 77") == "");
  const auto opened = openProject(path);
  REQUIRE(opened);
  opened->project.communities.forEach([](CommunityId, const Community& c) { CHECK_FALSE(c.parent); });
  CHECK(std::count_if(opened->warnings.begin(), opened->warnings.end(), [](const Message& m) {
          return m.code == "file.reference_mended";
        }) == static_cast<std::ptrdiff_t>(opened->project.communities.size()));
}

TEST_CASE("A file of a newer version is left alone") {
  const Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "a.gpkg", smallPlan()));
  runSql(scratch / "a.gpkg", "UPDATE wangge_settings SET value = '99' WHERE key = 'schema_version'");
  const auto opened = openProject(scratch / "a.gpkg");
  REQUIRE_FALSE(opened);
  CHECK(opened.error() ==
        Error("file.newer_version").with("file", scratch / "a.gpkg").with("version", 99).with("known", kSchemaVersion));
}

TEST_CASE("Migrations run in order from the version found, or not at all") {
  const Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "a.gpkg", smallPlan()));
  const Migration steps[] = {{1, [](Database& d) { d.run("CREATE TABLE one (a); INSERT INTO one VALUES (1)"); }},
                             {2, [](Database& d) { d.run("UPDATE one SET a = a * 10 + 2"); }},
                             {3, [](Database& d) { d.run("UPDATE one SET a = a * 10 + 3"); }}};
  Database database(scratch / "a.gpkg", OpenMode::Write);
  CHECK(migrate(database, 1, steps));
  CHECK(database.integer("SELECT a FROM one") == 123);
  CHECK(readSettings(database)[kSchemaVersionKey] == "4");
  CHECK(migrate(database, 3, steps));
  CHECK(database.integer("SELECT a FROM one") == 1233);
  CHECK_FALSE(migrate(database, 0, steps));
  for (std::size_t i = 0; i < migrations().size(); ++i) CHECK(migrations()[i].from == static_cast<int>(i) + 1);
  CHECK(static_cast<int>(migrations().size()) == kSchemaVersion - 1);
}

TEST_CASE("An edit made by another program is reported and the layer restored on the next save") {
  setUpGdal();
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  const Project plan = smallPlan();
  REQUIRE(saveProjectAs(path, plan));
  CHECK(warningsOf(path).empty());
  {
    std::unique_ptr<GDALDataset> other(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    REQUIRE(other);
    OGRLayer* grids = other->GetLayerByName("grids");
    OGRFeatureUniquePtr feature(grids->GetNextFeature());
    feature->SetField("name", "改了");
    REQUIRE(grids->SetFeature(feature.get()) == OGRERR_NONE);
  }
  CHECK(warningsOf(path) == std::vector<std::string>{"file.layer_edited_elsewhere grids"});
  CHECK(openProject(path)->project == plan);
  std::vector<Message> restored;
  REQUIRE(saveProject(path, edited(plan), plan, {}, &restored));
  CHECK(restored.size() == 1);
  CHECK(warningsOf(path).empty());
  CHECK(openProject(path)->project == edited(plan));
  CHECK(runSql(path, "SELECT count(*) FROM grids WHERE name = '改了'") == "0");

  SECTION("a layer that is gone too") {
    runSql(path, "DROP TABLE faces");
    runSql(path, "ALTER TABLE communities RENAME COLUMN name TO title");
    CHECK(warningsOf(path) ==
          std::vector<std::string>{"file.layer_edited_elsewhere communities", "file.layer_edited_elsewhere faces"});
    REQUIRE(saveProject(path, plan, edited(plan)));
    CHECK(warningsOf(path).empty());
    CHECK(runSql(path, "SELECT count(*) FROM faces") == "12");
  }
  SECTION("a primary table that still holds together") {
    runSql(path, "UPDATE wangge_grids SET note = 'x' WHERE id = 1");
    CHECK(warningsOf(path) == std::vector<std::string>{"file.table_edited_elsewhere wangge_grids"});
    // Whoever opened the plan before does not know of it, and does not overwrite it.
    const auto refused = saveProject(path, plan, edited(plan));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "file.changed_elsewhere");
    CHECK(runSql(path, "SELECT note FROM wangge_grids WHERE id = 1") == "x");
    // Whoever opened it since has it in the plan.
    const Project now = openProject(path)->project;
    REQUIRE(saveProject(path, edited(now), now));
    CHECK(warningsOf(path).empty());
    CHECK(openProject(path)->project == edited(now));
  }
  SECTION("a spatial index is no edit, and does not hinder saving") {
    {
      std::unique_ptr<GDALDataset> other(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
      other->ExecuteSQL("SELECT CreateSpatialIndex('grids', 'geom')", nullptr, nullptr);
    }
    REQUIRE(runSql(path, "SELECT count(*) FROM sqlite_master WHERE name = 'rtree_grids_geom'") == "1");
    CHECK(warningsOf(path).empty());
    REQUIRE(saveProject(path, plan, edited(plan)));
    CHECK(openProject(path)->project == plan);
    std::unique_ptr<GDALDataset> again(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
    CHECK(again->GetLayerByName("grids")->GetFeatureCount() == 3);
  }
  SECTION("a write-ahead log is read and put away") {
    runSql(path, "PRAGMA journal_mode = WAL");
    CHECK(openProject(path)->project == edited(plan));
    REQUIRE(saveProject(path, plan, edited(plan)));
    CHECK(openProject(path)->project == plan);
    CHECK(runSql(path, "PRAGMA journal_mode") == "delete");
  }
}

TEST_CASE("Another program sees the layers, their features and valid polygons") {
  setUpGdal();
  const Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "a.gpkg", smallPlan()));
  std::unique_ptr<GDALDataset> file(GDALDataset::Open((scratch / "a.gpkg").c_str(), GDAL_OF_VECTOR));
  REQUIRE(file);
  const std::map<std::string, GIntBig> counts = {{"city", 1},        {"counties", 1}, {"subdistricts", 1},
                                                 {"communities", 1}, {"grids", 3},    {"unassigned", 1},
                                                 {"precincts", 2},   {"faces", 12}};
  for (const auto& [name, count] : counts) {
    INFO(name);
    OGRLayer* layer = file->GetLayerByName(name.c_str());
    REQUIRE(layer);
    CHECK(layer->GetFeatureCount() == count);
    CHECK(std::string(layer->GetSpatialRef()->GetAuthorityCode(nullptr)) == "4524");
    OGREnvelope told, found;
    CHECK(layer->GetExtent(&told, FALSE) == OGRERR_NONE);
    for (auto& feature : *layer) {
      CHECK(feature->GetGeometryRef()->IsValid());
      CHECK(feature->GetGeometryRef()->toMultiPolygon()->get_Area() ==
            Approx(feature->GetFieldAsDouble("area_m2")).epsilon(1e-9));
      OGREnvelope own;
      feature->GetGeometryRef()->getEnvelope(&own);
      found.Merge(own);
    }
    CHECK(told.Contains(found));
  }
  OGRLayer* styles = file->GetLayerByName("layer_styles");
  REQUIRE(styles);
  for (auto& style : *styles) {
    CHECK(counts.contains(style->GetFieldAsString("f_table_name")));
    CPLXMLTreeCloser tree(CPLParseXMLString(style->GetFieldAsString("styleQML")));
    CHECK(CPLGetXMLNode(tree.get(), "=qgis.renderer-v2") != nullptr);
  }
}
