// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/station_pairs.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

#include "core/plan/public_copy.h"

namespace wangge::align {
namespace {

// Precincts by a text that names them; empty texts name nobody.
using ByText = std::multimap<std::string, PrecinctId>;

ByText byText(const Project& project, std::string Precinct::*text, const std::set<PrecinctId>& taken) {
  ByText result;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (!(precinct.*text).empty() && !taken.contains(id)) result.emplace(precinct.*text, id);
  });
  return result;
}

// Precincts of two states of one plan that are called alike, or not at all, and share territory: most of it first.
struct Alike {
  Area shared;
  PrecinctId older, later;
};

std::vector<Alike> alikeByFaces(const Project& before, const Project& after, const std::set<PrecinctId>& olderTaken,
                                const std::set<PrecinctId>& laterTaken) {
  std::map<std::pair<PrecinctId, PrecinctId>, Area> shared;
  const auto isAlike = [&](PrecinctId older, PrecinctId later) {
    if (!older || !later || olderTaken.contains(older) || laterTaken.contains(later)) return false;
    const Precinct &was = before.precincts.at(older), &is = after.precincts.at(later);
    return was.code == is.code && was.name == is.name;
  };
  before.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    const Face* now = after.subdivision.faces().find(id);
    if (now && isAlike(face.precinct, now->precinct))
      shared[{face.precinct, now->precinct}] += std::min(face.area, now->area);
  });
  std::vector<Alike> alike;
  for (const auto& [pair, area] : shared) alike.push_back({area, pair.first, pair.second});
  std::ranges::stable_sort(alike, std::greater(), &Alike::shared);
  // Those without territory are all the same.
  before.precincts.forEach([&](PrecinctId older, const Precinct& was) {
    after.precincts.forEach([&](PrecinctId later, const Precinct& is) {
      if (was.zone.faces.empty() && is.zone.faces.empty() && isAlike(older, later)) alike.push_back({{}, older, later});
    });
  });
  return alike;
}

Cell cellOf(const Zone& zone) {
  return {zone.tally, zone.area, static_cast<std::int64_t>(zone.faces.size())};
}

}  // namespace

StationPairs::StationPairs(const Project& before, const Project& after) {
  std::map<PrecinctId, PrecinctId> pairs;  // older to later
  std::set<PrecinctId> olderTaken, laterTaken, doubtful;
  const bool samePlan = isSamePlan(before, after);
  const auto pair = [&](PrecinctId older, PrecinctId later) {
    pairs[older] = later;
    olderTaken.insert(older), laterTaken.insert(later);
  };
  if (samePlan)
    for (PrecinctId id : before.precincts.ids())
      if (after.precincts.contains(id)) pair(id, id);
  for (std::string Precinct::*text : {&Precinct::code, &Precinct::name}) {
    const ByText older = byText(before, text, olderTaken), later = byText(after, text, laterTaken);
    for (const auto& [said, id] : older) {
      if (olderTaken.contains(id) || later.count(said) == 0) continue;
      if (older.count(said) == 1 && later.count(said) == 1)
        pair(id, later.find(said)->second);
      else
        doubtful.insert(id);
    }
  }
  if (samePlan)
    for (const auto& [shared, older, later] : alikeByFaces(before, after, olderTaken, laterTaken))
      if (!olderTaken.contains(older) && !laterTaken.contains(later)) pair(older, later);
  for (PrecinctId id : doubtful)
    if (!pairs.contains(id)) m_unmatched.push_back(id);

  const auto add = [&](PrecinctId older, PrecinctId later) {
    StationPair station;
    station.before = older, station.after = later;
    const Precinct& named = later ? after.precincts.at(later) : before.precincts.at(older);
    station.code = named.code, station.name = named.name;
    if (older) station.was = cellOf(before.precincts.at(older).zone);
    if (later) station.is = cellOf(after.precincts.at(later).zone);
    m_stations.push_back(std::move(station));
  };
  for (PrecinctId id : before.precincts.ids()) add(id, pairs.contains(id) ? pairs.at(id) : PrecinctId());
  for (PrecinctId id : after.precincts.ids())
    if (!laterTaken.contains(id)) add({}, id);
  std::stable_sort(m_stations.begin(), m_stations.end(), [](const StationPair& a, const StationPair& b) {
    return std::tie(a.code, a.name) < std::tie(b.code, b.name);
  });
  for (std::size_t i = 0; i < m_stations.size(); ++i) {
    if (m_stations[i].before) m_before[m_stations[i].before] = static_cast<int>(i);
    if (m_stations[i].after) m_after[m_stations[i].after] = static_cast<int>(i);
  }
}

}  // namespace wangge::align
