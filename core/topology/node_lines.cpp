// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/node_lines.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "core/base/sorted.h"
#include "core/geometry/predicates.h"
#include "core/geometry/snap_rounding.h"
#include "core/geometry/vertex_raster.h"

namespace wangge {
namespace {

// A line that takes part in the noding: an existing arc or a new line.
struct SegmentString {
  Polyline points;
  ArcId arc;             // none for new lines
  std::size_t line = 0;  // index of the new line
  bool gained = false;   // has vertices it did not have
  bool snapped = false;  // one of them beside its old course
};

constexpr std::int32_t kReach = 2;  // mm: nothing farther away than this can be touched by a bend
constexpr int kMaxPasses = 100;

void unite(std::vector<LineFeatureId>& into, const std::vector<LineFeatureId>& from) {
  if (from.empty()) return;
  std::vector<LineFeatureId> all;
  std::set_union(into.begin(), into.end(), from.begin(), from.end(), std::back_inserter(all));
  into = std::move(all);
}

// A straight piece of a string: from point `index` to the next one.
struct SegmentRef {
  std::size_t string = 0, index = 0;
  friend auto operator<=>(const SegmentRef&, const SegmentRef&) = default;
};

// Whether noding the two segments with each other could change one of them: they meet outside common ends, or an end
// comes within a lattice step of the other segment.
bool couldMeet(Segment s, Segment t) {
  if (std::minmax(s.a, s.b) == std::minmax(t.a, t.b)) return false;
  const auto tooNear = [](Point p, Segment of) {
    return p != of.a && p != of.b && distanceToSegment(of.a, of.b, p) < 1.0;
  };
  if (tooNear(s.a, t) || tooNear(s.b, t) || tooNear(t.a, s) || tooNear(t.b, s)) return true;
  if (s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b) return false;
  return segmentsConflict(s.a, s.b, t.a, t.b);
}

class Noding {
 public:
  Noding(const Subdivision& s, const std::vector<NewLine>& lines) : m_s(s) {
    for (std::size_t i = 0; i < lines.size(); ++i) m_strings.push_back({lines[i].points, {}, i, false, false});
  }

  // Nodes everything once, then what snapped with what comes near it, until nothing changes any more.
  bool nodeIteratively() {
    for (std::size_t i = 0, count = m_strings.size(); i < count; ++i) addCandidateEdges(Polyline(m_strings[i].points));
    std::vector<SegmentRef> fresh = nodeAll();
    for (int pass = 0; pass < kMaxPasses; ++pass) {
      if (fresh.empty()) return true;
      for (const SegmentRef& segment : fresh) addCandidateEdges({from(segment), to(segment)});
      fresh = nodeSegments(suspects(fresh));
    }
    return false;
  }

  std::vector<SegmentString>& strings() { return m_strings; }

 private:
  Point from(const SegmentRef& s) const { return m_strings[s.string].points[s.index]; }
  Point to(const SegmentRef& s) const { return m_strings[s.string].points[s.index + 1]; }

  void addCandidateEdges(const Polyline& line) {
    for (ArcId arc : m_s.index().along(line, kReach))
      if (m_included.insert(arc).second) m_strings.push_back({*m_s.arc(arc).shape, arc, 0, false, false});
  }

  std::vector<SegmentRef> nodeAll() {
    std::vector<Polyline> lines;
    lines.reserve(m_strings.size());
    for (const SegmentString& string : m_strings) lines.push_back(string.points);
    const std::vector<Polyline> noded = snapRounded(lines);
    std::vector<SegmentRef> fresh;
    for (std::size_t k = 0; k < noded.size(); ++k) adopt(k, noded[k], fresh);
    return fresh;
  }

  // Gives a string its noded course; segments of segments that gained vertices are fresh.
  void adopt(std::size_t k, const Polyline& noded, std::vector<SegmentRef>& fresh) {
    SegmentString& string = m_strings[k];
    if (noded == string.points) return;
    string.gained = true;
    std::size_t at = 0, begin = 0;
    for (std::size_t i = 1; i < noded.size(); ++i) {
      if (at + 1 >= string.points.size() || noded[i] != string.points[at + 1]) continue;
      for (std::size_t g = begin + 1; g < i; ++g)
        if (!onSegment(string.points[at], string.points[at + 1], noded[g])) string.snapped = true;
      if (i > begin + 1)
        for (std::size_t g = begin; g < i; ++g) fresh.push_back({k, g});
      ++at, begin = i;
    }
    WANGGE_CONTRACT(at + 1 == string.points.size());
    string.points = noded;
  }

