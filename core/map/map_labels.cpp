// SPDX-License-Identifier: GPL-3.0-or-later
// What is written on a map: names of units by size and level, numbers and households of grids, names of roads and
// waters.
#include <algorithm>
#include <map>

#include "core/map/labels.h"
#include "core/map/layers.h"

namespace wangge::map {
namespace {

struct Candidate {
  Unit unit;
  std::vector<Line> rings;  // cut to the frame
  double size = 0;          // mm² of the box of the visible part
  bool inFocus = true;
};

TextStyle scaled(LabelKind kind, double by) {
  TextStyle style = labelStyle(kind);
  style.height *= by;
  style.haloWidth *= by;
  return style;
}

std::vector<LabelVariant> gridVariants(const Picture& picture, GridId grid) {
  const MapRequest& request = picture.request;
  const Grid& record = picture.project.grids.at(grid);
  const auto status = static_cast<std::size_t>(statusOf(picture.project, grid));
  const TextStyle numberStyle = scaled(LabelKind::GridNumber, request.textScale);
  const TextStyle nameStyle = scaled(LabelKind::GridName, request.textScale);
  const TextStyle detailStyle = scaled(LabelKind::GridDetail, request.textScale);
  const std::string number = shortNumber(picture.project, grid), name = shortName(picture.project, grid);
  std::string detail;
  if (record.zone.tally.points > 0 || record.zone.tally.households > 0)
    detail = filled(request.texts.households, {{"n", std::to_string(record.zone.tally.households)}});
  const std::string& sign = request.texts.sign[status];
  if (!sign.empty()) detail += (detail.empty() ? "" : " ") + sign;

  std::vector<LabelVariant> variants;
  const auto add = [&](std::initializer_list<LabelLine> lines) {
    LabelVariant variant;
    for (const LabelLine& line : lines)
      if (!line.text.empty()) variant.push_back(line);
    if (!variant.empty()) variants.push_back(std::move(variant));
  };
  add({{number, numberStyle}, {name, nameStyle}, {detail, detailStyle}});
  add({{number, numberStyle}, {detail, detailStyle}});
  if (!sign.empty()) add({{number, numberStyle}, {sign, detailStyle}});
  if (number.empty()) add({{name, nameStyle}});
  add({{number, numberStyle}});
  TextStyle smaller = numberStyle;
  smaller.height *= 0.75;
  add({{number, smaller}});
  return variants;
}

LabelKind kindOf(Level level) {
  switch (level) {
    case Level::Subdistrict:
      return LabelKind::Subdistrict;
    case Level::County:
    case Level::City:
      return LabelKind::County;
    default:
      return LabelKind::Community;
  }
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

// Units of one level that can be seen in the frame, the largest first.
std::vector<Candidate> candidatesOf(Picture& picture, Level level) {
  const MapRequest& request = picture.request;
  std::vector<Unit> units;
  const Subdivision& subdivision = picture.project.subdivision;
  for (const Unit& shown : picture.units) {
    const std::vector<FaceId> faces = facesShown(picture, shown);
    if (faces.empty()) continue;
    const Unit unit = picture.hierarchy.unitOf(subdivision.face(faces.front()), level);
    if (unit.grid || unit.community || unit.division) units.push_back(unit);
  }
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  std::vector<Candidate> result;
  for (const Unit& unit : units) {
    const std::vector<FaceId> faces = facesOf(picture.project, unit);
    const Rectangle bounds = request.view.toPaper(boxOf(picture.project, faces));
    if (faces.empty() || !bounds.overlaps(request.frame) || bounds.width() * bounds.height() < 4) continue;
    Candidate candidate;
    candidate.unit = unit;
    candidate.inFocus = picture.inFocus(subdivision.face(faces.front()));
    for (const Line& ring :
         paperRings(picture.arcs, faces, [&](const Face& face) { return picture.hierarchy.belongs(face, unit); })) {
      Line cut = clippedRing(ring, request.frame.grown(-1));
      if (cut.size() < 3) continue;
      const Rectangle box = boundsOf(cut);
      candidate.size += box.width() * box.height();
      candidate.rings.push_back(simplified(cut, 0.2));
    }
    if (!candidate.rings.empty()) result.push_back(std::move(candidate));
  }
  std::stable_sort(result.begin(), result.end(), [](const Candidate& a, const Candidate& b) {
    return a.inFocus != b.inFocus ? a.inFocus : a.size > b.size;
  });
  return result;
}

void labelGrids(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const auto& focus = picture.request.focus;
  for (const Candidate& candidate : candidatesOf(picture, Level::Grid)) {
    AreaLabel label;
    label.rings = candidate.rings;
    if (candidate.inFocus) {
      label.variants = gridVariants(picture, candidate.unit.grid);
      // Leader lines help among a few grids; among those of a whole city they only tangle.
      label.mayOverhang = label.mayLead = focus && focus->level >= Level::Community;
      if (!board.place(label, out)) picture.result.unlabelled.push_back(candidate.unit);
    } else if (focus->level == Level::Grid) {
      // Whoever carries the sheet of a grid wants to know whose territory begins where his ends.
      const TextStyle style = scaled(LabelKind::Neighbour, picture.request.textScale * 0.85);
      const std::string number = shortNumber(picture.project, candidate.unit.grid);
      const std::string name = shortName(picture.project, candidate.unit.grid);
      if (!number.empty() && !name.empty()) label.variants.push_back({{number, style}, {name, style}});
      if (!number.empty() || !name.empty()) label.variants.push_back({{number.empty() ? name : number, style}});
      board.place(label, out);
    }
  }
}

void labelNames(Picture& picture, LabelBoard& board, Level level, std::vector<Primitive>& out) {
  for (const Candidate& candidate : candidatesOf(picture, level)) {
    // The sheet's own unit is named in its title, and with it the community of a grid.
    if (picture.request.focus && candidate.unit == *picture.request.focus) continue;
    if (picture.request.focus && picture.request.focus->level == Level::Grid &&
        candidate.unit.community == picture.project.grids.at(picture.request.focus->grid).community)
      continue;
    AreaLabel label;
    label.rings = candidate.rings;
    TextStyle style = scaled(candidate.inFocus ? kindOf(level) : LabelKind::Neighbour, picture.request.textScale);
    label.variants = nameVariants(nameOf(picture.project, candidate.unit), style);
    label.mayOverhang = candidate.inFocus;
    if (!board.place(label, out) && candidate.inFocus) picture.result.unlabelled.push_back(candidate.unit);
  }
}

// Numbers and names on houses, where a sheet is large enough to go from door to door with it.
void labelBuildings(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  if (request.view.denominator > 4000 || !request.layers.buildings) return;
  TextStyle style = scaled(LabelKind::GridDetail, request.textScale * 0.85);
  style.halo.alpha = 0;
  for (const BuildingId id : picture.base().buildingsIn(request.view.toLattice(request.frame))) {
    const Building& building = picture.project.buildings.at(id);
    if (building.name.empty()) continue;
    const FaceId face = picture.project.subdivision.locate(boxOf(building.outline->outer).centre());
    if (!picture.inFocus(picture.project.subdivision.face(face))) continue;
    AreaLabel label;
    Line ring;
    for (Point p : building.outline->outer) ring.push_back(request.view.toPaper(p));
    label.rings.push_back(std::move(ring));
    label.variants = nameVariants(building.name, style);
    label.mayOverhang = true;
    board.place(label, out);
  }
}

void labelPrecincts(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  picture.project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (!request.view.toPaper(boxOf(picture.project, precinct.zone.faces)).overlaps(request.frame)) return;
    AreaLabel label;
    for (const Line& ring :
         paperRings(picture.arcs, precinct.zone.faces, [&](const Face& face) { return face.precinct == id; })) {
      Line cut = clippedRing(ring, request.frame.grown(-1));
      if (cut.size() >= 3) label.rings.push_back(simplified(cut, 0.2));
    }
    label.variants = nameVariants(precinct.name.empty() ? precinct.code : precinct.name,
                                  scaled(LabelKind::Precinct, request.textScale));
    board.place(label, out);
  });
}

void labelLines(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  // One label a name, on its longest visible line; great roads first.
  struct Named {
    int rank;
    std::string name;
    LabelKind kind;
    Line line;
  };
  std::map<std::string, Named> named;
  for (const BaseIndex::Line& entry : picture.base().linesIn(request.view.toLattice(request.frame))) {
    const LineFeature& feature = picture.project.lineFeatures.at(entry.feature);
    const bool river = feature.type == ArcClass::River, rail = feature.type == ArcClass::Rail;
    const bool asked = river ? request.layers.water : rail ? request.layers.rails : request.layers.roads;
    if (feature.name.empty() || !asked || roadStyle(feature.type, request.view.denominator).core.width <= 0) continue;
    if (feature.type == ArcClass::Lane && request.view.denominator > 6000) continue;
    if (feature.type == ArcClass::Street && request.view.denominator > 20000) continue;
    Line line;
    for (Point p : (*feature.lines)[entry.part]) line.push_back(request.view.toPaper(p));
    for (Line& piece : clippedLine(simplified(line, 0.2), request.frame.grown(-1))) {
      const auto found = named.find(feature.name);
      if (found != named.end() && lengthOf(found->second.line) >= lengthOf(piece)) continue;
      const int rank = river ? 0 : static_cast<int>(feature.type);
      named[feature.name] = {rank, feature.name, river ? LabelKind::Water : LabelKind::Road, std::move(piece)};
    }
  }
  std::vector<Named> order;
  for (auto& [name, entry] : named) order.push_back(std::move(entry));
  std::stable_sort(order.begin(), order.end(), [](const Named& a, const Named& b) { return a.rank < b.rank; });
  for (const Named& entry : order) board.placeAlong(entry.line, entry.name, scaled(entry.kind, request.textScale), out);
}

}  // namespace

void drawLabels(Picture& picture) {
  const MapRequest& request = picture.request;
  LabelBoard board(request.frame, *request.measurer);
  for (const Rectangle& box : request.reserved) board.reserve(box);
  std::vector<Primitive> out;
  // Names of the levels above what is in focus come first: they are few, and the map is lost without them.
  const Level top = request.focus ? request.focus->level : Level::City;
  for (Level level : {Level::County, Level::Subdistrict, Level::Community}) {
    if (level > request.detail) break;
    const bool asked = level == Level::County        ? request.layers.counties
                       : level == Level::Subdistrict ? request.layers.subdistricts
                                                     : request.layers.communities;
    const bool neighbours = top == Level::Grid && level == Level::Community;  // around the sheet of a grid
    if (asked && (level >= top || neighbours)) labelNames(picture, board, level, out);
  }
  if (request.layers.precincts) labelPrecincts(picture, board, out);
  if (request.detail == Level::Grid && request.layers.grids) labelGrids(picture, board, out);
  if (request.layers.roadNames) labelLines(picture, board, out);
  if (request.layers.buildingNames) labelBuildings(picture, board, out);
  for (Primitive& primitive : out) picture.add(std::move(primitive));
}

}  // namespace wangge::map
