// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/cad_rings.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "gis/cad/cad_polygonize.h"

namespace wangge::gis {
namespace {

// A labelled ring whose labelled rings inside take more than this share of it only frames them.
constexpr double kFrameShare = 0.5;

struct Ring {
  RawLine points;  // closed
  std::string layer;
  std::int64_t row = 0;
  double minX = 0, minY = 0, maxX = 0, maxY = 0, area = 0;
  RawPoint inside;
  std::vector<std::size_t> texts;
  int parent = -1;
};

double areaOf(const RawLine& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice +=
        (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) - (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
  return std::abs(twice) / 2;
}

bool contains(const Ring& ring, RawPoint p) {
  if (p.x < ring.minX || p.x > ring.maxX || p.y < ring.minY || p.y > ring.maxY) return false;
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.points.size(); ++i) {
    const RawPoint a = ring.points[i], b = ring.points[i + 1];
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

// A point well inside: the middle of the widest stretch at half height.
RawPoint pointInside(const Ring& ring) {
  RawPoint best = ring.points[0];
  double widest = -1;
  for (double share : {0.5, 0.37, 0.71}) {
    const double y = ring.minY + (ring.maxY - ring.minY) * share;
    std::vector<double> xs;
    for (std::size_t i = 0; i + 1 < ring.points.size(); ++i) {
      const RawPoint a = ring.points[i], b = ring.points[i + 1];
      if ((a.y > y) != (b.y > y)) xs.push_back((b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x);
    }
    std::sort(xs.begin(), xs.end());
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2)
      if (xs[i + 1] - xs[i] > widest) widest = xs[i + 1] - xs[i], best = {(xs[i] + xs[i + 1]) / 2, y};
    if (widest > 0) break;
  }
  return best;
}

std::optional<Ring> ringOf(RawLine points, std::string layer, std::int64_t row, double tolerance) {
  if (points.size() < 3) return std::nullopt;
  const RawPoint first = points.front(), last = points.back();
  if (first.x != last.x || first.y != last.y) {
    if (points.size() < 4 || std::hypot(first.x - last.x, first.y - last.y) > tolerance) return std::nullopt;
    points.back() = first;
  }
  Ring ring;
  ring.points = std::move(points), ring.layer = std::move(layer), ring.row = row;
  ring.area = areaOf(ring.points);
  if (ring.points.size() < 4 || !(ring.area > 0)) return std::nullopt;
  ring.minX = ring.minY = std::numeric_limits<double>::infinity(), ring.maxX = ring.maxY = -ring.minX;
  for (const RawPoint& p : ring.points) {
    ring.minX = std::min(ring.minX, p.x), ring.maxX = std::max(ring.maxX, p.x);
    ring.minY = std::min(ring.minY, p.y), ring.maxY = std::max(ring.maxY, p.y);
  }
  ring.inside = pointInside(ring);
  return ring;
}

// Which rings may contain a point, by horizontal strips.
class Strips {
 public:
  explicit Strips(const std::vector<Ring>& rings) : m_strips(512) {
    m_low = std::numeric_limits<double>::infinity();
    double high = -m_low;
    for (const Ring& ring : rings) m_low = std::min(m_low, ring.minY), high = std::max(high, ring.maxY);
    m_height = rings.empty() || high <= m_low ? 1 : (high - m_low) / static_cast<double>(m_strips.size());
    for (std::size_t i = 0; i < rings.size(); ++i)
      for (std::size_t s = stripOf(rings[i].minY); s <= stripOf(rings[i].maxY); ++s) m_strips[s].push_back(i);
  }
  const std::vector<std::size_t>& at(double y) const { return m_strips[stripOf(y)]; }

 private:
  std::size_t stripOf(double y) const {
    const double place = std::floor((y - m_low) / m_height);
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(m_strips.size() - 1)));
  }
  std::vector<std::vector<std::size_t>> m_strips;
  double m_low = 0, m_height = 1;
};

// Whether a point is near one of many.
class Nearby {
 public:
  explicit Nearby(double distance) : m_cell(std::max(distance, 1e-3)) {}
  void add(const RawLine& points) {
    for (const RawPoint& p : points) m_cells.emplace(cell(p.x), cell(p.y));
  }
  bool has(RawPoint p) const {
    for (std::int64_t dx = -1; dx <= 1; ++dx)
      for (std::int64_t dy = -1; dy <= 1; ++dy)
        if (m_cells.contains({cell(p.x) + dx, cell(p.y) + dy})) return true;
    return false;
  }

