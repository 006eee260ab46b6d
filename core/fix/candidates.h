// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to fix an issue, before they are tried. Each kind of fix lists its ways in order of preference; fix.cpp
// tries them and keeps the sound ones.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/edit/edits.h"
#include "core/rules/issue.h"

namespace wangge::fix {

struct FixCandidate {
  Message what;
  std::function<Result<Project>(const Project&, const EditContext&)> apply;
  // How many of one `group` are kept at most; alternatives beyond are not tried.
  int group = 0;
};
using FixCandidates = std::vector<FixCandidate>;

// territory.cpp: pieces without a grid, grids too small to be one, parts apart.
void unassignedCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void sliverCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void partsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
// size.cpp: grids out of band.
void sizeCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
// numbers.cpp: codes and names.
void missingNumberCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void wrongCodeCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void sameNameCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
// four_bounds.cpp: bounds that were written down for another border.
void fourBoundsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
// police.cpp: precincts and beats.
void noStationCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void communitySplitCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void precinctPartsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void beatEmptyCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void twoBeatsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void beatAcrossCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
void withoutBeatCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);
// attributes.cpp: the category of a dedicated grid.
void categoryCandidates(const Project& project, const Issue& issue, FixCandidates& candidates);

}  // namespace wangge::fix
