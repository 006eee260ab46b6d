// SPDX-License-Identifier: GPL-3.0-or-later
// Layers as edits: named, undone in one step, refused with a reason; lines of layers aside survive every other edit.
#include "core/edit/precinct_layers.h"

#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/history.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1};

AsciiPlan drawn() {
  AsciiOptions options;
  options.communities = {"AAAA", "AAAA"};
  options.grids = {"aabb", "aabb"};
  options.precincts = {"PPPQ", "PPPQ"};
  options.households = {"1234", "5678"};
  return asciiPlan(options);
}

Step taken(Result<Step> step) {
  if (!step) FAIL(step.error().code);
  REQUIRE(brokenGuarantees(step->after) == std::vector<std::string>());
  return *std::move(step);
}

std::size_t cutGrids(const Project& project) {
  std::size_t count = 0;
  for (const Issue& issue : check(project)) count += issue.rule == "rule.precinct_cut" ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("Layers are added, renamed, put in force and removed, each undone in one step") {
  const AsciiPlan plan = drawn();
  History history(plan.project);
  REQUIRE(history.commit(taken(addPrecinctLayer(plan.project, " planned ", "present", LayerStart::Copy, kContext))));
  CHECK(history.current().what == Message("journal.copy_layer").with("name", "planned"));
  const PrecinctLayerId planned = layerNamed(history.project(), "planned"), present = layerInForce(history.project());
  REQUIRE(planned);
  REQUIRE(history.commit(taken(renamePrecinctLayer(history.project(), planned, "2027", kContext))));
  CHECK(history.current().what == Message("journal.rename_layer").with("old", "planned").with("name", "2027"));
  REQUIRE(history.commit(taken(putLayerInForce(history.project(), planned, kContext))));
  CHECK(history.current().what == Message("journal.layer_in_force").with("name", "2027").with("old", "present"));
  const Project before = history.project();
  REQUIRE(history.commit(taken(removePrecinctLayer(before, present, kContext))));
  CHECK(history.current().what == Message("journal.remove_layer").with("name", "present"));
  CHECK(history.project().layerPrecincts.empty());
  history.undo();
  CHECK(history.project() == before);
  while (history.canUndo()) history.undo();
  CHECK(history.project() == plan.project);
  while (history.canRedo()) history.redo();
  CHECK(history.project().precinctLayers.size() == 1);
}

TEST_CASE("Layer edits that cannot be done say why") {
  const Project first = drawn().project;
  CHECK(addPrecinctLayer(first, "  ", "present", LayerStart::Copy, kContext).error() == Error("edit.layer_unnamed"));
  CHECK(addPrecinctLayer(first, "a", " ", LayerStart::Copy, kContext).error() == Error("edit.layer_unnamed"));
  CHECK(addPrecinctLayer(first, "a", "a", LayerStart::Copy, kContext).error() ==
        Error("edit.layer_name_taken").with("name", "a"));
  const Project project = taken(addPrecinctLayer(first, "a", "present", LayerStart::Empty, kContext)).after;
  const PrecinctLayerId layer = layerNamed(project, "a"), present = layerInForce(project);
  CHECK(addPrecinctLayer(project, "present", "x", LayerStart::Copy, kContext).error() ==
        Error("edit.layer_name_taken").with("name", "present"));
  CHECK(renamePrecinctLayer(project, layer, "present", kContext).error() ==
        Error("edit.layer_name_taken").with("name", "present"));
  CHECK(removePrecinctLayer(project, present, kContext).error() ==
        Error("edit.layer_in_force").with("name", "present"));
  CHECK(putLayerInForce(project, PrecinctLayerId(99), kContext).error() == Error("edit.no_such_layer"));
  CHECK(removePrecinctLayer(project, PrecinctLayerId(99), kContext).error() == Error("edit.no_such_layer"));
  // What changes nothing has no name.
  CHECK(renamePrecinctLayer(project, layer, "a", kContext)->what.code.empty());
  CHECK(putLayerInForce(project, present, kContext)->what.code.empty());
}

TEST_CASE("Rules follow the layer in force") {
  const AsciiPlan plan = drawn();  // the line of Q cuts grid b
  const std::size_t cut = cutGrids(plan.project);
  REQUIRE(cut == 1);
  Project project = taken(addPrecinctLayer(plan.project, "planned", "present", LayerStart::Copy, kContext)).after;
  const PrecinctLayerId planned = layerNamed(project, "planned"), present = layerInForce(project);
  project = taken(putLayerInForce(project, planned, kContext)).after;
  CHECK(cutGrids(project) == 1);
  const std::vector<FaceId> faces{plan.faceAt(2, 0), plan.faceAt(2, 1)};
  project = taken(assignFaces(project, faces, project.precincts.ids().back(), kContext)).after;
  CHECK(cutGrids(project) == 0);
  project = taken(putLayerInForce(project, present, kContext)).after;
  CHECK(cutGrids(project) == 1);
}

TEST_CASE("A line of a layer aside is kept by every edit that would heal it") {
  const AsciiPlan plan = drawn();
  // In the layer aside a line was drawn through grid a.
  Project project = taken(addPrecinctLayer(plan.project, "planned", "present", LayerStart::Copy, kContext)).after;
  const PrecinctLayerId planned = layerNamed(project, "planned"), present = layerInForce(project);
  project = taken(putLayerInForce(project, planned, kContext)).after;
  const int cell = plan.cellMillimetres;
  const Polyline line{{cell / 2, -cell}, {cell / 2, 3 * cell}};
  project = taken(cutZone(project, project.precincts.ids().front(), line, kContext)).after;
  REQUIRE(project.precincts.size() == 3);
  project = taken(putLayerInForce(project, present, kContext)).after;
  const std::size_t faces = project.subdivision.faces().size();
  const auto third = [&](const Project& p) { return withInForce(p, planned).precincts; };
  const auto before = third(project);
  // A grid is cut along the same line and joined again: the line is one that the planner drew, and stays.
  const GridId grid = plan.grids.at('a');
  const Step cut = taken(cutZone(project, grid, line, kContext));
  CHECK(cut.after.subdivision.faces().size() == faces);
  const std::vector<GridId> grids = cut.after.grids.ids();
  const Step joined = taken(mergeZones(cut.after, std::vector{grid, grids.back()}, kContext));
  CHECK(joined.after.subdivision.faces().size() == faces);
  CHECK(third(joined.after) == before);
  // Nor is it taken for a line that can be removed by hand.
  project.subdivision.arcs().forEach([&](ArcId id, const Arc& arc) {
    if (project.subdivision.face(arc.left).layers != project.subdivision.face(arc.right).layers)
      CHECK_FALSE(removeArc(project, id, kContext));
  });
  // With the layer the line goes.
  const Step removed = taken(removePrecinctLayer(joined.after, planned, kContext));
  CHECK(removed.after.subdivision.faces().size() == plan.project.subdivision.faces().size());
  CHECK(removed.after.subdivision.arcs().size() == plan.project.subdivision.arcs().size());
}
