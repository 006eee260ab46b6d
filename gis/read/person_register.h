// SPDX-License-Identifier: GPL-3.0-or-later
// A register of persons: rows are persons, and those with one household number are one household; without such numbers
// the rows of the heads stand for the households.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gis/import_report.h"
#include "gis/read/layer_reader.h"
#include "gis/source_data.h"

namespace wangge::gis {

class PersonRegister {
 public:
  // Rows ascending. `relation`: to the head of the household, empty when there is no such field.
  void see(const std::string& household, const std::string& relation, std::int64_t row);

  // Gives the rows of `data` their counts. Where no number comes twice and no relation is told, each row is a household
  // whose persons are counted by their field, if there is one. Errors, each with `file`: "register.no_head" when there
  // are neither numbers nor heads; "register.number_again" (number, row, other) when a number stands at several places
  // and heads do not tell whether that is one household; "register.persons_unclear" (number, row) when persons are told
  // beside rows that are persons. Findings: "register.persons_counted" or "register.households_counted" (rows,
  // households), "register.without_number" (count).
  Result<void> count(SourceData& data, const LayerInfo& info, std::vector<Finding>& findings) const;

 private:
  struct Row {
    std::int64_t row = 0;
    std::uint32_t number = 0;  // of the household, from 1; 0: has none
    bool head = false;
  };
  struct Entry;
  struct Household;
  using NumberAndPlace = std::pair<std::uint32_t, std::tuple<double, double, std::string>>;

  const Row& rowOf(std::int64_t row) const;
  std::vector<Entry> entriesOf(const SourceData& data) const;
  // One number at two places: one household whose rows lie apart, or numbers that begin anew in each building? Error:
  // "register.number_again" as above.
  Result<bool> beginAnewInPlaces(const std::vector<Entry>& entries, const std::vector<Household>& households,
                                 const LayerInfo& info) const;
  // 1 where a household is counted, 0 where it was counted already, -1 where the row has no number.
  std::vector<std::int64_t> householdsAt(const std::vector<Entry>& entries, bool byPlace) const;

  std::unordered_map<std::string, std::uint32_t> m_numbers;
  std::vector<std::string> m_names;  // of the numbers
  std::vector<Row> m_rows;
  bool m_relations = false;
};

}  // namespace wangge::gis
