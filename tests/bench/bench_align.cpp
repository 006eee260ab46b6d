// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets of aligning precincts at the size of the reference city, with 80 stations and 100 subdistricts: the
// report in 0.5 s, the matrix after an edit in 5 ms.
#include <benchmark/benchmark.h>

#include <random>

#include "core/align/report.h"
#include "core/plan/labels.h"
#include "tests/bench/wavy_city.h"

namespace wangge::bench {
namespace {

constexpr int kSide = 224;
constexpr int kBlock = 120'000;

// Precincts of about 24 by 28 blocks, whose lines run along streets and cut communities and grids.
Project cityWithStations() {
  Project project = wavyCity(kSide, 1'500'000);
  std::vector<DivisionId> subdistricts;
  for (int i = 0; i < 100; ++i) {
    Division division;
    division.code = std::to_string(230204001 + i), division.name = "街道" + std::to_string(i);
    subdistricts.push_back(project.divisions.add(division));
  }
  int number = 0;
  for (CommunityId id : project.communities.ids()) {
    Community& community = project.communities.edit(id);
    const Point at = boxAround(project, community.zone.faces).centre();
    const int column = std::clamp((at.x / kBlock + kSide / 2) / 23, 0, 9),
              row = std::clamp((at.y / kBlock + kSide / 2) / 23, 0, 9);
    community.parent = subdistricts[static_cast<std::size_t>(row * 10 + column)];
    community.code = std::to_string(230204001001 + number++);
  }
  std::vector<PrecinctId> precincts;
  for (int i = 0; i < 80; ++i) {
    Precinct precinct;
    precinct.code = "S" + std::to_string(100 + i), precinct.name = "派出所" + std::to_string(i);
    precincts.push_back(project.precincts.add(precinct));
  }
  for (FaceId id : project.subdivision.faces().ids()) {
    if (id == kUniverse) continue;
    const Point at = project.subdivision.face(id).box.centre();
    const int column = std::clamp((at.x / kBlock + kSide / 2) / 23, 0, 9),
              row = std::clamp((at.y / kBlock + kSide / 2) / 28, 0, 7);
    setPrecinct(project, id, precincts[static_cast<std::size_t>(row * 10 + column)]);
  }
  return project;
}

const Project& city() {
  static const Project project = cityWithStations();
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

}  // namespace
}  // namespace wangge::bench
