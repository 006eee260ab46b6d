// SPDX-License-Identifier: GPL-3.0-or-later
// Precincts imported into a layer of their own: the others stay as they are, whatever comes again, and the layer's
// lines go with it.
#include <catch2/catch.hpp>

#include <random>

#include "core/edit/edits.h"
#include "core/edit/precinct_layers.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/recovery/changes.h"
#include "gis/recovery/kept_versions.h"
#include "gis/support/source_maker.h"
#include "support/effort.h"
#include "support/guarantees.h"
#include "support/healed.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

ImportRequest into(const std::string& layer, const std::string& name = "test") {
  ImportRequest r = request(Role::Precincts, name);
  r.precinctLayer = layer, r.presentLayer = "present";
  return r;
}

SourceData halves(double x) {
  return data({area(1, "P1", "东所", {box(-10, -10, x, 210)}), area(2, "P2", "西所", {box(x, -10, 410, 210)})});
}

// Square metres of each precinct of a layer, by code.
std::map<std::string, double> areasOf(const Project& project, const std::string& layer) {
  std::map<std::string, double> areas;
  const PrecinctLayerId id = layerNamed(project, layer);
  REQUIRE(id);
  withInForce(project, id).precincts.forEach([&](PrecinctId, const Precinct& precinct) {
    areas[precinct.code] += precinct.zone.area.squareMetres();
  });
  return areas;
}

using Areas = std::map<std::string, double>;

// What a precinct is, whatever pieces its territory is in.
std::vector<std::tuple<PrecinctId, std::string, SourceId, Area, std::int64_t>> precinctsOf(const Project& project) {
  std::vector<std::tuple<PrecinctId, std::string, SourceId, Area, std::int64_t>> precincts;
  project.precincts.forEach([&](PrecinctId id, const Precinct& p) {
    precincts.emplace_back(id, p.code + p.name, p.source, p.zone.area, p.zone.tally.households);
  });
  return precincts;
}

void requireSound(const Project& project) {
  REQUIRE(brokenGuarantees(project) == std::vector<std::string>());
}

}  // namespace

TEST_CASE("precincts go into a layer of their own beside those in force", "[import][layers]") {
  const Project first = import(twoCommunities(), request(Role::Precincts), halves(150)).project;
  const auto [plan, report] = import(first, into("2019"), halves(250));
  requireSound(plan);
  CHECK(report.what == Message("journal.imported_into_layer")
                           .with("role", "precincts")
                           .with("source", "test")
                           .with("rows", 2)
                           .with("layer", "2019"));
  CHECK(report.created == 2);
  CHECK(precinctsOf(plan) == precinctsOf(first));
  CHECK(plan.precinctLayers.at(layerInForce(plan)).name == "present");
  CHECK(areasOf(plan, "present") == Areas{{"P1", 30000}, {"P2", 50000}});
  CHECK(areasOf(plan, "2019") == Areas{{"P1", 50000}, {"P2", 30000}});
  // Two sources of one name, one of each layer.
  CHECK(plan.sources.size() == first.sources.size() + 1);
  CHECK(community(plan, kA).zone.faces.size() == 2);
  CHECK(community(plan, kB).zone.faces.size() == 2);

  // Removed, the plan is the one before.
  const Result<Step> removed = removePrecinctLayer(plan, layerNamed(plan, "2019"), {"tester", 2});
  REQUIRE(removed);
  requireSound(removed->after);
  CHECK(wangge::test::leftBehind(first.subdivision, removed->after.subdivision) == std::vector<std::string>());
  CHECK(removed->after.sources == first.sources);
}

TEST_CASE("precincts imported again into a layer change that layer alone", "[import][layers]") {
  Project plan = import(twoCommunities(), request(Role::Precincts), halves(150)).project;
  plan = import(plan, into("2019"), halves(250)).project;
  plan = import(plan, into("planned", "other"), halves(350)).project;
  // Without a word of what becomes of the older source it is refused, as it is for the layer in force.
  CHECK(importError(plan, into("2019"), halves(300)).code == "import.needs_add_or_replace");
  ImportRequest again = into("2019");
  again.replace = true;
  const auto [next, report] = import(plan, again, halves(300));
  requireSound(next);
  CHECK(report.changed == 2);
  CHECK(report.what.code == "journal.replaced_in_layer");
  CHECK(areasOf(next, "2019") == Areas{{"P1", 60000}, {"P2", 20000}});
  CHECK(areasOf(next, "present") == areasOf(plan, "present"));
  CHECK(areasOf(next, "planned") == areasOf(plan, "planned"));
  CHECK(precinctsOf(next) == precinctsOf(plan));
  CHECK(next.sources.size() == plan.sources.size());
  // Into the one in force by its name, and by none: the others stay.
  for (const std::string layer : {"present", ""}) {
    ImportRequest present = into(layer);
    present.replace = true;
    const Project last = import(next, present, halves(100)).project;
    requireSound(last);
    CHECK(areasOf(last, "present") == Areas{{"P1", 20000}, {"P2", 60000}});
    CHECK(areasOf(last, "2019") == areasOf(next, "2019"));
    CHECK(areasOf(last, "planned") == areasOf(next, "planned"));
  }
}

