// SPDX-License-Identifier: GPL-3.0-or-later
// Other plans to choose from beside the best one. Each says truly what it is: the one with fewest changes moves no more
// residents than any other shown, and what another one betters in everything that is shown is left out.
#pragma once

#include "core/propose/propose.h"
#include "core/propose/summary.h"

namespace wangge::propose {

inline constexpr std::size_t kMostAlternatives = 3;

// A plan with what its community is like once it is taken over.
struct Candidate {
  ProposedPlan plan;
  Summary summary;
};

// At least as good as the other in all numbers that planners compare, as they are shown (shares in percent, compactness
// in hundredths). The number of grids is no merit by itself: what speaks for another one is that the largest grid is
// smaller or the smallest larger.
bool atLeastAsGood(const Candidate& one, const Candidate& other);

// Of some plans, the best first, those to show, with their kinds; at most kMostAlternatives.
std::vector<ProposedPlan> toShow(std::vector<Candidate> candidates);

// Looks for others beside the best plan of an outcome, which is `best` in groups, and puts those to show behind it.
void addAlternatives(const Project& project, const Problem& problem, const Options& options,
                     const std::vector<Groups>& best, Outcome& outcome, std::stop_token stop);

// Judges the plans of an outcome that divides blocks once more by what they are like when they are taken over: borders
// through blocks are drawn straighter then. The best one stays the best. Stopped, it leaves them as they are.
void reviewAlternatives(const Project& project, Outcome& outcome, const std::stop_token& stop);

}  // namespace wangge::propose
