// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/four_bounds.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "core/plan/border_names.h"
#include "core/plan/outline_sides.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

// How parts are chosen: those with a good share of the side, and no more than are needed for most of it.
constexpr double kGoodShare = 0.2, kFairShare = 0.15, kEnough = 0.7;
// Where they are less than this of the side, it has many short streets: whoever is behind them says more.
constexpr double kLeastCovered = 0.55;
constexpr std::size_t kMostParts = 3;

int rankOf(ArcClass type) {
  constexpr ArcClass order[] = {ArcClass::River,    ArcClass::Rail,   ArcClass::Expressway,
                                ArcClass::Arterial, ArcClass::Street, ArcClass::Lane};
  return static_cast<int>(std::find(std::begin(order), std::end(order), type) - std::begin(order));
}

// The named line that an arc lies on, the weightiest one; null when there is none.
const LineFeature* namedLineOf(const Project& project, const Arc& arc) {
  const LineFeature* best = nullptr;
  for (LineFeatureId id : arc.features) {
    const LineFeature* feature = project.lineFeatures.find(id);
    if (!feature || feature->name.empty()) continue;
    if (!best || std::tuple(rankOf(feature->type), feature->name) < std::tuple(rankOf(best->type), best->name))
      best = feature;
  }
  return best;
}

// What lies around one grid.
struct Around {
  std::vector<BoundGround::Segment> lines;
  std::vector<BoundGround::Water> waters;
  std::vector<BoundGround::Park> parks;
};

class Bounds {
 public:
  Bounds(const Project& project, const BoundGround& ground, GridId id)
      : m_project(project), m_ground(ground), m_grid(project.grids.at(id)) {}

  FourBounds run() {
    FourBounds bounds;
    const auto parts = connectedParts(m_project.subdivision, m_grid.zone.faces);
    bounds.parts = parts.size();
    if (parts.empty()) return bounds;
    const auto& largest = *std::max_element(parts.begin(), parts.end(), [&](const auto& a, const auto& b) {
      return areaIn(m_project, a) < areaIn(m_project, b);
    });
    const std::vector<RingSegment> ring = outerRing(m_project.subdivision, largest);
    const auto shown = shownLengths(ring);
    Box box;
    for (const RingSegment& segment : ring) box.include(segment.from);
    const Box near = box.grown(kNamedWithin);
    const Around around{m_ground.namedSegments(near), m_ground.waters(near), m_ground.parks(near)};
    std::vector<Parts> at;
    for (const RingSegment& segment : ring) at.push_back(partsAt(segment, around));
    for (const Side side : kSides) {
      const auto column = static_cast<std::size_t>(side);
      std::vector<Sum> sums, neighbours;
      for (std::size_t i = 0; i < ring.size(); ++i) {
        if (shown[i][column] <= 0) continue;
        add(sums, at[i].shown, ring[i], shown[i][column], side);
        add(neighbours, at[i].behind, ring[i], shown[i][column], side);
      }
      Chosen chosen = chosenOf(std::move(sums));
      if (chosen.covered < kLeastCovered)
        if (Chosen others = chosenOf(std::move(neighbours)); others.covered > chosen.covered)
          chosen = std::move(others);
      bounds.sides[column] = std::move(chosen.parts);
    }
    return bounds;
  }

 private:
  struct Sum {
    BoundPart part;
    double length = 0, moment = 0;  // moment: of the places along the side, in reading order
    double place() const { return moment / length; }
  };

  static bool isSame(const BoundPart& a, const BoundPart& b) {
    const bool line = a.kind == BoundPart::Kind::Line;
    return a.kind == b.kind && a.name == b.name && (line || a.type == b.type) && a.grid == b.grid &&
           a.community == b.community;
  }

  static void add(std::vector<Sum>& sums, const BoundPart& part, const RingSegment& segment, double length, Side side) {
    const bool level = side == Side::East || side == Side::West;
    const double along =
        level ? -(double(segment.from.y) + segment.to.y) / 2 : (double(segment.from.x) + segment.to.x) / 2;
    auto sum = std::find_if(sums.begin(), sums.end(), [&](const Sum& s) { return isSame(s.part, part); });
    if (sum == sums.end()) sum = sums.insert(sums.end(), Sum{part});
    sum->length += length, sum->moment += length * along;
  }

  struct Chosen {
    std::vector<BoundPart> parts;
    double covered = 0;  // of the side, 0 to 1
  };

  static Chosen chosenOf(std::vector<Sum> sums) {
    double whole = 0;
    for (const Sum& sum : sums) whole += sum.length;
    for (Sum& sum : sums) sum.part.share = sum.length / whole;
    std::stable_sort(sums.begin(), sums.end(), [](const Sum& a, const Sum& b) {
      return std::tuple(-a.length, a.part.name, a.place()) < std::tuple(-b.length, b.part.name, b.place());
    });
    std::size_t kept = 0;
    double covered = 0;
    for (const Sum& sum : sums) {
      const bool wanted =
          kept == 0 || sum.part.share >= kGoodShare || (covered < kEnough && sum.part.share >= kFairShare);
      if (!wanted || kept == kMostParts) break;
      covered += sum.part.share, ++kept;
    }
    sums.resize(kept);
    std::stable_sort(sums.begin(), sums.end(), [](const Sum& a, const Sum& b) { return a.place() < b.place(); });
    Chosen chosen{{}, covered};
    for (Sum& sum : sums) chosen.parts.push_back(std::move(sum.part));
    return chosen;
  }

