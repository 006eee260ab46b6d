// SPDX-License-Identifier: GPL-3.0-or-later
// A cover: the rings of many polygons noded together into the faces of a subdivision of their own, each face with the
// polygons that cover it. Rings may be anything: crossing themselves, spiked, doubled. Which polygon covers which face
// is exact, by turns of the rings around the face; gaps are bounded faces that nothing covers, overlaps are covered
// twice.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/topology/insert.h"
#include "core/topology/subdivision.h"

namespace wangge {

// One ring of a polygon; one of two points is a cut: it divides faces and covers nothing. A part covers what its outer
// rings wind around, less what its holes wind around; a source covers what any of its parts covers.
struct CoverRing {
  Ring points;
  std::uint32_t source = 0, part = 0;
  bool hole = false;
};

struct RingTurns {
  std::uint32_t ring = 0;  // index into the rings given
  std::int32_t turns = 0;  // counter-clockwise, never 0
  friend bool operator==(const RingTurns&, const RingTurns&) = default;
};

struct Cover {
  Subdivision subdivision;                               // labels empty
  std::vector<Polyline> noded;                           // each ring, closed, with the vertices it was given
  std::map<FaceId, std::vector<RingTurns>> turns;        // per face, ascending by ring
  std::map<FaceId, std::vector<std::uint32_t>> sources;  // per face, ascending; empty for gaps and the universe
};

// `reach` (mm): vertices of other rings this near a segment are inserted into it first. Rings are noded until none
// bends any more; two or three passes do. Errors as insertLines, and "topology.borders_unsettled" after `mostPasses`.
Result<Cover> coverOf(const std::vector<CoverRing>& rings, double reach, int mostPasses = 64);

// Who owns each face of a cover: an index, or kNobody.
using Owners = std::map<FaceId, std::uint32_t>;
inline constexpr std::uint32_t kNobody = UINT32_MAX;

// The arcs between faces of different owners, as lines to be inserted elsewhere.
std::vector<NewLine> bordersOf(const Cover& cover, const Owners& owners, ArcClass type);

// The owner at a point.
std::uint32_t ownerAt(const Cover& cover, const Owners& owners, Point p);

// Lengths in mm of the borders that the faces have with each owner (their own and nobody's left out), ascending by
// owner.
std::map<std::uint32_t, std::int64_t> borderLengths(const Subdivision& subdivision, std::span<const FaceId> faces,
                                                    const Owners& owners);

}  // namespace wangge
