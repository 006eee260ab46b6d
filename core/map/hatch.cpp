// SPDX-License-Identifier: GPL-3.0-or-later
// Each family of parallel lines is a sweep along its normal: crossings with the rings, sorted, give the inside spans.
#include "core/map/hatch.h"

#include <algorithm>
#include <cmath>

namespace wangge::map {
namespace {

struct Span {
  std::int64_t row;
  double from, to;
};

// Inside spans along the lines u·p = row·spacing + u·anchor, as positions along v (u rotated by 90°).
std::vector<Span> spansAlong(const std::vector<std::vector<Position>>& rings, Position u, double spacing,
                             Position anchor) {
  const Position v{-u.y, u.x};
  const auto across = [&](Position p) { return ((p.x - anchor.x) * u.x + (p.y - anchor.y) * u.y) / spacing; };
  const auto along = [&](Position p) { return (p.x - anchor.x) * v.x + (p.y - anchor.y) * v.y; };
  std::vector<std::pair<std::int64_t, double>> crossings;
  for (const auto& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Position a = ring[i], b = ring[(i + 1) % ring.size()];
      const double ua = across(a), ub = across(b);
      const auto first = static_cast<std::int64_t>(std::floor(std::min(ua, ub))) + 1;
      const auto last = static_cast<std::int64_t>(std::floor(std::max(ua, ub)));
      for (std::int64_t row = first; row <= last; ++row) {
        const double t = (static_cast<double>(row) - ua) / (ub - ua);
        crossings.emplace_back(row, along(a) + t * (along(b) - along(a)));
      }
    }
  }
  std::sort(crossings.begin(), crossings.end());
  std::vector<Span> spans;
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
    if (crossings[i].first != crossings[i + 1].first) {  // an unmatched end, from rounding: leave it out
      --i;
      continue;
    }
    spans.push_back({crossings[i].first, crossings[i].second, crossings[i + 1].second});
  }
  return spans;
}

}  // namespace

HatchMarks hatchMarks(const std::vector<std::vector<Position>>& rings, const Fill& fill, Position anchor) {
  HatchMarks marks;
  const double half = std::sqrt(0.5), spacing = std::max(0.2, fill.hatchSpacing);
  const auto addLines = [&](Position u) {
    const Position v{-u.y, u.x};
    for (const Span& span : spansAlong(rings, u, spacing, anchor)) {
      const double d = static_cast<double>(span.row) * spacing;
      const auto at = [&](double t) { return Position{anchor.x + u.x * d + v.x * t, anchor.y + u.y * d + v.y * t}; };
      marks.lines.emplace_back(at(span.from), at(span.to));
    }
  };
  switch (fill.hatch) {
    case Hatch::None:
      break;
    case Hatch::Diagonal:
      addLines({half, half});
      break;
    case Hatch::BackDiagonal:
      addLines({half, -half});
      break;
    case Hatch::Cross:
      addLines({half, half});
      addLines({half, -half});
      break;
    case Hatch::Horizontal:
      addLines({0, 1});
      break;
    case Hatch::Vertical:
      addLines({1, 0});
      break;
    case Hatch::Dots:
      for (const Span& span : spansAlong(rings, {0, 1}, spacing, anchor)) {
        // v is (-1, 0): positions run against x. Odd rows are shifted by half a step.
        const double shift = (span.row & 1) != 0 ? 0.5 : 0.0;
        for (auto k = static_cast<std::int64_t>(std::ceil(span.from / spacing - shift));
             (static_cast<double>(k) + shift) * spacing <= span.to; ++k)
          marks.dots.push_back({anchor.x - (static_cast<double>(k) + shift) * spacing,
                                anchor.y + static_cast<double>(span.row) * spacing});
      }
      break;
  }
  return marks;
}

}  // namespace wangge::map
