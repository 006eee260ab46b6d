// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/life_of_codes.h"

#include <catch2/catch.hpp>

#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

std::vector<std::string> registerOf(const Project& project) {
  std::vector<std::string> lines;
  project.codes.forEach([&](CodeId, const CodeRecord& r) {
    lines.push_back(r.code + " " + std::to_string(r.issued) + "-" + std::to_string(r.retired));
  });
  return lines;
}

}  // namespace

TEST_CASE("A code is issued once, retired for ever", "[codes]") {
  AsciiPlan plan = asciiPlan(Drawing{"ab"});
  Project& project = plan.project;
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b');
  issueCode(project, a, "001", 10);
  issueCode(project, a, "001", 20);
  CHECK(registerOf(project) == std::vector<std::string>{"001 10-0"});
  CHECK(project.grids.at(a).code == "001");
  issueCode(project, a, "002", 30);
  CHECK(registerOf(project) == std::vector<std::string>{"001 10-30", "002 30-0"});
  CHECK(everIssued(project, "001"));
  CHECK(everIssued(project, "001", b));
  CHECK_FALSE(everIssued(project, "001", a));
  CHECK_FALSE(everIssued(project, "003"));
  retireCode(project, a, 40);
  CHECK(registerOf(project) == std::vector<std::string>{"001 10-30", "002 30-40"});
}

TEST_CASE("An imported code that is replaced is burnt, unless another grid carries it", "[codes]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc"});
  Project& project = plan.project;
  plan.editGrid('a').code = "X";
  plan.editGrid('b').code = "Y";
  plan.editGrid('c').code = "Y";
  issueCode(project, plan.grids.at('a'), "001", 5);
  issueCode(project, plan.grids.at('b'), "002", 5);
  CHECK(registerOf(project) == std::vector<std::string>{"X 0-5", "001 5-0", "002 5-0"});
}

TEST_CASE("Codes issued in a row with the records in force are registered as one by one", "[codes]") {
  AsciiPlan plan = asciiPlan(Drawing{"abc"});
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b'), c = plan.grids.at('c');
  plan.editGrid('c').code = "X";
  issueCode(plan.project, a, "001", 10);
  issueCode(plan.project, a, "002", 20);
  Project one = plan.project, row = plan.project;
  CodesInForce inForce = codesInForce(row);
  CHECK(inForce.size() == 1);
  const std::vector<std::pair<GridId, std::string>> given = {
      {a, "003"}, {b, "004"}, {c, "005"}, {a, "003"}, {b, "006"}};
  for (const auto& [grid, code] : given) {
    issueCode(one, grid, code, 30);
    issueCode(row, grid, code, 30, inForce);
  }
  CHECK(row == one);
  CHECK(registerOf(row) ==
        std::vector<std::string>{"001 10-20", "002 20-30", "003 30-0", "004 30-30", "X 0-30", "005 30-0", "006 30-0"});
  CHECK(inForce == codesInForce(row));
}

TEST_CASE("The lineage knows the codes before, and those given later", "[codes]") {
  AsciiPlan plan = asciiPlan(Drawing{"ab"});
  Project& project = plan.project;
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b');
  issueCode(project, a, "001", 10);
  recordLineage(project, "split", {a}, {a, b}, 20);
  issueCode(project, b, "002", 30);
  issueCode(project, a, "003", 40);
  recordLineage(project, "renumber", {a}, {a}, 40);
  retireCode(project, b, 50);
  project.grids.erase(b);
  recordLineage(project, "merge", {a, b}, {a}, 50);
  std::vector<Lineage> lines;
  project.lineage.forEach([&](LineageId, const Lineage& l) { lines.push_back(l); });
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].fromCodes == std::vector<std::string>{"001"});
  CHECK(lines[0].toCodes == std::vector<std::string>{"001", "002"});
  CHECK(lines[1].fromCodes == std::vector<std::string>{"001"});
  CHECK(lines[1].toCodes == std::vector<std::string>{"003"});
  CHECK(lines[2].fromCodes == std::vector<std::string>{"003", "002"});
  CHECK(lines[2].toCodes == std::vector<std::string>{"003"});
}

TEST_CASE("Heir: most households, then largest area, then lowest code, then lowest id", "[codes]") {
  AsciiOptions options;
  options.grids = {"aabcdd"};
  options.households = {"111311"};
  AsciiPlan plan = asciiPlan(options);
  const auto heir = [&](const std::string& letters) {
    std::vector<GridId> grids;
    for (char letter : letters) grids.push_back(plan.grids.at(letter));
    return heirAmong(plan.project, grids);
  };
  CHECK(heir("abcd") == plan.grids.at('c'));
  CHECK(heir("bd") == plan.grids.at('d'));
  CHECK(heir("da") == plan.grids.at('a'));
  plan.editGrid('d').code = "9";
  CHECK(heir("da") == plan.grids.at('d'));
  plan.editGrid('a').code = "1";
  CHECK(heir("da") == plan.grids.at('a'));
}
