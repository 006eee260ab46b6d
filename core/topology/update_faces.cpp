// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/update_faces.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "core/base/sorted.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

struct HalfEdgeHash {
  std::size_t operator()(HalfEdge h) const { return std::hash<std::uint64_t>{}(h.arc.value * 2 + (h.forward ? 1 : 0)); }
};

struct TracedRing {
  std::vector<HalfEdge> edges;
  Area area;
  Box box;
  Point lowest;
  int container = -1;  // index of the outer ring it lies in (itself for an outer ring); universe: -2; unknown: -1
};

struct NewFace {
  int outer = -1;          // ring; -1 for the universe
  std::vector<int> inner;  // rings
  Area area;
  Point lowest;
  FaceId origin;  // representative of the old faces it comes from
  FaceId id;
};

// Old faces that became one, by representative.
class FaceClasses {
 public:
  FaceId find(FaceId f) {
    auto it = m_parent.find(f);
    if (it == m_parent.end()) return f;
    return it->second = find(it->second);
  }
  void unite(FaceId a, FaceId b) {
    a = find(a), b = find(b);
    if (a != b) m_parent[std::max(a, b)] = std::min(a, b);  // the universe, lowest of all, stays a representative
  }

 private:
  std::map<FaceId, FaceId> m_parent;
};

class Rebuilder {
 public:
  Rebuilder(const Subdivision& old, Subdivision& s, const FaceUpdate& request)
      : m_old(old), m_s(s), m_request(request) {}

  Result<FaceChanges> run() {
    for (auto [a, b] : m_request.merged) m_classes.unite(a, b);
    for (const PlacedArc& placed : m_request.placed) m_placed.emplace(placed.arc, placed);
    collectHalfEdges();
    relinkNodes();
    traceRings();
    findContainers();
    makeFaces();
    findOrigins();
    return assignIds();
  }

 private:
  HalfEdge half(ArcId arc, bool forward) const { return {arc, forward}; }

  void collectHalfEdges() {
    std::vector<FaceId> faces = m_request.affected;
    sortUnique(faces);
    m_affected = faces;
    for (FaceId f : faces)
      for (HalfEdge h : m_old.boundary(f))
        if (m_s.arcs().contains(h.arc)) m_ringOf.emplace(h, -1);
    for (const PlacedArc& placed : m_request.placed)
      for (bool forward : {true, false}) m_ringOf.emplace(half(placed.arc, forward), -1);
  }

  // Sorts the arcs around every node that gained or lost one, and sets the next pointers of those that arrive.
  void relinkNodes() {
    std::map<NodeId, std::vector<HalfEdge>> leaving;
    const auto gather = [&](NodeId id) -> std::vector<HalfEdge>& {
      auto [it, isNew] = leaving.try_emplace(id);
      if (isNew && m_old.nodes().contains(id))
        for (HalfEdge h : m_old.around(id))
          if (m_s.arcs().contains(h.arc) && !m_placed.contains(h.arc)) it->second.push_back(h);
      return it->second;
    };
    for (const PlacedArc& placed : m_request.placed)
      for (bool forward : {true, false}) {
        const HalfEdge h = half(placed.arc, forward);
        gather(m_s.startOf(h)).push_back(h);
      }
    // Nodes that only lost arcs.
    for (FaceId f : m_affected)
      for (HalfEdge h : m_old.boundary(f))
        if (!m_s.arcs().contains(h.arc))
          if (const NodeId id = m_old.startOf(h); m_s.nodes().contains(id)) gather(id);

    for (auto& [id, edges] : leaving) {
      if (edges.empty()) {
        m_s.editNodes().erase(id);
        continue;
      }
      const Point centre = m_s.node(id).at;
      const auto second = [&](HalfEdge h) {
        const Polyline& shape = *m_s.arc(h.arc).shape;
        return h.forward ? shape[1] : shape[shape.size() - 2];
      };
      std::sort(edges.begin(), edges.end(),
                [&](HalfEdge a, HalfEdge b) { return directionLess(centre, second(a), second(b)); });
      for (std::size_t i = 0; i < edges.size(); ++i)
        setNext(edges[i].twin(), edges[(i + edges.size() - 1) % edges.size()]);
      if (m_s.node(id).leaving != edges[0]) m_s.editNodes().edit(id).leaving = edges[0];
    }
  }

  void setNext(HalfEdge h, HalfEdge next) {
    if (m_s.next(h) == next) return;
    Arc& arc = m_s.editArcs().edit(h.arc);
    (h.forward ? arc.nextLeft : arc.nextRight) = next;
  }

