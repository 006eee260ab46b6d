// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/settlement.h"

#include <algorithm>
#include <array>

#include "data/generator/buildings.h"

namespace wangge::demo {
namespace {

struct Share {
  Use use;
  int weight;
};

Use pick(std::initializer_list<Share> shares, Random& random) {
  int sum = 0;
  for (Share s : shares) sum += s.weight;
  std::int64_t drawn = random.between(0, sum - 1);
  for (Share s : shares)
    if ((drawn -= s.weight) < 0) return s.use;
  return Use::Vacant;
}

// How a neighbourhood leans, each in about [-1, 1]: quarters have a character, blocks do not change at random.
struct Character {
  double industry, poverty, age;
};

Use townUse(double kilometresOut, double hectares, Character c, Random& random) {
  using enum Use;
  const auto tuned = [](int weight, double lean) {
    return static_cast<int>(weight * std::max(0.0, 1 + 2.2 * lean) + 0.5);
  };
  const int industry = kilometresOut < 1.1 ? 0 : tuned(kilometresOut < 2.1 ? 12 : 34, c.industry * 1.6);
  const int bungalows = tuned(kilometresOut < 1.1 ? 8 : kilometresOut < 2.1 ? 16 : 22, c.poverty * 1.6);
  const int slabs = tuned(kilometresOut < 1.1 ? 46 : kilometresOut < 2.1 ? 30 : 10, c.age);
  const int estates = tuned(kilometresOut < 1.1 ? 13 : 11, -c.age);
  const int vacant = kilometresOut < 1.1 ? 4 : kilometresOut < 2.1 ? 8 : 20;
  const int shops = tuned(kilometresOut < 1.1 ? 14 : kilometresOut < 2.1 ? 9 : 5, -c.industry);
  if (hectares < 0.45) return pick({{Commerce, 4}, {Vacant, 3}, {Park, 3}}, random);
  return pick({{OldSlabs, slabs},
               {MidRise, (estates * 6 + 5) / 10},
               {Towers, (estates * 4 + 5) / 10},
               {Bungalows, bungalows},
               {Commerce, shops},
               {Office, kilometresOut < 2.1 ? 5 : 1},
               {School, 4},
               {Industry, industry},
               {Park, 4},
               {Vacant, vacant}},
              random);
}

std::vector<Use> chooseUses(const Plan& plan, std::uint64_t seed, Random& random) {
  // One smooth field gives two leanings, a second one the third.
  const Warp lean(scatter(seed) ^ 5, {{850, 1}});
  const Warp age(scatter(seed) ^ 6, {{700, 1}});
  std::vector<Use> uses;
  for (std::size_t f = 0; f < plan.rings.size(); ++f) {
    Random own(random.bits());
    const Point place = interiorPoint(plan.rings[f]);
    const Point both = lean(place) - place;
    switch (plan.map.faces[f].zone) {
      case Zone::Urban:
        uses.push_back(townUse(length(place - Point{400, -100}) / 1000, ringArea(plan.rings[f]) / 10000,
                               {both.x, both.y, (age(place) - place).x}, own));
        break;
      case Zone::Hamlet:
        uses.push_back(own.chance(0.93) ? Use::Farmhouses : Use::Vacant);
        break;
      case Zone::Wetland:
        uses.push_back(Use::Wetland);
        break;
      case Zone::Lake:
        uses.push_back(Use::Water);
        break;
      default:
        uses.push_back(Use::Fields);
    }
  }
  return uses;
}

struct Institution {
  Use use;
  const char* category;
  std::vector<const char*> suffixes;
  double fewestHectares, mostHectares;
  int wanted;
};

const std::vector<Institution>& institutions() {
  static const std::vector<Institution> list = {
      {Use::School, "学校医院", {"小学", "中学", "第二小学", "职业学校"}, 1.2, 6, 16},
      {Use::Hospital, "学校医院", {"医院", "中医院"}, 1.5, 6, 4},
      {Use::Market, "商圈市场", {"市场", "商场", "批发市场"}, 0.8, 4, 5},
      {Use::Park, "公园景区", {"公园", "广场"}, 1.0, 12, 4},
      {Use::Industry, "各类园区", {"工业园", "物流园"}, 4, 14, 4},
      {Use::Office, "商务楼宇", {"大厦", "商务中心"}, 0.6, 3, 3},
      {Use::Government, "机关企事业单位", {"机车厂", "粮库", "机关大院"}, 1.5, 8, 4},
      {Use::Temple, "宗教活动场所", {"寺"}, 0.6, 3, 1},
  };
  return list;
}

// Institutions take blocks that are not flats already; every community gets at most three.
std::vector<Site> placeSites(const Plan& plan, std::vector<Use>& uses, const std::vector<std::string>& names,
                             Random& random) {
  std::vector<Site> sites;
  std::vector<int> perCommunity(names.size(), 0);
  std::vector<bool> taken(uses.size(), false);
  for (const Institution& kind : institutions()) {
    int placed = 0;
    for (int tries = 0; tries < 3000 && placed < kind.wanted; ++tries) {
      const auto f = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(uses.size()) - 1));
      const int community = plan.community[f];
      const double hectares = ringArea(plan.rings[f]) / 10000;
      if (plan.map.faces[f].zone != Zone::Urban || taken[f] || community == kNoCommunity) continue;
      if (perCommunity[PlanarMap::at(community)] >= 3 || hectares < kind.fewestHectares || hectares > kind.mostHectares)
        continue;
      if (uses[f] == Use::Towers || (uses[f] == Use::OldSlabs && !random.chance(0.2))) continue;
      std::string place = names[PlanarMap::at(community)];
      if (place.ends_with("社区")) place.resize(place.size() - 6);
      const std::string name = place + kind.suffixes[PlanarMap::at(placed) % kind.suffixes.size()];
      if (std::any_of(sites.begin(), sites.end(), [&](const Site& s) { return s.name == name; })) continue;
      uses[f] = kind.use;
      taken[f] = true;
      ++perCommunity[PlanarMap::at(community)];
      sites.push_back({name, kind.category, static_cast<int>(f)});
      ++placed;
    }
  }
  return sites;
}

