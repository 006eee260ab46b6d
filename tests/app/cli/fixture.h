// SPDX-License-Identifier: GPL-3.0-or-later
// A plan in a file for commands to work on, and what they say meanwhile.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "core/edit/edits.h"
#include "gis/file/project_file.h"
#include "gis/recovery/lease.h"
#include "tests/app/application.h"
#include "tests/gis/file/scratch.h"
#include "tests/support/ascii_plan.h"

namespace wangge::test {

struct Fixture {
  Scratch scratch;
  std::string path = scratch / "a.gpkg";
  Project plan = drawn();
  cli::Console console;

  Fixture() {
    plan.info.uuid = "6f0c1f4e-0000-4000-8000-000000000021";
    plan.info.crs = "EPSG:4524";
    plan.info.created = 1700000000;
    plan.lattice = {36600000, 5245000};
    REQUIRE(gis::saveProjectAs(path, plan));
  }
  // One grid too large, one in band, one too small.
  static Project drawn() {
    AsciiOptions options;
    options.grids = {"aabb", "aacc"};
    options.households = {"2222", "2211"};
    return asciiPlan(options).project;
  }
  // The file holds this drawing from now on, where the plan was.
  void use(Project drawing) {
    drawing.info = plan.info, drawing.lattice = plan.lattice;
    plan = std::move(drawing);
    std::filesystem::remove(path);
    REQUIRE(gis::saveProjectAs(path, plan));
  }
  // A command with its arguments; the exit code. `error` receives what stood on standard error.
  int run(const cli::Command& command, std::vector<std::string> arguments, std::string* error = nullptr) const {
    ensureApplication();
    CLI::App app;
    const cli::Action action = command.prepare(app);
    std::reverse(arguments.begin(), arguments.end());
    app.parse(arguments);
    int code = -1;
    const std::string text = said([&] {
      const Result<int> result = action(console);
      code = result ? *result : console.refuse(result.error());
    });
    if (error) *error = text;
    UNSCOPED_INFO(text);
    return code;
  }
  Project edited() const { return *setGridCode(plan, plan.grids.ids()[0], "77", {"x", 1700000000}); }
  // Somebody on another computer has the plan of this file open.
  static void leaseTo(const std::string& user, const std::string& planPath) {
    gis::LeaseHolder holder = gis::thisProcess(user, 1700000000);
    holder.host = "office-3";
    writeBytes(gis::leasePath(planPath), gis::leaseText(holder));
  }
  // What goes to standard error meanwhile; what goes to standard output is dropped.
  template <class Run>
  std::string said(Run&& run) const {
    const std::string file = scratch / "said";
    std::fflush(nullptr);
    const int into = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), nowhere = ::open("/dev/null", O_WRONLY);
    const int error = ::dup(2), out = ::dup(1);
    ::dup2(into, 2), ::dup2(nowhere, 1);
    run();
    std::fflush(nullptr);
    ::dup2(error, 2), ::dup2(out, 1);
    for (const int descriptor : {into, nowhere, error, out}) ::close(descriptor);
    return bytesOf(file);
  }
};

}  // namespace wangge::test
