// SPDX-License-Identifier: GPL-3.0-or-later
// A plan survives its file: read∘write is the identity, equal plans make equal bytes, saving writes what differs.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/history.h"
#include "core/plan/labels.h"
#include "core/plan/precinct_layers.h"
#include "gis/file/project_file.h"
#include "gis/file/records.h"
#include "gis/file/scratch.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"
#include "support/sample_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::Scratch;

namespace {

// A plan in which every table has a record and every column a value that is not its default.
Project fullPlan() {
  test::SamplePlan plan = test::samplePlan();
  Project& p = plan.project;
  p.info.uuid = "6f0c1f4e-0000-4000-8000-000000000001";
  p.info.copy = 3;
  p.info.crs = "EPSG:4524";
  p.info.created = 1700000000;
  p.lattice = {36600000, 5245000};
  p.profile.sizes.push_back({"rural", 100, 200, 700, 10, Criterion::PersonsOnly, Severity::Warning});
  p.profile.needleWidth = 2.1;
  p.scheme.segments.push_back({CodeSegment::Kind::Literal, "网", 0});
  Source source;
  source.name = "sites", source.role = Role::Sites, source.file = "院校.geojson", source.layer = "a",
  source.encoding = "GBK";
  source.crs = "EPSG:4490", source.fields = {{"name", "MC"}, {"category", "LB"}}, source.imported = 1700000100;
  source.rows = 2, source.basis = CountingBasis::Registered, source.outside = {1, 7, 4000000000u};
  const SourceId id = p.sources.add(source, 3);
  const MultiPolygon square = {{{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{{2, 2}, {2, 4}, {4, 4}}}}};
  p.sites.add({id, "铁锋区中心小学", DedicatedCategory::SchoolOrHospital, std::make_shared<const MultiPolygon>(square)},
              3);
  p.divisions.edit(plan.city).outline = std::make_shared<const MultiPolygon>(square);
  p.divisions.edit(plan.county).uncovered = std::make_shared<const MultiPolygon>(MultiPolygon{});
  p.divisions.edit(plan.county).source = id;
  p.communities.edit(plan.communities[1]).locked = true;
  p.lockedKinds.comprehensive = true;
  Grid& grid = p.grids.edit(p.grids.ids().front());
  grid.exclave = true, grid.locked = true, grid.note = "a\nb'\"", grid.source = id;
  p.beats.add({"B1",
               "一区",
               plan.precincts[0],
               id,
               {p.grids.ids()[0], p.grids.ids()[2]},
               std::make_shared<const MultiPolygon>(square)},
              3);
  p.beats.edit(p.beats.ids().back()).officers = 3;
  p.precincts.edit(plan.precincts[0]).exemption = "开发区";
  Grid& described = p.grids.edit(p.grids.ids().back());
  described.fourBounds = "东至河", described.fourBoundsOf = ~std::uint64_t{0};
  p.stations.add({"230204000000", "铁锋派出所", id, true, {-5, 7}, 12}, 3);
  const PersonId person =
      p.persons.add({"赵静", "13904520000", "兼职",
                     std::make_shared<const std::vector<std::byte>>(std::vector<std::byte>(2, std::byte{7}))},
                    3);
  const PrecinctLayerId planned = addLayer(p, "规划", "现行", LayerStart::Copy);
  p.precinctLayers.edit(planned).sources = {id};
  p.precinctLayers.edit(planned).beatsWithout = {p.beats.ids().front()};
  p.layerPrecincts.edit(p.layerPrecincts.ids().front()).exemption = "开发区";
  p.layerPrecincts.edit(p.layerPrecincts.ids().front()).source = id;
  p.layerPrecincts.edit(p.layerPrecincts.ids().front()).beats = {p.beats.ids().front()};
  p.posts.add({person, p.grids.ids()[0], PostRole::CommunityOfficer, 20400, 20500}, 3);
  p.codes.add({"230204001001001", "网格", p.grids.ids()[0], 1700000000, 1700000001}, 3);
  p.lineage.add({1700000000, "split", {p.grids.ids()[0]}, {p.grids.ids()[0], p.grids.ids()[1]}, {"1"}, {"1", "二"}}, 3);
  Message what("edit.cut");
  what.with("grid", "网格").with("count", 3).with("width", 2.0).with("ratio", 0.1);
  p.journal.add({1700000000, "张三", what}, 3);
  p.exemptions.add({"size:grid:1", "岛", "李四", 19000}, 3);
  Unit unit;
  unit.name = "3号楼", unit.source = id, unit.row = 9, unit.placed = true, unit.at = {-5, 6};
  unit.tally.households = 4, unit.tally.personsUnknown = 1, unit.tally.points = 1, unit.grid = p.grids.ids()[1];
  p.units.add(unit, 3);
  recountAll(p);
  // Serials go on past records that are gone.
  p.units.erase(p.units.add(unit, 3));
  p.precincts.reserveSerials(9, 77);
  return p;
}

Project reopened(const std::string& path) {
  auto opened = openProject(path);
  INFO((opened ? std::string() : opened.error().code));
  REQUIRE(opened);
  CHECK(opened->warnings.empty());
  return std::move(opened->project);
}

}  // namespace

