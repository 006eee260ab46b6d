// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/coverage.h"

#include "core/geometry/point_on_surface.h"
#include "core/plan/labels.h"
#include "gis/coverage/label_lines.h"
#include "gis/coverage/narrow_gaps.h"
#include "gis/coverage/resolve_coverage.h"

namespace wangge::gis {
namespace {

// Rounding to the lattice parts a vertex from the line it lies on by less than this (mm).
constexpr double kRoundingReach = 1.5;

}  // namespace

Result<Coverage> coverageOf(FeatureGroups& groups, const CoverageRule& rule, Millimetres tolerance,
                            std::vector<Finding>& findings) {
  std::vector<CoverageRing> rings;
  std::vector<CoverageName> names;
  for (auto& [key, group] : groups) {
    addRings(rings, static_cast<std::uint32_t>(names.size()), std::move(group.polygons));
    names.push_back({group.label(), group.row(), group.locked});
  }
  auto cover = overlayWithGapClosures(rings, static_cast<std::uint32_t>(names.size()), kRoundingReach,
                                      rule.narrowGaps ? tolerance : Millimetres{0});
  if (!cover) return fail(cover.error());
  findRingFaults(*cover, rings, names, findings);
  Owners owners = resolveCoverage(*cover, names, tolerance, findings);
  return Coverage{*std::move(cover), std::move(owners)};
}

Owners ownersOn(const Subdivision& s, const std::vector<WindingLine>& borders, std::span<const FaceId> faces,
                const Coverage& coverage) {
  const auto known = [&](FaceId face) -> std::vector<Winding> {
    if (face == kUniverse) return {};
    const std::uint32_t owner = ownerAt(coverage.cover, coverage.owners, pointOnSurface({s.polygonOf(face)}));
    if (owner == kNobody) return {};
    return {{owner, 1}};
  };
  Owners owners;
  for (const auto& [face, windings] : windingsOf(s, borders, faces, known))
    owners[face] = windings.empty() ? kNobody : windings.front().of;
  return owners;
}

Result<Owners> applyCoverage(Project& project, const Coverage& coverage, const CoverageRule& rule) {
  std::vector<WindingLine> borders = nearExtent(project, bordersOf(coverage.cover, coverage.owners));
  const Subdivision before = project.subdivision;
  auto inserted = insertWinding(project.subdivision, borders, rule.lines, {}, {project.info.copy, true});
  if (!inserted) return fail(inserted.error());
  applyFaceChanges(project, before, *inserted);
  trimOutside(project);
  std::vector<FaceId> inside;
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (face.community) inside.push_back(id);
  });
  return ownersOn(project.subdivision, borders, inside, coverage);
}

}  // namespace wangge::gis
