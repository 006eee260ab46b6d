// SPDX-License-Identifier: GPL-3.0-or-later
// A well-formed code whose sequence lies outside the range of the grid's kind (default: 001-799 comprehensive, 801-999
// dedicated, domain.md §4).
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  const Community* community = project.communities.find(grid.community);
  if (grid.code.empty() || !community) return;
  if (fitOf(project.scheme, community->code, grid.kind, grid.code) != CodeFit::OutOfRange) return;
  const SequenceRange range = rangeOf(project.scheme, grid.kind);
  const CodePattern pattern = patternOf(project.scheme, community->code, grid.kind);
  Issue issue = issueAbout(project, id, "rule.code_range", Severity::Error);
  issue.what.with("kind", toText(grid.kind))
      .with("first", codeOf(pattern, range.first))
      .with("last", codeOf(pattern, range.last));
  issues.push_back(std::move(issue));
}

}  // namespace

Rule codeRange() {
  return {"rule.code_range", FindInGrid(find)};
}

}  // namespace wangge::rules
