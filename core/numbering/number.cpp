// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/number.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/numbering/naming.h"
#include "core/plan/life_of_codes.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

struct Home {
  CommunityId id;
  std::vector<GridId> grids;  // in reading order
};

std::vector<GridId> orderedGrids(const Project& project, std::vector<GridId> grids) {
  return grids.size() < 2 ? grids : readingOrder(project, grids);
}

// Communities by code, with their grids.
std::vector<Home> homesOf(const Project& project) {
  std::map<CommunityId, std::vector<GridId>> grids;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (project.communities.contains(grid.community)) grids[grid.community].push_back(id);
  });
  std::vector<Home> homes;
  for (auto& [community, list] : grids) homes.push_back({community, std::move(list)});
  std::sort(homes.begin(), homes.end(), [&](const Home& a, const Home& b) {
    return std::pair(std::string_view(project.communities.at(a.id).code), a.id) <
           std::pair(std::string_view(project.communities.at(b.id).code), b.id);
  });
  return homes;
}

// A scheme cannot make codes for a community whose own code is missing or shorter than the prefix that it takes.
bool codable(const NumberingScheme& scheme, const std::string& communityCode) {
  return std::all_of(scheme.segments.begin(), scheme.segments.end(), [&](const CodeSegment& segment) {
    if (segment.kind == CodeSegment::Kind::CommunityCode) return !communityCode.empty();
    if (segment.kind == CodeSegment::Kind::CommunityPrefix)
      return communityCode.size() >= static_cast<std::size_t>(segment.width);
    return true;
  });
}

// Which codes are spoken for, and by whom.
class CodeBook {
 public:
  explicit CodeBook(const Project& project) : m_project(project) {
    project.codes.forEach([&](CodeId, const CodeRecord& record) {
      m_burnt.insert(record.code);
      m_owner.emplace(record.code, record.grid);
      if (record.retired == 0) m_inForce[record.grid] = record.code;
    });
    std::map<std::string, std::vector<GridId>> carriers;
    project.grids.forEach([&](GridId id, const Grid& grid) {
      if (!grid.code.empty()) carriers[grid.code].push_back(id);
    });
    for (const auto& [code, grids] : carriers) {
      m_burnt.insert(code);
      m_heirs[code] = heirAmong(project, grids);
    }
  }

  bool issuedTo(GridId grid) const {
    const auto it = m_inForce.find(grid);
    return it != m_inForce.end() && it->second == m_project.grids.at(grid).code;
  }
  // Whether a grid keeps the code that it carries.
  bool keeps(GridId id) const {
    const Grid& grid = m_project.grids.at(id);
    if (isLocked(m_project, grid)) return true;
    if (grid.code.empty()) return false;
    if (issuedTo(id)) return true;
    const auto owner = m_owner.find(grid.code);
    if (owner != m_owner.end() && owner->second != id) return false;
    return m_heirs.at(grid.code) == id && fitOf(m_project.scheme, m_project.communities.at(grid.community).code,
                                                grid.kind, grid.code) == CodeFit::Fits;
  }
  // The lowest sequence of the range whose code was never seen; none when the range is full.
  std::optional<int> take(const CodePattern& pattern, SequenceRange range) {
    int& next = m_next.try_emplace({pattern, range.first}, range.first).first->second;
    for (; next <= range.last; ++next)
      if (takeOne(pattern, next)) return next++;
    return std::nullopt;
  }
  bool takeOne(const CodePattern& pattern, int sequence) { return m_burnt.insert(codeOf(pattern, sequence)).second; }

 private:
  const Project& m_project;
  std::unordered_set<std::string> m_burnt;
  std::unordered_map<std::string, GridId> m_owner, m_heirs;
  std::unordered_map<GridId, std::string> m_inForce;
  std::map<std::pair<CodePattern, int>, int> m_next;
};

Error rangeFull(const Project& project, const Community& community, GridKind kind) {
  const SequenceRange range = rangeOf(project.scheme, kind);
  return Error("numbering.range_full")
      .with("community", community.name)
      .with("community_code", community.code)
      .with("kind", toText(kind))
      .with("range", std::to_string(range.first) + "-" + std::to_string(range.last));
}

