// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/outline_parents.h"

#include <algorithm>

#include "core/geometry/overlay.h"
#include "gis/coverage/lattice_rings.h"

namespace wangge::gis {

OutlineParents::OutlineParents(const Project& project, const CodeBook& book) : m_project(project) {
  project.divisions.forEach([&](DivisionId, const Division& division) {
    if (!division.outline || division.level == Level::City) return;
    Divisions keys = book.divisionsCalled(division.code.empty() ? division.name : division.code);
    if (!keys.empty())
      m_outlines.push_back({division.level, std::move(keys), boxOf(*division.outline), division.outline.get()});
  });
  std::stable_sort(m_outlines.begin(), m_outlines.end(),
                   [](const Outline& a, const Outline& b) { return a.level > b.level; });
}

Divisions OutlineParents::of(const RawFeature& feature) const {
  if (m_outlines.empty()) return {};
  std::vector<Finding> told;  // again where the feature is read as a community
  const auto polygons = latticePolygons(m_project.lattice, feature, told);
  if (!polygons || polygons->empty()) return {};
  const MultiPolygon area = makeValid(*polygons);
  const Box box = boxOf(area);
  for (const Outline& outline : m_outlines)
    if (outline.box.touches(box) && areaOf(intersect(area, *outline.shape)).twice * 2 > areaOf(area).twice)
      return outline.keys;
  return {};
}

}  // namespace wangge::gis
