// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/precinct_layers.h"

namespace wangge {
namespace {

std::string trimmed(const std::string& text) {
  constexpr const char* kBlank = " \t\r\n";
  const auto first = text.find_first_not_of(kBlank);
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

Result<void> requireLayer(const Project& project, PrecinctLayerId layer) {
  if (!project.precinctLayers.contains(layer)) return fail(Error("edit.no_such_layer"));
  return {};
}

const std::string& layerName(const Project& project, PrecinctLayerId layer) {
  return project.precinctLayers.at(layer).name;
}

}  // namespace

Result<std::string> layerNameFor(const Project& project, const std::string& name, PrecinctLayerId layer) {
  std::string kept = trimmed(name);
  if (kept.empty()) return fail(Error("edit.layer_unnamed"));
  if (const PrecinctLayerId other = layerNamed(project, kept); other && other != layer)
    return fail(Error("edit.layer_name_taken").with("name", kept));
  return kept;
}

Result<Step> addPrecinctLayer(const Project& before, const std::string& name, const std::string& present,
                              LayerStart start, const EditContext& context) {
  const auto kept = layerNameFor(before, name);
  if (!kept) return fail(kept.error());
  const std::string called = trimmed(present);
  if (before.precinctLayers.empty()) {
    if (called.empty()) return fail(Error("edit.layer_unnamed"));
    if (called == *kept) return fail(Error("edit.layer_name_taken").with("name", called));
  }
  Project project = before;
  addLayer(project, *kept, called, start);
  Message what(start == LayerStart::Copy ? "journal.copy_layer" : "journal.add_layer");
  what.with("name", *kept);
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> renamePrecinctLayer(const Project& before, PrecinctLayerId layer, const std::string& name,
                                 const EditContext& context) {
  if (auto there = requireLayer(before, layer); !there) return fail(there.error());
  const auto kept = layerNameFor(before, name, layer);
  if (!kept) return fail(kept.error());
  const std::string& old = layerName(before, layer);
  if (*kept == old) return Step{before};
  Project project = before;
  project.precinctLayers.edit(layer).name = *kept;
  return stepTo(std::move(project), Message("journal.rename_layer").with("old", old).with("name", *kept), context);
}

Result<Step> putLayerInForce(const Project& before, PrecinctLayerId layer, const EditContext& context) {
  if (auto there = requireLayer(before, layer); !there) return fail(there.error());
  const PrecinctLayerId former = layerInForce(before);
  if (layer == former) return Step{before};
  Message what =
      Message("journal.layer_in_force").with("name", layerName(before, layer)).with("old", layerName(before, former));
  return stepTo(withInForce(before, layer), std::move(what), context);
}

Result<Step> removePrecinctLayer(const Project& before, PrecinctLayerId layer, const EditContext& context) {
  if (auto there = requireLayer(before, layer); !there) return fail(there.error());
  const std::string& name = layerName(before, layer);
  if (before.precinctLayers.at(layer).inForce) return fail(Error("edit.layer_in_force").with("name", name));
  Project project = before;
  eraseLayer(project, layer);
  return stepTo(std::move(project), Message("journal.remove_layer").with("name", name), context);
}

}  // namespace wangge
