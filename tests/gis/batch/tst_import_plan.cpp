// SPDX-License-Identifier: GPL-3.0-or-later
// Many files as one import: what belongs together, their order, what is asked, all or nothing, and recipes.
#include "gis/import_plan.h"

#include "gis/file/project_file.h"
#include "tests/gis/batch/import_folder.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

TEST_CASE("A folder becomes one import in the order of roles, and needs no word") {
  Folder folder;
  district(folder.path);
  write(folder.path / "readme.txt", "about this folder\n");
  write(folder.path / "manifest.json", R"({"steps": []})");
  write(folder.path / "picture.png", "x");
  write(folder.path / "nothing.csv", "");
  const ImportPlan plan = folder.plan();
  CHECK(said(plan) == Lines{"communities.geojson: communities", "roads.geojson: barriers", "houses.geojson: buildings",
                            "register.csv: households"});
  CHECK(plan.isReady());
  std::map<std::string, std::string> left;
  for (const LeftOutFile& file : plan.leftOut) left[file.file] = file.why.code;
  CHECK(left == std::map<std::string, std::string>{{"readme.txt", "plan.no_table"},
                                                   {"manifest.json", "json.no_geography"},
                                                   {"picture.png", "file.unknown_format"},
                                                   {"nothing.csv", "file.empty"}});
  // The table tells no system: the only one in which it lies here is taken, and said.
  const auto& table = plan.layers[3];
  CHECK(std::ranges::any_of(table.findings, [](const Finding& f) { return f.what.code == "guess.crs_taken"; }));

  const auto batch = runImportPlan(folder.project, plan, "x", 1000);
  REQUIRE(batch);
  CHECK(batch->reports.size() == 4);
  CHECK(batch->project.communities.size() == 4);
  CHECK(totalOf(batch->project).households == 4 * (8 * 20 + 28));
  CHECK(batch->reports[3].outside.households == 0);
  CHECK(batch->what.code == "journal.imported_files");
}

TEST_CASE("Subfolders are looked into, parts of files stay with them, a plan in the folder is no source") {
  Folder folder;
  district(folder.path / "2024" / "maps");
  district(folder.path / "2024" / ".hidden");
  write(folder.path / "2024" / "maps" / "loose.qpj", "x");
  REQUIRE(saveProjectAs((folder.path / "plan.gpkg").string(), twoCommunities()));
  const ImportPlan plan = folder.plan();
  CHECK(said(plan) == Lines{"2024/maps/communities.geojson: communities", "2024/maps/roads.geojson: barriers",
                            "2024/maps/houses.geojson: buildings", "2024/maps/register.csv: households"});
  std::map<std::string, std::string> left;
  for (const LeftOutFile& file : plan.leftOut) left[file.file] = file.why.code;
  CHECK(left == std::map<std::string, std::string>{{"plan.gpkg", "plan.is_plan"},
                                                   {"2024/maps/loose.qpj", "file.unknown_format"}});
}

TEST_CASE("What cannot be told is asked, and only that") {
  Folder folder;
  district(folder.path);
  geoJson(folder.path / "areas.geojson", {{R"("n":1)", boxJson(123.9, 47.3, 123.91, 47.31)}});
  write(folder.path / "broken.geojson", "{\"coordinates\": [");
  const ImportPlan plan = folder.plan();
  CHECK_FALSE(plan.isReady());
  const Lines lines = said(plan);
  CHECK(std::ranges::count(lines, "areas.geojson? plan.role_unclear role") == 1);
  CHECK(std::ranges::count_if(lines, [](const auto& l) { return l.starts_with("broken.geojson? "); }) == 1);
  CHECK(std::ranges::count_if(lines, [](const auto& l) { return l.find("? ") != l.npos; }) == 2);
  CHECK_FALSE(runImportPlan(folder.project, plan, "x", 1000));
  // Decided, it goes.
  folder.decided("areas.geojson", "use", "no");
  folder.decided("broken.geojson", "use", "no");
  CHECK(folder.plan().isReady());
}

