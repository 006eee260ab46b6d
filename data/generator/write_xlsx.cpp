// SPDX-License-Identifier: GPL-3.0-or-later
#include <xlsxwriter.h>

#include <ctime>
#include <stdexcept>

#include "data/generator/layer.h"

namespace wangge::demo {

void writeXlsx(const std::string& path, const Layer& layer) {
  lxw_workbook* book = workbook_new(path.c_str());
  if (book == nullptr) throw std::runtime_error("cannot write " + path);
  lxw_doc_properties properties = {};
  std::string title = layer.name;
  std::string note = kFictitious;
  properties.title = title.data();
  properties.comments = note.data();
  properties.created = static_cast<time_t>(1735689600);  // 2025-01-01: the same bytes every day
  workbook_set_properties(book, &properties);
  lxw_worksheet* sheet = workbook_add_worksheet(book, layer.name.c_str());
  for (std::size_t i = 0; i < layer.fields.size(); ++i)
    worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), layer.fields[i].name.c_str(), nullptr);
  lxw_row_t row = 1;
  for (const Feature& feature : layer.features) {
    for (std::size_t i = 0; i < feature.values.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      if (const auto* text = std::get_if<std::string>(&feature.values[i]))
        worksheet_write_string(sheet, row, column, text->c_str(), nullptr);
      if (const auto* number = std::get_if<std::int64_t>(&feature.values[i]))
        worksheet_write_number(sheet, row, column, static_cast<double>(*number), nullptr);
      if (const auto* real = std::get_if<double>(&feature.values[i]))
        worksheet_write_number(sheet, row, column, *real, nullptr);
    }
    ++row;
  }
  if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("cannot write " + path);
}

}  // namespace wangge::demo
