// SPDX-License-Identifier: GPL-3.0-or-later
// Codes by name are never taken from elsewhere in silence, and communities of one name are never mixed up.
#include <catch2/catch.hpp>

#include "gis/build/code_book.h"
#include "gis/read/place_names.h"
#include "gis/support/named_communities.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

// Codes and names alone, and 和平社区 once.
std::vector<CodeRow> plainList() {
  std::vector<CodeRow> list = communitiesOnly();
  list.push_back({"230204005009", "和平社区居民委员会", "", "", ""});
  return list;
}

ImportRequest adding(ImportRequest request) {
  request.add = true, request.sourceName = "more";
  return request;
}

ImportRequest replacing(ImportRequest request) {
  request.replace = true;
  return request;
}

Project coded(const std::string& code, const std::string& name, double x = 500) {
  return import(emptyPlan(), request(Role::Communities), data({area(1, code, name, {box(x, 0, x + 100, 100)})}))
      .project;
}

int divisionsOf(const Project& plan, const std::string& name) {
  int count = 0;
  plan.divisions.forEach([&](DivisionId, const Division& division) { count += division.name == name ? 1 : 0; });
  return count;
}

}  // namespace

TEST_CASE("one entry of a list does not make one community of two", "[import][codes]") {
  // The list knows no subdistricts, so that the parents tell nothing but that these two are not one.
  const Error apart = importError(
      emptyPlan(), listed(), squares({{"和平社区", "站前街道"}, {"新木社区"}, {"和平社区", "龙江镇"}}, plainList()));
  CHECK(apart.code == "codes.taken_twice");
  CHECK(argument(apart, "rows") == "1, 3");
  CHECK(argument(apart, "names") == "和平社区 (站前街道), 和平社区 (龙江镇)");
  CHECK(importError(emptyPlan(), listed(), squares({{"和平社区"}, {"和平社区"}}, plainList())).code ==
        "codes.name_repeated");
  const Project parts =
      import(emptyPlan(), listed(), squares({{"和平社区", "站前街道"}, {"和平社区", "站前街道"}}, plainList())).project;
  CHECK(codesIn(parts, 2) == "230204005009 230204005009");
  // One that nothing places, beside one of another subdistrict that the list lacks.
  CHECK(importError(emptyPlan(), listed(), squares({{"某某社区"}, {"某某社区", "五龙街道"}})).code ==
        "codes.name_repeated");
}

TEST_CASE("the beginning of a name is a division that is known, or no match", "[import][codes]") {
  std::vector<CodeRow> list = communitiesOnly();
  for (const char* name : {"新村社区", "花园社区", "虚拟生活区"})
    list.push_back({"23028100100" + std::to_string(list.size() % 10), name, "", "", ""});
  for (const char* name :
       {"红旗新村社区", "古镇花园社区", "讷河市种猪场虚拟生活区", "北站新木社区", "铁锋区新木社区"}) {
    const auto [plan, report] = import(emptyPlan(), listed(), squares({{name}}, list));
    CHECK(codesIn(plan, 1) == "-");
    CHECK(withCode(report, "codes.not_listed").size() == 1);
  }
  // An unknown county before a subdistrict that another county has.
  CHECK(given({{"富裕县站前街道新木社区"}}) == "-");
  CHECK(given({{"红旗站前街道新木社区"}}) == "-");
  CHECK(given({{"黑龙江省齐齐哈尔市铁锋区新木社区"}}) == "230204001004");
  CHECK(given({{std::string(4000, 'x') + "新木社区"}}) == "-");
}

TEST_CASE("a name that the list has once in another county than the plan's is not taken", "[import][codes]") {
  const Project plan = coded("230281001001", "南市社区");
  const auto [next, report] = import(plan, adding(listed()), squares({{"和平社区"}}, plainList()));
  CHECK(codesIn(next, 1) == "-");
  const auto elsewhere = withCode(report, "codes.listed_elsewhere");
  REQUIRE(elsewhere.size() == 1);
  CHECK(argument(elsewhere[0].what, "entries") == "230204005009 和平社区居民委员会");
  // Said to lie there, it does.
  ImportRequest there = adding(listed());
  there.within = "230204";
  CHECK(codesIn(import(plan, there, squares({{"和平社区"}}, plainList())).project, 1) == "230204005009");
  // In a fresh plan the one that lies apart from the others is told by its name.
  const auto [fresh, told] =
      import(emptyPlan(), listed(), squares({{"新宫社区"}, {"工人新村社区"}, {"和平社区"}}, plainList()));
  CHECK(codesIn(fresh, 3) == "230202001001 230202002002 230204005009");
  const auto alone = withCode(told, "codes.other_county");
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].row == 3);
  CHECK(argument(alone[0].what, "entries") == "230204005009 和平社区居民委员会");
  CHECK(argument(alone[0].what, "most") == "230202");
}

