// SPDX-License-Identifier: GPL-3.0-or-later
// What snapping slivers away would do, told before, and the button that does it in one step: for all of them, or for
// those that are chosen in the list.
#pragma once

#include <QWidget>
#include <vector>

#include "core/align/report.h"

class QPushButton;

namespace wangge {

class AlignController;
class ElidedLabel;

class SliverFoot : public QWidget {
  Q_OBJECT

 public:
  explicit SliverFoot(AlignController& controller, QWidget* parent = nullptr);

  // `chosen`: entries of the report's list; none: all of them.
  void show(const std::vector<std::size_t>& chosen);

 private:
  AlignController& m_controller;
  ElidedLabel* m_says;
  QPushButton* m_snap;
  std::vector<align::Region> m_slivers;
};

}  // namespace wangge
