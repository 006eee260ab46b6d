// SPDX-License-Identifier: GPL-3.0-or-later
// Colours are pale tints of a blue, an orange and a violet that people with any colour vision tell apart; in grey,
// plain ones for paper differ by 12 of lightness (CIE) at least, all others by their pattern. Widths are those of
// printed maps at reading distance.
#include "core/map/style.h"

#include <algorithm>

namespace wangge::map {
namespace {

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

Fill statusFill(GridStatus status, Palette palette) {
  // Bluish green, blue, vermilion, reddish purple and yellow of the set, as tints that leave black labels readable.
  constexpr Fill forColourBlind[] = {plain(rgb(0xB8E4D8)),
                                     {rgb(0xB8E4D8), Hatch::Dots, rgb(0x009E73), 2.4},
                                     {rgb(0xA3CCE3), Hatch::Diagonal, rgb(0x0072B2), 2.2},
                                     {rgb(0xEEBF99), Hatch::BackDiagonal, rgb(0xD55E00), 2.2},
                                     {rgb(0xD99ABD), Hatch::Vertical, rgb(0xA8588A), 2.6},
                                     {rgb(0xF9F4B0), Hatch::Cross, rgb(0xC9BC2E), 3.4},
                                     plain(rgb(0xB0B6BC))};
  if (palette == Palette::ColourBlind) return forColourBlind[static_cast<std::size_t>(status)];
  constexpr Fill fills[] = {plain(rgb(0xE4F0DE)),
                            {rgb(0xE4F0DE), Hatch::Dots, rgb(0x86AE77), 2.4},
                            {rgb(0xDCE9F7), Hatch::Diagonal, rgb(0x9CBFE3), 2.2},
                            {rgb(0xFCE6CE), Hatch::BackDiagonal, rgb(0xE9B982), 2.2},
                            {rgb(0xE8DFF2), Hatch::Vertical, rgb(0xB39AD0), 2.6},
                            {rgb(0xF4F1DA), Hatch::Cross, rgb(0xD3C98F), 3.4},
                            plain(rgb(0xC6CACE))};
  return fills[static_cast<std::size_t>(status)];
}

Fill adjacencyFill(int index, Medium medium) {
  constexpr Fill forScreens[kAdjacencyColours] = {plain(rgb(0xFFF8E3)),
                                                  plain(rgb(0xD0E7C2)),
                                                  plain(rgb(0xE3D9EE)),
                                                  {rgb(0xFAE6DF), Hatch::Dots, rgb(0xE2BDB1), 2.2},
                                                  {rgb(0xDFECF7), Hatch::Diagonal, rgb(0xB9D2E4), 2.2},
                                                  {rgb(0xF3F3DA), Hatch::BackDiagonal, rgb(0xD5D5A8), 2.2}};
  if (medium == Medium::Screen) return forScreens[index % kAdjacencyColours];
  constexpr Fill fills[kAdjacencyColours] = {plain(rgb(0xFDF8E6)),
                                             plain(rgb(0xC3DBB6)),
                                             plain(rgb(0xC0ABC0)),
                                             {rgb(0xF8E0D8), Hatch::Dots, rgb(0xC98D7C), 2.2},
                                             {rgb(0xDDEAF3), Hatch::Diagonal, rgb(0x9BBBD2), 2.2},
                                             {rgb(0xF1F1D8), Hatch::BackDiagonal, rgb(0xBDBD83), 2.2}};
  return fills[index % kAdjacencyColours];
}

Fill aloneFill(int index) {
  constexpr Fill fills[kAdjacencyColours] = {plain(rgb(0xFDF8E6)),
                                             plain(rgb(0xC6DBB6)),
                                             plain(rgb(0xD2A985)),
                                             plain(rgb(0x778FBB)),
                                             {rgb(0xF1DCEA), Hatch::Dots, rgb(0x9C5E86), 2.2},
                                             {rgb(0xDDEBF2), Hatch::BackDiagonal, rgb(0x5E8CA6), 2.2}};
  return fills[index % kAdjacencyColours];
}

Stroke boundaryStroke(Boundary boundary, double denominator) {
  if (boundary == Boundary::Face) return solid(rgb(0xB4B9BF), 0.12);
  constexpr Stroke lines[] = {solid(rgb(0x2B3742), 0.42),
                              {rgb(0x8E2D4F), 0.50, Dash::Dashed},
                              {rgb(0x7A1F3D), 0.65, Dash::DashDot},
                              {rgb(0x5C1230), 0.80, Dash::DashDot},
                              {rgb(0x3A0A1E), 0.95, Dash::DashDotDot}};
  Stroke stroke = lines[static_cast<std::size_t>(boundary) - 1];
  stroke.width *= thinning(denominator);
  return stroke;
}

Stroke ribbonStroke(Boundary boundary, double denominator) {
  if (boundary < Boundary::Community) return kNoStroke;
  constexpr Stroke ribbons[] = {solid(rgb(0xF3DCE4), 1.5), solid(rgb(0xEBC7D4), 2.1), solid(rgb(0xE3B3C5), 2.7),
                                solid(rgb(0xD9A0B6), 3.0)};
  Stroke stroke = ribbons[static_cast<std::size_t>(boundary) - 2];
  stroke.width *= thinning(denominator);
  return stroke;
}

Stroke precinctStroke(double denominator) {
  return {kPrecinctColour, 0.5 * thinning(denominator), Dash::Dashed};
}

Stroke precinctRibbon(double denominator) {
  return {rgb(0xB7D0EE), 3.6 * thinning(denominator), Dash::Solid};
}

Stroke beatStroke(double denominator) {
  return {kBeatColour, 0.35 * thinning(denominator), Dash::Dotted};
}

Stroke layerStroke(double denominator, std::size_t number) {
  constexpr Colour colours[] = {rgb(0x8C3A06), rgb(0x6A1B7A), rgb(0x4A5A12)};
  return {colours[number % std::size(colours)], 0.28 * thinning(denominator), Dash::Dashed};
}

Stroke editedStroke(Label label, double denominator) {
  const double width = 0.95 * thinning(denominator);
  switch (label) {
    case Label::Precinct:
      return {rgb(0x163F7A), width, Dash::Solid};
    case Label::Community:
      return {rgb(0x7A1F5C), width, Dash::Solid};
    default:
      return kNoStroke;  // as the map draws them, they are the strongest already
  }
}

RoadStyle roadStyle(ArcClass type, double denominator) {
  const auto cased = [](unsigned core, unsigned casing, double width) {
    return RoadStyle{solid(rgb(casing), width + 0.24), solid(rgb(core), width)};
  };
  const auto bare = [](unsigned colour, double width) { return RoadStyle{kNoStroke, solid(rgb(colour), width)}; };
  switch (type) {
    case ArcClass::Expressway:
      return denominator > 150000 ? bare(0xD9A441, 0.35)
                                  : cased(0xF7D794, 0xB98A35, groundWidth(30, denominator, 0.7, 2.6));
    case ArcClass::Arterial:
      return denominator > 60000 ? bare(0xC9C4B8, 0.25)
                                 : cased(0xFFF6DC, 0xA9A293, groundWidth(24, denominator, 0.5, 2.2));
    case ArcClass::Street:
      if (denominator > 60000) return {};
      return denominator > 20000 ? bare(0xC4C8CC, 0.18)
                                 : cased(0xFFFFFF, 0xAFB3B7, groundWidth(14, denominator, 0.4, 1.6));
    case ArcClass::Lane:
      if (denominator > 20000) return {};
      return denominator > 8000 ? bare(0xCDD0D3, 0.15)
                                : cased(0xFFFFFF, 0xC3C6C9, groundWidth(6, denominator, 0.25, 0.9));
    case ArcClass::Rail:
      return {{rgb(0x555B61), denominator > 100000 ? 0.3 : 0.55, Dash::Solid},
              {rgb(0xFFFFFF), denominator > 100000 ? 0.0 : 0.33, Dash::Dashed}};
    case ArcClass::River:
      return bare(0x8FBEDC, groundWidth(12, denominator, 0.25, 1.6));
    default:
      return {};
  }
}

Fill densityFill(int step) {
  constexpr std::uint8_t alpha[kDensityClasses] = {28, 56, 88, 122, 160, 200};
  return plain({51, 71, 91, alpha[std::clamp(step, 0, kDensityClasses - 1)]});
}

TextStyle labelStyle(LabelKind kind) {
  constexpr Colour white{255, 255, 255, 255};
  constexpr TextStyle styles[] = {{3.4, true, kInk, white, 0.45},            // GridNumber
                                  {2.6, false, kInk, white, 0.4},            // GridName
                                  {2.2, false, rgb(0x3D4650), white, 0.35},  // GridDetail
                                  {3.8, true, rgb(0x7A1F3D), white, 0.55},   // Community
                                  {5.0, true, rgb(0x5C1230), white, 0.7},    // Subdistrict
                                  {6.5, true, rgb(0x3A0A1E), white, 0.8},    // County
                                  {3.4, true, kPrecinctColour, white, 0.6},  // Precinct
                                  {2.8, true, kBeatColour, white, 0.5},      // Beat
                                  {2.1, false, rgb(0x5F5A50), white, 0.35},  // Road
                                  {2.4, false, rgb(0x2F7CA8), white, 0.35},  // Water
                                  {3.0, false, kPaleInk, white, 0.45},       // Neighbour
                                  {2.4, false, rgb(0x5B3A86), white, 0.4},   // Site
                                  {2.2, true, white, {}, 0}};                // Cluster
  return styles[static_cast<std::size_t>(kind)];
}

}  // namespace wangge::map
