// SPDX-License-Identifier: GPL-3.0-or-later
// What stands for a grid on maps of several communities: no 001 that could be any of many.
#include "core/map/grid_numbers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/map/portray.h"
#include "core/sheet/sheet_table.h"
#include "support/fixed_measurer.h"
#include "support/sample_plan.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;

namespace {

// Six communities in two subdistricts; codes of grids end with 001 and so on in each.
const test::SamplePlan& plan() {
  static const test::SamplePlan made = test::samplePlan();
  return made;
}

map::Unit community(std::size_t number) {
  return {Level::Community, {}, plan().communities[number], {}};
}
map::Unit subdistrict() {
  return {Level::Subdistrict, plan().subdistricts[0], {}, {}};
}
map::Unit county() {
  return {Level::County, plan().county, {}, {}};
}

std::vector<std::string> numbersOn(const Project& project, const map::Unit& unit) {
  const GridNumbers numbers(project, unit);
  std::vector<std::string> all;
  for (const map::Unit& grid : unitsOf(project, Level::Grid, unit)) all.push_back(numbers.of(grid.grid));
  return all;
}
bool allDiffer(const std::vector<std::string>& words) {
  return std::set(words.begin(), words.end()).size() == words.size();
}

std::multiset<std::string> labelsOn(const map::Unit& unit, double width, double denominator,
                                    const Project& project = plan().project) {
  static const test::FixedMeasurer measurer;
  MapRequest request;
  request.frame = {{0, 0}, {width, width * 0.7}};
  request.view = {denominator, 0, 0, request.frame.centre()};
  request.focus = unit;
  request.measurer = &measurer;
  request.texts = test::sheetWords().map;
  std::multiset<std::string> words;
  for (const Primitive& primitive : portray(project, request).primitives)
    if (const auto* text = std::get_if<Text>(&primitive)) words.insert(text->text);
  return words;
}

}  // namespace

TEST_CASE("In its community a grid's number is plain, among several the community's code stands before it", "[map]") {
  const Project& project = plan().project;
  const GridNumbers own(project, community(4));
  CHECK_FALSE(own.repeat());
  for (const std::string& number : numbersOn(project, community(4))) CHECK(number.size() == 3);

  const GridNumbers numbers(project, subdistrict());
  CHECK(numbers.repeat());
  for (const map::Unit& unit : unitsOf(project, Level::Grid, subdistrict())) {
    const Grid& grid = project.grids.at(unit.grid);
    const std::string& code = project.communities.at(grid.community).code;
    CHECK(numbers.of(grid.community) == code.substr(9));
    CHECK(numbers.of(unit.grid) == code.substr(9) + "-" + grid.code.substr(12));
  }
  CHECK(allDiffer(numbersOn(project, subdistrict())));
  CHECK(allDiffer(numbersOn(project, county())));
  CHECK(allDiffer(numbersOn(project, map::Unit{})));
}

TEST_CASE("The shortest end of a community's code that no other on the map has stands before numbers", "[map]") {
  Project project = plan().project;
  std::vector<map::Unit> all = unitsOf(project, Level::Community, county());
  REQUIRE(all.size() == 6);
  // One of the other subdistrict ends as one of the first does; the others differ.
  const auto codeOf = [&](const map::Unit& unit) { return project.communities.at(unit.community).code; };
  const GridNumbers numbers(project, county());
  for (const map::Unit& unit : all) {
    const std::string end = codeOf(unit).substr(9);
    const auto same =
        std::ranges::count_if(all, [&](const map::Unit& other) { return codeOf(other).substr(9) == end; });
    CHECK(numbers.of(unit.community) == (same == 1 ? end : codeOf(unit).substr(6)));
  }
  // Without a code the name tells, and codes that do not begin with their division's stand whole.
  project.communities.edit(all[0].community).code.clear();
  project.communities.edit(all[1].community).code = "X7";
  const GridNumbers odd(project, county());
  CHECK(odd.of(all[0].community) == project.communities.at(all[0].community).name);
  CHECK(odd.of(all[1].community) == "X7");
  // Grids whose codes are their own throughout have no more than that.
  for (const GridId id : project.grids.ids())
    project.grids.edit(id).code = "W" + std::to_string(id.serial()), project.grids.edit(id).ordinal = 0;
  CHECK_FALSE(GridNumbers(project, county()).repeat());
  CHECK(numbersOn(project, county()).front().front() == 'W');
}

