// SPDX-License-Identifier: GPL-3.0-or-later
// A table of records addressed by ids, as an immutable-style value: copies share their pages, so copying a table of
// 60,000 records costs a few pointers, and changing one record afterwards copies one page and the path to it.
//
// A table that is not shared is changed in place. Ids come from `add` (next serial of the issuing copy) and are never
// handed out twice, also after `erase`. Iteration goes in id order. Two tables can be compared in time proportional to
// the pages they do not share (`diffTables`).
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/contract.h"
#include "core/base/ids.h"
#include "core/base/sorted.h"

namespace wangge {

template <class IdType, class Record>
class Table {
  static constexpr unsigned kLeafBits = 5, kBranchBits = 6;
  static constexpr std::uint64_t kLeafMask = (1u << kLeafBits) - 1, kBranchMask = (1u << kBranchBits) - 1;
  struct Leaf {
    std::uint32_t used = 0;
    std::array<Record, 1u << kLeafBits> records{};
  };
  struct Branch {
    std::array<std::shared_ptr<Leaf>, 1u << kBranchBits> leaves;
  };
  // The records that one copy of the project issued.
  struct Segment {
    std::uint32_t copy = 0;
    std::uint64_t next = 1;
    std::vector<std::shared_ptr<Branch>> branches;
  };

 public:
  using IdOf = IdType;
  using RecordOf = Record;

  std::size_t size() const { return m_size; }
  bool empty() const { return m_size == 0; }

  // The record, or null when the id is none or unknown. Valid until the table is next changed.
  const Record* find(IdType id) const {
    const Segment* segment = segmentOf(id.copy());
    if (!segment || !id) return nullptr;
    const std::uint64_t branch = id.serial() >> (kLeafBits + kBranchBits);
    if (branch >= segment->branches.size() || !segment->branches[branch]) return nullptr;
    const Leaf* leaf = segment->branches[branch]->leaves[(id.serial() >> kLeafBits) & kBranchMask].get();
    const auto slot = id.serial() & kLeafMask;
    return leaf && (leaf->used >> slot & 1u) ? &leaf->records[slot] : nullptr;
  }
  bool contains(IdType id) const { return find(id) != nullptr; }
  const Record& at(IdType id) const {
    const Record* record = find(id);
    WANGGE_CONTRACT(record != nullptr);
    return *record;
  }

  // Changeable access to an existing record; copies its page when another table shares it.
  Record& edit(IdType id) {
    WANGGE_CONTRACT(contains(id));
    return leafFor(id).records[id.serial() & kLeafMask];
  }

  // Adds a record under the next id that `copy` has not used.
  IdType add(Record record, std::uint32_t copy = 0) {
    const IdType id = IdType::of(copy, ensureSegment(copy).next);
    set(id, std::move(record));
    return id;
  }

  // Inserts or replaces. Later `add`s of the same copy go past this id.
  void set(IdType id, Record record) {
    WANGGE_CONTRACT(static_cast<bool>(id));
    Leaf& leaf = leafFor(id);
    const auto slot = id.serial() & kLeafMask;
    if (!(leaf.used >> slot & 1u)) ++m_size;
    leaf.used |= 1u << slot;
    leaf.records[slot] = std::move(record);
    Segment& segment = ensureSegment(id.copy());
    segment.next = std::max(segment.next, id.serial() + 1);
  }

  void erase(IdType id) {
    if (!contains(id)) return;
    Leaf& leaf = leafFor(id);
    leaf.used &= ~(1u << (id.serial() & kLeafMask));
    leaf.records[id.serial() & kLeafMask] = Record{};
    --m_size;
  }

  // The id that `add` would hand out next for this copy, and the way to restore it from a file.
  std::uint64_t nextSerial(std::uint32_t copy) const {
    const Segment* segment = segmentOf(copy);
    return segment ? segment->next : 1;
  }
  void reserveSerials(std::uint32_t copy, std::uint64_t next) {
    Segment& segment = ensureSegment(copy);
    segment.next = std::max(segment.next, next);
  }
  // The copies that have issued ids, ascending.
  std::vector<std::uint32_t> copies() const {
    std::vector<std::uint32_t> result;
    for (const Segment& segment : m_segments) result.push_back(segment.copy);
    return result;
  }

  // visit(IdType, const Record&) in id order.
  template <class Visit>
  void forEach(Visit&& visit) const {
    for (const Segment& segment : m_segments)
      for (std::size_t b = 0; b < segment.branches.size(); ++b)
        if (segment.branches[b])
          for (std::size_t l = 0; l <= kBranchMask; ++l)
            visitLeaf(segment, b, l, [&](IdType id, const Record& record) { visit(id, record); });
  }

