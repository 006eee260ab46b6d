// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/crs.h"

#include <cpl_conv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <limits>
#include <optional>

#include "gis/gdal/gdal_messages.h"

namespace wangge::gis {
namespace {

Crs owned(OGRSpatialReference* crs) {
  crs->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return Crs(crs, [](const OGRSpatialReference* c) { const_cast<OGRSpatialReference*>(c)->Release(); });
}

std::string datumOf(const OGRSpatialReference& crs) {
  const char* datum = crs.GetAttrValue("DATUM");
  return datum ? datum : "";
}

// A rough outline of China with its seas, generous at the border.
constexpr std::array<Degrees, 52> kChina = {{
    {73, 39.5},    {74, 37},      {78, 31},      {79, 30},      {81, 30},      {86, 27.7},    {89, 27},
    {92, 26.7},    {97.3, 27.5},  {97.5, 24},    {98.8, 23.9},  {99.2, 22},    {101.2, 21},   {102, 22.2},
    {105, 22.9},   {106.5, 21.7}, {108, 21.3},   {108, 3.3},    {118.5, 3.3},  {118.5, 14},   {119.6, 18},
    {121, 21},     {123, 22.5},   {122.8, 26},   {124.5, 30},   {124.2, 39.6}, {126.5, 41.3}, {128.2, 41.3},
    {129.8, 42.3}, {131.4, 42.6}, {131.4, 44.7}, {133.3, 45},   {135.2, 48.5}, {131, 47.7},   {130.8, 48.8},
    {127.6, 50.3}, {125.5, 53.2}, {121, 53.7},   {119.6, 52.6}, {117.5, 49.7}, {115.5, 47.8}, {119.7, 46.9},
    {111.8, 45},   {111.5, 43.4}, {105, 41.5},   {96.3, 42.7},  {90.8, 45.3},  {91, 47},      {87.8, 49.3},
    {85.5, 47.1},  {80.1, 45},    {76.8, 40.9},
}};

// The central meridian when the system is a 3-degree Gauss-Kruger zone on a Chinese datum.
std::optional<int> zoneMeridian(const OGRSpatialReference& crs) {
  const char* projection = crs.GetAttrValue("PROJECTION");
  if (!projection || !EQUAL(projection, SRS_PT_TRANSVERSE_MERCATOR) || !hasChineseDatum(crs)) return std::nullopt;
  const double meridian = crs.GetNormProjParm(SRS_PP_CENTRAL_MERIDIAN),
               scale = crs.GetNormProjParm(SRS_PP_SCALE_FACTOR, 1.0);
  const double whole = std::round(meridian);
  if (std::abs(meridian - whole) > 1e-9 || static_cast<int>(whole) % 3 != 0 || scale != 1.0) return std::nullopt;
  return static_cast<int>(whole);
}

}  // namespace

Result<Crs> crsNamed(std::string_view text) {
  const GdalMessages quiet;
  std::string name(text);
  if (!name.empty() && name.find_first_not_of("0123456789") == std::string::npos) name = "EPSG:" + name;
  auto crs = std::make_unique<OGRSpatialReference>();
  static constexpr const char* kOffline[] = {"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO", nullptr};
  if (name.empty() || crs->SetFromUserInput(name.c_str(), kOffline) != OGRERR_NONE ||
      (!crs->IsProjected() && !crs->IsGeographic()))
    return fail(Error("crs.unknown").with("crs", text));
  return owned(crs.release());
}

std::string crsCode(const OGRSpatialReference& crs) {
  const char* authority = crs.GetAuthorityName(nullptr);
  const char* code = crs.GetAuthorityCode(nullptr);
  if (authority && code) return fmt::format("{}:{}", authority, code);
  const char* name = crs.GetName();
  return name ? name : "";
}

std::string crsLabel(const OGRSpatialReference& crs) {
  const std::string code = crsCode(crs), name = crs.GetName() ? crs.GetName() : "";
  return code == name ? name : code + " " + name;
}

bool hasOldChineseDatum(const OGRSpatialReference& crs) {
  const std::string datum = datumOf(crs);
  for (const char* word : {"Xian", "Beijing"})
    if (datum.find(word) != std::string::npos) return true;
  return false;
}

Ellipsoid ellipsoidOf(const OGRSpatialReference& crs) {
  return {crs.GetSemiMajor(), crs.GetInvFlattening()};
}

bool hasOldDatum(const OGRSpatialReference& crs) {
  if (hasOldChineseDatum(crs)) return true;
  const Ellipsoid ellipsoid = ellipsoidOf(crs);
  const auto is = [&](double semiMajor, double inverseFlattening) {
    return std::abs(ellipsoid.semiMajor - semiMajor) < 0.5 &&
           std::abs(ellipsoid.inverseFlattening - inverseFlattening) < 0.01;
  };
  return is(6378245.0, 298.3) || is(6378140.0, 298.257);
}

bool lacksDatum(const OGRSpatialReference& crs) {
  std::string datum = datumOf(crs);
  for (char& c : datum) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const Ellipsoid ellipsoid = ellipsoidOf(crs);
  if (std::abs(ellipsoid.semiMajor - 6378137.0) > 1e-3 || std::abs(ellipsoid.inverseFlattening - 298.2572) > 1e-3)
    return false;
  static constexpr std::array<const char*, 4> kWords = {"unknown", "unnamed", "specified", "undefined"};
  return datum.empty() || datum == "d_" || std::any_of(kWords.begin(), kWords.end(), [&](const char* word) {
           return datum.find(word) != std::string::npos;
         });
}

double sizeOfOldDatum(const OGRSpatialReference& crs, Degrees at) {
  constexpr double kUsualXian80 = 100.0;
  if (std::abs(crs.GetSemiMajor() - 6378245.0) > 0.5) return kUsualXian80;
  const Metres moved = between(at, shifted({15.8, -154.4, -82.3}, ellipsoidOf(crs), at));
  return std::hypot(moved.east, moved.north);
}

std::optional<double> centralMeridian(const OGRSpatialReference& crs) {
  const char* projection = crs.GetAttrValue("PROJECTION");
  if (!projection || !EQUAL(projection, SRS_PT_TRANSVERSE_MERCATOR)) return std::nullopt;
  return crs.GetNormProjParm(SRS_PP_CENTRAL_MERIDIAN);
}

bool nearChina(Degrees at) {
  return at.lon >= 73 && at.lon <= 136 && at.lat >= 3 && at.lat <= 54;
}

std::optional<AreaOfUse> areaOfUse(const OGRSpatialReference& crs) {
  // Cities near the edge of a zone stay in it: half a zone of six degrees and a bit.
  constexpr double kReach = 4.2;
  const auto meridian = centralMeridian(crs);
  if (meridian && (hasChineseDatum(crs) || hasOldDatum(crs) || lacksDatum(crs))) {
    AreaOfUse area = {*meridian - kReach, 0.5, *meridian + kReach, 84};
    if (hasChineseDatum(crs)) area = {std::max(area.west, 73.0), 3, std::min(area.east, 136.0), 54};
    return area;
  }
  if (hasChineseDatum(crs)) return AreaOfUse{73, 3, 136, 54};
  AreaOfUse area;
  const char* name = nullptr;
  if (crs.GetAreaOfUse(&area.west, &area.south, &area.east, &area.north, &name)) {
    area.world = area.east - area.west > 180.0;
    area.west -= 1.0, area.east += 1.0, area.south -= 0.5, area.north += 0.5;
    if (area.west > area.east) area.west = -181, area.east = 181;  // over the date line
    return area;
  }
  if (crs.IsGeographic()) return AreaOfUse{-180, -90, 180, 90, true};
  if (meridian) return AreaOfUse{*meridian - kReach, -84, *meridian + kReach, 84};
  return std::nullopt;
}

bool hasChineseDatum(const OGRSpatialReference& crs) {
  const std::string datum = datumOf(crs);
  return hasOldChineseDatum(crs) || datum.find("China_2000") != std::string::npos ||
         datum.find("China 2000") != std::string::npos || datum.find("CGCS2000") != std::string::npos ||
         datum.find("CGCS_2000") != std::string::npos;
}

bool inChina(double lon, double lat) {
  bool inside = false;
  for (std::size_t i = 0, j = kChina.size() - 1; i < kChina.size(); j = i++) {
    const Degrees a = kChina[i], b = kChina[j];
    if ((a.lat > lat) != (b.lat > lat) && lon < (b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat) + a.lon)
      inside = !inside;
  }
  return inside;
}

std::string workingCrsFor(double lon, double lat, const OGRSpatialReference* source) {
  if (inChina(lon, lat) || (source && hasChineseDatum(*source))) {
    int zone = std::clamp(static_cast<int>(std::lround(lon / 3.0)), 25, 45);
    const auto meridian = source ? zoneMeridian(*source) : std::nullopt;
    if (meridian && std::abs(*meridian - lon) <= 2.0 && *meridian >= 75 && *meridian <= 135) zone = *meridian / 3;
    return fmt::format("EPSG:{}", 4509 + zone);
  }
  const int zone = std::clamp(static_cast<int>(std::floor((lon + 180.0) / 6.0)) + 1, 1, 60);
  return fmt::format("EPSG:{}", (lat >= 0 ? 32600 : 32700) + zone);
}

CrsTransform::~CrsTransform() = default;
CrsTransform::CrsTransform(CrsTransform&&) noexcept = default;

Result<CrsTransform> CrsTransform::make(const Crs& source, Shift shift, const std::optional<DatumShift>& datum,
                                        const Crs& target) {
  const GdalMessages quiet;
  CrsTransform transform;
  transform.m_shift = shift;
  const auto none = [&] {
    return fail(Error("crs.no_transformation").with("from", crsLabel(*source)).with("to", crsLabel(*target)));
  };
  const auto between = [](const Crs& from, const Crs& to) {
    return Transformation(OGRCreateCoordinateTransformation(from.get(), to.get()));
  };
  if (shift != Shift::None) {
    const auto wgs84 = crsNamed("EPSG:4326");
    if (!wgs84) return fail(wgs84.error());
    if (source && source->IsProjected() && !(transform.m_toLonLat = between(source, *wgs84))) return none();
    if (!(transform.m_transformation = between(*wgs84, target))) return none();
    return transform;
  }
  if (datum) {
    const auto modern = crsNamed("EPSG:4490");
    if (!modern) return fail(modern.error());
    transform.m_datum = datum, transform.m_ellipsoid = ellipsoidOf(*source);
    if (source->IsProjected() && !(transform.m_toLonLat = between(source, owned(source->CloneGeogCS())))) return none();
    if (!(transform.m_transformation = between(*modern, target))) return none();
    return transform;
  }
  static constexpr const char* kLoose[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
                                           "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS", nullptr};
  if (source->IsSame(target.get(), kLoose)) return transform;
  if (!(transform.m_transformation = between(source, target))) return none();
  return transform;
}

void CrsTransform::GiveBack::operator()(OGRCoordinateTransformation* transformation) const {
  OGRCoordinateTransformation::DestroyCT(transformation);
}

void CrsTransform::apply(std::vector<double>& x, std::vector<double>& y) const {
  const GdalMessages quiet;
  const auto carry = [&](OGRCoordinateTransformation& transformation) {
    std::vector<int> ok(x.size(), 0);
    transformation.Transform(static_cast<int>(x.size()), x.data(), y.data(), nullptr, ok.data());
    for (std::size_t i = 0; i < x.size(); ++i)
      if (!ok[i] || !std::isfinite(x[i]) || !std::isfinite(y[i])) x[i] = y[i] = std::numeric_limits<double>::infinity();
  };
  if (m_toLonLat) carry(*m_toLonLat);
  if (m_shift != Shift::None || m_datum) {
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (!std::isfinite(x[i]) || !std::isfinite(y[i])) continue;
      const Degrees at = m_datum ? shifted(*m_datum, m_ellipsoid, {x[i], y[i]}) : unshifted(m_shift, {x[i], y[i]});
      x[i] = at.lon, y[i] = at.lat;
    }
  }
  if (m_transformation) carry(*m_transformation);
}

}  // namespace wangge::gis
