// SPDX-License-Identifier: GPL-3.0-or-later
// Residential units: households that match no place on the map are given to grids here, and so are the entrances of a
// tower that another grid looks after; both can be taken back.
#pragma once

#include <QWidget>
#include <vector>

#include "app/window/panels/unit_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace wangge {

class Session;

class UnitPanel : public QWidget {
  Q_OBJECT

 public:
  explicit UnitPanel(Session& session, QWidget* parent = nullptr);

  void showUnitsWithoutGrid();

 signals:
  // Rows were chosen: where on the map they are, and the faces of the grids that they were given to.
  void shown(const wangge::Box& box, const std::vector<wangge::FaceId>& faces);

 private:
  UnitModel::List list() const;
  std::vector<UnitModel::Entry> chosen() const;
  void refresh();
  void followSelection();
  void updateState();
  void showPlaces();
  void give();
  void takeBack();

  Session& m_session;
  UnitModel* m_model;
  QSortFilterProxyModel* m_sorted;
  QComboBox* m_which;
  QLineEdit* m_search;
  QTableView* m_view;
  QLabel *m_hint, *m_sum;
  QPushButton *m_give, *m_back;
  std::vector<FaceId> m_pieces;  // selected last
};

}  // namespace wangge
