// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"
#include "app/window/align/goal_panel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/dialogs/institution_dialog.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/kept_settings.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/tool_options.h"
#include "app/window/map/tool_palette.h"
#include "app/window/map/typing.h"
#include "app/window/map/undo_bar.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/file_columns.h"
#include "app/window/parts/screen_bounds.h"
#include "app/window/parts/widgets.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "app/window/propose/proposal_controller.h"
#include "app/window/start_page.h"
#include "app/window/window_layout.h"

namespace wangge {
namespace {
constexpr QSize kSize(1366, 768);  // where nothing else is known
}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_safety(m_session),
      m_pages(new QStackedWidget),
      m_start(new StartPage),
      m_tools(new ToolBox(m_session, this)),
      m_canvas(new MapCanvas(m_session, *m_tools)),
      m_mapPage(new QWidget),
      m_layout(new WindowLayout(*this, m_session)),
      m_work(new WorkBar),
      m_commands(new PlanCommands(m_session, *m_work, m_safety, this)),
      m_edits(new CommandActions(m_session, this)),
      m_controller(new ProposalController(m_session, *m_tools, *m_work, this)),
      m_place(new QLabel),
      m_totals(new ElidedLabel) {
  setObjectName("mainWindow");
  setAcceptDrops(true);
  resize(kSize);
  qApp->installEventFilter(new ScreenBounds(this));
  qApp->installEventFilter(new FileColumns(this));
  m_tools->setSettings(keptToolSettings(m_tools->settings()));
  m_pages->addWidget(m_start);
  m_start->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);  // the map may be smaller than the start page
  const auto stack = [](QWidget* into, QWidget* above, QWidget* below) {
    auto* column = new QVBoxLayout(into);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(above);
    column->addWidget(below, 1);
  };
  stack(m_mapPage, new ToolOptions(m_session, *m_tools, m_canvas), m_canvas);
  m_pages->addWidget(m_mapPage);
  auto* middle = new QWidget;
  stack(middle, m_safety.bar(), m_pages);
  setCentralWidget(middle);
  m_tools->setInstitutionAsker([this](DedicatedCategory& category, std::string& name) {
    return askInstitution(this, m_session, category, name);
  });
  buildDocks();
  buildActions();
  buildStatusBar();
  buildAutoSave();
  m_layout->begin();
  auto* undoBar = new UndoBar(m_session, *m_edits, m_canvas);
  connect(m_controller, &ProposalController::takenByKey, undoBar, &UndoBar::tell);
  connect(m_start, &StartPage::newRequested, m_commands, &PlanCommands::newPlan);
  connect(m_start, &StartPage::openRequested, m_commands, &PlanCommands::open);
  connect(m_start, &StartPage::demoRequested, m_commands, &PlanCommands::openDemo);
  connect(m_start, &StartPage::recentRequested, m_commands, &PlanCommands::openPath);
  connect(m_start, &StartPage::recoveryRequested, m_commands, &PlanCommands::offerRecovery);
  connect(m_commands, &PlanCommands::placeRequested, m_canvas, [this](Point place) {
    Box around;
    around.include(place);
    m_canvas->pointOut(place, around);
  });
  connect(m_commands, &PlanCommands::imported, m_canvas, &MapCanvas::reveal);
  connect(m_commands, &PlanCommands::recentChanged, this, [this] { updateStartPage(); });
  connect(m_commands, &PlanCommands::recoverableFound, m_start, &StartPage::setRecoverable);
  connect(&m_session, &Session::planReplaced, this, [this] { updateStartPage(); });
  updateStartPage();
  connect(&m_session, &Session::stateChanged, this, [this] { updateState(); });
  connect(&m_session, &Session::selectionChanged, this, [this] { updateState(); });
  connect(&m_safety, &PlanSafety::changed, this, [this] { updateState(); });
  connect(m_work, &WorkBar::busyChanged, this, [this] { updateState(); });
  updateState();
}

void MainWindow::appear() {
  m_layout->showWindow(kSize);
}

bool MainWindow::isBusy() const {
  return m_work->isBusy() || m_canvas->isBusy();
}

void MainWindow::openFile(const QString& path) {
  m_commands->openPath(path);
}
void MainWindow::openDemo() {
  m_commands->openDemo();
}
void MainWindow::offerRecovery() {
  m_commands->offerRecovery();
}

void MainWindow::updateStartPage() {
  if (m_session.hasPlan()) return;
  m_start->setRecent(PlanCommands::recent());
  m_commands->lookForRecoverable();
}

MainWindow::~MainWindow() {
  finishTyping();
  // What shows the plan looks at it to its own end, so it goes before the plan does.
  qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  delete m_edits;
  delete m_controller;
  delete m_commands;
  delete m_tools;
}

void MainWindow::closeEvent(QCloseEvent* event) {
  finishTyping();
  if (m_work->isBusy() && !m_work->canStop()) {
    // A save comes to its end first. The window stays alive meanwhile, and then closes or asks; not over a message that
    // the save ended with.
    event->ignore();
    if (std::exchange(m_closesLater, true)) return;
    const auto close = [this] {
      m_closesLater = false;
      QWidget* open = QApplication::activeModalWidget();
      if (!open) return void(this->close());
      // What tells of success is read first.
      if (auto* box = qobject_cast<QMessageBox*>(open); box && box->icon() == QMessageBox::Information)
        connect(box, &QDialog::finished, this, &QWidget::close, Qt::QueuedConnection);
    };
    connect(m_work, &WorkBar::busyChanged, this, close,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    return;
  }
  // The editor is closed with the window, not before the plan was asked about.
  if (!mayCloseLayout(this)) return event->ignore();
  const auto* goals = findChild<GoalPanel*>();
  const bool looking = goals && goals->isSearching();
  if (m_work->canStop() || looking) {
    const QString work = m_work->canStop() ? m_work->title() : tr("Looking for moves that reach the goal");
    if (!confirmed(this, "stopWork", tr("Wangge"), tr("The program is not done yet: %1. Stop it and close?").arg(work),
                   tr("Stop and close"), tr("Go on")))
      return event->ignore();
    if (m_work->canStop()) m_work->stop();
  }
  if (!m_session.hasPlan() || !m_session.isModified()) {
    if (!closeLayout(this)) return event->ignore();
    m_layout->remember();
    keepToolSettings(m_tools->settings());
    event->accept();
    return;
  }
  event->ignore();
  m_commands->afterSaving([this] {
    if (!closeLayout(this)) return;
    m_session.close();
    close();
  });
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  constexpr int kMilliseconds = 5000;
  auto reason = m_edits->whyNot(event->keyCombination());
  if (!reason) reason = m_palette->whyNot(event->keyCombination());
  if (reason) statusBar()->showMessage(textOf(*reason), kMilliseconds);
  QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (m_work->isBusy()) return;
  const QList<QUrl> urls = event->mimeData()->urls();
  // Many files or folders are data; a plan is one file.
  if (!urls.isEmpty() && (urls.size() == 1 || m_session.hasPlan()) && std::ranges::all_of(urls, &QUrl::isLocalFile))
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  if (m_work->isBusy()) return event->ignore();
  finishTyping();
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
  // With a plan open, what is dropped on it is data for it; without one, it is a plan.
  if (m_session.hasPlan()) {
    m_commands->importPaths(paths);
  } else {
    m_commands->openPath(paths[0]);
  }
}

}  // namespace wangge
