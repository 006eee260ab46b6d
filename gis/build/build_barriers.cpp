// SPDX-License-Identifier: GPL-3.0-or-later
// Barriers: roads, rivers and railways cut communities into faces. All lines go in as one batch; dead ends, what lies
// outside every community, and faces too small to mean anything are dropped, and the report says so.
#include <map>
#include <set>

#include "core/plan/labels.h"
#include "gis/build/admit_source.h"
#include "gis/build/barrier_lines.h"
#include "gis/build/build.h"
#include "gis/coverage/eliminate_slivers.h"
#include "gis/coverage/extent_raster.h"
#include "gis/coverage/label_lines.h"
#include "gis/coverage/lattice_rings.h"

namespace wangge::gis {
namespace {

using Street = std::pair<ArcClass, std::string>;  // class and name; unnamed ones of a class are together

Result<std::map<Street, std::vector<Polyline>>> readStreets(Build& build) {
  const ExtentRaster extent(build.project);
  std::map<Street, std::vector<Polyline>> streets;
  std::int64_t outside = 0;
  for (const RawFeature& feature : build.data.features) {
    auto lines = latticeLines(build.project.lattice, feature);
    if (!lines) return fail(lines.error());
    bool inside = false;
    auto& street = streets[{fromText<ArcClass>(feature.kind).value_or(ArcClass::Street), feature.name}];
    for (const Polyline& line : *lines)
      for (Polyline& part : extent.near(line)) street.push_back(std::move(part)), inside = true;
    if (!inside) ++outside;
  }
  std::erase_if(streets, [](const auto& street) { return street.second.empty(); });
  for (auto& [key, lines] : streets) lines = joinedLines(std::move(lines));
  if (outside > 0) build.note(FindingKind::Note, Message("import.lines_outside").with("count", outside));
  return streets;
}

std::vector<NewLine> makeRecords(Build& build, const std::map<Street, std::vector<Polyline>>& streets) {
  std::vector<NewLine> lines;
  for (const auto& [key, parts] : streets) {
    LineFeature record{build.source, key.first, key.second, std::make_shared<const std::vector<Polyline>>(parts)};
    const LineFeatureId id = build.project.lineFeatures.add(std::move(record), build.copy());
    ++build.report.created;
    for (const Polyline& part : parts) lines.push_back({part, key.first, {id}});
  }
  return lines;
}

// Dead ends and bridges divide nothing: they stay in the base map only.
void dropDeadEnds(Build& build) {
  Project& project = build.project;
  std::vector<ArcId> dead;
  std::int64_t count = 0, length = 0;
  project.subdivision.arcs().forEach([&](ArcId id, const Arc& arc) {
    if (arc.left != arc.right) return;
    dead.push_back(id);
    if (!project.subdivision.face(arc.left).community) return;
    ++count;
    length += lengthOf(*arc.shape).value;
  });
  if (!dead.empty()) removeArcsFrom(project, dead);
  if (count > 0)
    build.note(FindingKind::Note,
               Message("import.dead_ends_dropped").with("count", count).with("length_m", double(length) / 1000.0));
}

}  // namespace

Result<void> buildBarriers(Build& build) {
  Project& project = build.project;
  auto streets = readStreets(build);
  if (!streets) return fail(streets.error());
  if (build.replaced) build.report.removed = dropLineFeatures(project, build.replaced);
  if (streets->empty()) {
    build.note(FindingKind::Left, Message("import.nothing_inside"));
    return {};
  }
  build.progress("import.noding", 0.3);
  std::vector<NewLine> lines = makeRecords(build, *streets);
  const Subdivision before = project.subdivision;
  auto inserted = insertLines(project.subdivision, std::move(lines), {build.copy(), false});
  if (!inserted) return fail(inserted.error());
  applyFaceChanges(project, before, *inserted);
  if (build.progress.cancelled()) return fail(Error("job.cancelled"));
  dropDeadEnds(build);
  trimOutside(project);

  build.progress("import.folding", 0.8);
  std::set<FaceId> candidates;
  for (const auto& [face, from] : inserted->created)
    if (project.subdivision.faces().contains(face)) candidates.insert(face);
  for (FaceId face : inserted->reshaped)
    if (face != kUniverse && project.subdivision.faces().contains(face)) candidates.insert(face);
  const std::vector<EliminatedFace> folded =
      eliminateSlivers(project, candidates, kBarrierSlivers, facesWithBuildings(project));
  Area sum;
  for (const EliminatedFace& fold : folded) {
    sum += fold.area;
    build.note(FindingKind::Repaired, Message("repair.face_folded"), fold.place, fold.area);
  }
  if (!folded.empty())
    build.note(FindingKind::Note, Message("import.faces_folded").with("count", folded.size()), {}, sum);
  return {};
}

}  // namespace wangge::gis
