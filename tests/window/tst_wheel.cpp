// SPDX-License-Identifier: GPL-3.0-or-later
// The wheel over forms that scroll.
#include <QAction>
#include <QComboBox>
#include <QSpinBox>
#include <QWheelEvent>

#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(Fixture, "whoever scrolls a form turns no box of it") {
  child<QAction>("action_number")->trigger();
  waitForFrame();
  const auto turn = [](QWidget& box) {
    QWheelEvent event(box.rect().center(), box.mapToGlobal(box.rect().center()), {}, {0, -120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&box, &event);
  };
  auto* last = child<QSpinBox>("numberComprehensiveLast");
  auto* way = child<QComboBox>("numberWay");
  const int number = last->value(), index = way->currentIndex();
  window->canvas().setFocus();
  turn(*last);
  turn(*way);
  CHECK(last->value() == number);
  CHECK(way->currentIndex() == index);
  window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.get()));
  last->setFocus();
  turn(*last);
  CHECK(last->value() == number - 1);
  // Also what is added later.
  auto* later = new QSpinBox(way->parentWidget());
  later->setRange(-9, 9);
  later->show();
  turn(*later);
  CHECK(later->value() == 0);
  delete later;
}
