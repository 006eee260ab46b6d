// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that is imported into an empty plan, and what its import plan says.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>

#include "gis/import_plan.h"
#include "tests/gis/batch/made_layers.h"
#include "tests/gis/file/scratch.h"
#include "tests/gis/support/source_maker.h"

namespace wangge::gis::test {

using wangge::test::Scratch;

struct Folder {
  Scratch scratch;
  std::filesystem::path path = scratch / "in";
  Project project = planWithoutCrs();
  ImportRecipe recipe;

  Result<ImportPlan> tried() {
    auto planner = ImportPlanner::lookAt({path.string()});
    if (!planner) return fail(planner.error());
    return planner->plan(project, recipe);
  }
  ImportPlan plan() {
    auto made = tried();
    if (!made) FAIL(made.error().code);
    return *std::move(made);
  }
  void decided(const std::string& file, const std::string& key, const std::string& value) {
    REQUIRE(decide(entryOf(recipe, file, ""), key, value));
  }
};

// "file: role" in order, and "file? code" for what is asked.
inline std::vector<std::string> said(const ImportPlan& plan) {
  std::vector<std::string> lines;
  for (const PlannedLayer& layer : plan.layers) {
    lines.push_back(layer.file + ": " + (!layer.use ? "-" : layer.role ? std::string(toText(*layer.role)) : "?"));
    for (const Doubt& doubt : layer.doubts) lines.push_back(layer.file + "? " + doubt.what.code + " " + doubt.decides);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace wangge::gis::test
