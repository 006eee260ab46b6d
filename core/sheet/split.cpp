// SPDX-License-Identifier: GPL-3.0-or-later
// When a map is split, at which scale, and into which parts.
#include "core/sheet/split.h"

#include <algorithm>
#include <cmath>

#include "core/map/pole.h"
#include "core/map/unit_shapes.h"
#include "core/sheet/sheet_map.h"
#include "core/sheet/sheet_panel.h"
#include "core/sheet/tiling.h"

namespace wangge::sheet {
namespace {

constexpr double kPartMargin = 4;  // mm around the unit at the ends of parts
constexpr double kTagHeight = 4.4, kTagLetter = 2.6;

bool isIn(const std::vector<map::Unit>& units, const map::Unit& unit) {
  return std::find(units.begin(), units.end(), unit) != units.end();
}

double roomOf(const map::Unit& unit) {
  return unit.level == Level::Grid ? kRoomOfGrid : kRoomOfName;
}

// The widest circle in each of these, mm on the map.
class Widths {
 public:
  Widths(const Project& project, const View& view)
      : m_project(project), m_hierarchy(project), m_view(view), m_arcs(project.subdivision, view, 0.02) {}
  double of(const map::Unit& unit) { return 2 * poleOf(ringsOf(m_arcs, m_project, m_hierarchy, unit), 0.05).depth; }
  // Twice as much as a straight strip is wide, once as much as a square is.
  double atMost(const map::Unit& unit) const {
    const Zone zone = zoneOf(m_project, unit);
    const Rectangle box = m_view.toPaper(boxAround(m_project, zone.faces));
    const double scale = 1000 / m_view.denominator;
    return 2 * zone.area.squareMetres() * scale * scale / std::max(1e-9, box.width() + box.height());
  }

