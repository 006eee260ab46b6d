// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/comes_apart.h"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>
#include <vector>

#include "core/base/sorted.h"

namespace wangge {
namespace {

// Searches that start at several faces of a grid and become one where they meet.
class Meeting {
 public:
  Meeting(const Subdivision& subdivision, GridId grid, const std::vector<FaceId>& starts)
      : m_s(subdivision), m_grid(grid), m_open(starts.size()), m_root(starts.size()), m_left(starts.size()) {
    for (std::size_t i = 0; i < starts.size(); ++i) {
      m_root[i] = i;
      m_owner[starts[i]] = i;
      m_open[i] = {starts[i]};
    }
  }

  // A step of each in turn, so that the way to the answer is as long as the shortest one that gives it: all met, or one
  // has nowhere to go.
  bool allMeet() {
    while (m_left > 1)
      for (std::size_t i = 0; i < m_open.size() && m_left > 1; ++i) {
        if (m_root[i] != i) continue;
        if (m_open[i].empty()) return false;
        const FaceId face = m_open[i].front();
        m_open[i].pop_front();
        expand(face, i);
      }
    return true;
  }

 private:
  std::size_t rootOf(std::size_t i) {
    while (m_root[i] != i) i = m_root[i] = m_root[m_root[i]];
    return i;
  }

  void expand(FaceId face, std::size_t mine) {
    for (HalfEdge h : m_s.boundary(face)) {
      const FaceId beside = m_s.rightOf(h);
      if (m_s.face(beside).grid != m_grid) continue;
      const auto [at, fresh] = m_owner.try_emplace(beside, mine);
      if (fresh) {
        m_open[mine].push_back(beside);
        continue;
      }
      const std::size_t other = rootOf(at->second);
      if (other == mine) continue;
      m_root[other] = mine;
      m_open[mine].insert(m_open[mine].end(), m_open[other].begin(), m_open[other].end());
      m_open[other].clear();
      --m_left;
    }
  }

  const Subdivision& m_s;
  GridId m_grid;
  std::unordered_map<FaceId, std::size_t> m_owner;
  std::vector<std::deque<FaceId>> m_open;
  std::vector<std::size_t> m_root;
  std::size_t m_left;
};

// Faces of each grid that were changed or lie beside what changed hands. What is left of a part of the grid as it was,
// if anything of that part changed, holds one of them.
class Touched {
 public:
  Touched(const Project& before, const Project& after) : m_before(before), m_after(after) {}

  void look(const TableDifference<FaceId>& faces) {
    for (FaceId id : faces.created) present(id);
    for (FaceId id : faces.changed) present(id), past(id);
    for (FaceId id : faces.deleted) past(id);
  }
  std::map<GridId, std::vector<FaceId>>& byGrid() { return m_byGrid; }

 private:
  void note(FaceId id, GridId grid) {
    const Face* face = m_after.subdivision.faces().find(id);
    if (grid && face && face->grid == grid) m_byGrid[grid].push_back(id);
  }
  void present(FaceId id) {
    const GridId grid = m_after.subdivision.face(id).grid;
    if (!grid) return;
    note(id, grid);
    for (HalfEdge h : m_after.subdivision.boundary(id)) note(m_after.subdivision.rightOf(h), grid);
  }
  void past(FaceId id) {
    const GridId grid = m_before.subdivision.face(id).grid;
    if (!grid) return;
    for (HalfEdge h : m_before.subdivision.boundary(id)) note(m_before.subdivision.rightOf(h), grid);
  }

  const Project& m_before;
  const Project& m_after;
  std::map<GridId, std::vector<FaceId>> m_byGrid;
};

}  // namespace

std::set<GridId> mayHaveComeApart(const Project& before, const Project& after, const Difference& difference) {
  Touched touched(before, after);
  touched.look(difference.of<FaceId>());
  std::set<GridId> grids;
  for (auto& [grid, faces] : touched.byGrid()) {
    sortUnique(faces);
    // What is all new may lie apart from what the grid had.
    const bool hold = std::any_of(faces.begin(), faces.end(), [&, id = grid](FaceId face) {
      const Face* was = before.subdivision.faces().find(face);
      return was && was->grid == id;
    });
    if (!hold || !Meeting(after.subdivision, grid, faces).allMeet()) grids.insert(grid);
  }
  return grids;
}

}  // namespace wangge
