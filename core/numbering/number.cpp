// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/number.h"

#include <algorithm>
#include <utility>

#include "core/numbering/numberer.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

// What is missing is given wherever there is room, so that this is never refused.
Numbers missing(const Project& project, const std::set<GridId>* grids) {
  NumberRequest request;
  if (grids) request.grids = *grids;
  auto preview = previewNumbers(project, request);
  return preview ? std::move(preview->numbers) : Numbers();  // none of these grids exists
}

}  // namespace

Numbers proposeNumbers(const Project& project) {
  return missing(project, nullptr);
}

Numbers proposeNumbers(const Project& project, const std::set<GridId>& grids) {
  return missing(project, &grids);
}

Result<std::vector<Numbering>> proposeNewCodes(const Project& project, const std::vector<GridId>& grids) {
  std::set<std::string> names = namesIn(project);
  for (GridId id : grids)
    if (madeName(project, project.grids.at(id))) names.erase(project.grids.at(id).name);
  const NumberRequest request;
  Numberer numberer(project, CodeBook(project), std::move(names), request);
  std::vector<Numbering> result;
  for (GridId id : grids) {
    const Grid& grid = project.grids.at(id);
    if (isLocked(project, grid)) continue;
    Numbering numbering = presentOf(project, id);
    if (madeName(project, grid)) numbering.name.clear();
    numbering.ordinal = 0;
    if (!numberer.code(numbering, gridsOf(project, grid.community).size())) {
      const SequenceRange range = rangeOf(project.scheme, grid.kind);
      const Community& community = project.communities.at(grid.community);
      return fail(Error("numbering.range_full")
                      .with("community", community.name)
                      .with("community_code", community.code)
                      .with("kind", toText(grid.kind))
                      .with("range", std::to_string(range.first) + "-" + std::to_string(range.last))
                      .with("fit", result.size())
                      .with("needed", grids.size()));
    }
    if (numbering.code == grid.code) continue;  // the scheme makes none for this community
    numberer.name(numbering);
    result.push_back(std::move(numbering));
  }
  return result;
}

Project applyNumbers(const Project& project, const std::vector<Numbering>& numbers, Seconds when) {
  Project result = project;
  CodesInForce inForce = codesInForce(project);
  for (const Numbering& numbering : numbers) {
    const std::string before = result.grids.at(numbering.grid).code;
    Grid& grid = result.grids.edit(numbering.grid);
    grid.name = numbering.name;
    grid.ordinal = numbering.ordinal;
    if (numbering.code.empty()) continue;
    issueCode(result, numbering.grid, numbering.code, when, inForce);
    if (!before.empty() && before != numbering.code)
      result.lineage.add({when, "renumber", {numbering.grid}, {numbering.grid}, {before}, {numbering.code}},
                         result.info.copy);
  }
  return result;
}

Step applyNumbers(const Project& project, const Numbers& numbers, const EditContext& context) {
  if (numbers.given.empty()) return {project};
  Message what(numbers.anew ? "journal.renumber" : "journal.number");
  what.with("count", numbers.given.size());
  const auto communityOf = [&](const Numbering& numbering) { return project.grids.at(numbering.grid).community; };
  const CommunityId community = communityOf(numbers.given.front());
  const bool one = std::all_of(numbers.given.begin(), numbers.given.end(),
                               [&](const Numbering& numbering) { return communityOf(numbering) == community; });
  if (numbers.anew && one) what.with("community", project.communities.at(community).name);
  return stepTo(applyNumbers(project, numbers.given, context.when), std::move(what), context);
}

}  // namespace wangge
