// SPDX-License-Identifier: GPL-3.0-or-later
// A change made by a key alone may not have been meant: this bar over the map tells what was done and offers to undo
// it. It takes no focus and asks nothing; it goes with the next change or choice, or after a while.
#pragma once

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace wangge {

class CommandActions;
class ElidedLabel;
class Session;

class UndoBar : public QFrame {
  Q_OBJECT

 public:
  // Lies over `map`, at its lower edge.
  UndoBar(Session& session, CommandActions& commands, QWidget* map);

  // Shows what the last step has changed.
  void tell();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();

  Session& m_session;
  ElidedLabel* m_text;
  QPushButton* m_undo;
  QTimer m_end;
};

}  // namespace wangge
