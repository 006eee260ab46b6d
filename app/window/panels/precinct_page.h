// SPDX-License-Identifier: GPL-3.0-or-later
// The selected precinct, as the inspector shows it: name and code of its station, its numbers, its beats. Edits are
// committed one by one.
#pragma once

#include <QWidget>

#include "core/base/ids.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace wangge {

class BeatList;
class Session;

class PrecinctPage : public QWidget {
  Q_OBJECT

 public:
  explicit PrecinctPage(Session& session, QWidget* parent = nullptr);
  // Shows the selected precincts: one to be edited, several as sums.
  void show();
  // Nothing of what is still in its fields is for the plan that comes.
  void clear();

 private:
  void commit();

  Session& m_session;
  PrecinctId m_precinct;
  bool m_quiet = false;
  QLabel *m_title, *m_households, *m_persons, *m_area, *m_split, *m_cut, *m_station;
  BeatList* m_beats;
  QLineEdit *m_name, *m_code;
  QToolButton* m_abolish;
};

}  // namespace wangge
