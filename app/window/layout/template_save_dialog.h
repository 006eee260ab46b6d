// SPDX-License-Identifier: GPL-3.0-or-later
// Under which name a template is saved: among the user's own, or in a file elsewhere.
#pragma once

#include <QDialog>
#include <string>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace wangge {

class TemplateSaveDialog : public QDialog {
  Q_OBJECT

 public:
  explicit TemplateSaveDialog(const QString& title, QWidget* parent = nullptr);

  QString title() const;
  QString file() const;
  // As the file is called, without folder and suffix.
  std::string name() const;

 private:
  void check();

  QLineEdit *m_title, *m_path;
  QRadioButton *m_own, *m_elsewhere;
  QPushButton *m_choose, *m_save;
  QLabel* m_where;
};

}  // namespace wangge
