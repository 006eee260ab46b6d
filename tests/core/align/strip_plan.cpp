// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/align/strip_plan.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>

#include "core/geometry/point_on_surface.h"
#include "core/plan/labels.h"

namespace wangge::test {
namespace {

class StripMaker {
 public:
  explicit StripMaker(unsigned seed) : m_random(seed) {}

  std::vector<Strip> strips() {
    std::vector<Strip> all;
    for (int row = 0; row < kStripRows; ++row)
      for (int column = 0; column < kStripColumns; ++column) {
        const int number = row * kStripColumns + column;
        if (column + 1 < kStripColumns && chance(60)) all.push_back(make(number, number + 1, true));
        if (row + 1 < kStripRows && chance(60)) all.push_back(make(number, number + kStripColumns, false));
      }
    return all;
  }

 private:
  int number(int low, int high) { return low + static_cast<int>(m_random() % static_cast<unsigned>(high - low + 1)); }
  bool chance(int percent) { return number(1, 100) <= percent; }

  Strip make(int community, int neighbour, bool upright) {
    Strip strip;
    strip.community = community, strip.neighbour = neighbour;
    // Slivers: narrow, nobody or a house or two. Real ones: broad; narrow with a broad place; narrow with residents.
    const int kind = number(0, 5);
    strip.sliver = kind < 3;
    const bool broad = kind == 3, nose = kind == 4;
    const int most = broad ? number(13'000, 80'000) : number(300, 5'500);
    const int from = number(110, 180) * 1000, to = number(220, 290) * 1000, steps = number(2, 9);
    std::vector<std::pair<int, int>> edge;  // along the border, away from it
    for (int i = 0; i <= steps; ++i) {
      const int along = from + static_cast<int>(std::int64_t{to - from} * i / steps);
      const bool end = i == 0 || i == steps;
      edge.emplace_back(along, end ? (chance(50) && !broad ? 0 : most) : number(most * (broad ? 7 : 4) / 10, most));
    }
    if (nose) {
      const int middle = (from + to) / 2, half = number(8'000, 12'000), out = number(18'000, 30'000);
      std::erase_if(edge, [&](const auto& p) { return std::abs(p.first - middle) <= half; });
      const auto after = std::find_if(edge.begin(), edge.end(), [&](const auto& p) { return p.first > middle; });
      edge.insert(after, {{middle - half, out}, {middle + half, out}});
    }
    const int column = community % kStripColumns, row = community / kStripColumns;
    const auto point = [&](int along, int away) {
      return upright ? Point{(column + 1) * kStripCell - away, row * kStripCell + along}
                     : Point{column * kStripCell + along, (row + 1) * kStripCell - away};
    };
    Polyline outline = {point(from, 0)};
    for (const auto& [along, away] : edge)
      if (const Point p = point(along, away); outline.back() != p) outline.push_back(p);
    if (const Point p = point(to, 0); outline.back() != p) outline.push_back(p);
    strip.outline.outer = outline;
    // A place as near to the border as a house may be, where the strip has its whole width.
    const std::size_t middle = edge.size() / 2;
    const auto place = [&](int i) { return point(edge[middle].first + i, std::max(1, edge[middle].second / 3)); };
    const bool many = kind == 5;
    const int houses = many ? number(4, 9) : number(0, 3);
    for (int i = 0; i < houses; ++i) strip.households.push_back(place(i));
    if (chance(30) && !many && houses < 2) strip.personsEach = 9;
    strip.outline = normalised(strip.outline);
    return strip;
  }

  std::mt19937 m_random;
};

}  // namespace

StripPlan stripPlan(const std::vector<Strip>& strips, unsigned order) {
  constexpr int kCount = kStripColumns * kStripRows;
  StripPlan plan;
  Project& project = plan.project;
  std::mt19937 random(order);
  std::vector<int> numbers;
  for (int i = 0; i < kCount; ++i) numbers.push_back(i);
  const auto mix = [&](auto& list) {
    if (order != 0) std::shuffle(list.begin(), list.end(), random);
  };
  std::vector<DivisionId> subdistricts(2);
  std::vector<int> halves = {0, 1};
  mix(halves);
  for (int half : halves) {
    Division division;
    division.code = half == 0 ? "230204001" : "230204002", division.name = division.code;
    subdistricts[static_cast<std::size_t>(half)] = project.divisions.add(division);
  }
  plan.communities.resize(kCount), plan.precincts.resize(kCount);
  mix(numbers);
  for (int i : numbers) {
    Community community;
    const bool west = i % kStripColumns < 2;
    community.code = std::string(west ? "2302040010" : "2302040020") + static_cast<char>('1' + i / 10) +
                     static_cast<char>('0' + i % 10);
    community.name = "C" + std::to_string(i), community.parent = subdistricts[west ? 0 : 1];
    plan.communities[static_cast<std::size_t>(i)] = project.communities.add(community);
  }
  mix(numbers);
  for (int i : numbers) {
    Precinct precinct;
    precinct.code = "S" + std::to_string(100 + i), precinct.name = "station " + std::to_string(i);
    plan.precincts[static_cast<std::size_t>(i)] = project.precincts.add(precinct);
  }
  std::vector<NewLine> lines;
  const auto at = [](int column, int row) { return Point{column * kStripCell, row * kStripCell}; };
  for (int column = 0; column <= kStripColumns; ++column)
    lines.push_back({{at(column, 0), at(column, kStripRows)}, ArcClass::Community, {}});
  for (int row = 0; row <= kStripRows; ++row)
    lines.push_back({{at(0, row), at(kStripColumns, row)}, ArcClass::Community, {}});
  // The first and the last vertex lie on the border of the two communities.
  for (const Strip& strip : strips) lines.push_back({strip.outline.outer, ArcClass::Precinct, {}});
  mix(lines);
  REQUIRE(insertLinesInto(project, lines));

  for (FaceId face : project.subdivision.faces().ids()) {
    if (face == kUniverse) continue;
    const Point inside = pointOnSurface({project.subdivision.polygonOf(face)});
    const int number = inside.y / kStripCell * kStripColumns + inside.x / kStripCell;
    const Strip* in = nullptr;
    for (const Strip& strip : strips)
      if (contains(strip.outline, inside)) in = &strip;
    setCommunity(project, face, plan.communities[static_cast<std::size_t>(number)]);
    setPrecinct(project, face, plan.precincts[static_cast<std::size_t>(in ? in->neighbour : number)]);
  }
  for (CommunityId community : plan.communities) {
    Grid grid;
    grid.community = community;
    const GridId id = project.grids.add(grid);
    for (FaceId face : std::vector(project.communities.at(community).zone.faces)) setGrid(project, face, id);
  }
  std::vector<HouseholdPoint> points;
  const auto add = [&](Point place, int households, int persons) {
    HouseholdPoint point;
    point.at = place, point.households = households, point.persons = persons;
    points.push_back(point);
  };
  for (int row = 0; row < kStripRows; ++row)
    for (int column = 0; column < kStripColumns; ++column)
      add({column * kStripCell + 30'000, row * kStripCell + 30'000}, 200 + 10 * row + column, 500 + column);
  for (const Strip& strip : strips)
    for (Point place : strip.households) add(place, strip.householdsEach, strip.personsEach);
  mix(points);
  for (std::size_t i = 0; i < points.size(); ++i) points[i].row = static_cast<std::uint32_t>(i + 1);
  Source source;
  source.name = "households", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(std::move(points));
  project.sources.add(source);
  recountAll(project);
  return plan;
}

std::vector<Strip> randomStrips(unsigned seed) {
  return StripMaker(seed).strips();
}

}  // namespace wangge::test
