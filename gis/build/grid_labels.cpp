// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/grid_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/edit/support.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/residents.h"
#include "gis/build/territory.h"
#include "gis/coverage/label_lines.h"
#include "gis/coverage/slivers.h"

namespace wangge::gis {
namespace {

void addTo(Zone& zone, FaceId id, const Face& face) {
  zone.faces.push_back(id);
  zone.tally += face.tally;
  zone.area += face.area;
}

std::set<CommunityId> touchedBy(const Project& project, const Owners& owners) {
  std::set<CommunityId> touched;
  for (const auto& [face, owner] : owners)
    if (owner != kNobody) touched.insert(project.subdivision.face(face).community);
  return touched;
}

class GridAssigner {
 public:
  GridAssigner(Build& build, const std::vector<GridSpec>& specs, const Owners& owners)
      : m_build(build), m_project(build.project), m_specs(specs), m_parts(specs.size()) {
    for (const auto& [face, owner] : owners) {
      if (owner == kNobody) continue;
      const Face& record = m_project.subdivision.face(face);
      addTo(m_parts[owner][record.community], face, record);
    }
    m_touched = touchedBy(m_project, owners);
  }

  Result<void> lay() {
    const std::set<GridId> landed = gridsWithTerritory(m_project);
    findCleared();
    if (auto open = requireOpen(); !open) return open;
    tellTaken();
    clear();
    for (std::uint32_t i = 0; i < m_specs.size(); ++i) assignGrid(i);
    for (CommunityId community : m_touched) tellUnassigned(m_build, community, unassignedFaces(m_project, community));
    std::vector<GridId> gone;
    for (GridId id : m_cleared)
      if (m_project.grids.at(id).zone.faces.empty() && !m_project.grids.at(id).code.empty()) gone.push_back(id);
    if (!gone.empty()) recordLineage(m_project, "replace", gone, m_made, m_build.request.when);
    HeirsOf cleared, emptied;
    for (GridId id : m_cleared)
      if (m_project.grids.at(id).zone.faces.empty()) cleared[id] = {};
    endGrids(m_build, cleared, {});
    for (GridId id : landed)
      if (m_project.grids.contains(id) && m_project.grids.at(id).zone.faces.empty()) emptied[id] = m_made;
    endIfEmpty(m_build, std::move(emptied), "replace");
    removeUselessLines(m_project, ArcClass::Grid);
    return {};
  }

 private:
  // Grids that give way: those of the replaced source wherever they are, and others in touched communities.
  void findCleared() {
    m_project.grids.forEach([&](GridId id, const Grid& grid) {
      const bool replaced = m_build.replaced && grid.source == m_build.replaced;
      if (replaced || (m_touched.contains(grid.community) && givesWay(m_build, grid))) m_cleared.push_back(id);
    });
  }

  // Neither grids that give way nor territory that is taken may be locked.
  Result<void> requireOpen() const {
    for (GridId id : m_cleared)
      if (auto open = requireUnlocked(m_project, id); !open) return open;
    for (const auto& parts : m_parts)
      for (const auto& [community, part] : parts) {
        if (auto open = requireFaces(m_project, part.faces); !open) return open;
        for (GridId owner : ownersOf(m_project, part.faces))
          if (auto open = requireUnlocked(m_project, owner); !open) return open;
      }
    return {};
  }

  // What grids that stay lose.
  void tellTaken() {
    std::map<GridId, Zone> taken;
    for (const auto& parts : m_parts)
      for (const auto& [community, part] : parts)
        for (FaceId face : part.faces) {
          const Face& record = m_project.subdivision.face(face);
          if (!record.grid || std::binary_search(m_cleared.begin(), m_cleared.end(), record.grid)) continue;
          addTo(taken[record.grid], face, record);
        }
    for (const auto& [grid, loss] : taken)
      m_build.note(FindingKind::Note,
                   withHouseholds(Message("import.grid_gave_territory").with("grid", nameOf(m_project, grid)),
                                  loss.tally, countedIn(loss.tally, countedIn(m_project, m_project.grids.at(grid)))),
                   pointOnSurface({m_project.subdivision.polygonOf(loss.faces.front())}), loss.area);
  }

  void clear() {
    for (GridId id : m_cleared) {
      if (!m_project.grids.at(id).code.empty()) m_byCode.try_emplace(m_project.grids.at(id).code, id);
      for (FaceId face : std::vector<FaceId>(m_project.grids.at(id).zone.faces)) setGrid(m_project, face, {});
    }
  }

