// SPDX-License-Identifier: GPL-3.0-or-later
// In which division of the plan a feature lies, by the divisions' outlines.
#pragma once

#include <vector>

#include "gis/build/code_book.h"

namespace wangge::gis {

class OutlineParents {
 public:
  // Divisions are known by the keys of the book, also those that nothing in it lies in.
  OutlineParents(const Project& project, const CodeBook& book);
  // The subdistrict, else the county, whose outline has more than half of the feature; empty where none has.
  Divisions of(const RawFeature& feature) const;

 private:
  struct Outline {
    Level level;
    Divisions keys;
    Box box;
    const MultiPolygon* shape;  // of the project
  };
  const Project& m_project;
  std::vector<Outline> m_outlines;  // subdistricts first
};

}  // namespace wangge::gis
