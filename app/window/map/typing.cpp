// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/typing.h"

#include <QApplication>
#include <QWidget>

#include "app/window/map/map_canvas.h"

namespace wangge {

void finishTyping() {
  if (QWidget* field = QApplication::focusWidget(); field && !qobject_cast<MapCanvas*>(field)) field->clearFocus();
}

}  // namespace wangge
