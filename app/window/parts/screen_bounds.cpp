// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/screen_bounds.h"

#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <algorithm>

namespace wangge {

bool ScreenBounds::eventFilter(QObject* watched, QEvent* event) {
  auto* dialog = event->type() == QEvent::Show ? qobject_cast<QDialog*>(watched) : nullptr;
  if (!dialog || !dialog->screen()) return false;
  constexpr QSize kFrame(8, 40);  // pixels that a title bar and borders may take
  const QRect room = dialog->screen()->availableGeometry();
  const QSize most = room.size() - kFrame;
  if (dialog->width() <= most.width() && dialog->height() <= most.height()) return false;
  // A minimum of its own keeps the layout from asking for more again.
  dialog->setMinimumSize(dialog->minimumSizeHint().expandedTo(dialog->minimumSize()).boundedTo(most));
  dialog->resize(dialog->size().boundedTo(most));
  dialog->move(std::clamp(dialog->x(), room.left(), std::max(room.right() - dialog->width(), room.left())),
               std::clamp(dialog->y(), room.top(), std::max(room.bottom() - dialog->height(), room.top())));
  return false;
}

}  // namespace wangge
