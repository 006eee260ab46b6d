// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of plans drawn as letters, in short.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/plan/four_bounds.h"
#include "support/ascii_plan.h"

namespace wangge::test {

// A side in short: names of lines, letters of grids, "社" with a letter for communities, "end", "none".
inline std::string side(const AsciiPlan& plan, const Project& project, GridId grid, Side which) {
  using Kind = BoundPart::Kind;
  std::string text;
  const FourBounds bounds = fourBoundsOf(project, grid);
  for (const BoundPart& part : bounds[which]) {
    if (!text.empty()) text += " ";
    if (part.kind == Kind::Line || part.kind == Kind::Park) text += part.name;
    if (part.kind == Kind::Water) text += "water";
    if (part.kind == Kind::Nameless) text += toText(part.type);
    if (part.kind == Kind::PlanEnd) text += "end";
    if (part.kind == Kind::Unassigned) text += "none";
    for (const auto& [letter, id] : plan.grids)
      if (part.kind == Kind::Grid && part.grid == id) text += letter;
    for (const auto& [letter, id] : plan.communities)
      if (part.kind == Kind::Community && part.community == id) text += std::string("社") + letter;
  }
  return text;
}

// East, south, west, north.
inline std::vector<std::string> sides(const AsciiPlan& plan, char grid) {
  std::vector<std::string> texts;
  for (const Side which : kSides) texts.push_back(side(plan, plan.project, plan.grids.at(grid), which));
  return texts;
}

using Sides = std::vector<std::string>;

// Gives every arc whose middle is in the box (cells) a feature of this name.
inline void nameArcs(AsciiPlan& plan, const std::string& name, ArcClass type, double x0, double y0, double x1,
                     double y1) {
  LineFeature feature;
  feature.type = type, feature.name = name;
  const LineFeatureId id = plan.project.lineFeatures.add(feature);
  std::vector<Polyline> lines;
  const double cell = plan.cellMillimetres;
  for (ArcId arc : plan.project.subdivision.arcs().ids()) {
    const Box box = boxOf(*plan.project.subdivision.arc(arc).shape);
    const double x = (box.minX + box.maxX) / 2.0 / cell, y = (box.minY + box.maxY) / 2.0 / cell;
    if (x < x0 || x > x1 || y < y0 || y > y1) continue;
    Arc& record = plan.project.subdivision.editArcs().edit(arc);
    record.features.push_back(id), record.classes |= type;
    lines.push_back(*record.shape);
  }
  plan.project.lineFeatures.edit(id).lines = std::make_shared<const std::vector<Polyline>>(std::move(lines));
}

}  // namespace wangge::test
