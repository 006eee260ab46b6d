// SPDX-License-Identifier: GPL-3.0-or-later
// Table against std::map under random operations: same contents, old copies untouched, differences exact, ids never
// reused.
#include "core/base/table.h"
#include "support/effort.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

using namespace wangge;

namespace {

using TestId = Id<struct TestTag>;
using Strings = Table<TestId, std::string>;
using Model = std::map<TestId, std::string>;
using Change = std::tuple<TestId, std::string, std::string>;  // id, before, after; "-" for "not there"

Model contentsOf(const Strings& table) {
  Model result;
  TestId last;
  table.forEach([&](TestId id, const std::string& value) {
    REQUIRE(last < id);  // in id order, each once
    last = id;
    result.emplace(id, value);
  });
  return result;
}

std::vector<Change> changesOf(const Strings& before, const Strings& after) {
  std::vector<Change> result;
  diffTables(before, after, [&](TestId id, const std::string* was, const std::string* is) {
    result.emplace_back(id, was ? *was : "-", is ? *is : "-");
  });
  return result;
}

std::vector<Change> changesOf(const Model& before, const Model& after) {
  Model all = before;
  all.insert(after.begin(), after.end());
  std::vector<Change> result;
  for (const auto& [id, value] : all) {
    const auto was = before.find(id), is = after.find(id);
    const std::string a = was == before.end() ? "-" : was->second, b = is == after.end() ? "-" : is->second;
    if (a != b) result.emplace_back(id, a, b);
  }
  return result;
}

struct Snapshot {
  Strings table;
  Model model;
};

TestId anyIdOf(const Model& model, std::mt19937& random) {
  auto it = model.begin();
  std::advance(it, std::uniform_int_distribution<std::size_t>(0, model.size() - 1)(random));
  return it->first;
}

}  // namespace

TEST_CASE("A table does what a map does, and copies keep what they held", "[table][property]") {
  const unsigned seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u);
  std::mt19937 random(seed);
  // Small and large id ranges: within one page, and across leaves, branches and copies.
  const std::uint64_t farthest = seed % 2 == 0 ? 100 : 9000;
  Strings table;
  Model model;
  std::map<std::uint32_t, std::uint64_t> highest;
  std::vector<Snapshot> snapshots;
  const auto draw = [&](std::uint64_t most) { return std::uniform_int_distribution<std::uint64_t>(0, most)(random); };

  for (int step = 0; step < wangge::test::tries(1500, 400); ++step) {
    const auto copy = static_cast<std::uint32_t>(draw(2) * 7);
    const std::string value = "v" + std::to_string(step);
    switch (draw(5)) {
      case 0: {
        const TestId id = table.add(value, copy);
        REQUIRE(id == TestId::of(copy, highest[copy] + 1));
        highest[copy] = id.serial();
        model[id] = value;
        break;
      }
      case 1: {
        const TestId id = TestId::of(copy, 1 + draw(farthest));
        table.set(id, value);
        highest[copy] = std::max(highest[copy], id.serial());
        model[id] = value;
        break;
      }
      case 2:
        if (!model.empty()) {
          const TestId id = anyIdOf(model, random);
          table.edit(id) = value;
          model[id] = value;
        }
        break;
      case 3: {
        const TestId id = model.empty() || draw(3) == 0 ? TestId::of(copy, 1 + draw(farthest)) : anyIdOf(model, random);
        table.erase(id);
        model.erase(id);
        break;
      }
      case 4: {
        const TestId id = TestId::of(copy, 1 + draw(farthest));
        const std::string* found = table.find(id);
        const auto expected = model.find(id);
        REQUIRE((found != nullptr) == (expected != model.end()));
        if (found) REQUIRE(*found == expected->second);
        break;
      }
      case 5:
        if (draw(20) == 0) snapshots.push_back({table, model});
        break;
    }
    REQUIRE(table.size() == model.size());
  }

  REQUIRE(contentsOf(table) == model);
  REQUIRE(table.ids().size() == model.size());
  REQUIRE_FALSE(snapshots.empty());
  snapshots.push_back({table, model});
  snapshots.push_back({Strings(), Model()});
  for (const Snapshot& a : snapshots) {
    REQUIRE(contentsOf(a.table) == a.model);
    for (const Snapshot& b : snapshots) {
      REQUIRE(changesOf(a.table, b.table) == changesOf(a.model, b.model));
      REQUIRE((a.table == b.table) == (a.model == b.model));
    }
  }
}

TEST_CASE("Serials stay burnt after a record is erased and can be restored from a file", "[table]") {
  Strings table;
  const TestId first = table.add("a", 3);
  table.erase(first);
  table.erase(first);
  CHECK(table.empty());
  CHECK(table.nextSerial(3) == 2);
  CHECK(table.add("b", 3) != first);
  table.reserveSerials(3, 100);
  table.reserveSerials(3, 50);
  CHECK(table.add("c", 3) == TestId::of(3, 100));
  CHECK(table.add("d", 1) == TestId::of(1, 1));
  CHECK(table.copies() == std::vector<std::uint32_t>{1, 3});
  CHECK(table.find(TestId()) == nullptr);
}

TEST_CASE("Writing an equal value is no difference", "[table]") {
  Strings before;
  const TestId id = before.add("same");
  before.add("other");
  Strings after = before;
  after.edit(id) = "same";
  CHECK(changesOf(before, after).empty());
  CHECK(before == after);
}
