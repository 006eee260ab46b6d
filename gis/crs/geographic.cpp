// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/geographic.h"

#include <cpl_conv.h>

#include <cmath>
#include <cstdlib>
#include <utility>

#include "gis/crs/crs.h"
#include "gis/gdal/gdal_messages.h"

namespace wangge::gis {
namespace {

Crs geographicBelow(const OGRSpatialReference& crs) {
  OGRSpatialReference* below = crs.CloneGeogCS();
  if (!below) return nullptr;
  below->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return Crs(below, [](const OGRSpatialReference* c) { const_cast<OGRSpatialReference*>(c)->Release(); });
}

}  // namespace

struct Geographic::Transform {
  CrsTransform transform;
};

Geographic::Geographic() = default;
Geographic::~Geographic() = default;
Geographic::Geographic(Geographic&&) noexcept = default;
Geographic& Geographic::operator=(Geographic&&) noexcept = default;

std::optional<Geographic> Geographic::of(const std::string& crs) {
  if (crs.empty()) return std::nullopt;
  const auto known = crsNamed(crs);
  if (!known || !(*known)->IsProjected()) return std::nullopt;
  const GdalMessages quiet;
  const Crs below = geographicBelow(**known);
  if (!below) return std::nullopt;
  auto transform = CrsTransform::make(*known, Shift::None, below);
  if (!transform) return std::nullopt;
  Geographic geographic;
  geographic.m_transform = std::make_unique<Transform>(Transform{std::move(*transform)});
  char* wkt = nullptr;
  static constexpr const char* kEsri[] = {"FORMAT=WKT1_ESRI", nullptr};
  if ((*known)->exportToWkt(&wkt, kEsri) == OGRERR_NONE && wkt) geographic.m_wkt = wkt;
  CPLFree(wkt);
  const char* code = (*known)->GetAuthorityCode(nullptr);
  const char* authority = (*known)->GetAuthorityName(nullptr);
  if (code && authority && std::string(authority) == "EPSG") geographic.m_epsg = std::atoi(code);
  if (geographic.m_wkt.empty() && geographic.m_epsg == 0) return std::nullopt;
  return geographic;
}

std::vector<LonLat> Geographic::placesOf(const std::vector<RawPoint>& places) const {
  std::vector<double> x, y;
  for (const RawPoint& place : places) x.push_back(place.x), y.push_back(place.y);
  m_transform->transform.apply(x, y);
  std::vector<LonLat> result;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!std::isfinite(x[i]) || !std::isfinite(y[i])) return {};
    result.push_back({x[i], y[i]});
  }
  return result;
}

}  // namespace wangge::gis
