// SPDX-License-Identifier: GPL-3.0-or-later
// What only precincts know: stations that are named, coded and given up.
#include "core/edit/support.h"
#include "core/plan/erase.h"
#include "core/plan/grid_name.h"

namespace wangge {

Result<Step> abolishPrecinct(const Project& before, PrecinctId id, const EditContext& context) {
  if (auto exists = requireZone(before, id); !exists) return fail(exists.error());
  Project project = before;
  const std::vector<ArcId> borders = bordersOf(before, before.precincts.at(id).zone.faces);
  erasePrecinct(project, id);
  removeNeedlessArcs(project, borders);
  return stepTo(std::move(project), about(Message("journal.abolish_precinct"), before, id), context);
}

Result<Step> setPrecinctAttributes(const Project& before, PrecinctId id, const PrecinctAttributes& attributes,
                                   const EditContext& context) {
  if (auto exists = requireZone(before, id); !exists) return fail(exists.error());
  const Precinct& old = before.precincts.at(id);
  if (old.code == attributes.code && old.name == attributes.name) return Step{before};
  PrecinctId other;
  if (!attributes.code.empty() && attributes.code != old.code)
    before.precincts.forEach([&](PrecinctId known, const Precinct& precinct) {
      if (!other && known != id && precinct.code == attributes.code) other = known;
    });
  if (other) return fail(about(Error("edit.precinct_code_taken").with("code", attributes.code), before, other));
  Project project = before;
  Precinct& precinct = project.precincts.edit(id);
  precinct.code = attributes.code;
  precinct.name = attributes.name;
  Message what = about(Message("journal.precinct_attributes"), before, id);
  what.with("name", attributes.name).with("code", attributes.code);
  return stepTo(std::move(project), std::move(what), context);
}

}  // namespace wangge
