// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is imported, replaced, added, edited, given by hand, restored or undone, in any order: the plan keeps every
// guarantee and every reference, and its households and persons are those of its sources, to the person. Sources are
// small and random; an import that is refused must leave a reason. WANGGE_SEQUENCES sets how many sequences are walked.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>

#include "core/edit/edits.h"
#include "core/edit/precinct_layers.h"
#include "core/plan/history.h"
#include "gis/recovery/kept_versions.h"
#include "gis/support/source_maker.h"
#include "support/effort.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

constexpr int kColumns = 3, kRows = 2, kSide = 200;  // metres

class Sequence {
 public:
  explicit Sequence(unsigned seed) : m_random(seed), m_history(std::make_unique<History>(start())) {}

  const Project& project() const { return m_history->project(); }
  const std::string& last() const { return m_last; }

  void step() {
    switch (number(0, 15)) {
      case 0:
        return bring(Role::Communities, communities());
      case 1:
        return bring(Role::Precincts, zones("P"));
      case 2:
        return bring(Role::Beats, beats());
      case 3:
        return bring(Role::Grids, zones("G"));
      case 4:
        return bring(Role::Buildings, buildings());
      case 5:
        return bring(Role::Households, points());
      case 6:
      case 7:
        return bring(Role::Households, registerRows(), "楼号");
      case 8:
        return bring(Role::Barriers, streets());
      case 9:
        return give();
      case 10:
        return version();
      case 11:
        m_last = "undo";
        return m_history->canUndo() ? m_history->undo() : void();
      case 12:
        return layer();
      default:
        return edit();
    }
  }

 private:
  int number(int low, int high) { return low + static_cast<int>(m_random() % static_cast<unsigned>(high - low + 1)); }
  template <class IdType>
  IdType pick(const std::vector<IdType>& ids) {
    return ids.empty() ? IdType() : ids[m_random() % ids.size()];
  }
  static std::string codeOf(int index) { return "23020400100" + std::to_string(index + 1); }
  static RawLine cell(int index, double grow = 0) {
    const double x = index % kColumns * kSide, y = index / kColumns * kSide;
    return box(x - grow, y - grow, x + kSide + grow, y + kSide + grow);
  }
  static Project start() {
    return import(emptyPlan(), request(Role::Communities, "first"),
                  data({area(1, codeOf(0), "甲", {cell(0)}), area(2, codeOf(1), "乙", {cell(1)}),
                        area(3, codeOf(3), "丁", {cell(3)})}))
        .project;
  }

  SourceData communities() {
    std::vector<RawFeature> features;
    for (int i = 0; i < kColumns * kRows; ++i)
      if (number(0, 2) != 0)
        features.push_back(area(i + 1, codeOf(i), number(0, 3) ? "社区" : "新社区", {cell(i, number(0, 1) * 0.3)}));
    return data(std::move(features));
  }
  SourceData zones(const std::string& prefix) {
    std::vector<RawFeature> features;
    const double cut = number(50, kColumns * kSide - 50), low = number(50, kRows * kSide - 50);
    const std::vector<RawLine> parts = {box(0, 0, cut, low), box(cut, 0, kColumns * kSide, low),
                                        box(0, low, kColumns * kSide, kRows * kSide)};
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (number(0, 4) != 0)
        features.push_back(area(static_cast<std::int64_t>(i + 1), prefix + std::to_string(number(1, 5)),
                                number(0, 1) ? "名" : "别名", {parts[i]}));
    return data(std::move(features));
  }
  SourceData beats() {
    SourceData source = zones("B");
    for (RawFeature& feature : source.features) feature.parent = "P" + std::to_string(number(1, 5));
    return source;
  }
  SourceData buildings() {
    std::vector<RawFeature> features;
    const bool counted = number(0, 1) == 1;
    for (int i = 0; i < 8; ++i) {
      if (number(0, 3) == 0) continue;
      const double x = 20 + i * 70 + number(0, 3), y = 20 + i % 3 * 120;
      RawFeature feature = area(i + 1, "", "", {box(x, y, x + 15, y + 10)});
      feature.key = std::to_string(i) + "号";
      if (counted) feature.households.value = number(0, 40), feature.persons.value = number(0, 90);
      features.push_back(std::move(feature));
    }
    return data(std::move(features));
  }
  SourceData points() {
    SourceData source;
    for (int i = 0, n = number(1, 12); i < n; ++i)
      source.households.push_back({number(-2, 32) * 20.0 + 7, number(-2, 22) * 20.0 + 7, number(-1, 30), number(-1, 60),
                                   static_cast<std::uint32_t>(i + 1)});
    return source;
  }
  SourceData registerRows() {
    std::vector<RawFeature> features;
    for (int i = 0, n = number(1, 12); i < n; ++i) {
      RawFeature row;
      row.row = i + 1;
      row.key = std::to_string(number(0, 11)) + "号";
      if (number(0, 1)) row.code = std::to_string(number(1, 3)) + "单元";
      row.households.value = number(0, 40);
      if (number(0, 2)) row.persons.value = number(0, 90);
      features.push_back(std::move(row));
    }
    return data(std::move(features));
  }
  SourceData streets() {
    std::vector<RawFeature> features;
    for (int i = 0; i < 2; ++i) {
      const double x = number(10, kColumns * kSide - 10);
      features.push_back(street(i + 1, "street", "路", {{x, -10}, {x + number(-40, 40), kRows * kSide + 10}}));
    }
    return data(std::move(features));
  }

