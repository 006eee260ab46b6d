// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/problem.h"

#include <algorithm>

#include "core/base/disjoint_sets.h"
#include "core/base/sorted.h"
#include "core/plan/locks.h"
#include "core/propose/adjacency.h"

namespace wangge::propose {
namespace {

bool fixedGrid(const Project& project, const Grid& grid) {
  return isLocked(project, grid) || grid.exclave || grid.kind == GridKind::Dedicated;
}

class Builder {
 public:
  Builder(const Project& project, const Request& request, Problem& problem)
      : m_project(project), m_request(request), m_problem(problem) {}

  Result<void> run() {
    if (auto chosen = chooseFaces(); !chosen) return chosen;
    if (m_faces.empty()) return {};
    weigh();
    if (m_households > kMostHouseholds || static_cast<std::int64_t>(m_faces.size()) > kMostAtoms)
      return fail(Error("propose.too_large").with("households", m_households).with("faces", m_faces.size()));
    if (auto placed = placeSeeds(); !placed) return placed;
    numberBlocks();
    m_borders = bordersAmong(m_project.subdivision, m_faces);
    joinCells();
    numberSides();
    openBorders();
    findFollowers();
    makeParts();
    return {};
  }

 private:
  const Face& face(std::size_t i) const { return m_project.subdivision.face(m_faces[i]); }
  bool isOld(GridId id) const { return std::binary_search(m_problem.olds.begin(), m_problem.olds.end(), id); }
  int beforeOf(std::size_t i) const { return indexIn(m_problem.olds, face(i).grid); }
  int indexOf(FaceId id) const { return indexIn(m_faces, id); }
  Error outside() const {
    return Error("propose.face_outside").with("community", m_project.communities.at(m_problem.community).name);
  }

  Result<void> chooseFaces() {
    const Community& community = m_project.communities.at(m_problem.community);
    for (GridId id : gridsOf(m_project, m_problem.community)) {
      const Grid& grid = m_project.grids.at(id);
      const bool fixed = fixedGrid(m_project, grid) || apartButInBand(id);
      (fixed ? m_problem.kept : m_problem.olds).push_back(id);
    }
    std::vector<FaceId> chosen = m_request.faces;
    sortUnique(chosen);
    for (FaceId id : community.zone.faces) {
      const GridId grid = m_project.subdivision.face(id).grid;
      if (community.locked || (grid && !isOld(grid))) continue;
      if (chosen.empty() || std::binary_search(chosen.begin(), chosen.end(), id)) m_faces.push_back(id);
    }
    if (!chosen.empty() && m_faces.size() != chosen.size()) return fail(outside());
    std::erase_if(m_problem.olds, [&](GridId id) {
      const auto has = [&](FaceId f) { return m_project.subdivision.face(f).grid == id; };
      return std::none_of(m_faces.begin(), m_faces.end(), has);
    });
    return {};
  }

  // In repair, a grid that is in band and lies in parts of the territory that do not touch is no fault of the drawing.
  bool apartButInBand(GridId id) const {
    if (m_request.scope != Scope::OnlyBroken) return false;
    if (mayBeOutOfBand(statusOf(m_project, id))) return false;
    const std::vector<FaceId>& faces = m_project.grids.at(id).zone.faces;
    DisjointSets sets(faces.size());
    for (const Border& border : bordersAmong(m_project.subdivision, faces)) sets.join(border.a, border.b);
    for (std::size_t i = 1; i < faces.size(); ++i)
      if (sets.find(static_cast<int>(i)) != 0) return true;
    return false;
  }

  // Households of each face, and of the units that go with it.
  void weigh() {
    m_tallies.reserve(m_faces.size());
    for (std::size_t i = 0; i < m_faces.size(); ++i) m_tallies.push_back(face(i).tally);
    m_project.units.forEach([&](UnitId id, const Unit& unit) {
      if (!unit.grid || !isOld(unit.grid)) return;
      const int anchor = anchorOf(unit);
      if (anchor < 0) return;  // only some faces were chosen, none of this grid's
      m_tallies[static_cast<std::size_t>(anchor)] += unit.tally;
      m_problem.units.push_back(id), m_problem.anchors.push_back(m_faces[static_cast<std::size_t>(anchor)]);
    });
    for (const Tally& tally : m_tallies) {
      m_households += tally.households;
      m_problem.householdsUnknown += tally.householdsUnknown, m_problem.personsUnknown += tally.personsUnknown;
    }
  }

