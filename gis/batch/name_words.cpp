// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/name_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "gis/read/cell_values.h"
#include "gis/read/feature_words.h"
#include "gis/read/field_guess.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

struct Ending {
  std::string_view words;  // as normalFieldName gives them, separated by single spaces
  std::optional<Role> role;
};

// The longest ending decides: 警务区 is no county, 社区 neither; 园区 and 小区 are nothing that a plan takes.
constexpr std::array kEndings = {
    Ending{"社区 村 居委会 居民委员会 村委会 村民委员会 居民区 社区居委会 嘎查 COMMUNITY NEIGHBORHOOD NEIGHBOURHOOD "
           "VILLAGE",
           Role::Communities},
    Ending{"街道 街道办 街道办事处 办事处 镇 乡 民族乡 苏木 SUBDISTRICT TOWNSHIP", Role::Subdistricts},
    Ending{"区 县 市 旗 自治县 新区 COUNTY", Role::Counties},
    Ending{"派出所 公安分局 公安局 PRECINCT POLICESTATION POLICEDISTRICT", Role::Precincts},
    Ending{"警务区 责任区 警务责任区 警务室 POLICEBEAT BEAT", Role::Beats},
    Ending{"网格 GRID", Role::Grids},
    Ending{"路 街 大街 大道 公路 铁路 高速 高速路 巷 胡同 弄 河 江 渠 溪 湖 水库 沟 ROAD STREET AVENUE HIGHWAY RAILWAY "
           "RIVER CREEK LANE BOULEVARD",
           Role::Barriers},
    Ending{"楼 栋 幢 号楼 座 厂房 仓库 平房 BUILDING", Role::Buildings},
    Ending{"学校 小学 中学 大学 幼儿园 医院 卫生院 市场 商场 广场 公园 寺 教堂 SCHOOL HOSPITAL CHURCH MARKET",
           Role::Sites},
    Ending{"小区 园区 校区 景区 厂区 片区 地区 矿区 开发区 单元 号", std::nullopt},
};

struct FieldWords {
  std::string_view names;  // whole, as normalFieldName gives them
  Role role;
};
constexpr std::array kFields = {
    FieldWords{
        "层数 楼层 楼层数 总层数 地上层数 地下层数 建筑面积 基底面积 建筑高度 楼高 建筑结构 结构 房屋结构 建成年代 "
        "建筑年代 房屋用途 建筑用途 房屋类型 单元数 CS LC LCS JZMJ JZGD JZJG FWJG FWYT JZYT FLOORS FLOOR STOREYS "
        "LEVELS BUILDINGLEVELS NUMFLOORS HEIGHT BLDGHEIGHT ROOFTYPE YEARBUILT BUILDINGTYPE BLDGTYPE BLDGUSE",
        Role::Buildings},
    FieldWords{"路宽 路面宽度 车道数 车道 路面类型 设计车速 限速 红线宽度 单行 道路宽度 DLKD CDS ONEWAY LANES MAXSPEED "
               "BRIDGE TUNNEL SURFACE SPEEDLIMIT RTTYP LINEARID ROUTETYPE TRAFFICDIR",
               Role::Barriers},
    FieldWords{"户主 户主姓名 与户主关系 与户主的关系 户号 身份证号 身份证号码 户籍地址 HUZHU HZXM HH",
               Role::Households},
    FieldWords{"网格员 网格长 专职网格员 网格员姓名 网格长姓名 WGY WGZ", Role::Grids},
    FieldWords{"责任民警 社区民警 包片民警 MJXM", Role::Beats},
    FieldWords{"所长 报警电话 派出所电话", Role::Precincts},
};

// 12路 is a line of buses.
bool isNumberedLine(const std::string& normal) {
  constexpr std::string_view kLine = "路";
  return normal.ends_with(kLine) &&
         std::ranges::all_of(std::string_view(normal).substr(0, normal.size() - kLine.size()),
                             [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Role> roleOfThing(std::string_view name) {
  const std::string normal = normalFieldName(name);
  std::string_view longest;
  std::optional<Role> role;
  if (isNumberedLine(normal)) return role;
  for (const Ending& ending : kEndings)
    for (std::string_view word : wordsIn(ending.words))
      if (word.size() > longest.size() && normal.size() > word.size() && normal.ends_with(word))
        longest = word, role = ending.role;
  return role;
}

std::optional<Role> roleOfField(std::string_view normalName) {
  for (const FieldWords& fields : kFields) {
    const auto words = wordsIn(fields.names);
    if (std::ranges::find(words, normalName) != words.end()) return fields.role;
  }
  return std::nullopt;
}

bool speaksOfOtherLines(std::string_view name) {
  static constexpr std::string_view kWords[] = {
      "等高",     "高程",    "管线",    "管网",   "电力",    "输电",      "边界线", "行政界线",   "界址线",
      "线路",     "雨水",    "污水",    "给水",   "排水",    "供水",      "自来水", "燃气",       "供热",
      "供暖",     "热力",    "公交",    "地铁线", "光缆",    "电缆",      "通信",   "光纤",       "输油",
      "输气",     "航线",    "轨迹",    "巡逻",   "CONTOUR", "ELEVATION", "PIPE",   "POWERLINE",  "TRANSMISSION",
      "BOUNDARY", "BORDER",  "FENCE",   "CABLE",  "FIBER",   "SEWER",     "DRAIN",  "STORMWATER", "WATERMAIN",
      "BUSROUTE", "BUSLINE", "TRANSIT", "PATROL"};
  const std::string normal = normalFieldName(name);
  return std::ranges::any_of(kWords, [&](std::string_view word) { return normal.find(word) != std::string::npos; });
}

bool isBuildingUse(std::string_view cell) {
  static constexpr std::string_view kUses =
      "住宅 商业 办公 工业 商住 居住 公建 仓储 砖混 框架 钢混 砖木 混合 钢结构 简易 棚 RESIDENTIAL COMMERCIAL "
      "APARTMENTS "
      "HOUSE DETACHED INDUSTRIAL GARAGE OFFICE SHED TERRACE";
  const auto words = wordsIn(kUses);
  return std::ranges::find(words, normalFieldName(cell)) != words.end();
}

bool isVillageName(std::string_view name) {
  const std::string normal = normalFieldName(name);
  return normal.ends_with("村") || normal.ends_with("屯") || normal.ends_with("VILLAGE");
}

bool isCodeOfLevel(std::string_view digits, Role role) {
  if (!isAdministrativeCode(digits) || (digits.size() != 9 && digits.size() != 12)) return false;
  const auto within = [&](std::size_t at) {
    const std::string_view part = digits.substr(at, 3);
    return part >= "001" && part <= "399";
  };
  if (role == Role::Subdistricts) return within(6) && (digits.size() == 9 || digits.ends_with("000"));
  return role == Role::Communities && digits.size() == 12 && within(6) && within(9);
}

bool isAdministrativeCode(std::string_view digits) {
  static constexpr std::string_view kProvinces =
      "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82";
  if (!isDigits(digits, 6) || digits.size() > 17) return false;
  const auto provinces = wordsIn(kProvinces);
  return std::ranges::find(provinces, digits.substr(0, 2)) != provinces.end();
}

}  // namespace wangge::gis
