// SPDX-License-Identifier: GPL-3.0-or-later
// The usual names of fields; those of counts are in count_names. A line is a key, the role it is for (none: any), and
// names, best first.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "gis/read/field_guess.h"

namespace wangge::gis {
namespace {

struct Line {
  std::string_view key;
  std::optional<Role> role;
  std::string_view names;  // separated by single spaces
};

constexpr std::array kLines = {
    Line{"code", Role::Communities,
         "社区代码 社区编码 社区编号 村代码 村编码 村居代码 居委会代码 村级代码 SQDM SQBM SQBH SQID CUNDM JWHDM CJDM "
         "CWHDM "
         "XZQDM ZLDWDM QSDWDM COMMUNITYCODE COMMUNITYID COMMCODE"},
    Line{"code", Role::Subdistricts,
         "街道代码 街道编码 乡镇代码 乡镇街道代码 街镇代码 镇街代码 JDDM XZDM XZJDDM JZDM JDBM STREETCODE "
         "SUBDISTRICTCODE XZQDM"},
    Line{"code", Role::Counties, "区县代码 县区代码 区代码 县代码 QXDM XQDM XDM COUNTYCODE AREACODE XZQDM"},
    Line{"code", Role::Precincts,
         "派出所代码 派出所编码 派出所编号 机构代码 PCSDM PCSBM PCSBH GAJGJGDM JGDM STATIONCODE PRECINCTCODE PRECINCT "
         "POLDISTID DISTRICT PSA"},
    Line{"code", Role::Beats,
         "警务区代码 警务区编码 警务区编号 警务责任区代码 JWQDM JWQBM JWQBH BEATCODE BEATID PSA BEAT"},
    Line{"code", Role::Grids, "网格代码 网格编码 网格编号 网格号 WGDM WGBM WGBH WGID GRIDCODE GRIDID GRIDNO"},
    Line{"code", std::nullopt,
         "代码 编码 编号 行政区划代码 行政区代码 区划代码 统计用区划代码 CODE DM BM BH XZQHDM QHDM ADCODE ADMINCODE "
         "GEOID "
         "GEOCODE ID"},
    Line{"name", Role::Communities,
         "社区名称 社区名 社区 村名称 村名 村居名称 居委会名称 SQMC CUNMC JWHMC CWHMC CJMC XZQMC ZLDWMC QSDWMC "
         "COMMUNITYNAME "
         "COMMUNITY"},
    Line{"name", Role::Subdistricts,
         "街道名称 乡镇名称 乡镇街道名称 街镇名称 街道 乡镇 街镇 JDMC XZMC XZJDMC JZMC STREETNAME SUBDISTRICT XZQMC"},
    Line{"name", Role::Counties, "区县名称 县区名称 区县 区名称 县名称 QXMC XQMC XMC COUNTYNAME COUNTY XZQMC"},
    Line{"name", Role::Precincts, "派出所名称 派出所 机构名称 PCSMC GAJGMC JGMC STATIONNAME STATION"},
    Line{"name", Role::Beats, "警务区名称 警务区 警务责任区 JWQMC BEATNAME"},
    Line{"name", Role::Grids, "网格名称 网格名 网格 WGMC GRIDNAME GRID"},
    Line{"name", Role::Barriers, "道路名称 路名 街道名 河流名称 DLMC LM HLMC ROADNAME STREETNAME STNAME FULLNAME"},
    Line{"name", Role::Buildings,
         "楼栋名称 建筑名称 建筑物名称 楼栋 楼号 楼名 门牌号 门牌 地址 JZMC LDMC LDH LH MPH DZ BUILDINGNAME ADDRESS "
         "ADDRHOUSENUMBER"},
    Line{"name", Role::Sites, "单位名称 机构名称 场所名称 学校名称 DWMC JGMC CSMC"},
    Line{"name", std::nullopt, "名称 名字 NAME MC NAMEZH NAMECN NAMECHN NAMECHS LABEL"},
    Line{"parent", Role::Communities,
         "街道代码 所属街道代码 乡镇代码 所属乡镇代码 JDDM XZDM XZJDDM SSJDDM STREETCODE SUBDISTRICTCODE SUBDISTRICT"},
    Line{"parent", Role::Subdistricts, "区县代码 所属区县代码 QXDM SSQXDM COUNTYCODE AREACODE"},
    Line{"parent", Role::Grids, "社区代码 所属社区代码 社区编码 SQDM SSSQDM SQBM COMMUNITYCODE COMMUNITY"},
    Line{"parent", Role::Beats, "派出所代码 所属派出所代码 派出所编码 PCSDM SSPCSDM STATIONCODE"},
    Line{"parent", std::nullopt, "上级代码 上级编码 所属代码 父级代码 SJDM FJDM PARENT PARENTCODE PARENTID PCODE"},
    Line{"category", Role::Grids, "专属网格类别 专属类别 网格类别 WGLB ZSLB CATEGORY"},
    Line{"category", Role::Sites,
         "类别 单位类别 场所类别 机构类别 单位类型 场所类型 类型 LB DWLB CSLB DWLX LX CATEGORY AMENITY LEISURE FCLASS "
         "KIND TYPE CLASS"},
    Line{"kind", Role::Grids, "网格类型 网格性质 网格种类 WGLX WGXZ KIND GRIDTYPE GRIDKIND"},
    Line{"kind", Role::Barriers,
         "道路等级 道路类型 道路类别 等级 类型 DLDJ DLLX DLLB DJ LX HIGHWAY RAILWAY WATERWAY FCLASS KINDDETAIL KIND "
         "ROADCLASS "
         "ROADTYPE CLASS MTFCC FUNCCLASS NATURAL WATER TYPE"},
    Line{"kind", Role::Communities, "城乡分类代码 城乡分类 城乡类型 城乡属性 CXFLDM CXFL CXLX URBANRURAL"},
    Line{"key", std::nullopt,
         "楼栋编号 楼栋编码 楼栋代码 建筑编号 建筑编码 建筑物编号 房屋编号 房屋编码 幢编号 标准地址编码 地址编码 LDBH "
         "LDBM LDDM JZBH "
         "JZBM JZWBH FWBH FWBM ZBH DZBM KEY BUILDINGID BUILDINGCODE BUILDINGKEY BLDGID BUILDING"},
    Line{"x", std::nullopt,
         "经度 东经 LON LNG LONG LONGITUDE JD JINGDU X XCOORD COORDX POINTX CENTERX CX EASTING 东坐标 横坐标 X坐标 "
         "坐标X LONWGS84 "
         "LNGWGS84 WGSLON WGSLNG WGS84LNG WGS84LON LONGCJ02 LNGGCJ02 GCJLNG GCJLON GCJ02LNG LNGBD09 LONBD09 BDLNG "
         "BDLON BD09LNG"},
    Line{"y", std::nullopt,
         "纬度 北纬 LAT LATITUDE WD WEIDU Y YCOORD COORDY POINTY CENTERY CY NORTHING 北坐标 纵坐标 Y坐标 坐标Y "
         "LATWGS84 WGSLAT "
         "WGS84LAT LATGCJ02 GCJLAT GCJ02LAT LATBD09 BDLAT BD09LAT"},
};

std::vector<std::string_view> namesOf(std::string_view line) {
  std::vector<std::string_view> names;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) names.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return names;
}

}  // namespace

std::vector<std::string_view> usualNames(Role role, std::string_view key) {
  std::vector<std::string_view> names;
  const auto append = [&](std::string_view line) {
    const auto more = namesOf(line);
    names.insert(names.end(), more.begin(), more.end());
  };
  for (const Line& line : kLines)
    if (line.key == key && line.role == role) append(line.names);
  for (const Line& line : kLines)
    if (line.key == key && !line.role) append(line.names);
  return names;
}

bool isUsualName(std::string_view normal) {
  static const std::set<std::string_view> all = [] {
    std::set<std::string_view> names;
    for (const Line& line : kLines)
      for (std::string_view name : namesOf(line.names)) names.insert(name);
    return names;
  }();
  return all.contains(normal);
}

}  // namespace wangge::gis
