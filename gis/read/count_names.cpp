// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/count_names.h"

#include <algorithm>
#include <array>
#include <span>

#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

using Words = std::span<const std::string_view>;

// Whole names, as countForm gives them.
constexpr std::string_view kHouseholds[] = {"户数",
                                            "总户数",
                                            "户总数",
                                            "户数合计",
                                            "合计户数",
                                            "户数总计",
                                            "户",
                                            "总户",
                                            "住户",
                                            "住户数",
                                            "总住户数",
                                            "常住户数",
                                            "常住户",
                                            "常住总户数",
                                            "居民户数",
                                            "居民户",
                                            "实有户数",
                                            "实有户",
                                            "户籍户数",
                                            "户籍户",
                                            "户籍总户数",
                                            "家庭户数",
                                            "家庭户",
                                            "家庭总户数",
                                            "家庭数",
                                            "家庭总数",
                                            "入住户数",
                                            "入住户",
                                            "实住户数",
                                            "现住户数",
                                            "居住户数",
                                            "登记户数",
                                            "农户数",
                                            "村民户数",
                                            "社区户数",
                                            "小区户数",
                                            "HS",
                                            "ZHS",
                                            "CZHS",
                                            "SYHS",
                                            "HJHS",
                                            "JTHS",
                                            "JMHS",
                                            "ZHUHS",
                                            "RZHS",
                                            "HUSHU",
                                            "HU",
                                            "HH",
                                            "HHS",
                                            "HHCOUNT",
                                            "HHTOTAL",
                                            "TOTALHH",
                                            "TOTALHHS",
                                            "TOTHH",
                                            "NUMHH",
                                            "NUMBEROFHH",
                                            "NOOFHH",
                                            "NOOFHHS",
                                            "NHH",
                                            "HOUSEHOLD",
                                            "HOUSEHOLDS",
                                            "HOUSEHOLDCOUNT",
                                            "HOUSEHOLDSCOUNT",
                                            "COUNTOFHOUSEHOLDS",
                                            "HOUSEHOLDTOTAL",
                                            "HOUSEHOLDSTOTAL",
                                            "TOTALHOUSEHOLD",
                                            "TOTALHOUSEHOLDS",
                                            "NUMHOUSEHOLDS",
                                            "NUMOFHOUSEHOLDS",
                                            "NHOUSEHOLDS",
                                            "NOOFHOUSEHOLD",
                                            "NOOFHOUSEHOLDS",
                                            "NUMBEROFHOUSEHOLD",
                                            "NUMBEROFHOUSEHOLDS",
                                            "NUMOFHH",
                                            "FAMILIES",
                                            "NUMBEROFFAMILIES",
                                            "NOOFFAMILIES"};
constexpr std::string_view kPersons[] = {"人数",
                                         "总人数",
                                         "人数合计",
                                         "合计人数",
                                         "人数总计",
                                         "人口",
                                         "人口数",
                                         "总人口",
                                         "总人口数",
                                         "人口总数",
                                         "人口合计",
                                         "合计人口",
                                         "常住人口",
                                         "常住人口数",
                                         "常住人数",
                                         "常住总人口",
                                         "实有人口",
                                         "实有人口数",
                                         "实有人数",
                                         "户籍人口",
                                         "户籍人口数",
                                         "户籍人数",
                                         "户籍总人口",
                                         "居民人数",
                                         "居民人口",
                                         "居住人数",
                                         "居住人口",
                                         "入住人数",
                                         "登记人口",
                                         "登记人数",
                                         "社区人口",
                                         "小区人口",
                                         "村民人数",
                                         "RK",
                                         "RKS",
                                         "RS",
                                         "ZRK",
                                         "ZRKS",
                                         "ZRS",
                                         "CZRK",
                                         "CZRKS",
                                         "SYRK",
                                         "SYRKS",
                                         "HJRK",
                                         "HJRKS",
                                         "RENKOU",
                                         "RENSHU",
                                         "PERSON",
                                         "PERSONS",
                                         "PEOPLE",
                                         "POP",
                                         "POPULATION",
                                         "TOTPOP",
                                         "TOTALPOP",
                                         "POPTOTAL",
                                         "TOTALPOPULATION",
                                         "POPULATIONTOTAL",
                                         "RESIDENTS",
                                         "INHABITANTS",
                                         "NUMPERSONS",
                                         "NOOFPERSONS",
                                         "NUMBEROFPERSONS",
                                         "NOOFPEOPLE",
                                         "NUMBEROFPEOPLE",
                                         "TOTALPERSONS",
                                         "TOTALPEOPLE",
                                         "NOOFRESIDENTS",
                                         "NUMBEROFRESIDENTS",
                                         "PERSONCOUNT",
                                         "POPCOUNT",
                                         "HEADCOUNT"};
