// SPDX-License-Identifier: GPL-3.0-or-later
// The two entrances of reading: a look at a source, and reading it whole into the plan's coordinates.
#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <utility>

#include "gis/choose_layer.h"
#include "gis/crs.h"
#include "gis/field_guess.h"
#include "gis/gdal_messages.h"
#include "gis/gdal_setup.h"
#include "gis/import.h"
#include "gis/layer_reader.h"
#include "gis/place_on_plan.h"
#include "gis/read_features.h"

namespace wangge::gis {
namespace {

struct SourceCrs {
  Crs crs;  // null for a shifted datum whose file tells none
  Shift shift = Shift::None;
  std::string label;  // empty when unknown
};

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// What the user says, else what the layer says, else nothing.
Result<SourceCrs> sourceCrsOf(const ImportRequest& request, const LayerInfo& info) {
  SourceCrs result;
  const std::string said = upper(request.sourceCrs);
  if (said == "GCJ02" || said == "GCJ-02" || said == "BD09" || said == "BD-09") {
    result.shift = said[0] == 'G' ? Shift::Gcj02 : Shift::Bd09;
    result.crs = info.crs;
    result.label = result.shift == Shift::Gcj02 ? "GCJ02" : "BD09";
    return result;
  }
  if (!said.empty()) {
    auto named = crsNamed(request.sourceCrs);
    if (!named) return fail(named.error());
    result.crs = *named;
  } else if (info.crs && (info.crs->IsProjected() || info.crs->IsGeographic())) {
    result.crs = info.crs;
  }
  if (result.crs) result.label = crsLabel(*result.crs);
  return result;
}

// Amap's and Baidu's names on a file or its fields: worth asking, never enough to convert.
std::optional<std::string> shiftHint(const LayerInfo& info) {
  std::string text = upper(info.source.file.substr(info.source.file.find_last_of('/') + 1) + " " + info.name);
  for (const Column& column : info.columns) text += " " + upper(column.name);
  static constexpr std::array<std::pair<const char*, const char*>, 9> kHints = {{{"GCJ", "GCJ02"},
                                                                                 {"AMAP", "GCJ02"},
                                                                                 {"GAODE", "GCJ02"},
                                                                                 {"高德", "GCJ02"},
                                                                                 {"腾讯", "GCJ02"},
                                                                                 {"BD09", "BD09"},
                                                                                 {"BD-09", "BD09"},
                                                                                 {"BAIDU", "BD09"},
                                                                                 {"百度", "BD09"}}};
  for (const auto& [word, datum] : kHints)
    if (text.find(word) != std::string::npos) return datum;
  return std::nullopt;
}

Finding finding(FindingKind kind, Message what) {
  return {kind, std::move(what), {}, {}, 0};
}

void tellEncoding(const LayerInfo& info, std::vector<Finding>& findings) {
  if (info.encoding.declaredWrong)
    findings.push_back(finding(FindingKind::Guess, Message("encoding.declared_wrong")
                                                       .with("declared", info.declaredEncoding)
                                                       .with("encoding", info.encoding.encoding)));
  else if (info.encoding.guessed)
    findings.push_back(finding(FindingKind::Guess, Message("guess.encoding").with("encoding", info.encoding.encoding)));
}

void tellFields(const FieldChoice& choice, const LayerInfo& info, std::vector<Finding>& findings) {
  for (const std::string& key : choice.guessed) {
    std::string names;
    for (int column : choice.columns.at(key))
      names += (names.empty() ? "" : ", ") + info.columns[static_cast<std::size_t>(column)].name;
    findings.push_back(finding(FindingKind::Guess, Message("guess.field").with("key", key).with("field", names)));
  }
}

void tellCrs(const ImportRequest& request, const LayerInfo& info, std::vector<Finding>& findings) {
  if (!request.sourceCrs.empty()) return;
  if (const auto hint = shiftHint(info))
    findings.push_back(finding(FindingKind::Left, Message("crs.maybe_shifted").with("datum", *hint)));
}

// Asks for the CRS, with an example of the coordinates so that the user can tell.
Error crsMissing(const SourceData& data, const LayerInfo& info) {
  Error error = Error("crs.missing").with("file", info.source.file).with("layer", info.name);
  std::optional<RawPoint> first;
  if (!data.households.empty()) first = RawPoint{data.households[0].x, data.households[0].y};
  for (const RawFeature& f : data.features) {
    if (first) break;
    if (!f.polygons.empty())
      first = f.polygons[0].rings[0][0];
    else if (!f.lines.empty() && !f.lines[0].empty())
      first = f.lines[0][0];
    else if (!f.points.empty())
      first = f.points[0];
  }
  return first ? error.with("x", first->x).with("y", first->y) : error;
}

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

void describeSource(Source& source, const ImportRequest& request, const LayerInfo& info, const FieldChoice& fields,
                    const std::string& crs) {
  source.name = request.sourceName.empty() ? stemOf(info.source.file) : request.sourceName;
  source.role = request.role;
  source.file = request.path.substr(request.path.find_last_of('/') + 1);
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

Result<LayerPreview> previewLayer(LayerReader& reader, const ImportRequest& request, int rows, bool chosen,
                                  std::vector<Finding>& findings) {
  const LayerInfo& info = reader.info();
  LayerPreview layer;
  layer.name = info.name, layer.geometry = info.geometry, layer.features = info.features, layer.chosen = chosen;
  layer.encoding = info.encoding.encoding.empty() ? "UTF-8" : info.encoding.encoding;
  if (info.crs) layer.crs = crsLabel(*info.crs);
  const auto samples = sampleFields(reader, std::max(rows, 200));
  if (!samples) return fail(samples.error());
  for (const FieldSample& field : *samples) layer.fields.push_back({field.name, field.type, ""});
  const std::size_t count = samples->empty() ? 0
                                             : std::min<std::size_t>((*samples)[0].values.size(),
                                                                     static_cast<std::size_t>(std::max(rows, 0)));
  for (std::size_t r = 0; r < count; ++r) {
    auto& cells = layer.rows.emplace_back();
    for (const FieldSample& field : *samples) cells.push_back(field.values[r]);
  }
  if (!chosen) return layer;
  tellEncoding(info, findings);
  tellCrs(request, info, findings);
  const auto fields = chooseFieldsFor(request, info, *samples);
  if (!fields) {  // shown beside the fields, so that the user can name the right one
    findings.push_back(finding(FindingKind::Left, fields.error()));
    return layer;
  }
  for (const auto& [key, columns] : fields->columns)
    for (int column : columns) layer.fields[static_cast<std::size_t>(column)].guessedKey = key;
  tellFields(*fields, info, findings);
  return layer;
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

Result<SourceData> readAll(Project& project, const ImportRequest& request, std::vector<Finding>& findings,
                           const Progress& progress) {
  progress("import.opening", -1);
  auto layers = openLayers(request.path, request.encoding);
  if (!layers) return fail(layers.error());
  const auto choice = chooseLayer(*layers, request);
  if (!choice) return fail(choice.error());
  LayerReader& reader = *(*layers)[choice->index];
  const LayerInfo& info = reader.info();
  std::vector<Finding> found;
  if (choice->guessed) found.push_back(finding(FindingKind::Guess, Message("guess.layer").with("layer", info.name)));
  tellEncoding(info, found);
  tellCrs(request, info, found);
  const auto crs = sourceCrsOf(request, info);
  if (!crs) return fail(crs.error());
  const auto samples = sampleFields(reader);
  if (!samples) return fail(samples.error());
  const auto fields = chooseFieldsFor(request, info, *samples);
  if (!fields) return fail(fields.error());
  tellFields(*fields, info, found);

  SourceData data;
  if (auto read = readFeatures(reader, *fields, request, data, found, progress); !read) return fail(read.error());
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

Result<SourcePreview> preview(const ImportRequest& request, int rows) {
  setUpGdal();
  const GdalMessages quiet;
  auto layers = openLayers(request.path, request.encoding);
  if (!layers) return fail(layers.error());
  SourcePreview result;
  const auto choice = chooseLayer(*layers, request);
  if (!choice) result.findings.push_back(finding(FindingKind::Left, choice.error()));
  for (std::size_t i = 0; i < layers->size(); ++i) {
    auto layer = previewLayer(*(*layers)[i], request, rows, choice && choice->index == i, result.findings);
    if (!layer) return fail(layer.error());
    result.layers.push_back(std::move(*layer));
  }
  return result;
}

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
