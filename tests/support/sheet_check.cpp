// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sheet_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "core/map/labels.h"
#include "core/map/pole.h"
#include "core/map/style.h"
#include "core/sheet/edition.h"
#include "core/sheet/locator.h"
#include "core/sheet/sheet_table.h"
#include "core/sheet/split.h"

namespace wangge::test {
namespace {

using namespace map;
using sheet::Sheet;

// Where a text stands: its four corners, and the box around them.
struct Placed {
  const Text* text = nullptr;
  std::array<Position, 4> corners;
  Rectangle box;
};

Placed placed(const Text& text, const TextMeasurer& measurer) {
  const double width = measurer.width(text.text, text.style), height = text.style.height;
  const double left = text.align == Align::Left ? 0 : text.align == Align::Centre ? width / 2 : width;
  const double turn = text.angle * std::numbers::pi / 180, cosine = std::cos(turn), sine = std::sin(turn);
  // A little less than the letters: boxes may touch.
  constexpr double kSlack = 0.06;
  const double x0 = -left + kSlack, x1 = width - left - kSlack, y0 = -height * kAscent + kSlack,
               y1 = height * (1 - kAscent) - kSlack;
  Placed result{&text, {}, {{1e9, 1e9}, {-1e9, -1e9}}};
  const Position local[] = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}};
  for (std::size_t i = 0; i < 4; ++i) {
    const Position p{text.at.x + local[i].x * cosine + local[i].y * sine,
                     text.at.y - local[i].x * sine + local[i].y * cosine};
    result.corners[i] = p;
    result.box.include({p, p});
  }
  return result;
}

// Whether two turned rectangles overlap: no side of either parts them.
bool overlap(const Placed& a, const Placed& b) {
  if (!a.box.overlaps(b.box)) return false;
  for (const Placed* one : {&a, &b})
    for (std::size_t i = 0; i < 2; ++i) {
      const Position axis{one->corners[i + 1].x - one->corners[i].x, one->corners[i + 1].y - one->corners[i].y};
      double lowA = 1e18, highA = -1e18, lowB = 1e18, highB = -1e18;
      for (std::size_t k = 0; k < 4; ++k) {
        const double onA = a.corners[k].x * axis.x + a.corners[k].y * axis.y;
        const double onB = b.corners[k].x * axis.x + b.corners[k].y * axis.y;
        lowA = std::min(lowA, onA), highA = std::max(highA, onA);
        lowB = std::min(lowB, onB), highB = std::max(highB, onB);
      }
      if (highA <= lowB || highB <= lowA) return false;
    }
  return true;
}

void findOverlaps(const Scene& scene, const TextMeasurer& measurer, std::vector<std::string>& faults) {
  std::vector<Placed> texts;
  for (const Primitive& primitive : scene.primitives)
    if (const auto* text = std::get_if<Text>(&primitive)) texts.push_back(placed(*text, measurer));
  std::sort(texts.begin(), texts.end(), [](const Placed& a, const Placed& b) { return a.box.min.x < b.box.min.x; });
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t k = i + 1; k < texts.size() && texts[k].box.min.x < texts[i].box.max.x; ++k)
      if (overlap(texts[i], texts[k]))
        faults.push_back(fmt::format("“{}” and “{}” overlap at {:.1f},{:.1f}", texts[i].text->text, texts[k].text->text,
                                     texts[k].box.centre().x, texts[k].box.centre().y));
}

// Texts that end early, stand beyond the page, or, on a map, beyond its frame.
void findCuts(const Scene& scene, const TextMeasurer& measurer, std::vector<std::string>& faults) {
  const Rectangle page{{0, 0}, {scene.width, scene.height}};
  std::vector<Rectangle> clips{page};
  for (const Primitive& primitive : scene.primitives) {
    if (const auto* clip = std::get_if<ClipStart>(&primitive)) clips.push_back({clip->min, clip->max});
    if (std::holds_alternative<ClipEnd>(primitive)) clips.pop_back();
    const auto* text = std::get_if<Text>(&primitive);
    if (text == nullptr) continue;
    if (text->text.ends_with("…")) faults.push_back(fmt::format("“{}” is cut", text->text));
    if (!clips.back().grown(0.1).contains(placed(*text, measurer).box))
      faults.push_back(fmt::format("“{}” stands beyond {}", text->text, clips.size() > 1 ? "its map" : "the page"));
  }
}

// Every cell of every table stands on some page, as often as it is told.
void findDroppedRows(const Project& project, const sheet::SheetRequest& request, const std::vector<Sheet>& sheets,
                     std::vector<std::string>& faults) {
  std::map<std::string, int> written;
  for (const Sheet& page : sheets)
    for (const Primitive& primitive : page.scene.primitives)
      if (const auto* text = std::get_if<Text>(&primitive); text && text->style.haloWidth == 0) ++written[text->text];
  const sheet::SheetTables tables = tablesOf(project, request.unit, request.texts);
  for (const auto* list : {&tables.beside, &tables.after})
    for (const sheet::SheetTable& table : *list)
      for (const auto& row : table.rows)
        for (const std::string& cell : row)
          if (!cell.empty() && --written[cell] < 0)
            faults.push_back(fmt::format("“{}” of a row that begins with “{}” is missing", cell, row.front()));
}

