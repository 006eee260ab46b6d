// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a register that sum up others (小计, 合计): known by their word or by their numbers, and compared with the
// rows they are about.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis {

class SumRows {
 public:
  struct Counts {
    std::optional<std::int64_t> households, persons;
    bool any() const { return households.value_or(0) + persons.value_or(0) > 0; }
    bool both() const { return households.value_or(0) > 0 && persons.value_or(0) > 0; }
  };
  // A row of data. `doubtful`: it has no place of its own and may be the sum of rows that follow.
  void add(std::int64_t row, const Counts& counts, bool doubtful = false);
  void addSum(std::int64_t row, Counts told);
  // Whether these are the sums of all rows so far, or of those since the last sum: of `least` rows or more, not zero.
  bool equalsSum(const Counts& counts, std::int64_t least = 2) const;
  // After the last row: the doubtful ones that are the sum of all others, or of those up to the next sum. From now on
  // they are sums.
  std::vector<std::int64_t> sumsAbove();
  // "table.sum_differs" (key, told, sum) for each that is the sum of no run of rows beside it.
  void tell(std::vector<Finding>& findings) const;

 private:
  struct Sum {
    std::int64_t rows = 0, households = 0, persons = 0;
  };
  struct Told {
    std::int64_t row = 0;
    Counts counts;
    Sum before;             // of all rows of data above
    bool doubtful = false;  // a row of data, as far as is known
  };
  static bool same(const Counts& counts, const Sum& from, const Sum& to, std::int64_t least);
  Sum m_sum;
  std::vector<Told> m_told;
};

}  // namespace wangge::gis
