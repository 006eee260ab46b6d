// SPDX-License-Identifier: GPL-3.0-or-later
// Beats (警务区): groups of grids, read as polygons or as a table beat → grid code. A grid belongs to the beat that the
// greater part of its territory lies in.
#include <algorithm>
#include <map>
#include <set>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/beats.h"
#include "core/plan/erase.h"
#include "gis/build/build.h"
#include "gis/coverage/feature_groups.h"

namespace wangge::gis {
namespace {

// Each grid to the beat with the greatest part of its area; ties go to the beat first in order.
void giveByTerritory(const Project& project, std::vector<Beat>& beats) {
  std::map<GridId, std::map<std::size_t, Area>> shares;
  for (FaceId face : project.subdivision.faces().ids()) {
    const Face& record = project.subdivision.face(face);
    if (!record.grid) continue;
    const Point inside = pointOnSurface({project.subdivision.polygonOf(face)});
    const auto beat = std::find_if(beats.begin(), beats.end(),
                                   [&](const Beat& b) { return b.outline && contains(*b.outline, inside); });
    if (beat != beats.end()) shares[record.grid][static_cast<std::size_t>(beat - beats.begin())] += record.area;
  }
  for (const auto& [grid, parts] : shares) {
    const auto most =
        std::max_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    beats[most->first].grids.push_back(grid);
  }
}

void giveByCode(Build& build, const FeatureGroups& groups, std::vector<Beat>& beats) {
  std::map<std::string, GridId> byCode;
  build.project.grids.forEach([&](GridId id, const Grid& grid) { byCode.try_emplace(grid.code, id); });
  auto beat = beats.begin();
  for (const auto& [key, group] : groups) {
    std::set<std::string> codes;
    for (const RawFeature* feature : group.features)
      if (!feature->key.empty()) codes.insert(feature->key);
    for (const std::string& code : codes) {
      const auto it = byCode.find(code);
      if (it != byCode.end())
        beat->grids.push_back(it->second);
      else
        build.note(FindingKind::Left, Message("import.grid_code_unknown").with("code", code).with("beat", beat->code));
    }
    ++beat;
  }
}

// The precinct that all of the grids lie in; none where they do not agree.
PrecinctId precinctOfAll(const Project& project, const std::vector<GridId>& grids) {
  std::set<PrecinctId> precincts;
  for (GridId grid : grids) precincts.insert(precinctOf(project, grid));
  return precincts.size() == 1 ? *precincts.begin() : PrecinctId();
}

}  // namespace

Result<void> buildBeats(Build& build) {
  Project& project = build.project;
  const auto groups =
      groupFeatures(project.lattice, build.data.features, Shapeless::Taken, byCodeAndName, build.report.findings);
  if (!groups) return fail(groups.error());
  std::map<std::string, PrecinctId> precincts;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    precincts.try_emplace(precinct.code, id);
    precincts.try_emplace(precinct.name, id);
  });
  std::vector<Beat> beats;
  for (const auto& [key, group] : *groups) {
    Beat& beat = beats.emplace_back();
    beat.code = group.code, beat.name = group.name;
    beat.source = build.source;
    for (const RawFeature* feature : group.features)  // of several rows the one that tells
      beat.officers = std::max(beat.officers,
                               static_cast<int>(std::min<std::int64_t>(feature->officers.value.value_or(0), 100'000)));
    if (const auto it = precincts.find(group.parent); !group.parent.empty() && it != precincts.end())
      beat.precinct = it->second;
    else if (!group.parent.empty() && !project.precincts.empty())
      build.note(FindingKind::Left,
                 Message("import.beat_precinct_unknown")
                     .with("code", beat.code)
                     .with("name", beat.name)
                     .with("precinct", group.parent),
                 {}, {}, group.row());
    if (MultiPolygon outline = makeValid(group.polygons); !outline.empty())
      beat.outline = std::make_shared<const MultiPolygon>(std::move(outline));
  }
  giveByTerritory(project, beats);
  giveByCode(build, *groups, beats);
  if (build.replaced) build.report.removed += eraseRecordsOf<BeatId>(project, build.replaced);
  for (Beat& beat : beats) {
    std::sort(beat.grids.begin(), beat.grids.end());
    beat.grids.erase(std::unique(beat.grids.begin(), beat.grids.end()), beat.grids.end());
    if (!beat.precinct) beat.precinct = precinctOfAll(project, beat.grids);
    if (beat.grids.empty())
      build.note(FindingKind::Left,
                 Message("import.beat_without_grids").with("code", beat.code).with("name", beat.name));
    project.beats.add(std::move(beat), build.copy());
    ++build.report.created;
  }
  return {};
}

}  // namespace wangge::gis
