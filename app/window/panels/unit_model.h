// SPDX-License-Identifier: GPL-3.0-or-later
// Households that people give to grids by hand, as a table: units without a grid, units that have one, or what is
// counted on the piece that is selected.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/edit/edits.h"

namespace wangge {

class UnitModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Households, Persons, InGrid, Columns };
  enum Role { SortRole = Qt::UserRole + 1 };
  enum class List { WithoutGrid, WithGrid, OnPiece };
  // A unit, or a row of a source that lies on the map and may become one.
  struct Entry {
    UnitId unit;  // none for a row on the map
    SourceRow row;
    QString name;
    Tally tally;
    QString grid;
    bool onMap = false;  // a unit made of a row on the map
  };

  using QAbstractTableModel::QAbstractTableModel;

  void show(const Project* project, List list, const std::vector<FaceId>& pieces);
  const Entry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<Entry> m_entries;
};

}  // namespace wangge
