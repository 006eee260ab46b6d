// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/place_on_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "gis/crs/median.h"
#include "gis/crs/reading.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kBatch = 1 << 16;
constexpr double kLatticeMetres = kLatticeLimit / 1000.0;

struct Place {
  double x = 0, y = 0;
  std::int64_t row = 0;
};

Error at(std::string_view code, const Place& place) {
  return Error(code).with("row", place.row).with("x", place.x).with("y", place.y);
}

// The middle of the data whatever single points do: medians.
std::optional<Place> middleOf(SourceData& data) {
  std::vector<double> xs, ys;
  std::int64_t last = -1;
  eachCoordinate(data, [&](double x, double y, std::int64_t row) {
    if (row != last) xs.push_back(x), ys.push_back(y);
    last = row;
  });
  if (xs.empty()) return std::nullopt;
  return Place{medianOf(std::move(xs)), medianOf(std::move(ys)), 0};
}

std::optional<Error> checkAsRead(SourceData& data, bool degrees) {
  std::optional<Error> error;
  eachCoordinate(data, [&](double x, double y, std::int64_t row) {
    if (error) return;
    if (!std::isfinite(x) || !std::isfinite(y))
      error = at("coords.not_finite", {x, y, row});
    else if (degrees && (std::abs(x) > 180.0 || std::abs(y) > 90.0))
      error = at("coords.not_lon_lat", {x, y, row});
  });
  return error;
}

// The middle of the data in degrees: on CGCS2000, without the parameters of an old datum when `plainly`.
Result<Degrees> middleInDegrees(SourceData& data, const SourceCrs& source, bool plainly = false) {
  const auto geographic = crsNamed("EPSG:4490");
  if (!geographic) return fail(geographic.error());
  auto toDegrees =
      CrsTransform::make(source.crs, source.shift, plainly ? std::optional<DatumShift>() : source.datum, *geographic);
  if (!toDegrees) return fail(toDegrees.error());
  const auto middle = middleOf(data);
  std::vector<double> lon = {middle->x}, lat = {middle->y};
  toDegrees->apply(lon, lat);
  if (!std::isfinite(lon[0])) return fail(at("coords.not_transformable", *middle));
  return Degrees{lon[0], lat[0]};
}

// What has to be said of the datum of the source. Parameters that move the data by a kilometre are in wrong units.
constexpr double kLargestShift = 1000.0;
Result<void> tellDatum(SourceData& data, const SourceCrs& source, const OGRSpatialReference& target,
                       std::vector<Finding>& findings) {
  if (!source.crs || source.shift != Shift::None) return {};
  const auto say = [&](FindingKind kind, Message what) { findings.push_back({kind, std::move(what), {}, {}, 0}); };
  if (lacksDatum(*source.crs) && !source.datum)
    say(FindingKind::Guess, Message("crs.datum_taken").with("crs", crsLabel(*source.crs)));
  const bool old = hasOldDatum(*source.crs) && !hasOldDatum(target);
  if (!source.datum && !old) return {};
  const auto before = middleInDegrees(data, source, true);
  if (!before) return {};  // told where every row is carried over
  if (!source.datum) {
    say(FindingKind::Left, Message("crs.old_datum")
                               .with("from", crsLabel(*source.crs))
                               .with("to", crsLabel(target))
                               .with("metres", std::round(sizeOfOldDatum(*source.crs, *before) / 10.0) * 10.0));
    return {};
  }
  // Carried over plainly, longitude and latitude stay what they are on the old datum.
  const Metres moved = between(*before, shifted(*source.datum, ellipsoidOf(*source.crs), *before));
  const double metres = std::hypot(moved.east, moved.north);
  if (!(metres <= kLargestShift))
    return fail(Error("datum_shift.too_large").with("value", labelOf(*source.datum)).with("metres", metres));
  say(FindingKind::Note, Message("crs.datum_shifted")
                             .with("from", crsLabel(*source.crs))
                             .with("parameters", labelOf(*source.datum))
                             .with("east", std::round(moved.east * 100.0) / 100.0)
                             .with("north", std::round(moved.north * 100.0) / 100.0));
  return {};
}

Result<void> carryOver(SourceData& data, const CrsTransform& transform, const Progress& progress) {
  if (transform.identity()) return {};
  std::vector<double> x, y;
  std::vector<std::pair<double*, double*>> targets;
  std::vector<std::int64_t> rows;
  std::optional<Error> error;
  const auto flush = [&] {
    if (targets.empty() || error) return;
    progress("import.transforming", -1);
    if (progress.cancelled()) {
      error = Error("job.cancelled");
      return;
    }
    transform.apply(x, y);
    for (std::size_t i = 0; i < targets.size(); ++i) {
      if (!std::isfinite(x[i]) || !std::isfinite(y[i])) {
        error = at("coords.not_transformable", {*targets[i].first, *targets[i].second, rows[i]});
        return;
      }
      *targets[i].first = x[i], *targets[i].second = y[i];
    }
    x.clear(), y.clear(), targets.clear(), rows.clear();
  };
  eachCoordinate(data, [&](double& px, double& py, std::int64_t row) {
    if (error) return;
    x.push_back(px), y.push_back(py), targets.emplace_back(&px, &py), rows.push_back(row);
    if (targets.size() == kBatch) flush();
  });
  flush();
  if (error) return fail(*error);
  return {};
}

