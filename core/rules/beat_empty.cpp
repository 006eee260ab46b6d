// SPDX-License-Identifier: GPL-3.0-or-later
// A beat without grids: nobody is looked after in it.
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, BeatId id, Issues& issues) {
  if (!project.beats.at(id).grids.empty()) return;
  issues.push_back(issueAbout(project, id, "rule.beat_empty", Severity::Warning));
}

}  // namespace

Rule beatEmpty() {
  return {"rule.beat_empty", FindInBeat(find)};
}

}  // namespace wangge::rules
