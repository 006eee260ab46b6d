// SPDX-License-Identifier: GPL-3.0-or-later
// What is edited, as a switch on the map itself: the row above it has no room to spare, and here nobody looks past it.
#pragma once

#include <QColor>
#include <QWidget>
#include <utility>
#include <vector>

#include "core/plan/zone_id.h"

class QAction;
class QButtonGroup;
class QKeySequence;

namespace wangge {

class ToolBox;

// Of the switch, the map's edge and the card at the pointer.
QColor labelColour(Label label);
// "Grids", "Precincts", "Community boundaries".
QString labelText(Label label);
// Alt+1, Alt+2, Alt+3.
QKeySequence labelKey(Label label);

class LabelSwitch : public QWidget {
  Q_OBJECT

 public:
  LabelSwitch(ToolBox& tools, QWidget* parent);

  // The precinct layer in force stands beside what is edited; empty: the plan has one layer.
  void showPrecinctLayer(const QString& name);
  // A command that goes with a label: a button beside the switch while that is edited.
  void offer(Label label, QAction* action);

 private:
  void name(Label label, const QString& text);
  void showState();

  ToolBox& m_tools;
  QButtonGroup* m_buttons;
  std::vector<std::pair<Label, QWidget*>> m_offers;
};

}  // namespace wangge
