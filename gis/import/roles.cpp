// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/roles.h"

#include <algorithm>
#include <array>

#include "gis/read/feature_words.h"
#include "gis/read/staff_words.h"

namespace wangge::gis {

ImportBuilder buildCommunities, buildPrecincts, buildBeats, buildBarriers, buildBuildings, buildHouseholds, buildSites,
    buildGrids, buildStations, buildStaff;
Result<void> buildDivisions(Build& build, Level level);

namespace {

std::string wordOfGridKind(std::string_view cell) {
  const auto kind = gridKindOf(cell);
  return std::string(kind ? toText(*kind) : cell);
}

constexpr std::array kCommunitiesFields = {
    RoleField{"code",
              "社区代码 社区编码 社区编号 村代码 村编码 村居代码 居委会代码 村级代码 SQDM SQBM SQBH SQID CUNDM JWHDM "
              "CJDM CWHDM XZQDM ZLDWDM QSDWDM COMMUNITYCODE COMMUNITYID COMMCODE",
              Needed::OrName},
    RoleField{"name",
              "社区名称 社区名 社区 村名称 村名 村居名称 居委会名称 SQMC CUNMC JWHMC CWHMC CJMC XZQMC ZLDWMC QSDWMC "
              "COMMUNITYNAME COMMUNITY"},
    RoleField{"parent",
              "街道代码 所属街道代码 乡镇代码 所属乡镇代码 JDDM XZDM XZJDDM SSJDDM STREETCODE SUBDISTRICTCODE "
              "SUBDISTRICT 所属街道 所属乡镇 所属街镇 所属街道名称 所属乡镇名称 街道名称 乡镇名称 街镇名称 街道 乡镇 "
              "街镇 乡镇街道 街道乡镇 镇街 SSJD SSXZ SSJDMC SSXZMC JDMC XZMC XZJDMC STREETNAME STREET TOWN TOWNSHIP"},
    RoleField{"kind", "城乡分类代码 城乡分类 城乡类型 城乡属性 CXFLDM CXFL CXLX URBANRURAL", Needed::No,
              communityTypeOf},
};
constexpr std::array kSubdistrictsFields = {
    RoleField{"code",
              "街道代码 街道编码 乡镇代码 乡镇街道代码 街镇代码 镇街代码 JDDM XZDM XZJDDM JZDM JDBM STREETCODE "
              "SUBDISTRICTCODE XZQDM",
              Needed::InTables},
    RoleField{"name",
              "街道名称 乡镇名称 乡镇街道名称 街镇名称 街道 乡镇 街镇 JDMC XZMC XZJDMC JZMC STREETNAME SUBDISTRICT "
              "XZQMC"},
    RoleField{"parent", "区县代码 所属区县代码 QXDM SSQXDM COUNTYCODE AREACODE"},
};
constexpr std::array kCountiesFields = {
    RoleField{"code", "区县代码 县区代码 区代码 县代码 QXDM XQDM XDM COUNTYCODE AREACODE XZQDM", Needed::InTables},
    RoleField{"name", "区县名称 县区名称 区县 区名称 县名称 QXMC XQMC XMC COUNTYNAME COUNTY XZQMC"},
};
constexpr std::array kPrecinctsFields = {
    RoleField{"community",
              "社区代码 社区编码 社区名称 社区 村居代码 村居名称 居委会 行政村 SQDM SQBM SQMC COMMUNITYCODE "
              "COMMUNITYNAME COMMUNITY",
              Needed::InTables},
    RoleField{"code",
              "派出所代码 派出所编码 派出所编号 机构代码 PCSDM PCSBM PCSBH GAJGJGDM JGDM STATIONCODE PRECINCTCODE "
              "PRECINCT POLDISTID DISTRICT PSA"},
    RoleField{"name",
              "派出所名称 派出所 机构名称 所属派出所 所属派出所名称 辖区派出所 管辖派出所 PCSMC SSPCS GAJGMC JGMC "
              "STATIONNAME STATION"},
    RoleField{"parent", "街道代码 乡镇代码 JDDM 所属街道 所属乡镇 街道名称 乡镇名称 街道 乡镇 街镇 JDMC XZMC"},
};
constexpr std::array kStationsFields = {
    RoleField{"code",
              "派出所代码 派出所编码 派出所编号 机构代码 PCSDM PCSBM PCSBH GAJGJGDM JGDM STATIONCODE STATIONID"},
    RoleField{"name", "派出所名称 派出所 机构名称 PCSMC GAJGMC JGMC STATIONNAME STATION"},
    RoleField{"key", "派出所地址 地址 详细地址 办公地址 驻地 DZ ADDRESS"},
    RoleField{"x"},
    RoleField{"y"},
    RoleField{"officers", "民警数 民警人数 警力 警力数 MJS OFFICERS"},
};
constexpr std::array kBeatsFields = {
    RoleField{"code", "警务区代码 警务区编码 警务区编号 警务责任区代码 JWQDM JWQBM JWQBH BEATCODE BEATID PSA BEAT",
              Needed::InTables},
    RoleField{"name", "警务区名称 警务区 警务责任区 JWQMC BEATNAME"},
    RoleField{"parent", "派出所代码 所属派出所代码 派出所编码 PCSDM SSPCSDM STATIONCODE"},
    RoleField{"officers", "民警数 民警人数 警力 警力数 MJS OFFICERS"},
};
constexpr std::array kBarriersFields = {
    RoleField{"kind",
              "道路等级 道路类型 道路类别 等级 类型 DLDJ DLLX DLLB DJ LX HIGHWAY RAILWAY WATERWAY FCLASS KINDDETAIL "
              "KIND ROADCLASS ROADTYPE CLASS MTFCC FUNCCLASS NATURAL WATER TYPE"},
    RoleField{"name", "道路名称 路名 街道名 河流名称 DLMC LM HLMC ROADNAME STREETNAME STNAME FULLNAME"},
};
constexpr std::array kBuildingsFields = {
    RoleField{"key"},
    RoleField{"code"},
    RoleField{"name",
              "楼栋名称 建筑名称 建筑物名称 楼栋 楼号 楼名 门牌号 门牌 地址 JZMC LDMC LDH LH MPH DZ BUILDINGNAME "
              "ADDRESS ADDRHOUSENUMBER"},
    RoleField{"households"},
    RoleField{"persons"},
};
constexpr std::array kHouseholdsFields = {
    RoleField{"households"}, RoleField{"persons"}, RoleField{"household"},
    RoleField{"key"},        RoleField{"x"},       RoleField{"y"},
};
constexpr std::array kSitesFields = {
    RoleField{"name", "单位名称 机构名称 场所名称 学校名称 DWMC JGMC CSMC"},
    RoleField{"code"},
    RoleField{"category",
              "类别 单位类别 场所类别 机构类别 单位类型 场所类型 类型 LB DWLB CSLB DWLX LX CATEGORY AMENITY LEISURE "
              "FCLASS KIND TYPE CLASS"},
};
constexpr std::array kGridsFields = {
    RoleField{"code", "网格代码 网格编码 网格编号 网格号 WGDM WGBM WGBH WGID GRIDCODE GRIDID GRIDNO", Needed::InTables},
    RoleField{"name", "网格名称 网格名 网格 WGMC GRIDNAME GRID"},
    RoleField{"kind", "网格类型 网格性质 网格种类 WGLX WGXZ KIND GRIDTYPE GRIDKIND", Needed::No, wordOfGridKind},
    RoleField{"category", "专属网格类别 专属类别 网格类别 WGLB ZSLB CATEGORY"},
    RoleField{"key", "", Needed::InTables},
    RoleField{"parent", "社区代码 所属社区代码 社区编码 SQDM SSSQDM SQBM COMMUNITYCODE COMMUNITY"},
};

constexpr std::array kStaffFields = {
    RoleField{"grid",
              "网格代码 网格编码 网格编号 网格号 WGDM WGBM WGBH WGID GRIDCODE GRIDID GRIDNO 网格名称 网格名 所属网格 "
              "所在网格 责任网格 负责网格 网格 WGMC GRIDNAME GRID",
              Needed::InTables},
    RoleField{"name",
              "姓名 人员姓名 网格员姓名 网格长姓名 网格长 网格员 社区民警 负责人 负责人姓名 监督员 RYXM WGYXM "
              "WGZXM WGZ WGY FULLNAME PERSONNAME STAFFNAME NAME",
              Needed::InTables},
    RoleField{"parent",
              "社区代码 所属社区代码 社区编码 所属社区 社区名称 社区 SQDM SSSQDM SQBM SQMC COMMUNITYCODE COMMUNITY"},
    RoleField{"phone",
              "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 联系手机 监督电话 LXDH SJH SJHM LXFS PHONE "
              "TELEPHONE MOBILE PHONENUMBER"},
    RoleField{"kind", "角色 岗位 职务 岗位名称 人员类别 人员类型 身份 RYLB RYLX ROLE", Needed::No, wordOfPostRole},
    RoleField{"from",
              "任职日期 任职时间 上岗日期 上岗时间 起始日期 开始日期 聘用日期 入职日期 RZRQ RZSJ SGRQ QSRQ KSRQ SINCE "
              "STARTDATE"},
    RoleField{"until", "离任日期 离职日期 离岗日期 截止日期 结束日期 LZRQ LRRQ JZRQ JSRQ UNTIL ENDDATE"},
};

constexpr std::array kRoles = {
    ImportRole{Role::Communities, Content::Territory, StartsPlan::Yes, Mends::Yes, "polygon",
               "社区 行政村 居委 村委 村界 COMMUNIT NEIGHBORHOOD NEIGHBOURHOOD", kCommunitiesFields, buildCommunities},
    ImportRole{Role::Subdistricts, Content::Territory, StartsPlan::Yes, Mends::No, "polygon none",
               "街道 乡镇 街镇 镇街 SUBDISTRICT TOWNSHIP", kSubdistrictsFields,
               [](Build& build) { return buildDivisions(build, Level::Subdistrict); }},
    ImportRole{Role::Counties, Content::Territory, StartsPlan::Yes, Mends::No, "polygon none",
               "区县 县区 县界 区界 COUNTY", kCountiesFields,
               [](Build& build) { return buildDivisions(build, Level::County); }},
    ImportRole{Role::Precincts, Content::Territory, StartsPlan::No, Mends::Yes, "polygon none",
               "派出所 PRECINCT POLICE PCS", kPrecinctsFields, buildPrecincts},
    ImportRole{
        Role::Barriers, Content::Surroundings, StartsPlan::No, Mends::No, "line polygon",
        "道路 路网 公路 铁路 河流 水系 水面 水域 河 水 湖 路 ROAD STREET HIGHWAY RAIL RAILWAY RAILROAD RIVER WATER "
        "WATERWAY BARRIER DL",
        kBarriersFields, buildBarriers, "barriers.others_left_out"},
    ImportRole{Role::Buildings, Content::Surroundings, StartsPlan::No, Mends::No, "polygon",
               "建筑 房屋 楼栋 楼 BUILDING FOOTPRINT BLDG JZW", kBuildingsFields, buildBuildings,
               "buildings.others_left_out", "building"},
    ImportRole{Role::Sites, Content::Surroundings, StartsPlan::No, Mends::No, "polygon point",
               "场所 专属 单位 SITE POI", kSitesFields, buildSites, "sites.others_left_out"},
    ImportRole{Role::Households, Content::Counts, StartsPlan::No, Mends::No, "point polygon none",
               "住户 户籍 户数 农户 人口 地址 户 HOUSEHOLD POPULATION ADDRESS", kHouseholdsFields, buildHouseholds},
    ImportRole{Role::Grids, Content::Territory, StartsPlan::No, Mends::Yes, "polygon none", "网格 GRID WG",
               kGridsFields, buildGrids},
    ImportRole{Role::Stations, Content::Surroundings, StartsPlan::No, Mends::No, "point polygon none",
               "派出所点位 派出所位置 派出所驻地 STATIONPOINT", kStationsFields, buildStations,
               "stations.others_left_out"},
    ImportRole{Role::Beats, Content::Territory, StartsPlan::No, Mends::No, "polygon none", "警务 BEAT", kBeatsFields,
               buildBeats},
    ImportRole{Role::Staff, Content::People, StartsPlan::No, Mends::No, "point none",
               "网格员 网格长 网格人员 人员名册 通讯录 STAFF", kStaffFields, buildStaff},
};

}  // namespace

const RoleField* ImportRole::field(std::string_view key) const {
  const auto found = std::ranges::find(fields, key, &RoleField::key);
  return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string_view> wordsIn(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

std::span<const ImportRole> importRoles() {
  return kRoles;
}

const ImportRole& importRole(Role role) {
  return *std::ranges::find(kRoles, role, &ImportRole::role);
}

std::vector<std::string> importRoleNames() {
  std::vector<std::string> names;
  for (const ImportRole& role : kRoles) names.push_back(role.name());
  return names;
}

}  // namespace wangge::gis
