// SPDX-License-Identifier: GPL-3.0-or-later
// A smaller instance in which pieces where nobody lives go with a neighbour of theirs. Real maps have many of them
// (between carriageways, along railways), and each doubles what a search has to look at.
#pragma once

#include "core/partition/instance.h"

namespace wangge::partition {

struct Reduced {
  Instance instance;
  std::vector<int> of;  // atom of the smaller instance for each atom
  Groups expanded(const Groups& groups) const;
};

// Empty pieces join those that they have most line with, as lines are counted, among those that it adds no precinct, no
// side of a barrier and no block to. Plans of the smaller instance cost what they cost in the larger one.
Reduced reduced(const Instance& instance);

}  // namespace wangge::partition
