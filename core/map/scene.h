// SPDX-License-Identifier: GPL-3.0-or-later
// A scene: primitives in paper millimetres, y down, in painting order. One painter in app draws it to screen, PDF,
// printer or image; nothing in it knows which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace wangge::map {

struct Position {
  double x = 0, y = 0;  // mm from the sheet's top left corner
  friend bool operator==(const Position&, const Position&) = default;
};

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
  friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Hatch { None, Diagonal, BackDiagonal, Cross, Dots, Horizontal, Vertical };
enum class Dash { Solid, Dashed, Dotted, DashDot, DashDotDot };

struct Fill {
  Colour colour{0, 0, 0, 0};
  Hatch hatch = Hatch::None;  // drawn as vector lines over the colour
  Colour hatchColour;
  double hatchSpacing = 1.5;  // mm
  friend bool operator==(const Fill&, const Fill&) = default;
};

struct Stroke {
  Colour colour{0, 0, 0, 0};
  double width = 0.2;  // mm
  Dash dash = Dash::Solid;
  friend bool operator==(const Stroke&, const Stroke&) = default;
};

// Closed rings (filled by the odd-even rule) or open lines.
struct Path {
  std::vector<std::vector<Position>> rings;
  bool closed = true;
  Fill fill;
  Stroke stroke;
  friend bool operator==(const Path&, const Path&) = default;
};

enum class Align { Left, Centre, Right };

struct TextStyle {
  double height = 3;  // mm, of the em square
  bool bold = false;
  Colour colour;
  Colour halo{255, 255, 255, 0};  // alpha 0: none
  double haloWidth = 0.5;         // mm
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct Text {
  Position at;  // of the baseline: left end, centre or right end
  std::string text;
  TextStyle style;
  Align align = Align::Left;
  double angle = 0;  // degrees, counter-clockwise
  friend bool operator==(const Text&, const Text&) = default;
};

// Many equal small round dots, as household points are.
struct Dots {
  std::vector<Position> at;
  double diameter = 0.4;  // mm
  Colour colour;
  friend bool operator==(const Dots&, const Dots&) = default;
};

// A picture in a rectangle that it fills: what sticks out beyond it in one direction is cut off evenly; or one that is
// shown whole in the middle of the rectangle.
struct Photo {
  Position min, max;
  std::shared_ptr<const std::vector<std::byte>> image;  // a file of a picture, as JPEG or PNG
  bool whole = false;
  friend bool operator==(const Photo&, const Photo&) = default;
};

// Primitives inside are cut off at the rectangle until the matching end.
struct ClipStart {
  Position min, max;
  friend bool operator==(const ClipStart&, const ClipStart&) = default;
};
struct ClipEnd {
  friend bool operator==(const ClipEnd&, const ClipEnd&) = default;
};

using Primitive = std::variant<Path, Text, Dots, ClipStart, ClipEnd, Photo>;

struct Scene {
  double width = 0, height = 0;  // mm
  std::vector<Primitive> primitives;
  std::string title;  // for outlines of a PDF
  Position anchor;    // hatches run through this point, so that they move with the map
  std::string font;   // family of all texts; empty, or not installed: the program's own
  friend bool operator==(const Scene&, const Scene&) = default;
};

// Measures text; app implements it with fonts, tests with fixed advances.
class TextMeasurer {
 public:
  virtual ~TextMeasurer() = default;
  // Width of the text in mm.
  virtual double width(const std::string& text, const TextStyle& style) const = 0;
  // Whether there is a typeface of this family to draw with.
  virtual bool hasFont(const std::string&) const { return true; }
};

}  // namespace wangge::map
