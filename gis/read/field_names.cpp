// SPDX-License-Identifier: GPL-3.0-or-later
// The usual names of fields that any role may have; those of one role are in its row (gis/import/roles.cpp), those of
// counts in count_names.
#include <algorithm>
#include <set>

#include "gis/read/field_guess.h"

namespace wangge::gis {
namespace {

constexpr RoleField kGeneral[] = {
    {"code",
     "代码 编码 编号 行政区划代码 行政区代码 区划代码 统计用区划代码 CODE DM BM BH XZQHDM QHDM ADCODE ADMINCODE GEOID "
     "GEOCODE ID"},
    {"name", "名称 名字 NAME MC NAMEZH NAMECN NAMECHN NAMECHS LABEL"},
    {"parent", "上级代码 上级编码 所属代码 父级代码 SJDM FJDM PARENT PARENTCODE PARENTID PCODE"},
    {"key",
     "楼栋编号 楼栋编码 楼栋代码 建筑编号 建筑编码 建筑物编号 房屋编号 房屋编码 幢编号 标准地址编码 地址编码 LDBH LDBM "
     "LDDM JZBH JZBM JZWBH FWBH FWBM ZBH DZBM KEY BUILDINGID BUILDINGCODE BUILDINGKEY BLDGID BUILDING"},
    {"x",
     "经度 东经 LON LNG LONG LONGITUDE JD JINGDU X XCOORD COORDX POINTX CENTERX CX EASTING E EAST 东 东坐标 横坐标 "
     "X坐标 坐标X "
     "LONWGS84 LNGWGS84 WGSLON WGSLNG WGS84LNG WGS84LON LONGCJ02 LNGGCJ02 GCJLNG GCJLON GCJ02LNG LNGBD09 LONBD09 "
     "BDLNG BDLON BD09LNG"},
    {"y",
     "纬度 北纬 LAT LATITUDE WD WEIDU Y YCOORD COORDY POINTY CENTERY CY NORTHING N NORTH 北 北坐标 纵坐标 Y坐标 坐标Y "
     "LATWGS84 "
     "WGSLAT WGS84LAT LATGCJ02 GCJLAT GCJ02LAT LATBD09 BDLAT BD09LAT"},
};

}  // namespace

std::vector<std::string_view> usualNames(const ImportRole& role, std::string_view key) {
  std::vector<std::string_view> names;
  const auto append = [&](std::span<const RoleField> fields) {
    for (const RoleField& field : fields)
      if (field.key == key) std::ranges::copy(wordsIn(field.names), std::back_inserter(names));
  };
  append(role.fields);
  // 名称 or 编号 in a list of people may be anything's.
  if (role.content != Content::People) append(kGeneral);
  return names;
}

bool isUsualName(std::string_view normal) {
  static const std::set<std::string_view> all = [] {
    std::set<std::string_view> names;
    for (const ImportRole& role : importRoles())
      for (std::string_view key : kFieldKeys)
        std::ranges::copy(usualNames(role, key), std::inserter(names, names.end()));
    return names;
  }();
  return all.contains(normal);
}

}  // namespace wangge::gis
