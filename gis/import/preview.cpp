// SPDX-License-Identifier: GPL-3.0-or-later
#include <ogrsf_frmts.h>

#include <algorithm>
#include <utility>

#include "gis/cad/read_cad.h"
#include "gis/crs/crs.h"
#include "gis/crs/place_on_plan.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/import.h"
#include "gis/import/place_source.h"
#include "gis/read/choose_fields.h"
#include "gis/read/choose_layer.h"
#include "gis/read/guess_findings.h"
#include "gis/read/layer_reader.h"
#include "gis/read/raw_geometry.h"
#include "gis/read/record_cells.h"
#include "gis/read/source_crs.h"

namespace wangge::gis {
namespace {

bool namesOneLayer(const ImportRequest& request) {
  return !request.layer.empty() && request.layer != kAllLayers;
}

// The corners of the whole layer, where its format tells them at once.
bool wholeExtent(LayerReader& reader, SourceData& data) {
  OGREnvelope box;
  const Format format = reader.info().source.format;
  const bool quick = format == Format::Shapefile || format == Format::GeoPackage || format == Format::FileGdb ||
                     reader.info().features <= 20'000;
  if (!reader.layer() || format == Format::Osm || !quick || reader.layer()->GetExtent(&box, TRUE) != OGRERR_NONE)
    return false;
  data.features.emplace_back().points = {
      {box.MinX, box.MinY}, {box.MaxX, box.MinY}, {box.MaxX, box.MaxY}, {box.MinX, box.MaxY}};
  return true;
}

// Whether the first coordinates of a layer can be read in one way; else what an import would be refused with.
constexpr std::int64_t kLookedAt = 500, kRowsLookedAt = 5000;
Result<void> lookAtPlaces(LayerReader& reader, const ImportRequest& request, const FieldChoice& fields,
                          const Project& project, LayerPreview& layer, std::vector<Finding>& findings,
                          const Progress& progress) {
  const LayerInfo& info = reader.info();
  const auto crs = sourceCrsOf(request, info);
  if (!crs) return fail(crs.error());
  SourceData data;
  RecordCells cells(fields, info);
  if (const auto drawing = drawingOf(reader)) {
    for (const DrawnLine& line : drawing->lines)
      if (line.layer == info.name) data.features.emplace_back().lines.push_back(line.points);
  } else {
    const bool table = info.geometry == "none";
    const auto visited =
        reader.visit(cells.columns(), !table, table ? kRowsLookedAt : kLookedAt, [&](const Record& record) {
          cells.setRecord(record);
          RawFeature feature;
          feature.name = cells.text("name");
          if (auto code = cells.code("code")) feature.code = std::move(*code);
          if (record.geometry) addGeometry(*record.geometry, feature);
          if (const auto point = cells.point(); !record.geometry && point && *point) feature.points.push_back(**point);
          if (hasGeometry(feature)) data.features.push_back(std::move(feature));
          return !progress.cancelled();
        });
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    if (!visited) return fail(visited.error());
  }
  if (data.features.empty()) return {};
  const auto reading = readingOf(data, *crs, info, request, project, findings);
  if (!reading) {
    layer.systems = systemsThatFit(data, project);
    return fail(reading.error());
  }
  const bool drawn = drawingOf(reader) != nullptr;
  // Control points have moved what was read already.
  const bool corners = request.controlPoints.empty() && !drawn && wholeExtent(reader, data);
  layer.extent = boxInDegrees(data, *reading);
  layer.extent.whole = drawn || corners || (info.geometry == "none" && info.features <= kRowsLookedAt);
  if (drawn) return {};
  // What cannot be placed is told where it is imported.
  applyReading(data, *reading);
  Project copy = project;
  std::vector<Finding> found;
  if (!placeOnPlan(copy, data, reading->system, found, {})) return {};
  for (const Finding& f : found)
    if (f.what.code == "crs.old_datum" || f.what.code == "crs.datum_shifted") findings.push_back(f);
  if (info.features > kLookedAt) return {};
  return checkOffset(data, reading->system, info, request, project, findings);
}

Result<LayerPreview> previewLayer(const Layers& layers, std::size_t index, const ImportRequest& request, int rows,
                                  bool chosen, const Project& project, SourcePreview& whole, const Progress& progress) {
  LayerReader& reader = *layers[index];
  std::vector<Finding>& findings = whole.findings;
  const LayerInfo& info = reader.info();
  LayerPreview layer;
  const auto looked = [&](const FieldChoice& fields) {
    if (const auto placed = lookAtPlaces(reader, request, fields, project, layer, findings, progress); !placed)
      findings.push_back(finding(FindingKind::Left, placed.error())), whole.undecided = true;
  };
  layer.name = info.name, layer.geometry = info.geometry, layer.features = info.features, layer.chosen = chosen;
  layer.encoding = info.encoding.encoding.empty() ? "UTF-8" : info.encoding.encoding;
  if (info.crs) layer.crs = crsLabel(*info.crs);
  if (!chosen && (namesOneLayer(request) || info.source.format == Format::Osm)) {
    // All layers of an extract are in one stream: rows of one cost a pass over everything. Databases have many layers.
    for (const Column& column : info.columns) layer.fields.push_back({column.name, column.type, ""});
    return layer;
  }
  const auto samples = sampleFields(reader, std::max(rows, 200), progress);
  if (!samples) return fail(samples.error());
  for (const FieldSample& field : *samples) layer.fields.push_back({field.name, field.type, ""});
  const std::size_t count = samples->empty() ? 0
                                             : std::min<std::size_t>((*samples)[0].values.size(),
                                                                     static_cast<std::size_t>(std::max(rows, 0)));
  for (std::size_t r = 0; r < count; ++r) {
    auto& cells = layer.rows.emplace_back();
    for (const FieldSample& field : *samples) cells.push_back(field.values[r]);
  }
  if (chosen && drawingOf(reader)) looked({});
  if (!chosen || drawingOf(reader)) return layer;
  tellEncoding(info, findings);
  tellCrs(request, info, findings);
  auto fields = chooseFieldsFor(request, info, *samples);
  if (!fields) {  // shown beside what can be guessed, so that the user can name the right one
    findings.push_back(finding(FindingKind::Left, fields.error()));
    fields = guessFieldsFor(request, info, *samples);
    if (!fields) return layer;
    for (const FieldQuestion& question : fields->asked) layer.asked.push_back(question.key);
  }
  layer.headerRow = info.sheet.headerRow;
  for (const auto& [key, columns] : fields->columns)
    for (int column : columns) layer.fields[static_cast<std::size_t>(column)].guessedKey = key;
  tellFields(*fields, info, findings);
  if (info.source.format != Format::Osm) looked(*fields);
  tellTable(*fields, layers, index, findings);
  tellOpenEnd(*fields, info, findings);
  return layer;
}

}  // namespace

Result<SourcePreview> preview(const ImportRequest& request, int rows, const Project& project,
                              const Progress& progress) {
  setUpGdal();
  const GdalMessages quiet;
  std::vector<Error> unreadable;
  auto layers = openLayers(request.path, request.encoding, request.headerRow, progress, &unreadable);
  if (!layers) return fail(layers.error());
  SourcePreview result;
  for (const Error& wrong : unreadable) result.findings.push_back(finding(FindingKind::Left, wrong));
  // It might be what is meant, unless a layer is named.
  result.undecided = !unreadable.empty() && !namesOneLayer(request);
  std::vector<bool> chosen(layers->size(), false);
  const auto drawing = layers->empty() ? nullptr : drawingOf(*layers->front());
  if (drawing) {
    const auto choice = chooseCadLayers(*drawing, request);
    if (!choice) result.findings.push_back(finding(FindingKind::Left, choice.error())), result.undecided = true;
    for (std::size_t i = 0; choice && i < layers->size(); ++i)
      chosen[i] = std::count(choice->lines.begin(), choice->lines.end(), (*layers)[i]->info().name) > 0;
    tellEncoding(layers->front()->info(), result.findings);
    tellCrs(request, layers->front()->info(), result.findings);
  } else {
    const auto choice = chooseLayers(*layers, request);
    if (!choice) result.findings.push_back(finding(FindingKind::Left, choice.error())), result.undecided = true;
    for (std::size_t i : choice ? choice->indexes : std::vector<std::size_t>()) chosen[i] = true;
  }
  for (std::size_t i = 0; i < layers->size(); ++i) {
    auto layer = previewLayer(*layers, i, request, rows, chosen[i], project, result, progress);
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    if (!layer) return fail(layer.error());
    result.layers.push_back(std::move(*layer));
  }
  return result;
}

}  // namespace wangge::gis
