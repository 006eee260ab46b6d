// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer is comes from what is in it; names of files hint, and mislead.
#include "gis/batch/role_of_layer.h"

#include <catch2/catch.hpp>
#include <optional>

#include "tests/gis/batch/made_layers.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

std::optional<Role> roleOf(const LayerLook& look, const std::set<std::string>& communities = {}) {
  return roleOfLayer(look, communities).role;
}

std::vector<std::string> numbered(const std::string& before, const std::string& behind, int count, int width = 0) {
  std::vector<std::string> values;
  for (int i = 1; i <= count; ++i) values.push_back(fmt::format("{}{:0{}}{}", before, i, width, behind));
  return values;
}

std::vector<std::string> repeated(const std::vector<std::string>& values, int times) {
  std::vector<std::string> all;
  for (const std::string& value : values)
    for (int i = 0; i < times; ++i) all.push_back(value);
  return all;
}

}  // namespace

TEST_CASE("Communities are told by their codes and names, whatever the file is called") {
  const auto codes = numbered("230204001", "", 40, 3);
  CHECK(roleOf(look("a.shp", "polygon", 40, {field("XZQDM", codes), field("MC", numbered("新", "社区", 40))}, 800)) ==
        Role::Communities);
  CHECK(roleOf(look("图层1.shp", "polygon", 40, {field("SQDM", codes), field("户数", numbered("9", "", 40))}, 800)) ==
        Role::Communities);
  CHECK(roleOf(look("roads.shp", "polygon", 40, {field("代码", codes), field("名称", numbered("东", "村", 40))},
                    2500)) == Role::Communities);
  CHECK(roleOf(look("网格.shp", "polygon", 40, {field("id", codes), field("居委会名称", numbered("李", "居委会", 40))},
                    900)) == Role::Communities);
  // Names without codes.
  CHECK(roleOf(look("data.gpkg", "polygon", 12, {field("NAME", numbered("河西", "社区居委会", 12))}, 600)) ==
        Role::Communities);
}

TEST_CASE("Villages without codes may be settlements, and are asked") {
  for (const char* file : {"居民地.shp", "自然村.shp", "settlements.shp"})
    CHECK_FALSE(roleOf(look(file, "polygon", 40, {field("NAME", numbered("前", "村", 40))}, 300)));
  CHECK_FALSE(roleOf(look("自然村.shp", "polygon", 40, {field("村名", numbered("前", "村", 40))}, 300)));
  CHECK(roleOf(look("a.shp", "polygon", 40, {field("NAME", numbered("前", "村委会", 40))}, 300)) == Role::Communities);
}

TEST_CASE("Codes of the police are no codes of subdistricts") {
  std::vector<std::string> codes;
  for (int i = 1; i < 9; ++i) codes.push_back(fmt::format("2302045{}0000", i));
  CHECK_FALSE(
      roleOf(look("辖区.shp", "polygon", 8, {field("DM", codes), field("MC", numbered("铁锋", "所", 8))}, 3000)));
  CHECK_FALSE(roleOf(look("a.shp", "polygon", 8, {field("DM", numbered("2302045", "", 8, 2))}, 3000)));
}

TEST_CASE("Upper levels are told by the length of codes and by names") {
  CHECK(roleOf(look("b.shp", "polygon", 9,
                    {field("JDDM", numbered("230204", "", 9, 3)), field("JDMC", numbered("新", "街道", 9))}, 4000)) ==
        Role::Subdistricts);
  CHECK(roleOf(look("社区.csv", "none", 9,
                    {field("代码", numbered("230204", "", 9, 3)), field("名称", numbered("江", "镇", 9))})) ==
        Role::Subdistricts);
  CHECK(roleOf(look("c.shp", "polygon", 9,
                    {field("代码", numbered("230204", "000", 9, 3)), field("名称", numbered("北", "乡", 9))}, 4000)) ==
        Role::Subdistricts);
  CHECK(roleOf(look("d.csv", "none", 2, {field("代码", {"230200", "230204"}), field("名称", {"齐市", "铁锋区"})})) ==
        Role::Counties);
  CHECK(roleOf(look("roads.csv", "none", 3,
                    {field("QXDM", {"110101", "110102", "110105"}), field("QXMC", {"东城区", "西城区", "朝阳区"})})) ==
        Role::Counties);
  CHECK(roleOf(look("e.shp", "polygon", 3,
                    {field("XZQDM", {"110101000000", "110102000000", "110105000000"}),
                     field("XZQMC", {"东城区", "西城区", "朝阳区"})},
                    20000)) == Role::Counties);
}

