// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guarantees.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "core/plan/references.h"
#include "core/topology/validate.h"

namespace wangge {
namespace {

using Report = std::vector<std::string>;

// Tallies by testing every point against every polygon near it: slow, simple, and nothing shared with counting.cpp.
std::map<FaceId, Tally> recount(const Project& project, Report& report) {
  std::set<std::pair<SourceId, std::uint32_t>> unitRows;
  project.units.forEach([&](UnitId, const Unit& unit) {
    if (unit.row != 0) unitRows.emplace(unit.source, unit.row);
  });
  std::map<FaceId, Polygon> polygons;
  project.subdivision.faces().forEach([&](FaceId id, const Face&) {
    if (id != kUniverse) polygons.emplace(id, project.subdivision.polygonOf(id));
  });
  std::map<FaceId, Tally> tallies;
  project.sources.forEach([&](SourceId sourceId, const Source& source) {
    if (!source.households) return;
    std::set<std::uint32_t> outside;
    for (const HouseholdPoint& point : source.households->points()) {
      if (unitRows.contains({sourceId, point.row})) continue;
      int owners = 0;
      bool inCommunity = false;
      for (const auto& [id, polygon] : polygons) {
        if (!boxOf(polygon).contains(point.at) || !contains(polygon, point.at)) continue;
        ++owners;
        tallies[id] += tallyOf(point);
        inCommunity = static_cast<bool>(project.subdivision.face(id).community);
      }
      if (owners > 1) report.push_back(fmt::format("row {} lies in {} faces", point.row, owners));
      if (!inCommunity) outside.insert(point.row);
    }
    if (std::vector<std::uint32_t>(outside.begin(), outside.end()) != source.outside)
      report.push_back(fmt::format("source {}: list of points outside", source.name));
  });
  return tallies;
}

// A unit of a row on the map stands for all points of its row; one of a row without a place for none.
void checkUnits(const Project& project, Report& report) {
  std::map<std::pair<SourceId, std::uint32_t>, Tally> rows;
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (!source.households) return;
    for (const HouseholdPoint& point : source.households->points()) rows[{id, point.row}] += tallyOf(point);
  });
  std::set<std::pair<SourceId, std::uint32_t>> seen;
  project.units.forEach([&](UnitId id, const Unit& unit) {
    if (unit.row == 0 || !unit.source) return;
    const auto row = rows.find({unit.source, unit.row});
    if (unit.placed ? row == rows.end() || !(row->second == unit.tally) : row != rows.end())
      report.push_back(fmt::format("unit {}: differs from row {} of its source", id.value, unit.row));
    if (!seen.emplace(unit.source, unit.row).second)
      report.push_back(fmt::format("unit {}: a row that another unit has", id.value));
  });
}

template <class IdType, class Record>
void checkZones(const Table<IdType, Record>& table, const char* kind, const std::map<IdType, Zone>& expected,
                Report& report) {
  table.forEach([&](IdType id, const Record& record) {
    const auto it = expected.find(id);
    if (!(record.zone == (it == expected.end() ? Zone{} : it->second)))
      report.push_back(fmt::format("{} {}: zone differs from its faces", kind, id.value));
  });
  for (const auto& [id, zone] : expected)
    if (!table.contains(id)) report.push_back(fmt::format("{} {}: named by a face, unknown", kind, id.value));
}

// One record for each combination of labels, and numbers of precincts aside that no new precinct gets.
void checkLayers(const Project& project, Report& report) {
  std::set<std::vector<LayerPrecinctId>> seen;
  project.layerLabels.forEach([&](LayerLabelsId id, const LayerLabels& labels) {
    if (!seen.insert(labels.precincts).second)
      report.push_back(fmt::format("layer labels {}: a combination that another record has", id.value));
  });
  project.layerPrecincts.forEach([&](LayerPrecinctId id, const LayerPrecinct&) {
    if (project.precincts.nextSerial(id.copy()) <= id.serial())
      report.push_back(fmt::format("layer precinct {}: a number that a new precinct would get", id.value));
  });
}

}  // namespace

std::vector<std::string> brokenGuarantees(const Project& project) {
  Report report;
  for (const BrokenReference& b : brokenReferences(project))
    report.push_back(fmt::format("{} {}: {} names {}, unknown", b.table, b.record, b.field, b.target));
  if (const std::string fault = unsafeToFollow(project); !fault.empty()) report.push_back(fault);
  if (!report.empty()) return report;
  report = brokenGuarantees(project.subdivision);
  if (!report.empty()) return report;
  const std::map<FaceId, Tally> tallies = recount(project, report);

  std::map<CommunityId, Zone> communities;
  std::map<GridId, Zone> grids;
  std::map<PrecinctId, Zone> precincts;
  const auto enter = [](Zone& zone, FaceId id, const Face& face) {
    zone.faces.push_back(id);
    zone.area += face.area;
    zone.tally += face.tally;
  };
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (id == kUniverse) {
      if (face.community || face.grid || face.precinct || face.layers) report.push_back("the universe carries labels");
      return;
    }
    const auto counted = tallies.find(id);
    if (!(face.tally == (counted == tallies.end() ? Tally{} : counted->second)))
      report.push_back(fmt::format("face {}: tally differs from a recount", id.value));
    if (face.community) enter(communities[face.community], id, face);
    if (face.precinct) enter(precincts[face.precinct], id, face);
    if (face.grid) enter(grids[face.grid], id, face);
  });
  project.units.forEach([&](UnitId, const Unit& unit) {
    if (!unit.grid) return;
    grids[unit.grid].tally += unit.tally;
    communities[project.grids.at(unit.grid).community].tally += unit.tally;
  });
  checkUnits(project, report);
  checkZones(project.communities, "community", communities, report);
  checkZones(project.grids, "grid", grids, report);
  checkZones(project.precincts, "precinct", precincts, report);

  checkLayers(project, report);

  // To the person: communities and what lies outside are everything.
  Tally inside;
  project.communities.forEach([&](CommunityId, const Community& community) { inside += community.zone.tally; });
  if (!(inside + outsideOf(project) == totalOf(project)))
    report.push_back("households inside and outside are not the total");
  return report;
}

}  // namespace wangge
