// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of the demonstration's, Baltimore's and Washington's grids against another computation: the exported
// outlines are looked at from each side along scan lines, and what is seen there is compared with the roads as they
// were delivered and with the exported polygons of neighbours.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "cli.h"
#include "geos.h"
#include "layers.h"
#include "plans.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

constexpr int kScans = 120;      // lines across each side
constexpr double kNear = 26;     // metres from a border to the road that it means
constexpr double kBeyond = 0.6;  // metres outside the border, where the neighbour is
constexpr double kArm = 6;       // metres: less is an arm of the outline

struct Place {
  double x, y, dx, dy;  // dx, dy: outward
};

// The outer ring of the largest part.
std::vector<std::pair<double, double>> ringOf(const Feature& grid) {
  std::vector<std::pair<double, double>> ring;
  double largest = 0;
  const auto take = [&](const OGRPolygon& polygon) {
    if (polygon.get_Area() <= largest) return;
    largest = polygon.get_Area();
    ring.clear();
    for (const OGRPoint& p : *polygon.getExteriorRing()) ring.emplace_back(p.getX(), p.getY());
  };
  const OGRGeometry* shape = grid.shape.get();
  if (wkbFlatten(shape->getGeometryType()) == wkbPolygon)
    take(*shape->toPolygon());
  else
    for (const OGRPolygon* part : *shape->toMultiPolygon()) take(*part);
  return ring;
}

// Where lines across the box from the side first meet the ring, past arms too narrow to mean anything. Sides: 0 east,
// 1 south, 2 west, 3 north.
std::vector<Place> seenFrom(const std::vector<std::pair<double, double>>& ring, int side) {
  const bool level = side == 0 || side == 2;
  const double sign = side == 0 || side == 3 ? 1 : -1;
  double low = 1e300, high = -1e300;
  for (const auto& [x, y] : ring) low = std::min(low, level ? y : x), high = std::max(high, level ? y : x);
  std::vector<Place> places;
  for (int i = 0; i < kScans; ++i) {
    const double at = low + (i + 0.5) / kScans * (high - low);
    std::vector<double> met;
    for (std::size_t k = 1; k < ring.size(); ++k) {
      const double a = level ? ring[k - 1].second : ring[k - 1].first, b = level ? ring[k].second : ring[k].first;
      if ((a > at) == (b > at)) continue;
      const double from = level ? ring[k - 1].first : ring[k - 1].second, to = level ? ring[k].first : ring[k].second;
      met.push_back(sign * (from + (at - a) / (b - a) * (to - from)));
    }
    if (met.empty()) continue;
    std::ranges::sort(met, std::greater());
    // In and out again, in and out again …
    std::size_t first = 0;
    while (first + 1 < met.size() && met[first] - met[first + 1] < kArm) first += 2;
    const double best = met[first < met.size() ? first : 0];
    places.push_back(level ? Place{sign * best, at, sign, 0} : Place{at, sign * best, 0, sign});
  }
  return places;
}

struct Ground {
  std::vector<Geos> lines, grids, communities;
  std::vector<std::string> lineNames, gridNames, communityNames;
};

Ground groundOf(const std::string& out, const std::vector<Layer>& lines, const std::string& nameField) {
  Ground ground;
  for (const Layer& layer : lines)
    for (const Feature& feature : layer)
      if (feature.shape) {
        // Borders run along the banks of what is an area, and through it.
        const Geos shape = Geos::of(feature.shape.get());
        ground.lines.push_back(feature.shape->getDimension() == 2 ? shape.made() : shape);
        ground.lineNames.push_back(feature.text(nameField));
      }
  for (const Feature& grid : readLayer(out + "/one_map.gpkg", "grids"))
    ground.grids.push_back(shapeOf(grid)), ground.gridNames.push_back(grid.text("name"));
  for (const Feature& community : readLayer(out + "/one_map.gpkg", "communities"))
    ground.communities.push_back(shapeOf(community)), ground.communityNames.push_back(community.text("name"));
  return ground;
}

// Streets at forty-five degrees are of either side: whether one that is seen from a side may be named at the next.
enum class Diagonals { Here, Next };

