// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace wangge::gis {
namespace {

class Checker {
 public:
  explicit Checker(const Project& project) : m_project(project) {}

  std::string run() {
    arcs();
    nodes();
    faces();
    zones();
    return m_fault;
  }

 private:
  void require(bool good, std::string_view what, std::uint64_t id) {
    if (!good && m_fault.empty()) m_fault = fmt::format("{} {}", what, id);
  }
  static bool onLattice(Point p) {
    return std::abs(std::int64_t{p.x}) <= kLatticeLimit && std::abs(std::int64_t{p.y}) <= kLatticeLimit;
  }

  void arcs() {
    const Subdivision& s = m_project.subdivision;
    std::vector<HalfEdge> followed;
    followed.reserve(2 * s.arcs().size());
    s.arcs().forEach([&](ArcId id, const Arc& arc) {
      require(s.nodes().contains(arc.start) && s.nodes().contains(arc.end), "node of arc", id.value);
      require(s.faces().contains(arc.left) && s.faces().contains(arc.right), "face of arc", id.value);
      require(s.arcs().contains(arc.nextLeft.arc) && s.arcs().contains(arc.nextRight.arc), "next of arc", id.value);
      require(arc.shape && arc.shape->size() >= 2, "shape of arc", id.value);
      if (arc.shape) require(std::all_of(arc.shape->begin(), arc.shape->end(), onLattice), "points of arc", id.value);
      followed.push_back(arc.nextLeft);
      followed.push_back(arc.nextRight);
    });
    // Each half-edge follows exactly one: then walking on always comes back to the start.
    std::sort(followed.begin(), followed.end());
    const auto twice = std::adjacent_find(followed.begin(), followed.end());
    if (twice != followed.end()) require(false, "two arcs before arc", twice->arc.value);
  }

  void nodes() {
    const Subdivision& s = m_project.subdivision;
    s.nodes().forEach([&](NodeId id, const Node& node) {
      require(onLattice(node.at), "place of node", id.value);
      require(s.arcs().contains(node.leaving.arc), "arc of node", id.value);
    });
  }

  void faces() {
    const Subdivision& s = m_project.subdivision;
    require(s.faces().contains(kUniverse), "face", kUniverse.value);
    s.faces().forEach([&](FaceId id, const Face& face) {
      require((id == kUniverse) == !face.outer && (!face.outer || s.arcs().contains(face.outer.arc)),
              "outer ring of face", id.value);
      for (HalfEdge inner : face.inner) require(s.arcs().contains(inner.arc), "inner ring of face", id.value);
      require(!face.community || m_project.communities.contains(face.community), "community of face", id.value);
      require(!face.precinct || m_project.precincts.contains(face.precinct), "precinct of face", id.value);
      const Grid* grid = m_project.grids.find(face.grid);
      require(!face.grid || (grid && grid->community == face.community), "grid of face", id.value);
    });
  }

  void zones() {
    const auto& divisions = m_project.divisions;
    divisions.forEach([&](DivisionId id, const Division& division) {
      const Division* parent = divisions.find(division.parent);
      require(!division.parent || (parent && parent->level < division.level), "parent of division", id.value);
      require(division.level <= Level::Subdistrict, "level of division", id.value);
    });
    m_project.communities.forEach([&](CommunityId id, const Community& community) {
      require(!community.parent || divisions.contains(community.parent), "parent of community", id.value);
    });
    m_project.grids.forEach([&](GridId id, const Grid& grid) {
      require(m_project.communities.contains(grid.community), "community of grid", id.value);
    });
    m_project.beats.forEach([&](BeatId id, const Beat& beat) {
      require(!beat.precinct || m_project.precincts.contains(beat.precinct), "precinct of beat", id.value);
    });
    m_project.units.forEach([&](UnitId id, const Unit& unit) {
      require(!unit.grid || m_project.grids.contains(unit.grid), "grid of unit", id.value);
    });
  }

  const Project& m_project;
  std::string m_fault;
};

}  // namespace

std::string brokenReference(const Project& project) {
  return Checker(project).run();
}

}  // namespace wangge::gis