  // Stretches that could still meet, ascending: fresh ones (ascending) and those near them.
  std::vector<SegmentRef> suspects(const std::vector<SegmentRef>& fresh) const {
    std::vector<SegmentRef> all, result;
    std::vector<Segment> segments;
    std::vector<char> isFresh;
    auto next = fresh.begin();
    for (std::size_t k = 0; k < m_strings.size(); ++k)
      for (std::size_t i = 0; i + 1 < m_strings[k].points.size(); ++i) {
        all.push_back({k, i});
        segments.push_back({from(all.back()), to(all.back())});
        isFresh.push_back(next != fresh.end() && *next == all.back());
        next += isFresh.back();
      }
    forEachNearPair(segments, 1, [&](std::size_t i, std::size_t k) {
      if ((!isFresh[i] && !isFresh[k]) || !couldMeet(segments[i], segments[k])) return;
      result.push_back(all[i]);
      result.push_back(all[k]);
    });
    sortUnique(result);
    return result;
  }

  std::vector<SegmentRef> nodeSegments(const std::vector<SegmentRef>& segments) {
    std::vector<Polyline> lines;
    for (const SegmentRef& segment : segments) lines.push_back({from(segment), to(segment)});
    const std::vector<Polyline> noded = snapRounded(lines);
    std::vector<SegmentRef> fresh;
    for (std::size_t k = 0; k < segments.size();) {
      const std::size_t string = segments[k].string;
      Polyline course;
      std::size_t at = 0;
      for (; k < segments.size() && segments[k].string == string; ++k) {
        const Polyline& points = m_strings[string].points;
        course.insert(course.end(), points.begin() + static_cast<std::ptrdiff_t>(at),
                      points.begin() + static_cast<std::ptrdiff_t>(segments[k].index));
        course.insert(course.end(), noded[k].begin(), noded[k].end() - 1);
        at = segments[k].index + 1;
      }
      const Polyline& points = m_strings[string].points;
      course.insert(course.end(), points.begin() + static_cast<std::ptrdiff_t>(at), points.end());
      adopt(string, course, fresh);
    }
    return fresh;
  }

