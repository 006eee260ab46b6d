// SPDX-License-Identifier: GPL-3.0-or-later
// The best correspondence against trying all of them.
#include "core/align/assignment.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>
#include <set>

using namespace wangge::align;

namespace {

using Weights = std::vector<std::vector<std::int64_t>>;

// The most that any assignment comes to: columns in every order, those beyond the matrix being "no column".
std::int64_t mostByTrying(const Weights& weights, std::size_t columns) {
  const std::size_t rows = weights.size(), size = std::max(rows, columns);
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), 0u);
  std::int64_t most = 0;
  do {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < rows; ++row)
      if (order[row] < columns) sum += weights[row][order[row]];
    most = std::max(most, sum);
  } while (std::next_permutation(order.begin(), order.end()));
  return most;
}

std::vector<Weighted> entriesOf(const Weights& weights) {
  std::vector<Weighted> entries;
  for (std::size_t row = 0; row < weights.size(); ++row)
    for (std::size_t column = 0; column < weights[row].size(); ++column)
      if (weights[row][column] > 0 || column % 2 == 0) entries.push_back({row, column, weights[row][column]});
  return entries;
}

}  // namespace

TEST_CASE("The greatest cell first would be worse: the assignment is the best as a whole", "[align]") {
  const Weights weights = {{10, 9}, {9, 1}};
  const auto columns = bestAssignment(2, 2, entriesOf(weights));
  CHECK(columns == std::vector<std::optional<std::size_t>>{1, 0});
}

TEST_CASE("Nothing in common is no pair", "[align]") {
  CHECK(bestAssignment(2, 2, {}) == std::vector<std::optional<std::size_t>>(2));
  CHECK(bestAssignment(0, 3, {}).empty());
  const Weights weights = {{0, 5}, {0, 4}};
  CHECK(bestAssignment(2, 2, entriesOf(weights)) == std::vector<std::optional<std::size_t>>{1, std::nullopt});
}

TEST_CASE("Of equal assignments the one by the second weight, then by order", "[align]") {
  const std::vector<Weighted> alike = {{0, 0, 5, 0}, {0, 1, 5, 0}, {1, 0, 5, 0}, {2, 1, 5, 0}, {3, 1, 5, 0}};
  CHECK(bestAssignment(4, 2, alike) == std::vector<std::optional<std::size_t>>{1, 0, std::nullopt, std::nullopt});
  std::vector<Weighted> by = alike;
  by[4].second = 1'000'000'000'000;
  CHECK(bestAssignment(4, 2, by) == std::vector<std::optional<std::size_t>>{0, std::nullopt, std::nullopt, 1});
  for (Weighted& entry : by) entry.weight = 0;
  CHECK(bestAssignment(4, 2, by) ==
        std::vector<std::optional<std::size_t>>{std::nullopt, std::nullopt, std::nullopt, 1});
}

TEST_CASE("Random matrices: no assignment of all is better", "[align]") {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::size_t rows = 1 + random() % 6, columns = 1 + random() % 6;
    const std::uint32_t greatest = round % 3 == 0 ? 3 : round % 3 == 1 ? 50 : 1'000'000;  // few values: many ties
    Weights weights(rows, std::vector<std::int64_t>(columns));
    for (auto& row : weights)
      for (auto& weight : row)
        weight =
            random() % 3 == 0 ? 0 : static_cast<std::int64_t>(random() % greatest) * (round % 5 == 4 ? 100'000'000 : 1);
    const auto found = bestAssignment(rows, columns, entriesOf(weights));
    REQUIRE(found.size() == rows);
    std::set<std::size_t> taken;
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      if (!found[row]) continue;
      CHECK(taken.insert(*found[row]).second);
      CHECK(weights[row][*found[row]] > 0);
      sum += weights[row][*found[row]];
    }
    INFO("round " << round);
    CHECK(sum == mostByTrying(weights, columns));
    CHECK(found == bestAssignment(rows, columns, entriesOf(weights)));
  }
}
