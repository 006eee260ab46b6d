// SPDX-License-Identifier: GPL-3.0-or-later
// A number that nobody counted is never said as 0, whatever says it.
#include <catch2/catch.hpp>

#include "app/text/format.h"
#include "app/text/language.h"
#include "app/text/messages.h"
#include "core/plan/grid_changes.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"
#include "core/rules/check.h"
#include "tests/app/application.h"
#include "tests/support/ascii_plan.h"
#include "tests/support/uncounted.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  aab.   a 400 households, b 100, one cell unassigned
AsciiPlan plan(Lacks lacks) {
  AsciiOptions options;
  options.grids = {"aab."};
  options.households = {"2211"};
  AsciiPlan made = asciiPlan(options);
  forgetCounts(made.project, lacks);
  return made;
}

std::string said(const Project& project) {
  std::string all;
  for (const Issue& issue : check(project)) all += textOf(issue.what).toStdString() + "\n";
  return all;
}

bool has(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Problems say what was not counted, and no 0 in its place") {
  ensureApplication();
  const std::string noPersons = said(plan(Lacks::Persons).project);
  CAPTURE(noPersons);
  CHECK(has(noPersons, "100 households, persons not counted"));
  CHECK_FALSE(has(noPersons, " 0 persons"));
  const std::string noHouseholds = said(plan(Lacks::Households).project);
  CAPTURE(noHouseholds);
  CHECK(has(noHouseholds, "households not counted, 200 persons"));
  CHECK_FALSE(has(noHouseholds, " 0 households"));
  const std::string nobody = said(plan(Lacks::Both).project);
  CAPTURE(nobody);
  CHECK(has(nobody, "households not counted, persons not counted"));
  CHECK_FALSE(has(nobody, " 0 "));
  REQUIRE(installLanguage("zh_CN"));
  const std::string chinese = said(plan(Lacks::Both).project);
  CAPTURE(chinese);
  CHECK(has(chinese, "户数未统计"));
  CHECK_FALSE(has(chinese, " 0 户"));
  CHECK_FALSE(has(chinese, "— 户"));
  installLanguage("en");
}

TEST_CASE("Where nobody lives among others, 0 is a number") {
  ensureApplication();
  AsciiOptions options;
  options.grids = {"aa."};
  options.households = {"22."};
  const std::string text = said(asciiPlan(options).project);
  CAPTURE(text);
  CHECK(has(text, "0 households, 0 persons"));
}

TEST_CASE("Sentences, sums and names of what was not counted") {
  ensureApplication();
  const auto filled = [](const char* text, const Message& message) {
    return fillTemplate(QString::fromUtf8(text), message).toStdString();
  };
  CHECK(filled("{households|household|households}, {persons|person|persons}.", Message("x").with("persons", 3)) ==
        "households not counted, 3 persons.");
  CHECK(filled("a[, {households|household|households}]", Message("x")) == "a");
  CHECK(filled("{rows|row|rows}", Message("x")) == "—");

  const Tally none{.households = 0, .persons = 0, .points = 3, .householdsUnknown = 3, .personsUnknown = 3};
  CHECK(tallyText(none).toStdString() == "households not counted, persons not counted");
  CHECK(tallyText(Tally{}).toStdString() == "0 households, 0 persons");

  const AsciiPlan bare = plan(Lacks::Both);
  const std::string name = gridText(nameOf(bare.project, bare.grids.at('a'))).toStdString();
  CHECK(name.find("household") == std::string::npos);
  CHECK(name.find("m²") != std::string::npos);
  CHECK_FALSE(stateOf(bare.project, bare.grids.at('a')).householdsCounted);
  CHECK(stateOf(plan(Lacks::Persons).project, bare.grids.at('a')).householdsCounted);
  CHECK_FALSE(stateOf(plan(Lacks::Persons).project, bare.grids.at('a')).personsCounted);
}
