// SPDX-License-Identifier: GPL-3.0-or-later
// The size of all texts in windows, in percent of what the program comes with.
#pragma once

class QApplication;

namespace wangge::theme {

// At once, also in windows that are open; sizes in pixels that single widgets ask for in their style sheets grow with
// it.
void setTextSize(QApplication& application, int percent);
int textSize();

}  // namespace wangge::theme
