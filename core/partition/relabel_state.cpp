// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/relabel_state.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "core/base/sorted.h"

namespace wangge::partition {
namespace {

// Each way makes one come true and those before it not, so that no solution is looked at twice.
std::vector<RelabelDecisions> waysOf(const std::vector<RelabelDecision>& clause) {
  std::vector<RelabelDecisions> ways;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    RelabelDecisions way = {clause[i]};
    for (std::size_t before = 0; before < i; ++before) {
      way.push_back(clause[before]);
      way.back().holds = !way.back().holds;
    }
    ways.push_back(std::move(way));
  }
  return ways;
}

}  // namespace

RelabelState::RelabelState(const RelabelModel& model)
    : m_model(model),
      m_chosen(model.items.size(), 0),
      m_givenUp(model.before.size(), 0),
      m_toCome(model.before.size()),
      m_outdated(model.before.size(), 1) {
  for (const RelabelItem& item : model.items) {
    m_open.emplace_back(item.options.size(), 1);
    m_cost += item.options.front().cost;
  }
}

int RelabelState::labelOf(int piece) const {
  const int item = m_model.itemOf[slot(piece)], option = m_chosen[slot(item)];
  if (option < 0) return kNoLabel;
  return m_model.labelUnder(piece, m_model.items[slot(item)].options[slot(option)]);
}

void RelabelState::choose(int item) {
  const auto& open = m_open[slot(item)];
  const RelabelItem& record = m_model.items[slot(item)];
  int& chosen = m_chosen[slot(item)];
  if (chosen >= 0) m_cost -= record.options[slot(chosen)].cost;
  if (chosen < 0) --m_without;
  chosen = -1;
  for (std::size_t i = 0; i < open.size() && chosen < 0; ++i)
    if (open[i]) chosen = static_cast<int>(i);
  if (chosen >= 0) m_cost += record.options[slot(chosen)].cost;
  if (chosen < 0) ++m_without;
}

void RelabelState::outdate(int item) {
  for (int piece : m_model.items[slot(item)].pieces)
    if (const int label = m_model.instance.pieces[slot(piece)].label; label != kNoLabel) m_outdated[slot(label)] = 1;
}

void RelabelState::take(int item, int option) {
  char& open = m_open[slot(item)][slot(option)];
  if (!open) return;
  open = 0;
  outdate(item);
  m_trail.push_back({item, option});
  if (m_chosen[slot(item)] == option) choose(item);
}

void RelabelState::undo(std::size_t mark) {
  while (m_trail.size() > mark) {
    const Change change = m_trail.back();
    m_trail.pop_back();
    if (change.item < 0) {
      m_givenUp[slot(change.option)] = 0;
      m_outdated[slot(change.option)] = 1;
      m_cost.left -= 1;
      continue;
    }
    outdate(change.item);
    m_open[slot(change.item)][slot(change.option)] = 1;
    if (m_chosen[slot(change.item)] < 0 || m_chosen[slot(change.item)] > change.option) choose(change.item);
  }
}

void RelabelState::apply(const RelabelDecision& decision) {
  const auto takeWhere = [&](int item, const auto& goes) {
    const auto& options = m_model.items[slot(item)].options;
    for (std::size_t i = 0; i < options.size(); ++i)
      if (goes(static_cast<int>(i))) take(item, static_cast<int>(i));
  };
  // Takes from the piece every option that gives it the label, or every other one.
  const auto bar = [&](int piece, int label, bool others) {
    const int item = m_model.itemOf[slot(piece)];
    takeWhere(item, [&](int option) {
      return (m_model.labelUnder(piece, m_model.items[slot(item)].options[slot(option)]) == label) != others;
    });
  };
  switch (decision.kind) {
    case RelabelDecision::Kind::Option:
      takeWhere(decision.subject, [&](int option) { return (option == decision.value) != decision.holds; });
      break;
    case RelabelDecision::Kind::Label:
      bar(decision.subject, decision.value, decision.holds);
      break;
    case RelabelDecision::Kind::Group:
      for (int piece : m_model.possible[slot(decision.subject)]) {
        const int group = m_model.instance.pieces[slot(piece)].group;
        if (group != kNoGroup && (group == decision.value) != decision.holds) bar(piece, decision.subject, false);
      }
      break;
    case RelabelDecision::Kind::GiveUp:
      if (m_givenUp[slot(decision.subject)]) break;
      for (int piece : m_model.possible[slot(decision.subject)])
        bar(piece, decision.subject, m_model.instance.pieces[slot(piece)].label == decision.subject);
      m_givenUp[slot(decision.subject)] = 1;
      m_outdated[slot(decision.subject)] = 1;
      m_cost.left += 1;
      m_trail.push_back({-1, decision.subject});
      break;
  }
}

