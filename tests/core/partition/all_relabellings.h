// SPDX-License-Identifier: GPL-3.0-or-later
// Every assignment of labels that a small instance allows, with the promises of relabelling written down a second time.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/partition/relabel.h"

namespace wangge::test {

using namespace wangge::partition;

inline std::size_t at(int i) {
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

class AllRelabellings {
 public:
  explicit AllRelabellings(const RelabelInstance& instance) : m_in(instance), m_near(instance) {
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
      if (std::find(part.begin(), part.end(), piece) != part.end())
        return std::none_of(part.begin(), part.end(), [&](int each) {
          const RelabelPiece& record = m_in.pieces[at(each)];
          return record.counts && (record.group < 0 || !isSplit(record.group, m_now));
        });
    return false;
  }
  int countParts(const std::vector<int>& labels, int label, bool today) const {
    int count = 0;
    for (const std::vector<int>& part : partsOf(labels, label))
      count += std::any_of(part.begin(), part.end(), [&](int i) {
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
        if (const int label = m_now[j];
            m_in.pieces[j].group == piece.group && m_in.pieces[j].counts && label >= 0 && label != piece.label &&
            std::find(choices.begin(), choices.end(), std::optional(label)) == choices.end())
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

}  // namespace wangge::test
