// SPDX-License-Identifier: GPL-3.0-or-later
// One code on several grids.
#include "core/rules/duplicates.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  const auto codeOfGrid = [](const Grid& grid) -> std::string_view { return grid.code; };
  for (const Group& group : sharedTexts(project, codeOfGrid))
    issues.push_back(
        issueAbout(project, group.grids, "rule.code_duplicate", Severity::Error, "code_duplicate:code:" + group.text));
}

}  // namespace

Rule codeDuplicate() {
  return {"rule.code_duplicate", FindInPlan{find, concernsGrids}};
}

}  // namespace wangge::rules
