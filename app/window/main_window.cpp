// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QRegularExpression>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/align_commands.h"
#include "app/window/context_menus.h"
#include "app/window/dialogs/institution_dialog.h"
#include "app/window/empty_states.h"
#include "app/window/help/help.h"
#include "app/window/help/tour.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/comparison.h"
#include "app/window/map/kept_settings.h"
#include "app/window/map/label_switch.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/tool_options.h"
#include "app/window/map/tool_palette.h"
#include "app/window/map/typing.h"
#include "app/window/map/undo_bar.h"
#include "app/window/numbering_commands.h"
#include "app/window/pane_keys.h"
#include "app/window/panels/community_panel.h"
#include "app/window/panels/fix_bar.h"
#include "app/window/panels/issue_list.h"
#include "app/window/panels/level_tree.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/screen_bounds.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "app/window/propose/proposal_controller.h"
#include "app/window/recent_menu.h"
#include "app/window/start_page.h"
#include "app/window/window_layout.h"
#include "core/edit/strips.h"
#include "gis/raster/raster.h"

namespace wangge {
namespace {
constexpr QSize kSize(1366, 768);  // where nothing else is known
// Zones whose merging is tried when they are selected, for the tip to tell what goes along: more take too long.
constexpr std::size_t kMostTried = 6;
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
  new UndoBar(m_session, *m_edits, m_canvas);
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

void MainWindow::buildActions() {
  auto* bar = addToolBar(tr("Commands"));
  bar->setObjectName("commands");
  bar->setMovable(false);
  m_layout->addBar(bar);
  bar->setIconSize(QSize(20, 20));
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  QMenu *file = menuBar()->addMenu(tr("&File")), *edit = menuBar()->addMenu(tr("&Edit")),
        *view = menuBar()->addMenu(tr("&View")), *draw = menuBar()->addMenu(tr("&Draw")),
        *grids = menuBar()->addMenu(tr("&Grids"));
  for (QMenu* menu : {draw, grids}) menu->setToolTipsVisible(true);
  enum Where { MenuOnly, WithButton, IconOnly };
  const auto add = [&](QMenu* menu, const char* icon, const QString& text, const QKeySequence& keys, auto&& what,
                       bool needsPlan, Where where) {
    QAction* action = menu->addAction(*icon ? theme::icon(icon) : QIcon(), text);
    action->setShortcut(keys);
    action->setObjectName(QString("action_") + (*icon ? icon : "more"));
    connect(action, &QAction::triggered, this, [this, what] {
      finishTyping();
      what();
    });
    if (needsPlan) m_planActions << action;
    if (where != MenuOnly) {
      bar->addAction(action);
      QString tip = text;
      tip.remove(QRegularExpression("\\(&.\\)"));  // Chinese texts name their letter apart: 打开(&O)…
      tip.remove('&');
      tip.remove("…");
      action->setToolTip(keys.isEmpty() ? tip : tip + "  " + keys.toString(QKeySequence::NativeText));
      action->setIconText(tip.trimmed());
      if (where == IconOnly)
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action)))
          button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    return action;
  };
  add(
      file, "new", tr("&New plan…"), QKeySequence::New, [this] { m_commands->newPlan(); }, false, MenuOnly);
  add(
      file, "open", tr("&Open…"), QKeySequence::Open, [this] { m_commands->open(); }, false, WithButton);
  QAction* demo = add(
      file, "demo", tr("Open the &demonstration"), {}, [this] { m_commands->openDemo(); }, false, MenuOnly);
  addRecentMenu(file, demo, *m_commands);
  file->addSeparator();
  m_save = add(
      file, "save", tr("&Save"), QKeySequence::Save, [this] { m_commands->save(); }, true, WithButton);
  add(
      file, "", tr("Save &as…"), QKeySequence::SaveAs, [this] { m_commands->saveAs(); }, true, MenuOnly)
      ->setObjectName("action_save_as");
  m_revert = add(
      file, "", tr("&Revert to the saved plan"), {}, [this] { m_commands->revert(); }, false, MenuOnly);
  m_revert->setObjectName("action_revert");
  add(
      file, "", tr("&Versions of the plan…"), {}, [this] { m_commands->versions(); }, true, MenuOnly)
      ->setObjectName("action_versions");
  add(
      file, "", tr("Se&ttings of the plan…"), {}, [this] { showPlanSettings(); }, true, MenuOnly)
      ->setObjectName("action_plan_settings");
  file->addSeparator();
  bar->addSeparator();
  add(
      file, "import", tr("&Import…"), QKeySequence("Ctrl+I"), [this] { m_commands->import(); }, true, WithButton);
  add(
      file, "", tr("Import a &folder…"), {}, [this] { m_commands->importFolder(); }, true, MenuOnly)
      ->setObjectName("action_import_folder");
  add(
      file, "", tr("Report of the last im&port"), {}, [this] { m_commands->showLastReport(); }, true, MenuOnly)
      ->setObjectName("action_import_report");
  add(
      file, "export", tr("&Export the map…"), QKeySequence("Ctrl+E"), [this] { m_commands->exportMap(); }, true,
      WithButton);
  add(
      file, "print", tr("&Print…"), QKeySequence::Print, [this] { m_commands->print(); }, true, WithButton);
  add(
      file, "", tr("S&heet templates…"), {}, [this] { showLayout(m_session, this); }, true, MenuOnly)
      ->setObjectName("action_sheet_templates");
  m_board = add(
      file, "", tr("Notice &board of the grid…"), {}, [this] { m_commands->printBoard(); }, false, MenuOnly);
  m_board->setObjectName("action_board");
  file->addSeparator();
  add(
      file, "", tr("&Close the plan"), QKeySequence::Close,
      [this] { m_commands->afterSaving([this] { m_session.close(); }); }, true, MenuOnly)
      ->setObjectName("action_close");
  add(
      file, "", tr("&Quit"), QKeySequence::Quit, [this] { close(); }, false, MenuOnly)
      ->setObjectName("action_quit");
  bar->addSeparator();
  m_undo = add(
      edit, "undo", tr("&Undo"), QKeySequence::Undo, [this] { m_session.undo(); }, false, IconOnly);
  m_redo = add(
      edit, "redo", tr("&Redo"), QKeySequence::Redo, [this] { m_session.redo(); }, false, IconOnly);
  // Desktops know either the one or the other.
  m_redo->setShortcuts({QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")});
  bar->addSeparator();
  auto* numbering = findChild<NumberingCommands*>();
  add(
      grids, "number", tr("&Number the grids…"), QKeySequence("Ctrl+Shift+N"),
      [numbering, this] { numbering->number(m_community->community()); }, true, WithButton);
  add(
      grids, "", tr("&Renumber the community…"), {},
      [numbering, this] { numbering->renumber(m_community->community()); }, true, MenuOnly)
      ->setObjectName("action_renumber");
  add(
      grids, "", tr("&History of a code…"), {}, [numbering] { numbering->showHistory(); }, true, MenuOnly)
      ->setObjectName("action_code_history");
  auto* alignment = findChild<AlignCommands*>();
  QAction* align = add(
      grids, "", tr("&Alignment of precincts…"), QKeySequence("Ctrl+Shift+A"), [alignment] { alignment->call(); }, true,
      MenuOnly);
  align->setObjectName("action_alignment");
  m_canvas->findChild<LabelSwitch*>()->offer(Label::Precinct, align);
  QAction* merge = add(
      grids, "merge", tr("&Merge the selected grids"), QKeySequence("F"), [] {}, false, WithButton);
  // What lies between two grids is meant with them.
  const auto along = [this](Label label) { return label == Label::Grid && m_tools->settings().strips; };
  const auto merged = [this, along](const Zones& zones) {
    const Project& plan = m_session.project();
    auto step = mergeZones(plan, zones, m_session.context());
    return along(zones.label) ? withStripsAlong(plan, std::move(step), m_session.context()) : std::move(step);
  };
  m_edits->add(
      merge, [this, merged] { return merged(m_session.selectedZones(m_tools->label())); },
      [this, along, merged]() -> Result<Message> {
        const Zones zones = m_session.selectedZones(m_tools->label());
        if (!along(zones.label) || zones.ids.size() < 2 || zones.ids.size() > kMostTried)
          return mergingZones(m_session.project(), zones);
        auto step = merged(zones);
        if (!step) return fail(step.error());
        return std::move(step->what);
      });
  m_issues->findChild<FixBar*>()->setMerging(merged);
  connect(m_tools, &ToolBox::labelChanged, merge, [this, merge] {
    QString text =
        m_tools->label() == Label::Precinct ? tr("&Merge the selected precincts") : tr("&Merge the selected grids");
    merge->setText(text);
    text.remove(QRegularExpression("\\(&.\\)"));
    merge->setIconText(text.remove('&').trimmed());
  });
  add(
      grids, "propose", tr("&Propose grids"), QKeySequence("P"), [this] { propose(false); }, true, WithButton);
  add(
      grids, "", tr("M&end what is out of band"), QKeySequence("Shift+P"), [this] { propose(true); }, true, MenuOnly)
      ->setObjectName("action_mend");
  grids->addSeparator();
  m_planActions << addLockCommands(grids, m_session, *m_edits);
  edit->addSeparator();
  edit->addActions({m_issues->nextAction(), m_issues->previousAction()});
  edit->addSeparator();
  add(
      edit, "", tr("Pre&ferences…"), QKeySequence("Ctrl+,"), [this] { showPreferences(); }, false, MenuOnly)
      ->setObjectName("action_preferences");
  bar->addSeparator();
  add(
      view, "zoom-in", tr("Zoom &in"), QKeySequence::ZoomIn, [this] { m_canvas->zoomBy(1.5); }, true, IconOnly);
  add(
      view, "zoom-out", tr("Zoom &out"), QKeySequence::ZoomOut, [this] { m_canvas->zoomBy(1 / 1.5); }, true, IconOnly);
  add(
      view, "zoom-all", tr("Show the &whole plan"), QKeySequence("Ctrl+0"), [this] { m_canvas->zoomToAll(); }, true,
      IconOnly);
  add(
      view, "zoom-selection", tr("Zoom to the &selection"), QKeySequence("Ctrl+2"),
      [this] { m_canvas->zoomToSelection(); }, true, IconOnly);
  auto* comparison = new Comparison(m_session, *m_canvas, this);
  view->addAction(comparison->action());
  connect(m_commands, &PlanCommands::comparisonRequested, comparison, &Comparison::showVersion);
  m_palette = new ToolPalette(m_session, *m_tools, *m_edits, draw, this);
  addToolBar(Qt::LeftToolBarArea, m_palette);
  view->addSeparator();
  for (QDockWidget* dock : m_layout->docks()) view->addAction(dock->toggleViewAction());
  view->addSeparator();
  view->addActions({m_layout->foldAction(), m_layout->resetAction()});
  view->addActions((new PaneKeys(*this, m_pages, m_canvas))->actions());
  addHelp();
}

// Last: it tells of all the others.
void MainWindow::addHelp() {
  auto* above = static_cast<QVBoxLayout*>(centralWidget()->layout());
  auto* help =
      new Help({*this, m_session, *m_tools, *m_canvas, *m_edits, *m_work}, menuBar()->addMenu(tr("&Help")), above);
  connect(m_commands, &PlanCommands::printed, &help->tour(), &Tour::notePrinted);
  connect(m_start, &StartPage::tourRequested, &help->tour(), &Tour::start);
  new ContextMenus(*this, m_session, *m_tools, *m_canvas);
  new EmptyStates(*this, m_session, *m_canvas);
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

QString MainWindow::choosePicture() {
  if (!m_session.hasPlan()) return {};
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Picture under the map"), QSettings().value("pictureFolder").toString(),
                                   tr("Pictures (*.tif *.tiff *.mbtiles *.png *.jpg *.jpeg)"));
  if (file.isEmpty()) return {};
  QSettings().setValue("pictureFolder", QFileInfo(file).absolutePath());
  const auto raster = gis::Raster::open(file.toStdString(), m_session.project().info.crs);
  if (!raster) {
    QMessageBox::warning(this, tr("Wangge"), textOf(raster.error()));
    return {};
  }
  if (raster->assumedCrs())
    QMessageBox::information(this, tr("Wangge"),
                             tr("The picture does not name its coordinate system; it is taken to be in the plan's, %1.")
                                 .arg(QString::fromStdString(m_session.project().info.crs)));
  return file;
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
      if (!QApplication::activeModalWidget()) this->close();
    };
    connect(m_work, &WorkBar::busyChanged, this, close,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    return;
  }
  // The editor is closed with the window, not before the plan was asked about.
  if (!mayCloseLayout(this)) return event->ignore();
  if (m_work->canStop()) {
    if (!confirmed(this, "stopWork", tr("Wangge"),
                   tr("The program is not done yet: %1. Stop it and close?").arg(m_work->title()), tr("Stop and close"),
                   tr("Go on")))
      return event->ignore();
    m_work->stop();
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