std::vector<int> RelabelState::itemsOf(const RelabelDecision& decision) const {
  if (decision.kind == RelabelDecision::Kind::Option) return {decision.subject};
  if (decision.kind == RelabelDecision::Kind::Label) return {m_model.itemOf[slot(decision.subject)]};
  std::vector<int> items;
  for (int piece : m_model.possible[slot(decision.subject)]) items.push_back(m_model.itemOf[slot(piece)]);
  return items;
}

bool RelabelState::counted(int piece) const {
  const RelabelPiece& record = m_model.instance.pieces[slot(piece)];
  if (m_model.pure()) return record.counts || labelOf(piece) != record.label;
  const int item = m_model.itemOf[slot(piece)];
  const bool asItIs = m_model.items[slot(item)].options[slot(m_chosen[slot(item)])].label == kAsItIs;
  return record.counts && !(asItIs && m_model.loose[slot(piece)]);
}

bool RelabelState::may(int piece, int label) const {
  const int item = m_model.itemOf[slot(piece)];
  const auto& options = m_model.items[slot(item)].options;
  for (std::size_t i = 0; i < options.size(); ++i)
    if (m_open[slot(item)][i] && m_model.labelUnder(piece, options[i]) == label) return true;
  return false;
}

RelabelDecision RelabelState::leaves(int piece) const {
  const int item = m_model.itemOf[slot(piece)];
  return {RelabelDecision::Kind::Option, item, m_chosen[slot(item)], false};
}

// Of several groups, or of one that it may not keep to, unless it is as it was.
bool RelabelState::isMixed(int label) const {
  int first = kNoGroup;
  for (int piece : m_model.possible[slot(label)]) {
    const int group = m_model.instance.pieces[slot(piece)].group;
    if (group == kNoGroup || group == first || labelOf(piece) != label) continue;
    if (first != kNoGroup) return true;
    first = group;
  }
  if (first == kNoGroup || std::ranges::binary_search(m_model.homes[slot(label)], first)) return false;
  return std::ranges::any_of(m_model.possible[slot(label)], [&](int piece) {
    return (labelOf(piece) == label) != (m_model.instance.pieces[slot(piece)].label == label);
  });
}

std::optional<RelabelState::Clause> RelabelState::vanished(int label) const {
  if (!m_model.keeps[slot(label)]) return std::nullopt;
  Clause clause;
  for (int piece : m_model.before[slot(label)]) {
    if (labelOf(piece) == label) return std::nullopt;
    if (may(piece, label)) clause.push_back({RelabelDecision::Kind::Label, piece, label, true});
  }
  return clause;
}