TEST_CASE("A plan with every kind of record is read back equal") {
  const Scratch scratch;
  const Project plan = fullPlan();
  REQUIRE(saveProjectAs(scratch / "a.gpkg", plan));
  const Project back = reopened(scratch / "a.gpkg");
  CHECK(back.info == plan.info);
  CHECK(back.profile == plan.profile);
  CHECK(back.scheme == plan.scheme);
  CHECK(back.subdivision == plan.subdivision);
  CHECK(back.sources == plan.sources);
  CHECK(back.grids == plan.grids);
  CHECK(back.journal == plan.journal);
  CHECK(back == plan);
  CHECK(brokenGuarantees(back) == brokenGuarantees(plan));
  CHECK(back.units.nextSerial(3) == plan.units.nextSerial(3));
  CHECK(back.precincts.nextSerial(9) == 77);
  CHECK(scratch.files() == 1);
}

TEST_CASE("A new plan is read back equal, its UUID is its own") {
  const Scratch scratch;
  const auto plan = newProject("铁锋区", "EPSG:4524", 1700000000);
  REQUIRE(plan);
  CHECK(plan->info.uuid.size() == 36);
  CHECK(plan->info.uuid != newProject("铁锋区", "", 0)->info.uuid);
  REQUIRE(saveProjectAs(scratch / "a.gpkg", *plan));
  CHECK(reopened(scratch / "a.gpkg") == *plan);
  CHECK(newProject("x", "EPSG:4490", 0).error().code == "crs.not_metric");
  CHECK(newProject("x", "EPSG:99999", 0).error().code == "crs.unknown");
}

TEST_CASE("Equal plans make equal bytes") {
  const Scratch scratch;
  const Project plan = fullPlan();
  REQUIRE(saveProjectAs(scratch / "a.gpkg", plan));
  REQUIRE(saveProjectAs(scratch / "b.gpkg", fullPlan()));
  REQUIRE(saveProjectAs(scratch / "c.gpkg", reopened(scratch / "a.gpkg")));
  CHECK(bytesOf(scratch / "a.gpkg") == bytesOf(scratch / "b.gpkg"));
  CHECK(bytesOf(scratch / "a.gpkg") == bytesOf(scratch / "c.gpkg"));
}

TEST_CASE("Saving after an edit writes what differs, into the same bytes each time") {
  const Scratch scratch;
  const Project plan = fullPlan();
  const EditContext context{"李四", 1700001000};
  const GridId grid = plan.grids.ids().back();
  const auto box = plan.subdivision.face(plan.grids.at(grid).zone.faces.front()).box;
  const Result<Project> cut = planOf(
      cutZone(plan, grid, {{box.minX - 500000, box.centre().y + 333}, {box.maxX + 500000, box.centre().y}}, context));
  INFO((cut ? std::string() : cut.error().code));
  REQUIRE(cut);
  for (const char* name : {"a.gpkg", "b.gpkg"}) {
    REQUIRE(saveProjectAs(scratch / name, plan));
    REQUIRE(saveProject(scratch / name, *cut, plan));
  }
  CHECK(bytesOf(scratch / "a.gpkg") == bytesOf(scratch / "b.gpkg"));
  CHECK(reopened(scratch / "a.gpkg") == *cut);
  SECTION("and back again after undo") {
    REQUIRE(saveProject(scratch / "a.gpkg", plan, *cut));
    CHECK(reopened(scratch / "a.gpkg") == plan);
  }
  SECTION("the derived layers are those of a file written whole") {
    REQUIRE(saveProjectAs(scratch / "whole.gpkg", *cut));
    for (const char* layer :
         {"city", "counties", "subdistricts", "communities", "grids", "unassigned", "precincts", "faces"}) {
      INFO(layer);
      const std::string difference =
          std::string("SELECT count(*) FROM (SELECT * FROM ") + layer + " EXCEPT SELECT * FROM whole." + layer + ")";
      gis::Database database(scratch / "a.gpkg", OpenMode::Write);
      database.run("ATTACH '" + scratch / "whole.gpkg" + "' AS whole");
      CHECK(database.integer(difference) == 0);
      CHECK(database.integer(std::string("SELECT count(*) FROM ") + layer) ==
            database.integer(std::string("SELECT count(*) FROM whole.") + layer));
    }
  }
}

