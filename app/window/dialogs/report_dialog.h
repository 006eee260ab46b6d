// SPDX-License-Identifier: GPL-3.0-or-later
// After an import: what was read, the sums, and every guess, repair and leftover with its place, worst first. Stays
// beside the window; can be saved as text or table, and printed.
#pragma once

#include <QDialog>
#include <vector>

#include "core/geometry/lattice.h"
#include "gis/import_report.h"

class QTableWidget;

namespace wangge {

class ReportDialog : public QDialog {
  Q_OBJECT

 public:
  // Of one file, or of several that came together.
  ReportDialog(std::vector<gis::ImportReport> reports, const Lattice& lattice, QWidget* parent = nullptr);

  // Everything, also what the table leaves to it; lines, or cells separated by commas.
  QString asText() const;
  QString asCsv() const;

 signals:
  // A finding was double-clicked that has a place.
  void placeRequested(wangge::Point place);

 private:
  struct Line {
    std::size_t report;
    const gis::Finding* finding;
  };
  QWidget* heading() const;
  void fillTable();
  void addRow(const Line& line);
  void save();
  void print();
  QString placeOf(const gis::Finding& finding) const;

  std::vector<gis::ImportReport> m_reports;
  Lattice m_lattice;
  std::vector<Line> m_lines;  // worst first, then by file
  QTableWidget* m_table;
};

}  // namespace wangge
