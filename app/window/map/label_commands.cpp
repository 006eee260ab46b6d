// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/label_commands.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/label_switch.h"
#include "app/window/map/typing.h"

namespace wangge {
namespace {

QString said(const char* text) {
  return QCoreApplication::translate("LabelSwitch", text);
}

Result<PrecinctId> selectedPrecinct(const Session& session) {
  const PrecinctId precinct = session.selectedZone(Label::Precinct).precinct();
  if (!precinct) return fail(Error("edit.one_precinct_needed"));
  return precinct;
}

}  // namespace

void addLabelCommands(QMenu* menu, Session& session, ToolBox& tools, CommandActions& commands) {
  Session* s = &session;
  ToolBox* t = &tools;
  auto* group = new QActionGroup(menu);
  for (Label label : kLabels) {
    QAction* action = menu->addAction(said(QT_TRANSLATE_NOOP("LabelSwitch", "Edit: %1")).arg(labelText(label)));
    action->setObjectName(QString("edit_label_%1").arg(static_cast<int>(label)));
    action->setShortcut(labelKey(label));
    action->setCheckable(true);
    action->setChecked(label == tools.label());
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, t, [t, label] {
      finishTyping();
      t->setLabel(label);
    });
    QObject::connect(t, &ToolBox::labelChanged, action,
                     [t, label, action] { action->setChecked(label == t->label()); });
  }
  menu->addSeparator();
  const auto command = [&](const char* name, const QString& text, std::function<Result<Step>()> step,
                           std::function<Result<Message>()> ask = {}) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    commands.add(action, std::move(step), std::move(ask));
  };
  command("abolishPrecinct", said(QT_TRANSLATE_NOOP("LabelSwitch", "Abolish the precinct")), [s]() -> Result<Step> {
    const auto precinct = selectedPrecinct(*s);
    if (!precinct) return fail(precinct.error());
    return abolishPrecinct(s->project(), *precinct, s->context());
  });
  command("clearPrecinct", said(QT_TRANSLATE_NOOP("LabelSwitch", "Take the selected pieces out of their precinct")),
          [s] { return assignFaces(s->project(), s->selection().faces, PrecinctId(), s->context()); });
  QObject::connect(t, &ToolBox::labelChanged, &commands, &CommandActions::show);
}

}  // namespace wangge
