// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people on grids: whose grid is clear is taken, everything else is listed and left; nothing tells a phone.
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/plan/erase.h"
#include "core/plan/staff.h"
#include "gis/read/field_guess.h"
#include "gis/read/staff_words.h"
#include "support/scratch.h"
#include "tests/gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

// Grids 第一网格 of both communities, with codes.
Project numbered() {
  Project project = twoCommunities();
  int number = 0;
  for (GridId id : project.grids.ids()) {
    Grid& grid = project.grids.edit(id);
    const Community& community = project.communities.at(grid.community);
    grid.code = community.code + "001", grid.name = community.name + "第一网格", grid.ordinal = 1;
    ++number;
  }
  REQUIRE(number == 2);
  return project;
}

RawFeature person(std::int64_t row, const std::string& grid, const std::string& name, const std::string& kind = "chief",
                  const std::string& phone = {}, const std::string& from = {}, const std::string& until = {}) {
  RawFeature feature;
  feature.row = row;
  feature.grid = grid, feature.name = name, feature.kind = kind, feature.phone = phone;
  feature.from = from, feature.until = until;
  return feature;
}

std::string everythingIn(const ImportReport& report) {
  std::string text;
  const auto add = [&](const Message& message) {
    for (const Argument& a : message.arguments)
      if (const auto* value = std::get_if<std::string>(&a.value)) text += *value + " ";
  };
  for (const Finding& finding : report.findings) add(finding.what);
  add(report.what);
  return text;
}

std::string postsIn(const Project& project) {
  std::string text;
  project.posts.forEach([&](PostId, const Post& post) {
    text += project.grids.at(post.grid).name + " " + std::string(toText(post.role)) + " " +
            project.persons.at(post.person).name + " " + isoText(post.from) + ";";
  });
  return text;
}

}  // namespace

TEST_CASE("People are taken for grids by code, by whole name, and by short name with its community") {
  RawFeature third = person(3, "第一网格", "丙", "community_officer");
  third.parent = "乙社区";
  const auto [plan, report] = import(numbered(), request(Role::Staff),
                                     data({person(1, kA + "001", "甲", "chief", "13912345678", "2024年3月1日"),
                                           person(2, "甲社区第一网格", "乙", "member"), third}));
  CHECK(postsIn(plan) ==
        "甲社区第一网格 chief 甲 2024-03-01;甲社区第一网格 member 乙 ;乙社区第一网格 community_officer 丙 ;");
  CHECK(report.created == 3);
  CHECK(report.findings.empty());
  CHECK(everythingIn(report).find("139") == std::string::npos);
  CHECK(plan.journal.at(plan.journal.ids().back()).what == report.what);
}

TEST_CASE("What is not clear is listed and left, nothing is guessed") {
  const auto [plan, report] = import(
      numbered(), request(Role::Staff),
      data({person(1, kA + "001", "甲"), person(2, "第一网格", "乙"), person(3, "第九网格", "丙"), person(4, "", "丁"),
            person(5, kA + "001", ""), person(6, kA + "001", "戊", "厨师"), person(7, kA + "001", "己", ""),
            person(8, kB + "001", "庚", "member", "139x5678"), person(9, kB + "001", "辛", "member", "", "去年"),
            person(10, kB + "001", "壬", "member", "", "2024-03-01", "2024-02-01"), person(11, kA + "001", "甲")}));
  CHECK(postsIn(plan) == "甲社区第一网格 chief 甲 ;乙社区第一网格 member 庚 ;乙社区第一网格 member 辛 ;");
  const std::pair<const char*, std::int64_t> expected[] = {
      {"import.staff_grid_several", 2}, {"import.staff_grid_unknown", 3}, {"import.staff_no_grid", 4},
      {"import.staff_no_name", 5},      {"import.staff_role_unknown", 6}, {"import.staff_no_role", 7},
      {"import.staff_no_phone", 8},     {"import.staff_no_date", 9},      {"import.staff_ends_before", 10},
      {"import.staff_twice", 11}};
  CHECK(report.findings.size() == std::size(expected));
  for (const auto& [code, row] : expected) {
    CAPTURE(code);
    const auto found = withCode(report, code);
    REQUIRE(found.size() == 1);
    CHECK(found[0].row == row);
    CHECK(found[0].kind == FindingKind::Left);
  }
  CHECK(everythingIn(report).find("139x") == std::string::npos);
  for (PersonId id : plan.persons.ids()) CHECK(plan.persons.at(id).phone.empty());
}

TEST_CASE("A last day that cannot be read leaves the row out, a word for today does not") {
  const auto [plan, report] = import(numbered(), request(Role::Staff),
                                     data({person(1, kA + "001", "甲", "chief", "", "2020-01-01", "2023年底"),
                                           person(2, kA + "001", "乙", "chief", "", "2024-01-01", "至今")}));
  CHECK(postsIn(plan) == "甲社区第一网格 chief 乙 2024-01-01;");
  CHECK(withCode(report, "import.staff_no_last_day").size() == 1);
}

TEST_CASE("Roles are told by whole words") {
  CHECK(postRoleOf("网格长") == PostRole::Chief);
  CHECK(postRoleOf("网格长姓名") == PostRole::Chief);
  CHECK(postRoleOf("副网格长") == PostRole::Member);
  CHECK(postRoleOf("专职网格员") == PostRole::Member);
  CHECK(postRoleOf("社区民警（兼）") == PostRole::CommunityOfficer);
  CHECK(postRoleOf("Community officer") == PostRole::CommunityOfficer);
  CHECK(postRoleOf("监督员") == PostRole::Supervisor);
  for (const char* text : {"", "网格", "其他", "网格长助理", "原网格长", "总网格长", "网格长（原）", "网格长/网格员"}) {
    CAPTURE(text);
    CHECK_FALSE(postRoleOf(text));
  }
}

