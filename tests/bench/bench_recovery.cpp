// SPDX-License-Identifier: GPL-3.0-or-later
// What the recovery journal costs at the size of the reference city: the whole plan once, then each step. With the
// environment variable WANGGE_CITY_PLAN naming a plan's file, that plan is taken.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <random>

#include "core/edit/edits.h"
#include "gis/file/project_file.h"
#include "gis/recovery/journal_writer.h"
#include "gis/recovery/recovery.h"
#include "tests/bench/wavy_city.h"

namespace wangge::bench {
namespace {

const Project& city() {
  static const Project project = [] {
    const char* path = std::getenv("WANGGE_CITY_PLAN");
    if (!path) return wavyCity(224, 1'500'000);
    auto opened = gis::openProject(path);
    if (!opened) std::abort();
    return std::move(opened->project);
  }();
  return project;
}

struct Folder {
  std::string path = (std::filesystem::temp_directory_path() / "wangge-bench-XXXXXX").string();
  Folder() {
    if (!::mkdtemp(path.data())) std::abort();
  }
  ~Folder() { std::filesystem::remove_all(path); }
};

Result<Project> paint(const Project& project, std::mt19937& random, Seconds when) {
  const std::vector<CommunityId> communities = project.communities.ids();
  const CommunityId community = communities[random() % communities.size()];
  const std::vector<FaceId>& faces = project.communities.at(community).zone.faces;
  const FaceId face = faces[random() % faces.size()];
  return assignFaces(project, std::vector{face}, project.subdivision.face(faces[random() % faces.size()]).grid,
                     {"", when});
}

Result<Project> cut(const Project& project, std::mt19937& random, Seconds when) {
  const std::vector<GridId> grids = project.grids.ids();
  const GridId grid = grids[random() % grids.size()];
  Box box;
  for (FaceId face : project.grids.at(grid).zone.faces) box.include(project.subdivision.face(face).box);
  return cutZone(
      project, grid,
      {{box.minX - 1000, box.centre().y}, {box.centre().x, box.centre().y + 500}, {box.maxX + 1000, box.centre().y}},
      {"", when});
}

void JournalWhole(benchmark::State& state) {
  const Folder folder;
  for (auto _ : state) {
    auto writer = gis::JournalWriter::create(folder.path, {}, city());
    if (!writer) return state.SkipWithError("not written");
    state.counters["bytes"] = static_cast<double>(writer->bytes());
    state.PauseTiming();
    writer->remove();
    state.ResumeTiming();
  }
}
BENCHMARK(JournalWhole)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();

// One step: packed, written and flushed to the disk.
void JournalStep(benchmark::State& state, Result<Project> (*edit)(const Project&, std::mt19937&, Seconds)) {
  const Folder folder;
  auto writer = gis::JournalWriter::create(folder.path, {}, city());
  if (!writer) return state.SkipWithError("not written");
  const double whole = static_cast<double>(writer->bytes());
  std::mt19937 random(4);
  Project before = city();
  Seconds when = 0;
  for (auto _ : state) {
    state.PauseTiming();
    Result<Project> next = fail(Error("none"));
    while (!next || *next == before) next = edit(before, random, ++when);
    state.ResumeTiming();
    if (!writer->step(before, *next, Message("journal.heal"), when) || !writer->flush())
      state.SkipWithError("not written");
    state.PauseTiming();
    before = std::move(*next);
    state.ResumeTiming();
  }
  state.counters["bytes"] =
      benchmark::Counter((static_cast<double>(writer->bytes()) - whole), benchmark::Counter::kAvgIterations);
}
BENCHMARK_CAPTURE(JournalStep, paint, paint)->Unit(benchmark::kMicrosecond)->Iterations(300)->UseRealTime();
BENCHMARK_CAPTURE(JournalStep, cut, cut)->Unit(benchmark::kMicrosecond)->Iterations(300)->UseRealTime();

// A crash after a hundred cuts on a plan never saved: everything read back and checked.
void Recover(benchmark::State& state) {
  const Folder folder;
  {
    auto writer = gis::JournalWriter::create(folder.path, {}, city());
    if (!writer) return state.SkipWithError("not written");
    std::mt19937 random(5);
    Project before = city();
    for (int i = 0; i < 100; ++i) {
      auto next = cut(before, random, i + 1);
      if (!next) continue;
      if (!writer->step(before, *next, Message("journal.heal"), i)) return state.SkipWithError("not written");
      before = std::move(*next);
    }
  }
  const auto left = gis::recoverablePlans(folder.path);
  if (left.size() != 1) return state.SkipWithError("nothing left");
  for (auto _ : state) {
    auto recovered = gis::recover(left[0]);
    if (!recovered) return state.SkipWithError("not recovered");
    benchmark::DoNotOptimize(recovered);
  }
}
BENCHMARK(Recover)->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();

}  // namespace
}  // namespace wangge::bench
