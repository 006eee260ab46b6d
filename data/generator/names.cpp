// SPDX-License-Identifier: GPL-3.0-or-later
// Invented street names of common words: streets that run east-west end in 路, others in 街.
#include <array>
#include <cmath>

#include "data/generator/random.h"
#include "data/generator/settlement.h"

namespace wangge::demo {
namespace {

constexpr std::array<const char*, 64> kWords = {
    "永安", "和顺", "兴旺", "新华", "友谊", "民主", "胜利", "红旗", "工农", "文化", "育才", "建设", "团结",
    "前进", "光明", "幸福", "安居", "康乐", "富强", "振兴", "春光", "丰收", "鹤翔", "鹤鸣", "鹤舞", "嫩江",
    "站北", "站南", "机务", "车辆", "粮库", "水厂", "平安", "裕民", "长青", "松涛", "柳荫", "榆树", "白桦",
    "杏花", "芦苇", "湿地", "新立", "新工", "复兴", "兴安", "同乐", "同心", "利民", "惠民", "安康", "福源",
    "泰和", "祥和", "锦绣", "朝阳", "东升", "晨光", "彩虹", "星火", "青年", "劳模", "钢城", "机床"};
constexpr std::array<const char*, 6> kOrdinals = {"", "一", "二", "三", "四", "五"};

}  // namespace

void nameStreets(Plan& plan, std::uint64_t seed) {
  Random random(seed, 3);
  std::vector<Point> way(plan.streets.size());
  std::vector<double> size(plan.streets.size(), 0);
  for (std::size_t e = 0; e < plan.arcs.size(); ++e) {
    const int street = plan.map.edges[e].street;
    if (street < 0) continue;
    const Point d = plan.arcs[e].back() - plan.arcs[e].front();
    way[PlanarMap::at(street)] = way[PlanarMap::at(street)] + Point{std::abs(d.x), std::abs(d.y)};
    size[PlanarMap::at(street)] += lineLength(plan.arcs[e]);
  }
  std::array<std::size_t, 2> next = {static_cast<std::size_t>(random.between(0, 63)),
                                     static_cast<std::size_t>(random.between(0, 63))};
  for (std::size_t s = 0; s < plan.streets.size(); ++s) {
    Street& street = plan.streets[s];
    const bool wanted = street.kind == Kind::Collector || street.kind == Kind::Branch || street.kind == Kind::Rural;
    if (!street.name.empty() || !wanted || size[s] < 120) continue;
    const std::size_t across = way[s].x > way[s].y ? 0 : 1;
    const std::size_t n = next[across]++;
    if (n / kWords.size() >= kOrdinals.size()) continue;
    const bool country = street.kind == Kind::Rural;
    street.name = std::string(kWords[n % kWords.size()]) + kOrdinals[n / kWords.size()] +
                  (country       ? "村路"
                   : across == 0 ? "路"
                                 : "街");
  }
}

}  // namespace wangge::demo
