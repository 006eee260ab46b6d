// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions about files that are imported together: which file each is about, and what is kept of them.
#include <sys/stat.h>
#include <unistd.h>

#include <set>

#include "gis/batch/doubts.h"
#include "gis/read/guess_findings.h"
#include "tests/gis/batch/import_folder.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

TEST_CASE("A decision is about one file, whatever others are called") {
  Folder folder;
  district(folder.path);
  district(folder.path / "2023");
  SECTION("left out above, asked below") {
    for (const char* file : {"communities.geojson", "roads.geojson", "houses.geojson", "register.csv"})
      folder.decided(file, "use", "no");
    const ImportPlan plan = folder.plan();
    CHECK(std::ranges::count_if(plan.layers, &PlannedLayer::use) == 4);
    for (const PlannedLayer& layer : plan.layers) CHECK(layer.use == layer.file.starts_with("2023/"));
  }
  SECTION("coordinates of one only") {
    folder.decided("register.csv", "crs", "GCJ02");
    for (const PlannedLayer& layer : folder.plan().layers)
      if (layer.role == Role::Households) CHECK((layer.request.sourceCrs == "GCJ02") == (layer.file == "register.csv"));
  }
  SECTION("a pattern is about all that it fits") {
    REQUIRE(decideForAll(folder.recipe, "2023/register.csv", "", "basis", "present"));
    REQUIRE(decideForAll(folder.recipe, "*.csv", "", "basis", "registered"));
    REQUIRE(decideForAll(folder.recipe, "register.csv", "", "tolerance", "2"));
    std::size_t registers = 0;
    for (const PlannedLayer& layer : folder.plan().layers)
      if (layer.role == Role::Households) {
        ++registers;
        CHECK(layer.request.basis == CountingBasis::Registered);
        CHECK(layer.request.tolerance == (layer.file == "register.csv" ? 2.0 : 0.5));
      }
    CHECK(registers == 2);
  }
  SECTION("two patterns that fit as well are none") {
    REQUIRE(decideForAll(folder.recipe, "register.*", "", "crs", "EPSG:4490"));
    REQUIRE(decideForAll(folder.recipe, "*gister.csv", "", "use", "yes"));
    CHECK(folder.tried());
    folder.recipe.entries[1].file = "*egister.cs";
    const auto gone = folder.tried();
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == "recipe.no_file");
    folder.recipe.entries[0].file = "registe*.csv", folder.recipe.entries[1].file = "*egister.csv";
    const auto several = folder.tried();
    REQUIRE_FALSE(several);
    CHECK(several.error().code == "recipe.several");
  }
}

TEST_CASE("Files of one name from several folders each have a name of their own") {
  Folder folder;
  for (const char* root : {"a/data", "b/data", "c/more"}) district(folder.path / root);
  auto planner = ImportPlanner::lookAt(
      {(folder.path / "a/data").string(), (folder.path / "b/data").string(), (folder.path / "c/more").string()});
  REQUIRE(planner);
  const auto plan = planner->plan(folder.project, {});
  REQUIRE(plan);
  std::set<std::string> names;
  for (const PlannedLayer& layer : plan->layers) names.insert(layer.file);
  CHECK(plan->layers.size() == 12);
  CHECK(names.size() == 12);
  CHECK(names.contains("a/data/register.csv"));
  CHECK(names.contains("b/data/register.csv"));
  CHECK_FALSE(names.contains("register.csv"));
}

TEST_CASE("A layer that was left out is decided about by its own name") {
  Folder folder;
  district(folder.path);
  const auto folders = [](double west) {
    return fmt::format(
        "<Placemark><name>x</name><Polygon><outerBoundaryIs><LinearRing><coordinates>{0},47.3 {1},47.3 "
        "{1},47.31 {0},47.31 {0},47.3</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>",
        west, west + 0.01);
  };
  write(folder.path / "two.kml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml "
        "xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder><name>one</name>" +
            folders(123.9) + "</Folder><Folder><name>two</name>" + folders(123.92) + "</Folder></Document></kml>");
  for (const char* name : {"one", "two"}) REQUIRE(decide(entryOf(folder.recipe, "two.kml", name), "use", "no"));
  const ImportPlan plan = folder.plan();
  CHECK(plan.isReady());
  CHECK(plan.layers.size() == 6);
  for (std::size_t i = 4; i < plan.layers.size(); ++i) {
    CHECK_FALSE(plan.layers[i].use);
    CHECK(plan.layers[i].isNamed());
  }
  CHECK_FALSE(plan.layers[0].isNamed());
}

TEST_CASE("What cannot be opened is asked about, and pipes are left alone") {
  Folder folder;
  district(folder.path);
  const std::filesystem::path elsewhere = folder.scratch / "elsewhere";
  std::filesystem::create_directory(elsewhere);
  std::filesystem::create_directory_symlink(elsewhere, folder.path / "link");
  REQUIRE(mkfifo((folder.path / "pipe.csv").c_str(), 0600) == 0);
  std::filesystem::create_directory(folder.path / "closed");
  std::filesystem::permissions(folder.path / "closed", std::filesystem::perms::none);
  const ImportPlan plan = folder.plan();
  const Lines lines = said(plan);
  CHECK(std::ranges::count(lines, "link? plan.folder_link use") == 1);
  if (geteuid() != 0) CHECK(std::ranges::count(lines, "closed? file.unreadable use") == 1);
  REQUIRE(plan.leftOut.size() == 1);
  CHECK(plan.leftOut[0].file == "pipe.csv");
  std::filesystem::permissions(folder.path / "closed", std::filesystem::perms::owner_all);
  CHECK(ImportPlanner::lookAt({(folder.path / "pipe.csv").string()}).error().code == "plan.no_sources");
}

