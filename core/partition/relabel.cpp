// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/relabel.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/sorted.h"
#include "core/partition/relabel_search.h"

namespace wangge::partition {
namespace {

// Of situations: for everything, as a multiple of those for one bunch; and at least, once these are used up.
constexpr std::int64_t kRounds = 8, kFewest = 200;

// Labels whose promises are looked at together, and what was found for them.
struct Bunch {
  std::vector<int> labels;  // ascending
  RelabelFound found;
  bool solved = false;
};

class Relabeller {
 public:
  Relabeller(const RelabelInstance& instance, const RelabelOptions& options)
      : m_model(instance),
        m_options(options),
        m_state(m_model),
        m_base(m_state.cost()),
        m_left(kRounds * options.situations) {}

  RelabelResult run() {
    for (std::size_t label = 0; label < m_model.before.size(); ++label)
      if (m_state.broken(static_cast<int>(label))) m_bunches.push_back({{static_cast<int>(label)}, {}, false});
    while (!m_cancelled && solveOpen() && (joinOverlapping() || joinBroken())) {
    }
    for (Bunch& bunch : m_bunches)
      if (!m_cancelled && !bunch.found.proven) improve(bunch);
    return result();
  }

 private:
  // False when stopped.
  bool solveOpen() {
    std::size_t done = 0;
    for (Bunch& bunch : m_bunches) {
      m_options.progress("align.searching", static_cast<double>(done++) / static_cast<double>(m_bunches.size()));
      if (m_options.progress.cancelled()) {
        m_cancelled = true;
        return false;
      }
      if (bunch.solved) continue;
      bunch.found = searchLabels(m_state, bunch.labels, std::min(m_options.situations, std::max(m_left, kFewest)),
                                 m_options.progress);
      m_situations += bunch.found.situations;
      m_left -= bunch.found.situations;
      bunch.solved = true;
    }
    return true;
  }

  void join(std::size_t one, std::size_t other) {
    Bunch &into = m_bunches[one], &from = m_bunches[other];
    into.labels.insert(into.labels.end(), from.labels.begin(), from.labels.end());
    sortUnique(into.labels);
    // What it was is told on, for those that are joined next.
    into.found.items.insert(into.found.items.end(), from.found.items.begin(), from.found.items.end());
    into.found.options.insert(into.found.options.end(), from.found.options.begin(), from.found.options.end());
    into.solved = false;
    m_bunches.erase(m_bunches.begin() + static_cast<std::ptrdiff_t>(other));
  }

  // Bounds of bunches add up only where they rest on different items.
  bool joinOverlapping() {
    bool any = false;
    while (const auto pair = overlapping()) join(pair->first, pair->second), any = true;
    return any;
  }
  std::optional<std::pair<std::size_t, std::size_t>> overlapping() const {
    std::map<int, std::size_t> owner;
    for (std::size_t i = 0; i < m_bunches.size(); ++i)
      for (int item : m_bunches[i].found.items)
        if (const auto [known, fresh] = owner.emplace(item, i); known->second != i) return std::pair(known->second, i);
    return std::nullopt;
  }

  // What each bunch found, all at once, may break a promise of a label of none, or of another one's.
  bool joinBroken() {
    takeAll();
    std::vector<int> broken;
    for (std::size_t label = 0; label < m_model.before.size(); ++label)
      if (m_state.broken(static_cast<int>(label))) broken.push_back(static_cast<int>(label));
    m_state.undo(0);
    for (int label : broken) {
      std::vector<std::size_t> concerned;
      for (std::size_t i = 0; i < m_bunches.size(); ++i)
        if (concerns(m_bunches[i], label)) concerned.push_back(i);
      if (concerned.empty()) {
        m_bunches.push_back({{label}, {}, false});
        continue;
      }
      Bunch& first = m_bunches[concerned.front()];
      first.labels.push_back(label);
      sortUnique(first.labels);
      first.solved = false;
      for (std::size_t i = concerned.size(); i-- > 1;) join(concerned.front(), concerned[i]);
    }
    return !broken.empty();
  }
  bool concerns(const Bunch& bunch, int label) const {
    if (std::ranges::binary_search(bunch.labels, label)) return true;
    for (const auto& [item, option] : bunch.found.options)
      for (int piece : m_model.items[slot(item)].pieces) {
        const RelabelItem& record = m_model.items[slot(item)];
        if (m_model.labelUnder(piece, record.options[slot(option)]) == label ||
            m_model.labelUnder(piece, record.options.front()) == label)
          return true;
      }
    return false;
  }
  void takeAll() {
    for (const Bunch& bunch : m_bunches) takeFound(m_state, bunch.found);
  }

