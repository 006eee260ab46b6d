// SPDX-License-Identifier: GPL-3.0-or-later
// The words of count_names: lists separated by single spaces, as countForm gives names.
#pragma once

#include <string_view>

namespace wangge::gis::count_words {

// Whole names.
constexpr std::string_view kHouseholds =
    "家庭总数 HS ZHS CZHS SYHS HJHS JTHS JMHS ZHUHS RZHS HUSHU HU HH HHS HHCOUNT HHTOTAL TOTALHH "
    "TOTALHHS TOTHH NUMHH NUMBEROFHH NOOFHH NOOFHHS NHH HOUSEHOLD HOUSEHOLDS HOUSEHOLDCOUNT "
    "HOUSEHOLDSCOUNT COUNTOFHOUSEHOLDS HOUSEHOLDTOTAL HOUSEHOLDSTOTAL TOTALHOUSEHOLD TOTALHOUSEHOLDS "
    "NUMHOUSEHOLDS NUMOFHOUSEHOLDS NHOUSEHOLDS NOOFHOUSEHOLD NOOFHOUSEHOLDS NUMBEROFHOUSEHOLD "
    "NUMBEROFHOUSEHOLDS NUMOFHH FAMILIES NUMBEROFFAMILIES NOOFFAMILIES OFHH OFHHS OFHOUSEHOLD "
    "OFHOUSEHOLDS NOHH NOHOUSEHOLDS HOUSEHOLDNUM HOUSEHOLDSNUM HHSTOTAL CNTHH HHCNT HHNUM HUZS ZHUSHU";
constexpr std::string_view kPersons =
    "RK RKS RS ZRK ZRKS ZRS CZRK CZRKS SYRK SYRKS HJRK HJRKS RENKOU RENSHU PERSON PERSONS PEOPLE POP "
    "POPULATION TOTPOP TOTALPOP POPTOTAL TOTALPOPULATION POPULATIONTOTAL RESIDENTS INHABITANTS "
    "NUMPERSONS NOOFPERSONS NUMBEROFPERSONS NOOFPEOPLE NUMBEROFPEOPLE TOTALPERSONS TOTALPEOPLE "
    "NOOFRESIDENTS NUMBEROFRESIDENTS PERSONCOUNT POPCOUNT HEADCOUNT 人 人员总数 居民总数 OFPERSONS "
    "OFPEOPLE OFRESIDENTS PERSONSTOTAL PEOPLETOTAL POPULATIONCOUNT NOPERSONS NUMPEOPLE NUMOFPERSONS "
    "NUMOFPEOPLE";
constexpr std::string_view kLesserHouseholds = "HOUSING HOUSINGUNITS DWELLINGS DWELLINGUNITS";
constexpr std::string_view kLesserPersons =
    "家庭人口 家庭人口数 家庭人数 家庭成员数 家庭总人口 户内人口 户内人数 本户人口 本户人数 家庭人口合计 "
    "每户人口 同住人数";

// Chinese names are made of a noun, of words before it that leave it whole, and of a word for a sum behind it.
constexpr std::string_view kHouseholdNouns = "户 户数 住户 住户数 家庭户 家庭户数 家庭数 农户 农户数 村民户 居民户";
constexpr std::string_view kPersonNouns = "人口 人口数 人数 人员数 居民数 村民数 居民人数 村民人数";
constexpr std::string_view kNeutral =
    "总 合计 总计 全部 全 共有 共 现有 现 现在 实有 实际 实 在册 登记 常住 户籍 居民 家庭 村民 居住 入住 "
    "实住 在住 本楼 本栋 本幢 楼栋 楼内 楼 栋 幢 小区 本小区 社区 本社区 村 本村 全村 全社区 网格 网格内 "
    "院落";
constexpr std::string_view kSums = "总数 合计 总计 总和";

constexpr std::string_view kHouseholdNumbers =
    "户号 户编号 户编码 户代码 户序号 户口号 户籍号 户口编号 户籍编号 户口簿号 户口本号 户口簿编号 "
    "家庭编号 家庭号 家庭户号 家庭户编号 家庭编码 家庭代码 住户编号 住户号 住户编码 所属户号 HHNO HUHAO "
    "HHID HHCODE HHNUMBER HOUSEHOLDID HOUSEHOLDNO HOUSEHOLDCODE HOUSEHOLDNUMBER FAMILYID FAMILYNO "
    "FAMILYCODE";
constexpr std::string_view kRelations =
    "与户主关系 与户主的关系 户主关系 和户主关系 与户主之关系 家庭关系 与本户户主关系 关系 "
    "与家庭户主关系 YHZGX RELATION RELATIONSHIP RELATIONTOHEAD RELATIONSHIPTOHEAD "
    "RELATIONTOHEADOFHOUSEHOLD 同户主关系 成员关系 家庭成员关系 与户主之间关系";
constexpr std::string_view kHeads =
    "户主 户主姓名 户主名 户主名称 业主 业主姓名 房主 HEAD HEADOFHOUSEHOLD HOUSEHOLDER OWNER";
constexpr std::string_view kPersonNames = "姓名 成员姓名 家庭成员 家庭成员姓名 人员姓名 居民姓名 人名";
constexpr std::string_view kPersonMarks =
    "性别 身份证 身份证号 身份证号码 公民身份号码 公民身份证号 证件号码 证件号 出生日期 出生年月 "
    "出生年月日 民族 婚姻状况 SEX GENDER BIRTHDATE DATEOFBIRTH IDCARD IDNUMBER SFZH SFZHM XB CSRQ";

// Numbers that count nobody, by the endings, the wholes and the beginnings of their names.
constexpr std::string_view kOtherEndings =
    "号 号码 码 编码 代码 编号 序 序号 次序 顺序 排序 日期 时间 年 年月 月 月份 日 年份 年代 年度 电话 "
    "手机 方式 年龄 楼层 层 层数 总层数 高 高度 层高 面积 长度 周长 宽 宽度 单元 室 房间 栋 幢 座 楼 "
    "楼栋 经度 纬度 坐标 东经 北纬 高程 海拔 邮编 邮政编码 状态 等级 级别 类型 类别 类 标识 标志 备注 "
    "说明 价格 单价 金额 租金 社区 街道 小区 地址 姓名 名称 网格 图号 版本 路 街 边长 全长 总长 收入 支出 费用";
constexpr std::string_view kOtherWords =
    "ID NO CODE GEOID GEOID10 GEOID20 FID GID OID OBJECTID OBJECTID1 OGCFID OSMID GISID FEATUREID UID "
    "UUID SN XH SEQ SERIAL SERIALNO ROW ROWID ROWNO INDEX IDX YEAR MONTH DAY DATE TIME FLOOR FLOORS "
    "FLOORNO LEVEL LEVELS STOREY STOREYS STORIES HEIGHT AREA ZIP ZIPCODE POSTCODE POSTALCODE PHONE TEL "
    "TELEPHONE MOBILE AGE UNIT UNITNO ROOM ROOMNO APT LON LAT LNG LONGITUDE LATITUDE X Y Z TRACT BLOCK "
    "WARD STATUS FLAG SHAPELENG SHAPELENGTH SHAPEAREA SHAPELE SHAPEAR LENGTH WIDTH PERIMETER HOUSENO "
    "HOUSENUM HOUSENUMBER ADDRHOUSEN ADDRHOUSENUMBER BLDGNO BUILDINGNO BUILDYEAR YEARBUILT REF PRICE LC "
    "CS GD MJ DH LH MPH JD WD BZ 长 LINE LINENO EXTRUDE TESSELLATE VISIBILITY DRAWORDER ALTITUDEMODE";
constexpr std::string_view kOtherBeginnings = "是否 有无";

// By which a name speaks of households or people at all; Latin ones of the second list at its ends only.
constexpr std::string_view kPeople =
    "户 人 男 女 老年 老人 儿童 少年 家庭 居民 党员 成员 学生 HOUSEHOLD PERSON PEOPLE RESIDENT FAMIL "
    "DWELL OCCUP INHABIT POPUL";
constexpr std::string_view kPeopleWords = "HH POP MALE FEMALE MEN WOMEN ELDERLY CHILDREN";
// What makes a part, a rate or a change of it.
constexpr std::string_view kParts =
    "老 少 幼 儿 童 青年 妇 男 女 残 低保 低收入 贫 五保 特困 特殊 党 团 兵 军 退役 学 就业 失业 务工 "
    "外出 外来 流动 暂住 寄住 租 空 未 死 出生 新生 新增 迁 增 减 变 差 率 比 占 密度 均 龄 岁 独居 孤 "
    "寡 失能 失独 病 精神 毒 矫正 刑 重点 信访 志愿 网格员 楼长 组长 长 干部 工作 管理 服务 物业 职工 "
    "员工 教 医 护 户主 参 享受 领取 走访 签约 接种 疫 外籍 境外 民族 信 孕 产 育 劳动力 文盲 设计 规划 "
    "计划 容 可 应 目标 上限 预计 预测 上年 去年 上期 往年 原 商 铺 经营 企 车 宠 犬 其中 分离 次 农业 "
    "非农 每 户型 集体 单身 单亲 独生 净 排名 家数 优抚 烈 侨 台 救助 帮扶 补 欠 缴 未成年 成年 满";
constexpr std::string_view kLatinParts =
    "VACAN ELDER DENSITY AVG AVERAGE MEAN SIZE INCOME CHANGE LOW POOR DISABL PCT PERCENT RATE RATIO "
    "SHARE MALE UNDER OVER CHILD BIRTH DEATH MIGRA STUDENT WORKER JOB EMPLOY RENT OWNER OCCUP PERHH "
    "PERHOUSEHOLD PERSQ PERKM DENS AGED AGE YOUNG YOUTH SENIOR WOMEN DIFF GROWTH DELTA HEAD NEW PLAN "
    "CAPACITY TARGET MEMBER FLOAT TEMP";

// Names of amounts that do not say of what.
constexpr std::string_view kAmounts =
    "数量 数 量 数值 值 个数 数目 COUNT COUNTS CNT NUM NUMBER N QTY QUANTITY VALUE VALUES VAL TOTAL "
    "AMOUNT SUM 合计 总数 总计 小计 计";

}  // namespace wangge::gis::count_words
