// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/admit_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "core/plan/precinct_layers.h"
#include "core/plan/residents.h"
#include "gis/build/given_rows.h"

namespace wangge::gis {
namespace {

std::string nameFor(const Build& build) {
  if (!build.request.sourceName.empty()) return build.request.sourceName;
  if (!build.data.source.name.empty()) return build.data.source.name;
  return std::filesystem::path(build.request.path).stem().string();
}

}  // namespace

std::vector<SourceId> sourcesOf(const Project& project, Role role) {
  std::vector<SourceId> result;
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (source.role == role) result.push_back(id);
  });
  return result;
}

void tellOtherCounts(Build& build) {
  if (build.report.read.points == 0) return;
  std::vector<std::string> names;
  build.project.sources.forEach([&](SourceId id, const Source& source) {
    if (source.households && id != build.source) names.push_back(source.name);
  });
  const Tally others = totalOf(build.project) - build.report.read;
  if (names.empty() || (others.households == 0 && others.persons == 0)) return;
  std::sort(names.begin(), names.end());
  const Tally& read = build.report.read;
  Message what =
      withResidents(Message("import.counted_besides").with("sources", fmt::format("{}", fmt::join(names, ", "))),
                    others, countedIn(others));
  if (read.householdsCounted()) what.with("more_households", read.households);
  if (read.personsCounted()) what.with("more_persons", read.persons);
  build.note(FindingKind::Left, what);
}

Result<void> admitSource(Build& build) {
  const ImportRequest& request = build.request;
  // Another precinct layer may have a source of the same name.
  const std::vector<SourceId> present =
      request.role == Role::Precincts ? sourcesInForce(build.project) : sourcesOf(build.project, request.role);
  std::vector<std::string> names;
  for (SourceId id : present) names.push_back(build.project.sources.at(id).name);
  std::sort(names.begin(), names.end());
  const std::string listed = fmt::format("{}", fmt::join(names, ", "));
  const std::string role(toText(request.role));
  std::string name = nameFor(build);

  const auto named = std::find_if(present.begin(), present.end(),
                                  [&](SourceId id) { return build.project.sources.at(id).name == name; });
  if (request.replace && !present.empty()) {
    if (named != present.end()) {
      build.replaced = *named;
    } else if (!request.sourceName.empty()) {
      return fail(Error("import.source_unknown").with("name", name).with("sources", listed));
    } else if (present.size() == 1) {
      build.replaced = present.front();
      name = build.project.sources.at(build.replaced).name;
    } else {
      return fail(Error("import.source_ambiguous").with("role", role).with("sources", listed));
    }
  } else if (!present.empty()) {
    if (!request.add) return fail(Error("import.needs_add_or_replace").with("role", role).with("sources", listed));
    if (named != present.end()) return fail(Error("import.source_name_taken").with("name", name));
  }

  Source record = build.data.source;
  record.name = name;
  record.role = request.role;
  record.imported = request.when;
  record.basis = request.basis;
  if (record.rows == 0)
    record.rows = static_cast<std::int64_t>(build.data.features.size() + build.data.households.size());
  build.report.sourceName = name;
  build.report.rows = record.rows;
  if (build.replaced) {
    build.source = build.replaced;
  } else {
    build.source = build.project.sources.add(std::move(record), build.copy());
    return {};
  }
  if (const auto& old = build.project.sources.at(build.source).households)
    build.note(FindingKind::Note, withResidents(Message("import.replaced_counts").with("source", name), old->total(),
                                                countedIn(old->total())));
  build.given = takeGivenRows(build.project, build.source);
  // Builders find what the old source left through the records that name it.
  build.project.sources.set(build.source, std::move(record));
  return {};
}

}  // namespace wangge::gis