TEST_CASE("A role by the name alone is a question") {
  Folder folder;
  district(folder.path);
  geoJson(folder.path / "南路.geojson", {{R"("n":1)", lineJson(123.9, 47.3, 123.91, 47.31)}});
  geoJson(folder.path / "公路网.geojson", {{R"("TYPE":"x","n":2)", lineJson(123.9, 47.301, 123.91, 47.311)}});
  const Lines lines = said(folder.plan());
  CHECK(std::ranges::count(lines, "公路网.geojson? plan.role_by_name role") == 1);
  CHECK(std::ranges::count_if(lines, [](const auto& l) { return l.starts_with("南路.geojson? plan.role_"); }) == 1);
  folder.decided("公路网.geojson", "role", "barriers");
  folder.decided("南路.geojson", "use", "no");
  CHECK(folder.plan().isReady());
}

TEST_CASE("A saved recipe keeps the basis and what goes with which file, not what is about the plan") {
  Folder folder;
  district(folder.path);
  geoJson(folder.path / "zblocks.geojson",
          {{R"("households":700,"persons":1500)", boxJson(123.9, 47.3, 123.92, 47.31)}});
  folder.decided("zblocks.geojson", "role", "households");
  folder.decided("zblocks.geojson", "other_people", "register.csv");
  folder.decided("zblocks.geojson", "other_people", "plan:old");
  folder.decided("zblocks.geojson", "basis", "registered");
  folder.decided("communities.geojson", "tolerance", "1.5");
  const ImportPlan plan = folder.plan();
  REQUIRE(plan.isReady());
  const ImportRecipe kept = ImportPlanner::recipeOf(plan);
  const auto again = parseRecipe(recipeToJson(kept), "r.json");
  REQUIRE(again);
  CHECK(*again == kept);
  const RecipeEntry* blocks = entryFor(*again, "zblocks.geojson", "");
  REQUIRE(blocks != nullptr);
  CHECK(blocks->otherPeople == Lines{"register.csv"});
  CHECK(blocks->basis == CountingBasis::Registered);
  CHECK(entryFor(*again, "communities.geojson", "")->tolerance == 1.5);
  const auto batch = runImportPlan(folder.project, plan, "x", 1000);
  REQUIRE(batch);
  std::size_t registered = 0;
  batch->project.sources.forEach(
      [&](SourceId, const Source& source) { registered += source.basis == CountingBasis::Registered; });
  CHECK(registered == 1);
}

TEST_CASE("What is told of rows is looked at before anything is read whole") {
  Folder folder;
  district(folder.path);
  const auto asked = [&](const std::string& file) {
    const ImportPlan plan = folder.plan();
    const auto layer = std::ranges::find(plan.layers, file, &PlannedLayer::file);
    REQUIRE(layer->doubts.size() == 1);
    CHECK(layer->doubts[0].decides == "sum_rows");
    return layer->doubts[0].what.code;
  };
  RecipeEntry& entry = entryOf(folder.recipe, "register.csv", "");
  SECTION("no rows") {
    entry.sumRows = "x";
    CHECK(asked("register.csv") == "table.bad_rows");
  }
  SECTION("both") {
    entry.sumRows = "2、3", entry.dataRows = "3";
    CHECK(asked("register.csv") == "table.row_told_both");
  }
  SECTION("of another role") {
    entryOf(folder.recipe, "houses.geojson", "").sumRows = "2";
    CHECK(asked("houses.geojson") == "table.rows_not_for_role");
    folder.decided("houses.geojson", "sum_rows", "");
    CHECK(folder.plan().isReady());
  }
  SECTION("right") {
    folder.decided("register.csv", "sum_rows", "3，2");
    CHECK(entryOf(folder.recipe, "register.csv", "").sumRows == "2,3");
    folder.decided("register.csv", "data_rows", "全部");
    entryOf(folder.recipe, "register.csv", "").dataRows = "全部";
    const ImportPlan plan = folder.plan();
    CHECK(plan.isReady());
    const auto layer = std::ranges::find(plan.layers, "register.csv", &PlannedLayer::file);
    CHECK(layer->request.sumRows.empty());
    CHECK(layer->request.dataRows == "all");
  }
}

TEST_CASE("What cannot be decided otherwise is asked by what prevents it, not by what is only told") {
  PlannedLayer layer;
  const std::vector<Finding> findings = {finding(FindingKind::Left, Message("crs.old_datum")),
                                         finding(FindingKind::Left, Message("file.truncated").with("file", "a.shp"))};
  askAnyway(layer, findings);
  REQUIRE(layer.doubts.size() == 1);
  CHECK(layer.doubts[0].what.code == "file.truncated");
}

TEST_CASE("The row that a question is about") {
  CHECK(rowOf({Message("table.maybe_sum").with("row", 7), "sum_rows"}) == 7);
  CHECK_FALSE(rowOf({Message("table.bad_rows").with("row", "7"), "sum_rows"}));
  CHECK_FALSE(rowOf({Message("table.bad_rows"), "sum_rows"}));
}
