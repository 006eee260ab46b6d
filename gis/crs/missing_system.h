// SPDX-License-Identifier: GPL-3.0-or-later
// The systems in which coordinates may be that come without one: longitude and latitude or Gauss-Kruger on CGCS2000,
// Web Mercator; and on a plan with territory whatever brings them there.
#pragma once

#include "gis/crs/landing.h"

namespace wangge::gis {

struct PossibleSystems {
  std::vector<Candidate> candidates;
  std::vector<std::string> texts;  // all of them as options, and zones of which any would do
};

// `axes` as in ImportRequest.
PossibleSystems possibleSystems(const Places& places, const Target& target, const std::string& axes);

// The only system that fits, else an error. Findings: "guess.crs_taken" (crs) for longitudes and latitudes,
// "guess.zone_taken" (crs) for others, "guess.axes_turned", "guess.millimetres". Error: "crs.missing" (x, y: the first
// coordinates; candidates).
Result<Reading> readingWithoutSystem(const Places& places, const Target& target, const std::string& axes,
                                     std::vector<Finding>& findings);

}  // namespace wangge::gis
