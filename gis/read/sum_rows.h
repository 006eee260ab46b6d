// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a register that sum up others (小计, 合计): known by their word or by their numbers, and compared with the
// rows they are about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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
  // What makes a row of data a sum of rows that follow, when it adds up.
  enum class Doubt {
    None,   // nothing: it has a place of its own
    Sum,    // it says so, or holds nothing but numbers
    Named,  // it has no place but a name: only the user knows
  };
  // A row of data. `key`: rows of the same one that follow each other may have a sum of their own.
  void add(std::int64_t row, const Counts& counts, Doubt doubt = Doubt::None, const std::string& key = {});
  // `fits`: it is known to add up.
  void addSum(std::int64_t row, Counts told, bool fits = false);
  // Whether these are the sums of all rows so far, or of those since the last sum: of `least` rows or more, not zero.
  bool equalsSum(const Counts& counts, std::int64_t least = 2) const;
  // The same since any of the sums before, or of the rows above with this key, be it one.
  bool equalsPart(const Counts& counts, const std::string& key) const;
  struct Above {
    std::int64_t row = 0;
    Doubt doubt = Doubt::None;
  };
  // After the last row: the doubtful ones that are the sum of all others, or of those up to the next sum. From now on
  // they are sums. `namedAreData`: those with a name are none.
  std::vector<Above> sumsAbove(bool namedAreData = false);
  // The first row of data was none.
  void takeOutFirst(const Counts& counts);
  // "table.sum_differs" (key, told, sum) for each that is the sum of no run of rows beside it; "table.row_equals_rest"
  // (households, persons) for a row of data that has as many as all others together.
  void tell(std::vector<Finding>& findings) const;
  std::int64_t rows() const { return m_sum.rows; }  // of data

 private:
  struct Sum {
    std::int64_t rows = 0, households = 0, persons = 0;
  };
  struct Told {
    std::int64_t row = 0;
    Counts counts;
    Sum before;                 // of all rows of data above
    Doubt doubt = Doubt::None;  // of a row of data, as far as is known; none of a sum
    bool fits = false;
  };
  static bool same(const Counts& counts, const Sum& from, const Sum& to, std::int64_t least);
  void tellLargest(std::vector<Finding>& findings) const;
  Sum m_sum;
  struct Largest {
    std::int64_t row = 0;
    Counts counts;
    bool placed = true;
  };
  std::vector<Largest> m_largest;  // rows of data, the largest first, and only some of them
  std::int64_t m_first = 0;        // row of data
  std::string m_key;               // of the last row of data
  Sum m_beforeKey;                 // of the rows above the first of those with that key
  std::vector<Told> m_told;
};

}  // namespace wangge::gis
