// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/strips.h"

#include <algorithm>
#include <map>

#include "core/edit/strip_finder.h"
#include "core/edit/support.h"
#include "core/geometry/overlay.h"
#include "core/plan/difference.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

namespace wangge {

std::vector<FaceId> stripsAlong(const Project& project, std::span<const FaceId> faces, GridId grid,
                                const std::function<bool(FaceId)>& mayTake) {
  if (faces.empty()) return {};
  const CommunityId community = project.subdivision.face(faces.front()).community;
  if (!community || (grid && project.grids.at(grid).community != community)) return {};
  return StripFinder(project, community, grid, mayTake).along(faces);
}

std::vector<FaceId> stripsBetween(const Project& project, std::span<const FaceId> from, std::span<const FaceId> to) {
  if (from.empty() || to.empty()) return {};
  const Face& face = project.subdivision.face(from.front());
  const FaceSet there(to.begin(), to.end());
  StripFinder finder(project, face.community, face.grid, {});
  std::vector<FaceId> way = finder.between(from, [&](FaceId id) { return there.contains(id); });
  const std::size_t length = way.size();
  way = finder.spared(std::move(way));
  return way.size() == length ? way : std::vector<FaceId>();  // a way with a gap is none
}

Result<Step> giveWithStrips(const Project& before, std::span<const FaceId> faces, std::span<const FaceId> strips,
                            GridId grid, const EditContext& context) {
  std::vector<FaceId> all(faces.begin(), faces.end());
  all.insert(all.end(), strips.begin(), strips.end());
  auto step = grid ? assignFaces(before, all, grid, context) : newZone(before, all, context);
  if (!step || strips.empty() || step->what.code.empty()) return step;
  const Tally tally = tallyIn(before, strips);
  Message what(grid ? "journal.assign_strips" : "journal.new_grid_strips");
  what.with("faces", faces.size()).with("strips", strips.size());
  const CommunityId community = before.subdivision.face(strips.front()).community;
  const Tally& whole = before.communities.at(community).zone.tally;
  what = withResidents(std::move(what), tally, countedIn(tally, countedWhole(whole)));
  if (grid) what = about(std::move(what), step->after, grid);
  // One step, one entry in the journal.
  step->after.journal = before.journal;
  return stepTo(std::move(step->after), std::move(what), context, std::move(step->selection));
}

namespace {

// Whether the face was neither cut nor has grown.
bool isAsItWas(const Face* was, const Face& is) {
  return was && was->area == is.area && was->box == is.box;
}

// Whether the face, which grew or was cut, has something of what the other one was.
bool hasOf(const Subdivision& after, FaceId id, const Subdivision& before, FaceId other) {
  constexpr double kRounding = 2;  // m²: vertices fall onto the lattice
  const Box box = after.face(id).box;
  if (!box.touches(before.face(other).box)) return false;
  return areaOf(intersect({after.polygonOf(id)}, {before.polygonOf(other)})).squareMetres() > kRounding;
}

// What grids got by an edit. A piece may have become one with what the grid had, where only a drawn line was between
// them: it has no face of its own then, so the territory of every face that changed is looked at.
std::map<GridId, Gained> gainsOf(const Project& before, const Project& after) {
  std::vector<FaceId> lost, got;
  diffTables(before.subdivision.faces(), after.subdivision.faces(), [&](FaceId id, const Face* was, const Face* is) {
    if (id == kUniverse) return;
    if (was && was->community && !(is && isAsItWas(was, *is))) lost.push_back(id);
    if (is && is->grid) got.push_back(id);
  });
  std::map<GridId, Gained> gains;
  for (FaceId id : got) {
    const GridId grid = after.subdivision.face(id).grid;
    const GridId owner = before.subdivision.face(faceBefore(before, after, id)).grid;
    std::set<GridId> was;
    bool grown = owner == grid;
    if (!grown) was.insert(owner);
    const bool whole = isAsItWas(before.subdivision.faces().find(id), after.subdivision.face(id));
    for (FaceId other : lost) {
      const GridId loser = before.subdivision.face(other).grid;
      if (whole || other == id || (loser == grid ? grown : was.contains(loser))) continue;
      if (!hasOf(after.subdivision, id, before.subdivision, other)) continue;
      if (loser == grid)
        grown = true;
      else
        was.insert(loser);
    }
    if (was.empty()) continue;
    Gained& gained = gains[grid];
    gained.faces.push_back(id);
    gained.was[id] = std::move(was);
    if (grown) gained.grown.insert(id);
  }
  return gains;
}

// The name of the step, and what went along. A stroke counts its pieces.
Message withStripsNamed(const Message& what, std::size_t faces, std::size_t strips, const Tally& tally,
                        const Counted& counted) {
  Message named = what;
  if (what.code == "journal.assign" || what.code == "journal.new_grid") {
    named = Message(what.code + "_strips").with("faces", faces);
    for (const Argument& argument : what.arguments)
      if (argument.name == "grid") named.arguments.push_back(argument);
  }
  named.with("strips", strips);
  return withResidents(std::move(named), tally, counted);
}

}  // namespace

Result<Step> withStripsAlong(const Project& before, Result<Step> step, const EditContext& context,
                             const std::function<bool(FaceId)>& mayTake) {
  if (!step || step->what.code.empty()) return step;
  const std::map<GridId, Gained> gains = gainsOf(before, step->after);
  Project plan = step->after;
  std::size_t count = 0, faces = 0;
  Tally tally;
  Counted whole;
  for (const auto& [grid, gained] : gains) {
    const auto allowed = [&](FaceId id) { return mayTake(faceBefore(before, plan, id)); };
    Gained here = gained;
    std::erase_if(here.faces, [&](FaceId id) {
      return !plan.subdivision.faces().contains(id) || plan.subdivision.face(id).grid != grid;
    });
    if (here.faces.empty()) continue;
    const CommunityId community = plan.grids.at(grid).community;
    const std::vector<FaceId> strips =
        StripFinder(plan, community, grid, mayTake ? std::function<bool(FaceId)>(allowed) : nullptr)
            .alongGained(here, before);
    if (strips.empty()) continue;
    auto next = assignFaces(plan, strips, grid, context);
    if (!next) continue;  // what is locked stays
    tally += tallyIn(plan, strips);
    count += strips.size(), faces += here.faces.size();
    whole = countedWhole(before.communities.at(community).zone.tally);
    plan = std::move(next->after);
  }
  if (count == 0) return step;
  Message what = withStripsNamed(step->what, faces, count, tally, countedIn(tally, whole));
  // One step, one entry in the journal.
  plan.journal = before.journal;
  return stepTo(std::move(plan), std::move(what), context, std::move(step->selection));
}

}  // namespace wangge
