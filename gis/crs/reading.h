// SPDX-License-Identifier: GPL-3.0-or-later
// How the coordinates of a source are to be read. What the file says is compared with where its coordinates then lie:
// in the area for which its system is made, in China, or on the plan. Exchanged axes, zone numbers too many or missing,
// millimetres, degrees or Web Mercator under another name are read, with a word, when just one reading lands there;
// when several do or none, the user is asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"
#include "gis/crs/control_points.h"
#include "gis/crs/coordinates.h"
#include "gis/crs/crs.h"
#include "gis/import.h"

namespace wangge::gis {

// x' = (turned ? y : x) * scale + offset, y' = (turned ? x : y) * scale, then as control points tell, in `system`.
struct Reading {
  SourceCrs system;
  bool turned = false;
  double scale = 1, offset = 0;
  std::optional<Similarity> fitted = {};
  bool asTold() const { return !turned && scale == 1 && offset == 0 && !fitted; }
  // Of a unit of the coordinates as read, where the system is one of metres.
  double metres() const { return fitted ? scale * fitted->scale() : scale; }
};

// Of `request` sourceCrs and axes decide: a system that the user named is not replaced by
// another one. Where `said.label` is empty, the only system that fits is taken. Findings: "guess.crs_taken",
// "guess.zone_taken" (crs), "guess.axes_turned", "guess.zone_number_dropped", "guess.zone_number_added" (zone),
// "guess.millimetres", "guess.degrees", "guess.web_mercator" (crs), "guess.other_system" (crs, taken), "coords.nowhere"
// (crs). Errors: "coords.several_readings" (crs, x, y, candidates), "coords.outside_area" (crs, x, y, lon, lat,
// candidates), "crs.missing" (x, y, candidates). Single rows are not judged here.
Result<Reading> chooseReading(const SourceData& data, const SourceCrs& said, const ImportRequest& request,
                              const Project& project, std::vector<Finding>& findings);

void applyReading(SourceData& data, const Reading& reading);

// Systems in which such coordinates would lie in China, or on the plan when it has territory, for messages:
// "EPSG:4528 (121.99, 47.29), EPSG:3857 (…)"; empty when there is none.
std::string possibleSystems(const SourceData& data, const Project& project);

// The same as data, likely ones first: without a plan every 3-degree zone of CGCS2000 may fit eastings without a
// number.
std::vector<PossibleSystem> systemsThatFit(const SourceData& data, const Project& project);

// The extent in degrees of coordinates in such a reading, whatever single points do not fit; empty where none does.
DegreeBox boxInDegrees(const SourceData& data, const Reading& reading);

// The extent of a plan's communities in its working system; empty without any.
Extent extentOf(const Project& project);

}  // namespace wangge::gis
