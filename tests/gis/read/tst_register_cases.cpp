// SPDX-License-Identifier: GPL-3.0-or-later
// Situations of registers that were once read with other numbers, each with siblings: what is right, or what is asked
// and what the answer gives.
#include <catch2/catch.hpp>

#include "gis/read/register_cells.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

TEST_CASE("Parts and rates beside the households are no persons") {
  for (const char* part : {"人口密度",       "户均人口",           "老龄化率",    "人户比",      "老年人口",
                           "残疾人数",       "60岁以上人口",       "党员人数",    "流动人口",    "儿童人数",
                           "学生数",         "就业人数",           "出租户数",    "商户数",      "低保户",
                           "空户",           "每层户数",           "设计户数",    "规划人口",    "上年户数",
                           "迁入户数",       "elderly population", "pop_density", "avg HH size", "vacant households",
                           "% of households"}) {
    INFO(part);
    CHECK(sumsOf(readCells(fourRows({"楼栋", "户数", part}, {"甲", "100", "40"}))) == Sums{400, 0});
    CHECK(sumsOf(readCells(fourRows({"楼栋", part, "户数"}, {"甲", "40", "100"}))) == Sums{400, 0});
    // Alone it is neither taken nor passed over.
    const Cells alone = placed({"楼栋", part}, {{"甲", "40"}, {"乙", "3"}, {"丙", "40"}});
    CHECK(errorOf(readCells(alone)) == "field.counts_unclear");
    CHECK(sumsOf(readCells(alone, {{"households", ""}})) == Sums{3, 0});
    CHECK(sumsOf(readCells(alone, {{"households", part}})) == Sums{83, 0});
  }
}

TEST_CASE("Words in a field about people are no counts") {
  for (const char* name : {"是否流动人口", "是否低保户", "有无老人", "户主", "人口性质", "户型"}) {
    INFO(name);
    const ReadOutcome outcome = readCells(placed({"姓名栏", name}, {{"甲", "否"}, {"乙", "是"}, {"丙", "否"}}));
    CHECK(sumsOf(outcome) == Sums{3, 0});
    CHECK(hasFinding(outcome.findings, "guess.one_household_a_row"));
  }
}

TEST_CASE("Forms of a whole name are one name") {
  for (const char* name : {"戶數",
                           "總戶數",
                           "住戶數",
                           "户",
                           "HH",
                           "No. of HH",
                           "# of households",
                           "户数 Households",
                           "Households（户数）",
                           "户　数",
                           "户\n数",
                           "户\xC2\xA0数",
                           "户\xE2\x80\x8B数",
                           "\xEF\xBB\xBF户数",
                           "ＨＯＵＳＥＨＯＬＤＳ",
                           "“户数”",
                           "【户数】",
                           "户数：",
                           "户数(单位：户)",
                           "一、户数",
                           "（一）户数",
                           "①户数",
                           "截至2023年底户数",
                           "2023年12月户数",
                           "本小区户数",
                           "楼栋户数",
                           "居民总户数",
                           "实有总户数",
                           "在册户数",
                           "农户总数",
                           "全村户数"}) {
    INFO(name);
    CHECK(sumsOf(readCells(fourRows({"楼栋", name}, {"甲", "95"}))) == Sums{380, 0});
  }
  for (const char* name : {"人口", "人　口", "总人口（人）", "现有人口", "在册人口", "居民总数", "人员数", "實有人口",
                           "小区总人口", "人口 Population", "2023年末人口"}) {
    INFO(name);
    CHECK(sumsOf(readCells(fourRows({"楼栋", "户数", name}, {"甲", "95", "200"}))) == Sums{380, 800});
  }
}

