// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/read_cad.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/joined.h"
#include "gis/cad/cad_points.h"
#include "gis/cad/cad_rings.h"
#include "gis/read/cell_values.h"
#include "gis/read/choose_layer.h"
#include "gis/read/feature_words.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

struct LayerStats {
  std::int64_t rings = 0, lines = 0;
};

bool ofPoints(const ImportRole& role) {
  return role.usualGeometry() == "point" && role.content != Content::Counts;
}

std::map<std::string, LayerStats> statsOf(const CadDrawing& drawing) {
  std::map<std::string, LayerStats> stats;
  for (const DrawnLine& line : drawing.lines)
    ++(isRing(line.points) ? stats[line.layer].rings : stats[line.layer].lines);
  std::map<std::string, LayerStats> fills;
  for (const DrawnLine& fill : drawing.fills) ++fills[fill.layer].rings;
  for (const auto& [layer, fill] : fills)
    if (!stats.contains(layer)) stats[layer] = fill;
  return stats;
}

Result<std::vector<std::string>> chooseLineLayers(const CadDrawing& drawing, const ImportRequest& request,
                                                  bool& guessed) {
  const auto stats = statsOf(drawing);
  const ImportRole& role = importRole(request.role);
  std::vector<std::string> all, rings, lines;
  for (const auto& [name, count] : stats) {
    all.push_back(name);
    if (count.rings > 0) rings.push_back(name);
    if (count.lines + count.rings > 0) lines.push_back(name);
  }
  const auto none = [&](const char* found) { return fail(nothingFor(request.role, request.path, "", found)); };
  if (role.usualGeometry() == "point") return none("line");
  // Rings may also be drawn as open lines that meet.
  std::vector<std::string> suitable = role.isLines() || rings.empty() ? lines : rings;
  if (request.layer == kAllLayers && !suitable.empty()) return suitable;
  if (!request.layer.empty()) {
    std::vector<std::string> wanted = {request.layer};
    wanted.insert(wanted.end(), request.moreLayers.begin(), request.moreLayers.end());
    for (const std::string& name : wanted)
      if (!stats.contains(name))
        return fail(Error("layer.unknown").with("layer", name).with("layers", joinedText(all)));
    return wanted;
  }
  if (suitable.empty()) return none("point");
  guessed = all.size() > 1;
  if (suitable.size() == 1 || (role.content == Content::Surroundings && !role.isLines())) return suitable;
  std::vector<std::string> speaking;
  for (const std::string& name : suitable)
    if (role.isLines() ? barrierClassOf(name).has_value() : speaksOfRole(request.role, name)) speaking.push_back(name);
  if (!speaking.empty() && (role.isLines() || speaking.size() == 1)) return speaking;
  return fail(Error("layer.several")
                  .with("file", request.path)
                  .with("layers", joinedText(speaking.empty() ? suitable : speaking)));
}

// Which text layers name the rings: those with about one text a ring.
std::vector<std::string> chooseTextLayers(const CadDrawing& drawing, const std::vector<std::string>& lineLayers) {
  std::map<std::string, std::int64_t> counts;
  for (const DrawnText& text : drawing.texts) ++counts[text.layer];
  std::vector<std::string> same;
  for (const std::string& name : lineLayers)
    if (counts.contains(name)) same.push_back(name);
  if (!same.empty() || counts.empty()) return same;
  const std::set<std::string> wanted(lineLayers.begin(), lineLayers.end());
  std::vector<DrawnLine> lines;
  for (const DrawnLine& line : drawing.lines)
    if (wanted.contains(line.layer)) lines.push_back(line);
  std::vector<std::string> chosen;
  std::string best;
  std::size_t bestNamed = 0;
  for (const auto& [layer, count] : counts) {
    std::vector<DrawnText> texts;
    for (const DrawnText& text : drawing.texts)
      if (text.layer == layer) texts.push_back(text);
    const DrawnAreas areas = areasOf(lines, texts, {});
    const std::size_t named =
        static_cast<std::size_t>(std::count_if(areas.features.begin(), areas.features.end(),
                                               [](const RawFeature& f) { return !f.name.empty() || !f.code.empty(); }));
    const std::size_t ringCount = named + areas.unlabelled.size();
    if (named * 2 >= ringCount && named > 0 && static_cast<std::size_t>(count) <= 2 * ringCount)
      chosen.push_back(layer);
    if (named > bestNamed) best = layer, bestNamed = named;
  }
  if (chosen.empty() && !best.empty()) chosen.push_back(best);
  return chosen;
}

}  // namespace

Result<CadLayers> chooseCadLayers(const CadDrawing& drawing, const ImportRequest& request) {
  // A drawing has no fields; only the layer of its texts can be named.
  for (const auto& [key, field] : request.fields)
    if (!field.empty() && (key != "name" || importRole(request.role).isLines()))
      return fail(Error("cad.no_fields").with("file", request.path).with("key", key));
  CadLayers layers;
  if (ofPoints(importRole(request.role))) {
    auto texts = choosePointLayers(drawing, request, layers.guessed);
    if (!texts) return fail(texts.error());
    layers.lines = layers.texts = std::move(*texts);
    return layers;
  }
  auto lines = chooseLineLayers(drawing, request, layers.guessed);
  if (!lines) return fail(lines.error());
  layers.lines = std::move(*lines);
  if (importRole(request.role).isLines()) return layers;
  const auto named = request.fields.find("name");
  if (named == request.fields.end() || named->second.empty()) {
    layers.texts = chooseTextLayers(drawing, layers.lines);
    return layers;
  }
  std::set<std::string> known;
  for (const DrawnText& text : drawing.texts) known.insert(text.layer);
  if (!known.contains(named->second))
    return fail(
        Error("field.unknown").with("key", "name").with("field", named->second).with("fields", joinedText(known)));
  layers.texts = {named->second};
  return layers;
}

