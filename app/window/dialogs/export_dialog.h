// SPDX-License-Identifier: GPL-3.0-or-later
// Where the one map goes and in which formats.
#pragma once

#include <QDialog>
#include <string>
#include <vector>

class QCheckBox;
class QLineEdit;

namespace wangge {

class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ExportDialog(QWidget* parent = nullptr);
  QString folder() const;
  std::vector<std::string> formats() const;
  // Whether the workbook lists who works on which grid.
  bool withPeople() const;

 private:
  QStringList targets() const;  // the files that the export writes

  QLineEdit* m_folder;
  QCheckBox* m_people;
  std::vector<std::pair<std::string, QCheckBox*>> m_formats;
};

}  // namespace wangge