TEST_CASE("A name that is not known and may be meant is asked about") {
  const Cells persons = fourRows({"楼栋", "户数", "甲区人口"}, {"甲", "95", "200"});
  CHECK(errorOf(readCells(persons)) == "field.maybe");
  CHECK(argument(readCells(persons).error(), "key") == "persons");
  CHECK(argument(readCells(persons).error(), "candidates") == "甲区人口");
  CHECK(sumsOf(readCells(persons, {{"persons", "甲区人口"}})) == Sums{380, 800});
  CHECK(sumsOf(readCells(persons, {{"persons", ""}})) == Sums{380, 0});
  const Cells households = fourRows({"楼栋", "人口", "甲类户数"}, {"甲", "200", "95"});
  CHECK(argument(readCells(households).error(), "key") == "households");
  CHECK(sumsOf(readCells(households, {{"households", "甲类户数"}})) == Sums{380, 800});
  // A bare 户 that may number flats, and one that cannot.
  const Cells flats = placed({"楼", "单元", "户"}, {{"1", "1", "101"}, {"1", "2", "102"}});
  CHECK(errorOf(readCells(flats)) == "field.counts_unclear");
  CHECK(sumsOf(readCells(flats, {{"households", ""}})) == Sums{2, 0});
  const Cells running = placed({"HH"}, {{"1"}, {"2"}, {"3"}, {"4"}});
  CHECK(errorOf(readCells(running)) == "field.counts_unclear");
  CHECK(sumsOf(readCells(running, {{"households", "HH"}})) == Sums{10, 0});
  // Amounts, years and months say nothing of what was counted, whatever their values.
  for (const char* name : {"数量", "count", "value", "Number", "2020年", "1月", "三季度", "合计"}) {
    INFO(name);
    std::vector<std::vector<std::string>> rows;
    for (int i = 1; i <= 9; ++i) rows.push_back({std::to_string(i)});
    CHECK(errorOf(readCells(placed({name}, rows))) ==
          (std::string(name) == "2020年" || std::string(name) == "1月" || std::string(name) == "三季度"
               ? ""
               : "field.counts_unclear"));
    const Cells amounts = placed({name}, {{"40"}, {"52"}, {"7"}});
    CHECK(errorOf(readCells(amounts)) == "field.counts_unclear");
    CHECK(sumsOf(readCells(amounts, {{"households", name}})) == Sums{99, 0});
  }
}

TEST_CASE("Registers of persons and lists of households are told apart") {
  const auto rows = [](const std::vector<std::string>& names, const Cells& persons) { return placed(names, persons); };
  // Each row is a household, and tells its size.
  for (const char* size : {"家庭人口", "人口", "人数"}) {
    INFO(size);
    const ReadOutcome outcome = readCells(rows({"户主姓名", size}, {{"甲", "3"}, {"乙", "2"}, {"丙", "4"}}));
    CHECK(sumsOf(outcome) == Sums{3, 9});
    CHECK(hasFinding(outcome.findings, "guess.one_household_a_row"));
  }
  // Persons under one head, without numbers: asked, and the head's name can stand for the number.
  const Cells members = {{"户主姓名", "姓名", "性别", "经度", "纬度"},
                         {"甲", "甲", "男", "123.9", "47.3"},
                         {"甲", "乙", "女", "123.9", "47.3"},
                         {"丙", "丙", "女", "123.91", "47.3"}};
  CHECK(errorOf(readCells(members)) == "field.persons_register");
  CHECK(sumsOf(readCells(members, {{"household", "户主姓名"}})) == Sums{2, 3});
  CHECK(errorOf(readCells(rows({"姓名", "年龄"}, {{"甲", "30"}, {"乙", "31"}}))) == "field.persons_register");
  for (const char* number : {"户号", "户编号", "家庭编号", "HHID"})
    for (const char* relation : {"与户主关系", "家庭关系", "与户主之间关系"})
      CHECK(sumsOf(readCells(Cells{{"姓名", number, relation, "经度", "纬度"},
                                   {"甲", "H1", "户主", "123.9", "47.3"},
                                   {"乙", "H1", "配偶", "123.9", "47.3"},
                                   {"丙", "H2", "户主", "123.91", "47.3"},
                                   {"共2户3人", "", "", "", ""}})) == Sums{2, 3});
}

