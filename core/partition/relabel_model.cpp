// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/relabel_model.h"

#include <algorithm>
#include <functional>
#include <map>

#include "core/base/sorted.h"

namespace wangge::partition {
namespace {

// What needs a partner of its own, and which would do without one if they stayed as they are.
struct Needing {
  std::vector<int> partners, served;
};

// Those that find no partner, with all that could have given theirs up for them: too many for what there is. By
// augmenting paths; none: all find one.
std::vector<const Needing*> crowdOf(const std::vector<Needing>& all, std::size_t partners) {
  std::vector<int> holder(partners, -1);
  std::vector<char> seen;
  const std::function<bool(int)> place = [&](int one) {
    for (int partner : all[slot(one)].partners) {
      if (seen[slot(partner)]) continue;
      seen[slot(partner)] = 1;
      if (holder[slot(partner)] < 0 || place(holder[slot(partner)])) {
        holder[slot(partner)] = one;
        return true;
      }
    }
    return false;
  };
  std::vector<int> open;
  for (std::size_t one = 0; one < all.size(); ++one) {
    seen.assign(partners, 0);
    if (!place(static_cast<int>(one))) open.push_back(static_cast<int>(one));
  }
  std::vector<char> found(all.size(), 0);
  for (int one : open) found[slot(one)] = 1;
  while (!open.empty()) {
    const int one = open.back();
    open.pop_back();
    for (int partner : all[slot(one)].partners)
      if (const int next = holder[slot(partner)]; next >= 0 && !found[slot(next)])
        found[slot(next)] = 1, open.push_back(next);
  }
  std::vector<const Needing*> crowd;
  for (std::size_t one = 0; one < all.size(); ++one)
    if (found[one]) crowd.push_back(&all[one]);
  return crowd;
}

// Until all find a partner: what would serve most of those that are too many stays as it is. One of those that serve
// them has to; `guessed`: there were several, and another choice may cost less.
std::vector<int> keptFor(std::vector<Needing> all, std::size_t partners, bool& guessed) {
  std::vector<int> kept;
  while (true) {
    std::map<int, int> serves;
    for (const Needing* one : crowdOf(all, partners))
      for (int each : one->served) ++serves[each];
    if (serves.empty()) break;
    guessed = guessed || serves.size() > 1;
    const int most = std::max_element(serves.begin(), serves.end(), [](const auto& a, const auto& b) {
                       return a.second < b.second;
                     })->first;
    kept.push_back(most);
    std::erase_if(all, [&](const Needing& one) { return std::ranges::find(one.served, most) != one.served.end(); });
    for (Needing& one : all) std::erase(one.partners, most);
  }
  return kept;
}

}  // namespace

RelabelModel::RelabelModel(const RelabelInstance& given) : instance(given) {
  const std::size_t labels = instance.labels.size();
  touching.resize(instance.pieces.size());
  std::map<std::pair<int, int>, std::int64_t> lengths;
  for (const RelabelBorder& border : instance.borders)
    if (border.a != border.b) {
      lengths[{border.a, border.b}] += border.length;
      lengths[{border.b, border.a}] += border.length;
    }
  for (const auto& [pair, length] : lengths) touching[slot(pair.first)].emplace_back(pair.second, length);
  before.resize(labels), possible.resize(labels), homes.resize(labels);
  homesOf.resize(slot(instance.groups));
  keeps.resize(labels), loose.resize(instance.pieces.size());
  std::vector<std::int64_t> sums(labels);
  for (std::size_t i = 0; i < instance.pieces.size(); ++i) {
    const RelabelPiece& piece = instance.pieces[i];
    if (piece.label == kNoLabel) continue;
    before[slot(piece.label)].push_back(static_cast<int>(i));
    sums[slot(piece.label)] += piece.residents;
    if (piece.counts) keeps[slot(piece.label)] = 1;
    if (piece.counts && piece.group != kNoGroup) homes[slot(piece.label)].push_back(piece.group);
  }
  for (std::size_t label = 0; label < labels; ++label) {
    sortUnique(homes[label]);
    for (int group : homes[label]) homesOf[slot(group)].push_back(static_cast<int>(label));
  }
  for (std::size_t i = 0; i < labels; ++i) {
    std::vector<int> groups;
    for (int piece : before[i])
      if (const int group = instance.pieces[slot(piece)].group; group != kNoGroup) groups.push_back(group);
    sortUnique(groups);
    groupsBefore.push_back(static_cast<int>(groups.size()));
    least.push_back(std::min(instance.labels[i].least, sums[i]));
    most.push_back(std::max(instance.labels[i].most, sums[i]));
  }
  makeItems();
  keepCrowded();
  for (const RelabelItem& item : items)
    for (int piece : item.pieces) {
      std::vector<int> all;
      for (const RelabelChoice& option : item.options)
        if (const int label = labelUnder(piece, option); label != kNoLabel) all.push_back(label);
      sortUnique(all);
      for (int label : all) possible[slot(label)].push_back(piece);
    }
  for (std::vector<int>& pieces : possible) std::sort(pieces.begin(), pieces.end());
  markLoose();
  countParts();
}

void RelabelModel::makeItems() {
  itemOf.assign(instance.pieces.size(), -1);
  std::vector<int> ofGroup(slot(instance.groups), -1);
  for (std::size_t i = 0; i < instance.pieces.size(); ++i) {
    const RelabelPiece& piece = instance.pieces[i];
    int item = static_cast<int>(items.size());
    if (!pure() && piece.group != kNoGroup) {
      int& known = ofGroup[slot(piece.group)];
      if (known < 0) known = item;
      item = known;
    }
    if (item == static_cast<int>(items.size())) items.emplace_back();
    items[slot(item)].pieces.push_back(static_cast<int>(i));
    itemOf[i] = item;
  }
  for (RelabelItem& item : items) {
    const RelabelPiece& first = instance.pieces[slot(item.pieces.front())];
    if (first.group == kNoGroup) {
      item.options = {{first.label, {}}};
    } else if (pure()) {
      addPureOptions(item, item.pieces.front());
    } else {
      addWholeOptions(item);
    }
    std::stable_sort(item.options.begin(), item.options.end(),
                     [](const RelabelChoice& a, const RelabelChoice& b) { return a.cost < b.cost; });
  }
}

// How much of the item's outline does not touch the label today.
std::int64_t RelabelModel::bordering(const RelabelItem& item, int label) const {
  std::int64_t length = 0;
  const int own = itemOf[slot(item.pieces.front())];
  for (int piece : item.pieces)
    for (const auto& [other, shared] : touching[slot(piece)])
      if (itemOf[slot(other)] != own && instance.pieces[slot(other)].label != label) length += shared;
  return length;
}

void RelabelModel::addWholeOptions(RelabelItem& item) {
  std::vector<int> fixed, present, near;
  for (int piece : item.pieces) {
    const RelabelPiece& record = instance.pieces[slot(piece)];
    present.push_back(record.label);
    if (record.fixed || (record.label != kNoLabel && instance.labels[slot(record.label)].closed))
      fixed.push_back(record.label);
    near.push_back(record.label);
    for (const auto& [other, length] : touching[slot(piece)]) near.push_back(instance.pieces[slot(other)].label);
  }
  sortUnique(fixed), sortUnique(present), sortUnique(near);
  item.split = present.size() > 1;
  if (item.split) item.options.push_back({kAsItIs, {1, 0, 0, 0}});
  if (!item.split && (!fixed.empty() || present.front() == kNoLabel)) {
    item.options = {{present.front(), {}}};
    return;
  }
  if (fixed.size() > 1) return;
  for (int label : fixed.empty() ? near : fixed) {
    if (label == kNoLabel) continue;
    if (!item.split && label == present.front()) {
      item.options.push_back({label, {}});
      continue;
    }
    if (instance.labels[slot(label)].closed) continue;
    RelabelCost cost;
    for (int piece : item.pieces) {
      const RelabelPiece& record = instance.pieces[slot(piece)];
      if (record.label != label) cost.residents += record.residents, cost.area += record.area;
    }
    cost.border = bordering(item, label);
    item.options.push_back({label, cost});
  }
}

void RelabelModel::addPureOptions(RelabelItem& item, int number) {
  const RelabelPiece& piece = instance.pieces[slot(number)];
  item.options.push_back({piece.label, {}});
  if (piece.fixed || piece.label == kNoLabel || instance.labels[slot(piece.label)].closed) return;
  const auto& takers = instance.takers;
  for (int taker : homesOf[slot(piece.group)]) {
    if (taker == piece.label || instance.labels[slot(taker)].closed) continue;
    if (!takers.empty() && std::ranges::find(takers[slot(number)], taker) == takers[slot(number)].end()) continue;
    item.options.push_back({taker, {0, piece.residents, piece.area, bordering(item, taker)}});
  }
}

// What lies apart from all that stays whole may go on doing so while its group is not put together.
void RelabelModel::markLoose() {
  if (pure()) return;
  const auto settled = [&](int piece) {
    return instance.pieces[slot(piece)].counts && !items[slot(itemOf[slot(piece)])].split;
  };
  for (std::size_t label = 0; label < before.size(); ++label)
    for (const std::vector<int>& part : partsAmong(*this, before[label], [&](int piece) {
           return instance.pieces[slot(piece)].label == static_cast<int>(label);
         }))
      if (std::ranges::none_of(part, settled))
        for (int piece : part) loose[slot(piece)] = items[slot(itemOf[slot(piece)])].split;
}

void RelabelModel::countParts() {
  for (std::size_t label = 0; label < before.size(); ++label) {
    const auto own = partsAmong(
        *this, before[label], [&](int piece) { return instance.pieces[slot(piece)].label == static_cast<int>(label); });
    const auto count = std::ranges::count_if(own, [&](const std::vector<int>& part) {
      return std::ranges::any_of(part, [&](int piece) {
        return instance.pieces[slot(piece)].counts && (pure() || !items[slot(itemOf[slot(piece)])].split);
      });
    });
    parts.push_back(std::max(1, static_cast<int>(count)));
  }
}

// More labels that keep a piece than groups to keep them in, or more groups than labels to be in: contradictory, and
// no search is needed to know it.
void RelabelModel::keepCrowded() {
  std::vector<Needing> needing;
  if (pure()) {
    for (int group = 0; group < instance.groups; ++group) {
      Needing one{homesOf[slot(group)], {}};
      bool settled = one.partners.empty();  // nowhere at home: not asked for
      for (const RelabelPiece& piece : instance.pieces)
        if (piece.group == group && piece.label != kNoLabel) {
          const RelabelLabel& label = instance.labels[slot(piece.label)];
          settled = settled || label.closed || label.free;
        }
      for (int label : one.partners)
        if (homes[slot(label)].size() > 1) one.served.push_back(label);
      if (!settled) needing.push_back(std::move(one));
    }
    for (int label : keptFor(std::move(needing), before.size(), guessed)) {
      // As closed: whatever it has, it keeps.
      for (RelabelItem& item : items) {
        const int own = instance.pieces[slot(item.pieces.front())].label;
        std::erase_if(item.options, [&](const RelabelChoice& option) {
          return own == label ? option.label != label : option.label == label;
        });
      }
      crowded.push_back(label);
    }
  } else {
    for (int label = 0; label < static_cast<int>(before.size()); ++label) {
      if (!keeps[slot(label)]) continue;
      Needing one;
      bool settled = false;
      for (int piece : before[slot(label)]) {
        const int number = itemOf[slot(piece)];
        const RelabelItem& item = items[slot(number)];
        settled = settled || std::ranges::all_of(item.options, [&](const RelabelChoice& option) {
                    return labelUnder(piece, option) == label;
                  });
        if (std::ranges::any_of(item.options, [&](const RelabelChoice& option) { return option.label == label; }))
          one.partners.push_back(number);
        if (item.split) one.served.push_back(number);
      }
      sortUnique(one.partners), sortUnique(one.served);
      // Where nothing could keep it by being put together, there is no crowd.
      if (!settled && !one.partners.empty()) needing.push_back(std::move(one));
    }
    for (int item : keptFor(std::move(needing), items.size(), guessed)) {
      items[slot(item)].options = {{kAsItIs, {1, 0, 0, 0}}};
      crowded.push_back(instance.pieces[slot(items[slot(item)].pieces.front())].group);
    }
  }
  std::sort(crowded.begin(), crowded.end());
}

}  // namespace wangge::partition