 private:
  const Project& m_project;
  const Hierarchy m_hierarchy;
  View m_view;
  PaperArcs m_arcs;
};

// Units of the map's finest level without a label on their territory, neither on the sheet nor on a few pages of
// dense parts; of few units also those whose label stands across them.
std::vector<map::Unit> missingOn(const Project& project, const MapRequest& map, const Portrayal& portrayal,
                                 const std::vector<DetailMap>& details) {
  std::vector<map::Unit> missing;
  const auto add = [&](const std::vector<map::Unit>& units) {
    for (const map::Unit& unit : units)
      if (unit.level == map.detail && !unit.ofPolice()) missing.push_back(unit);
  };
  add(portrayal.unlabelled), add(portrayal.led);
  const auto pages = static_cast<std::size_t>(
      std::count_if(details.begin(), details.end(), [](const DetailMap& detail) { return detail.ownPage; }));
  if (pages > kMostDetailPages)
    for (const DetailMap& detail : details)
      if (detail.ownPage) add(detail.labelled);
  const std::vector<map::Unit> all = unitsOf(project, map.detail, *map.focus);
  if (all.size() > kFewUnits) return missing;
  Widths widths(project, map.view);
  // Those of dense parts on too many pages are missing already.
  const auto isLarger = [&](const map::Unit& unit) {
    return isIn(map.elsewhere, unit) || std::any_of(details.begin(), details.end(), [&](const DetailMap& detail) {
             return isIn(detail.labelled, unit);
           });
  };
  for (const map::Unit& unit : all) {
    const double letter = roomOf(unit) / 2;
    if (!isIn(missing, unit) && !isLarger(unit) && widths.atMost(unit) < 2 * letter && widths.of(unit) < letter)
      missing.push_back(unit);
  }
  return missing;
}

bool isCrowded(const Project& project, const MapRequest& map, const std::vector<map::Unit>& missing) {
  const auto all = static_cast<double>(unitsOf(project, map.detail, *map.focus).size());
  if (missing.empty() || static_cast<double>(missing.size()) < kMissing * all) return false;
  Area area;
  for (const map::Unit& unit : missing) area += zoneOf(project, unit).area;
  return area.squareMetres() >= kMissingArea * zoneOf(project, *map.focus).area.squareMetres();
}

// The denominator on the reduced page at which three quarters of these have room for their label.
double neededBy(const Project& project, const MapRequest& map, const std::vector<map::Unit>& units) {
  Widths widths(project, map.view);
  std::vector<double> needs;
  for (const map::Unit& unit : units) needs.push_back(widths.of(unit) * map.view.denominator / roomOf(unit));
  std::sort(needs.begin(), needs.end());
  return needs[needs.size() / 4];
}

// The largest customary denominator (500, 1,000, 2,000, 2,500, 5,000, 10,000 …) that is not greater, 500 at least.
double customaryUpTo(double denominator) {
  constexpr double steps[] = {1, 2, 2.5, 5};
  double best = 500;
  for (double power = 1000; power <= denominator; power *= 10)
    for (const double step : steps)
      if (step * power <= denominator * (1 + 1e-9)) best = std::max(best, step * power);
  return best;
}
double customaryAbove(double denominator) {
  double next = denominator;
  for (const double factor : {1.25, 2.0, 2.5})
    if (next <= denominator) next = customaryUpTo(denominator * factor);
  return next;
}

// The windows of a scale on paper, whichever way it lies, and their views.
struct Tiles {
  SheetLayout layout;
  std::vector<View> views;
};
Tiles tilesAt(const Project& project, const SplitQuestion& question, const MapRequest& map, double printed,
              std::size_t most, const TextMeasurer& measurer) {
  const PaperFormat format = formatOf(question.request.paper);
  View view;
  view.denominator = printed * format.enlargement;
  view.centreX = map.view.centreX, view.centreY = map.view.centreY;
  // Exclaves that the map does not show stand in frames of their own.
  std::vector<Line> rings = outlineOn(project, question.request.unit, view);
  const Rectangle shown = view.toPaper(map.view.toLattice(map.frame)).grown(1);
  std::erase_if(rings, [&](const Line& ring) { return !shown.contains(boundsOf(ring)); });
  const Occupancy where(rings);
  Tiles best;
  for (const bool landscape : {true, false}) {
    const double panel = landscape ? panelWidth({}, measurer) : panelHeight({}, measurer, format);
    const SheetLayout layout = layoutOf(question.request.paper, landscape, panel);
    const std::vector<Rectangle> windows =
        tiled(where, layout.map.width(), layout.map.height(), kPartOverlap / format.enlargement, kPartMargin, most);
    if (windows.empty() || (!best.views.empty() && best.views.size() <= windows.size())) continue;
    best = {layout, {}};
    for (const Rectangle& window : windows) {
      View part = view;
      part.centreX = view.centreX + window.centre().x * view.denominator;
      part.centreY = view.centreY - window.centre().y * view.denominator;
      part.middle = layout.map.centre();
      best.views.push_back(part);
    }
  }
  return best;
}

// Where the part tells of its neighbour: in the middle of what both show, as near to it as there is room.
std::optional<Rectangle> tagPlace(const PartMap& part, Adjoining::Edge edge, const Rectangle& shared, double width) {
  using Edge = Adjoining::Edge;
  const Rectangle& frame = part.map.frame;
  const bool lying = edge == Edge::Top || edge == Edge::Bottom;
  const double from = (lying ? frame.min.x : frame.min.y) + 1, to = (lying ? frame.max.x : frame.max.y) - 1 - width;
  const double wanted = (lying ? shared.centre().x : shared.centre().y) - width / 2;
  const auto at = [&](double along) {
    switch (edge) {
      case Edge::Top:
        return Rectangle{{along, frame.min.y}, {along + width, frame.min.y + kTagHeight}};
      case Edge::Bottom:
        return Rectangle{{along, frame.max.y - kTagHeight}, {along + width, frame.max.y}};
      case Edge::Left:
        return Rectangle{{frame.min.x, along}, {frame.min.x + kTagHeight, along + width}};
      default:
        return Rectangle{{frame.max.x - kTagHeight, along}, {frame.max.x, along + width}};
    }
  };
  constexpr double kStep = 2;
  for (double off = 0; off <= to - from + kStep; off += kStep)
    for (const double along : {wanted + off, wanted - off}) {
      const Rectangle place = at(std::clamp(along, from, std::max(from, to)));
      if (std::none_of(part.map.reserved.begin(), part.map.reserved.end(),
                       [&](const Rectangle& r) { return r.overlaps(place); }))
        return place;
    }
  return std::nullopt;
}

// Names the parts that show the same ground with something of the unit on it.
void findAdjoining(const Project& project, const SheetRequest& request, std::vector<PartMap>& parts,
                   const TextMeasurer& measurer) {
  const View& view = parts.front().map.view;
  const Occupancy where(outlineOn(project, request.unit, view));
  const auto common = [](const Rectangle& a, const Rectangle& b) {
    return Rectangle{{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
                     {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
  };
  for (PartMap& part : parts)
    for (const PartMap& other : parts) {
      if (other.number == part.number) continue;
      const Rectangle both = common(view.toPaper(part.ground()), view.toPaper(other.ground()));
      if (both.width() <= 0 || both.height() <= 0 || !where.any(both)) continue;
      const Rectangle there = part.map.view.toPaper(other.ground()), &here = part.map.frame;
      const Rectangle shared = common(here, there);
      using Edge = Adjoining::Edge;
      Adjoining adjoining;
      adjoining.number = other.number;
      if (both.width() >= both.height())
        adjoining.edge = there.centre().y < here.centre().y ? Edge::Top : Edge::Bottom;
      else
        adjoining.edge = there.centre().x < here.centre().x ? Edge::Left : Edge::Right;
      const std::string text = filled(request.texts.adjoining, {{"n", std::to_string(other.number)}});
      const double width = measurer.width(text, {kTagLetter, true, kInk, {}, 0}) + 3;
      const auto place = tagPlace(part, adjoining.edge, shared, width);
      if (!place) continue;
      adjoining.tag = *place;
      part.map.reserved.push_back(place->grown(0.5));
      part.adjoining.push_back(adjoining);
    }
}

// Which denominator, printed, and its windows; none where the map is not to be split.
Result<std::optional<std::pair<double, Tiles>>> chosenTiles(const Project& project, const SplitQuestion& question,
                                                            const MapRequest& map, const Portrayal& portrayal,
                                                            const std::vector<DetailMap>& details,
                                                            const TextMeasurer& measurer) {
  using Chosen = std::optional<std::pair<double, Tiles>>;
  const SplitWish& wish = question.request.split;
  if (wish.denominator > 0) {
    if (wish.denominator >= question.printed * (1 - 1e-9)) return Chosen();
    Tiles tiles = tilesAt(project, question, map, wish.denominator, kMostPartsAsked, measurer);
    if (!tiles.views.empty())
      return tiles.views.size() < 2 ? Chosen() : Chosen(std::pair(wish.denominator, std::move(tiles)));
    double fits = wish.denominator;
    while (tiles.views.empty() && fits < question.printed)
      fits = customaryAbove(fits), tiles = tilesAt(project, question, map, fits, kMostPartsAsked, measurer);
    return fail(Error("print.too_many_parts")
                    .with("name", nameOf(project, question.request.unit))
                    .with("scale", grouped(std::llround(wish.denominator)))
                    .with("most", grouped(static_cast<long long>(kMostPartsAsked)))
                    .with("fits", grouped(std::llround(fits))));
  }
  const std::vector<map::Unit> missing = missingOn(project, map, portrayal, details);
  if (!isCrowded(project, map, missing)) return Chosen();
  double printed = customaryUpTo(neededBy(project, map, missing) / formatOf(question.request.paper).enlargement);
  for (; printed * kLeastGain <= question.printed * (1 + 1e-9); printed = customaryAbove(printed)) {
    Tiles tiles = tilesAt(project, question, map, printed, kMostParts, measurer);
    if (tiles.views.size() == 1) return Chosen();
    if (!tiles.views.empty()) return Chosen(std::pair(printed, std::move(tiles)));
  }
  return Chosen();
}

}  // namespace

Result<std::optional<SplitMap>> splitOf(const Project& project, const SplitQuestion& question, const MapRequest& map,
                                        const Portrayal& portrayal, const std::vector<DetailMap>& details,
                                        const TextMeasurer& measurer) {
  if (question.request.split.never || !map.focus) return std::optional<SplitMap>();
  auto chosen = chosenTiles(project, question, map, portrayal, details, measurer);
  if (!chosen) return fail(chosen.error());
  if (!*chosen) return std::optional<SplitMap>();
  SplitMap split;
  split.printed = (*chosen)->first;
  split.layout = (*chosen)->second.layout;
  for (const View& view : (*chosen)->second.views) {
    PartMap& part = split.parts.emplace_back();
    part.number = static_cast<int>(split.parts.size());
    part.map = map;
    part.map.view = view, part.map.frame = split.layout.map;
    part.map.keys = false;
    part.map.elsewhere.clear();
    part.arrow = arrowPlace(outlineOn(project, question.request.unit, view), part.map.frame);
    part.map.reserved = {part.arrow.grown(2)};
  }
  findAdjoining(project, question.request, split.parts, measurer);
  for (PartMap& part : split.parts) part.portrayal = portray(project, part.map);
  return std::optional(std::move(split));
}

void reserveFor(SplitMap& split, MapRequest& map) {
  for (PartMap& part : split.parts) {
    const Rectangle all = map.view.toPaper(part.ground()), inside = map.frame.grown(-0.6);
    part.frame = {{std::max(all.min.x, inside.min.x), std::max(all.min.y, inside.min.y)},
                  {std::min(all.max.x, inside.max.x), std::min(all.max.y, inside.max.y)}};
    part.numberAt = freePlace(part.frame, map, part.number < 10 ? 4.4 : 6);
    if (part.numberAt) map.reserved.push_back(*part.numberAt);
  }
  for (const PartMap& part : split.parts) reserveEdges(part.frame, map);
}

std::vector<map::Unit> labelledOn(const SplitMap& split, const std::vector<map::Unit>& of) {
  std::vector<map::Unit> labelled;
  for (const map::Unit& unit : of) {
    const std::string key = keyOf(unit);
    if (std::any_of(split.parts.begin(), split.parts.end(), [&](const PartMap& part) {
          return part.portrayal.placed.contains(key) && !isIn(part.portrayal.led, unit);
        }))
      labelled.push_back(unit);
  }
  return labelled;
}

}  // namespace wangge::sheet
