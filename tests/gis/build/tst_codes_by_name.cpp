// SPDX-License-Identifier: GPL-3.0-or-later
// Communities that come with names only: codes from a list, by name within what they lie in.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "core/rules/check.h"
#include "gis/build/code_book.h"
#include "gis/read/place_names.h"
#include "gis/support/named_communities.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

TEST_CASE("a community's name is one, however it is written out", "[codes]") {
  for (const char* name : {"新木社区", "新木社区居民委员会", "新木社区居委会", "新木居委会", "　新木 社区",
                           "新\u200b木社区", "新木社區", "新木居民委员会", "\uFEFF新木社区\u00A0", "新木社区居委"})
    CHECK(sameCommunityName(name, "新木社区"));
  for (const char* name : {"红光村", "红光村委会", "红光村民委员会", "红光村村民委员会", "红光行政村"})
    CHECK(sameCommunityName(name, "红光村"));
  CHECK_FALSE(sameCommunityName("新木社区", "新木村"));
  CHECK_FALSE(sameCommunityName("新木社区", "南木社区"));
  CHECK(communityNames("工人新村").size() == 2);
  CHECK(communityNames("社区").empty());
  CHECK(divisionName("站前街道办事处").whole() == "站前街道");
  CHECK(divisionName("五龙 街道").whole() == "五龙街道");
  CHECK(divisionName("龙沙").kind.empty());
}

TEST_CASE("names that the list has once get its codes, full or short", "[import][codes]") {
  for (const char* name : {"新木社区", "新木", "新木居委会", "新木社区居民委员会", "站前街道新木社区", "铁锋区新木社区",
                           "铁锋区站前街道新木社区", "齐齐哈尔市铁锋区站前街道办事处新木社区居委会", "新木社區",
                           "新\u200b木社区", "新木　社区"})
    CHECK(fmt::format("{}: {}", name, given({{name}})) == fmt::format("{}: 230204001004", name));
  CHECK(given({{"工人新村"}}) == "230202002002");
  CHECK(given({{"工人新村社区"}}) == "230202002002");
  CHECK(given({{"红光"}, {"新宫"}}) == "230204001200 230202001001");
  const auto [plan, report] = import(emptyPlan(), listed(), squares({{"新木社区"}, {"新宫社区"}}));
  CHECK(codesOf(report) == "codes.by_name codes.other_county codes.divisions_named ");
  CHECK(report.findings[0].what == Message("codes.by_name").with("count", 2).with("list", "codes.csv"));
  CHECK(argument(report.findings[1].what, "entries") == "230204001004 新木社区居民委员会 (站前街道)");
  const Community& c = community(plan, "230204001004");
  CHECK(c.name == "新木社区");
  CHECK(plan.divisions.at(c.parent).name == "站前街道");
}

TEST_CASE("a name that several have is matched within what it lies in, else asked", "[import][codes]") {
  CHECK(given({{"公园社区", "五龙街道"}, {"公园社区", "湖滨街道"}}) == "230202001002 230202002001");
  CHECK(given({{"公园", "五龙"}, {"公园", "湖滨街道办事处"}}) == "230202001002 230202002001");
  CHECK(given({{"公园", "230202001"}, {"公园", "230202002000"}}) == "230202001002 230202002001");
  CHECK(given({{"五龙街道公园社区"}, {"龙沙区湖滨街道公园"}}) == "230202001002 230202002001");
  CHECK(given({{"公园", "龙沙区五龙街道"}}) == "230202001002");
  const Error error = importError(emptyPlan(), listed(), squares({{"新木社区"}, {"公园社区"}}));
  CHECK(error.code == "codes.ambiguous");
  CHECK(argument(error, "candidates") ==
        "公园社区 [2]: 230202001002 公园社区居民委员会 (五龙街道办事处), 230202002001 公园社区居民委员会 (湖滨街道)");
  ImportRequest within = listed();
  within.within = "湖滨街道";
  CHECK(codesIn(import(emptyPlan(), within, squares({{"公园社区"}})).project, 1) == "230202002001");
  within.within = "龙沙区";
  CHECK(importError(emptyPlan(), within, squares({{"公园社区"}})).code == "codes.ambiguous");
  within.within = "昂昂溪区";
  CHECK(importError(emptyPlan(), within, squares({{"公园社区"}})).code == "codes.no_such_division");
}

