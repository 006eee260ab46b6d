// SPDX-License-Identifier: GPL-3.0-or-later
// Where the one map goes and in which formats.
#pragma once

#include <QDialog>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace wangge {

class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ExportDialog(QWidget* parent = nullptr);
  QString folder() const;
  std::vector<std::string> formats() const;
  // Whether it is for the office itself: four bounds then name borders of communities.
  bool internal() const;
  // Whether the workbook lists who works on which grid; in the internal edition only.
  bool withPeople() const;

 private:
  QStringList targets() const;  // the files that the export writes

  QLineEdit* m_folder;
  QComboBox* m_edition;
  QCheckBox* m_people;
  std::vector<std::pair<std::string, QCheckBox*>> m_formats;
};

}  // namespace wangge
