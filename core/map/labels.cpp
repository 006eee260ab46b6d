// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy placement in a fixed order of candidates, so that the same map always carries its labels at the same places.
#include "core/map/labels.h"

#include <algorithm>
#include <numbers>
#include <span>

#include "core/map/padlock.h"
#include "core/map/pole.h"
#include "core/map/style.h"

namespace wangge::map {
namespace {

constexpr double kGap = 0.4;  // mm kept free around labels

constexpr double kCell = 8;     // mm: side of the raster in which free places are looked up
constexpr double kInset = 0.2;  // mm between a label and the boundary it stays inside of

// What a padlock takes in front of the line's text, mm.
double padlockRoom(const LabelLine& line) {
  if (!line.padlock) return 0;
  return line.style.height * (kPadlockWidth + (line.text.empty() ? 0 : kPadlockGap));
}

// Candidate centres after the pole: a raster over the area, by distance from the pole.
std::vector<Position> candidates(const Rectangle& box, Position pole) {
  constexpr int steps = 10;
  std::vector<std::pair<double, Position>> raster;
  for (int j = 1; j < steps; ++j)
    for (int i = 1; i < steps; ++i) {
      const Position p{box.min.x + box.width() * i / steps, box.min.y + box.height() * j / steps};
      raster.emplace_back(std::hypot(p.x - pole.x, p.y - pole.y), p);
    }
  std::stable_sort(raster.begin(), raster.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Position> result;
  for (const auto& [distance, p] : raster) result.push_back(p);
  return result;
}

}  // namespace

LabelBoard::LabelBoard(const Rectangle& frame, const TextMeasurer& measurer) : m_frame(frame), m_measurer(measurer) {
  m_columns = std::clamp(static_cast<int>(frame.width() / kCell) + 1, 1, 1000);
  m_rows = std::clamp(static_cast<int>(frame.height() / kCell) + 1, 1, 1000);
  m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
}

template <class Visit>
bool LabelBoard::forCells(const Rectangle& box, Visit&& visit) const {
  const auto cellOf = [](double at, int count) { return std::clamp(static_cast<int>(at / kCell), 0, count - 1); };
  const int x0 = cellOf(box.min.x - m_frame.min.x, m_columns), x1 = cellOf(box.max.x - m_frame.min.x, m_columns);
  const int y0 = cellOf(box.min.y - m_frame.min.y, m_rows), y1 = cellOf(box.max.y - m_frame.min.y, m_rows);
  for (int y = y0; y <= y1; ++y)
    for (int x = x0; x <= x1; ++x)
      if (!visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x)))
        return false;
  return true;
}

void LabelBoard::reserve(const Rectangle& box) {
  const auto number = static_cast<std::uint32_t>(m_occupied.size());
  m_occupied.push_back(box);
  forCells(box, [&](std::size_t cell) {
    m_cells[cell].push_back(number);
    return true;
  });
}

bool LabelBoard::free(const Rectangle& box) const {
  if (!m_frame.contains(box)) return false;
  return forCells(box, [&](std::size_t cell) {
    return std::none_of(m_cells[cell].begin(), m_cells[cell].end(),
                        [&](std::uint32_t number) { return m_occupied[number].overlaps(box); });
  });
}

LabelBoard::Size LabelBoard::sizeOf(const LabelVariant& variant) const {
  Size size;
  for (const LabelLine& line : variant) {
    size.width = std::max(size.width, padlockRoom(line) + m_measurer.width(line.text, line.style));
    size.height += line.style.height * kLineHeight;
  }
  return size;
}

