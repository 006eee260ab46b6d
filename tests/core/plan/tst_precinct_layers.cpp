// SPDX-License-Identifier: GPL-3.0-or-later
// Precinct layers side by side: labels and records change places with the one in force and come back as they were.
#include "core/plan/precinct_layers.h"

#include <catch2/catch.hpp>
#include <map>
#include <utility>

#include "core/plan/difference.h"
#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/plan/public_copy.h"
#include "core/plan/references.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//   P P Q Q      the western half of each row is grid a or c, the eastern one b or d
//   P P Q Q
AsciiPlan drawn() {
  AsciiOptions options;
  options.communities = {"AABB", "AABB"};
  options.grids = {"aabb", "ccdd"};
  options.precincts = {"PPQQ", "PPQQ"};
  options.households = {"1234", "5678"};
  AsciiPlan plan = asciiPlan(options);
  Source source;
  source.name = "stations", source.role = Role::Precincts, source.rows = 2;
  const SourceId id = plan.project.sources.add(source);
  for (PrecinctId precinct : plan.project.precincts.ids()) plan.project.precincts.edit(precinct).source = id;
  plan.project.precincts.edit(plan.precincts.at('Q')).exemption = "development zone";
  plan.project.beats.add({"B1", "west", plan.precincts.at('P'), {}, {plan.grids.at('a'), plan.grids.at('c')}, {}});
  plan.project.beats.add({"B2", "east", {}, {}, {plan.grids.at('b')}, {}});
  REQUIRE(brokenGuarantees(plan.project).empty());
  return plan;
}

// Households of each precinct of a layer, by code.
std::map<std::string, std::int64_t> householdsOf(const Project& project, PrecinctLayerId layer) {
  std::map<std::string, std::int64_t> households;
  withInForce(project, layer).precincts.forEach([&](PrecinctId, const Precinct& precinct) {
    households[precinct.code] += precinct.zone.tally.households;
  });
  return households;
}

void requireSound(const Project& project) {
  REQUIRE(brokenGuarantees(project) == std::vector<std::string>());
}

}  // namespace

TEST_CASE("A copy of the precincts in force changes nothing but the labels of layers") {
  const AsciiPlan plan = drawn();
  Project project = plan.project;
  const PrecinctLayerId copy = addLayer(project, "planned", "present", LayerStart::Copy);
  requireSound(project);
  CHECK(project.precincts == plan.project.precincts);
  CHECK(project.beats == plan.project.beats);
  CHECK(project.grids == plan.project.grids);
  CHECK(project.subdivision.arcs() == plan.project.subdivision.arcs());
  CHECK(project.precinctLayers.at(layerInForce(project)).name == "present");
  CHECK(layersOf(project) == std::vector{layerInForce(project), copy});
  CHECK(layerNamed(project, "planned") == copy);
  CHECK_FALSE(layerNamed(project, "other"));
  CHECK(precinctCount(project, copy) == 2);
  CHECK(project.layerLabels.size() == 2);
  // Its precincts and their source are records of their own.
  CHECK(project.sources.size() == plan.project.sources.size() + 1);
  CHECK(sourcesInForce(project) == sourcesInForce(plan.project));
  CHECK(householdsOf(project, copy) == householdsOf(project, layerInForce(project)));
}

TEST_CASE("An empty layer has no precincts, and no face says so") {
  Project project = drawn().project;
  const Subdivision before = project.subdivision;
  const PrecinctLayerId empty = addLayer(project, "2019", "present", LayerStart::Empty);
  requireSound(project);
  CHECK(project.subdivision == before);
  CHECK(precinctCount(project, empty) == 0);
  const Project shown = withInForce(project, empty);
  requireSound(shown);
  CHECK(shown.precincts.empty());
  CHECK(sourcesInForce(shown).empty());
  CHECK(precinctCount(shown, layerNamed(shown, "present")) == 2);
}

TEST_CASE("A layer put in force and back leaves the plan that it found") {
  const AsciiPlan plan = drawn();
  Project project = plan.project;
  const PrecinctLayerId planned = addLayer(project, "planned", "present", LayerStart::Copy);
  const PrecinctLayerId present = layerInForce(project);
  const PrecinctLayerId old = addLayer(project, "2019", "", LayerStart::Empty);
  const Project before = project;
  for (PrecinctLayerId layer : {planned, old}) {
    putInForce(project, layer);
    requireSound(project);
    CHECK(layerInForce(project) == layer);
    putInForce(project, present);
    requireSound(project);
    CHECK(project.precincts == before.precincts);
    CHECK(project.beats == before.beats);
    CHECK(project.sources == before.sources);
    before.precinctLayers.forEach([&](PrecinctLayerId id, const PrecinctLayer& was) {
      const PrecinctLayer& is = project.precinctLayers.at(id);
      CHECK(std::tie(is.name, is.inForce, is.sources) == std::tie(was.name, was.inForce, was.sources));
      if (id != old) CHECK(is.beatsWithout == was.beatsWithout);  // now it is known that there are none in it
    });
    // Those aside too, but for which number a combination has.
    before.subdivision.faces().forEach([&](FaceId id, const Face& face) {
      const Face& now = project.subdivision.face(id);
      CHECK(now.precinct == face.precinct);
      for (PrecinctLayerId each : {planned, old})
        CHECK(precinctIn(project, now, each) == precinctIn(before, face, each));
    });
  }
}