TEST_CASE("A list from which nobody can be taken is refused") {
  CHECK(importError(numbered(), request(Role::Staff), data({person(1, "无此网格", "甲")})).code ==
        "import.staff_nobody");
}

TEST_CASE("The head of the column of names may tell the role") {
  SourceData source = data({person(1, kA + "001", "甲", "")});
  source.source.fields = {{"grid", "网格编码"}, {"name", "网格长"}};
  const auto [plan, report] = import(numbered(), request(Role::Staff), source);
  CHECK(postsIn(plan) == "甲社区第一网格 chief 甲 ;");
  REQUIRE(withCode(report, "import.staff_role_by_field").size() == 1);
  CHECK(report.findings[0].kind == FindingKind::Guess);
}

TEST_CASE("One person by name and phone, whatever posts, the same name alone is somebody else") {
  const auto [plan, report] = import(
      numbered(), request(Role::Staff),
      data({person(1, kA + "001", "甲", "chief", "13912345678"), person(2, kB + "001", "甲", "chief", "13912345678"),
            person(3, kA + "001", "乙", "member"), person(4, kB + "001", "乙", "member")}));
  CHECK(plan.posts.size() == 4);
  CHECK(plan.persons.size() == 3);
}

TEST_CASE("A newer list replaces the posts, and keeps the photo of who stays") {
  Project first =
      import(numbered(), request(Role::Staff),
             data({person(1, kA + "001", "甲", "chief", "13912345678"), person(2, kA + "001", "乙", "member")}))
          .project;
  const auto photo = std::make_shared<const std::vector<std::byte>>(5);
  for (PersonId id : first.persons.ids())
    if (first.persons.at(id).name == "甲") first.persons.edit(id).photo = photo;
  CHECK(importError(first, request(Role::Staff, "2025"), data({person(1, kA + "001", "丙")})).code ==
        "import.needs_add_or_replace");
  ImportRequest replace = request(Role::Staff);
  replace.replace = true;
  const auto [plan, report] =
      import(first, replace,
             data({person(1, kB + "001", "甲", "chief", "13912345678"), person(2, kA + "001", "丙", "chief")}));
  // Whom the list does not name stays: it may have come from another list.
  CHECK(postsIn(plan) == "甲社区第一网格 member 乙 ;乙社区第一网格 chief 甲 ;甲社区第一网格 chief 丙 ;");
  CHECK(plan.persons.size() == 3);
  const auto stayed = withCode(report, "import.staff_kept");
  REQUIRE(stayed.size() == 1);
  CHECK(stayed[0].what == Message("import.staff_kept").with("posts", 1));
  CHECK(importError(first, replace, data({person(1, "无此网格", "甲")})).code == "import.staff_nobody");
  bool kept = false;
  plan.persons.forEach([&](PersonId, const Person& p) { kept = kept || p.photo == photo; });
  CHECK(kept);
  REQUIRE(withCode(report, "import.staff_replaced").size() == 1);
}

TEST_CASE("Fields of lists of people are told by their own names alone") {
  const std::vector<FieldSample> samples = {
      {"编号", "text", {"1", "2"}},         {"网格名称", "text", {"甲一", "甲二"}},
      {"姓名", "text", {"王", "李"}},       {"手机号码", "text", {"139", "138"}},
      {"岗位", "text", {"网格长", "民警"}}, {"任职时间", "date", {"2024-03-01", ""}}};
  const auto choice = chooseFields(Role::Staff, samples, {});
  REQUIRE(choice);
  using Columns = std::vector<int>;
  CHECK(choice->columns.at("grid") == Columns{1});
  CHECK(choice->columns.at("name") == Columns{2});
  CHECK(choice->columns.at("phone") == Columns{3});
  CHECK(choice->columns.at("kind") == Columns{4});
  CHECK(choice->columns.at("from") == Columns{5});
  CHECK_FALSE(choice->columns.contains("code"));
  // A name is no grid's name, and of two columns of people the user says which.
  const auto nobody = chooseFields(Role::Staff, std::vector<FieldSample>{{"网格名称", "text", {"甲一"}}}, {});
  CHECK_FALSE(nobody->columns.contains("name"));
  const auto two = chooseFields(
      Role::Staff,
      std::vector<FieldSample>{{"网格", "text", {"甲"}}, {"网格长", "text", {"王"}}, {"网格员", "text", {"李"}}}, {});
  REQUIRE(two->asked.size() == 1);
  CHECK(two->asked[0].code == "field.several");
  CHECK(two->asked[0].key == "name");
}

TEST_CASE("A sheet of people is read from a file") {
  wangge::test::Scratch scratch;
  const std::string path = scratch / "staff.csv";
  wangge::test::writeBytes(path, "网格编码,姓名,联系电话,职务,任职日期\n" + kA +
                                     "001,王小明,13912345678,网格长,2024/3/1\n" + kA + "001,李红,,兼职网格员,\n");
  ImportRequest asked = request(Role::Staff);
  asked.path = path;
  const auto outcome = importInto(numbered(), asked);
  REQUIRE(outcome);
  CHECK(postsIn(outcome->project) == "甲社区第一网格 chief 王小明 2024-03-01;甲社区第一网格 member 李红 ;");
}
