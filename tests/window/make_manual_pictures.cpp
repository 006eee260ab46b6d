// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pictures of the manual and of the README from the demonstration, in both languages:
//   wangge_window_tests "[.make_pictures]"
// Run it when the looks of the window or of sheets change; the files are kept beside the pages.
#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QPainter>
#include <QPushButton>
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "app/demo/demo_plan.h"
#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/print/sheet_texts.h"
#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/help/help.h"
#include "app/window/help/tour.h"
#include "core/edit/support.h"
#include "core/sheet/sheet.h"
#include "tests/support/source_dir.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

constexpr int kWidth = 620;  // as the pages show them

// The colours that stand for an image, as many as a file of a quarter of the size can have: of every hue the one that
// is there most, so that a small red sign stays red, then what else is there most.
QList<QRgb> mostUsed(const QImage& image) {
  constexpr std::size_t kColours = 256, kHues = 160;
  constexpr QRgb kAlike = 0xFFF8F8F8, kHue = 0xFFE0E0E0;
  std::map<QRgb, std::pair<int, QRgb>> counts;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      auto& [count, colour] = counts[image.pixel(x, y) & kAlike];
      if (count++ == 0) colour = image.pixel(x, y);
    }
  std::vector<std::pair<int, QRgb>> colours;
  for (const auto& [alike, entry] : counts) colours.push_back(entry);
  std::ranges::sort(colours, std::greater<>());
  QList<QRgb> table;
  std::set<QRgb> hues;
  for (const auto& [count, colour] : colours)
    if (hues.size() < kHues && hues.insert(colour & kHue).second) table << colour;
  for (const auto& [count, colour] : colours)
    if (table.size() < static_cast<qsizetype>(kColours) && !table.contains(colour)) table << colour;
  return table;
}

struct Camera : Fixture {
  explicit Camera(const char* language)
      : folder(QString::fromStdString(sourceDir()) + "/resources/manual/pictures"),
        readme(QString::fromStdString(sourceDir()) + "/resources/readme"),
        ending(QString(language) == "zh_CN" ? "_zh.png" : "_en.png") {
    QDir().mkpath(folder);
    window->resize(1160, 820);
    auto plan = makeDemoPlan(demoFolder(), 1'000);
    REQUIRE(plan);
    session().open(*std::move(plan), {});
    session().awaitIssues();
    settle();
  }
  ~Camera() { session().close(); }
  void settle() {
    QTest::qWait(400);
    REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && !window->canvas().isBusy(); }, 60000));
    QTest::qWait(400);
  }
  void keep(const QImage& image, const char* name) {
    const QImage small = image.scaledToWidth(kWidth, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    small.convertToFormat(QImage::Format_Indexed8, mostUsed(small), Qt::ThresholdDither | Qt::AvoidDither)
        .save(folder + '/' + name + ending, "PNG", 0);
  }
  void keepForReadme(const QImage& image, const char* name) {
    image.convertToFormat(QImage::Format_RGB32).save(readme + '/' + name + ending, "PNG", 0);
  }
  // Out of band, a few blocks large, as the tour shows it.
  GridId grid() {
    Tour& tour = window->findChild<Help*>()->tour();
    tour.startAnew();
    while (tour.step() < 4) tour.skip();
    tour.current().show();
    tour.leave();
    settle();
    return session().selectedGrid();
  }
  CommunityId community(const std::string& code) {
    CommunityId found;
    project().communities.forEach([&](CommunityId id, const Community& community) {
      if (community.code == code) found = id;
    });
    REQUIRE(found);
    return found;
  }
  // The one grid of a community of about 3,000 households.
  GridId undivided() {
    GridId chosen;
    std::int64_t best = 0;
    project().grids.forEach([&](GridId id, const Grid& grid) {
      const std::int64_t away = std::abs(grid.zone.tally.households - 3'000);
      if (!chosen || away < best) chosen = id, best = away;
    });
    return chosen;
  }
  QString folder, readme, ending;
};

// With so many pixels to a millimetre.
QImage sheetOf(const Project& project, CommunityId community, double pixels) {
  const FontMeasurer measurer;
  sheet::SheetRequest request;
  request.texts = textsFor(project, sheetTexts());
  request.unit = map::Unit{Level::Community, {}, community, {}};
  request.date = "2026-11-30";
  const auto made = sheet::makeSheet(project, request, measurer);
  REQUIRE(made);
  QImage image(static_cast<int>(made->scene.width * pixels), static_cast<int>(made->scene.height * pixels),
               QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintScene(painter, made->scene, pixels);
  return image;
}

QImage withoutMargins(const QImage& page) {
  constexpr int kKept = 24;  // pixels
  QRect inked;
  for (int y = 0; y < page.height(); ++y)
    for (int x = 0; x < page.width(); ++x)
      if (page.pixel(x, y) != 0xFFFFFFFF) inked |= QRect(x, y, 1, 1);
  return page.copy(inked.adjusted(-kKept, -kKept, kKept, kKept) & page.rect());
}

}  // namespace

TEST_CASE("The pictures of the manual are made", "[.make_pictures]") {
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Camera camera(language);
    MainWindow& window = *camera.window;
    MapCanvas& canvas = window.canvas();
    const GridId grid = camera.grid();
    REQUIRE(grid);
    const CommunityId community = camera.project().grids.at(grid).community;
    camera.keep(sheetOf(camera.project(), community, 5), "sheet");
    // A cut through the middle of it, half drawn.
    const Box box = boxAround(camera.project(), camera.project().grids.at(grid).zone.faces);
    const auto place = [&](double x, double y) {
      return canvas
          .toScreen({static_cast<std::int32_t>(box.minX + x * (box.maxX - box.minX)),
                     static_cast<std::int32_t>(box.minY + y * (box.maxY - box.minY))})
          .toPoint();
    };
    QTest::mouseMove(&canvas, place(0.5, 1.02));
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, place(0.5, 1.02));
    QTest::mouseMove(&canvas, place(0.5, 0.4));
    QTest::mouseMove(&canvas, place(0.5, -0.02));
    camera.settle();
    camera.keep(canvas.grab().toImage(), "cut");
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QTest::keyClick(&canvas, Qt::Key_Q);
    const GridId whole = camera.undivided();
    camera.session().select({{}, {whole}});
    canvas.zoomToSelection();
    camera.settle();
    camera.keep(window.grab().toImage(), "window");
    QTest::keyClick(&canvas, Qt::Key_N);
    camera.settle();
    camera.keep(camera.child<QDockWidget>("issueDock")->grab().toImage(), "problems");
    camera.session().select({{}, {whole}});
    camera.child<QAction>("action_propose")->trigger();
    camera.settle();
    camera.keep(camera.child<QDockWidget>("proposeDock")->grab().toImage(), "proposals");
    camera.child<QDockWidget>("issueDock")->hide();
    window.resize(1366, 768);
    QTest::mouseMove(&window, QPoint(2, 2));  // cards show what the pointer is over
    camera.settle();
    canvas.zoomToSelection();
    camera.settle();
    camera.keepForReadme(window.grab().toImage(), "window");
    const CommunityId shown = camera.community("230204001004");
    if (QString(language) == "zh_CN")
      camera.keepForReadme(withoutMargins(sheetOf(camera.project(), shown, 4.4)), "sheet");
    installLanguage("en");
  }
}
