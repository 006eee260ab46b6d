// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where a list or the map has nothing to show: why, and buttons for what comes next.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;

namespace wangge {

class EmptyNote : public QWidget {
  Q_OBJECT

 public:
  // Over the middle of `over`, as long as there is a text to show.
  explicit EmptyNote(QWidget* over);

  // An empty text: nothing is shown.
  void show(const QString& text, const QList<QAction*>& next);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();

  QLabel* m_text;
  QBoxLayout* m_buttons;
  QString m_shown;
  QList<QAction*> m_next;
};

}  // namespace wangge
