// SPDX-License-Identifier: GPL-3.0-or-later
// What widgets that paint themselves are to those who have the screen read to them.
#pragma once

#include <QAccessible>

class QWidget;

namespace wangge {

// Tells assistive technology what the widget is; to be called when it is made. Its name is its accessibleName.
void setRole(QWidget* widget, QAccessible::Role role);

}  // namespace wangge
