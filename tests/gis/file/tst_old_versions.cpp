// SPDX-License-Identifier: GPL-3.0-or-later
// Files of older schema versions open with everything in them, are brought up by the next save, and take edits as
// others.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/recovery/kept_versions.h"
#include "support/source_dir.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

TEST_CASE("A plan of an older schema opens, is saved as the present version, keeps versions and locks kinds") {
  const std::string version = GENERATE("1", "2", "3");
  CAPTURE(version);
  const Scratch scratch;
  const std::string path = scratch / "old.gpkg";
  {
    Database database(path, OpenMode::New);
    database.run(test::bytesOf(test::sourceDir() + "/tests/gis/file/samples/version_" + version + ".sql"));
    REQUIRE(database.ok());
  }
  const std::string before = test::bytesOf(path);
  const auto opened = openProject(path);
  REQUIRE(opened);
  CHECK(opened->warnings.empty());
  CHECK(opened->project.info.name == "旧版方案");
  CHECK(opened->project.communities.size() == 2);
  CHECK(opened->project.grids.size() == 2);
  CHECK(totalOf(opened->project).households == 500);
  // Exemptions of old hold whatever the grid's size is: nobody noted what was approved.
  CHECK(opened->project.exemptions.size() == (version == "3" ? 1 : 0));
  opened->project.exemptions.forEach([&](ExemptionId, const Exemption& exemption) {
    CHECK(exemption.households == -1);
    CHECK(statusOf(opened->project, opened->project.grids.ids().back()) == GridStatus::Exempt);
  });
  // Looking changes nothing.
  CHECK(test::bytesOf(path) == before);
  CHECK(opened->project.lockedKinds == KindLocks{});
  auto kept = keepVersion(opened->project, "before", {"Zhang", 1800000000});
  REQUIRE(kept);
  kept = setKindLocked(*kept, GridKind::Dedicated, true, {"Zhang", 1800000001});
  REQUIRE(kept);
  REQUIRE(saveProject(path, *kept, opened->project));
  CHECK(test::runSql(path, "SELECT value FROM wangge_settings WHERE key = 'schema_version'") ==
        std::to_string(kSchemaVersion));
  const auto again = openProject(path);
  REQUIRE(again);
  CHECK(again->warnings.empty());
  CHECK(again->project == *kept);
  CHECK(again->project.lockedKinds == KindLocks{false, true});
}
