// SPDX-License-Identifier: GPL-3.0-or-later
// What is written on a map: names of units by size and level, numbers and households of grids.
#include <algorithm>
#include <map>

#include "core/map/grid_numbers.h"
#include "core/map/label_parts.h"
#include "core/map/labels.h"
#include "core/map/layers.h"
#include "core/map/padlock.h"
#include "core/plan/locks.h"

namespace wangge::map {
namespace {

struct Candidate {
  Unit unit;
  std::vector<Line> rings;  // cut to the frame
  double size = 0;          // mm² of the box of the visible part
  double share = 1;         // of the box of the whole
  bool inFocus = true;
};

// The padlock of a grid that may not change; none where locks are not asked for.
std::optional<Colour> padlockOf(const Picture& picture, GridId id) {
  const Grid& grid = picture.project.grids.at(id);
  if (!picture.request.layers.locks || !isLocked(picture.project, grid)) return std::nullopt;
  return padlockColour(grid.locked);
}

LabelLine padlockAlone(const Picture& picture, Colour colour) {
  return {{}, scaled(LabelKind::GridNumber, picture.request.textScale), colour};
}

// What stands for a grid on a map.
struct GridWords {
  std::string number, name;
  bool none() const { return number.empty() && name.empty(); }
};

std::vector<LabelVariant> gridVariants(const Picture& picture, GridId grid, const GridWords& words) {
  const MapRequest& request = picture.request;
  const Grid& record = picture.project.grids.at(grid);
  const auto status = static_cast<std::size_t>(statusOf(picture.project, grid));
  const TextStyle numberStyle = scaled(LabelKind::GridNumber, request.textScale);
  const TextStyle nameStyle = scaled(LabelKind::GridName, request.textScale);
  const TextStyle detailStyle = scaled(LabelKind::GridDetail, request.textScale);
  const auto& [number, name] = words;
  std::string detail;
  std::string sign = request.texts.sign[status];
  if (record.zone.tally.householdsCounted()) {
    const bool partly = static_cast<GridStatus>(status) == GridStatus::NotCounted && !request.texts.partly.empty();
    detail = filled(partly ? request.texts.partly : request.texts.households,
                    {{"n", std::to_string(record.zone.tally.households)}});
    if (partly) sign.clear();
  }
  if (!sign.empty()) detail += (detail.empty() ? "" : " ") + sign;

  std::vector<LabelVariant> variants;
  const auto add = [&](std::initializer_list<LabelLine> lines) {
    LabelVariant variant;
    for (const LabelLine& line : lines)
      if (!line.text.empty()) variant.push_back(line);
    if (!variant.empty()) variants.push_back(std::move(variant));
  };
  // On paper a count or a sign without number and name would be taken for that of what is named beside it.
  const bool alone = !request.focus || !number.empty();
  if (alone || !name.empty()) add({{number, numberStyle}, {name, nameStyle}, {detail, detailStyle}});
  // Dedicated grids are told by their names where grids have no numbers.
  if (number.empty() && request.focus && request.focus->level < Level::Subdistrict) add({{name, nameStyle}});
  if (alone) add({{number, numberStyle}, {detail, detailStyle}});
  if (alone && !sign.empty()) add({{number, numberStyle}, {sign, detailStyle}});
  if (number.empty()) add({{name, nameStyle}});
  add({{number, numberStyle}});
  // On paper a number may be smaller still: there is no second scale to look at it.
  for (const double factor : {0.75, 0.6}) {
    if (factor < 0.75 && !request.focus) break;
    TextStyle smaller = numberStyle;
    smaller.height *= factor;
    smaller.haloWidth *= factor;
    add({{number, smaller}});
  }
  if (const auto padlock = padlockOf(picture, grid))
    for (LabelVariant& variant : variants) variant.front().padlock = padlock;
  return variants;
}

LabelKind kindOf(Level level) {
  if (level >= Level::Community) return LabelKind::Community;
  return level == Level::Subdistrict ? LabelKind::Subdistrict : LabelKind::County;
}

// Whether a unit has but a leftover in focus that nobody could read a name on; tables tell of it.
bool isLeftover(const Picture& picture, const Unit& unit, const std::vector<FaceId>& part) {
  constexpr double kLeast = 12;  // mm² on paper
  const double denominator = picture.request.view.denominator;
  return areaIn(picture.project, part).squareMetres() * 1e6 < kLeast * denominator * denominator &&
         part.size() < zoneOf(picture.project, unit).faces.size();
}

// Units of one level that can be seen in the frame, the largest first.
std::vector<Candidate> candidatesOf(Picture& picture, Level level) {
  const Rectangle& frame = picture.request.frame;
  std::vector<Candidate> result;
  for (const UnitShape& shape : picture.shapes(level)) {
    const Unit& unit = shape.unit;
    if (unit.level != level || (!unit.grid && !unit.community && !unit.division)) continue;
    const Rectangle& bounds = shape.bounds;
    if (!bounds.overlaps(frame) || bounds.width() * bounds.height() < 4) continue;
    Candidate candidate;
    candidate.unit = unit;
    candidate.inFocus = picture.inFocus(unit, *shape.face);
    // Of a unit that is in focus with a part of its territory, the label stands on that part.
    const auto part = picture.parts.find(unit);
    const std::vector<Line> inside =
        part == picture.parts.end() ? std::vector<Line>()
                                    : paperRings(picture.arcs, part->second, [&](const Face& face) {
                                        return picture.inFocus(face) && picture.hierarchy.unitOf(face, level) == unit;
                                      });
    if (part != picture.parts.end() && isLeftover(picture, unit, part->second)) continue;
    for (const Line& ring : inside.empty() ? shape.rings : inside)
      candidate.size += addVisible(ring, frame, candidate.rings);
    candidate.share = candidate.size / (bounds.width() * bounds.height());
    if (!candidate.rings.empty()) result.push_back(std::move(candidate));
  }
  std::stable_sort(result.begin(), result.end(), [](const Candidate& a, const Candidate& b) {
    return a.inFocus != b.inFocus ? a.inFocus : a.size > b.size;
  });
  return result;
}

// Whether any of a grid's labels could fit; spares most of the work where grids are small.
bool hopeless(const Picture& picture, const Candidate& candidate) {
  const MapRequest& request = picture.request;
  const std::string number = shortNumber(picture.project, candidate.unit.grid);
  TextStyle least = scaled(number.empty() ? LabelKind::GridDetail : LabelKind::GridNumber, request.textScale);
  if (!number.empty()) least.height *= 0.75;
  const double width = number.empty() ? 0 : request.measurer->width(number, least);
  return std::all_of(candidate.rings.begin(), candidate.rings.end(), [&](const Line& ring) {
    const Rectangle box = boundsOf(ring);
    return box.height() < least.height * kLineHeight || box.width() < width;
  });
}

// Divisions made from codes have no names; then their shapes need not be traced.
bool hasNames(const Project& project, Level level) {
  if (level >= Level::Community) return true;
  bool named = false;
  project.divisions.forEach(
      [&](DivisionId, const Division& division) { named |= division.level == level && !division.name.empty(); });
  return named;
}

// Where a locked grid has no room for its words, or none are asked for, the padlock stands alone.
void placePadlock(const Picture& picture, LabelBoard& board, const Candidate& candidate, std::vector<Primitive>& out) {
  const auto colour = padlockOf(picture, candidate.unit.grid);
  if (!colour || !candidate.inFocus) return;
  AreaLabel label;
  label.key = padlockKeyOf(keyOf(candidate.unit));
  label.rings = candidate.rings;
  label.variants = {{padlockAlone(picture, *colour)}};
  const double height = label.variants[0][0].style.height;
  const bool room = std::any_of(label.rings.begin(), label.rings.end(), [&](const Line& ring) {
    const Rectangle box = boundsOf(ring);
    return box.height() > height * kLineHeight && box.width() > height * kPadlockWidth;
  });
  if (room) board.place(label, out);
}

// A unit of the focus whose label found no room.
struct LeftOut {
  Unit unit;
  AreaLabel label;
};

bool isElsewhere(const Picture& picture, const Unit& unit) {
  const std::vector<Unit>& all = picture.request.elsewhere;
  return std::find(all.begin(), all.end(), unit) != all.end();
}

// Whether grids in focus have numbers. Above subdistricts, whose sheets tell them, they do where the most of them have
// room for one that says whose it is: a few among many without would be no help.
bool haveNumbers(const Picture& picture, const GridNumbers& numbers, const std::vector<Candidate>& candidates) {
  constexpr double kSmallest = 0.6, kMost = 0.75;
  const Unit& focus = *picture.request.focus;
  if (!numbers.repeat() || focus.ofPolice() || focus.level >= Level::Subdistrict ||
      unitsOf(picture.project, Level::Subdistrict, focus).empty())
    return true;
  TextStyle style = scaled(LabelKind::GridNumber, picture.request.textScale);
  style.height *= kSmallest;
  double all = 0, room = 0;
  for (const Candidate& candidate : candidates) {
    if (!candidate.inFocus) continue;
    ++all;
    const double width = picture.request.measurer->width(numbers.of(candidate.unit.grid), style);
    room += std::ranges::any_of(candidate.rings, [&](const Line& ring) {
      const Rectangle box = boundsOf(ring);
      return box.width() > width && box.height() > style.height * kLineHeight;
    });
  }
  return room >= kMost * all;
}

void labelGrids(Picture& picture, LabelBoard& board, std::vector<Primitive>& out, std::vector<LeftOut>& leftOut) {
  const auto& focus = picture.request.focus;
  std::optional<GridNumbers> numbers;
  if (focus && picture.request.layers.labels) numbers.emplace(picture.project, *focus);
  const std::vector<Candidate> candidates = candidatesOf(picture, Level::Grid);
  const bool numbered = !numbers || haveNumbers(picture, *numbers, candidates);
  const auto wordsOf = [&](GridId id) {
    GridWords words{shortNumber(picture.project, id),
                    shortName(picture.project, id, picture.request.texts.ordinalName)};
    if (!numbers || !numbers->repeat()) return words;
    // Around a grid, those of its own community are plain.
    const CommunityId community = picture.project.grids.at(id).community;
    if (focus->level == Level::Grid && picture.project.grids.at(focus->grid).community == community) return words;
    // Dedicated grids are known by their names.
    if (!numbered) {
      words.number.clear();
      if (picture.project.grids.at(id).kind != GridKind::Dedicated) words.name.clear();
      return words;
    }
    words.number = numbers->of(id);
    return words;
  };
  std::vector<LeftOut> left;
  for (const Candidate& candidate : candidates) {
    if (isElsewhere(picture, candidate.unit)) continue;
    if (!picture.request.layers.labels) {
      placePadlock(picture, board, candidate, out);
      continue;
    }
    AreaLabel label;
    // Leader lines help among a few grids; in a greater unit they are for what else has no number, see below.
    label.mayOverhang = label.mayLead = candidate.inFocus && focus && focus->level >= Level::Community;
    if (candidate.inFocus && !focus && hopeless(picture, candidate)) {
      leftOut.push_back({candidate.unit, {}});
      placePadlock(picture, board, candidate, out);
      continue;
    }
    label.key = keyOf(candidate.unit);
    label.rings = candidate.rings;
    const GridWords words = wordsOf(candidate.unit.grid);
    if (candidate.inFocus) {
      label.variants = gridVariants(picture, candidate.unit.grid, words);
      if (board.place(label, out)) {
        if (board.lastLed()) picture.result.led.push_back(candidate.unit);
        continue;
      }
      placePadlock(picture, board, candidate, out);
      if (!words.none()) left.push_back({candidate.unit, std::move(label)});
    } else if (focus->level == Level::Grid) {
      // Whoever carries the sheet of a grid wants to know whose territory begins where his ends.
      const TextStyle style = scaled(LabelKind::Neighbour, picture.request.textScale * 0.85);
      const auto& [number, name] = words;
      if (!number.empty() && !name.empty()) label.variants.push_back({{number, style}, {name, style}});
      if (!number.empty() || !name.empty()) label.variants.push_back({{number.empty() ? name : number, style}});
      board.place(label, out);
    }
  }
  // On a sheet a number may stand a little beside its grid; what is left then is listed on the sheet. Long leaders
  // across a dense quarter would hide more than they tell. On screens one looks closer.
  for (LeftOut& one : left) {
    one.label.shortLead = !one.label.mayLead;
    one.label.mayLead = focus.has_value();
    if (!focus || !board.place(one.label, out))
      leftOut.push_back(std::move(one));
    else if (board.lastLed())
      picture.result.led.push_back(one.unit);
  }
}

// On a sheet a key number stands where a name found no room; beside the map it is explained. A grid's number is as
// short as a key. On screens one looks closer.
void labelKeys(Picture& picture, LabelBoard& board, std::vector<LeftOut>& leftOut, std::vector<Primitive>& out) {
  int number = 0;
  for (LeftOut& one : leftOut) {
    picture.result.unlabelled.push_back(one.unit);
    if (!picture.request.focus) continue;
    if (one.unit.level == Level::Grid || !picture.request.keys) {
      picture.result.keys.push_back(0);
      continue;
    }
    TextStyle style = scaled(LabelKind::GridDetail, picture.request.textScale);
    AreaLabel& label = one.label;
    label.key.clear();
    label.variants = {{{keyNumber(number + 1), style}}};
    label.mayOverhang = label.mayLead = true;
    label.shortLead = false;
    const bool placed = board.place(label, out);
    picture.result.keys.push_back(placed ? ++number : 0);
  }
}

// Whether the frame lies in the midst of the unit and shows but a part of it: a name there stands in the middle of the
// work and tells what does not change from one look to the next.
bool isAround(const Candidate& candidate, const Rectangle& frame) {
  constexpr double kPart = 0.6, kFilled = 0.4, kSpot = 0.1;
  return candidate.share < kPart && candidate.size > kFilled * frame.width() * frame.height() &&
         fitsInside(candidate.rings, Rectangle::around(frame.centre(), kSpot, kSpot));
}

void labelNames(Picture& picture, LabelBoard& board, Level level, std::vector<Primitive>& out,
                std::vector<LeftOut>& leftOut) {
  // The only county of a city is named in the title of the city's sheet.
  int counties = 0;
  picture.project.divisions.forEach(
      [&](DivisionId, const Division& division) { counties += division.level == Level::County ? 1 : 0; });
  if (picture.request.focus && picture.request.focus->level == Level::City && level == Level::County && counties == 1)
    return;
  for (const Candidate& candidate : candidatesOf(picture, level)) {
    // The sheet's own unit is named in its title, and with it the community of a grid.
    if (picture.request.focus && candidate.unit == *picture.request.focus) continue;
    if (isElsewhere(picture, candidate.unit)) continue;
    if (picture.request.focus && picture.request.focus->level == Level::Grid &&
        candidate.unit.community == picture.project.grids.at(picture.request.focus->grid).community)
      continue;
    // A division known by its code alone: a number across the map tells nobody anything.
    if (candidate.unit.division && picture.project.divisions.at(candidate.unit.division).name.empty()) continue;
    if (!picture.request.namesAround && isAround(candidate, picture.request.frame)) {
      picture.result.around.push_back(candidate.unit);
      continue;
    }
    AreaLabel label;
    label.key = keyOf(candidate.unit);
    label.rings = candidate.rings;
    TextStyle style = scaled(candidate.inFocus ? kindOf(level) : LabelKind::Neighbour, picture.request.textScale);
    label.variants = nameVariants(nameOf(picture.project, candidate.unit), style);
    if (picture.request.layers.locks && candidate.inFocus && candidate.unit.community &&
        picture.project.communities.at(candidate.unit.community).locked)
      for (LabelVariant& variant : label.variants) variant.front().padlock = style.colour;
    label.mayOverhang = candidate.inFocus;
    if (!board.place(label, out) && candidate.inFocus) leftOut.push_back({candidate.unit, std::move(label)});
  }
}

}  // namespace

void drawLabels(Picture& picture) {
  const MapRequest& request = picture.request;
  LabelBoard board(request.frame, *request.measurer);
  board.keepPlaces(request.view, request.placed);
  for (const Rectangle& box : request.reserved) board.reserve(box);
  if (request.layers.stations)
    for (const auto& [id, box] : stationPlaces(picture)) board.reserve(box);
  std::vector<Primitive> out;
  std::vector<LeftOut> leftOut;
  if (request.layers.labels && request.layers.stations) labelStations(picture, board, out);
  labelMarks(request, board, out);
  // Names of the levels above what is in focus come first: they are few, and the map is lost without them.
  const Level top = request.focus ? request.focus->level : Level::City;
  for (Level level : {Level::County, Level::Subdistrict, Level::Community}) {
    if (level > request.detail) break;
    const bool asked = level == Level::County        ? request.layers.counties
                       : level == Level::Subdistrict ? request.layers.subdistricts
                                                     : request.layers.communities;
    const bool neighbours = top == Level::Grid && level == Level::Community;  // around the sheet of a grid
    if (request.layers.labels && asked && (level >= top || neighbours) && hasNames(picture.project, level))
      labelNames(picture, board, level, out, leftOut);
  }
  if (request.layers.labels && (request.layers.precincts || request.edited == Label::Precinct))
    labelPrecincts(picture, board, out);
  if (request.layers.labels && request.layers.beats) labelBeats(picture, board, out);
  if (request.detail == Level::Grid && request.layers.grids) labelGrids(picture, board, out, leftOut);
  labelKeys(picture, board, leftOut, out);
  if (request.layers.labels) {
    if (request.layers.sites) labelSites(picture, board, out);
    if (request.layers.roadNames) labelLines(picture, board, out);
    if (request.layers.buildingNames) labelBuildings(picture, board, out);
  }
  for (Primitive& primitive : out) picture.add(std::move(primitive));
  picture.result.placed = board.placed();
}

}  // namespace wangge::map
