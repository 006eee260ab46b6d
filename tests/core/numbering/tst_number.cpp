// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and names: reading order, codes that stay, codes that are burnt, names that are nobody else's.
#include "core/numbering/number.h"

#include <catch2/catch.hpp>

#include "core/base/chinese_numeral.h"
#include "core/numbering/naming.h"
#include "core/numbering/order.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "support/renumbering.h"
#include "tests/core/numbering/letters.h"

using namespace wangge;
using namespace wangge::test;

namespace {

std::string inReadingOrder(const Drawing& drawing) {
  const AsciiPlan plan = asciiPlan(drawing);
  return letters(plan, inOrder(plan.project, plan.project.grids.ids()));
}

void numberAll(AsciiPlan& plan, Seconds when = 100) {
  const Numbers numbers = proposeNumbers(plan.project);
  REQUIRE(numbers.full.empty());
  plan.project = applyNumbers(plan.project, numbers.given, when);
}

std::string shortCode(const AsciiPlan& plan, char letter) {
  const std::string& code = plan.grid(letter).code;
  return code.size() < 3 ? code : code.substr(code.size() - 3);
}

std::size_t inForce(const Project& project) {
  std::size_t count = 0;
  project.codes.forEach([&](CodeId, const CodeRecord& record) { count += record.retired == 0; });
  return count;
}

}  // namespace

TEST_CASE("Chinese numerals", "[numbering]") {
  CHECK(chineseNumeral(1) == "一");
  CHECK(chineseNumeral(10) == "十");
  CHECK(chineseNumeral(12) == "十二");
  CHECK(chineseNumeral(20) == "二十");
  CHECK(chineseNumeral(21) == "二十一");
  CHECK(chineseNumeral(100) == "一百");
  CHECK(chineseNumeral(105) == "一百零五");
  CHECK(chineseNumeral(110) == "一百一十");
  CHECK(chineseNumeral(999) == "九百九十九");
  CHECK(chineseNumeral(1000) == "一千");
  CHECK(chineseNumeral(1001) == "一千零一");
  CHECK(chineseNumeral(1010) == "一千零一十");
  CHECK(chineseNumeral(9090) == "九千零九十");
}

TEST_CASE("Reading order: rows from the north-west", "[numbering]") {
  CHECK(inReadingOrder({"fbd", "ace", "ghi"}) == "fbdaceghi");
  CHECK(inReadingOrder({"aabb", "aabb", "ccdd", "ccdd"}) == "abcd");
  // A block of several rows is read in the row of its middle.
  CHECK(inReadingOrder({"abc", "abd", "abe"}) == "cabde");
  CHECK(inReadingOrder({"a"}) == "a");
}

TEST_CASE("The default scheme: 12 digits and a sequence, names with ordinals", "[numbering]") {
  AsciiOptions options;
  options.grids = {"badc", "badc"};
  options.communities = {"AAAB", "AAAB"};
  AsciiPlan plan = asciiPlan(options);
  plan.editGrid('d').kind = GridKind::Dedicated;
  plan.editGrid('d').name = "第一中学";
  numberAll(plan);
  CHECK(plan.grid('b').code == "230204001001001");
  CHECK(plan.grid('b').name == "甲社区第一网格");
  CHECK(plan.grid('b').ordinal == 1);
  CHECK(plan.grid('a').code == "230204001001002");
  CHECK(plan.grid('a').name == "甲社区第二网格");
  CHECK(plan.grid('d').code == "230204001001801");
  CHECK(plan.grid('d').name == "第一中学");
  CHECK(plan.grid('c').code == "230204001002001");
  CHECK(inForce(plan.project) == 4);
  CHECK(plan.project.lineage.empty());
  CHECK(proposeNumbers(plan.project).given.empty());
}

TEST_CASE("Issued codes stay, retired ones are never given again", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc"});
  numberAll(plan);
  CHECK(shortCode(plan, 'b') == "002");
  // b is abolished, its land goes to a; then c loses land to a new grid.
  retireCode(plan.project, plan.grids.at('b'), 200);
  setGrid(plan.project, plan.faceAt(1, 0), plan.grids.at('a'));
  plan.project.grids.erase(plan.grids.at('b'));
  Grid fresh;
  fresh.community = plan.communities.at('A');
  plan.grids['n'] = plan.project.grids.add(fresh);
  setGrid(plan.project, plan.faceAt(0, 0), plan.grids.at('n'));
  numberAll(plan, 300);
  CHECK(shortCode(plan, 'a') == "001");
  CHECK(shortCode(plan, 'c') == "003");
  CHECK(shortCode(plan, 'n') == "004");
  CHECK(plan.grid('n').name == "甲社区第四网格");
}

