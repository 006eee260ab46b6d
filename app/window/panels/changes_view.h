// SPDX-License-Identifier: GPL-3.0-or-later
// What a step would change, grid by grid: households, persons and state, before → after. Used for fixes and for the
// steps of the history.
#pragma once

#include <QTreeWidget>
#include <vector>

#include "core/plan/grid_changes.h"

namespace wangge {

class ChangesView : public QTreeWidget {
  Q_OBJECT

 public:
  explicit ChangesView(QWidget* parent = nullptr);
  // Without a header, units beside the numbers: for a few lines beside other things.
  void setCompact();
  // Shows the changes that matter most; how many more there are is said in a last line.
  void show(const std::vector<GridChange>& changes);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitState();

  bool m_compact = false;
};

}  // namespace wangge