 private:
  std::int64_t cell(double v) const { return static_cast<std::int64_t>(std::floor(v / m_cell)); }
  std::set<std::pair<std::int64_t, std::int64_t>> m_cells;
  double m_cell;
};

class Assembler {
 public:
  Assembler(const std::vector<DrawnText>& texts, const RingRules& rules) : m_texts(texts), m_rules(rules) {}

  DrawnAreas run(const std::vector<DrawnLine>& lines) {
    std::vector<const DrawnLine*> open;
    for (const DrawnLine& line : lines) {
      auto ring = ringOf(line.points, line.layer, line.row, m_rules.tolerance);
      if (ring)
        m_rings.push_back(std::move(*ring));
      else if (line.points.size() >= 2)
        open.push_back(&line);
    }
    if (!open.empty()) addEnclosed(lines, open);
    placeTexts();
    findParents();
    makeFeatures();
    return std::move(m_areas);
  }

 private:
  LeftOutRing leftOut(const Ring& ring) const { return {ring.inside, ring.area, ring.row}; }

  int innermostAt(const Strips& strips, RawPoint p, std::size_t except, double minArea) const {
    int best = -1;
    for (std::size_t i : strips.at(p.y)) {
      if (i == except || m_rings[i].area < minArea || !contains(m_rings[i], p)) continue;
      if (best < 0 || m_rings[i].area < m_rings[static_cast<std::size_t>(best)].area) best = static_cast<int>(i);
    }
    return best;
  }

  // Areas that open lines enclose, alone or with closed ones, count where a text stands that no closed ring contains.
  void addEnclosed(const std::vector<DrawnLine>& lines, const std::vector<const DrawnLine*>& open) {
    std::vector<Ring> enclosed;
    std::vector<RawLine> all;
    for (const DrawnLine& line : lines)
      if (line.points.size() >= 2) all.push_back(line.points);
    for (RawLine& points : enclosedRings(std::move(all), m_rules.tolerance))
      if (auto ring = ringOf(std::move(points), open.front()->layer, open.front()->row, 0))
        enclosed.push_back(std::move(*ring));
    const Strips closedStrips(m_rings), enclosedStrips(enclosed);
    std::vector<bool> taken(enclosed.size(), false);
    for (const DrawnText& text : m_texts) {
      if (innermostAt(closedStrips, text.at, m_rings.size(), 0) >= 0) continue;
      for (std::size_t i : enclosedStrips.at(text.at.y))
        if (!taken[i] && contains(enclosed[i], text.at)) {
          taken[i] = true;
          enclosed[i].row = text.row, enclosed[i].layer = text.layer;
        }
    }
    Nearby corners(m_rules.tolerance);
    for (std::size_t i = 0; i < enclosed.size(); ++i)
      if (taken[i]) corners.add(enclosed[i].points);
    for (const DrawnLine* line : open) {
      const RawPoint middle = line->points[line->points.size() / 2];
      if (!corners.has(middle)) m_areas.openLines.push_back({middle, 0, line->row});
    }
    for (std::size_t i = 0; i < enclosed.size(); ++i)
      if (taken[i]) m_rings.push_back(std::move(enclosed[i]));
  }

  void placeTexts() {
    const Strips strips(m_rings);
    for (std::size_t t = 0; t < m_texts.size(); ++t) {
      const int ring = innermostAt(strips, m_texts[t].at, m_rings.size(), 0);
      if (ring < 0)
        m_areas.textsOutside.push_back(m_texts[t]);
      else
        m_rings[static_cast<std::size_t>(ring)].texts.push_back(t);
    }
  }

