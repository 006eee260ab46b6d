// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/empty_states.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMainWindow>
#include <QTimer>
#include <utility>

#include "app/session/session.h"
#include "app/window/map/map_canvas.h"
#include "app/window/parts/empty_note.h"

namespace wangge {

EmptyStates::EmptyStates(QMainWindow& window, Session& session, MapCanvas& canvas)
    : QObject(&window), m_window(window), m_session(session) {
  m_places.push_back({new EmptyNote(&canvas), [this]() -> Saying {
                        if (!m_session.hasPlan() || hasCommunities()) return {};
                        return noCommunities();
                      }});
  addList("levelTree", [this] { return hasCommunities() ? Saying{} : noCommunities(); });
  addList("communityGrids", [this]() -> Saying {
    if (!hasCommunities()) return noCommunities();
    return {tr("No grids here yet. Let the program propose some, or paint the first one."),
            {"action_propose", "tool_new-grid"}};
  });
  addList("issueList", [this]() -> Saying {
    if (!m_session.isChecked() || !m_session.issues().empty()) return {};
    if (!hasCommunities()) return noCommunities();
    if (!hasHouseholds())
      return {tr("No problems, but no households either: sizes of grids cannot be checked. Import the register."),
              {"action_import"}};
    return {tr("No problems. The map can be given out."), {"action_export", "action_print"}};
  });
  addList("unitTable", [this]() -> Saying {
    if (hasHouseholds()) return {};
    return {tr("No households yet. Import the register: each row is matched with its place, and rows without one are "
               "listed here."),
            {"action_import"}};
  });
  addList("alignMatrix", [this]() -> Saying {
    if (!hasCommunities()) return noCommunities();
    if (!m_session.project().precincts.empty()) return {};
    return {tr("No police precincts yet. Import their outlines: they are then compared with subdistricts, communities "
               "and grids."),
            {"action_import"}};
  });
  for (auto signal : {&Session::planReplaced, &Session::stateChanged, &Session::checked})
    connect(&session, signal, this, [this] { refresh(); });
  refresh();
}

bool EmptyStates::hasCommunities() const {
  return m_session.hasPlan() && !m_session.project().communities.empty();
}

bool EmptyStates::hasHouseholds() const {
  bool some = false;
  m_session.project().sources.forEach(
      [&](SourceId, const Source& source) { some = some || source.households != nullptr; });
  return some || !m_session.project().units.empty();
}

EmptyStates::Saying EmptyStates::noCommunities() const {
  return {tr("No communities yet. Begin with their outlines: everything else is counted into them."),
          {"action_import", "action_import_folder"}};
}

void EmptyStates::addList(const char* name, std::function<Saying()> saying) {
  auto* view = m_window.findChild<QAbstractItemView*>(name);
  if (!view) return;
  const QAbstractItemModel* rows = view->model();
  m_places.push_back({new EmptyNote(view->viewport()), [this, rows, saying = std::move(saying)]() -> Saying {
                        return m_session.hasPlan() && rows->rowCount() == 0 ? saying() : Saying{};
                      }});
  connect(rows, &QAbstractItemModel::modelReset, this, [this] { refresh(); });
  connect(rows, &QAbstractItemModel::rowsInserted, this, [this] { refresh(); });
  connect(rows, &QAbstractItemModel::rowsRemoved, this, [this] { refresh(); });
}

// Once for all that changes with one step.
void EmptyStates::refresh() {
  if (std::exchange(m_waiting, true)) return;
  QTimer::singleShot(0, this, [this] {
    m_waiting = false;
    for (const Place& place : m_places) {
      const Saying saying = place.saying();
      QList<QAction*> next;
      for (const QString& name : saying.next)
        if (auto* action = m_window.findChild<QAction*>(name)) next << action;
      place.note->show(saying.text, next);
    }
  });
}

}  // namespace wangge
