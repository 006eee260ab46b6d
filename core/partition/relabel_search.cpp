// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/relabel_search.h"

#include <algorithm>
#include <queue>

#include "core/base/sorted.h"

namespace wangge::partition {
namespace {

constexpr std::int64_t kDiveSituations = 4'000;

class RelabelSearch {
 public:
  RelabelSearch(RelabelState& state, const std::vector<int>& labels) : m_state(state), m_labels(labels) {}

  RelabelFound run(std::int64_t situations, const Progress& progress) {
    m_found.bound = m_state.cost();
    m_nodes.push_back({});
    push(0);
    while (!m_open.empty()) {
      const Entry entry = m_open.top();
      m_found.bound = entry.cost;
      if (progress.cancelled()) {
        stay();
        return finish(false);
      }
      if (m_found.situations++ >= situations) {
        fallBack(entry.node);
        return finish(false);
      }
      m_open.pop();
      resume(entry.node);
      const auto ways = nextWays();
      if (!ways) {
        record();
        return finish(true);
      }
      branch(entry.node, *ways);
      m_state.undo(0);
    }
    // Nothing keeps all promises but what is as it is.
    stay();
    return finish(true);
  }

 private:
  struct Node {
    std::size_t parent = 0;
    RelabelDecisions decisions;
  };
  struct Entry {
    RelabelCost cost;
    std::size_t node = 0;
    bool operator<(const Entry& other) const {  // the cheapest on top, of these the one that was found first
      return cost != other.cost ? cost > other.cost : node > other.node;
    }
  };

  void push(std::size_t node) { m_open.push({m_state.cost(), node}); }
  void resume(std::size_t node) {
    std::vector<const RelabelDecisions*> chain;
    for (std::size_t each = node; each != 0; each = m_nodes[each].parent) chain.push_back(&m_nodes[each].decisions);
    for (auto decisions = chain.rbegin(); decisions != chain.rend(); ++decisions) m_state.apply(**decisions);
  }
  std::optional<std::vector<RelabelDecisions>> nextWays() const {
    std::optional<std::vector<RelabelDecisions>> fewest;
    for (int label : m_labels)
      if (auto ways = m_state.broken(label); ways && (!fewest || ways->size() < fewest->size()))
        fewest = std::move(ways);
    return fewest;
  }
  void touch(const std::vector<RelabelDecisions>& ways) {
    for (const RelabelDecisions& way : ways)
      for (const RelabelDecision& decision : way)
        for (int item : m_state.itemsOf(decision)) m_touched.push_back(item);
    if (m_touched.size() > 100'000) sortUnique(m_touched);
  }
  void branch(std::size_t node, const std::vector<RelabelDecisions>& ways) {
    touch(ways);
    for (const RelabelDecisions& way : ways) {
      const std::size_t mark = m_state.mark();
      m_state.apply(way);
      if (m_state.feasible()) {
        m_nodes.push_back({node, way});
        push(m_nodes.size() - 1);
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
    for (const auto& [item, option] : m_found.options) m_touched.push_back(item);
    sortUnique(m_touched);
    m_found.items = std::move(m_touched);
    return std::move(m_found);
  }

  // From the most promising situation always the cheapest way on.
  void fallBack(std::size_t node) {
    resume(node);
    if (dive(kDiveSituations) > 0) return record();
    m_state.undo(0);
    if (dive(kDiveSituations) > 0) return record();
    m_state.undo(0);
    stay();
  }
  // What is left of the situations, with the state at a solution; 0: none was found, the state as it was.
  std::int64_t dive(std::int64_t situations) {
    const auto ways = nextWays();
    if (!ways) return std::max<std::int64_t>(situations, 1);
    touch(*ways);
    std::vector<std::pair<RelabelCost, std::size_t>> order;
    for (std::size_t i = 0; i < ways->size(); ++i) {
      const std::size_t mark = m_state.mark();
      m_state.apply((*ways)[i]);
      if (m_state.feasible()) order.emplace_back(m_state.cost(), i);
      m_state.undo(mark);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [cost, way] : order) {
      if (situations <= 1) return 0;
      const std::size_t mark = m_state.mark();
      m_state.apply((*ways)[way]);
      const std::int64_t left = dive(situations - 1);
      if (left > 0) return left;
      m_state.undo(mark);
      situations /= 2;
    }
    return 0;
  }
  // Whatever may have one of the labels keeps what it has.
  void stay() {
    const RelabelModel& model = m_state.model();
    for (int label : m_labels) {
      if (model.pure() && m_state.groupCount(label) > 1) m_state.apply({RelabelDecision::Kind::GiveUp, label, 0, true});
      for (int piece : model.possible[slot(label)]) {
        const int item = model.itemOf[slot(piece)];
        m_touched.push_back(item);
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
  RelabelFound m_found;
  std::vector<Node> m_nodes;
  std::priority_queue<Entry> m_open;
  std::vector<int> m_touched;
};

}  // namespace

RelabelFound searchLabels(RelabelState& state, const std::vector<int>& labels, std::int64_t situations,
                          const Progress& progress) {
  return RelabelSearch(state, labels).run(situations, progress);
}

void takeFound(RelabelState& state, const RelabelFound& found) {
  for (const auto& [item, option] : found.options) state.apply({RelabelDecision::Kind::Option, item, option, true});
  for (int label : found.givenUp) state.apply({RelabelDecision::Kind::GiveUp, label, 0, true});
}

}  // namespace wangge::partition
