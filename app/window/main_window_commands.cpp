// SPDX-License-Identifier: GPL-3.0-or-later
// The window's commands: what stands in its menus and in the bar above the map, in the order of both.
#include <QDockWidget>
#include <QMenuBar>
#include <QVBoxLayout>

#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/align_commands.h"
#include "app/window/command_bar.h"
#include "app/window/context_menus.h"
#include "app/window/empty_states.h"
#include "app/window/help/help.h"
#include "app/window/help/tour.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/main_window.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/comparison.h"
#include "app/window/map/label_switch.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/tool_palette.h"
#include "app/window/numbering_commands.h"
#include "app/window/pane_keys.h"
#include "app/window/panels/community_panel.h"
#include "app/window/panels/fix_bar.h"
#include "app/window/panels/issue_list.h"
#include "app/window/panels/level_tree.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/plan_commands.h"
#include "app/window/recent_menu.h"
#include "app/window/start_page.h"
#include "app/window/window_layout.h"
#include "core/edit/strips.h"

namespace wangge {
namespace {

using Where = CommandBar::Where;

// Zones whose merging is tried when they are selected, for the tip to tell what goes along: more take too long.
constexpr std::size_t kMostTried = 6;

}  // namespace

void MainWindow::buildActions() {
  auto* bar = new CommandBar(tr("Commands"));
  addToolBar(bar);
  m_layout->addBar(bar);
  QMenu *file = menuBar()->addMenu(tr("&File")), *edit = menuBar()->addMenu(tr("&Edit")),
        *view = menuBar()->addMenu(tr("&View")), *draw = menuBar()->addMenu(tr("&Draw")),
        *grids = menuBar()->addMenu(tr("&Grids"));
  for (QMenu* menu : {draw, grids}) menu->setToolTipsVisible(true);
  addFileCommands(*bar, *file);
  bar->addSeparator();
  addEditCommands(*bar, *edit);
  bar->addSeparator();
  addGridCommands(*bar, *grids);
  bar->addSeparator();
  m_palette = new ToolPalette(m_session, *m_tools, *m_edits, draw, this);
  addToolBar(Qt::LeftToolBarArea, m_palette);
  addViewCommands(*bar, *view);
  addHelp();
}

void MainWindow::addFileCommands(CommandBar& bar, QMenu& menu) {
  bar.add(menu, {"new", tr("&New plan…"), QKeySequence::New}, [this] { m_commands->newPlan(); });
  bar.add(menu, {"open", tr("&Open…"), QKeySequence::Open, Where::Button}, [this] { m_commands->open(); });
  QAction* demo = bar.add(menu, {"demo", tr("Open the &demonstration"), {}}, [this] { m_commands->openDemo(); });
  addRecentMenu(&menu, demo, *m_commands);
  menu.addSeparator();
  m_save = bar.add(menu, {"save", tr("&Save"), QKeySequence::Save, Where::Button}, [this] { m_commands->save(); });
  const auto needsPlan = [this](QAction* action) { m_planActions << action; };
  needsPlan(bar.add(menu, {"", tr("Save &as…"), QKeySequence::SaveAs, Where::Menu, "action_save_as"},
                    [this] { m_commands->saveAs(); }));
  needsPlan(bar.add(menu, {"", tr("P&ublic copy…"), {}, Where::Menu, "action_public_copy"},
                    [this] { m_commands->publicCopy(); }));
  m_revert = bar.add(menu, {"", tr("&Revert to the saved plan"), {}, Where::Menu, "action_revert"},
                     [this] { m_commands->revert(); });
  needsPlan(bar.add(menu, {"", tr("&Versions of the plan…"), {}, Where::Menu, "action_versions"},
                    [this] { m_commands->versions(); }));
  needsPlan(bar.add(menu, {"", tr("Se&ttings of the plan…"), {}, Where::Menu, "action_plan_settings"},
                    [this] { showPlanSettings(); }));
  menu.addSeparator();
  bar.addSeparator();
  needsPlan(bar.add(menu, {"import", tr("&Import…"), QKeySequence("Ctrl+I"), Where::Button},
                    [this] { m_commands->import(); }));
  needsPlan(bar.add(menu, {"", tr("Import a &folder…"), {}, Where::Menu, "action_import_folder"},
                    [this] { m_commands->importFolder(); }));
  needsPlan(bar.add(menu, {"", tr("Report of the last im&port"), {}, Where::Menu, "action_import_report"},
                    [this] { m_commands->showLastReport(); }));
  needsPlan(bar.add(menu,
                    {"export", tr("&Export the map…"), QKeySequence("Ctrl+E"), Where::Button, nullptr, tr("Export")},
                    [this] { m_commands->exportMap(); }));
  needsPlan(bar.add(menu, {"print", tr("&Print…"), QKeySequence::Print, Where::Button},
                    [this] { m_commands->print(m_tree->chosenUnits()); }));
  needsPlan(bar.add(menu, {"", tr("S&heet templates…"), {}, Where::Menu, "action_sheet_templates"},
                    [this] { showLayout(m_session, this); }));
  m_board = bar.add(menu, {"", tr("Notice &board of the grid…"), {}, Where::Menu, "action_board"},
                    [this] { m_commands->printBoard(); });
  menu.addSeparator();
  needsPlan(bar.add(menu, {"", tr("&Close the plan"), QKeySequence::Close, Where::Menu, "action_close"},
                    [this] { m_commands->afterSaving([this] { m_session.close(); }); }));
  bar.add(menu, {"", tr("&Quit"), QKeySequence::Quit, Where::Menu, "action_quit"}, [this] { close(); });
}

void MainWindow::addEditCommands(CommandBar& bar, QMenu& menu) {
  m_undo = bar.add(menu, {"undo", tr("&Undo"), QKeySequence::Undo, Where::Icon}, [this] { m_session.undo(); });
  m_redo = bar.add(menu, {"redo", tr("&Redo"), QKeySequence::Redo, Where::Icon}, [this] { m_session.redo(); });
  // Desktops know either the one or the other.
  m_redo->setShortcuts({QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")});
  menu.addSeparator();
  menu.addActions({m_issues->nextAction(), m_issues->previousAction()});
  menu.addSeparator();
  bar.add(menu, {"", tr("Pre&ferences…"), QKeySequence("Ctrl+,"), Where::Menu, "action_preferences"},
          [this] { showPreferences(); });
}

void MainWindow::addGridCommands(CommandBar& bar, QMenu& menu) {
  const auto needsPlan = [this](QAction* action) { m_planActions << action; };
  auto* numbering = findChild<NumberingCommands*>();
  needsPlan(bar.add(
      menu, {"number", tr("&Number the grids…"), QKeySequence("Ctrl+Shift+N"), Where::Button, nullptr, tr("Numbering")},
      [numbering, this] { numbering->number(m_community->community()); }));
  needsPlan(bar.add(menu, {"", tr("&Renumber the community…"), {}, Where::Menu, "action_renumber"},
                    [numbering, this] { numbering->renumber(m_community->community()); }));
  needsPlan(bar.add(menu, {"", tr("&History of a code…"), {}, Where::Menu, "action_code_history"},
                    [numbering] { numbering->showHistory(); }));
  auto* alignment = findChild<AlignCommands*>();
  QAction* align =
      bar.add(menu, {"", tr("&Alignment of precincts…"), QKeySequence("Ctrl+Shift+A"), Where::Menu, "action_alignment"},
              [alignment] { alignment->call(); });
  needsPlan(align);
  m_canvas->findChild<LabelSwitch*>()->offer(Label::Precinct, align);
  addMerging(bar, menu);
  needsPlan(
      bar.add(menu, {"propose", tr("&Propose grids"), QKeySequence("P"), Where::Button}, [this] { propose(false); }));
  needsPlan(bar.add(menu, {"", tr("M&end what is out of band"), QKeySequence("Shift+P"), Where::Menu, "action_mend"},
                    [this] { propose(true); }));
  menu.addSeparator();
  m_planActions << addLockCommands(&menu, m_session, *m_edits);
}

void MainWindow::addMerging(CommandBar& bar, QMenu& menu) {
  QAction* merge = bar.add(
      menu, {"merge", tr("&Merge the selected grids"), QKeySequence("F"), Where::Button, nullptr, tr("Merge")}, [] {});
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
    const QString text =
        m_tools->label() == Label::Precinct ? tr("&Merge the selected precincts") : tr("&Merge the selected grids");
    merge->setText(text);
    m_edits->setTip(merge, CommandBar::tipOf(text, merge->shortcut()));
  });
}

void MainWindow::addViewCommands(CommandBar& bar, QMenu& menu) {
  const auto add = [&](const char* icon, const QString& text, const QKeySequence& keys, auto&& what) {
    m_viewActions << bar.add(menu, {icon, text, keys, Where::Icon}, what);
  };
  add("zoom-in", tr("Zoom &in"), QKeySequence::ZoomIn, [this] { m_canvas->zoomBy(1.5); });
  add("zoom-out", tr("Zoom &out"), QKeySequence::ZoomOut, [this] { m_canvas->zoomBy(1 / 1.5); });
  add("zoom-all", tr("Show the &whole plan"), QKeySequence("Ctrl+0"), [this] { m_canvas->zoomToAll(); });
  add("zoom-selection", tr("Zoom to the &selection"), QKeySequence("Ctrl+2"), [this] { m_canvas->zoomToSelection(); });
  auto* comparison = new Comparison(m_session, *m_canvas, this);
  menu.addAction(comparison->action());
  connect(m_commands, &PlanCommands::comparisonRequested, comparison, &Comparison::showVersion);
  menu.addSeparator();
  for (QDockWidget* dock : m_layout->docks()) menu.addAction(dock->toggleViewAction());
  menu.addSeparator();
  menu.addActions({m_layout->foldAction(), m_layout->resetAction()});
  menu.addActions((new PaneKeys(*this, m_pages, m_canvas))->actions());
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

}  // namespace wangge
