// SPDX-License-Identifier: GPL-3.0-or-later
// Territory of an imported subdistrict, county or city that no community covers. Needle-thin strips, which two sources
// of one border leave behind, are only noted when there is nothing else.
#include <algorithm>

#include "core/geometry/point_on_surface.h"
#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

bool isStrip(const Project& project, const Polygon& polygon) {
  const double area = areaOf(polygon).squareMetres();
  return areaOf(polygon) < project.profile.tinyArea ||
         2 * area < project.profile.needleWidth * perimeterOf(polygon).metres();
}

void find(const Project& project, DivisionId id, Issues& issues) {
  const Division& division = project.divisions.at(id);
  if (!division.uncovered || division.uncovered->empty()) return;
  MultiPolygon pieces = *division.uncovered;
  std::stable_sort(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) { return areaOf(a) > areaOf(b); });
  const bool strips = std::all_of(pieces.begin(), pieces.end(), [&](const auto& p) { return isStrip(project, p); });
  Issue issue = blank("rule.uncovered", strips ? Severity::Note : Severity::Warning,
                      strips ? "rule.uncovered_strips" : "rule.uncovered");
  issue.key = keyOf(issue.rule, "division", id.value);
  issue.divisions = {id};
  issue.extent = boxOf(pieces);
  for (const Polygon& piece : pieces) issue.places.push_back(pointOnSurface({piece}));
  issue.place = issue.places.front();
  issue.what.with("division", division.name)
      .with("division_code", division.code)
      .with("level", toText(division.level))
      .with("pieces", pieces.size())
      .with("area_m2", areaOf(pieces).squareMetres());
  issues.push_back(std::move(issue));
}

}  // namespace

Rule territoryUncovered() {
  return {"rule.uncovered", FindInDivision(find)};
}

}  // namespace wangge::rules
