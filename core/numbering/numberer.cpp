// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/numberer.h"

#include <algorithm>

namespace wangge {
namespace {

// The place in the range that a sequence stands for: 第一 is 1. A community's only grid under an "undivided" code is
// 第一.
int ordinalOf(const NumberingScheme& scheme, GridKind kind, int sequence) {
  const SequenceRange range = rangeOf(scheme, kind);
  return range.contains(sequence) ? sequence - range.first + 1 : 1;
}

}  // namespace

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

bool madeName(const Project& project, const Grid& grid) {
  return grid.ordinal > 0 && grid.name.ends_with(schemeName(project, grid.community, grid.ordinal));
}

bool codable(const NumberingScheme& scheme, const std::string& communityCode) {
  return std::all_of(scheme.segments.begin(), scheme.segments.end(), [&](const CodeSegment& segment) {
    if (segment.kind == CodeSegment::Kind::CommunityCode) return !communityCode.empty();
    if (segment.kind == CodeSegment::Kind::CommunityPrefix)
      return communityCode.size() >= static_cast<std::size_t>(segment.width);
    return true;
  });
}

SequenceRange rangeIn(const Project& project, const NumberRequest& request, GridKind kind) {
  const auto told = request.ranges.find(kind);
  return told == request.ranges.end() ? rangeOf(project.scheme, kind) : told->second;
}

bool isReserved(const NumberRequest& request, int sequence) {
  return std::any_of(request.reserved.begin(), request.reserved.end(),
                     [&](const SequenceRange& range) { return range.contains(sequence); });
}

bool Numberer::code(Numbering& numbering, std::size_t gridsInCommunity) {
  const Grid& grid = m_project.grids.at(numbering.grid);
  const Community& community = m_project.communities.at(grid.community);
  if (!codable(m_project.scheme, community.code)) return true;
  const CodePattern pattern = patternOf(m_project.scheme, community.code, grid.kind);
  std::optional<int> sequence;
  const bool alone = gridsInCommunity == 1 && grid.kind == GridKind::Comprehensive && m_project.scheme.undivided &&
                     !m_request.ranges.contains(grid.kind) && !isReserved(m_request, *m_project.scheme.undivided);
  if (alone && m_book.takeOne(pattern, *m_project.scheme.undivided)) sequence = m_project.scheme.undivided;
  if (!sequence) sequence = m_book.take(pattern, rangeIn(m_project, m_request, grid.kind), m_request.reserved);
  if (!sequence) return false;
  numbering.code = codeOf(pattern, *sequence);
  numbering.ordinal = grid.kind == GridKind::Comprehensive ? ordinalOf(m_project.scheme, grid.kind, *sequence) : 0;
  return true;
}

void Numberer::ordinal(Numbering& numbering) const {
  const Grid& grid = m_project.grids.at(numbering.grid);
  if (numbering.ordinal != 0 || grid.kind != GridKind::Comprehensive) return;
  const Community& community = m_project.communities.at(grid.community);
  const auto sequence = sequenceIn(patternOf(m_project.scheme, community.code, grid.kind), numbering.code);
  if (sequence) numbering.ordinal = ordinalOf(m_project.scheme, grid.kind, *sequence);
}

void Numberer::name(Numbering& numbering) {
  const Grid& grid = m_project.grids.at(numbering.grid);
  if (!numbering.name.empty()) return;
  if (grid.kind == GridKind::Dedicated) {
    numbering.name = m_namer.dedicated(numbering.grid);
  } else if (numbering.ordinal > 0) {
    numbering.name = m_namer.comprehensive(grid.community, numbering.ordinal);
  }
}

}  // namespace wangge