// The place in the range that a sequence stands for: 第一 is 1. A community's only grid under an "undivided" code is
// 第一.
int ordinalOf(const NumberingScheme& scheme, GridKind kind, int sequence) {
  const SequenceRange range = rangeOf(scheme, kind);
  return range.contains(sequence) ? sequence - range.first + 1 : 1;
}

class Numberer {
 public:
  Numberer(const Project& project, std::set<std::string> names)
      : m_project(project), m_book(project), m_namer(project, std::move(names)) {}

  const CodeBook& book() const { return m_book; }

  // Code and ordinal for a grid that gets a new one.
  Result<void> code(Numbering& numbering, std::size_t gridsInCommunity) {
    const Grid& grid = m_project.grids.at(numbering.grid);
    const Community& community = m_project.communities.at(grid.community);
    if (!codable(m_project.scheme, community.code)) return {};
    const CodePattern pattern = patternOf(m_project.scheme, community.code, grid.kind);
    std::optional<int> sequence;
    const bool alone = gridsInCommunity == 1 && grid.kind == GridKind::Comprehensive && m_project.scheme.undivided;
    if (alone && m_book.takeOne(pattern, *m_project.scheme.undivided)) sequence = m_project.scheme.undivided;
    if (!sequence) sequence = m_book.take(pattern, rangeOf(m_project.scheme, grid.kind));
    if (!sequence) return fail(rangeFull(m_project, community, grid.kind));
    numbering.code = codeOf(pattern, *sequence);
    numbering.ordinal = grid.kind == GridKind::Comprehensive ? ordinalOf(m_project.scheme, grid.kind, *sequence) : 0;
    return {};
  }

  // Ordinal for a grid that keeps its code and has none.
  void ordinal(Numbering& numbering) const {
    const Grid& grid = m_project.grids.at(numbering.grid);
    if (numbering.ordinal != 0 || grid.kind != GridKind::Comprehensive) return;
    const Community& community = m_project.communities.at(grid.community);
    const auto sequence = sequenceIn(patternOf(m_project.scheme, community.code, grid.kind), numbering.code);
    if (sequence) numbering.ordinal = ordinalOf(m_project.scheme, grid.kind, *sequence);
  }

  void name(Numbering& numbering) {
    const Grid& grid = m_project.grids.at(numbering.grid);
    if (!numbering.name.empty()) return;
    if (grid.kind == GridKind::Dedicated) {
      numbering.name = m_namer.dedicated(numbering.grid);
    } else if (numbering.ordinal > 0) {
      numbering.name = m_namer.comprehensive(grid.community, numbering.ordinal);
    }
  }

 private:
  const Project& m_project;
  CodeBook m_book;
  Namer m_namer;
};

Numbering presentOf(const Project& project, GridId id) {
  const Grid& grid = project.grids.at(id);
  return {id, grid.code, grid.name, grid.ordinal};
}

std::set<std::string> namesIn(const Project& project) {
  std::set<std::string> names;
  project.grids.forEach([&](GridId, const Grid& grid) {
    if (!grid.name.empty()) names.insert(grid.name);
  });
  return names;
}

// Whether the name was made after the scheme for the ordinal that the grid has now, be it as a grid of another kind.
bool madeName(const Project& project, const Grid& grid) {
  return grid.ordinal > 0 && grid.name.ends_with(schemeName(project, grid.community, grid.ordinal));
}

