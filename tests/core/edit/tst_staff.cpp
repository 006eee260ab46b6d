// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of people and posts: each one step, refused with a clear code where it makes no sense, never telling a phone.
#include "core/edit/staff.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/plan/staff.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};
const std::string kPhone = "13912345678";

Post postOn(GridId grid, PostRole role = PostRole::Chief, Days from = 0, Days until = 0) {
  Post post;
  post.grid = grid, post.role = role, post.from = from, post.until = until;
  return post;
}

std::size_t twoChiefs(const Project& project) {
  const auto issues = check(project);
  return static_cast<std::size_t>(
      std::ranges::count_if(issues, [](const Issue& issue) { return issue.rule == "rule.two_chiefs"; }));
}

std::string textsOf(const Message& message) {
  std::string text = message.code;
  for (const Argument& argument : message.arguments)
    if (const auto* value = std::get_if<std::string>(&argument.value)) text += " " + *value;
  return text;
}

}  // namespace

TEST_CASE("Somebody is appointed, changed, ended, and taken back") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a');
  const auto step = appoint(plan.project, {" 王小明 ", kPhone, "", nullptr}, postOn(a), kContext);
  REQUIRE(step);
  CHECK(brokenGuarantees(step->after).empty());
  REQUIRE(step->after.persons.size() == 1);
  const PersonId person = step->after.persons.ids().front();
  const PostId post = step->after.posts.ids().front();
  CHECK(step->after.persons.at(person).name == "王小明");
  CHECK(step->after.posts.at(post).person == person);
  CHECK(postsOn(step->after, a, 0) == std::vector{post});
  CHECK(step->what.code == "journal.appoint");
  CHECK(step->after.journal.size() == plan.project.journal.size() + 1);

  const auto renamed = setPerson(step->after, person, {"王大明", "0452-110", "", nullptr}, kContext);
  REQUIRE(renamed);
  CHECK(renamed->after.persons.at(person).phone == "0452-110");
  CHECK(setPerson(renamed->after, person, {"王大明", "0452-110", "", nullptr}, kContext)->what.code.empty());

  const auto ended = setPost(renamed->after, post, PostRole::Chief, 100, 200, kContext);
  REQUIRE(ended);
  CHECK(postsOn(ended->after, a, 201).empty());
  CHECK(postsOf(ended->after, a).size() == 1);

  const auto gone = removePost(ended->after, post, kContext);
  REQUIRE(gone);
  CHECK(gone->after.posts.empty());
  CHECK(gone->after.persons.empty());  // had no other post
  CHECK(brokenGuarantees(gone->after).empty());
  for (const auto* each : {&*step, &*renamed, &*ended, &*gone}) {
    CHECK(textsOf(each->what).find(kPhone) == std::string::npos);
    CHECK(textsOf(each->what).find("0452") == std::string::npos);
  }
}

TEST_CASE("Person and post change in one step, each alone and both") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a');
  const Person wang{"王小明", kPhone, "", nullptr}, renamed{"王大明", kPhone, "", nullptr};
  const auto start = appoint(plan.project, wang, postOn(a), kContext);
  REQUIRE(start);
  const PersonId person = start->after.persons.ids().front();
  const PostId post = start->after.posts.ids().front();
  const auto changed = [&](const Person& to, PostRole role, Days from, Days until) {
    auto step = changePost(start->after, post, to, role, from, until, kContext);
    REQUIRE(step);
    CHECK(brokenGuarantees(step->after).empty());
    CHECK(step->after.persons.at(person) == to);
    const Post& record = step->after.posts.at(post);
    CHECK(record.role == role);
    CHECK(record.from == from);
    CHECK(record.until == until);
    return *std::move(step);
  };
  CHECK(changed(wang, PostRole::Chief, 0, 0).what.code.empty());
  CHECK(changed(wang, PostRole::Member, 0, 0).what.code == "journal.post");
  CHECK(changed(wang, PostRole::Chief, 100, 200).what.code == "journal.post");
  CHECK(changed(renamed, PostRole::Chief, 0, 0).what.code == "journal.person");
  const Step both = changed(renamed, PostRole::Member, 100, 200);
  CHECK(both.what.code == "journal.post");
  CHECK(both.after.journal.size() == start->after.journal.size() + 1);
  CHECK(changePost(start->after, post, wang, PostRole::Chief, 200, 100, kContext).error().code ==
        "edit.post_ends_before");
}