TEST_CASE("Rows of sums go, whatever they are called and wherever they stand") {
  const std::vector<std::string> names = {"序号", "街道", "楼栋", "户数", "人口", "经度", "纬度"};
  const Cells data = {{"1", "新木", "甲", "95", "200", "123.91", "47.3"},
                      {"2", "新木", "乙", "100", "201", "123.92", "47.3"},
                      {"3", "新木", "丙", "105", "202", "123.93", "47.3"}};
  for (const char* word :
       {"合计", "小计", "合 计", "本页小计", "共计：", "总和", "“合计”", "*合计*", "合计数", "共3栋", "共3户",
        "合计300户603人", "总户数", "页计", "全部", "Grand+Total", "Ｔｏｔａｌ", "合計", "计"})
    for (std::size_t column : {0U, 1U, 2U}) {
      INFO(word << " in " << column);
      std::vector<std::string> sum = {"4", "", "", "300", "603", "", ""};
      sum[column] = word;
      Cells below = {names};
      below.insert(below.end(), data.begin(), data.end());
      below.push_back(sum);
      const ReadOutcome outcome = readCells(below);
      CHECK(sumsOf(outcome) == Sums{300, 603});
      CHECK(hasFinding(outcome.findings, "table.total_left_out"));
      CHECK_FALSE(hasFinding(outcome.findings, "table.sum_differs"));
      Cells above = {names, sum};
      above.insert(above.end(), data.begin(), data.end());
      CHECK(sumsOf(readCells(above)) == Sums{300, 603});
    }
  // Averages and remarks are no data either.
  for (const char* word : {"平均", "最大值", "去年同期", "填表人", "日期", "负责人", "示例"}) {
    INFO(word);
    Cells cells = {names};
    cells.insert(cells.end(), data.begin(), data.end());
    cells.push_back({word, "", "", "100", "201", "", ""});
    const ReadOutcome outcome = readCells(cells);
    CHECK(sumsOf(outcome) == Sums{300, 603});
    CHECK(hasFinding(outcome.findings, "table.label_row_left_out"));
  }
  // A remark that ends like a sum, in a row that has its own place and does not add up: asked.
  Cells noted = {{"备注", "楼栋", "户数", "经度", "纬度"},
                 {"", "甲", "95", "123.91", "47.3"},
                 {"", "乙", "100", "123.92", "47.3"},
                 {"1、2单元合计", "丙", "105", "123.93", "47.3"}};
  CHECK(errorOf(readCells(noted)) == "table.sum_unclear");
  CHECK(argument(readCells(noted).error(), "row") == "4");
  noted[3][0] = "合计";
  CHECK(errorOf(readCells(noted)) == "table.sum_unclear");
  noted[3][2] = "195";
  CHECK(sumsOf(readCells(noted)) == Sums{195, 0});
}

TEST_CASE("Headers that come again, lines below them and remarks are no data") {
  const std::vector<std::string> names = {"序号", "楼栋", "户数", "经度", "纬度"};
  const std::vector<std::string> a = {"1", "甲", "95", "123.91", "47.3"}, b = {"2", "乙", "100", "123.92", "47.3"};
  for (const Cells& between :
       {Cells{names}, Cells{{"住户登记表（续）", "", "", "", ""}, names}, Cells{{"第1页", "", "", "", ""}}}) {
    Cells cells = {names, a};
    cells.insert(cells.end(), between.begin(), between.end());
    cells.push_back(b);
    CHECK(sumsOf(readCells(cells)) == Sums{195, 0});
  }
  for (const std::vector<std::string>& below : {std::vector<std::string>{"No", "Building", "Households", "Lon", "Lat"},
                                                {"A", "B", "C", "D", "E"},
                                                {"int", "text", "int", "double", "double"},
                                                {"必填", "必填", "必填", "选填", "选填"}}) {
    INFO(below[2]);
    const ReadOutcome outcome = readCells({names, below, a, b});
    CHECK(sumsOf(outcome) == Sums{195, 0});
    CHECK(hasFinding(outcome.findings, "table.header_again_left_out"));
  }
  CHECK(sumsOf(readCells({names, a, b, {"负责人", "某", "填报日期", "2024年5月1日", ""}})) == Sums{195, 0});
  CHECK(sumsOf(readCells({names, a, b, {"经办", "某", "待核", "", ""}})) == Sums{195, 0});
  CHECK(
      errorOf(readCells({names, a, {"序号", "户数", "楼栋", "经度", "纬度"}, {"2", "100", "乙", "123.92", "47.3"}})) ==
      "table.other_header");
  // Between rows of data the same is an error that names its row.
  const ReadOutcome between = readCells({names, a, {"3", "丙", "待核", "", ""}, b});
  CHECK(errorOf(between) == "count.not_a_number");
  CHECK(argument(between.error(), "row") == "3");
}

