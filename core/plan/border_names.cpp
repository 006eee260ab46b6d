// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/border_names.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace wangge {
namespace {

// A border is often drawn beside the road that it means: a named line within this reach (mm) that runs the same way,
// within this angle, is the one.
constexpr double kReach = kNamedWithin, kSameWay = 0.9;  // cosine
constexpr double kWithin = 1'000;                        // mm inside the border, where the grid itself is
// Places of a segment that are looked at, most of which must agree: one in so many mm, within limits.
constexpr double kSampleEvery = 20'000;
constexpr int kMostSamples = 9;

// Places along a border's segment that are asked what is there, from its start to its end.
struct Samples {
  explicit Samples(const RingSegment& border)
      : from(border.from), dx(double(border.to.x) - border.from.x), dy(double(border.to.y) - border.from.y) {
    length = std::hypot(dx, dy);
    count = std::clamp(static_cast<int>(std::ceil(length / kSampleEvery)), 1, kMostSamples);
  }
  double along(int k) const { return (k + 0.5) / count; }
  // So many mm outside the border.
  Point at(int k, double outside = 0) const {
    const double across = length > 0 ? outside / length : 0;  // outward is to the right
    return {static_cast<std::int32_t>(std::lround(from.x + along(k) * dx + across * dy)),
            static_cast<std::int32_t>(std::lround(from.y + along(k) * dy - across * dx))};
  }
  bool most(int votes) const { return 2 * votes > count; }

  Point from;
  double dx, dy, length = 0;
  int count = 1;
};

}  // namespace

const LineFeature* namedLineBeside(const std::vector<BoundGround::Segment>& lines, const RingSegment& border) {
  const Samples samples(border);
  if (samples.length <= 0) return nullptr;
  std::map<std::string_view, std::pair<int, const LineFeature*>> votes;
  for (int k = 0; k < samples.count; ++k) {
    const double x = border.from.x + samples.along(k) * samples.dx, y = border.from.y + samples.along(k) * samples.dy;
    const LineFeature* nearest = nullptr;
    double least = kReach;
    for (const BoundGround::Segment& line : lines) {
      const double ex = double(line.to.x) - line.from.x, ey = double(line.to.y) - line.from.y;
      const double whole = std::hypot(ex, ey);
      const double same = std::abs(samples.dx * ex + samples.dy * ey);
      if (whole <= 0 || same < kSameWay * samples.length * whole) continue;
      const double t = std::clamp(((x - line.from.x) * ex + (y - line.from.y) * ey) / (whole * whole), 0.0, 1.0);
      const double away = std::hypot(line.from.x + t * ex - x, line.from.y + t * ey - y);
      if (away < least || (away == least && nearest && line.line->name < nearest->name))
        least = away, nearest = line.line;
    }
    if (!nearest) continue;
    auto& vote = votes[nearest->name];
    ++vote.first, vote.second = nearest;
  }
  for (const auto& [name, vote] : votes)
    if (samples.most(vote.first)) return vote.second;
  return nullptr;
}

const BoundGround::Water* waterAt(const std::vector<BoundGround::Water>& waters, const RingSegment& border) {
  const Samples samples(border);
  for (const BoundGround::Water& water : waters) {
    if (water.name.empty()) continue;
    int votes = 0;
    for (int k = 0; k < samples.count; ++k) votes += isIn(water, samples.at(k)) || isIn(water, samples.at(k, kReach));
    if (samples.most(votes)) return &water;
  }
  return nullptr;
}

bool isInNamelessWater(const std::vector<BoundGround::Water>& waters, const RingSegment& border) {
  const Samples samples(border);
  for (const BoundGround::Water& water : waters) {
    int votes = 0;
    for (int k = 0; water.name.empty() && k < samples.count; ++k) votes += isIn(water, samples.at(k));
    if (samples.most(votes)) return true;
  }
  return false;
}

const BoundGround::Park* parkAt(const std::vector<BoundGround::Park>& parks, const RingSegment& border) {
  const Samples samples(border);
  for (const BoundGround::Park& park : parks) {
    int votes = 0;
    for (int k = 0; k < samples.count; ++k)
      votes += contains(*park.outline, samples.at(k, kReach)) && !contains(*park.outline, samples.at(k, -kWithin));
    if (samples.most(votes)) return &park;
  }
  return nullptr;
}

}  // namespace wangge
