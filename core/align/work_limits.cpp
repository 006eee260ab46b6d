// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/work_limits.h"

#include <algorithm>

#include "core/align/parts.h"

namespace wangge::align {

std::map<PrecinctId, std::int64_t> officersOf(const Project& project) {
  std::map<PrecinctId, std::int64_t> officers;
  const auto byCode = precinctsOfCodes(project);
  project.stations.forEach([&](StationId, const Station& station) {
    const auto known = byCode.find(station.code);
    if (known != byCode.end() && known->second.size() == 1) officers[known->second.front()] += station.officers;
  });
  return officers;
}

Allowed allowedTo(PrecinctId precinct, const WorkLimits& limits, const std::map<PrecinctId, std::int64_t>& officers) {
  Allowed allowed;
  allowed.least = limits.least.value_or(allowed.least);
  allowed.most = limits.most.value_or(allowed.most);
  const auto known = officers.find(precinct);
  if (limits.perOfficer && known != officers.end() && known->second > 0)
    allowed.most = std::min(allowed.most, *limits.perOfficer * known->second);
  return allowed;
}

}  // namespace wangge::align
