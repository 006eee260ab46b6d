// SPDX-License-Identifier: GPL-3.0-or-later
// Fills of units, the hatching of locks, the veil over what lies outside the focus, and boundaries.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "core/map/colouring.h"
#include "core/map/layers.h"
#include "core/map/pole.h"
#include "core/plan/locks.h"

namespace wangge::map {
namespace {

constexpr double kSmallest = 0.3;  // mm: units whose box is smaller are drawn without hatch

std::vector<Line> clippedRings(const Picture& picture, const std::vector<Line>& rings) {
  std::vector<Line> result;
  for (const Line& ring : rings) {
    Line cut = clippedRing(ring, picture.clip);
    if (cut.size() >= 3) result.push_back(std::move(cut));
  }
  return result;
}

// Whether any of it lies in the frame, not its box alone: a frame in a hole of it shows nothing of it.
bool isSeen(const std::vector<Line>& rings, const Rectangle& bounds, const Rectangle& frame) {
  return frame.contains(bounds) || (bounds.overlaps(frame) && !liesOutside(rings, frame));
}

Fill fillOf(Picture& picture, const Unit& unit, const std::map<Unit, int>& colours, bool inFocus, bool seen) {
  if (picture.request.fill == GridFill::None || !inFocus) return kLandFill;
  if (picture.request.detail == Level::Grid && unit.level == Level::Community &&
      picture.request.edited != Label::Community) {
    if (!picture.request.markUnassigned) return kLandFill;
    picture.result.occurs.unassigned |= seen;
    return kUnassignedFill;
  }
  if (unit.level == Level::Grid && picture.request.fill == GridFill::Status) {
    const GridStatus status = statusOf(picture.project, unit.grid);
    picture.result.occurs.statuses[static_cast<std::size_t>(status)] |= seen;
    return statusFill(status, picture.request.layers.palette);
  }
  const auto found = colours.find(unit);
  if (found == colours.end()) return kLandFill;
  return picture.request.outlines == Outlines::None ? aloneFill(found->second)
                                                    : adjacencyFill(found->second, picture.request.medium);
}

}  // namespace

void drawFills(Picture& picture) {
  const MapRequest& request = picture.request;
  const Level level = request.edited == Label::Community ? Level::Community : request.detail;
  std::map<Unit, int> colours;
  if (request.fill == GridFill::Adjacency || (request.fill == GridFill::Status && level != Level::Grid))
    colours = colouredByAdjacency(picture.project, picture.hierarchy, level);
  for (const UnitShape& shape : picture.shapes(level)) {
    if (!shape.bounds.overlaps(picture.clip)) continue;
    Path path;
    path.rings = clippedRings(picture, shape.rings);
    const bool unassigned = level == Level::Grid && !shape.face->grid && !picture.parts.empty();
    const bool inFocus =
        unassigned ? picture.unassignedParts.contains(shape.unit.community) : picture.inFocus(shape.unit, *shape.face);
    path.fill = fillOf(picture, shape.unit, colours, inFocus, isSeen(path.rings, shape.bounds, request.frame));
    if (shape.bounds.width() < kSmallest || shape.bounds.height() < kSmallest) path.fill.hatch = Hatch::None;
    path.stroke.width = 0;
    if (!path.rings.empty()) picture.add(std::move(path));
  }
}

void drawPrecinctFills(Picture& picture) {
  std::set<PrecinctId> seen{picture.centre->precinct};
  for (const SeenArc& arc : picture.visible) seen.insert({arc.left->precinct, arc.right->precinct});
  const std::map<PrecinctId, int> colours = precinctsByAdjacency(picture.project);
  const auto fill = [&](std::span<const FaceId> faces, const Belongs& belongs, const Fill& look) {
    Path path;
    path.rings = clippedRings(picture, paperRings(picture.arcs, faces, belongs));
    path.fill = look;
    path.stroke.width = 0;
    if (!path.rings.empty()) picture.add(std::move(path));
  };
  // What has no station is told apart as unassigned territory is.
  const auto hasNone = [](const Face& face) { return face.community && !face.precinct; };
  std::vector<FaceId> without;
  picture.project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (hasNone(face)) without.push_back(id);
  });
  fill(without, hasNone, kUnassignedFill);
  const bool plainly = picture.request.fill == GridFill::None;
  for (PrecinctId id : seen)
    if (const Precinct* precinct = picture.project.precincts.find(id))
      fill(
          precinct->zone.faces, [id](const Face& face) { return face.precinct == id; },
          plainly ? kLandFill : adjacencyFill(colours.at(id), picture.request.medium));
}

