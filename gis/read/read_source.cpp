// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a source whole into the plan's coordinates.
#include <algorithm>
#include <new>
#include <utility>

#include "gis/cad/read_cad.h"
#include "gis/crs/place_on_plan.h"
#include "gis/crs/source_crs.h"
#include "gis/gdal_messages.h"
#include "gis/gdal_setup.h"
#include "gis/import.h"
#include "gis/read/choose_layer.h"
#include "gis/read/guess_findings.h"
#include "gis/read/layer_reader.h"
#include "gis/read/read_features.h"

namespace wangge::gis {
namespace {

bool hasCoordinates(const SourceData& data) {
  return !data.households.empty() || std::any_of(data.features.begin(), data.features.end(), [](const RawFeature& f) {
    return !f.polygons.empty() || !f.lines.empty() || !f.points.empty();
  });
}

// In surveying x often is north. Tables with plain X and Y columns are turned when only that makes sense.
void turnAxes(SourceData& data, const SourceCrs& crs, std::vector<Finding>& findings) {
  std::vector<RawPoint*> points;
  std::vector<double> xs, ys;
  const auto see = [&](double x, double y) { xs.push_back(x), ys.push_back(y); };
  for (const RawHousehold& p : data.households) see(p.x, p.y);
  for (const RawFeature& f : data.features)
    for (const RawPoint& p : f.points) see(p.x, p.y);
  if (xs.empty()) return;
  const auto median = [](std::vector<double>& v) {
    const auto middle = v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2);
    std::nth_element(v.begin(), middle, v.end());
    return *middle;
  };
  const double x = median(xs), y = median(ys);
  const bool degrees = !crs.crs || crs.crs->IsGeographic();
  // Northings of China lie between 2,000 and 6,000 km; eastings below 1,000 km, or above 25,000 km with a zone prefix.
  const bool turned = degrees ? std::abs(y) > 90 && std::abs(x) <= 90
                              : x > 1.9e6 && x < 6.1e6 && ((y > 1e5 && y < 9.9e5) || (y > 1.3e7 && y < 4.7e7));
  if (!turned || (!degrees && !hasChineseDatum(*crs.crs))) return;
  for (RawHousehold& p : data.households) std::swap(p.x, p.y);
  for (RawFeature& f : data.features)
    for (RawPoint& p : f.points) std::swap(p.x, p.y);
  findings.push_back(finding(FindingKind::Guess, Message("guess.axes_turned")));
}

std::string listOfNames(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
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
  source.imported = request.when;
  source.basis = request.basis;
  for (const auto& [key, columns] : fields.columns) {
    std::string names;
    for (int column : columns)
      names += (names.empty() ? "" : ", ") + info.columns[static_cast<std::size_t>(column)].name;
    if (!names.empty()) source.fields.emplace_back(key, names);
  }
}

// OpenStreetMap draws wide rivers and lakes as areas: their banks are barriers like the lines are.
Result<void> readWaterAreas(Layers& layers, const LayerInfo& lines, const ImportRequest& request, SourceData& data,
                            std::vector<Finding>& findings, const Progress& progress) {
  if (lines.source.format != Format::Osm || request.role != Role::Barriers || !request.layer.empty()) return {};
  for (auto& layer : layers) {
    if (layer->info().name != "multipolygons" || layer->info().source.path != lines.source.path) continue;
    const auto samples = sampleFields(*layer);
    if (!samples) return fail(samples.error());
    const auto fields = chooseFields(Role::Barriers, *samples, {});
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
  const std::string lines = listOfNames(chosen->lines), texts = listOfNames(chosen->texts);
  if (chosen->guessed) found.push_back(finding(FindingKind::Guess, Message("guess.layer").with("layer", lines)));
  if (!texts.empty() && texts != lines)
    found.push_back(finding(FindingKind::Guess, Message("guess.text_layer").with("layer", texts)));
  SourceData data = drawnParts(*drawing, *chosen);
  data.source.role = request.role;
  if (crs->label.empty()) return fail(crsMissing(data, info));
  if (auto placed = placeOnPlan(project, data, crs->crs, crs->shift, found, progress); !placed)
    return fail(Error(placed.error()).with("file", info.source.file));
  if (auto made = assembleCad(data, *drawing, request, project, found); !made) return fail(made.error());
  describeSource(data.source, request, info, {}, crs->label);
  data.source.layer = lines;
  findings.insert(findings.end(), found.begin(), found.end());
  return data;
}

Result<SourceData> readAll(Project& project, const ImportRequest& request, std::vector<Finding>& findings,
                           const Progress& progress) {
  progress("import.opening", -1);
  auto layers = openLayers(request.path, request.encoding, request.headerRow);
  if (!layers) return fail(layers.error());
  if (!layers->empty() && drawingOf(*layers->front()))
    return readDrawing(project, *layers->front(), request, findings, progress);
  const auto choice = chooseLayer(*layers, request);
  if (!choice) return fail(choice.error());
  LayerReader& reader = *(*layers)[choice->index];
  const LayerInfo& info = reader.info();
  std::vector<Finding> found;
  if (choice->guessed) found.push_back(finding(FindingKind::Guess, Message("guess.layer").with("layer", info.name)));
  tellCrs(request, info, found);
  const auto crs = sourceCrsOf(request, info);
  if (!crs) return fail(crs.error());
  const auto samples = sampleFields(reader);
  if (!samples) return fail(samples.error());
  const auto fields = chooseFieldsFor(request, info, *samples);
  if (!fields) return fail(fields.error());
  tellFields(*fields, info, found);

  SourceData data;
  data.source.role = request.role;
  if (auto read = readFeatures(reader, *fields, request, data, found, progress); !read) return fail(read.error());
  tellEncoding(info, found);
  tellTable(*fields, *layers, choice->index, found);
  if (auto read = readWaterAreas(*layers, info, request, data, found, progress); !read) return fail(read.error());
  if (hasCoordinates(data)) {
    if (crs->label.empty()) return fail(crsMissing(data, info));
    if (info.geometry == "none") turnAxes(data, *crs, found);
    if (auto placed = placeOnPlan(project, data, crs->crs, crs->shift, found, progress); !placed)
      return fail(Error(placed.error()).with("file", info.source.file).with("layer", info.name));
  }
  describeSource(data.source, request, info, *fields, crs->label);
  findings.insert(findings.end(), found.begin(), found.end());
  return data;
}

}  // namespace

Result<SourceData> readSource(Project& project, const ImportRequest& request, std::vector<Finding>& findings,
                              const Progress& progress) {
  setUpGdal();
  const GdalMessages quiet;
  try {
    Project placed = project;
    auto data = readAll(placed, request, findings, progress);
    if (data) project = std::move(placed);
    return data;
  } catch (const std::bad_alloc&) {  // a file that claims more than the machine holds
    return fail(Error("file.too_large").with("file", request.path));
  }
}

}  // namespace wangge::gis
