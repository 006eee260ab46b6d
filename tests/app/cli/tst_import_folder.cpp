// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a folder from the command line: what is told, what is asked and how it is decided, and that nothing comes
// in halfway.
#include <QGuiApplication>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/cli/import_folder.h"
#include "tests/app/cli/fixture.h"
#include "tests/gis/batch/made_layers.h"

using namespace wangge;
using test::bytesOf;
using test::Fixture;

namespace {

struct Folder : Fixture {
  std::string fresh = scratch / "fresh.gpkg";
  std::filesystem::path in = scratch / "in";
  cli::FolderImport options;
  std::string told;

  Folder() {
    if (QCoreApplication::instance() == nullptr) {
      qputenv("QT_QPA_PLATFORM", "offscreen");
      static int argc = 1;
      static char name[] = "tests";
      static char* argv[] = {name, nullptr};
      static QGuiApplication application(argc, argv);
    }
    Project empty;
    empty.info.uuid = "6f0c1f4e-0000-4000-8000-000000000022";
    empty.info.created = 1700000000;
    REQUIRE(gis::saveProjectAs(fresh, empty));
    gis::test::district(in);
    options.plan = fresh, options.paths = {in.string()};
  }
  // The exit code; `told` receives what stood on standard error.
  int run() {
    int code = -1;
    told = said([&] {
      const auto result = cli::importFolder(options, console);
      code = result ? *result : console.refuse(result.error());
    });
    return code;
  }
  Project saved() const { return gis::openProject(fresh)->project; }
};

}  // namespace

TEST_CASE_METHOD(Folder, "A folder is imported as one step") {
  CHECK(run() == 0);
  CHECK(told.empty());
  CHECK(saved().communities.size() == 4);
  CHECK(saved().sources.size() == 4);
}

TEST_CASE_METHOD(Folder, "Several files are imported like a folder of them") {
  options.paths = {(in / "roads.geojson").string(), (in / "communities.geojson").string()};
  CHECK(run() == 0);
  CHECK(saved().sources.size() == 2);
}

TEST_CASE_METHOD(Folder, "A dry run changes nothing") {
  const std::string before = bytesOf(fresh);
  options.dryRun = true;
  CHECK(run() == 0);
  CHECK(bytesOf(fresh) == before);
}

TEST_CASE_METHOD(Folder, "What is asked is refused with the file, the question and what decides it") {
  const std::string before = bytesOf(fresh);
  gis::test::geoJson(in / "areas.geojson", {{R"("n":1)", gis::test::boxJson(123.9, 47.3, 123.91, 47.31)}});
  CHECK(run() == 2);
  CHECK(told.find("areas.geojson") != std::string::npos);
  CHECK(told.find("--set \"areas.geojson:role=") != std::string::npos);
  CHECK(told.find("roads.geojson") == std::string::npos);
  CHECK(bytesOf(fresh) == before);
  SECTION("left out") {
    options.set = {"areas.geojson:use=no"};
    CHECK(run() == 0);
    CHECK(saved().sources.size() == 4);
  }
  SECTION("chosen") {
    options.set = {"areas.geojson:role=sites"};
    CHECK(run() == 0);
    CHECK(saved().sources.size() == 5);
  }
  SECTION("decided wrongly") {
    for (const char* wrong : {"areas.geojson", "areas.geojson:role", "role=sites", "areas.geojson:role=parks",
                              "areas.geojson:colour=red", "nobody.shp:role=sites", "areas.geojson:role=households"}) {
      CAPTURE(wrong);
      options.set = {wrong};
      CHECK(run() == 2);
      CHECK_FALSE(told.empty());
      CHECK(bytesOf(fresh) == before);
    }
  }
}

TEST_CASE_METHOD(Folder, "A file that fails leaves the plan as it was, and is named") {
  const std::string before = bytesOf(fresh);
  gis::test::write(in / "register.csv",
                   "楼栋编码,户数,人口,经度,纬度\n1000,30,60,123.901,47.304\n1001,-5,4,123.902,47.304\n");
  CHECK(run() == 2);
  CHECK(told.find("register.csv") != std::string::npos);
  CHECK(bytesOf(fresh) == before);
}

TEST_CASE_METHOD(Folder, "Basis and tolerance hold for all files, unless something else is decided about one") {
  options.basis = "registered", options.tolerance = "0.75";
  gis::test::geoJson(in / "zblocks.geojson",
                     {{R"("households":700,"persons":1500)", gis::test::boxJson(123.9, 47.3, 123.92, 47.31)}});
  options.set = {"zblocks.geojson:role=households", "zblocks.geojson:other_people=register.csv",
                 "zblocks.geojson:basis=present"};
  REQUIRE(run() == 0);
  std::map<std::string, CountingBasis> bases;
  saved().sources.forEach([&](SourceId, const Source& source) { bases[source.name] = source.basis; });
  CHECK(bases["register"] == CountingBasis::Registered);
  CHECK(bases["zblocks"] == CountingBasis::Present);
}

