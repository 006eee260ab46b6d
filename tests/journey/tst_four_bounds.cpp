// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of the demonstration's, Baltimore's and Washington's grids against another computation: the exported
// outlines are looked at from each side along scan lines, and what is seen there is compared with the roads as they
// were delivered and with the exported polygons of neighbours.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
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

constexpr int kScans = 120;       // lines across each side
constexpr double kNear = 26;      // metres from a border to the road that it means
constexpr double kBeyond = 0.6;   // metres outside the border, where the neighbour is
constexpr double kArm = 6;        // metres: less is an arm of the outline
constexpr double kDiagonal = 20;  // degrees off the diagonal within which an edge may be of either side

struct Place {
  double x, y, dx, dy;  // dx, dy: towards the side
  double outX, outY;    // out of the edge that is there, one long, in the outline's box stretched to a square
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
  double low = 1e300, high = -1e300, near = 1e300, far = -1e300, twice = 0;
  for (const auto& [x, y] : ring) low = std::min(low, level ? y : x), high = std::max(high, level ? y : x);
  for (const auto& [x, y] : ring) near = std::min(near, level ? x : y), far = std::max(far, level ? x : y);
  for (std::size_t k = 1; k < ring.size(); ++k)
    twice += (ring[k - 1].first - ring[0].first) * (ring[k].second - ring[0].second) -
             (ring[k].first - ring[0].first) * (ring[k - 1].second - ring[0].second);
  const double width = level ? far - near : high - low, height = level ? high - low : far - near;
  std::vector<Place> places;
  for (int i = 0; i < kScans; ++i) {
    const double at = low + (i + 0.5) / kScans * (high - low);
    std::vector<std::pair<double, std::size_t>> met;  // how far to the side, and which edge
    for (std::size_t k = 1; k < ring.size(); ++k) {
      const double a = level ? ring[k - 1].second : ring[k - 1].first, b = level ? ring[k].second : ring[k].first;
      if ((a > at) == (b > at)) continue;
      const double from = level ? ring[k - 1].first : ring[k - 1].second, to = level ? ring[k].first : ring[k].second;
      met.emplace_back(sign * (from + (at - a) / (b - a) * (to - from)), k);
    }
    if (met.empty()) continue;
    std::ranges::sort(met, std::greater());
    // In and out again, in and out again …
    std::size_t first = 0;
    while (first + 1 < met.size() && met[first].first - met[first + 1].first < kArm) first += 2;
    const auto [best, k] = met[first < met.size() ? first : 0];
    Place place = level ? Place{sign * best, at, sign, 0, 0, 0} : Place{at, sign * best, 0, sign, 0, 0};
    // Outward is to the right of a counter-clockwise ring.
    const double turn = twice > 0 ? 1 : -1, outX = turn * (ring[k].second - ring[k - 1].second) / height,
                 outY = turn * (ring[k - 1].first - ring[k].first) / width;
    place.outX = outX / std::hypot(outX, outY), place.outY = outY / std::hypot(outX, outY);
    places.push_back(place);
  }
  return places;
}

enum class Type { Road, Railway, River, Water };  // Water: an area

struct Source {
  Type type;  // River: areas among them are Water
  Layer features;
};

struct Ground {
  std::vector<Geos> lines, grids, communities, parks;
  std::vector<Type> lineTypes;
  std::vector<std::string> lineNames, gridNames, communityNames, parkNames;
};

// The area of a shape: that of polygons, and what a closed line is around; none for others.
std::shared_ptr<OGRGeometry> areaOf(const OGRGeometry& shape) {
  if (shape.getDimension() == 2) return std::shared_ptr<OGRGeometry>(shape.clone());
  if (wkbFlatten(shape.getGeometryType()) != wkbLineString || !shape.toLineString()->get_IsClosed()) return nullptr;
  auto polygon = std::make_shared<OGRPolygon>();
  OGRLinearRing ring;
  ring.addSubLineString(shape.toLineString());
  polygon->addRing(&ring);
  polygon->flattenTo2D();
  return polygon;
}

Ground groundOf(const std::string& out, const std::vector<Source>& lines, const std::string& nameField) {
  Ground ground;
  for (const auto& [type, layer] : lines)
    for (const Feature& feature : layer)
      if (feature.shape) {
        // Borders run along the banks of what is an area, and through it.
        const auto area = type == Type::River ? areaOf(*feature.shape) : nullptr;
        ground.lines.push_back(area ? Geos::of(area.get()).made() : Geos::of(feature.shape.get()));
        ground.lineTypes.push_back(area ? Type::Water : type);
        ground.lineNames.push_back(feature.text(nameField));
      }
  for (const Feature& grid : readLayer(out + "/one_map.gpkg", "grids"))
    ground.grids.push_back(shapeOf(grid)), ground.gridNames.push_back(grid.text("name"));
  for (const Feature& community : readLayer(out + "/one_map.gpkg", "communities"))
    ground.communities.push_back(shapeOf(community)), ground.communityNames.push_back(community.text("name"));
  return ground;
}

