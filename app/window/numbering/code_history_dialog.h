// SPDX-License-Identifier: GPL-3.0-or-later
// Where a code comes from and what became of it, for a code that is typed or the grid that is selected, also for codes
// that were retired. Stays open beside the map.
#pragma once

#include <QDialog>

#include "core/numbering/code_history.h"

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace wangge {

class ElidedLabel;
class Session;

class CodeHistoryDialog : public QDialog {
  Q_OBJECT

 public:
  explicit CodeHistoryDialog(Session& session, QWidget* parent = nullptr);

  void showCode(const QString& code);
  void showGrid(GridId grid);

 signals:
  // The grid that has the code was chosen.
  void shown(const wangge::Box& box, const std::vector<wangge::FaceId>& faces);

 private:
  void tell(const Result<CodeHistory>& history);
  void tellNothing();
  void list(QTreeWidget* tree, const std::vector<CodeChange>& changes);
  void goTo(const QTreeWidgetItem* item, int column);
  void followSelection();
  void again();
  void selectGrid();

  Session& m_session;
  CodeHolder m_asked;
  GridId m_present;  // the grid that has the code
  QLineEdit* m_code;
  ElidedLabel *m_life, *m_origin, *m_heirs;
  QTreeWidget *m_came, *m_became;
  QPushButton* m_select;
};

}  // namespace wangge
