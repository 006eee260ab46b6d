// SPDX-License-Identifier: GPL-3.0-or-later
// Which sheets are printed, on which paper, into which file; with a preview of the first one.
#pragma once

#include <QDialog>
#include <QString>

#include "app/print/print.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace wangge {

class Session;

class PrintDialog : public QDialog {
  Q_OBJECT

 public:
  PrintDialog(Session& session, QWidget* parent = nullptr);
  PrintRequest request() const;

 private:
  void fillUnits();
  QString file() const;  // with its suffix

  Session& m_session;
  QComboBox *m_level, *m_unit, *m_paper, *m_scale;
  QLineEdit *m_file, *m_author;
};

}  // namespace wangge