  void traceRings() {
    std::vector<HalfEdge> all;
    all.reserve(m_ringOf.size());
    for (const auto& [h, ring] : m_ringOf) all.push_back(h);
    std::sort(all.begin(), all.end());
    for (HalfEdge start : all) {
      if (m_ringOf[start] != -1) continue;
      TracedRing ring;
      __int128 twice = 0;
      HalfEdge h = start;
      ring.lowest = {INT32_MAX, INT32_MAX};
      do {
        auto it = m_ringOf.find(h);
        WANGGE_CONTRACT(it != m_ringOf.end() && it->second == -1);
        it->second = static_cast<int>(m_rings.size());
        ring.edges.push_back(h);
        const Polyline& shape = *m_s.arc(h.arc).shape;
        __int128 sum = 0;
        for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
          sum +=
              static_cast<__int128>(shape[i].x) * shape[i + 1].y - static_cast<__int128>(shape[i + 1].x) * shape[i].y;
          ring.lowest = std::min(ring.lowest, shape[i]);
          ring.box.include(shape[i]);
        }
        ring.lowest = std::min(ring.lowest, shape.back());
        ring.box.include(shape.back());
        twice += h.forward ? sum : -sum;
        h = m_s.next(h);
      } while (h != start);
      ring.area = {static_cast<std::int64_t>(twice)};
      m_rings.push_back(std::move(ring));
    }
  }

  void findContainers() {
    for (std::size_t i = 0; i < m_rings.size(); ++i) containerOf(static_cast<int>(i));
  }
  int containerOf(int start) {
    // Walks west from ring to ring until an outer ring or the end of the plane; then marks the whole walk.
    std::vector<int> walk;
    int at = start, found = -1;
    while (found == -1) {
      TracedRing& ring = m_rings[static_cast<std::size_t>(at)];
      if (ring.container != -1) {
        found = ring.container;
        break;
      }
      walk.push_back(at);
      WANGGE_CONTRACT(walk.size() <= m_rings.size());
      if (ring.area.twice > 0) {
        found = at;
        break;
      }
      const HalfEdge west = m_s.firstWest(ring.lowest, true);
      if (!west) {
        found = -2;
        break;
      }
      const auto it = m_ringOf.find(west);
      WANGGE_CONTRACT(it != m_ringOf.end());
      at = it->second;
    }
    for (int ring : walk) m_rings[static_cast<std::size_t>(ring)].container = found;
    return found;
  }

  void makeFaces() {
    m_faceOfRing.assign(m_rings.size(), -1);
    for (std::size_t i = 0; i < m_rings.size(); ++i)
      if (m_rings[i].area.twice > 0) {
        m_faceOfRing[i] = static_cast<int>(m_faces.size());
        m_faces.push_back({static_cast<int>(i), {}, m_rings[i].area, m_rings[i].lowest, {}, {}});
      }
    int universe = -1;
    if (std::binary_search(m_affected.begin(), m_affected.end(), kUniverse)) {
      universe = static_cast<int>(m_faces.size());
      m_faces.push_back({-1, {}, {}, {INT32_MIN, INT32_MIN}, kUniverse, {}});
    }
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
      const TracedRing& ring = m_rings[i];
      if (ring.area.twice > 0) continue;
      const int face = ring.container == -2 ? universe : m_faceOfRing[static_cast<std::size_t>(ring.container)];
      WANGGE_CONTRACT(face >= 0);
      m_faceOfRing[i] = face;
      NewFace& f = m_faces[static_cast<std::size_t>(face)];
      f.inner.push_back(static_cast<int>(i));
      f.area += ring.area;
    }
    for (NewFace& f : m_faces)
      std::sort(f.inner.begin(), f.inner.end(), [&](int a, int b) {
        return m_rings[static_cast<std::size_t>(a)].lowest < m_rings[static_cast<std::size_t>(b)].lowest;
      });
  }

  int faceOf(HalfEdge h) const { return m_faceOfRing[static_cast<std::size_t>(m_ringOf.at(h))]; }

  // The old face to the left, as far as the half-edge knows it.
  FaceId hintOf(HalfEdge h) {
    const auto it = m_placed.find(h.arc);
    const FaceId face = it == m_placed.end() ? m_old.leftOf(h) : h.forward ? it->second.left : it->second.right;
    return face ? m_classes.find(face) : face;
  }

  void findOrigins() {
    for (NewFace& f : m_faces) {
      if (f.origin) continue;
      std::map<FaceId, int> sure, placed;  // votes of arcs that did not change, and of those that did
      const auto vote = [&](int ring) {
        for (HalfEdge h : m_rings[static_cast<std::size_t>(ring)].edges)
          if (const FaceId hint = hintOf(h)) ++(m_placed.contains(h.arc) ? placed : sure)[hint];
      };
      vote(f.outer);
      for (int ring : f.inner) vote(ring);
      const std::map<FaceId, int>& votes = sure.empty() ? placed : sure;
      int most = 0;
      for (auto [face, count] : votes)
        if (count > most) most = count, f.origin = face;
    }
    // What touches no old arc lies in the old face of its neighbours across new lines.
    for (bool changed = true; changed;) {
      changed = false;
      for (const PlacedArc& arc : m_request.placed) {
        if (!arc.insideOld) continue;
        NewFace& a = m_faces[static_cast<std::size_t>(faceOf(half(arc.arc, true)))];
        NewFace& b = m_faces[static_cast<std::size_t>(faceOf(half(arc.arc, false)))];
        if (static_cast<bool>(a.origin) == static_cast<bool>(b.origin)) continue;
        (a.origin ? b : a).origin = a.origin ? a.origin : b.origin;
        changed = true;
      }
    }
  }

  Result<FaceChanges> assignIds() {
    std::map<FaceId, std::vector<NewFace*>> groups;
    for (NewFace& f : m_faces) {
      WANGGE_CONTRACT(static_cast<bool>(f.origin));
      groups[f.origin].push_back(&f);
    }
    std::map<FaceId, std::vector<FaceId>> olds;
    for (FaceId f : m_affected) olds[m_classes.find(f)].push_back(f);

    FaceChanges changes;
    std::vector<FaceId> snapped = m_request.snapped;
    std::sort(snapped.begin(), snapped.end());
    for (auto& [origin, members] : olds) {
      const auto group = groups.find(origin);
      if (group == groups.end()) {
        const Point at = m_old.face(members[0]).box.centre();
        return fail(Error("topology.face_collapsed").with("x", at.x).with("y", at.y));
      }
      // The id of the largest old face goes to the largest new one.
      FaceId kept = members[0];
      for (FaceId f : members)
        if (kept != kUniverse && (f == kUniverse || m_old.face(f).area > m_old.face(kept).area)) kept = f;
      std::vector<NewFace*>& faces = group->second;
      std::sort(faces.begin(), faces.end(), [](const NewFace* a, const NewFace* b) {
        if ((a->outer == -1) != (b->outer == -1)) return a->outer == -1;
        return a->area != b->area ? a->area > b->area : a->lowest < b->lowest;
      });
      std::sort(faces.begin() + 1, faces.end(),
                [](const NewFace* a, const NewFace* b) { return a->lowest < b->lowest; });
      for (FaceId f : members)
        if (f != kept) {
          changes.removed.emplace_back(f, kept);
          m_s.editFaces().erase(f);
        }
      faces[0]->id = kept;
      Face labels = m_old.face(kept);
      labels.tally = {};
      for (std::size_t i = 1; i < faces.size(); ++i) {
        faces[i]->id = m_s.editFaces().add(labels, m_request.copy);
        changes.created.emplace_back(faces[i]->id, kept);
      }
      const bool wasSnapped = std::any_of(members.begin(), members.end(), [&](FaceId f) {
        return std::binary_search(snapped.begin(), snapped.end(), f);
      });
      if (faces.size() > 1 || members.size() > 1 || wasSnapped) changes.reshaped.push_back(kept);
      groups.erase(group);
    }
    WANGGE_CONTRACT(groups.empty());
    for (const NewFace& f : m_faces) writeFace(f);
    std::sort(changes.created.begin(), changes.created.end());
    std::sort(changes.removed.begin(), changes.removed.end());
    std::sort(changes.reshaped.begin(), changes.reshaped.end());
    return changes;
  }

  void writeFace(const NewFace& f) {
    Face face = m_s.face(f.id);
    const auto representative = [&](int ring) {
      const auto& edges = m_rings[static_cast<std::size_t>(ring)].edges;
      return *std::min_element(edges.begin(), edges.end());
    };
    face.outer = f.outer == -1 ? HalfEdge{} : representative(f.outer);
    face.box = f.outer == -1 ? Box{} : m_rings[static_cast<std::size_t>(f.outer)].box;
    face.area = f.area;
    face.inner.clear();
    for (int ring : f.inner) face.inner.push_back(representative(ring));
    if (!(m_s.face(f.id) == face)) m_s.editFaces().edit(f.id) = face;
    const auto claim = [&](int ring) {
      for (HalfEdge h : m_rings[static_cast<std::size_t>(ring)].edges)
        if (m_s.leftOf(h) != f.id)
          (h.forward ? m_s.editArcs().edit(h.arc).left : m_s.editArcs().edit(h.arc).right) = f.id;
    };
    if (f.outer != -1) claim(f.outer);
    for (int ring : f.inner) claim(ring);
  }

  const Subdivision& m_old;
  Subdivision& m_s;
  const FaceUpdate& m_request;
  FaceClasses m_classes;
  std::unordered_map<ArcId, PlacedArc> m_placed;
  std::vector<FaceId> m_affected;
  std::unordered_map<HalfEdge, int, HalfEdgeHash> m_ringOf;
  std::vector<TracedRing> m_rings;
  std::vector<int> m_faceOfRing;
  std::vector<NewFace> m_faces;
};

}  // namespace

Result<FaceChanges> updateFaces(const Subdivision& old, Subdivision& s, const FaceUpdate& request) {
  return Rebuilder(old, s, request).run();
}

}  // namespace wangge