TEST_CASE("Police units are told by names and fields") {
  CHECK(roleOf(look("社区.geojson", "polygon", 8,
                    {field("code", numbered("23020451A", "", 8, 3)), field("name", numbered("东", "派出所", 8))},
                    3000)) == Role::Precincts);
  CHECK(roleOf(look("f.shp", "polygon", 8,
                    {field("PCSDM", numbered("2302045", "0000", 8)), field("PCSMC", numbered("西", "派出所", 8))},
                    3000)) == Role::Precincts);
  CHECK(roleOf(look("police.shp", "polygon", 9, {field("PRECINCT", numbered("", "", 9))}, 3000)) == Role::Precincts);
  CHECK(roleOf(look("g.shp", "polygon", 30,
                    {field("JWQBM", numbered("2302045", "", 30, 3)), field("JWQMC", numbered("第", "警务区", 30)),
                     field("PCSDM", repeated({"230204510000", "230204520000"}, 15))},
                    1500)) == Role::Beats);
  CHECK(roleOf(look("h.csv", "none", 30,
                    {field("警务区编号", numbered("J", "", 30, 3)), field("责任民警", numbered("民警", "", 30))})) ==
        Role::Beats);
  // Communities with their stations are no list of stations, also where hardly two share one.
  const auto listOf = [](std::vector<FieldSample> more) {
    std::vector<FieldSample> fields = {field("社区名称", numbered("甲", "社区", 8)),
                                       field("派出所名称", numbered("东", "派出所", 8))};
    fields.insert(fields.end(), more.begin(), more.end());
    return roleOf(look("派出所.csv", "none", 8, fields));
  };
  CHECK(listOf({}) != Role::Stations);
  CHECK(listOf({field("地址", numbered("新木路", "号", 8))}) != Role::Precincts);
  CHECK(roleOf(look("grids.shp", "polygon", 30, {field("JWQMC", numbered("第", "责任区", 30))}, 1500)) == Role::Beats);
}

TEST_CASE("Lines are barriers where their classes or names say so, and nothing else is one by its shape") {
  const auto classes = repeated({"主干路", "次干路", "支路"}, 20);
  CHECK(roleOf(look("社区.geojson", "line", 60, {field("NAME", classes), field("DLDJ", classes)})) == Role::Barriers);
  CHECK(roleOf(look("a.shp", "line", 60, {field("fclass", repeated({"primary", "residential", "tertiary"}, 20))})) ==
        Role::Barriers);
  CHECK(roleOf(look("b.gpkg", "line", 10, {field("LX", repeated({"铁路"}, 10))})) == Role::Barriers);
  CHECK(roleOf(look("水面.gpkg", "polygon", 20,
                    {field("NAME", numbered("南", "泡", 20)), field("LX", repeated({"湖泊", "湿地"}, 10))}, 300)) ==
        Role::Barriers);
  CHECK(roleOf(look("road_centerlines.shp", "line", 60, {field("ID", numbered("", "", 60))})) == Role::Barriers);
  // The name alone never is enough.
  const auto ids = numbered("", "", 60);
  for (const char* file : {"南路.shp", "road_centerlines.shp", "公路.shp"})
    CHECK(roleOfLayer(look(file, "line", 60, {field("ID", ids), field("类型", ids)}), {}).byName);
  CHECK_FALSE(roleOfLayer(look("公路.shp", "line", 60, {field("DLDJ", classes)}), {}).byName);
  // Lines of others.
  for (const char* file : {"10kV线路.shp", "公交线路.shp", "光缆线路.shp", "雨水.shp", "污水线.shp", "给水.shp",
                           "燃气道路.shp", "bus_transit.shp"})
    CHECK_FALSE(roleOf(look(file, "line", 60, {field("ID", ids), field("类型", repeated({"a", "b", "c"}, 20))})));
  CHECK_FALSE(roleOf(look("a.shp", "line", 60, {field("NAME", numbered("", "路", 60))})));
  // Contours, pipes, borders: nothing that divides.
  CHECK_FALSE(roleOf(look("lines.shp", "line", 60, {field("ID", numbered("", "", 60))})));
  CHECK_FALSE(roleOf(look("c.shp", "line", 60, {field("等高线", numbered("1", "", 60), "integer")})));
  CHECK_FALSE(roleOf(look("给水管线.shp", "line", 60, {field("管径", repeated({"200"}, 60))})));
  CHECK_FALSE(roleOf(look("行政界线.shp", "line", 60, {field("名称", numbered("界", "", 60))})));
}

