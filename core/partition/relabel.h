// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces with a label each get other labels at the least cost, so that a goal is reached: every group of pieces has one
// label, or every label has pieces of one group. Labels stay in as many connected parts as they are in, keep some of
// their pieces, and stay within limits of residents. Solved as an integer program whose constraints are added where a
// solution breaks them; what has no constraint in common falls apart and is solved each by itself. Knows no plan; the
// same instance gives the same answer.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/base/progress.h"

namespace wangge::partition {

// What is compared, first by what stays apart: then residents and area that change their label, then border, the length
// in which what changes did not touch its new label before.
struct RelabelCost {
  std::int64_t left = 0, residents = 0, area = 0, border = 0;
  RelabelCost& operator+=(const RelabelCost& o) {
    left += o.left, residents += o.residents, area += o.area, border += o.border;
    return *this;
  }
  RelabelCost& operator-=(const RelabelCost& o) {
    left -= o.left, residents -= o.residents, area -= o.area, border -= o.border;
    return *this;
  }
  friend RelabelCost operator+(RelabelCost a, const RelabelCost& b) { return a += b; }
  friend RelabelCost operator-(RelabelCost a, const RelabelCost& b) { return a -= b; }
  friend auto operator<=>(const RelabelCost&, const RelabelCost&) = default;
};

inline constexpr int kNoLabel = -1, kNoGroup = -1;

struct RelabelPiece {
  int group = kNoGroup;  // none: nothing is asked of it
  int label = kNoLabel;  // none: in no part of anything
  std::int64_t residents = 0, area = 0;
  bool counts = true;  // as a part of its label where it lies apart: no sliver, no exclave
  bool fixed = false;  // keeps its label; as all pieces without a group do
};
struct RelabelBorder {
  int a = 0, b = 0;
  std::int64_t length = 0;
};
struct RelabelLabel {
  bool closed = false;  // neither gives nor takes
  bool free = false;    // may have pieces of any group
  // Of its residents. A label that is beyond a limit already may stay so, but not get further beyond it.
  std::int64_t least = 0, most = std::numeric_limits<std::int64_t>::max();
};

// Whole: a group takes a label that it has pieces of, or touches, and all its pieces go there; or it stays as it is.
// Pure: a piece takes a label that has pieces of its group; a label with several groups keeps to one of those with a
// piece that counts, or stays as it is.
enum class RelabelGoal { WholeGroups, PureLabels };

struct RelabelInstance {
  RelabelGoal goal = RelabelGoal::WholeGroups;
  int groups = 0;
  std::vector<RelabelLabel> labels;
  std::vector<RelabelPiece> pieces;
  std::vector<RelabelBorder> borders;
  std::vector<std::vector<int>> takers;  // Pure: the labels that each piece may take; empty: no matter
};

struct RelabelOptions {
  std::int64_t situations = 40'000;  // looked at for each part that cannot be divided further, then it is not proven
  Progress progress;                 // "align.searching"
};

struct RelabelResult {
  std::vector<int> labels;  // of each piece
  RelabelCost cost, bound;  // no answer costs less than `bound`; equal when proven
  bool proven = false;
  bool guessed = false;  // who of `crowded` stays was chosen, not searched for: never proven then
  bool cancelled = false;
  std::vector<int> left;     // groups with several labels, or labels with several groups; ascending
  std::vector<int> crowded;  // of those that stay because there are more labels to keep than groups (or the other way)
  std::vector<int> linked;   // of each piece that changes: a number for those that belong together; else -1
  std::int64_t situations = 0;
};

RelabelResult relabel(const RelabelInstance& instance, const RelabelOptions& options = {});

}  // namespace wangge::partition