  // The face where the unit lies when its grid has it, else the one of its grid with most households.
  int anchorOf(const Unit& unit) const {
    if (unit.placed) {
      const FaceId at = m_project.subdivision.locate(unit.at);
      if (m_project.subdivision.face(at).grid == unit.grid) return indexOf(at);
    }
    FaceId best;
    std::int64_t most = -1;
    for (FaceId id : m_project.grids.at(unit.grid).zone.faces)
      if (const std::int64_t households = m_project.subdivision.face(id).tally.households; households > most)
        most = households, best = id;
    return best ? indexOf(best) : -1;
  }

  Result<void> placeSeeds() {
    m_seeds.assign(m_faces.size(), 0);
    for (FaceId id : m_request.seeds) {
      const int i = indexOf(id);
      if (i < 0) return fail(outside());
      if (m_seeds[static_cast<std::size_t>(i)]++ > 0)
        return fail(
            Error("propose.seeds_contradict").with("community", m_project.communities.at(m_problem.community).name));
    }
    return {};
  }

  void numberBlocks() {
    m_blocks.assign(m_faces.size(), 0);
    std::vector<FaceId> names;
    for (const auto& [piece, block] : m_request.pieces) {
      const int i = indexOf(piece);
      if (i < 0) continue;
      m_blocks[static_cast<std::size_t>(i)] = bitOf(block, names, kMostBlocks);
    }
  }

  void joinCells() {
    std::vector<FaceId> blocks(m_faces.size());
    for (const auto& [cell, block] : m_request.cells)
      if (const int i = indexOf(cell); i >= 0) blocks[static_cast<std::size_t>(i)] = block;
    openCells(m_borders, blocks);
  }

  // Faces that can be reached from each other without crossing a barrier lie on one side. Sides where nobody lives have
  // no bit: whoever gets them spans nothing.
  void numberSides() {
    DisjointSets sets(m_faces.size());
    for (const Border& border : m_borders)
      if (border.drawn || border.millimetres - border.barrier >= kShortestBorder) sets.join(border.a, border.b);
    const std::vector<std::int64_t> households = householdsIn(sets);
    std::vector<int> number(m_faces.size(), -1);
    int next = 0;
    for (std::size_t i = 0; i < m_faces.size(); ++i)
      if (households[i] > 0) number[i] = std::min(next++, kMostBits - 1);
    m_sides.assign(m_faces.size(), 0);
    for (std::size_t i = 0; i < m_faces.size() && next > 1; ++i)
      if (const int side = number[static_cast<std::size_t>(sets.find(static_cast<int>(i)))]; side >= 0)
        m_sides[i] = std::uint64_t{1} << side;
  }

  // Pieces where nobody lives need no bridge: they are opened towards the neighbour with the longest common border. In
  // repair a grid keeps what it has, so borders inside one are open too.
  void openBorders() {
    if (m_request.scope != Scope::Whole)
      for (Border& border : m_borders) {
        const auto a = static_cast<std::size_t>(border.a), b = static_cast<std::size_t>(border.b);
        if (face(a).grid && face(a).grid == face(b).grid) border.crossed = true;
      }
    for (bool opened = true; opened;) {
      opened = false;
      DisjointSets sets = sets_();
      const std::vector<std::int64_t> households = householdsIn(sets);
      std::vector<Border*> best(m_faces.size(), nullptr);
      for (Border& border : m_borders) {
        if (border.crossed) continue;
        for (int side : {sets.find(border.a), sets.find(border.b)}) {
          if (sets.find(border.a) == sets.find(border.b) || households[static_cast<std::size_t>(side)] != 0) continue;
          Border*& known = best[static_cast<std::size_t>(side)];
          if (!known || border.millimetres > known->millimetres) known = &border;
        }
      }
      for (Border* border : best)
        if (border) border->crossed = opened = true;
    }
  }

