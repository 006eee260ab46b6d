// SPDX-License-Identifier: GPL-3.0-or-later
// Where the panels of the window stand. The map comes first: lists are in one column beside it, what tells of a
// selection stands below them while there is one, and what is worked through opens under the map when it is called. One
// key folds all of it away and brings it back as it was. The arrangement is the planner's: it is remembered from one
// run to the next, and one command puts it back to the beginning.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QSize>
#include <QString>
#include <QWidget>

class QAction;
class QDockWidget;
class QMainWindow;
class QSplitter;
class QToolBar;

namespace wangge {

class Session;

class WindowLayout : public QObject {
  Q_OBJECT

 public:
  // Lists: tabs of one column. Details: under them, only while grids are selected. Below: under the map, when called.
  enum class Place { Lists, Details, Below };

  WindowLayout(QMainWindow& window, Session& session);

  QDockWidget* add(const QString& title, QWidget* panel, Place place, const char* name);
  // A bar that is folded with the panels.
  void addBar(QToolBar* bar) { m_bars << bar; }
  // Once all parts are there.
  void begin();

  // Panels stand beside a plan only.
  void setPlanShown(bool shown);
  // Brings a panel to the front; one below the map as high as it was, or as asked if that leaves the map its half.
  void call(QDockWidget* dock, int height = 0);

  QAction* foldAction() const { return m_fold; }
  QAction* resetAction() const { return m_reset; }
  bool isFolded() const { return m_folded; }
  const QList<QDockWidget*>& docks() const { return m_docks; }

  // The window where it was last, as far as its screen has room; else `size` in the middle.
  void showWindow(const QSize& size);
  // Keeps the arrangement and the window's place for the next run.
  void remember();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void setFolded(bool folded);
  void reset();
  bool restore();  // the arrangement; false when it is another version's
  void setSizes();
  void followSelection();
  void letGo(const QDockWidget* dock);
  // A panel among tabs has its title there, and no second one above it.
  void showTitles();
  void sizeDetails(int height);
  // What the column of lists shows above the details; null when nothing.
  QDockWidget* shownList() const;

  QMainWindow& m_window;
  Session& m_session;
  QAction *m_fold, *m_reset;
  QList<QDockWidget*> m_docks, m_below;
  QMap<QDockWidget*, int> m_heights;                     // of panels below, as they were seen last
  QDockWidget *m_lists = nullptr, *m_details = nullptr;  // the first of the lists
  QList<QToolBar*> m_bars;
  QByteArray m_first;                         // as the program comes
  QMap<QSplitter*, QByteArray> m_firstParts;  // inside the panels
  QByteArray m_arrangement;  // with a plan open, as it is to be brought back; empty: as the program comes
  bool m_plan = false, m_folded = false;
  bool m_detailsWanted = true;  // the planner has not closed them
  int m_detailsHeight = 0;      // as they were last; 0: their share of the column
};

}  // namespace wangge
