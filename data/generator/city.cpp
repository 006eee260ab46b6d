// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/city.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <queue>
#include <stdexcept>

#include "data/generator/layer.h"
#include "data/generator/plan.h"
#include "data/generator/subdivide.h"

namespace wangge::demo {
namespace {

// Splits the largest face again and again until there are `wanted`; `label` follows the faces.
void splitTo(PlanarMap& map, std::vector<int>& label, int wanted, Kind kind, const SplitStyle& style, Random& random) {
  std::priority_queue<std::pair<double, int>> bySize;  // area, negative face number
  for (int f = 0; f < static_cast<int>(map.faces.size()); ++f) bySize.emplace(ringArea(map.ring(f)), -f);
  while (static_cast<int>(map.faces.size()) < wanted && !bySize.empty()) {
    const int face = -bySize.top().second;
    bySize.pop();
    const auto created = split(map, face, style, kind, -1, random);
    if (!created) continue;
    label.push_back(label[PlanarMap::at(face)]);
    for (int f : {face, *created}) bySize.emplace(ringArea(map.ring(f)), -f);
  }
  if (static_cast<int>(map.faces.size()) < wanted) throw std::runtime_error("no room for so many faces");
}

std::string digits(int number, std::size_t width) {
  const std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::vector<int> asManyAs(std::size_t faces) {
  std::vector<int> numbers(faces);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

// The communities of a city of one face, with codes by subdistricts of ten and counties of a hundred, about: each of
// them was one face before it was split, so that its territory is in one piece. County prefixes 9901.. exist nowhere.
std::vector<std::string> splitToCommunities(PlanarMap& map, int communities, Random& random) {
  const SplitStyle style = {0.12, 0.05, 60, 60};
  const auto splitInto = [&](int wanted) {  // of which face of before each is a part
    std::vector<int> label = asManyAs(map.faces.size());
    splitTo(map, label, wanted, Kind::Arterial, style, random);
    return label;
  };
  splitInto((communities + 99) / 100);
  const std::vector<int> countyOf = splitInto((communities + 9) / 10), subdistrictOf = splitInto(communities);
  const auto numbered = [](const std::vector<int>& parents) {  // from 1 in each
    std::vector<int> numbers, next;
    for (const int parent : parents) {
      next.resize(std::max(next.size(), PlanarMap::at(parent) + 1));
      numbers.push_back(++next[PlanarMap::at(parent)]);
    }
    return numbers;
  };
  const std::vector<int> subdistricts = numbered(countyOf), numbers = numbered(subdistrictOf);
  std::vector<std::string> codes;
  for (std::size_t c = 0; c < subdistrictOf.size(); ++c) {
    const std::size_t s = PlanarMap::at(subdistrictOf[c]);
    codes.push_back("9901" + digits(1 + countyOf[s], 2) + digits(subdistricts[s], 3) + digits(numbers[c], 3));
  }
  return codes;
}

}  // namespace

void writeCity(const CityOptions& options, std::uint64_t seed, const std::string& folder) {
  if (options.faces < options.grids || options.grids < options.communities)
    throw std::runtime_error("there must be at least as many faces as grids, and as many grids as communities");
  Random random(seed, 20);
  // Communities of about 0.6 km².
  double side = 1;
  while (side * side < options.communities * 600000.0) side += 100;
  const Line outline = {{-side / 2, -side / 2}, {side / 2, -side / 2}, {side / 2, side / 2}, {-side / 2, side / 2}};
  PlanarMap map = buildPlanarMap(outline, {});
  const std::vector<std::string> codes = splitToCommunities(map, options.communities, random);
  std::vector<int> community = asManyAs(map.faces.size());
  splitTo(map, community, options.grids, Kind::Collector, {0.1, 0.05, 30, 30}, random);
  std::vector<int> grid = asManyAs(map.faces.size());
  const std::vector<int> communityOfGrid = community;
  splitTo(map, grid, options.faces, Kind::Branch, {0.12, 0.06, 12, 8}, random);
  const Warp warp(scatter(seed) ^ 99, {{4000, 300}, {700, 26}, {90, 2.5}});
  const Plan plan = bend(std::move(map), {}, warp, 20);

  Layer communities{"communities", {{"code"}, {"name"}}, {}};
  Layer grids{"grids", {{"code"}, {"name"}, {"kind"}}, {}};
  Layer lines{"lines", {{"class"}}, {}};
  Layer points{"households", {{"households", FieldType::Integer}, {"persons", FieldType::Integer}}, {}};
  std::vector<std::vector<int>> facesOf(communityOfGrid.size());
  for (int f = 0; f < static_cast<int>(plan.rings.size()); ++f)
    facesOf[PlanarMap::at(grid[PlanarMap::at(f)])].push_back(f);

  std::vector<std::vector<int>> communityFaces(static_cast<std::size_t>(options.communities));
  std::vector<int> gridNumber(communityOfGrid.size()), nextNumber(static_cast<std::size_t>(options.communities), 0);
  for (std::size_t g = 0; g < facesOf.size(); ++g) {
    const auto c = PlanarMap::at(communityOfGrid[g]);
    gridNumber[g] = ++nextNumber[c];
    communityFaces[c].insert(communityFaces[c].end(), facesOf[g].begin(), facesOf[g].end());
  }
  for (int c = 0; c < options.communities; ++c) {
    const std::string& code = codes[PlanarMap::at(c)];
    communities.features.push_back(
        {{code, "示例" + code.substr(4) + "社区"}, outlineOf(plan, communityFaces[PlanarMap::at(c)], [&](int f) {
           return communityOfGrid[PlanarMap::at(grid[PlanarMap::at(f)])] == c;
         })});
  }
  for (int g = 0; g < options.grids; ++g) {
    const std::string& code = codes[PlanarMap::at(communityOfGrid[PlanarMap::at(g)])];
    const int number = gridNumber[PlanarMap::at(g)];
    grids.features.push_back(
        {{code + digits(number, 3), "示例" + code.substr(4) + "社区第" + std::to_string(number) + "网格",
          std::string("综合")},
         outlineOf(plan, facesOf[PlanarMap::at(g)], [&](int f) { return grid[PlanarMap::at(f)] == g; })});
  }
  std::size_t vertices = 0;
  for (std::size_t e = 0; e < plan.arcs.size(); ++e) {
    vertices += plan.arcs[e].size() - 2;
    const Kind kind = plan.map.edges[e].kind;
    if (kind == Kind::Border) continue;
    lines.features.push_back({{std::string(kind == Kind::Arterial    ? "主干路"
                                           : kind == Kind::Collector ? "次干路"
                                                                     : "支路")},
                              plan.arcs[e]});
  }
  vertices += plan.map.vertices.size();

  // Households: as many points as households, denser in some faces than in others.
  std::vector<int> perFace(plan.rings.size(), 0);
  for (int h = 0; h < options.households; ++h) {
    const auto a = static_cast<std::size_t>(random.bits() % plan.rings.size());
    const auto b = static_cast<std::size_t>(random.bits() % plan.rings.size());
    ++perFace[scatter(a) < scatter(b) ? a : b];
  }
  std::int64_t persons = 0;
  for (std::size_t f = 0; f < plan.rings.size(); ++f) {
    const Line& ring = plan.rings[f];
    double lowX = 1e30, highX = -1e30, lowY = 1e30, highY = -1e30;
    for (Point p : ring)
      lowX = std::min(lowX, p.x), highX = std::max(highX, p.x), lowY = std::min(lowY, p.y),
      highY = std::max(highY, p.y);
    for (int h = 0; h < perFace[f];) {
      const Point p = millimetre(Point{random.real(lowX, highX), random.real(lowY, highY)});
      if (!inside(ring, p)) continue;
      ++h;
      const std::int64_t drawn = random.between(1, 100);
      const std::int64_t size = drawn <= 30 ? 1 : drawn <= 70 ? 2 : drawn <= 92 ? 3 : drawn <= 98 ? 4 : 5;
      persons += size;
      points.features.push_back({{std::int64_t{1}, size}, p});
    }
  }
  writeGeoPackage(folder + "/fictitious_city.gpkg", {communities, lines, grids, points}, {});
  const nlohmann::ordered_json facts = {{"fictitious", kFictitious},  {"seed", seed},
                                        {"crs", "EPSG:4550"},         {"communities", options.communities},
                                        {"faces", plan.rings.size()}, {"grids", options.grids},
                                        {"vertices", vertices},       {"households", options.households},
                                        {"persons", persons}};
  std::ofstream file(folder + "/city.json", std::ios::binary | std::ios::trunc);
  file << facts.dump(1) << '\n';
  if (!file) throw std::runtime_error("cannot write " + folder + "/city.json");
}

}  // namespace wangge::demo
