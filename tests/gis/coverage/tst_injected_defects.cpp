// SPDX-License-Identifier: GPL-3.0-or-later
// Known defects in clean layers: each is reported once, with its place and area, and nothing else is.
#include <catch2/catch.hpp>

#include <cmath>

#include "core/geometry/overlay.h"
#include "gis/support/compare_outlines.h"
#include "gis/support/defects.h"
#include "gis/support/real_data.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

// Rounding moves every edge by less than a step: this much area along the defect's outline.
double roundingArea(const Polygon& territory) {
  return double(perimeterOf(territory).value) * 2.0 / 1e6;
}

bool tells(const Finding& finding, const Defect& defect) {
  if (!finding.place) return false;
  // A vertex that was left out opens a gap or makes an overlap.
  const bool sameKind = defect.code.empty()
                            ? finding.what.code == "repair.gap_filled" || finding.what.code == "repair.overlap"
                            : finding.what.code == defect.code;
  return sameKind && contains(buffered({defect.territory}, {4}), *finding.place) &&
         std::abs(finding.area.squareMetres() - defect.squareMetres) <= roundingArea(defect.territory);
}

// `before`: what the clean layer alone becomes.
void checkInjected(const Project& plan, const SourceData& clean, const ImportOutcome& before, int each, unsigned seed) {
  SourceData spoilt = clean;
  const std::vector<Defect> defects = injectDefects(spoilt, plan.lattice, each, seed);
  REQUIRE(defects.size() >= static_cast<std::size_t>(each));
  const auto after = import(plan, request(Role::Communities), spoilt);
  for (const Defect& defect : defects) {
    int told = 0;
    for (const Finding& finding : after.report.findings) told += tells(finding, defect) ? 1 : 0;
    INFO(defect.code << " of " << defect.squareMetres << " m2 at " << defect.territory.outer.front().x << " "
                     << defect.territory.outer.front().y);
    CHECK(told == 1);
  }
  // None invented: what was told of the clean layer, plus the defects.
  CHECK(after.report.findings.size() == before.report.findings.size() + defects.size());
  CHECK(unexplainedDifferences(after.project, spoilt, after.report.findings).empty());
}

}  // namespace

TEST_CASE("defects injected into a mosaic are all reported, none invented", "[import][repair]") {
  const SourceData clean = mosaic(9, 7, 4);
  const ImportOutcome before = import(emptyPlan(), request(Role::Communities), clean);
  CHECK(before.report.findings.empty());
  for (const unsigned seed : {1u, 2u, 3u}) checkInjected(emptyPlan(), clean, before, 4, seed);
}

TEST_CASE("defects injected into real clean layers are all reported, none invented", "[import][repair][real]") {
  const auto folder = realData();
  if (!folder) return;
  const auto check = [&](const std::string& file, const std::string& code) {
    ImportRequest r = request(Role::Communities);
    r.path = *folder + file;
    if (!code.empty()) r.fields["code"] = code;
    Project plan = planWithoutCrs();
    std::vector<Finding> findings;
    const auto source = readSource(plan, r, findings, {});
    REQUIRE(source);
    checkInjected(plan, *source, import(plan, request(Role::Communities), *source), 10, 5);
  };
  check("baltimore-two-districts/communities.gpkg", "");
  check("washington-dc/single-member-district-2013.geojson", "SMD_ID");
}
