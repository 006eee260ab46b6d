// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/beats.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "core/base/sorted.h"
#include "core/plan/precinct_sides.h"

namespace wangge {
namespace {

bool has(const Beat& beat, GridId grid) {
  return std::ranges::find(beat.grids, grid) != beat.grids.end();
}

void addGrid(Beat& beat, GridId grid) {
  const auto at = std::ranges::lower_bound(beat.grids, grid);
  if (at == beat.grids.end() || *at != grid) beat.grids.insert(at, grid);
}

// Beats that all of the grids are in which are in any.
std::vector<BeatId> agreed(const Project& project, std::span<const GridId> grids) {
  std::vector<BeatId> common;
  bool first = true;
  for (GridId grid : grids) {
    std::vector<BeatId> own = beatsOf(project, grid);
    if (first) common = own;
    if (!first && own != common) return {};
    first = false;
  }
  return common;
}

}  // namespace

PrecinctId precinctOf(const Project& project, GridId grid) {
  return precinctOf(project, project.grids.at(grid).zone.faces);
}

PrecinctId precinctOf(const Project& project, std::span<const FaceId> faces) {
  struct Share {
    std::int64_t households = 0, persons = 0;
    Area area;
    auto weight() const { return std::tuple(households, persons, area); }
  };
  std::map<PrecinctId, Share> shares;
  for (FaceId id : faces) {
    const Face& face = project.subdivision.face(id);
    Share& share = shares[face.precinct];
    share.households += face.tally.households, share.persons += face.tally.persons;
    share.area += face.area;
  }
  if (shares.empty()) return {};
  const auto most = std::ranges::max_element(shares, [&](const auto& a, const auto& b) {
    if (a.second.weight() != b.second.weight()) return a.second.weight() < b.second.weight();
    return std::tuple(precinctCode(project, b.first), b.first) < std::tuple(precinctCode(project, a.first), a.first);
  });
  return most->first;
}

std::optional<PrecinctId> commonPrecinct(const Project& project, std::span<const GridId> grids) {
  std::optional<PrecinctId> common;
  for (GridId grid : grids) {
    if (project.grids.at(grid).zone.faces.empty()) continue;
    const PrecinctId own = precinctOf(project, grid);
    if (common && own != *common) return {};
    common = own;
  }
  return common.value_or(PrecinctId());
}

std::vector<GridId> gridsOf(const Project& project, PrecinctId precinct) {
  std::vector<GridId> grids;
  for (FaceId id : project.precincts.at(precinct).zone.faces)
    if (const GridId grid = project.subdivision.face(id).grid) grids.push_back(grid);
  sortUnique(grids);
  std::erase_if(grids, [&](GridId grid) { return precinctOf(project, grid) != precinct; });
  return grids;
}

std::vector<BeatId> beatsOf(const Project& project, GridId grid) {
  std::vector<BeatId> beats;
  project.beats.forEach([&](BeatId id, const Beat& beat) {
    if (has(beat, grid)) beats.push_back(id);
  });
  return beats;
}

std::map<GridId, std::vector<BeatId>> beatsOfGrids(const Project& project) {
  std::map<GridId, std::vector<BeatId>> all;
  project.beats.forEach([&](BeatId id, const Beat& beat) {
    for (GridId grid : beat.grids)
      if (auto& beats = all[grid]; beats.empty() || beats.back() != id) beats.push_back(id);
  });
  return all;
}

std::vector<BeatId> beatsOf(const Project& project, PrecinctId precinct) {
  std::vector<BeatId> beats;
  project.beats.forEach([&](BeatId id, const Beat& beat) {
    if (beat.precinct == precinct) beats.push_back(id);
  });
  std::ranges::sort(beats, [&](BeatId a, BeatId b) {
    const Beat &x = project.beats.at(a), &y = project.beats.at(b);
    return std::tie(x.code, x.name, a) < std::tie(y.code, y.name, b);
  });
  return beats;
}

BeatSums sumsOf(const Project& project, const Beat& beat) {
  BeatSums sums;
  for (GridId id : beat.grids)
    if (const Grid* grid = project.grids.find(id)) sums.tally += grid->zone.tally, sums.area += grid->zone.area;
  return sums;
}

std::vector<FaceId> facesOf(const Project& project, const Beat& beat) {
  std::vector<FaceId> faces;
  for (GridId id : beat.grids)
    if (const Grid* grid = project.grids.find(id))
      faces.insert(faces.end(), grid->zone.faces.begin(), grid->zone.faces.end());
  sortUnique(faces);
  return faces;
}

std::string labelOf(const Beat& beat) {
  return beat.name.empty() ? beat.code : beat.name;
}

std::string labelOf(const Precinct& precinct) {
  return precinct.name.empty() ? precinct.code : precinct.name;
}

StationId stationOf(const Project& project, const Precinct& precinct) {
  if (precinct.code.empty()) return {};
  StationId found;
  bool several = false;
  project.stations.forEach([&](StationId id, const Station& station) {
    if (station.code != precinct.code) return;
    several = several || found;
    found = id;
  });
  return several ? StationId() : found;
}

std::vector<PrecinctId> precinctsOf(const Project& project, const Station& station) {
  std::vector<PrecinctId> precincts;
  if (station.code.empty()) return precincts;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (precinct.code == station.code) precincts.push_back(id);
  });
  return precincts;
}

void beatsFollow(Project& project, const std::string& what, std::span<const GridId> from, std::span<const GridId> to) {
  if (project.beats.empty() || (what != "split" && what != "carve" && what != "merge")) return;
  const std::vector<BeatId> theirs = agreed(project, from);
  for (GridId grid : to)
    if (std::ranges::find(from, grid) == from.end() && project.grids.contains(grid) && beatsOf(project, grid).empty())
      for (BeatId beat : theirs) addGrid(project.beats.edit(beat), grid);
}

}  // namespace wangge
