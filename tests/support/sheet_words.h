// SPDX-License-Identifier: GPL-3.0-or-later
// Short words for sheets in tests of core, which has none of its own.
#pragma once

#include "core/sheet/sheet_texts.h"

namespace wangge::test {

inline sheet::SheetTexts sheetWords() {
  sheet::SheetTexts t;
  t.map.households = "{n}户", t.map.persons = "{n}人", t.map.unassigned = "未划入网格";
  t.map.status = {"合适", "按人口合适", "偏小", "偏大", "专属", "豁免", "未统计"};
  t.map.sign = {"", "按人口", "偏小", "偏大", "专属", "豁免", "未统计"};
  t.title = {"{name}网格图", "{name}网格图", "{name}网格图", "{name}网格图", "{name}图"};
  t.titleDedicated = "{name}专属网格图", t.oneBelow = "{name}（{part}）", t.continued = "{title}（续表{n}）";
  t.level = {"市", "区县", "街道", "社区", "网格"};
  t.legend = "图例", t.own = "本网格";
  t.boundary = {"街区线", "网格界", "社区界", "街道界", "区县界", "市界"};
  t.precinct = "派出所", t.expressway = "快速路", t.arterial = "主干路", t.street = "街道", t.lane = "街巷";
  t.rail = "铁路", t.river = "河流", t.water = "水域", t.building = "建筑物", t.site = "专属场所",
  t.households = "住户点";
  t.scale = "比例尺 1:{n}", t.north = "北", t.metres = "米", t.kilometres = "千米";
  t.organisation = "编制单位：{value}", t.author = "制图：{value}", t.approver = "审定：{value}",
  t.date = "日期：{value}";
  t.source = "资料来源：{value}", t.crs = "坐标系：{value}", t.reviewNumber = "审图号：{value}";
  t.classification = "密级：{value}", t.and_ = "、", t.position = "在{name}的位置";
  t.columnNumber = "编号", t.columnName = "名称", t.columnGrids = "网格", t.columnHouseholds = "户数";
  t.columnPersons = "人数", t.columnStatus = "状态", t.columnTooSmall = "偏小", t.columnTooLarge = "偏大",
  t.columnNotCounted = "未统计", t.columnCode = "代码", t.total = "合计", t.others = "其他", t.more = "另有{n}个见续表",
  t.prefix = "网格代码以{code}开头";
  t.leftOut = "图上未注编号";
  t.code = "代码", t.kind = "类型", t.area = "面积", t.squareKilometres = "{n}平方千米", t.hectares = "{n}公顷",
  t.squareMetres = "{n}平方米", t.kinds = {"综合网格", "专属网格"};
  t.unknown = "未统计";
  t.titlePrecinct = "{name}辖区图", t.titleBeat = "{name}警务区图", t.detailTitle = "{title}（局部{letter}）";
  t.partTitle = "{title}（第{n}幅，共{all}幅）", t.adjoining = "接第{n}幅",
  t.partIndex = "分幅索引（重叠{overlap}毫米）", t.partFrames = "分幅，1:{n}";
  t.detail = "{letter}  1:{n}", t.beat = "警务区界", t.station = "派出所驻地";
  t.communities = "社区", t.beats = "警务区", t.columnBeat = "警务区", t.columnStation = "派出所";
  t.officers = "警力", t.subdistricts = "街道", t.whole = "全部", t.shares = {"占户数", "占人数", "占面积"};
  t.noBeat = "未划入警务区", t.noStation = "无派出所", t.titlePrecincts = "{name}派出所辖区图", t.outside = "社区以外",
  t.besideTerritory = "按网格计入";
  return t;
}

}  // namespace wangge::test
