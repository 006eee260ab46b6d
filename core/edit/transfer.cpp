// SPDX-License-Identifier: GPL-3.0-or-later
// Faces that change hands. To another community whole grids go along (domain.md §4, change of superior); what was part
// of a grid has to find one there.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "core/edit/support.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

// New codes for grids that change community: the lowest that were never issued, as numbering gives them.
class FreshCodes {
 public:
  explicit FreshCodes(const Project& project) {
    project.codes.forEach([&](CodeId, const CodeRecord& record) { m_burnt.insert(record.code); });
    project.grids.forEach([&](GridId, const Grid& grid) { m_burnt.insert(grid.code); });
  }

  // Empty where the scheme makes none for the community, or its range is used up.
  std::string take(const NumberingScheme& scheme, const Community& community, GridKind kind) {
    const bool codable = std::all_of(scheme.segments.begin(), scheme.segments.end(), [&](const CodeSegment& segment) {
      return segment.kind != CodeSegment::Kind::CommunityPrefix ||
             community.code.size() >= static_cast<std::size_t>(segment.width);
    });
    if (!codable || community.code.empty()) return {};
    const CodePattern pattern = patternOf(scheme, community.code, kind);
    const SequenceRange range = rangeOf(scheme, kind);
    for (int sequence = range.first; sequence <= range.last; ++sequence)
      if (std::string code = codeOf(pattern, sequence); m_burnt.insert(code).second) return code;
    return {};
  }

 private:
  std::unordered_set<std::string> m_burnt;
};

// What a grid had from its community goes: the code for a new one, the ordinal, a name that begins with the
// community's.
void changeSuperior(Project& project, GridId id, const Community& from, FreshCodes& codes, Seconds when) {
  Grid& grid = project.grids.edit(id);
  grid.ordinal = 0;
  if (grid.kind == GridKind::Comprehensive && !from.name.empty() && grid.name.starts_with(from.name)) grid.name.clear();
  if (grid.code.empty()) return;
  const std::string fresh = codes.take(project.scheme, project.communities.at(grid.community), grid.kind);
  if (fresh.empty()) {
    retireCode(project, id, when);
    project.grids.edit(id).code.clear();
  } else {
    issueCode(project, id, fresh, when);
  }
  recordLineage(project, "renumber", {id}, {id}, when);
}

// The comprehensive grid of the community that shares most border with the faces; none where none does.
GridId nearestHome(const Project& project, std::span<const FaceId> faces, CommunityId community) {
  std::pair<std::int64_t, GridId> best{0, {}};
  for (const auto& [id, length] : borderLengthsByGrid(project.subdivision, faces)) {
    const Grid& grid = project.grids.at(id);
    const bool open = grid.community == community && grid.kind == GridKind::Comprehensive && !isLocked(project, grid);
    if (open && length > best.first) best = {length, id};
  }
  return best.second;
}

// Parts find homes in rounds, since one may reach the community's grids only through another one.
void settle(Project& project, std::vector<std::vector<FaceId>> parts, CommunityId community) {
  while (!parts.empty()) {
    std::vector<GridId> homes;
    for (const std::vector<FaceId>& part : parts) homes.push_back(nearestHome(project, part, community));
    std::vector<std::vector<FaceId>> waiting;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!homes[i]) {
        waiting.push_back(std::move(parts[i]));
        continue;
      }
      for (FaceId face : parts[i]) setGrid(project, face, homes[i]);
    }
    if (waiting.size() == parts.size()) return;  // unassigned
    parts = std::move(waiting);
  }
}

// What goes along as a whole is told before anything moves: two communities may exchange territory, and a part that
// came over from one would else count as more of a grid that leaves for it.
Result<void> toCommunities(Project& project, std::span<const FaceMove> moves, Seconds when) {
  std::map<FaceId, CommunityId> targets;  // of faces that are not there yet
  std::map<CommunityId, std::size_t> leaving;
  std::set<CommunityId> gaining;
  for (const FaceMove& move : moves)
    for (FaceId id : move.faces) {
      const CommunityId from = project.subdivision.face(id).community, to = move.to.community();
      if (from == to || !targets.emplace(id, to).second) continue;
      ++leaving[from];
      gaining.insert(to);
    }
  for (const auto& [community, count] : leaving)
    if (count == project.communities.at(community).zone.faces.size() && !gaining.contains(community))
      return fail(Error("edit.community_would_vanish").with("community", project.communities.at(community).name));

  std::map<std::pair<GridId, CommunityId>, std::vector<FaceId>> ofGrid;
  for (const auto& [id, to] : targets)
    if (const GridId grid = project.subdivision.face(id).grid) ofGrid[{grid, to}].push_back(id);
  std::map<CommunityId, std::vector<std::vector<FaceId>>> parts;
  std::erase_if(ofGrid, [&](const auto& share) {
    const auto& [key, own] = share;
    if (own.size() == project.grids.at(key.first).zone.faces.size()) return false;
    for (std::vector<FaceId>& part : connectedParts(project.subdivision, own))
      parts[key.second].push_back(std::move(part));
    return true;
  });
  for (const auto& [id, to] : targets) setCommunity(project, id, to);
  std::optional<FreshCodes> codes;
  for (const auto& [key, own] : ofGrid) {
    const auto [grid, to] = key;
    const Community from = project.communities.at(project.grids.at(grid).community);
    setGridCommunity(project, grid, to);
    for (FaceId face : own) setGrid(project, face, grid);
    if (!codes) codes.emplace(project);
    changeSuperior(project, grid, from, *codes, when);
  }
  for (auto& [to, homeless] : parts) settle(project, std::move(homeless), to);
  return {};
}

}  // namespace

Result<void> moveFaces(Project& project, std::span<const FaceMove> moves, const EditContext& context) {
  for (const FaceMove& move : moves) {
    if (move.to.label != Label::Community || move.faces.empty()) continue;
    if (auto movable = requireMovable(project, move.faces, move.to.label); !movable) return movable;
    if (auto unlocked = requireZone(project, move.to); !unlocked) return unlocked;
  }
  if (std::ranges::any_of(moves, [](const FaceMove& move) { return move.to.label == Label::Community; }))
    return toCommunities(project, moves, context.when);
  for (const FaceMove& move : moves)
    for (FaceId face : move.faces)
      if (move.to.label == Label::Precinct) {
        setPrecinct(project, face, move.to.precinct());
      } else {
        setGrid(project, face, move.to.grid());
      }
  return {};
}

Result<void> moveFaces(Project& project, std::span<const FaceId> faces, ZoneId to, const EditContext& context) {
  const FaceMove move{faces, to};
  return moveFaces(project, std::span(&move, 1), context);
}

ZoneId freshLike(Project& project, Label label, CommunityId community, GridId like) {
  if (label == Label::Precinct) return project.precincts.add(Precinct{}, project.info.copy);
  Grid fresh;
  fresh.community = community;
  if (const Grid* old = project.grids.find(like)) fresh.kind = old->kind, fresh.category = old->category;
  return project.grids.add(fresh, project.info.copy);
}

}  // namespace wangge
