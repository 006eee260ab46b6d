// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/precinct_exemption.h"

#include "core/edit/support.h"
#include "core/plan/grid_name.h"

namespace wangge {

Result<Step> setPrecinctExemption(const Project& before, PrecinctId id, const std::string& reason,
                                  const EditContext& context) {
  if (auto exists = requireZone(before, id); !exists) return fail(exists.error());
  if (before.precincts.at(id).exemption == reason) return Step{before};
  Project project = before;
  project.precincts.edit(id).exemption = reason;
  Message what = reason.empty() ? Message("journal.match_again") : Message("journal.need_not_match");
  if (!reason.empty()) what.with("reason", reason);
  return stepTo(std::move(project), about(std::move(what), before, id), context);
}

}  // namespace wangge
