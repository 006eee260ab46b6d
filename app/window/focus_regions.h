// SPDX-License-Identifier: GPL-3.0-or-later
// F6 goes from the map to the panels around it and back, Shift+F6 the other way round; within each, Tab goes on.
#pragma once

class QMainWindow;
class QWidget;

namespace wangge {

class WindowLayout;

void addRegionKeys(QMainWindow& window, QWidget& map, const WindowLayout& layout);

}  // namespace wangge
