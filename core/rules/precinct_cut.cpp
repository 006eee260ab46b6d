// SPDX-License-Identifier: GPL-3.0-or-later
// A precinct line that cuts a grid (domain.md §8): its faces lie in more than one precinct, or partly in none. With
// households on each side it is a real cut; sides that are empty or mere slivers, which two sources of the same line
// leave behind, are told apart and only noted.
#include <algorithm>
#include <map>
#include <span>

#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

// A side narrower than the profile's needle, or under a hundredth of the grid and below the "tiny" area.
constexpr std::int64_t kSliverShare = 100;

struct Side {
  PrecinctId precinct;
  std::vector<FaceId> faces;
  Tally tally;
  Area area;
};

std::vector<Side> sidesOf(const Project& project, const std::vector<FaceId>& faces) {
  std::map<PrecinctId, Side> byPrecinct;
  for (FaceId id : faces) {
    const Face& face = project.subdivision.face(id);
    Side& side = byPrecinct[face.precinct];
    side.precinct = face.precinct;
    side.faces.push_back(id);
    side.tally += face.tally;
    side.area += face.area;
  }
  std::vector<Side> sides;
  for (auto& [precinct, side] : byPrecinct) sides.push_back(std::move(side));
  // The main side first.
  std::stable_sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) {
    return std::pair(a.tally.households, a.area) > std::pair(b.tally.households, b.area);
  });
  return sides;
}

bool isSliver(const Project& project, const Side& side, Area whole) {
  if (side.area < project.profile.tinyArea && side.area.twice * kSliverShare < whole.twice) return true;
  double perimeter = 0;
  for (HalfEdge h : boundaryOf(project.subdivision, side.faces))
    perimeter += lengthOf(*project.subdivision.arc(h.arc).shape).metres();
  return 2 * side.area.squareMetres() < project.profile.needleWidth * perimeter;
}

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (project.precincts.empty() || grid.zone.faces.size() < 2) return;
  const PrecinctId first = project.subdivision.face(grid.zone.faces.front()).precinct;
  if (std::all_of(grid.zone.faces.begin(), grid.zone.faces.end(),
                  [&](FaceId face) { return project.subdivision.face(face).precinct == first; }))
    return;

  const std::vector<Side> sides = sidesOf(project, grid.zone.faces);
  bool broad = false, cut = false;  // a side that is more than a sliver; one with residents on it
  for (const Side& side : std::span(sides).subspan(1)) {
    if (isSliver(project, side, grid.zone.area)) continue;
    broad = true;
    cut = cut || side.tally.points > 0;
  }
  // Each is exempted apart: a waived sliver does not waive the cut that it may become.
  const char* message = cut ? "rule.precinct_cut" : broad ? "rule.precinct_empty_side" : "rule.precinct_sliver";
  Issue issue = issueAbout(project, id, "rule.precinct_cut", cut ? Severity::Warning : Severity::Note, message);
  issue.key = keyOf(message, "grid", id.value);
  Tally beside;
  std::string names;
  for (const Side& side : sides) {
    if (side.precinct) {
      issue.precincts.push_back(side.precinct);
      names += (names.empty() ? "" : " / ") + project.precincts.at(side.precinct).name;
    }
    issue.places.push_back(placeIn(project, side.faces));
    if (&side == &sides.front()) continue;
    beside += side.tally;
    issue.faces.insert(issue.faces.end(), side.faces.begin(), side.faces.end());
  }
  std::sort(issue.faces.begin(), issue.faces.end());
  issue.place = issue.places[1];
  issue.what.with("precincts", names)
      .with("count", sides.size())
      .with("households", beside.households)
      .with("persons", beside.persons)
      .with("area_m2", (grid.zone.area - sides.front().area).squareMetres());
  setResidents(issue, beside);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule precinctCut() {
  return {"rule.precinct_cut", FindInGrid(find)};
}

}  // namespace wangge::rules
