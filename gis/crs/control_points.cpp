// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/control_points.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "gis/crs/median.h"

namespace wangge::gis {
namespace {

// Points of a real survey fit to centimetres, of a scanned map to metres; what is worse has a wrong digit somewhere.
constexpr double kLargestResidual = 10.0, kLargestShare = 0.02;
constexpr double kNegligible = 0.05;  // metres: no outlier worth telling
constexpr double kLeastSpread = 1.0;  // metres between the targets

struct Fit {
  Similarity similarity;
  double spreadFrom = 0, spreadTo = 0;  // root of the mean square distance from the middle
  double mean = 0;
};

// `mirrored`: with the first axis turned over before.
Fit fitOf(const std::vector<ControlPoint>& points, std::size_t without, bool mirrored) {
  Fit fit;
  double count = 0;
  RawPoint from, to;
  const double sign = mirrored ? -1 : 1;
  const auto each = [&](auto&& visit) {
    for (std::size_t i = 0; i < points.size(); ++i)
      if (i != without) visit(RawPoint{points[i].from.x * sign, points[i].from.y}, points[i].to);
  };
  each([&](RawPoint p, RawPoint q) { ++count, from.x += p.x, from.y += p.y, to.x += q.x, to.y += q.y; });
  from = {from.x / count, from.y / count}, to = {to.x / count, to.y / count};
  double across = 0, along = 0, turned = 0, reached = 0;
  each([&](RawPoint p, RawPoint q) {
    const double x = p.x - from.x, y = p.y - from.y, u = q.x - to.x, v = q.y - to.y;
    across += x * x + y * y, reached += u * u + v * v, along += x * u + y * v, turned += x * v - y * u;
  });
  fit.spreadFrom = std::sqrt(across / count), fit.spreadTo = std::sqrt(reached / count);
  fit.similarity.middleFrom = from, fit.similarity.middleTo = to;
  if (!(across > 0)) return fit;
  fit.similarity.a = along / across, fit.similarity.b = turned / across;
  double squares = 0;
  each([&](RawPoint p, RawPoint q) {
    const RawPoint r = fit.similarity.apply(p);
    squares += (r.x - q.x) * (r.x - q.x) + (r.y - q.y) * (r.y - q.y);
  });
  fit.mean = std::sqrt(squares / count);
  return fit;
}

bool usual(double scale) {
  static constexpr std::array<double, 8> kUsual = {1, 0.001, 0.01, 0.1, 10, 1000, 0.3048, 0.0254};
  return std::any_of(kUsual.begin(), kUsual.end(), [&](double u) { return std::abs(scale / u - 1) < 0.01; });
}

}  // namespace

RawPoint Similarity::apply(RawPoint p) const {
  const double x = p.x - middleFrom.x, y = p.y - middleFrom.y;
  return {middleTo.x + a * x - b * y, middleTo.y + b * x + a * y};
}

double Similarity::scale() const {
  return std::hypot(a, b);
}

double Similarity::degrees() const {
  return std::atan2(b, a) * 180.0 / std::numbers::pi;
}

Result<FittedPoints> fitControlPoints(const std::vector<ControlPoint>& points) {
  const auto none = points.size();
  if (points.size() < 2) return fail(Error("control_points.too_few").with("count", points.size()));
  const Fit fit = fitOf(points, none, false);
  if (!(fit.spreadFrom > 0) || fit.spreadTo < kLeastSpread || !(fit.similarity.scale() > 0))
    return fail(Error("control_points.degenerate"));
  if (points.size() == 2 && !usual(fit.similarity.scale()))
    return fail(Error("control_points.scale").with("scale", fit.similarity.scale()));
  if (points.size() > 2 && fit.mean > std::min(kLargestResidual, kLargestShare * fit.spreadTo)) {
    const Fit mirrored = fitOf(points, none, true);
    if (mirrored.mean < std::min(kLargestResidual, kLargestShare * fit.spreadTo) && mirrored.mean * 4 < fit.mean)
      return fail(Error("control_points.mirrored"));
    std::size_t worst = 0;
    double least = HUGE_VAL;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double rest = fitOf(points, i, false).mean;
      if (rest < least) least = rest, worst = i;
    }
    Error error = Error("control_points.do_not_fit").with("metres", fit.mean);
    if (points.size() > 3 && least * 4 < fit.mean) error.with("row", points[worst].row);
    return fail(error);
  }
  FittedPoints fitted;
  fitted.similarity = fit.similarity;
  for (const ControlPoint& point : points) {
    const RawPoint r = fit.similarity.apply(point.from);
    fitted.residuals.push_back(std::hypot(r.x - point.to.x, r.y - point.to.y));
  }
  if (points.size() == 2) return fitted;
  fitted.meanResidual = fit.mean;
  const double median = medianOf(fitted.residuals);
  for (std::size_t i = 0; i < points.size(); ++i)
    if (fitted.residuals[i] > std::max(3 * median, kNegligible)) fitted.outliers.push_back(i);
  return fitted;
}

}  // namespace wangge::gis
