// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/row_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "gis/read/cell_values.h"
#include "gis/read/count_names.h"
#include "gis/read/field_guess.h"
#include "gis/read/unicode_forms.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

constexpr std::string_view kSums =
    "合计 总计 小计 共计 总数 累计 汇总 总合计 合计数 总计数 小计数 合计行 小计行 总和 页计 总共";
constexpr std::string_view kWholeSums =
    "总 共 计 全部 总体 全体 TOTAL TOTALS SUBTOTAL SUBTOTALS GRANDTOTAL SUM SUMTOTAL SUMS TOTALSUM";
constexpr std::string_view kUnits = "户 人 栋 幢 个 口 家 座 行 条 页 项 单元 名 套 楼 户数 人数";
constexpr std::string_view kLabels =
    "填表人 制表人 填报人 审核人 复核人 负责人 单位负责人 统计负责人 联系人 经办人 统计人 统计员 登记人 调查人 主管 "
    "主任 书记 日期 填报日期 "
    "报出日期 时间 联系电话 电话 单位 盖章 签字 签名 签章 公章 注 附注 附 附件 资料来源 数据来源 来源 "
    "NOTE NOTES REMARK REMARKS SOURCE PAGE CONTACT DATE "
    // About all rows.
    "平均 平均值 平均数 均值 户均 人均 最大值 最小值 最大 最小 最高 最低 中位数 标准差 占比 比例 百分比 比重 同比 "
    "环比 增长 增减 增幅 去年同期 上年同期 同期 上年 去年 上期 上月 AVERAGE AVG MEAN MAX MIN MAXIMUM MINIMUM MEDIAN";
constexpr std::string_view kExamples = "示例 例 样例 范例 例如 举例 例子 EXAMPLE SAMPLE";
constexpr std::string_view kTitles = "表 续 续表 台账 台帐 花名册 名册 名单 明细 清单 统计 情况";

using Words = std::set<std::string_view>;
Words setOf(std::string_view list) {
  const auto words = wordsIn(list);
  return {words.begin(), words.end()};
}

// Without marks around it: “合计”, *合计*, Grand+Total.
std::string bare(std::string_view cell) {
  std::string text = normalFieldName(cell);
  for (std::string_view mark : {"“", "”", "\"", "'", "*", "+", "、", "，", ",", "。", "！", "!", "=", "/", "—", "~"})
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.erase(at, mark.size());
  return text;
}

// Without numbers and their units at the end: 合计400户1000人.
std::string_view withoutNumbers(std::string_view text) {
  static const Words units = setOf(kUnits);
  while (true) {
    std::string_view rest = text;
    for (std::string_view unit : units)
      if (rest.ends_with(unit)) {
        rest.remove_suffix(unit.size());
        break;
      }
    const std::size_t before = rest.size();
    while (!rest.empty() && ((rest.back() >= '0' && rest.back() <= '9') || rest.back() == ',')) rest.remove_suffix(1);
    if (rest.size() == before) return text;
    text = rest;
  }
}

bool mayBeSum(std::string_view cell) {
  if (cell.empty() || cell.size() > 90) return false;
  for (std::string_view sign : {"计", "計", "总", "總", "共", "汇", "匯", "彙", "全", "otal", "OTAL", "um", "UM"})
    if (cell.find(sign) != std::string_view::npos) return true;
  // Full width: Ｔｏｔａｌ.
  return cell.starts_with("\xEF\xBC") || cell.starts_with("\xEF\xBD");
}

}  // namespace

SumWord sumWordOf(std::string_view cell) {
  if (!mayBeSum(cell)) return SumWord::None;
  static const Words sums = setOf(kSums), whole = setOf(kWholeSums);
  const std::string text = bare(cell);
  const auto is = [&](std::string_view word) { return sums.contains(word) || whole.contains(word); };
  if (is(text)) return SumWord::Whole;
  const std::string_view rest = withoutNumbers(text);
  if (rest.size() < text.size() && is(rest)) return SumWord::Whole;
  if (std::ranges::any_of(sums, [&](std::string_view word) { return rest.ends_with(word); })) return SumWord::Ends;
  // 总户数 instead of the name of a place.
  const bool all = text.starts_with("总") || text.starts_with("全");
  if (const CountName name = all ? countNameOf(text) : CountName::None;
      name == CountName::Households || name == CountName::Persons)
    return SumWord::Whole;
  std::string words = trimmed(cell);  // "Ningdong total"
  for (char& c : words)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return words.ends_with(" total") || words.ends_with(" subtotal") ? SumWord::Ends : SumWord::None;
}

bool mayBeRemark(std::string_view cell) {
  static const Words remarks = setOf("总 共 计 全部 总体 全体");
  const std::string text = bare(cell);
  return remarks.contains(withoutNumbers(text));
}

bool readsAsFootnote(std::string_view cell) {
  for (std::string_view word : {"备注", "说明", "制表", "填表", "填报", "审核"})
    if (cell.starts_with(word)) return true;
  // A Chinese label before a colon; codes may have colons too.
  const std::size_t colon = std::min(cell.find("："), cell.find(':'));
  return colon != std::string_view::npos && colon > 0 && static_cast<unsigned char>(cell[colon - 1]) >= 0x80;
}

bool readsAsLabel(std::string_view cell) {
  return (cell.size() <= 300 && readsAsFootnote(cell)) || isLabelWord(cell);
}

bool isLabelWord(std::string_view cell) {
  static const Words labels = setOf(kLabels);
  if (cell.empty() || cell.size() > 300 || (cell[0] >= '0' && cell[0] <= '9')) return false;
  const std::string text = bare(cell);
  if (labels.contains(text)) return true;
  // 第1页, 第1页共2页, Page 1 of 2.
  const bool page = (text.starts_with("第") || text.starts_with("共")) && text.ends_with("页");
  return page || (text.starts_with("PAGE") && text.size() > 4 && text[4] >= '0' && text[4] <= '9');
}

bool readsAsExample(std::string_view cell) {
  static const Words examples = setOf(kExamples);
  if (cell.empty() || cell.size() > 90) return false;
  if (examples.contains(bare(cell))) return true;
  // 例：1号楼, （示例）1号楼
  const std::string text = compatible(cell);
  const auto open = text.find_first_not_of("([{【");
  const std::string_view inside = std::string_view(text).substr(std::min(open, text.size()));
  return std::ranges::any_of(examples, [&](std::string_view word) {
    if (!inside.starts_with(word)) return false;
    const std::string_view behind = inside.substr(word.size());
    for (std::string_view mark : {":", ")", "]", "}", "】"})
      if (behind.starts_with(mark)) return true;
    return false;
  });
}

bool readsAsPart(std::string_view cell) {
  if (cell.size() >= 60 || !cell.starts_with("其中")) return false;
  const std::string text = compatible(cell);
  // 其中2户空置 and 其中一户空置 are remarks about their own row.
  if (text.find_first_of("0123456789") != std::string::npos) return false;
  for (std::string_view number :
       {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "几", "数", "多", "半", "部分"})
    for (std::size_t at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
      const std::string_view behind = std::string_view(text).substr(at + number.size());
      for (std::string_view unit : {"户", "人", "家", "套", "间", "口", "名", "个", "栋", "幢", "处", "层", "已", "为"})
        if (behind.starts_with(unit)) return false;
    }
  return true;
}

bool readsAsTitle(std::string_view cell) {
  static const Words titles = setOf(kTitles);
  const std::string text = bare(cell);
  return std::ranges::any_of(titles, [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace wangge::gis
