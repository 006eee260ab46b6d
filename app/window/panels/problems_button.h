// SPDX-License-Identifier: GPL-3.0-or-later
// The button in the status bar that says how the plan stands, and opens and closes the list of its problems.
#pragma once

#include <QToolButton>
#include <QWidget>

namespace wangge {

class Session;

class ProblemsButton : public QToolButton {
  Q_OBJECT

 public:
  explicit ProblemsButton(Session& session, QWidget* parent = nullptr);

 private:
  void refresh();

  Session& m_session;
};

}  // namespace wangge
