// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields count households and persons: whole names and whole numbers, else the user is asked; never a part.
#include <catch2/catch.hpp>

#include "gis/read/count_names.h"
#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

// Rows get coordinates; `fields` and each row are comma separated.
std::string registerOf(const std::string& fields, const std::vector<std::string>& rows) {
  std::string text = fields + ",经度,纬度\n";
  for (std::size_t i = 0; i < rows.size(); ++i) text += rows[i] + ",123.9" + std::to_string(i + 10) + ",47.3\n";
  return text;
}

ReadOutcome readText(const std::string& text, std::map<std::string, std::string> fields = {}, int headerRow = 0,
                     const std::string& join = {}) {
  const TempFolder folder;
  writeBytes(folder.file("r.csv"), text);
  return read({.role = Role::Households,
               .path = folder.file("r.csv"),
               .fields = std::move(fields),
               .sourceCrs = "EPSG:4490",
               .join = join,
               .headerRow = headerRow});
}

// The candidates that the user is asked about; "" when nothing is asked.
std::string askedAbout(const ReadOutcome& outcome) {
  const std::string code = errorOf(outcome);
  if (code != "field.several" && code != "field.counts_unclear" && code != "field.persons_register") return "";
  return argument(outcome.data.error(), "candidates");
}

}  // namespace

TEST_CASE("Whole names count, parts and rates and other numbers do not") {
  for (const char* name : {"户数",
                           "总户数",
                           "戶數",
                           "总户数（户）",
                           "户",
                           "住户数",
                           "常住户数",
                           "家庭户数",
                           "HH",
                           "hh",
                           "No. of HH",
                           "households",
                           "Total Households",
                           "户　数",
                           "户\n数",
                           "户\xE2\x80\x8B数",
                           "Ｈ Ｈ",
                           "2020年户数",
                           "户数2020",
                           "1.户数",
                           "*户数",
                           "户数[户]",
                           "户数/户",
                           "\xE2\xBC\xBE数",
                           "户数@D"}) {
    INFO(name);
    CHECK(countNameOf(name) == CountName::Households);
  }
  for (const char* name : {"人数", "人口", "总人口", "人口数", "常住人口", "總人口", "persons", "Population", "人 口",
                           "人口（人）", "户籍人口", "人口2023", "No. of Persons"}) {
    INFO(name);
    CHECK(countNameOf(name) == CountName::Persons);
  }
  for (const char* name : {"老年人口",     "空置户数",   "低保户数",  "残疾人数",     "人口密度",        "户数变化",
                           "人口增减",     "男",         "女",        "男性人口",     "户数比例",        "流动人口",
                           "户数（空置）", "户均人口",   "入户率",    "60岁以上人口", "商户数",          "出租户数",
                           "党员人数",     "人口出生率", "HH vacant", "popdensity",   "elderly persons", "户数占比"}) {
    INFO(name);
    CHECK(countNameOf(name) == CountName::Part);
  }
  for (const char* name : {"序号", "门牌号", "楼栋编号", "楼层", "单元", "建成年份", "联系电话", "年龄", "是否流动人口",
                           "户主电话", "身份证编号", "OBJECTID", "Shape_Area", "floor", "year", "有无残疾人"}) {
    INFO(name);
    CHECK(countNameOf(name) == CountName::Other);
  }
  CHECK(countNameOf("户号") == CountName::HouseholdNumber);
  CHECK(countNameOf("与户主关系") == CountName::Relation);
  CHECK(countNameOf("数量") == CountName::Amount);
  CHECK(countNameOf("甲类户数") == CountName::NearHouseholds);
  CHECK(countNameOf("甲区人口") == CountName::NearPersons);
  for (const char* name : {"2020年", "1月", "三季度", "区段"}) CHECK(countNameOf(name) == CountName::None);
}

TEST_CASE("A part of the households or persons is never taken for them") {
  CHECK(sumsOf(readText(registerOf("楼栋,户数,人口密度", {"1号楼,100,3513", "2号楼,100,3514"}))) == Sums{200, 0});
  CHECK(sumsOf(readText(registerOf("楼栋,户数,老年人口", {"1号楼,100,40", "2号楼,100,40"}))) == Sums{200, 0});
  CHECK(sumsOf(readText(registerOf("楼栋,空置户数,入住户数", {"1号楼,20,80", "2号楼,20,80"}))) == Sums{160, 0});
  CHECK(sumsOf(readText(registerOf("楼栋,户数,其中：低保户数,男,女,人口",
                                   {"1号楼,100,3,120,130,250", "2号楼,90,2,100,120,220"}))) == Sums{190, 470});
  // Nothing but a part: the rows are no households either.
  CHECK(askedAbout(readText(registerOf("楼栋,低保户数", {"1号楼,7", "2号楼,9"}))) == "低保户数");
  CHECK(askedAbout(readText(registerOf("楼栋,户数变化", {"1号楼,1", "2号楼,2"}))) == "户数变化");
  CHECK(askedAbout(readText(registerOf("楼栋,男,女", {"1号楼,51,49", "2号楼,22,20"}))) == "男, 女");
}

