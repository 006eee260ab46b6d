// SPDX-License-Identifier: GPL-3.0-or-later
// Two precinct layers of one plan compared: what changes station is what their sums differ by, and the matrix follows
// the layer in force.
#include <catch2/catch.hpp>

#include "core/align/changes.h"
#include "core/align/matrix.h"
#include "core/edit/edits.h"
#include "core/edit/precinct_layers.h"
#include "core/plan/difference.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1};

// A second layer in which community A's western column went to Q and grid c, the whole of it, to P.
struct Layers {
  AsciiPlan plan;
  Project project;
  PrecinctLayerId present, planned;

  Layers() {
    AsciiOptions options;
    options.communities = {"AAAABBBB", "AAAABBBB"};
    options.grids = {"aabbccdd", "aabbccdd"};
    options.precincts = {"PPPPQQQQ", "PPPPQQQQ"};
    options.households = {"12345678", "87654321"};
    plan = asciiPlan(options);
    project = planOf(addPrecinctLayer(plan.project, "planned", "present", LayerStart::Copy, kContext)).value();
    present = layerInForce(project), planned = layerNamed(project, "planned");
    project = withInForce(project, planned);
    const std::vector<PrecinctId> ids = project.precincts.ids();
    project = planOf(assignFaces(project, std::vector{plan.faceAt(0, 0), plan.faceAt(0, 1)}, ids[1], kContext)).value();
    project = planOf(assignFaces(project, plan.grid('c').zone.faces, ids[0], kContext)).value();
    project = withInForce(project, present);
  }
};

}  // namespace

TEST_CASE("What changes station between two layers is told to the person") {
  const Layers layers;
  const Project before = withInForce(layers.project, layers.present),
                after = withInForce(layers.project, layers.planned);
  const auto changes = changesBetween(before, after, SliverRule{});
  REQUIRE(changes);
  REQUIRE(changes->stations.size() == 2);
  REQUIRE(changes->changes.size() == 2);
  const auto of = [&](GridId grid) {
    for (const Change& change : changes->changes)
      if (change.grid == grid) return change;
    FAIL("no such change");
    return Change{};
  };
  const Change part = of(layers.plan.grids.at('a')), whole = of(layers.plan.grids.at('c'));
  CHECK(part.what == ChangeOf::Part);
  CHECK(part.sums.tally.households == 900);
  CHECK(part.sums.tally.persons == 1800);
  CHECK(whole.what == ChangeOf::Grid);
  CHECK(whole.sums.tally.households == 1800);
  for (const StationPair& station : changes->stations) {
    CHECK(station.before);
    CHECK(station.after);
    CHECK(station.is.tally - station.was.tally == station.came.tally - station.went.tally);
  }
  CHECK(changes->total.tally.households == 2700);
  CHECK(changes->otherwise.empty());
  // The other way round the same changes hands back.
  const auto back = changesBetween(after, before, SliverRule{});
  REQUIRE(back);
  CHECK(back->total.tally == changes->total.tally);
}

TEST_CASE("A layer and its copy differ in nothing") {
  const Layers layers;
  const Project project = planOf(addPrecinctLayer(layers.project, "copy", "", LayerStart::Copy, kContext)).value();
  const auto changes = changesBetween(layers.project, withInForce(project, layerNamed(project, "copy")), SliverRule{});
  REQUIRE(changes);
  CHECK(changes->changes.empty());
  CHECK(changes->unmatched.empty());
}

TEST_CASE("A layer and its copy differ in nothing, whatever their precincts are called") {
  AsciiOptions options;
  options.communities = {"AAAAAAAA"}, options.grids = {"aabbccdd"};
  options.precincts = {"PPQQRRSS"}, options.households = {"12345678"};
  AsciiPlan plan = asciiPlan(options);
  for (const auto& [letter, code] : {std::pair('P', ""), std::pair('Q', ""), std::pair('R', "7"), std::pair('S', "7")})
    plan.project.precincts.edit(plan.precincts.at(letter)).code = code;
  for (PrecinctId id : plan.project.precincts.ids()) plan.project.precincts.edit(id).name.clear();
  plan.project.precincts.add({});  // without territory
  const Project project = planOf(addPrecinctLayer(plan.project, "copy", "present", LayerStart::Copy, kContext)).value();
  const PrecinctLayerId copy = layerNamed(project, "copy");
  const Project after = withInForce(project, copy);
  const auto changes = changesBetween(project, after, SliverRule{});
  REQUIRE(changes);
  CHECK(changes->changes.empty());
  CHECK(changes->unmatched.empty());
  CHECK(changes->stations.size() == 5);
  // What changes then is told alone.
  const PrecinctId other = after.subdivision.face(plan.faceAt(2, 0)).precinct;
  const Project moved = planOf(assignFaces(after, std::vector{plan.faceAt(1, 0)}, other, kContext)).value();
  const auto one = changesBetween(project, moved, SliverRule{});
  REQUIRE(one);
  CHECK(one->total.tally.households == 200);
}

TEST_CASE("Matrix and rules follow the layer that is put in force as they follow an edit") {
  const Layers layers;
  const Project& before = layers.project;
  const Project after = planOf(putLayerInForce(before, layers.planned, kContext)).value();
  const Difference difference = diff(before, after);
  Matrix matrix(before);
  matrix.update(before, after, difference);
  CHECK(matrix == Matrix(after));
  CHECK_FALSE(matrix == Matrix(before));
  CHECK(recheck(before, after, difference, check(before)) == check(after));
  const Project back = planOf(putLayerInForce(after, layers.present, kContext)).value();
  CHECK(recheck(after, back, diff(after, back), check(after)) == check(back));
}
