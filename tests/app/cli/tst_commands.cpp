// SPDX-License-Identifier: GPL-3.0-or-later
// Every command, from their table: those that change a plan keep off one that somebody else has, and tell what saving
// had to say. Which ones change a plan is found out by running them; a command without a case here fails.
#include <QGuiApplication>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "app/cli/command.h"
#include "gis/export/formats.h"
#include "gis/roles.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;
using test::bytesOf;
using test::ensureApplication;
using test::Fixture;

namespace {

struct Bench : Fixture {
  std::string fresh = scratch / "fresh.gpkg", register_ = scratch / "register.csv";
  std::map<std::string, std::vector<std::string>> cases = {
      {"new", {fresh, "--name", "X", "--crs", "EPSG:4524"}},
      {"import", {path, register_, "--as", "households", "--source-crs", "EPSG:4524", "--add"}},
      {"info", {path}},
      {"set", {path, "organisation=Office", "urban.households=200-400"}},
      {"propose", {path, "--mode", "quick"}},
      {"number", {path}},
      {"lineage", {path, "77"}},
      {"check", {path}},
      {"align", {path}},
      {"layers", {path, "--copy", "planned"}},
      {"bounds", {path, "--within", "77", "--write", "Wall Street"}},
      {"station", {path, "--add", "--code", "P1", "--name", "东所", "--at", "36600050,5245050"}},
      {"copy", {path, "--to", scratch / "copy.gpkg", "--edition", "public"}},
      {"export", {path, "--to", scratch / "out"}},
      {"print", {path, "--to", scratch / "a.pdf", "--level", "city"}}};

  Bench() {
    ensureApplication();
    // One grid has a code.
    plan = edited();
    std::filesystem::remove(path);
    REQUIRE(gis::saveProjectAs(path, plan));
    test::writeBytes(register_, "x,y,households,persons\n36600050,5245050,3,7\n36600150,5245050,2,4\n");
  }
  std::string target(const std::string& command) const { return command == "new" ? fresh : path; }
  // The exit code; `error` receives what stood on standard error.
  int run(const cli::Command& command, std::string* error = nullptr) {
    const auto found = cases.find(command.name);
    INFO("the command " << command.name << " needs a case here");
    REQUIRE(found != cases.end());
    return Fixture::run(command, found->second, error);
  }
};

// The commands after which the file is another one.
std::set<std::string> changing() {
  std::set<std::string> names;
  for (const cli::Command& command : cli::allCommands()) {
    Bench bench;
    const std::string before = bytesOf(bench.target(command.name));
    CHECK(bench.run(command) < 2);
    if (bytesOf(bench.target(command.name)) != before) names.insert(command.name);
  }
  return names;
}

}  // namespace

TEST_CASE("Every command that changes a plan keeps off one that somebody else has") {
  const std::set<std::string> writing = changing();
  CHECK(writing.size() >= 4);
  for (const cli::Command& command : cli::allCommands()) {
    INFO(command.name);
    Bench bench;
    bench.leaseTo("Zhang", bench.target(command.name));
    const std::string before = bytesOf(bench.target(command.name));
    std::string error;
    const int code = bench.run(command, &error);
    CHECK(bytesOf(bench.target(command.name)) == before);
    if (!writing.contains(command.name)) {
      CHECK(code < 2);
      continue;
    }
    CHECK(code == 2);
    CHECK(error.find("Zhang") != std::string::npos);
    CHECK(error.find("office-3") != std::string::npos);
  }
}

TEST_CASE("Every command that changes a plan tells what saving had to say") {
  for (const std::string& name : changing()) {
    if (name == "new") continue;  // nobody can have changed what was not there
    INFO(name);
    Bench bench;
    test::runSql(bench.path, "UPDATE communities SET name = 'by another program'");
    std::string error;
    const auto commands = cli::allCommands();
    CHECK(bench.run(*std::ranges::find(commands, name, &cli::Command::name), &error) < 2);
    CHECK(error.find("written anew") != std::string::npos);
  }
}

TEST_CASE("The help of exports lists every format and the one that is written unasked") {
  CLI::App app;
  cli::exportCommand().prepare(app);
  const std::string help = app.help();
  for (const gis::ExportFormat& format : gis::exportFormats()) CHECK(help.find(format.name()) != std::string::npos);
  CHECK(gis::defaultExportFormats() == std::vector<std::string>{"gpkg"});
  CHECK(help.find("default: gpkg") != std::string::npos);
}

TEST_CASE("The help of imports lists every role and every field") {
  CLI::App app;
  cli::importCommand().prepare(app);
  const std::string help = app.help();
  for (const gis::ImportRole& role : gis::importRoles()) CHECK(help.find(role.name()) != std::string::npos);
  for (std::string_view key : gis::kFieldKeys) CHECK(help.find(key) != std::string::npos);
}
