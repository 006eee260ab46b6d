// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is, under which licence, and which libraries it is made with.
#pragma once

#include <QDialog>

namespace wangge {

class AboutDialog : public QDialog {
  Q_OBJECT

 public:
  explicit AboutDialog(QWidget* parent = nullptr);
};

}  // namespace wangge
