// SPDX-License-Identifier: GPL-3.0-or-later
// Buildings and sites of a plan as places: found by name (for rows joined by a key) and by territory (for spreading).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge::gis {

struct Place {
  Point at;             // inside the outline
  Area area;            // of the footprint
  BuildingId building;  // none for a site
  friend auto operator<=>(const Place&, const Place&) = default;
};

class PlaceIndex {
 public:
  explicit PlaceIndex(const Project& project);
  // Places of this name: buildings, or sites when no building has it. Ascending by place. Names agree as codes do, see
  // cleanCode: full-width letters and digits are the plain ones.
  const std::vector<Place>& named(const std::string& name) const;
  // All names, as they are compared.
  std::set<std::string> names() const;
  // Buildings whose inner point lies in the polygons, ascending by place.
  std::vector<Place> inside(const MultiPolygon& polygons) const;

 private:
  std::map<std::string, std::vector<Place>> m_named;
  std::vector<Place> m_buildings;
};

}  // namespace wangge::gis
