// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a plan outlive the program in every way in which a plan does: its file, saved anew or again, the recovery
// journal, versions kept in it.
#include <catch2/catch.hpp>

#include "core/plan/plan_settings.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/recovery/changes.h"
#include "gis/recovery/kept_versions.h"
#include "support/sample_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::runSql;
using test::Scratch;

namespace {

const EditContext kContext{"tester", 1700000000};

struct Desk {
  Scratch scratch;
  std::string path = scratch / "a.gpkg";
  Project plan = [] {
    Project project = test::samplePlan().project;
    project.info.uuid = "6f0c1f4e-0000-4000-8000-000000000031";
    project.info.crs = "EPSG:4524";
    project.lattice = {36600000, 5245000};
    return project;
  }();
  Project with(const std::string& source, const std::string& approver) const {
    PlanSettings settings = planSettingsOf(plan);
    settings.source = source, settings.approver = approver;
    settings.name = "新名 😀 \"'", settings.organisation = std::string(300, 'w');
    settings.profile.basis = CountingBasis::Registered;
    settings.profile.sizes.push_back({"rural", 150, 450, 900, 15, Criterion::Both, Severity::Note});
    settings.scheme.comprehensiveLast = 700;
    const auto step = setPlanSettings(plan, settings, kContext);
    REQUIRE(step);
    return step->after;
  }
  std::string key(const std::string& name) const {
    return runSql(path, "SELECT count(*) || coalesce(max(value), '') FROM wangge_settings WHERE key = '" + name + "'");
  }
};

}  // namespace

TEST_CASE_METHOD(Desk, "Settings come back from the file, each under a key of its own") {
  const Project set = with("1:2000 地形图", "李主任");
  REQUIRE(saveProjectAs(path, set));
  auto opened = openProject(path);
  REQUIRE(opened);
  CHECK(opened->project == set);
  CHECK(opened->warnings.empty());
  CHECK(key("source_text") == "11:2000 地形图");
  CHECK(key("approver") == "1李主任");
  CHECK(key("classification") == "1内部使用");
}

TEST_CASE_METHOD(Desk, "Settings that are saved again, or cleared, leave the bytes of a file written anew") {
  REQUIRE(saveProjectAs(path, plan));
  CHECK(key("source_text") == "0");  // as in files of earlier versions
  CHECK(openProject(path)->project == plan);
  const Project set = with("source", "approver"), cleared = with("", "");
  const Project* before = &plan;
  for (const Project* next : std::initializer_list<const Project*>{&set, &cleared, &set, &plan}) {
    std::vector<Message> warnings;
    REQUIRE(saveProject(path, *next, *before, {}, &warnings));
    CHECK(warnings.empty());
    auto opened = openProject(path);
    REQUIRE(opened);
    CHECK(opened->project == *next);
    CHECK(opened->warnings.empty());
    before = next;
  }
  CHECK(key("source_text") == "0");
  CHECK(key("approver") == "0");
}

TEST_CASE_METHOD(Desk, "The journal brings back settings that were made and settings that were cleared") {
  const Project set = with("source", "approver"), cleared = with("", "approver");
  const std::pair<const Project*, const Project*> ways[] = {{&plan, &set}, {&set, &cleared}, {&set, &plan}};
  for (const auto& [from, to] : ways) {
    Project project = *from;
    Checksums checksums;
    REQUIRE(applyChanges(project, checksums, packChanges(*from, *to)));
    CHECK(planSettingsOf(project) == planSettingsOf(*to));
  }
}

TEST_CASE_METHOD(Desk, "A version comes back with its settings, also with those that were open then") {
  const auto kept = keepVersion(plan, "before", kContext);
  REQUIRE(kept);
  PlanSettings settings = planSettingsOf(kept->after);
  settings.source = "source", settings.approver = "approver", settings.profile.sizes[0].minHouseholds = 1;
  const auto set = setPlanSettings(kept->after, settings, kContext);
  REQUIRE(set);
  const auto kept2 = keepVersion(set->after, "after", kContext);
  REQUIRE(kept2);
  const std::vector<KeptVersionId> versions = kept2->after.keptVersions.ids();
  REQUIRE(versions.size() == 2);
  const auto first = restoreVersion(kept2->after, versions[0], kContext);
  REQUIRE(first);
  CHECK(planSettingsOf(first->after) == planSettingsOf(plan));
  const auto second = restoreVersion(first->after, versions[1], kContext);
  REQUIRE(second);
  CHECK(planSettingsOf(second->after) == settings);
  REQUIRE(saveProjectAs(path, second->after));
  CHECK(openProject(path)->project == second->after);
}
