// SPDX-License-Identifier: GPL-3.0-or-later
// Names of precincts, beats and stations, and what marks say; the parts that all labels are made of.
#include <algorithm>

#include "core/base/sorted.h"
#include "core/map/label_parts.h"

namespace wangge::map {

TextStyle scaled(LabelKind kind, double by) {
  TextStyle style = labelStyle(kind);
  style.height *= by;
  style.haloWidth *= by;
  return style;
}

std::vector<LabelVariant> nameVariants(const std::string& name, TextStyle style) {
  std::vector<LabelVariant> variants;
  if (name.empty()) return variants;
  for (const double factor : {1.0, 0.8, 0.62}) {
    TextStyle smaller = style;
    smaller.height *= factor;
    variants.push_back({{name, smaller}});
  }
  return variants;
}

double addVisible(const Line& ring, const Rectangle& frame, std::vector<Line>& to) {
  const Line cut = clippedRing(ring, frame.grown(-1));
  if (cut.size() < 3) return 0;
  to.push_back(simplified(cut, 0.2));
  const Rectangle box = boundsOf(cut);
  return box.width() * box.height();
}

void labelPrecincts(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  picture.project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (request.focus && request.focus->precinct == id) return;  // named in the title
    if (!request.view.toPaper(boxAround(picture.project, precinct.zone.faces)).overlaps(request.frame)) return;
    AreaLabel label;
    for (const Line& ring :
         paperRings(picture.arcs, precinct.zone.faces, [&](const Face& face) { return face.precinct == id; }))
      addVisible(ring, request.frame, label.rings);
    label.variants = nameVariants(precinct.name.empty() ? precinct.code : precinct.name,
                                  scaled(LabelKind::Precinct, request.textScale));
    board.place(label, out);
  });
}

void labelBeats(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  for (const Unit& unit : beatsOf(picture.project, request.focus.value_or(Unit{}))) {
    if (request.focus && *request.focus == unit) continue;
    std::vector<FaceId> faces;
    for (GridId grid : picture.project.beats.at(unit.beat).grids)
      if (const Grid* record = picture.project.grids.find(grid); record && picture.hierarchy.beatOf(grid) == unit.beat)
        faces.insert(faces.end(), record->zone.faces.begin(), record->zone.faces.end());
    sortUnique(faces);
    if (!request.view.toPaper(boxAround(picture.project, faces)).overlaps(request.frame)) continue;
    AreaLabel label;
    for (const Line& ring :
         paperRings(picture.arcs, faces, [&](const Face& face) { return picture.hierarchy.belongs(face, unit); }))
      addVisible(ring, request.frame, label.rings);
    label.variants = nameVariants(nameOf(picture.project, unit), scaled(LabelKind::Beat, request.textScale));
    board.place(label, out);
  }
}

// The name of a station beside its sign, on whichever side there is room.
void labelStations(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  TextStyle style = scaled(LabelKind::Precinct, request.textScale * 0.75);
  for (const auto& [id, place] : stationPlaces(picture)) {
    const Station& station = picture.project.stations.at(id);
    const std::string name = station.name.empty() ? station.code : station.name;
    if (name.empty()) continue;
    const Position at = place.centre();
    const double width = request.measurer->width(name, style), height = style.height * kLineHeight;
    const double away = kStationSize / 2 + 0.7;
    const Position middles[] = {{at.x + away + width / 2, at.y},
                                {at.x - away - width / 2, at.y},
                                {at.x, at.y - away - height / 2},
                                {at.x, at.y + away + height / 2}};
    for (const Position middle : middles) {
      const Rectangle box = Rectangle::around(middle, width, height);
      if (!board.free(box)) continue;
      const double slack = (height - style.height) / 2;
      out.push_back(Text{{middle.x, box.min.y + slack + style.height * kAscent}, name, style, Align::Centre, 0});
      board.reserve(box.grown(0.4));
      break;
    }
  }
}

// What a mark says, on the marked territory or tied to it.
void labelMarks(const MapRequest& request, LabelBoard& board, std::vector<Primitive>& out) {
  for (const MapMark& mark : request.marks) {
    if (mark.label.empty()) continue;
    AreaLabel label;
    for (const Polygon& polygon : mark.area)
      addVisible(toPaper(request.view, polygon.outer), request.frame, label.rings);
    TextStyle style = scaled(LabelKind::GridNumber, request.textScale);
    label.variants = nameVariants(mark.label, style);
    label.mayOverhang = label.mayLead = true;
    if (!label.rings.empty()) board.place(label, out);
  }
}

}  // namespace wangge::map
