// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of a test: events of Qt, or, with WANGGE_XDOTOOL set under a real or virtual display with a window
// manager, pressed by xdotool, so that they come the way a person's do. Places are in the widget's coordinates.
#pragma once

#include <QCoreApplication>
#include <QCursor>
#include <QKeySequence>
#include <QMouseEvent>
#include <QProcess>
#include <QStringList>
#include <QTest>
#include <QWidget>
#include <catch2/catch.hpp>

namespace wangge::test::hands {

inline bool real() {
  static const bool named = qEnvironmentVariableIsSet("WANGGE_XDOTOOL");
  return named;
}

inline void xdotool(const QStringList& arguments) {
  REQUIRE(QProcess::execute("xdotool", arguments) == 0);
  QTest::qWait(30);  // events come by way of the display
}

inline void move(QWidget& widget, QPoint at) {
  if (!real()) return QTest::mouseMove(&widget, at);
  const QPoint place = widget.mapToGlobal(at);
  xdotool({"mousemove", QString::number(place.x()), QString::number(place.y())});
  REQUIRE(QTest::qWaitFor([&] { return QCursor::pos() == place; }, 2000));
}

inline void click(QWidget& widget, QPoint at, Qt::KeyboardModifiers keys = {}) {
  move(widget, at);
  if (!real()) return QTest::mouseClick(&widget, Qt::LeftButton, keys, at);
  xdotool({"click", "1"});
}

inline void doubleClick(QWidget& widget, QPoint at) {
  move(widget, at);
  if (!real()) return QTest::mouseDClick(&widget, Qt::LeftButton, {}, at);
  xdotool({"click", "--repeat", "2", "--delay", "60", "1"});
}

// With the left button, over some places between.
inline void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
  constexpr int kSteps = 6;
  move(widget, from);
  real() ? xdotool({"mousedown", "1"}) : QTest::mousePress(&widget, Qt::LeftButton, keys, from);
  for (int i = 1; i <= kSteps; ++i) {
    const QPoint at = from + (to - from) * i / kSteps;
    if (real()) {
      move(widget, at);
    } else {
      // QTest's own moves have no button pressed.
      QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
      QCoreApplication::sendEvent(&widget, &event);
    }
  }
  real() ? xdotool({"mouseup", "1"}) : QTest::mouseRelease(&widget, Qt::LeftButton, keys, to);
}

// To the widget; real keys go to whatever has the focus.
inline void key(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers keys = {}) {
  if (!real()) return QTest::keyClick(&widget, key, keys);
  QString name = QKeySequence(key).toString(QKeySequence::PortableText);
  name = name == "Esc" ? "Escape" : name.size() == 1 ? name.toLower() : name;
  if (keys & Qt::ShiftModifier) name.prepend("shift+");
  if (keys & Qt::ControlModifier) name.prepend("ctrl+");
  xdotool({"key", name});
}

inline void type(QWidget& widget, const QString& text) {
  if (!real()) return QTest::keyClicks(&widget, text);
  xdotool({"type", "--delay", "20", text});
}

}  // namespace wangge::test::hands