TEST_CASE("Several fields that fit are asked about, and the answer decides") {
  const std::string text = registerOf("楼栋,户籍户数,常住户数,人口", {"1号楼,90,100,250", "2号楼,80,110,260"});
  const ReadOutcome asked = readText(text);
  CHECK(errorOf(asked) == "field.several");
  CHECK(askedAbout(asked) == "户籍户数, 常住户数");
  CHECK(argument(asked.data.error(), "key") == "households");
  CHECK(sumsOf(readText(text, {{"households", "常住户数"}})) == Sums{210, 510});
  CHECK(sumsOf(readText(text, {{"households", "户籍户数"}, {"persons", ""}})) == Sums{170, 0});
  CHECK(sumsOf(readText(text, {{"households", ""}})) == Sums{0, 510});
  const std::string persons = registerOf("HH,population,residents", {"1,3,4", "2,5,6"});
  CHECK(askedAbout(readText(persons)) == "population, residents");
  CHECK(sumsOf(readText(persons, {{"persons", "residents"}})) == Sums{3, 10});
  // One name twice: told apart by the letter of the column.
  const std::string twice = registerOf("户数,户数", {"1,3", "2,5"});
  CHECK(askedAbout(readText(twice)) == "户数@A, 户数@B");
  CHECK(sumsOf(readText(twice, {{"households", "户数@B"}})) == Sums{8, 0});
  // An empty field, or one of words, competes with none.
  CHECK(sumsOf(readText(registerOf("户数,总户数", {",3", ",5"}))) == Sums{8, 0});
  CHECK(sumsOf(readText(registerOf("户,户数", {"张家,3", "李家,5"}))) == Sums{8, 0});
  // Dwellings stand in where no household is counted.
  CHECK(sumsOf(readText(registerOf("Housing Units,households", {"30,3", "50,5"}))) == Sums{8, 0});
  CHECK(sumsOf(readText(registerOf("Housing Units", {"30", "50"}))) == Sums{80, 0});
}

TEST_CASE("Forms of writing make no other field of a name") {
  for (const char* name : {"戶數", "户", "No. of HH", "\"户\n数\"", "户　数", "户\xC2\xA0数", "户\xE2\x80\x8B数",
                           "总户数（户）", "ＨＨ"}) {
    INFO(name);
    const std::string text = registerOf(std::string("楼栋,") + name, {"1号楼,95", "2号楼,100"});
    CHECK(sumsOf(readText(text)) == Sums{195, 0});
  }
  const std::string wide = registerOf("说明数,户　数", {"7,95", "8,100"});
  CHECK(sumsOf(readText(wide, {{"households", "户数"}})) == Sums{195, 0});
  CHECK(sumsOf(readText(wide, {{"households", "说\xE2\x80\x8B明 数"}})) == Sums{15, 0});
}

TEST_CASE("Each row is one household only where nothing else could be meant") {
  const auto each = [](const std::string& text) {
    const ReadOutcome outcome = readText(text);
    const Sums sums = sumsOf(outcome);
    CHECK(hasFinding(outcome.findings, "guess.one_household_a_row"));
    return sums;
  };
  CHECK(each(registerOf("户主,是否流动人口", {"甲,否", "乙,是"})) == Sums{2, 0});
  CHECK(each(registerOf("户主,是否流动人口", {"甲,0", "乙,1"})) == Sums{2, 0});
  CHECK(each(registerOf("序号,地址,楼层,建成年份,联系电话",
                        {"1,甲路1号,3,1998,13900000001", "2,甲路2号,6,2004,13900000002"})) == Sums{2, 0});
  CHECK(each(registerOf("户主,性别,年龄", {"甲,男,40", "乙,女,51"})) == Sums{2, 0});
  std::vector<std::string> running;
  for (int i = 1; i <= 9; ++i) running.push_back(std::to_string(i) + ",230204001" + std::to_string(100 + i));
  CHECK(each(registerOf("行次标,区段", running)) == Sums{9, 0});

  for (const char* field : {"数量", "套数", "units_total", "F3", "家庭情况", "60岁以上"}) {
    INFO(field);
    const std::string text = registerOf(std::string("楼栋,") + field, {"1号楼,40", "2号楼,52"});
    const ReadOutcome asked = readText(text);
    CHECK(errorOf(asked) == "field.counts_unclear");
    CHECK(askedAbout(asked) == field);
    CHECK(sumsOf(readText(text, {{"households", field}})) == Sums{92, 0});
    CHECK(sumsOf(readText(text, {{"households", ""}})) == Sums{2, 0});
  }
}

