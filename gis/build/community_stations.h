// SPDX-License-Identifier: GPL-3.0-or-later
// Which station looks after which community, by the rows of a table (RawFeature::key: the community's code or name,
// code and name: the station's, parent: its subdistrict where names repeat).
#pragma once

#include <map>

#include "gis/build/build.h"
#include "gis/coverage/feature_groups.h"

namespace wangge::gis {

// The group, by code and name of the station, of each community that the table tells one for. Errors:
// "import.community_ambiguous" (count, candidates) where several communities fit a row, all rows at once;
// "import.no_community_named" (names) where none is one of the plan's; "import.code_missing" (rows, count) where no row
// tells a station. Findings: "import.community_unknown" (name), "import.community_two_stations" (community, stations,
// rows): it gets none, "import.community_by_name" (count), "import.communities_without_station" (count, names).
Result<std::map<CommunityId, GroupKey>> stationsOfCommunities(Build& build);

}  // namespace wangge::gis
