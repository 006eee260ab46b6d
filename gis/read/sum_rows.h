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
  };
  void add(const RawCount& households, const RawCount& persons);
  void addSum(std::int64_t row, Counts told);
  // Whether these are the sums of all rows so far, or of those since the last sum: more than one row, and not zero.
  bool equalsSum(const Counts& counts) const;
  // "table.sum_differs" (key, told, sum) for each that is the sum of no run of rows beside it.
  void tell(std::vector<Finding>& findings) const;

 private:
  struct Sum {
    std::int64_t rows = 0, households = 0, persons = 0;
  };
  struct Told {
    std::int64_t row = 0;
    Counts counts;
    Sum before;  // of all rows of data above
  };
  Sum m_sum;
  std::vector<Told> m_told;
};

}  // namespace wangge::gis
