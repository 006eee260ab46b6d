// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/tour.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include "app/demo/demo_plan.h"
#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "core/edit/edits.h"
#include "core/plan/labels.h"

namespace wangge {
namespace {

const QString kStep = "tour/step";

// Whether the grid is in band with one more piece beside it, of another grid of its community that stays as good.
bool oneBlockMends(const Project& project, GridId id, const EditContext& context) {
  const Subdivision& s = project.subdivision;
  for (FaceId own : project.grids.at(id).zone.faces)
    for (HalfEdge edge : s.boundary(own)) {
      const FaceId piece = s.rightOf(edge);
      const GridId giver = s.face(piece).grid;
      if (!giver || giver == id || project.grids.at(giver).community != project.grids.at(id).community) continue;
      const auto step = assignFaces(project, std::array{piece}, id, context);
      if (!step || statusOf(step->after, id) != GridStatus::InBand || !step->after.grids.contains(giver)) continue;
      if (isOutOfBand(statusOf(project, giver)) || !isOutOfBand(statusOf(step->after, giver))) return true;
    }
  return false;
}

}  // namespace

Tour::Tour(QMainWindow& window, Session& session, ToolBox& tools, MapCanvas& canvas, QObject* parent)
    : QObject(parent), m_window(window), m_session(session), m_tools(tools), m_canvas(canvas) {
  addSteps();
  m_step = std::clamp(QSettings().value(kStep, 0).toInt(), 0, count());
  for (auto signal : {&Session::planReplaced, &Session::selectionChanged, &Session::stateChanged, &Session::checked})
    connect(&session, signal, this, [this] { look(); });
  connect(&session, &Session::changed, this, [this] { look(); });
  if (auto* problems = window.findChild<QDockWidget*>("issueDock"))
    connect(problems, &QDockWidget::visibilityChanged, this, [this] { look(); });
}

bool Tour::atDemonstration() const {
  return m_session.hasPlan() && isDemoPlan(m_session.project());
}

const TourStep& Tour::current() const {
  if (!atDemonstration()) return m_steps.front();
  return m_steps[static_cast<std::size_t>(std::clamp(m_step, 0, count() - 1))];
}

void Tour::begin(int step) {
  m_step = step;
  m_printed = false;
  m_index = m_session.hasPlan() ? m_session.history().index() : 0;
  QSettings().setValue(kStep, m_step);
  emit changed();
}

void Tour::start() {
  m_running = true;
  begin(isFinished() ? 0 : m_step);
  look();
}

void Tour::startAnew() {
  m_running = true;
  begin(0);
  look();
}

void Tour::leave() {
  m_running = false;
  emit changed();
}

void Tour::skip() {
  if (!isFinished()) begin(m_step + 1);
  look();
}

void Tour::notePrinted() {
  m_printed = true;
  look();
}

void Tour::look() {
  if (!m_running || isFinished()) return;
  if (!atDemonstration()) return emit changed();
  if (m_steps[static_cast<std::size_t>(m_step)].done()) {
    begin(m_step + 1);
    // A step may be done already when it begins, as opening is.
    return look();
  }
  emit changed();
}

bool Tour::didOne(const std::vector<std::string>& codes) const {
  if (m_session.history().index() <= m_index) return false;
  // With strips of streets that went along it is the same step.
  const std::string& what = m_session.history().current().what.code;
  return std::ranges::any_of(codes, [&](const std::string& code) { return what == code || what == code + "_strips"; });
}

// Takes the planner to a grid on one side of the band that one stroke sets right: of a good many blocks and small
// enough to become two grids in band, or one that a block of a neighbour brings into it.
void Tour::showGrid(bool large) {
  if (!m_session.hasPlan()) return;
  constexpr std::int64_t kTwo = 800, kOne = 300;  // households
  constexpr std::size_t kLeastBlocks = 4;
  const Project& project = m_session.project();
  std::vector<std::pair<std::int64_t, GridId>> found;  // those that come nearest first
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (grid.kind != GridKind::Comprehensive || grid.exclave) return;
    if (statusOf(project, id) != (large ? GridStatus::TooLarge : GridStatus::TooSmall)) return;
    if (large && grid.zone.faces.size() < kLeastBlocks) return;
    found.emplace_back(std::abs(grid.zone.tally.households - (large ? kTwo : kOne)), id);
  });
  std::sort(found.begin(), found.end());
  const auto suits = [&](const auto& candidate) {
    return large || oneBlockMends(project, candidate.second, m_session.context());
  };
  auto chosen = std::find_if(found.begin(), found.end(), suits);
  if (chosen == found.end()) chosen = found.begin();
  if (found.empty()) return;
  const GridId best = chosen->second;
  m_tools.setLabel(Label::Grid);
  m_session.select({{}, {best}});
  m_canvas.zoomToSelection();
  m_tools.setKind(large ? ToolKind::Cut : ToolKind::Paint);
  m_canvas.setFocus();
}

