// SPDX-License-Identifier: GPL-3.0-or-later
// The project file's budgets of the design (open, save after an edit) and exports, at the size of the reference city.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <random>

#include "core/edit/edits.h"
#include "gis/export/export.h"
#include "gis/file/project_file.h"
#include "tests/bench/wavy_city.h"

namespace wangge::bench {
namespace {

// A city with codes and parents, in a file of its own that is gone at the end.
struct SavedCity {
  Project project = wavyCity(224, 1'500'000);
  std::string folder = (std::filesystem::temp_directory_path() / "wangge-bench-XXXXXX").string();
  std::string path;

  SavedCity() {
    project.info.uuid = "00000000-0000-4000-8000-000000000000";
    project.info.crs = "EPSG:4549";
    project.lattice = {500000, 5245000};
    const DivisionId above = project.divisions.add({Level::City, "2302", "city", {}, {}, nullptr, nullptr});
    const DivisionId county = project.divisions.add({Level::County, "230204", "county", above, {}, nullptr, nullptr});
    DivisionId subdistrict;
    int n = 0;
    for (CommunityId id : project.communities.ids()) {
      if (n % 10 == 0)
        subdistrict = project.divisions.add(
            {Level::Subdistrict, std::to_string(230204000 + n / 10), "subdistrict", county, {}, nullptr, nullptr});
      Community& community = project.communities.edit(id);
      community.code = std::to_string(230204000000 + ++n), community.name = "community", community.parent = subdistrict;
    }
    for (GridId id : project.grids.ids()) project.grids.edit(id).code = std::to_string(230204000000000 + id.value);
    if (!::mkdtemp(folder.data())) std::abort();
    path = folder + "/city.gpkg";
    if (!gis::saveProjectAs(path, project)) std::abort();
  }
  ~SavedCity() { std::filesystem::remove_all(folder); }
};

const SavedCity& city() {
  static const SavedCity saved;
  return saved;
}

void OpenCity(benchmark::State& state) {
  const std::string& path = city().path;
  for (auto _ : state) benchmark::DoNotOptimize(gis::openProject(path));
  state.counters["bytes"] = static_cast<double>(std::filesystem::file_size(path));
}
BENCHMARK(OpenCity)->Unit(benchmark::kMillisecond)->Iterations(3);

void SaveCityAs(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(gis::saveProjectAs(city().folder + "/copy.gpkg", city().project));
}
BENCHMARK(SaveCityAs)->Unit(benchmark::kMillisecond)->Iterations(2);

void SaveAfterCut(benchmark::State& state) {
  const std::string path = city().folder + "/edited.gpkg";
  std::filesystem::copy_file(city().path, path, std::filesystem::copy_options::overwrite_existing);
  Project saved = city().project;
  std::mt19937 random(3);
  const std::vector<GridId> grids = saved.grids.ids();
  Seconds when = 0;
  for (auto _ : state) {
    state.PauseTiming();
    Result<Project> next = fail(Error("none"));
    while (!next) {
      const GridId grid = grids[random() % grids.size()];
      const Box box = saved.subdivision.face(saved.grids.at(grid).zone.faces.front()).box;
      next = planOf(cutZone(saved, grid, {{box.minX - 900000, box.centre().y}, {box.maxX + 900000, box.centre().y}},
                            {"", ++when}));
    }
    state.ResumeTiming();
    if (!gis::saveProject(path, *next, saved)) state.SkipWithError("not saved");
    state.PauseTiming();
    saved = std::move(*next);
    state.ResumeTiming();
  }
}
BENCHMARK(SaveAfterCut)->Unit(benchmark::kMillisecond)->Iterations(20);

void ExportCity(benchmark::State& state, const char* format) {
  for (auto _ : state) benchmark::DoNotOptimize(gis::exportMap(city().project, city().folder, {format}));
}
BENCHMARK_CAPTURE(ExportCity, gpkg, "gpkg")->Unit(benchmark::kMillisecond)->Iterations(1)->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(ExportCity, geojson, "geojson")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(ExportCity, shp, "shp")->Unit(benchmark::kMillisecond)->Iterations(1)->MeasureProcessCPUTime();

}  // namespace
}  // namespace wangge::bench
