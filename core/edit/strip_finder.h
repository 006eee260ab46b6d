// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the strips that go along when faces change hands (strips.h): before they do, or afterwards, when the grid has
// them already.
#pragma once

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <unordered_set>
#include <vector>

#include "core/edit/strips.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"

namespace wangge {

inline constexpr int kMostStrips = 3;                // of one way
inline constexpr std::int64_t kLeastBorder = 1'000;  // mm by which a way is connected
inline constexpr std::size_t kMostPieces = 16;       // of a part that is cut off: more are no strip
inline constexpr std::size_t kMostParts = 32;        // that are led together: more lie apart because they are meant so

using FaceSet = std::unordered_set<FaceId>;
using Borders = std::map<FaceId, std::int64_t>;  // mm shared with each face beside

inline Borders bordersAround(const Subdivision& s, FaceId id) {
  Borders borders;
  for (HalfEdge h : s.boundary(id)) borders[s.rightOf(h)] += lengthOf(*s.arc(h.arc).shape).value;
  return borders;
}

// What a grid got by an edit that was made already.
struct Gained {
  std::vector<FaceId> faces;               // ascending
  std::map<FaceId, std::set<GridId>> was;  // whose each of them was, or part of it
  FaceSet grown;                           // of these, what had territory of the grid before
};

// The face of the plan before that the place of this one lies in.
inline FaceId faceBefore(const Project& before, const Project& after, FaceId id) {
  if (before.subdivision.faces().contains(id)) return id;
  return before.subdivision.locate(pointOnSurface({after.subdivision.polygonOf(id)}));
}

class StripFinder {
 public:
  // `mayTake`: what may go, where there is a say in it.
  StripFinder(const Project& project, CommunityId community, GridId gainer, std::function<bool(FaceId)> mayTake)
      : m_project(project),
        m_s(project.subdivision),
        m_community(community),
        m_gainer(gainer),
        m_mayTake(std::move(mayTake)) {}

  std::vector<FaceId> along(std::span<const FaceId> faces) {
    m_given = FaceSet(faces.begin(), faces.end());
    m_taken = m_given;
    join(faces);
    takeEnclosed();
    return result();
  }

  // The same for what the grid has got already, by an edit of the plan `before`. What was apart, enclosed or cut off
  // before is left so.
  std::vector<FaceId> alongGained(const Gained& gained, const Project& before) {
    m_given = FaceSet(gained.faces.begin(), gained.faces.end());
    m_taken = m_given;
    m_gained = &gained;
    m_before = &before;
    joinGained();
    takeEnclosed();
    return result();
  }

  // The way with the fewest strips, and of those the one whose narrowest border is longest.
  std::vector<FaceId> between(std::span<const FaceId> from, const std::function<bool(FaceId)>& arrived) {
    struct Reached {
      std::int64_t width = 0;
      FaceId before;
    };
    std::map<FaceId, Reached> reached;
    for (FaceId id : from) reached[id] = {std::numeric_limits<std::int64_t>::max(), {}};
    std::vector<FaceId> layer(from.begin(), from.end());
    for (int strips = 0; strips <= kMostStrips; ++strips) {
      std::pair<std::int64_t, FaceId> best;
      std::map<FaceId, Reached> next;
      for (FaceId id : layer) {
        const std::int64_t width = reached.at(id).width;
        std::int64_t there = 0;
        for (const auto& [beside, border] : bordersAround(m_s, id)) {
          if (arrived(beside)) {
            there += border;
          } else if (strips < kMostStrips && !reached.contains(beside) && border >= kLeastBorder && isStrip(beside)) {
            Reached& to = next[beside];
            if (std::min(width, border) > to.width) to = {std::min(width, border), id};
          }
        }
        if (const std::int64_t narrowest = std::min(width, there); narrowest >= kLeastBorder && narrowest > best.first)
          best = {narrowest, id};
      }
      if (best.second) {
        std::vector<FaceId> way;
        for (FaceId id = best.second; reached.at(id).before; id = reached.at(id).before) way.push_back(id);
        return way;
      }
      layer.clear();
      for (const auto& [id, to] : next) {
        reached[id] = to;
        layer.push_back(id);
      }
    }
    return {};
  }

  // Without what would leave a grid without territory.
  std::vector<FaceId> spared(std::vector<FaceId> strips) const {
    std::map<GridId, std::size_t> lost;
    for (FaceId id : m_given) ++lost[m_s.face(id).grid];
    for (FaceId id : strips) ++lost[m_s.face(id).grid];
    std::erase_if(strips, [&](FaceId id) {
      const GridId grid = m_s.face(id).grid;
      return grid && lost.at(grid) >= m_project.grids.at(grid).zone.faces.size();
    });
    std::sort(strips.begin(), strips.end());
    return strips;
  }

 private:
  bool isOurs(FaceId id) const { return m_taken.contains(id) || (m_gainer && m_s.face(id).grid == m_gainer); }

