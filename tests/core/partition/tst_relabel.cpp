// SPDX-License-Identifier: GPL-3.0-or-later
// Relabelling against every assignment there is, on small random instances, with the promises written down a second
// time here.
#include <catch2/catch.hpp>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <tuple>

#include "core/partition/relabel.h"

using namespace wangge::partition;

namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

struct Neighbours {
  std::vector<std::map<int, std::int64_t>> of;
  explicit Neighbours(const RelabelInstance& instance) : of(instance.pieces.size()) {
    for (const RelabelBorder& border : instance.borders) {
      of[at(border.a)][border.b] += border.length;
      of[at(border.b)][border.a] += border.length;
    }
  }
};

// Everything that may be chosen for a group (Whole) or a piece (Pure): the labels of its pieces.
using Choices = std::vector<std::vector<int>>;

class BruteForce {
 public:
  explicit BruteForce(const RelabelInstance& instance) : m_in(instance), m_near(instance) {
    for (const RelabelPiece& piece : m_in.pieces) m_now.push_back(piece.label);
    for (std::size_t label = 0; label < m_in.labels.size(); ++label) {
      m_parts.push_back(std::max(1, countParts(m_now, static_cast<int>(label), true)));
      m_sums.push_back(sumOf(m_now, static_cast<int>(label)));
    }
    m_in.goal == RelabelGoal::WholeGroups ? setGroups() : setPieces();
  }