TEST_CASE("outlines of subdistricts in the plan tell where a name belongs", "[import][codes]") {
  SourceData outlines = data({area(1, "230202001", "五龙街道", {box(0, 0, 100, 100)}),
                              area(2, "230202002", "湖滨街道", {box(100, 0, 200, 100)})});
  const Project plan = import(emptyPlan(), request(Role::Subdistricts), outlines).project;
  const auto [next, report] = import(plan, listed(), squares({{"公园社区"}, {"公园社区"}}));
  CHECK(codesIn(next, 2) == "230202001002 230202002001");
  // A name of another subdistrict is not taken across its border.
  const auto [other, told] = import(plan, listed(), squares({{"新木社区"}, {"公园社区"}}));
  CHECK(codesIn(other, 2) == "- 230202002001");
  const auto elsewhere = withCode(told, "codes.listed_elsewhere");
  REQUIRE(elsewhere.size() == 1);
  CHECK(argument(elsewhere[0].what, "entries") == "230204001004 新木社区居民委员会 (站前街道)");
  CHECK(argument(elsewhere[0].what, "parent") == "五龙街道办事处");
}

TEST_CASE("of several the one in the plan's only county is taken, and said", "[import][codes]") {
  std::vector<CodeRow> list = kList;
  list.push_back({"230204001005", "新宫社区居民委员会", "230204001000", "", ""});
  const Project plan = import(emptyPlan(), request(Role::Communities),
                              data({area(1, "230204001004", "新木社区", {box(500, 0, 600, 100)})}))
                           .project;
  ImportRequest add = listed();
  add.add = true, add.sourceName = "more";
  const auto [next, report] = import(plan, add, squares({{"新宫社区"}}, list));
  CHECK(codesIn(next, 1) == "230204001005");
  CHECK(withCode(report, "codes.narrowed").size() == 1);
}

TEST_CASE("what the list does not have stays without a code and is an issue", "[import][codes]") {
  const auto [plan, report] = import(emptyPlan(), listed(), squares({{"新木社区"}, {"不存在社区", "站前街道"}}));
  CHECK(codesIn(plan, 2) == "230204001004 -");
  const auto missing = withCode(report, "codes.not_listed");
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].kind == FindingKind::Left);
  CHECK(missing[0].row == 2);
  CHECK(argument(missing[0].what, "name") == "不存在社区");
  int issues = 0;
  for (const Issue& issue : check(plan)) issues += issue.what.code == "rule.community_code_missing" ? 1 : 0;
  CHECK(issues == 1);
  // It lies in its subdistrict all the same.
  plan.communities.forEach([&](CommunityId, const Community& c) {
    if (!c.code.empty()) return;
    REQUIRE(c.parent);
    CHECK(plan.divisions.at(c.parent).code == "230204001");
  });
  // A parent that the list does not know is not passed over.
  CHECK(given({{"新木社区", "南市街道"}}) == "-");
  CHECK(given({{"南市街道新木社区"}}) == "-");
  CHECK(given({{"新木社区", "五龙街道"}}) == "-");
}

TEST_CASE("a village and a community of one name are told apart where the list has both", "[import][codes]") {
  const auto [plan, report] = import(emptyPlan(), listed(), squares({{"新木村"}}));
  CHECK(codesIn(plan, 1) == "230204001004");
  CHECK(withCode(report, "codes.other_kind").size() == 1);
  std::vector<CodeRow> both = kList;
  both.push_back({"230204001201", "新木村村民委员会", "230204001000", "", ""});
  CHECK(codesIn(import(emptyPlan(), listed(), squares({{"新木村"}, {"新木社区"}}, both)).project, 2) ==
        "230204001201 230204001004");
  CHECK(importError(emptyPlan(), listed(), squares({{"新木"}}, both)).code == "codes.ambiguous");
  // With one entry for two, the one that is called so has it.
  CHECK(given({{"新木村"}, {"新木社区"}}) == "- 230204001004");
}