void Tour::addSteps() {
  const auto trigger = [this](const char* name) {
    return [this, name] {
      if (auto* action = m_window.findChild<QAction*>(name); action && action->isEnabled()) action->trigger();
    };
  };
  const auto did = [this](std::vector<std::string> codes) { return [this, codes] { return didOne(codes); }; };
  m_steps.push_back({tr("Open the demonstration"),
                     tr("A district with communities, streets, buildings and households, made up for trying. Nothing "
                        "in it is anybody's data."),
                     tr("Open it"), trigger("action_demo"), [this] { return atDemonstration(); }, "start"});
  m_steps.push_back({tr("Look at the numbers"),
                     tr("Click a grid on the map. The panel on the left shows its households and persons against the "
                        "rule, and its sign on the map says whether it is too small or too large."),
                     {},
                     {},
                     [this] { return static_cast<bool>(m_session.selectedGrid()); },
                     "numbers#grid"});
  m_steps.push_back({tr("Give a block to a neighbour"),
                     tr("Paint: move the pointer over a block beside the selected grid, read both grids' numbers at "
                        "the pointer, and click when they suit you."),
                     tr("Show a grid that is too small"), [this] { showGrid(false); },
                     did({"journal.assign", "journal.new_grid"}), "drawing#paint"});
  m_steps.push_back({tr("Take it back"),
                     tr("Every step can be undone, as many as you like, also after saving. Press Ctrl+Z."), tr("Undo"),
                     trigger("action_undo"),
                     // Where the step before was passed over there is nothing to take back.
                     [this] { return m_index == 0 || m_session.history().index() < m_index; }, "safety#history"});
  m_steps.push_back({tr("Cut a grid that is too large"),
                     tr("Cut: click on one side of the grid, move across it until both halves have the numbers that "
                        "you want, and click on its other side."),
                     tr("Show one"), [this] { showGrid(true); }, did({"journal.cut", "journal.cut_several"}),
                     "drawing#cut"});
  m_steps.push_back({tr("Let the program propose"),
                     tr("Press P: the community of the selected grid is divided in up to three ways, each with its "
                        "numbers. Choose one with 1, 2 or 3 and accept it with Enter."),
                     tr("Propose"), trigger("action_propose"), did({"journal.propose", "journal.propose_all"}),
                     "proposals"});
  m_steps.push_back({tr("Number the grids"),
                     tr("Grids without a code get the next free one of their community. Codes that were issued stay. "
                        "Look at the new ones on the map, then press Give these numbers."),
                     tr("Give numbers"), trigger("action_number"), did({"journal.number", "journal.renumber"}),
                     "numbering"});
  m_steps.push_back({tr("Look at the problems"),
                     tr("Press N: the list opens, and the map goes to the first problem. Press it again for the next "
                        "one; where the program knows a fix, the button beside the list applies it."),
                     tr("Next problem"), trigger("nextProblem"),
                     [this] {
                       const auto* dock = m_window.findChild<QDockWidget*>("issueDock");
                       return m_session.isChecked() && dock && dock->isVisible();
                     },
                     "problems"});
  m_steps.push_back({tr("Print a sheet"),
                     tr("Choose the sheet of a community and where its PDF goes. The scale is the largest round one "
                        "that fits the paper."),
                     tr("Print"), trigger("action_print"), [this] { return m_printed; }, "printing"});
  m_steps.push_back({tr("Save the plan"),
                     tr("The demonstration is in no file yet. Saved under a name it is a plan like any other: one "
                        "file, which QGIS opens as well."),
                     tr("Save"), trigger("action_save"),
                     [this] { return !m_session.path().isEmpty() && !m_session.isModified(); }, "safety"});
}

}  // namespace wangge
