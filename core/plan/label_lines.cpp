// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/label_lines.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/topology/heal.h"

namespace wangge {
namespace {

bool differsIn(ArcClass type, const Face& a, const Face& b) {
  if (type == ArcClass::Precinct) return a.precinct != b.precinct || a.layers != b.layers;
  return type == ArcClass::Grid ? a.grid != b.grid : !sameLabels(a, b);
}

// Groups of faces that would become one, so that no other line is left with the same face on both sides.
class Joiner {
 public:
  explicit Joiner(const Subdivision& subdivision) : m_subdivision(subdivision) {}

  static bool onlyDrawn(const Arc& arc) { return arc.classes == ArcClasses(ArcClass::Drawn); }

  void join(FaceId a, FaceId b) {
    const std::size_t first = groupOf(a), second = groupOf(b);
    if (first == second) return;
    std::vector<ArcId> between;
    for (FaceId face : m_groups[first])
      for (HalfEdge h : m_subdivision.boundary(face)) {
        const auto other = m_group.find(m_subdivision.rightOf(h));
        if (other == m_group.end() || other->second != second) continue;
        if (!onlyDrawn(m_subdivision.arc(h.arc))) return;
        between.push_back(h.arc);
      }
    m_arcs.insert(m_arcs.end(), between.begin(), between.end());
    for (FaceId face : m_groups[second]) m_group[face] = first;
    m_groups[first].insert(m_groups[first].end(), m_groups[second].begin(), m_groups[second].end());
    m_groups[second].clear();
  }
  std::vector<ArcId> arcs() {
    std::sort(m_arcs.begin(), m_arcs.end());
    return std::move(m_arcs);
  }

 private:
  std::size_t groupOf(FaceId face) {
    const auto [at, fresh] = m_group.try_emplace(face, m_groups.size());
    if (fresh) m_groups.push_back({face});
    return at->second;
  }
  const Subdivision& m_subdivision;
  std::map<FaceId, std::size_t> m_group;
  std::vector<std::vector<FaceId>> m_groups;
  std::vector<ArcId> m_arcs;
};

}  // namespace

void removeUselessLines(Project& project, ArcClass type, std::span<const ArcId> arcs) {
  std::vector<ArcId> useless;
  std::vector<NodeId> ends;
  for (ArcId id : arcs) {
    const Arc* arc = project.subdivision.arcs().find(id);
    if (!arc || !arc->classes.has(type)) continue;
    const Face &a = project.subdivision.face(arc->left), &b = project.subdivision.face(arc->right);
    if (differsIn(type, a, b)) continue;
    const ArcClasses classes(static_cast<std::uint16_t>(arc->classes.bits & ~static_cast<std::uint16_t>(type)));
    if (type == ArcClass::Drawn && classes.bits == 0) continue;  // a line of its own: removeNeedlessArcs
    if (classes.bits == 0 && sameLabels(a, b)) {
      useless.push_back(id);
      continue;
    }
    ends.push_back(arc->start), ends.push_back(arc->end);
    // Where a border of another label runs here too, it keeps the line.
    project.subdivision.editArcs().edit(id).classes =
        classes.bits != 0 ? classes : ArcClasses(type == ArcClass::Grid ? ArcClass::Precinct : ArcClass::Grid);
  }
  if (!useless.empty()) removeArcsFrom(project, useless);
  // Nodes at which only the class changed are none.
  std::erase_if(ends, [&](NodeId id) { return !project.subdivision.nodes().contains(id); });
  healNodes(project.subdivision, std::move(ends));
}

void removeUselessLines(Project& project, ArcClass type) {
  removeUselessLines(project, type, project.subdivision.arcs().ids());
}

void removeNeedlessArcs(Project& project, std::span<const ArcId> arcs, InLocked inLocked) {
  const Subdivision& s = project.subdivision;
  Joiner joiner(s);
  for (ArcId id : arcs) {
    const Arc* arc = s.arcs().find(id);
    if (!arc || !Joiner::onlyDrawn(*arc)) continue;
    const Face &left = s.face(arc->left), &right = s.face(arc->right);
    const bool mayGo = inLocked == InLocked::Go || !isLocked(project, left);
    if (sameLabels(left, right) && mayGo) joiner.join(arc->left, arc->right);
  }
  if (const std::vector<ArcId> healed = joiner.arcs(); !healed.empty()) removeArcsFrom(project, healed);
}

}  // namespace wangge
