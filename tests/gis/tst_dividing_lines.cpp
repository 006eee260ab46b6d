// SPDX-License-Identifier: GPL-3.0-or-later
// Borders through blocks on real ground: how many corners they have, and how much longer they are than the straight
// line. The long run measures any two plans: WANGGE_LINES="before.gpkg,after.gpkg" wangge_gis_tests "[.lines]", with
// WANGGE_LINES_PICTURE=blocks.svg for a look at twenty blocks.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>

#include "core/edit/places.h"
#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "gis/file/project_file.h"
#include "support/guarantees.h"
#include "support/real_data.h"
#include "tests/support/dividing_lines.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;
using namespace wangge::test;

namespace {

// Communities without streets: all borders run between the places where people live.
Project places(const std::string& folder) {
  Project plan = importFile(planWithoutCrs(), request(Role::Communities), folder + "communities.gpkg").outcome.project;
  return importFile(std::move(plan), request(Role::Households), folder + "households.gpkg").outcome.project;
}

// Twenty of the blocks side by side, spread over all of them: outline, buildings, places, and the lines drawn.
void writePicture(const std::string& file, const Project& before, const std::vector<DividingLine>& lines) {
  std::map<FaceId, std::vector<const DividingLine*>> blocks;
  for (const DividingLine& line : lines) blocks[line.block].push_back(&line);
  constexpr int kColumns = 5, kSide = 300;
  const std::size_t shown = std::min<std::size_t>(blocks.size(), 20);
  std::ofstream out(file);
  out << "<svg xmlns='http://www.w3.org/2000/svg' width='" << kColumns * kSide << "' height='"
      << (static_cast<int>(shown) + kColumns - 1) / kColumns * kSide
      << "'><rect width='100%' height='100%' fill='white'/>";
  for (std::size_t n = 0; n < shown; ++n) {
    const auto& [face, drawn] = *std::next(blocks.begin(), static_cast<std::ptrdiff_t>(n * blocks.size() / shown));
    const Polygon outline = before.subdivision.polygonOf(face);
    const Box box = boxOf(outline);
    const double scale = (kSide - 20) / static_cast<double>(std::max(box.width(), box.height()));
    const int left = static_cast<int>(n) % kColumns * kSide + 10, top = static_cast<int>(n) / kColumns * kSide + 10;
    const auto path = [&](std::span<const Point> points, const char* style) {
      out << "<polyline " << style << " points='";
      for (Point p : points)
        out << left + (p.x - double(box.minX)) * scale << "," << top + (box.maxY - double(p.y)) * scale << " ";
      out << "'/>\n";
    };
    const auto ring = [&](Ring points, const char* style) {
      points.push_back(points.front());
      path(points, style);
    };
    ring(outline.outer, "fill='#f4f4f0' stroke='#888' stroke-width='2'");
    for (const Ring& hole : outline.holes) ring(hole, "fill='white' stroke='#888'");
    before.buildings.forEach([&](BuildingId, const Building& building) {
      if (building.outline && boxOf(*building.outline).touches(box))
        ring(building.outline->outer, "fill='#c9b8a0' stroke='none'");
    });
    for (Point p : pointsOfPlaces(before, face))
      out << "<circle cx='" << left + (p.x - double(box.minX)) * scale << "' cy='"
          << top + (box.maxY - double(p.y)) * scale << "' r='1.2' fill='#446'/>";
    for (const DividingLine* line : drawn) path(line->points, "fill='none' stroke='#d00' stroke-width='2'");
    out << "<text x='" << left << "' y='" << top + kSide - 14 << "' font-size='11'>" << face.value << ": "
        << drawn.front()->corners << " corners, detour " << drawn.front()->detour() << "</text>\n";
  }
  out << "</svg>";
}

}  // namespace

TEST_CASE("Baltimore: borders between places are nearly straight", "[lines][real]") {
  const auto folder = realData();
  if (!folder) return;
  const Project plan = places(*folder + "baltimore-two-districts/");
  propose::Options options;
  options.mode = propose::Mode::Quick;
  options.threads = 2;
  // Some of them; all would take minutes.
  std::vector<CommunityId> some;
  for (CommunityId id : plan.communities.ids())
    if (plan.communities.at(id).zone.tally.households > 500 && some.size() < 24) some.push_back(id);
  const auto outcomes = propose::proposeAll(plan, some, options).value();
  const Project after = propose::applyAll(plan, outcomes, {"", 1}).value();
  CHECK(brokenGuarantees(after.subdivision).empty());
  CHECK(totalOf(after) == totalOf(plan));
  const LineFigures figures = figuresOf(dividingLines(plan, after));
  std::cout << "Baltimore: " << textOf(figures) << std::endl;
  CHECK(figures.lines > 20);
  CHECK(figures.corners <= figures.lines);
  CHECK(figures.mostCorners <= 8);
  CHECK(figures.detour < 1.05);
  CHECK(figures.ninth < 1.25);
  CHECK(figures.mostBeside < 30);
}

TEST_CASE("Lines between two plans", "[.lines]") {
  const char* given = std::getenv("WANGGE_LINES");
  REQUIRE(given);
  const std::string both = given, before = both.substr(0, both.find(',')), after = both.substr(both.find(',') + 1);
  const auto was = openProject(before), is = openProject(after);
  REQUIRE(was);
  REQUIRE(is);
  const auto lines = dividingLines(was->project, is->project);
  std::cout << textOf(figuresOf(lines)) << std::endl;
  if (const char* picture = std::getenv("WANGGE_LINES_PICTURE")) writePicture(picture, was->project, lines);
  if (!std::getenv("WANGGE_LINES_EACH")) return;
  for (const DividingLine& line : lines)
    std::cout << line.block.value << ": " << line.corners << " corners, " << line.metres << " m for " << line.straight
              << ", beside " << line.beside << ", crossed " << line.buildingsCrossed << ", from "
              << line.points[0].x / 1000 << " " << line.points[0].y / 1000 << std::endl;
}
