// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix with its way down: subdistricts, the communities of one, the grids of one; a click on a number, a station
// or a unit goes to the map.
#pragma once

#include <QWidget>

#include "app/window/align/matrix_model.h"

class QComboBox;
class QTableView;
class QToolButton;

namespace wangge {

class AlignController;
class Session;

class MatrixPage : public QWidget {
  Q_OBJECT

 public:
  MatrixPage(Session& session, AlignController& controller, QWidget* parent = nullptr);

  void refresh();
  void mark(const AlignUnits& units);
  const MatrixScope& scope() const { return m_scope; }
  void setScope(const MatrixScope& scope);
  MatrixModel& model() { return *m_model; }
  QTableView* view() const { return m_view; }
  // What the columns are, and the way back up; stands wherever there is room for it.
  QWidget* way() const { return m_way; }
  // The units of one subdistrict or community are shown.
  bool isDown() const { return m_scope.division || m_scope.community; }

 signals:
  void shown(const wangge::AlignTarget& target);
  void zoomRequested(const wangge::AlignTarget& target);
  void scopeChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showWay();
  void fitColumns();
  void goDown(int column);
  void goUp();
  AlignTarget target(int row, int column) const;

  Session& m_session;
  AlignController& m_controller;
  MatrixModel* m_model;
  QTableView* m_view;
  QWidget* m_way;
  QComboBox* m_level;
  QToolButton *m_whole, *m_subdistrict, *m_community;
  MatrixScope m_scope;
  bool m_quiet = false;  // the table is filled anew
};

}  // namespace wangge
