// SPDX-License-Identifier: GPL-3.0-or-later
// What is read out of a place on the map: who lies there, with its residents, and what the tool in hand would do.
// It goes along with the cross that keys steer and, where something reads the screen out, with the mouse.
#pragma once

#include "core/geometry/point.h"

class QWidget;

namespace wangge {

class Session;
class ToolBox;

// Makes it the map's description, and tells whoever reads it out when it is another one than before.
void speakOf(Point at, QWidget& map, const Session& session, const ToolBox& tools);

}  // namespace wangge