TEST_CASE("a table of stations makes a layer of whole communities", "[import][layers]") {
  const Project first = import(twoCommunities(), request(Role::Precincts), halves(150)).project;
  RawFeature row;
  row.row = 1, row.key = kA, row.code = "S1", row.name = "新所";
  RawFeature other = row;
  other.row = 2, other.key = kB;
  const Project plan = import(first, into("planned"), data({row, other})).project;
  requireSound(plan);
  CHECK(areasOf(plan, "planned") == Areas{{"S1", 80000}});
  CHECK(areasOf(plan, "present") == areasOf(import(first, into("x"), halves(9)).project, "present"));
}

TEST_CASE("the first precincts of a plan are in force, whatever layer they are imported into", "[import][layers]") {
  const Project plan = import(twoCommunities(), into("2019"), halves(150)).project;
  requireSound(plan);
  CHECK(plan.precincts.size() == 2);
  CHECK(plan.precinctLayers.at(layerInForce(plan)).name == "2019");
}

TEST_CASE("layers that cannot be imported into say why", "[import][layers]") {
  const Project first = import(twoCommunities(), request(Role::Precincts), halves(150)).project;
  CHECK(importError(first, into("present"), halves(9)) == Error("edit.layer_name_taken").with("name", "present"));
  CHECK(importError(first, into("  "), halves(9)) == Error("edit.layer_unnamed"));
  ImportRequest grids = into("2019");
  grids.role = Role::Grids;
  CHECK(importError(first, grids, halves(9)) == Error("import.layer_of_precincts_only").with("role", "grids"));
}

TEST_CASE("communities imported again keep the layers of what stays", "[import][layers]") {
  Project plan = import(twoCommunities(), request(Role::Precincts), halves(150)).project;
  plan = import(plan, into("2019"), halves(250)).project;
  ImportRequest again = request(Role::Communities);
  again.replace = true;
  const Project next =
      import(plan, again, data({area(1, kA, "甲", {box(0, 0, 220, 200)}), area(2, kB, "乙", {box(220, 0, 400, 200)})}))
          .project;
  requireSound(next);
  CHECK(areasOf(next, "2019") == areasOf(plan, "2019"));
  CHECK(areasOf(next, "present") == areasOf(plan, "present"));
}

TEST_CASE("what an import brought into a layer goes with it, whatever its lines were", "[import][layers]") {
  for (unsigned seed = 1; seed <= wangge::test::tries(80u, 10u); ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto number = [&](int low, int high) {
      return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    Project plan = import(twoCommunities(), request(Role::Precincts), halves(number(20, 380))).project;
    plan = import(plan, request(Role::Barriers),
                  data({street(1, "street", "路", {{number(10, 390) + 0.1, -5}, {number(10, 390) + 0.3, 205}}),
                        street(2, "lane", "巷", {{-5, number(10, 190) + 0.7}, {405, number(10, 190) + 0.2}})}))
               .project;
    // Polygons of any corners, with gaps and overlaps between them; some along lines that are there.
    std::vector<RawFeature> features;
    for (int i = 0; i < number(1, 4); ++i) {
      const auto corner = [&] { return Corner{number(-20, 420) + number(0, 999) / 1000.0, number(-20, 220) + 0.5}; };
      if (number(0, 1))
        features.push_back(area(i + 1, "S" + std::to_string(i), "所", {ring({corner(), corner(), corner()})}));
      else
        features.push_back(area(i + 1, "S" + std::to_string(i), "所", {box(number(0, 200), 0, number(201, 400), 200)}));
    }
    const auto outcome = buildInto(plan, into("planned"), data(features), {});
    if (!outcome) {
      CHECK(outcome.error().code.find('.') != std::string::npos);
      continue;
    }
    requireSound(outcome->project);
    CHECK(outcome->project.precincts.ids() == plan.precincts.ids());
    // As a file, as changes of a journal, as a kept version.
    const wangge::test::Scratch scratch;
    REQUIRE(saveProjectAs(scratch / "a.gpkg", outcome->project));
    const auto opened = openProject(scratch / "a.gpkg");
    REQUIRE(opened);
    CHECK(opened->project == outcome->project);
    REQUIRE(saveProjectAs(scratch / "b.gpkg", plan));
    REQUIRE(saveProject(scratch / "b.gpkg", outcome->project, plan));
    const auto updated = openProject(scratch / "b.gpkg");
    REQUIRE(updated);
    CHECK(updated->project == outcome->project);
    const auto kept = keepVersion(outcome->project, "kept", {"tester", 1}, {});
    REQUIRE(kept);

    const Result<Step> removed = removePrecinctLayer(kept->after, layerNamed(kept->after, "planned"), {"tester", 2});
    REQUIRE(removed);
    requireSound(removed->after);
    CHECK(wangge::test::leftBehind(plan.subdivision, removed->after.subdivision) == std::vector<std::string>());
    const auto restored = restoreVersion(removed->after, removed->after.keptVersions.ids().front(), {"tester", 3}, {});
    REQUIRE(restored);
    requireSound(restored->after);
    CHECK(restored->after.precinctLayers == outcome->project.precinctLayers);
    CHECK(restored->after.layerPrecincts == outcome->project.layerPrecincts);
    CHECK(restored->after.subdivision == outcome->project.subdivision);
  }
}
