// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes that follow the text that somebody has chosen to read.
#pragma once

#include <QApplication>
#include <QFontMetrics>
#include <QString>
#include <algorithm>

namespace wangge {

// The style of a label that heads a page: `factor` times the size of other texts.
inline QString headingStyle(double factor = 1.2) {
  return QString("font-size: %1pt; font-weight: 600").arg(QApplication::font().pointSizeF() * factor);
}

// Room for so many lines and some pixels around; never less than `least` pixels.
inline int roomForLines(double lines, int around, int least = 0) {
  return std::max(least, static_cast<int>(QFontMetrics(QApplication::font()).height() * lines) + around);
}

}  // namespace wangge
