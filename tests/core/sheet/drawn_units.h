// SPDX-License-Identifier: GPL-3.0-or-later
// Communities drawn line by line, long and bent ones among them, and their sheets.
#pragma once

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/labels.h"
#include "core/sheet/sheet.h"
#include "core/sheet/sheet_map.h"
#include "support/fixed_measurer.h"
#include "support/sheet_check.h"
#include "support/sheet_words.h"

namespace wangge::test {

// A community with the closed lines, each face of which inside is a grid.
class Drawn {
 public:
  Drawn() {
    project.info.name = "strips";
    const DivisionId county = project.divisions.add({Level::County, "230204", "铁锋区", {}, {}, nullptr, nullptr});
    Community one;
    one.code = "230204001001", one.name = "沿江社区", one.type = "urban";
    one.parent = project.divisions.add({Level::Subdistrict, "230204001", "站前街道", county, {}, nullptr, nullptr});
    community = project.communities.add(one);
  }
  void line(std::vector<std::pair<double, double>> metres) {
    std::vector<Point> points;
    for (const auto& [x, y] : metres)
      points.push_back(
          {static_cast<std::int32_t>(std::lround(x * 1000)), static_cast<std::int32_t>(std::lround(y * 1000))});
    m_lines.push_back({std::move(points), ArcClass::Street, {}});
  }
  void rectangle(double x1, double y1, double x2, double y2) {
    line({{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}, {x1, y1}});
  }
  // Faces whose middle `hole` tells are no territory.
  template <class Hole>
  Project made(Hole&& hole) {
    REQUIRE(insertLinesInto(project, m_lines));
    int number = 0;
    for (const FaceId face : project.subdivision.faces().ids()) {
      if (face == kUniverse || hole(boxAround(project, std::vector{face}).centre())) continue;
      setCommunity(project, face, community);
      Grid grid;
      grid.community = community, grid.ordinal = ++number;
      grid.code = "230204001001" + std::string(number < 10 ? "00" : number < 100 ? "0" : "") + std::to_string(number);
      grid.name = "第" + std::to_string(number) + "网格";
      setGrid(project, face, project.grids.add(grid));
    }
    recountAll(project);
    return project;
  }
  Project made() {
    return made([](Point) { return false; });
  }

  Project project;
  CommunityId community;

 private:
  std::vector<NewLine> m_lines;
};

// Along a river: 12 km by 60 m, in three grids.
inline Project longStrip() {
  Drawn drawn;
  drawn.rectangle(0, 0, 12000, 60);
  drawn.line({{4000, 0}, {4000, 60}});
  drawn.line({{8000, 0}, {8000, 60}});
  return drawn.made();
}

// Along two roads that meet at a right angle: 60 m wide, 8 km east, 6 km north.
inline Project bentStrip() {
  Drawn drawn;
  drawn.line({{0, 0}, {8000, 0}, {8000, 6000}, {7940, 6000}, {7940, 60}, {0, 60}, {0, 0}});
  drawn.line({{4000, 0}, {4000, 60}});
  drawn.line({{7940, 60}, {8000, 60}});
  return drawn.made();
}

inline sheet::SheetRequest requestFor(const Project& project) {
  sheet::SheetRequest request;
  request.unit = {Level::Community, {}, project.communities.ids()[0], {}};
  request.texts = sheetWords();
  request.date = "2025-06-01";
  return request;
}

inline std::vector<sheet::Sheet> sheetsOf(const Project& project, const sheet::SheetRequest& request) {
  const auto sheets = sheet::makeSheets(project, request, FixedMeasurer());
  REQUIRE(sheets);
  for (const std::string& fault : sheetFaults(project, request, *sheets, FixedMeasurer())) FAIL_CHECK(fault);
  return *sheets;
}

}  // namespace wangge::test