constexpr std::string_view kLesserHouseholds[] = {"HOUSING", "HOUSINGUNITS", "DWELLINGS", "DWELLINGUNITS"};
constexpr std::string_view kLesserPersons[] = {"家庭人口", "家庭人口数", "家庭人数", "家庭成员数", "家庭总人口"};
constexpr std::string_view kHouseholdNumbers[] = {
    "户号",        "户编号",        "户编码",          "户代码",   "户序号",     "户口号",    "户籍号",
    "户口编号",    "户籍编号",      "户口簿号",        "户口本号", "户口簿编号", "家庭编号",  "家庭号",
    "家庭户号",    "家庭户编号",    "家庭编码",        "家庭代码", "住户编号",   "住户号",    "住户编码",
    "所属户号",    "HHNO",          "HUHAO",           "HHID",     "HHCODE",     "HHNUMBER",  "HOUSEHOLDID",
    "HOUSEHOLDNO", "HOUSEHOLDCODE", "HOUSEHOLDNUMBER", "FAMILYID", "FAMILYNO",   "FAMILYCODE"};
constexpr std::string_view kRelations[] = {
    "与户主关系", "与户主的关系",   "户主关系",       "和户主关系",         "与户主之关系",
    "家庭关系",   "与本户户主关系", "关系",           "与家庭户主关系",     "YHZGX",
    "RELATION",   "RELATIONSHIP",   "RELATIONTOHEAD", "RELATIONSHIPTOHEAD", "RELATIONTOHEADOFHOUSEHOLD"};
constexpr std::string_view kHeads[] = {"户主", "户主姓名", "户主名",          "户主名称",    "业主", "业主姓名",
                                       "房主", "HEAD",     "HEADOFHOUSEHOLD", "HOUSEHOLDER", "OWNER"};
constexpr std::string_view kPersonMarks[] = {
    "性别",        "身份证",   "身份证号",   "身份证号码", "公民身份号码", "公民身份证号", "证件号码", "证件号",
    "出生日期",    "出生年月", "出生年月日", "民族",       "婚姻状况",     "SEX",          "GENDER",   "BIRTHDATE",
    "DATEOFBIRTH", "IDCARD",   "IDNUMBER",   "SFZH",       "SFZHM",        "XB",           "CSRQ"};

// Endings and beginnings of numbers that count nobody.
constexpr std::string_view kOtherEndings[] = {
    "号",   "号码", "码",   "编码", "代码",   "编号", "序",       "序号", "次序", "顺序", "排序", "日期",
    "时间", "年",   "年月", "月",   "月份",   "日",   "年份",     "年代", "年度", "电话", "手机", "方式",
    "年龄", "楼层", "层",   "层数", "总层数", "高",   "高度",     "层高", "面积", "长",   "长度", "周长",
    "宽",   "宽度", "单元", "室",   "房间",   "栋",   "幢",       "座",   "楼",   "楼栋", "经度", "纬度",
    "坐标", "东经", "北纬", "高程", "海拔",   "邮编", "邮政编码", "状态", "等级", "级别", "类型", "类别",
    "类",   "标识", "标志", "备注", "说明",   "价格", "单价",     "金额", "租金", "社区", "街道", "小区",
    "地址", "姓名", "名称", "网格", "图号",   "版本", "路",       "街"};
