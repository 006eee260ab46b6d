// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/align_text.h"
#include "app/cli/json_of.h"
#include "core/plan/residents.h"

namespace wangge::cli {
namespace {

using namespace align;

template <class Records, class Id>
Json subject(const Records& records, Id id) {
  const auto* record = records.find(id);
  if (!record) return nullptr;
  return {{"id", id.value}, {"code", record->code}, {"name", record->name}};
}
template <class Records, class Ids>
Json subjects(const Records& records, const Ids& ids) {
  Json list = Json::array();
  for (const auto id : ids) list.push_back(subject(records, id));
  return list;
}

// The plan that is told of, and what was counted in it at all.
struct Told {
  const Project& project;
  Counted counted = countedWhole(totalOf(project));

  // What nobody counted is null.
  Json sums(const Tally& tally, Area area) const {
    Json json = jsonOf(tally);
    const Counted known = countedIn(tally, counted);
    if (!known.households) json["households"] = nullptr;
    if (!known.persons) json["persons"] = nullptr;
    json["area_m2"] = area.squareMetres();
    return json;
  }
  Json sums(const Cell& cell) const { return sums(cell.tally, cell.area); }

  Json share(const Cell& part, const Cell& whole, Measure measure) const {
    const auto share = shareOf(part, whole, measure, counted);
    return share ? Json(*share) : Json();
  }
};

// Stations and subdistricts down to grids by their place in the lists of rows and columns.
Json matrixJson(const Told& told, const LevelMatrix& matrix) {
  const Project& project = told.project;
  Json rows = Json::array(), columns = Json::array(), cells = Json::array();
  for (const MatrixRow& row : matrix.rows)
    rows.push_back({{"kind", toText(row.kind)},
                    {"station", subject(project.precincts, row.precinct)},
                    {"sums", told.sums(row.sum)}});
  for (const MatrixColumn& column : matrix.columns) {
    Json json = Json::object();
    if (matrix.level == Level::Subdistrict) json["subdistrict"] = subject(project.divisions, column.division);
    if (matrix.level != Level::Subdistrict) json["community"] = subject(project.communities, column.community);
    if (matrix.level == Level::Grid) json["grid"] = subject(project.grids, column.grid);
    json["sums"] = told.sums(column.sum);
    columns.push_back(json);
  }
  for (const MatrixEntry& entry : matrix.entries) {
    Json json = {{"row", entry.row}, {"column", entry.column}};
    json.update(told.sums(entry.cell));
    cells.push_back(json);
  }
  return {{"level", toText(matrix.level)},
          {"rows", rows},
          {"columns", columns},
          {"cells", cells},
          {"total", told.sums(matrix.total)}};
}

Json straddlingJson(const Told& told, const std::vector<Straddling>& list) {
  const Project& project = told.project;
  Json all = Json::array();
  for (const Straddling& unit : list) {
    Json shares = Json::array();
    for (const StationShare& share : unit.shares) {
      const auto part = [&](Measure measure) { return told.share(share.sums, unit.sums, measure); };
      Json json = {{"station", subject(project.precincts, share.precinct)}};
      json.update(told.sums(share.sums));
      json["share"] = {{"households", part(Measure::Households)},
                       {"persons", part(Measure::Persons)},
                       {"area", part(Measure::Area)}};
      json["sliver"] = share.sliver;
      json["place"] = jsonOf(project, share.place);
      shares.push_back(json);
    }
    all.push_back({{"community", subject(project.communities, unit.community)},
                   {"grid", subject(project.grids, unit.grid)},
                   {"sums", told.sums(unit.sums)},
                   {"second_share", unit.second},
                   {"sliver", unit.sliver},
                   {"shares", shares}});
  }
  return all;
}

Json partJson(const Told& told, const PrecinctPart& part, Point place) {
  const Project& project = told.project;
  Json json = told.sums(part.tally, part.area);
  json["width_m"] = part.width;
  json["sliver"] = part.sliver;
  json["place"] = jsonOf(project, place);
  return json;
}

Json regionsJson(const Told& told, const std::vector<Region>& regions) {
  const Project& project = told.project;
  Json list = Json::array();
  for (const Region& region : regions) {
    Json json = {{"community", subject(project.communities, region.community)},
                 {"grid", subject(project.grids, region.grid)},
                 {"from", subject(project.precincts, region.from)},
                 {"to", subject(project.precincts, region.to)},
                 {"locked", region.locked}};
    json.update(partJson(told, region.part, region.place));
    list.push_back(json);
  }
  return list;
}

Json linesJson(const Project& project, const std::vector<LineShare>& lines) {
  const auto metres = [](std::int64_t length) { return static_cast<double>(length) / 1000; };
  Json list = Json::array();
  for (const LineShare& line : lines) {
    Json along = Json::object();
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Follows::Lane); ++i)
      along[std::string(kWordsOf<Follows>[i])] = metres(line.along[i]);
    list.push_back({{"station", subject(project.precincts, line.one)},
                    {"beside", subject(project.precincts, line.other)},
                    {"length_m", metres(line.length)},
                    {"along_m", along},
                    {"ground_m", metres(line.ground)},
                    {"community_border_m", metres(line.community)},
                    {"subdistrict_border_m", metres(line.subdistrict)},
                    {"nothing_m", metres(line.nothing)}});
  }
  return list;
}