// `asked`: none for all grids.
Numbers numbersFor(const Project& project, const std::set<GridId>* asked) {
  Numberer numberer(project, namesIn(project));
  Numbers result;
  std::set<std::pair<CommunityId, GridKind>> full;
  for (Home& home : homesOf(project)) {
    const auto leftAlone = [&](GridId id) {
      return isLocked(project, project.grids.at(id)) || (asked && !asked->contains(id));
    };
    const auto complete = [&](GridId id) {
      const Grid& grid = project.grids.at(id);
      return leftAlone(id) || (numberer.book().issuedTo(id) && !grid.name.empty() &&
                               (grid.ordinal != 0 || grid.kind == GridKind::Dedicated));
    };
    if (std::all_of(home.grids.begin(), home.grids.end(), complete)) continue;
    for (GridId id : orderedGrids(project, home.grids)) {
      if (leftAlone(id)) continue;
      Numbering numbering = presentOf(project, id);
      const bool registers = !numberer.book().issuedTo(id);
      if (!numberer.book().keeps(id)) {
        if (const auto given = numberer.code(numbering, home.grids.size()); !given) {
          if (full.insert({home.id, project.grids.at(id).kind}).second) result.full.push_back(given.error());
        }
      }
      numberer.ordinal(numbering);
      numberer.name(numbering);
      const bool toRegister = registers && !numbering.code.empty() && numberer.book().keeps(id);
      if (toRegister || numbering != presentOf(project, id)) result.given.push_back(std::move(numbering));
    }
  }
  return result;
}

}  // namespace

Numbers proposeNumbers(const Project& project) {
  return numbersFor(project, nullptr);
}

Numbers proposeNumbers(const Project& project, const std::set<GridId>& grids) {
  return numbersFor(project, &grids);
}

Result<Numbers> proposeRenumbering(const Project& project, CommunityId community) {
  std::vector<GridId> grids = orderedGrids(project, gridsOf(project, community));
  std::erase_if(grids, [&](GridId id) { return isLocked(project, project.grids.at(id)); });
  std::map<GridKind, std::string> last;
  const bool inOrder = std::all_of(grids.begin(), grids.end(), [&](GridId id) {
    const Grid& grid = project.grids.at(id);
    const bool fits =
        fitOf(project.scheme, project.communities.at(community).code, grid.kind, grid.code) == CodeFit::Fits;
    return fits && std::exchange(last[grid.kind], grid.code) < grid.code;
  });
  auto given = inOrder ? Result<std::vector<Numbering>>() : proposeNewCodes(project, grids);
  if (!given) return fail(given.error());
  return Numbers{*std::move(given), {}, true};
}

Result<std::vector<Numbering>> proposeNewCodes(const Project& project, const std::vector<GridId>& grids) {
  std::set<std::string> names = namesIn(project);
  for (GridId id : grids)
    if (madeName(project, project.grids.at(id))) names.erase(project.grids.at(id).name);
  Numberer numberer(project, std::move(names));
  std::vector<Numbering> result;
  for (GridId id : grids) {
    const Grid& grid = project.grids.at(id);
    if (isLocked(project, grid)) continue;
    Numbering numbering = presentOf(project, id);
    if (madeName(project, grid)) numbering.name.clear();
    numbering.ordinal = 0;
    if (const auto given = numberer.code(numbering, gridsOf(project, grid.community).size()); !given)
      return fail(given.error());
    if (numbering.code == grid.code) continue;  // the scheme makes none for this community
    numberer.name(numbering);
    result.push_back(std::move(numbering));
  }
  return result;
}

Project applyNumbers(const Project& project, const std::vector<Numbering>& numbers, Seconds when) {
  Project result = project;
  for (const Numbering& numbering : numbers) {
    const std::string before = result.grids.at(numbering.grid).code;
    Grid& grid = result.grids.edit(numbering.grid);
    grid.name = numbering.name;
    grid.ordinal = numbering.ordinal;
    if (numbering.code.empty()) continue;
    issueCode(result, numbering.grid, numbering.code, when);
    if (!before.empty() && before != numbering.code)
      result.lineage.add({when, "renumber", {numbering.grid}, {numbering.grid}, {before}, {numbering.code}},
                         result.info.copy);
  }
  return result;
}

Step applyNumbers(const Project& project, const Numbers& numbers, const EditContext& context) {
  if (numbers.given.empty()) return {project};
  Message what(numbers.anew ? "journal.renumber" : "journal.number");
  what.with("count", numbers.given.size());
  if (numbers.anew)
    what.with("community", project.communities.at(project.grids.at(numbers.given.front().grid).community).name);
  return stepTo(applyNumbers(project, numbers.given, context.when), std::move(what), context);
}

}  // namespace wangge