constexpr std::string_view kOtherWords[] = {"ID",
                                            "NO",
                                            "CODE",
                                            "GEOID",
                                            "GEOID10",
                                            "GEOID20",
                                            "FID",
                                            "GID",
                                            "OID",
                                            "OBJECTID",
                                            "OBJECTID1",
                                            "OGCFID",
                                            "OSMID",
                                            "GISID",
                                            "FEATUREID",
                                            "UID",
                                            "UUID",
                                            "SN",
                                            "XH",
                                            "SEQ",
                                            "SERIAL",
                                            "SERIALNO",
                                            "ROW",
                                            "ROWID",
                                            "ROWNO",
                                            "INDEX",
                                            "IDX",
                                            "YEAR",
                                            "MONTH",
                                            "DAY",
                                            "DATE",
                                            "TIME",
                                            "FLOOR",
                                            "FLOORS",
                                            "FLOORNO",
                                            "LEVEL",
                                            "LEVELS",
                                            "STOREY",
                                            "STOREYS",
                                            "STORIES",
                                            "HEIGHT",
                                            "AREA",
                                            "ZIP",
                                            "ZIPCODE",
                                            "POSTCODE",
                                            "POSTALCODE",
                                            "PHONE",
                                            "TEL",
                                            "TELEPHONE",
                                            "MOBILE",
                                            "AGE",
                                            "UNIT",
                                            "UNITNO",
                                            "ROOM",
                                            "ROOMNO",
                                            "APT",
                                            "LON",
                                            "LAT",
                                            "LNG",
                                            "LONGITUDE",
                                            "LATITUDE",
                                            "X",
                                            "Y",
                                            "Z",
                                            "TRACT",
                                            "BLOCK",
                                            "WARD",
                                            "STATUS",
                                            "FLAG",
                                            "SHAPELENG",
                                            "SHAPELENGTH",
                                            "SHAPEAREA",
                                            "SHAPELE",
                                            "SHAPEAR",
                                            "LENGTH",
                                            "WIDTH",
                                            "PERIMETER",
                                            "NUMBER",
                                            "HOUSENO",
                                            "HOUSENUM",
                                            "HOUSENUMBER",
                                            "ADDRHOUSEN",
                                            "ADDRHOUSENUMBER",
                                            "BLDGNO",
                                            "BUILDINGNO",
                                            "BUILDYEAR",
                                            "YEARBUILT",
                                            "REF",
                                            "PRICE",
                                            "LC",
                                            "CS",
                                            "GD",
                                            "MJ",
                                            "DH",
                                            "LH",
                                            "MPH",
                                            "JD",
                                            "WD",
                                            "BZ"};
constexpr std::string_view kOtherBeginnings[] = {"是否", "有无"};

// Words by which a name speaks of households or people at all.
constexpr std::string_view kPeople[] = {
    "户",   "人",   "男",        "女",     "老年",   "老人",     "儿童",  "少年",  "家庭",  "居民",    "党员",
    "成员", "学生", "HOUSEHOLD", "PERSON", "PEOPLE", "RESIDENT", "FAMIL", "DWELL", "OCCUP", "INHABIT", "POPUL"};
constexpr std::string_view kPeopleWords[] = {"HH", "POP", "MALE", "FEMALE", "MEN", "WOMEN", "ELDERLY", "CHILDREN"};

bool isOneOf(std::string_view text, Words words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}
bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

void erase(std::string& text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
}

// What stands in parentheses: units and years say nothing, all else is part of the name: 户数（空置）.
bool saysNothing(std::string_view inside) {
  static constexpr std::string_view kUnits[] = {
      "户",   "人",     "个",    "口",   "栋",      "单位户",     "单位人", "必填",   "选填",  "户数", "人数", "整数",
      "单位", "单位个", "UNITS", "UNIT", "PERSONS", "HOUSEHOLDS", "HH",     "NUMBER", "TOTAL", "总数", "合计", "数"};
  return inside.empty() || isOneOf(inside, kUnits) || std::all_of(inside.begin(), inside.end(), isDigit);
}