// Outlines of parks with the texts that stand in them, of a drawing whose layers are kinds of sites.
void addParks(Ground& ground, const Layer& drawing) {
  std::vector<std::pair<Geos, std::string>> texts;
  std::vector<Geos> outlines;
  for (const Feature& entity : drawing) {
    if (!entity.shape || entity.text("Layer") != "公园景区") continue;
    if (const auto area = areaOf(*entity.shape)) outlines.push_back(Geos::of(area.get()).made());
    if (!entity.text("Text").empty()) texts.emplace_back(Geos::of(entity.shape.get()), entity.text("Text"));
  }
  for (const Geos& outline : outlines)
    for (const auto& [place, text] : texts)
      if (outline.contains(place)) ground.parks.push_back(outline), ground.parkNames.push_back(text);
}

// Streets at forty-five degrees are of either side: whether one that is seen from a side may be named at the next,
// where the outline runs within kDiagonal of the diagonal between the two.
enum class Diagonals { Here, Next };

// Whether the outline at these places, as a whole, is of the next side as well as of its own.
bool isDiagonal(const std::vector<Place>& places, int next) {
  double x = 0, y = 0;
  for (const Place& place : places) x += place.outX, y += place.outY;
  static constexpr double kTo[4][2] = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}};
  const auto& to = kTo[next % 4];
  const double own = x * places.front().dx + y * places.front().dy, other = x * to[0] + y * to[1];
  return std::abs(std::atan2(other, own) * 180 / M_PI - 45) <= kDiagonal;
}

// How many of the grids were compared; every fault as a line.
int compare(const Json& answer, const std::string& out, const Ground& ground, std::string& faults,
            Diagonals diagonals = Diagonals::Here) {
  const Finder lines(ground.lines), grids(ground.grids), communities(ground.communities), parks(ground.parks);
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
      std::map<std::string, int> near, neighbours, abroad, green;
      std::map<std::string, std::vector<Place>> on;
      int outside = 0, water = 0, nameless = 0;
      for (const Place& place : places) {
        const Geos here = Geos::point(place.x, place.y);
        std::set<std::string> nearNames, onNames, parkNames;
        bool atWater = false, atNameless = false;
        for (std::size_t i : lines.near(here, kNear)) {
          const double away = ground.lines[i].distance(here);
          const Type type = ground.lineTypes[i];
          if (away <= kNear && !ground.lineNames[i].empty()) nearNames.insert(ground.lineNames[i]);
          if (away <= kNear && ground.lineNames[i].empty()) {
            atWater = atWater || type == Type::Water;
            atNameless = atNameless || type == Type::Railway || type == Type::River;
          }
          if (away <= 0.05 && !ground.lineNames[i].empty()) onNames.insert(ground.lineNames[i]);
        }
        for (const std::string& name : nearNames) ++near[name];
        for (const std::string& name : onNames) on[name].push_back(place);
        for (std::size_t i : parks.near(here, kNear))
          if (ground.parks[i].distance(here) <= kNear) parkNames.insert(ground.parkNames[i]);
        for (const std::string& name : parkNames) ++green[name];
        water += atWater, nameless += atNameless;
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
                            : kind == "nameless"   ? share(nameless)
                            : kind == "water"      ? share(water)
                            : kind == "park"       ? share(green[name])
                            : kind == "grid"       ? share(neighbours[name])
                            : kind == "community"  ? share(abroad[name])
                            : kind == "unassigned" ? share(abroad[name])
                            : kind == "plan_end"   ? share(outside)
                                                   : 0;
        if (seen < 0.08) faults += where + kind + " " + name + " is seen at " + std::to_string(seen) + "\n";
      }
      const auto isNextDoor = [&](const std::string& name, const std::vector<Place>& at) {
        if (diagonals != Diagonals::Next) return false;
        return std::ranges::any_of(std::array{side + 1, side + 3}, [&](int next) {
          const Json& parts = found->second["sides"][sides[next % 4]];
          return isDiagonal(at, next) &&
                 std::any_of(parts.begin(), parts.end(), [&](const Json& part) { return part["name"] == name; });
        });
      };
      for (const auto& [name, at] : on) {
        const double seen = share(static_cast<int>(at.size()));
        if (seen > 0.6 && !named.contains(name) && !isNextDoor(name, at))
          faults += where + name + " is seen at " + std::to_string(seen) + " and not named\n";
      }
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
  Ground ground = groundOf(scratch / "out",
                           {{Type::Road, readLayer(folder + "fictitious_roads.geojson", "", crs)},
                            {Type::Railway, readLayer(folder + "fictitious_railway.geojson", "", crs)},
                            {Type::River, readLayer(folder + "fictitious_water.gpkg", "河流", crs)}},
                           "NAME");
  addParks(ground, readLayer(folder + "fictitious_sites.dxf"));
  CHECK(ground.parks.size() >= 3);
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
  const Ground ground = groundOf(scratch / "out", {{Type::Road, readLayer(data + "streets.gpkg", "", crs)}}, "name");
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
  const Ground ground = groundOf(scratch / "out",
                                 {{Type::Road, readLayer(data + "major-roads.geojson", "", crs)},
                                  {Type::River, readLayer(data + "hydrography.geojson", "", crs)}},
                                 "ST_NAME");
  std::string faults;
  CHECK(compare(answerOf({"bounds", plan}), scratch / "out", ground, faults, Diagonals::Next) >= 290);
  CHECK(faults == "");
}
