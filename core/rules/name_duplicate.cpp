// SPDX-License-Identifier: GPL-3.0-or-later
// One name on several grids of one county (统一命名, domain.md §1). In different counties the same name is no fault.
#include <map>

#include "core/rules/duplicates.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  const auto nameOfGrid = [](const Grid& grid) -> std::string_view { return grid.name; };
  for (const Group& group : sharedTexts(project, nameOfGrid)) {
    std::map<DivisionId, std::vector<GridId>> byCounty;
    for (GridId grid : group.grids)
      byCounty[ancestorOf(project, project.grids.at(grid).community, Level::County)].push_back(grid);
    for (const auto& [county, grids] : byCounty)
      if (grids.size() > 1)
        issues.push_back(issueAbout(project, grids, "rule.name_duplicate", Severity::Warning,
                                    keyOf("rule.name_duplicate", "county", county.value) + ":name:" + group.text));
  }
}

bool concerns(const Difference& difference) {
  return concernsGrids(difference) || !difference.of<DivisionId>().empty();
}

}  // namespace

Rule nameDuplicate() {
  return {"rule.name_duplicate", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
