// SPDX-License-Identifier: GPL-3.0-or-later
// The window for finding a command: a field, the commands that it names with their menus and keys, and why some cannot
// be given at the moment. Enter gives the chosen one.
#pragma once

#include <QDialog>
#include <QPointer>
#include <functional>

class QAction;
class QLineEdit;
class QListView;
class QModelIndex;
class QStandardItemModel;

namespace wangge {

class CommandIndex;

class CommandPalette : public QDialog {
  Q_OBJECT

 public:
  // `whyNot` says why a command that is not enabled cannot be given.
  CommandPalette(const CommandIndex& index, std::function<QString(const QAction&)> whyNot, QWidget* window);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void give(const QModelIndex& index);

  const CommandIndex& m_index;
  std::function<QString(const QAction&)> m_whyNot;
  QLineEdit* m_field;
  QListView* m_list;
  QStandardItemModel* m_model;
  bool m_shown = false;  // has been the active window
};

}  // namespace wangge
