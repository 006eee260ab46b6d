// SPDX-License-Identifier: GPL-3.0-or-later
// A community whose code is missing or does not have the scheme's pattern: an issue, not a refusal, since people bring
// their own lists (domain.md §4).
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, CommunityId id, Issues& issues) {
  const Community& community = project.communities.at(id);
  if (communityCodeFits(project.scheme, community.code)) return;
  Issue issue = issueAbout(project, id, "rule.community_code", Severity::Error,
                           community.code.empty() ? "rule.community_code_missing" : "rule.community_code");
  issue.what.with("digits", project.scheme.communityCodeLength).with("scheme", project.scheme.name);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule communityCode() {
  return {"rule.community_code", FindInCommunity(find)};
}

}  // namespace wangge::rules
