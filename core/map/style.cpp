// SPDX-License-Identifier: GPL-3.0-or-later
// Colours are pale tints of a blue, an orange and a violet that people with any colour vision tell apart; widths are
// those of printed maps at reading distance.
#include "core/map/style.h"

#include <algorithm>

namespace wangge::map {
namespace {

constexpr Colour rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
          static_cast<std::uint8_t>(value & 0xFF), 255};
}

// Lines of a city map at 1:100,000 have 60 % of the width of those at 1:5,000.
double thinning(double denominator) {
  if (denominator <= 10000) return 1;
  if (denominator >= 100000) return 0.6;
  return 1 - 0.4 * (denominator - 10000) / 90000;
}

// Width on paper of something `metres` wide on the ground, between two limits.
double groundWidth(double metres, double denominator, double least, double most) {
  return std::clamp(metres * 1000 / denominator, least, most);
}

}  // namespace

Colour ink() {
  return rgb(0x22262B);
}
Colour paleInk() {
  return rgb(0x6B7480);
}

Fill statusFill(GridStatus status) {
  switch (status) {
    case GridStatus::InBand:
      return {rgb(0xE4F0DE), Hatch::None, {}, 1.5};
    case GridStatus::InBandByPersons:
      return {rgb(0xE4F0DE), Hatch::Dots, rgb(0x86AE77), 2.4};
    case GridStatus::TooSmall:
      return {rgb(0xDCE9F7), Hatch::Diagonal, rgb(0x9CBFE3), 2.2};
    case GridStatus::TooLarge:
      return {rgb(0xFCE6CE), Hatch::BackDiagonal, rgb(0xE9B982), 2.2};
    case GridStatus::Dedicated:
      return {rgb(0xE8DFF2), Hatch::None, {}, 1.5};
    case GridStatus::Exempt:
      return {rgb(0xF4F1DA), Hatch::Cross, rgb(0xD3C98F), 3.4};
  }
  return landFill();
}

Fill unassignedFill() {
  return {rgb(0xFFFFFF), Hatch::Cross, rgb(0xB0B6BD), 1.3};
}

Fill adjacencyFill(int index) {
  constexpr unsigned colours[kAdjacencyColours] = {0xF6E7C8, 0xD9E8D3, 0xE3DCEC, 0xF5D9D0, 0xD3E4EE, 0xEFEFD2};
  return {rgb(colours[index % kAdjacencyColours]), Hatch::None, {}, 1.5};
}

Fill landFill() {
  return {rgb(0xF4F3EF), Hatch::None, {}, 1.5};
}

Stroke boundaryStroke(Boundary boundary, double denominator) {
  const double thin = thinning(denominator);
  switch (boundary) {
    case Boundary::Face:
      return {rgb(0xB4B9BF), 0.12, Dash::Solid};
    case Boundary::Grid:
      return {rgb(0x2B3742), 0.42 * thin, Dash::Solid};
    case Boundary::Community:
      return {rgb(0x8E2D4F), 0.50 * thin, Dash::Dashed};
    case Boundary::Subdistrict:
      return {rgb(0x7A1F3D), 0.65 * thin, Dash::DashDot};
    case Boundary::County:
      return {rgb(0x5C1230), 0.80 * thin, Dash::DashDot};
    case Boundary::City:
      return {rgb(0x3A0A1E), 0.95 * thin, Dash::DashDotDot};
  }
  return {};
}

Stroke ribbonStroke(Boundary boundary, double denominator) {
  const double thin = thinning(denominator);
  switch (boundary) {
    case Boundary::Community:
      return {rgb(0xF3DCE4), 1.5 * thin, Dash::Solid};
    case Boundary::Subdistrict:
      return {rgb(0xEBC7D4), 2.1 * thin, Dash::Solid};
    case Boundary::County:
      return {rgb(0xE3B3C5), 2.7 * thin, Dash::Solid};
    case Boundary::City:
      return {rgb(0xD9A0B6), 3.0 * thin, Dash::Solid};
    default:
      return {Colour{}, 0, Dash::Solid};
  }
}

Stroke precinctStroke(double denominator) {
  return {rgb(0x1F5FA8), 0.75 * thinning(denominator), Dash::DashDotDot};
}

Stroke precinctRibbon() {
  return {rgb(0xBED6F0), 2.4, Dash::Solid};
}
Stroke ownOutlineStroke() {
  return {rgb(0xB3123C), 0.8, Dash::Solid};
}

