// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of police stations: places with code, name and officers, the same records as an import makes. A station has no
// territory: its precinct is the one with its code, so no piece changes hands and locks have nothing to keep. Where it
// may stand is not asked here; the rules tell of stations outside their precinct.
#pragma once

#include <optional>
#include <string>

#include "core/edit/edits.h"

namespace wangge {

struct StationAttributes {
  std::string code, name;
  int officers = 0;  // 0: not known
  friend bool operator==(const StationAttributes&, const StationAttributes&) = default;
};

// A new station, at a place or nowhere yet. Errors: "edit.station_nameless" with neither code nor name,
// "edit.station_code_taken" (code, station), "edit.officers_negative".
Result<Step> newStation(const Project& project, const StationAttributes& attributes, std::optional<Point> at,
                        const EditContext& context);

// Sets where a station is; none: nobody knows. Error: "edit.no_such_station".
Result<Step> placeStation(const Project& project, StationId station, std::optional<Point> at,
                          const EditContext& context);

// Sets code, name and officers. Errors: as for a new one, and "edit.no_such_station".
Result<Step> setStationAttributes(const Project& project, StationId station, const StationAttributes& attributes,
                                  const EditContext& context);

// Error: "edit.no_such_station".
Result<Step> removeStation(const Project& project, StationId station, const EditContext& context);

// Code and name of the precinct at a place, when it has a code that no station has; nothing else can be meant by a
// station that is made there.
std::optional<StationAttributes> stationMissingAt(const Project& project, Point at);

// What is amiss with a station at the place, in the words of the rule of stations outside: it lies in another precinct
// than its own, or in none. None for a station without precinct.
std::optional<Message> misplaced(const Project& project, const Station& station, Point at);

}  // namespace wangge
