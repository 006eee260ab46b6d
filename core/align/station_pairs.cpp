// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/station_pairs.h"

#include <algorithm>
#include <set>
#include <tuple>

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

Cell cellOf(const Zone& zone) {
  return {zone.tally, zone.area, static_cast<std::int64_t>(zone.faces.size())};
}

}  // namespace

StationPairs::StationPairs(const Project& before, const Project& after) {
  std::map<PrecinctId, PrecinctId> pairs;  // older to later
  std::set<PrecinctId> olderTaken, laterTaken, doubtful;
  const auto pair = [&](PrecinctId older, PrecinctId later) {
    pairs[older] = later;
    olderTaken.insert(older), laterTaken.insert(later);
  };
  if (before.info.uuid == after.info.uuid)
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