  bool mayGo(FaceId id) const {
    const Face& face = m_s.face(id);
    if (id == kUniverse || face.community != m_community || isOurs(id) || isLocked(m_project, face)) return false;
    if (face.grid && m_project.grids.at(face.grid).kind != GridKind::Comprehensive) return false;
    return !m_mayTake || m_mayTake(id);
  }

  // Whether no grid is left without territory by the way and what was taken before it.
  bool leavesTerritory(const std::vector<FaceId>& way) const {
    std::vector<FaceId> strips = taken();
    strips.insert(strips.end(), way.begin(), way.end());
    const std::size_t all = strips.size();
    return spared(std::move(strips)).size() == all;
  }

  bool isStrip(FaceId id) {
    if (!mayGo(id)) return false;
    const auto [at, fresh] = m_known.try_emplace(id, false);
    if (fresh) at->second = partOf(m_project, {id}, kStripRule).sliver;
    return at->second;
  }

  // Leads every part of the faces to the grid, or to the largest part where there is none.
  void join(std::span<const FaceId> faces) {
    std::vector<std::vector<FaceId>> apart = connectedParts(m_s, faces);
    if (apart.size() > kMostParts) return;
    FaceSet home;
    const auto joined = [&](FaceId id) { return home.contains(id) || (m_gainer && m_s.face(id).grid == m_gainer); };
    const auto settle = [&](std::size_t i) {
      home.insert(apart[i].begin(), apart[i].end());
      apart.erase(apart.begin() + static_cast<std::ptrdiff_t>(i));
    };
    if (!m_gainer || m_project.grids.at(m_gainer).zone.faces.empty()) {
      const auto largest = std::max_element(apart.begin(), apart.end(), [&](const auto& a, const auto& b) {
        return areaIn(m_project, a) < areaIn(m_project, b);
      });
      settle(static_cast<std::size_t>(largest - apart.begin()));
    }
    // One part may be led to the grid over another one.
    lead(apart, home, joined);
  }

  // What of the part the grid had before.
  Area hadOf(const std::vector<FaceId>& part) const {
    std::vector<FaceId> had;
    for (FaceId id : part)
      if (!m_given.contains(id) || m_gained->grown.contains(id)) had.push_back(id);
    return areaIn(m_project, had);
  }

  // Leads parts of the grid that came to it to the others, or to the largest where all came.
  void joinGained() {
    std::vector<std::vector<FaceId>> apart = connectedParts(m_s, m_project.grids.at(m_gainer).zone.faces);
    if (apart.size() < 2 || apart.size() > kMostParts) return;
    const auto most =
        std::max_element(apart.begin(), apart.end(), [&](const auto& a, const auto& b) { return hadOf(a) < hadOf(b); });
    const FaceId main = hadOf(*most) > Area() ? most->front() : FaceId();
    FaceSet home;
    std::erase_if(apart, [&](const std::vector<FaceId>& part) {
      const bool here = part.front() == main ||
                        std::none_of(part.begin(), part.end(), [&](FaceId id) { return m_given.contains(id); });
      if (here) home.insert(part.begin(), part.end());
      return here;
    });
    if (home.empty()) {
      const auto largest = std::max_element(apart.begin(), apart.end(), [&](const auto& a, const auto& b) {
        return areaIn(m_project, a) < areaIn(m_project, b);
      });
      home.insert(largest->begin(), largest->end());
      apart.erase(largest);
    }
    lead(apart, home, [&](FaceId id) { return home.contains(id); });
  }

  template <class Joined>
  void lead(std::vector<std::vector<FaceId>>& apart, FaceSet& home, const Joined& joined) {
    const auto settle = [&](std::size_t i) {
      home.insert(apart[i].begin(), apart[i].end());
      apart.erase(apart.begin() + static_cast<std::ptrdiff_t>(i));
    };
    for (bool more = true; more;) {
      more = false;
      for (std::size_t i = 0; i < apart.size() && !more; ++i) {
        bool touches = false;
        for (FaceId id : apart[i])
          for (HalfEdge h : m_s.boundary(id)) touches = touches || joined(m_s.rightOf(h));
        const std::vector<FaceId> way = touches ? std::vector<FaceId>() : between(apart[i], joined);
        if (!touches && (way.empty() || !leavesTerritory(way))) continue;
        if (!way.empty()) m_ways.push_back(way);
        m_taken.insert(way.begin(), way.end());
        home.insert(way.begin(), way.end());
        settle(i);
        more = true;
      }
    }
  }

  // What was taken may enclose or cut off what lies beside it.
  void takeEnclosed() {
    std::vector<FaceId> look(m_taken.begin(), m_taken.end());
    while (!look.empty()) {
      std::sort(look.begin(), look.end());
      std::vector<FaceId> fresh;
      for (FaceId id : look) takeAround(id, fresh);
      look = std::move(fresh);
    }
  }

