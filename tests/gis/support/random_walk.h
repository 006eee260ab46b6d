// SPDX-License-Identifier: GPL-3.0-or-later
// Small random plans and random edits of them, the same for the same seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/edit/edits.h"
#include "support/ascii_plan.h"

namespace wangge::test {

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

  Result<Step> edit(const Project& project) {
    const EditContext context{"tester", ++m_clock};
    const GridId grid = pick(project.grids.ids());
    if (!grid) return fail(Error("edit.none"));  // all of them are gone
    const FaceId face = pick(project.subdivision.faces().ids());
    Box box;
    project.subdivision.nodes().forEach([&](NodeId, const Node& node) { box.include(node.at); });
    const auto point = [&] { return Point{number(box.minX, box.maxX), number(box.minY, box.maxY)}; };
    switch (number(0, 7)) {
      case 0:
        return assignFaces(project, std::vector{face}, number(0, 3) ? grid : GridId(), context);
      case 1:
        return newZone(project, std::vector{face}, context);
      case 2:
      case 3:
        return cutZone(project, grid, {point(), point()}, context);
      case 4:
        return mergeZones(project, std::vector{grid, pick(project.grids.ids())}, context);
      case 5:
        return removeArc(project, pick(project.subdivision.arcs().ids()), context);
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

}  // namespace wangge::test