TEST_CASE("A subdistrict's map has no number that stands for several grids, and its table says what they begin with",
          "[map]") {
  const Project& project = plan().project;
  const auto isPlain = [](const std::string& word) {
    return word.size() == 3 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  };
  const std::multiset<std::string> words = labelsOn(subdistrict(), 800, 4000);
  CHECK(std::ranges::none_of(words, isPlain));
  for (const std::string& number : numbersOn(project, subdistrict())) CHECK(words.count(number) == 1);
  const sheet::SheetTable table = tableOf(project, subdistrict(), test::sheetWords());
  for (const map::Unit& unit : unitsOf(project, Level::Community, subdistrict())) {
    const Community& record = project.communities.at(unit.community);
    CHECK(std::ranges::count(table.rows, record.code.substr(9) + " " + record.name,
                             [](const auto& row) { return row.front(); }) == 1);
  }
  // A community's own map has plain ones.
  CHECK(std::ranges::any_of(labelsOn(community(4), 800, 4000), isPlain));
  // On a county's they stand where there is room for most of them, else on none of its grids.
  const std::multiset<std::string> above = labelsOn(county(), 60, 50000), wall = labelsOn(county(), 1600, 2000);
  CHECK(std::ranges::none_of(above, isPlain));
  CHECK(std::ranges::none_of(wall, isPlain));
  for (const std::string& number : numbersOn(project, county())) {
    CHECK(above.count(number) == 0);
    CHECK(wall.count(number) == 1);
  }
  // Where grids have none, no count or state stands alone: it would be taken for that of what is named beside it.
  std::size_t bare = 0;
  for (const double denominator : {10000.0, 20000.0, 30000.0, 50000.0}) {
    const std::multiset<std::string> some = labelsOn(county(), 300, denominator);
    if (std::ranges::any_of(numbersOn(project, county()), [&](const auto& n) { return some.contains(n); })) continue;
    ++bare;
    CHECK(std::ranges::none_of(some, [](const std::string& word) { return word.find("户") != std::string::npos; }));
  }
  CHECK(bare > 0);
  std::size_t dedicated = 0;
  for (const map::Unit& unit : unitsOf(project, Level::Grid, county()))
    if (const Grid& grid = project.grids.at(unit.grid); grid.kind == GridKind::Dedicated && !grid.name.empty()) {
      ++dedicated;
      CHECK(wall.count(shortName(project, unit.grid)) > 0);
    }
  CHECK(dedicated > 0);
}

TEST_CASE("A plan without divisions, and a subdistrict of one community, have no number twice either", "[map]") {
  Project project = plan().project;
  for (const CommunityId id : project.communities.ids()) project.communities.edit(id).parent = {};
  for (const DivisionId id : project.divisions.ids()) project.divisions.erase(id);
  const std::multiset<std::string> words = labelsOn({}, 250, 12000, project);
  CHECK(words.count("001") == 0);
  CHECK(allDiffer(numbersOn(project, {})));

  Project town = plan().project;
  const CommunityId alone = town.communities.ids().front();
  Division own = town.divisions.at(town.communities.at(alone).parent);
  own.code = "230204101", own.name = "某镇";
  town.communities.edit(alone).parent = town.divisions.add(own);
  const GridNumbers numbers(town, map::Unit{Level::Grid, {}, {}, gridsOf(town, alone).front()});
  CHECK(numbers.repeat());
  for (const GridId id : town.grids.ids())
    if (town.grids.at(id).community != alone) CHECK(numbers.of(id) != shortNumber(town, id));
}

TEST_CASE("Around a grid its community's others are plain, those of the next community tell whose they are", "[map]") {
  const Project& project = plan().project;
  std::size_t own = 0, others = 0;
  for (const GridId id : project.grids.ids()) {
    const CommunityId community = project.grids.at(id).community;
    const GridNumbers numbers(project, map::Unit{Level::Grid, {}, {}, id});
    const std::multiset<std::string> words = labelsOn(map::Unit{Level::Grid, {}, {}, id}, 800, 4000);
    for (const GridId other : project.grids.ids()) {
      if (other == id) continue;
      const bool same = project.grids.at(other).community == community;
      if (same) {
        own += words.count(shortNumber(project, other));
      } else {
        CHECK(numbers.of(other) != shortNumber(project, other));
        others += words.count(numbers.of(other));
      }
    }
    // Each plain number is one of its own community.
    for (const std::string& word : words)
      if (word.size() == 3 && word.find_first_not_of("0123456789") == std::string::npos)
        CHECK(std::ranges::any_of(gridsOf(project, community),
                                  [&](GridId one) { return shortNumber(project, one) == word; }));
  }
  CHECK(own > 50);
  CHECK(others > 20);
}

TEST_CASE("Numbers stand on houses, keys of registers do not", "[map]") {
  Project project = plan().project;
  REQUIRE(project.buildings.size() > 0);
  const auto named = [&](const std::string& name) {
    for (BuildingId id : project.buildings.ids()) project.buildings.edit(id).name = name;
    return labelsOn(community(4), 800, 1000, project).count(name);
  };
  CHECK(named("12号楼") > 0);
  CHECK(named("00012") > 0);
  CHECK(named("00003557") == 0);
}