  const Subdivision& m_s;
  std::vector<SegmentString> m_strings;
  std::unordered_set<ArcId> m_included;
};

// One straight piece, with everything that lies on it.
struct LabelledSegment {
  Point low, high;
  ArcClasses classes;
  std::vector<LineFeatureId> features;
  ArcId arc;
  FaceId left, right;  // looking from low to high
  bool ambiguous = false;
  bool sameCourse(const LabelledSegment& o) const {
    return classes == o.classes && features == o.features && arc == o.arc;
  }
};

std::vector<LabelledSegment> labelledSegmentsOf(const Subdivision& s, const std::vector<NewLine>& lines,
                                                const std::vector<SegmentString>& strings,
                                                const std::vector<char>& taken) {
  std::vector<LabelledSegment> pieces;
  for (std::size_t k = 0; k < strings.size(); ++k) {
    if (!taken[k]) continue;
    const SegmentString& string = strings[k];
    LabelledSegment piece;
    FaceId left, right;
    if (string.arc) {
      const Arc& arc = s.arc(string.arc);
      piece.classes = arc.classes, piece.features = arc.features, piece.arc = string.arc;
      left = arc.left, right = arc.right;
    } else {
      piece.classes = lines[string.line].classes, piece.features = lines[string.line].features;
    }
    for (std::size_t i = 0; i + 1 < string.points.size(); ++i) {
      const Point a = string.points[i], b = string.points[i + 1];
      piece.low = std::min(a, b), piece.high = std::max(a, b);
      piece.left = a < b ? left : right, piece.right = a < b ? right : left;
      pieces.push_back(piece);
    }
  }
  std::sort(pieces.begin(), pieces.end(), [](const LabelledSegment& a, const LabelledSegment& b) {
    return std::tie(a.low, a.high, a.arc, a.classes, a.features) <
           std::tie(b.low, b.high, b.arc, b.classes, b.features);
  });
  // Pieces on the same ground become one; arcs are numbered, so the order above is the same for every order of input.
  std::vector<LabelledSegment> merged;
  for (LabelledSegment& piece : pieces) {
    if (merged.empty() || merged.back().low != piece.low || merged.back().high != piece.high) {
      merged.push_back(std::move(piece));
      continue;
    }
    LabelledSegment& into = merged.back();
    into.classes |= piece.classes;
    unite(into.features, piece.features);
    if (!piece.arc) continue;
    if (into.arc && into.arc != piece.arc) into.ambiguous = true;
    if (!into.arc) into.arc = piece.arc, into.left = piece.left, into.right = piece.right;
  }
  for (LabelledSegment& piece : merged)
    if (piece.ambiguous) piece.left = piece.right = {};
  return merged;
}

class SplitEdgeBuilder {
 public:
  SplitEdgeBuilder(std::vector<LabelledSegment> pieces, std::unordered_set<Point> forcedNodes)
      : m_pieces(std::move(pieces)), m_forced(std::move(forcedNodes)), m_used(m_pieces.size(), 0) {
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
      for (Point p : {m_pieces[i].low, m_pieces[i].high}) m_ends.push_back({p, static_cast<std::uint32_t>(i)});
    std::sort(m_ends.begin(), m_ends.end());
    for (std::size_t i = 0; i < m_ends.size(); ++i)
      if (i == 0 || m_ends[i].first != m_ends[i - 1].first)
        m_first.emplace(m_ends[i].first, static_cast<std::uint32_t>(i));
  }

  std::vector<SplitEdge> build() {
    std::vector<SplitEdge> splitEdges;
    for (int round = 0; round < 2; ++round)  // first from nodes, then closed loops without any
      for (std::size_t i = 0; i < m_ends.size(); ++i) {
        const auto [p, piece] = m_ends[i];
        if (m_used[piece] || (round == 0 && !isNode(p))) continue;
        splitEdges.push_back(walk(p, piece));
      }
    return splitEdges;
  }

 private:
  std::pair<std::uint32_t, std::uint32_t> endsAt(Point p) const {
    const std::uint32_t begin = m_first.at(p);
    std::uint32_t end = begin;
    while (end < m_ends.size() && m_ends[end].first == p) ++end;
    return {begin, end};
  }
  bool isNode(Point p) const {
    if (m_forced.contains(p)) return true;
    const auto [begin, end] = endsAt(p);
    return end - begin != 2 || !m_pieces[m_ends[begin].second].sameCourse(m_pieces[m_ends[begin + 1].second]);
  }
  SplitEdge walk(Point start, std::uint32_t first) {
    const LabelledSegment& lead = m_pieces[first];
    SplitEdge edge;
    edge.points = {start};
    edge.classes = lead.classes, edge.features = lead.features, edge.arc = lead.arc;
    const bool up = lead.low == start;
    edge.left = up ? lead.left : lead.right, edge.right = up ? lead.right : lead.left;
    std::uint32_t at = first;
    Point p = start;
    while (true) {
      m_used[at] = 1;
      if (m_pieces[at].ambiguous) edge.left = edge.right = {};
      p = m_pieces[at].low == p ? m_pieces[at].high : m_pieces[at].low;
      edge.points.push_back(p);
      if (p == start || isNode(p)) break;
      const auto [begin, end] = endsAt(p);
      at = m_ends[begin].second == at ? m_ends[end - 1].second : m_ends[begin].second;
    }
    return edge;
  }

