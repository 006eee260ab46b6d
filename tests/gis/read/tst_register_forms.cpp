// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of registers that hold counts where nobody looks for them, and rows that are more or less than a row of data.
#include "gis/read/register_cells.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Counts within texts are asked about, and what only looks like them is none") {
  const auto names = [](const std::string& field, const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& cell : cells) rows.push_back({"甲", cell});
    return placed({"楼栋", field}, rows);
  };
  for (const auto& [field, cells] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"户数/人数", {"24/60", "30/75", "12/31"}},
           {"户数、人数", {"24户60人", "30户75人", "12户31人"}},
           {"住户情况户数", {"一单元24，二单元20", "30", "约12"}},
           {"楼名", {"1号楼(24户)", "2号楼（30户）", "3号楼(１２户)"}},
           {"说明栏", {"共24户", "共30户60人", "计12户"}}}) {
    INFO(field);
    const ReadOutcome outcome = readCells(names(field, cells));
    CHECK(errorOf(outcome) == "field.counts_unclear");
    CHECK(sumsOf(readCells(names(field, cells), {{"households", ""}})) == Sums{3, 0});
  }
  for (const auto& [field, cells] :
       std::vector<std::pair<std::string, std::vector<std::string>>>{{"户型", {"3室2厅", "2室1厅", "1室"}},
                                                                     {"门牌", {"1单元2户", "1-301", "3组12户"}},
                                                                     {"是否流动人口", {"否", "是", "否"}},
                                                                     {"extrude", {"0", "0", "-1"}}}) {
    INFO(field);
    CHECK(sumsOf(readCells(names(field, cells))) == Sums{3, 0});
  }
}

TEST_CASE("Rows that show how to fill in the form are no data") {
  for (const char* example :
       {"例", "示例", "例：1号楼", "例:1号楼", "（示例）1号楼", "(例)1号楼", "【样例】1号楼", "示例：某栋"}) {
    INFO(example);
    const ReadOutcome outcome = readCells(placed({"楼栋", "户数"}, {{example, "50"}, {"甲", "100"}, {"乙", "80"}}));
    CHECK(sumsOf(outcome) == Sums{180, 0});
    CHECK(hasFinding(outcome.findings, "table.label_row_left_out"));
  }
  CHECK(sumsOf(readCells(placed({"楼栋", "户数"}, {{"例街1号", "50"}, {"示例花园", "100"}}))) == Sums{150, 0});
}

TEST_CASE("Parts named below their building are no buildings") {
  for (const char* part : {"其中：租户", "其中", "其中:空置", "其中：低保"}) {
    INFO(part);
    const ReadOutcome outcome =
        readCells(placed({"楼栋", "户数", "人口"}, {{"甲", "100", "250"}, {part, "30", "70"}, {"乙", "80", "200"}}));
    CHECK(sumsOf(outcome) == Sums{180, 450});
    CHECK(hasFinding(outcome.findings, "table.label_row_left_out"));
  }
  // A remark about its own row.
  CHECK(sumsOf(readCells(placed({"备注", "楼栋", "户数"}, {{"", "甲", "100"}, {"其中2户空置", "乙", "80"}}))) ==
        Sums{180, 0});
}

TEST_CASE("A row with a place that has as many as all others together is counted and told") {
  const std::vector<std::string> names = {"楼栋", "户数", "人口"};
  const std::vector<std::vector<std::string>> rows = {{"甲", "95", "200"}, {"乙", "100", "251"}, {"丙", "45", "99"}};
  for (const bool above : {true, false}) {
    auto with = rows;
    with.insert(above ? with.begin() : with.end(), {"新木小区", "240", "550"});
    const ReadOutcome outcome = readCells(placed(names, with));
    CHECK(sumsOf(outcome) == Sums{480, 1100});
    CHECK(hasFinding(outcome.findings, "table.row_equals_rest"));
  }
  auto other = rows;
  other.push_back({"丁", "240", "551"});
  CHECK_FALSE(hasFinding(readCells(placed(names, other)).findings, "table.row_equals_rest"));
  // The whole above its parts, without a place.
  const ReadOutcome whole = readCells({{"街道", "社区", "户数", "经度", "纬度"},
                                       {"新木", "", "400", "", ""},
                                       {"新木", "甲", "150", "123.91", "47.3"},
                                       {"新木", "乙", "250", "123.92", "47.3"}});
  CHECK(hasFinding(whole.findings, "table.row_equals_rest"));
  // Of one count only, few rows add up by chance.
  CHECK_FALSE(hasFinding(readCells(placed({"楼栋", "户数"}, {{"甲", "10"}, {"乙", "20"}, {"丙", "30"}})).findings,
                         "table.row_equals_rest"));
}

TEST_CASE("Fields of occupied and empty dwellings, and of changes") {
  for (const auto& [occupied, empty] : std::vector<std::pair<std::string, std::string>>{
           {"入住户数", "空置户数"}, {"实住户数", "未入住户数"}, {"在住户数", "空户数"}, {"居住户数", "空房户数"}}) {
    INFO(occupied << " " << empty);
    CHECK(sumsOf(readCells(fourRows({"楼栋", empty, occupied}, {"甲", "20", "80"}))) == Sums{320, 0});
  }
  for (const char* change : {"户数变化", "户数增减", "新增户数", "人口净增", "户数增长率", "较上年户数差"}) {
    INFO(change);
    const Cells cells = placed({"楼栋", change}, {{"甲", "4"}, {"乙", "3"}, {"丙", "9"}});
    CHECK(errorOf(readCells(cells)) == "field.counts_unclear");
    CHECK(sumsOf(readCells(cells, {{"households", ""}})) == Sums{3, 0});
  }
}
