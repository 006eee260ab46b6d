// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/info_text.h"

#include <algorithm>

#include "app/cli/json_of.h"
#include "app/cli/setting_text.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/plan/precinct_layers.h"

namespace wangge::cli {
namespace {

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}
std::int64_t size(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

QString levelsText(const Project& project, const PlanSummary& summary) {
  TextTable table;
  table.column(Cli::tr("Level"));
  table.column(Cli::tr("Count"), TextTable::Flush::Right);
  const auto row = [&](const QString& name, std::int64_t count) { table.row({name, numberText(count)}); };
  for (const auto& [level, count] : summary.divisions) row(wordFor(level), count);
  row(wordFor(Level::Community), size(project.communities.size()));
  row(Cli::tr("comprehensive grid"), summary.comprehensive);
  row(Cli::tr("dedicated grid"), summary.dedicated);
  row(Cli::tr("police precinct"), size(project.precincts.size()));
  row(Cli::tr("police beat"), size(project.beats.size()));
  row(Cli::tr("police station"), size(project.stations.size()));
  row(Cli::tr("piece between lines"), size(project.subdivision.faces().size()) - 1);
  row(Cli::tr("road, river or railway"), size(project.lineFeatures.size()));
  row(Cli::tr("building"), size(project.buildings.size()));
  row(Cli::tr("dedicated site"), size(project.sites.size()));
  row(Cli::tr("unit without a place of its own"), size(project.units.size()));
  return table.text();
}

QString sumsText(const PlanSummary& summary) {
  TextTable table;
  table.column(Cli::tr("Sum"));
  table.column(Cli::tr("Households"), TextTable::Flush::Right);
  table.column(Cli::tr("Persons"), TextTable::Flush::Right);
  table.column(Cli::tr("Places"), TextTable::Flush::Right);
  table.column(Cli::tr("Persons unknown at"), TextTable::Flush::Right);
  const auto row = [&](const QString& name, const Tally& tally) {
    const auto known = [&](std::int64_t value, bool anywhere, std::int64_t unknown) {
      return countText(value, anywhere && (tally.points == 0 || tally.points > unknown));
    };
    table.row({name, known(tally.households, summary.total.householdsCounted(), tally.householdsUnknown),
               known(tally.persons, summary.total.personsCounted(), tally.personsUnknown), numberText(tally.points),
               numberText(tally.personsUnknown)});
  };
  row(Cli::tr("in grids"), summary.inGrids);
  row(Cli::tr("in unassigned territory"), summary.unassigned);
  row(Cli::tr("in no community"), summary.outside);
  row(Cli::tr("all sources"), summary.total);
  return table.text();
}

QString statesText(const PlanSummary& summary) {
  TextTable table;
  table.column(Cli::tr("State of grids"));
  table.column(Cli::tr("Count"), TextTable::Flush::Right);
  for (const auto& [status, count] : summary.states) table.row({wordFor(status), numberText(count)});
  return table.empty() ? QString() : table.text();
}

// The layer that a source belongs to which is not in force; empty: none.
std::string layerAside(const Project& project, SourceId source) {
  std::string name;
  project.precinctLayers.forEach([&](PrecinctLayerId, const PrecinctLayer& layer) {
    if (std::ranges::binary_search(layer.sources, source)) name = layer.name;
  });
  return name;
}

QString sourcesText(const Project& project) {
  TextTable table;
  table.column(Cli::tr("Source"));
  table.column(Cli::tr("Role"));
  table.column(Cli::tr("Rows"), TextTable::Flush::Right);
  table.column(Cli::tr("Imported"));
  table.column(Cli::tr("Encoding"));
  table.column(Cli::tr("Coordinates"));
  project.sources.forEach([&](SourceId id, const Source& source) {
    const std::string aside = layerAside(project, id);
    const QString role = wordFor(source.role);
    table.row({text(source.name), aside.empty() ? role : QStringLiteral("%1 (%2)").arg(role, text(aside)),
               numberText(source.rows), momentText(source.imported), text(source.encoding), text(source.crs)});
  });
  return table.empty() ? QString() : table.text();
}

Json levelsJson(const Project& project, const PlanSummary& summary) {
  Json levels = Json::object();
  for (Level level : {Level::City, Level::County, Level::Subdistrict}) {
    const auto found = summary.divisions.find(level);
    levels[std::string(toText(level))] = found == summary.divisions.end() ? 0 : found->second;
  }
  levels["community"] = project.communities.size();
  levels["grid"] = project.grids.size();
  levels["comprehensive"] = summary.comprehensive;
  levels["dedicated"] = summary.dedicated;
  levels["precinct"] = project.precincts.size();
  levels["beat"] = project.beats.size();
  levels["station"] = project.stations.size();
  levels["face"] = project.subdivision.faces().size() - 1;
  levels["line"] = project.lineFeatures.size();
  levels["building"] = project.buildings.size();
  levels["site"] = project.sites.size();
  levels["unit"] = project.units.size();
  return levels;
}

}  // namespace

QString layersText(const Project& project) {
  TextTable table;
  table.column(Cli::tr("Precinct layer"));
  table.column(Cli::tr("Precincts"), TextTable::Flush::Right);
  table.column(Cli::tr("State"));
  for (PrecinctLayerId id : layersOf(project)) {
    const PrecinctLayer& layer = project.precinctLayers.at(id);
    table.row({text(layer.name), numberText(size(precinctCount(project, id))),
               layer.inForce ? Cli::tr("in force") : QString()});
  }
  return table.empty() ? QString() : table.text();
}

Json layersJson(const Project& project) {
  Json layers = Json::array();
  for (PrecinctLayerId id : layersOf(project)) {
    const PrecinctLayer& layer = project.precinctLayers.at(id);
    layers.push_back({{"id", id.value},
                      {"name", layer.name},
                      {"in_force", layer.inForce},
                      {"precincts", precinctCount(project, id)}});
  }
  return layers;
}

PlanSummary summaryOf(const Project& project) {
  PlanSummary summary;
  project.divisions.forEach([&](DivisionId, const Division& division) { ++summary.divisions[division.level]; });
  project.communities.forEach([&](CommunityId, const Community& community) { summary.area += community.zone.area; });
  project.grids.forEach([&](GridId id, const Grid& grid) {
    ++(grid.kind == GridKind::Dedicated ? summary.dedicated : summary.comprehensive);
    if (grid.code.empty()) ++summary.unnumbered;
    ++summary.states[statusOf(project, id)];
    summary.inGrids += grid.zone.tally;
  });
  for (FaceId id : unassignedFaces(project)) {
    const Face& face = project.subdivision.face(id);
    ++summary.unassignedFaces;
    summary.unassignedArea += face.area;
    summary.unassigned += face.tally;
  }
  summary.total = totalOf(project);
  summary.outside = outsideOf(project);
  summary.inside = summary.total - summary.outside;
  return summary;
}

QString summaryText(const Project& project, const PlanSummary& summary) {
  QString out = text(project.info.name) + u'\n';
  out += QStringLiteral("  ") +
         Cli::tr("Coordinates %1 · area %2 · rule profile %3 · numbering scheme %4")
             .arg(project.info.crs.empty() ? Cli::tr("not chosen yet") : text(project.info.crs),
                  areaText(summary.area.squareMetres()), text(project.profile.name), text(project.scheme.name)) +
         u'\n';
  out += u'\n' + settingsText(settingTable(typesInUse(project)), planSettingsOf(project));
  out += u'\n' + levelsText(project, summary) + u'\n' + sumsText(summary);
  if (const QString states = statesText(summary); !states.isEmpty()) out += u'\n' + states;
  if (summary.unassignedFaces > 0)
    out += QStringLiteral("\n  ") +
           Cli::tr("Unassigned: %1 pieces, %2")
               .arg(numberText(summary.unassignedFaces), areaText(summary.unassignedArea.squareMetres())) +
           u'\n';
  if (summary.unnumbered > 0)
    out += QStringLiteral("\n  ") + Cli::tr("Without a code: %1 grids").arg(numberText(summary.unnumbered)) + u'\n';
  if (const QString layers = layersText(project); !layers.isEmpty()) out += u'\n' + layers;
  if (const QString sources = sourcesText(project); !sources.isEmpty()) out += u'\n' + sources;
  return out;
}

Json summaryJson(const Project& project, const PlanSummary& summary, const std::string& plan) {
  Json states = Json::object();
  for (GridStatus status : {GridStatus::InBand, GridStatus::InBandByPersons, GridStatus::TooSmall, GridStatus::TooLarge,
                            GridStatus::Dedicated, GridStatus::Exempt, GridStatus::NotCounted}) {
    const auto found = summary.states.find(status);
    states[std::string(toText(status))] = found == summary.states.end() ? 0 : found->second;
  }
  Json sources = Json::array();
  project.sources.forEach([&](SourceId id, const Source& source) {
    const std::string aside = layerAside(project, id);
    Json fields = Json::object();
    for (const auto& [key, field] : source.fields) fields[key] = field;
    sources.push_back({{"name", source.name},
                       {"role", toText(source.role)},
                       {"precinct_layer", aside.empty() ? Json() : Json(aside)},
                       {"file", source.file},
                       {"layer", source.layer},
                       {"rows", source.rows},
                       {"imported", source.imported},
                       {"encoding", source.encoding},
                       {"crs", source.crs},
                       {"basis", toText(source.basis)},
                       {"fields", fields},
                       {"outside_rows", source.outside.size()}});
  });
  return {{"plan", plan},
          {"name", project.info.name},
          {"uuid", project.info.uuid},
          {"crs", project.info.crs},
          {"profile", project.profile.name},
          {"scheme", project.scheme.name},
          {"settings", settingsJson(settingTable(typesInUse(project)), planSettingsOf(project))},
          {"area_m2", summary.area.squareMetres()},
          {"levels", levelsJson(project, summary)},
          {"totals",
           {{"all", jsonOf(summary.total)},
            {"inside", jsonOf(summary.inside)},
            {"outside", jsonOf(summary.outside)},
            {"grids", jsonOf(summary.inGrids)},
            {"unassigned", jsonOf(summary.unassigned)}}},
          {"states", states},
          {"unassigned", {{"faces", summary.unassignedFaces}, {"area_m2", summary.unassignedArea.squareMetres()}}},
          {"unnumbered", summary.unnumbered},
          {"precinct_layers", layersJson(project)},
          {"sources", sources}};
}

}  // namespace wangge::cli
