// SPDX-License-Identifier: GPL-3.0-or-later
// What can be answered to a question about a layer of an import.
#pragma once

#include <QList>
#include <QString>
#include <string>

#include "core/plan/project.h"
#include "gis/import_plan.h"

namespace wangge {

// One answer: decisions of a recipe (gis::decide), in their order.
struct Choice {
  QString text;
  QList<std::pair<std::string, std::string>> decisions;
};

// Likely ones first; the last one of each leaves the layer out.
QList<Choice> choicesFor(const gis::Doubt& doubt, const gis::PlannedLayer& layer, const Project& project);

// Coordinate systems for a layer: those that fit what it holds, then the usual ones.
QList<Choice> systemsFor(const gis::PlannedLayer& layer);

}  // namespace wangge
