// SPDX-License-Identifier: GPL-3.0-or-later
// Buildings: footprints for the base map, places that rows are joined to by their number, and places that polygon
// counts are spread to. A layer with counts is a household source too.
#include <algorithm>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/given_rows.h"
#include "gis/build/spread.h"
#include "gis/coverage/lattice_rings.h"

namespace wangge::gis {
namespace {

struct Footprint {
  std::string name;
  Polygon outline;
  HouseholdPoint count;
  friend bool operator<(const Footprint& a, const Footprint& b) {
    return std::tie(a.name, a.outline.outer, a.outline.holes, a.count) <
           std::tie(b.name, b.outline.outer, b.outline.holes, b.count);
  }
};

// What registers refer to a building by: its number, else whatever it is called. A number that all of them share (an Id
// of 0, a class) tells none from another and is passed over.
class Naming {
 public:
  explicit Naming(const std::vector<RawFeature>& features)
      : m_byKey(tellsApart(features, &RawFeature::key)), m_byCode(tellsApart(features, &RawFeature::code)) {}
  const std::string& of(const RawFeature& feature) const {
    if (m_byKey && !feature.key.empty()) return feature.key;
    return m_byCode && !feature.code.empty() ? feature.code : feature.name;
  }

 private:
  static bool tellsApart(const std::vector<RawFeature>& features, std::string RawFeature::*number) {
    const std::string* first = nullptr;
    bool repeated = false;
    for (const RawFeature& feature : features) {
      const std::string& value = feature.*number;
      if (value.empty()) continue;
      if (first && value != *first) return true;
      repeated = first != nullptr;
      first = &value;
    }
    return !repeated;
  }
  bool m_byKey, m_byCode;
};

HouseholdPoint share(const RawFeature& feature, std::int64_t households, std::int64_t persons) {
  HouseholdPoint count;
  count.households = static_cast<std::int32_t>(households);
  count.persons = static_cast<std::int32_t>(persons);
  if (!feature.households.value) count.householdsState = CountState::NotCounted;
  if (!feature.persons.value) count.personsState = CountState::NotCounted;
  return count;
}

}  // namespace

Result<void> buildBuildings(Build& build) {
  Project& project = build.project;
  const Naming naming(build.data.features);
  std::vector<Footprint> footprints;
  bool counted = false;
  for (const RawFeature& feature : build.data.features) {
    std::vector<Finding> ignored;  // a spike in a footprint matters to nobody
    auto polygons = latticePolygons(project.lattice, feature, ignored);
    if (!polygons) return fail(polygons.error());
    const MultiPolygon valid = makeValid(*polygons);
    if (valid.empty()) {
      build.note(FindingKind::Left, Message("import.no_geometry").with("code", naming.of(feature)), {}, {},
                 feature.row);
      continue;
    }
    if (feature.households.value.value_or(0) < 0 || feature.persons.value.value_or(0) < 0)
      return fail(Error("import.negative_count").with("row", feature.row));
    counted = counted || feature.households.value || feature.persons.value;
    std::vector<std::int64_t> weights;
    for (const Polygon& part : valid) weights.push_back(areaOf(part).twice);
    const auto households = spreadWhole(feature.households.value.value_or(0), weights);
    const auto persons = spreadWhole(feature.persons.value.value_or(0), weights);
    for (std::size_t i = 0; i < valid.size(); ++i) {
      Footprint print{naming.of(feature), valid[i], share(feature, households[i], persons[i])};
      print.count.at = pointOnSurface({valid[i]});
      footprints.push_back(std::move(print));
    }
  }
  if (footprints.empty()) return fail(Error("import.no_polygons"));
  if (build.replaced) build.report.removed += eraseRecordsOf<BuildingId>(project, build.replaced);
  std::sort(footprints.begin(), footprints.end());
  std::vector<HouseholdPoint> points;
  std::vector<PresentRow> rows;
  for (Footprint& print : footprints) {
    print.count.row = static_cast<std::uint32_t>(points.size() + 1);
    points.push_back(print.count);
    if (counted) rows.push_back({print.count.row, print.name, true, print.count.at, tallyOf(print.count)});
    project.buildings.add(
        {build.source, std::move(print.name), std::make_shared<const Polygon>(std::move(print.outline))}, build.copy());
    ++build.report.created;
  }
  if (counted) {
    for (const HouseholdPoint& point : points) build.report.read += tallyOf(point);
    project.sources.edit(build.source).households = std::make_shared<const HouseholdSet>(std::move(points));
  }
  giveRowsAgain(build, rows);
  // What a replaced source counted goes, whether the new one counts or not.
  if (counted || build.replaced) recountAll(project, build.request.threads);
  for (const HouseholdPoint& point : outsidePoints(project, build.source)) build.report.outside += tallyOf(point);
  build.report.inside = build.report.read - build.report.outside;
  tellOtherCounts(build);
  return {};
}

}  // namespace wangge::gis