TEST_CASE("an outline of the plan that the list knows nothing of holds its communities all the same",
          "[import][codes]") {
  const Project plan =
      import(emptyPlan(), request(Role::Subdistricts), data({area(1, "230281004", "和盛镇", {box(0, 0, 100, 100)})}))
          .project;
  const auto [next, report] = import(plan, listed(), squares({{"新木社区"}}));
  CHECK(codesIn(next, 1) == "-");
  CHECK(withCode(report, "codes.listed_elsewhere").size() == 1);
  CHECK(next.divisions.at(next.communities.at(next.communities.ids()[0]).parent).code == "230281004");
}

TEST_CASE("replacing communities with names only keeps those of one name apart", "[import][codes]") {
  const SourceData both = squares({{"某某社区", "站前街道"}, {"某某社区", "五龙街道"}}, {});
  const Project plan = import(emptyPlan(), request(Role::Communities), both).project;
  REQUIRE(plan.communities.size() == 2);
  const auto [again, report] = import(plan, replacing(request(Role::Communities)), both);
  CHECK(again.communities.ids() == plan.communities.ids());
  CHECK(again.grids.ids() == plan.grids.ids());
  CHECK(report.removed == 0);
  SECTION("where the new edition does not say where they lie, by their territory") {
    const SourceData one = squares({{"甲社区"}, {"某某社区"}}, {});
    const auto [next, told] = import(plan, replacing(request(Role::Communities)), one);
    const auto eastern = [](const Project& project) {
      return project.subdivision.face(project.subdivision.locate({150'000, 50'000})).community;
    };
    CHECK(eastern(next) == eastern(plan));
    CHECK(told.changed == 1);
  }
}

TEST_CASE("a community of another subdistrict takes neither the place nor the code of one that goes",
          "[import][codes]") {
  std::vector<CodeRow> list = kList;
  list.push_back({"230202001009", "和平社区居民委员会", "230202001000", "", ""});
  const Project plan = import(emptyPlan(), listed(), squares({{"和平社区", "五龙街道"}}, list)).project;
  const CommunityId old = plan.communities.ids()[0];
  REQUIRE(plan.communities.at(old).code == "230202001009");
  const auto [next, report] =
      import(plan, replacing(listed()), squares({{"和平社区", "站前街道"}, {"新木社区", "站前街道"}}, list));
  CHECK_FALSE(next.communities.contains(old));
  CHECK(codesIn(next, 2) == "- 230204001004");
  CHECK(report.removed == 1);
  SECTION("and one that a list lacks keeps its code, said") {
    const auto [kept, told] = import(plan, replacing(listed()), squares({{"和平社区", "五龙街道"}}, kList));
    CHECK(codesIn(kept, 1) == "230202001009");
    CHECK(kept.communities.contains(old));
    CHECK(withCode(told, "codes.kept").size() == 1);
    CHECK(withCode(told, "codes.not_listed").empty());
  }
}

TEST_CASE("names are not added over communities that have them with codes", "[import][codes]") {
  Project plan = coded("230204001004", "新木社区", 0);
  const ImportRequest add = adding(request(Role::Communities));
  CHECK(importError(plan, add, squares({{"新木社区"}}, {})).code == "import.name_exists");
  CHECK(importError(plan, add, squares({{"新木社区居委会", "230204001"}}, {})).code == "import.name_exists");
  // Of a subdistrict by name nobody knows whether it is the one of the code, until that has a name.
  const SourceData other = squares({{"甲社区"}, {"新木社区", "五龙街道"}}, {});
  CHECK(importError(plan, add, other).code == "import.name_exists");
  for (DivisionId id : plan.divisions.ids())
    if (plan.divisions.at(id).level == Level::Subdistrict) plan.divisions.edit(id).name = "站前街道";
  CHECK(codesIn(import(plan, add, other).project, 2) == "230204001004 -");
  // And not codes over names.
  const Project named = import(emptyPlan(), request(Role::Communities), squares({{"新木社区"}}, {})).project;
  CHECK(importError(named, add, squares({{"新木社区", "", "230204001004"}}, {})).code == "import.name_exists");
  // Of the same ground, what has a code keeps it.
  const auto [next, report] = import(plan, add, squares({{"甲社区"}}, {}));
  CHECK(community(next, "230204001004").zone.area.squareMetres() == 10000);
  CHECK(withCode(report, "import.community_lost").size() == 1);
}

