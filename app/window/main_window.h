// SPDX-License-Identifier: GPL-3.0-or-later
// The window: the map, the lists and the selected grid beside it, problems and proposals below it when they are called.
// It only puts the parts together; what a command does stands in plan_commands, where panels stand in window_layout.
#pragma once

#include <QMainWindow>

#include "app/session/session.h"
#include "app/window/plan_safety.h"

class QComboBox;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;

namespace wangge {

class AutoSave;
class CommandActions;
class CommandBar;
class CommunityPanel;
class ElidedLabel;
class IssueList;
class LevelTree;
class MapCanvas;
class PlanCommands;
class ProblemsButton;
class ProposalController;
class StartPage;
class ToolBox;
class ToolPalette;
class WindowLayout;
class WorkBar;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(QWidget* parent = nullptr);
  ~MainWindow() override;

  // Shows the window where it was last, within its screen.
  void appear();
  void openFile(const QString& path);
  void openDemo();
  // Offers the edits of plans that were not closed properly, if there are any.
  void offerRecovery();
  Session& session() { return m_session; }
  MapCanvas& canvas() { return *m_canvas; }
  ToolBox& tools() { return *m_tools; }
  ProposalController& proposals() { return *m_controller; }
  bool isBusy() const;

 protected:
  void closeEvent(QCloseEvent* event) override;
  // The key of a command that cannot be given says why.
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildActions();
  void addFileCommands(CommandBar& bar, QMenu& menu);
  void addEditCommands(CommandBar& bar, QMenu& menu);
  void addGridCommands(CommandBar& bar, QMenu& menu);
  void addMerging(CommandBar& bar, QMenu& menu);
  void addViewCommands(CommandBar& bar, QMenu& menu);
  void addHelp();
  void buildDocks();
  void buildProposals();
  void nameProposals();
  void propose(bool onlyMend);
  void showPlanSettings();
  void showPreferences();
  void buildAutoSave();
  void buildStatusBar();
  void updateState();
  QString choosePicture();  // a picture that can be shown; empty when none was chosen
  void updateStartPage();

  Session m_session;
  PlanSafety m_safety;
  QStackedWidget* m_pages;
  StartPage* m_start;
  ToolBox* m_tools;
  IssueList* m_issues = nullptr;
  LevelTree* m_tree = nullptr;
  CommunityPanel* m_community = nullptr;
  MapCanvas* m_canvas;
  QWidget* m_mapPage;  // the canvas below the tool's options
  WindowLayout* m_layout;
  WorkBar* m_work;
  PlanCommands* m_commands;
  CommandActions* m_edits;  // on the selection
  ProposalController* m_controller;
  AutoSave* m_autoSave = nullptr;
  QDockWidget *m_issueDock = nullptr, *m_proposeDock = nullptr;
  QLabel* m_place;
  ElidedLabel* m_totals;
  QComboBox* m_scale = nullptr;
  ProblemsButton* m_problems = nullptr;
  ToolPalette* m_palette = nullptr;
  QList<QAction*> m_planActions;  // enabled while a plan is open and no work runs
  QList<QAction*> m_viewActions;  // enabled while a plan is open
  QAction *m_undo = nullptr, *m_redo = nullptr, *m_save = nullptr, *m_revert = nullptr, *m_board = nullptr;
  bool m_closesLater = false;       // once the save that runs is done
  QList<QDockWidget*> m_editDocks;  // those in which the plan can be edited
};

}  // namespace wangge