  // Whole components without a point, all of them of grids that have other faces elsewhere. Where only the unassigned
  // is dealt with, no grid is taken apart anyway.
  void findFollowers() {
    m_follows.assign(m_faces.size(), 0);
    if (m_request.scope == Scope::Unassigned) return;
    DisjointSets sets = sets_();
    std::vector<char> stays(m_faces.size(), 0);  // by the name of the component
    std::vector<std::pair<GridId, std::size_t>> homes;
    const auto nameOf = [&](std::size_t i) { return static_cast<std::size_t>(sets.find(static_cast<int>(i))); };
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
      const auto& anchors = m_problem.anchors;
      const bool empty = m_tallies[i] == Tally{} && m_seeds[i] == 0 && face(i).grid &&
                         std::find(anchors.begin(), anchors.end(), m_faces[i]) == anchors.end();
      if (!empty) stays[nameOf(i)] = 1;
    }
    for (std::size_t i = 0; i < m_faces.size(); ++i)
      if (stays[nameOf(i)]) homes.emplace_back(face(i).grid, i);
    std::sort(homes.begin(), homes.end());
    const auto elsewhere = [&](GridId grid) {
      const auto at = std::lower_bound(homes.begin(), homes.end(), std::pair(grid, std::size_t{0}));
      return at != homes.end() && at->first == grid;
    };
    for (std::size_t i = 0; i < m_faces.size(); ++i)
      if (!stays[nameOf(i)] && !elsewhere(face(i).grid)) stays[nameOf(i)] = 1;
    for (std::size_t i = 0; i < m_faces.size(); ++i)
      if (!stays[nameOf(i)]) m_follows[i] = 1, m_problem.followers.emplace_back(m_faces[i], face(i).grid);
  }

  DisjointSets sets_() const {
    DisjointSets sets(m_faces.size());
    for (const Border& border : m_borders)
      if (border.crossed) sets.join(border.a, border.b);
    return sets;
  }

  void makeParts() {
    // Where only the unassigned is dealt with, a grid is one atom that cannot be joined to another one.
    DisjointSets blobs(m_faces.size());
    const bool fill = m_request.scope == Scope::Unassigned;
    std::vector<int> firstOf(m_problem.olds.size(), -1);
    if (fill)
      for (std::size_t i = 0; i < m_faces.size(); ++i)
        if (const int old = beforeOf(i); old >= 0) {
          int& first = firstOf[static_cast<std::size_t>(old)];
          if (first < 0)
            first = static_cast<int>(i), m_seeds[i] = 1;
          else
            m_seeds[i] = 0;
          blobs.join(first, static_cast<int>(i));
        }
    DisjointSets sets = sets_();
    for (std::size_t i = 0; i < m_faces.size(); ++i) sets.join(static_cast<int>(i), blobs.find(static_cast<int>(i)));
    std::vector<int> partOf(m_faces.size(), -1), atomOf(m_faces.size(), -1);
    std::vector<std::vector<Atom>> atoms;
    std::vector<PrecinctId> precinctNames;
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
      if (m_follows[i]) continue;
      const auto name = static_cast<std::size_t>(sets.find(static_cast<int>(i)));
      if (partOf[name] < 0)
        partOf[name] = static_cast<int>(atoms.size()), atoms.emplace_back(), m_problem.parts.emplace_back();
      const auto part = static_cast<std::size_t>(partOf[i] = partOf[name]);
      const auto blob = static_cast<std::size_t>(blobs.find(static_cast<int>(i)));
      if (blob == i)
        atomOf[i] = static_cast<int>(atoms[part].size()), atoms[part].emplace_back(),
        m_problem.parts[part].faces.emplace_back();
      else
        atomOf[i] = atomOf[blob];
      Atom& atom = atoms[part][static_cast<std::size_t>(atomOf[i])];
      atom.households += m_tallies[i].households;
      atom.persons += m_tallies[i].personsUnknown > 0 ? kUnknownPersons : m_tallies[i].persons;
      if (const PrecinctId precinct = face(i).precinct) atom.precincts |= bitOf(precinct, precinctNames, kMostBits);
      atom.blocks |= m_blocks[i], atom.sides |= m_sides[i];
      atom.seeds += m_seeds[i];
      atom.before = beforeOf(i);
      m_problem.parts[part].faces[static_cast<std::size_t>(atomOf[i])].push_back(m_faces[i]);
    }
    std::vector<std::vector<Edge>> edges(atoms.size());
    for (const Border& border : m_borders) {
      const auto a = static_cast<std::size_t>(border.a), b = static_cast<std::size_t>(border.b);
      if (m_follows[a] || m_follows[b]) continue;
      if (partOf[a] != partOf[b]) {
        m_problem.gaps.push_back(
            {static_cast<std::size_t>(partOf[a]), static_cast<std::size_t>(partOf[b]), border.follows});
      } else if (border.crossed && atomOf[a] != atomOf[b]) {
        edges[static_cast<std::size_t>(partOf[a])].push_back({atomOf[a], atomOf[b], border.cut / 100});
      }
    }
    const Band band = bandOf(m_problem.rule);
    for (std::size_t p = 0; p < atoms.size(); ++p) {
      Part& part = m_problem.parts[p];
      for (const Atom& atom : atoms[p]) part.persons.push_back(std::min(atom.persons, kUnknownPersons));
      part.instance = Instance(band, std::move(atoms[p]), std::move(edges[p]));
      part.instance.seed = m_request.seed + p;
      present(part);
    }
    if (m_problem.parts.size() == 1) m_problem.parts[0].instance.wanted = m_request.grids;
  }

