// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/choose_layer.h"

#include <algorithm>

#include "gis/read/field_guess.h"

namespace wangge::gis {
namespace {

std::vector<std::string_view> wordsFor(Role role) {
  switch (role) {
    case Role::Communities:
      return {"社区", "行政村", "居委", "村界", "COMMUNIT", "NEIGHBORHOOD", "NEIGHBOURHOOD"};
    case Role::Subdistricts:
      return {"街道", "乡镇", "街镇", "SUBDISTRICT", "TOWNSHIP"};
    case Role::Counties:
      return {"区县", "县界", "区界", "COUNT"};
    case Role::Precincts:
      return {"派出所", "PRECINCT", "POLICE", "PCS"};
    case Role::Beats:
      return {"警务区", "警务责任区", "BEAT"};
    case Role::Barriers:
      return {"道路", "路网", "铁路", "河", "水系", "ROAD", "STREET", "RAIL", "RIVER", "WATER", "BARRIER", "DL"};
    case Role::Buildings:
      return {"建筑", "房屋", "楼", "BUILDING", "JZW"};
    case Role::Households:
      return {"户", "人口", "地址", "HOUSEHOLD", "POPULATION", "ADDRESS"};
    case Role::Sites:
      return {"场所", "专属", "单位", "SITE"};
    case Role::Grids:
      return {"网格", "GRID", "WG"};
  }
  return {};
}

std::string namesOf(const Layers& layers, const std::vector<std::size_t>& which) {
  std::string names;
  for (std::size_t i : which) names += (names.empty() ? "" : ", ") + layers[i]->info().name;
  return names;
}

bool hasFeatures(const LayerInfo& info) {
  return info.features > 0 || info.source.format == Format::Osm;
}

Error noSuitableGeometry(Role role, const LayerInfo& info, const std::string& found) {
  const char* code = role == Role::Barriers     ? "import.no_lines"
                     : role == Role::Households ? "import.no_places"
                                                : "import.no_polygons";
  return Error(code).with("file", info.source.file).with("layer", info.name).with("found", found);
}

}  // namespace

bool speaksOfRole(Role role, const std::string& name) {
  const std::string normal = normalFieldName(name);
  const auto words = wordsFor(role);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return normal.find(w) != std::string::npos; });
}

bool suitsRole(Role role, std::string_view geometry) {
  if (geometry == "mixed" || geometry == "polygon") return true;
  switch (role) {
    case Role::Barriers:
      return geometry == "line";
    case Role::Households:
      return geometry == "point" || geometry == "none";
    case Role::Sites:
      return geometry == "point";
    case Role::Subdistricts:
    case Role::Counties:
    case Role::Beats:
    case Role::Grids:
      return geometry == "none";
    default:
      return false;
  }
}

Result<LayerChoice> chooseLayer(const Layers& layers, const ImportRequest& request) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < layers.size(); ++i) all.push_back(i);
  if (layers.empty()) return fail(Error("layer.empty").with("file", request.path).with("layer", ""));
  if (!request.layer.empty()) {
    for (std::size_t i : all) {
      const LayerInfo& info = layers[i]->info();
      if (info.name != request.layer) continue;
      if (!hasFeatures(info)) return fail(Error("layer.empty").with("file", info.source.file).with("layer", info.name));
      if (!suitsRole(request.role, info.geometry)) return fail(noSuitableGeometry(request.role, info, info.geometry));
      return LayerChoice{i, false};
    }
    return fail(Error("layer.unknown").with("layer", request.layer).with("layers", namesOf(layers, all)));
  }
  std::vector<std::size_t> filled, suitable;
  for (std::size_t i : all) {
    if (!hasFeatures(layers[i]->info())) continue;
    filled.push_back(i);
    if (suitsRole(request.role, layers[i]->info().geometry)) suitable.push_back(i);
  }
  // OpenStreetMap files have the same five layers always, with anything in them.
  if (layers[0]->info().source.format == Format::Osm) {
    const std::string wanted = request.role == Role::Barriers     ? "lines"
                               : request.role == Role::Households ? "points"
                                                                  : "multipolygons";
    for (std::size_t i : all)
      if (layers[i]->info().name == wanted) return LayerChoice{i, true};
  }
  const LayerInfo& first = layers[filled.empty() ? 0 : filled[0]]->info();
  if (filled.empty()) return fail(Error("layer.empty").with("file", first.source.file).with("layer", first.name));
  if (suitable.empty()) {
    std::string found;
    for (std::size_t i : filled)
      if (found.find(layers[i]->info().geometry) == std::string::npos)
        found += (found.empty() ? "" : ", ") + layers[i]->info().geometry;
    return fail(noSuitableGeometry(request.role, first, found));
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
      if (hasFeatures(layers[i]->info()) && suitsRole(request.role, layers[i]->info().geometry))
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