RoadStyle roadStyle(ArcClass type, double denominator) {
  const auto cased = [](unsigned core, unsigned casing, double width) {
    return RoadStyle{{rgb(casing), width + 0.24, Dash::Solid}, {rgb(core), width, Dash::Solid}};
  };
  const auto plain = [](unsigned colour, double width, Dash dash = Dash::Solid) {
    return RoadStyle{{Colour{}, 0, Dash::Solid}, {rgb(colour), width, dash}};
  };
  const RoadStyle none{{Colour{}, 0, Dash::Solid}, {Colour{}, 0, Dash::Solid}};
  switch (type) {
    case ArcClass::Expressway:
      return denominator > 150000 ? plain(0xD9A441, 0.35)
                                  : cased(0xF7D794, 0xB98A35, groundWidth(30, denominator, 0.7, 2.6));
    case ArcClass::Arterial:
      return denominator > 60000 ? plain(0xC9C4B8, 0.25)
                                 : cased(0xFFF6DC, 0xA9A293, groundWidth(24, denominator, 0.5, 2.2));
    case ArcClass::Street:
      if (denominator > 60000) return none;
      return denominator > 20000 ? plain(0xC4C8CC, 0.18)
                                 : cased(0xFFFFFF, 0xAFB3B7, groundWidth(14, denominator, 0.4, 1.6));
    case ArcClass::Lane:
      if (denominator > 20000) return none;
      return denominator > 8000 ? plain(0xCDD0D3, 0.15)
                                : cased(0xFFFFFF, 0xC3C6C9, groundWidth(6, denominator, 0.25, 0.9));
    case ArcClass::Rail:
      return {{rgb(0x555B61), denominator > 100000 ? 0.3 : 0.55, Dash::Solid},
              {rgb(0xFFFFFF), denominator > 100000 ? 0.0 : 0.33, Dash::Dashed}};
    case ArcClass::River:
      return plain(0x8FBEDC, groundWidth(12, denominator, 0.25, 1.6));
    default:
      return none;
  }
}

Fill waterFill() {
  return {rgb(0xCBE3F1), Hatch::None, {}, 1.5};
}
Fill buildingFill() {
  return {rgb(0xD2CFC8), Hatch::None, {}, 1.5};
}
Stroke buildingStroke() {
  return {rgb(0xA8A49B), 0.08, Dash::Solid};
}
bool showsBuildings(double denominator) {
  return denominator <= 16000;
}
Colour pointColour() {
  return rgb(0x33475B);
}
Fill clusterFill() {
  return {Colour{51, 71, 91, 205}, Hatch::None, {}, 1.5};
}
Stroke clusterStroke() {
  return {rgb(0xFFFFFF), 0.25, Dash::Solid};
}
Fill densityFill(int step) {
  constexpr std::uint8_t alpha[kDensityClasses] = {28, 56, 88, 122, 160, 200};
  return {Colour{51, 71, 91, alpha[std::clamp(step, 0, kDensityClasses - 1)]}, Hatch::None, {}, 1.5};
}
Fill siteFill() {
  return {Colour{126, 87, 170, 46}, Hatch::None, {}, 1.5};
}
Stroke siteStroke() {
  return {rgb(0x7E57AA), 0.35, Dash::Solid};
}
Fill lockFill() {
  return {Colour{0, 0, 0, 0}, Hatch::Horizontal, Colour{58, 68, 80, 96}, 1.6};
}
Colour padlockColour(bool itself) {
  return itself ? ink() : rgb(0x7C8691);
}
Fill veilFill() {
  return {Colour{255, 255, 255, 172}, Hatch::None, {}, 1.5};
}

TextStyle labelStyle(LabelKind kind) {
  const Colour white{255, 255, 255, 255};
  switch (kind) {
    case LabelKind::GridNumber:
      return {3.4, true, ink(), white, 0.45};
    case LabelKind::GridName:
      return {2.6, false, ink(), white, 0.4};
    case LabelKind::GridDetail:
      return {2.2, false, rgb(0x3D4650), white, 0.35};
    case LabelKind::Community:
      return {3.8, true, rgb(0x7A1F3D), white, 0.55};
    case LabelKind::Subdistrict:
      return {5.0, true, rgb(0x5C1230), white, 0.7};
    case LabelKind::County:
      return {6.5, true, rgb(0x3A0A1E), white, 0.8};
    case LabelKind::Precinct:
      return {3.0, true, rgb(0x1F5FA8), white, 0.5};
    case LabelKind::Road:
      return {2.1, false, rgb(0x5F5A50), white, 0.35};
    case LabelKind::Water:
      return {2.4, false, rgb(0x2F7CA8), white, 0.35};
    case LabelKind::Neighbour:
      return {3.0, false, paleInk(), white, 0.45};
    case LabelKind::Site:
      return {2.4, false, rgb(0x5B3A86), white, 0.4};
    case LabelKind::Cluster:
      return {2.2, true, white, {}, 0};
  }
  return {};
}

}  // namespace wangge::map
