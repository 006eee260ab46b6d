// SPDX-License-Identifier: GPL-3.0-or-later
// The notice board or pocket sheet of one grid as a PDF: which form, which edition, into which file.
#pragma once

#include <QDialog>

#include "app/print/print.h"

class QComboBox;
class QLineEdit;

namespace wangge {

class Session;

class BoardDialog : public QDialog {
  Q_OBJECT

 public:
  BoardDialog(Session& session, GridId grid, QWidget* parent = nullptr);
  // Error: those of loadTemplate.
  Result<PrintRequest> request() const;

 private:
  void suggestFile();
  QString file() const;  // with its suffix

  Session& m_session;
  const GridId m_grid;
  QComboBox *m_form, *m_edition;
  QLineEdit* m_file;
};

// Asks, prints, and shows the file; what the page lacks is told.
void printBoard(Session& session, GridId grid, QWidget* parent);

}  // namespace wangge
