// SPDX-License-Identifier: GPL-3.0-or-later
// The tools beside the map, one key each under the left hand, and the commands on the selection that belong to drawing.
#pragma once

#include <QActionGroup>
#include <QKeySequence>
#include <QList>
#include <QToolBar>
#include <optional>

#include "app/tools/tool_settings.h"
#include "core/base/error.h"

class QMenu;

namespace wangge {

class CommandActions;
class Session;
class ToolBox;

class ToolPalette : public QToolBar {
  Q_OBJECT

 public:
  // The actions go into `menu` as well; what they do to the selection is among `commands`.
  ToolPalette(Session& session, ToolBox& tools, CommandActions& commands, QMenu* menu, QWidget* parent = nullptr);
  void setUsable(bool usable);
  // Why the tool or switch with this key cannot be taken now; none where it can, or none has the key.
  std::optional<Message> whyNot(const QKeySequence& key) const;

 private:
  void showState();

  Session& m_session;
  ToolBox& m_tools;
  QActionGroup* m_kinds;
  QAction *m_newGrid, *m_fromSelection, *m_exclave;
  QString m_newGridTip;
  bool m_usable = false;
};

// What every key does, as a table.
void showCheatSheet(QWidget* parent);

}  // namespace wangge
