// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions side by side, and a picture under the map.
#include <QAction>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include "tests/window/drawing.h"

using namespace wangge;
using test::DrawingWindow;

TEST_CASE_METHOD(DrawingWindow,
                 "the plan as saved is shown beside the present one, and the line between them can be dragged") {
  session().open(ascii.project, "somewhere.gpkg");
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  auto* compare = window->findChild<QAction*>("action_compare");
  REQUIRE(compare->isEnabled());
  // Everything of b goes to a: in the present version its status is another one.
  const std::vector<GridId> both{ascii.grids.at('a'), ascii.grids.at('b')};
  REQUIRE(session().commit(mergeZones(session().project(), both, session().context())));
  compare->trigger();
  CHECK(canvas().comparedWith() == session().saved());
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  QTest::qWait(50);
  const QPoint place = at(4.2, 0.7);
  const QImage before = canvas().grab().toImage();
  const int line = canvas().width() / 2;
  // Dragging the line over the place shows the other version there.
  const bool onLeft = place.x() < line;
  const int target = onLeft ? place.x() - 60 : place.x() + 60;
  QTest::mousePress(&canvas(), Qt::LeftButton, {}, QPoint(line, 300));
  QTest::mouseMove(&canvas(), QPoint(target, 300));
  QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, QPoint(target, 300));
  const QImage after = canvas().grab().toImage();
  const double ratio = after.devicePixelRatio();
  const QRect around(QPoint(static_cast<int>((place.x() - 15) * ratio), static_cast<int>((place.y() - 15) * ratio)),
                     QSize(30, 30));
  CHECK(before.copy(around) != after.copy(around));
  CHECK(steps() == 1);
  compare->trigger();
  CHECK(canvas().comparedWith() == nullptr);
  // A plan that was never saved has nothing to be compared with.
  session().open(ascii.project, {});
  CHECK_FALSE(compare->isEnabled());
}

TEST_CASE_METHOD(DrawingWindow, "a picture under the map shows through") {
  const QTemporaryDir folder;
  QImage black(8, 8, QImage::Format_RGB32);
  black.fill(Qt::black);
  REQUIRE(black.save(folder.filePath("scan.png")));
  Project placed = ascii.project;
  placed.info.crs = "EPSG:4549";
  session().open(placed, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  const Lattice& lattice = project().lattice;
  QFile world(folder.filePath("scan.pgw"));
  REQUIRE(world.open(QIODevice::WriteOnly));
  // 8 pixels of 100 m from the plan's north-west corner.
  world.write(QString("100\n0\n0\n-100\n%1\n%2\n")
                  .arg(lattice.originX + 50, 0, 'f', 3)
                  .arg(lattice.originY + 300 - 50, 0, 'f', 3)
                  .toLatin1());
  world.close();
  canvas().setPicture(folder.filePath("scan.png"), 1);
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  QTest::qWait(50);
  const auto brightness = [&] {
    const QImage shown = canvas().grab().toImage();
    return qGray(shown.pixel(at(1.3, 1.3) * shown.devicePixelRatio()));
  };
  CHECK(brightness() < 20);
  canvas().setPicture({}, 1);
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  QTest::qWait(50);
  CHECK(brightness() > 120);
}
