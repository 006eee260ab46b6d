// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of which nobody knows what is in them, in labels and boxes that wrap.
#pragma once

#include <QChar>
#include <QString>

namespace wangge {

// A text that wraps whatever is in it: what lines cannot break at, such as a name of 300 letters, would make a label or
// box as wide as itself, so it is told where they may: after so many letters in a row, or after a "/" when a
// quarter of them are through, so that names of files stay whole. ScreenBounds keeps what tells it out of what is
// copied.
inline constexpr QChar kBreakHere = QChar(0x200B);  // takes no room
inline QString breakable(const QString& text, int most = 60) {
  constexpr char16_t kAnyhow = 0x2E80;  // from here on, Chinese: broken anywhere
  QString result;
  int run = 0;
  for (const QChar letter : text) {
    const bool breaks = letter.isSpace() || (letter.unicode() >= kAnyhow && !letter.isSurrogate());
    const bool due = run >= most || (run * 4 >= most && (result.back() == u'/' || result.back() == u'\\'));
    if (due && !breaks && !letter.isLowSurrogate()) result += kBreakHere, run = 0;
    result += letter;
    run = breaks ? 0 : run + 1;
  }
  return result;
}

}  // namespace wangge
