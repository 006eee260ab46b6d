// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/sheet_map.h"

#include <algorithm>
#include <cmath>

#include "core/map/pole.h"
#include "core/map/unit_shapes.h"

namespace wangge::sheet {
namespace {

// Half of the units of this level are at least this large on paper, in mm.
double medianSize(const Project& project, const map::Unit& unit, Level level, double denominator) {
  std::vector<double> sizes;
  for (const map::Unit& part : unitsOf(project, level, unit))
    sizes.push_back(std::sqrt(std::max(0.0, zoneOf(project, part).area.squareMetres())) * 1000 / denominator);
  if (sizes.empty()) return 0;
  std::sort(sizes.begin(), sizes.end());
  return sizes[sizes.size() / 2];
}

bool contains(const std::vector<map::Unit>& units, const map::Unit& unit) {
  return std::find(units.begin(), units.end(), unit) != units.end();
}

// Grids are shown as long as their shapes can be told apart, with numbers where those find room.
Level detailFor(const Project& project, const map::Unit& unit, double denominator) {
  if (unit.level >= Level::Community || medianSize(project, unit, Level::Grid, denominator) >= 2.5) return Level::Grid;
  if (medianSize(project, unit, Level::Community, denominator) >= 4) return Level::Community;
  return unitsOf(project, Level::Subdistrict, unit).empty() ? Level::Community : Level::Subdistrict;
}

// What is in `more` and not in `known`.
Occurrence beyond(const Occurrence& more, const Occurrence& known) {
  Occurrence rest = more;
  const auto only = [](bool& flag, bool has) { flag = flag && !has; };
  for (std::size_t i = 0; i < rest.statuses.size(); ++i) only(rest.statuses[i], known.statuses[i]);
  for (std::size_t i = 0; i < rest.boundaries.size(); ++i) only(rest.boundaries[i], known.boundaries[i]);
  only(rest.own, known.own), only(rest.unassigned, known.unassigned), only(rest.precincts, known.precincts),
      only(rest.beats, known.beats);
  only(rest.stations, known.stations), only(rest.water, known.water), only(rest.buildings, known.buildings);
  only(rest.households, known.households), only(rest.sites, known.sites);
  rest.lines.bits = static_cast<std::uint16_t>(more.lines.bits & ~known.lines.bits);
  return rest;
}

}  // namespace

std::vector<Line> outlineOn(const Project& project, const map::Unit& unit, const View& view) {
  const Hierarchy hierarchy(project);
  PaperArcs arcs(project.subdivision, view, 0.2);
  return ringsOf(arcs, project, hierarchy, unit);
}

Rectangle arrowPlace(const std::vector<Line>& rings, const Rectangle& f) {
  constexpr double width = 9, height = 15, gap = 4;
  const auto at = [&](double x, double y) { return Rectangle{{x, y}, {x + width, y + height}}; };
  const Rectangle corners[] = {at(f.max.x - gap - width, f.min.y + gap), at(f.min.x + gap, f.min.y + gap),
                               at(f.max.x - gap - width, f.max.y - gap - height),
                               at(f.min.x + gap, f.max.y - gap - height)};
  for (const Rectangle& corner : corners)
    if (liesOutside(rings, corner.grown(2.5))) return corner;
  return corners[0];
}

MapRequest mapRequestOf(const Project& project, const SheetRequest& request, const View& view, const Rectangle& frame,
                        const TextMeasurer& measurer, const BaseIndex* base) {
  MapRequest map;
  map.view = view;
  map.frame = frame;
  map.detail = request.detail ? *request.detail : detailFor(project, request.unit, view.denominator);
  map.fill = request.fill;
  map.focus = request.unit;
  map.layers = request.layers;
  if (request.unit.ofPolice()) map.layers.precincts = map.layers.beats = map.layers.stations = true;
  map.outlines = !request.outlines ? Outlines::None : request.open ? Outlines::Alike : Outlines::ByLevel;
  map.markUnassigned = !request.open;
  map.measurer = &measurer;
  map.texts = request.texts.map;
  map.base = base;
  map.marks = request.marks;
  return map;
}

MapDrawn portrayWithDetails(const Project& project, MapRequest& map, std::vector<DetailMap> exclaves, DetailRoom room) {
  MapDrawn drawn;
  drawn.portrayal = portray(project, map);
  drawn.details = std::move(exclaves);
  for (const DetailMap& exclave : drawn.details) room.taken.push_back(exclave.frame.grown(2));
  // A unit that is dense all over is split into several parts; their frames on the map are the index.
  constexpr std::size_t kMostDetails = 6;
  while (drawn.details.size() < kMostDetails) {
    const std::string letter(1, static_cast<char>('A' + drawn.details.size()));
    auto dense = detailMapFor(project, map, drawn.portrayal, room, letter);
    if (!dense) break;
    reserveFor(*dense, map);
    if (!dense->ownPage) room.taken.push_back(dense->frame.grown(2));
    room.taken.push_back(dense->letterAt);
    room.shown.push_back(dense->part);
    drawn.details.push_back(std::move(*dense));
    drawn.portrayal = portray(project, map);
  }
  // Frames take room from names that stand in a detail as well.
  const std::size_t before = map.elsewhere.size();
  for (DetailMap& detail : drawn.details)
    for (const map::Unit& unit : drawn.portrayal.unlabelled)
      if (!detail.apart && detail.portrayal.placed.contains(keyOf(unit)) && !contains(detail.portrayal.led, unit) &&
          !contains(map.elsewhere, unit)) {
        detail.labelled.push_back(unit);
        map.elsewhere.push_back(unit);
      }
  if (map.elsewhere.size() > before) drawn.portrayal = portray(project, map);
  return drawn;
}

Result<MapDrawn> portrayOrSplit(const Project& project, const SplitQuestion& question, MapRequest& map,
                                std::vector<DetailMap> exclaves, const DetailRoom& room) {
  const MapRequest whole = map;
  MapDrawn drawn = portrayWithDetails(project, map, exclaves, room);
  auto split = splitOf(project, question, whole, drawn.portrayal, drawn.details, *map.measurer);
  if (!split) return fail(split.error());
  if (!*split) return drawn;
  map = whole;
  drawn.split = *std::move(split);
  drawn.details = std::move(exclaves);
  reserveFor(*drawn.split, map);
  drawn.portrayal = portray(project, map);
  // What has room on a part need not be led to, or listed.
  std::vector<map::Unit> missing = drawn.portrayal.unlabelled;
  missing.insert(missing.end(), drawn.portrayal.led.begin(), drawn.portrayal.led.end());
  const std::vector<map::Unit> labelled = labelledOn(*drawn.split, missing);
  if (labelled.empty()) return drawn;
  map.elsewhere.insert(map.elsewhere.end(), labelled.begin(), labelled.end());
  drawn.portrayal = portray(project, map);
  return drawn;
}

std::vector<LegendItem> legendFor(const SheetRequest& request, const MapDrawn& drawn, const MapRequest& map) {
  const bool byNeighbours = map.detail != Level::Grid || map.fill != GridFill::Status;
  Occurrence known = drawn.portrayal.occurs;
  std::vector<LegendItem> legend =
      legendOf(known, byNeighbours, map.view.denominator, request.texts, map.layers.palette);
  // What is drawn at the larger scale of a detail only is explained as it is drawn there.
  for (const DetailMap& detail : drawn.details) {
    if (detail.ownPage) continue;
    const Occurrence more = beyond(detail.portrayal.occurs, known);
    for (LegendItem& item : legendOf(more, byNeighbours, detail.view.denominator, request.texts, map.layers.palette))
      legend.push_back(std::move(item));
    for (std::size_t i = 0; i < known.statuses.size(); ++i) known.statuses[i] |= more.statuses[i];
    for (std::size_t i = 0; i < known.boundaries.size(); ++i) known.boundaries[i] |= more.boundaries[i];
    known.own |= more.own, known.unassigned |= more.unassigned, known.precincts |= more.precincts,
        known.beats |= more.beats;
    known.stations |= more.stations, known.water |= more.water, known.buildings |= more.buildings;
    known.households |= more.households, known.sites |= more.sites;
    known.lines.bits = static_cast<std::uint16_t>(known.lines.bits | more.lines.bits);
  }
  if (drawn.split) legend.push_back(partsInLegend(*drawn.split, request.texts));
  if (!request.marks.empty() && !request.marked.empty())
    legend.insert(legend.begin(), LegendItem{LegendItem::Sample::Area, request.marks.front().fill, kNoStroke,
                                             request.marks.front().outline, request.marked});
  return legend;
}

Rectangle enlarged(const Rectangle& r, double by) {
  return {{r.min.x * by, r.min.y * by}, {r.max.x * by, r.max.y * by}};
}

void tellMap(Sheet& sheet, const MapRequest& map, double printed, const MapDrawn& drawn, double by) {
  sheet.denominator = printed;
  if (drawn.split)
    for (const PartMap& part : drawn.split->parts)
      sheet.parts.push_back({part.number, drawn.split->printed, part.ground(), enlarged(part.frame, by)});
  for (const DetailMap& detail : drawn.details)
    sheet.details.push_back({detail.letter, detail.printed, detail.view.toLattice(detail.frame),
                             enlarged(detail.frame, by), detail.ownPage, detail.apart, detail.labelled});
  sheet.view = map.view;
  sheet.view.denominator = printed;
  sheet.view.middle = {map.view.middle.x * by, map.view.middle.y * by};
  sheet.map = enlarged(map.frame, by);
}

}  // namespace wangge::sheet
