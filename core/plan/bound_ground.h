// SPDX-License-Identifier: GPL-3.0-or-later
// What borders may be called by: roads, rivers and railways with names, areas of water, parks. Put in order once, for
// the four bounds of many grids; good for every version of a plan that has the same lines and sites.
#pragma once

#include <string_view>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

class BoundGround {
 public:
  explicit BoundGround(const Project& project);
  // Whether it is good for this version.
  bool isOf(const Project& project) const;

  struct Segment {
    Point from, to;
    const LineFeature* line = nullptr;
  };
  // Of lines with names, those that come near the box.
  std::vector<Segment> namedSegments(const Box& box) const;

  struct Water {
    std::string_view name;            // empty: it has none
    std::vector<const Ring*> shores;  // in the order of the lines
  };
  struct Park {
    std::string_view name;
    const MultiPolygon* outline = nullptr;
  };
  // Those that come near the box: waters with and without a name; parks and scenic areas with one.
  std::vector<Water> waters(const Box& box) const;
  std::vector<Park> parks(const Box& box) const;
  // Whether the lines of this feature are shores, and not the course of a river.
  bool isArea(LineFeatureId feature) const;

 private:
  struct Part {
    const LineFeature* feature;
    const Polyline* line;
    Box box;
  };
  struct Shores {
    LineFeatureId id;
    std::string_view name;
    std::vector<Ring> rings;
    std::vector<Box> boxes;  // of the rings
  };
  struct ParkAt {
    Park park;
    Box box;
  };
  Table<LineFeatureId, LineFeature> m_lines;  // shared with the project, and what the others point into
  Table<SiteId, Site> m_sites;
  std::vector<Part> m_named;
  std::vector<Shores> m_waters;  // by id
  std::vector<ParkAt> m_parks;
};

// Whether a place lies in the water: inside its shores and on none of its islands.
bool isIn(const BoundGround::Water& water, Point place);

}  // namespace wangge
