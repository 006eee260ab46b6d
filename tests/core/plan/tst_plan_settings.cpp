// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a plan change in one step that can be undone; what they would do to grids is told before.
#include "core/plan/plan_settings.h"

#include <catch2/catch.hpp>
#include <stop_token>

#include "core/plan/history.h"
#include "support/ascii_plan.h"

using namespace wangge;

namespace {

const EditContext kContext{"tester", 1700000000};

//  aabb   grid a has 800 households, b 400, c 200
//  aacc
Project plan() {
  test::AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.households = {"2222", "2211"};
  Project project = test::asciiPlan(options).project;
  project.info.name = "district", project.info.classification = "internal";
  return project;
}

PlanSettings changed(const Project& project) {
  PlanSettings settings = planSettingsOf(project);
  settings.name = "铁锋区 😀", settings.organisation = "网格化服务中心", settings.mapReviewNumber = "黑S(2026)1号";
  settings.classification = "秘密", settings.source = "1:2000 地形图", settings.approver = "李主任";
  settings.profile.basis = CountingBasis::Present;
  settings.profile.sizes[0].minHouseholds = 150;
  settings.scheme.comprehensiveLast = 500;
  return settings;
}

std::string codeOf(const Result<void>& result) {
  return result ? std::string() : result.error().code;
}

}  // namespace

TEST_CASE("All settings change in one step, and one undo brings all of them back") {
  const Project before = plan();
  History history(before);
  const PlanSettings wanted = changed(before);
  const auto step = setPlanSettings(before, wanted, kContext);
  REQUIRE(step);
  CHECK(step->what ==
        Message("journal.settings")
            .with("settings", "name organisation review_number classification source approver basis sizes scheme"));
  REQUIRE(history.commit(*step));
  CHECK(planSettingsOf(history.project()) == wanted);
  CHECK(history.project().grids == before.grids);
  REQUIRE(history.canUndo());
  history.undo();
  CHECK(planSettingsOf(history.project()) == planSettingsOf(before));
  CHECK_FALSE(history.canUndo());
  history.redo();
  CHECK(planSettingsOf(history.project()) == wanted);
}

TEST_CASE("What is set already is no step") {
  const Project before = plan();
  const auto step = setPlanSettings(before, planSettingsOf(before), kContext);
  REQUIRE(step);
  CHECK(step->what.code.empty());
  CHECK(step->after == before);
}

TEST_CASE("Texts are kept in one line, whatever was pasted") {
  CHECK(oneLine(" a\n\tb\r\n c \x1e\x7f d\x01") == "a b c d");
  CHECK(oneLine("区\n网") == "区 网");
  CHECK(oneLine("\n \t").empty());
  CHECK(lettersOf("网格😀a") == 4);
  const Project before = plan();
  PlanSettings settings = planSettingsOf(before);
  settings.source = "first\nsecond\x1e third";
  settings.approver = std::string(300, 'w');
  const auto step = setPlanSettings(before, settings, kContext);
  REQUIRE(step);
  CHECK(planSettingsOf(step->after).source == "first second third");
  CHECK(planSettingsOf(step->after).approver == std::string(300, 'w'));
}

