// SPDX-License-Identifier: GPL-3.0-or-later
// The Help menu and its keys: the manual at the topic of where one stands, getting started, the legend, what the rules
// rest on, commands by name, about.
#pragma once

#include <QObject>
#include <memory>

#include "app/window/help/command_index.h"

class QAction;
class QMainWindow;
class QMenu;
class QVBoxLayout;

namespace wangge {

class CommandActions;
class ManualWindow;
class MapCanvas;
class Session;
class ToolBox;
class Tour;
class WorkBar;

class Help : public QObject {
  Q_OBJECT

 public:
  // What it needs of the window.
  struct Parts {
    QMainWindow& window;
    Session& session;
    ToolBox& tools;
    MapCanvas& canvas;
    CommandActions& edits;
    const WorkBar& work;
  };

  // Fills `menu`, once the other menus are there; what the tour says goes into `above`, at the top of the map.
  Help(const Parts& parts, QMenu* menu, QVBoxLayout* above);
  ~Help() override;

  // Shows the manual, of a dialog that is open in a window of the dialog's own, so that both can be used.
  ManualWindow* showManual(const QString& topic);
  Tour& tour() { return *m_tour; }
  // Why a command cannot be given at the moment; empty where it can.
  QString whyNot(const QAction& action) const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addActions(QMenu* menu);
  void nameCommands();
  void findCommand();

  Parts m_parts;
  CommandIndex* index();
  std::unique_ptr<CommandIndex> m_index;  // once it is asked for
  Tour* m_tour;
  QAction *m_manual = nullptr, *m_find = nullptr;
};

}  // namespace wangge
