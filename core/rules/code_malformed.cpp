// SPDX-License-Identifier: GPL-3.0-or-later
// A grid's code that does not follow the numbering scheme, or carries another community's code.
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  const Community* community = project.communities.find(grid.community);
  if (grid.code.empty() || !community) return;
  const CodeFit fit = fitOf(project.scheme, community->code, grid.kind, grid.code);
  if (fit != CodeFit::Malformed && fit != CodeFit::OtherCommunity) return;
  Issue issue = issueAbout(project, id, "rule.code_malformed", Severity::Error,
                           fit == CodeFit::OtherCommunity ? "rule.code_other_community" : "rule.code_malformed");
  const CodePattern pattern = patternOf(project.scheme, community->code, grid.kind);
  issue.what.with("scheme", project.scheme.name)
      .with("example", codeOf(pattern, rangeOf(project.scheme, grid.kind).first));
  issues.push_back(std::move(issue));
}

}  // namespace

Rule codeMalformed() {
  return {"rule.code_malformed", FindInGrid(find)};
}

}  // namespace wangge::rules