  // Groups that a search given up early left as they are, put together one by one where nothing is broken by it.
  void improve(Bunch& bunch) {
    for (auto& [item, option] : bunch.found.options) {
      const auto& options = m_model.items[slot(item)].options;
      if (options[slot(option)].label != kAsItIs) continue;
      const int before = option;
      for (int other = 0; other < static_cast<int>(options.size()) && option == before; ++other)
        if (other != before) option = isSound(other, option) ? other : before;
    }
  }
  // Whether every label keeps its promises with that option in place of the one that was found.
  bool isSound(int option, int& found) {
    found = option;
    takeAll();
    bool sound = m_state.feasible();
    for (std::size_t label = 0; sound && label < m_model.before.size(); ++label)
      sound = !m_state.broken(static_cast<int>(label));
    m_state.undo(0);
    return sound;
  }

  RelabelResult result() {
    RelabelResult result;
    result.cancelled = m_cancelled;
    result.situations = m_situations;
    result.crowded = m_model.crowded;
    result.proven = !m_cancelled && !m_model.guessed;
    result.guessed = m_model.guessed;
    takeAll();
    const RelabelCost crowded{m_model.pure() ? static_cast<std::int64_t>(m_model.crowded.size()) : 0, 0, 0, 0};
    result.cost = m_state.cost() + crowded;
    result.bound = m_base + crowded;
    for (const Bunch& bunch : m_bunches) {
      result.proven = result.proven && bunch.found.proven;
      result.bound += bunch.found.bound - m_base;
    }
    // What was found rests on who stays: with another choice all that is known is that somebody does.
    if (m_model.guessed) result.bound = {1, 0, 0, 0};
    for (std::size_t i = 0; i < m_model.instance.pieces.size(); ++i)
      result.labels.push_back(m_state.labelOf(static_cast<int>(i)));
    m_state.undo(0);
    findLeft(result);
    link(result);
    return result;
  }
  void findLeft(RelabelResult& result) const {
    const RelabelInstance& instance = m_model.instance;
    std::map<int, std::set<int>> seen;
    for (std::size_t i = 0; i < instance.pieces.size(); ++i) {
      const RelabelPiece& piece = instance.pieces[i];
      const int label = result.labels[i];
      if (piece.group == kNoGroup || label == kNoLabel) continue;
      if (!m_model.pure()) seen[piece.group].insert(label);
      if (m_model.pure() && !instance.labels[slot(label)].free) seen[label].insert(piece.group);
    }
    for (const auto& [number, others] : seen)
      if (others.size() > 1) result.left.push_back(number);
  }
  // Changes that were found together belong together; all others stand for themselves, item by item.
  void link(RelabelResult& result) const {
    std::map<int, int> bunchOf;
    for (std::size_t i = 0; i < m_bunches.size(); ++i)
      for (const auto& [item, option] : m_bunches[i].found.options) bunchOf[item] = static_cast<int>(i);
    for (std::size_t i = 0; i < result.labels.size(); ++i) {
      const int item = m_model.itemOf[i];
      const auto bunch = bunchOf.find(item);
      const bool changes = result.labels[i] != m_model.instance.pieces[i].label;
      result.linked.push_back(!changes                 ? -1
                              : bunch == bunchOf.end() ? static_cast<int>(m_bunches.size()) + item
                                                       : bunch->second);
    }
  }

  RelabelModel m_model;
  RelabelOptions m_options;
  RelabelState m_state;
  RelabelCost m_base;
  std::vector<Bunch> m_bunches;
  std::int64_t m_situations = 0, m_left = 0;
  bool m_cancelled = false;
};

}  // namespace

RelabelResult relabel(const RelabelInstance& instance, const RelabelOptions& options) {
  return Relabeller(instance, options).run();
}

}  // namespace wangge::partition
