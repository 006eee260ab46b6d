// SPDX-License-Identifier: GPL-3.0-or-later
// An instance of relabelling as items that choose among options, and what each label has to keep to.
#pragma once

#include <utility>
#include <vector>

#include "core/partition/relabel.h"

namespace wangge::partition {

// A number as a place in a list.
inline std::size_t slot(int number) {
  return static_cast<std::size_t>(number);
}

inline constexpr int kAsItIs = -2;  // in place of a label: every piece of the item keeps its own

struct RelabelChoice {
  int label = kNoLabel;
  RelabelCost cost;
};
// Pieces that change together: a group, or one piece. Options from the cheapest on.
struct RelabelItem {
  std::vector<int> pieces;
  std::vector<RelabelChoice> options;
  bool split = false;  // its pieces have several labels
};

struct RelabelModel {
  explicit RelabelModel(const RelabelInstance& instance);

  const RelabelInstance& instance;
  std::vector<RelabelItem> items;
  std::vector<int> itemOf;                                          // of each piece
  std::vector<std::vector<std::pair<int, std::int64_t>>> touching;  // of each piece: others, ascending, with lengths
  std::vector<std::vector<int>> possible;                           // of each label: pieces that may have it
  std::vector<std::vector<int>> before;                             // of each label: pieces that have it
  std::vector<std::vector<int>> homes;                              // of each label: groups it may keep to
  std::vector<std::vector<int>> homesOf;                            // of each group: labels that may keep to it
  std::vector<int> groupsBefore;                                    // of each label: how many its pieces have
  std::vector<int> parts;                                           // of each label: in how many it may lie
  std::vector<char> keeps;  // of each label: has a piece that counts, so it keeps one of its pieces
  std::vector<char> loose;  // Whole: of each piece of a split group: lies apart already
  std::vector<std::int64_t> least, most;
  std::vector<int> crowded;  // groups or labels that stay as they are, see RelabelResult
  bool guessed = false;      // other ones could have stayed in place of some of them

  // The label of a piece of the item under an option.
  int labelUnder(int piece, const RelabelChoice& option) const {
    return option.label == kAsItIs ? instance.pieces[static_cast<std::size_t>(piece)].label : option.label;
  }
  bool pure() const { return instance.goal == RelabelGoal::PureLabels; }

 private:
  void makeItems();
  void addWholeOptions(RelabelItem& item);
  void addPureOptions(RelabelItem& item, int piece);
  std::int64_t bordering(const RelabelItem& item, int label) const;
  void markLoose();
  void countParts();
  void keepCrowded();
};

// The connected parts of pieces with a label: `has` tells which have it. By the
// first of their pieces, with which each begins.
template <class Has>
std::vector<std::vector<int>> partsAmong(const RelabelModel& model, const std::vector<int>& pieces, const Has& has) {
  std::vector<std::vector<int>> parts;
  std::vector<int> open;
  static thread_local std::vector<std::uint32_t> seen;
  static thread_local std::uint32_t round = 0;
  if (seen.size() < model.itemOf.size()) seen.assign(model.itemOf.size(), 0), round = 0;
  ++round;
  for (int piece : pieces) {
    if (seen[static_cast<std::size_t>(piece)] == round || !has(piece)) continue;
    std::vector<int> part;
    seen[static_cast<std::size_t>(piece)] = round;
    open.push_back(piece);
    while (!open.empty()) {
      const int at = open.back();
      open.pop_back();
      part.push_back(at);
      for (const auto& [other, length] : model.touching[static_cast<std::size_t>(at)])
        if (seen[static_cast<std::size_t>(other)] != round && has(other)) {
          seen[static_cast<std::size_t>(other)] = round;
          open.push_back(other);
        }
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace wangge::partition
