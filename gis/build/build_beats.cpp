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
  std::map<std::string, std::vector<GridId>> byCode;
  build.project.grids.forEach([&](GridId id, const Grid& grid) { byCode[grid.code].push_back(id); });
  auto beat = beats.begin();
  for (const auto& [key, group] : groups) {
    std::set<std::string> codes;
    for (const RawFeature* feature : group.features)
      if (!feature->key.empty()) codes.insert(feature->key);
    for (const std::string& code : codes) {
      const auto it = byCode.find(code);
      const bool one = it != byCode.end() && it->second.size() == 1;
      if (one)
        beat->grids.push_back(it->second.front());
      else
        build.note(FindingKind::Left,
                   Message(it == byCode.end() ? "import.grid_code_unknown" : "import.beat_grid_ambiguous")
                       .with("code", code)
                       .with("beat", labelOf(*beat)));
    }
    ++beat;
  }
}

// Precincts by what a row may call them.
struct CalledPrecincts {
  explicit CalledPrecincts(const Project& project) {
    project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
      if (!precinct.code.empty()) byCode[precinct.code].push_back(id);
      if (!precinct.name.empty()) byName[precinct.name].push_back(id);
    });
  }
  std::vector<PrecinctId> operator()(const std::string& called) const {
    if (const auto it = byCode.find(called); it != byCode.end()) return it->second;
    const auto it = byName.find(called);
    return it != byName.end() ? it->second : std::vector<PrecinctId>();
  }
  std::map<std::string, std::vector<PrecinctId>> byCode, byName;
};

// What the rows of a beat tell of its officers; 0 where they tell nothing, or not the same.
int officersOf(Build& build, const FeatureGroup& group) {
  std::set<std::int64_t> told;
  for (const RawFeature* feature : group.features)
    if (const auto officers = feature->officers.value; officers && *officers > 0)
      told.insert(std::min<std::int64_t>(*officers, 100'000));
  if (told.empty()) return 0;
  if (told.size() == 1) return static_cast<int>(*told.begin());
  const std::vector<std::int64_t> numbers(told.begin(), told.end());
  build.note(FindingKind::Left,
             Message("import.beat_officers_differ")
                 .with("code", group.code)
                 .with("name", group.name)
                 .with("officers", listed(numbers)),
             {}, {}, group.row());
  return 0;
}

// The precinct that the rows of a beat call, else the one that all of its grids lie in. Of several that are called so
// it is the one with the grids.
PrecinctId precinctFor(Build& build, const FeatureGroup& group, const CalledPrecincts& called,
                       const std::vector<GridId>& grids) {
  const auto common = commonPrecinct(build.project, grids);
  const PrecinctId lies = common.value_or(PrecinctId());
  if (group.parent.empty() || build.project.precincts.empty()) return lies;
  const std::vector<PrecinctId> meant = called(group.parent);
  if (meant.size() == 1) return meant.front();
  const bool several = meant.size() > 1;
  if (several && std::ranges::find(meant, lies) != meant.end()) return lies;
  Message what(several ? "import.beat_precinct_ambiguous" : "import.beat_precinct_unknown");
  what.with("code", group.code).with("name", group.name).with("precinct", group.parent);
  if (several) what.with("count", meant.size());
  build.note(FindingKind::Left, std::move(what), {}, {}, group.row());
  return several ? PrecinctId() : lies;
}

}  // namespace

Result<void> buildBeats(Build& build) {
  Project& project = build.project;
  const auto groups =
      groupFeatures(project.lattice, build.data.features, Shapeless::Taken, byCodeAndName, build.report.findings);
  if (!groups) return fail(groups.error());
  const CalledPrecincts called(project);
  std::vector<Beat> beats;
  for (const auto& [key, group] : *groups) {
    Beat& beat = beats.emplace_back();
    beat.code = group.code, beat.name = group.name;
    beat.source = build.source;
    beat.officers = officersOf(build, group);
    if (MultiPolygon outline = makeValid(group.polygons); !outline.empty())
      beat.outline = std::make_shared<const MultiPolygon>(std::move(outline));
  }
  giveByTerritory(project, beats);
  giveByCode(build, *groups, beats);
  if (build.replaced) build.report.removed += eraseRecordsOf<BeatId>(project, build.replaced);
  auto group = groups->begin();
  for (Beat& beat : beats) {
    std::sort(beat.grids.begin(), beat.grids.end());
    beat.grids.erase(std::unique(beat.grids.begin(), beat.grids.end()), beat.grids.end());
    beat.precinct = precinctFor(build, (group++)->second, called, beat.grids);
    if (beat.grids.empty())
      build.note(FindingKind::Left,
                 Message("import.beat_without_grids").with("code", beat.code).with("name", beat.name));
    project.beats.add(std::move(beat), build.copy());
    ++build.report.created;
  }
  return {};
}

}  // namespace wangge::gis