  std::optional<RelabelCost> least() {
    std::vector<int> labels = m_now;
    try_(0, labels);
    return m_best;
  }
  bool allows(const std::vector<int>& labels) const {
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (labels[i] != m_now[i] && (m_in.pieces[i].fixed || m_in.pieces[i].group < 0)) return false;
    for (int label = 0; label < static_cast<int>(m_in.labels.size()); ++label) {
      const RelabelLabel& record = m_in.labels[at(label)];
      bool counts = false, keeps = false;
      for (std::size_t i = 0; i < labels.size(); ++i) {
        if (m_now[i] != label) continue;
        counts = counts || m_in.pieces[i].counts;
        keeps = keeps || labels[i] == label;
      }
      if (counts && !keeps) return false;
      const std::int64_t sum = sumOf(labels, label), was = m_sums[at(label)];
      if (sum > std::max(record.most, was) || sum < std::min(record.least, was)) return false;
      if (countParts(labels, label, false) > m_parts[at(label)]) return false;
    }
    return true;
  }
  RelabelCost costOf(const std::vector<int>& labels) const {
    RelabelCost cost;
    std::map<int, std::set<int>> others;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const RelabelPiece& piece = m_in.pieces[i];
      if (piece.group >= 0 && labels[i] >= 0 && (whole() || !m_in.labels[at(labels[i])].free))
        others[whole() ? piece.group : labels[i]].insert(whole() ? labels[i] : piece.group);
      if (labels[i] != m_now[i]) cost.residents += piece.residents, cost.area += piece.area;
    }
    for (const auto& [one, several] : others) cost.left += several.size() > 1;
    std::map<int, bool> changed;
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (m_in.pieces[i].group >= 0) {
        const int unit = whole() ? m_in.pieces[i].group : static_cast<int>(i);
        changed[unit] = changed[unit] || labels[i] != m_now[i];
      }
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const int unit = whole() ? m_in.pieces[i].group : static_cast<int>(i);
      if (m_in.pieces[i].group < 0 || !changed[unit]) continue;
      for (const auto& [other, length] : m_near.of[i]) {
        const bool own = whole() && m_in.pieces[at(other)].group == unit;
        if (!own && m_now[at(other)] != labels[i]) cost.border += length;
      }
    }
    return cost;
  }

 private:
  bool whole() const { return m_in.goal == RelabelGoal::WholeGroups; }
  bool isSplit(int group, const std::vector<int>& labels) const {
    std::set<int> all;
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (m_in.pieces[i].group == group) all.insert(labels[i]);
    return all.size() > 1;
  }
  std::int64_t sumOf(const std::vector<int>& labels, int label) const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (labels[i] == label) sum += m_in.pieces[i].residents;
    return sum;
  }
  std::vector<std::vector<int>> partsOf(const std::vector<int>& labels, int label) const {
    std::vector<std::vector<int>> parts;
    std::set<int> seen;
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
      if (labels[at(i)] != label || seen.contains(i)) continue;
      std::vector<int> part = {i};
      seen.insert(i);
      for (std::size_t next = 0; next < part.size(); ++next)
        for (const auto& [other, length] : m_near.of[at(part[next])])
          if (labels[at(other)] == label && seen.insert(other).second) part.push_back(other);
      parts.push_back(part);
    }
    return parts;
  }
  // Pieces of groups that stay split and that touched nothing settled before do not count.
  bool wasLoose(int piece) const {
    for (const std::vector<int>& part : partsOf(m_now, m_now[at(piece)]))
      if (std::ranges::find(part, piece) != part.end())
        return std::ranges::none_of(part, [&](int each) {
          const RelabelPiece& record = m_in.pieces[at(each)];
          return record.counts && (record.group < 0 || !isSplit(record.group, m_now));
        });
    return false;
  }
  int countParts(const std::vector<int>& labels, int label, bool today) const {
    int count = 0;
    for (const std::vector<int>& part : partsOf(labels, label))
      count += std::ranges::any_of(part, [&](int i) {
        const RelabelPiece& piece = m_in.pieces[at(i)];
        if (!whole()) return piece.counts || labels[at(i)] != m_now[at(i)];
        if (!piece.counts) return false;
        const bool split = piece.group >= 0 && isSplit(piece.group, labels);
        return !split || (!today && !wasLoose(i));
      });
    return count;
  }

  void setGroups() {
    for (int group = 0; group < m_in.groups; ++group) {
      std::vector<int> own;
      std::set<int> labels, fixed;
      for (std::size_t i = 0; i < m_in.pieces.size(); ++i) {
        const RelabelPiece& piece = m_in.pieces[i];
        if (piece.group != group) continue;
        own.push_back(static_cast<int>(i));
        labels.insert(piece.label);
        if (piece.fixed) fixed.insert(piece.label);
        for (const auto& [other, length] : m_near.of[i]) labels.insert(m_now[at(other)]);
      }
      if (own.empty()) continue;
      std::vector<std::optional<int>> choices = {std::nullopt};
      for (int label : labels)
        if (label >= 0 && (fixed.empty() || fixed == std::set<int>{label})) choices.push_back(label);
      m_units.push_back(own), m_choices.push_back(choices);
    }
  }
  void setPieces() {
    for (std::size_t i = 0; i < m_in.pieces.size(); ++i) {
      const RelabelPiece& piece = m_in.pieces[i];
      if (piece.group < 0 || piece.label < 0) continue;
      std::vector<std::optional<int>> choices = {std::nullopt};
      for (std::size_t j = 0; j < m_in.pieces.size() && !piece.fixed; ++j)
        if (const int label = m_now[j]; m_in.pieces[j].group == piece.group && m_in.pieces[j].counts && label >= 0 &&
                                        label != piece.label &&
                                        std::ranges::find(choices, std::optional(label)) == choices.end())
          choices.push_back(label);
      m_units.push_back({static_cast<int>(i)}), m_choices.push_back(choices);
    }
  }
  // A label that comes to have one group has it as its own; one that stays with several stays as it is.
  bool purityHolds(const std::vector<int>& labels) const {
    if (whole()) return true;
    for (int label = 0; label < static_cast<int>(m_in.labels.size()); ++label) {
      std::set<int> groups, homes;
      bool same = true;
      for (std::size_t i = 0; i < labels.size(); ++i) {
        if (m_in.pieces[i].group >= 0 && labels[i] == label) groups.insert(m_in.pieces[i].group);
        if (m_in.pieces[i].group >= 0 && m_now[i] == label && m_in.pieces[i].counts) homes.insert(m_in.pieces[i].group);
        same = same && (labels[i] == label) == (m_now[i] == label);
      }
      if (groups.size() > 1 && !same) return false;
      if (groups.size() == 1 && !same && !homes.contains(*groups.begin())) return false;
    }
    return true;
  }
  void try_(std::size_t unit, std::vector<int>& labels) {
    if (unit == m_units.size()) {
      if (!purityHolds(labels)) return;
      const RelabelCost cost = costOf(labels);
      if ((!m_best || cost < *m_best) && allows(labels)) m_best = cost;
      return;
    }
    for (const std::optional<int>& choice : m_choices[unit]) {
      for (int piece : m_units[unit]) labels[at(piece)] = choice.value_or(m_now[at(piece)]);
      try_(unit + 1, labels);
    }
    for (int piece : m_units[unit]) labels[at(piece)] = m_now[at(piece)];
  }

  const RelabelInstance& m_in;
  Neighbours m_near;
  std::vector<int> m_now, m_parts;
  std::vector<std::int64_t> m_sums;
  std::vector<std::vector<int>> m_units;
  std::vector<std::vector<std::optional<int>>> m_choices;
  std::optional<RelabelCost> m_best;
};

