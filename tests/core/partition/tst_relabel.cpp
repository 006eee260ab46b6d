// SPDX-License-Identifier: GPL-3.0-or-later
// Relabelling against every assignment there is, on small random instances, and on larger ones whose answer is known.
#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <tuple>

#include "core/partition/relabel.h"
#include "tests/core/partition/all_relabellings.h"

using namespace wangge::partition;
using namespace wangge::test;

namespace {

// A few rows of cells, each with a label of the ground it lies on and a group by chance or by its column.
RelabelInstance randomInstance(RelabelGoal goal, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  RelabelInstance instance;
  instance.goal = goal;
  const bool whole = goal == RelabelGoal::WholeGroups;
  const int columns = whole ? 3 + below(3) : 3 + below(2), rows = whole ? 2 + below(2) : 2;
  const int labels = 2 + below(3), groups = whole ? 3 + below(3) : 2 + below(2);
  instance.groups = groups;
  instance.labels.resize(at(labels));
  for (int i = 0; i < columns * rows; ++i) {
    RelabelPiece piece;
    piece.label = below(8) == 0 ? below(static_cast<unsigned>(labels)) : i % columns * labels / columns;
    piece.group = below(5) == 0 ? below(static_cast<unsigned>(groups)) : i * groups / (columns * rows);
    piece.residents = below(4) == 0 ? 0 : below(60), piece.area = 1 + below(30);
    piece.counts = below(6) != 0, piece.fixed = below(9) == 0;
    if (below(15) == 0) piece.group = kNoGroup;
    if (below(20) == 0) piece.group = kNoGroup, piece.label = kNoLabel;
    instance.pieces.push_back(piece);
    if (i % columns > 0 && below(9) != 0) instance.borders.push_back({i - 1, i, 1 + below(20)});
    if (i >= columns && below(9) != 0) instance.borders.push_back({i - columns, i, 1 + below(20)});
  }
  // One piece of each unit that shall be one counts; few labels have none.
  for (int unit = 0; unit < (whole ? groups : labels); ++unit) {
    if (!whole && below(8) == 0) continue;
    for (RelabelPiece& piece : instance.pieces)
      if ((whole ? piece.group : piece.label) == unit && piece.group >= 0) {
        piece.counts = true;
        break;
      }
  }
  if (!whole) {
    // A group without a piece that counts is nowhere at home and is not asked for.
    std::set<int> homes;
    for (const RelabelPiece& piece : instance.pieces)
      if (piece.counts && piece.group >= 0) homes.insert(piece.group);
    for (RelabelPiece& piece : instance.pieces)
      if (!homes.contains(piece.group)) piece.group = kNoGroup;
  }
  if (below(3) == 0)
    for (RelabelLabel& label : instance.labels) {
      if (below(2) == 0) label.most = 40 + below(160);
      if (below(2) == 0) label.least = below(80);
    }
  return instance;
}

void checkAgainstAll(RelabelGoal goal, unsigned seeds) {
  int changed = 0, left = 0, clean = 0, guessed = 0, forced = 0;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    INFO("seed " << seed);
    const RelabelInstance instance = randomInstance(goal, seed);
    const RelabelResult result = relabel(instance);
    AllRelabellings all(instance);
    CHECK(result.proven != result.guessed);
    CHECK(all.allows(result.labels));
    CHECK(all.costOf(result.labels) == result.cost);
    const auto least = all.least();
    REQUIRE(least);
    CHECK(result.bound <= *least);
    CHECK(*least <= result.cost);
    if (result.proven) CHECK(result.bound == result.cost);
    if (result.guessed) CHECK_FALSE(result.crowded.empty());
    guessed += result.guessed, forced += result.proven && !result.crowded.empty();
    CHECK(static_cast<std::int64_t>(result.left.size()) == result.cost.left);
    changed += result.cost.residents > 0, left += result.cost.left > 0, clean += result.cost.left == 0;
  }
  // Each sort of answer occurs.
  CHECK(changed > static_cast<int>(seeds / 10));
  CHECK(left > static_cast<int>(seeds / 20));
  CHECK(clean > static_cast<int>(seeds / 20));
  CHECK(guessed > 0);
  CHECK(guessed < static_cast<int>(seeds / 2));
  CHECK(forced > 0);
}

}  // namespace

TEST_CASE("No assignment of whole groups costs less than what is proven least", "[relabel]") {
  checkAgainstAll(RelabelGoal::WholeGroups, 600);
}

TEST_CASE("No assignment that keeps labels to one group costs less than what is proven least", "[relabel]") {
  checkAgainstAll(RelabelGoal::PureLabels, 1000);
}

TEST_CASE("Without room to search, what is found keeps every promise and says its bound", "[relabel]") {
  for (const RelabelGoal goal : {RelabelGoal::WholeGroups, RelabelGoal::PureLabels})
    for (unsigned seed = 1; seed <= 300; ++seed) {
      INFO("seed " << seed);
      const RelabelInstance instance = randomInstance(goal, seed);
      RelabelOptions options;
      options.situations = 1;
      const RelabelResult hasty = relabel(instance, options), proper = relabel(instance);
      AllRelabellings all(instance);
      CHECK(all.allows(hasty.labels));
      CHECK(all.costOf(hasty.labels) == hasty.cost);
      CHECK(hasty.bound <= proper.cost);
      CHECK(proper.cost <= hasty.cost);
      if (hasty.proven) CHECK(hasty.cost == proper.cost);
    }
}

