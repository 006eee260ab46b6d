// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of one record by meaning: which columns a role needs, and what their texts stand for.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "gis/read/field_guess.h"
#include "gis/read/layer_reader.h"
#include "gis/read/row_words.h"
#include "gis/source_data.h"

namespace wangge::gis {

class RecordCells {
 public:
  // `whole`: all columns are read, also those that no key needs; of layers with shapes those of text.
  RecordCells(const FieldChoice& fields, const LayerInfo& info, bool whole = false);

  // What records have to be visited with.
  const std::vector<int>& columns() const { return m_columns; }
  // The record that all others are about; it has to stay while they are called.
  void setRecord(const Record& record) { m_record = &record; }

  bool has(const std::string& key) const;
  std::vector<int> columnsOf(const std::string& key) const {
    return has(key) ? m_fields.columns.at(key) : std::vector<int>();
  }
  // What a whole record says of where it lies in columns that no key needs: 地址, 小区, 社区 and the like, from left to
  // right; nothing that names a person. For rows that are found nowhere else.
  std::string placeWords() const;
  // Without what cannot be seen; empty for words that stand for nothing ("NULL", 无).
  std::string text(const std::string& key) const;
  // Whether the cell is text for sure, which no spreadsheet has rounded.
  bool isText(const std::string& key) const;
  std::vector<std::string> texts(const std::string& key) const;
  // The first cell of a whole record that is not empty; empty when all are.
  std::string first() const;
  // The first one that is no number, or the first.
  std::string firstWords() const;
  std::span<const std::string> all() const { return m_record->cells; }
  std::size_t filled() const;
  struct SaidSum {
    SumWord word = SumWord::None;
    std::string cell;     // that says so
    bool remark = false;  // it may as well be a remark
    bool first = false;   // no other words stand before it
    bool alone = false;   // nor anywhere else in the record
  };
  // What the cells of a whole record left of its counts (any, where the counts come first) say of a sum. Cells that
  // stand so in `usual` as well, a record of the same data, say nothing: a column may have Total in each row.
  SaidSum saidSum(std::span<const std::string> usual) const;
  // Whether a whole record has nothing but numbers, units behind them or not.
  bool onlyNumbers() const;
  // The value of an OpenStreetMap tag, which stands in a column of its own or in other_tags; empty when there is none.
  std::string tag(std::string_view name) const;
  bool inTunnel() const;

  // Errors of these carry file, layer, row and field. Those of cleanCode.
  Result<std::string> code(const std::string& key) const;
  // Those of parseCount.
  Result<RawCount> count(const std::string& key) const;
  // The point of the x and y cells; none when both are empty. Error: "coords.not_a_number" (value).
  Result<std::optional<RawPoint>> point() const;

 private:
  const std::string& at(int column) const;
  Error wrong(Error error, const std::string& key) const;

  const FieldChoice& m_fields;
  const LayerInfo& m_info;
  std::vector<int> m_columns;                       // ascending
  std::vector<std::pair<std::string, int>> m_tags;  // columns of OpenStreetMap named by a tag
  int m_otherTags = -1, m_tunnel = -1;
  std::vector<std::size_t> m_placed;   // places in a record of the cells that tell where it lies
  std::vector<std::size_t> m_leading;  // places in a record of the cells that may say that it is a sum
  const Record* m_record = nullptr;
};

}  // namespace wangge::gis