void drawLocks(Picture& picture) {
  if (picture.request.detail != Level::Grid) return;
  constexpr double kLeast = 1.5;  // mm: of a smaller grid no line of the hatch may be seen
  for (const UnitShape& shape : picture.shapes(Level::Grid)) {
    if (!isLocked(picture.project, *shape.face) || !picture.inFocus(*shape.face)) continue;
    if (!shape.bounds.overlaps(picture.clip) || shape.bounds.height() < kLeast) continue;
    Path path;
    path.rings = clippedRings(picture, shape.rings);
    path.fill = kLockFill;
    path.stroke.width = 0;
    if (!path.rings.empty()) picture.add(std::move(path));
  }
}

void drawVeil(Picture& picture) {
  const Unit& focus = *picture.request.focus;
  Path veil;
  veil.rings.push_back(picture.clip.corners());
  const auto rings = clippedRings(picture, ringsOf(picture.arcs, picture.project, picture.hierarchy, focus));
  veil.rings.insert(veil.rings.end(), rings.begin(), rings.end());
  veil.fill = kVeilFill;
  veil.stroke.width = 0;
  picture.add(std::move(veil));
}

namespace {

// The sheet of a single grid is about its outline: that is drawn strong, over whatever boundary it follows.
void drawOwnOutline(Picture& picture) {
  const Unit& focus = *picture.request.focus;
  Path path;
  path.rings = clippedRings(picture, ringsOf(picture.arcs, picture.project, picture.hierarchy, focus));
  path.stroke = kOwnOutlineStroke;
  if (path.rings.empty()) return;
  picture.result.occurs.own = comesInto(path.rings, true, picture.request.frame);
  picture.add(std::move(path));
}

}  // namespace

bool isShown(const MapRequest& request, Boundary boundary) {
  if (boundary == Boundary::Grid) return request.layers.grids && request.detail == Level::Grid;
  if (boundary == Boundary::Community) return request.layers.communities && request.detail >= Level::Community;
  if (boundary == Boundary::Subdistrict) return request.layers.subdistricts && request.detail >= Level::Subdistrict;
  return request.layers.counties;
}

void drawBoundaries(Picture& picture, bool insideFocus) {
  const MapRequest& request = picture.request;
  if (request.outlines == Outlines::None) return;
  std::array<std::vector<ArcId>, kBoundaries> arcs;
  for (const SeenArc& arc : picture.dividing) {
    if (request.focus && (picture.inFocus(*arc.left) || picture.inFocus(*arc.right)) != insideFocus) continue;
    if (request.outlines == Outlines::ByLevel)
      arcs[static_cast<std::size_t>(*arc.boundary)].push_back(arc.id);
    else if (arc.left->grid != arc.right->grid)
      arcs[static_cast<std::size_t>(Boundary::Grid)].push_back(arc.id);
  }
  std::vector<Path> lines;
  for (std::size_t i = static_cast<std::size_t>(Boundary::Grid); i < kBoundaries; ++i) {
    const auto boundary = static_cast<Boundary>(i);
    if (arcs[i].empty() || !isShown(request, boundary)) continue;
    Path path;
    path.closed = false;
    for (const Line& line : chainedLines(picture.arcs, arcs[i])) appendClipped(line, picture.clip, path.rings);
    if (path.rings.empty()) continue;
    picture.result.occurs.boundaries[i] |= comesInto(path.rings, false, request.frame);
    path.stroke = ribbonStroke(boundary, request.view.denominator);
    if (path.stroke.width > 0) picture.add(path);
    path.stroke = boundaryStroke(boundary, request.view.denominator);
    lines.push_back(std::move(path));
  }
  for (Path& path : lines) picture.add(std::move(path));
  if (insideFocus && request.focus && request.focus->level == Level::Grid) drawOwnOutline(picture);
}

void drawEditedBorders(Picture& picture) {
  const MapRequest& request = picture.request;
  Path path;
  path.closed = false;
  path.stroke = editedStroke(*request.edited, request.view.denominator);
  if (path.stroke.width <= 0) return;
  std::vector<ArcId> arcs;
  for (const SeenArc& arc : request.edited == Label::Precinct ? picture.visible : picture.communal)
    if (zoneOf(*arc.left, *request.edited) != zoneOf(*arc.right, *request.edited)) arcs.push_back(arc.id);
  for (const Line& line : chainedLines(picture.arcs, arcs)) appendClipped(line, picture.clip, path.rings);
  if (path.rings.empty()) return;
  Path ribbon = path;
  ribbon.stroke = kEditedRibbon;
  picture.add(std::move(ribbon));
  picture.add(std::move(path));
}

void drawBlocks(Picture& picture) {
  Path path;
  path.closed = false;
  path.stroke = boundaryStroke(Boundary::Face, picture.request.view.denominator);
  for (const SeenArc& arc : picture.visible)
    if (!arc.boundary) appendClipped(picture.arcs.of(arc.id, *arc.arc), picture.clip, path.rings);
  if (!path.rings.empty()) picture.add(std::move(path));
}

}  // namespace wangge::map
