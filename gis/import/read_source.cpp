// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a source whole into the plan's coordinates.
#include <algorithm>
#include <new>
#include <optional>
#include <utility>

#include "core/base/joined.h"
#include "gis/cad/read_cad.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/import.h"
#include "gis/import/place_source.h"
#include "gis/read/choose_fields.h"
#include "gis/read/choose_layer.h"
#include "gis/read/code_list.h"
#include "gis/read/guess_findings.h"
#include "gis/read/layer_reader.h"
#include "gis/read/raw_geometry.h"
#include "gis/read/read_features.h"
#include "gis/read/source_crs.h"

namespace wangge::gis {
namespace {

bool hasCoordinates(const SourceData& data) {
  return !data.households.empty() || std::ranges::any_of(data.features, hasGeometry);
}

void describeSource(Source& source, const ImportRequest& request, const LayerInfo& info, const FieldChoice& fields,
                    const std::string& crs) {
  source.name = request.sourceName.empty() ? stemOf(info.source.file) : request.sourceName;
  source.role = request.role;
  std::string path = request.path;  // of a folder it may end with a slash
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  source.file = path.substr(path.find_last_of('/') + 1);
  source.layer = info.name;
  source.encoding = info.encoding.encoding.empty() ? "UTF-8" : info.encoding.encoding;
  source.crs = crs;
  if (!request.controlPoints.empty())
    source.crs += " + " + request.controlPoints.substr(request.controlPoints.find_last_of('/') + 1);
  source.imported = request.when;
  source.basis = request.basis;
  for (const auto& [key, columns] : fields.columns) {
    const std::string names = namesOfColumns(info, columns);
    if (!names.empty()) source.fields.emplace_back(key, names);
  }
}

// OpenStreetMap draws wide rivers and lakes as areas: their banks are barriers like the lines are.
Result<void> readWaterAreas(Layers& layers, const LayerInfo& lines, const ImportRequest& request, SourceData& data,
                            std::vector<Finding>& findings, const Progress& progress) {
  if (lines.source.format != Format::Osm || !importRole(request.role).isLines() || !request.layer.empty()) return {};
  for (auto& layer : layers) {
    if (layer->info().name != "multipolygons" || layer->info().source.path != lines.source.path) continue;
    const auto samples = sampleFields(*layer);
    if (!samples) return fail(samples.error());
    const auto fields = chooseFields(request.role, *samples, {});
    if (!fields) return fail(fields.error());
    return readFeatures(*layer, *fields, request, data, findings, progress);
  }
  return {};
}

// Drawings: lines and texts are placed first, so that rings are made in metres.
Result<SourceData> readDrawing(Project& project, const LayerReader& reader, const ImportRequest& request,
                               std::vector<Finding>& findings, const Progress& progress) {
  const auto drawing = drawingOf(reader);
  const LayerInfo& info = reader.info();
  const auto chosen = chooseCadLayers(*drawing, request);
  if (!chosen) return fail(chosen.error());
  const auto crs = sourceCrsOf(request, info);
  if (!crs) return fail(crs.error());
  std::vector<Finding> found;
  tellEncoding(info, found);
  const std::string lines = joinedText(chosen->lines), texts = joinedText(chosen->texts);
  if (chosen->guessed) found.push_back(finding(FindingKind::Guess, Message("guess.layer").with("layer", lines)));
  if (!texts.empty() && texts != lines)
    found.push_back(finding(FindingKind::Guess, Message("guess.text_layer").with("layer", texts)));
  tellCrs(request, info, found);
  SourceData data = drawnParts(*drawing, *chosen);
  data.source.role = request.role;
  LayerInfo whole = info;
  whole.name = lines;
  const auto placed = placeSource(project, data, *crs, whole, request, found, progress);
  if (!placed) return fail(placed.error());
  if (auto made = assembleCad(data, *drawing, request, project, placed->metres(), found); !made)
    return fail(made.error());
  if (auto beside = checkOffset(data, placed->system, whole, request, project, found); !beside)
    return fail(beside.error());
  describeSource(data.source, request, info, {}, placed->system.label);
  data.source.layer = lines;
  findings.insert(findings.end(), found.begin(), found.end());
  return data;
}

Result<SourceData> readAll(Project& project, const ImportRequest& request, std::vector<Finding>& findings,
                           const Progress& progress) {
  progress("import.opening", -1);
  std::vector<Error> unreadable;
  auto layers = openLayers(request.path, request.encoding, request.headerRow, progress, &unreadable);
  if (!layers) return fail(layers.error());
  // What cannot be read might be what is meant, unless a layer is named.
  const bool named = !request.layer.empty() && request.layer != kAllLayers;
  if (!unreadable.empty() && !named) return fail(unreadable.front());
  for (const Error& wrong : unreadable) findings.push_back(finding(FindingKind::Left, wrong));
  if (!layers->empty() && drawingOf(*layers->front()))
    return readDrawing(project, *layers->front(), request, findings, progress);
  const auto choice = chooseLayers(*layers, request);
  if (!choice) return fail(choice.error());
  const LayerInfo& first = (*layers)[choice->indexes[0]]->info();
  std::vector<Finding> found;
  if (choice->guessed) found.push_back(finding(FindingKind::Guess, Message("guess.layer").with("layer", first.name)));
  tellCrs(request, first, found);
  const auto crs = sourceCrsOf(request, first);
  if (!crs) return fail(crs.error());

  SourceData data;
  data.source.role = request.role;
  std::optional<FieldChoice> fieldsOfFirst;
  std::vector<std::string> names;
  for (std::size_t index : choice->indexes) {
    LayerReader& reader = *(*layers)[index];
    const LayerInfo& info = reader.info();
    const auto own = sourceCrsOf(request, info);
    const bool same = own && (own->crs == crs->crs || (own->crs && crs->crs && own->crs->IsSame(crs->crs.get())));
    if (!same)
      return fail(
          Error("layer.several_systems").with("file", request.path).with("layers", first.name + ", " + info.name));
    const auto samples = sampleFields(reader, 200, progress);
    if (!samples) return fail(samples.error());
    const auto fields = chooseFieldsFor(request, info, *samples);
    if (!fields) return fail(fields.error());
    tellFields(*fields, info, found);
    if (auto read = readFeatures(reader, *fields, request, data, found, progress); !read) return fail(read.error());
    tellEncoding(info, found);
    tellTable(*fields, *layers, index, found);
    tellOpenEnd(*fields, info, found);
    if (auto read = readWaterAreas(*layers, info, request, data, found, progress); !read) return fail(read.error());
    if (!fieldsOfFirst) fieldsOfFirst = *fields;
    names.push_back(info.name);
  }
  if (auto told = checkTold(request, data, first); !told) return fail(told.error());
  std::string system = crs->label;
  if (hasCoordinates(data)) {
    const auto placed = placeSource(project, data, *crs, first, request, found, progress);
    if (!placed) return fail(placed.error());
    if (auto beside = checkOffset(data, placed->system, first, request, project, found); !beside)
      return fail(beside.error());
    system = placed->system.label;
  }
  describeSource(data.source, request, first, *fieldsOfFirst, system);
  data.source.layer = joinedText(names);
  findings.insert(findings.end(), found.begin(), found.end());
  return data;
}

}  // namespace

Result<SourceData> readSource(Project& project, const ImportRequest& request, std::vector<Finding>& findings,
                              const Progress& progress) {
  setUpGdal();
  const GdalMessages quiet;
  try {
    std::vector<CodeRow> codes;
    if (request.role != Role::Communities && !(request.codes + request.within).empty())
      return fail(Error("codes.not_for_role").with("role", toText(request.role)));
    if (!request.codes.empty()) {
      auto list = readCodeList(request.codes, findings);
      if (!list) return fail(list.error());
      codes = *std::move(list);
    }
    Project placed = project;
    auto data = readAll(placed, request, findings, progress);
    if (!data) return data;
    data->codes = std::move(codes);
    project = std::move(placed);
    return data;
  } catch (const std::bad_alloc&) {  // a file that claims more than the machine holds
    return fail(Error("file.too_large").with("file", request.path));
  }
}

}  // namespace wangge::gis
