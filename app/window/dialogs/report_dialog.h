// SPDX-License-Identifier: GPL-3.0-or-later
// After an import: what was read, the sums, and every guess, repair and leftover with its place; can be saved as text.
#pragma once

#include <QDialog>

#include "core/geometry/lattice.h"
#include "gis/import_report.h"

namespace wangge {

class ReportDialog : public QDialog {
  Q_OBJECT

 public:
  ReportDialog(const gis::ImportReport& report, const Lattice& lattice, QWidget* parent = nullptr);
};

}  // namespace wangge