int rank(Kind kind) {
  switch (kind) {
    case Kind::Highway:
    case Kind::Arterial:
      return 5;
    case Kind::Collector:
      return 4;
    case Kind::Branch:
    case Kind::Rural:
      return 3;
    default:
      return 0;
  }
}

// The street a block is numbered on: the most important named one beside it.
std::string blockAddress(const Plan& plan, int face, const std::string& community, Random& random) {
  int best = 0;
  std::string street;
  for (Half h : plan.map.faces[PlanarMap::at(face)].ring) {
    const Edge& e = plan.map.edges[PlanarMap::at(h / 2)];
    if (e.street < 0 || rank(e.kind) <= best || plan.streets[PlanarMap::at(e.street)].name.empty()) continue;
    best = rank(e.kind);
    street = plan.streets[PlanarMap::at(e.street)].name;
  }
  const std::int64_t number = random.between(1, 380);
  if (street.empty()) return community;
  return community + street + std::to_string(number) + "号";
}

}  // namespace

const char* useName(Use use) {
  switch (use) {
    case Use::Fields:
      return "耕地";
    case Use::Wetland:
      return "湿地";
    case Use::Water:
      return "水面";
    case Use::Vacant:
      return "空地";
    case Use::Park:
      return "公园";
    case Use::OldSlabs:
    case Use::MidRise:
    case Use::Towers:
      return "住宅";
    case Use::Bungalows:
      return "平房";
    case Use::Farmhouses:
      return "农房";
    case Use::Commerce:
      return "商业";
    case Use::Office:
      return "办公";
    case Use::School:
      return "学校";
    case Use::Hospital:
      return "医院";
    case Use::Market:
      return "市场";
    case Use::Government:
      return "机关";
    case Use::Industry:
      return "厂房";
    case Use::Temple:
      return "宗教";
  }
  return "";
}

Settlement settle(const Plan& plan, const std::vector<std::string>& communityNames, std::uint64_t seed) {
  Random random(seed, 4);
  Settlement settlement;
  settlement.uses = chooseUses(plan, seed, random);
  settlement.sites = placeSites(plan, settlement.uses, communityNames, random);
  settlement.households.assign(plan.rings.size(), 0);
  int serial = 0;
  for (int f = 0; f < static_cast<int>(plan.rings.size()); ++f) {
    Random own(random.bits());
    const int community = plan.community[PlanarMap::at(f)];
    if (community == kNoCommunity) continue;
    const std::string base = blockAddress(plan, f, communityNames[PlanarMap::at(community)], own);
    for (Building& b : buildBlock(plan.rings[PlanarMap::at(f)], settlement.uses[PlanarMap::at(f)], own)) {
      std::string code = std::to_string(++serial);
      b.code = "00" + std::string(6 - code.size(), '0') + code;
      b.face = f;
      b.address =
          base + std::to_string(b.number) + (b.use == Use::Farmhouses || b.use == Use::Bungalows ? "号房" : "号楼");
      for (int n : b.households) settlement.households[PlanarMap::at(f)] += n;
      settlement.buildings.push_back(std::move(b));
    }
  }
  return settlement;
}

}  // namespace wangge::demo
