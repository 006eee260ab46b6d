// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/bound_ground.h"

#include <algorithm>

#include "core/plan/shores.h"

namespace wangge {

BoundGround::BoundGround(const Project& project) : m_lines(project.lineFeatures), m_sites(project.sites) {
  m_lines.forEach([&](LineFeatureId id, const LineFeature& feature) {
    if (!feature.lines) return;
    if (!feature.name.empty())
      for (const Polyline& line : *feature.lines) m_named.push_back({&feature, &line, boxOf(line)});
    if (feature.type != ArcClass::River) return;
    Shores water{id, feature.name, shoresOf(*feature.lines), {}};
    if (water.rings.empty()) return;
    for (Ring& ring : water.rings) {
      ring.pop_back();
      water.boxes.push_back(boxOf(ring));
    }
    m_waters.push_back(std::move(water));
  });
  m_sites.forEach([&](SiteId, const Site& site) {
    if (site.category != DedicatedCategory::Park && site.category != DedicatedCategory::Scenic) return;
    if (!site.name.empty() && site.outline) m_parks.push_back({{site.name, site.outline.get()}, boxOf(*site.outline)});
  });
}

bool BoundGround::isOf(const Project& project) const {
  return m_lines == project.lineFeatures && m_sites == project.sites;
}

std::vector<BoundGround::Segment> BoundGround::namedSegments(const Box& box) const {
  std::vector<Segment> segments;
  for (const Part& part : m_named) {
    if (!part.box.touches(box)) continue;
    for (std::size_t i = 1; i < part.line->size(); ++i) {
      const Point from = (*part.line)[i - 1], to = (*part.line)[i];
      Box own;
      own.include(from), own.include(to);
      if (own.touches(box)) segments.push_back({from, to, part.feature});
    }
  }
  return segments;
}

std::vector<BoundGround::Water> BoundGround::waters(const Box& box) const {
  std::vector<Water> found;
  for (const Shores& water : m_waters) {
    Water near{water.name, {}};
    for (std::size_t i = 0; i < water.rings.size(); ++i)
      if (water.boxes[i].touches(box)) near.shores.push_back(&water.rings[i]);
    if (!near.shores.empty()) found.push_back(std::move(near));
  }
  return found;
}

std::vector<BoundGround::Park> BoundGround::parks(const Box& box) const {
  std::vector<Park> found;
  for (const ParkAt& at : m_parks)
    if (at.box.touches(box)) found.push_back(at.park);
  return found;
}

bool BoundGround::isArea(LineFeatureId feature) const {
  const auto found = std::ranges::lower_bound(m_waters, feature, {}, &Shores::id);
  return found != m_waters.end() && found->id == feature;
}

bool isIn(const BoundGround::Water& water, Point place) {
  return std::ranges::count_if(water.shores, [&](const Ring* shore) { return contains(*shore, place); }) % 2 == 1;
}

}  // namespace wangge
