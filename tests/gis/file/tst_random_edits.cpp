// SPDX-License-Identifier: GPL-3.0-or-later
// Random plans edited at random and saved after each edit: the file always holds the plan, and its derived layers are
// those of a file written whole. Undone plans are saved too.
#include <catch2/catch.hpp>

#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/onemap/one_map.h"
#include "gis/support/random_walk.h"
#include "support/effort.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;
using test::Walk;

namespace {

std::string layerFault(const std::string& path, const std::string& whole) {
  Database database(path, OpenMode::Write);
  database.run("ATTACH '" + whole + "' AS whole");
  for (MapLayer layer : kProjectFileLayers) {
    const std::string name(nameOf(layer));
    if (database.integer("SELECT count(*) FROM (SELECT * FROM main." + name + " EXCEPT SELECT * FROM whole." + name +
                         ")") +
            database.integer("SELECT count(*) FROM (SELECT * FROM whole." + name + " EXCEPT SELECT * FROM main." +
                             name + ")") >
        0)
      return name;
  }
  if (database.integer("SELECT count(*) FROM (SELECT name, row_count, hash FROM main.wangge_tables EXCEPT"
                       " SELECT name, row_count, hash FROM whole.wangge_tables)") > 0)
    return "wangge_tables";
  return database.ok() ? "" : database.reason();
}

}  // namespace

TEST_CASE("Edited and saved step by step, the file holds the plan and its layers") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  int edits = 0;
  for (unsigned seed = 1; seed <= test::tries(12u, 3u); ++seed) {
    Walk walk(seed);
    const Project first = walk.plan(seed % 2 ? 100 : 1);
    Project project = first, undone = first;
    std::filesystem::remove(path);
    REQUIRE(saveProjectAs(path, project));
    for (int step = 0; step < 12; ++step) {
      INFO("seed " << seed << ", step " << step);
      Result<Project> next = step % 5 == 4 ? Result<Project>(undone) : planOf(walk.edit(project));
      if (!next) continue;
      REQUIRE(saveProject(path, *next, project));
      undone = std::exchange(project, std::move(*next));
      ++edits;
      const auto opened = openProject(path);
      REQUIRE(opened);
      REQUIRE(opened->warnings.empty());
      REQUIRE(opened->project == project);
    }
    REQUIRE(brokenGuarantees(project).empty());
    REQUIRE(saveProjectAs(scratch / "whole.gpkg", project));
    CHECK(layerFault(path, scratch / "whole.gpkg") == "");
    REQUIRE(saveProject(path, first, project));
    CHECK(openProject(path)->project == first);
  }
  CHECK(edits > test::tries(60, 14));
}
