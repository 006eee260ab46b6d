// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli layers, and the layers that align and info look at: what they change, what they refuse.
#include <QGuiApplication>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/older_state.h"
#include "core/plan/precinct_layers.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;
using namespace wangge::cli;
using test::bytesOf;
using test::Fixture;

namespace {

struct Layers : Fixture {
  Layers() {
    test::AsciiOptions options;
    options.grids = {"aabbcc", "aabbcc"};
    options.communities = {"AAAABB", "AAAABB"};
    options.precincts = {"PPPPQQ", "PPPPQQ"};
    options.households = {"123456", "123456"};
    use(test::asciiPlan(options).project);
  }
  int layers(std::vector<std::string> arguments, std::string* error = nullptr) const {
    arguments.insert(arguments.begin(), path);
    return run(layersCommand(), std::move(arguments), error);
  }
  Project saved() const {
    auto opened = gis::openProject(path);
    REQUIRE(opened);
    return std::move(opened->project);
  }
  // What stands in the list, the one in force first.
  std::vector<std::string> names() const {
    const Project project = saved();
    std::vector<std::string> names;
    for (PrecinctLayerId id : layersOf(project)) names.push_back(project.precinctLayers.at(id).name);
    return names;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(Layers, "Layers are listed, added, renamed, put in force and removed") {
  const std::string before = bytesOf(path);
  CHECK(layers({}) == 0);
  CHECK(bytesOf(path) == before);
  CHECK(layers({"--copy", "planned"}) == 0);
  CHECK(names() == Names{"Present", "planned"});
  CHECK(layers({"--empty", "2019"}) == 0);
  CHECK(layers({"--rename", "planned=2027"}) == 0);
  CHECK(names() == Names{"Present", "2019", "2027"});
  CHECK(layers({"--use", "2027"}) == 0);
  CHECK(names() == Names{"2027", "2019", "Present"});
  CHECK(saved().precincts.size() == 2);
  CHECK(layers({"--remove", "2019"}) == 0);
  CHECK(layers({"--remove", "Present"}) == 0);
  CHECK(names() == Names{"2027"});
  CHECK(saved().subdivision.arcs().size() == plan.subdivision.arcs().size());
}

TEST_CASE_METHOD(Layers, "Layer commands that cannot be done say why and change nothing") {
  REQUIRE(layers({"--copy", "planned"}) == 0);
  const std::string before = bytesOf(path);
  std::string error;
  CHECK(layers({"--copy", "planned"}, &error) == 2);
  CHECK(error.find("planned") != std::string::npos);
  CHECK(layers({"--use", "nobody"}, &error) == 2);
  CHECK(error.find("nobody") != std::string::npos);
  CHECK(error.find("Present, planned") != std::string::npos);
  CHECK(layers({"--remove", "Present"}, &error) == 2);
  CHECK(error.find("in force") != std::string::npos);
  CHECK(layers({"--rename", "planned"}, &error) == 2);
  CHECK(layers({"--use", "planned", "--remove", "Present"}, &error) == 2);
  CHECK(error.find("--remove") != std::string::npos);
  for (const char* change : {"--copy", "--empty", "--rename", "--use", "--remove"}) CHECK(layers({change, ""}) == 2);
  CHECK(bytesOf(path) == before);
}

TEST_CASE_METHOD(Layers, "The alignment looks at any layer and compares two, without a change") {
  REQUIRE(layers({"--copy", "planned"}) == 0);
  const std::string before = bytesOf(path), book = scratch / "changes.xlsx", pages = scratch / "changes.pdf";
  std::string error;
  CHECK(run(alignCommand(), {path, "--layer", "planned"}) == 0);
  // What is looked at is named where there are several.
  CHECK(layerOf(layerState(saved(), "planned")->project) == "planned");
  CHECK(layerOf(saved()) == "Present");
  CHECK(layerOf(plan).isEmpty());
  CHECK(run(alignCommand(), {path, "--layer", "planned", "--against-layer", "Present", "--to", book}) == 0);
  CHECK(bytesOf(book).starts_with("PK"));
  CHECK(run(alignCommand(), {path, "--against-layer", "planned", "--to", pages}) == 0);
  CHECK(bytesOf(pages).starts_with("%PDF"));
  CHECK(run(alignCommand(), {path, "--layer", "nobody"}, &error) == 2);
  CHECK(error.find("nobody") != std::string::npos);
  for (const char* changing : {"--snap-slivers", "--declare=P=reason"})
    CHECK(run(alignCommand(), {path, "--layer", "planned", changing}, &error) == 2);
  CHECK(run(alignCommand(), {path, "--layer", "planned", "--goal", "no-grid-cut"}, &error) == 2);
  CHECK(run(alignCommand(), {path, "--against", path, "--against-layer", "planned"}, &error) == 2);
  CHECK(error.find("--against-layer") != std::string::npos);
  CHECK(bytesOf(path) == before);
}
