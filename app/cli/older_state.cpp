// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/older_state.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/text/format.h"
#include "core/base/joined.h"
#include "core/plan/precinct_layers.h"
#include "gis/recovery/kept_versions.h"

namespace wangge::cli {
namespace {

constexpr std::string_view kVersion = "version:";

// "1: March review (1 June 2025)" …
std::string listOf(const Project& project, const std::vector<KeptVersionId>& versions) {
  const std::vector<KeptVersionId> all = project.keptVersions.ids();
  return joinedText(versions, ", ", [&](KeptVersionId id) {
    const KeptVersion& version = project.keptVersions.at(id);
    const auto number = std::find(all.begin(), all.end(), id) - all.begin() + 1;
    return std::string(kVersion) + std::to_string(number) + " = " + version.name + " (" +
           momentText(version.when).toStdString() + ")";
  });
}

Result<OlderState> versionOf(const Project& project, KeptVersionId id) {
  auto step = gis::restoreVersion(project, id, {author(), now()});
  if (!step) return fail(step.error());
  const KeptVersion& version = project.keptVersions.at(id);
  return OlderState{std::move(step->after), version.name, version.when};
}

}  // namespace

Result<OlderState> olderStateOf(const Console& console, const Project& project, const std::string& what) {
  const bool told = what.starts_with(kVersion);
  const std::string name = told ? what.substr(kVersion.size()) : what;
  std::error_code none;
  const bool isFile = !told && std::filesystem::is_regular_file(name, none);
  const std::vector<KeptVersionId> all = project.keptVersions.ids();
  std::vector<KeptVersionId> named;
  for (KeptVersionId id : all)
    if (project.keptVersions.at(id).name == name) named.push_back(id);
  if (named.empty() && told)
    for (std::size_t i = 0; i < all.size(); ++i)
      if (name == std::to_string(i + 1)) named.push_back(all[i]);
  if (named.size() + (isFile ? 1 : 0) > 1) {
    std::string known = listOf(project, named);
    if (isFile) known = "./" + name + ", " + known;
    return fail(Error("align.state_ambiguous").with("name", what).with("known", known));
  }
  if (!named.empty()) return versionOf(project, named.front());
  if (!isFile) return fail(Error("align.no_such_state").with("name", what).with("known", listOf(project, all)));
  auto older = openPlan(console, name);
  if (!older) return fail(older.error());
  Seconds when = older->info.created;
  older->journal.forEach([&](JournalId, const JournalEntry& entry) { when = std::max(when, entry.when); });
  return OlderState{std::move(*older), std::filesystem::path(name).filename().string(), when};
}

Result<PrecinctLayerId> layerCalled(const Project& project, const std::string& name) {
  if (const PrecinctLayerId layer = layerNamed(project, name)) return layer;
  Error error("align.no_such_layer");
  error.with("name", name);
  std::vector<std::string> known;
  for (PrecinctLayerId id : layersOf(project)) known.push_back(project.precinctLayers.at(id).name);
  if (!known.empty()) error.with("known", joined(known));
  return fail(error);
}

QString layerOf(const Project& project) {
  if (project.precinctLayers.size() < 2) return {};
  return QString::fromStdString(project.precinctLayers.at(layerInForce(project)).name);
}

Result<OlderState> layerState(const Project& project, const std::string& name) {
  const auto layer = layerCalled(project, name);
  if (!layer) return fail(layer.error());
  return OlderState{withInForce(project, *layer), name, now()};
}

}  // namespace wangge::cli
