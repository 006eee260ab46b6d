// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed, of which units, in which edition, on which paper and where to; beside it the pages as they will be.
#pragma once

#include <QDialog>
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "app/print/print.h"
#include "app/window/dialogs/print_units.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QShowEvent;
class QSpinBox;
class QTimer;

namespace wangge {

class Job;
class PrintPreview;
class Session;

// What the dialog begins with.
struct PrintStart {
  std::optional<map::Unit> unit;  // none: what is selected
  std::string form;               // a template by name; empty: the ordinary sheets
};

class PrintDialog : public QDialog {
  Q_OBJECT

 public:
  PrintDialog(Session& session, QWidget* parent = nullptr, const PrintStart& start = {});
  ~PrintDialog() override;
  PrintRequest request() const;
  PrintPreview& preview() const { return *m_preview; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void buildForm(QFormLayout* form);
  void fillForms(const std::string& chosen);
  void fillLevels(sheet::SheetKind chosen);
  void fillUnits(const map::Unit& chosen);
  void fillPapers();
  void fillOutputs(const QStringList& printers);
  void loadForm();
  // Whether there can be a sheet in front, and parts; else why not.
  void offerFrontAndParts();
  // After each choice: what is offered, the name of the file, and soon the pages.
  void choose();
  void choose(int pause);  // milliseconds until pages are made
  void suggestFile();
  void tell();
  void print();
  PrintOutput output() const;
  QString file() const;  // with its suffix
  sheet::SheetKind level() const;
  map::Unit unit() const;
  bool isSingle() const;             // the sheet of one unit
  bool isOnSheetPaper() const;       // as sheets that the program arranges are: A4 to A0
  bool isFrontOnOtherPaper() const;  // on A4, for sheets whose paper the program arranges none for
  bool isTyping() const;

  Session& m_session;
  QComboBox *m_sheet, *m_level, *m_unit, *m_edition, *m_paper, *m_scale, *m_split, *m_output;
  QCheckBox* m_front;
  QSpinBox* m_dpi;
  QLineEdit *m_author, *m_file;
  QWidget* m_fileRow;
  QFormLayout* m_form = nullptr;
  QLabel* m_note;
  QPushButton* m_print;
  PrintPreview* m_preview;
  QTimer* m_soon;
  Job* m_printers;
  std::vector<PrintUnit> m_units;  // in the order of the list
  std::optional<sheet::Template> m_template;
  QString m_wrong;                         // why the template cannot be used
  QString m_suggested;                     // name of the file that nobody has changed
  int m_editionBefore = 0;                 // a sheet for the public only was chosen
  bool m_quiet = false, m_looked = false;  // lists are being filled; printers are known
};

}  // namespace wangge
