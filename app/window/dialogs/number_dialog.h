// SPDX-License-Identifier: GPL-3.0-or-later
// The codes and names that grids would get, shown before they are given.
#pragma once

#include <QDialog>
#include <vector>

#include "core/numbering/number.h"

namespace wangge {

class NumberDialog : public QDialog {
  Q_OBJECT

 public:
  // Numbers that replace codes in force are a separate, explicit act, and shown as such.
  NumberDialog(const Project& project, const Numbers& numbers, QWidget* parent = nullptr);
};

}  // namespace wangge