TEST_CASE("Numbers that may count the same people are asked for, other buildings are not") {
  Folder folder;
  district(folder.path);
  const auto asks = [&](const std::string& file) {
    const Lines lines = said(folder.plan());
    return std::ranges::count(lines, file + "? plan.same_people other_people") == 1;
  };
  SECTION("areas with counts beside a register") {
    geoJson(folder.path / "zblocks.geojson",
            {{R"("households":700,"persons":1500)", boxJson(123.9, 47.3, 123.92, 47.31)},
             {R"("households":500,"persons":1100)", boxJson(123.92, 47.3, 123.94, 47.31)}});
    folder.decided("zblocks.geojson", "role", "households");
    CHECK(asks("zblocks.geojson"));
    // Of another register it says nothing.
    folder.decided("zblocks.geojson", "other_people", "else.csv");
    CHECK(asks("zblocks.geojson"));
    folder.decided("zblocks.geojson", "other_people", "register.csv");
    CHECK_FALSE(asks("zblocks.geojson"));
    CHECK(folder.plan().isReady());
    // Nor of a copy.
    std::filesystem::copy(folder.path / "zblocks.geojson", folder.path / "zblocks2.geojson");
    folder.decided("zblocks2.geojson", "role", "households");
    const Lines lines = said(folder.plan());
    CHECK(std::ranges::count(lines, "zblocks2.geojson? plan.same_data both") == 1);
    CHECK(std::ranges::count(lines, "zblocks2.geojson? plan.same_people other_people") == 1);
  }
  SECTION("buildings with counts") {
    geoJson(folder.path / "houses.geojson",
            {{R"("LDBM":"1000","层数":6,"户数":12)", boxJson(123.901, 47.304, 123.9014, 47.3042)},
             {R"("LDBM":"1001","层数":6,"户数":9)", boxJson(123.902, 47.304, 123.9024, 47.3042)}});
    CHECK(asks("register.csv"));
  }
  SECTION("a register twice, ordered otherwise") {
    write(folder.path / "second.csv",
          "楼栋编码,户数,人口,经度,纬度\n1007,27,57,123.908,47.3041\n1003,23,53,123.904,47.3041\n");
    CHECK(asks("second.csv"));
  }
  SECTION("a register of other buildings") {
    write(folder.path / "second.csv",
          "楼栋编码,户数,人口,经度,纬度\n4000,27,57,123.931,47.3041\n4001,23,53,123.932,47.3041\n");
    write(folder.path / "register.csv",
          "楼栋编码,户数,人口,经度,纬度\n1000,20,50,123.9012,47.3041\n4002,21,51,123.9322,47.3041\n");
    CHECK_FALSE(asks("second.csv"));
    const ImportPlan plan = folder.plan();
    CHECK(plan.isReady());
    CHECK(std::ranges::any_of(plan.layers.back().findings,
                              [](const Finding& f) { return f.what.code == "plan.keys_differ"; }));
  }
  SECTION("keys that differ and prove nothing") {
    SECTION("no keys of buildings") {
      write(folder.path / "second.csv",
            "楼栋编码,户数,人口,经度,纬度\n5007,27,57,123.908,47.3041\n5003,23,53,123.904,47.3041\n");
    }
    SECTION("without zeros") {
      write(folder.path / "second.csv",
            "楼栋编码,户数,人口,经度,纬度\n01007,27,57,123.908,47.3041\n01003,23,53,123.904,47.3041\n");
    }
    SECTION("of another field") {
      write(folder.path / "second.csv",
            "标准地址编码,户数,人口,经度,纬度\nD7,27,57,123.908,47.3041\nD3,23,53,123.904,47.3041\n");
    }
    SECTION("one building in both") {
      write(folder.path / "register.csv",
            "楼栋编码,户数,人口,经度,纬度\n1000,20,50,123.9012,47.3041\n1001,21,51,123.9022,47.3041\n");
      write(folder.path / "second.csv",
            "楼栋编码,户数,人口,经度,纬度\n1001,21,51,123.9022,47.3041\n1003,23,53,123.904,47.3041\n");
    }
    CHECK(asks("second.csv"));
  }
  SECTION("communities that tell numbers bring nobody") {
    geoJson(folder.path / "communities.geojson",
            {{R"("SQDM":"230204001001","SQMC":"第一社区","户数":900)", boxJson(123.9, 47.3, 123.92, 47.31)},
             {R"("SQDM":"230204001002","SQMC":"第二社区","户数":800)", boxJson(123.92, 47.3, 123.94, 47.31)}});
    const ImportPlan plan = folder.plan();
    CHECK(plan.isReady());
    CHECK(plan.layers[0].role == Role::Communities);
    CHECK(std::ranges::any_of(plan.layers[0].findings,
                              [](const Finding& f) { return f.what.code == "plan.counts_not_taken"; }));
    const auto batch = runImportPlan(folder.project, plan, "x", 1000);
    REQUIRE(batch);
    CHECK(totalOf(batch->project).households == 4 * (8 * 20 + 28));
  }
  SECTION("people who are in the plan already") {
    const auto batch = runImportPlan(folder.project, folder.plan(), "x", 1000);
    REQUIRE(batch);
    folder.project = batch->project;
    for (const char* file : {"communities.geojson", "roads.geojson", "houses.geojson"})
      folder.decided(file, "use", "no");
    folder.decided("register.csv", "existing", "add");
    CHECK(asks("register.csv"));
    folder.recipe.entries.back().existing = "replace:register";
    CHECK(folder.plan().isReady());
  }
}

