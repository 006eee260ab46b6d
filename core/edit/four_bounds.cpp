// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/four_bounds.h"

#include "core/edit/support.h"
#include "core/plan/four_bounds.h"
#include "core/plan/grid_name.h"
#include "core/plan/plan_settings.h"

namespace wangge {

Result<Step> setFourBounds(const Project& before, GridId id, const std::string& text, const EditContext& context) {
  if (auto unlocked = requireZone(before, id); !unlocked) return fail(unlocked.error());
  const std::string written = oneLine(text);
  const std::uint64_t hash = outlineHash(before, id);
  if (!written.empty() && hash == 0) return fail(Error("edit.no_territory").with("grid", nameOf(before, id)));
  if (lettersOf(written) > kLongestBounds && written != before.grids.at(id).fourBounds)
    return fail(Error("edit.bounds_too_long").with("grid", nameOf(before, id)).with("longest", kLongestBounds));
  Project project = before;
  Grid& grid = project.grids.edit(id);
  grid.fourBounds = written, grid.fourBoundsOf = written.empty() ? 0 : hash;
  if (grid == before.grids.at(id)) return Step{before};
  Message what = Message(written.empty() ? "journal.four_bounds_worked_out" : "journal.four_bounds")
                     .with("grid", nameOf(before, id));
  return stepTo(std::move(project), std::move(what), context);
}

}  // namespace wangge
