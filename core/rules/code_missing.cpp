// SPDX-License-Identifier: GPL-3.0-or-later
// A grid without a code: unified numbers are what "one map" rests on (domain.md §1).
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  if (project.grids.at(id).code.empty())
    issues.push_back(issueAbout(project, id, "rule.code_missing", Severity::Error));
}

}  // namespace

Rule codeMissing() {
  return {"rule.code_missing", FindInGrid(find)};
}

}  // namespace wangge::rules