TEST_CASE("features of one name in one subdistrict are parts of one community, else asked", "[import][codes]") {
  const auto [plan, report] = import(
      emptyPlan(), listed(), squares({{"新木社区", "铁锋区站前街道"}, {"新宫社区"}, {"新木社区居委会", "站前街道"}}));
  CHECK(codesIn(plan, 3) == "230204001004 230202001001 230204001004");
  CHECK(plan.communities.size() == 2);
  const auto parts = withCode(report, "codes.parts");
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].what == Message("codes.parts").with("name", "新木社区").with("rows", "1, 3"));
  for (const auto& [first, second] : {std::pair("", ""), std::pair("站前街道", "")}) {
    const Error open = importError(emptyPlan(), listed(), squares({{"新木社区", first}, {"新木社区", second}}));
    CHECK(open.code == "codes.name_repeated");
    CHECK(argument(open, "rows") == "1, 2");
  }
  // Beside one that has the code.
  CHECK(importError(emptyPlan(), listed(), squares({{"新木社区"}, {"新木社区", "", "230204001004"}})).code ==
        "codes.name_repeated");
  CHECK(import(emptyPlan(), listed(), squares({{"新木社区", "站前街道"}, {"新木社区", "", "230204001004"}}))
            .project.communities.size() == 1);
  const Error twice = importError(emptyPlan(), listed(), squares({{"新木社区"}, {"新木"}}));
  CHECK(twice.code == "codes.taken_twice");
  CHECK(argument(twice, "rows") == "1, 2");
  const Error owned = importError(emptyPlan(), listed(), squares({{"新木社区"}, {"另一个", "", "230204001004"}}));
  CHECK(owned.code == "codes.taken_twice");
  // One that the list does not have, twice: parts where one subdistrict holds both, else nobody knows.
  CHECK(import(emptyPlan(), listed(), squares({{"某某社区", "站前街道"}, {"新木"}, {"某某社区", "站前街道"}}))
            .project.communities.size() == 2);
  CHECK(import(emptyPlan(), listed(), squares({{"某某社区", "站前街道"}, {"某某社区", "五龙街道"}}))
            .project.communities.size() == 2);
  const Error repeated = importError(emptyPlan(), listed(), squares({{"某某社区"}, {"新木"}, {"某某社区"}}));
  CHECK(repeated.code == "codes.name_repeated");
  CHECK(argument(repeated, "rows") == "1, 3");
}

TEST_CASE("a source without any code and without a list comes in by its names", "[import][codes]") {
  const auto [plan, report] =
      import(emptyPlan(), request(Role::Communities), squares({{"甲社区", "东街道"}, {"乙社区", "东街道"}}, {}));
  CHECK(codesIn(plan, 2) == "- -");
  CHECK(withCode(report, "codes.without").size() == 2);
  REQUIRE(plan.divisions.size() == 1);
  plan.divisions.forEach([&](DivisionId, const Division& division) {
    CHECK(division.code.empty());  // a name is no code
    CHECK(division.name == "东街道");
  });
  SECTION("a name that is missing too is refused") {
    const Error error = importError(emptyPlan(), request(Role::Communities), squares({{"甲社区"}, {""}}, {}));
    CHECK(error.code == "import.code_missing");
    CHECK(argument(error, "rows") == "2");
  }
  SECTION("codes that some lack are refused as before, unless a list has them") {
    const std::vector<Named> some = {{"新木社区", "", "230204001004"}, {"新宫社区"}};
    CHECK(importError(emptyPlan(), request(Role::Communities), squares(some, {})).code == "import.code_missing");
    CHECK(given(some) == "230204001004 230202001001");
  }
  SECTION("replacing it with a list gives the codes to the same communities") {
    ImportRequest replace = listed();
    replace.replace = true;
    std::vector<CodeRow> list = {{"230204009001", "甲社区居民委员会", "", "", ""},
                                 {"230204009002", "乙社区居民委员会", "", "", ""}};
    const auto [next, told] = import(plan, replace, squares({{"甲社区"}, {"乙社区"}}, list));
    CHECK(codesIn(next, 2) == "230204009001 230204009002");
    CHECK(told.changed == 2);
    CHECK(next.communities.ids() == plan.communities.ids());
    CHECK(next.grids.ids() == plan.grids.ids());
    // And the codes of the plan are a list for the next edition of the outlines.
    ImportRequest again = request(Role::Communities);
    again.replace = true;
    const auto [last, said] = import(next, again, squares({{"甲社区居委会"}, {"乙"}}, {}));
    CHECK(codesIn(last, 2) == "230204009001 230204009002");
    CHECK(withCode(said, "codes.by_name").size() == 1);
    CHECK(last.communities.ids() == plan.communities.ids());
  }
  SECTION("the list gives its code to the subdistrict that only a name was known of") {
    ImportRequest replace = listed();
    replace.replace = true;
    std::vector<CodeRow> list = {{"230204009", "东街道办事处", "", "", ""},
                                 {"230204009001", "甲社区居民委员会", "", "", ""}};
    const auto [next, told] = import(plan, replace, squares({{"甲社区", "东街道"}, {"乙社区", "东街道"}}, list));
    CHECK(codesIn(next, 2) == "230204009001 -");
    CHECK(withCode(told, "codes.divisions_coded").size() == 1);
    int subdistricts = 0;
    next.divisions.forEach([&](DivisionId, const Division& division) {
      if (division.level != Level::Subdistrict) return;
      ++subdistricts;
      CHECK(division.code == "230204009");
      CHECK(division.name == "东街道");
    });
    CHECK(subdistricts == 1);
  }
  SECTION("adding one of the same name is refused, of another parent not") {
    ImportRequest add = request(Role::Communities, "more");
    add.add = true;
    SourceData same = data({area(1, "", "甲社区", {box(300, 0, 400, 100)})});
    CHECK(importError(plan, add, same).code == "import.name_exists");
    same.features[0].parent = "西街道";
    CHECK(import(plan, add, same).project.communities.size() == 3);
  }
}

