// SPDX-License-Identifier: GPL-3.0-or-later
// What tools say at the pointer: the next step, or why something does not move.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"layout.no_contacts",
     QT_TRANSLATE_NOOP("Message",
                       "The public edition leaves the office and shows no people and no phones. Go to the internal "
                       "edition to add them.")},
    {"tool.carve_begin", QT_TRANSLATE_NOOP("Message", "Click around the site; the first point again closes it.")},
    {"tool.carve_clipped", QT_TRANSLATE_NOOP("Message", "Reaches beyond {community}: only the part inside is taken.")},
    {"tool.carve_each",
     QT_TRANSLATE_NOOP(
         "Message",
         "Reaches into {count} communities: a grid of its own in each. C takes only the part in {community}.")},
    {"tool.carve_only",
     QT_TRANSLATE_NOOP(
         "Message",
         "Reaches into {count} communities: only the part in {community} is taken. C makes a grid in each.")},
    {"tool.carve_close",
     QT_TRANSLATE_NOOP("Message", "Enter or the first point closes the outline. Backspace takes a point back.")},
    {"tool.carve_take", QT_TRANSLATE_NOOP("Message", "A click takes this outline; Shift+click draws one instead.")},
    {"tool.become_unassigned",
     QT_TRANSLATE_NOOP(
         "Message",
         "{count|piece becomes|pieces become} unassigned: no open comprehensive grid of the new community "
         "lies beside.")},
    {"tool.choose_community", QT_TRANSLATE_NOOP("Message", "Click the community that shall grow.")},
    {"tool.choose_precinct", QT_TRANSLATE_NOOP("Message", "Click the precinct that shall grow.")},
    {"tool.grids_go_along",
     QT_TRANSLATE_NOOP("Message", "{count|grid goes|grids go} along as a whole, numbered anew.")},
    {"tool.choose_target", QT_TRANSLATE_NOOP("Message", "Click the grid that shall grow.")},
    {"tool.community_border",
     QT_TRANSLATE_NOOP("Message",
                       "This is the boundary of two communities. Edit community boundaries (Alt+3) to move it.")},
    {"tool.comes_apart", QT_TRANSLATE_NOOP("Message", "{grid:grid} would no longer be connected: {parts} parts.")},
    {"tool.cut_begin", QT_TRANSLATE_NOOP("Message", "Click where the cut begins, or draw it freehand.")},
    {"tool.cut_outside", QT_TRANSLATE_NOOP("Message", "Begin here and draw across a grid.")},
    {"tool.cut_outside_precinct", QT_TRANSLATE_NOOP("Message", "Begin here and draw across a precinct.")},
    {"tool.cuts_buildings", QT_TRANSLATE_NOOP("Message", "Cuts {count|building|buildings}. G leads the line around.")},
    {"tool.drag_junction",
     QT_TRANSLATE_NOOP("Message", "Drag the point where {count} grids meet; all of them follow.")},
    {"tool.drag_end", QT_TRANSLATE_NOOP("Message", "Drag the end of the border along the community's boundary.")},
    {"tool.drag_vertex", QT_TRANSLATE_NOOP("Message", "Drag the point; both sides follow.")},
    {"tool.locked_border", QT_TRANSLATE_NOOP("Message", "The border does not move: {grid:grid} is locked.")},
    {"tool.locked_left_out", QT_TRANSLATE_NOOP("Message", "Locked pieces are left out.")},
    {"tool.locked_community_border",
     QT_TRANSLATE_NOOP("Message", "Community {community} is locked: no border in it moves.")},
    {"tool.locked_comprehensive_border",
     QT_TRANSLATE_NOOP("Message", "All comprehensive grids are locked: their borders do not move.")},
    {"tool.locked_dedicated_border",
     QT_TRANSLATE_NOOP("Message", "All dedicated grids are locked: their borders do not move.")},
    {"tool.more_parts", QT_TRANSLATE_NOOP("Message", "{grid:grid} would lie in {parts} parts, more than now.")},
    {"tool.no_building", QT_TRANSLATE_NOOP("Message", "No building or household here. Tab switches to whole blocks.")},
    {"tool.no_station_border",
     QT_TRANSLATE_NOOP("Message", "There is no precinct on one side. Paint that territory first.")},
    {"tool.now_in_parts", QT_TRANSLATE_NOOP("Message", "{grid:grid} lies in {parts} parts now.")},
    {"tool.only_unassigned", QT_TRANSLATE_NOOP("Message", "Only unassigned pieces are taken. Z changes that.")},
    {"tool.plan_border", QT_TRANSLATE_NOOP("Message", "This is the edge of the plan. It does not move.")},
    {"tool.push_begin",
     QT_TRANSLATE_NOOP("Message",
                       "Grab a border between two grids and push it. With Shift the line itself is pulled.")},
    {"tool.push_begin_any",
     QT_TRANSLATE_NOOP("Message", "Grab a border and push it. With Shift the line itself is pulled.")},
    {"tool.reshape_begin_any",
     QT_TRANSLATE_NOOP("Message", "Begin on a border and draw its new course back to a border.")},
    {"tool.reshape_begin",
     QT_TRANSLATE_NOOP("Message", "Begin on a border between two grids and draw its new course back to a border.")},
    {"tool.seed_fixed",
     QT_TRANSLATE_NOOP("Message",
                       "This territory is locked, dedicated or a declared exclave: proposals leave it alone.")},
    {"tool.seed_outside", QT_TRANSLATE_NOOP("Message", "No community here.")},
    {"tool.seed_place", QT_TRANSLATE_NOOP("Message", "Click: this place gets a grid to itself.")},
    {"tool.seed_take_away", QT_TRANSLATE_NOOP("Message", "Click: take this place away.")},
    {"tool.seed_twice",
     QT_TRANSLATE_NOOP("Message", "This piece has a place already, and two cannot be told apart in it.")},
    {"tool.strips_along", QT_TRANSLATE_NOOP("Message",
                                            "{strips|strip goes|strips go} along[, {households|household|households}]"
                                            "[, {persons|person|persons}].")},
    {"tool.strips_stay", QT_TRANSLATE_NOOP("Message", "{strips|strip stays|strips stay} with the part beside.")},
    {"tool.unassigned_border",
     QT_TRANSLATE_NOOP("Message", "There is no grid on one side. Paint that territory first.")},
    {"tool.when_released", QT_TRANSLATE_NOOP("Message", "Too many to show at once: worked out when you let go.")},
};

}  // namespace

std::span<const Entry> toolTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
