// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of an import as a table: a row a layer, with what it is and its coordinate system to be chosen.
#pragma once

#include <QTableWidget>
#include <string>
#include <vector>

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

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showLayer(int row, const gis::PlannedLayer& layer);
  // Boxes and buttons of the rows that are seen; of hundreds of rows those of the others are made when they come up.
  void fillSeen();
  QWidget* roleBox(int row, const gis::PlannedLayer& layer);
  QWidget* systemBox(int row, const gis::PlannedLayer& layer);

  std::vector<gis::PlannedLayer> m_layers;
  std::vector<bool> m_filled;  // rows that have their boxes
};

}  // namespace wangge
