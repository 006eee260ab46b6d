// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the manual. Icons and the legend are drawn when they are shown, with the means that draw the map, so
// that they cannot differ from it; views of the demonstration are kept as files.
#pragma once

#include <QImage>
#include <QString>

namespace wangge {

// "icon:paint", "legend:map", "legend:edited" or "picture:window"; `ratio`: pixels of the screen to one of the window.
// Null where there is no such picture.
QImage manualPicture(const QString& name, double ratio);

}  // namespace wangge
