// SPDX-License-Identifier: GPL-3.0-or-later
// The model's budgets of the design (lines to faces, counting, painting, cutting) at the size of the reference city. Of
// painting and cutting, the counter p99 is the processor time of the slowest of a hundred tries.
#include <benchmark/benchmark.h>

#include <random>

#include "core/edit/effect.h"
#include "core/edit/strips.h"
#include "core/plan/difference.h"
#include "core/plan/labels.h"
#include "core/plan/precinct_layers.h"
#include "tests/bench/processor.h"
#include "tests/bench/wavy_city.h"

namespace wangge::bench {
namespace {

constexpr int kSide = 224;  // 50,176 faces
constexpr int kPoints = 1'500'000;

const Project& city() {
  static const Project project = wavyCity(kSide, kPoints);
  return project;
}

// The same with a layer of precincts that is not in force, one for each hundred pieces: what an edit must not pay for.
const Project& layeredCity() {
  static const Project project = [] {
    Project plan = city();
    const PrecinctLayerId layer = addLayer(plan, "planned", "present", LayerStart::Empty);
    const PrecinctLayerId present = layerInForce(plan);
    putInForce(plan, layer);
    PrecinctId precinct;
    std::size_t given = 0;
    for (FaceId face : plan.subdivision.faces().ids()) {
      if (face == kUniverse) continue;
      if (given++ % 100 == 0) precinct = plan.precincts.add({});
      setPrecinct(plan, face, precinct);
    }
    putInForce(plan, present);
    return plan;
  }();
  return project;
}

const Project& cityWith(const benchmark::State& state) {
  return state.range(0) == 0 ? city() : layeredCity();
}

void LinesToFaces(benchmark::State& state) {
  const std::vector<NewLine> lines = wavyStreets(static_cast<int>(state.range(0)), 120'000);
  for (auto _ : state) {
    Subdivision s;
    benchmark::DoNotOptimize(insertLines(s, lines));
    state.counters["faces"] = static_cast<double>(s.faces().size());
    state.counters["arcs"] = static_cast<double>(s.arcs().size());
  }
}
BENCHMARK(LinesToFaces)->Arg(32)->Arg(kSide)->Unit(benchmark::kMillisecond)->Iterations(1);

void CountHouseholds(benchmark::State& state) {
  Project project = city();
  for (auto _ : state) recountAll(project, static_cast<int>(state.range(0)));
}
BENCHMARK(CountHouseholds)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->Iterations(2)->MeasureProcessCPUTime();

// Makes the edit and keeps how long it took, in microseconds.
template <class Edit>
void tryEdit(std::vector<double>& times, const Edit& edit) {
  const double start = processorMilliseconds();
  benchmark::DoNotOptimize(edit());
  times.push_back((processorMilliseconds() - start) * 1000);
}

void PaintOneFace(benchmark::State& state) {
  const Project& project = cityWith(state);
  std::mt19937 random(1);
  const std::vector<CommunityId> communities = project.communities.ids();
  std::vector<double> times;
  for (auto _ : state) {
    state.PauseTiming();
    const CommunityId community = communities[random() % communities.size()];
    const std::vector<FaceId>& faces = project.communities.at(community).zone.faces;
    const FaceId face = faces[random() % faces.size()];
    const GridId grid = project.subdivision.face(faces[random() % faces.size()]).grid;
    state.ResumeTiming();
    tryEdit(times, [&] { return assignFaces(project, std::vector{face}, grid, {}); });
  }
  state.counters["p99"] = percentile(times, 0.99);
}
BENCHMARK(PaintOneFace)->ArgName("layers")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond)->Iterations(5000);

// What a move of the pointer costs while a piece is painted: the strips that go along, the edit, and its effect.
void PreviewOneFace(benchmark::State& state) {
  const Project& project = city();
  std::mt19937 random(1);
  const std::vector<GridId> grids = project.grids.ids();
  std::vector<double> strips, effects;
  for (auto _ : state) {
    state.PauseTiming();
    const GridId grid = grids[random() % grids.size()];
    const std::vector<FaceId>& community = project.communities.at(project.grids.at(grid).community).zone.faces;
    const std::vector<FaceId> face{community[random() % community.size()]};
    state.ResumeTiming();
    std::vector<FaceId> along;
    tryEdit(strips, [&] { return along = stripsAlong(project, face, grid); });
    const auto step = giveWithStrips(project, face, along, grid, {});
    if (step) tryEdit(effects, [&] { return effectOf(project, step->after, diff(project, step->after)); });
  }
  state.counters["strips_p99"] = percentile(strips, 0.99);
  state.counters["effect_p99"] = percentile(effects, 0.99);
}
BENCHMARK(PreviewOneFace)->Unit(benchmark::kMicrosecond)->Iterations(2000);

// The same where the grid is a whole community of hundreds of pieces, or all of them are one grid.
void EffectOnLargeGrid(benchmark::State& state) {
  Project project = city();
  const auto pieces = static_cast<std::size_t>(state.range(0));
  Grid record;
  record.community = project.communities.ids().front();
  const CommunityId community = record.community;
  const GridId grid = project.grids.add(record);
  std::size_t given = 0;
  for (FaceId face : project.subdivision.faces().ids()) {
    if (face == kUniverse || given == pieces) continue;
    setCommunity(project, face, community);
    setGrid(project, face, grid);
    ++given;
  }
  const std::vector<FaceId> face{project.grids.at(grid).zone.faces[pieces / 2]};
  const auto step = assignFaces(project, face, GridId(), {});
  for (auto _ : state) benchmark::DoNotOptimize(effectOf(project, step->after, diff(project, step->after)));
}
BENCHMARK(EffectOnLargeGrid)->Arg(50)->Arg(500)->Arg(5000)->Unit(benchmark::kMicrosecond);

// Another layer put in force, and what the window does about it.
void PutLayerInForce(benchmark::State& state) {
  const Project& project = layeredCity();
  PrecinctLayerId other;
  for (PrecinctLayerId id : project.precinctLayers.ids())
    if (id != layerInForce(project)) other = id;
  for (auto _ : state) {
    const Project shown = withInForce(project, other);
    benchmark::DoNotOptimize(diff(project, shown));
  }
}
BENCHMARK(PutLayerInForce)->Unit(benchmark::kMillisecond);

void CutOneGrid(benchmark::State& state) {
  const Project& project = cityWith(state);
  std::mt19937 random(2);
  const std::vector<GridId> grids = project.grids.ids();
  std::vector<double> times;
  for (auto _ : state) {
    state.PauseTiming();
    const GridId grid = grids[random() % grids.size()];
    Box box;
    for (FaceId face : project.grids.at(grid).zone.faces) box.include(project.subdivision.face(face).box);
    const auto spot = [&](std::int64_t low, std::int64_t size) {
      return static_cast<std::int32_t>(low +
                                       static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(size + 1)));
    };
    const Polyline line = {{box.minX - 1000, spot(box.minY, box.height())},
                           {spot(box.minX, box.width()), spot(box.minY, box.height())},
                           {box.maxX + 1000, spot(box.minY, box.height())}};
    state.ResumeTiming();
    tryEdit(times, [&] { return cutZone(project, grid, line, {}); });
  }
  state.counters["p99"] = percentile(times, 0.99);
}
BENCHMARK(CutOneGrid)->ArgName("layers")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond)->Iterations(5000);

}  // namespace
}  // namespace wangge::bench
