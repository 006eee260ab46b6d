// SPDX-License-Identifier: GPL-3.0-or-later
// Buildings: what they count, and by what registers find them.
#include <catch2/catch.hpp>

#include "gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

Project oneCommunity() {
  return import(emptyPlan(), request(Role::Communities), data({area(1, kA, "甲社区", {box(0, 0, 200, 200)})})).project;
}

}  // namespace

TEST_CASE("buildings without counts take the counts of those they replace out of the plan", "[import][buildings]") {
  const Project first =
      import(oneCommunity(), request(Role::Buildings),
             data({counted(1, "1号", box(10, 10, 20, 20), 30), counted(2, "2号", box(500, 0, 510, 9), 5)}))
          .project;
  CHECK(community(first, kA).zone.tally.households == 30);
  ImportRequest replace = request(Role::Buildings);
  replace.replace = true;
  const auto [plan, report] = import(first, replace, data({area(1, "", "1号", {box(10, 10, 20, 20)})}));
  CHECK(withCode(report, "import.replaced_counts").size() == 1);
  CHECK(totalOf(plan).points == 0);
  CHECK(community(plan, kA).zone.tally == Tally());
  CHECK(plan.grids.at(plan.grids.ids()[0]).zone.tally == Tally());
  CHECK(report.read == Tally());
  CHECK(report.outside == Tally());
}

TEST_CASE("registers find buildings by name where the number of all is the same", "[import][buildings]") {
  const auto joined = [&](std::vector<RawFeature> buildings, const std::string& key) {
    const Project built = import(oneCommunity(), request(Role::Buildings), data(std::move(buildings))).project;
    RawFeature row;
    row.row = 1, row.key = key;
    row.households.value = 30;
    ImportRequest join = request(Role::Households);
    join.join = "楼号";
    return import(built, join, data({row})).report.inside.households == 30;
  };
  const auto building = [](const std::string& code, const std::string& name, double x) {
    return area(1, code, name, {box(x, 10, x + 10, 20)});
  };
  CHECK(joined({building("0", "1号楼", 10), building("0", "2号楼", 30), building("", "3号楼", 50)}, "2号楼"));
  RawFeature yes = building("", "1号楼", 10);
  yes.key = "yes";
  CHECK(joined({yes, yes}, "1号楼"));
  // Numbers that differ go before names; so does the only one.
  CHECK(joined({building("B-1", "1号楼", 10), building("B-2", "2号楼", 30)}, "B-2"));
  CHECK_FALSE(joined({building("B-1", "1号楼", 10), building("B-2", "2号楼", 30)}, "2号楼"));
  CHECK(joined({building("B-1", "1号楼", 10)}, "B-1"));
  // Keys of registers come narrowed by the reader, names of buildings as they are.
  CHECK(joined({building("", "１号楼", 10), building("", "２号楼", 30)}, "2号楼"));
  CHECK(joined({building("", "１号楼", 10), building("", "２号楼", 30)}, "２号楼"));
  CHECK(joined({building("", "12.0", 10)}, "12"));
}

TEST_CASE("counts of buildings beside those of a register are told with both sums", "[import][buildings]") {
  const SourceData buildings =
      data({counted(1, "1号", box(10, 10, 20, 20), 30), counted(2, "2号", box(50, 10, 60, 20), 12)});
  SourceData homes;
  homes.households = {{15, 15, 29, 70, 1}, {55, 15, 12, 30, 2}};
  const auto sums = [](const ImportReport& report) {
    const auto told = withCode(report, "import.counted_besides");
    REQUIRE(told.size() == 1);
    CHECK(told[0].kind == FindingKind::Left);
    return told[0].what;
  };
  const auto first = import(oneCommunity(), request(Role::Buildings, "房屋"), buildings);
  CHECK(withCode(first.report, "import.counted_besides").empty());
  CHECK(sums(import(first.project, request(Role::Households, "户籍"), homes).report) ==
        Message("import.counted_besides")
            .with("sources", "房屋")
            .with("households", 42)
            .with("more_households", 41)
            .with("more_persons", 100));
  const Project registered = import(oneCommunity(), request(Role::Households, "户籍"), homes).project;
  CHECK(argument(sums(import(registered, request(Role::Buildings, "房屋"), buildings).report), "sources") == "户籍");
  // Buildings without counts add nothing, and a source that is replaced does not count besides itself.
  const SourceData plain = data({area(1, "", "1号", {box(10, 10, 20, 20)})});
  CHECK(codesOf(import(registered, request(Role::Buildings, "房屋"), plain).report) == "");
  ImportRequest replace = request(Role::Households, "户籍");
  replace.replace = true;
  CHECK(withCode(import(registered, replace, homes).report, "import.counted_besides").empty());
}