TEST_CASE("codes within names are codes, and a list knows divisions and running numbers", "[import][codes]") {
  for (const char* name : {"230204001004 新木社区", "新木社区(230204001004)", "新木社区（230204001004）",
                           "２３０２０４００１００４新木社区", "230204001004-新木社区", "【230204001004】新木社区"}) {
    const auto [plan, report] = import(emptyPlan(), request(Role::Communities), squares({{name}}, {}));
    CHECK(codesIn(plan, 1) == "230204001004");
    CHECK(community(plan, "230204001004").name == "新木社区");
    CHECK(codesOf(report) == "codes.in_names ");
  }
  CHECK(given({{"公园社区", "", "230202001"}, {"公园社区", "", "230202002"}}) == "230202001002 230202002001");
  const auto [plan, report] = import(emptyPlan(), listed(), squares({{"新木社区", "", "1"}, {"新宫社区", "", "2"}}));
  CHECK(codesIn(plan, 2) == "230204001004 230202001001");
  CHECK(withCode(report, "codes.field_ignored").size() == 1);
}

TEST_CASE("lists of other patterns go by their parents", "[import][codes]") {
  const std::vector<CodeRow> list = {{"3E", "Ward Three", "", "", ""},
                                     {"3F", "Ward Four", "", "", ""},
                                     {"3E01", "Park", "3E", "", ""},
                                     {"3F01", "Park", "3F", "", ""}};
  const auto [plan, report] = import(emptyPlan(), listed(), squares({{"Park", "3F"}, {"Park", "Ward Three"}}, list));
  CHECK(codesIn(plan, 2) == "3F01 3E01");
  const std::vector<CodeRow> wide = {{"230204001004", "新木社区", "", "站前街道", "铁锋区"},
                                     {"230202001004", "新木社区", "", "五龙街道", "龙沙区"}};
  CHECK(codesIn(import(emptyPlan(), listed(), squares({{"新木", "站前"}, {"龙沙区新木社区"}}, wide)).project, 2) ==
        "230204001004 230202001004");
}

TEST_CASE("the order of features without codes leaves no trace", "[import][codes]") {
  SourceData source = squares({{"新木社区"}, {"不在社区", "站前街道"}, {"公园", "五龙街道"}, {"红光村"}});
  const Project first = import(emptyPlan(), listed(), source).project;
  std::reverse(source.features.begin(), source.features.end());
  CHECK(import(emptyPlan(), listed(), source).project == first);
  std::reverse(source.codes.begin(), source.codes.end());
  CHECK(import(emptyPlan(), listed(), source).project == first);
}
