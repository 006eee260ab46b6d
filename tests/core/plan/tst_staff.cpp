// SPDX-License-Identifier: GPL-3.0-or-later
// Days and phones as people write them, and who is in office when.
#include "core/plan/staff.h"

#include <catch2/catch.hpp>

#include "core/plan/public_copy.h"
#include "support/ascii_plan.h"

using namespace wangge;

TEST_CASE("Days are read in the usual ways of writing, and what is no day is none") {
  const Days day = *daysFrom("2024-03-01");
  CHECK(day == 19783);
  CHECK(isoText(day) == "2024-03-01");
  CHECK(isoText(0).empty());
  for (const char* text : {"2024/3/1", "2024.3.1", "2024年3月1日", "20240301", " 2024-03-01", "2024-03-01 00:00:00",
                           "2024-03-01T08:30:00", "2024年03月01号"}) {
    CAPTURE(text);
    CHECK(daysFrom(text) == day);
  }
  CHECK(daysFrom("2024-02-29") == day - 1);
  for (const char* text : {"", "2023-02-29", "2024-13-01", "2024-00-10", "2024-3", "2024", "03/01/2024", "去年",
                           "2024-03-32", "2024-03-01x", "2024-3-", "0024-03-01", "45352", "至今"}) {
    CAPTURE(text);
    CHECK_FALSE(daysFrom(text).has_value());
  }
}

TEST_CASE("A phone has digits and marks between them, no letters") {
  for (const char* text : {"13812345678", "110", "0452-2345678", "+86 138 1234 5678", "（0452）2345678", "2345678转801",
                           "(0452) 234-5678"}) {
    CAPTURE(text);
    CHECK(isPhone(text));
  }
  for (const char* text : {"", "12", "call me", "1381234567x", "138 1234 O678", "无", "1234567890123456789012345"}) {
    CAPTURE(text);
    CHECK_FALSE(isPhone(text));
  }
}

TEST_CASE("Names are one line") {
  CHECK(trimmedLine("  张\n三\t ") == "张 三");
  CHECK(trimmedLine(" \n ").empty());
}

TEST_CASE("Days that are not known do not limit a post, and the last day belongs to it") {
  Post open, closed;
  closed.from = 10, closed.until = 20;
  CHECK(isInForce(open, 0));
  CHECK(isInForce(open, 99999));
  CHECK_FALSE(isInForce(closed, 9));
  CHECK(isInForce(closed, 10));
  CHECK(isInForce(closed, 20));
  CHECK_FALSE(isInForce(closed, 21));
  Post next;
  next.from = 21;
  CHECK_FALSE(overlap(closed, next));
  CHECK(overlap(closed, open));
  next.from = 20;
  CHECK(overlap(closed, next));
}

TEST_CASE("A public copy has no people, no journal, and no name of the list that they came from") {
  test::AsciiPlan plan = test::asciiPlan(test::Drawing{"ab"});
  Project& project = plan.project;
  Post post;
  post.person = project.persons.add({"王小明", "13912345678", "党员", nullptr});
  post.grid = plan.grids.at('a');
  project.posts.add(post);
  Source source;
  source.role = Role::Staff, source.name = "王小明通讯录", source.file = "王小明.xlsx",
  source.fields = {{"name", "姓名"}};
  const SourceId staffList = project.sources.add(source);
  project.journal.add({1, "office", Message("journal.appoint").with("person", "王小明")});
  const std::string contact = "李四 13700000000";
  project.info.approver = contact;
  project.grids.edit(plan.grids.at('a')).note = contact;
  Precinct exempt;
  exempt.exemption = contact;
  project.precincts.add(exempt);
  Source register_;
  register_.role = Role::Households, register_.name = "register";
  register_.rowKeys = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"7栋", ""});
  const SourceId of = project.sources.add(register_);
  const UnitId keyed = project.units.add({"7栋 · " + contact, of, 1, false, {}, {}, {}});
  const UnitId nameless = project.units.add({contact, of, 2, false, {}, {}, {}});
  PrecinctLayer inForce, draft;
  inForce.inForce = true;
  project.precinctLayers.add(inForce), project.precinctLayers.add(draft);
  const LeftOut left = leftOutOf(project);
  CHECK(left.persons == 1);
  CHECK(left.photos == 0);
  CHECK(left.posts == 1);
  CHECK(left.edits == 1);
  CHECK(left.keptVersions == 0);
  CHECK(left.exemptions == 1);  // of the precinct
  CHECK(left.notes == 1);
  CHECK(left.layers == 1);
  const Project copy = publicCopyOf(project);
  CHECK(leftOutOf(copy) == LeftOut{});
  CHECK(copy.persons.empty());
  CHECK(copy.posts.empty());
  CHECK(copy.journal.empty());
  CHECK(copy.exemptions.empty());
  CHECK(copy.keptPages.empty());
  CHECK(copy.info.approver.empty());
  CHECK(copy.grids.at(plan.grids.at('a')).note.empty());
  CHECK(copy.precincts.at(copy.precincts.ids().back()).exemption.empty());
  CHECK(copy.units.at(keyed).name == "7栋");
  CHECK(copy.units.at(nameless).name.empty());
  CHECK(copy.grids.size() == project.grids.size());
  CHECK(copy.subdivision == project.subdivision);
  const Source& list = copy.sources.at(staffList);
  CHECK(list.name == "staff");
  CHECK(list.file.empty());
  CHECK(list.fields.empty());
  CHECK_FALSE(project.persons.empty());
}
