// SPDX-License-Identifier: GPL-3.0-or-later
// Random plans edited at random and saved after each edit: the file always holds the plan, and its derived layers are
// those of a file written whole. Undone plans are saved too.
#include <catch2/catch.hpp>

#include <random>

#include "core/edit/edits.h"
#include "core/plan/guarantees.h"
#include "core/topology/outline.h"
#include "gis/file/scratch.h"
#include "gis/one_map.h"
#include "gis/project_file.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

namespace {

class Walk {
 public:
  explicit Walk(unsigned seed) : m_random(seed) {}

  int number(int low, int high) { return low + static_cast<int>(m_random() % static_cast<unsigned>(high - low + 1)); }

  // Communities in bands, grids and precincts of two columns, here and there nothing.
  Project plan(int cellMetres) {
    const int columns = number(2, 6), rows = number(2, 6);
    test::AsciiOptions options;
    options.cellMetres = cellMetres;
    for (int r = 0; r < rows; ++r) {
      std::string communities, grids, precincts, households;
      for (int c = 0; c < columns; ++c) {
        communities += number(0, 9) == 0 ? '.' : static_cast<char>('A' + r / 2);
        grids += communities.back() == '.' || number(0, 7) == 0 ? '.' : static_cast<char>('a' + r / 2 * 4 + c / 2);
        precincts += number(0, 8) == 0 ? '.' : static_cast<char>('P' + c / 3);
        households += number(0, 2) == 0 ? '.' : static_cast<char>('0' + number(0, 9));
      }
      options.communities.push_back(communities), options.grids.push_back(grids);
      options.precincts.push_back(precincts), options.households.push_back(households);
    }
    Project project = test::asciiPlan(options).project;
    project.info.uuid = "6f0c1f4e-0000-4000-8000-000000000004";
    project.info.crs = "EPSG:4524";
    project.info.copy = static_cast<std::uint32_t>(number(0, 3));
    project.lattice = {36600000, 5245000};
    return project;
  }

  template <class IdType>
  IdType pick(const std::vector<IdType>& ids) {
    return ids.empty() ? IdType() : ids[m_random() % ids.size()];
  }

  Result<Project> edit(const Project& project) {
    const EditContext context{"tester", ++m_clock};
    const GridId grid = pick(project.grids.ids());
    const FaceId face = pick(project.subdivision.faces().ids());
    Box box;
    project.subdivision.nodes().forEach([&](NodeId, const Node& node) { box.include(node.at); });
    const auto point = [&] { return Point{number(box.minX, box.maxX), number(box.minY, box.maxY)}; };
    switch (number(0, 7)) {
      case 0:
        return assignFaces(project, std::vector{face}, number(0, 3) ? grid : GridId(), context);
      case 1:
        return newGrid(project, std::vector{face}, context);
      case 2:
      case 3:
        return cutGrid(project, grid, {point(), point()}, context);
      case 4:
        return mergeGrids(project, std::vector{grid, pick(project.grids.ids())}, context);
      case 5:
        return healArc(project, pick(project.subdivision.arcs().ids()), context);
      case 6:
        return setGridCode(project, grid, std::to_string(number(1, 99999)), context);
      default:
        return exempt(project, {sizeIssueKey(grid), "reason", "approver", 19000}, context);
    }
  }

 private:
  std::mt19937 m_random;
  Seconds m_clock = 1700000000;
};

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
  for (unsigned seed = 1; seed <= 12; ++seed) {
    Walk walk(seed);
    const Project first = walk.plan(seed % 2 ? 100 : 1);
    Project project = first, undone = first;
    std::filesystem::remove(path);
    REQUIRE(saveProjectAs(path, project));
    for (int step = 0; step < 12; ++step) {
      INFO("seed " << seed << ", step " << step);
      Result<Project> next = step % 5 == 4 ? Result<Project>(undone) : walk.edit(project);
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
  CHECK(edits > 60);
}
