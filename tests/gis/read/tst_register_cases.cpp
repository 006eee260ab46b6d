// SPDX-License-Identifier: GPL-3.0-or-later
// Situations of registers that were once read with other numbers, each with siblings: what is right, or what is asked
// and what the answer gives.
#include <catch2/catch.hpp>

#include <ostream>

#include "gis/read/made_sheets.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

struct Sums {
  std::int64_t households = 0, persons = 0;
  bool operator==(const Sums&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Sums& s) {
  return out << s.households << " households, " << s.persons << " persons";
}

ReadOutcome readCells(const Cells& cells, std::map<std::string, std::string> fields = {},
                      const std::string& join = {}) {
  const TempFolder folder;
  writeBytes(folder.file("r.csv"), textOf(cells));
  return read({.role = Role::Households,
               .path = folder.file("r.csv"),
               .fields = std::move(fields),
               .sourceCrs = join.empty() ? "EPSG:4490" : "",
               .join = join});
}

Sums sumsOf(const ReadOutcome& outcome) {
  INFO((outcome.data ? "" : outcome.data.error().code));
  REQUIRE(outcome.data);
  Sums sums;
  for (const RawHousehold& h : outcome.data->households)
    sums.households += std::max(h.households, 0), sums.persons += std::max(h.persons, 0);
  for (const RawFeature& f : outcome.data->features)
    sums.households += f.households.value.value_or(0), sums.persons += f.persons.value.value_or(0);
  return sums;
}
std::string errorOf(const ReadOutcome& outcome) {
  return outcome.data ? "" : outcome.data.error().code;
}

// Four buildings with coordinates behind the given columns.
Cells placed(const std::vector<std::string>& names, const std::vector<std::vector<std::string>>& rows) {
  Cells cells = {names};
  cells[0].insert(cells[0].end(), {"经度", "纬度"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    cells.push_back(rows[i]);
    cells.back().insert(cells.back().end(), {"123.9" + std::to_string(i + 10), "47.3"});
  }
  return cells;
}
// The same numbers in each of the columns for four buildings.
Cells fourRows(const std::vector<std::string>& names, const std::vector<std::string>& values) {
  return placed(names, std::vector<std::vector<std::string>>(4, values));
}

}  // namespace

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
       {"合计",  "小计",  "合 计",          "本页小计", "共计：", "总和", "“合计”",      "*合计*",     "合计数",
        "共3栋", "共3户", "合计300户603人", "总户数",   "页计",   "全部", "Grand+Total", "Ｔｏｔａｌ", "合計",
        "计",    "随便"})
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
  // A remark that ends like a sum says nothing of a row that has its own place and does not add up.
  Cells noted = {{"备注", "楼栋", "户数", "经度", "纬度"},
                 {"", "甲", "95", "123.91", "47.3"},
                 {"", "乙", "100", "123.92", "47.3"},
                 {"1、2单元合计", "丙", "105", "123.93", "47.3"}};
  CHECK(sumsOf(readCells(noted)) == Sums{300, 0});
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
