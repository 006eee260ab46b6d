// SPDX-License-Identifier: GPL-3.0-or-later
// From the lines and texts of a drawing to areas with names: closed lines are rings, open lines that meet at their ends
// close rings together, texts belong to the innermost ring around them. Coordinates are metres.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/cad/cad_text.h"
#include "gis/source_data.h"

namespace wangge::gis {

struct DrawnLine {
  std::string layer;
  RawLine points;
  std::int64_t row = 0;  // place of the entity in the drawing, from 1
};

// Whether a line ends where it begins and can enclose something.
bool isRing(const RawLine& line);

struct RingRules {
  double tolerance = 0.5;  // ends nearer than this meet, metres
  bool keepUnlabelled =
      false;  // rings without text are areas too (buildings); else they are left out when any ring has text
};

struct LeftOutRing {
  RawPoint at;
  double area = 0;  // m²
  std::int64_t row = 0;
};

struct DrawnAreas {
  std::vector<RawFeature> features;       // by row; one polygon each, with the labelled rings inside it as holes
  std::vector<DrawnText> textsOutside;    // in no ring
  std::vector<std::int64_t> textsUnused;  // rows of texts in a ring that has another name
  std::vector<LeftOutRing> unlabelled;    // rings without text
  std::vector<LeftOutRing> frames;     // rings mostly filled by labelled rings: sheet frames, borders of a higher level
  std::vector<LeftOutRing> openLines;  // lines that close no ring (area 0)
};

DrawnAreas areasOf(const std::vector<DrawnLine>& lines, const std::vector<DrawnText>& texts, const RingRules& rules);

}  // namespace wangge::gis
