// SPDX-License-Identifier: GPL-3.0-or-later
// A first set of grids for some communities: blocks put together to 300–500 households, dedicated grids for the
// institutions, and one example of each broken rule.
#include <algorithm>
#include <map>
#include <set>

#include "data/generator/district.h"
#include "data/generator/random.h"

namespace wangge::demo {
namespace {

using Json = nlohmann::ordered_json;

struct DrawnGrid {
  std::vector<int> faces;
  std::string code, name, kind = "综合", category;
};

int householdsIn(const District& district, const std::vector<int>& faces) {
  int sum = 0;
  for (int f : faces) sum += district.settlement.households[PlanarMap::at(f)];
  return sum;
}

std::vector<int> comprehensiveFaces(const District& district, int community, const std::set<int>& dedicated) {
  std::vector<int> faces;
  for (int f = 0; f < static_cast<int>(district.plan.rings.size()); ++f)
    if (district.plan.community[PlanarMap::at(f)] == community && !dedicated.contains(f)) faces.push_back(f);
  return faces;
}

// Grows grids block by block from the north-west; what is left over joins the smallest grid beside it.
std::vector<std::vector<int>> grow(const District& district, const std::vector<int>& faces) {
  const Plan& plan = district.plan;
  std::set<int> open(faces.begin(), faces.end());
  std::map<int, Point> middle;
  for (int f : faces) middle[f] = interiorPoint(plan.rings[PlanarMap::at(f)]);
  std::map<int, std::size_t> gridOf;
  std::vector<std::vector<int>> grids;
  const auto corner = [&](int f) { return middle[f].y - middle[f].x; };
  while (!open.empty()) {
    int first = *open.begin();
    for (int f : open)
      if (corner(f) > corner(first)) first = f;
    std::vector<int> grid = {first};
    open.erase(first);
    int households = district.settlement.households[PlanarMap::at(first)];
    while (households < 340) {
      int best = kOutside;
      double nearest = 1e30;
      for (int f : grid)
        for (const Neighbour& n : neighbours(plan, f)) {
          if (!open.contains(n.face) || households + district.settlement.households[PlanarMap::at(n.face)] > 520)
            continue;
          double far = 0;
          for (int g : grid) far = std::max(far, length(middle[g] - middle[n.face]));
          if (far < nearest || (far == nearest && n.face < best)) nearest = far, best = n.face;
        }
      if (best == kOutside) break;
      grid.push_back(best);
      open.erase(best);
      households += district.settlement.households[PlanarMap::at(best)];
    }
    for (int f : grid) gridOf[f] = grids.size();
    grids.push_back(std::move(grid));
  }
  for (bool again = true; again;) {
    again = false;
    for (std::size_t g = 0; g < grids.size(); ++g) {
      const int own = householdsIn(district, grids[g]);
      if (grids[g].empty() || own >= 220) continue;
      std::size_t best = g;
      int fewest = 620 - own;
      for (int f : grids[g])
        for (const Neighbour& n : neighbours(plan, f)) {
          const auto found = gridOf.find(n.face);
          if (found == gridOf.end() || found->second == g) continue;
          const int there = householdsIn(district, grids[found->second]);
          if (there < fewest) fewest = there, best = found->second;
        }
      if (best == g) continue;
      for (int f : grids[g]) gridOf[f] = best;
      grids[best].insert(grids[best].end(), grids[g].begin(), grids[g].end());
      grids[g].clear();
      again = true;
    }
  }
  std::erase_if(grids, [](const std::vector<int>& g) { return g.empty(); });
  return grids;
}

std::string threeDigits(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(3 - digits.size(), '0') + digits;
}

std::string ordinal(std::size_t number) {
  static const char* digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const std::string tens = number < 10 ? "" : number < 20 ? "十" : std::string(digits[number / 10]) + "十";
  return tens + digits[number % 10];
}

std::vector<DrawnGrid> gridsOf(const District& district, int community) {
  const CodedName& name = district.communities[PlanarMap::at(community)];
  std::vector<DrawnGrid> grids;
  std::set<int> dedicated;
  std::size_t number = 800;
  for (const Site& site : district.settlement.sites) {
    if (district.plan.community[PlanarMap::at(site.face)] != community) continue;
    dedicated.insert(site.face);
    grids.push_back({{site.face}, name.code + threeDigits(++number), site.name, "专属", site.category});
  }
  number = 0;
  for (std::vector<int>& faces : grow(district, comprehensiveFaces(district, community, dedicated))) {
    ++number;
    grids.push_back({std::move(faces), name.code + threeDigits(number),
                     name.shortName + "第" + ordinal(number) + "网格", "综合", ""});
  }
  return grids;
}

bool beside(const District& district, const DrawnGrid& a, const DrawnGrid& b) {
  for (int f : a.faces)
    for (const Neighbour& n : neighbours(district.plan, f))
      if (std::find(b.faces.begin(), b.faces.end(), n.face) != b.faces.end()) return true;
  return false;
}

// One example of each broken rule, each in a grid of its own.
Json breakRules(const District& district, std::vector<DrawnGrid>& grids) {
  Json facts = Json::array();
  std::vector<std::size_t> plain;
  for (std::size_t g = 0; g < grids.size(); ++g)
    if (grids[g].kind == "综合" && grids[g].faces.size() >= 3) plain.push_back(g);
  // Spread over the communities.
  std::sort(plain.begin(), plain.end(), [](std::size_t a, std::size_t b) { return scatter(a) < scatter(b); });
  const auto note = [&](const char* rule, const DrawnGrid& grid) {
    facts.push_back({{"rule", rule}, {"code", grid.code}, {"name", grid.name}});
  };
  const auto sameCommunity = [&](const DrawnGrid& a, const DrawnGrid& b) {
    return a.code.substr(0, 12) == b.code.substr(0, 12);
  };
  std::set<std::size_t> used;

  // Too large: two neighbours become one.
  for (std::size_t i = 0; i < plain.size() && used.empty(); ++i)
    for (std::size_t j = i + 1; j < plain.size() && used.empty(); ++j)
      if (sameCommunity(grids[plain[i]], grids[plain[j]]) && beside(district, grids[plain[i]], grids[plain[j]])) {
        DrawnGrid& large = grids[plain[i]];
        large.faces.insert(large.faces.end(), grids[plain[j]].faces.begin(), grids[plain[j]].faces.end());
        grids[plain[j]].faces.clear();
        used = {plain[i], plain[j]};
        note("too_large", large);
      }
  // In two pieces: the first block of a grid goes over to one that it does not touch.
  const std::size_t before = used.size();
  for (std::size_t i = 0; i < plain.size() && used.size() == before; ++i)
    for (std::size_t j = 0; j < plain.size() && used.size() == before; ++j) {
      if (i == j || used.contains(plain[i]) || used.contains(plain[j]) ||
          !sameCommunity(grids[plain[i]], grids[plain[j]]))
        continue;
      if (beside(district, grids[plain[i]], grids[plain[j]])) continue;
      grids[plain[j]].faces.push_back(grids[plain[i]].faces.back());
      grids[plain[i]].faces.pop_back();
      used.insert(plain[i]), used.insert(plain[j]);
      note("not_contiguous", grids[plain[j]]);
    }
  const auto next = [&](std::size_t fewestFaces) {
    for (std::size_t g : plain)
      if (!used.contains(g) && grids[g].faces.size() >= fewestFaces) {
        used.insert(g);
        return g;
      }
    return plain.front();
  };
  // Too small: all but two blocks were taken away and left in no grid, which is territory without a grid as well.
  DrawnGrid& small = grids[next(5)];
  const std::size_t uncovered = small.faces.size() - 1;
  small.faces.resize(1);
  note("too_small", small);
  facts.push_back({{"rule", "unassigned"}, {"community", small.code.substr(0, 12)}, {"blocks", uncovered}});

  DrawnGrid& twice = grids[next(1)];
  for (DrawnGrid& other : grids)
    if (other.kind == "综合" && other.code != twice.code && sameCommunity(other, twice) && !other.faces.empty()) {
      twice.code = other.code;
      break;
    }
  note("duplicate_code", twice);
  DrawnGrid& nameless = grids[next(1)];
  nameless.name.clear();
  note("missing_name", nameless);
  DrawnGrid& malformed = grids[next(1)];
  malformed.code = malformed.code.substr(0, 12) + "W7";
  note("malformed_code", malformed);
  DrawnGrid& codeless = grids[next(1)];
  codeless.code.clear();
  note("missing_code", codeless);
  DrawnGrid& outOfRange = grids[next(1)];
  outOfRange.code = outOfRange.code.substr(0, 12) + "805";
  note("out_of_range_code", outOfRange);
  for (DrawnGrid& grid : grids)
    if (grid.kind == "专属") {
      grid.category.clear();
      note("dedicated_without_category", grid);
      break;
    }
  return facts;
}

}  // namespace

Described gridLayer(const District& district) {
  static const char* kWithGrids[] = {"230204001004", "230204001006", "230204001007", "230204001009", "230204004001",
                                     "230204005003", "230204005009", "230204006004", "230204100200", "230204100208"};
  std::vector<DrawnGrid> grids;
  for (const char* code : kWithGrids)
    for (int c = 0; c < static_cast<int>(district.communities.size()); ++c)
      if (district.communities[PlanarMap::at(c)].code == code)
        for (DrawnGrid& grid : gridsOf(district, c)) grids.push_back(std::move(grid));
  Described made;
  const Json broken = breakRules(district, grids);
  std::erase_if(grids, [](const DrawnGrid& g) { return g.faces.empty(); });
  made.layer = {"fictitious_grids", {{"WGBM"}, {"WGMC"}, {"WGLX"}, {"ZSLB"}, {"BZ"}}, {}};
  for (const DrawnGrid& grid : grids) {
    const std::set<int> faces(grid.faces.begin(), grid.faces.end());
    const auto text = [](const std::string& t) { return t.empty() ? Value{} : Value{t}; };
    made.layer.features.push_back(
        {{text(grid.code), text(grid.name), grid.kind, text(grid.category), std::string(kFictitiousShort)},
         outlineOf(district.plan, [&](int f) { return faces.contains(f); })});
  }
  Json list = Json::array();
  for (const DrawnGrid& grid : grids)
    list.push_back({{"code", grid.code},
                    {"name", grid.name},
                    {"kind", grid.kind},
                    {"households", householdsIn(district, grid.faces)}});
  made.facts = {{"count", grids.size()}, {"communities", kWithGrids}, {"broken_rules", broken}, {"list", list}};
  return made;
}

}  // namespace wangge::demo
