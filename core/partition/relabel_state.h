// SPDX-License-Identifier: GPL-3.0-or-later
// Where a search stands: which options each item has left, the cheapest of them chosen, and what that breaks. Decisions
// only take options away, so the cost is a lower bound of everything that follows; they are taken back in turn.
#pragma once

#include <optional>
#include <vector>

#include "core/partition/relabel_model.h"

namespace wangge::partition {

struct RelabelDecision {
  enum class Kind {
    Option,  // the item takes that option
    Label,   // the piece gets the label
    Group,   // the label keeps to the group
    GiveUp,  // the label stays with several groups
  } kind = Kind::Option;
  int subject = 0;  // item, piece, label, label
  int value = 0;    // option, label, group, -
  bool holds = true;
};
using RelabelDecisions = std::vector<RelabelDecision>;

// A promise of a label that a solution breaks.
enum class RelabelFault { Vanished, Apart, TooMany, TooFew };

class RelabelState {
 public:
  explicit RelabelState(const RelabelModel& model);

  const RelabelModel& model() const { return m_model; }
  // False when an item has no option left.
  bool feasible() const { return m_without == 0; }
  const RelabelCost& cost() const { return m_cost; }
  int optionOf(int item) const { return m_chosen[static_cast<std::size_t>(item)]; }
  int labelOf(int piece) const;

  std::size_t mark() const { return m_trail.size(); }
  // Labels today of the pieces whose options changed since then; ascending.
  std::vector<int> labelsChangedSince(std::size_t mark) const;
  // Labels that those pieces had then, or have now: only these may keep other promises than then. Ascending.
  std::vector<int> labelsConcernedSince(std::size_t mark) const;
  void apply(const RelabelDecision& decision);
  void apply(const RelabelDecisions& decisions) {
    for (const RelabelDecision& decision : decisions) apply(decision);
  }
  void undo(std::size_t mark);

  using Clause = std::vector<RelabelDecision>;  // one of them has to come true
  // How the solution breaks a promise of the label.
  struct Breach {
    int label = 0;
    bool groups = false;   // it has several
    Clause clause;         // of any other promise: one of these has to come true
    std::size_t ways = 0;  // out of it
  };
  std::optional<Breach> breachOf(int label) const;
  // Each solution that keeps the promise is in one of them.
  std::vector<RelabelDecisions> waysOutOf(const Breach& breach) const;
  // What keeping the label to one of its groups, or giving that up, adds to the cost at least; none: there is no way.
  // It rests on the pieces that have the label today, so that sums over labels are bounds too.
  std::optional<RelabelCost> toCome(int label) const;
  // Items that a decision is about.
  std::vector<int> itemsOf(const RelabelDecision& decision) const;
  std::optional<RelabelFault> faultOf(int label) const;
  std::int64_t sumOf(int label) const;
  bool isGivenUp(int label) const { return m_givenUp[static_cast<std::size_t>(label)] != 0; }

 private:
  bool counted(int piece) const;
  bool may(int piece, int label) const;
  RelabelDecision leaves(int piece) const;
  bool isMixed(int label) const;
  std::optional<RelabelCost> workedOut(int label) const;
  std::optional<Clause> vanished(int label) const;
  std::optional<Clause> apart(int label) const;
  std::optional<Clause> tooMany(int label) const;
  std::optional<Clause> tooFew(int label) const;
  void take(int item, int option);
  void outdate(int item);
  void choose(int item);

  struct Change {
    int item = 0, option = 0;  // item -1: the label `option` was given up
  };
  const RelabelModel& m_model;
  std::vector<std::vector<char>> m_open;  // of each item: its options
  std::vector<int> m_chosen;
  std::vector<char> m_givenUp;
  std::vector<Change> m_trail;
  RelabelCost m_cost;
  int m_without = 0;
  // What is to come, of each label; outdated where a piece that has it today has other options since.
  mutable std::vector<std::optional<RelabelCost>> m_toCome;
  mutable std::vector<char> m_outdated;
};

}  // namespace wangge::partition
