// SPDX-License-Identifier: GPL-3.0-or-later
// Who works on a grid: the list of its posts, and a form to add one, change it, end it or take it back. Every change is
// an edit of the plan and can be undone.
#pragma once

#include <QDialog>
#include <optional>

#include "app/paint/photo.h"
#include "core/edit/staff.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace wangge {

class Session;

class StaffDialog : public QDialog {
  Q_OBJECT

 public:
  StaffDialog(Session& session, GridId grid, QWidget* parent = nullptr);

 private:
  void showPosts();
  void showSelected();
  void updateButtons();
  void showPhoto();
  void choosePhoto();
  PostId selected() const;
  // Of somebody new: today, or the day after the last chief's end.
  Days firstDay() const;
  Person person() const;
  // The post as the form has it; says what is wrong with a date.
  std::optional<Post> post();
  void add();
  void change();
  void end();
  void remove();
  bool take(Result<Step> step);

  Session& m_session;
  const GridId m_grid;
  PhotoBytes m_photo;
  QTreeWidget* m_list;
  QComboBox* m_role;
  QLineEdit *m_name, *m_phone, *m_from, *m_until, *m_note;
  QLabel *m_picture, *m_warning, *m_wrong;
  QPushButton *m_add, *m_change, *m_end, *m_remove, *m_noPhoto;
};

// The day here and now.
Days dayToday();

}  // namespace wangge
