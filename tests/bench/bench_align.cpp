// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets of aligning precincts at the size of the reference city, with 80 stations and 100 subdistricts: the
// report in 0.5 s, the matrix after an edit in 5 ms; proposals for a county (10 stations, 120 communities) in 2 s, for
// the city in 30 s.
#include <benchmark/benchmark.h>

#include <random>

#include "core/align/goals.h"
#include "core/align/report.h"
#include "core/plan/labels.h"
#include "tests/bench/wavy_city.h"

namespace wangge::bench {
namespace {

constexpr int kBlock = 120'000;

struct Layout {
  int side = 224, points = 1'500'000;
  int subdistrictColumns = 10, subdistrictRows = 10, stationColumns = 10, stationRows = 8;
};

// Precincts of many blocks, whose lines run along streets and cut communities and grids.
Project cityWithStations(const Layout& layout) {
  Project project = wavyCity(layout.side, layout.points);
  const auto cellOf = [&](std::int32_t at, int count) {
    const int blocks = (layout.side + count - 1) / count;
    return std::clamp((at / kBlock + layout.side / 2) / blocks, 0, count - 1);
  };
  std::vector<DivisionId> subdistricts;
  for (int i = 0; i < layout.subdistrictColumns * layout.subdistrictRows; ++i) {
    Division division;
    division.code = std::to_string(230204001 + i), division.name = "街道" + std::to_string(i);
    subdistricts.push_back(project.divisions.add(division));
  }
  int number = 0;
  for (CommunityId id : project.communities.ids()) {
    Community& community = project.communities.edit(id);
    const Point at = boxAround(project, community.zone.faces).centre();
    const int column = cellOf(at.x, layout.subdistrictColumns), row = cellOf(at.y, layout.subdistrictRows);
    community.parent = subdistricts[static_cast<std::size_t>(row * layout.subdistrictColumns + column)];
    community.code = std::to_string(230204001001 + number++);
  }
  std::vector<PrecinctId> precincts;
  for (int i = 0; i < layout.stationColumns * layout.stationRows; ++i) {
    Precinct precinct;
    precinct.code = "S" + std::to_string(100 + i), precinct.name = "派出所" + std::to_string(i);
    precincts.push_back(project.precincts.add(precinct));
  }
  for (FaceId id : project.subdivision.faces().ids()) {
    if (id == kUniverse) continue;
    const Point at = project.subdivision.face(id).box.centre();
    const int column = cellOf(at.x, layout.stationColumns), row = cellOf(at.y, layout.stationRows);
    setPrecinct(project, id, precincts[static_cast<std::size_t>(row * layout.stationColumns + column)]);
  }
  return project;
}

const Project& county() {
  static const Project project = cityWithStations({66, 120'000, 4, 3, 5, 2});
  return project;
}

const Project& city() {
  static const Project project = cityWithStations({});
  return project;
}

void AlignMatrix(benchmark::State& state) {
  const Project& project = city();
  for (auto _ : state) {
    const align::Matrix matrix(project);
    benchmark::DoNotOptimize(align::atLevel(project, matrix, Level::Subdistrict));
    state.counters["cells"] = static_cast<double>(matrix.cells().size());
  }
}
BENCHMARK(AlignMatrix)->Unit(benchmark::kMillisecond);

// The difference, the matrix and its sums by subdistrict, after ten faces went to another station.
void AlignMatrixAfterEdit(benchmark::State& state) {
  const align::Matrix before(city());
  const std::vector<PrecinctId> precincts = city().precincts.ids();
  const std::vector<FaceId> faces = city().subdivision.faces().ids();
  std::mt19937 random(4);
  for (auto _ : state) {
    state.PauseTiming();
    Project after = city();
    for (int i = 0; i < 10; ++i)
      setPrecinct(after, faces[1 + random() % (faces.size() - 1)], precincts[random() % precincts.size()]);
    align::Matrix matrix = before;
    state.ResumeTiming();
    matrix.update(city(), after, diff(city(), after));
    benchmark::DoNotOptimize(align::atLevel(after, matrix, Level::Subdistrict));
  }
}
BENCHMARK(AlignMatrixAfterEdit)->Unit(benchmark::kMicrosecond)->Iterations(300);

void AlignReport(benchmark::State& state) {
  for (auto _ : state) {
    const align::Report report = align::report(city());
    state.counters["communities"] = static_cast<double>(report.communities.size());
    state.counters["grids"] = static_cast<double>(report.grids.size());
    state.counters["lines"] = static_cast<double>(report.lines.size());
  }
}
BENCHMARK(AlignReport)->Unit(benchmark::kMillisecond);

void alignGoal(benchmark::State& state, const Project& project) {
  align::GoalOptions options;
  options.goal = static_cast<align::Goal>(state.range(0));
  options.direction = static_cast<align::Direction>(state.range(1));
  for (auto _ : state) {
    const auto proposal = align::proposeGoal(project, options);
    state.counters["before"] = static_cast<double>(proposal->before);
    state.counters["moves"] = static_cast<double>(proposal->moves.size());
    state.counters["left"] = static_cast<double>(proposal->after);
    state.counters["proven"] = proposal->proven;
  }
}
void AlignGoalCounty(benchmark::State& state) {
  alignGoal(state, county());
}
BENCHMARK(AlignGoalCounty)->ArgsProduct({{0, 1, 2, 3}, {0, 1}})->Unit(benchmark::kMillisecond)->Iterations(1);
void AlignGoalCity(benchmark::State& state) {
  alignGoal(state, city());
}
BENCHMARK(AlignGoalCity)->ArgsProduct({{0, 1, 2, 3}, {0, 1}})->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace wangge::bench
