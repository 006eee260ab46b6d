// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_layout.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QStyleHints>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <algorithm>
#include <utility>

#include "app/session/session.h"
#include "app/window/map/typing.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

// To be raised whenever panels or bars come, go or are renamed: an arrangement of others is not brought back.
constexpr int kVersion = 2;
constexpr const char *kState = "layout/state", *kGeometry = "layout/geometry", *kDetails = "layout/details";
const QString kHeights = "layout/heights/";

const QString kParts = "layout/parts/";

constexpr QSize kLeast(800, 480);    // the window never needs more
constexpr int kFrame = 40;           // pixels that a title bar and its borders may take
constexpr double kListShare = 0.24;  // of the window's width
constexpr int kListLeast = 300, kListMost = 420;
constexpr double kDetailsShare = 0.55;  // of the column's height
constexpr int kBelow = 260;             // for a few problems and the fix of one
constexpr double kBelowMost = 0.5;      // of the height that the map and what is below it have

// Not behind another tab, where panels are put outside of the window. What can be seen of the panel itself tells
// nothing: its page may cover all of it.
bool isInFront(const QDockWidget& dock) {
  return dock.isVisible() && (dock.isFloating() || dock.parentWidget()->rect().intersects(dock.geometry()));
}

}  // namespace

WindowLayout::WindowLayout(QMainWindow& window, Session& session)
    : QObject(&window),
      m_window(window),
      m_session(session),
      m_fold(named("action_map_only", new QAction(theme::icon("map-only"), tr("&Map only"), this))),
      m_reset(named("action_reset_layout", new QAction(tr("&Reset the layout"), this))) {
  window.setDockOptions(QMainWindow::AllowTabbedDocks);
  window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  // A minimum of its own: no panel and no text in one can make the window larger.
  window.setMinimumSize(kLeast.boundedTo(window.screen()->availableGeometry().size() - QSize(0, kFrame)));
  m_fold->setCheckable(true);
  m_fold->setShortcut(Qt::Key_F11);
  m_fold->setToolTip(tr("Fold all panels away, or bring them back as they were") + "  F11");
  connect(m_fold, &QAction::triggered, this, [this](bool on) { setFolded(on); });
  connect(m_reset, &QAction::triggered, this, [this] { reset(); });
  connect(&session, &Session::selectionChanged, this, [this] {
    // A list is not moved under a click that may yet become a double click.
    const QWidget* focus = m_window.focusWidget();
    const bool inList =
        QApplication::mouseButtons() != Qt::NoButton &&
        std::ranges::any_of(m_docks, [&](const QDockWidget* dock) { return dock->isAncestorOf(focus); });
    if (inList && m_details->isHidden()) {
      QTimer::singleShot(QGuiApplication::styleHints()->mouseDoubleClickInterval(), this,
                         [this] { followSelection(); });
    } else {
      followSelection();
    }
  });
}

QDockWidget* WindowLayout::add(const QString& title, QWidget* panel, Place place, const char* name) {
  auto* dock = named(name, new QDockWidget(title));
  dock->setWidget(bounded(panel));
  dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
  m_window.addDockWidget(place == Place::Below ? Qt::BottomDockWidgetArea : Qt::LeftDockWidgetArea, dock);
  if (place == Place::Lists && m_lists) m_window.tabifyDockWidget(m_docks.back(), dock);
  if (place == Place::Below && !m_below.isEmpty()) m_window.tabifyDockWidget(m_below.back(), dock);
  if (place == Place::Lists && !m_lists) m_lists = dock;
  if (place == Place::Below) m_below << dock;
  if (place == Place::Details) {
    m_details = dock;
    connect(dock->toggleViewAction(), &QAction::triggered, this, [this](bool shown) { m_detailsWanted = shown; });
  }
  dock->installEventFilter(this);
  connect(dock->toggleViewAction(), &QAction::triggered, this, [this, dock](bool shown) {
    if (shown) call(dock);
  });
  // A panel behind another tab is visible to Qt, and nothing of it is seen: then its command is not ticked and brings
  // it to the front.
  connect(dock, &QDockWidget::visibilityChanged, dock->toggleViewAction(), &QAction::setChecked);
  for (auto changed : {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged})
    connect(dock, changed, this, [this] { QTimer::singleShot(0, this, [this] { showTitles(); }); });
  connect(dock, &QDockWidget::dockLocationChanged, this,
          [this] { QTimer::singleShot(0, this, [this] { showTitles(); }); });
  m_docks << dock;
  return dock;
}

