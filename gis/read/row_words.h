// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of a row of a table say of it: that it sums up others, labels the sheet or the form, or gives an
// average of its rows.
#pragma once

#include <string_view>

namespace wangge::gis {

enum class SumWord {
  None,
  Ends,   // ends like a sum: 新木小区小计, 1、2单元合计
  Whole,  // is one and nothing else: 合计, Total, 共8栋, 总户数
};
SumWord sumWordOf(std::string_view cell);
// Of those that are sums: whether it may as well be a remark beside a row of data: 共3人, 全部.
bool mayBeRemark(std::string_view cell);

// Whether a cell begins a remark below a table: 备注, 制表人, a label with a colon.
bool readsAsFootnote(std::string_view cell);

// Whether the first cell of a row says that it is none of the data: remarks, who signed and when, pages, examples,
// averages and other figures about all rows.
bool readsAsLabel(std::string_view cell);
// The same without remarks: it is such a word as a whole.
bool isLabelWord(std::string_view cell);

// Whether it says that the row only shows how the form is filled in: 示例.
bool readsAsExample(std::string_view cell);

// Whether it says that the row is a part of the one above it: 其中：租户.
bool readsAsPart(std::string_view cell);

// Whether a cell that stands alone in its row names a table, as on the next page of a printed one: 住户登记表（续）.
bool readsAsTitle(std::string_view cell);

}  // namespace wangge::gis
