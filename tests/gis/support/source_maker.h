// SPDX-License-Identifier: GPL-3.0-or-later
// Source data made by hand: features from corner coordinates in metres, a plan on a lattice at the origin, and imports
// that must succeed.
#pragma once

#include <catch2/catch.hpp>

#include <initializer_list>
#include <string>
#include <vector>

#include "core/topology/validate.h"
#include "gis/build/build.h"
#include "support/guarantees.h"

namespace wangge::gis::test {

struct Corner {
  double x, y;
};

inline RawLine ring(std::initializer_list<Corner> corners) {
  RawLine line;
  for (Corner c : corners) line.push_back({c.x, c.y});
  line.push_back(line.front());
  return line;
}

inline RawLine box(double x0, double y0, double x1, double y1) {
  return ring({{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}});
}

inline RawFeature area(std::int64_t row, const std::string& code, const std::string& name, std::vector<RawLine> rings) {
  RawFeature feature;
  feature.row = row;
  feature.code = code;
  feature.name = name;
  feature.polygons.push_back({std::move(rings)});
  return feature;
}

inline RawFeature counted(std::int64_t row, const std::string& key, RawLine outline, std::int64_t households) {
  RawFeature feature = area(row, "", "", {std::move(outline)});
  feature.key = key;
  feature.households.value = households;
  return feature;
}

inline RawFeature street(std::int64_t row, const std::string& kind, const std::string& name,
                         std::initializer_list<Corner> corners) {
  RawFeature feature;
  feature.row = row;
  feature.kind = kind;
  feature.name = name;
  feature.lines.emplace_back();
  for (Corner c : corners) feature.lines.back().push_back({c.x, c.y});
  return feature;
}

inline SourceData data(std::vector<RawFeature> features) {
  SourceData source;
  source.features = std::move(features);
  return source;
}

inline ImportRequest request(Role role, const std::string& name = "test") {
  ImportRequest r;
  r.role = role;
  r.sourceName = name;
  r.when = 1000;
  return r;
}

inline ImportRequest replacing(Role role) {
  ImportRequest r = request(role);
  r.replace = true;
  return r;
}

inline Project emptyPlan() {
  Project project;
  project.info.uuid = "00000000-0000-0000-0000-000000000001";
  project.info.crs = "EPSG:4549";
  return project;
}

// A plan whose coordinate system the first file chooses.
inline Project planWithoutCrs() {
  Project project = emptyPlan();
  project.info.crs.clear();
  return project;
}

inline ImportOutcome import(const Project& project, const ImportRequest& r, SourceData source) {
  auto outcome = buildInto(project, r, std::move(source), {});
  if (!outcome) FAIL("import failed: " << outcome.error().code);
  CHECK(brokenGuarantees(outcome->project.subdivision).empty());
  return *std::move(outcome);
}

// The same; the whole plan keeps its guarantees.
inline ImportOutcome sound(const Project& project, const ImportRequest& r, SourceData source) {
  ImportOutcome outcome = import(project, r, std::move(source));
  CHECK(wangge::brokenGuarantees(outcome.project) == std::vector<std::string>());
  return outcome;
}

inline Error importError(const Project& project, const ImportRequest& r, SourceData source) {
  auto outcome = buildInto(project, r, std::move(source), {});
  REQUIRE_FALSE(outcome.has_value());
  return outcome.error();
}

inline std::vector<Finding> withCode(const ImportReport& report, const std::string& code) {
  std::vector<Finding> result;
  for (const Finding& finding : report.findings)
    if (finding.what.code == code) result.push_back(finding);
  return result;
}

inline std::string argument(const Message& message, const std::string& name) {
  for (const Argument& a : message.arguments)
    if (a.name == name && std::holds_alternative<std::string>(a.value)) return std::get<std::string>(a.value);
  return {};
}

inline std::string codesOf(const ImportReport& report) {
  std::string text;
  for (const Finding& finding : report.findings) text += finding.what.code + " ";
  return text;
}

inline const Community& community(const Project& project, const std::string& code) {
  const CodeOwner owner = ownerOfCode(project, code);
  REQUIRE(std::holds_alternative<CommunityId>(owner));
  return project.communities.at(std::get<CommunityId>(owner));
}

// The record with this code, which there must be; the last of several.
template <class Records>
const auto& recordWithCode(const Records& records, const std::string& code) {
  const typename Records::RecordOf* found = nullptr;
  records.forEach([&](auto, const auto& record) {
    if (record.code == code) found = &record;
  });
  REQUIRE(found);
  return *found;
}
inline const Precinct& precinct(const Project& project, const std::string& code) {
  return recordWithCode(project.precincts, code);
}

// Of all communities together.
inline Area extentOf(const Project& project) {
  Area sum;
  project.communities.forEach([&](CommunityId, const Community& c) { sum += c.zone.area; });
  return sum;
}

inline const std::string kA = "230204001001", kB = "230204001002";

// Two communities of 200 x 200 m side by side, with codes kA and kB.
inline Project twoCommunities() {
  return import(emptyPlan(), request(Role::Communities),
                data({area(1, kA, "甲社区", {box(0, 0, 200, 200)}), area(2, kB, "乙社区", {box(200, 0, 400, 200)})}))
      .project;
}

}  // namespace wangge::gis::test