Json verdictsJson(const Told& told, const Report& report) {
  const Project& project = told.project;
  Json stations = Json::array(), subdistricts = Json::array();
  for (const StationVerdict& each : report.stations)
    stations.push_back({{"station", subject(project.precincts, each.precinct)},
                        {"verdict", toText(each.verdict)},
                        {"subdistricts", subjects(project.divisions, each.with)},
                        {"sums", told.sums(each.sums)},
                        {"exemption", each.exemption.empty() ? Json() : Json(each.exemption)}});
  for (const SubdistrictVerdict& each : report.subdistricts)
    subdistricts.push_back({{"subdistrict", subject(project.divisions, each.subdistrict)},
                            {"verdict", toText(each.verdict)},
                            {"stations", subjects(project.precincts, each.with)},
                            {"sums", told.sums(each.sums)}});
  return {{"stations", stations}, {"subdistricts", subdistricts}};
}

Json stationsOutsideJson(const Project& project, const std::vector<StationOutside>& list) {
  Json all = Json::array();
  for (const StationOutside& each : list)
    all.push_back({{"station", subject(project.stations, each.station)},
                   {"precinct", subject(project.precincts, each.own)},
                   {"lies_in", subject(project.precincts, each.in)},
                   {"distance_m", each.metres},
                   {"place", jsonOf(project, project.stations.at(each.station).at)}});
  return all;
}

Json bestJson(const Told& told, const Correspondence& best) {
  const Project& project = told.project;
  Json pairs = Json::array();
  for (const Pairing& pair : best.pairs)
    pairs.push_back({{"station", subject(project.precincts, pair.precinct)},
                     {"subdistrict", subject(project.divisions, pair.subdistrict)},
                     {"together", told.sums(pair.together)}});
  return {{"pairs", pairs},
          {"stations_left", subjects(project.precincts, best.stationsLeft)},
          {"subdistricts_left", subjects(project.divisions, best.subdistrictsLeft)},
          {"would_change", told.sums(best.change)},
          {"communities_changing", subjects(project.communities, best.communities)}};
}

}  // namespace

Json alignmentJson(const Project& project, const Report& report, const LevelMatrix& matrix) {
  const Told told{project};
  Json detached = Json::array(), uncovered = Json::array(), remarks = Json::array();
  for (const DetachedPart& each : report.detached) {
    Json json = {{"station", subject(project.precincts, each.precinct)}};
    json.update(partJson(told, each.part, each.place));
    detached.push_back(json);
  }
  for (const Uncovered& each : report.uncovered) {
    Json json = {{"communities", subjects(project.communities, each.communities)}};
    json.update(partJson(told, each.part, each.place));
    uncovered.push_back(json);
  }
  for (const Remark& remark : report.remarks) {
    Json json = jsonOf(remark.what);
    if (remark.place) json["place"] = jsonOf(project, *remark.place);
    remarks.push_back(json);
  }
  Json json = {{"measure", toText(report.measure)},
               {"straddle_share", report.straddle},
               {"counting_share", report.counts},
               {"sliver_rule",
                {{"width_m", report.sliver.width},
                 {"tiny_m2", report.sliver.tiny.squareMetres()},
                 {"households", report.sliver.households},
                 {"persons", report.sliver.persons}}},
               {"matrix", matrixJson(told, matrix)}};
  json.update(verdictsJson(told, report));
  json["best"] = bestJson(told, report.best);
  json["communities"] = straddlingJson(told, report.communities);
  json["grids"] = straddlingJson(told, report.grids);
  json["slivers"] = regionsJson(told, report.slivers);
  json["differences"] = regionsJson(told, report.differences);
  json["parts_apart"] = detached;
  json["without_station"] = {{"sums", told.sums(report.withoutStation)},
                             {"units", told.sums(report.unitsWithoutStation)},
                             {"parts", uncovered}};
  json["stations_outside"] = stationsOutsideJson(project, report.outside);
  json["lines"] = linesJson(project, report.lines);
  json["remarks"] = remarks;
  return json;
}

QString alignmentKeys() {
  const auto line = [](const char* key, const QString& about) {
    return QStringLiteral("  %1 %2\n").arg(QLatin1String(key), -26).arg(about);
  };
  return Cli::tr("Keys of --json; shares are from 0 to 1, stations and units {id, code, name} or null for none:") +
         u'\n' + line("measure, sliver_rule", Cli::tr("what shares are measured by, and what a sliver is")) +
         line("layer", Cli::tr("the precinct layer looked at, where the plan has several")) +
         line("matrix", Cli::tr("rows (stations), columns (units of the level), cells {row, column, sums}, total")) +
         line("stations, subdistricts",
              Cli::tr("verdict: one_to_one, one_to_many, many_to_one, split, none or declared")) +
         line("best", Cli::tr("pairs of the best correspondence, what is left over, what would change")) +
         line("communities, grids", Cli::tr("those in several precincts, with the share of each")) +
         line("slivers, differences", Cli::tr("where lines differ: from, to, width_m, sums, place")) +
         line("parts_apart", Cli::tr("parts of precincts that touch no other")) +
         line("without_station", Cli::tr("territory and households of no station")) +
         line("stations_outside", Cli::tr("station points outside their own precinct, and how far")) +
         line("lines", Cli::tr("metres of each line along rivers, railways, roads and borders")) +
         line("remarks", Cli::tr("what is wrong with the precincts as such")) +
         line("changed_stations", Cli::tr("with --against: each station before and after, gained and lost")) +
         line("changes", Cli::tr("with --against: what changes station, from, to, sums, place")) +
         line("snapped", Cli::tr("with --snap-slivers: number, sums and locked ones left")) +
         line("declared", Cli::tr("with --declare: stations and why they need not match")) +
         line("moves, obstacles",
              Cli::tr("with --goal: what changes (unit, from, to, sums, place), and what stays and why")) +
         line("proven, bound, alternatives", Cli::tr("with --goal: whether less does not do, and the other way"));
}

}  // namespace wangge::cli
