// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy placement in a fixed order of candidates, so that the same map always carries its labels at the same places.
#include "core/map/labels.h"

#include <algorithm>
#include <numbers>

#include "core/map/pole.h"
#include "core/map/style.h"

namespace wangge::map {
namespace {

constexpr double kGap = 0.4;  // mm kept free around labels

// Candidate centres: the pole, then a raster over the area by distance from the pole.
std::vector<Position> candidates(const std::vector<Line>& rings, Position pole) {
  std::vector<Position> result{pole};
  if (rings.empty()) return result;
  Rectangle box = boundsOf(rings.front());
  for (const Line& ring : rings) {
    const Rectangle bounds = boundsOf(ring);
    box.min = {std::min(box.min.x, bounds.min.x), std::min(box.min.y, bounds.min.y)};
    box.max = {std::max(box.max.x, bounds.max.x), std::max(box.max.y, bounds.max.y)};
  }
  constexpr int steps = 10;
  std::vector<std::pair<double, Position>> raster;
  for (int j = 1; j < steps; ++j)
    for (int i = 1; i < steps; ++i) {
      const Position p{box.min.x + box.width() * i / steps, box.min.y + box.height() * j / steps};
      raster.emplace_back(std::hypot(p.x - pole.x, p.y - pole.y), p);
    }
  std::stable_sort(raster.begin(), raster.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [distance, p] : raster) result.push_back(p);
  return result;
}

}  // namespace

void LabelBoard::reserve(const Rectangle& box) {
  m_occupied.push_back(box);
}

bool LabelBoard::free(const Rectangle& box) const {
  if (!m_frame.contains(box)) return false;
  return std::none_of(m_occupied.begin(), m_occupied.end(), [&](const Rectangle& r) { return r.overlaps(box); });
}

LabelBoard::Size LabelBoard::sizeOf(const LabelVariant& variant) const {
  Size size;
  for (const LabelLine& line : variant) {
    size.width = std::max(size.width, m_measurer.width(line.text, line.style));
    size.height += line.style.height * kLineHeight;
  }
  return size;
}

void LabelBoard::write(const LabelVariant& variant, const Rectangle& box, std::vector<Primitive>& to) {
  double y = box.min.y;
  for (const LabelLine& line : variant) {
    const double slack = line.style.height * (kLineHeight - 1) / 2;
    to.push_back(
        Text{{box.centre().x, y + slack + line.style.height * kAscent}, line.text, line.style, Align::Centre, 0});
    y += line.style.height * kLineHeight;
  }
  reserve(box.grown(kGap));
}

bool LabelBoard::placeInside(const AreaLabel& label, Position pole, std::vector<Primitive>& to) {
  const std::vector<Position> places = candidates(label.rings, pole);
  for (const LabelVariant& variant : label.variants) {
    const Size size = sizeOf(variant);
    for (Position place : places) {
      const Rectangle box = Rectangle::around(place, size.width, size.height);
      if (!free(box) || (label.areaMatters && !fitsInside(label.rings, box.grown(0.2)))) continue;
      write(variant, box, to);
      return true;
    }
  }
  return false;
}

bool LabelBoard::placeBeside(const AreaLabel& label, Position pole, std::vector<Primitive>& to) {
  const LabelVariant& variant = label.variants.back();
  const Size size = sizeOf(variant);
  for (double radius = 4; radius <= 22; radius += 3) {
    for (int k = 0; k < 16; ++k) {
      const double angle = k * std::numbers::pi / 8;
      const Position centre{pole.x + (radius + size.width / 2) * std::cos(angle),
                            pole.y - (radius + size.height / 2) * std::sin(angle)};
      const Rectangle box = Rectangle::around(centre, size.width, size.height);
      if (!free(box)) continue;
      const Position end{std::clamp(pole.x, box.min.x, box.max.x), std::clamp(pole.y, box.min.y, box.max.y)};
      Path leader;
      leader.closed = false;
      leader.rings.push_back({pole, end});
      leader.stroke = {ink(), 0.15, Dash::Solid};
      to.push_back(std::move(leader));
      to.push_back(Dots{{pole}, 0.7, ink()});
      write(variant, box, to);
      return true;
    }
  }
  return false;
}

bool LabelBoard::place(const AreaLabel& label, std::vector<Primitive>& to) {
  if (label.variants.empty() || label.rings.empty()) return false;
  const Pole pole = poleOf(label.rings);
  if (pole.depth <= 0) return false;
  if (placeInside(label, pole.at, to)) return true;
  if (label.mayOverhang) {
    const Size size = sizeOf(label.variants.back());
    const Rectangle box = Rectangle::around(pole.at, size.width, size.height);
    if (free(box)) {
      write(label.variants.back(), box, to);
      return true;
    }
  }
  return label.mayLead && placeBeside(label, pole.at, to);
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