TEST_CASE("Imported codes that fit stay and are registered, others are replaced and told in the lineage",
          "[numbering]") {
  AsciiOptions options;
  options.grids = {"abcde"};
  options.households = {"12111"};
  AsciiPlan plan = asciiPlan(options);
  plan.editGrid('a').code = "230204001001005";
  plan.editGrid('b').code = "230204001001005";  // the same again: b has more households and keeps it
  plan.editGrid('c').code = "230204001002001";  // of another community
  plan.editGrid('d').code = "230204001001801";  // of the other kind
  plan.editGrid('e').name = "老街网格";
  numberAll(plan);
  CHECK(shortCode(plan, 'b') == "005");
  CHECK(plan.grid('b').ordinal == 5);
  CHECK(plan.grid('b').name == "甲社区第五网格");
  CHECK(shortCode(plan, 'a') == "001");
  CHECK(shortCode(plan, 'c') == "002");
  CHECK(shortCode(plan, 'd') == "003");
  CHECK(shortCode(plan, 'e') == "004");
  CHECK(plan.grid('e').name == "老街网格");
  CHECK(inForce(plan.project) == 5);
  std::vector<std::string> changes;
  plan.project.lineage.forEach([&](LineageId, const Lineage& l) {
    changes.push_back(l.what + " " + l.fromCodes.at(0) + " " + l.toCodes.at(0));
  });
  CHECK(changes == std::vector<std::string>{"renumber 230204001001005 230204001001001",
                                            "renumber 230204001002001 230204001001002",
                                            "renumber 230204001001801 230204001001003"});
  CHECK(proposeNumbers(plan.project).given.empty());
}

TEST_CASE("A locked grid is left alone", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"ab"});
  plan.editGrid('a').locked = true;
  plan.editGrid('a').code = "230204001001001";
  numberAll(plan);
  CHECK(plan.grid('a').name.empty());
  CHECK(shortCode(plan, 'b') == "002");
}

TEST_CASE("A full range is told, and the other communities are numbered all the same", "[numbering]") {
  AsciiOptions options;
  options.grids = {"abcde"};
  options.communities = {"AAAAB"};
  AsciiPlan plan = asciiPlan(options);
  plan.project.scheme.comprehensiveLast = 2;
  const Numbers numbers = proposeNumbers(plan.project);
  REQUIRE(numbers.full.size() == 1);
  CHECK(numbers.full[0].code == "numbering.range_full");
  plan.project = applyNumbers(plan.project, numbers.given, 100);
  CHECK(shortCode(plan, 'a') == "001");
  CHECK(shortCode(plan, 'b') == "002");
  CHECK(plan.grid('c').code.empty());
  CHECK(plan.grid('c').name.empty());
  CHECK(shortCode(plan, 'e') == "001");
  // Asked only for what has room, nothing is full.
  CHECK(proposeNumbers(plan.project, {plan.grids.at('e')}).full.empty());
}

TEST_CASE("Numbering asked for some grids leaves the others alone", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc"});
  const Numbers numbers = proposeNumbers(plan.project, {plan.grids.at('b')});
  REQUIRE(numbers.given.size() == 1);
  CHECK(numbers.given[0].grid == plan.grids.at('b'));
  plan.project = applyNumbers(plan.project, numbers.given, 100);
  CHECK(shortCode(plan, 'b') == "001");
  CHECK(plan.grid('a').code.empty());
}

TEST_CASE("A grid that became dedicated gets a dedicated code, and no name that counts it among the others",
          "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"ab"});
  numberAll(plan);
  CHECK(plan.grid('b').name == "甲社区第二网格");
  plan.editGrid('b').kind = GridKind::Dedicated;
  const auto anew = proposeNewCodes(plan.project, {plan.grids.at('b')});
  REQUIRE(anew);
  plan.project = applyNumbers(plan.project, *anew, 200);
  CHECK(shortCode(plan, 'b') == "801");
  CHECK(plan.grid('b').name.empty());
  plan.editGrid('b').kind = GridKind::Comprehensive;
  plan.project = applyNumbers(plan.project, *proposeNewCodes(plan.project, {plan.grids.at('b')}), 300);
  CHECK(shortCode(plan, 'b') == "003");
  CHECK(plan.grid('b').name == "甲社区第三网格");
}

TEST_CASE("Numbering as an edit enters the journal with its author", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const Message what = Message("journal.number").with("count", 2);
  const Step step = applyNumbers(plan.project, proposeNumbers(plan.project), {"Li Hua", 100});
  CHECK(step.what == what);
  CHECK(step.after.journal.at(step.after.journal.ids().back()) == JournalEntry{100, "Li Hua", what});
  CHECK(applyNumbers(step, proposeNumbers(step), {"Li Hua", 101}).what.code.empty());  // there is nothing to do
}

