// SPDX-License-Identifier: GPL-3.0-or-later
// A small made-up plan for tests of maps: one city, one county, two subdistricts, six communities of wavy blocks with
// grids of every status, streets, a river and buildings. Names and codes are real ones of Qiqihar, everything else is
// invented.
#pragma once

#include <cmath>
#include <map>

#include "core/plan/labels.h"
#include "core/plan/project.h"

namespace wangge::test {

inline constexpr int kColumns = 24, kRows = 16;  // blocks
inline constexpr double kBlock = 110;            // metres

// Where the corner (i, j) of the blocks lies; j counts from the south.
inline Point sampleCorner(double i, double j) {
  const double x = (i - kColumns / 2.0) * kBlock + 60 * std::sin(j * 0.55) + 18 * std::sin(i * 1.3 + j);
  const double y = (j - kRows / 2.0) * kBlock + 55 * std::sin(i * 0.4) + 15 * std::cos(i + j * 1.7);
  return {static_cast<std::int32_t>(std::lround(x * 1000)), static_cast<std::int32_t>(std::lround(y * 1000))};
}

inline Polyline sampleRow(double j, double from = 0, double to = kColumns) {
  Polyline line;
  for (double i = from; i <= to + 1e-9; i += 0.25) line.push_back(sampleCorner(i, j));
  return line;
}
inline Polyline sampleColumn(double i, double from = 0, double to = kRows) {
  Polyline line;
  for (double j = from; j <= to + 1e-9; j += 0.25) line.push_back(sampleCorner(i, j));
  return line;
}

struct SamplePlan {
  Project project;
  DivisionId city, county;
  std::vector<DivisionId> subdistricts;
  std::vector<CommunityId> communities;
  std::vector<PrecinctId> precincts;
};

// Adds a named line feature along the given lines.
inline void addLine(Project& project, ArcClass type, std::string name, std::vector<Polyline> lines) {
  LineFeature feature;
  feature.type = type;
  feature.name = std::move(name);
  feature.lines = std::make_shared<const std::vector<Polyline>>(std::move(lines));
  project.lineFeatures.add(feature);
}

inline void addBuildings(Project& project) {
  for (int j = 0; j < kRows; ++j)
    for (int i = 0; i < kColumns; ++i) {
      if ((i * 7 + j * 13) % 11 == 0) continue;
      for (int k = 0; k < 3; ++k) {
        const double u = i + 0.16, v = j + 0.18 + 0.25 * k, w = i + 0.84 - 0.1 * ((i + j + k) % 3);
        Building building;
        building.outline = std::make_shared<const Polygon>(Polygon{
            {sampleCorner(u, v), sampleCorner(w, v), sampleCorner(w, v + 0.11), sampleCorner(u, v + 0.11)}, {}});
        project.buildings.add(building);
      }
    }
}

inline SamplePlan samplePlan() {
  SamplePlan plan;
  Project& project = plan.project;
  project.info.name = "齐齐哈尔市网格示例";
  project.info.organisation = "铁锋区社会治理网格化服务中心";
  project.info.mapReviewNumber = "黑齐S(2025)001号";
  project.info.classification = "内部使用";
  plan.city = project.divisions.add({Level::City, "2302", "齐齐哈尔市", {}, {}, nullptr, nullptr});
  plan.county = project.divisions.add({Level::County, "230204", "铁锋区", plan.city, {}, nullptr, nullptr});
  for (const auto& [code, name] : {std::pair("230204001", "站前街道"), std::pair("230204002", "南浦街道")})
    plan.subdistricts.push_back(
        project.divisions.add({Level::Subdistrict, code, name, plan.county, {}, nullptr, nullptr}));
  const char* communities[][2] = {{"230204002001", "龙南社区"}, {"230204002002", "电业社区"},
                                  {"230204002003", "南浦社区"}, {"230204001001", "龙沙社区"},
                                  {"230204001004", "新木社区"}, {"230204001005", "站前社区"}};
  for (std::size_t c = 0; c < 6; ++c) {
    Community community;
    community.code = communities[c][0], community.name = communities[c][1], community.type = "urban";
    community.parent = plan.subdistricts[c < 3 ? 1 : 0];
    plan.communities.push_back(project.communities.add(community));
  }
  for (int k = 0; k < 2; ++k)
    plan.precincts.push_back(project.precincts.add(
        {std::string("23020451000") + static_cast<char>('0' + k), k == 0 ? "站前派出所" : "南浦派出所", {}, {}}));

  std::vector<NewLine> lines;
  for (int j = 0; j <= kRows; ++j) lines.push_back({sampleRow(j), ArcClass::Street, {}});
  for (int i = 0; i <= kColumns; ++i) lines.push_back({sampleColumn(i), ArcClass::Street, {}});
  WANGGE_CONTRACT(insertLinesInto(project, lines).has_value());

  // Grids are runs of blocks of uneven size; the ordinal counts within the community.
  std::map<std::pair<std::size_t, int>, GridId> grids;
  constexpr int cuts[] = {0, 0, 0, 1, 1, 2, 2, 2};
  for (int j = 0; j < kRows; ++j)
    for (int i = 0; i < kColumns; ++i) {
      const Point a = sampleCorner(i + 0.5, j + 0.5);
      const FaceId face = project.subdivision.locate(a);
      const std::size_t c = static_cast<std::size_t>((j < 8 ? 0 : 3) + i / 8);
      setCommunity(project, face, plan.communities[c]);
      setPrecinct(project, face, plan.precincts[j < 7 + (i > 15 ? 2 : 0) ? 1 : 0]);
      int g = cuts[i % 8] + 3 * (j % 8 < 3 + static_cast<int>(c % 2) ? 0 : 1);
      if (i % 8 == 6 && j % 8 == 6) g = 6;             // a dedicated grid
      if (c == 2 && i % 8 > 5 && j % 8 < 2) continue;  // unassigned
      GridId& grid = grids[{c, g}];
      if (!grid) {
        Grid record;
        record.community = plan.communities[c];
        record.kind = g == 6 ? GridKind::Dedicated : GridKind::Comprehensive;
        if (g == 6) record.category = DedicatedCategory::SchoolOrHospital;
        record.ordinal = g == 6 ? 1 : g + 1;
        const std::string number = g == 6 ? "801" : "00" + std::to_string(g + 1);
        constexpr const char* ordinals[] = {"一", "二", "三", "四", "五", "六"};
        record.code = communities[c][0] + number;
        record.name = g == 6 ? "铁锋区中心小学" : std::string(communities[c][1]) + "第" + ordinals[g] + "网格";
        grid = project.grids.add(record);
      }
      setGrid(project, face, grid);
    }

  std::vector<HouseholdPoint> points;
  for (int j = 0; j < kRows; ++j)
    for (int i = 0; i < kColumns; ++i)
      for (int k = 0; k < 4; ++k) {
        HouseholdPoint point;
        point.at = sampleCorner(i + 0.3 + 0.13 * k, j + 0.25 + 0.17 * k);
        point.households = 5 + (i * 31 + j * 17 + k * 7) % (i < 8 ? 22 : 31);
        point.persons = point.households * 2;
        point.row = static_cast<std::uint32_t>(points.size() + 1);
        points.push_back(point);
      }
  Source source;
  source.name = "households", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(std::move(points));
  project.sources.add(source);
  recountAll(project);

  addLine(project, ArcClass::Arterial, "站前大街", {sampleRow(8)});
  addLine(project, ArcClass::Arterial, "龙华路", {sampleColumn(8)});
  addLine(project, ArcClass::Expressway, "中环高架路", {sampleColumn(16)});
  addLine(project, ArcClass::Street, "民航路", {sampleRow(3)});
  addLine(project, ArcClass::Street, "铁锋街", {sampleRow(12)});
  for (int i : {2, 5, 11, 13, 19, 21}) addLine(project, ArcClass::Lane, "", {sampleColumn(i)});
  for (int j : {1, 5, 6, 10, 14}) addLine(project, ArcClass::Lane, "", {sampleRow(j)});
  addLine(project, ArcClass::Rail, "滨洲铁路", {sampleRow(15.5, -2, kColumns + 2)});
  addLine(project, ArcClass::River, "劳动湖", {sampleColumn(23.4, -2, kRows + 2)});
  addBuildings(project);
  return plan;
}

}  // namespace wangge::test