TEST_CASE("What the plan has is replaced or added to as the user says, never unasked") {
  Folder folder;
  district(folder.path);
  const auto first = runImportPlan(folder.project, folder.plan(), "x", 1000);
  REQUIRE(first);
  folder.project = first->project;
  const Lines lines = said(folder.plan());
  for (const char* file : {"communities.geojson", "roads.geojson", "houses.geojson", "register.csv"})
    CHECK(std::ranges::count(lines, std::string(file) + "? plan.existing existing") == 1);
  for (const char* name : {"communities", "roads", "houses"})
    folder.decided(std::string(name) + ".geojson", "existing", "replace:" + std::string(name));
  folder.decided("register.csv", "existing", "replace:register");
  const ImportPlan again = folder.plan();
  CHECK(again.isReady());
  const auto second = runImportPlan(folder.project, again, "x", 2000);
  REQUIRE(second);
  CHECK(second->project.sources.size() == 4);
  CHECK(totalOf(second->project) == totalOf(first->project));
  folder.decided("roads.geojson", "existing", "replace:houses");  // of another role
  CHECK_FALSE(folder.plan().isReady());
}

TEST_CASE("The same units or the same file twice are asked, parts of a city are put together") {
  Folder folder;
  district(folder.path);
  SECTION("a copy") {
    std::filesystem::copy(folder.path / "roads.geojson", folder.path / "roads (1).geojson");
    const Lines lines = said(folder.plan());
    CHECK(std::ranges::count_if(lines, [](const auto& l) { return l.ends_with("? plan.same_data both"); }) == 1);
    // Both are wanted.
    folder.decided("roads.geojson", "both", "roads (1).geojson");
    CHECK(folder.plan().isReady());
  }
  SECTION("in another format") {
    // The same lines without their fields.
    std::vector<MadeFeature> roads;
    for (int i = 0; i < 4; ++i)
      roads.push_back({R"("DLDJ":"支路")", lineJson(123.903 + 0.01 * i, 47.29, 123.903 + 0.01 * i, 47.32)});
    geoJson(folder.path / "lines.geojson", roads);
    const Lines lines = said(folder.plan());
    CHECK(std::ranges::count(lines, "roads.geojson? plan.same_data both") == 1);
  }
  SECTION("codes of another scheme") {
    geoJson(folder.path / "communities2.geojson",
            {{R"("SQDM":"A1","SQMC":"第一社区")", boxJson(123.9, 47.3, 123.91, 47.31)},
             {R"("SQDM":"A2","SQMC":"第二社区")", boxJson(123.91, 47.3, 123.92, 47.31)}});
    CHECK(std::ranges::count(said(folder.plan()), "communities2.geojson? plan.same_area both") == 1);
  }
  SECTION("codes with and without filling") {
    const std::string head = "街道代码,街道名称\n";
    write(folder.path / "s1.csv", head + "230204001,东街道\n230204002,西街道\n");
    write(folder.path / "s2.csv", head + "230204001000,东街道\n230204003000,南街道\n");
    const Lines lines = said(folder.plan());
    CHECK(std::ranges::count_if(lines, [](const auto& l) { return l.ends_with("? plan.same_units both"); }) == 1);
  }
  SECTION("beyond the first rows") {
    std::string one = "街道代码,街道名称\n", two = one;
    for (int i = 1; i < 396; ++i) one += fmt::format("230204{:03},{}街道\n", i, i);
    for (int county = 1; county < 3; ++county)
      for (int i = 1; i < 300; ++i) two += fmt::format("11010{}{:03},{}街道\n", county, i, i);
    write(folder.path / "s1.csv", one);
    write(folder.path / "s2.csv", two + "230204007,7街道\n");
    const Lines lines = said(folder.plan());
    CHECK(std::ranges::count(lines, "s2.csv? plan.same_units both") == 1);
  }
  SECTION("another edition") {
    geoJson(folder.path / "communities2.geojson",
            {{R"("SQDM":"230204001002","SQMC":"第二社区")", boxJson(123.91, 47.3, 123.93, 47.31)}});
    CHECK(std::ranges::count(said(folder.plan()), "communities2.geojson? plan.same_units both") == 1);
  }
  SECTION("another part") {
    geoJson(folder.path / "communities2.geojson",
            {{R"("SQDM":"230204002001","SQMC":"东湖社区")", boxJson(123.94, 47.3, 123.95, 47.31)}});
    const ImportPlan plan = folder.plan();
    CHECK(plan.isReady());
    const auto batch = runImportPlan(folder.project, plan, "x", 1000);
    REQUIRE(batch);
    CHECK(batch->project.communities.size() == 5);
  }
}

