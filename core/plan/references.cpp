// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "core/plan/labels.h"
#include "core/plan/tables.h"

namespace wangge {
namespace {

bool onLattice(Point p) {
  return std::abs(std::int64_t{p.x}) <= kLatticeLimit && std::abs(std::int64_t{p.y}) <= kLatticeLimit;
}

// What the list of references does not say.
class Structure {
 public:
  explicit Structure(const Project& project) : m_project(project), m_subdivision(project.subdivision) {}

  std::string fault() {
    require(m_subdivision.faces().contains(kUniverse), "face", kUniverse.value);
    arcs();
    m_subdivision.nodes().forEach([&](NodeId id, const Node& node) { require(onLattice(node.at), "node", id.value); });
    m_subdivision.faces().forEach([&](FaceId id, const Face& face) {
      require((id == kUniverse) == !face.outer, "outer ring of face", id.value);
      const Grid* grid = m_project.grids.find(face.grid);
      require(!grid || grid->community == face.community, "grid of face", id.value);
    });
    m_project.divisions.forEach([&](DivisionId id, const Division& division) {
      const Division* parent = m_project.divisions.find(division.parent);
      require(!parent || parent->level < division.level, "parent of division", id.value);
      require(division.level <= Level::Subdistrict, "level of division", id.value);
    });
    layers();
    return m_fault;
  }

 private:
  void require(bool good, std::string_view what, std::uint64_t id) {
    if (!good && m_fault.empty()) m_fault = fmt::format("{} {}", what, id);
  }
  void arcs() {
    std::vector<HalfEdge> followed;
    followed.reserve(2 * m_subdivision.arcs().size());
    m_subdivision.arcs().forEach([&](ArcId id, const Arc& arc) {
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

  // Where there are layers one is in force, whose precincts are in the plan; no place is in two precincts of a layer.
  void layers() {
    std::size_t inForce = 0;
    m_project.precinctLayers.forEach([&](PrecinctLayerId, const PrecinctLayer& layer) { inForce += layer.inForce; });
    require(m_project.precinctLayers.empty() || inForce == 1, "precinct layers in force", inForce);
    m_project.layerPrecincts.forEach([&](LayerPrecinctId id, const LayerPrecinct& precinct) {
      require(!m_project.precinctLayers.at(precinct.layer).inForce, "layer of precinct", id.value);
      require(!m_project.precincts.contains(PrecinctId(id.value)), "precinct of two layers", id.value);
    });
    m_project.layerLabels.forEach([&](LayerLabelsId id, const LayerLabels& labels) {
      std::set<PrecinctLayerId> seen;
      LayerPrecinctId last;
      for (LayerPrecinctId precinct : labels.precincts) {
        require(last < precinct && seen.insert(m_project.layerPrecincts.at(precinct).layer).second, "labels", id.value);
        last = precinct;
      }
      require(!labels.precincts.empty(), "labels", id.value);
    });
  }

  const Project& m_project;
  const Subdivision& m_subdivision;
  std::string m_fault;
};

}  // namespace

std::vector<BrokenReference> brokenReferences(const Project& project) {
  std::vector<BrokenReference> broken;
  forEachTable([&](auto table) {
    table.of(project).forEach([&](auto recordId, const auto& record) {
      forEachReference(record, [&](const char* name, const auto& field, Link link) {
        forEachIdIn(field, [&](auto id) {
          if (id ? tableOf<decltype(id)>(project).contains(id) : link != Link::Needed) return;
          broken.push_back({table.name, name, recordId.value, id.value, link == Link::Optional});
        });
      });
    });
  });
  return broken;
}

std::vector<BrokenReference> mendReferences(Project& project) {
  std::vector<BrokenReference> mended = brokenReferences(project);
  std::erase_if(mended, [](const BrokenReference& b) { return !b.mendable; });
  forEachTable([&](auto table) {
    for (const BrokenReference& b : mended)
      if (b.table == table.name)
        forEachReference(table.of(project).edit(typename decltype(table)::IdOf(b.record)), [&](const char*, auto& field,
                                                                                               Link link) {
          clearGone(field, link, [&](auto id) { return !tableOf<decltype(id)>(std::as_const(project)).contains(id); });
        });
  });
  if (!mended.empty()) recountAll(project);
  return mended;
}

std::string unsafeToFollow(const Project& project) {
  for (const BrokenReference& b : brokenReferences(project))
    if (!b.mendable) return fmt::format("{} {}: {} {}", b.table, b.record, b.field, b.target);
  return Structure(project).fault();
}

}  // namespace wangge
