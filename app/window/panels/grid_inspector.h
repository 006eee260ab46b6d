// SPDX-License-Identifier: GPL-3.0-or-later
// The selected grid, or precinct: its numbers against the rule, name, code, kind, category, precinct. Edits are
// committed one by one.
#pragma once

#include <QWidget>

#include "core/base/ids.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace wangge {

class BandBar;
class GridPeople;
class PrecinctPage;
class Session;

class GridInspector : public QWidget {
  Q_OBJECT

 public:
  explicit GridInspector(Session& session, QWidget* parent = nullptr);
  bool showsPrecincts() const;
  bool showsNothing() const;

 signals:
  void shown();

 protected:
  // A note is taken when its field is left; a menu that opens over it leaves it as it is.
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void show();
  void showOne(GridId id);
  void showSeveral();
  void commitAttributes();
  void commitCode();

  Session& m_session;
  GridId m_grid;
  QString m_noteShown;  // the note as its field has it
  bool m_quiet = false;
  QStackedWidget* m_pages;
  QLabel *m_title, *m_state, *m_households, *m_persons, *m_area, *m_community, *m_precinct, *m_beat, *m_counted,
      *m_several;
  BandBar* m_bar;
  GridPeople* m_people;
  PrecinctPage* m_precincts;
  QLineEdit *m_name, *m_code;
  QComboBox *m_kind, *m_category;
  QCheckBox* m_exclave;
  QPlainTextEdit* m_note;
  QToolButton* m_lock;
};

}  // namespace wangge
