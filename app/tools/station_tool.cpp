// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/station_tool.h"

#include <utility>

#include "core/edit/stations.h"

namespace wangge {
namespace {

constexpr double kReach = 12;  // pixels around a station that take hold of it
constexpr double kStill = 4;   // pixels within which a press is a click

Message aboutIt(const char* code, const Station& station) {
  return Message(code).with("station_code", station.code).with("station", station.name);
}

}  // namespace

StationId StationTool::stationAt(const Pointer& pointer) const {
  StationId nearest;
  double least = kReach * pointer.pixel;
  project().stations.forEach([&](StationId id, const Station& station) {
    if (!station.placed) return;
    const double away = distance(station.at, pointer.at);
    if (away <= least) least = away, nearest = id;
  });
  return nearest;
}

void StationTool::show(const Pointer& pointer) {
  clearPreview();
  m_view.lines.clear();
  m_view.vertices.clear();
  m_view.notes.clear();
  m_view.warnings.clear();
  m_view.problem.reset();
  m_view.hint = Message("tool.station_hint");
  const EditContext context = session().context();
  const StationId chosen = project().stations.contains(settings().station) ? settings().station : StationId();
  const StationId near = m_held ? m_held : chosen ? StationId() : stationAt(pointer);
  Result<Step> step = Step{project()};
  if (near && pointer.control && !m_moved) {
    step = placeStation(project(), near, std::nullopt, context);
    m_view.vertices = {project().stations.at(near).at};
    m_view.notes.push_back(aboutIt("tool.station_off", project().stations.at(near)));
  } else if (near && !m_moved) {
    m_view.vertices = {project().stations.at(near).at};
    m_view.notes.push_back(aboutIt("tool.station_hold", project().stations.at(near)));
  } else if (const StationId moved = near ? near : chosen) {
    const Station& station = project().stations.at(moved);
    step = placeStation(project(), moved, pointer.at, context);
    m_view.vertices = {pointer.at};
    if (station.placed) m_view.lines.push_back({{station.at, pointer.at}, LineRole::Next});
    m_view.notes.push_back(aboutIt("tool.station_here", station));
    if (auto amiss = misplaced(project(), station, pointer.at)) m_view.warnings.push_back(*std::move(amiss));
  } else if (const auto missing = stationMissingAt(project(), pointer.at)) {
    step = newStation(project(), *missing, pointer.at, context);
    m_view.vertices = {pointer.at};
    m_view.notes.push_back(
        Message("tool.station_new").with("station_code", missing->code).with("station", missing->name));
  } else {
    m_view.problem = Message("tool.station_none");
    return;
  }
  if (!step) {
    m_view.problem = step.error();
    return;
  }
  if (step->what.code.empty()) return;
  m_view.before = session().shared();
  m_view.after = std::make_shared<const Project>(step->after);
  m_step = *std::move(step);
}

void StationTool::press(const Pointer& pointer) {
  const bool chosen = project().stations.contains(settings().station);
  m_held = chosen ? StationId() : stationAt(pointer);
  m_moved = false;
  show(pointer);
}

void StationTool::move(const Pointer& pointer) {
  if (m_held) m_moved = m_moved || distance(project().stations.at(m_held).at, pointer.at) > kStill * pointer.pixel;
  show(pointer);
}

void StationTool::release(const Pointer& pointer) {
  show(pointer);
  accept();
}

void StationTool::accept() {
  m_held = {}, m_moved = false;
  if (!previewed() || !commitPreview()) return;
  // What was chosen is placed: the next click means something else.
  if (!settings().station) return;
  ToolSettings changed = settings();
  changed.station = {};
  m_context.changeSettings(changed);
}

bool StationTool::cancel() {
  const bool begun = m_held || previewed() || settings().station;
  refresh();
  if (settings().station) {
    ToolSettings changed = settings();
    changed.station = {};
    m_context.changeSettings(changed);
  }
  return begun;
}

void StationTool::refresh() {
  m_held = {}, m_moved = false;
  clearPreview();
  m_view.lines.clear();
  m_view.vertices.clear();
}

}  // namespace wangge