void WindowLayout::showTitles() {
  for (QTabBar* tabs : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
    tabs->setAccessibleName(tr("Panels"));
  for (QDockWidget* dock : m_docks) {
    const QList<QDockWidget*> others = m_window.tabifiedDockWidgets(dock);
    const bool tab = !dock->isFloating() && !dock->isHidden() &&
                     std::ranges::any_of(others, [](const QDockWidget* other) { return !other->isHidden(); });
    QWidget* bar = dock->titleBarWidget();
    if (tab == (bar != nullptr)) continue;
    dock->setTitleBarWidget(tab ? new QWidget(dock) : nullptr);
    delete bar;
  }
}

void WindowLayout::begin() {
  for (QDockWidget* dock : m_docks) dock->setVisible(dock != m_details && !m_below.contains(dock));
  m_lists->raise();
  for (QToolBar* bar : m_window.findChildren<QToolBar*>()) bar->show();
  m_first = m_window.saveState(kVersion);
  const QSettings settings;
  m_arrangement = settings.value(kState).toByteArray();
  m_detailsWanted = settings.value(kDetails, true).toBool();
  for (QDockWidget* dock : m_below)
    if (const int height = settings.value(kHeights + dock->objectName()).toInt(); height > 0) m_heights[dock] = height;
  for (QSplitter* parts : m_window.findChildren<QSplitter*>()) {
    m_firstParts[parts] = parts->saveState();
    parts->restoreState(settings.value(kParts + parts->objectName()).toByteArray());
  }
  for (QDockWidget* dock : m_docks) dock->hide();
}

bool WindowLayout::eventFilter(QObject* watched, QEvent* event) {
  // Hidden by its button, and not because nothing is selected.
  if (watched == m_details && event->type() == QEvent::Close) m_detailsWanted = false;
  if (event->type() == QEvent::Close) letGo(static_cast<QDockWidget*>(watched));
  if (event->type() == QEvent::Resize && m_plan && !m_folded)
    if (auto* dock = static_cast<QDockWidget*>(watched);
        m_below.contains(dock) && !dock->isFloating() && isInFront(*dock))
      // Once whatever resized it is done: a panel is as high as its words at first, and then as it is called.
      QTimer::singleShot(0, dock, [this, dock] {
        if (m_plan && !m_folded && !dock->isFloating() && isInFront(*dock)) m_heights[dock] = dock->height();
      });
  return false;
}

void WindowLayout::setPlanShown(bool shown) {
  m_fold->setEnabled(shown);
  m_reset->setEnabled(shown);
  if (shown == m_plan) return;
  m_plan = shown;
  if (!shown) {
    if (!m_folded) m_arrangement = m_window.saveState(kVersion);
    m_folded = false;
    m_fold->setChecked(false);
    for (QToolBar* bar : m_bars) bar->show();
    for (QDockWidget* dock : m_docks) dock->hide();
    return;
  }
  if (m_arrangement.isEmpty() || !restore()) return reset();
  // Sizes hold once the bars are there, which they are with the next turn.
  QTimer::singleShot(0, this, [this] {
    if (m_plan && !m_folded) restore();
  });
}

bool WindowLayout::restore() {
  if (!m_window.restoreState(m_arrangement, kVersion)) return false;
  // Panels may be put away, the tools not: an arrangement that was kept without them would lose them.
  for (QToolBar* bar : m_window.findChildren<QToolBar*>()) bar->show();
  // What is worked through has nothing to say yet.
  for (QDockWidget* dock : m_below) dock->hide();
  followSelection();
  return true;
}

void WindowLayout::reset() {
  if (!m_plan) return;
  m_folded = false;
  m_fold->setChecked(false);
  m_detailsWanted = true;
  m_heights.clear();
  for (QDockWidget* dock : m_docks) dock->setFloating(false);
  m_window.restoreState(m_first, kVersion);
  for (auto parts = m_firstParts.cbegin(); parts != m_firstParts.cend(); ++parts)
    parts.key()->restoreState(parts.value());
  for (QDockWidget* dock : m_docks) dock->setVisible(dock != m_details && !m_below.contains(dock));
  for (QToolBar* bar : m_bars) bar->show();
  m_lists->raise();
  followSelection();
  setSizes();
  // Sizes hold once the panels are shown, which they are with the next turn.
  QTimer::singleShot(0, this, [this] {
    if (m_plan && !m_folded) setSizes();
  });
}

QDockWidget* WindowLayout::shownList() const {
  for (QDockWidget* dock : m_docks)
    if (dock != m_details && m_window.dockWidgetArea(dock) == m_window.dockWidgetArea(m_details) &&
        !dock->isFloating() && isInFront(*dock))
      return dock;
  return nullptr;
}

void WindowLayout::setSizes() {
  const int width = std::clamp(static_cast<int>(m_window.width() * kListShare), kListLeast, kListMost);
  m_window.resizeDocks({m_lists}, {width}, Qt::Horizontal);
  m_detailsHeight = 0;
  if (m_details->isVisible()) sizeDetails(0);
}

void WindowLayout::sizeDetails(int height) {
  // The column goes down to the status bar, whatever is open below the map.
  const int column = m_window.statusBar()->y() - m_window.centralWidget()->y();
  if (height <= 0) height = static_cast<int>(column * kDetailsShare);
  height = std::min(height, column * 3 / 4);
  m_window.resizeDocks({m_lists, m_details}, {column - height, height}, Qt::Vertical);
}

void WindowLayout::followSelection() {
  if (!m_plan || m_folded) return;
  const Selection& selection = m_session.selection();
  const bool some = m_session.hasPlan() && !(selection.grids.empty() && selection.precincts.empty());
  if (some == !m_details->isHidden() || (some && !m_detailsWanted)) return;
  if (!some) {
    m_detailsHeight = m_details->height();
    letGo(m_details);
  }
  m_details->setVisible(some);
  if (!some || !shownList()) return;
  sizeDetails(m_detailsHeight);
  // Sizes hold once the panel is shown, which it is with the next turn.
  QTimer::singleShot(0, this, [this, height = m_detailsHeight] {
    if (m_plan && !m_folded && m_details->isVisible()) sizeDetails(height);
  });
}

// The focus of what goes away is the map's, whose keys it is then; else the next field in the row would take them.
void WindowLayout::letGo(const QDockWidget* dock) {
  const QWidget* focus = QApplication::focusWidget();
  if (!focus || !dock->isAncestorOf(focus)) return;
  finishTyping();
  if (auto* map = m_window.findChild<QWidget*>("mapCanvas")) map->setFocus(Qt::OtherFocusReason);
}

void WindowLayout::call(QDockWidget* dock, int height) {
  // Folded away, it would stand alone, and be gone with the next F11.
  if (m_folded) setFolded(false);
  const bool below = m_below.contains(dock), again = m_heights.contains(dock);
  int both = m_window.centralWidget()->height();
  for (const QDockWidget* other : m_below)
    if (isInFront(*other)) both += other->height();
  const int was = m_heights.value(dock);
  dock->show();
  dock->raise();
  if (!below) return;
  m_window.layout()->activate();
  const int half = static_cast<int>(both * kBelowMost);
  const int wanted =
      again ? std::max(std::min(was, both * 3 / 4), std::min(height, half)) : std::min(std::max(height, kBelow), half);
  m_window.resizeDocks({dock}, {wanted}, Qt::Vertical);
  // Whoever shows a place next has to know how large the map is.
  m_window.layout()->activate();
}

void WindowLayout::setFolded(bool folded) {
  m_fold->setChecked(folded);
  if (!m_plan || folded == m_folded) return;
  if (folded) m_arrangement = m_window.saveState(kVersion);
  m_folded = folded;
  if (!folded) {
    m_window.restoreState(m_arrangement, kVersion);
    return followSelection();
  }
  for (QDockWidget* dock : m_docks) {
    letGo(dock);
    dock->hide();
  }
  for (QToolBar* bar : m_bars) bar->hide();
}

void WindowLayout::showWindow(const QSize& size) {
  const bool known = m_window.restoreGeometry(QSettings().value(kGeometry).toByteArray());
  if (!known) m_window.resize(size);
  const QSize room = m_window.screen()->availableGeometry().size();
  if (m_window.isMaximized() || m_window.isFullScreen()) return m_window.show();
  const bool wide = room.width() <= m_window.width(), high = room.height() <= m_window.height() + kFrame;
  m_window.resize(m_window.size().boundedTo(room));
  // A screen that has no room for the window and its frame gets it as large as there is. One that fills the screen one
  // way only was put to a side of it, and stands there again.
  if (known ? wide && high : wide || high) return m_window.showMaximized();
  m_window.show();
}

void WindowLayout::remember() {
  QSettings settings;
  if (m_plan && !m_folded) m_arrangement = m_window.saveState(kVersion);
  if (!m_arrangement.isEmpty()) settings.setValue(kState, m_arrangement);
  settings.setValue(kGeometry, m_window.saveGeometry());
  settings.setValue(kDetails, m_detailsWanted);
  settings.remove(kHeights.chopped(1));
  for (auto height = m_heights.cbegin(); height != m_heights.cend(); ++height)
    settings.setValue(kHeights + height.key()->objectName(), height.value());
  for (QSplitter* parts : m_firstParts.keys()) settings.setValue(kParts + parts->objectName(), parts->saveState());
}

}  // namespace wangge
