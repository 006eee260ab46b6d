// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering: what is asked for on the left, old → new on the right and on the map, what would be given up, and one
// button that gives the numbers.
#pragma once

#include <QHideEvent>
#include <QShowEvent>
#include <QWidget>

#include "core/geometry/point.h"
#include "core/plan/project.h"

class QLabel;
class QPushButton;

namespace wangge {

class ElidedLabel;
class NumberController;
class NumberForm;
class NumberList;
class Session;

class NumberPanel : public QWidget {
  Q_OBJECT

 public:
  NumberPanel(Session& session, NumberController& controller, QWidget* parent = nullptr);

  // Takes the order from a file.
  void readList(const QString& path);

 signals:
  void closeRequested();
  void historyRequested();
  // A grid was chosen in the list.
  void shown(const wangge::Box& box, const std::vector<wangge::FaceId>& faces);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void chooseList();
  void refresh();

  Session& m_session;
  NumberController& m_controller;
  NumberForm* m_form;
  NumberList* m_list;
  ElidedLabel *m_sum, *m_says;
  QPushButton* m_give;
  QString m_fileSays;  // what is wrong with the list of a file, or what was taken for its heading
  bool m_fileWrong = false;
};

}  // namespace wangge
