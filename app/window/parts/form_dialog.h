// SPDX-License-Identifier: GPL-3.0-or-later
// A small dialog that asks for a few values: fields under their names, and a button that says what it waits for.
#pragma once

#include <QDialog>
#include <QString>

class QFormLayout;
class QPushButton;

namespace wangge {

class FormDialog : public QDialog {
  Q_OBJECT

 public:
  // `about`: what is asked for, in sentences; may be empty. `accept`: of the button.
  FormDialog(QWidget* parent, const char* name, const QString& title, const QString& about, const QString& accept);

  // Below the fields so far; `title` names it to those who listen as well.
  void add(const QString& title, QWidget* field);
  // What the button waits for; empty: nothing.
  void setMissing(const QString& missing);
  // Waits for the answer; false when it was cancelled.
  bool ask();

 private:
  QFormLayout* m_form;
  QPushButton* m_accept;
};

}  // namespace wangge
