// SPDX-License-Identifier: GPL-3.0-or-later
// The search for the least cost at which some labels keep their promises, those of other labels left out.
#pragma once

#include <utility>
#include <vector>

#include "core/partition/relabel_state.h"

namespace wangge::partition {

struct RelabelFound {
  std::vector<std::pair<int, int>> options;  // item and option, of items that do not take their cheapest
  std::vector<int> givenUp;                  // labels that stay with several groups
  std::vector<int> items;                    // what the bound rests on, ascending
  RelabelCost bound;                         // of everything; no less is possible with these labels' promises
  bool proven = false;                       // what was found costs no more than that
  bool any = true;                           // something was found; false where nothing costs less than `toBeat`
  std::int64_t situations = 0;
};

// Leaves the state as it was, which is without any decision. Where the number of situations does not do, something that
// keeps the promises is found all the same: at the worst, everything stays as it is. So it is when stopped. With
// `toBeat`, what an answer that is known costs, only what costs less is looked for; it is `proven` when there is none.
RelabelFound searchLabels(RelabelState& state, const std::vector<int>& labels, std::int64_t situations,
                          const Progress& progress, const std::optional<RelabelCost>& toBeat = {});

// Takes over what was found.
void takeFound(RelabelState& state, const RelabelFound& found);

}  // namespace wangge::partition