  void bring(Role role, SourceData source, const std::string& join = {}) {
    ImportRequest r = request(role, number(0, 2) ? "one" : "two");
    r.replace = number(0, 1) == 1;
    r.add = !r.replace;
    r.join = join;
    r.when = ++m_clock;
    m_last = std::string(r.replace ? "replace " : "add ") + std::string(toText(role));
    // Precincts come into the layer in force, by its name or none, or into another one, which nobody else sees.
    r.presentLayer = "present";
    if (role == Role::Precincts && number(0, 1) && !project().precincts.empty())
      r.precinctLayer = "layer " + std::to_string(number(0, 2));
    const PrecinctLayerId present = layerInForce(project()), layer = layerNamed(project(), r.precinctLayer);
    const bool aside = !r.precinctLayer.empty() && (!layer || layer != present);
    if (aside) m_last += " into a layer";
    const std::int64_t expected = householdsIn(role, source);
    auto outcome = buildInto(project(), r, std::move(source), {});
    if (!outcome) {
      CHECK(outcome.error().code.find('.') != std::string::npos);
      m_last += " refused: " + outcome.error().code;
      return;
    }
    if (aside) requireOthersKept(outcome->project, layer);
    const ImportReport& report = outcome->report;
    CHECK(report.read.households == expected);
    CHECK(report.inside + report.outside + report.unmatched == report.read);
    m_history->commit({std::move(outcome->project), report.what});
  }
  // Every layer but one says of every face what it said before, of a face cut in two of both parts.
  void requireOthersKept(const Project& after, PrecinctLayerId imported) {
    CHECK(after.precincts.ids() == project().precincts.ids());
    std::vector<PrecinctLayerId> layers = project().precinctLayers.ids();
    if (layers.empty()) layers.emplace_back();
    for (PrecinctLayerId layer : layers) {
      if (imported && layer == imported) continue;
      std::map<std::uint64_t, double> areas, now;  // of each precinct
      const PrecinctLayerId later = layer ? layer : layerInForce(after);
      project().subdivision.faces().forEach([&](FaceId id, const Face& face) {
        if (id != kUniverse) areas[precinctIn(project(), face, layer).value] += face.area.squareMetres();
      });
      after.subdivision.faces().forEach([&](FaceId id, const Face& face) {
        if (id != kUniverse) now[precinctIn(after, face, later).value] += face.area.squareMetres();
      });
      areas.erase(0), now.erase(0);
      REQUIRE(now.size() == areas.size());
      for (const auto& [precinct, area] : areas) CHECK(std::abs(now[precinct] - area) < 5);  // bends of a lattice step
    }
  }
  void layer() {
    const EditContext context{"tester", ++m_clock};
    const PrecinctLayerId some = pick(project().precinctLayers.ids());
    m_last = "layer";
    switch (number(0, 3)) {
      case 0:
        if (project().precinctLayers.size() > 3) return;
        return take(
            addPrecinctLayer(project(), "copy " + std::to_string(m_clock), "present", LayerStart::Copy, context));
      case 1:
        m_last = "remove layer";
        return take(removePrecinctLayer(project(), some, context));
      default:
        m_last = "layer in force";
        return take(putLayerInForce(project(), some, context));
    }
  }
  // Counted from what is handed over.
  static std::int64_t householdsIn(Role role, const SourceData& source) {
    if (role != Role::Households && role != Role::Buildings) return 0;
    std::int64_t sum = 0;
    bool counted = false;
    for (const RawHousehold& h : source.households) {
      sum += std::max(h.households, 0);
      counted = counted || h.households >= 0 || h.persons >= 0;
    }
    for (const RawFeature& f : source.features) {
      sum += f.households.value.value_or(0);
      counted = counted || f.households.value;
    }
    return counted || role == Role::Buildings ? sum : static_cast<std::int64_t>(source.households.size());
  }
  void give() {
    const EditContext context{"tester", ++m_clock};
    const GridId grid = pick(project().grids.ids());
    m_last = "give";
    if (!grid) return;
    if (const UnitId unit = pick(project().units.ids()); unit && number(0, 1))
      return take(giveUnits(project(), std::vector{unit}, number(0, 3) ? grid : GridId(), context));
    std::vector<SourceRow> rows;
    project().sources.forEach([&](SourceId id, const Source& source) {
      if (source.households && !source.households->points().empty())
        rows.push_back({id, source.households->points()[m_random() % source.households->points().size()].row});
    });
    if (!rows.empty()) take(giveRows(project(), {rows[m_random() % rows.size()]}, grid, context));
  }
  void version() {
    const EditContext context{"tester", ++m_clock};
    m_last = "version";
    const KeptVersionId kept = pick(project().keptVersions.ids());
    if (kept && number(0, 2)) {
      m_last = "restore";
      auto restored = restoreVersion(project(), kept, context, {});
      REQUIRE(restored);
      take(std::move(restored));
    } else {
      take(keepVersion(project(), "v" + std::to_string(m_clock), context, {}));
    }
  }
  void edit() {
    const EditContext context{"tester", ++m_clock};
    const GridId grid = pick(project().grids.ids());
    const FaceId face = pick(project().subdivision.faces().ids());
    m_last = "edit";
    if (!grid) return;
    const auto point = [&] { return Point{number(0, kColumns * kSide) * 1000, number(0, kRows * kSide) * 1000}; };
    switch (number(0, 6)) {
      case 0:
        return take(assignFaces(project(), std::vector{face}, number(0, 2) ? grid : GridId(), context));
      case 1:
        return take(cutZone(project(), grid, {point(), point()}, context));
      case 2:
        return take(mergeZones(project(), std::vector{grid, pick(project().grids.ids())}, context));
      case 3:
        return take(setGridCode(project(), grid, "C" + std::to_string(m_clock), context));
      case 4:
        return take(setGridLocked(project(), std::vector{grid}, number(0, 2) == 0, context));
      case 5:
        return take(returnUnits(project(), project().units.ids(), context));
      default:
        return take(assignFaces(project(), std::vector{face}, project().grids.at(grid).community, context));
    }
  }
  void take(Result<Step> step) {
    if (step) m_history->commit(*std::move(step));
  }