TEST_CASE("First rows with units in their counts are data") {
  const auto joined = [](const Cells& cells) { return readCells(cells, {}, "楼栋编号"); };
  const Cells one = {{"楼栋编号", "户数"}, {"LD1", "48户"}, {"LD2", "160户"}, {"LD3", "120"}};
  CHECK(sumsOf(joined(one)) == Sums{328, 0});
  CHECK_FALSE(hasFinding(joined(one).findings, "table.header_again_left_out"));
  CHECK(sumsOf(joined({{"楼栋编号", "户数", "人口"}, {"LD1", "48户", "120人"}, {"LD2", "１０户", "20"}})) ==
        Sums{58, 140});
  for (const std::vector<std::string>& row :
       Cells{{"LD1", "约120", "约300"}, {"东楼", "待核", "待核"}, {"东楼", "空户", "空户"}}) {
    INFO(row[1]);
    const ReadOutcome outcome = joined({{"楼栋编号", "户数", "人口"}, row, {"LD2", "10", "20"}});
    CHECK(errorOf(outcome) == "count.not_a_number");
    CHECK(argument(outcome.error(), "row") == "2");
  }
  CHECK(sumsOf(joined({{"楼栋编号", "户数"}, {"Building", "Households"}, {"LD2", "10"}, {"LD3", "7"}})) == Sums{17, 0});
}

TEST_CASE("Sums within a building go, and those that do not add up are asked about") {
  const auto joined = [](const Cells& cells) { return readCells(cells, {}, "楼栋编号"); };
  const std::vector<std::string> names = {"楼栋编号", "单元", "户数"};
  for (const char* word : {"1号楼小计", "小计", "合计", "本栋合计"}) {
    INFO(word);
    const ReadOutcome outcome =
        joined({names, {"LD1", "1单元", "30"}, {"LD1", word, "30"}, {"LD2", "1单元", "40"}, {"LD2", word, "40"}});
    CHECK(sumsOf(outcome) == Sums{70, 0});
    CHECK_FALSE(hasFinding(outcome.findings, "table.sum_differs"));
  }
  // This may be a remark as well.
  CHECK(errorOf(joined({names, {"LD1", "1单元", "30"}, {"LD1", "共30户", "30"}})) == "table.sum_unclear");
  Cells levels = {names};
  for (const char* key : {"LD1", "LD2"})
    for (const auto& [unit, count] : std::vector<std::pair<const char*, const char*>>{{"1单元东", "10"},
                                                                                      {"1单元西", "10"},
                                                                                      {"1单元小计", "20"},
                                                                                      {"2单元东", "10"},
                                                                                      {"2单元西", "10"},
                                                                                      {"2单元小计", "20"},
                                                                                      {"全楼合计", "40"}})
      levels.push_back({key, unit, count});
  CHECK(sumsOf(joined(levels)) == Sums{80, 0});
  CHECK_FALSE(hasFinding(joined(levels).findings, "table.sum_differs"));
  const Cells mistyped = {names, {"LD1", "1单元", "30"}, {"LD1", "2单元", "20"}, {"LD1", "本栋小计", "55"}};
  CHECK(errorOf(joined(mistyped)) == "table.sum_unclear");
  CHECK(argument(joined(mistyped).error(), "text") == "本栋小计");
  CHECK(errorOf(joined({names, {"LD1", "本栋小计", "55"}, {"LD1", "1单元", "30"}, {"LD1", "2单元", "20"}})) ==
        "table.sum_unclear");
  // One row above, of another building: the number alone says nothing.
  CHECK(errorOf(joined({names, {"LD1", "1单元", "30"}, {"LD2", "东西合计", "30"}})) == "table.sum_unclear");
}

