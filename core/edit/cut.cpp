// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting zones along a line.
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "core/edit/strips.h"
#include "core/edit/support.h"
#include "core/geometry/clip.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"
#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"

namespace wangge {
namespace {

constexpr double kAlongTolerance = 1.5;  // mm: how far an arc may lie from the line that runs along it

bool insideZone(const Project& project, ArcId id, ZoneId zone) {
  const Subdivision& s = project.subdivision;
  const Arc& arc = s.arc(id);
  return zoneOf(s.face(arc.left), zone.label) == zone && zoneOf(s.face(arc.right), zone.label) == zone;
}

// Faces of the zone, grouped so that no group lies on both sides of a cut arc.
std::vector<std::vector<FaceId>> sidesOf(const Project& project, ZoneId zone, const std::unordered_set<ArcId>& cuts) {
  const Subdivision& s = project.subdivision;
  const std::vector<FaceId>& faces = zoneAt(project, zone).faces;
  std::unordered_set<FaceId> open(faces.begin(), faces.end());
  std::vector<std::vector<FaceId>> sides;
  for (FaceId start : faces) {
    if (open.erase(start) == 0) continue;
    std::vector<FaceId> side{start};
    for (std::size_t i = 0; i < side.size(); ++i)
      for (HalfEdge h : s.boundary(side[i]))
        if (!cuts.contains(h.arc) && open.erase(s.rightOf(h)) != 0) side.push_back(s.rightOf(h));
    std::sort(side.begin(), side.end());
    sides.push_back(std::move(side));
  }
  return sides;
}

// Sides that are strips go with the side that they share most border with; returns how many did. One side always stays:
// the first that is no strip, else the first.
std::size_t joinStrips(const Project& project, std::vector<std::vector<FaceId>>& sides) {
  const Subdivision& s = project.subdivision;
  const auto isStrip = [&](const std::vector<FaceId>& side) { return partOf(project, side, kStripRule).sliver; };
  if (const auto stays = std::find_if_not(sides.begin(), sides.end(), isStrip); stays != sides.end())
    std::rotate(sides.begin(), stays, stays + 1);
  std::size_t joined = 0;
  for (std::size_t i = sides.size(); i-- > 1;) {
    if (!isStrip(sides[i])) continue;
    std::map<FaceId, std::size_t> sideOf;
    for (std::size_t j = 0; j < sides.size(); ++j)
      for (FaceId face : sides[j]) sideOf[face] = j;
    std::map<std::size_t, std::int64_t> borders;
    for (HalfEdge h : boundaryOf(s, sides[i]))
      if (const auto beside = sideOf.find(s.rightOf(h)); beside != sideOf.end())
        borders[beside->second] += lengthOf(*s.arc(h.arc).shape).value;
    const auto longest = std::max_element(borders.begin(), borders.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
    if (longest == borders.end()) continue;
    std::vector<FaceId>& other = sides[longest->first];
    other.insert(other.end(), sides[i].begin(), sides[i].end());
    std::sort(other.begin(), other.end());
    sides.erase(sides.begin() + static_cast<std::ptrdiff_t>(i));
    ++joined;
  }
  return joined;
}

// Divides the zone by the arcs that lie on the line into these zones, itself among them; none when it stays in as many
// pieces as it was. `strips`: how many sides were strips and went with another one; null: they do not.
std::vector<ZoneId> divide(Project& project, ZoneId zone, const Polyline& line, std::size_t partsBefore,
                           std::size_t* strips, const EditContext& context) {
  std::unordered_set<ArcId> cuts;
  for (ArcId arc : project.subdivision.index().along(line, 2))
    if (insideZone(project, arc, zone) && runsAlong(*project.subdivision.arc(arc).shape, line, kAlongTolerance))
      cuts.insert(arc);
  std::vector<std::vector<FaceId>> sides = sidesOf(project, zone, cuts);
  if (sides.size() <= partsBefore) return {};

  // The side with most households, then the largest, keeps the zone; a side away from the line stays with it.
  const auto touched = [&](const std::vector<FaceId>& side) {
    for (FaceId face : side)
      for (HalfEdge h : project.subdivision.boundary(face))
        if (cuts.contains(h.arc)) return true;
    return false;
  };
  std::erase_if(sides, [&](const std::vector<FaceId>& side) { return !touched(side); });
  const auto sort = [&] {
    std::stable_sort(sides.begin(), sides.end(),
                     [&](const auto& a, const auto& b) { return weightOf(project, a) > weightOf(project, b); });
  };
  sort();
  if (strips) {
    const std::size_t joined = joinStrips(project, sides);
    *strips += joined;
    if (sides.size() < 2) return {};
    if (joined > 0) sort();
  }
  std::vector<ZoneId> result{zone};
  const GridId grid = zone.grid();
  const CommunityId community = grid ? project.grids.at(grid).community : CommunityId();
  for (std::size_t i = 1; i < sides.size(); ++i) {
    const ZoneId id = freshLike(project, zone.label, community, grid);
    if (!moveFaces(project, sides[i], id, context)) return {};
    result.push_back(id);
  }
  if (!grid) return result;
  std::vector<GridId> grids;
  for (ZoneId id : result) grids.push_back(id.grid());
  recordLineage(project, "split", {grid}, grids, context.when);
  return result;
}

}  // namespace

std::vector<ZoneId> zonesAlong(const Project& project, const Polyline& line, Label label) {
  return zonesOf(project, facesAlong(project.subdivision, line), label);
}

Polyline extendedToBoundary(const Project& project, const Polyline& line, double reach, Label label) {
  if (line.size() < 2) return line;
  const Subdivision& s = project.subdivision;
  // The end goes on in its direction to where the zone that it lies in ends, no farther than the line runs in it
  // already: a line that just looks into a zone is not meant to cut it.
  const auto extension = [&](const Polyline& backwards) -> std::optional<Point> {
    const Point end = backwards[0], from = backwards[1];
    const double dx = static_cast<double>(end.x) - from.x, dy = static_cast<double>(end.y) - from.y,
                 length = std::hypot(dx, dy);
    if (length == 0) return std::nullopt;
    const ZoneId zone = zoneOf(s.face(s.locate(end)), label);
    if (!zone) return std::nullopt;
    const auto bounds = [&](const Arc& arc) {
      const ZoneId left = zoneOf(s.face(arc.left), label), right = zoneOf(s.face(arc.right), label);
      return left != right && (left == zone || right == zone);
    };
    const auto entered = firstIntersection(s, backwards, bounds);
    Polyline within = backwards;
    if (entered) {
      within.resize(entered->segment + 1);
      within.push_back(entered->at);
    }
    const double room = std::min(reach, static_cast<double>(lengthOf(within).value));
    const auto far = [&](double at, double step) {
      return static_cast<std::int32_t>(std::clamp(std::llround(at + step * room / length), -std::llround(kLatticeLimit),
                                                  std::llround(kLatticeLimit)));
    };
    const Point beyond{far(end.x, dx), far(end.y, dy)};
    const auto meeting = firstIntersection(s, {end, beyond}, bounds);
    return meeting ? std::optional(meeting->at) : std::nullopt;
  };
  Polyline result = line;
  if (const auto start = extension(line); start && *start != line[0]) result.insert(result.begin(), *start);
  if (const auto end = extension(Polyline(line.rbegin(), line.rend())); end && *end != line.back())
    result.push_back(*end);
  return result;
}

namespace {

Result<Step> cutAll(const Project& before, const Zones& zones, const Polyline& line, bool withStrips,
                    const EditContext& context) {
  const bool precincts = zones.label == Label::Precinct;
  if (zones.label == Label::Community) return fail(Error("edit.communities_given"));
  if (zones.ids.empty()) return fail(Error(precincts ? "edit.line_meets_no_precinct" : "edit.line_meets_no_grid"));
  for (ZoneId zone : zones.ids)
    if (auto unlocked = requireZone(before, zone); !unlocked) return fail(unlocked.error());
  if (line.size() < 2 || lengthOf(line) < Millimetres{1}) return fail(Error("edit.line_too_short"));

  std::map<ZoneId, std::size_t> partsBefore;
  MultiPolygon outline;
  Project project = before;
  std::size_t cut = 0;
  std::vector<ArcId> drawn;
  for (ZoneId zone : zones.ids) {
    partsBefore[zone] = connectedParts(before.subdivision, zoneAt(before, zone).faces).size();
    outline = outlineOf(project.subdivision, zoneAt(project, zone).faces);
    if (clipLine(line, outline, 0).empty()) continue;
    ++cut;
    const auto inserted = insertInside(project, std::span(&line, 1), outline,
                                       [&](const Face& face) { return zoneOf(face, zone.label) == zone; });
    if (!inserted) return fail(inserted.error());
    drawn.insert(drawn.end(), inserted->begin(), inserted->end());
  }
  if (cut == 0) return fail(about(Error("edit.line_outside_grid"), before, zones.ids.front()));
  std::vector<ZoneId> divided, parts;
  std::size_t strips = 0;
  for (ZoneId zone : zones.ids) {
    const std::vector<ZoneId> of =
        divide(project, zone, line, partsBefore[zone], withStrips ? &strips : nullptr, context);
    if (!of.empty()) divided.push_back(zone);
    parts.insert(parts.end(), of.begin(), of.end());
  }
  if (divided.empty())
    return fail(
        about(Error(strips > 0 ? "edit.cuts_off_strip" : "edit.line_does_not_divide"), before, zones.ids.front()));
  removeNeedlessArcs(project, drawn);  // tails that end at a road inside a zone
  if (precincts)
    if (auto kept = requireKept(before, project, line); !kept) return fail(kept.error());
  Message what =
      divided.size() == 1
          ? about(Message(precincts ? "journal.cut_precinct" : "journal.cut"), before, divided.front())
          : Message(precincts ? "journal.cut_precincts" : "journal.cut_several").with("count", divided.size());
  what.with("parts", parts.size());
  if (strips > 0) what.with("strips", strips);
  std::sort(parts.begin(), parts.end());
  return stepTo(std::move(project), std::move(what), context, selectionOf(parts));
}

}  // namespace

Result<Step> cutZones(const Project& before, const Zones& zones, const Polyline& line, const EditContext& context) {
  return cutAll(before, zones, line, false, context);
}

Result<Step> cutWithStrips(const Project& before, const Zones& zones, const Polyline& line,
                           const EditContext& context) {
  return cutAll(before, zones, line, true, context);
}

Result<Step> cutZone(const Project& before, ZoneId zone, const Polyline& line, const EditContext& context) {
  return cutZones(before, std::vector{zone}, line, context);
}

}  // namespace wangge