  // What stands at an arc of the ring, and who is behind it.
  struct Parts {
    BoundPart shown, behind;
  };

  Parts partsAt(const RingSegment& segment, const Around& around) const {
    const BoundPart neighbour = behind(segment.arc);
    return {shownAt(segment, around, neighbour).value_or(neighbour), neighbour};
  }

  std::optional<BoundPart> shownAt(const RingSegment& segment, const Around& around, const BoundPart& behind) const {
    const Arc& arc = m_project.subdivision.arc(segment.arc.arc);
    BoundPart part;
    const LineFeature* line = namedLineOf(m_project, arc);
    if (!line) line = namedLineBeside(around.lines, segment);
    if (line) {
      part.kind = BoundPart::Kind::Line, part.name = line->name, part.type = line->type;
      return part;
    }
    if (const auto* water = waterAt(around.waters, segment)) {
      part.kind = BoundPart::Kind::Line, part.name = water->name, part.type = ArcClass::River;
      return part;
    }
    // A dedicated grid is called by its own name.
    const Grid* neighbour = m_project.grids.find(behind.grid);
    const bool dedicated = neighbour && neighbour->kind == GridKind::Dedicated;
    if (const auto* park = dedicated ? nullptr : parkAt(around.parks, segment)) {
      part.kind = BoundPart::Kind::Park, part.name = park->name;
      return part;
    }
    if (isInNamelessWater(around.waters, segment)) {
      part.kind = BoundPart::Kind::Water;
      return part;
    }
    for (const ArcClass type : {ArcClass::River, ArcClass::Rail})
      if (arc.classes.has(type)) {
        const bool shore = type == ArcClass::River &&
                           std::ranges::any_of(arc.features, [&](LineFeatureId id) { return m_ground.isArea(id); });
        part.kind = shore ? BoundPart::Kind::Water : BoundPart::Kind::Nameless;
        if (!shore) part.type = type;
        return part;
      }
    return std::nullopt;
  }

  BoundPart behind(HalfEdge h) const {
    const Face& beyond = m_project.subdivision.face(m_project.subdivision.rightOf(h));
    BoundPart part;
    part.community = m_grid.community;
    if (!beyond.community) {
      part.kind = BoundPart::Kind::PlanEnd;
    } else if (beyond.community != m_grid.community) {
      part.kind = BoundPart::Kind::Community, part.community = beyond.community;
    } else if (beyond.grid) {
      part.kind = BoundPart::Kind::Grid, part.grid = beyond.grid, part.community = {};
    } else {
      part.kind = BoundPart::Kind::Unassigned;
    }
    return part;
  }

  const Project& m_project;
  const BoundGround& m_ground;
  const Grid& m_grid;
};

// FNV-1a.
void mix(std::uint64_t& hash, std::int32_t value) {
  for (int shift = 0; shift < 32; shift += 8)
    hash = (hash ^ (static_cast<std::uint32_t>(value) >> shift & 0xFF)) * 0x100000001B3ull;
}

}  // namespace

FourBounds fourBoundsOf(const Project& project, GridId grid) {
  return fourBoundsOf(project, BoundGround(project), grid);
}

FourBounds fourBoundsOf(const Project& project, const BoundGround& ground, GridId grid) {
  return Bounds(project, ground, grid).run();
}

std::uint64_t outlineHash(const Project& project, GridId grid) {
  constexpr double kStraight = 2;  // mm
  const std::vector<FaceId>& faces = project.grids.at(grid).zone.faces;
  if (faces.empty()) return 0;
  std::uint64_t hash = 0xCBF29CE484222325ull;
  for (const Polygon& polygon : outlineOf(project.subdivision, faces)) {
    const Ring& ring = polygon.outer;
    Point before = ring.empty() ? Point{} : ring.front();  // the lowest point is a corner
    mix(hash, before.x), mix(hash, before.y);
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const Point p = ring[i], after = ring[(i + 1) % ring.size()];
      const double dx = double(after.x) - before.x, dy = double(after.y) - before.y, length = std::hypot(dx, dy);
      const double off = std::abs(dx * (double(p.y) - before.y) - dy * (double(p.x) - before.x));
      if (length > 0 && off <= kStraight * length) continue;
      mix(hash, p.x), mix(hash, p.y);
      before = p;
    }
  }
  return hash == 0 ? 1 : hash;
}

bool fourBoundsAreStale(const Project& project, GridId grid) {
  const Grid& record = project.grids.at(grid);
  return !record.fourBounds.empty() && record.fourBoundsOf != outlineHash(project, grid);
}

}  // namespace wangge