// A few rows of cells, each with a label of the ground it lies on and a group by chance or by its column.
RelabelInstance randomInstance(RelabelGoal goal, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  RelabelInstance instance;
  instance.goal = goal;
  const bool whole = goal == RelabelGoal::WholeGroups;
  const int columns = whole ? 3 + below(3) : 3 + below(2), rows = whole ? 2 + below(2) : 2;
  const int labels = 2 + below(3), groups = whole ? 3 + below(3) : 2 + below(2);
  instance.groups = groups;
  instance.labels.resize(at(labels));
  for (int i = 0; i < columns * rows; ++i) {
    RelabelPiece piece;
    piece.label = below(8) == 0 ? below(static_cast<unsigned>(labels)) : i % columns * labels / columns;
    piece.group = below(5) == 0 ? below(static_cast<unsigned>(groups)) : i * groups / (columns * rows);
    piece.residents = below(4) == 0 ? 0 : below(60), piece.area = 1 + below(30);
    piece.counts = below(6) != 0, piece.fixed = below(9) == 0;
    if (below(15) == 0) piece.group = kNoGroup;
    if (below(20) == 0) piece.group = kNoGroup, piece.label = kNoLabel;
    instance.pieces.push_back(piece);
    if (i % columns > 0 && below(9) != 0) instance.borders.push_back({i - 1, i, 1 + below(20)});
    if (i >= columns && below(9) != 0) instance.borders.push_back({i - columns, i, 1 + below(20)});
  }
  // One piece of each unit that shall be one counts; few labels have none.
  for (int unit = 0; unit < (whole ? groups : labels); ++unit) {
    if (!whole && below(8) == 0) continue;
    for (RelabelPiece& piece : instance.pieces)
      if ((whole ? piece.group : piece.label) == unit && piece.group >= 0) {
        piece.counts = true;
        break;
      }
  }
  if (!whole) {
    // A group without a piece that counts is nowhere at home and is not asked for.
    std::set<int> homes;
    for (const RelabelPiece& piece : instance.pieces)
      if (piece.counts && piece.group >= 0) homes.insert(piece.group);
    for (RelabelPiece& piece : instance.pieces)
      if (!homes.contains(piece.group)) piece.group = kNoGroup;
  }
  if (below(3) == 0)
    for (RelabelLabel& label : instance.labels) {
      if (below(2) == 0) label.most = 40 + below(160);
      if (below(2) == 0) label.least = below(80);
    }
  return instance;
}

void checkAgainstAll(RelabelGoal goal, unsigned seeds) {
  int changed = 0, left = 0, clean = 0, guessed = 0, forced = 0;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    INFO("seed " << seed);
    const RelabelInstance instance = randomInstance(goal, seed);
    const RelabelResult result = relabel(instance);
    BruteForce all(instance);
    CHECK(result.proven != result.guessed);
    CHECK(all.allows(result.labels));
    CHECK(all.costOf(result.labels) == result.cost);
    const auto least = all.least();
    REQUIRE(least);
    CHECK(result.bound <= *least);
    CHECK(*least <= result.cost);
    if (result.proven) CHECK(result.bound == result.cost);
    if (result.guessed) CHECK_FALSE(result.crowded.empty());
    guessed += result.guessed, forced += result.proven && !result.crowded.empty();
    CHECK(static_cast<std::int64_t>(result.left.size()) == result.cost.left);
    changed += result.cost.residents > 0, left += result.cost.left > 0, clean += result.cost.left == 0;
  }
  // Each sort of answer occurs.
  CHECK(changed > static_cast<int>(seeds / 10));
  CHECK(left > static_cast<int>(seeds / 20));
  CHECK(clean > static_cast<int>(seeds / 20));
  CHECK(guessed > 0);
  CHECK(guessed < static_cast<int>(seeds / 2));
  CHECK(forced > 0);
}

}  // namespace

TEST_CASE("No assignment of whole groups costs less than what is proven least", "[relabel]") {
  checkAgainstAll(RelabelGoal::WholeGroups, 600);
}

TEST_CASE("No assignment that keeps labels to one group costs less than what is proven least", "[relabel]") {
  checkAgainstAll(RelabelGoal::PureLabels, 1000);
}

TEST_CASE("Without room to search, what is found keeps every promise and says its bound", "[relabel]") {
  for (const RelabelGoal goal : {RelabelGoal::WholeGroups, RelabelGoal::PureLabels})
    for (unsigned seed = 1; seed <= 300; ++seed) {
      INFO("seed " << seed);
      const RelabelInstance instance = randomInstance(goal, seed);
      RelabelOptions options;
      options.situations = 1;
      const RelabelResult hasty = relabel(instance, options), proper = relabel(instance);
      BruteForce all(instance);
      CHECK(all.allows(hasty.labels));
      CHECK(all.costOf(hasty.labels) == hasty.cost);
      CHECK(hasty.bound <= proper.cost);
      CHECK(proper.cost <= hasty.cost);
      if (hasty.proven) CHECK(hasty.cost == proper.cost);
    }
}

