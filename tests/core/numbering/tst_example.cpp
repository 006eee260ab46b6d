// SPDX-License-Identifier: GPL-3.0-or-later
// The example of a scheme is what numbering gives.
#include "core/numbering/example.h"

#include <catch2/catch.hpp>

#include "support/ascii_plan.h"

using namespace wangge;

TEST_CASE("The example is out of the community that comes first by its code") {
  test::AsciiOptions options;
  options.grids = {"ab"};
  options.communities = {"BA"};
  const Project project = test::asciiPlan(options).project;
  NumberingScheme scheme;
  CHECK(exampleOf(project, scheme) ==
        NumberingExample{"甲社区", "230204001001001", "230204001001801", "甲社区第一网格"});
  scheme.segments = {{CodeSegment::Kind::Literal, "ZH", 0},
                     {CodeSegment::Kind::CommunityPrefix, "", 9},
                     {CodeSegment::Kind::Sequence, "", 2}};
  scheme.comprehensiveFirst = 7, scheme.dedicatedFirst = 80, scheme.dedicatedLast = 99;
  scheme.nameTemplate = "{number}/{community}";
  CHECK(exampleOf(project, scheme) == NumberingExample{"甲社区", "ZH23020400107", "ZH23020400180", "1/甲社区"});
}

TEST_CASE("A plan without communities has an example all the same") {
  const NumberingExample example = exampleOf(Project(), NumberingScheme());
  CHECK(example.community.empty());
  CHECK(example.comprehensive == "230204001001001");
  CHECK(example.name == "第一网格");
}