std::string withoutYear(std::string name) {
  const auto year = [&](std::size_t at) {
    return at + 4 <= name.size() && (name.compare(at, 2, "19") == 0 || name.compare(at, 2, "20") == 0) &&
           isDigit(name[at + 2]) && isDigit(name[at + 3]);
  };
  if (year(0)) {
    std::size_t end = 4;
    for (std::string_view mark : {"年度", "年末", "年底", "年"})
      if (name.compare(end, mark.size(), mark) == 0) {
        end += mark.size();
        break;
      }
    if (end < name.size()) name.erase(0, end);
  }
  if (name.ends_with("年") && name.size() > 7) name.resize(name.size() - 3);
  if (name.size() > 4 && year(name.size() - 4)) name.resize(name.size() - 4);
  return name;
}

// "1.户数", "3、人口": numbering of columns.
std::string withoutNumbering(std::string name) {
  std::size_t digits = 0;
  while (digits < name.size() && isDigit(name[digits])) ++digits;
  return digits > 0 && digits <= 2 && digits < name.size() && !isAscii(name) ? name.substr(digits) : name;
}

}  // namespace

std::string countForm(std::string_view fieldName) {
  const std::string text = simplified(withoutSpaces(compatible(fieldName)));
  std::string out, inside;
  int depth = 0;
  for (char c : text) {
    if (c == '(' || c == '[' || c == '{') {
      ++depth;
      continue;
    }
    if ((c == ')' || c == ']' || c == '}') && depth > 0) {
      if (--depth == 0) {
        out += saysNothing(inside) ? std::string() : inside;
        inside.clear();
      }
      continue;
    }
    if (c == '_' || c == '-' || c == '.' || c == ':' || c == '*' || c == '#' || c == ',' || c == ';') continue;
    (depth > 0 ? inside : out) += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  out += inside;
  for (std::string_view mark : {"【", "】", "、", "，", "。", "·", "《", "》"}) erase(out, mark);
  // The letter of the column that tells fields of one name apart.
  if (const std::size_t at = out.find('@'); at != std::string::npos) out.resize(at);
  for (std::string_view unit : {"/户", "/人", "/个"})
    if (out.size() > unit.size() && out.ends_with(unit)) out.resize(out.size() - unit.size());
  return withoutYear(withoutNumbering(std::move(out)));
}

CountName countNameOf(std::string_view fieldName) {
  const std::string name = countForm(fieldName);
  if (name.empty()) return CountName::None;
  if (isOneOf(name, kHouseholds)) return CountName::Households;
  if (isOneOf(name, kPersons)) return CountName::Persons;
  if (isOneOf(name, kLesserHouseholds)) return CountName::LesserHouseholds;
  if (isOneOf(name, kLesserPersons)) return CountName::LesserPersons;
  if (isOneOf(name, kHouseholdNumbers)) return CountName::HouseholdNumber;
  if (isOneOf(name, kRelations)) return CountName::Relation;
  if (isOneOf(name, kHeads)) return CountName::Head;
  if (isOneOf(name, kPersonMarks)) return CountName::PersonMark;
  if (isOneOf(name, kOtherWords)) return CountName::Other;
  const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
  const auto begins = [&](std::string_view beginning) { return name.starts_with(beginning); };
  if (std::ranges::any_of(kOtherBeginnings, begins) || std::ranges::any_of(kOtherEndings, ends))
    return CountName::Other;
  if (isAscii(name))
    for (std::string_view ending : {"ID", "CODE", "GEOID", "DATE", "YEAR", "PHONE", "AREA", "HEIGHT", "ZIP", "FID"})
      if (name.ends_with(ending)) return CountName::Other;
  const auto speaks = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  if (std::ranges::any_of(kPeople, speaks)) return CountName::Part;
  if (std::ranges::any_of(kPeopleWords, [&](std::string_view w) { return name.starts_with(w) || name.ends_with(w); }))
    return CountName::Part;
  return CountName::None;
}

CountName cutCountNameOf(std::string_view fieldName) {
  const std::string name = countForm(fieldName);
  const auto letters =
      std::ranges::count_if(name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  if (isAscii(name) ? letters < 9 : letters != 3 && letters != 5) return CountName::None;
  const auto cut = [&](std::string_view whole) { return whole.size() > name.size() && whole.starts_with(name); };
  if (std::ranges::any_of(kHouseholds, cut)) return CountName::Households;
  return std::ranges::any_of(kPersons, cut) ? CountName::Persons : CountName::None;
}

}  // namespace wangge::gis