TEST_CASE("Another name on one of several posts is another person, who gets no photo of the first") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const auto photo = std::make_shared<const std::vector<std::byte>>(3);
  const Person zhang{"张三", kPhone, "党员", photo};
  const auto first = appoint(plan.project, zhang, postOn(plan.grids.at('a')), kContext);
  REQUIRE(first);
  const auto second = appoint(first->after, {"张三", kPhone, "", nullptr}, postOn(plan.grids.at('b')), kContext);
  REQUIRE(second);
  REQUIRE(second->after.persons.size() == 1);  // by name and phone
  CHECK(second->after.persons.at(second->after.persons.ids().front()) == zhang);
  const PostId post = second->after.posts.ids().back();
  const auto step = changePost(second->after, post, {"李四", "", "党员", photo}, PostRole::Chief, 0, 0, kContext);
  REQUIRE(step);
  CHECK(brokenGuarantees(step->after).empty());
  CHECK(step->after.persons.size() == 2);
  CHECK(step->after.persons.at(step->after.posts.at(second->after.posts.ids().front()).person) == zhang);
  CHECK(step->after.persons.at(step->after.posts.at(post).person) == Person{"李四", "", "", nullptr});
  const auto noted = appoint(first->after, {"张三", kPhone, "组长", nullptr}, postOn(plan.grids.at('b')), kContext);
  REQUIRE(noted);
  CHECK(noted->after.persons.at(noted->after.persons.ids().front()) == Person{"张三", kPhone, "组长", photo});
}

TEST_CASE("A person with two posts stays until the last one goes, or goes with all of them") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const auto first = appoint(plan.project, {"王小明", kPhone, "", nullptr}, postOn(plan.grids.at('a')), kContext);
  REQUIRE(first);
  Post second = postOn(plan.grids.at('b'), PostRole::Member);
  second.person = first->after.persons.ids().front();
  const auto both = givePost(first->after, second, kContext);
  REQUIRE(both);
  CHECK(both->after.persons.size() == 1);
  const auto one = removePost(both->after, both->after.posts.ids().front(), kContext);
  REQUIRE(one);
  CHECK(one->after.persons.size() == 1);
  const auto none = removePerson(both->after, second.person, kContext);
  REQUIRE(none);
  CHECK(none->after.posts.empty());
  CHECK(none->after.persons.empty());
  CHECK(brokenGuarantees(none->after).empty());
}

TEST_CASE("What makes no sense is refused, and says nothing of a phone") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a');
  const auto refused = [&](Person person, Post post) {
    const auto step = appoint(plan.project, std::move(person), post, kContext);
    REQUIRE_FALSE(step);
    CHECK(textsOf(step.error()).find("99887") == std::string::npos);
    return step.error().code;
  };
  CHECK(refused({"  ", "", "", nullptr}, postOn(a)) == "edit.person_name_needed");
  CHECK(refused({"王小明", "99887x", "", nullptr}, postOn(a)) == "edit.phone_invalid");
  CHECK(refused({"王小明", "99887", "", nullptr}, postOn(GridId(77))) == "edit.no_such_grid");
  CHECK(refused({"王小明", "99887", "", nullptr}, postOn(a, PostRole::Chief, 200, 100)) == "edit.post_ends_before");
  CHECK(removePost(plan.project, PostId(5), kContext).error().code == "edit.no_such_post");
  CHECK(setPost(plan.project, PostId(5), PostRole::Chief, 0, 0, kContext).error().code == "edit.no_such_post");
  CHECK(removePerson(plan.project, PersonId(5), kContext).error().code == "edit.no_such_person");
  CHECK(givePost(plan.project, postOn(a), kContext).error().code == "edit.no_such_person");
  // Names of any length are names.
  CHECK(appoint(plan.project, {std::string(64 * 3, 'w'), "", "", nullptr}, postOn(a), kContext));
}