void LabelBoard::write(const AreaLabel& label, std::size_t variant, const Rectangle& box, std::vector<Primitive>& to) {
  double y = box.min.y;
  for (const LabelLine& line : label.variants[variant]) {
    const double slack = line.style.height * (kLineHeight - 1) / 2;
    const double room = padlockRoom(line), middle = box.centre().x;
    if (line.padlock) {
      const double left = middle - (room + m_measurer.width(line.text, line.style)) / 2;
      drawPadlock({left + kPadlockWidth * line.style.height / 2, y + line.style.height * kLineHeight / 2},
                  line.style.height, *line.padlock, to);
    }
    if (!line.text.empty())
      to.push_back(
          Text{{middle + room / 2, y + slack + line.style.height * kAscent}, line.text, line.style, Align::Centre, 0});
    y += line.style.height * kLineHeight;
  }
  reserve(box.grown(kGap));
  if (label.key.empty()) return;
  const Position middle = box.centre();
  m_placed[label.key] = {variant, m_view.centreX + (middle.x - m_view.middle.x) * m_view.denominator,
                         m_view.centreY - (middle.y - m_view.middle.y) * m_view.denominator};
}

bool LabelBoard::placeAgain(const AreaLabel& label, std::vector<Primitive>& to) {
  if (m_earlier == nullptr || label.key.empty()) return false;
  const auto found = m_earlier->find(label.key);
  if (found == m_earlier->end() || found->second.variant >= label.variants.size()) return false;
  const PlacedLabel& was = found->second;
  const Size size = sizeOf(label.variants[was.variant]);
  const Position middle{m_view.middle.x + (was.x - m_view.centreX) / m_view.denominator,
                        m_view.middle.y - (was.y - m_view.centreY) / m_view.denominator};
  const Rectangle box = Rectangle::around(middle, size.width, size.height);
  if (!free(box)) return false;
  write(label, was.variant, box, to);
  m_placed[label.key] = was;  // exactly: rounding must not let it creep
  return true;
}

bool LabelBoard::placeInside(const AreaLabel& label, const Rectangle& bounds, Position pole, double depth,
                             std::vector<Primitive>& to) {
  std::vector<Position> raster;  // made when the pole does not do
  for (std::size_t i = 0; i < label.variants.size(); ++i) {
    const Size size = sizeOf(label.variants[i]);
    if (label.areaMatters) {
      // No place fits when the widest circle is too narrow, or the whole area is.
      const double half = std::min(size.width, size.height) / 2 + kInset;
      if (depth < half || bounds.width() < size.width || bounds.height() < size.height) continue;
    }
    const auto tryAt = [&](Position place) {
      const Rectangle box = Rectangle::around(place, size.width, size.height);
      if (!free(box) || (label.areaMatters && !fitsInside(label.rings, box.grown(kInset)))) return false;
      write(label, i, box, to);
      return true;
    };
    if (tryAt(pole)) return true;
    if (raster.empty()) raster = candidates(bounds, pole);
    if (std::any_of(raster.begin(), raster.end(), tryAt)) return true;
  }
  return false;
}

bool LabelBoard::leaderFree(Position pole, Position end, bool poleToo) const {
  const Rectangle around{{std::min(pole.x, end.x), std::min(pole.y, end.y)},
                         {std::max(pole.x, end.x), std::max(pole.y, end.y)}};
  return forCells(around, [&](std::size_t cell) {
    return std::none_of(m_cells[cell].begin(), m_cells[cell].end(), [&](std::uint32_t number) {
      // Among a few areas a label that covers the pole itself is put up with.
      return (poleToo || !m_occupied[number].contains(pole)) && segmentMeets(pole, end, m_occupied[number]);
    });
  });
}