TEST_CASE("Layers hold different lines, each with its own sums") {
  const AsciiPlan plan = drawn();
  Project project = plan.project;
  const PrecinctLayerId planned = addLayer(project, "planned", "present", LayerStart::Copy);
  const PrecinctLayerId present = layerInForce(project);
  putInForce(project, planned);
  const std::vector<PrecinctId> ids = project.precincts.ids();
  setPrecinct(project, plan.faceAt(1, 0), ids[1]);  // 200 households from P to Q
  requireSound(project);
  putInForce(project, present);
  requireSound(project);
  CHECK(householdsOf(project, present) == std::map<std::string, std::int64_t>{{"P", 1400}, {"Q", 2200}});
  CHECK(householdsOf(project, planned) == std::map<std::string, std::int64_t>{{"P", 1200}, {"Q", 2400}});
  const Face& moved = project.subdivision.face(plan.faceAt(1, 0));
  CHECK(moved.precinct == plan.precincts.at('P'));
  CHECK(precinctIn(project, moved, present) == plan.precincts.at('P'));
  CHECK(precinctIn(project, moved, planned) == ids[1]);
  CHECK(project.layerLabels.size() == 2);

  // A grid's territory painted, and a third layer: neither changes the others.
  setGrid(project, plan.faceAt(1, 0), {});
  const PrecinctLayerId third = addLayer(project, "third", "", LayerStart::Copy);
  CHECK(householdsOf(project, third) == householdsOf(project, present));
  CHECK(householdsOf(project, planned) == std::map<std::string, std::int64_t>{{"P", 1200}, {"Q", 2400}});
}

TEST_CASE("Beats are where they were when their layer comes back, and among most residents where it is new to them") {
  const AsciiPlan plan = drawn();
  Project project = plan.project;
  const PrecinctLayerId planned = addLayer(project, "planned", "present", LayerStart::Copy);
  const PrecinctLayerId present = layerInForce(project);
  const BeatId west = project.beats.ids()[0], east = project.beats.ids()[1];
  putInForce(project, planned);
  // In a copy they are in the copies; the one without a precinct is in none.
  CHECK(project.precincts.at(project.beats.at(west).precinct).code == "P");
  CHECK(project.beats.at(west).precinct != plan.precincts.at('P'));
  CHECK_FALSE(project.beats.at(east).precinct);
  const BeatId fresh = project.beats.add({"B3", "new", {}, {}, {plan.grids.at('d')}, {}});
  putInForce(project, present);
  requireSound(project);
  CHECK(project.beats.at(west).precinct == plan.precincts.at('P'));
  CHECK_FALSE(project.beats.at(east).precinct);
  CHECK(project.beats.at(fresh).precinct == plan.precincts.at('Q'));
  putInForce(project, planned);
  CHECK_FALSE(project.beats.at(fresh).precinct);  // as it was there
  eraseRecords<BeatId>(project, std::vector{west});
  requireSound(project);
}

TEST_CASE("Removing a layer takes its records and the lines that stand for nothing else") {
  const AsciiPlan plan = drawn();
  Project project = plan.project;
  const PrecinctLayerId planned = addLayer(project, "planned", "present", LayerStart::Copy);
  const PrecinctLayerId present = layerInForce(project);
  putInForce(project, planned);
  // A line through two faces, of this layer alone.
  const int cell = plan.cellMillimetres;
  const auto inserted = insertLinesInto(project, {{{{cell / 2, 0}, {cell / 2, 2 * cell}}, ArcClass::Precinct, {}}});
  REQUIRE(inserted);
  REQUIRE(inserted->created.size() == 2);
  for (const auto& [fresh, from] : inserted->created) setPrecinct(project, fresh, project.precincts.ids()[1]);
  putInForce(project, present);
  requireSound(project);
  CHECK(project.subdivision.faces().size() == plan.project.subdivision.faces().size() + 2);
  eraseLayer(project, planned);
  requireSound(project);
  CHECK(project.layerPrecincts.empty());
  CHECK(project.layerLabels.empty());
  CHECK(project.precinctLayers.size() == 1);
  CHECK(project.sources == plan.project.sources);
  CHECK(project.precincts == plan.project.precincts);
  CHECK(project.grids == plan.project.grids);
  const Subdivision &was = plan.project.subdivision, &is = project.subdivision;
  CHECK(is.nodes().size() == was.nodes().size());
  CHECK(is.arcs().size() == was.arcs().size());
  CHECK(is.faces().ids() == was.faces().ids());
  was.faces().forEach([&](FaceId id, const Face& face) {
    CHECK(sameLabels(is.face(id), face));
    CHECK(is.face(id).area == face.area);
    CHECK(is.face(id).tally == face.tally);
  });
}

