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
           {"住户情况", {"共24户", "共30户60人", "计12户"}},
           {"数量", {"共24户", "共30户60人", "计12户"}},
           {"说明栏", {"共24户", "共30户60人", "计12户"}}}) {
    INFO(field);
    const ReadOutcome outcome = readCells(names(field, cells));
    CHECK(errorOf(outcome) == "field.counts_in_texts");
    CHECK(argument(outcome.error(), "candidates") == field);
    CHECK(sumsOf(readCells(names(field, cells), {{"households", ""}})) == Sums{3, 0});
  }
  for (const auto& [field, cells] :
       std::vector<std::pair<std::string, std::vector<std::string>>>{{"户型", {"3室2厅", "2室1厅", "1室"}},
                                                                     {"门牌", {"1单元2户", "1-301", "3组12户"}},
                                                                     {"是否流动人口", {"否", "是", "否"}},
                                                                     {"extrude", {"0", "0", "-1"}},
                                                                     {"幢-单元-户", {"1-2-301", "1-2-302", "2-1-101"}},
                                                                     {"分户", {"1-301", "1-302", "2-101"}},
                                                                     {"联户", {"第1联", "第2联", "第2联"}},
                                                                     {"门户", {"东门3号", "东门5号", "西1号"}},
                                                                     {"HH_ADDRESS", {"12 A St", "14 A St", "3/5"}}}) {
    INFO(field);
    CHECK(sumsOf(readCells(names(field, cells))) == Sums{3, 0});
  }
}

TEST_CASE("Counts within texts beside the other count are asked about as well") {
  const Cells mixed = placed({"楼栋", "户数/人数", "人口"}, {{"甲", "24/60", "60"}, {"乙", "30/75", "75"}});
  const ReadOutcome households = readCells(mixed);
  REQUIRE(errorOf(households) == "field.counts_in_texts");
  CHECK(argument(households.error(), "key") == "households");
  CHECK(argument(households.error(), "candidates") == "户数/人数");
  CHECK(sumsOf(readCells(mixed, {{"households", ""}})) == Sums{0, 135});
  const ReadOutcome persons =
      readCells(placed({"楼栋", "户数", "人口情况人数"}, {{"甲", "24", "男30女30"}, {"乙", "30", "男40女35"}}));
  REQUIRE(errorOf(persons) == "field.counts_in_texts");
  CHECK(argument(persons.error(), "key") == "persons");
  // What stands beside both counts is a remark.
  CHECK(sumsOf(readCells(placed({"楼栋", "户数/人数", "户数", "人口"}, {{"甲", "24/60", "24", "60"}}))) ==
        Sums{24, 60});
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
  // A remark about its own row, wherever it stands.
  for (const char* remark :
       {"其中一户空置", "其中两套出租", "其中２户空置", "其中部分为租户", "其中空置", "其中：租户"}) {
    INFO(remark);
    const Cells cells = {{"楼栋编号", "户数", "人口", "经度", "纬度", "备注"},
                         {"1", "24", "60", "123.9", "47.3", ""},
                         {"2", "30", "75", "123.91", "47.3", remark}};
    const ReadOutcome outcome = readCells(cells);
    CHECK(sumsOf(outcome) == Sums{54, 135});
    CHECK_FALSE(hasFinding(outcome.findings, "table.label_row_left_out"));
    CHECK(sumsOf(readCells(placed({"备注", "楼栋编号", "户数"}, {{"", "1", "100"}, {remark, "2", "80"}}))) ==
          Sums{180, 0});
    CHECK(sumsOf(readCells({{"备注", "楼栋编号", "户数"}, {"全部入住", "1", "100"}, {remark, "2", "80"}}, {},
                           "楼栋编号")) == Sums{180, 0});
  }
  // Below its building, without a place of its own.
  const ReadOutcome below = readCells({{"序号", "小区", "楼栋", "户数", "经度", "纬度"},
                                       {"1", "新木", "甲", "100", "123.9", "47.3"},
                                       {"", "", "其中租户", "30", "", ""},
                                       {"2", "新木", "乙", "80", "123.91", "47.3"}});
  CHECK(sumsOf(below) == Sums{180, 0});
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
  const ReadOutcome none = readCells(placed(names, other));
  CHECK(sumsOf(none) == Sums{480, 1101});
  CHECK_FALSE(hasFinding(none.findings, "table.row_equals_rest"));
  // Also where the sum of everything stood above.
  const ReadOutcome below = readCells({{"楼栋", "户数", "人口", "经度", "纬度"},
                                       {"", "480", "1100", "", ""},
                                       {"新木小区", "240", "550", "123.9", "47.3"},
                                       {"甲", "95", "200", "123.91", "47.3"},
                                       {"乙", "100", "251", "123.92", "47.3"},
                                       {"丙", "45", "99", "123.93", "47.3"}});
  CHECK(sumsOf(below) == Sums{480, 1100});
  CHECK(hasFinding(below.findings, "table.row_equals_rest"));
  // The whole above its parts, without a place.
  const ReadOutcome whole = readCells({{"街道", "社区", "户数", "经度", "纬度"},
                                       {"新木", "", "400", "", ""},
                                       {"新木", "甲", "150", "123.91", "47.3"},
                                       {"新木", "乙", "250", "123.92", "47.3"}});
  CHECK(hasFinding(whole.findings, "table.row_equals_rest"));
  // Of one count only, few rows add up by chance.
  const ReadOutcome few = readCells(placed({"楼栋", "户数"}, {{"甲", "10"}, {"乙", "20"}, {"丙", "30"}}));
  CHECK(sumsOf(few) == Sums{60, 0});
  CHECK_FALSE(hasFinding(few.findings, "table.row_equals_rest"));
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
