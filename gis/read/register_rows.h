// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a register are none of its data: sums, headers that come again, remarks, averages. What carries counts
// of its own and may be a row of data is never passed over.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gis/import_report.h"
#include "gis/read/left_out.h"
#include "gis/read/record_cells.h"
#include "gis/read/sum_rows.h"
#include "gis/read/told_rows.h"

namespace wangge::gis {

class RegisterRows {
 public:
  // `cells` has whole records. `counted`: a field holds counts, or else each row is a household or a person. What is
  // told of rows is not asked.
  RegisterRows(const RecordCells& cells, const LayerInfo& info, bool joined, bool counted, RowDecisions told,
               LeftOut& out);

  // `shaped`: it has a shape. Whether the record that `cells` is about is no data; then it was taken to what is left
  // out. Errors: "table.sum_unclear" (file, row, text): it says that it is a sum, may be data as well, and does not add
  // up; "table.maybe_sum" (file, row): it adds up without saying so, and has a name but no place; "table.other_header"
  // (file, row): it names the fields in another order, for another table below.
  Result<bool> leavesOut(std::int64_t row, bool shaped);
  bool placed() const { return m_placed; }  // the same record
  // The user said that a row is data as it stands.
  bool isToldData(std::int64_t row) const { return m_told.data.asked || m_told.data.has(row); }
  // It is data, with these counts.
  void took(std::int64_t row, const SumRows::Counts& counts);
  // It cannot be read. What has neither a place nor a count may be a remark below the table: then the error waits, and
  // is given by `late` when more data follows.
  Result<void> failed(std::int64_t row, Error error);
  Result<void> late() const;
  // After the last row: rows taken as data that are sums of what follows them. Errors: "table.sum_unclear" and
  // "table.maybe_sum" as above.
  Result<std::vector<std::int64_t>> sumsAbove();
  // Rows that something was told of and that did not come.
  const std::set<std::int64_t>& unseen() const { return m_unseen; }
  void tell(std::vector<Finding>& findings) const { m_sums.tell(findings); }

 private:
  enum class Names { None, Same, Moved };
  Names namesAgain() const;
  bool isBelowHeader() const;
  bool isMisplaced() const;
  bool isBesideColumns() const;
  bool saysPart(bool placed) const;
  Result<bool> leavesOutSum(std::int64_t row, bool placed, const SumRows::Counts& told);
  bool isSum(std::int64_t row, const SumRows::Counts& told, bool fits);
  // What only the user knows: as told, else the error.
  Result<bool> ask(std::int64_t row, const SumRows::Counts& told, Error error);
  Error unclear(std::int64_t row, const std::string& text) const;
  SumRows::Counts counts() const;
  bool isPlaced() const;
  LeftOut::Total totalOf(std::int64_t row) const;

  const RecordCells& m_cells;
  const LayerInfo& m_info;
  std::vector<std::string> m_names;  // of the columns, as normalFieldName gives them
  bool m_joined, m_counted;
  bool m_placed = false;             // the record that was looked at last
  bool m_saysSum = false;            // and says so, but may be data
  std::vector<std::string> m_first;  // the first record of data
  std::set<int> m_numbers;           // columns of counts and coordinates
  RowDecisions m_told;
  std::set<std::int64_t> m_unseen;  // rows that were told and have not come yet
  struct Said {
    std::int64_t row = 0;
    std::string cell;
    SumRows::Counts counts;
    bool again = false;  // others have the same, so that it says nothing
  };
  std::optional<Said> m_said;  // of the first record, when it says that it is a sum
  LeftOut& m_out;
  SumRows m_sums;
  std::optional<Error> m_late;
};

}  // namespace wangge::gis
