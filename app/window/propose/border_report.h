// SPDX-License-Identifier: GPL-3.0-or-later
// Why these borders: every grid of an alternative with its size before and after, its state, what its border follows,
// its shape and the precincts it lies in. Choosing a row shows the grid on the map; the whole can be copied as a table.
#pragma once

#include <QWidget>
#include <vector>

#include "core/plan/project.h"

class QTreeWidget;

namespace wangge {

class ProposalController;

class BorderReport : public QWidget {
  Q_OBJECT

 public:
  explicit BorderReport(ProposalController& controller, QWidget* parent = nullptr);

  // Shows the alternative that is looked at.
  void refresh();
  QString asText() const;  // columns by tabs, a line each

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  ProposalController& m_controller;
  QTreeWidget* m_table;
  std::vector<GridId> m_grids;  // of the rows
};

}  // namespace wangge
