// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/layer_look.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "gis/cad/cad_drawing.h"
#include "gis/crs/crs.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/choose_fields.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {
namespace {

constexpr int kRowsSampled = 400;
constexpr double kDegree = 111'000;  // metres

double sideOf(const OGREnvelope& box) {
  double width = box.MaxX - box.MinX, height = box.MaxY - box.MinY;
  if (std::abs(box.MaxX) <= 180 && std::abs(box.MaxY) <= 90)
    width *= kDegree * std::cos(box.MinY * 3.14159265 / 180), height *= kDegree;
  return std::sqrt(width * height);
}

double middleOf(std::vector<double>& sides) {
  if (sides.empty()) return 0;
  const auto middle = sides.begin() + static_cast<std::ptrdiff_t>(sides.size() / 2);
  std::nth_element(sides.begin(), middle, sides.end());
  return *middle;
}

bool liesAbroad(const LayerInfo& info, const OGREnvelope& box) {
  const auto modern = crsNamed("EPSG:4490");
  if (!info.crs || !modern) return false;
  const auto transform = CrsTransform::make(info.crs, Shift::None, *modern);
  std::vector<double> x = {box.MinX}, y = {box.MinY};
  if (!transform) return false;
  transform->apply(x, y);
  return std::isfinite(x[0]) && std::isfinite(y[0]) && !nearChina({x[0], y[0]});
}

double sideOfAreas(LayerReader& reader, bool& abroad, const Progress& progress) {
  const std::string& kind = reader.info().geometry;
  if (kind != "polygon" && kind != "mixed") return 0;
  std::vector<double> sides;
  const auto visited = reader.visit({}, true, kRowsSampled, [&](const Record& record) {
    if (record.geometry && record.geometry->getDimension() == 2 && !record.geometry->IsEmpty()) {
      OGREnvelope box;
      record.geometry->getEnvelope(&box);
      if (sides.empty()) abroad = liesAbroad(reader.info(), box);
      sides.push_back(sideOf(box));
    }
    return !progress.cancelled();
  });
  return visited ? middleOf(sides) : 0;
}

// A drawing is one layer: its layers are the categories of what is drawn, its texts the names.
LayerLook lookAtDrawing(const CadDrawing& drawing, const LayerInfo& info, const std::string& path,
                        const std::string& file) {
  LayerLook look;
  look.path = path, look.file = file, look.format = info.source.format;
  std::int64_t rings = 0;
  std::set<std::string> layers;
  std::vector<double> sides;
  for (const auto* lines : {&drawing.lines, &drawing.fills})
    for (const DrawnLine& line : *lines) {
      layers.insert(line.layer);
      const auto& points = line.points;
      if (points.size() < 4 || points.front().x != points.back().x || points.front().y != points.back().y) continue;
      ++rings;
      OGREnvelope box;
      for (const RawPoint& point : points) box.Merge(point.x, point.y);
      sides.push_back(sideOf(box));
    }
  const std::size_t open =
      drawing.lines.size() - std::min<std::size_t>(drawing.lines.size(), static_cast<std::size_t>(rings));
  look.features = static_cast<std::int64_t>(drawing.lines.size() + drawing.fills.size());
  look.geometry = rings == 0                               ? (drawing.lines.empty() ? "point" : "line")
                  : open > static_cast<std::size_t>(rings) ? "mixed"
                                                           : "polygon";
  look.side = middleOf(sides);
  look.fields = {{"Layer", "text", {layers.begin(), layers.end()}}, {"Text", "text", {}}};
  for (const DrawnText& text : drawing.texts)
    if (look.fields[1].values.size() < kRowsSampled) look.fields[1].values.push_back(text.text);
  return look;
}

}  // namespace

bool isNoSource(const Error& error) {
  return error.code == "file.unknown_format" || error.code == "file.no_data_inside" || error.code == "file.empty" ||
         error.code == "json.no_geography" || error.code == "layer.empty" || error.code == "plan.no_table" ||
         error.code == "plan.is_plan";
}

Result<std::vector<LayerLook>> lookAtLayers(const std::string& path, const std::string& file, const Progress& progress,
                                            std::vector<Error>* unreadable) {
  setUpGdal();
  const GdalMessages quiet;
  auto layers = openLayers(path, {}, 0, progress, unreadable);
  if (!layers) return fail(layers.error());
  // A text among the files of an archive says nothing of the others.
  if (unreadable && layers->size() > 1)
    std::erase_if(*layers, [&](const auto& layer) {
      const LayerInfo& info = layer->info();
      const bool text = info.source.format == Format::Csv && info.columns.size() < 2;
      if (text) unreadable->push_back(Error("plan.no_table").with("file", info.source.file));
      return text;
    });
  std::vector<LayerLook> looks;
  if (!layers->empty() && drawingOf(*layers->front())) {
    looks.push_back(lookAtDrawing(*drawingOf(*layers->front()), layers->front()->info(), path, file));
    return looks;
  }
  if (!layers->empty() && layers->front()->info().source.format == Format::Osm) {
    LayerLook& look = looks.emplace_back();  // all layers of an extract are one stream, read as the role wants
    look.path = path, look.file = file, look.format = Format::Osm, look.geometry = "mixed", look.features = -1;
    return looks;
  }
  std::set<std::string> names, twice;
  for (const auto& layer : *layers) {
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    const LayerInfo& info = layer->info();
    if (info.source.format == Format::Csv && info.columns.size() < 2)
      return fail(Error("plan.no_table").with("file", file));
    LayerLook look;
    look.path = path, look.file = file, look.layer = info.name, look.format = info.source.format;
    if (info.source.file.size() > path.size()) look.member = info.source.file.substr(path.size() + 1);
    look.only = layers->size() == 1 && (!unreadable || unreadable->empty()), look.hidden = info.sheet.hidden;
    look.geometry = info.geometry, look.features = info.features;
    if (!names.insert(info.name).second) twice.insert(info.name);
    auto samples = sampleFields(*layer, kRowsSampled, progress);
    if (!samples) return fail(samples.error());
    look.fields = std::move(*samples);
    look.side = sideOfAreas(*layer, look.abroad, progress);
    looks.push_back(std::move(look));
  }
  for (LayerLook& look : looks) look.ambiguous = twice.contains(look.layer);
  return looks;
}

}  // namespace wangge::gis