bool sameColour(const Stroke& a, const Stroke& b) {
  return a.width > 0 && b.width > 0 && a.colour == b.colour && a.dash == b.dash;
}
bool sameFill(const Fill& a, const Fill& b) {
  return a.colour == b.colour && a.hatch == b.hatch && a.hatchColour == b.hatchColour;
}

// Words for the symbols that can be seen on the maps of a page.
class MapSymbols {
 public:
  MapSymbols(const sheet::SheetRequest& request, const Sheet& page, double enlargement)
      : m_request(request), m_page(page), m_enlargement(enlargement) {}

  std::set<std::string> seen() {
    std::set<std::string> words;
    std::optional<Rectangle> clip;
    for (const Primitive& primitive : m_page.scene.primitives) {
      if (const auto* start = std::get_if<ClipStart>(&primitive)) clip = Rectangle{start->min, start->max};
      if (std::holds_alternative<ClipEnd>(primitive)) clip.reset();
      if (!clip && isPartFrame(primitive)) words.insert(partFrames());
      if (!clip) continue;
      if (const auto* dots = std::get_if<Dots>(&primitive); dots && dots->colour == kPointColour)
        words.insert(m_request.texts.households);
      if (const auto* path = std::get_if<Path>(&primitive))
        if (const std::string word = wordOf(*path, *clip); !word.empty()) words.insert(word);
    }
    return words;
  }

 private:
  bool isPartFrame(const Primitive& primitive) const {
    const auto* path = std::get_if<Path>(&primitive);
    return path != nullptr && path->closed && sameColour(path->stroke, sheet::kPartFrameStroke) &&
           !m_page.parts.empty();
  }
  std::string partFrames() const {
    return filled(m_request.texts.partFrames, {{"n", grouped(std::llround(m_page.parts.front().denominator))}});
  }

  std::string wordOf(const Path& path, const Rectangle& clip) const {
    const sheet::SheetTexts& texts = m_request.texts;
    const auto inside = [&] {
      return path.closed ? !liesOutside(path.rings, clip) : comesInto(path.rings, false, clip);
    };
    std::string word;
    if (path.closed) {
      for (std::size_t i = 0; i < kStatuses; ++i)
        if (sameFill(path.fill, statusFill(static_cast<GridStatus>(i), m_request.layers.palette)))
          word = texts.map.status[i];
      if (sameFill(path.fill, kUnassignedFill)) word = m_request.open ? texts.others : texts.map.unassigned;
      if (sameFill(path.fill, kWaterFill)) word = texts.water;
      if (sameFill(path.fill, kBuildingFill)) word = texts.building;
      if (sameFill(path.fill, kSiteFill)) word = texts.site;
      if (sameFill(path.fill, kStationFill)) word = texts.station;
      if (sameColour(path.stroke, kOwnOutlineStroke)) return comesInto(path.rings, true, clip) ? texts.own : "";
    } else {
      double printed = m_page.denominator;
      for (const sheet::Detail& detail : m_page.details)
        if (!detail.ownPage && detail.frame.grown(0.01).contains(clip)) printed = detail.denominator;
      for (std::size_t i = static_cast<std::size_t>(Boundary::Grid); i < kBoundaries; ++i)
        if (sameColour(path.stroke, boundaryStroke(static_cast<Boundary>(i), 1))) word = texts.boundary[i];
      if (sameColour(path.stroke, precinctRibbon(1))) word = texts.precinct;
      if (sameColour(path.stroke, beatStroke(1))) word = texts.beat;
      const std::pair<ArcClass, std::string> lines[] = {{ArcClass::Expressway, texts.expressway},
                                                        {ArcClass::Arterial, texts.arterial},
                                                        {ArcClass::Street, texts.street},
                                                        {ArcClass::Lane, texts.lane},
                                                        {ArcClass::Rail, texts.rail},
                                                        {ArcClass::River, texts.river}};
      for (const auto& [type, name] : lines) {
        const Stroke core = roadStyle(type, printed * m_enlargement).core;
        if (sameColour(path.stroke, core) && std::abs(path.stroke.width - core.width * m_enlargement) < 1e-4)
          word = name;
      }
    }
    return word.empty() || !inside() ? std::string() : word;
  }

  const sheet::SheetRequest& m_request;
  const Sheet& m_page;
  double m_enlargement;
};

