// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of many files that are stopped at every step: nothing comes in halfway, and what was stopped can go on.
#include "gis/file/project_file.h"
#include "tests/gis/batch/import_folder.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

// Asks to stop at the n-th word of how far the work is.
struct StopAt {
  std::stop_source source;
  int left;
  explicit StopAt(int n) : left(n) {}
  Progress progress() {
    Progress made;
    made.stop = source.get_token();
    made.report = [this](std::string_view, double) {
      if (left-- == 0) source.request_stop();
    };
    return made;
  }
};

Progress stopped() {
  static std::stop_source source;
  source.request_stop();
  Progress progress;
  progress.stop = source.get_token();
  return progress;
}

}  // namespace

TEST_CASE("What is stopped before it begins does nothing") {
  Folder folder;
  district(folder.path);
  CHECK(ImportPlanner::lookAt({folder.path.string()}, stopped()).error().code == "job.cancelled");
  auto planner = ImportPlanner::lookAt({folder.path.string()});
  REQUIRE(planner);
  CHECK(planner->plan(folder.project, {}, stopped()).error().code == "job.cancelled");
  const auto plan = planner->plan(folder.project, {});
  REQUIRE(plan);
  CHECK(plan->isReady());
  const auto batch = runImportPlan(folder.project, *plan, "x", 1, stopped());
  REQUIRE_FALSE(batch);
  CHECK(batch.error().error.code == "job.cancelled");
}

TEST_CASE("A preview can be stopped") {
  Folder folder;
  district(folder.path);
  for (const char* name : {"communities.geojson", "register.csv", "houses.geojson"}) {
    ImportRequest request;
    request.role = name == std::string("register.csv") ? Role::Households : Role::Communities;
    request.path = (folder.path / name).string();
    CHECK(preview(request, 8, {}, stopped()).error().code == "job.cancelled");
    CHECK(preview(request, 8, {}));
  }
}

TEST_CASE("Stopped anywhere in the middle, looking and planning begin anew and find the same") {
  Folder folder;
  district(folder.path);
  auto planner = ImportPlanner::lookAt({folder.path.string()});
  REQUIRE(planner);
  bool done = false;
  int at = 0;
  for (; !done; ++at) {
    REQUIRE(at < 200);
    StopAt stop(at);
    const auto looked = ImportPlanner::lookAt({folder.path.string()}, stop.progress());
    done = looked.has_value();
    if (!done) CHECK(looked.error().code == "job.cancelled");
  }
  CHECK(at > 2);
  done = false;
  for (at = 0; !done; ++at) {
    REQUIRE(at < 200);
    StopAt stop(at);
    const auto plan = planner->plan(folder.project, {}, stop.progress());
    done = plan.has_value();
    if (!done) CHECK(plan.error().code == "job.cancelled");
  }
  CHECK(at > 2);
  const auto after = planner->plan(folder.project, {});
  REQUIRE(after);
  CHECK(said(*after) == said(folder.plan()));
  CHECK(after->isReady());
}

TEST_CASE("Stopped anywhere in the middle, an import brings nothing in, else all of it") {
  Folder folder;
  district(folder.path);
  const ImportPlan plan = folder.plan();
  const auto whole = runImportPlan(folder.project, plan, "x", 1);
  REQUIRE(whole);
  CHECK(whole->reports.size() == 4);
  const Project before = folder.project;
  int stoppedTimes = 0;
  for (int at = 0;; ++at) {
    REQUIRE(at < 2000);
    StopAt stop(at);
    const auto batch = runImportPlan(folder.project, plan, "x", 1, stop.progress());
    CHECK(folder.project == before);
    if (batch) {
      // Stopped after the last word, or never.
      CHECK(batch->project == whole->project);
      CHECK(batch->reports.size() == 4);
      if (stop.left >= 0) break;
      continue;
    }
    ++stoppedTimes;
    CHECK(batch.error().error.code == "job.cancelled");
  }
  CHECK(stoppedTimes > 8);
}
