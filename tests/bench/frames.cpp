// SPDX-License-Identifier: GPL-3.0-or-later
// wangge_frames PLAN.gpkg: pans, zooms, paints, cuts and pushes borders on the window's canvas at 1600 × 1000 without a
// screen and prints, for each gesture, percentiles of the time that passes and of what the processor spends: on an
// event with its picture and on accepting an edit (the window's thread), and until a fresh picture of the view is shown
// (all threads).
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>
#include <cstdio>
#include <random>

#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "gis/file/project_file.h"
#include "tests/bench/processor.h"

namespace {

using wangge::bench::percentile;
using wangge::bench::processorMilliseconds;

// What passes on the clock, and what the processor spends in the window's thread or in all threads.
class Times {
 public:
  explicit Times(clockid_t whose) : m_whose(whose) {}
  void begin() { m_timer.start(), m_start = processorMilliseconds(m_whose); }
  // Without it, what was begun does not count.
  void end() {
    m_processor.push_back(processorMilliseconds(m_whose) - m_start);
    m_elapsed.push_back(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
  }
  void report(const std::string& what) const {
    std::printf("%-28s n %4zu", what.c_str(), m_elapsed.size());
    for (const auto& [name, values] : {std::pair("elapsed", &m_elapsed), std::pair("processor", &m_processor)})
      std::printf("  %s p50 %7.2f  p95 %7.2f  p99 %7.2f ms", name, percentile(*values, 0.5), percentile(*values, 0.95),
                  percentile(*values, 0.99));
    std::puts("");
  }

 private:
  clockid_t m_whose;
  QElapsedTimer m_timer;
  double m_start = 0;
  std::vector<double> m_elapsed, m_processor;
};
constexpr clockid_t kWindow = CLOCK_THREAD_CPUTIME_ID, kAll = CLOCK_PROCESS_CPUTIME_ID;

class Driver {
 public:
  explicit Driver(wangge::MapCanvas& canvas) : m_canvas(canvas) {}

  void settle() {
    QApplication::processEvents();
    while (m_canvas.isBusy()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
  }
  // One event and the picture that answers it, at most 60 a second as a mouse sends them.
  template <class Send>
  void step(Times& times, Send&& send) {
    QElapsedTimer timer;
    timer.start();
    times.begin();
    send();
    m_canvas.repaint();
    times.end();
    while (timer.elapsed() < 16)
      QApplication::processEvents(QEventLoop::AllEvents, 16 - static_cast<int>(timer.elapsed()));
  }
  // Until the view's own picture is there.
  void untilFresh(Times& times) {
    times.begin();
    settle();
    times.end();
  }

  void pan(int strokes) {
    Times events(kWindow), fresh(kAll);
    for (int stroke = 0; stroke < strokes; ++stroke) {
      QPointF at(stroke % 2 == 0 ? 1300 : 300, 500);
      mouse(QEvent::MouseButtonPress, at, Qt::LeftButton);
      for (int i = 0; i < 40; ++i) {
        at += QPointF(stroke % 2 == 0 ? -24 : 24, i % 3 - 1);
        step(events, [&] { mouse(QEvent::MouseMove, at, Qt::NoButton); });
      }
      mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton);
      untilFresh(fresh);
    }
    events.report("pan: event and picture");
    fresh.report("pan: fresh after release");
  }
  void zoom(int strokes) {
    Times events(kWindow), fresh(kAll);
    for (int stroke = 0; stroke < strokes; ++stroke) {
      for (int i = 0; i < 12; ++i)
        step(events, [&] {
          const QPointF at(800, 500);
          QWheelEvent wheel(at, m_canvas.mapToGlobal(at), {}, {0, stroke % 2 == 0 ? 120 : -120}, Qt::NoButton,
                            Qt::NoModifier, Qt::NoScrollPhase, false);
          QApplication::sendEvent(&m_canvas, &wheel);
        });
      untilFresh(fresh);
    }
    events.report("zoom: event and picture");
    fresh.report("zoom: fresh after the last");
  }