// What the legend tells, in its order: the words after its heading, up to the next bold text.
std::vector<std::string> legendOn(const Scene& scene, const std::string& heading) {
  std::vector<std::string> words;
  bool open = false;
  for (const Primitive& primitive : scene.primitives) {
    const auto* text = std::get_if<Text>(&primitive);
    if (text == nullptr) continue;
    if (text->style.bold)
      open = text->text == heading;
    else if (open)
      words.push_back(text->text);
  }
  return words;
}

void compareLegend(const sheet::SheetRequest& request, const Sheet& page, std::vector<std::string>& faults) {
  const std::vector<std::string> legend = legendOn(page.scene, request.texts.legend);
  const std::set<std::string> told(legend.begin(), legend.end());
  if (told.size() != legend.size()) faults.push_back("an entry stands twice in the legend");
  const std::set<std::string> seen = MapSymbols(request, page, sheet::formatOf(request.paper).enlargement).seen();
  for (const std::string& word : told)
    if (!seen.contains(word)) faults.push_back(fmt::format("“{}” is in the legend and not on the map", word));
  for (const std::string& word : seen)
    if (!told.contains(word)) faults.push_back(fmt::format("“{}” is on the map and not in the legend", word));
}

// A sheet of less than the whole plan tells where its unit lies.
void findLocator(const Project& project, const sheet::SheetRequest& request, const Sheet& page,
                 std::vector<std::string>& faults) {
  const auto context = sheet::contextOf(project, request.unit);
  if (!context) return;
  // Its heading may go on in several lines.
  const auto withoutSpaces = [](std::string text) {
    std::erase(text, ' ');
    return text;
  };
  const std::string heading = filled(request.texts.position, {{"name", nameOf(project, *context)}});
  std::string all;
  for (const Primitive& primitive : page.scene.primitives)
    if (const auto* text = std::get_if<Text>(&primitive)) all += withoutSpaces(text->text);
  const bool told = all.find(withoutSpaces(heading)) != std::string::npos;
  if (!told) faults.push_back("it does not tell where it lies: " + heading);
}

// Parts of a split map: pages in order, at the scale that the overview says, on ground of the unit, naming each other.
void checkParts(const Project& project, const sheet::SheetRequest& request, const std::vector<Sheet>& sheets,
                std::vector<std::string>& faults) {
  const std::vector<sheet::SheetPart>& parts = sheets.front().parts;
  const auto pages = std::count_if(sheets.begin(), sheets.end(), [](const Sheet& page) { return page.part > 0; });
  if (static_cast<std::size_t>(pages) != parts.size() || parts.size() == 1 || sheets.size() < parts.size() + 1)
    faults.push_back(fmt::format("{} frames of parts, and {} pages", parts.size(), pages));
  else
    for (const sheet::SheetPart& part : parts) {
      const Sheet& page = sheets[static_cast<std::size_t>(part.number)];
      if (page.part != part.number) faults.push_back(fmt::format("part {} is not in its place", part.number));
      if (page.denominator != part.denominator || page.view.denominator != part.denominator)
        faults.push_back(fmt::format("part {} has another scale", part.number));
      if (page.scene.width * page.scene.height != sheets.front().scene.width * sheets.front().scene.height)
        faults.push_back(fmt::format("part {} has other paper", part.number));
      for (const int other : page.adjoining) {
        const std::vector<int>& back = sheets[static_cast<std::size_t>(other)].adjoining;
        if (std::find(back.begin(), back.end(), part.number) == back.end())
          faults.push_back(fmt::format("part {} names part {}, which does not name it", part.number, other));
      }
      const std::vector<FaceId> faces = zoneOf(project, request.unit).faces;
      if (std::none_of(faces.begin(), faces.end(),
                       [&](FaceId face) { return part.ground.touches(boxAround(project, std::vector{face})); }))
        faults.push_back(fmt::format("part {} shows nothing of the unit", part.number));
    }
}

}  // namespace

std::vector<std::string> sheetFaults(const Project& project, const sheet::SheetRequest& asked,
                                     const std::vector<Sheet>& sheets, const TextMeasurer& measurer) {
  std::vector<std::string> faults;
  if (sheets.empty()) return {"there is no sheet"};
  const sheet::SheetRequest request = sheet::ofEdition(asked);
  for (const Sheet& page : sheets) {
    findOverlaps(page.scene, measurer, faults);
    findCuts(page.scene, measurer, faults);
  }
  findDroppedRows(project, request, sheets, faults);
  for (const Sheet& page : sheets)
    if (page.map.width() > 0) compareLegend(request, page, faults);
  checkParts(project, request, sheets, faults);
  findLocator(project, request, sheets.front(), faults);
  std::set<std::string> titles;
  for (const std::string& title : titlesOf(sheets))
    if (!titles.insert(title).second) faults.push_back("two pages are called " + title);
  return faults;
}

}  // namespace wangge::test