bool LabelBoard::placeBeside(const AreaLabel& label, Position pole, std::vector<Primitive>& to) {
  const std::size_t last = label.variants.size() - 1;
  const Size size = sizeOf(label.variants[last]);
  const double reach = label.shortLead ? 7 : 22;  // mm
  for (double radius = 4; radius <= reach; radius += 3) {
    for (int k = 0; k < 16; ++k) {
      const double angle = k * std::numbers::pi / 8;
      const Position centre{pole.x + (radius + size.width / 2) * std::cos(angle),
                            pole.y - (radius + size.height / 2) * std::sin(angle)};
      const Rectangle box = Rectangle::around(centre, size.width, size.height);
      if (!free(box)) continue;
      const Position end{std::clamp(pole.x, box.min.x, box.max.x), std::clamp(pole.y, box.min.y, box.max.y)};
      if (!leaderFree(pole, end, label.shortLead)) continue;
      Path leader;
      leader.closed = false;
      leader.rings.push_back({pole, end});
      leader.stroke = {kInk, 0.15, Dash::Solid};
      to.push_back(std::move(leader));
      to.push_back(Dots{{pole}, 0.7, kInk});
      const int steps = std::max(1, static_cast<int>(std::hypot(end.x - pole.x, end.y - pole.y)));
      for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        reserve(Rectangle::around({pole.x + (end.x - pole.x) * t, pole.y + (end.y - pole.y) * t}, 0.4, 0.4));
      }
      write(label, last, box, to);
      return true;
    }
  }
  return false;
}

bool LabelBoard::place(const AreaLabel& label, std::vector<Primitive>& to) {
  m_lastLed = false;
  if (label.variants.empty() || label.rings.empty()) return false;
  if (placeAgain(label, to)) return true;
  constexpr double precision = 0.3;
  const Pole pole = poleOf(label.rings, precision);
  if (pole.depth <= 0) return false;
  if (placeInside(label, boundsOf(label.rings), pole.at, pole.depth + precision, to)) return true;
  if (label.mayOverhang) {
    const Size size = sizeOf(label.variants.back());
    const Rectangle box = Rectangle::around(pole.at, size.width, size.height);
    if (free(box)) {
      write(label, label.variants.size() - 1, box, to);
      return true;
    }
  }
  return m_lastLed = label.mayLead && placeBeside(label, pole.at, to);
}

bool LabelBoard::placeAlong(const Line& line, const std::string& text, const TextStyle& style,
                            std::vector<Primitive>& to) {
  const double width = m_measurer.width(text, style);
  for (std::size_t first = 0; first + 1 < line.size(); ++first) {
    // The longest run from here that stays within half a text height of its chord.
    std::size_t last = first + 1;
    while (last + 1 < line.size()) {
      const Line run(line.begin() + static_cast<std::ptrdiff_t>(first),
                     line.begin() + static_cast<std::ptrdiff_t>(last) + 2);
      if (simplified(run, style.height * 0.4).size() > 2) break;
      ++last;
    }
    const Position a = line[first], b = line[last];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length >= width * 1.15) {
      double angle = std::atan2(a.y - b.y, b.x - a.x) * 180 / std::numbers::pi;
      if (angle > 90) angle -= 180;
      if (angle <= -90) angle += 180;
      const double radians = angle * std::numbers::pi / 180, c = std::abs(std::cos(radians)),
                   s = std::abs(std::sin(radians));
      for (const double t : {0.5, 0.3, 0.7}) {
        if (length * std::min(t, 1 - t) < width / 2) continue;
        const Position m{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
        // Small boxes along the name: one big one around a slanted name would keep too much free.
        std::vector<Rectangle> boxes;
        const int parts = std::max(1, static_cast<int>(std::ceil(width / style.height)));
        for (int k = 0; k < parts; ++k) {
          const double d = width * ((k + 0.5) / parts - 0.5);
          boxes.push_back(Rectangle::around({m.x + d * std::cos(radians), m.y - d * std::sin(radians)},
                                            style.height * (c + s), style.height * (c + s)));
        }
        if (!std::all_of(boxes.begin(), boxes.end(), [&](const Rectangle& box) { return free(box); })) continue;
        const double drop = style.height * (kAscent - 0.5);
        to.push_back(
            Text{{m.x + drop * std::sin(radians), m.y + drop * std::cos(radians)}, text, style, Align::Centre, angle});
        for (const Rectangle& box : boxes) reserve(box);
        return true;
      }
    }
    first = last - 1;
  }
  return false;
}

}  // namespace wangge::map
