// SPDX-License-Identifier: GPL-3.0-or-later
// Getting started: a way through the program in steps, done by oneself on the demonstration. It watches the plan and
// the window, so a step counts when it was really done, however; and it can be left at any step and taken up again.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <string>
#include <vector>

#include "core/base/ids.h"

class QMainWindow;

namespace wangge {

class MapCanvas;
class Session;
class ToolBox;

struct TourStep {
  QString title, text;
  QString showText;            // of the button that leads to the place; empty: none is needed
  std::function<void()> show;  // leads there
  std::function<bool()> done;  // whether it is, since the step began
  QString topic;               // of the manual
};

class Tour : public QObject {
  Q_OBJECT

 public:
  Tour(QMainWindow& window, Session& session, ToolBox& tools, MapCanvas& canvas, QObject* parent = nullptr);

  bool isRunning() const { return m_running; }
  // Counted from 0, as many as there are once all is done.
  int step() const { return m_step; }
  int count() const { return static_cast<int>(m_steps.size()); }
  bool isFinished() const { return m_step >= count(); }
  // What there is to do now. Where the demonstration is not open, that comes first, whatever the step.
  const TourStep& current() const;
  // Where it was left, else from the beginning.
  void start();
  void startAnew();
  void leave();
  void skip();
  // A sheet was printed.
  void notePrinted();

 signals:
  void changed();

 private:
  void addSteps();
  bool atDemonstration() const;
  void begin(int step);
  void look();
  // Whether the last step of the plan since this step of the tour began is one of these, by the code in the journal.
  bool didOne(const std::vector<std::string>& codes) const;
  void showGrid(bool large);

  QMainWindow& m_window;
  Session& m_session;
  ToolBox& m_tools;
  MapCanvas& m_canvas;
  std::vector<TourStep> m_steps;
  int m_step = 0;
  bool m_running = false, m_printed = false;
  std::size_t m_index = 0;  // of the version shown when the step began
};

}  // namespace wangge
