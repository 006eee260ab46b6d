// SPDX-License-Identifier: GPL-3.0-or-later
// Plane geometry of the generator, in metres. Only +, -, *, / and sqrt are used (exact by IEEE 754), so results do not
// depend on the machine's mathematical library.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace wangge::demo {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
};

using Line = std::vector<Point>;

// Rings are closed without repeating the first point. The shell runs counter-clockwise, holes clockwise.
struct Polygon {
  Line shell;
  std::vector<Line> holes;
};
using MultiPolygon = std::vector<Polygon>;

double dot(Point a, Point b);
double cross(Point a, Point b);
double length(Point a);
Point direction(Point from, Point to);  // unit vector; (1, 0) when the points coincide
Point left(Point direction);            // turned by 90° counter-clockwise

double ringArea(const Line& ring);         // signed, m²
double area(const MultiPolygon& polygon);  // m²
double lineLength(const Line& line);
Point ringCentre(const Line& ring);  // centroid
bool inside(const Line& ring, Point point);
bool inside(const MultiPolygon& polygon, Point point);
double distanceToSegment(Point point, Point a, Point b);
double distanceToRing(const Line& ring, Point point);

// Where two segments cross in their interiors: the parameters on both, else nothing.
struct Crossing {
  double onFirst, onSecond;
};
std::optional<Crossing> crossing(Point a, Point b, Point c, Point d);

// A smooth curve through the points (Catmull-Rom), about one point every `step` metres.
Line smooth(const Line& points, double step, bool closed = false);
// The line moved sideways (to the left when positive).
Line offset(const Line& line, double distance);
// Leaves out points that lie within `tolerance` of the line without them; ends stay.
Line simplify(const Line& line, double tolerance);
// The part of the line between two distances from its start.
Line part(const Line& line, double from, double to);

// To whole millimetres.
double millimetre(double metres);
Point millimetre(Point point);

// A smooth displacement field: bends straight plan lines as a real town's are. A one-to-one map of the plane.
class Warp {
 public:
  struct Octave {
    double wavelength, amplitude;  // metres; amplitude / wavelength stays below 0.1
  };
  Warp(std::uint64_t seed, std::vector<Octave> octaves) : m_seed(seed), m_octaves(std::move(octaves)) {}
  Point operator()(Point plan) const;  // rounded to millimetres

 private:
  Point corner(std::int64_t column, std::int64_t row, std::size_t octave) const;
  std::uint64_t m_seed;
  std::vector<Octave> m_octaves;
};

}  // namespace wangge::demo
