// SPDX-License-Identifier: GPL-3.0-or-later
// The topics of the manual, and which of them tells about what one has before oneself.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace wangge {

class ToolBox;
enum class ToolKind;

// In reading order; each is a page resources/manual/LANGUAGE/TOPIC.html.
const QStringList& manualTopics();

// "topic" or "topic#part" for the widget that has the focus: that of the panel or dialog around it, on the map that of
// the tool in hand. The first topic where nothing tells.
QString topicAt(const QWidget* widget, const ToolBox& tools);
QString topicOf(ToolKind kind);
// By the name of a panel, dialog or class of dialogs; empty where it has none.
QString topicNamed(const QString& name);

}  // namespace wangge