TEST_CASE("Buildings are told by their size and fields, also under the name of communities") {
  CHECK(roleOf(look(
            "社区.shp", "polygon", 18807,
            {field("OBJECTID", numbered("", "", 200), "integer"), field("层数", repeated({"6", "7"}, 100), "integer")},
            25)) == Role::Buildings);
  CHECK(roleOf(look("communities.gpkg", "polygon", 18807,
                    {field("LDBM", numbered("", "", 200, 8)), field("DZ", numbered("新木路", "号楼", 200)),
                     field("CS", repeated({"6", "2"}, 100), "integer"), field("YT", repeated({"住宅", "商业"}, 100))},
                    30)) == Role::Buildings);
  // With numbers of people it is a building all the same.
  CHECK(roleOf(look("y.shp", "polygon", 900,
                    {field("LDBM", numbered("", "", 200, 8)), field("楼层数", repeated({"6"}, 200)),
                     field("户数", repeated({"30", "41"}, 100), "integer")},
                    22)) == Role::Buildings);
  // The community that a house stands in is not the house.
  CHECK(roleOf(look("x.shp", "polygon", 900,
                    {field("SQDM", repeated({"230204001001", "230204001002"}, 100)),
                     field("SQMC", repeated({"甲社区", "乙社区"}, 100)), field("JZMJ", numbered("1", "", 200), "real")},
                    22)) == Role::Buildings);
  CHECK(roleOf(look("outlines.geojson", "polygon", 4000,
                    {field("building", repeated({"house", "apartments"}, 100)),
                     field("height", repeated({"6", "9"}, 100), "real")},
                    15)) == Role::Buildings);
}

TEST_CASE("Registers and counts are households") {
  CHECK(roleOf(look("社区界.xlsx", "none", 3000,
                    {field("楼栋编码", numbered("", "", 200, 8)), field("户数", numbered("", "", 200)),
                     field("经度", {}), field("纬度", {})})) == Role::Households);
  CHECK(roleOf(look("roads.csv", "none", 3000,
                    {field("户号", repeated(numbered("H", "", 60), 3)),
                     field("与户主关系", repeated({"户主", "配偶", "子"}, 60)),
                     field("楼栋编号", repeated({"1", "2"}, 90))})) == Role::Households);
  CHECK(roleOf(look("points.shp", "point", 3000, {field("households", numbered("", "", 200), "integer")})) ==
        Role::Households);
  CHECK(roleOf(look("blocks.shp", "polygon", 3000,
                    {field("GEOID20", numbered("24005402100", "", 200, 4)),
                     field("households", repeated({"30", "41", "7", "12"}, 50), "integer"),
                     field("population", repeated({"70", "81", "17", "22"}, 50), "integer")},
                    200)) == Role::Households);
}

