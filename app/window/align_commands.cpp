// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align_commands.h"

#include <QDockWidget>
#include <algorithm>

#include "app/session/session.h"
#include "app/window/align/align_controller.h"
#include "app/window/align/align_panel.h"
#include "app/window/align/goal_panel.h"
#include "app/window/align/layer_page.h"
#include "app/window/map/label_switch.h"
#include "app/window/window_layout.h"
#include "core/plan/precinct_layers.h"

namespace wangge {
namespace {
constexpr int kHeight = 330;  // for the matrix of a county
}

AlignCommands::AlignCommands(Session& session, MapCanvas& canvas, WindowLayout& layout, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_canvas(&canvas),
      m_layout(layout),
      m_controller(new AlignController(session, this)),
      m_panel(new AlignPanel(session, *m_controller)),
      m_dock(layout.add(tr("Alignment"), m_panel, WindowLayout::Place::Below, "alignDock")) {
  setObjectName("alignCommands");
  connect(m_panel, &AlignPanel::closeRequested, m_dock, &QDockWidget::close);
  connect(m_panel, &AlignPanel::shown, this, [this](const AlignTarget& target) { show(target, false); });
  connect(m_panel, &AlignPanel::zoomRequested, this, [this](const AlignTarget& target) { show(target, true); });
  auto* goals = new GoalPanel(session);
  m_panel->addPage(tr("Moves that align"), goals);
  goals->setMeasure(m_controller->measure());
  connect(m_controller, &AlignController::changed, goals,
          [this, goals] { goals->setMeasure(m_controller->measure()); });
  connect(goals, &GoalPanel::moveShown, this, [this](const std::vector<FaceId>& faces, Point place) {
    AlignTarget target;
    target.part = target.around = faces;
    target.place = place;
    show(target, false);
  });
  auto* layers = new LayerPage(session);
  m_panel->addPage(tr("Precinct layers"), layers);
  connect(layers, &LayerPage::shown, this, [this](const AlignTarget& target) { show(target, false); });
  connect(layers, &LayerPage::zoomRequested, this, [this](const AlignTarget& target) { show(target, true); });
  connect(layers, &LayerPage::linesChanged, this, [this](const std::vector<PrecinctLayerId>& lines) {
    if (m_canvas) m_canvas->setPrecinctLayers(lines);
  });
  for (auto signal : {&Session::planReplaced, &Session::stateChanged})
    connect(&session, signal, this, [this] { nameLayer(); });
  // What is selected elsewhere, and what changed, is not what was looked at here.
  connect(&session, &Session::selectionChanged, this, [this] {
    if (!m_showing) tint({});
  });
  connect(&session, &Session::changed, this, [this] { tint({}); });
}

// Where the plan has several layers, the switch of what is edited says which of them is meant.
void AlignCommands::nameLayer() {
  const bool several = m_session.hasPlan() && m_session.project().precinctLayers.size() > 1;
  const Project* project = several ? &m_session.project() : nullptr;
  if (auto* labels = m_canvas ? m_canvas->findChild<LabelSwitch*>() : nullptr)
    labels->showPrecinctLayer(project ? QString::fromStdString(project->precinctLayers.at(layerInForce(*project)).name)
                                      : QString());
}

void AlignCommands::call() {
  m_layout.call(m_dock, kHeight);
}

void AlignCommands::tint(const std::vector<FaceId>& faces) {
  if (faces.empty() && !m_tinted) return;
  m_tinted = !faces.empty();
  if (m_canvas) m_canvas->highlight(faces);
}

// Too small on the map to see how lines run in it.
bool AlignCommands::isTiny(const Box& box) const {
  if (box.empty()) return false;
  constexpr double kLeast = 0.3;  // of the map's height
  const QPointF size = m_canvas->toScreen({box.maxX, box.minY}) - m_canvas->toScreen({box.minX, box.maxY});
  return std::max(size.x(), size.y()) < m_canvas->height() * kLeast;
}

void AlignCommands::show(const AlignTarget& wanted, bool zoom) {
  if (!m_session.hasPlan() || !m_canvas) return;
  const Project& project = m_session.project();
  const AlignTarget target = standing(wanted, project);
  tint(target.part);
  if (target.empty()) return;
  m_showing = true;
  const Selection selection = selectionOf(target);
  m_session.select(selection);
  m_showing = false;
  const Box box = boxAround(project, target.around);
  // A subdistrict is nothing that can be selected: its outline is shown.
  const std::vector<FaceId> outlined = selection == Selection{} ? target.around : std::vector<FaceId>();
  if (target.place) {
    m_canvas->pointOut(*target.place, box);
  } else if (zoom || isTiny(box)) {
    m_canvas->zoomToBox(box);
    m_canvas->showUnit(box, outlined);
  } else {
    m_canvas->showUnit(box, outlined);
  }
}

}  // namespace wangge
