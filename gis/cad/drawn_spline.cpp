// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/drawn_spline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "gis/cad/drawing_text.h"
#include "gis/source_data.h"

namespace wangge::gis {
namespace {

struct Group {
  int code = 0;
  std::string_view value, text;  // `text` with the line of its code
};

std::vector<Group> groupsOf(std::string_view entity) {
  std::vector<Group> groups;
  for (std::size_t at = 0; at < entity.size();) {
    const std::size_t start = at;
    std::string_view lines[2];
    for (std::string_view& line : lines) line = nextDrawingLine(entity, at);
    groups.push_back({std::atoi(std::string(lines[0]).c_str()), lines[1], entity.substr(start, at - start)});
  }
  return groups;
}

struct Control {
  double x = 0, y = 0, weight = 1;
};

class Spline {
 public:
  explicit Spline(const std::vector<Group>& groups) {
    std::size_t weights = 0;
    for (const Group& group : groups) {
      const double value = std::atof(std::string(group.value).c_str());
      if (group.code == 70) m_closed = (static_cast<int>(value) & 1) != 0;
      if (group.code == 71) m_degree = static_cast<int>(value);
      if (group.code == 40) m_knots.push_back(value);
      if (group.code == 10) m_points.push_back({value, 0, 1});
      if (group.code == 20 && !m_points.empty()) m_points.back().y = value;
      if (group.code == 41 && weights < kMost) m_weights.push_back(value), ++weights;
    }
    if (m_weights.size() == m_points.size())
      for (std::size_t i = 0; i < m_points.size(); ++i) m_points[i].weight = m_weights[i];
  }

  bool usable() const {
    if (m_degree < 1 || m_degree > 11 || m_points.size() <= static_cast<std::size_t>(m_degree)) return false;
    if (m_points.size() > kMost || m_knots.size() != m_points.size() + static_cast<std::size_t>(m_degree) + 1)
      return false;
    return std::is_sorted(m_knots.begin(), m_knots.end()) &&
           std::all_of(m_points.begin(), m_points.end(), [](const Control& c) { return c.weight > 0; });
  }
  bool closed() const { return m_closed; }

  RawLine line() const {
    double size = 0;
    for (const Control& c : m_points)
      size = std::max({size, std::abs(c.x - m_points[0].x), std::abs(c.y - m_points[0].y)});
    RawLine line;
    const auto degree = static_cast<std::size_t>(m_degree);
    for (std::size_t k = degree; k < m_points.size(); ++k) {
      if (!(m_knots[k] < m_knots[k + 1])) continue;
      if (line.empty()) line.push_back(at(k, m_knots[k]));
      divide(k, m_knots[k], m_knots[k + 1], line.back(), at(k, m_knots[k + 1]), size * 1e-6, 0, line);
    }
    return line;
  }

 private:
  static constexpr std::size_t kMost = 100'000;

  // De Boor's algorithm on the knots from k to k + 1, in homogeneous coordinates.
  RawPoint at(std::size_t k, double t) const {
    const auto degree = static_cast<std::size_t>(m_degree);
    std::vector<Control> d;
    for (std::size_t j = 0; j <= degree; ++j) {
      const Control& c = m_points[j + k - degree];
      d.push_back({c.x * c.weight, c.y * c.weight, c.weight});
    }
    for (std::size_t r = 1; r <= degree; ++r)
      for (std::size_t j = degree; j >= r; --j) {
        const double low = m_knots[j + k - degree], high = m_knots[j + 1 + k - r];
        const double share = high > low ? (t - low) / (high - low) : 0;
        d[j] = {d[j - 1].x * (1 - share) + d[j].x * share, d[j - 1].y * (1 - share) + d[j].y * share,
                d[j - 1].weight * (1 - share) + d[j].weight * share};
      }
    return {d[degree].x / d[degree].weight, d[degree].y / d[degree].weight};
  }

  // Halves until the quarters of a span lie on its chord.
  void divide(std::size_t k, double from, double to, RawPoint a, RawPoint b, double gap, int depth,
              RawLine& line) const {
    const double middle = (from + to) / 2;
    const auto off = [&](double t) {
      const RawPoint p = at(k, t);
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      if (!(length > 0)) return std::hypot(p.x - a.x, p.y - a.y);
      return std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
    };
    const bool straight = std::max({off(middle), off((from + middle) / 2), off((middle + to) / 2)}) <= gap;
    if (straight || depth >= 12 || line.size() > kMost) {
      line.push_back(b);
      return;
    }
    const RawPoint m = at(k, middle);
    divide(k, from, middle, a, m, gap, depth + 1, line);
    divide(k, middle, to, m, b, gap, depth + 1, line);
  }

  bool m_closed = false;
  int m_degree = 0;
  std::vector<double> m_knots, m_weights;
  std::vector<Control> m_points;
};

}  // namespace

std::string splineAsPolyline(std::string_view entity) {
  const std::vector<Group> groups = groupsOf(entity);
  const Spline spline(groups);
  if (!spline.usable()) return {};
  RawLine line = spline.line();
  if (line.size() < 2) return {};
  std::string text = "0\nLWPOLYLINE\n";
  for (const Group& group : groups) {
    const bool kept = group.code == 5 || group.code == 6 || group.code == 8 || group.code == 48 || group.code == 60 ||
                      group.code == 62 || group.code == 67 || group.code == 370 || group.code == 410 ||
                      group.code == 420;
    if (kept) text += fmt::format("{}\n{}\n", group.code, group.value);
  }
  text += fmt::format("90\n{}\n70\n{}\n", line.size(), spline.closed() ? 1 : 0);
  for (const RawPoint& p : line) text += fmt::format("10\n{}\n20\n{}\n", p.x, p.y);
  return text;
}

}  // namespace wangge::gis
