// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/snap_to_vertices.h"

#include <cmath>

#include "core/geometry/predicates.h"
#include "core/geometry/vertex_raster.h"

namespace wangge {
namespace {

double along(Point a, Point b, Point p) {
  return (double(b.x) - a.x) * (double(p.x) - a.x) + (double(b.y) - a.y) * (double(p.y) - a.y);
}

}  // namespace

std::vector<Polyline> snapToVertices(const std::vector<Polyline>& lines, double reach) {
  const VertexRaster raster(lines);
  const auto margin = static_cast<std::int32_t>(std::ceil(reach));
  std::vector<Polyline> result;
  result.reserve(lines.size());
  std::vector<Point> found;
  for (const Polyline& line : lines) {
    Polyline& grown = result.emplace_back();
    grown.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
      grown.push_back(line[i]);
      if (i + 1 == line.size() || line[i] == line[i + 1]) continue;
      const Point a = line[i], b = line[i + 1];
      found.clear();
      const auto far = [&](Point end, Point p) {
        return static_cast<double>(squaredDistance(end, p)) > 4 * reach * reach;
      };
      raster.along(a, b, margin, [&](Point p) {
        if (p != a && p != b && far(a, p) && far(b, p) && distanceToSegment(a, b, p) <= reach) found.push_back(p);
      });
      std::sort(found.begin(), found.end(), [&](Point p, Point q) {
        const double s = along(a, b, p), t = along(a, b, q);
        return s != t ? s < t : p < q;
      });
      // Two vertices side by side (1-2 mm apart) would make the line zigzag: the first one stands for both.
      for (Point p : found)
        if (far(grown.back(), p)) grown.push_back(p);
    }
  }
  return result;
}

}  // namespace wangge
