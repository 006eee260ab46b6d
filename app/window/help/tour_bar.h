// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour says, above the map: the step, what there is to do, a button that leads to it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace wangge {

class Tour;

class TourBar : public QWidget {
  Q_OBJECT

 public:
  explicit TourBar(Tour& tour, QWidget* parent = nullptr);

 signals:
  void topicRequested(const QString& topic);

 private:
  void refresh();

  Tour& m_tour;
  QLabel *m_step, *m_title, *m_text;
  QPushButton* m_show;
  QToolButton *m_skip, *m_more, *m_leave;
};

}  // namespace wangge