TEST_CASE("divisions of one name are told apart by their county and ground, else asked", "[import][codes]") {
  //  站前街道 of 230204 in the west, of 230281 in the east
  Project plan = import(emptyPlan(), request(Role::Communities),
                        squares({{"甲社区", "", "230204001001"}, {"乙社区", "", "230281001001"}}, {}))
                     .project;
  for (DivisionId id : plan.divisions.ids())
    if (plan.divisions.at(id).level == Level::Subdistrict) plan.divisions.edit(id).name = "站前街道";
  const auto named = [](double x0, double x1, const std::string& county = {}) {
    RawFeature feature = area(1, "", "站前街道", {box(x0, 0, x1, 100)});
    feature.parent = county;
    return data({feature});
  };
  const auto codeWithOutline = [](const Project& project) {
    std::string code;
    project.divisions.forEach([&](DivisionId, const Division& d) { code += d.outline ? d.code : ""; });
    return code;
  };
  CHECK(codeWithOutline(import(plan, request(Role::Subdistricts), named(0, 100)).project) == "230204001");
  CHECK(codeWithOutline(import(plan, request(Role::Subdistricts), named(100, 200)).project) == "230281001");
  CHECK(codeWithOutline(import(plan, request(Role::Subdistricts), named(0, 200, "230281")).project) == "230281001");
  const Error both = importError(plan, request(Role::Subdistricts), named(0, 200));
  CHECK(both.code == "import.division_ambiguous");
  CHECK(argument(both, "candidates") == "230204001, 230281001");
  // One that lies beside both is a third one.
  CHECK(import(plan, request(Role::Subdistricts), named(300, 400)).report.created == 1);
  // A community that says only the name is put into none of them.
  const auto [next, report] = import(plan, adding(request(Role::Communities)), data({[] {
                                       RawFeature feature = area(1, "", "丙社区", {box(300, 0, 400, 100)});
                                       feature.parent = "站前街道";
                                       return feature;
                                     }()}));
  CHECK(withCode(report, "import.parent_unclear").size() == 1);
  next.communities.forEach([&](CommunityId, const Community& c) { CHECK((c.name == "丙社区") == !c.parent); });
}

TEST_CASE("a subdistrict takes no code of another county", "[import][codes]") {
  Project plan = coded("230281001001", "南市社区");
  plan = import(plan, adding(request(Role::Communities)), squares({{"甲社区", "站前街道"}}, {})).project;
  const auto [next, report] = import(plan, replacing([] {
                                       ImportRequest r = listed();
                                       r.sourceName = "more";
                                       return r;
                                     }()),
                                     squares({{"甲社区"}}));
  CHECK(withCode(report, "codes.divisions_coded").empty());
}

TEST_CASE("a county that all communities lie in does not make one of two", "[import][codes]") {
  ImportRequest within = request(Role::Communities);
  for (const char* county : {"龙沙区", "230202", "讷河市", "龙沙"}) {
    within.within = county;
    CHECK(importError(emptyPlan(), within, squares({{"和平社区"}, {"和平社区"}}, {})).code == "codes.name_repeated");
    const Project plan = import(emptyPlan(), within, squares({{"和平社区"}}, {})).project;
    CHECK(divisionsOf(plan, county) == 0);
  }
  within.within = "站前街道";
  const Project parts = import(emptyPlan(), within, squares({{"和平社区"}, {"和平社区"}}, {})).project;
  CHECK(parts.communities.size() == 1);
  CHECK(divisionsOf(parts, "站前街道") == 1);
  // The same in a field: one text for all tells nothing, and a county's name is no subdistrict's.
  for (const char* county : {"龙沙区", "龙沙"})
    CHECK(
        importError(emptyPlan(), request(Role::Communities), squares({{"和平社区", county}, {"和平社区", county}}, {}))
            .code == "codes.name_repeated");
  CHECK(import(emptyPlan(), request(Role::Communities), squares({{"和平社区", "东"}, {"和平社区", "西"}}, {}))
            .project.communities.size() == 2);
}

TEST_CASE("rows of a list are communities and divisions by the whole length of their codes", "[import][codes]") {
  std::vector<CodeRow> list = kList;
  list.push_back({"23020400100", "临时街道", "", "", ""});
  list.push_back({"230200", "齐齐哈尔市", "", "", ""});
  const auto [plan, report] = import(emptyPlan(), listed(), squares({{"新木社区"}, {"临时街道"}}, list));
  CHECK(codesIn(plan, 2) == "230204001004 -");
  CHECK(divisionsOf(plan, "临时街道") == 0);
  CHECK(divisionsOf(plan, "齐齐哈尔市") == 1);
  const auto left = withCode(report, "codes.rows_left");
  REQUIRE(left.size() == 1);
  CHECK(left[0].what == Message("codes.rows_left").with("count", 1).with("list", "codes.csv"));
  const auto codes = import(emptyPlan(), listed(), squares({{"公园社区", "", "230202001"}})).report;
  CHECK(withCode(codes, "codes.of_divisions").size() == 1);
}

TEST_CASE("offices, villages and telephones are what they are", "[import][codes]") {
  for (const char* name : {"站前街道办", "站前街道办事处", "站前街道"}) CHECK(divisionName(name).whole() == "站前街道");
  for (const char* name : {"龙江镇政府", "龙江镇人民政府"}) CHECK(divisionName(name).whole() == "龙江镇");
  CHECK(sameCommunityName("红光嘎查村民委员会", "红光嘎查"));
  const auto phone = import(emptyPlan(), request(Role::Communities), squares({{"新木社区 045212345678"}}, {}));
  CHECK(codesIn(phone.project, 1) == "-");
  std::vector<CodeRow> list = kList;
  list.push_back({"230204001009", "李家村社区居民委员会", "230204001000", "", ""});
  const auto [plan, report] = import(emptyPlan(), listed(), squares({{"李家村"}}, list));
  CHECK(codesIn(plan, 1) == "230204001009");
  CHECK(withCode(report, "codes.other_kind").size() == 1);
}
