// SPDX-License-Identifier: GPL-3.0-or-later
// A precinct line that cuts a grid (domain.md §8): its faces lie in more than one precinct. With households on each
// side it is a real cut; sides that are empty or mere slivers (core/plan/precinct_sides.h), which two sources of the
// same line leave behind, are told apart and only noted. Where precincts leave part of a grid out, as along a city's
// edge, nothing is cut, but households there have no station.
#include <algorithm>
#include <span>

#include "core/base/joined.h"
#include "core/plan/beats.h"
#include "core/plan/precinct_sides.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

enum class Found { Sliver, EmptySide, Uncovered, Cut };  // the worst last
constexpr const char* kMessages[] = {"rule.precinct_sliver", "rule.precinct_empty_side", "rule.precinct_uncovered",
                                     "rule.precinct_cut"};

struct Worst {
  Found found = Found::Sliver;
  const PrecinctPart* part = nullptr;  // the first that shows it; none for slivers
};

// `counted`: whether a part without a place is one where nobody lives. Where most residents have no station, that is
// told however small what lies in a precinct is.
Worst worstOf(const std::vector<PrecinctSide>& sides, bool counted) {
  Worst worst;
  if (!sides.front().precinct && (sides.front().tally.points > 0 || !counted)) worst.found = Found::Uncovered;
  bool station = static_cast<bool>(sides.front().precinct);  // whether a side before has one
  for (const PrecinctSide& side : std::span(sides).subspan(1)) {
    for (const PrecinctPart& part : side.parts) {
      if (part.sliver) continue;
      const Found found = part.tally.points == 0 && counted ? Found::EmptySide
                          : side.precinct && station        ? Found::Cut
                                                            : Found::Uncovered;
      if (worst.part ? found > worst.found : found >= worst.found) worst = {found, &part};
    }
    station = station || (side.precinct && !side.isSliver());
  }
  return worst;
}

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (project.precincts.empty() || !liesInSeveral(project, grid.zone.faces)) return;

  const std::vector<PrecinctSide> sides = precinctSides(project, grid.zone.faces, sliverRuleOf(project.profile));
  const auto [found, part] = worstOf(sides, isCounted(project, grid));
  // Each is exempted apart: a waived sliver does not waive the cut that it may become.
  const char* message = kMessages[static_cast<int>(found)];
  const bool residents = found >= Found::Uncovered;
  Issue issue = issueAbout(project, id, "rule.precinct_cut", residents ? Severity::Warning : Severity::Note, message);
  issue.key = keyOf(message, "grid", id.value);
  Tally beside;
  Area area;
  for (const PrecinctSide& side : sides) {
    if (side.precinct) issue.precincts.push_back(side.precinct);
    issue.places.push_back(placeIn(project, side.faces));
    const bool main = &side == &sides.front();
    if (found == Found::Uncovered ? static_cast<bool>(side.precinct) : main) continue;
    if (issue.faces.empty()) issue.place = issue.places.back();
    beside += side.tally, area += side.area;
    issue.faces.insert(issue.faces.end(), side.faces.begin(), side.faces.end());
  }
  std::sort(issue.faces.begin(), issue.faces.end());
  if (part && (found != Found::Uncovered || sides.front().precinct)) issue.place = placeIn(project, part->faces);
  const auto label = [&](PrecinctId precinct) { return labelOf(project.precincts.at(precinct)); };
  issue.what.with("precincts", joinedText(issue.precincts, " / ", label)).with("count", sides.size());
  const Counted counted = countedIn(beside, countedIn(project, grid));
  tellResidents(issue, beside, counted);
  issue.what.with("area_m2", area.squareMetres());
  issues.push_back(std::move(issue));
}

}  // namespace

Rule precinctCut() {
  return {"rule.precinct_cut", FindInGrid(find)};
}

}  // namespace wangge::rules
