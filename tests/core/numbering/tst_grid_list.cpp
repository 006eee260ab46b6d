// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that name grids: codes and names, headings, what is refused and where.
#include "core/numbering/grid_list.h"

#include <catch2/catch.hpp>

#include "core/plan/life_of_codes.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Listed {
  AsciiPlan plan = asciiPlan(Drawing{"abcd"});
  Listed() {
    issueCode(plan.project, plan.grids.at('a'), "0042", 10);
    issueCode(plan.project, plan.grids.at('a'), "001", 20);
    plan.editGrid('b').code = "002", plan.editGrid('b').name = "中心小学";
    plan.editGrid('c').name = "老街", plan.editGrid('d').name = "老街";
  }
  Result<GridList> read(const std::vector<std::string>& lines) const {
    std::vector<ListEntry> entries;
    for (const std::string& line : lines) entries.push_back({static_cast<std::int64_t>(entries.size()) + 1, line});
    return gridsListed(plan.project, entries);
  }
  std::vector<GridId> grids(const std::string& letters) const {
    std::vector<GridId> result;
    for (char letter : letters) result.push_back(plan.grids.at(letter));
    return result;
  }
};

}  // namespace

TEST_CASE_METHOD(Listed, "A list names grids by code or name", "[numbering]") {
  CHECK(read({"002", "001"})->grids == grids("ba"));
  CHECK(read({" '002\r", "", "\u3000\u4e2d\u5fc3\u5c0f\u5b66"}).error().code == "numbering.list_repeated");
  CHECK(read({"\ufeff001 ", "中心小学"})->grids == grids("ab"));
  const auto headed = read({"网格代码", "001"});
  REQUIRE(headed);
  CHECK(headed->grids == grids("a"));
  CHECK(headed->heading == "网格代码");
}

TEST_CASE_METHOD(Listed, "What a list gets wrong is told with its line", "[numbering]") {
  CHECK(read({}).error() == Error("numbering.list_empty"));
  CHECK(read({"", "  "}).error() == Error("numbering.list_empty"));
  CHECK(read({"001", "nowhere", "elsewhere"}).error() ==
        Error("numbering.list_unknown").with("line", 2).with("text", "nowhere").with("count", 2));
  // A first entry with a digit in it is a code that was mistyped, not a heading.
  CHECK(read({"0011", "001"}).error().code == "numbering.list_unknown");
  CHECK(read({"heading"}).error().code == "numbering.list_unknown");
  CHECK(read({"001", "002", "001"}).error() ==
        Error("numbering.list_repeated").with("line", 3).with("text", "001").with("first", 1));
  CHECK(read({"001", "老街"}).error() ==
        Error("numbering.list_ambiguous").with("line", 2).with("text", "老街").with("count", 2));
  CHECK(read({"0042"}).error() == Error("numbering.list_retired").with("line", 1).with("text", "0042"));
}

TEST_CASE_METHOD(Listed, "Of several columns the one that names grids is taken, unless two disagree", "[numbering]") {
  const auto column = [&](const std::vector<ListRow>& rows) {
    const auto entries = listColumn(plan.project, rows);
    REQUIRE(entries);
    std::string text;
    for (const ListEntry& entry : *entries) text += std::to_string(entry.line) + ":" + entry.text + " ";
    return text;
  };
  CHECK(column({{1, {"no", "code"}}, {2, {"1", "002"}}, {4, {"2", "001"}}}) == "1:code 2:002 4:001 ");
  CHECK(column({{1, {"002", "中心小学"}}}) == "1:002 ");
  CHECK(column({{1, {"x"}}, {2, {}}}) == "1:x ");
  CHECK(column({}).empty());
  const auto both = listColumn(plan.project, {{1, {"001", "002"}}, {2, {"002", "001"}}});
  REQUIRE_FALSE(both);
  CHECK(both.error() == Error("numbering.list_columns").with("first", 1).with("second", 2));
}
