// SPDX-License-Identifier: GPL-3.0-or-later
// Before anything is imported: the file's layers, fields and first rows, what was guessed, all of it to be overridden.
#pragma once

#include <QDialog>
#include <map>
#include <string>
#include <vector>

#include "app/session/job.h"
#include "gis/import.h"
#include "gis/roles.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QFormLayout;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace wangge {

class ImportExtras;

class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  // Sources of the same role that the project has can be added to or replaced.
  ImportDialog(const QString& path, const Project& project, QWidget* parent = nullptr);
  // Details of one of many files: begins with what is known of it, and leaves to others what becomes of existing data.
  ImportDialog(const gis::ImportRequest& begin, const Project& project, QWidget* parent = nullptr);
  ~ImportDialog() override;

  gis::ImportRequest request() const;

 private:
  void build();
  QWidget* buildForm();
  void connectForm();
  void begin(const gis::ImportRequest& request);
  void readPreview();
  void showPreview(const gis::SourcePreview& preview);
  void showRows(const gis::LayerPreview& layer);
  void showProblem(const Message& error);
  void waitForChoice(bool undecided);
  void buildFields(const gis::LayerPreview& layer);
  void updateSources();
  void listSources();
  std::vector<SourceId> sourcesOfRole() const;
  QString precinctLayer() const;
  void updateAccept();
  const gis::ImportRole& role() const;

  QString m_path;
  const Project& m_project;
  Job m_job;
  gis::ImportRequest m_begin;  // fields that are taken once the preview shows them
  bool m_undecided = false;    // an import of what the preview shows would be refused
  QComboBox *m_role, *m_layer, *m_encoding, *m_crs, *m_axes, *m_source, *m_basis, *m_join, *m_precinctLayer;
  QDoubleSpinBox* m_tolerance;
  QSpinBox* m_header;
  QPushButton* m_import;
  QFormLayout *m_form, *m_fields;
  ImportExtras* m_extras;
  QTableWidget* m_rows;
  QLabel *m_status, *m_summary;
  std::map<std::string, QComboBox*> m_keys;
  std::string m_crsRead;            // the system of the preview that is shown
  std::vector<QComboBox*> m_asked;  // those of m_keys that wait for a choice
};

}  // namespace wangge