  // A bit for each name in the order met; those beyond `most` share the last.
  template <class Name>
  static std::uint64_t bitOf(Name name, std::vector<Name>& names, std::size_t most) {
    const auto at = std::find(names.begin(), names.end(), name);
    const auto number = std::min(static_cast<std::size_t>(at - names.begin()), most - 1);
    if (at == names.end()) names.push_back(name);
    return std::uint64_t{1} << number;
  }

  // By the name of each set.
  std::vector<std::int64_t> householdsIn(DisjointSets& sets) const {
    std::vector<std::int64_t> households(m_faces.size(), 0);
    for (std::size_t i = 0; i < m_faces.size(); ++i)
      households[static_cast<std::size_t>(sets.find(static_cast<int>(i)))] += m_tallies[i].households;
    return households;
  }

  // The plan as it is: each connected part of a grid, and of what is unassigned, is a group.
  void present(Part& part) const {
    std::vector<std::vector<int>> byGrid(m_problem.olds.size() + 1);
    for (int i = 0; i < part.instance.size(); ++i)
      byGrid[static_cast<std::size_t>(part.instance.atom(i).before + 1)].push_back(i);
    part.present.assign(static_cast<std::size_t>(part.instance.size()), 0);
    int next = 0;
    for (std::size_t g = 0; g < byGrid.size(); ++g) {
      const auto pieces = partsOf(part.instance, byGrid[g]);
      for (const std::vector<int>& piece : pieces) {
        for (int atom : piece) part.present[static_cast<std::size_t>(atom)] = next;
        bool broken = g == 0 || pieces.size() > 1;
        if (!broken) broken = isOutOfBand(statusOf(m_project, m_problem.olds[g - 1]));
        part.broken.push_back(broken);
        ++next;
      }
    }
  }

  const Project& m_project;
  const Request& m_request;
  Problem& m_problem;
  std::vector<FaceId> m_faces;
  std::vector<Tally> m_tallies;
  std::vector<int> m_seeds;
  std::vector<char> m_follows;
  std::vector<std::uint64_t> m_blocks, m_sides;  // bit of the divided block and of the side of barriers of each face
  std::vector<Border> m_borders;
  std::int64_t m_households = 0;
};

}  // namespace

Result<Problem> problemOf(const Project& project, CommunityId id, const Request& request) {
  const Community* community = project.communities.find(id);
  if (!community) return fail(Error("edit.no_such_community"));
  Problem problem;
  problem.community = id;
  problem.rule = project.profile.sizeRuleFor(community->type);
  const SizeRule& rule = problem.rule;
  const bool empty = rule.maxHouseholds < rule.minHouseholds || rule.minHouseholds < 0 || rule.maxHouseholds <= 0 ||
                     rule.maxPersons() < rule.minPersons();
  if (empty) return fail(Error("propose.band_empty").with("min", rule.minHouseholds).with("max", rule.maxHouseholds));
  if (auto built = Builder(project, request, problem).run(); !built) return fail(built.error());
  return problem;
}

Instance withCriterion(const Part& part, Criterion criterion) {
  const Instance& like = part.instance;
  std::vector<Atom> atoms = like.atoms();
  for (std::size_t i = 0; i < atoms.size(); ++i) atoms[i].persons = part.persons[i];
  Band band = like.band;
  band.criterion = criterion;
  Instance other(band, std::move(atoms), like.edges());
  other.wanted = like.wanted, other.leastChange = like.leastChange, other.seed = like.seed;
  return other;
}

}  // namespace wangge::propose