TEST_CASE("A community without a code leaves its grids without codes", "[numbering]") {
  AsciiOptions options;
  options.grids = {"ab"};
  options.communities = {"AB"};
  AsciiPlan plan = asciiPlan(options);
  plan.project.communities.edit(plan.communities.at('A')).code = "";
  numberAll(plan);
  CHECK(plan.grid('a').code.empty());
  CHECK(shortCode(plan, 'b') == "001");
}

TEST_CASE("Names are given once: the subdistrict in front, the community behind", "[numbering]") {
  AsciiOptions options;
  options.grids = {"abd"};
  options.communities = {"ABA"};
  AsciiPlan plan = asciiPlan(options);
  plan.project.communities.edit(plan.communities.at('A')).name = "新木社区居民委员会";
  plan.project.communities.edit(plan.communities.at('B')).name = "新木社区";
  plan.editGrid('d').kind = GridKind::Dedicated;
  for (int column : {1, 2}) {
    Site site;
    site.name = "人民公园";
    const Point c = plan.centre(column, 0);
    site.outline = std::make_shared<const MultiPolygon>(
        MultiPolygon{{{{c.x - 9, c.y - 9}, {c.x + 9, c.y - 9}, {c.x + 9, c.y + 9}, {c.x - 9, c.y + 9}}, {}}});
    plan.project.sites.add(site);
  }
  numberAll(plan);
  CHECK(plan.grid('a').name == "新木社区第一网格");
  CHECK(plan.grid('b').name == "站前街道新木社区第一网格");
  CHECK(plan.grid('d').name == "人民公园");
  plan.editGrid('b').kind = GridKind::Dedicated;
  plan.editGrid('b').name.clear();
  numberAll(plan);
  CHECK(plan.grid('b').name == "人民公园（新木社区）");
}

TEST_CASE("Short names of communities", "[numbering]") {
  CHECK(shortCommunityName("新宫社区居民委员会") == "新宫社区");
  CHECK(shortCommunityName("丽景居委会") == "丽景社区");
  CHECK(shortCommunityName("新立村民委员会") == "新立村");
  CHECK(shortCommunityName("大五福玛村村民委员会") == "大五福玛村");
  CHECK(shortCommunityName("新木社区") == "新木社区");
  CHECK(shortCommunityName("居委会") == "居委会");
  CHECK(shortCommunityName("3E02") == "3E02");
}

TEST_CASE("Renumbering goes on behind what was ever issued, made names follow, given ones stay", "[numbering]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc"});
  numberAll(plan);
  CHECK(renumbered(plan.project, plan.communities.at('A'))->given.empty());
  issueCode(plan.project, plan.grids.at('a'), "230204001001009", 150);
  plan.editGrid('c').name = "老街网格";
  const auto numbers = renumbered(plan.project, plan.communities.at('A'));
  REQUIRE(numbers);
  const Step step = applyNumbers(plan.project, *numbers, {"Li Hua", 200});
  CHECK(step.what == Message("journal.renumber").with("count", 3).with("community", "甲社区"));
  plan.project = step.after;
  CHECK(shortCode(plan, 'a') == "004");
  CHECK(shortCode(plan, 'b') == "005");
  CHECK(shortCode(plan, 'c') == "006");
  CHECK(plan.grid('a').name == "甲社区第四网格");
  CHECK(plan.grid('c').name == "老街网格");
  CHECK(inForce(plan.project) == 3);
  CHECK(renumbered(plan.project, plan.communities.at('A'))->given.empty());
}

TEST_CASE(
    "A scheme with a subdistrict's prefix counts through its communities, undivided communities get their own number",
    "[numbering]") {
  AsciiOptions options;
  options.grids = {"abc"};
  options.communities = {"AAB"};
  AsciiPlan plan = asciiPlan(options);
  SECTION("Shanghai's pattern") {
    plan.project.scheme.segments = {{CodeSegment::Kind::Literal, "ZH", 0},
                                    {CodeSegment::Kind::CommunityPrefix, "", 9},
                                    {CodeSegment::Kind::Sequence, "", 2}};
    plan.project.scheme.comprehensiveLast = 79;
    plan.project.scheme.nameTemplate = "{subdistrict}第{ordinal}综合网格";
    numberAll(plan);
    CHECK(plan.grid('a').code == "ZH23020400101");
    CHECK(plan.grid('c').code == "ZH23020400103");
    CHECK(plan.grid('c').name == "站前街道第三综合网格");
  }
  SECTION("CJ/T 349: 00 when the community is not divided") {
    plan.project.scheme.undivided = 0;
    numberAll(plan);
    CHECK(shortCode(plan, 'a') == "001");
    CHECK(shortCode(plan, 'c') == "000");
    CHECK(plan.grid('c').ordinal == 1);
  }
}
