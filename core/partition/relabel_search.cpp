// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/relabel_search.h"

#include <algorithm>
#include <queue>

#include "core/base/sorted.h"

namespace wangge::partition {
namespace {

// Where a search is given up: situations of one dive, and how often it leaves the cheapest way.
constexpr std::int64_t kMostDives = 2'000;
constexpr int kMostTurns = 3;

class RelabelSearch {
 public:
  RelabelSearch(RelabelState& state, const std::vector<int>& labels, const Progress& progress,
                const std::optional<RelabelCost>& toBeat)
      : m_state(state),
        m_labels(labels),
        m_progress(progress),
        m_toBeat(toBeat),
        m_touched(state.model().items.size(), 0) {}

  RelabelFound run(std::int64_t situations) {
    m_nodes.push_back({0, {}, m_labels});
    foresee();
    m_found.bound = m_state.cost() + m_sum;
    m_foreseen = m_found.bound;
    push(0, m_found.bound);
    while (!m_open.empty()) {
      const Entry entry = m_open.top();
      if (m_toBeat && entry.cost >= *m_toBeat) break;
      m_found.bound = entry.cost;
      if (m_progress.cancelled()) {
        m_found.any = !m_toBeat;
        if (!m_toBeat) stay();
        return finish(false);
      }
      if (m_found.situations++ >= situations) {
        fallBack(entry.node);
        return finish(false);
      }
      m_open.pop();
      resume(entry.node);
      const Next next = nextBreach(m_nodes[entry.node].suspects);
      if (!next.breach) {
        // A bound that was foreseen rests on nothing but the pieces that the labels have today.
        record();
        if (entry.cost == m_foreseen && m_found.givenUp.empty()) std::ranges::fill(m_touched, 0);
        return finish(true);
      }
      branch(entry.node, next);
      m_state.undo(0);
    }
    if (m_toBeat) {
      m_found.bound = *m_toBeat, m_found.any = false;
      return finish(true);
    }
    // Nothing keeps all promises but what is as it is.
    stay();
    return finish(true);
  }

 private:
  struct Node {
    std::size_t parent = 0;
    RelabelDecisions decisions;
    std::vector<int> suspects;  // labels that may break a promise here: all others keep theirs
  };
  struct Entry {
    RelabelCost cost;
    std::size_t node = 0;
    bool operator<(const Entry& other) const {  // the cheapest on top, of these the one that was found first
      return cost != other.cost ? cost > other.cost : node > other.node;
    }
  };

  void push(std::size_t node, const RelabelCost& cost) { m_open.push({cost, node}); }
  // What the labels add at least where the state is.
  void foresee() {
    m_toCome.resize(m_state.model().before.size());
    m_sum = {};
    for (int label : m_labels) m_sum += m_toCome[slot(label)] = m_state.toCome(label).value_or(RelabelCost());
  }
  // The least that follows from a way out of where `foresee` looked; none: nothing does. `mark`: of before the way.
  std::optional<RelabelCost> leastFrom(std::size_t mark) const {
    if (!m_state.feasible()) return std::nullopt;
    RelabelCost least = m_state.cost() + m_sum;
    for (int label : m_state.labelsChangedSince(mark)) {
      if (!std::ranges::binary_search(m_labels, label)) continue;
      const auto comes = m_state.toCome(label);
      if (!comes) return std::nullopt;
      least += *comes - m_toCome[slot(label)];
    }
    return least;
  }
  void resume(std::size_t node) {
    std::vector<const RelabelDecisions*> chain;
    for (std::size_t each = node; each != 0; each = m_nodes[each].parent) chain.push_back(&m_nodes[each].decisions);
    for (auto decisions = chain.rbegin(); decisions != chain.rend(); ++decisions) m_state.apply(**decisions);
  }
  struct Next {
    std::optional<RelabelState::Breach> breach;  // the one with the fewest ways out; none: nothing is broken
    std::vector<int> broken;                     // labels that break a promise, ascending
  };
  // Of the labels that may break a promise, ascending.
  Next nextBreach(const std::vector<int>& suspects) const {
    Next next;
    for (int label : suspects)
      if (auto breach = m_state.breachOf(label)) {
        next.broken.push_back(label);
        if (!next.breach || breach->ways < next.breach->ways) next.breach = std::move(breach);
      }
    return next;
  }
  // After a way out of a situation where these were broken.
  std::vector<int> suspectsAfter(const std::vector<int>& broken, std::size_t mark) const {
    std::vector<int> suspects = broken;
    for (int label : m_state.labelsConcernedSince(mark))
      if (std::ranges::binary_search(m_labels, label)) suspects.push_back(label);
    sortUnique(suspects);
    return suspects;
  }
  void touch(const std::vector<RelabelDecisions>& ways) {
    for (const RelabelDecisions& way : ways)
      for (const RelabelDecision& decision : way)
        for (int item : m_state.itemsOf(decision)) m_touched[slot(item)] = 1;
  }
  void branch(std::size_t node, const Next& next) {
    const std::vector<RelabelDecisions> ways = m_state.waysOutOf(*next.breach);
    touch(ways);
    foresee();
    for (const RelabelDecisions& way : ways) {
      const std::size_t mark = m_state.mark();
      m_state.apply(way);
      if (const auto least = leastFrom(mark)) {
        m_nodes.push_back({node, way, suspectsAfter(next.broken, mark)});
        push(m_nodes.size() - 1, *least);
      }
      m_state.undo(mark);
    }
  }

