// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/doubts.h"

#include <fmt/format.h>

#include <algorithm>

namespace wangge::gis {
namespace {

std::string argumentOf(const Message& message, std::string_view name) {
  const auto found = std::ranges::find(message.arguments, name, &Argument::name);
  if (found == message.arguments.end()) return {};
  const auto* text = std::get_if<std::string>(&found->value);
  return text ? *text : std::string();
}

const std::string kField = "field.";  // keys of recipes for fields begin so

// A source without the shapes that its role is read from.
bool lacksShapes(const std::string& code) {
  return code == "import.no_polygons" || code == "import.no_lines" || code == "import.no_places";
}

Doubt doubtOf(const Message& error, const PlannedLayer& layer) {
  const std::string key = argumentOf(error, "key"), candidates = argumentOf(error, "candidates"),
                    fields = argumentOf(error, "fields");
  if (error.code == "field.several")
    return {Message("plan.field_several").with("key", key).with("candidates", candidates), kField + key};
  if (error.code == "field.counts_unclear")
    return {Message("plan.counts_unclear").with("candidates", candidates), kField + "households"};
  if (error.code == "field.persons_register")
    return {Message("plan.persons_unclear").with("candidates", candidates), kField + "household"};
  if (error.code == "field.none")
    return {Message("plan.field_none").with("key", key).with("fields", fields), kField + key};
  if (error.code == "table.no_coordinates") return {Message("plan.no_place").with("fields", fields), "join"};
  if (error.code == "crs.missing")
    return {Message("plan.system_missing").with("candidates", listOfSystems(layer.preview.systems)), "crs"};
  if (error.code.starts_with("coords."))
    return {Message("plan.system_unclear")
                .with("crs", argumentOf(error, "crs"))
                .with("candidates", listOfSystems(layer.preview.systems)),
            "crs"};
  if (error.code == "crs.maybe_shifted")
    return {Message("plan.maybe_shifted").with("datum", argumentOf(error, "datum")), "crs"};
  if (lacksShapes(error.code)) return {error, "role"};
  if (error.code.starts_with("layer.")) return {error, "read"};
  return {error, "use"};
}

bool asks(const Finding& finding, const PlannedLayer& layer) {
  const std::string& code = finding.what.code;
  // A system that the user named is not asked for again.
  if (code == "crs.maybe_shifted" || code == "coords.nowhere") return layer.request.sourceCrs.empty();
  return finding.kind == FindingKind::Left &&
         (code.starts_with("field.") || code == "table.no_coordinates" || code == "table.no_header_row" ||
          code == "crs.missing" || code == "coords.several_readings" || code == "coords.outside_area" ||
          lacksShapes(code) || code.starts_with("layer.") || code.starts_with("crs.") ||
          code.starts_with("datum_shift."));
}

}  // namespace

std::string listOfSystems(const std::vector<PossibleSystem>& systems) {
  std::vector<std::string> texts;
  for (const PossibleSystem& system : systems)
    texts.push_back(
        fmt::format("{}{} ({:.2f}, {:.2f})", system.crs, system.turned ? " north-east" : "", system.lon, system.lat));
  return fmt::format("{}", fmt::join(texts, "; "));
}

void takeFindings(PlannedLayer& layer, const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    if (!asks(finding, layer)) {
      layer.findings.push_back(finding);
      continue;
    }
    const Doubt doubt = doubtOf(finding.what, layer);
    if (std::ranges::find(layer.doubts, doubt) == layer.doubts.end()) layer.doubts.push_back(doubt);
  }
}

}  // namespace wangge::gis
