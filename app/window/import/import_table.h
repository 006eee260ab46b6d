// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of an import as a table: a row a layer, with what it is and its coordinate system to be chosen.
#pragma once

#include <QTableWidget>
#include <string>

#include "gis/import_plan.h"

namespace wangge {

class ImportTable : public QTableWidget {
  Q_OBJECT

 public:
  explicit ImportTable(QWidget* parent = nullptr);
  void showPlan(const gis::ImportPlan& plan);

 signals:
  void decided(int layer, const std::string& key, const std::string& value);
  void detailsRequested(int layer);

 private:
  void showLayer(int row, const gis::PlannedLayer& layer);
  QWidget* roleBox(int row, const gis::PlannedLayer& layer);
  QWidget* systemBox(int row, const gis::PlannedLayer& layer);
};

}  // namespace wangge
