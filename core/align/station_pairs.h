// SPDX-License-Identifier: GPL-3.0-or-later
// Which station of an older state of a plan is which of a later one. Used by changes.cpp alone.
#pragma once

#include <map>
#include <vector>

#include "core/align/changes.h"

namespace wangge::align {

class StationPairs {
 public:
  static constexpr int kNone = -1;

  StationPairs(const Project& before, const Project& after);
  const std::vector<StationPair>& stations() const { return m_stations; }
  const std::vector<PrecinctId>& unmatched() const { return m_unmatched; }
  // The place in `stations`; kNone for no precinct.
  int ofBefore(PrecinctId id) const { return at(m_before, id); }
  int ofAfter(PrecinctId id) const { return at(m_after, id); }

 private:
  static int at(const std::map<PrecinctId, int>& places, PrecinctId id) {
    const auto found = places.find(id);
    return found == places.end() ? kNone : found->second;
  }

  std::vector<StationPair> m_stations;
  std::vector<PrecinctId> m_unmatched;
  std::map<PrecinctId, int> m_before, m_after;
};

}  // namespace wangge::align