TEST_CASE("Nobody holds a post twice at a time, but may come back to it") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a');
  const auto first =
      appoint(plan.project, {"王小明", kPhone, "", nullptr}, postOn(a, PostRole::Chief, 100, 200), kContext);
  REQUIRE(first);
  Post again = postOn(a, PostRole::Chief, 150);
  again.person = first->after.persons.ids().front();
  CHECK(givePost(first->after, again, kContext).error().code == "edit.post_held");
  again.from = 201;
  const auto later = givePost(first->after, again, kContext);
  REQUIRE(later);
  CHECK(setPost(later->after, later->after.posts.ids().front(), PostRole::Chief, 100, 300, kContext).error().code ==
        "edit.post_held");
}

TEST_CASE("Two chiefs at a time are warned of, one after the other are not, and the issue names nobody") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a');
  const auto first = appoint(plan.project, {"王小明", "", "", nullptr}, postOn(a, PostRole::Chief, 100, 200), kContext);
  REQUIRE(first);
  const auto after = appoint(first->after, {"李小红", "", "", nullptr}, postOn(a, PostRole::Chief, 201), kContext);
  REQUIRE(after);
  CHECK(twoChiefs(after->after) == 0);
  const auto sameDay = appoint(first->after, {"李小红", "", "", nullptr}, postOn(a, PostRole::Chief, 200), kContext);
  REQUIRE(sameDay);
  CHECK(twoChiefs(sameDay->after) == 0);
  const auto both = appoint(first->after, {"李小红", "", "", nullptr}, postOn(a, PostRole::Chief, 150), kContext);
  REQUIRE(both);
  REQUIRE(twoChiefs(both->after) == 1);
  CHECK(recheck(first->after, both->after, diff(first->after, both->after), check(first->after)) == check(both->after));
  for (const Issue& issue : check(both->after)) {
    CHECK(textsOf(issue.what).find("小") == std::string::npos);
    if (issue.rule == "rule.two_chiefs") CHECK(issue.severity == Severity::Warning);
  }
  const auto undone = removePost(both->after, both->after.posts.ids().back(), kContext);
  REQUIRE(undone);
  CHECK(recheck(both->after, undone->after, diff(both->after, undone->after), check(both->after)) ==
        check(undone->after));
  CHECK(twoChiefs(undone->after) == 0);
}

TEST_CASE("When a grid goes, its people go on in the one that takes its place") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const auto step = appoint(plan.project, {"王小明", "", "", nullptr}, postOn(plan.grids.at('b')), kContext);
  REQUIRE(step);
  const auto merged =
      assignFaces(step->after, step->after.grids.at(plan.grids.at('b')).zone.faces, plan.grids.at('a'), kContext);
  REQUIRE(merged);
  CHECK_FALSE(merged->after.grids.contains(plan.grids.at('b')));
  REQUIRE(merged->after.posts.size() == 1);
  CHECK(merged->after.posts.at(merged->after.posts.ids().front()).grid == plan.grids.at('a'));
  CHECK(merged->after.persons.size() == 1);
  CHECK(brokenGuarantees(merged->after).empty());
}

TEST_CASE("Whoever has the same post on the grid that stays has it once when the other goes") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b');
  const auto first = appoint(plan.project, {"王小明", "", "", nullptr}, postOn(a, PostRole::Member), kContext);
  REQUIRE(first);
  Post same = postOn(b, PostRole::Member, 100);
  same.person = first->after.persons.ids().front();
  const auto both = givePost(first->after, same, kContext);
  REQUIRE(both);
  const auto merged = assignFaces(both->after, both->after.grids.at(b).zone.faces, a, kContext);
  REQUIRE(merged);
  CHECK(postsOf(merged->after, a).size() == 1);
  CHECK(merged->after.posts.size() == 1);
  CHECK(merged->after.persons.size() == 1);
}
