// SPDX-License-Identifier: GPL-3.0-or-later
// wangge_frames PLAN.gpkg: pans, zooms, paints, cuts and pushes borders on the window's canvas at 1600 × 1000 without a
// screen and prints, for each gesture, the percentiles of what the window's thread spends on an event with its picture,
// of accepting an edit, and of how long it takes until a fresh picture of the view is shown.
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "gis/file/project_file.h"

namespace {

double percentile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

void report(const char* what, const std::vector<double>& values) {
  std::printf("%-28s n %4zu  p50 %7.1f  p95 %7.1f  p99 %7.1f ms\n", what, values.size(), percentile(values, 0.5),
              percentile(values, 0.95), percentile(values, 0.99));
}

class Driver {
 public:
  explicit Driver(wangge::MapCanvas& canvas) : m_canvas(canvas) {}

  void settle() {
    do {
      QApplication::processEvents(QEventLoop::AllEvents, 5);
    } while (m_canvas.isBusy());
    QApplication::processEvents();
  }
  // One event and the picture that answers it, at most 60 a second as a mouse sends them.
  template <class Send>
  void step(std::vector<double>& times, Send&& send) {
    QElapsedTimer timer;
    timer.start();
    send();
    m_canvas.repaint();
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    while (timer.elapsed() < 16)
      QApplication::processEvents(QEventLoop::AllEvents, 16 - static_cast<int>(timer.elapsed()));
  }
  // Until the view's own picture is there.
  void untilFresh(std::vector<double>& times) {
    QElapsedTimer timer;
    timer.start();
    settle();
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }

  void pan(int strokes) {
    std::vector<double> events, fresh;
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
    report("pan: event and picture", events);
    report("pan: fresh after release", fresh);
  }
  void zoom(int strokes) {
    std::vector<double> events, fresh;
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
    report("zoom: event and picture", events);
    report("zoom: fresh after the last", fresh);
  }

  // Drags that begin on borders between grids in view and go off at a right angle or so; accepted, then undone.
  void draw(const char* name, wangge::ToolKind kind, wangge::Session& session, wangge::ToolBox& tools, int strokes) {
    std::vector<double> events, accepts;
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
      QElapsedTimer timer;
      timer.start();
      if (kind == wangge::ToolKind::Cut) {
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QApplication::sendEvent(&m_canvas, &enter);
      } else {
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton);
      }
      m_canvas.repaint();
      if (session.history().index() > before) {
        accepts.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        session.undo();
      }
      tools.setKind(wangge::ToolKind::Select);
      settle();
    }
    report((std::string(name) + ": event and picture").c_str(), events);
    report((std::string(name) + ": accept and picture").c_str(), accepts);
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
  Driver driver(canvas);
  driver.settle();
  for (const double enlarged : {1.0, 8.0, 64.0}) {
    canvas.zoomToAll();
    canvas.zoomBy(enlarged);
    driver.settle();
    std::printf("1 : %.0f\n", canvas.denominator());
    driver.pan(6);
    driver.zoom(6);
    driver.draw("paint", wangge::ToolKind::Paint, session, tools, 12);
    driver.draw("cut", wangge::ToolKind::Cut, session, tools, 12);
    driver.draw("push", wangge::ToolKind::Push, session, tools, 12);
  }
  return 0;
}