Extent extentOf(SourceData& data) {
  Extent extent;
  eachCoordinate(data, [&](double x, double y, std::int64_t) { extent.include(x, y); });
  return extent;
}

Extent extentOf(const RawFeature& feature) {
  Extent extent;
  for (const RawPolygon& polygon : feature.polygons)
    for (const RawLine& ring : polygon.rings)
      for (const RawPoint& p : ring) extent.include(p.x, p.y);
  for (const RawLine& line : feature.lines)
    for (const RawPoint& p : line) extent.include(p.x, p.y);
  for (const RawPoint& p : feature.points) extent.include(p.x, p.y);
  return extent;
}

// Roads of a whole province may come with the ones of the plan; what lies ten kilometres off is not looked at again.
void leaveOutFarAway(SourceData& data, const Extent& plan, std::vector<Finding>& findings) {
  if (importRole(data.source.role).content != Content::Surroundings) return;
  const auto removed = std::erase_if(data.features, [&](const RawFeature& feature) {
    const Extent extent = extentOf(feature);
    return !extent.empty() && gapBetween(plan, extent) > 10000.0;
  });
  if (removed > 0)
    findings.push_back({FindingKind::Note, Message("import.far_away_left_out").with("count", removed), {}, {}, 0});
}

// The first row that does not fit the lattice, told with its distance from the middle of the data.
std::optional<Error> checkLattice(SourceData& data, const Lattice& lattice) {
  std::optional<Error> error;
  eachCoordinate(data, [&](double x, double y, std::int64_t row) {
    if (error || (std::abs(x - lattice.originX) < kLatticeMetres && std::abs(y - lattice.originY) < kLatticeMetres))
      return;
    error = at("coords.too_far", {x, y, row})
                .with("distance_km", std::round(std::hypot(x - lattice.originX, y - lattice.originY) / 1000.0));
  });
  return error;
}

}  // namespace

Result<void> placeOnPlan(Project& project, SourceData& data, const SourceCrs& source, std::vector<Finding>& findings,
                         const Progress& progress) {
  if (!middleOf(data)) return {};  // rows without coordinates
  const bool degrees = !source.crs || source.crs->IsGeographic();
  if (const auto error = checkAsRead(data, degrees)) return fail(*error);
  std::string working = project.info.crs;
  if (working.empty()) {
    const auto middle = middleInDegrees(data, source);
    if (!middle) return fail(middle.error());
    working = workingCrsFor(middle->lon, middle->lat, source.crs.get());
  }
  const auto target = crsNamed(working);
  if (!target) return fail(target.error());
  const auto transform = CrsTransform::make(source.crs, source.shift, source.datum, *target);
  if (!transform) return fail(transform.error());
  if (auto told = tellDatum(data, source, **target, findings); !told) return told;
  if (auto carried = carryOver(data, *transform, progress); !carried) return carried;

  Lattice lattice = project.lattice;
  if (project.sources.empty() && project.communities.empty()) {
    const Extent extent = extentOf(data);
    const auto middle = middleOf(data);
    const bool fits =
        extent.maxX - extent.minX < 1.9 * kLatticeMetres && extent.maxY - extent.minY < 1.9 * kLatticeMetres;
    lattice.originX = std::round(fits ? (extent.minX + extent.maxX) / 2 : middle->x);
    lattice.originY = std::round(fits ? (extent.minY + extent.maxY) / 2 : middle->y);
  }
  const Extent plan = extentOf(project), here = extentOf(data);
  if (!plan.empty()) {
    const double gap = gapBetween(plan, here);
    if (gap > reachOf(plan))
      return fail(Error("coords.wrong_place").with("distance_km", std::round(gap / 100.0) / 10.0));
  }
  if (!plan.empty()) leaveOutFarAway(data, plan, findings);
  if (const auto error = checkLattice(data, lattice)) return fail(*error);

  if (project.info.crs.empty()) {
    findings.push_back({FindingKind::Guess, Message("guess.working_crs").with("crs", crsLabel(**target)), {}, {}, 0});
    project.info.crs = working;
  }
  project.lattice = lattice;
  return {};
}

}  // namespace wangge::gis
