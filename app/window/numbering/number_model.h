// SPDX-License-Identifier: GPL-3.0-or-later
// The grids of a preview in their order: old → new, and what becomes of each.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/window/numbering/number_controller.h"

namespace wangge {

class NumberModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Place, CommunityName, Was, Becomes, Name, Columns };
  using QAbstractTableModel::QAbstractTableModel;

  void show(const Project* project, const std::vector<NumberedGrid>& grids);
  // Takes the row to another place.
  void move(int from, int to);
  const std::vector<NumberedGrid>& grids() const { return m_grids; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QString text(const NumberedGrid& grid, int row, int column) const;

  std::vector<NumberedGrid> m_grids;
  std::vector<QString> m_communities;  // of each grid
};

}  // namespace wangge
