// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/example.h"

#include "core/numbering/naming.h"

namespace wangge {
namespace {

// A plan of one community without a name, for a plan that has none yet.
Project madeUp() {
  Project project;
  Community community;
  community.code = "230204001001";
  project.communities.add(std::move(community));
  return project;
}

CommunityId firstByCode(const Project& project) {
  CommunityId first;
  project.communities.forEach([&](CommunityId id, const Community& community) {
    if (!first || community.code < project.communities.at(first).code) first = id;
  });
  return first;
}

}  // namespace

NumberingExample exampleOf(const Project& project, const NumberingScheme& scheme) {
  Project then = project.communities.empty() ? madeUp() : project;
  then.scheme = scheme;
  const CommunityId id = firstByCode(then);
  const Community& community = std::as_const(then).communities.at(id);
  const auto code = [&](GridKind kind) {
    return codeOf(patternOf(scheme, community.code, kind), rangeOf(scheme, kind).first);
  };
  return {community.name, code(GridKind::Comprehensive), code(GridKind::Dedicated), schemeName(then, id, 1)};
}

}  // namespace wangge
