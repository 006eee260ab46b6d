// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/step.h"

#include <utility>

namespace wangge {

Step stepTo(Project after, Message what, const EditContext& context, std::optional<Selection> selection) {
  after.journal.add({context.when, context.author, what}, after.info.copy);
  return {std::move(after), std::move(what), std::move(selection)};
}

Selection standing(Selection selection, const Project& project) {
  std::erase_if(selection.faces, [&](FaceId id) { return !project.subdivision.faces().contains(id); });
  std::erase_if(selection.grids, [&](GridId id) { return !project.grids.contains(id); });
  std::erase_if(selection.precincts, [&](PrecinctId id) { return !project.precincts.contains(id); });
  std::erase_if(selection.communities, [&](CommunityId id) { return !project.communities.contains(id); });
  return selection;
}

Result<Project> planOf(Result<Step> step) {
  if (!step) return fail(step.error());
  return std::move(step->after);
}

}  // namespace wangge
