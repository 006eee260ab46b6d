// SPDX-License-Identifier: GPL-3.0-or-later
// A button, or a choice, that waits for something says what.
#pragma once

#include <QString>
#include <QWidget>

namespace wangge {

// Enabled where nothing is missing; else its tip says what is, and a reader of the screen is told the same. `tip`: of
// the button that can be pressed.
inline void waitFor(QWidget* button, const QString& missing, const QString& tip = {}) {
  button->setEnabled(missing.isEmpty());
  button->setToolTip(missing.isEmpty() ? tip : missing);
  button->setAccessibleDescription(missing);
}

}  // namespace wangge
