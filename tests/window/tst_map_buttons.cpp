// SPDX-License-Identifier: GPL-3.0-or-later
// Which button and key moves the map, and that none of them leaves a gesture half done.
#include <QLineEdit>
#include <QMouseEvent>

#include "tests/window/drawing.h"

using namespace wangge;
using test::DrawingWindow;

TEST_CASE_METHOD(DrawingWindow, "space and the middle button move the map in every tool, a plain drag in none") {
  for (Qt::Key tool : {Qt::Key_W, Qt::Key_E, Qt::Key_T, Qt::Key_G, Qt::Key_R, Qt::Key_D}) {
    key(tool);
    const QPoint before = at(1, 1);
    QTest::mousePress(&canvas(), Qt::MiddleButton, {}, QPoint(300, 200));
    QTest::mouseMove(&canvas(), QPoint(330, 220));
    QTest::mouseRelease(&canvas(), Qt::MiddleButton, {}, QPoint(330, 220));
    CHECK((at(1, 1) - before - QPoint(30, 20)).manhattanLength() <= 2);
    QTest::keyPress(&canvas(), Qt::Key_Space);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, QPoint(330, 220));
    QTest::mouseMove(&canvas(), QPoint(300, 200));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, QPoint(300, 200));
    QTest::keyRelease(&canvas(), Qt::Key_Space);
    CHECK((at(1, 1) - before).manhattanLength() <= 2);
  }
  CHECK(project() == ascii.project);
}

TEST_CASE_METHOD(DrawingWindow,
                 "another button pressed by the way does not end a stroke, and space ends with the focus") {
  session().select({{}, {ascii.grids.at('a')}});
  key(Qt::Key_W);
  const auto send = [&](QEvent::Type type, QPoint place, Qt::MouseButton button, Qt::MouseButtons held) {
    QMouseEvent event(type, QPointF(place), QPointF(canvas().mapToGlobal(place)), button, held, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &event);
  };
  const QPoint corner = at(0, 0);
  press(3.5, 0.5);
  send(QEvent::MouseButtonPress, at(3.5, 0.5), Qt::MiddleButton, Qt::LeftButton | Qt::MiddleButton);
  send(QEvent::MouseMove, at(4.5, 0.5), Qt::NoButton, Qt::LeftButton | Qt::MiddleButton);
  CHECK(at(0, 0) == corner);
  send(QEvent::MouseButtonRelease, at(4.5, 0.5), Qt::MiddleButton, Qt::LeftButton);
  send(QEvent::MouseMove, at(4.5, 1.5), Qt::NoButton, Qt::LeftButton);
  CHECK(promised('a') == 1'200);
  send(QEvent::MouseButtonRelease, at(4.5, 1.5), Qt::LeftButton, Qt::NoButton);
  CHECK(households('a') == 1'200);
  CHECK(steps() == 1);
  // The right one still cancels.
  press(4.5, 2.5);
  send(QEvent::MouseButtonPress, at(4.5, 2.5), Qt::RightButton, Qt::LeftButton | Qt::RightButton);
  send(QEvent::MouseButtonRelease, at(4.5, 2.5), Qt::LeftButton, Qt::RightButton);
  CHECK(steps() == 1);
  // Space that is let go in a field does not go on moving the map.
  canvas().setFocus();
  QTest::keyPress(&canvas(), Qt::Key_Space);
  window->findChild<QLineEdit*>("gridName")->setFocus();
  click(4.5, 2.5);
  CHECK(at(0, 0) == corner);
  CHECK(households('a') == 1'300);
  requireSound();
}