TEST_CASE("Grids are told by fields, kinds, and codes that go on from those of communities") {
  const auto codes = numbered("230204001001", "", 40, 3);
  CHECK(roleOf(look("社区.geojson", "polygon", 40,
                    {field("WGBM", codes), field("WGMC", numbered("第", "网格", 40)),
                     field("WGLX", repeated({"综合", "专属"}, 20))},
                    250)) == Role::Grids);
  CHECK(roleOf(look("a.shp", "polygon", 40, {field("编号", codes)}, 250), {"230204001001"}) == Role::Grids);
  CHECK(roleOf(look("b.csv", "none", 40, {field("网格编码", codes), field("楼栋编码", numbered("", "", 40, 6))})) ==
        Role::Grids);
  CHECK(roleOf(look("roads.shp", "polygon", 40, {field("名称", numbered("幸福", "网格", 40)), field("DM", codes)},
                    250)) == Role::Grids);
  // Codes that go on from those of another city are none of ours.
  CHECK_FALSE(roleOf(look("c.shp", "polygon", 40, {field("编号", codes)}, 250), {"110101001001"}));
}

TEST_CASE("Institutions are told by what they are") {
  CHECK(roleOf(look("社区.shp", "point", 30,
                    {field("名称", numbered("第", "中学", 30)), field("类别", repeated({"学校"}, 30))})) ==
        Role::Sites);
  CHECK(roleOf(look("a.geojson", "point", 30, {field("amenity", repeated({"school", "hospital"}, 15))})) ==
        Role::Sites);
  CHECK(roleOf(look("b.shp", "polygon", 30,
                    {field("DWMC", numbered("市第", "医院", 30)), field("LB", repeated({"医院", "学校"}, 15))}, 150)) ==
        Role::Sites);
}

TEST_CASE("What nothing tells has no role, least of all that of communities") {
  const LayerLook nameless = look("data.shp", "polygon", 60, {field("ID", numbered("", "", 60), "integer")}, 500);
  const RoleGuess guess = roleOfLayer(nameless, {});
  CHECK_FALSE(guess.role);
  CHECK(guess.possible.size() >= 8);
  CHECK_FALSE(roleOf(look("layer.gpkg", "polygon", 60, {}, 500)));
  CHECK_FALSE(roleOf(look("wgs84.shp", "polygon", 60, {field("FID", numbered("", "", 60))}, 500)));
  CHECK_FALSE(roleOf(look("points.csv", "none", 60, {field("a", numbered("", "", 60)), field("b", {})})));
  CHECK_FALSE(roleOf(look("沙河口.shp", "polygon", 60, {field("ID", numbered("", "", 60))}, 500)));
  // Small areas alone are not houses yet, and codes from abroad no Chinese ones.
  CHECK_FALSE(roleOf(look("data.shp", "polygon", 18807, {field("FID", numbered("", "", 200))}, 25)));
  LayerLook abroad = look("groups.shp", "polygon", 450, {field("GEOID", numbered("110010001", "", 40, 3))}, 700);
  CHECK(roleOf(abroad) == Role::Communities);
  abroad.abroad = true;
  CHECK_FALSE(roleOf(abroad));
  // A table is nothing by its name alone.
  CHECK_FALSE(roleOf(look("county.csv", "none", 60, {field("a", numbered("", "", 60)), field("b", {})})));
  // The name of a file alone decides where the content says nothing at all, and that is told.
  const RoleGuess named = roleOfLayer(look("社区界.shp", "polygon", 60, {field("ID", numbered("", "", 60))}, 500), {});
  CHECK(named.role == Role::Communities);
  CHECK(named.byName);
  // Not against the content.
  CHECK_FALSE(roleOf(look("社区界.shp", "polygon", 900, {field("ID", numbered("", "", 60))}, 20)) == Role::Communities);
}
