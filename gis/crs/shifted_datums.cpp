// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/shifted_datums.h"

#include <cmath>
#include <numbers>

namespace wangge::gis {
namespace {

constexpr double kPi = std::numbers::pi;
// Krasovsky ellipsoid, as in the published transformation.
constexpr double kSemiMajor = 6378245.0, kEccentricity2 = 0.00669342162296594323;
constexpr double kBaidu = kPi * 3000.0 / 180.0;
constexpr int kMostSteps = 30;
constexpr double kCloseEnough = 1e-11;  // degrees: a thousandth of a millimetre

bool shiftedHere(Degrees at) {
  return at.lon >= 72.004 && at.lon <= 137.8347 && at.lat >= 0.8293 && at.lat <= 55.8271;
}

// Finds `from` such that forward(from) is `to`. The shifts are smooth and small, so each step gains about three digits.
template <class Forward>
Degrees inverse(Degrees to, Forward forward) {
  Degrees from = to;
  for (int step = 0; step < kMostSteps; ++step) {
    const Degrees reached = forward(from);
    const double east = to.lon - reached.lon, north = to.lat - reached.lat;
    from.lon += east, from.lat += north;
    if (std::abs(east) < kCloseEnough && std::abs(north) < kCloseEnough) break;
  }
  return from;
}

}  // namespace

Degrees wgs84ToGcj02(Degrees at) {
  if (!shiftedHere(at)) return at;
  const double x = at.lon - 105.0, y = at.lat - 35.0, root = std::sqrt(std::abs(x));
  const double ripple = (20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi)) * 2.0 / 3.0;
  const double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple +
                       (20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi)) * 2.0 / 3.0 +
                       (160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) * 2.0 / 3.0;
  const double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple +
                      (20.0 * std::sin(x * kPi) + 40.0 * std::sin(x / 3.0 * kPi)) * 2.0 / 3.0 +
                      (150.0 * std::sin(x / 12.0 * kPi) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
  const double latitude = at.lat / 180.0 * kPi, sine = std::sin(latitude);
  const double magic = 1.0 - kEccentricity2 * sine * sine, magicRoot = std::sqrt(magic);
  return {at.lon + east * 180.0 / (kSemiMajor / magicRoot * std::cos(latitude) * kPi),
          at.lat + north * 180.0 / (kSemiMajor * (1.0 - kEccentricity2) / (magic * magicRoot) * kPi)};
}

Degrees gcj02ToWgs84(Degrees at) {
  return shiftedHere(at) ? inverse(at, wgs84ToGcj02) : at;
}

Degrees gcj02ToBd09(Degrees at) {
  const double length = std::hypot(at.lon, at.lat) + 0.00002 * std::sin(at.lat * kBaidu);
  const double angle = std::atan2(at.lat, at.lon) + 0.000003 * std::cos(at.lon * kBaidu);
  return {length * std::cos(angle) + 0.0065, length * std::sin(angle) + 0.006};
}

Degrees bd09ToGcj02(Degrees at) {
  return inverse(at, gcj02ToBd09);
}

Degrees unshifted(Shift shift, Degrees at) {
  if (shift == Shift::Bd09) at = bd09ToGcj02(at);
  return shift == Shift::None ? at : gcj02ToWgs84(at);
}

}  // namespace wangge::gis