  void findParents() {
    const Strips strips(m_rings);
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
      int parent = -1;
      for (std::size_t j : strips.at(m_rings[i].inside.y)) {
        const bool larger = m_rings[j].area > m_rings[i].area || (m_rings[j].area == m_rings[i].area && j < i);
        if (j == i || !larger || !contains(m_rings[j], m_rings[i].inside)) continue;
        if (parent < 0 || m_rings[j].area < m_rings[static_cast<std::size_t>(parent)].area)
          parent = static_cast<int>(j);
      }
      m_rings[i].parent = parent;
    }
  }

  void makeFeatures() {
    const bool anyText = std::any_of(m_rings.begin(), m_rings.end(), [](const Ring& r) { return !r.texts.empty(); });
    const bool labelledOnly = anyText && !m_rules.keepUnlabelled;
    std::vector<int> depth(m_rings.size(), 0);
    std::vector<bool> is(m_rings.size(), false);
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
      for (int p = m_rings[i].parent; p >= 0; p = m_rings[static_cast<std::size_t>(p)].parent) ++depth[i];
      // Without texts, a ring in a ring is a hole, and a ring in a hole an area again.
      is[i] = !m_rings[i].texts.empty() || (!labelledOnly && depth[i] % 2 == 0);
    }
    std::vector<std::vector<std::size_t>> holes(m_rings.size());
    std::vector<double> filled(m_rings.size(), 0);
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
      const bool hole = is[i] || !labelledOnly;
      for (int p = m_rings[i].parent; hole && p >= 0; p = m_rings[static_cast<std::size_t>(p)].parent) {
        const auto around = static_cast<std::size_t>(p);
        if (!is[around]) continue;
        holes[around].push_back(i);
        if (is[i]) filled[around] += m_rings[i].area;
        break;
      }
    }
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
      const Ring& ring = m_rings[i];
      if (is[i] && filled[i] > kFrameShare * ring.area)
        m_areas.frames.push_back(leftOut(ring));
      else if (is[i])
        addFeature(ring, holes[i]);
      else if (labelledOnly)
        m_areas.unlabelled.push_back(leftOut(ring));
    }
    const auto byRow = [](const auto& a, const auto& b) { return a.row < b.row; };
    std::stable_sort(m_areas.features.begin(), m_areas.features.end(), byRow);
    std::sort(m_areas.textsUnused.begin(), m_areas.textsUnused.end());
  }

  void addFeature(const Ring& ring, const std::vector<std::size_t>& holes) {
    RawFeature feature;
    feature.row = ring.row, feature.note = ring.layer;
    std::vector<DrawnText> inside;
    for (std::size_t t : ring.texts) inside.push_back(m_texts[t]);
    RingLabel label = labelOf(std::move(inside));
    feature.code = std::move(label.code), feature.name = std::move(label.name);
    m_areas.textsUnused.insert(m_areas.textsUnused.end(), label.unused.begin(), label.unused.end());
    RawPolygon polygon;
    polygon.rings.push_back(ring.points);
    for (std::size_t hole : holes) polygon.rings.push_back(m_rings[hole].points);
    feature.polygons.push_back(std::move(polygon));
    m_areas.features.push_back(std::move(feature));
  }

  const std::vector<DrawnText>& m_texts;
  const RingRules& m_rules;
  std::vector<Ring> m_rings;
  DrawnAreas m_areas;
};

}  // namespace

bool isRing(const RawLine& line) {
  return line.size() >= 4 && line.front().x == line.back().x && line.front().y == line.back().y;
}

DrawnAreas areasOf(const std::vector<DrawnLine>& lines, const std::vector<DrawnText>& texts, const RingRules& rules) {
  return Assembler(texts, rules).run(lines);
}

}  // namespace wangge::gis
