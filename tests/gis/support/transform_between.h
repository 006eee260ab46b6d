// SPDX-License-Identifier: GPL-3.0-or-later
// Transformations between systems, each made once: PROJ looks through its tables for a tenth of a second to make one.
#pragma once

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>

#include "gis/crs/crs.h"

namespace wangge::test {

inline const gis::CrsTransform& transformBetween(const std::string& from, const std::string& to) {
  static std::map<std::pair<std::string, std::string>, gis::CrsTransform> known;
  auto found = known.find({from, to});
  if (found == known.end()) {
    auto made = gis::CrsTransform::make(*gis::crsNamed(from), gis::Shift::None, *gis::crsNamed(to));
    REQUIRE(made);
    found = known.emplace(std::pair(from, to), *std::move(made)).first;
  }
  return found->second;
}

}  // namespace wangge::test