TEST_CASE("A register of persons is counted by its household numbers, or by heads") {
  const std::vector<std::string> rows = {"甲,男,H1,户主", "乙,女,H1,配偶", "丙,女,H1,子女", "丁,男,H2,户主"};
  std::string text = "姓名,性别,户号,与户主关系,经度,纬度\n";
  for (std::size_t i = 0; i < rows.size(); ++i) text += rows[i] + (i < 3 ? ",123.9,47.3\n" : ",123.91,47.3\n");
  const ReadOutcome outcome = readText(text);
  CHECK(sumsOf(outcome) == Sums{2, 4});
  CHECK(hasFinding(outcome.findings, "register.persons_counted"));

  // Without numbers the heads count; without either the user is asked.
  std::string heads =
      "姓名,性别,与户主关系,经度,纬度\n甲,男,户主,123.9,47.3\n乙,女,配偶,123.9,47.3\n丁,男,户主,123.91,47.3\n";
  CHECK(sumsOf(readText(heads)) == Sums{2, 3});
  CHECK(errorOf(readText("姓名,关系,经度,纬度\n甲,长子,123.9,47.3\n乙,配偶,123.9,47.3\n")) == "register.no_head");
  CHECK(errorOf(readText(registerOf("姓名,性别", {"甲,男", "乙,女"}))) == "field.persons_register");
  CHECK(sumsOf(readText(registerOf("姓名,性别", {"甲,男", "乙,女"}), {{"households", ""}})) == Sums{2, 0});
  // Numbers alone, under another name, and numbers that begin anew in each building.
  CHECK(sumsOf(readText("家庭编号,姓名,经度,纬度\nA,甲,123.9,47.3\nA,乙,123.9,47.3\nB,丙,123.9,47.3\n")) == Sums{2, 3});
  CHECK(sumsOf(readText("编组,姓名,经度,纬度\nA,甲,123.9,47.3\nA,乙,123.9,47.3\n", {{"household", "编组"}})) ==
        Sums{1, 2});
  const std::string anew =
      "户号,姓名,与户主关系,经度,纬度\n1,甲,户主,123.9,47.3\n1,乙,配偶,123.9,47.3\n1,丙,户主,123.91,47.3\n";
  CHECK(sumsOf(readText(anew)) == Sums{2, 3});
  const std::string unclear = "户号,姓名,经度,纬度\n1,甲,123.9,47.3\n1,乙,123.9,47.3\n1,丙,123.91,47.3\n";
  CHECK(errorOf(readText(unclear)) == "register.number_again");
  // One row a household: its persons are in a field, or not counted.
  CHECK(sumsOf(readText(registerOf("户号,户主,家庭人口", {"H1,甲,3", "H2,乙,4"}))) == Sums{2, 7});
  CHECK(sumsOf(readText(registerOf("户号,户主", {"H1,甲", "H2,乙"}))) == Sums{2, 0});
  // The size of the household on each row of its persons is no number to add up.
  CHECK(sumsOf(readText("户号,姓名,家庭人口,经度,纬度\nA,甲,2,123.9,47.3\nA,乙,2,123.9,47.3\n")) == Sums{1, 2});
  CHECK(errorOf(readText("户号,姓名,家庭人口,经度,纬度\nA,甲,5,123.9,47.3\nA,乙,2,123.9,47.3\n")) ==
        "register.persons_unclear");
  const ReadOutcome numberless = readText("户号,姓名,经度,纬度\nA,甲,123.9,47.3\nA,乙,123.9,47.3\n无,丙,123.9,47.3\n");
  CHECK(sumsOf(numberless) == Sums{1, 3});
  CHECK(hasFinding(numberless.findings, "register.without_number"));
}