TEST_CASE("What holds a label together stays with it, though less would move the other way", "[relabel]") {
  // Group 1 lies in labels 0 and 1; its half in label 0 joins groups 0 and 2, which are label 0's.
  RelabelInstance instance;
  instance.groups = 4, instance.labels.resize(2);
  const auto piece = [&](int group, int label, std::int64_t residents) {
    instance.pieces.push_back({group, label, residents, 10, true, false});
  };
  piece(0, 0, 50), piece(1, 0, 5), piece(1, 1, 9), piece(2, 0, 50), piece(3, 1, 70);
  instance.borders = {{0, 1, 10}, {1, 3, 10}, {1, 2, 10}, {2, 4, 10}};
  const RelabelResult result = relabel(instance);
  CHECK(result.proven);
  CHECK(result.labels == std::vector<int>{0, 0, 0, 0, 1});
  CHECK(result.cost.residents == 9);
}

TEST_CASE("More labels than groups to keep them in are told, and nothing is searched", "[relabel]") {
  RelabelInstance instance;
  instance.groups = 1, instance.labels.resize(500);
  for (int i = 0; i < 500; ++i) {
    instance.pieces.push_back({0, i, 10, 10, true, false});
    if (i > 0) instance.borders.push_back({i - 1, i, 10});
  }
  const RelabelResult result = relabel(instance);
  CHECK(result.crowded == std::vector<int>{0});
  CHECK(result.left == std::vector<int>{0});
  CHECK(result.cost == RelabelCost{1, 0, 0, 0});
  CHECK(result.situations < 1000);
}

TEST_CASE("Who stays where there are too many is chosen, and not called proven", "[relabel]") {
  // Group 0 lies in labels 0 and 1, group 1 in labels 1 and 2: three labels keep something, and either group may stay
  // as it is for that.
  RelabelInstance instance;
  instance.groups = 2, instance.labels.resize(3);
  for (const auto& [group, label, residents] :
       {std::tuple(0, 0, 50), std::tuple(0, 1, 40), std::tuple(1, 1, 60), std::tuple(1, 2, 1)})
    instance.pieces.push_back({group, label, residents, 10, true, false});
  instance.borders = {{0, 1, 10}, {1, 2, 10}, {2, 3, 10}};
  const RelabelResult result = relabel(instance);
  REQUIRE(result.crowded.size() == 1);
  CHECK(result.guessed);
  CHECK_FALSE(result.proven);
  CHECK(result.bound <= *BruteForce(instance).least());
}

TEST_CASE("What has nothing in common falls apart and is proven piece by piece", "[relabel]") {
  // A hundred times the case above, side by side: searched at once, it would have no end.
  RelabelInstance instance;
  for (int i = 0; i < 100; ++i) {
    const int group = instance.groups, label = static_cast<int>(instance.labels.size()),
              first = static_cast<int>(instance.pieces.size());
    instance.groups += 4, instance.labels.resize(at(label + 2));
    for (const auto& [g, l, residents] :
         {std::tuple(0, 0, 50), std::tuple(1, 0, 5), std::tuple(1, 1, 9), std::tuple(2, 0, 50), std::tuple(3, 1, 70)})
      instance.pieces.push_back({group + g, label + l, residents, 10, true, false});
    for (const auto& [a, b] : {std::pair(0, 1), std::pair(1, 3), std::pair(1, 2), std::pair(2, 4)})
      instance.borders.push_back({first + a, first + b, 10});
  }
  const RelabelResult result = relabel(instance);
  CHECK(result.proven);
  CHECK(result.cost.residents == 900);
  CHECK(result.situations < 2000);
}

TEST_CASE("A row of labels that all give something away is proven without a search through all ways", "[relabel]") {
  // Label i has a piece each of groups i / 4 and i / 4 + 1; the lesser one goes to a neighbour that keeps that group.
  constexpr int kLabels = 120;
  RelabelInstance instance;
  instance.goal = RelabelGoal::PureLabels;
  instance.groups = kLabels / 4 + 1, instance.labels.resize(kLabels);
  std::int64_t lesser = 0;
  for (int i = 0; i < kLabels; ++i) {
    const std::int64_t first = i % 4 < 2 ? 100 + i : 7 + i % 5, second = i % 4 < 2 ? 7 + i % 5 : 100 + i;
    instance.pieces.push_back({i / 4, i, first, 10, true, false});
    instance.pieces.push_back({i / 4 + 1, i, second, 10, true, false});
    instance.borders.push_back({2 * i, 2 * i + 1, 10});
    if (i > 0)
      instance.borders.push_back({2 * i - 2, 2 * i, 10}), instance.borders.push_back({2 * i - 1, 2 * i + 1, 10});
    lesser += std::min(first, second);
  }
  const RelabelResult result = relabel(instance);
  CHECK(result.proven);
  CHECK(result.left.empty());
  CHECK(result.cost.residents == lesser);
  CHECK(result.situations < 5000);
}