TEST_CASE("Remarks that read like sums drop no rows of data") {
  for (const char* remark : {"共3人", "全部", "共2套", "全体", "共3单元", "总共"}) {
    INFO(remark);
    const bool strong = std::string(remark) == "总共";
    CHECK(sumsOf(readCells({{"户号", "姓名", "与户主关系", "备注", "经度", "纬度"},
                            {"H1", "甲", "户主", remark, "123.9", "47.3"},
                            {"H1", "乙", "配偶", "", "123.9", "47.3"},
                            {"H2", "丙", "户主", remark, "123.91", "47.3"}})) == Sums{2, 3});
    CHECK(sumsOf(readCells({{"门牌", "出租情况", "经度", "纬度"},
                            {"甲", remark, "123.9", "47.3"},
                            {"乙", "无", "123.91", "47.3"},
                            {"丙", remark, "123.92", "47.3"}})) == Sums{3, 0});
    const ReadOutcome counted = readCells(
        {{"楼栋编号", "备注", "户数"}, {"LD1", "", "50"}, {"LD2", remark, "60"}, {"LD3", "", "70"}}, {}, "楼栋编号");
    CHECK(errorOf(counted) == (strong ? "table.sum_unclear" : ""));
    if (!strong) CHECK(sumsOf(counted) == Sums{180, 0});
  }
}

TEST_CASE("A row that names something is not dropped for its number") {
  const Cells chance = {{"楼栋", "户数", "经度", "纬度"},
                        {"甲", "1", "123.91", "47.3"},
                        {"乙", "1", "123.92", "47.3"},
                        {"丙", "1", "123.93", "47.3"},
                        {"丁", "3", "", ""}};
  CHECK(errorOf(readCells(chance)) == "table.maybe_sum");
  CHECK(argument(readCells(chance).error(), "row") == "5");
  Cells above = chance;
  std::rotate(above.begin() + 1, above.end() - 1, above.end());
  CHECK(errorOf(readCells(above)) == "table.maybe_sum");
  Cells other = chance;
  other[4][1] = "4";
  CHECK(sumsOf(readCells(other)) == Sums{7, 0});
  other[4] = {"", "3", "", ""};
  CHECK(sumsOf(readCells(other)) == Sums{3, 0});
}

TEST_CASE("Mistyped rows at the end are no remarks") {
  const Cells rows = {
      {"楼栋", "户数", "经度", "纬度"}, {"甲", "95", "123.91", "47.3"}, {"乙", "100", "123.92", "47.3"}};
  for (const std::vector<std::string>& last : Cells{{"丁", "120", "123.94", "47,3"},
                                                    {"丁", "120", "l23.94", "47,3"},
                                                    {"丁", "12O", "", ""},
                                                    {"丁", "待核", "", ""}}) {
    INFO(last[1] << last[3]);
    Cells cells = rows;
    cells.push_back(last);
    const ReadOutcome outcome = readCells(cells);
    CHECK(errorOf(outcome) == (last[1] == "120" ? "coords.not_a_number" : "count.not_a_number"));
    CHECK(argument(outcome.error(), "row") == "4");
  }
  CHECK(errorOf(readCells({{"序号", "楼栋", "户数", "经度", "纬度"},
                           {"1", "甲", "95", "123.91", "47.3"},
                           {"2", "乙", "待核", "", ""}})) == "count.not_a_number");
}

TEST_CASE("Figures about all rows below a joined table are no data") {
  for (const char* word : {"平均", "上年", "最大值", "负责人"}) {
    INFO(word);
    CHECK(sumsOf(readCells({{"楼栋编号", "户数"}, {"LD1", "100"}, {"LD2", "200"}, {word, "150"}}, {}, "楼栋编号")) ==
          Sums{300, 0});
    CHECK(sumsOf(readCells({{"序号", "楼栋编号", "户数"}, {"1", "LD1", "100"}, {"2", "LD2", "200"}, {"3", word, "150"}},
                           {}, "楼栋编号")) == Sums{300, 0});
  }
}

