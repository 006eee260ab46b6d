// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/globe.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wangge::gis {
namespace {

// A straight line of the plan is bent on the globe: by 4 mm in the middle of half a kilometre, which is enough to pass
// a vertex beside it. By 0.04 mm in 50 m.
constexpr double kLongestPiece = 50'000;  // mm

}  // namespace

Globe::Globe(const std::string& crs, const Lattice& lattice) : m_lattice(lattice) {
  const auto plan = crsNamed(crs), globe = crsNamed("EPSG:4326");
  if (!plan || !globe) return;
  if (auto transform = CrsTransform::make(*plan, Shift::None, *globe)) m_transform.emplace(std::move(*transform));
}

std::vector<LonLat> Globe::placesOf(const Ring& ring) const {
  std::vector<double> x, y;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point p = ring[i], q = ring[(i + 1) % ring.size()];
    x.push_back(m_lattice.toX(p)), y.push_back(m_lattice.toY(p));
    // From the lower end on, so that both sides of a line have the same places.
    const Point low = std::min(p, q), high = std::max(p, q);
    const double dx = m_lattice.toX(high) - m_lattice.toX(low), dy = m_lattice.toY(high) - m_lattice.toY(low);
    const int pieces = static_cast<int>(std::ceil(std::hypot(dx, dy) * 1000 / kLongestPiece));
    for (int k = 1; k < pieces; ++k) {
      const double share = static_cast<double>(p == low ? k : pieces - k) / pieces;
      x.push_back(m_lattice.toX(low) + dx * share), y.push_back(m_lattice.toY(low) + dy * share);
    }
  }
  if (m_transform) m_transform->apply(x, y);
  std::vector<LonLat> places;
  for (std::size_t i = 0; i < x.size(); ++i) {
    m_good = m_good && m_transform && std::isfinite(x[i]);
    places.push_back({x[i], y[i]});
  }
  if (!places.empty()) places.push_back(places.front());
  return places;
}

}  // namespace wangge::gis
