// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/stand_in.h"

#include <utility>

#include "gis/build/build.h"
#include "gis/crs/crs.h"
#include "gis/crs/place_on_plan.h"

namespace wangge::gis {

std::optional<Project> standIn(const Project& project, const DegreeBox& box) {
  if (box.empty()) return std::nullopt;
  const auto degrees = crsNamed("EPSG:4490");
  if (!degrees) return std::nullopt;
  SourceData data;
  RawFeature& area = data.features.emplace_back();
  area.row = 1, area.code = area.name = "0";
  area.polygons.push_back({{{{box.west, box.south},
                             {box.east, box.south},
                             {box.east, box.north},
                             {box.west, box.north},
                             {box.west, box.south}}}});
  data.source.role = Role::Communities;
  SourceCrs system;
  system.crs = *degrees, system.label = "EPSG:4490";
  Project placed = project;
  std::vector<Finding> findings;
  if (!placeOnPlan(placed, data, system, findings, {})) return std::nullopt;
  ImportRequest request;
  request.role = Role::Communities, request.sourceName = "0", request.add = true;
  auto built = buildInto(std::move(placed), request, std::move(data), {});
  if (!built) return std::nullopt;
  return std::move(built->project);
}

}  // namespace wangge::gis
