// SPDX-License-Identifier: GPL-3.0-or-later
// Below the attributes of the selected grid: what it reaches to in the four directions, and who works on it.
#pragma once

#include <QWidget>

#include "core/base/ids.h"

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace wangge {

class Session;

class GridPeople : public QWidget {
  Q_OBJECT

 public:
  explicit GridPeople(Session& session, QWidget* parent = nullptr);
  void show(GridId grid);

 protected:
  // The bounds are taken when their field is left.
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void commitBounds();

  Session& m_session;
  GridId m_grid;
  QString m_shown;  // what stood in the field before somebody typed
  QPlainTextEdit* m_bounds;
  QLabel *m_origin, *m_people;
  QToolButton *m_anew, *m_staff, *m_board;
};

}  // namespace wangge
