// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a preview. A row that is dragged, or moved by Alt and an arrow, takes its place at once.
#pragma once

#include <QTableView>
#include <vector>

#include "app/window/numbering/number_model.h"

namespace wangge {

class NumberList : public QTableView {
  Q_OBJECT

 public:
  explicit NumberList(QWidget* parent = nullptr);

  NumberModel& grids() { return *m_model; }
  // The row that has the cursor; none where none has. Choosing one so tells nobody.
  GridId chosenGrid() const;
  void choose(GridId grid);
  // A row is in the hand; the list is to be left as it is.
  bool isDragging() const { return m_dragging; }

 signals:
  // The planner put the grids into this order.
  void ordered(const std::vector<wangge::GridId>& grids);
  // A row that was dragged is let go.
  void letGo();
  // A row was chosen.
  void chosen(wangge::GridId grid);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void tellOrder();

  NumberModel* m_model;
  int m_pressed = -1;  // row
  QPoint m_from;
  bool m_dragging = false, m_moved = false;
};

}  // namespace wangge