  std::vector<IdType> ids() const {
    std::vector<IdType> result;
    result.reserve(m_size);
    forEach([&](IdType id, const Record&) { result.push_back(id); });
    return result;
  }

  // visit(IdType, const Record* before, const Record* after) for every id whose record differs, in id order per copy;
  // null stands for "not there". Pages that both tables share are skipped without looking inside.
  template <class Visit>
  friend void diffTables(const Table& before, const Table& after, Visit&& visit) {
    std::vector<std::uint32_t> copies = before.copies();
    for (std::uint32_t copy : after.copies()) copies.push_back(copy);
    sortUnique(copies);
    for (std::uint32_t copy : copies) {
      const Segment *a = before.segmentOf(copy), *b = after.segmentOf(copy);
      const std::size_t count = std::max(a ? a->branches.size() : 0, b ? b->branches.size() : 0);
      for (std::size_t i = 0; i < count; ++i) {
        const Branch* left = a && i < a->branches.size() ? a->branches[i].get() : nullptr;
        const Branch* right = b && i < b->branches.size() ? b->branches[i].get() : nullptr;
        if (left != right) diffBranches(copy, i, left, right, visit);
      }
    }
  }

  friend bool operator==(const Table& a, const Table& b) {
    if (a.m_size != b.m_size) return false;
    bool equal = true;
    diffTables(a, b, [&](IdType, const Record*, const Record*) { equal = false; });
    return equal;
  }

 private:
  const Segment* segmentOf(std::uint32_t copy) const {
    for (const Segment& segment : m_segments)
      if (segment.copy == copy) return &segment;
    return nullptr;
  }
  Segment& ensureSegment(std::uint32_t copy) {
    auto it = std::lower_bound(m_segments.begin(), m_segments.end(), copy,
                               [](const Segment& s, std::uint32_t c) { return s.copy < c; });
    if (it == m_segments.end() || it->copy != copy) it = m_segments.insert(it, Segment{copy, 1, {}});
    return *it;
  }
  Leaf& leafFor(IdType id) {
    Segment& segment = ensureSegment(id.copy());
    const std::uint64_t b = id.serial() >> (kLeafBits + kBranchBits);
    if (b >= segment.branches.size()) segment.branches.resize(b + 1);
    auto& branch = unshare(segment.branches[b]);
    return *unshare(branch->leaves[(id.serial() >> kLeafBits) & kBranchMask]);
  }
  template <class Page>
  static std::shared_ptr<Page>& unshare(std::shared_ptr<Page>& page) {
    if (!page) {
      page = std::make_shared<Page>();
    } else if (page.use_count() != 1) {
      page = std::make_shared<Page>(*page);
    }
    return page;
  }
  template <class Visit>
  static void visitLeaf(const Segment& segment, std::size_t b, std::size_t l, Visit&& visit) {
    const Leaf* leaf = segment.branches[b]->leaves[l].get();
    if (!leaf) return;
    for (std::uint32_t used = leaf->used; used != 0; used &= used - 1) {
      const auto slot = static_cast<std::uint64_t>(std::countr_zero(used));
      visit(IdType::of(segment.copy, (((b << kBranchBits) | l) << kLeafBits) | slot), leaf->records[slot]);
    }
  }
  template <class Visit>
  static void diffBranches(std::uint32_t copy, std::size_t b, const Branch* left, const Branch* right, Visit& visit) {
    for (std::size_t l = 0; l <= kBranchMask; ++l) {
      const Leaf* x = left ? left->leaves[l].get() : nullptr;
      const Leaf* y = right ? right->leaves[l].get() : nullptr;
      if (x == y) continue;
      for (std::uint32_t used = (x ? x->used : 0) | (y ? y->used : 0); used != 0; used &= used - 1) {
        const auto slot = static_cast<unsigned>(std::countr_zero(used));
        const Record* was = x && (x->used >> slot & 1u) ? &x->records[slot] : nullptr;
        const Record* is = y && (y->used >> slot & 1u) ? &y->records[slot] : nullptr;
        if (was && is && *was == *is) continue;
        visit(IdType::of(copy, (((b << kBranchBits) | l) << kLeafBits) | slot), was, is);
      }
    }
  }

  std::vector<Segment> m_segments;
  std::size_t m_size = 0;
};

}  // namespace wangge