  std::mt19937 m_random;
  Seconds m_clock = 1700000000;
  std::unique_ptr<History> m_history;
  std::string m_last = "start";
};

// What the sources hold, counted from their rows: points, and rows of registers that have no place.
Tally sumOfSources(const Project& project) {
  Tally sum;
  project.sources.forEach([&](SourceId, const Source& source) {
    if (source.households) sum += source.households->total();
  });
  project.units.forEach([&](UnitId, const Unit& unit) {
    if (!unit.placed) sum += unit.tally;
  });
  return sum;
}

int sequences() {
  const char* asked = std::getenv("WANGGE_SEQUENCES");
  return asked ? std::atoi(asked) : wangge::test::tries(60, 30);
}

}  // namespace

TEST_CASE("any sequence of imports, edits and versions leaves a sound plan with the sources' sums", "[import][again]") {
  std::map<std::string, int> done;
  for (int seed = 1; seed <= sequences(); ++seed) {
    Sequence sequence(static_cast<unsigned>(seed));
    std::string path;
    for (int i = 0; i < 25; ++i) {
      sequence.step();
      path += sequence.last() + "; ";
      ++done[sequence.last()];
      INFO("seed " << seed << ": " << path);
      REQUIRE(brokenGuarantees(sequence.project()) == std::vector<std::string>());
      REQUIRE(totalOf(sequence.project()) == sumOfSources(sequence.project()));
    }
  }
  // Not a walk of refusals.
  for (const char* step : {"replace precincts", "replace grids", "replace households", "replace buildings", "restore",
                           "add precincts into a layer", "replace precincts into a layer", "layer in force"}) {
    INFO(step);
    CHECK(done[step] > 0);
  }
}
