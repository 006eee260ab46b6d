// SPDX-License-Identifier: GPL-3.0-or-later
// Files of every schema there ever was (README.md): a plan, what a crash left behind, versions kept in a plan. Each
// opens, recovers and comes back with the numbers written down beside it, is brought up by the next save, and takes
// edits as others.
#include <cpl_conv.h>

#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/goldens/describe.h"
#include "gis/recovery/kept_versions.h"
#include "gis/recovery/recovery.h"
#include "support/guarantees.h"
#include "support/source_dir.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::describe;
using test::Scratch;
using test::writeBytes;

namespace {

const EditContext kContext{"李工", 1800000000};

std::string goldens(int schema) {
  return test::sourceDir() + "/tests/gis/goldens/schema_" + std::to_string(schema);
}

// The schema's plan as a file in the scratch folder. The oldest ones were kept as SQL.
std::string placePlan(const Scratch& scratch, int schema, const std::string& name = "plan") {
  const std::string path = scratch / (name + ".gpkg");
  const std::string file = goldens(schema) + "/" + name + ".gpkg.gz";
  if (std::filesystem::exists(file)) {
    REQUIRE(CPLCopyFile(path.c_str(), ("/vsigzip/" + file).c_str()) == 0);
  } else {
    Database database(path, OpenMode::New);
    database.run(bytesOf(goldens(schema) + "/" + name + ".sql"));
    REQUIRE(database.ok());
  }
  return path;
}

std::string written(int schema, const std::string& name) {
  return bytesOf(goldens(schema) + "/" + name + ".txt");
}

Project openedPlan(const std::string& path) {
  auto opened = openProject(path);
  if (!opened) FAIL(opened.error().code);
  CHECK(opened->warnings.empty());
  return std::move(opened->project);
}

// What a later program does with a plan that it read: it keeps a version of it, edits it, saves it beside and over its
// file, and finds again what it saved.
void requireUsable(const Scratch& scratch, const std::string& path, const Project& plan) {
  REQUIRE(brokenGuarantees(plan).empty());
  REQUIRE(saveProjectAs(scratch / "whole.gpkg", plan));
  CHECK(openedPlan(scratch / "whole.gpkg") == plan);
  Result<Project> next = planOf(keepVersion(plan, "before", kContext));
  REQUIRE(next);
  next = planOf(setKindLocked(*next, GridKind::Comprehensive, true, kContext));
  REQUIRE(next);
  REQUIRE(saveProject(path, *next, plan));
  CHECK(test::runSql(path, "SELECT value FROM wangge_settings WHERE key = 'schema_version'") ==
        std::to_string(kSchemaVersion));
  CHECK(openedPlan(path) == *next);
}

}  // namespace

TEST_CASE("Plans of every schema open with their numbers, are saved as the present one, and take edits") {
  const int schema = GENERATE(range(1, kSchemaVersion + 1));
  CAPTURE(schema);
  const Scratch scratch;
  const std::string path = placePlan(scratch, schema), before = bytesOf(path);
  const Project plan = openedPlan(path);
  CHECK(describe(plan) == written(schema, "plan"));
  // Looking changes nothing.
  CHECK(bytesOf(path) == before);
  CHECK(scratch.files() == 1);
  requireUsable(scratch, path, plan);
}

TEST_CASE("What a crash left of a plan of every schema comes back with its numbers, with the file and without it") {
  const int schema = GENERATE(range(4, kSchemaVersion + 1));
  const std::string name = GENERATE("recovery", "torn");
  const bool withFile = GENERATE(true, false);
  CAPTURE(schema, name, withFile);
  const Scratch scratch;
  const std::string path = placePlan(scratch, schema);
  std::filesystem::create_directory(scratch / "journals");
  writeBytes(scratch / "journals/a.journal", bytesOf(goldens(schema) + "/" + name + ".journal"));
  auto left = recoverablePlans(scratch / "journals");
  REQUIRE(left.size() == 1);
  CHECK_FALSE(left[0].otherVersion);
  CHECK(left[0].edits == 3);
  CHECK(left[0].torn == (name == "torn"));
  CHECK(left[0].first == 1790010060);
  CHECK(left[0].last == 1790010180);
  if (withFile) left[0].path = path;
  const auto recovered = recover(left[0]);
  if (!recovered) FAIL(recovered.error().code);
  CHECK(recovered->warnings.empty());
  CHECK(recovered->path == (withFile ? path : ""));
  CHECK(describe(recovered->base) == written(schema, "plan"));
  CHECK(describe(recovered->recovered) == written(schema, name));
  if (withFile) {
    REQUIRE(saveProject(path, recovered->recovered, recovered->base));
    CHECK(openedPlan(path) == recovered->recovered);
  } else {
    REQUIRE(saveProjectAs(scratch / "new.gpkg", recovered->recovered));
    requireUsable(scratch, scratch / "new.gpkg", recovered->recovered);
  }
}

TEST_CASE("Versions kept in plans of every schema come back with their numbers") {
  const int schema = GENERATE(range(4, kSchemaVersion + 1));
  CAPTURE(schema);
  const Scratch scratch;
  const std::string path = placePlan(scratch, schema, "versions");
  const Project plan = openedPlan(path);
  CHECK(describe(plan) == written(schema, "versions"));
  REQUIRE(plan.keptVersions.size() == 2);
  int number = 0;
  for (KeptVersionId id : plan.keptVersions.ids()) {
    const Result<Project> restored = planOf(restoreVersion(plan, id, kContext));
    if (!restored) FAIL(restored.error().code);
    CHECK(describe(*restored) == written(schema, "version_" + std::to_string(++number)));
    CHECK(restored->keptVersions == plan.keptVersions);
    const std::string copy = scratch / (std::to_string(number) + ".gpkg");
    writeBytes(copy, bytesOf(path));
    REQUIRE(saveProject(copy, *restored, plan));
    CHECK(openedPlan(copy) == *restored);
    requireUsable(scratch, copy, *restored);
  }
}

TEST_CASE("Exemptions of schemas that noted no sizes hold whatever the grid's size is") {
  const Scratch scratch;
  const Project plan = openedPlan(placePlan(scratch, 3));
  REQUIRE(plan.exemptions.size() == 1);
  CHECK(plan.exemptions.at(plan.exemptions.ids()[0]).households == -1);
  CHECK(statusOf(plan, plan.grids.ids().back()) == GridStatus::Exempt);
}