TEST_CASE("Rows without coordinates find buildings by the field that names them") {
  Folder folder;
  district(folder.path);
  write(folder.path / "register.csv", "楼栋编码,户数,人口\n1000,30,60\n2001,20,40\n");
  const ImportPlan plan = folder.plan();
  CHECK(plan.isReady());
  CHECK(plan.layers[3].request.join == "楼栋编码");
  const auto batch = runImportPlan(folder.project, plan, "x", 1000);
  REQUIRE(batch);
  CHECK(totalOf(batch->project).households == 50);
  SECTION("a field that matches nothing stops everything, and the file is named") {
    write(folder.path / "register.csv", "楼栋编码,户数,人口\nA1,30,60\nA2,20,40\n1000,1,1\n");
    const auto failed = runImportPlan(folder.project, folder.plan(), "x", 1000);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().file == "register.csv");
    CHECK(failed.error().error.code == "plan.join_matches_little");
    folder.decided("register.csv", "unmatched", "yes");
    CHECK(runImportPlan(folder.project, folder.plan(), "x", 1000));
  }
  SECTION("without buildings there is nothing to find") {
    std::filesystem::remove(folder.path / "houses.geojson");
    CHECK(std::ranges::count(said(folder.plan()), "register.csv? plan.join_needs_buildings use") == 1);
  }
}

TEST_CASE("An error in one file leaves the plan as it was") {
  Folder folder;
  district(folder.path);
  write(folder.path / "register.csv",
        "楼栋编码,户数,人口,经度,纬度\n1000,30,60,123.901,47.304\n1001,-5,4,123.902,47.304\n");
  const ImportPlan plan = folder.plan();
  REQUIRE(plan.isReady());
  const auto failed = runImportPlan(folder.project, plan, "x", 1000);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().file == "register.csv");
  CHECK(failed.error().error.code == "count.negative");
  std::stop_source stop;
  stop.request_stop();
  Progress progress;
  progress.stop = stop.get_token();
  const auto stopped = runImportPlan(folder.project, plan, "x", 1000, progress);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().error.code == "job.cancelled");
}