// How many of the grids were compared; every fault as a line.
int compare(const Json& answer, const std::string& out, const Ground& ground, std::string& faults,
            Diagonals diagonals = Diagonals::Here) {
  const Finder lines(ground.lines), grids(ground.grids), communities(ground.communities);
  std::map<std::string, Json> byCode;
  for (const Json& grid : answer["grids"]) byCode[grid["code"]] = grid;
  int compared = 0;
  for (const Feature& grid : readLayer(out + "/one_map.gpkg", "grids")) {
    const auto found = byCode.find(grid.text("code"));
    if (found == byCode.end() || grid.text("code").empty()) continue;
    ++compared;
    const auto ring = ringOf(grid);
    static const char* sides[] = {"east", "south", "west", "north"};
    for (int side = 0; side < 4; ++side) {
      const std::vector<Place> places = seenFrom(ring, side);
      std::map<std::string, int> near, on, neighbours, abroad;
      int outside = 0;
      for (const Place& place : places) {
        const Geos here = Geos::point(place.x, place.y);
        std::set<std::string> nearNames, onNames;
        for (std::size_t i : lines.near(here, kNear)) {
          const double away = ground.lines[i].distance(here);
          if (away <= kNear) nearNames.insert(ground.lineNames[i]);
          if (away <= 0.05 && !ground.lineNames[i].empty()) onNames.insert(ground.lineNames[i]);
        }
        for (const std::string& name : nearNames) ++near[name];
        for (const std::string& name : onNames) ++on[name];
        const Geos beyond = Geos::point(place.x + kBeyond * place.dx, place.y + kBeyond * place.dy);
        for (std::size_t i : grids.near(beyond))
          if (ground.grids[i].contains(beyond)) ++neighbours[ground.gridNames[i]];
        bool inside = false;
        for (std::size_t i : communities.near(beyond))
          if (ground.communities[i].contains(beyond)) ++abroad[ground.communityNames[i]], inside = true;
        outside += !inside;
      }
      const auto share = [&](int count) { return count / static_cast<double>(places.size()); };
      const std::string where = grid.text("code") + " " + sides[side] + " ";
      std::set<std::string> named;
      for (const Json& part : found->second["sides"][sides[side]]) {
        const std::string kind = part["kind"], name = part["name"];
        named.insert(name);
        const double seen = kind == "line"         ? share(near[name])
                            : kind == "nameless"   ? share(near[""])
                            : kind == "water"      ? share(near[""])
                            : kind == "grid"       ? share(neighbours[name])
                            : kind == "community"  ? share(abroad[name])
                            : kind == "unassigned" ? share(abroad[name])
                                                   : share(outside);
        if (seen < 0.08) faults += where + kind + " " + name + " is seen at " + std::to_string(seen) + "\n";
      }
      if (diagonals == Diagonals::Next)
        for (const int next : {side + 1, side + 3})
          for (const Json& part : found->second["sides"][sides[next % 4]]) named.insert(part["name"]);
      for (const auto& [name, count] : on)
        if (share(count) > 0.6 && !named.contains(name))
          faults += where + name + " is seen at " + std::to_string(share(count)) + " and not named\n";
    }
  }
  return compared;
}

}  // namespace

TEST_CASE("Four bounds of the demonstration: right sides, right names") {
  const Scratch scratch;
  const std::string folder = std::string(WANGGE_DEMO_DISTRICT) + "/", plan = scratch / "plan.gpkg";
  const Json made = importDemonstration(plan);
  answerOf({"number", plan});
  answerOf({"export", plan, "--to", scratch / "out"});
  const std::string crs = made["crs"];
  const Ground ground = groundOf(scratch / "out",
                                 {readLayer(folder + "fictitious_roads.geojson", "", crs),
                                  readLayer(folder + "fictitious_railway.geojson", "", crs),
                                  readLayer(folder + "fictitious_water.gpkg", "河流", crs)},
                                 "NAME");
  std::string faults;
  CHECK(compare(answerOf({"bounds", plan}), scratch / "out", ground, faults) >= 110);
  CHECK(faults == "");
}

TEST_CASE("Four bounds of Baltimore: right sides, right names", "[real]") {
  const std::string data = realData("baltimore-two-districts");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  dissolve(
      data + "blocks.gpkg", [](const Feature& block) { return block.text("geoid20").substr(0, 12); },
      scratch / "block_groups.gpkg");
  answerOf({"new", plan, "--name", "Baltimore"});
  answerOf({"import", plan, "--as", "communities", data + "communities.gpkg"});
  answerOf({"import", plan, "--as", "barriers", data + "streets.gpkg"});
  answerOf({"import", plan, "--as", "grids", scratch / "block_groups.gpkg"});
  answerOf({"number", plan});
  answerOf({"export", plan, "--to", scratch / "out"});
  const std::string crs = answerOf({"info", plan})["crs"];
  const Ground ground = groundOf(scratch / "out", {readLayer(data + "streets.gpkg", "", crs)}, "name");
  std::string faults;
  CHECK(compare(answerOf({"bounds", plan}), scratch / "out", ground, faults) >= 170);
  CHECK(faults == "");
}

TEST_CASE("Four bounds of Washington: right sides, right names", "[real]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  answerOf({"new", plan, "--name", "Washington", "--scheme", "plain"});
  answerOf({"import", plan, "--as", "communities", data + "advisory-neighborhood-commission-2013.geojson", "--field",
            "code=ANC_ID"});
  answerOf({"import", plan, "--as", "barriers", data + "major-roads.geojson"});
  answerOf({"import", plan, "--as", "barriers", data + "hydrography.geojson", "--add"});
  answerOf({"import", plan, "--as", "grids", data + "single-member-district-2013.geojson", "--field", "code=SMD_ID"});
  answerOf({"export", plan, "--to", scratch / "out"});
  const Json told = answerOf({"info", plan});
  const std::string crs = told["crs"];
  const Ground ground = groundOf(
      scratch / "out",
      {readLayer(data + "major-roads.geojson", "", crs), readLayer(data + "hydrography.geojson", "", crs)}, "ST_NAME");
  std::string faults;
  CHECK(compare(answerOf({"bounds", plan}), scratch / "out", ground, faults, Diagonals::Next) >= 290);
  CHECK(faults == "");
}
