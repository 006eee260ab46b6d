// SPDX-License-Identifier: GPL-3.0-or-later
// A small map of where each layer of an import lies, beside the plan: rectangles in degrees.
#pragma once

#include <QRectF>
#include <QWidget>
#include <vector>

#include "core/plan/project.h"
#include "gis/import_plan.h"

namespace wangge {

class ExtentMap : public QWidget {
  Q_OBJECT

 public:
  explicit ExtentMap(const Project& project, QWidget* parent = nullptr);

  void showPlan(const gis::ImportPlan& plan);
  // The row of the plan's layers that is marked; -1: none.
  void mark(int layer);
  QSize sizeHint() const override { return {280, 220}; }

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  struct Part {
    gis::DegreeBox box;
    int layer;
    bool doubtful;
    QString name;
  };
  QRectF onScreen(const gis::DegreeBox& box, const gis::DegreeBox& all) const;

  gis::DegreeBox m_plan;  // of the communities that are there already
  std::vector<Part> m_parts;
  int m_marked = -1;
};

}  // namespace wangge