TEST_CASE("Rows of sums are left out wherever their word stands, and compared with their rows") {
  const auto sumsTold = [](const ReadOutcome& outcome) {
    int sums = 0;
    for (const Finding& f : outcome.findings) sums += f.what.code == "table.total_left_out" ? 1 : 0;
    return sums;
  };
  const std::string head = "街道,小区,户数,人口,经度,纬度\n", a = "新木,小区1,100,250,123.9,47.3\n",
                    b = "新木,小区2,90,240,123.91,47.3\n";
  for (const char* sum : {"新木,小计,190,490,,\n", ",小　计,190,490,,\n", "本页合计,,190,490,,\n", "Total,,190,490,,\n",
                          "共计：,,190,490,,\n", "合计190户,,190,490,,\n", "新木街道总计,,190,490,,\n",
                          ",Grand total,190,490,,\n", ",,190,490,,\n"}) {
    INFO(sum);
    const ReadOutcome outcome = readText(head + a + b + sum);
    CHECK(sumsOf(outcome) == Sums{190, 490});
    CHECK(sumsTold(outcome) == 1);
    CHECK_FALSE(hasFinding(outcome.findings, "table.sum_differs"));
  }
  const ReadOutcome nested =
      readText(head + a + b + "新木,小计,190,490,,\n" + a + "新木,小计,100,250,,\n合计,,290,740,,\n");
  CHECK(sumsOf(nested) == Sums{290, 740});
  CHECK(sumsTold(nested) == 3);
  CHECK_FALSE(hasFinding(nested.findings, "table.sum_differs"));
  // The sum above its rows, and one that is wrong.
  const ReadOutcome above = readText(head + "合计,,190,490,,\n" + a + b);
  CHECK(sumsOf(above) == Sums{190, 490});
  CHECK_FALSE(hasFinding(above.findings, "table.sum_differs"));
  const ReadOutcome wrong = readText(head + a + b + "合计,,200,490,,\n");
  CHECK(sumsOf(wrong) == Sums{190, 490});
  REQUIRE(hasFinding(wrong.findings, "table.sum_differs"));
  for (const Finding& f : wrong.findings) {
    if (f.what.code != "table.sum_differs") continue;
    CHECK(f.what == Message("table.sum_differs").with("key", "households").with("told", 200).with("sum", 190));
    CHECK(f.row == 4);
  }
  // With running numbers.
  CHECK(sumsOf(readText("序号,小区,户数,经度,纬度\n1,甲,3,123.9,47.3\n2,乙,4,123.9,47.3\n3,合计,7,,\n")) == Sums{7, 0});
}

TEST_CASE("The header is found below titles, in two rows, with years, or named") {
  const std::string rows = "LD1,120,300\nLD3,80,200\n";
  const auto joined = [&](const std::string& text, int row = 0) { return sumsOf(readText(text, {}, row, "楼栋编号")); };
  CHECK(joined("新木社区住户登记表,,\n填报单位：新木社区,,填报日期：五月\n楼栋编号,户数,人口\n" + rows) ==
        Sums{200, 500});
  CHECK(joined("楼栋编号,户数,2020,2021\nLD1,120,300,310\nLD3,80,200,210\n") == Sums{200, 0});
  CHECK(joined("2024年统计,,\n楼栋编号,户数,人口\n" + rows) == Sums{200, 500});
  CHECK(joined("楼栋编号,数量,\n,户数,人口\n" + rows) == Sums{200, 500});
  CHECK(joined("登记表,,\n楼栋编号,基本情况,\n,户数,人口\n" + rows) == Sums{200, 500});
  CHECK(joined("楼栋编号,户数,人口\n,户,人\n" + rows) == Sums{200, 500});
  CHECK(joined("楼栋编号,户数,人口,备注\n1,2,3,4\nLD1,120,300,a\nLD3,80,200,b\n") == Sums{200, 500});
  CHECK(joined("楼栋编号,户数,人口\n甲,1,2\n" + rows) == Sums{200, 500});
  // Groups say which number it is.
  const ReadOutcome years =
      readText("楼栋编号,2020年,,2021年,\n,户数,人口,户数,人口\nLD1,120,300,121,301\n", {}, 0, "楼栋编号");
  CHECK(askedAbout(years) == "户数2020年, 户数2021年");
  const ReadOutcome empty =
      readText("楼栋编号,空置,,入住,\n,户数,面积,户数,面积\nLD1,20,300,80,301\n", {}, 0, "楼栋编号");
  CHECK(sumsOf(empty) == Sums{80, 0});
  // Named by its row, where nothing tells it.
  const std::string odd = "a,b,c\nd,e,f\n楼栋,户数目,人口目\n" + rows;
  CHECK(sumsOf(readText(odd, {{"households", "户数目"}}, 3, "楼栋")) == Sums{200, 0});
  CHECK(errorOf(readText(odd, {}, 30, "楼栋")) == "table.no_header_row");
}
