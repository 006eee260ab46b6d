// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets of checking at the size of the reference city: 0.5 s for all rules, 5 ms after an edit. Also numbering.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <random>

#include "core/edit/beats.h"
#include "core/edit/edits.h"
#include "core/edit/effect.h"
#include "core/numbering/number.h"
#include "core/plan/beats.h"
#include "core/rules/check.h"
#include "tests/bench/processor.h"
#include "tests/bench/wavy_city.h"

namespace wangge::bench {
namespace {

// The city with codes of communities, and precincts whose lines cut grids.
Project codedCity() {
  Project project = wavyCity(224, 1'500'000);
  int number = 0;
  for (CommunityId id : project.communities.ids()) {
    Community& community = project.communities.edit(id);
    community.code = std::to_string(230204001001 + number++);
    community.name = "社区" + std::to_string(number);
    community.type = "urban";
  }
  std::vector<PrecinctId> precincts;
  for (int i = 0; i < 60; ++i) {
    Precinct precinct;
    precinct.name = "派出所" + std::to_string(i);
    precincts.push_back(project.precincts.add(precinct));
  }
  for (FaceId id : project.subdivision.faces().ids()) {
    if (id == kUniverse) continue;
    const Point c = project.subdivision.face(id).box.centre();
    setPrecinct(project, id, precincts[static_cast<std::size_t>((c.x / 3'500'000 + 8) * 7 + c.y / 3'900'000) % 60]);
  }
  return project;
}

const Project& unnumbered() {
  static const Project project = codedCity();
  return project;
}
const Project& numbered() {
  static const Project project = applyNumbers(unnumbered(), proposeNumbers(unnumbered()).given, 1);
  return project;
}

// The numbered city with beats of about five grids in each precinct.
const Project& withBeats() {
  static const Project project = [] {
    Project plan = numbered();
    std::map<PrecinctId, std::vector<GridId>> grids;
    for (GridId grid : plan.grids.ids())
      if (const PrecinctId precinct = precinctOf(plan, grid)) grids[precinct].push_back(grid);
    for (const auto& [precinct, own] : grids)
      for (std::size_t i = 0; i < own.size(); i += 5) {
        Beat beat;
        beat.code = "J" + std::to_string(plan.beats.size() + 1), beat.precinct = precinct;
        for (std::size_t k = i; k < std::min(i + 5, own.size()); ++k) beat.grids.push_back(own[k]);
        plan.beats.add(beat);
      }
    return plan;
  }();
  return project;
}

void CheckEverything(benchmark::State& state) {
  const Project& project = state.range(0) ? numbered() : unnumbered();
  std::size_t issues = 0;
  for (auto _ : state) issues = check(project).size();
  state.counters["issues"] = static_cast<double>(issues);
  state.counters["grids"] = static_cast<double>(project.grids.size());
}
BENCHMARK(CheckEverything)->ArgName("numbered")->Arg(1)->Arg(0)->Unit(benchmark::kMillisecond);

template <class Edit>
void checkAgain(benchmark::State& state, const Project& project, Edit&& edit) {
  const std::vector<Issue> issues = check(project);
  std::mt19937 random(3);
  const std::vector<GridId> grids = project.grids.ids();
  for (auto _ : state) {
    state.PauseTiming();
    Result<Project> after = fail(Error());
    while (!after) after = edit(project, grids[random() % grids.size()]);
    const Difference difference = diff(project, *after);
    std::vector<Issue> before = issues;
    state.ResumeTiming();
    benchmark::DoNotOptimize(before = recheck(project, *after, difference, std::move(before)));
    state.PauseTiming();
    before.clear();
    state.ResumeTiming();
  }
}

void CheckAfterPaint(benchmark::State& state) {
  checkAgain(state, state.range(0) ? numbered() : unnumbered(), [](const Project& project, GridId grid) {
    return assignFaces(project, std::vector{project.grids.at(grid).zone.faces.front()}, GridId(), {});
  });
}
BENCHMARK(CheckAfterPaint)->ArgName("numbered")->Arg(1)->Arg(0)->Unit(benchmark::kMicrosecond)->Iterations(200);

void CheckAfterPaintWithBeats(benchmark::State& state) {
  checkAgain(state, withBeats(), [](const Project& project, GridId grid) {
    return assignFaces(project, std::vector{project.grids.at(grid).zone.faces.front()}, GridId(), {});
  });
}
BENCHMARK(CheckAfterPaintWithBeats)->Unit(benchmark::kMicrosecond)->Iterations(200);

// A grid goes to the beat beside it.
void CheckAfterBeat(benchmark::State& state) {
  checkAgain(state, withBeats(), [](const Project& project, GridId grid) {
    const std::vector<BeatId> beats = beatsOf(project, precinctOf(project, grid));
    if (beats.empty()) return Result<Step>(fail(Error()));
    return giveToBeat(project, std::vector{grid}, beats[grid.value % beats.size()], {});
  });
}
BENCHMARK(CheckAfterBeat)->Unit(benchmark::kMicrosecond)->Iterations(200);

void CheckAfterCut(benchmark::State& state) {
  checkAgain(state, state.range(0) ? numbered() : unnumbered(), [](const Project& project, GridId grid) {
    Box box;
    for (FaceId face : project.grids.at(grid).zone.faces) box.include(project.subdivision.face(face).box);
    const std::int32_t middle = box.centre().x + 7;
    return cutZone(project, grid, {{middle, box.minY - 1000}, {middle + 900, box.maxY + 1000}}, {});
  });
}
BENCHMARK(CheckAfterCut)->ArgName("numbered")->Arg(1)->Arg(0)->Unit(benchmark::kMicrosecond)->Iterations(200);

// What the pointer says of the stations while a piece is painted to another one.
void StationsAtThePointer(benchmark::State& state) {
  const Project& project = numbered();
  std::mt19937 random(4);
  const std::vector<PrecinctId> precincts = project.precincts.ids();
  const std::vector<FaceId> faces = project.subdivision.faces().ids();
  std::vector<double> times;
  for (auto _ : state) {
    state.PauseTiming();
    const std::vector<FaceId> face{faces[1 + random() % (faces.size() - 1)]};  // the first is the universe
    const auto step = assignFaces(project, face, precincts[random() % precincts.size()], {});
    state.ResumeTiming();
    const double start = processorMilliseconds();
    if (step) benchmark::DoNotOptimize(stationEffectOf(project, step->after, diff(project, step->after)));
    times.push_back((processorMilliseconds() - start) * 1000);
  }
  state.counters["p99"] = percentile(times, 0.99);
}
BENCHMARK(StationsAtThePointer)->Unit(benchmark::kMicrosecond)->Iterations(100);

void NumberEverything(benchmark::State& state) {
  for (auto _ : state) {
    const Numbers numbers = proposeNumbers(unnumbered());
    benchmark::DoNotOptimize(applyNumbers(unnumbered(), numbers.given, 1));
  }
}
BENCHMARK(NumberEverything)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace wangge::bench
