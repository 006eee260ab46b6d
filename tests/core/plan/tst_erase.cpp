// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tables is what a plan consists of, and whatever is erased through it leaves nothing that names it.
#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "core/plan/difference.h"
#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/plan/references.h"
#include "core/plan/tables.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;

namespace {

test::AsciiPlan plan() {
  test::AsciiOptions options;
  options.communities = {"AABB", "AABB"};
  options.grids = {"aabb", "ccdd"};
  options.precincts = {"PPQQ", "PPQQ"};
  options.households = {"1234", "5678"};
  test::AsciiPlan result = test::asciiPlan(options);
  Unit unit;
  unit.name = "virtual", unit.tally.households = 7, unit.tally.points = 1, unit.grid = result.grids.at('a');
  result.project.units.add(unit);
  result.project.beats.add(
      {"B", "beat", result.precincts.at('P'), {}, {result.grids.at('a'), result.grids.at('c')}, nullptr});
  recountAll(result.project);
  REQUIRE(brokenGuarantees(result.project) == std::vector<std::string>());
  return result;
}

}  // namespace

TEST_CASE("Every table has a name of its own, those with names of people stay out of public editions") {
  std::set<std::string> names;
  forEachTable([&](auto table) {
    CHECK(names.insert(table.name).second);
    using Record = typename decltype(table)::RecordOf;
    if constexpr (
        requires(Record r) { r.author; } || requires(Record r) { r.approver; } || requires(Record r) { r.phone; })
      CHECK(table.edition == Edition::InternalOnly);
  });
  CHECK(names.size() == 25);
}

TEST_CASE("Every table is compared: a row added, changed or erased in any is a difference") {
  const Project before = plan().project;
  CHECK(diff(before, before).empty());
  forEachTable([&](auto table) {
    CAPTURE(table.name);
    using IdType = typename decltype(table)::IdOf;
    Project after = before;
    const IdType id = table.of(after).add({});
    const Difference added = diff(before, after), erased = diff(after, before);
    CHECK(added.template of<IdType>().created == std::vector{id});
    CHECK(erased.template of<IdType>().deleted == std::vector{id});
    CHECK_FALSE(before == after);
    CHECK_FALSE(added.empty());
  });
}

TEST_CASE("A reference to nothing is found in every field that names a record") {
  const Project sound = plan().project;
  int fields = 0;
  forEachTable([&](auto table) {
    for (auto id : table.of(sound).ids()) {
      int number = 0;
      forEachReference(table.of(sound).at(id), [&](const char*, const auto&, Link) { ++number; });
      for (int i = 0; i < number; ++i) {
        Project broken = sound;
        int at = 0;
        std::string name;
        bool mendable = false;
        forEachReference(table.of(broken).edit(id), [&](const char* field, auto& value, Link link) {
          if (at++ != i) return;
          name = field, mendable = link == Link::Optional;
          if constexpr (requires { value.front().arc; }) {
            value.push_back({ArcId(4711), true});
          } else if constexpr (requires { value.arc; }) {
            value = {ArcId(4711), true};
          } else if constexpr (requires { value.begin(); }) {
            value.emplace_back(4711);
          } else {
            value = std::remove_cvref_t<decltype(value)>(4711);
          }
        });
        CAPTURE(table.name, name);
        const auto found = brokenReferences(broken);
        REQUIRE(found.size() == 1);
        CHECK(found[0].table == table.name);
        CHECK(found[0].field == name);
        CHECK(found[0].mendable == mendable);
        CHECK(unsafeToFollow(broken).empty() == mendable);
        if (mendable) {
          CHECK(mendReferences(broken) == found);
          CHECK(brokenReferences(broken).empty());
        }
        ++fields;
      }
      break;  // one record a table
    }
  });
  CHECK(fields >= 20);
}

TEST_CASE("A grid that ends frees its faces and units, leaves its beat and is in the lineage") {
  const test::AsciiPlan drawn = plan();
  Project project = drawn.project;
  const GridId a = drawn.grids.at('a'), c = drawn.grids.at('c');
  const std::vector<UnitId> freed = eraseGrid(project, a, "merge", {c}, 5);
  CHECK(freed == project.units.ids());
  CHECK_FALSE(project.units.at(freed.front()).grid);
  CHECK(project.beats.at(project.beats.ids().front()).grids == std::vector{c});
  CHECK(project.lineage.size() == 1);
  CHECK(unassignedFaces(project).size() == 2);
  CHECK(brokenGuarantees(project) == std::vector<std::string>());
  CHECK(totalOf(project) == totalOf(drawn.project));
}

TEST_CASE("A precinct that ends leaves faces and beats without one") {
  const test::AsciiPlan drawn = plan();
  Project project = drawn.project;
  erasePrecinct(project, drawn.precincts.at('P'));
  CHECK_FALSE(project.beats.at(project.beats.ids().front()).precinct);
  CHECK(brokenGuarantees(project) == std::vector<std::string>());
}

TEST_CASE("A community that ends takes its grids along") {
  const test::AsciiPlan drawn = plan();
  Project project = drawn.project;
  const std::vector<UnitId> freed = eraseCommunity(project, drawn.communities.at('A'), 5);
  recountAll(project);
  CHECK(freed.size() == 1);
  CHECK(project.communities.size() == 1);
  CHECK(project.grids.size() == 2);
  CHECK(project.beats.at(project.beats.ids().front()).grids.empty());
  CHECK(brokenGuarantees(project) == std::vector<std::string>());
  CHECK(totalOf(project) == totalOf(drawn.project));
}
