// SPDX-License-Identifier: GPL-3.0-or-later
// The best one-to-one correspondence of rows and columns by weights, proven optimal: a minimum cost flow through
// Boost's graphs. (Its `maximum_weighted_matching` of version 1.74 gives wrong answers and may not end.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wangge::align {

struct Weighted {
  std::size_t row = 0, column = 0;
  std::int64_t weight = 0;  // not negative; times rows² and columns below 2^58
  std::int64_t second = 0;  // decides between equal sums of weights, to a millionth of all seconds or so; not negative
};

// The column of each row, at most one row a column, so that the weights add up to the most possible; of these so that
// the seconds do; of these the earlier rows, then the earlier columns. Entries of neither weight make no pair.
std::vector<std::optional<std::size_t>> bestAssignment(std::size_t rows, std::size_t columns,
                                                       std::span<const Weighted> entries);

}  // namespace wangge::align
