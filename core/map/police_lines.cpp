// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of precincts and beats, police stations, and marked territory. A precinct line mostly runs along a community's:
// its ribbon lies below that line and shows on both sides, its crosses lie on top, and it has a line of its own only
// where no other one is drawn. So each line keeps its pattern where two run together.
#include <cmath>
#include <numbers>

#include "core/map/layers.h"
#include "core/map/line_signs.h"
#include "core/map/pole.h"
#include "core/plan/precinct_layers.h"

namespace wangge::map {
namespace {

bool isPrecinctLine(const SeenArc& arc) {
  return arc.left->precinct != arc.right->precinct;
}

bool isAsked(const Picture& picture, const SeenArc& arc, bool insideFocus) {
  return !picture.request.focus || (picture.inFocus(*arc.left) || picture.inFocus(*arc.right)) == insideFocus;
}

std::vector<Line> clipped(const Picture& picture, const std::vector<Line>& lines) {
  std::vector<Line> pieces;
  for (const Line& line : lines) appendClipped(line, picture.clip, pieces);
  return pieces;
}

void addLines(Picture& picture, std::vector<Line> lines, const Stroke& stroke) {
  if (lines.empty() || stroke.width <= 0) return;
  Path path;
  path.closed = false;
  path.rings = std::move(lines);
  path.stroke = stroke;
  picture.add(std::move(path));
}

// Lines of arcs that no boundary is drawn along.
void addAlone(Picture& picture, const std::vector<const SeenArc*>& arcs, const Stroke& stroke) {
  std::vector<ArcId> alone;
  for (const SeenArc* arc : arcs)
    if (!arc->boundary || !isShown(picture.request, *arc->boundary)) alone.push_back(arc->id);
  addLines(picture, clipped(picture, chainedLines(picture.arcs, alone)), stroke);
}

std::vector<ArcId> idsOf(const std::vector<const SeenArc*>& arcs) {
  std::vector<ArcId> ids;
  for (const SeenArc* arc : arcs) ids.push_back(arc->id);
  return ids;
}

}  // namespace

void drawPrecinctRibbons(Picture& picture, bool insideFocus) {
  if (!picture.request.layers.precincts) return;
  std::vector<ArcId> arcs;
  for (const SeenArc& arc : picture.visible)
    if (isPrecinctLine(arc) && isAsked(picture, arc, insideFocus)) arcs.push_back(arc.id);
  std::vector<Line> lines = clipped(picture, chainedLines(picture.arcs, arcs));
  if (lines.empty()) return;
  picture.result.occurs.precincts |= comesInto(lines, false, picture.request.frame);
  addLines(picture, std::move(lines), precinctRibbon(picture.request.view.denominator));
}

void drawPoliceLines(Picture& picture, bool insideFocus) {
  const MapRequest& request = picture.request;
  const double denominator = request.view.denominator;
  std::vector<const SeenArc*> precincts, beats;
  for (const SeenArc& arc : picture.visible) {
    if (!isAsked(picture, arc, insideFocus)) continue;
    if (request.layers.precincts && isPrecinctLine(arc)) {
      precincts.push_back(&arc);
    } else if (request.layers.beats && arc.left->grid != arc.right->grid) {
      const auto beatOf = [&](const Face& face) { return face.grid ? picture.hierarchy.beatOf(face.grid) : BeatId(); };
      // Around a precinct its own line tells that its beats end.
      if (beatOf(*arc.left) != beatOf(*arc.right)) beats.push_back(&arc);
    }
  }
  if (!beats.empty()) {
    const std::vector<Line> lines = chainedLines(picture.arcs, idsOf(beats));
    const std::size_t before = picture.result.primitives.size();
    addAlone(picture, beats, beatStroke(denominator));
    addSigns(lines, beatSigns(denominator), request.frame, picture.result.primitives);
    if (picture.result.primitives.size() > before)
      picture.result.occurs.beats |= comesInto(lines, false, request.frame);
  }
  if (!precincts.empty()) {
    addAlone(picture, precincts, precinctStroke(denominator));
    addSigns(chainedLines(picture.arcs, idsOf(precincts)), precinctSigns(denominator), request.frame,
             picture.result.primitives);
  }
}

void drawLayerLines(Picture& picture) {
  const Project& project = picture.project;
  const double denominator = picture.request.view.denominator;
  for (PrecinctLayerId id : picture.request.precinctLayers) {
    const PrecinctLayer* layer = project.precinctLayers.find(id);
    if (layer == nullptr || layer->inForce) continue;
    const std::size_t place = placeOf(project, id);
    // One look for each combination of labels: there are few.
    std::map<LayerLabelsId, LayerPrecinctId> ofLabels;
    project.layerLabels.forEach([&](LayerLabelsId combination, const LayerLabels& labels) {
      for (LayerPrecinctId precinct : labels.precincts)
        if (project.layerPrecincts.at(precinct).layer == id) ofLabels[combination] = precinct;
    });
    const auto precinctOf = [&](const Face& face) {
      const auto found = ofLabels.find(face.layers);
      return found == ofLabels.end() ? LayerPrecinctId() : found->second;
    };
    std::vector<ArcId> arcs;
    for (const SeenArc& arc : picture.visible)
      if (arc.left->layers != arc.right->layers && precinctOf(*arc.left) != precinctOf(*arc.right))
        arcs.push_back(arc.id);
    const std::vector<Line> lines = chainedLines(picture.arcs, arcs);
    addLines(picture, clipped(picture, lines), layerStroke(denominator, place));
    addSigns(lines, layerSigns(denominator, place), picture.request.frame, picture.result.primitives);
  }
}

std::vector<std::pair<StationId, Rectangle>> stationPlaces(const Picture& picture) {
  std::vector<std::pair<StationId, Rectangle>> places;
  const MapRequest& request = picture.request;
  const Precinct* own = request.focus ? picture.project.precincts.find(request.focus->precinct) : nullptr;
  picture.project.stations.forEach([&](StationId id, const Station& station) {
    if (!station.placed) return;
    const Position at = request.view.toPaper(station.at);
    const Rectangle place = Rectangle::around(at, kStationSize, kStationSize);
    if (!request.frame.contains(place)) return;
    // A sheet shows the stations in its unit, and a precinct's its own wherever it stands.
    const bool inside =
        picture.inFocus(picture.project.subdivision.face(picture.project.subdivision.locate(station.at)));
    if (inside || (own != nullptr && !own->code.empty() && own->code == station.code)) places.emplace_back(id, place);
  });
  return places;
}

void drawStations(Picture& picture) {
  for (const auto& [id, place] : stationPlaces(picture)) {
    addStation(place.centre(), picture.result.primitives);
    picture.result.occurs.stations = true;
  }
}

void addStation(Position at, std::vector<Primitive>& to) {
  constexpr int kCorners = 24;
  const auto onCircle = [&](double radius, double turn) {
    const double angle = 2 * std::numbers::pi * turn;
    return Position{at.x + radius * std::sin(angle), at.y - radius * std::cos(angle)};
  };
  Path disc;
  disc.rings.resize(1);
  for (int i = 0; i < kCorners; ++i) disc.rings[0].push_back(onCircle(kStationSize / 2, double{1} * i / kCorners));
  disc.fill = kStationFill;
  disc.stroke = kStationStroke;
  to.push_back(std::move(disc));
  Path star;
  star.rings.resize(1);
  for (int i = 0; i < 10; ++i)
    star.rings[0].push_back(onCircle(kStationSize * (i % 2 == 0 ? 0.4 : 0.16), double{1} * i / 10));
  star.fill = kStationStarFill;
  star.stroke = kNoStroke;
  to.push_back(std::move(star));
}

void drawMarks(Picture& picture) {
  const MapRequest& request = picture.request;
  for (const MapMark& mark : request.marks) {
    Path path;
    const auto add = [&](const Ring& ring) {
      Line cut = clippedRing(simplified(toPaper(request.view, ring), request.tolerance), picture.clip);
      if (cut.size() >= 3) path.rings.push_back(std::move(cut));
    };
    for (const Polygon& polygon : mark.area) {
      add(polygon.outer);
      for (const Ring& hole : polygon.holes) add(hole);
    }
    if (path.rings.empty()) continue;
    path.fill = mark.fill;
    path.stroke = mark.outline;
    picture.add(std::move(path));
  }
}

}  // namespace wangge::map
