// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/spoken.h"

#include <QAccessible>
#include <QWidget>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/map/tool_overlay.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

// The grid, precinct or community there, with its residents.
QString spokenOf(const Project& project, ZoneId zone) {
  if (!zone) return {};
  const Tally& tally = zoneAt(project, zone).tally;
  return gridText(nameOf(project, zone)) + u' ' + tallyText(tally);
}

}  // namespace

void speakOf(Point at, QWidget& map, const Session& session, const ToolBox& tools) {
  const Project& project = session.project();
  const FaceId face = project.subdivision.locate(at);
  QString spoken = spokenOf(project, zoneOf(project.subdivision.face(face), tools.label()));
  if (tools.tool()) spoken += u'\n' + spokenText(tools.tool()->view());
  if (spoken == map.accessibleDescription()) return;
  map.setAccessibleDescription(spoken);
  QAccessibleEvent changed(&map, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
}

}  // namespace wangge
