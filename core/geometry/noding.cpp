// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/noding.h"

#include <geos/geom/CoordinateArraySequence.h>
#include <geos/geom/PrecisionModel.h>
#include <geos/noding/NodedSegmentString.h>
#include <geos/noding/snapround/SnapRoundingNoder.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

#include "core/base/contract.h"

namespace wangge {

using geos::geom::Coordinate;
using geos::geom::CoordinateArraySequence;
using geos::noding::NodedSegmentString;
using geos::noding::SegmentString;

std::vector<Polyline> nodeOnce(const std::vector<Polyline>& lines) {
  std::vector<std::unique_ptr<NodedSegmentString>> owners;
  std::vector<SegmentString*> strings;
  owners.reserve(lines.size());
  strings.reserve(lines.size());
  for (const Polyline& line : lines) {
    auto sequence = std::make_unique<CoordinateArraySequence>();
    for (Point p : line) sequence->add(Coordinate(p.x, p.y));
    // The data pointer names the line that a piece came from.
    owners.push_back(std::make_unique<NodedSegmentString>(sequence.release(), &line));
    strings.push_back(owners.back().get());
  }
  // The noder keeps its hot pixels in a k-d tree that nothing balances: lines in the order of a map, street beside
  // street, would make it deep. What comes out does not depend on the order.
  std::shuffle(strings.begin(), strings.end(), std::minstd_rand(1));
  const geos::geom::PrecisionModel unit(1.0);
  geos::noding::snapround::SnapRoundingNoder noder(&unit);
  noder.computeNodes(&strings);
  const std::unique_ptr<std::vector<SegmentString*>> pieces(noder.getNodedSubstrings());

  std::vector<Polyline> result(lines.size());
  for (SegmentString* raw : *pieces) {
    const std::unique_ptr<SegmentString> piece(raw);
    const auto index = static_cast<std::size_t>(static_cast<const Polyline*>(piece->getData()) - lines.data());
    Polyline& line = result[index];
    const auto* sequence = piece->getCoordinates();
    for (std::size_t i = 0; i < sequence->size(); ++i) {
      const Coordinate& c = sequence->getAt(i);
      const Point p{static_cast<std::int32_t>(std::llround(c.x)), static_cast<std::int32_t>(std::llround(c.y))};
      if (line.empty() || line.back() != p) line.push_back(p);
    }
  }
  return result;
}

}  // namespace wangge