  void assignGrid(std::uint32_t index) {
    const GridSpec& spec = m_specs[index];
    const auto& parts = m_parts[index];
    if (parts.empty()) {
      m_build.note(FindingKind::Left, Message("import.grid_outside").with("code", spec.label()), {}, {}, spec.row);
      return;
    }
    const CommunityId keeper = keeperOf(parts);
    for (const auto& [community, part] : parts) {
      const GridId id = recordFor(spec, community, community == keeper);
      for (FaceId face : part.faces) setGrid(m_project, face, id);
      m_made.push_back(id);
    }
    if (parts.size() > 1) tellCut(spec, parts);
  }

  CommunityId keeperOf(const std::map<CommunityId, Zone>& parts) const {
    const auto rank = [&](const auto& entry) {
      return std::tuple(-entry.second.tally.households, -entry.second.area.twice,
                        std::string_view(m_project.communities.at(entry.first).code));
    };
    return std::min_element(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
        ->first;
  }

  GridId recordFor(const GridSpec& spec, CommunityId community, bool keeper) {
    GridId id;
    const auto former = m_byCode.find(spec.code);
    if (keeper && former != m_byCode.end()) {
      id = former->second;
      m_byCode.erase(former);
      ++m_build.report.changed;
    } else {
      id = m_project.grids.add({}, m_build.copy());
      ++m_build.report.created;
    }
    setGridCommunity(m_project, id, community);
    Grid& grid = m_project.grids.edit(id);
    grid.source = m_build.source;
    grid.kind = spec.kind;
    grid.category = spec.category;
    if (!keeper) return id;
    grid.name = spec.name;
    if (spec.code.empty()) return id;
    if (everIssued(m_project, spec.code, id)) {
      m_build.note(FindingKind::Left, Message("import.grid_code_taken").with("code", spec.code), {}, {}, spec.row);
    } else {
      issueCode(m_project, id, spec.code, m_build.request.when);
    }
    return id;
  }

  void tellCut(const GridSpec& spec, const std::map<CommunityId, Zone>& parts) {
    std::vector<std::string> codes;
    for (const auto& [community, part] : parts) codes.push_back(labelOf(m_project.communities.at(community)));
    std::sort(codes.begin(), codes.end());
    const Zone& first = parts.begin()->second;
    Area area;
    for (const auto& [community, part] : parts) area += part.area;
    m_build.note(FindingKind::Repaired,
                 Message("import.grid_cut_by_community")
                     .with("code", spec.label())
                     .with("communities", fmt::format("{}", fmt::join(codes, ", "))),
                 pointOnSurface({m_project.subdivision.polygonOf(first.faces.front())}), area, spec.row);
  }

  Build& m_build;
  Project& m_project;
  const std::vector<GridSpec>& m_specs;
  std::vector<std::map<CommunityId, Zone>> m_parts;  // of each spec
  std::set<CommunityId> m_touched;
  std::vector<GridId> m_cleared;  // ascending
  std::vector<GridId> m_made;
  std::map<std::string, GridId> m_byCode;  // grids that gave way
};

}  // namespace

bool givesWay(const Build& build, const Grid& grid) {
  return !build.request.add || (!grid.source && grid.code.empty());
}

void keepTouched(const Project& project, Owners& owners) {
  const std::set<CommunityId> touched = touchedBy(project, owners);
  for (CommunityId community : touched)
    for (FaceId face : project.communities.at(community).zone.faces) owners.try_emplace(face, kNobody);
  std::erase_if(owners,
                [&](const auto& entry) { return !touched.contains(project.subdivision.face(entry.first).community); });
}

void growOwners(Build& build, Owners& owners) {
  const Subdivision& s = build.project.subdivision;
  keepTouched(build.project, owners);
  std::vector<std::vector<FaceId>> open;
  for (const auto& [face, owner] : owners) {
    const GridId grid = s.face(face).grid;
    if (owner == kNobody && (!grid || givesWay(build, build.project.grids.at(grid)))) open.push_back({face});
  }
  std::int64_t count = 0;
  Area area;
  std::optional<Point> place;
  resolvePieces(
      s, open, owners, Nobody::Never, [](const Face& a, const Face& b) { return a.community == b.community; },
      [&](std::size_t i, std::uint32_t) {
        ++count;
        area += s.face(open[i].front()).area;
        if (!place) place = pointOnSurface({s.polygonOf(open[i].front())});
      });
  if (count > 0) build.note(FindingKind::Guess, Message("import.faces_grown").with("count", count), place, area);
}

Result<void> assignGrids(Build& build, const std::vector<GridSpec>& specs, const Owners& owners) {
  return GridAssigner(build, specs, owners).lay();
}

}  // namespace wangge::gis
