// SPDX-License-Identifier: GPL-3.0-or-later
// What is edited, as commands with keys, and the commands that only precincts know.
#pragma once

class QMenu;

namespace wangge {

class CommandActions;
class Session;
class ToolBox;

void addLabelCommands(QMenu* menu, Session& session, ToolBox& tools, CommandActions& commands);

}  // namespace wangge