TEST_CASE("What holds a label together stays with it, though less would move the other way", "[relabel]") {
  // Group 1 lies in labels 0 and 1; its half in label 0 joins groups 0 and 2, which are label 0's.
  RelabelInstance instance;
  instance.groups = 4, instance.labels.resize(2);
  const auto piece = [&](int group, int label, std::int64_t residents) {
    instance.pieces.push_back({group, label, residents, 10, true, false});
  };
  piece(0, 0, 50), piece(1, 0, 5), piece(1, 1, 9), piece(2, 0, 50), piece(3, 1, 70);
  instance.borders = {{0, 1, 10}, {1, 3, 10}, {1, 2, 10}, {2, 4, 10}};
  const RelabelResult result = relabel(instance);
  CHECK(result.proven);
  CHECK(result.labels == std::vector<int>{0, 0, 0, 0, 1});
  CHECK(result.cost.residents == 9);
}

TEST_CASE("More labels than groups to keep them in are told, and nothing is searched", "[relabel]") {
  RelabelInstance instance;
  instance.groups = 1, instance.labels.resize(500);
  for (int i = 0; i < 500; ++i) {
    instance.pieces.push_back({0, i, 10, 10, true, false});
    if (i > 0) instance.borders.push_back({i - 1, i, 10});
  }
  const RelabelResult result = relabel(instance);
  CHECK(result.crowded == std::vector<int>{0});
  CHECK(result.left == std::vector<int>{0});
  CHECK(result.cost == RelabelCost{1, 0, 0, 0});
  CHECK(result.situations < 1000);
}

TEST_CASE("Who stays where there are too many is chosen, and not called proven", "[relabel]") {
  // Group 0 lies in labels 0 and 1, group 1 in labels 1 and 2: three labels keep something, and either group may stay
  // as it is for that.
  RelabelInstance instance;
  instance.groups = 2, instance.labels.resize(3);
  for (const auto& [group, label, residents] :
       {std::tuple(0, 0, 50), std::tuple(0, 1, 40), std::tuple(1, 1, 60), std::tuple(1, 2, 1)})
    instance.pieces.push_back({group, label, residents, 10, true, false});
  instance.borders = {{0, 1, 10}, {1, 2, 10}, {2, 3, 10}};
  const RelabelResult result = relabel(instance);
  REQUIRE(result.crowded.size() == 1);
  CHECK(result.guessed);
  CHECK_FALSE(result.proven);
  CHECK(result.bound <= *AllRelabellings(instance).least());
}

TEST_CASE("What has nothing in common falls apart and is proven piece by piece", "[relabel]") {
  // A hundred times the case above, side by side: searched at once, it would have no end.
  RelabelInstance instance;
  for (int i = 0; i < 100; ++i) {
    const int group = instance.groups, label = static_cast<int>(instance.labels.size()),
              first = static_cast<int>(instance.pieces.size());
    instance.groups += 4, instance.labels.resize(at(label + 2));
    for (const auto& [g, l, residents] :
         {std::tuple(0, 0, 50), std::tuple(1, 0, 5), std::tuple(1, 1, 9), std::tuple(2, 0, 50), std::tuple(3, 1, 70)})
      instance.pieces.push_back({group + g, label + l, residents, 10, true, false});
    for (const auto& [a, b] : {std::pair(0, 1), std::pair(1, 3), std::pair(1, 2), std::pair(2, 4)})
      instance.borders.push_back({first + a, first + b, 10});
  }
  const RelabelResult result = relabel(instance);
  CHECK(result.proven);
  CHECK(result.cost.residents == 900);
  CHECK(result.situations < 2000);
}

TEST_CASE("A row of labels that all give something away is proven without a search through all ways", "[relabel]") {
  // Label i has a piece each of groups i / 4 and i / 4 + 1; the lesser one goes to a neighbour that keeps that group.
  constexpr int kLabels = 120;
  RelabelInstance instance;
  instance.goal = RelabelGoal::PureLabels;
  instance.groups = kLabels / 4 + 1, instance.labels.resize(kLabels);
  std::int64_t lesser = 0;
  for (int i = 0; i < kLabels; ++i) {
    const std::int64_t first = i % 4 < 2 ? 100 + i : 7 + i % 5, second = i % 4 < 2 ? 7 + i % 5 : 100 + i;
    instance.pieces.push_back({i / 4, i, first, 10, true, false});
    instance.pieces.push_back({i / 4 + 1, i, second, 10, true, false});
    instance.borders.push_back({2 * i, 2 * i + 1, 10});
    if (i > 0)
      instance.borders.push_back({2 * i - 2, 2 * i, 10}), instance.borders.push_back({2 * i - 1, 2 * i + 1, 10});
    lesser += std::min(first, second);
  }
  const RelabelResult result = relabel(instance);
  CHECK(result.proven);
  CHECK(result.left.empty());
  CHECK(result.cost.residents == lesser);
  CHECK(result.situations < 5000);
}
