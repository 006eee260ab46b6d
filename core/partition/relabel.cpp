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

// Of situations: for everything, as a multiple of those for one bunch; at least, once these are used up; and the share
// for a bunch that has one in it whose search was given up: together they are harder still.
constexpr std::int64_t kRounds = 4, kFewest = 200, kHard = 8;

// Labels whose promises are looked at together, and what was found for them.
struct Bunch {
  std::vector<int> labels;  // ascending
  RelabelFound found;
  bool solved = false;
  bool hard = false;  // the search for it, or for a part of it, was given up
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
      if (m_state.breachOf(static_cast<int>(label))) m_bunches.push_back({{static_cast<int>(label)}, {}});
    // What goes together first, then what costs least.
    while (solveOpen() && (joinContradicting() || joinBroken())) {
    }
    m_most = m_bunches.size();
    while (!m_cancelled && joinOverlapping()) {
    }
    for (Bunch& bunch : m_bunches)
      if (!m_cancelled && !bunch.found.proven) improve(bunch);
    return result();
  }

 private:
  RelabelFound search(Bunch& bunch, const std::optional<RelabelCost>& toBeat) {
    const std::int64_t most = m_options.situations / (bunch.hard ? kHard : 1);
    RelabelFound found =
        searchLabels(m_state, bunch.labels, std::min(most, std::max(m_left, kFewest)), m_options.progress, toBeat);
    bunch.hard = bunch.hard || !found.proven;
    m_situations += found.situations, m_left -= found.situations;
    bunch.solved = true;
    m_cancelled = m_options.progress.cancelled();
    return found;
  }
  // False when stopped.
  bool solveOpen() {
    std::size_t done = 0;
    for (Bunch& bunch : m_bunches) {
      m_options.progress("align.searching", static_cast<double>(done++) / static_cast<double>(m_bunches.size()));
      m_cancelled = m_options.progress.cancelled();
      if (m_cancelled) return false;
      if (!bunch.solved) bunch.found = search(bunch, {});
      if (m_cancelled) return false;
    }
    return true;
  }

  void join(std::size_t one, std::size_t other) {
    Bunch &into = m_bunches[one], &from = m_bunches[other];
    into.labels.insert(into.labels.end(), from.labels.begin(), from.labels.end());
    sortUnique(into.labels);
    // What both are is told on.
    const auto add = [](auto& to, const auto& more) { to.insert(to.end(), more.begin(), more.end()), sortUnique(to); };
    add(into.found.items, from.found.items), add(into.found.options, from.found.options);
    add(into.found.givenUp, from.found.givenUp);
    into.solved = false;
    into.hard = into.hard || from.hard;
    m_bunches.erase(m_bunches.begin() + static_cast<std::ptrdiff_t>(other));
  }
  // Joins those two that have a key in common; false: none have.
  template <class Keys>
  bool joinSharing(const Keys& keysOf) {
    std::map<int, std::size_t> owner;
    for (std::size_t i = 0; i < m_bunches.size(); ++i)
      for (int key : keysOf(m_bunches[i]))
        if (const auto [known, fresh] = owner.emplace(key, i); known->second != i) {
          join(known->second, i);
          return true;
        }
    return false;
  }

  // Two that decide on the same piece, or one of which moves pieces of a label that the other one gives up.
  bool joinContradicting() {
    bool any = false;
    while (true) {
      std::set<int> givenUp;
      for (const Bunch& bunch : m_bunches) givenUp.insert(bunch.found.givenUp.begin(), bunch.found.givenUp.end());
      if (!joinSharing([&](const Bunch& bunch) { return decided(bunch.found, givenUp); })) return any;
      any = true;
    }
  }
  // Items by their number, labels that are given up below zero.
  std::vector<int> decided(const RelabelFound& found, const std::set<int>& givenUp) const {
    std::vector<int> keys;
    for (const auto& [item, option] : found.options) {
      keys.push_back(item);
      for (int piece : m_model.items[slot(item)].pieces)
        for (const int label : {m_model.labelUnder(piece, m_model.items[slot(item)].options[slot(option)]),
                                m_model.instance.pieces[slot(piece)].label})
          if (givenUp.contains(label)) keys.push_back(-1 - label);
    }
    for (int label : found.givenUp) keys.push_back(-1 - label);
    sortUnique(keys);
    return keys;
  }
  // Bunches that what was found for one of them contradicts.
  std::vector<std::size_t> rivalsOf(std::size_t one, const RelabelFound& found) const {
    std::set<int> givenUp(found.givenUp.begin(), found.givenUp.end());
    for (const Bunch& bunch : m_bunches) givenUp.insert(bunch.found.givenUp.begin(), bunch.found.givenUp.end());
    const std::vector<int> own = decided(found, givenUp);
    std::vector<std::size_t> rivals;
    for (std::size_t i = 0; i < m_bunches.size(); ++i)
      if (i != one && std::ranges::any_of(decided(m_bunches[i].found, givenUp),
                                          [&](int key) { return std::ranges::binary_search(own, key); }))
        rivals.push_back(i);
    return rivals;
  }

  // Bounds of bunches add up only where they rest on different items: those that share some are searched together for
  // what costs less than they do.
  bool joinOverlapping() {
    if (!joinSharing([](const Bunch& bunch) { return bunch.found.items; })) return false;
    std::size_t one = 0;
    while (m_bunches[one].solved) ++one;
    while (!m_bunches[one].solved) {
      m_options.progress("align.searching", 1 - static_cast<double>(m_bunches.size()) / static_cast<double>(m_most));
      m_cancelled = m_options.progress.cancelled();
      if (m_cancelled) return false;
      Bunch& bunch = m_bunches[one];
      RelabelFound found = search(bunch, costOf(bunch.found));
      if (m_cancelled) return false;
      if (found.any) {
        joinOthers(one, found);
        continue;
      }
      for (const auto& [item, option] : bunch.found.options) found.items.push_back(item);
      sortUnique(found.items);
      found.options = std::move(bunch.found.options), found.givenUp = std::move(bunch.found.givenUp);
      bunch.found = std::move(found);
    }
    return true;
  }
  // Takes what was found where it goes together with all others. Else the bunch is joined with those that it does not
  // go with, as all were before, and has to be searched again.
  void joinOthers(std::size_t& one, RelabelFound& found) {
    std::vector<std::size_t> others = rivalsOf(one, found);
    if (others.empty()) {
      std::swap(m_bunches[one].found, found);
      const std::vector<int> broken = brokenLabels();
      if (broken.empty()) return;
      for (std::size_t i = 0; i < m_bunches.size(); ++i)
        if (i != one && std::ranges::any_of(broken, [&](int label) { return concerns(m_bunches[i], label); }))
          others.push_back(i);
      std::swap(m_bunches[one].found, found);
      std::vector<int>& labels = m_bunches[one].labels;
      labels.insert(labels.end(), broken.begin(), broken.end());
      sortUnique(labels);
    }
    m_bunches[one].solved = false;
    for (std::size_t i = others.size(); i-- > 0;) {
      const auto [first, second] = std::minmax(one, others[i]);
      join(first, second);
      one = first;
    }
  }

  RelabelCost costOf(const RelabelFound& found) {
    takeFound(m_state, found);
    const RelabelCost cost = m_state.cost();
    m_state.undo(0);
    return cost;
  }
  // Of labels, with what all bunches found.
  std::vector<int> brokenLabels() {
    takeAll();
    std::vector<int> broken;
    for (std::size_t label = 0; label < m_model.before.size(); ++label)
      if (m_state.breachOf(static_cast<int>(label))) broken.push_back(static_cast<int>(label));
    m_state.undo(0);
    return broken;
  }

  // What each bunch found, all at once, may break a promise of a label of none, or of another one's.
  bool joinBroken() {
    const std::vector<int> broken = brokenLabels();
    for (int label : broken) {
      std::vector<std::size_t> concerned;
      for (std::size_t i = 0; i < m_bunches.size(); ++i)
        if (concerns(m_bunches[i], label)) concerned.push_back(i);
      if (concerned.empty()) {
        m_bunches.push_back({{label}, {}});
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

  // Groups that a search given up early left as they are are put together, and labels kept to one group, one by one
  // where nothing is broken by it.
  void improve(Bunch& bunch) {
    if (m_model.pure()) {
      for (int label : std::vector<int>(bunch.found.givenUp)) keepToOne(bunch, label);
      return;
    }
    for (std::size_t i = 0; i < bunch.found.options.size(); ++i) {
      const int before = bunch.found.options[i].second;
      const auto& options = m_model.items[slot(bunch.found.options[i].first)].options;
      if (options[slot(before)].label != kAsItIs) continue;
      for (int other = 0; other < static_cast<int>(options.size()); ++other) {
        if (other == before) continue;
        bunch.found.options[i].second = other;
        if (isSound()) break;
        bunch.found.options[i].second = before;
      }
    }
  }
  // The label keeps the group that lets the fewest residents go; each of its other pieces goes where it costs least.
  void keepToOne(Bunch& bunch, int label) {
    std::vector<std::pair<RelabelCost, std::vector<std::pair<int, int>>>> ways;
    for (int group : m_model.homes[slot(label)]) {
      RelabelCost cost;
      std::vector<std::pair<int, int>> leaving;
      bool possible = true;
      for (int piece : m_model.before[slot(label)]) {
        const int own = m_model.instance.pieces[slot(piece)].group, item = m_model.itemOf[slot(piece)];
        if (own == group || own == kNoGroup) continue;
        const auto& options = m_model.items[slot(item)].options;
        const auto away =
            std::ranges::find_if(options, [&](const RelabelChoice& option) { return option.label != label; });
        possible = possible && away != options.end();
        if (possible) cost += away->cost, leaving.emplace_back(item, static_cast<int>(away - options.begin()));
      }
      if (possible) ways.emplace_back(cost, std::move(leaving));
    }
    std::sort(ways.begin(), ways.end());
    const RelabelFound before = bunch.found;
    for (const auto& [cost, leaving] : ways) {
      std::erase(bunch.found.givenUp, label);
      bunch.found.options.insert(bunch.found.options.end(), leaving.begin(), leaving.end());
      if (isSound()) return;
      bunch.found = before;
    }
  }
  // Whether with what all bunches found every label keeps its promises.
  bool isSound() {
    takeAll();
    bool sound = m_state.feasible();
    for (std::size_t label = 0; sound && label < m_model.before.size(); ++label)
      sound = !m_state.breachOf(static_cast<int>(label));
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
  std::size_t m_most = 0;  // bunches that go together, before those that share items are joined
};

}  // namespace

RelabelResult relabel(const RelabelInstance& instance, const RelabelOptions& options) {
  return Relabeller(instance, options).run();
}

}  // namespace wangge::partition
