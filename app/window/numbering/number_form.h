// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for when grids are numbered: which grids, what of them, scheme, order, from which numbers on.
#pragma once

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace wangge {

class ElidedLabel;
class NumberController;
class Session;

class NumberForm : public QWidget {
  Q_OBJECT

 public:
  NumberForm(Session& session, NumberController& controller, QWidget* parent = nullptr);

  // What is written and not understood; empty where all is. Nothing is to be given by it meanwhile.
  QString whyNot() const;

 signals:
  void whyNotChanged();
  void listRequested();

 private:
  struct Range {
    QSpinBox *first, *last;
  };
  Range makeRange(const char* name);
  void takeWish();
  void takeScheme();
  void showWish();
  void showAreas();
  void showScheme();
  void showBand();
  void tellReserved(bool understood);
  void startAgain();

  Session& m_session;
  NumberController& m_controller;
  QComboBox *m_area, *m_what, *m_scheme, *m_way;
  QStackedWidget* m_how;  // what the order needs
  QDoubleSpinBox* m_band;
  QLabel* m_mapHint;
  QPushButton *m_again, *m_file;
  Range m_comprehensive, m_dedicated;
  QLineEdit* m_reserved;
  bool m_showing = false, m_understood = true;
};

}  // namespace wangge