// In more parts than it may be: one of what makes them parts leaves, or something between them comes. It is enough to
// look at what surrounds all parts but the largest.
std::optional<RelabelState::Clause> RelabelState::apart(int label) const {
  const auto has = [&](int piece) { return labelOf(piece) == label; };
  const auto parts = partsAmong(m_model, m_model.possible[slot(label)], has);
  const auto allowed = slot(m_model.parts[slot(label)]);
  if (parts.size() <= allowed) return std::nullopt;
  struct Part {
    std::tuple<std::int64_t, std::int64_t, int> weight;
    int sign = -1;  // a piece that makes it count
    const std::vector<int>* pieces = nullptr;
  };
  std::vector<Part> counting;
  for (const std::vector<int>& pieces : parts) {
    Part part;
    std::pair<std::int64_t, std::int64_t> most{-1, -1}, sum{0, 0};
    for (int piece : pieces) {
      const RelabelPiece& record = m_model.instance.pieces[slot(piece)];
      sum.first += record.residents, sum.second += record.area;
      if (const std::pair own{record.residents, record.area}; counted(piece) && own > most)
        most = own, part.sign = piece;
    }
    part.weight = {sum.first, sum.second, -pieces.front()}, part.pieces = &pieces;
    if (part.sign >= 0) counting.push_back(part);
  }
  if (counting.size() <= allowed) return std::nullopt;
  std::sort(counting.begin(), counting.end(), [](const Part& a, const Part& b) { return a.weight < b.weight; });
  Clause clause;
  std::set<int> around;
  for (std::size_t i = 0; i < allowed; ++i) {
    clause.push_back(leaves(counting[i].sign));
    for (int piece : *counting[i].pieces)
      for (const auto& [other, length] : m_model.touching[slot(piece)])
        if (!has(other) && may(other, label)) around.insert(other);
  }
  for (int piece : around) clause.push_back({RelabelDecision::Kind::Label, piece, label, true});
  clause.push_back(leaves(counting.back().sign));
  return clause;
}

std::int64_t RelabelState::sumOf(int label) const {
  std::int64_t sum = 0;
  for (int piece : m_model.possible[slot(label)])
    if (labelOf(piece) == label) sum += m_model.instance.pieces[slot(piece)].residents;
  return sum;
}

std::optional<RelabelState::Clause> RelabelState::tooMany(int label) const {
  const std::int64_t most = m_model.most[slot(label)];
  if (most == std::numeric_limits<std::int64_t>::max() || sumOf(label) <= most) return std::nullopt;
  std::vector<std::pair<std::int64_t, int>> pieces;
  for (int piece : m_model.possible[slot(label)])
    if (labelOf(piece) == label) pieces.emplace_back(-m_model.instance.pieces[slot(piece)].residents, piece);
  std::sort(pieces.begin(), pieces.end());
  // The largest of them are too many already.
  Clause clause;
  std::int64_t sum = 0;
  for (const auto& [residents, piece] : pieces) {
    if (sum > most) break;
    sum -= residents;
    const RelabelDecision away = leaves(piece);
    if (std::ranges::none_of(clause, [&](const RelabelDecision& d) { return d.subject == away.subject; }))
      clause.push_back(away);
  }
  return clause;
}

std::optional<RelabelState::Clause> RelabelState::tooFew(int label) const {
  if (m_model.least[slot(label)] <= 0 || sumOf(label) >= m_model.least[slot(label)]) return std::nullopt;
  Clause clause;
  for (int piece : m_model.possible[slot(label)])
    if (labelOf(piece) != label && may(piece, label))
      clause.push_back({RelabelDecision::Kind::Label, piece, label, true});
  return clause;
}

std::optional<RelabelState::Breach> RelabelState::breachOf(int label) const {
  if (m_model.pure() && !m_givenUp[slot(label)] && !m_model.instance.labels[slot(label)].free &&
      std::ranges::find(m_model.crowded, label) == m_model.crowded.end() && isMixed(label))
    return Breach{label, true, {}, std::max<std::size_t>(1, m_model.homes[slot(label)].size()) + 1};
  for (auto promise : {&RelabelState::vanished, &RelabelState::apart, &RelabelState::tooMany, &RelabelState::tooFew})
    if (auto clause = (this->*promise)(label)) {
      const std::size_t ways = clause->size();
      return Breach{label, false, *std::move(clause), ways};
    }
  return std::nullopt;
}

std::vector<RelabelDecisions> RelabelState::waysOutOf(const Breach& breach) const {
  if (!breach.groups) return waysOf(breach.clause);
  const int label = breach.label;
  std::vector<RelabelDecisions> ways;
  for (int group : m_model.homes[slot(label)]) ways.push_back({{RelabelDecision::Kind::Group, label, group, true}});
  // Nowhere at home: what is of any group leaves.
  if (ways.empty()) ways.push_back({{RelabelDecision::Kind::Group, label, kNoGroup, true}});
  if (m_model.groupsBefore[slot(label)] > 1) {
    ways.push_back({{RelabelDecision::Kind::GiveUp, label, 0, true}});
    return ways;
  }
  // With one group it stays as it is without being given up.
  RelabelDecisions& stays = ways.emplace_back();
  for (int piece : m_model.possible[slot(label)])
    stays.push_back({RelabelDecision::Kind::Label, piece, label, m_model.instance.pieces[slot(piece)].label == label});
  return ways;
}

