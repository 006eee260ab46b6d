// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit comes to: the plan that it leads to, what it is called there, and what is selected then. The name is
// made once, by the edit, and is the same in the journal, in the list of what can be undone, in tips and in recovery.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"

namespace wangge {

// Who edits, and when; written into the journal and the register of codes.
struct EditContext {
  std::string author;
  Seconds when = 0;
};

// What is selected; comes back with undo and redo.
struct Selection {
  std::vector<FaceId> faces;
  std::vector<GridId> grids;
  std::vector<PrecinctId> precincts = {};
  std::vector<CommunityId> communities = {};
  friend bool operator==(const Selection&, const Selection&) = default;
};

struct Step {
  Project after;
  Message what = {};  // the entry in the journal of `after`; no code where the edit changes nothing
  // What the edit made or gave to, else what was selected stays, as far as it still exists.
  std::optional<Selection> selection = {};
  // A step stands for its plan where the next edit goes on from it.
  operator const Project&() const { return after; }
};

// The plan of a step, without its name. Never let tl::expected turn one result into the other by itself: it leaks the
// value that it makes first.
Result<Project> planOf(Result<Step> step);

// Ends an edit: `what` enters the journal of the plan.
Step stepTo(Project after, Message what, const EditContext& context, std::optional<Selection> selection = {});

// What of the selection exists in the plan.
Selection standing(Selection selection, const Project& project);

}  // namespace wangge
