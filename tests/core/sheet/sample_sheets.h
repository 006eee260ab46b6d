// SPDX-License-Identifier: GPL-3.0-or-later
// The plan whose sheets are tried, and what stands on them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/map/scene.h"
#include "core/map/unit.h"
#include "support/sample_plan.h"

namespace wangge::test {

inline const SamplePlan& plan() {
  static const SamplePlan sample = samplePlan();
  return sample;
}

inline bool says(const map::Scene& scene, const std::string& text) {
  for (const map::Primitive& primitive : scene.primitives)
    if (const auto* written = std::get_if<map::Text>(&primitive); written && written->text == text) return true;
  return false;
}

// The plan, a county, a subdistrict, a community and a grid.
inline std::vector<map::Unit> someUnits() {
  const auto& p = plan();
  return {map::Unit{},
          {Level::County, p.county, {}, {}},
          {Level::Subdistrict, p.subdistricts[0], {}, {}},
          {Level::Community, {}, p.communities[4], {}},
          {Level::Grid, {}, {}, p.project.grids.ids()[10]}};
}

}  // namespace wangge::test
