// SPDX-License-Identifier: GPL-3.0-or-later
// What the map shows beside the present plan: the plan as saved, or a version kept under a name. One command turns it
// on and off; it ends with the plan.
#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "core/plan/project.h"

class QAction;

namespace wangge {

class MapCanvas;
class Session;

class Comparison : public QObject {
  Q_OBJECT

 public:
  Comparison(Session& session, MapCanvas& canvas, QObject* parent = nullptr);

  // Checkable: compares with the plan as saved, and ends any comparison.
  QAction* action() const { return m_action; }
  // Shows a version of the plan that is open beside it.
  void showVersion(std::shared_ptr<const Project> version, const QString& name);

 private:
  void update();

  Session& m_session;
  MapCanvas& m_canvas;
  QAction* m_action;
  std::shared_ptr<const Project> m_version;  // null: as saved
  QString m_name;
};

}  // namespace wangge