  void record() {
    const RelabelModel& model = m_state.model();
    for (std::size_t item = 0; item < model.items.size(); ++item)
      if (const int option = m_state.optionOf(static_cast<int>(item)); option != 0)
        m_found.options.emplace_back(static_cast<int>(item), option);
    for (int label : m_labels)
      if (m_state.isGivenUp(label)) m_found.givenUp.push_back(label);
  }
  RelabelFound finish(bool proven) {
    m_state.undo(0);
    m_found.proven = proven;
    if (m_state.model().pure())
      for (int label : m_labels)
        for (int piece : m_state.model().before[slot(label)]) m_touched[slot(m_state.model().itemOf[slot(piece)])] = 1;
    for (const auto& [item, option] : m_found.options) m_touched[slot(item)] = 1;
    for (std::size_t item = 0; item < m_touched.size(); ++item)
      if (m_touched[item]) m_found.items.push_back(static_cast<int>(item));
    return std::move(m_found);
  }

  // From the most promising situation, and from what is as it is, the cheapest ways on.
  void fallBack(std::size_t node) {
    for (const std::size_t from : {node, std::size_t{0}})
      for (int turns = 0; turns <= (m_toBeat ? 0 : kMostTurns); ++turns) {
        resume(from);
        m_dives = 0;
        const bool found = dive(m_nodes[from].suspects, turns);
        if (found && (!m_toBeat || m_state.cost() < *m_toBeat)) return record();
        m_state.undo(0);
      }
    m_found.any = !m_toBeat;
    if (!m_toBeat) stay();
  }
  // Always the cheapest way on, but for so many turns; true with the state at a solution, else the state as it was.
  bool dive(const std::vector<int>& suspects, int turns) {
    const auto [breach, broken] = nextBreach(suspects);
    if (!breach) return true;
    if (++m_dives > kMostDives || m_progress.cancelled()) return false;
    const std::vector<RelabelDecisions> ways = m_state.waysOutOf(*breach);
    touch(ways);
    foresee();
    std::vector<std::pair<RelabelCost, std::size_t>> order;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      const std::size_t mark = m_state.mark();
      m_state.apply(ways[i]);
      if (const auto least = leastFrom(mark)) order.emplace_back(*least, i);
      m_state.undo(mark);
    }
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size() && (i == 0 || turns > 0) && m_dives <= kMostDives; ++i) {
      const std::size_t mark = m_state.mark();
      m_state.apply(ways[order[i].second]);
      if (dive(suspectsAfter(broken, mark), i == 0 ? turns : turns - 1)) return true;
      m_state.undo(mark);
    }
    return false;
  }
  // Whatever may have one of the labels keeps what it has.
  void stay() {
    const RelabelModel& model = m_state.model();
    for (int label : m_labels) {
      if (model.pure() && model.groupsBefore[slot(label)] > 1)
        m_state.apply({RelabelDecision::Kind::GiveUp, label, 0, true});
      for (int piece : model.possible[slot(label)]) {
        const int item = model.itemOf[slot(piece)];
        m_touched[slot(item)] = 1;
        const RelabelItem& record = model.items[slot(item)];
        for (std::size_t i = 0; i < record.options.size(); ++i) {
          const int option = record.options[i].label;
          if (option == kAsItIs || (!record.split && option == model.instance.pieces[slot(piece)].label))
            m_state.apply({RelabelDecision::Kind::Option, item, static_cast<int>(i), true});
        }
      }
    }
    record();
  }

  RelabelState& m_state;
  const std::vector<int>& m_labels;
  const Progress& m_progress;
  const std::optional<RelabelCost> m_toBeat;
  RelabelFound m_found;
  std::vector<Node> m_nodes;
  std::priority_queue<Entry> m_open;
  std::int64_t m_dives = 0;
  std::vector<char> m_touched;        // of each item
  std::vector<RelabelCost> m_toCome;  // of each label of the search, where `foresee` looked
  RelabelCost m_sum;                  // of them
  RelabelCost m_foreseen;             // before anything was decided
};

}  // namespace

RelabelFound searchLabels(RelabelState& state, const std::vector<int>& labels, std::int64_t situations,
                          const Progress& progress, const std::optional<RelabelCost>& toBeat) {
  return RelabelSearch(state, labels, progress, toBeat).run(situations);
}

void takeFound(RelabelState& state, const RelabelFound& found) {
  for (const auto& [item, option] : found.options) state.apply({RelabelDecision::Kind::Option, item, option, true});
  for (int label : found.givenUp) state.apply({RelabelDecision::Kind::GiveUp, label, 0, true});
}

}  // namespace wangge::partition
