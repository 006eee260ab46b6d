// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets of drawing: all grids, all faces and 1.5 million household points at 1600 × 1000 pixels, and a view
// enlarged eight times; with labels, the whole map; and of a page of an atlas. WANGGE_BENCH_PLAN names a plan to draw
// instead of the wavy city, e.g. the generator's reference city, so that other programs can be measured on the same
// data.
#include <benchmark/benchmark.h>

#include <QImage>
#include <QPainter>
#include <cstdlib>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/paint/pdf.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "core/map/portray.h"
#include "gis/file/project_file.h"
#include "tests/bench/wavy_city.h"

namespace wangge::bench {
namespace {

constexpr int kWidth = 1600, kHeight = 1000;
constexpr double kPixels = 96 / 25.4;  // to the millimetre

const Project& city() {
  static const Project project = [] {
    if (const char* plan = std::getenv("WANGGE_BENCH_PLAN")) {
      auto opened = gis::openProject(plan);
      if (!opened) std::abort();
      return std::move(opened->project);
    }
    Project wavy = wavyCity(224, 1'500'000);
    int community = 0, number = 0;
    for (CommunityId id : wavy.communities.ids()) {
      Community& record = wavy.communities.edit(id);
      record.code = std::to_string(230204001001 + ++community), record.name = "社区" + std::to_string(community);
    }
    for (GridId id : wavy.grids.ids()) {
      Grid& grid = wavy.grids.edit(id);
      const std::string digits = std::to_string(1001 + number++ % 16);
      grid.code = wavy.communities.at(grid.community).code + digits.substr(1);
    }
    return wavy;
  }();
  return project;
}

enum Shown { Grids, Faces, Points };

map::MapRequest requestFor(Shown shown, double enlarged, bool labels) {
  static const map::BaseIndex base(city());
  static const FontMeasurer measurer;
  Box box;
  city().communities.forEach([&](CommunityId, const Community& community) {
    for (FaceId face : community.zone.faces) box.include(city().subdivision.face(face).box);
  });
  map::MapRequest request;
  request.frame = {{0, 0}, {kWidth / kPixels, kHeight / kPixels}};
  request.view = map::viewOf(box, request.frame, 2);
  request.view.denominator /= enlarged;
  request.tolerance = 0.12;
  request.base = &base;
  request.texts = mapTexts();
  request.layers.blocks = shown == Faces;
  request.layers.households = shown == Points;
  // Without labels the layer alone, as other programs draw it.
  if (!labels) request.layers.roads = request.layers.rails = request.layers.water = request.layers.buildings = false;
  if (labels) request.measurer = &measurer;
  return request;
}

void paint(QImage& image, map::Portrayal portrayal, const map::MapRequest& request) {
  map::Scene scene;
  scene.width = request.frame.width(), scene.height = request.frame.height();
  scene.primitives = std::move(portrayal.primitives);
  scene.anchor = portrayal.anchor;
  image.fill(Qt::white);
  static TextImages texts;  // kept from frame to frame, as the canvas does
  QPainter painter(&image);
  paintScene(painter, scene, kPixels, &texts);
}

void Draw(benchmark::State& state, Shown shown, double enlarged, bool labels) {
  const map::MapRequest request = requestFor(shown, enlarged, labels);
  QImage image(kWidth, kHeight, QImage::Format_RGB32);
  for (auto _ : state) paint(image, map::portray(city(), request), request);
}
void Portray(benchmark::State& state, Shown shown, double enlarged, bool labels) {
  const map::MapRequest request = requestFor(shown, enlarged, labels);
  for (auto _ : state) benchmark::DoNotOptimize(map::portray(city(), request));
}

#define WANGGE_DRAW(what, ...)                                               \
  BENCHMARK_CAPTURE(Draw, what, __VA_ARGS__)->Unit(benchmark::kMillisecond); \
  BENCHMARK_CAPTURE(Portray, what, __VA_ARGS__)->Unit(benchmark::kMillisecond)
WANGGE_DRAW(grids, Grids, 1, false);
WANGGE_DRAW(grids_labels, Grids, 1, true);
WANGGE_DRAW(faces, Faces, 1, false);
WANGGE_DRAW(faces_labels, Faces, 1, true);
WANGGE_DRAW(points, Points, 1, false);
WANGGE_DRAW(grids_labels_x8, Grids, 8, true);
WANGGE_DRAW(points_x8, Points, 8, true);
WANGGE_DRAW(faces_labels_x32, Faces, 32, true);

// A plain page: a community's sheet with legend, table and locator, laid out and drawn into the PDF.
void AtlasPage(benchmark::State& state) {
  const FontMeasurer measurer;
  const map::BaseIndex base(city());
  sheet::SheetRequest request;
  request.texts = sheetTexts();
  request.date = "2025-06-01";
  const std::vector<CommunityId> communities = city().communities.ids();
  PdfFile pdf({"city", "", 0});
  std::size_t next = 0;
  for (auto _ : state) {
    request.unit = {Level::Community, {}, communities[next++ % communities.size()], {}};
    const auto page = sheet::makeSheet(city(), request, measurer, &base);
    if (!page || !pdf.add(page->scene, 0, {})) return state.SkipWithError("no page");
  }
}
BENCHMARK(AtlasPage)->Unit(benchmark::kMillisecond)->Iterations(200);

}  // namespace
}  // namespace wangge::bench
