// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/beat_tool.h"

#include <utility>

#include "core/base/sorted.h"
#include "core/edit/beats.h"
#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"

namespace wangge {

GridId BeatTool::gridAt(Point at) const {
  const Subdivision& s = project().subdivision;
  return s.face(s.locate(at)).grid;
}

void BeatTool::begin(GridId grid, bool out) {
  m_out = out;
  m_grids.clear();
  const auto beats = grid ? beatsOf(project(), grid) : std::vector<BeatId>();
  m_target = out || beats.empty() ? BeatId() : beats.front();
  if (grid) m_grids.push_back(grid);
}

// Every grid that the pointer came over since the last time.
void BeatTool::take(const Pointer& pointer) {
  const Subdivision& s = project().subdivision;
  for (FaceId face : facesUnderBrush(s, {m_last, pointer.at}, 0.5 * pointer.pixel))
    if (const GridId grid = s.face(face).grid) m_grids.push_back(grid);
  sortUnique(m_grids);
  m_last = pointer.at;
}

void BeatTool::show() {
  clearPreview();
  m_view.areas.clear();
  m_view.notes.clear();
  if (m_grids.empty()) {
    m_view.hint = Message("tool.beat_hint");
    return;
  }
  const EditContext context = session().context();
  const bool fresh = !m_target && !m_out;
  Result<Step> step = fresh ? newBeat(project(), m_grids, context) : giveToBeat(project(), m_grids, m_target, context);
  // A click into a beat begins a stroke; alone it changes nothing, and selects the beat.
  if (!step && step.error().code == "edit.is_beat_already") step = Step{project()};
  std::vector<FaceId> faces;
  for (GridId grid : m_grids) {
    const auto& own = project().grids.at(grid).zone.faces;
    faces.insert(faces.end(), own.begin(), own.end());
  }
  sortUnique(faces);
  const AreaRole role = !step                     ? AreaRole::Refused
                        : step->what.code.empty() ? AreaRole::Hover
                        : fresh                   ? AreaRole::Fresh
                                                  : AreaRole::Gain;
  m_view.areas.push_back({outlineOf(project().subdivision, faces), role});
  if (!step) {
    m_view.problem = step.error();
    return;
  }
  // What the beat comes to, as the pointer's numbers.
  const auto tell = [&](const Project& plan, const Beat& beat) {
    const Tally tally = sumsOf(plan, beat).tally;
    m_view.notes.push_back(withResidents(
        Message(fresh ? "tool.beat_new" : "tool.beat_sum").with("beat", labelOf(beat)).with("grids", beat.grids.size()),
        tally, countedIn(tally)));
  };
  if (m_target) tell(step->after, step->after.beats.at(m_target));
  if (fresh)
    step->after.beats.forEach([&](BeatId, const Beat& beat) {
      if (beat.grids == m_grids) tell(step->after, beat);
    });
  if (m_out) m_view.notes.push_back(Message("tool.beat_out").with("grids", m_grids.size()));
  m_view.hint = Message("tool.beat_hint");
  if (step->what.code.empty()) return;
  m_view.before = session().shared();
  m_view.after = std::make_shared<const Project>(step->after);
  m_step = *std::move(step);
}

void BeatTool::press(const Pointer& pointer) {
  const GridId grid = gridAt(pointer.at);
  begin(grid, pointer.control);
  m_stroke = static_cast<bool>(grid);
  m_last = pointer.at;
  show();
}

void BeatTool::move(const Pointer& pointer) {
  if (m_stroke)
    take(pointer);
  else
    begin(gridAt(pointer.at), pointer.control);
  show();
}

void BeatTool::release(const Pointer& pointer) {
  if (!m_stroke) return;
  take(pointer);
  show();
  accept();
}

void BeatTool::accept() {
  const bool stroke = std::exchange(m_stroke, false);
  if (!stroke && !previewed()) return;
  const BeatId target = m_target;
  if (commitPreview()) return;
  // Nothing to change: a click, which shows whose beat it is.
  const Beat* beat = project().beats.find(target);
  if (beat && beat->precinct)
    session().select({{}, {}, {beat->precinct}});
  else if (beat)
    session().select({{}, beat->grids});
}

bool BeatTool::cancel() {
  const bool begun = m_stroke || previewed();
  m_stroke = false;
  m_grids.clear();
  clearPreview();
  m_view.areas.clear();
  return begun;
}

void BeatTool::refresh() {
  m_stroke = false;
  m_grids.clear();
  clearPreview();
  m_view.areas.clear();
}

}  // namespace wangge
