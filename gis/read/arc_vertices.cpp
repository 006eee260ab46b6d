// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/arc_vertices.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace wangge::gis {
namespace {

// Metres, with room for the lattice; a drawing tells its unit by the size of its coordinates.
constexpr double kGap = 0.008;
constexpr double kLargestTurn = 0.21 * std::numbers::pi / 180.0, kLeastTurn = 1e-6;
constexpr double kCoarsest = 10.0 * std::numbers::pi / 180.0;

double gapFor(RawPoint p) {
  const double x = std::abs(p.x), y = std::abs(p.y);
  if (std::max(x, y) > 1e8) return kGap * 1000;    // millimetres
  if (x <= 180 && y <= 90) return kGap / 100'000;  // degrees
  return kGap;
}

struct Step {
  double length = 0, direction = 0;
};
Step stepOf(RawPoint a, RawPoint b) {
  return {std::hypot(b.x - a.x, b.y - a.y), std::atan2(b.y - a.y, b.x - a.x)};
}
double turnOf(const Step& a, const Step& b) {
  return std::remainder(b.direction - a.direction, 2 * std::numbers::pi);
}

// Which of two ends comes first, whatever the last digits say.
bool before(RawPoint a, RawPoint b) {
  const double east = b.x - a.x, north = b.y - a.y;
  return std::abs(east) > 1e-3 * std::abs(north) ? east > 0 : north > 0;
}

// Vertices of line[first] to line[last], an arc in equal steps of `turn`, without the first.
void appendArc(const RawLine& line, std::size_t first, std::size_t last, double turn, RawLine& out) {
  const std::size_t steps = last - first;
  const double radius = stepOf(line[first], line[first + 1]).length / (2 * std::sin(turn / 2));
  const double widest = std::min(kCoarsest, 2 * std::acos(1 - std::min(1.0, gapFor(line[first]) / radius)));
  const auto stride = static_cast<std::size_t>(std::max(1.0, std::floor(widest / turn)));
  const std::size_t pieces = (steps + stride - 1) / stride;
  // Counted from the lower end, so that the way does not matter.
  const bool forward = !before(line[last], line[first]);
  for (std::size_t i = 1; i <= pieces; ++i)
    out.push_back(line[forward ? first + i * steps / pieces : last - (pieces - i) * steps / pieces]);
}

}  // namespace

void thinArcs(RawLine& line) {
  if (line.size() < 5) return;
  RawLine out = {line[0]};
  std::size_t at = 0;
  while (at + 1 < line.size()) {
    const Step first = stepOf(line[at], line[at + 1]);
    std::size_t last = at + 1;
    double turn = 0;
    for (Step previous = first; last + 1 < line.size(); ++last) {
      const Step next = stepOf(line[last], line[last + 1]);
      const double here = turnOf(previous, next);
      if (last == at + 1) turn = here;
      const bool same = std::abs(next.length - first.length) <= 1e-3 * first.length &&
                        std::abs(here - turn) <= 0.01 * std::abs(turn) && std::abs(turn) <= kLargestTurn &&
                        std::abs(turn) >= kLeastTurn;
      if (!same) break;
      previous = next;
    }
    if (last - at >= 3)
      appendArc(line, at, last, std::abs(turn), out);
    else
      last = at + 1, out.push_back(line[last]);
    at = last;
  }
  line = std::move(out);
}

}  // namespace wangge::gis