TEST_CASE("A recipe keeps what was decided and found out, and is read back the same") {
  Folder folder;
  district(folder.path);
  std::filesystem::rename(folder.path / "roads.geojson", folder.path / "x_2024.geojson");
  std::filesystem::rename(folder.path / "register.csv", folder.path / "r20240301.csv");
  const ImportPlan plan = folder.plan();
  REQUIRE(plan.isReady());
  const ImportRecipe kept = ImportPlanner::recipeOf(plan);
  const std::string path = (folder.path / ".." / "kept.json").string();
  REQUIRE(saveRecipe(path, kept));
  const auto loaded = loadRecipe(path);
  REQUIRE(loaded);
  CHECK(*loaded == kept);
  CHECK(recipeToJson(*loaded) == recipeToJson(kept));
  REQUIRE(saveRecipe(path, kept));  // over its own kind

  folder.recipe = *loaded;
  CHECK(folder.plan().isReady());
  // Next year: of names that changed only the user knows whether they are the same files.
  std::filesystem::rename(folder.path / "x_2024.geojson", folder.path / "x_2025.geojson");
  std::filesystem::rename(folder.path / "r20240301.csv", folder.path / "r20250228.csv");
  const auto other = folder.tried();
  REQUIRE_FALSE(other);
  CHECK(other.error().code == "recipe.no_file");
  for (RecipeEntry& entry : folder.recipe.entries) {
    if (entry.file == "x_2024.geojson") entry.file = "x_*.geojson";
    if (entry.file == "r20240301.csv") entry.file = "r????????.csv";
  }
  const ImportPlan next = folder.plan();
  CHECK(next.isReady());
  for (std::size_t i = 0; i < plan.layers.size(); ++i) {
    CHECK(next.layers[i].role == plan.layers[i].role);
    CHECK(next.layers[i].request.sourceCrs == plan.layers[i].request.sourceCrs);
  }

  const auto refused = [&] {
    const auto made = folder.tried();
    return made ? std::string() : made.error().code;
  };
  SECTION("a field that is gone") {
    write(folder.path / "r20250228.csv", "楼栋,住户,人口,经度,纬度\n1000,30,60,123.901,47.304\n");
    const auto made = folder.tried();
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "recipe.field_gone");
    CHECK(argument(made.error(), "file") == "r20250228.csv");
  }
  SECTION("a file that is gone") {
    std::filesystem::remove(folder.path / "x_2025.geojson");
    CHECK(refused() == "recipe.no_file");
  }
  SECTION("a file with other shapes") {
    geoJson(folder.path / "x_2025.geojson",
            {{R"("NAME":"a","DLDJ":"支路")", R"({"type":"Point","coordinates":[123.9,47.3]})"}});
    CHECK(refused() == "recipe.role_unsuitable");
  }
  SECTION("a file more is asked like any other") {
    geoJson(folder.path / "areas.geojson", {{R"("n":1)", boxJson(123.9, 47.3, 123.91, 47.31)}});
    CHECK_FALSE(folder.plan().isReady());
  }
}

TEST_CASE("Recipes are read strictly") {
  const auto code = [](const std::string& json) {
    const auto parsed = parseRecipe(json, "r.json");
    return parsed ? std::string("read") : parsed.error().code;
  };
  CHECK(code(R"({"wangge_recipe":1,"files":[]})") == "read");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a.shp","role":"barriers","use":"no"}]})") == "read");
  CHECK(code("nonsense") == "settings.not_json");
  CHECK(code(R"({"files":[]})") == "settings.missing_key");
  CHECK(code(R"({"wangge_recipe":2,"files":[]})") == "settings.wrong_type");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"role":"barriers"}]})") == "settings.missing_key");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","colour":"red"}]})") == "settings.unknown_key");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","fields":{"colour":"red"}}]})") == "settings.unknown_key");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","role":"roads"}]})") == "recipe.bad_value");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","existing":"replace"}]})") == "recipe.bad_value");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","use":"perhaps"}]})") == "recipe.bad_value");
  CHECK(fitsFile("道路_*.shp", "2024/道路_新.shp"));
  CHECK(fitsFile("?路.shp", "道路.shp"));
  CHECK_FALSE(fitsFile("道路.shp", "道路2.shp"));
  CHECK_FALSE(fitsFile("*.shp", "a.gpkg"));
  // Without marks it is one path.
  CHECK(fitsFile("2024/道路.shp", "2024/道路.shp"));
  CHECK_FALSE(fitsFile("道路.shp", "2024/道路.shp"));
  CHECK(fitsFile(literally("a*?\\b.shp"), "a*?\\b.shp"));
  CHECK_FALSE(fitsFile(literally("a*.shp"), "abc.shp"));
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","other_people":["b.csv"],"both":["c.shp:d"]}]})") == "read");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","other_people":"yes"}]})") == "settings.wrong_type");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","other_people":["yes"]}]})") == "recipe.bad_value");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","basis":"some"}]})") == "recipe.bad_value");
  CHECK(code(R"({"wangge_recipe":1,"files":[{"file":"a","tolerance":-1}]})") == "settings.wrong_type");
}
