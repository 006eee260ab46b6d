// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/life_of_codes.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/base/contract.h"
#include "core/plan/beats.h"

namespace wangge {
namespace {

// 0 means "in force" in the register, so a retirement at an unknown moment takes the first one.
Seconds momentOf(Seconds when) {
  return std::max<Seconds>(when, 1);
}

bool carriedByAnother(const Project& project, const std::string& code, GridId except) {
  bool carried = false;
  project.grids.forEach([&](GridId id, const Grid& grid) { carried = carried || (id != except && grid.code == code); });
  return carried;
}

// The record in force of a grid; none when its code was never registered.
CodeId inForce(const Project& project, GridId grid) {
  CodeId found;
  project.codes.forEach([&](CodeId id, const CodeRecord& record) {
    if (record.grid == grid && record.retired == 0) found = id;
  });
  return found;
}

// The code a grid had until `when`: the one retired then, else the one it has, else the last one registered for it.
std::string codeUntil(const Project& project, GridId grid, Seconds when) {
  std::string retiredNow, last;
  project.codes.forEach([&](CodeId, const CodeRecord& record) {
    if (record.grid != grid) return;
    last = record.code;
    if (record.retired == momentOf(when)) retiredNow = record.code;
  });
  if (!retiredNow.empty()) return retiredNow;
  const Grid* present = project.grids.find(grid);
  return present ? present->code : last;
}

// A grid that got its first code gets it in the lineage too: the table old → new is complete once numbers are given.
void completeLineage(Project& project, GridId grid, const std::string& code) {
  std::vector<std::pair<LineageId, std::size_t>> open;
  project.lineage.forEach([&](LineageId id, const Lineage& lineage) {
    for (std::size_t i = 0; i < lineage.to.size() && i < lineage.toCodes.size(); ++i)
      if (lineage.to[i] == grid && lineage.toCodes[i].empty()) open.emplace_back(id, i);
  });
  for (const auto& [id, i] : open) project.lineage.edit(id).toCodes[i] = code;
}

// `present`: the grid's record in force.
void retire(Project& project, GridId id, CodeId present, Seconds when) {
  if (present) {
    project.codes.edit(present).retired = momentOf(when);
    return;
  }
  // An imported code that was never registered is burnt as well, unless another grid carries it: then that one keeps
  // it.
  const Grid& grid = project.grids.at(id);
  if (grid.code.empty() || everIssued(project, grid.code, id) || carriedByAnother(project, grid.code, id)) return;
  project.codes.add({grid.code, grid.name, id, 0, momentOf(when)}, project.info.copy);
}

// The grid's record in force afterwards.
CodeId issue(Project& project, GridId grid, CodeId present, std::string code, Seconds when) {
  WANGGE_CONTRACT(project.grids.contains(grid));
  WANGGE_CONTRACT(!code.empty());
  const bool kept = present && project.codes.at(present).code == code;
  if (!kept) {
    if (project.grids.at(grid).code != code) retire(project, grid, present, when);
    present = project.codes.add({code, project.grids.at(grid).name, grid, when, 0}, project.info.copy);
  } else if (project.codes.at(present).name != project.grids.at(grid).name) {
    project.codes.edit(present).name = project.grids.at(grid).name;
  }
  if (project.grids.at(grid).code.empty()) completeLineage(project, grid, code);
  if (project.grids.at(grid).code != code) project.grids.edit(grid).code = std::move(code);
  return present;
}

}  // namespace

void issueCode(Project& project, GridId grid, std::string code, Seconds when) {
  issue(project, grid, inForce(project, grid), std::move(code), when);
}

CodesInForce codesInForce(const Project& project) {
  CodesInForce found;
  project.codes.forEach([&](CodeId id, const CodeRecord& record) {
    if (record.retired == 0) found[record.grid] = id;
  });
  return found;
}

void issueCode(Project& project, GridId grid, std::string code, Seconds when, CodesInForce& inForce) {
  CodeId& present = inForce[grid];
  present = issue(project, grid, present, std::move(code), when);
}

void retireCode(Project& project, GridId id, Seconds when) {
  retire(project, id, inForce(project, id), when);
}

bool everIssued(const Project& project, const std::string& code, GridId except) {
  bool issued = false;
  project.codes.forEach([&](CodeId, const CodeRecord& record) {
    issued = issued || (record.code == code && !(except && record.grid == except));
  });
  return issued;
}

void recordLineage(Project& project, std::string what, std::vector<GridId> from, std::vector<GridId> to, Seconds when) {
  beatsFollow(project, what, from, to);
  Lineage lineage{when, std::move(what), std::move(from), std::move(to), {}, {}};
  for (GridId grid : lineage.from) lineage.fromCodes.push_back(codeUntil(project, grid, when));
  for (GridId grid : lineage.to) {
    const Grid* present = project.grids.find(grid);
    lineage.toCodes.push_back(present ? present->code : std::string());
  }
  project.lineage.add(std::move(lineage), project.info.copy);
}

GridId heirAmong(const Project& project, std::span<const GridId> grids) {
  const auto rank = [&](GridId id) {
    const Grid& grid = project.grids.at(id);
    return std::tuple(grid.code.empty(), -grid.zone.tally.households, -grid.zone.area.twice,
                      std::string_view(grid.code), id);
  };
  WANGGE_CONTRACT(!grids.empty());
  return *std::min_element(grids.begin(), grids.end(), [&](GridId a, GridId b) { return rank(a) < rank(b); });
}

}  // namespace wangge
