// SPDX-License-Identifier: GPL-3.0-or-later
// What can be answered to a question about a layer of an import.
#pragma once

#include <QList>
#include <QString>
#include <string>

#include "core/plan/project.h"
#include "gis/import_plan.h"

namespace wangge {

using Decisions = QList<std::pair<std::string, std::string>>;

// One answer: decisions of a recipe (gis::decide), in their order.
struct Choice {
  enum class Asks { Nothing, File, Text };  // what is still to be told when it is chosen
  QString text;
  Decisions decisions;
  Asks asks = Asks::Nothing;
  std::string key = {};  // that which was asked for is decided for
  QString prompt = {};
  int other = -1;  // a layer that is decided about as well
  Decisions ofOther = {};
};

// Answers about layers, by their places in the plan.
using Answers = QList<std::pair<int, Choice>>;

// Likely ones first; the last one of each leaves the layer out.
QList<Choice> choicesFor(const gis::Doubt& doubt, const gis::PlannedLayer& layer, const gis::ImportPlan& plan,
                         const Project& project);

// What a layer could be given besides what is asked: a text that says so, and the answer.
struct Offer {
  QString text;
  Choice choice;
};
QList<Offer> offersFor(const gis::PlannedLayer& layer);

// Coordinate systems for a layer: those that fit what it holds, then the usual ones.
QList<Choice> systemsFor(const gis::PlannedLayer& layer);

}  // namespace wangge
