// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/place_index.h"

#include <algorithm>

#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/read/cell_values.h"

namespace wangge::gis {
namespace {

// Registers tell keys, which are read as codes; buildings mostly tell names, which are not.
std::string asKey(const std::string& name) {
  return cleanCode(name).value_or(name);
}

}  // namespace

PlaceIndex::PlaceIndex(const Project& project) {
  project.buildings.forEach([&](BuildingId id, const Building& building) {
    if (!building.outline) return;
    m_buildings.push_back({pointOnSurface({*building.outline}), areaOf(*building.outline), id});
    if (!building.name.empty()) m_named[asKey(building.name)].push_back(m_buildings.back());
  });
  std::map<std::string, std::vector<Place>> sites;
  project.sites.forEach([&](SiteId, const Site& site) {
    if (site.outline && !site.outline->empty() && !site.name.empty())
      sites[asKey(site.name)].push_back({pointOnSurface(*site.outline), areaOf(*site.outline), {}});
  });
  m_named.merge(sites);
  for (auto& [name, places] : m_named) std::sort(places.begin(), places.end());
  std::sort(m_buildings.begin(), m_buildings.end());
}

const std::vector<Place>& PlaceIndex::named(const std::string& name) const {
  static const std::vector<Place> none;
  const auto it = m_named.find(asKey(name));
  return it == m_named.end() ? none : it->second;
}

std::set<std::string> PlaceIndex::names() const {
  std::set<std::string> names;
  for (const auto& [name, places] : m_named) names.insert(name);
  return names;
}

std::vector<Place> PlaceIndex::inside(const MultiPolygon& polygons) const {
  const Box box = boxOf(polygons);
  std::vector<Place> result;
  auto it = std::lower_bound(m_buildings.begin(), m_buildings.end(), box.minX,
                             [](const Place& place, std::int32_t x) { return place.at.x < x; });
  for (; it != m_buildings.end() && it->at.x <= box.maxX; ++it)
    if (box.contains(it->at) && contains(polygons, it->at)) result.push_back(*it);
  return result;
}

}  // namespace wangge::gis
