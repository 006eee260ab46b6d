// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/shifted_points.h"

#include <cmath>
#include <cstddef>
#include <vector>

#include "gis/crs/coordinates.h"
#include "gis/crs/crs.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kMostSeen = 4000, kFewest = 20;  // of points that are looked at

std::int64_t outsideOf(const std::vector<double>& x, const std::vector<double>& y, const Project& project) {
  std::int64_t outside = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const auto point =
        std::isfinite(x[i]) && std::isfinite(y[i]) ? project.lattice.toLattice(x[i], y[i]) : std::optional<Point>();
    const FaceId face = point ? project.subdivision.locate(*point) : FaceId();
    outside += face && project.subdivision.face(face).community ? 0 : 1;
  }
  return outside;
}

}  // namespace

std::optional<ShiftedPoints> shiftedPoints(const SourceData& data, const Project& project) {
  if (project.communities.empty() || data.households.size() < kFewest) return std::nullopt;
  const auto working = crsNamed(project.info.crs), modern = crsNamed("EPSG:4490");
  if (!working || !modern) return std::nullopt;
  std::vector<double> x, y;
  const std::size_t step = data.households.size() / kMostSeen + 1;
  for (std::size_t i = 0; i < data.households.size(); i += step)
    x.push_back(data.households[i].x), y.push_back(data.households[i].y);
  ShiftedPoints best;
  best.seen = static_cast<std::int64_t>(x.size());
  best.outside = best.outsideThen = outsideOf(x, y, project);
  if (best.outside < 5 || best.outside * 50 < best.seen) return std::nullopt;
  const auto toDegrees = CrsTransform::make(*working, Shift::None, *modern),
             back = CrsTransform::make(*modern, Shift::None, *working);
  if (!toDegrees || !back) return std::nullopt;
  toDegrees->apply(x, y);
  for (const Shift shift : {Shift::Gcj02, Shift::Bd09}) {
    std::vector<double> there = x, up = y;
    for (std::size_t i = 0; i < there.size(); ++i) {
      const Degrees at = unshifted(shift, {there[i], up[i]});
      there[i] = at.lon, up[i] = at.lat;
    }
    back->apply(there, up);
    if (const std::int64_t outside = outsideOf(there, up, project); outside < best.outsideThen)
      best.shift = shift, best.outsideThen = outside;
  }
  if (best.shift == Shift::None || best.outsideThen * 4 > best.outside) return std::nullopt;
  return best;
}

}  // namespace wangge::gis
