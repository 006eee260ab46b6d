// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/choose_layer.h"

#include <algorithm>

#include "core/base/joined.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

// What goes by the usual geometry of a role.
struct Shape {
  std::string_view geometry, osmLayer;
  const char* missing;
};
constexpr Shape kShapes[] = {{"polygon", "multipolygons", "import.no_polygons"},
                             {"line", "lines", "import.no_lines"},
                             {"point", "points", "import.no_places"}};
const Shape& shapeOf(Role role) {
  return *std::ranges::find(kShapes, importRole(role).usualGeometry(), &Shape::geometry);
}

std::string namesOf(const Layers& layers, const std::vector<std::size_t>& which) {
  return joinedText(which, ", ", [&](std::size_t i) { return layers[i]->info().name; });
}

bool hasFeatures(const LayerInfo& info) {
  return info.features > 0 || info.source.format == Format::Osm;
}

}  // namespace

Error nothingFor(Role role, const std::string& file, const std::string& layer, const std::string& found) {
  return Error(shapeOf(role).missing).with("file", file).with("layer", layer).with("found", found);
}

Result<LayerChoice> chooseLayer(const Layers& layers, const ImportRequest& request) {
  const auto suits = [&](const LayerInfo& info) { return importRole(request.role).takes(info.geometry); };
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < layers.size(); ++i) all.push_back(i);
  if (layers.empty()) return fail(Error("layer.empty").with("file", request.path).with("layer", ""));
  if (!request.layer.empty()) {
    for (std::size_t i : all) {
      const LayerInfo& info = layers[i]->info();
      if (info.name != request.layer) continue;
      if (!hasFeatures(info)) return fail(Error("layer.empty").with("file", info.source.file).with("layer", info.name));
      if (!suits(info)) return fail(nothingFor(request.role, info.source.file, info.name, info.geometry));
      return LayerChoice{i, false};
    }
    return fail(Error("layer.unknown").with("layer", request.layer).with("layers", namesOf(layers, all)));
  }
  std::vector<std::size_t> filled, suitable;
  for (std::size_t i : all) {
    if (!hasFeatures(layers[i]->info())) continue;
    filled.push_back(i);
    if (suits(layers[i]->info())) suitable.push_back(i);
  }
  // OpenStreetMap files have the same five layers always, with anything in them.
  if (layers[0]->info().source.format == Format::Osm) {
    for (std::size_t i : all)
      if (layers[i]->info().name == shapeOf(request.role).osmLayer) return LayerChoice{i, true};
  }
  const LayerInfo& first = layers[filled.empty() ? 0 : filled[0]]->info();
  if (filled.empty()) return fail(Error("layer.empty").with("file", first.source.file).with("layer", first.name));
  if (suitable.empty()) {
    std::string found;
    for (std::size_t i : filled)
      if (found.find(layers[i]->info().geometry) == std::string::npos)
        found += (found.empty() ? "" : ", ") + layers[i]->info().geometry;
    return fail(nothingFor(request.role, first.source.file, first.name, found));
  }
  const auto keep = [&](auto&& test) {
    std::vector<std::size_t> kept;
    std::copy_if(suitable.begin(), suitable.end(), std::back_inserter(kept),
                 [&](std::size_t i) { return test(layers[i]->info()); });
    if (!kept.empty()) suitable = kept;
  };
  keep([](const LayerInfo& info) { return !info.sheet.hidden; });
  if (suitable.size() == 1) return LayerChoice{suitable[0], all.size() > 1};
  keep([&](const LayerInfo& info) { return speaksOfRole(request.role, info.name); });
  if (suitable.size() > 1) keep([](const LayerInfo& info) { return info.geometry != "none"; });
  if (suitable.size() > 1) keep([](const LayerInfo& info) { return info.geometry != "mixed"; });
  if (suitable.size() == 1) return LayerChoice{suitable[0], true};
  return fail(Error("layer.several").with("file", request.path).with("layers", namesOf(layers, suitable)));
}

Result<LayerChoices> chooseLayers(const Layers& layers, const ImportRequest& request) {
  LayerChoices choices;
  if (request.layer == kAllLayers) {
    for (std::size_t i = 0; i < layers.size(); ++i)
      if (hasFeatures(layers[i]->info()) && importRole(request.role).takes(layers[i]->info().geometry))
        choices.indexes.push_back(i);
    if (!choices.indexes.empty()) return choices;
  }
  std::vector<std::string> names = {request.layer == kAllLayers ? std::string() : request.layer};
  names.insert(names.end(), request.moreLayers.begin(), request.moreLayers.end());
  for (const std::string& name : names) {
    ImportRequest one = request;
    one.layer = name;
    const auto choice = chooseLayer(layers, one);
    if (!choice) return fail(choice.error());
    choices.indexes.push_back(choice->index), choices.guessed = choices.guessed || choice->guessed;
  }
  std::sort(choices.indexes.begin(), choices.indexes.end());
  choices.indexes.erase(std::unique(choices.indexes.begin(), choices.indexes.end()), choices.indexes.end());
  return choices;
}

}  // namespace wangge::gis
