// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of the plan kept under a name: keep the present state, see one beside the present plan, go back to one
// (a step that undo takes back), delete one. It only asks; plan_commands does it.
#pragma once

#include <QDialog>

#include "core/plan/project.h"

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace wangge {

class VersionsDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Wish { Nothing, Keep, Compare, Restore, Delete };
  explicit VersionsDialog(const Project& project, QWidget* parent = nullptr);

  Wish wish() const { return m_wish; }
  QString name() const;           // of the version to keep
  KeptVersionId version() const;  // the one chosen; none when there is none

 private:
  void end(Wish wish);
  void updateButtons();

  Wish m_wish = Wish::Nothing;
  QLineEdit* m_name;
  QTreeWidget* m_list;
  QPushButton *m_keep, *m_compare, *m_restore, *m_delete;
};

}  // namespace wangge