TEST_CASE_METHOD(Folder, "People counted twice are refused with both files and what tells them apart") {
  std::filesystem::copy(in / "register.csv", in / "copy.csv");
  CHECK(run() == 2);
  CHECK(told.find("both=copy.csv|use=no") != std::string::npos);
  options.set = {"register.csv:other_people=yes"};
  CHECK(run() == 2);
  options.set = {"register.csv:both=copy.csv"};
  CHECK(run() == 2);  // that both are wanted says nothing of the people
  options.set = {"copy.csv:use=no"};
  CHECK(run() == 0);
}

TEST_CASE_METHOD(Folder, "A recipe is saved and used, one that no longer fits is refused") {
  const std::string recipe = scratch / "recipe.json";
  gis::test::geoJson(in / "areas.geojson", {{R"("n":1)", gis::test::boxJson(123.9, 47.3, 123.91, 47.31)}});
  options.set = {"areas.geojson:role=sites"}, options.saveRecipe = recipe, options.dryRun = true;
  REQUIRE(run() == 0);
  options.set.clear(), options.saveRecipe.clear(), options.dryRun = false;
  CHECK(run() == 2);
  options.recipe = recipe;
  CHECK(run() == 0);
  CHECK(saved().sources.size() == 5);
  // All of it is there now, and replacing it is asked.
  const std::string before = bytesOf(fresh);
  CHECK(run() == 2);
  CHECK(told.find("existing=add|replace:NAME") != std::string::npos);
  std::filesystem::remove(in / "roads.geojson");
  CHECK(run() == 2);
  CHECK(told.find("roads.geojson") != std::string::npos);
  CHECK(bytesOf(fresh) == before);
}

TEST_CASE_METHOD(Folder, "A recipe of last year decides about this year's files, and what no longer fits is told") {
  std::filesystem::rename(in / "register.csv", in / "住户2026.csv");
  const std::string recipe = scratch / "recipe.json";
  options.saveRecipe = recipe, options.dryRun = true;
  REQUIRE(run() == 0);
  options.saveRecipe.clear(), options.dryRun = false;
  std::filesystem::rename(in / "住户2026.csv", in / "住户2027.csv");
  options.recipe = recipe;
  SECTION("fits") {
    CHECK(run() == 0);
    CHECK(saved().sources.size() == 4);
  }
  SECTION("what is told on the command line is about the files that are there") {
    options.set = {"住户2027.csv:use=no"};
    CHECK(run() == 0);
    CHECK(saved().sources.size() == 3);
    options.set = {"住户2026.csv:use=yes"};
    CHECK(run() == 2);
    CHECK(told.find("住户2026.csv") != std::string::npos);
  }
  SECTION("does not fit") {
    const std::string before = bytesOf(fresh);
    std::filesystem::remove(in / "住户2027.csv");
    CHECK(run() == 2);
    CHECK(told.find("住户2026.csv") != std::string::npos);
    CHECK(bytesOf(fresh) == before);
  }
}

TEST_CASE_METHOD(Folder, "What of a recipe does not fit may be decided on the command line, the rest of it holds") {
  const std::string recipe = scratch / "recipe.json";
  options.set = {"register.csv:field.households=户数", "register.csv:basis=registered"};
  options.saveRecipe = recipe, options.dryRun = true;
  REQUIRE(run() == 0);
  options.set.clear(), options.saveRecipe.clear(), options.dryRun = false, options.recipe = recipe;
  std::string rows = bytesOf((in / "register.csv").string());
  rows.replace(rows.find("户数"), std::string("户数").size(), "住户");
  gis::test::write(in / "register.csv", rows);
  CHECK(run() == 2);
  CHECK(told.find("户数") != std::string::npos);
  SECTION("another field") {
    options.set = {"register.csv:field.households=住户"};
    CHECK(run() == 0);
    bool registered = false;
    saved().sources.forEach(
        [&](SourceId, const Source& source) { registered = registered || source.basis == CountingBasis::Registered; });
    CHECK(registered);
  }
  SECTION("left out") {
    options.set = {"register.csv:use=no"};
    CHECK(run() == 0);
    CHECK(saved().sources.size() == 3);
  }
  SECTION("something else") {
    options.set = {"register.csv:tolerance=0.5"};
    CHECK(run() == 2);
    CHECK(told.find("户数") != std::string::npos);
  }
  SECTION("of another file") {
    options.set = {"roads.geojson:use=no"};
    CHECK(run() == 2);
  }
}

TEST_CASE_METHOD(Folder, "A failure names the decision that mends it") {
  gis::test::write(in / "register.csv",
                   "楼栋编码,户数,人口,经度,纬度\n1000,10,20,123.9012,47.3041\n1001,20,40,123.9022,47.3041\n"
                   "东西合计,35,70,123.9032,47.3041\n1002,40,80,123.9042,47.3041\n");
  const std::string before = bytesOf(fresh);
  CHECK(run() == 2);
  CHECK(told.find("--set \"register.csv:sum_rows=4|data_rows=4\"") != std::string::npos);
  CHECK(bytesOf(fresh) == before);
  options.set = {"register.csv:sum_rows=4"};
  CHECK(run() == 0);
  Tally all;
  saved().communities.forEach([&](CommunityId, const Community& c) { all += c.zone.tally; });
  CHECK(all.households == 70);
}
