// SPDX-License-Identifier: GPL-3.0-or-later
// What lines of precincts follow, the parts of precincts that lie apart, and territory in none.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/align/parts.h"
#include "core/base/sorted.h"
#include "core/topology/outline.h"

namespace wangge::align {
namespace {

constexpr std::array kGround = {
    std::pair(Follows::River, ArcClass::River),           std::pair(Follows::Rail, ArcClass::Rail),
    std::pair(Follows::Expressway, ArcClass::Expressway), std::pair(Follows::Arterial, ArcClass::Arterial),
    std::pair(Follows::Street, ArcClass::Street),         std::pair(Follows::Lane, ArcClass::Lane)};

void add(LineShare& line, const Arc& arc, bool community, bool subdistrict) {
  const std::int64_t length = lengthOf(*arc.shape).value;
  bool ground = false;
  line.length += length;
  for (const auto& [follows, type] : kGround) {
    if (!arc.classes.has(type)) continue;
    line.along[static_cast<std::size_t>(follows)] += length;
    ground = true;
  }
  if (ground) line.ground += length;
  if (community) line.community += length;
  if (subdistrict) line.subdistrict += length;
  if (!ground && !community) line.nothing += length;
}

}  // namespace

std::vector<LineShare> lineShares(const Project& project) {
  const std::vector<PrecinctId> order = precinctsByCode(project);
  std::map<PrecinctId, std::size_t> rank;  // none comes after all others
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  rank[PrecinctId()] = order.size();
  std::map<CommunityId, DivisionId> subdistricts;
  project.communities.forEach(
      [&](CommunityId id, const Community&) { subdistricts[id] = ancestorOf(project, id, Level::Subdistrict); });

  std::map<std::pair<std::size_t, std::size_t>, LineShare> lines;
  project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    const Face &left = project.subdivision.face(arc.left), &right = project.subdivision.face(arc.right);
    // The edge of the plan is nobody's choice.
    if (left.precinct == right.precinct || !left.community || !right.community) return;
    const auto at = std::minmax(rank.at(left.precinct), rank.at(right.precinct));
    LineShare& line = lines[at];
    add(line, arc, left.community != right.community,
        subdistricts.at(left.community) != subdistricts.at(right.community));
  });
  std::vector<LineShare> result;
  for (auto& [at, line] : lines) {
    line.one = order[at.first];
    if (at.second < order.size()) line.other = order[at.second];
    result.push_back(line);
  }
  return result;
}

std::vector<DetachedPart> detachedParts(const Project& project, const SliverRule& rule) {
  std::vector<DetachedPart> result;
  for (PrecinctId id : precinctsByCode(project)) {
    std::vector<std::vector<FaceId>> parts = connectedParts(project.subdivision, project.precincts.at(id).zone.faces);
    if (parts.size() < 2) continue;
    std::vector<DetachedPart> found;
    for (std::vector<FaceId>& faces : parts) {
      const Point place = placeIn(project, faces);
      found.push_back({id, partOf(project, std::move(faces), rule), place});
    }
    const auto order = [](const DetachedPart& each) {
      const PrecinctPart& part = each.part;
      return std::tuple(-part.tally.households, -part.tally.persons, -part.area.twice, each.place);
    };
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
    result.insert(result.end(), std::next(found.begin()), found.end());
  }
  return result;
}

std::vector<Uncovered> uncoveredTerritory(const Project& project, const SliverRule& rule) {
  std::vector<FaceId> faces;
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (face.community && !face.precinct) faces.push_back(id);
  });
  std::vector<Uncovered> result;
  for (std::vector<FaceId>& part : connectedParts(project.subdivision, faces)) {
    Uncovered found;
    for (FaceId face : part) found.communities.push_back(project.subdivision.face(face).community);
    sortUnique(found.communities);
    std::sort(found.communities.begin(), found.communities.end(), [&](CommunityId a, CommunityId b) {
      return project.communities.at(a).code < project.communities.at(b).code;
    });
    found.place = placeIn(project, part);
    found.part = partOf(project, std::move(part), rule);
    result.push_back(std::move(found));
  }
  std::sort(result.begin(), result.end(), [](const Uncovered& a, const Uncovered& b) {
    return std::tuple(-a.part.tally.persons, -a.part.tally.households, -a.part.area.twice, a.place) <
           std::tuple(-b.part.tally.persons, -b.part.tally.households, -b.part.area.twice, b.place);
  });
  return result;
}

}  // namespace wangge::align
