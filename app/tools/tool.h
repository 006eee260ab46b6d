// SPDX-License-Identifier: GPL-3.0-or-later
// A tool: a small state machine from pointer and keys to edits. It changes nothing until it accepts: everything before
// is a preview, made by the same edit that accepting commits, so the numbers shown are the numbers that come. In every
// tool a second click or Enter accepts, Esc or the right button cancels.
#pragma once

#include <cmath>
#include <functional>
#include <memory>
#include <utility>

#include "app/session/session.h"
#include "app/tools/tool_settings.h"
#include "app/tools/tool_view.h"

namespace wangge {

namespace map {
class BaseIndex;
}

struct Pointer {
  Point at;          // where the pointer is, on the lattice
  double pixel = 1;  // lattice mm that a pixel of the screen shows
  bool shift = false, control = false;
};

// In mm.
inline double distance(Point a, Point b) {
  return std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
}

// What tools share: the plan, where its roads and buildings are, the settings, and a way to ask for an institution.
struct ToolContext {
  Session& session;
  const ToolSettings& settings;
  // Everything that shows the settings follows.
  std::function<void(const ToolSettings&)> changeSettings;
  std::function<const map::BaseIndex&()> base;
  // Asks for category and name of a dedicated grid; false when the planner cancels.
  std::function<bool(DedicatedCategory&, std::string&)> askInstitution;
};

class Tool {
 public:
  explicit Tool(ToolContext context) : m_context(std::move(context)) {}
  virtual ~Tool() = default;

  virtual void press(const Pointer&) {}
  virtual void move(const Pointer&) {}
  virtual void release(const Pointer&) {}
  // Commits what is previewed; nothing when there is nothing.
  virtual void accept() {}
  // Drops what was begun. False when there was nothing to drop.
  virtual bool cancel() { return false; }
  // The plan or the settings are other ones now; what was begun on the old ones is dropped unless it still makes sense.
  virtual void refresh() { cancel(); }
  // Only the settings are other ones.
  virtual void settingsChanged() { refresh(); }
  // Only the selection is another one.
  virtual void selectionChanged() {}
  // Key of the tool itself; false when it means nothing to it.
  virtual bool key(int) { return false; }
  // Whether the tool wants the key just now, before it is anybody's shortcut.
  virtual bool wants(int) const { return false; }

  const ToolView& view() {
    m_view.label = label();
    return m_view;
  }
  // The areas of the preview that was committed last, once.
  std::vector<ToolArea> takeCommitted() { return std::exchange(m_committed, {}); }

 protected:
  const Project& project() const { return m_context.session.project(); }
  Session& session() { return m_context.session; }
  const ToolSettings& settings() const { return m_context.settings; }
  Label label() const { return settings().label; }
  // Who owns the place, by the label that is edited.
  ZoneId ownerAt(Point p) const;
  // Whether the preview changes the zone's numbers, or makes a zone.
  bool concerns(ZoneId zone) const;

  // Tries an edit and shows what it would do; returns whether it is possible.
  bool preview(Result<Step> step);
  // Commits what the last preview made; nothing when there is none.
  bool commitPreview();
  const Project* previewed() const { return m_view.after.get(); }
  void clearPreview();
  void noteGridsThatMove(const Difference& difference);
  void noteStrips();
  void warnOfParts();
  // An edit that draws lines, with the strips that go along where the settings want them; only those that may be taken,
  // where there is a say in it.
  Result<Step> withStrips(Result<Step> step, const std::function<bool(FaceId)>& mayTake = {});
  // assignFaces, or for no zone newZone, with the strips that go along as above.
  Result<Step> giving(const std::vector<FaceId>& faces, ZoneId zone, const std::function<bool(FaceId)>& mayTake = {});

  ToolContext m_context;
  ToolView m_view;
  std::optional<Step> m_step;  // what is previewed
  std::vector<ToolArea> m_committed;
};

}  // namespace wangge