  // Whether the face, or part of it, was of the grid before it changed hands.
  bool wasOf(FaceId id, GridId grid) const {
    if (m_gained)
      if (const auto was = m_gained->was.find(id); was != m_gained->was.end()) return was->second.contains(grid);
    return m_s.face(id).grid == grid;
  }

  // Whether the gainer had two thirds of its border before the edit.
  bool wasEnclosed(FaceId id) const {
    if (!m_before || !m_gainer) return false;
    const Subdivision& s = m_before->subdivision;
    std::int64_t theirs = 0, all = 0;
    for (const auto& [beside, border] : bordersAround(s, faceBefore(*m_before, m_project, id)))
      all += border, theirs += s.face(beside).grid == m_gainer ? border : 0;
    return 3 * theirs >= 2 * all;
  }

  // Whether the part had no more of its grid beside it before the edit either.
  bool wasCutOff(const std::vector<FaceId>& part) const {
    if (!m_before) return false;
    const Subdivision& s = m_before->subdivision;
    FaceSet there;
    for (FaceId id : part) there.insert(faceBefore(*m_before, m_project, id));
    if (areaIn(*m_before, std::vector<FaceId>(there.begin(), there.end())) > areaIn(m_project, part)) return false;
    const GridId grid = m_s.face(part.front()).grid;
    return std::none_of(there.begin(), there.end(), [&](FaceId id) {
      for (HalfEdge h : s.boundary(id))
        if (s.face(s.rightOf(h)).grid == grid && !there.contains(s.rightOf(h))) return true;
      return false;
    });
  }

  // Takes strips beside the face that are enclosed or cut off now.
  void takeAround(FaceId id, std::vector<FaceId>& fresh) {
    std::set<FaceId> around;
    for (HalfEdge h : m_s.boundary(id)) around.insert(m_s.rightOf(h));
    for (FaceId beside : around) {
      if (!mayGo(beside)) continue;
      std::vector<FaceId> part;
      if (isEnclosed(beside) && isStrip(beside) && !wasEnclosed(beside)) {
        part = {beside};
      } else if (m_s.face(beside).grid && wasOf(id, m_s.face(beside).grid)) {
        part = cutOff(beside);
        if (!part.empty() && wasCutOff(part)) part.clear();
        const auto stays = [&](FaceId of) { return m_mayTake && !m_mayTake(of); };
        if (!part.empty() &&
            (!partOf(m_project, part, kStripRule).sliver || std::any_of(part.begin(), part.end(), stays)))
          part.clear();
      }
      m_taken.insert(part.begin(), part.end());
      fresh.insert(fresh.end(), part.begin(), part.end());
    }
  }

  bool isEnclosed(FaceId id) const {
    std::int64_t ours = 0, all = 0;
    for (const auto& [beside, border] : bordersAround(m_s, id)) all += border, ours += isOurs(beside) ? border : 0;
    return 3 * ours >= 2 * all;
  }

  // What of its grid is connected with the face, where that is little.
  std::vector<FaceId> cutOff(FaceId start) {
    const GridId grid = m_s.face(start).grid;
    std::vector<FaceId> part{start};
    FaceSet seen{start};
    for (std::size_t i = 0; i < part.size(); ++i)
      for (HalfEdge h : m_s.boundary(part[i])) {
        const FaceId beside = m_s.rightOf(h);
        if (m_s.face(beside).grid != grid || m_taken.contains(beside) || !seen.insert(beside).second) continue;
        part.push_back(beside);
        if (part.size() <= kMostPieces && !m_much.contains(beside)) continue;
        m_much.insert(part.begin(), part.end());
        return {};
      }
    std::sort(part.begin(), part.end());
    return part;
  }

  std::vector<FaceId> taken() const {
    std::vector<FaceId> strips;
    for (FaceId id : m_taken)
      if (!m_given.contains(id)) strips.push_back(id);
    return strips;
  }

  // Ways go as a whole or not at all: one with a gap is none.
  std::vector<FaceId> result() const {
    std::vector<FaceId> strips = spared(taken());
    const auto among = [](const std::vector<FaceId>& faces, FaceId id) {
      return std::find(faces.begin(), faces.end(), id) != faces.end();
    };
    for (const std::vector<FaceId>& way : m_ways)
      if (!std::all_of(way.begin(), way.end(), [&](FaceId id) { return among(strips, id); }))
        std::erase_if(strips, [&](FaceId id) { return among(way, id); });
    return strips;
  }

  const Project& m_project;
  const Subdivision& m_s;
  CommunityId m_community;
  GridId m_gainer;
  std::function<bool(FaceId)> m_mayTake;
  FaceSet m_given, m_taken;
  const Gained* m_gained = nullptr;         // where the grid has got it already
  const Project* m_before = nullptr;        // then, the plan before
  std::vector<std::vector<FaceId>> m_ways;  // among what is taken
  FaceSet m_much;                           // connected with more than a strip may have
  std::map<FaceId, bool> m_known;
};

}  // namespace wangge
