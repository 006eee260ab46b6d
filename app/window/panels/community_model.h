// SPDX-License-Identifier: GPL-3.0-or-later
// The grids of one community as a table. After an edit only the rows of grids that changed are touched.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/plan/difference.h"

namespace wangge {

class Session;

class CommunityModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Households, Persons, Status, Lock, Columns };
  // Value to sort by; the grid's id; second line of the name; ends of the band.
  enum Role { SortRole = Qt::UserRole + 1, IdRole, CodeRole, LeastRole, MostRole, ColourRole };

  explicit CommunityModel(Session& session, QObject* parent = nullptr);

  void show(CommunityId community);
  CommunityId community() const { return m_community; }
  // Brings the rows into line with the plan after an edit.
  void refresh(const Difference& difference);
  const std::vector<GridId>& grids() const { return m_grids; }
  int rowOf(GridId grid) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  bool belongs(GridId grid) const;

  Session& m_session;
  CommunityId m_community;
  std::vector<GridId> m_grids;  // ascending
};

}  // namespace wangge
