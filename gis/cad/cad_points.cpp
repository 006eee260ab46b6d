// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/cad_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "gis/cad/cad_text.h"
#include "gis/read/choose_layer.h"
#include "gis/roles.h"

namespace wangge::gis {

Result<std::vector<std::string>> choosePointLayers(const CadDrawing& drawing, const ImportRequest& request,
                                                   bool& guessed) {
  std::set<std::string> all;
  for (const DrawnText& text : drawing.texts) all.insert(text.layer);
  const auto list = [](const auto& names) { return fmt::format("{}", fmt::join(names, ", ")); };
  if (all.empty()) return fail(nothingFor(request.role, request.path, "", "line"));
  if (request.layer == kAllLayers) return std::vector<std::string>(all.begin(), all.end());
  if (!request.layer.empty()) {
    std::vector<std::string> wanted = {request.layer};
    wanted.insert(wanted.end(), request.moreLayers.begin(), request.moreLayers.end());
    for (const std::string& name : wanted)
      if (!all.contains(name)) return fail(Error("layer.unknown").with("layer", name).with("layers", list(all)));
    return wanted;
  }
  guessed = all.size() > 1;
  std::vector<std::string> speaking;
  for (const std::string& name : all)
    if (speaksOfRole(request.role, name) || speaksOfRole(Role::Precincts, name)) speaking.push_back(name);
  if (speaking.size() == 1) return speaking;
  if (speaking.empty() && all.size() == 1) return std::vector<std::string>(all.begin(), all.end());
  return fail(
      Error("layer.several").with("file", request.path).with("layers", speaking.empty() ? list(all) : list(speaking)));
}

Result<void> readPointTexts(SourceData& parts, const ImportRequest& request) {
  for (RawFeature& part : parts.features) {
    if (part.points.empty()) continue;
    RingLabel label = labelOf({{part.note, part.name, part.points[0], 0, part.row}});
    part.code = std::move(label.code), part.name = std::move(label.name);
  }
  std::erase_if(parts.features,
                [](const RawFeature& part) { return part.points.empty() || (part.code.empty() && part.name.empty()); });
  if (parts.features.empty()) return fail(nothingFor(request.role, request.path, request.layer, "line"));
  return {};
}

}  // namespace wangge::gis
