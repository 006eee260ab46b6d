// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a community lies in which police area, by the lines as they were read: by GEOS, and the places of
// residents as they stand in the plan's file. Nothing of the program's own takes part.
#pragma once

#include "cli.h"
#include "layers.h"

namespace wangge::journey {

// By code of the community, then of the station: share of the community's area.
using Shares = std::map<std::string, std::map<std::string, double>>;
Shares overlaid(const Layer& communities, const std::string& code, const Layer& stations, const std::string& station);
// Communities with more than this share in each of several areas.
std::size_t straddling(const Shares& shares, double least);
// The same by `align --level community --json`.
Shares matrixShares(const Json& answer);

// Each level of the matrix adds up, to the household, to what the plan says; the test fails otherwise.
void checkSums(const std::string& plan);

// Places at which the plan counts residents, in its CRS: packed in a table of the GeoPackage that it is.
struct CountedPlace {
  double x = 0, y = 0;
  std::int64_t households = 0, persons = 0;
};
std::vector<CountedPlace> placesOf(const std::string& plan);

// Residents of each pair by putting every place into the community and the area that contain it, against the matrix of
// `align --level community --json`. Places within `tolerance` (m) of a line may lie on either side of it; they are
// listed in `unsure`, "x y: households, persons". Lines of text where the matrix says something else.
std::string misplaced(const std::vector<CountedPlace>& places, const Layer& communities, const std::string& code,
                      const Layer& stations, const std::string& station, const Json& answer, double tolerance,
                      std::vector<std::string>& unsure);

}  // namespace wangge::journey