TEST_CASE("Settings that make no sense are refused, and said which") {
  const Project project = plan();
  const PlanSettings before = planSettingsOf(project);
  const auto refusal = [&](auto&& change) {
    PlanSettings settings = before;
    change(settings);
    const auto step = setPlanSettings(project, settings, kContext);
    return step ? Error() : step.error();
  };
  CHECK(refusal([](PlanSettings& s) { s.name = " \n"; }) == Error("setting.empty").with("key", "name"));
  CHECK(refusal([](PlanSettings& s) { s.name = std::string(501, 'w'); }) ==
        Error("setting.too_long").with("key", "name").with("most", 500));
  CHECK(refusal([](PlanSettings& s) { s.name = std::string(500, 'w'); }).code.empty());
  CHECK(refusal([](PlanSettings& s) { s.profile.sizes[0].maxHouseholds = 1'000'001; }) == Error("setting.out_of_range")
                                                                                              .with("key", "households")
                                                                                              .with("type", "urban")
                                                                                              .with("least", 0)
                                                                                              .with("most", 1'000'000));
  CHECK(refusal([](PlanSettings& s) { s.profile.sizes[0].minHouseholds = -1; }).code == "setting.out_of_range");
  CHECK(refusal([](PlanSettings& s) { s.profile.sizes[0].minHouseholds = 501; }) == Error("setting.empty_range")
                                                                                        .with("key", "households")
                                                                                        .with("type", "urban")
                                                                                        .with("first", 501)
                                                                                        .with("last", 500));
  CHECK(refusal([](PlanSettings& s) { s.profile.sizes[0].personsTolerancePercent = 101; }).code ==
        "setting.out_of_range");
  CHECK(refusal([](PlanSettings& s) { s.profile.sizes[0].targetPersons = 2'000'000; }).code == "setting.out_of_range");
  CHECK(refusal([](PlanSettings& s) { s.profile.needleWidth = 1e300; }).code == "setting.out_of_range");
  CHECK(refusal([](PlanSettings& s) { s.profile.sizes.clear(); }).code == "profile.invalid");
  CHECK(refusal([](PlanSettings& s) { s.scheme.comprehensiveFirst = 800; }).code == "setting.empty_range");
  CHECK(refusal([](PlanSettings& s) { s.scheme.dedicatedLast = 1000; }).code == "scheme.invalid");
  CHECK(refusal([](PlanSettings& s) { s.scheme.nameTemplate = "grid"; }).code == "setting.no_number");
}

TEST_CASE("What a plan came with is nobody's fault who changes something else") {
  Project project = plan();
  project.info.name = std::string(600, 'w');
  project.profile.sizes[0].maxHouseholds = 5'000'000;
  PlanSettings settings = planSettingsOf(project);
  settings.approver = "Li";
  CHECK(setPlanSettings(project, settings, kContext));
  settings.profile.sizes[0].minHouseholds = 1;
  CHECK(codeOf(validateSettings(settings, planSettingsOf(project))) == "setting.out_of_range");
}

TEST_CASE("How many grids change their state is what comes") {
  const Project before = plan();
  RuleProfile profile = before.profile;
  profile.sizes[0].minHouseholds = 150, profile.sizes[0].maxHouseholds = 300;
  const auto effect = sizeEffect(before, profile);
  REQUIRE(effect);
  PlanSettings settings = planSettingsOf(before);
  settings.profile = profile;
  const Project after = setPlanSettings(before, settings, kContext)->after;
  SizeEffect counted;
  for (GridId id : before.grids.ids()) {
    ++counted.before[static_cast<std::size_t>(statusOf(before, id))];
    ++counted.after[static_cast<std::size_t>(statusOf(after, id))];
    counted.changed += statusOf(before, id) != statusOf(after, id);
  }
  CHECK(*effect == counted);
  CHECK(effect->changed == 2);  // b is in band by persons then, and c in band
  CHECK(sizeEffect(before, before.profile)->changed == 0);
  std::stop_source stop;
  stop.request_stop();
  Progress progress;
  progress.stop = stop.get_token();
  CHECK_FALSE(sizeEffect(before, profile, progress));
}

TEST_CASE("Codes that would not fit another scheme are counted, not touched") {
  Project project = plan();
  const std::vector<GridId> grids = project.grids.ids();
  project.grids.edit(grids[0]).code = "230204001001001";
  project.grids.edit(grids[1]).code = "230204001001600";
  project.grids.edit(grids[2]).code = "odd";  // fits neither
  NumberingScheme scheme = project.scheme;
  CHECK(codesThatNoLongerFit(project, scheme) == 0);
  scheme.comprehensiveLast = 599;
  CHECK(codesThatNoLongerFit(project, scheme) == 1);
  scheme.segments.back().width = 4;
  CHECK(codesThatNoLongerFit(project, scheme) == 2);
}