TEST_CASE("Sizes of households are no persons of a building") {
  for (const char* size : {"每户人口", "户内人口", "本户人口", "同住人数", "家庭人口"}) {
    INFO(size);
    const Cells cells = fourRows({"楼栋", "户数", size}, {"甲", "100", "3"});
    CHECK(errorOf(readCells(cells)) == "field.maybe");
    CHECK(sumsOf(readCells(cells, {{"persons", ""}})) == Sums{400, 0});
    CHECK(sumsOf(readCells(cells, {{"persons", size}})) == Sums{400, 12});
    CHECK(errorOf(readCells(cells, {{"households", "户数"}})) == "field.maybe");
  }
  for (const char* rate : {"人数/户", "人口/户", "户数/人"}) {
    INFO(rate);
    CHECK(sumsOf(readCells(fourRows({"楼栋", "户数", rate}, {"甲", "100", "3"}))) == Sums{400, 0});
  }
  CHECK(sumsOf(readCells(fourRows({"楼栋", "户数/户", "人口/人"}, {"甲", "100", "300"}))) == Sums{400, 1200});
}

TEST_CASE("Two numbers in one cell are no thousands") {
  for (const char* cell : {"12 345", "1234,567", "1,2345678", "1,23", "12,34,567"}) {
    INFO(cell);
    const ReadOutcome outcome =
        readCells({{"楼栋", "户数", "经度", "纬度"}, {"甲", "95", "123.91", "47.3"}, {"乙", cell, "123.92", "47.3"}});
    CHECK(errorOf(outcome) == "count.not_a_number");
    CHECK(argument(outcome.error(), "row") == "3");
  }
  CHECK(sumsOf(readCells({{"楼栋", "户数", "经度", "纬度"},
                          {"甲", "1,234", "123.91", "47.3"},
                          {"乙", "1,234,567户", "123.92", "47.3"}})) == Sums{1235801, 0});
}

TEST_CASE("Quotes that are not closed swallow no rows") {
  const TempFolder folder;
  writeBytes(
      folder.file("q.csv"),
      "楼栋,户数,经度,纬度,备注\n甲,1,123.91,47.3,\"a\n乙,2,123.92,47.3,a\n丙,3,123.93,47.3,\"b\n丁,4,123.94,47.3,b\n");
  CHECK(errorOf(read({.role = Role::Households, .path = folder.file("q.csv"), .sourceCrs = "EPSG:4490"})) ==
        "table.quote_not_closed");
}

TEST_CASE("Sums among features with shapes, and columns that have Total in each row") {
  const auto layer = [](const std::vector<std::pair<std::string, std::string>>& rows, bool shapeOfLast) {
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[";
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool shape = i + 1 < rows.size() || shapeOfLast;
      text += std::string(i == 0 ? "" : ",") + "{\"type\":\"Feature\",\"properties\":{\"楼栋\":\"" + rows[i].first +
              "\",\"户数\":" + rows[i].second + "},\"geometry\":" +
              (shape ? "{\"type\":\"Point\",\"coordinates\":[123.9" + std::to_string(i + 10) + ",47.3]}" : "null") +
              "}";
    }
    const TempFolder folder;
    writeBytes(folder.file("p.geojson"), text + "]}");
    return read({.role = Role::Households, .path = folder.file("p.geojson")});
  };
  CHECK(sumsOf(layer({{"甲", "95"}, {"乙", "100"}, {"合计", "195"}}, false)) == Sums{195, 0});
  CHECK(sumsOf(layer({{"甲", "95"}, {"乙", "100"}, {"合计", "195"}}, true)) == Sums{195, 0});
  CHECK(sumsOf(layer({{"合计", "290"}, {"甲", "95"}, {"乙", "100"}, {"丙", "95"}}, true)) == Sums{290, 0});
  CHECK(errorOf(layer({{"甲", "95"}, {"乙", "100"}, {"合计", "200"}}, true)) == "table.sum_unclear");
  CHECK(sumsOf(layer({{"Total", "95"}, {"Total", "100"}, {"Total", "195"}}, true)) == Sums{390, 0});
  CHECK(sumsOf(readCells(fourRows({"性别组", "户数"}, {"合计", "95"}))) == Sums{380, 0});
}
