// SPDX-License-Identifier: GPL-3.0-or-later
// A cover: the rings of many polygons noded together into the faces of a subdivision of their own, each face with the
// polygons that cover it. Rings may be anything: crossing themselves, spiked, doubled. Which polygon covers which face
// is exact, by windings of the rings around the face; gaps are bounded faces that nothing covers, overlaps are covered
// twice.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/topology/insert.h"
#include "core/topology/subdivision.h"

namespace wangge {

// How often something winds around a place.
struct Winding {
  std::uint32_t of = 0;
  std::int32_t times = 0;  // counter-clockwise, never 0
  friend bool operator==(const Winding&, const Winding&) = default;
};

// A line that carries what winds along it: `gain` is what a step over it adds, from its right to its left.
struct WindingLine {
  Polyline points;  // open, or closed by repeating the first point
  std::vector<Winding> gain;
};

// Inserts the lines, all of one class, and `others` in one batch. Afterwards each of `lines` runs as it was noded.
// Errors as insertLines.
Result<FaceChanges> insertWinding(Subdivision& subdivision, std::vector<WindingLine>& lines, ArcClasses classes,
                                  std::vector<NewLine> others = {}, const InsertOptions& options = {});

// What winds around each of the faces (ascending, the universe may be among them), each list ascending. Inserted lines
// tell it exactly across every arc; `known` is asked once for each group of faces that are connected among
// themselves, of its largest face (of the universe where that is one of them).
std::map<FaceId, std::vector<Winding>> windingsOf(const Subdivision& subdivision, const std::vector<WindingLine>& lines,
                                                  std::span<const FaceId> faces,
                                                  const std::function<std::vector<Winding>(FaceId)>& known);

// One ring of a polygon; one of two points is a cut: it divides faces and covers nothing. A part covers what its outer
// rings wind around, less what its holes wind around; a source covers what any of its parts covers.
struct CoverageRing {
  Ring points;
  std::uint32_t source = 0, part = 0;
  bool hole = false;
};

struct CoverageOverlay {
  Subdivision subdivision;                               // labels empty
  std::vector<Polyline> noded;                           // each ring, closed, with the vertices it was given
  std::map<FaceId, std::vector<Winding>> windings;       // of rings around each face
  std::map<FaceId, std::vector<std::uint32_t>> sources;  // per face, ascending; empty for gaps and the universe
};

// `reach` (mm): vertices of other rings this near a segment are inserted into it first. Errors as insertLines,
// with "topology.borders_unsettled" for borders that keep bending (never seen; a guard).
Result<CoverageOverlay> overlayCoverage(const std::vector<CoverageRing>& rings, double reach);

// Who owns each face of a cover: an index, or kNobody.
using Owners = std::map<FaceId, std::uint32_t>;
inline constexpr std::uint32_t kNobody = UINT32_MAX;

// The arcs between faces of different owners: a step over one leaves its right owner and enters its left one.
std::vector<WindingLine> bordersOf(const CoverageOverlay& cover, const Owners& owners);

// The owner at a point.
std::uint32_t ownerAt(const CoverageOverlay& cover, const Owners& owners, Point p);

// Lengths in mm of the borders that the faces have with each owner (their own and nobody's left out), ascending by
// owner.
std::map<std::uint32_t, std::int64_t> borderLengths(const Subdivision& subdivision, std::span<const FaceId> faces,
                                                    const Owners& owners);

}  // namespace wangge
