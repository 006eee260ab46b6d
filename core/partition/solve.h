// SPDX-License-Identifier: GPL-3.0-or-later
// One connected instance from start to plan: certificates, trees, local search, exact recombination, proof. The same
// input and seed give the same plan always: effort is counted in trees and situations, never in time.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>

#include "core/partition/certificate.h"
#include "core/partition/frontier.h"
#include "core/partition/tree_split.h"
#include "core/partition/verify.h"

namespace wangge::partition {

enum class Mode { Quick, Standard, Proofs };

struct Effort {
  int trees = 30;            // random trees for starts
  TreeLimits tree;           // of one tree
  int starts = 3;            // best different starts that are improved
  int stubbornTrees = 0;     // more trees while somebody is out of band
  bool exactPairs = true;    // neighbouring pairs are divided anew, optimally
  bool triples = true;       // triples too
  FrontierLimits recombine;  // of one pair
  FrontierLimits glance;     // of one pair before its pieces where nobody lives are joined with others
  FrontierLimits triple;     // of one triple
  FrontierLimits early;      // of the search of the whole instance before anything is improved; layerStates 0: none
  FrontierLimits whole;      // of the search of the whole instance; layerStates 0: none
  int promise = 0;           // left out where the early one came through less than one of so many atoms; 0: never
  VerifyLimits check;        // of the check of what the search of the whole instance proves
};
Effort effortFor(Mode mode, int atoms);

struct Solution {
  Groups groups;                           // numbered by first atom
  Cost cost;                               // without residents moved, unless least change is asked for
  bool optimal = false;                    // proven: no plan costs less
  bool infeasible = false;                 // proven, and checked: no plan is in band
  bool stopped = false;                    // cut short on request
  std::optional<Certificate> certificate;  // when infeasible
  std::int64_t states = 0;                 // situations of exact search
};

// `starts` are plans to begin with besides the trees (groups connected), such as the present one. `found`, when given,
// is told each better plan (anytime use).
Solution solve(const Instance& instance, const Effort& effort, std::span<const Groups> starts = {},
               std::stop_token stop = {}, const std::function<void(const Groups&, const Cost&)>& found = {});

}  // namespace wangge::partition
