// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/datum_shift.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace wangge::gis {
namespace {

constexpr double kRadian = std::numbers::pi / 180.0, kSecond = kRadian / 3600.0;

struct Geocentric {
  double x = 0, y = 0, z = 0;
};

double eccentricity2(const Ellipsoid& ellipsoid) {
  const double f = 1.0 / ellipsoid.inverseFlattening;
  return f * (2.0 - f);
}

// Radius of curvature across the meridian.
double normalRadius(const Ellipsoid& ellipsoid, double latitude) {
  const double sine = std::sin(latitude);
  return ellipsoid.semiMajor / std::sqrt(1.0 - eccentricity2(ellipsoid) * sine * sine);
}

Geocentric geocentricOf(const Ellipsoid& ellipsoid, Degrees at) {
  const double lat = at.lat * kRadian, lon = at.lon * kRadian, n = normalRadius(ellipsoid, lat);
  return {n * std::cos(lat) * std::cos(lon), n * std::cos(lat) * std::sin(lon),
          n * (1.0 - eccentricity2(ellipsoid)) * std::sin(lat)};
}

Degrees geographicOf(const Ellipsoid& ellipsoid, const Geocentric& p) {
  const double e2 = eccentricity2(ellipsoid), across = std::hypot(p.x, p.y);
  double lat = std::atan2(p.z, across * (1.0 - e2));
  for (int step = 0; step < 10; ++step)  // each step gains more than two digits
    lat = std::atan2(p.z + e2 * normalRadius(ellipsoid, lat) * std::sin(lat), across);
  return {std::atan2(p.y, p.x) / kRadian, lat / kRadian};
}

std::optional<double> numberIn(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

Result<DatumShift> datumShiftNamed(std::string_view text) {
  const auto wrong = [&](const char* code) { return fail(Error(code).with("value", text)); };
  std::vector<std::string_view> parts;
  for (std::string_view rest = text;;) {
    const std::size_t comma = rest.find(',');
    parts.push_back(rest.substr(0, comma));
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
  }
  std::vector<double> numbers;
  for (std::size_t i = 0; i < parts.size() && i < 7; ++i) {
    const auto value = numberIn(parts[i]);
    if (!value) return wrong("datum_shift.malformed");
    numbers.push_back(*value);
  }
  if (parts.size() == 7) return wrong("datum_shift.no_convention");
  if (parts.size() != 3 && parts.size() != 8) return wrong("datum_shift.malformed");
  DatumShift shift;
  shift.x = numbers[0], shift.y = numbers[1], shift.z = numbers[2];
  if (parts.size() == 3) return shift;
  std::string_view convention = parts[7];
  while (convention.starts_with(' ')) convention.remove_prefix(1);
  while (convention.ends_with(' ')) convention.remove_suffix(1);
  if (convention != "position-vector" && convention != "coordinate-frame") return wrong("datum_shift.no_convention");
  shift.rx = numbers[3], shift.ry = numbers[4], shift.rz = numbers[5], shift.scale = numbers[6];
  shift.seven = true, shift.coordinateFrame = convention == "coordinate-frame";
  return shift;
}

std::string labelOf(const DatumShift& shift) {
  const std::string three = fmt::format("{},{},{}", shift.x, shift.y, shift.z);
  if (!shift.seven) return three;
  return fmt::format("{},{},{},{},{},{}", three, shift.rx, shift.ry, shift.rz, shift.scale,
                     shift.coordinateFrame ? "coordinate-frame" : "position-vector");
}

Degrees shifted(const DatumShift& shift, const Ellipsoid& from, Degrees at) {
  const Geocentric p = geocentricOf(from, at);
  const double sense = (shift.coordinateFrame ? -1.0 : 1.0) * kSecond;
  const double rx = shift.rx * sense, ry = shift.ry * sense, rz = shift.rz * sense, m = 1.0 + shift.scale * 1e-6;
  return geographicOf({}, {shift.x + m * (p.x - rz * p.y + ry * p.z), shift.y + m * (rz * p.x + p.y - rx * p.z),
                           shift.z + m * (-ry * p.x + rx * p.y + p.z)});
}

Metres between(Degrees from, Degrees to) {
  const Ellipsoid ellipsoid;
  const double lat = from.lat * kRadian, n = normalRadius(ellipsoid, lat), e2 = eccentricity2(ellipsoid);
  const double meridian = n * (1.0 - e2) / (1.0 - e2 * std::sin(lat) * std::sin(lat));
  return {(to.lon - from.lon) * kRadian * n * std::cos(lat), (to.lat - from.lat) * kRadian * meridian};
}

}  // namespace wangge::gis
