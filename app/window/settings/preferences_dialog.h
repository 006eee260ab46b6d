// SPDX-License-Identifier: GPL-3.0-or-later
// What a person prefers on this computer, as a form. Nothing of it is in a plan.
#pragma once

#include <QDialog>
#include <map>

#include "app/settings/preferences.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace wangge {

class PreferencesDialog : public QDialog {
  Q_OBJECT

 public:
  explicit PreferencesDialog(QWidget* parent = nullptr);

  Preferences chosen() const;
  // Folders that were typed, by their keys; those that are empty are forgotten.
  std::map<QString, QString> folders() const;

 private:
  QWidget* makeGeneral();
  QWidget* makeFolders();
  void fill(const Preferences& preferences);
  void check();

  QComboBox *m_language, *m_textSize, *m_colours, *m_unit, *m_saving;
  QLineEdit* m_author;
  std::map<QString, QLineEdit*> m_folders;
  QLabel *m_restart, *m_missing, *m_sample;
};

}  // namespace wangge