  std::vector<LabelledSegment> m_pieces;
  std::unordered_set<Point> m_forced;
  std::vector<char> m_used;
  std::vector<std::pair<Point, std::uint32_t>> m_ends;
  std::unordered_map<Point, std::uint32_t> m_first;
};

}  // namespace

bool makeCanonical(Polyline& points) {
  points.erase(std::unique(points.begin(), points.end()), points.end());
  if (points.size() > 2 && points.front() == points.back()) {
    points.pop_back();
    std::rotate(points.begin(), std::min_element(points.begin(), points.end()), points.end());
    points.push_back(points.front());
  }
  const bool turned = std::lexicographical_compare(points.rbegin(), points.rend(), points.begin(), points.end());
  if (turned) std::reverse(points.begin(), points.end());
  return turned;
}

std::vector<NewLine> canonical(std::vector<NewLine> lines) {
  for (NewLine& line : lines) {
    makeCanonical(line.points);
    std::sort(line.features.begin(), line.features.end());
  }
  std::erase_if(lines, [](const NewLine& line) { return line.points.size() < 2; });
  std::sort(lines.begin(), lines.end(), [](const NewLine& a, const NewLine& b) {
    return std::tie(a.points, a.classes, a.features) < std::tie(b.points, b.classes, b.features);
  });
  std::vector<NewLine> result;
  for (NewLine& line : lines) {
    if (!result.empty() && result.back().points == line.points) {
      result.back().classes |= line.classes;
      unite(result.back().features, line.features);
    } else {
      result.push_back(std::move(line));
    }
  }
  return result;
}

Result<NodedLines> nodeLines(const Subdivision& s, const std::vector<NewLine>& lines) {
  Noding noding(s, lines);
  if (!noding.nodeIteratively()) return fail(Error("topology.noding_unsettled"));
  const std::vector<SegmentString>& strings = noding.strings();

  NodedLines result;
  for (std::size_t k = 0; k < lines.size(); ++k) result.courses.push_back(strings[k].points);
  // What takes part from here on: new lines, arcs that gained vertices, and arcs that one of those meets at an inner
  // vertex.
  std::vector<char> taken(strings.size(), 0);
  std::unordered_set<Point> vertices, nodes;
  for (std::size_t k = 0; k < strings.size(); ++k) {
    if (strings[k].arc) {
      nodes.insert(strings[k].points.front());
      nodes.insert(strings[k].points.back());
      result.nodes.emplace_back(strings[k].points.front(), s.arc(strings[k].arc).start);
      result.nodes.emplace_back(strings[k].points.back(), s.arc(strings[k].arc).end);
    }
    if (strings[k].arc && !strings[k].gained) continue;
    taken[k] = 1;
    vertices.insert(strings[k].points.begin(), strings[k].points.end());
  }
  for (std::size_t k = 0; k < strings.size(); ++k)
    for (std::size_t i = 1; !taken[k] && i + 1 < strings[k].points.size(); ++i)
      if (vertices.contains(strings[k].points[i])) taken[k] = 1;
  // A straight arc can only be shared whole: its two ends are then neighbours on a new line.
  std::vector<std::pair<Point, Point>> straight;
  for (std::size_t k = 0; k < strings.size(); ++k)
    if (taken[k])
      for (std::size_t i = 0; i + 1 < strings[k].points.size(); ++i)
        straight.push_back(std::minmax(strings[k].points[i], strings[k].points[i + 1]));
  std::sort(straight.begin(), straight.end());
  for (std::size_t k = 0; k < strings.size(); ++k)
    if (!taken[k] && strings[k].points.size() == 2) {
      const std::pair<Point, Point> ends = std::minmax(strings[k].points[0], strings[k].points[1]);
      if (std::binary_search(straight.begin(), straight.end(), ends)) taken[k] = 1;
    }

  sortUnique(result.nodes);
  for (std::size_t k = 0; k < strings.size(); ++k)
    if (taken[k] && strings[k].arc) {
      result.replaced.push_back(strings[k].arc);
      if (strings[k].snapped) result.snapped.push_back(strings[k].arc);
    }
  std::sort(result.replaced.begin(), result.replaced.end());
  result.splitEdges = SplitEdgeBuilder(labelledSegmentsOf(s, lines, strings, taken), std::move(nodes)).build();
  std::sort(result.splitEdges.begin(), result.splitEdges.end(),
            [](const SplitEdge& a, const SplitEdge& b) { return a.points < b.points; });
  return result;
}

}  // namespace wangge