  // Drags that begin on borders between grids in view and go off at a right angle or so; accepted, then undone.
  void draw(const char* name, wangge::ToolKind kind, wangge::Session& session, wangge::ToolBox& tools, int strokes) {
    Times events(kWindow), accepts(kWindow);
    const std::vector<QPointF> borders = bordersInView(session.project());
    if (borders.empty()) return;
    std::mt19937 random(5);
    for (int stroke = 0; stroke < strokes; ++stroke) {
      QPointF at = borders[random() % borders.size()];
      const double angle = static_cast<double>(random() % 628) / 100;
      const QPointF step(4 * std::cos(angle), 4 * std::sin(angle));
      if (kind == wangge::ToolKind::Paint) session.select({{}, {gridAt(session.project(), at - 2 * step)}});
      tools.setKind(kind);
      mouse(QEvent::MouseMove, at, Qt::NoButton);
      mouse(QEvent::MouseButtonPress, at, Qt::LeftButton);
      if (kind == wangge::ToolKind::Cut) mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton);
      for (int i = 0; i < 30; ++i) {
        at += step;
        this->step(events, [&] { mouse(QEvent::MouseMove, at, Qt::NoButton); });
      }
      const std::size_t before = session.history().index();
      accepts.begin();
      if (kind == wangge::ToolKind::Cut) {
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QApplication::sendEvent(&m_canvas, &enter);
      } else {
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton);
      }
      m_canvas.repaint();
      if (session.history().index() > before) {
        accepts.end();
        session.undo();
      }
      tools.setKind(wangge::ToolKind::Select);
      settle();
    }
    events.report(std::string(name) + ": event and picture");
    accepts.report(std::string(name) + ": accept and picture");
  }

 private:
  std::vector<QPointF> bordersInView(const wangge::Project& project) const {
    std::vector<QPointF> places;
    const wangge::Subdivision& s = project.subdivision;
    s.arcs().forEach([&](wangge::ArcId, const wangge::Arc& arc) {
      const wangge::Face &left = s.face(arc.left), &right = s.face(arc.right);
      if (left.community != right.community || left.grid == right.grid || !left.grid || !right.grid) return;
      const QPointF at = m_canvas.toScreen((*arc.shape)[arc.shape->size() / 2]);
      if (QRectF(150, 150, m_canvas.width() - 300, m_canvas.height() - 300).contains(at)) places.push_back(at);
    });
    return places;
  }
  wangge::GridId gridAt(const wangge::Project& project, QPointF at) const {
    const wangge::Subdivision& s = project.subdivision;
    wangge::GridId found;
    double best = 1e18;
    project.grids.forEach([&](wangge::GridId id, const wangge::Grid& grid) {
      for (wangge::FaceId face : grid.zone.faces) {
        const QPointF middle = m_canvas.toScreen(s.face(face).box.centre()) - at;
        const double far = middle.x() * middle.x() + middle.y() * middle.y();
        if (far < best) best = far, found = id;
      }
    });
    return found;
  }
  void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button) {
    const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, m_canvas.mapToGlobal(at), button, held, Qt::NoModifier);
    QApplication::sendEvent(&m_canvas, &event);
  }
  wangge::MapCanvas& m_canvas;
};

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  if (argc < 2) {
    std::puts("wangge_frames PLAN.gpkg");
    return 2;
  }
  auto opened = wangge::gis::openProject(argv[1]);
  if (!opened) {
    std::puts("cannot open the plan");
    return 2;
  }
  wangge::Session session;
  wangge::ToolBox tools(session);
  wangge::MapCanvas canvas(session, tools);
  canvas.resize(1600, 1000);
  canvas.show();
  session.open(std::move(opened->project), argv[1]);
  session.awaitIssues();
  Driver driver(canvas);
  driver.settle();
  for (const double enlarged : {1.0, 8.0, 64.0}) {
    canvas.zoomToAll();
    canvas.zoomBy(enlarged);
    driver.settle();
    std::printf("enlarged %.0f times, 1 : %.0f\n", enlarged, canvas.denominator());
    driver.pan(6);
    driver.zoom(6);
    driver.draw("paint", wangge::ToolKind::Paint, session, tools, 12);
    driver.draw("cut", wangge::ToolKind::Cut, session, tools, 12);
    driver.draw("push", wangge::ToolKind::Push, session, tools, 12);
  }
  return 0;
}