std::vector<int> RelabelState::labelsChangedSince(std::size_t mark) const {
  std::vector<int> labels;
  for (std::size_t i = mark; i < m_trail.size(); ++i) {
    if (m_trail[i].item < 0) {
      labels.push_back(m_trail[i].option);
      continue;
    }
    for (int piece : m_model.items[slot(m_trail[i].item)].pieces)
      if (const int label = m_model.instance.pieces[slot(piece)].label; label != kNoLabel) labels.push_back(label);
  }
  sortUnique(labels);
  return labels;
}

std::vector<int> RelabelState::labelsConcernedSince(std::size_t mark) const {
  std::vector<int> labels;
  for (std::size_t i = mark; i < m_trail.size(); ++i) {
    if (m_trail[i].item < 0) {
      labels.push_back(m_trail[i].option);
      continue;
    }
    // Options go from the cheapest on, so every one that was chosen meanwhile was taken away, or is chosen now.
    const RelabelItem& item = m_model.items[slot(m_trail[i].item)];
    for (int piece : item.pieces) {
      labels.push_back(m_model.labelUnder(piece, item.options[slot(m_trail[i].option)]));
      labels.push_back(labelOf(piece));
    }
  }
  sortUnique(labels);
  return labels;
}

std::optional<RelabelCost> RelabelState::toCome(int label) const {
  if (m_outdated[slot(label)]) m_toCome[slot(label)] = workedOut(label), m_outdated[slot(label)] = 0;
  return m_toCome[slot(label)];
}

std::optional<RelabelCost> RelabelState::workedOut(int label) const {
  if (!m_model.pure() || m_givenUp[slot(label)] || m_model.groupsBefore[slot(label)] < 2 ||
      m_model.instance.labels[slot(label)].free || std::ranges::find(m_model.crowded, label) != m_model.crowded.end())
    return RelabelCost();
  // Giving it up: all pieces stay, which none of them may have been kept from.
  std::optional<RelabelCost> least = RelabelCost{1, 0, 0, 0};
  int staying = kNoGroup;  // the group of those that stay
  bool several = false;
  // What the pieces of all other groups cost to leave, by the group that is kept.
  std::vector<int> homes = m_model.homes[slot(label)];
  if (homes.empty()) homes.push_back(kNoGroup);  // then all of them leave
  std::vector<std::optional<RelabelCost>> kept(homes.size(), RelabelCost());
  for (int piece : m_model.before[slot(label)]) {
    const int item = m_model.itemOf[slot(piece)], group = m_model.instance.pieces[slot(piece)].group;
    const int chosen = m_chosen[slot(item)];
    if (chosen < 0) return std::nullopt;
    const auto& options = m_model.items[slot(item)].options;
    if (options[slot(chosen)].label != label) {  // gone, as its cost says
      least.reset();
      continue;
    }
    if (group == kNoGroup) continue;
    several = several || (staying != kNoGroup && staying != group);
    staying = group;
    std::optional<RelabelCost> away;
    for (std::size_t i = 0; i < options.size() && !away; ++i)
      if (m_open[slot(item)][i] && options[i].label != label) away = options[i].cost - options[slot(chosen)].cost;
    for (std::size_t i = 0; i < homes.size(); ++i) {
      if (homes[i] == group || !kept[i]) continue;
      if (away) *kept[i] += *away;
      if (!away) kept[i].reset();
    }
  }
  if (!several) return RelabelCost();
  for (const auto& cost : kept)
    if (cost && (!least || *cost < *least)) least = cost;
  return least;
}

std::optional<RelabelFault> RelabelState::faultOf(int label) const {
  if (vanished(label)) return RelabelFault::Vanished;
  if (apart(label)) return RelabelFault::Apart;
  if (tooMany(label)) return RelabelFault::TooMany;
  if (tooFew(label)) return RelabelFault::TooFew;
  return std::nullopt;
}

}  // namespace wangge::partition
