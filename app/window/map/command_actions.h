// SPDX-License-Identifier: GPL-3.0-or-later
// Actions that edit the plan as it is selected. One function of each says whether it can be done, why not, and what it
// would do: the action is enabled by it, its tip tells the answer, and triggering commits it.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/plan/step.h"

class QAction;

namespace wangge {

class Session;

class CommandActions : public QObject {
  Q_OBJECT

 public:
  explicit CommandActions(Session& session, QObject* parent = nullptr);

  // `ask`: what `step` would be called, or why there is none, where the step itself is dear.
  void add(QAction* action, std::function<Result<Step>()> step, std::function<Result<Message>()> ask = {});
  // The tip of an action that is called otherwise from now on, without the answer.
  void setTip(const QAction* action, const QString& tip);
  // Whether anything may be edited at the moment.
  void setUsable(bool usable);
  // Why the command with this key cannot be given now; none where it can, or no command has the key.
  std::optional<Message> whyNot(const QKeySequence& key) const;
  // The same of an action.
  std::optional<Message> whyNot(const QAction& action) const;
  // Asks every command again, after what they ask for changed.
  void show();

 signals:
  // The plan was changed by the key of a command, not by menu or button.
  void committedByKey();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Command {
    QAction* action;
    QString tip;
    std::function<Result<Message>()> ask;
    std::optional<Message> whyNot;
  };

  Session& m_session;
  bool m_usable = false;
  bool m_byKey = false;  // the action that is about to be triggered is so by its key
  std::vector<Command> m_commands;
};

}  // namespace wangge