TEST_CASE("A line that another layer or label needs stays when a layer goes") {
  const AsciiPlan plan = drawn();
  Project project = plan.project;
  const PrecinctLayerId first = addLayer(project, "first", "present", LayerStart::Copy);
  const PrecinctLayerId second = addLayer(project, "second", "", LayerStart::Copy);
  const std::size_t arcs = project.subdivision.arcs().size();
  eraseLayer(project, first);
  requireSound(project);
  CHECK(project.subdivision.arcs().size() == arcs);
  CHECK(householdsOf(project, second) == std::map<std::string, std::int64_t>{{"P", 1400}, {"Q", 2200}});
  CHECK(precinctCount(project, second) == 2);
}

TEST_CASE("A public copy holds the layer in force alone") {
  const AsciiPlan plan = drawn();
  Project project = plan.project;
  addLayer(project, "planned", "present", LayerStart::Copy);
  const Project copy = publicCopyOf(project);
  requireSound(copy);
  CHECK(copy.precinctLayers.empty());
  CHECK(copy.layerPrecincts.empty());
  CHECK(copy.layerLabels.empty());
  CHECK(copy.precincts.size() == 2);
  CHECK(copy.sources == plan.project.sources);
}

TEST_CASE("A public copy has no line that was drawn for a layer aside, also where grids are locked") {
  AsciiPlan plan = drawn();
  for (GridId grid : plan.project.grids.ids()) plan.project.grids.edit(grid).locked = true;
  Project project = plan.project;
  const PrecinctLayerId planned = addLayer(project, "planned", "present", LayerStart::Copy);
  const PrecinctLayerId present = layerInForce(project);
  putInForce(project, planned);
  const int cell = plan.cellMillimetres;
  const auto inserted = insertLinesInto(project, {{{{cell / 2, 0}, {cell / 2, 2 * cell}}, ArcClass::Drawn, {}}});
  REQUIRE(inserted);
  for (const auto& [fresh, from] : inserted->created) setPrecinct(project, fresh, project.precincts.ids()[1]);
  putInForce(project, present);
  requireSound(project);
  REQUIRE(project.subdivision.faces().size() == plan.project.subdivision.faces().size() + 2);
  const Project copy = publicCopyOf(project);
  requireSound(copy);
  CHECK(copy.subdivision.arcs().size() == plan.project.subdivision.arcs().size());
  CHECK(copy.subdivision.faces().ids() == plan.project.subdivision.faces().ids());
  // Whoever removes the layer keeps what is locked.
  eraseLayer(project, planned);
  CHECK(project.subdivision.faces().size() == plan.project.subdivision.faces().size() + 2);
}

TEST_CASE("Layers that contradict each other are not followed") {
  Project sound = drawn().project;
  const PrecinctLayerId planned = addLayer(sound, "planned", "present", LayerStart::Copy);
  CHECK(unsafeToFollow(sound).empty());
  const LayerPrecinctId precinct = sound.layerPrecincts.ids().front();
  const LayerLabelsId labels = sound.layerLabels.ids().front();
  const std::vector<std::function<void(Project&)>> faults = {
      [&](Project& p) { p.precinctLayers.edit(planned).inForce = true; },
      [&](Project& p) { p.precinctLayers.edit(layerInForce(p)).inForce = false; },
      [&](Project& p) { p.layerPrecincts.edit(precinct).layer = layerInForce(p); },
      [&](Project& p) { p.layerPrecincts.edit(precinct).layer = PrecinctLayerId(99); },
      [&](Project& p) { p.precincts.set(PrecinctId(precinct.value), {}); },
      [&](Project& p) { p.layerLabels.edit(labels).precincts.clear(); },
      [&](Project& p) {
        p.layerLabels.edit(labels).precincts = {precinct, precinct};
      },
      [&](Project& p) { p.layerLabels.edit(labels).precincts = p.layerPrecincts.ids(); },
      [&](Project& p) { p.layerLabels.edit(labels).precincts = {LayerPrecinctId(99)}; },
      [&](Project& p) { p.subdivision.editFace(FaceId(2)).layers = LayerLabelsId(99); },
  };
  for (const auto& fault : faults) {
    Project broken = sound;
    fault(broken);
    CHECK_FALSE(unsafeToFollow(broken).empty());
  }
}

TEST_CASE("Undoing what made a layer never hands its numbers out again") {
  Project project = drawn().project;
  addLayer(project, "planned", "present", LayerStart::Copy);
  const PrecinctId fresh = project.precincts.add({});
  CHECK_FALSE(project.layerPrecincts.contains(LayerPrecinctId(fresh.value)));
}