TEST_CASE("Household points stay where they are when something else is saved") {
  const Scratch scratch;
  const Project plan = fullPlan();
  REQUIRE(saveProjectAs(scratch / "a.gpkg", plan));
  test::runSql(scratch / "a.gpkg",
               "CREATE TRIGGER t BEFORE DELETE ON wangge_household_points BEGIN SELECT RAISE(FAIL, 'x'); END");
  Project next = plan;
  next.sources.edit(next.sources.ids().front()).outside = {5};
  REQUIRE(saveProject(scratch / "a.gpkg", next, plan));
  CHECK(openProject(scratch / "a.gpkg")->project == next);
  Project replaced = next;
  HouseholdPoint point;
  point.households = 1, point.persons = 2, point.row = 1;
  replaced.sources.edit(next.sources.ids().front()).households =
      std::make_shared<const HouseholdSet>(std::vector<HouseholdPoint>{point});
  test::runSql(scratch / "a.gpkg", "DROP TRIGGER t");
  REQUIRE(saveProject(scratch / "a.gpkg", replaced, next));
  CHECK(openProject(scratch / "a.gpkg")->project == replaced);
}

TEST_CASE("A first import chooses the CRS: saving writes the file anew") {
  const Scratch scratch;
  const auto plan = newProject("a", "", 1700000000);
  REQUIRE(plan);
  REQUIRE(saveProjectAs(scratch / "a.gpkg", *plan));
  Project next = *plan;
  next.info.crs = "EPSG:32617";
  next.lattice = {500000, 4000000};
  REQUIRE(saveProject(scratch / "a.gpkg", next, *plan));
  CHECK(reopened(scratch / "a.gpkg") == next);
  CHECK(test::runSql(scratch / "a.gpkg", "SELECT srs_id FROM gpkg_contents WHERE table_name = 'grids'") == "32617");
}

TEST_CASE("Saving finds out that the file is not the one that was opened") {
  const Scratch scratch;
  const Project plan = fullPlan();
  REQUIRE(saveProjectAs(scratch / "a.gpkg", plan));
  Project theirs = plan, ours = plan;
  theirs.journal.add({1700000500, "甲", Message("edit.assign")}, 3);
  ours.journal.add({1700000600, "乙", Message("edit.assign")}, 3);
  REQUIRE(saveProject(scratch / "a.gpkg", theirs, plan));
  const auto refused = saveProject(scratch / "a.gpkg", ours, plan);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "file.changed_elsewhere");
  CHECK(reopened(scratch / "a.gpkg") == theirs);
  std::filesystem::remove(scratch / "a.gpkg");
  REQUIRE(saveProject(scratch / "a.gpkg", ours, plan));
  CHECK(reopened(scratch / "a.gpkg") == ours);
}

TEST_CASE("After undo no table of the plan issues an id again, also once the plan was saved and opened") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  const Project first = test::asciiPlan({"ab", "cc"}).project;
  Project second = first;
  forEachTable([&](auto each) {
    auto& table = each.of(second);
    table.erase(table.add(typename decltype(each)::RecordOf{}, 3));
  });
  second.info.name = "other";
  History history(first);
  REQUIRE(history.commit({second, Message("edit")}));
  history.undo();
  CHECK(history.project() == first);
  REQUIRE(saveProjectAs(path, history.project()));
  const auto opened = openProject(path);
  REQUIRE(opened);
  forEachTable([&](auto table) {
    CAPTURE(table.name);
    CHECK(table.of(history.project()).nextSerial(3) == table.of(second).nextSerial(3));
    CHECK(table.of(opened->project).nextSerial(3) == table.of(second).nextSerial(3));
  });
}
