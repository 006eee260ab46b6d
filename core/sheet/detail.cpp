// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/detail.h"

#include <algorithm>
#include <cmath>

#include "core/map/pole.h"
#include "core/map/style.h"
#include "core/sheet/furniture.h"
#include "core/sheet/paper.h"

namespace wangge::sheet {
namespace {

constexpr std::size_t kFewest = 3;   // labels that are worth a detail
constexpr std::size_t kCrowded = 6;  // labels tied by lines, those without any room counting twice
constexpr double kLeastSide = 34;    // mm of a detail
constexpr double kLeastZoom = 1.6;   // times larger than the map
constexpr double kGap = 2;           // mm between a detail and the unit
constexpr double kTag = 5.4, kTagGap = 1.2;
constexpr double kSide = 4.4;  // mm of the box of a letter

// A unit whose label found no room on its territory, and where that lies on the map.
struct MissingName {
  map::Unit unit;
  Rectangle box;
  bool led = false;  // it stands beside, tied by a line
};

std::vector<MissingName> missingOf(const Project& project, const MapRequest& map, const Portrayal& portrayal) {
  std::vector<MissingName> missing;
  for (const std::vector<map::Unit>* units : {&portrayal.unlabelled, &portrayal.led})
    for (const map::Unit& unit : *units)
      missing.push_back(
          {unit, map.view.toPaper(boxAround(project, zoneOf(project, unit).faces)), units == &portrayal.led});
  return missing;
}

// How much of what is missing a window shows: whole boxes count more than such as its edge cuts.
std::size_t shownIn(const Rectangle& window, const std::vector<MissingName>& missing) {
  std::size_t score = 0;
  for (const MissingName& one : missing)
    if (window.contains(one.box.centre())) score += window.contains(one.box) ? 3 : 2;
  return score;
}

// The window of this size, in the frame, that shows most of what is missing, clear of what is shown; how many middles
// of boxes lie in it.
std::pair<Rectangle, std::size_t> fullest(const std::vector<MissingName>& missing, double width, double height,
                                          const Rectangle& frame, const std::vector<Rectangle>& shown) {
  Rectangle best;
  std::size_t most = 0;
  for (const MissingName& seed : missing)
    for (const double dx : {0.0, -0.35, 0.35, -0.47, 0.47})
      for (const double dy : {0.0, -0.35, 0.35, -0.47, 0.47}) {
        const Position middle = seed.box.centre();
        Rectangle window = Rectangle::around({middle.x + dx * width, middle.y + dy * height}, width, height);
        // Not beyond the map: there is nothing to see.
        const double right = std::max(0.0, frame.min.x - window.min.x) - std::max(0.0, window.max.x - frame.max.x);
        const double down = std::max(0.0, frame.min.y - window.min.y) - std::max(0.0, window.max.y - frame.max.y);
        window = {{window.min.x + right, window.min.y + down}, {window.max.x + right, window.max.y + down}};
        const std::size_t score = shownIn(window, missing);
        if (score > most && !repeats(window, shown)) best = window, most = score;
      }
  if (most == 0) return {best, 0};
  // In the middle of what it is for, as far as the frame lets it.
  Rectangle core{{1e9, 1e9}, {-1e9, -1e9}};
  for (const MissingName& one : missing)
    if (best.contains(one.box.centre())) core.include(one.box);
  const Rectangle centred = Rectangle::around(core.centre(), width, height);
  if (shownIn(centred, missing) >= most && frame.contains(centred) && !repeats(centred, shown)) best = centred;
  const auto inside = std::count_if(missing.begin(), missing.end(),
                                    [&](const MissingName& one) { return best.contains(one.box.centre()); });
  return {best, static_cast<std::size_t>(inside)};
}

// Where the north arrow stands on a page of its own.
Rectangle arrowOn(const Rectangle& page) {
  return {{page.max.x - 13, page.min.y + 4}, {page.max.x - 4, page.min.y + 19}};
}

// The detail at this printed scale.
std::optional<DetailMap> tried(const Project& project, const MapRequest& map, const std::vector<MissingName>& missing,
                               const Rectangle& frame, bool ownPage, double printed, const DetailRoom& room) {
  const double denominator = printed * room.enlargement, zoom = map.view.denominator / denominator;
  const auto [window, count] = fullest(missing, frame.width() / zoom, frame.height() / zoom, map.frame, room.shown);
  if (count < kFewest) return std::nullopt;
  DetailMap detail;
  detail.frame = frame;
  detail.part = window;
  detail.ownPage = ownPage;
  detail.printed = printed;
  detail.view.denominator = denominator;
  const Position middle = window.centre();
  detail.view.centreX = map.view.centreX + (middle.x - map.view.middle.x) * map.view.denominator;
  detail.view.centreY = map.view.centreY - (middle.y - map.view.middle.y) * map.view.denominator;
  detail.view.middle = frame.centre();

  MapRequest request = map;
  request.view = detail.view;
  request.frame = frame;
  request.keys = false;
  request.elsewhere.clear();
  request.reserved = {Rectangle{frame.min, {frame.min.x + 42, frame.min.y + kTag + 2 * kTagGap}}};
  if (ownPage) request.reserved.push_back(arrowOn(frame).grown(2));
  detail.portrayal = portray(project, request);
  detail.map = request;
  // What is labelled there is left out of the map where most of it is seen there, or the map has no room for it at all.
  const Rectangle seen = window.grown(1);
  const std::vector<map::Unit>& led = detail.portrayal.led;
  for (const auto& [unit, box, tied] : missing) {
    if (std::find(led.begin(), led.end(), unit) != led.end() || !detail.portrayal.placed.contains(keyOf(unit)))
      continue;
    if (!tied ||
        (seen.contains(box.centre()) && box.width() <= seen.width() * 1.5 && box.height() <= seen.height() * 1.5))
      detail.labelled.push_back(unit);
  }
  detail.resolved = detail.labelled.size();
  return detail;
}

// With what had no room go the other labels there, so that the map is not crowded beside what stands in the detail.
void takeOthers(const Project& project, const MapRequest& map, DetailMap& detail) {
  const Rectangle& window = detail.part;
  const auto isIn = [](const std::vector<map::Unit>& units, const map::Unit& unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
  };
  for (const map::Unit& unit : unitsOf(project, map.detail, *map.focus)) {
    if (!detail.portrayal.placed.contains(keyOf(unit)) || isIn(detail.portrayal.led, unit)) continue;
    const Rectangle box = map.view.toPaper(boxAround(project, zoneOf(project, unit).faces));
    if (window.contains(box) && !isIn(detail.labelled, unit)) detail.labelled.push_back(unit);
  }
}

}  // namespace

bool repeats(const Rectangle& window, const std::vector<Rectangle>& shown) {
  return std::any_of(shown.begin(), shown.end(), [&](const Rectangle& r) {
    const double width = std::min(window.max.x, r.max.x) - std::max(window.min.x, r.min.x),
                 height = std::min(window.max.y, r.max.y) - std::max(window.min.y, r.min.y);
    if (width <= 0 || height <= 0) return false;
    return width * height > kMostShared * std::min(window.width() * window.height(), r.width() * r.height());
  });
}

std::optional<Rectangle> largestFree(const Rectangle& frame, const std::vector<Line>& rings,
                                     const std::vector<Rectangle>& taken, double least) {
  constexpr double kStep = 3;  // mm
  const int columns = static_cast<int>(frame.width() / kStep), rows = static_cast<int>(frame.height() / kStep);
  if (columns < 1 || rows < 1) return std::nullopt;
  const auto cellAt = [&](int i, int j) {
    return Rectangle{{frame.min.x + i * kStep, frame.min.y + j * kStep},
                     {frame.min.x + (i + 1) * kStep, frame.min.y + (j + 1) * kStep}};
  };
  // How many free cells lie below each other, down to each cell; then the largest rectangle under each row's heights.
  std::vector<int> heights(static_cast<std::size_t>(columns), 0);
  std::optional<Rectangle> best;
  double most = 0;
  for (int j = 0; j < rows; ++j) {
    for (int i = 0; i < columns; ++i) {
      const Rectangle cell = cellAt(i, j);
      const bool free =
          std::none_of(taken.begin(), taken.end(), [&](const Rectangle& r) { return r.overlaps(cell); }) &&
          liesOutside(rings, cell.grown(kGap));
      int& height = heights[static_cast<std::size_t>(i)];
      height = free ? height + 1 : 0;
    }
    for (int i = 0; i < columns; ++i) {
      int height = heights[static_cast<std::size_t>(i)];
      for (int k = i; k < columns && height > 0; ++k) {
        height = std::min(height, heights[static_cast<std::size_t>(k)]);
        double width = (k - i + 1) * kStep, tall = height * kStep;
        width = std::min(width, tall * 2), tall = std::min(tall, width * 2);
        if (width < least || tall < least || width * tall <= most) continue;
        most = width * tall;
        // In the corner that is nearest to the frame's.
        Rectangle room{cellAt(i, j - height + 1).min, cellAt(k, j).max};
        const bool rightmost = frame.max.x - room.max.x < room.min.x - frame.min.x;
        const bool lowest = frame.max.y - room.max.y < room.min.y - frame.min.y;
        (rightmost ? room.min.x : room.max.x) = rightmost ? room.max.x - width : room.min.x + width;
        (lowest ? room.min.y : room.max.y) = lowest ? room.max.y - tall : room.min.y + tall;
        best = room;
      }
    }
  }
  return best;
}

std::optional<DetailMap> detailMapFor(const Project& project, const MapRequest& map, const Portrayal& portrayal,
                                      const DetailRoom& room, const std::string& letter) {
  if (2 * portrayal.unlabelled.size() + portrayal.led.size() < kCrowded) return std::nullopt;
  const std::vector<MissingName> missing = missingOf(project, map, portrayal);
  const auto bestIn = [&](const Rectangle& frame, bool ownPage) {
    std::optional<DetailMap> best;
    double last = 0;
    for (const double zoom : {1.7, 2.0, 2.5, 3.2, 4.0, 5.0, 6.5, 8.0}) {
      const double printed = niceDenominator(map.view.denominator / zoom / room.enlargement);
      if (printed == last || map.view.denominator / (printed * room.enlargement) < kLeastZoom) continue;
      last = printed;
      // What it shows lies on the map.
      const double larger = map.view.denominator / (printed * room.enlargement);
      if (frame.width() / larger > map.frame.width() || frame.height() / larger > map.frame.height()) continue;
      auto detail = tried(project, map, missing, frame, ownPage, printed, room);
      // A larger scale shows even fewer, but keeps clear of other details more easily.
      if (!detail && room.shown.empty()) break;
      if (!detail) continue;
      const bool fewer = best && detail->resolved * 2 < best->resolved;
      if (!best || detail->resolved > best->resolved) best = std::move(detail);
      if (fewer) break;
    }
    // Worth the paper only where it tells much of what is missing.
    const std::size_t fewest = ownPage ? 2 * kFewest : kFewest;
    if (best && (best->resolved < fewest || best->resolved * 4 < missing.size())) best.reset();
    if (best) {
      best->letter = letter;
      takeOthers(project, map, *best);
    }
    return best;
  };
  std::optional<DetailMap> on;
  if (const auto free = largestFree(map.frame.grown(-3), room.unit, room.taken, kLeastSide)) on = bestIn(*free, false);
  if (room.page.width() <= 0 || (on && on->resolved * 2 >= missing.size())) return on;
  std::optional<DetailMap> own = bestIn(room.page, true);
  if (!own || (on && own->resolved < on->resolved * 2)) return on;
  return own;
}

std::optional<Rectangle> freePlace(const Rectangle& part, const MapRequest& map, double width) {
  constexpr double kStep = 2;
  const auto at = [&](double x, double y) { return Rectangle{{x, y}, {x + width, y + kSide}}; };
  const double right = part.max.x - width, low = part.max.y - kSide;
  std::vector<Rectangle> places{at(part.min.x, part.min.y), at(right, part.min.y), at(right, low), at(part.min.x, low)};
  for (double x = part.min.x + kStep; x < right; x += kStep)
    places.push_back(at(x, part.min.y)), places.push_back(at(x, low));
  for (double y = part.min.y + kStep; y < low; y += kStep)
    places.push_back(at(part.min.x, y)), places.push_back(at(right, y));
  for (const Rectangle& place : places)
    if (map.frame.contains(place) &&
        std::none_of(map.reserved.begin(), map.reserved.end(), [&](const Rectangle& r) { return r.overlaps(place); }))
      return place;
  return std::nullopt;
}

namespace {

void drawTag(SheetPen& pen, const Rectangle& box, const std::string& text, double height) {
  pen.polygon(box.corners(), plain(rgb(0xFFFFFF)), {kInk, 0.18, Dash::Solid});
  pen.textIn(box.grown(-0.4), text, {height, true, kInk, {}, 0}, Align::Centre);
}

std::string tagText(const DetailMap& detail, const SheetTexts& texts) {
  return filled(texts.detail, {{"letter", detail.letter}, {"n", grouped(std::llround(detail.printed))}});
}

}  // namespace

void reserveFor(DetailMap& detail, MapRequest& map) {
  map.elsewhere.insert(map.elsewhere.end(), detail.labelled.begin(), detail.labelled.end());
  if (!detail.ownPage) map.reserved.push_back(detail.frame.grown(1));
  if (detail.apart) return;
  const Position corner = detail.part.min;
  detail.letterAt =
      freePlace(detail.part, map, kSide).value_or(Rectangle{corner, {corner.x + kSide, corner.y + kSide}});
  map.reserved.push_back(detail.letterAt);
  reserveEdges(detail.part, map);
}

void reserveEdges(const Rectangle& part, MapRequest& map) {
  constexpr double kLine = 0.5;
  map.reserved.push_back({{part.min.x, part.min.y - kLine}, {part.max.x, part.min.y + kLine}});
  map.reserved.push_back({{part.min.x, part.max.y - kLine}, {part.max.x, part.max.y + kLine}});
  map.reserved.push_back({{part.min.x - kLine, part.min.y}, {part.min.x + kLine, part.max.y}});
  map.reserved.push_back({{part.max.x - kLine, part.min.y}, {part.max.x + kLine, part.max.y}});
}

void drawDetailsOn(SheetPen& pen, const std::vector<DetailMap>& details, const SheetTexts& texts) {
  // No frame goes through another's letter.
  for (const Stroke& stroke : {Stroke{rgb(0xFFFFFF), 0.9, Dash::Solid}, Stroke{kInk, 0.3, Dash::Solid}})
    for (const DetailMap& detail : details)
      if (!detail.apart) pen.polygon(detail.part.corners(), Fill{}, stroke);
  for (const DetailMap& detail : details)
    if (!detail.apart) drawTag(pen, detail.letterAt, detail.letter, 3);
  for (const DetailMap& detail : details) {
    if (detail.ownPage) continue;
    pen.fill(detail.frame, plain(rgb(0xFFFFFF)));
    for (const Primitive& primitive : detail.portrayal.primitives) pen.scene().primitives.push_back(primitive);
    pen.polygon(detail.frame.corners(), Fill{}, {kInk, 0.5, Dash::Solid});
    const std::string text = tagText(detail, texts);
    const double width = std::min(40.0, pen.width(text, {3, true, kInk, {}, 0}) + 3);
    drawTag(pen, {detail.frame.min, {detail.frame.min.x + width, detail.frame.min.y + kTag}}, text, 3);
  }
}

void drawDetailCorner(SheetPen& pen, const DetailMap& detail, const SheetTexts& texts) {
  const std::string text = tagText(detail, texts);
  const double width = std::min(40.0, pen.width(text, {3.4, true, kInk, {}, 0}) + 4);
  drawTag(pen, {detail.frame.min, {detail.frame.min.x + width, detail.frame.min.y + kTag}}, text, 3.4);
  drawNorthArrow(pen, arrowOn(detail.frame), texts.north);
}

}  // namespace wangge::sheet