SourceData drawnParts(const CadDrawing& drawing, const CadLayers& layers) {
  const std::set<std::string> lineLayers(layers.lines.begin(), layers.lines.end()),
      textLayers(layers.texts.begin(), layers.texts.end());
  SourceData parts;
  std::set<std::string> withLines;
  const auto addLine = [&](const DrawnLine& line) {
    RawFeature feature;
    feature.row = line.row, feature.note = line.layer, feature.lines = {line.points};
    parts.features.push_back(std::move(feature));
  };
  for (const DrawnLine& line : drawing.lines)
    if (lineLayers.contains(line.layer)) withLines.insert(line.layer), addLine(line);
  for (const DrawnLine& fill : drawing.fills)
    if (lineLayers.contains(fill.layer) && !withLines.contains(fill.layer)) addLine(fill);
  for (const DrawnText& text : drawing.texts) {
    if (!textLayers.contains(text.layer)) continue;
    RawFeature feature;
    feature.row = text.row, feature.note = text.layer, feature.name = text.text, feature.points = {text.at};
    parts.features.push_back(std::move(feature));
  }
  return parts;
}

Result<void> assembleCad(SourceData& parts, const CadDrawing& drawing, const ImportRequest& request,
                         const Project& project, double scale, std::vector<Finding>& findings) {
  const ImportRole& role = importRole(request.role);
  for (const auto& [code, count] :
       {std::pair("cad.hidden_left_out", drawing.hidden), std::pair("cad.paper_left_out", drawing.onPaper)})
    if (count > 0) findings.push_back({FindingKind::Note, Message(code).with("count", count), {}, {}, 0});
  if (ofPoints(role)) {
    if (auto read = readPointTexts(parts, request); !read) return read;
    parts.source.rows = static_cast<std::int64_t>(parts.features.size());
    return {};
  }
  parts.source.rows = static_cast<std::int64_t>(parts.features.size());
  if (role.isLines()) {
    const std::string file = stemOf(request.path);
    const ArcClass byFile = barrierClassOfName(file).value_or(ArcClass::Street);
    std::int64_t named = 0;
    std::erase_if(parts.features, [&](RawFeature& feature) {
      const auto type = barrierClassOf(feature.note);
      named += !type && byFile != ArcClass::Street ? 1 : 0;
      feature.kind = toText(type ? type->type : byFile);
      return type && (type->underground || type->planned);
    });
    if (named > 0)
      findings.push_back({FindingKind::Guess,
                          Message("guess.barrier_class")
                              .with("count", named)
                              .with("kind", std::string(toText(byFile)))
                              .with("name", file),
                          {},
                          {},
                          0});
    return {};
  }
  std::map<std::int64_t, double> heights;
  for (const DrawnText& text : drawing.texts) heights[text.row] = text.height * scale;
  std::vector<DrawnLine> lines;
  std::vector<DrawnText> texts;
  for (RawFeature& part : parts.features) {
    for (RawLine& line : part.lines) lines.push_back({part.note, std::move(line), part.row});
    if (!part.points.empty()) texts.push_back({part.note, part.name, part.points[0], heights[part.row], part.row});
  }
  const DrawnAreas areas = areasOf(lines, texts, {request.tolerance, role.content == Content::Surroundings});
  const auto left = [&](const char* code, RawPoint at, double area, std::int64_t row) -> Message& {
    constexpr double kMost = 1e12;  // m², of all the ground there can be; drawings have rings of any size
    findings.push_back({FindingKind::Left, Message(code), project.lattice.toLattice(at.x, at.y),
                        Area::fromSquareMetres(std::min(area, kMost)), row});
    return findings.back().what;
  };
  for (const DrawnText& text : areas.textsOutside)
    left("cad.text_outside", text.at, 0, text.row).with("text", text.text);
  for (const DrawnText& text : texts)
    if (std::binary_search(areas.textsUnused.begin(), areas.textsUnused.end(), text.row))
      left("cad.text_unused", text.at, 0, text.row).with("text", text.text);
  for (const LeftOutRing& ring : areas.unlabelled) left("cad.ring_without_text", ring.at, ring.area, ring.row);
  for (const LeftOutRing& ring : areas.frames) left("cad.frame_left_out", ring.at, ring.area, ring.row);
  for (const LeftOutRing& line : areas.openLines) left("cad.line_open", line.at, 0, line.row);
  parts.features = areas.features;
  std::int64_t destroyed = 0, firstDestroyed = 0;
  for (RawFeature& feature : parts.features) {
    if (!isDestroyedText(feature.name)) continue;
    feature.name.clear();
    if (destroyed++ == 0) firstDestroyed = feature.row;
  }
  if (destroyed > 0)
    findings.push_back(
        {FindingKind::Left, Message("names.destroyed").with("count", destroyed), {}, {}, firstDestroyed});
  for (RawFeature& feature : parts.features) {
    if (!role.field("category")) continue;
    auto category = siteCategoryOf(feature.note);
    if (!category && role.toldByUse()) category = siteCategoryOf(feature.name);
    if (category) feature.category = toText(*category);
    if (const RoleField* kind = role.field("kind")) feature.kind = kind->wordOf(feature.note);
  }
  if (parts.features.empty())
    return fail(
        Error("import.no_polygons").with("file", request.path).with("layer", request.layer).with("found", "line"));
  return {};
}

}  // namespace wangge::gis
