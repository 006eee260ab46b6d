// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

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
  if (error.code == "field.maybe" || error.code == "field.counts_in_texts") return {error, kField + key};
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
  if (error.code == "crs.maybe_old_datum") return {error, "crs"};
  if (error.code == "crs.maybe_shifted")
    return {Message("plan.maybe_shifted").with("datum", argumentOf(error, "datum")), "crs"};
  if (error.code.starts_with("control_points.")) return {error, "control_points"};
  if (!layer.request.controlPoints.empty() && argumentOf(error, "file") == layer.request.controlPoints)
    return {error, "control_points"};
  if (error.code.starts_with("datum_shift.")) return {error, "datum_shift"};
  if (lacksShapes(error.code)) return {error, "role"};
  if (error.code.starts_with("layer.")) return {error, "read"};
  return {error, "use"};
}

// Told and not asked, though something may be done about it.
bool isOnlyTold(const Finding& finding, const PlannedLayer& layer) {
  const std::string& code = finding.what.code;
  // A system that the user named is not asked for again.
  if (code == "crs.maybe_shifted" || code == "coords.nowhere") return !layer.request.sourceCrs.empty();
  // An old datum is told with its size; who has parameters gives them.
  return code == "crs.old_datum";
}

bool asks(const Finding& finding, const PlannedLayer& layer) {
  const std::string& code = finding.what.code;
  if (isOnlyTold(finding, layer)) return false;
  if (code == "crs.maybe_shifted" || code == "coords.nowhere") return true;
  return finding.kind == FindingKind::Left &&
         (code.starts_with("field.") || code == "table.no_coordinates" || code == "table.no_header_row" ||
          code == "crs.missing" || code == "coords.several_readings" || code == "coords.outside_area" ||
          code.starts_with("control_points.") || lacksShapes(code) || code.starts_with("layer.") ||
          code.starts_with("crs.") || code.starts_with("datum_shift."));
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

void askAnyway(PlannedLayer& layer, const std::vector<Finding>& findings) {
  const auto isLeft = [](const Finding& finding) { return finding.kind == FindingKind::Left; };
  auto left = std::ranges::find_if(
      findings, [&](const Finding& finding) { return isLeft(finding) && !isOnlyTold(finding, layer); });
  if (left == findings.end()) left = std::ranges::find_if(findings, isLeft);
  if (left != findings.end()) layer.doubts.push_back(doubtOf(left->what, layer));
}

Doubt doubtOf(const ImportFailure& failure, const PlannedLayer& layer) {
  const Error& error = failure.error;
  const auto decidedBy = [&](std::string_view key, std::initializer_list<std::string_view> codes) {
    return std::ranges::find(codes, error.code) != codes.end() ? std::optional(Doubt{error, std::string(key)})
                                                               : std::nullopt;
  };
  if (error.code == "import.code_missing") return {error, layer.role == Role::Communities ? "codes" : kField + "code"};
  for (const auto& doubt :
       {decidedBy("unmatched", {"plan.join_matches_little"}),
        decidedBy("sum_rows",
                  {"table.sum_unclear", "table.maybe_sum", "import.maybe_sum", "table.no_such_row",
                   "table.row_told_both", "table.bad_rows", "table.rows_not_for_role", "table.count_unseen"}),
        decidedBy("codes", {"codes.no_fields", "codes.empty", "codes.conflict"}),
        decidedBy("within", {"codes.no_such_division", "codes.ambiguous", "codes.taken_twice", "codes.name_repeated"})})
    if (doubt) return *doubt;
  const Doubt known = doubtOf(error, layer);
  // What an import failed with is told in its own words.
  return {error, known.decides};
}

std::optional<std::int64_t> rowOf(const Doubt& doubt) {
  const auto found = std::ranges::find(doubt.what.arguments, "row", &Argument::name);
  const auto* row = found == doubt.what.arguments.end() ? nullptr : std::get_if<std::int64_t>(&found->value);
  return row ? std::optional(*row) : std::nullopt;
}

}  // namespace wangge::gis
