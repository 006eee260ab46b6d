// SPDX-License-Identifier: GPL-3.0-or-later
// Edits, topology, numbering and settings that are refused.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"topology.face_collapsed",
     QT_TRANSLATE_NOOP(
         "Message",
         "The line would leave a piece without any territory. Draw it a little further from the lines beside it.")},
    {"topology.noding_unsettled",
     QT_TRANSLATE_NOOP(
         "Message",
         "The lines are too dense here to be told apart. Draw the line a little further from those beside it.")},
    {"topology.borders_unsettled",
     QT_TRANSLATE_NOOP("Message",
                       "The borders in this source run so densely across each other that they could not be noded; the "
                       "plan is as it was. Clean them in the program that they come from and import them again.")},
    {"geometry.triangulation_failed",
     QT_TRANSLATE_NOOP("Message",
                       "No lines were found between these buildings; the plan is as it was. Draw the lines by hand.")},
    {"topology.outside_lattice",
     QT_TRANSLATE_NOOP(
         "Message",
         "A point lies more than 500 km from the middle of the plan. Check the coordinate system of the source.")},
    {"edit.nothing_selected", QT_TRANSLATE_NOOP("Message", "Nothing is selected. Select pieces of the map first.")},
    {"edit.one_grid_needed", QT_TRANSLATE_NOOP("Message", "Select one grid first.")},
    {"edit.one_piece_needed", QT_TRANSLATE_NOOP("Message", "Select one piece of the map first.")},
    {"edit.changes_nothing", QT_TRANSLATE_NOOP("Message", "This is so already.")},
    {"edit.outside_communities",
     QT_TRANSLATE_NOOP("Message",
                       "The selection lies in no community. Only territory of communities can be given to grids.")},
    {"edit.several_communities",
     QT_TRANSLATE_NOOP("Message", "The pieces lie in several communities. A grid belongs to exactly one.")},
    {"edit.other_community",
     QT_TRANSLATE_NOOP(
         "Message",
         "[Grid {grid:grid}: ]the pieces lie in different communities. A grid belongs to exactly one community.")},
    {"edit.locked", QT_TRANSLATE_NOOP("Message", "Grid {grid:grid} is locked. Unlock it first.")},
    {"edit.comprehensive_locked",
     QT_TRANSLATE_NOOP("Message", "Grid {grid:grid} is locked: all comprehensive grids are. Unlock that kind first.")},
    {"edit.dedicated_locked",
     QT_TRANSLATE_NOOP("Message", "Grid {grid:grid} is locked: all dedicated grids are. Unlock that kind first.")},
    {"edit.community_locked", QT_TRANSLATE_NOOP("Message", "Community {community} is locked. Unlock it first.")},
    {"edit.line_too_short", QT_TRANSLATE_NOOP("Message", "The line is too short to divide anything.")},
    {"edit.line_does_not_divide",
     QT_TRANSLATE_NOOP(
         "Message",
         "The line leaves[ grid {grid:grid}][ precinct {precinct:grid}] in one piece. Draw it from border to border.")},
    {"edit.line_outside_grid",
     QT_TRANSLATE_NOOP("Message",
                       "The line does not meet[ grid {grid:grid}][ precinct {precinct:grid}]. Draw it across.")},
    {"edit.line_meets_no_grid",
     QT_TRANSLATE_NOOP("Message", "The line meets no grid. Draw it across one, from border to border.")},
    {"edit.line_meets_no_precinct",
     QT_TRANSLATE_NOOP("Message", "The line meets no precinct. Draw it across one, from border to border.")},
    {"edit.reshape_needs_two",
     QT_TRANSLATE_NOOP("Message", "A border has territory on both sides. Start on a border between two.")},
    {"edit.reshape_ends_open",
     QT_TRANSLATE_NOOP("Message", "The new border must start and end on borders of the two. Go on to a border.")},
    {"edit.reshape_no_effect",
     QT_TRANSLATE_NOOP("Message", "The line follows the border that is there. Nothing would move.")},
    {"edit.no_such_node", QT_TRANSLATE_NOOP("Message", "The point is not there any more.")},
    {"edit.node_no_junction",
     QT_TRANSLATE_NOOP("Message", "Fewer than three borders meet here. Drag a point of a single border instead.")},
    {"edit.node_fixed",
     QT_TRANSLATE_NOOP(
         "Message", "This point is held by a community's boundary or by unassigned territory, so it does not move.")},
    {"edit.node_blocked",
     QT_TRANSLATE_NOOP("Message", "The point cannot go there: a border would cross another one or leave the grids.")},
    {"edit.grid_would_vanish",
     QT_TRANSLATE_NOOP("Message", "Nothing would be left of grid {grid:grid}. Merge the two grids if this is meant.")},
    {"edit.precinct_would_vanish",
     QT_TRANSLATE_NOOP("Message",
                       "Nothing would be left of precinct {precinct:grid}. Merge the two precincts if this is meant.")},
    {"edit.community_needed",
     QT_TRANSLATE_NOOP("Message", "Territory always lies in a community. Choose the one that shall have it.")},
    {"edit.cuts_off_strip",
     QT_TRANSLATE_NOOP("Message",
                       "The line cuts off nothing but a strip, which stays with the part beside. B makes it a grid.")},
    {"edit.communities_given",
     QT_TRANSLATE_NOOP(
         "Message",
         "Communities are set up, joined and divided by import, as they were decided elsewhere. Here only "
         "their boundaries move.")},
    {"edit.community_would_vanish",
     QT_TRANSLATE_NOOP("Message",
                       "Nothing would be left of community {community}. A community keeps at least one piece.")},
    {"edit.not_dedicated", QT_TRANSLATE_NOOP("Message", "Grid {grid:grid} is not a dedicated grid.")},
    {"edit.no_neighbour",
     QT_TRANSLATE_NOOP(
         "Message",
         "No unlocked comprehensive grid of the community borders on {grid:grid}, so nothing can take it over.")},
    {"edit.over_dedicated",
     QT_TRANSLATE_NOOP("Message",
                       "The outline meets dedicated grid {grid:grid}. Draw around it, or dissolve that grid first.")},
    {"edit.block_needs_buildings",
     QT_TRANSLATE_NOOP(
         "Message",
         "There are neither two buildings apart from each other in this block nor, without buildings, two places where "
         "people live, so it cannot be divided between them.")},
    {"edit.kinds_differ",
     QT_TRANSLATE_NOOP(
         "Message",
         "Comprehensive and dedicated grids cannot be joined[: {grid:grid}]. Change the kind of one first.")},
    {"edit.one_grid_only", QT_TRANSLATE_NOOP("Message", "At least two grids are needed to merge.")},
    {"edit.polygon_outside", QT_TRANSLATE_NOOP("Message", "The outline lies outside community {community}.")},
    {"edit.arc_needed",
     QT_TRANSLATE_NOOP("Message",
                       "This line is a border or was imported; only drawn lines that divide nothing can be removed.")},
    {"edit.code_taken", QT_TRANSLATE_NOOP("Message", "Code {code} was already issued. Codes are never used twice.")},
    {"edit.exemption_incomplete", QT_TRANSLATE_NOOP("Message", "An exemption needs a reason and an approver.")},
    {"edit.no_such_exemption", QT_TRANSLATE_NOOP("Message", "There is no exemption for this any more.")},
    {"edit.no_such_arc", QT_TRANSLATE_NOOP("Message", "The line does not exist any more.")},
    {"edit.no_such_community", QT_TRANSLATE_NOOP("Message", "The community does not exist any more.")},
    {"edit.no_such_grid", QT_TRANSLATE_NOOP("Message", "The grid does not exist any more.")},
    {"edit.no_such_precinct", QT_TRANSLATE_NOOP("Message", "The precinct does not exist any more.")},
    {"edit.one_precinct_needed", QT_TRANSLATE_NOOP("Message", "Select one precinct first.")},
    {"edit.one_precinct_only", QT_TRANSLATE_NOOP("Message", "At least two precincts are needed to merge.")},
    {"edit.precinct_code_taken",
     QT_TRANSLATE_NOOP("Message", "Precinct {precinct:grid} has the code {code} already. Give this one another code.")},
    {"edit.no_such_unit", QT_TRANSLATE_NOOP("Message", "The residential unit does not exist any more.")},
    {"edit.is_grid_already",
     QT_TRANSLATE_NOOP(
         "Message",
         "These pieces are all of[ grid {grid:grid}][ precinct {precinct:grid}] already. Take fewer, or more.")},
    {"edit.no_such_row",
     QT_TRANSLATE_NOOP("Message", "These households were given away already, or are not in the plan any more.")},
    {"edit.unit_without_place",
     QT_TRANSLATE_NOOP("Message", "This unit lies nowhere on the map. Give it to a grid instead.")},
    {"numbering.behind_line",
     QT_TRANSLATE_NOOP("Message", "{count|grid|grids} that the line does not touch come behind it, in rows.")},
    {"numbering.behind_list",
     QT_TRANSLATE_NOOP("Message", "{count|grid|grids} that are not in the list come behind it, in rows.")},
    {"numbering.code_never_seen", QT_TRANSLATE_NOOP("Message", "No grid of this plan has or had the code {code}.")},
    {"numbering.code_taken",
     QT_TRANSLATE_NOOP("Message", "Code {code} is another grid's[, {keeper:grid}]: {grid:grid} gets a new one.")},
    {"numbering.line_misses", QT_TRANSLATE_NOOP("Message", "The line touches none of the grids. Draw it across them.")},
    {"numbering.list_ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "Line {line:code} of the list: {text} names {count|grid|grids}. Write the code there.")},
    {"numbering.list_columns",
     QT_TRANSLATE_NOOP(
         "Message",
         "Columns {first:code} and {second:code} of the list both name grids, and not the same ones. Keep "
         "the one that says the order.")},
    {"numbering.list_empty", QT_TRANSLATE_NOOP("Message", "The list names no grid.")},
    {"numbering.list_repeated",
     QT_TRANSLATE_NOOP("Message", "Line {line:code} of the list: {text} stands in line {first:code} already.")},
    {"numbering.list_retired",
     QT_TRANSLATE_NOOP("Message", "Line {line:code} of the list: no grid has the code {text} any more.")},
    {"numbering.list_unknown",
     QT_TRANSLATE_NOOP(
         "Message", "Line {line:code} of the list: no grid is called {text}. Unknown in all: {count|entry|entries}.")},
    {"numbering.no_community_code",
     QT_TRANSLATE_NOOP("Message",
                       "Community {community} has no code to make numbers from: {count|grid|grids} of it stay without. "
                       "Give it its code first.")},
    {"numbering.no_grids", QT_TRANSLATE_NOOP("Message", "There are no grids to number.")},
    {"numbering.range_full",
     QT_TRANSLATE_NOOP(
         "Message",
         "Community {community}: of {needed|grid|grids} that need a number, {fit} fit into {range}. Widen "
         "the range.")},
    {"numbering.range_outside",
     QT_TRANSLATE_NOOP("Message",
                       "The numbers {range} are not within those of the scheme for grids of the kind {kind:word}: "
                       "{allowed}.")},
    {"profile.unknown",
     QT_TRANSLATE_NOOP("Message", "There is no rule profile {name}. Possible: {known}, or a JSON file.")},
    {"profile.invalid", QT_TRANSLATE_NOOP("Message", "[{file}: ]the rule profile is not usable: {key} ({what}).")},
    {"scheme.unknown",
     QT_TRANSLATE_NOOP("Message", "There is no numbering scheme {name}. Possible: {known}, or a JSON file.")},
    {"scheme.invalid", QT_TRANSLATE_NOOP("Message", "[{file}: ]the numbering scheme is not usable: {key} ({what}).")},
    {"settings.missing_key", QT_TRANSLATE_NOOP("Message", "[{file}: ]{key} is missing.")},
    {"settings.not_json", QT_TRANSLATE_NOOP("Message", "{file} is not valid JSON (at byte {at}).")},
    {"settings.number_too_large",
     QT_TRANSLATE_NOOP("Message", "{file} has a number with more digits than can be read. Write it smaller.")},
    {"settings.unknown_key", QT_TRANSLATE_NOOP("Message", "[{file}: ]{key} is not known. Check its spelling.")},
    {"settings.wrong_type", QT_TRANSLATE_NOOP("Message", "[{file}: ]{key} must be {expected}.")},
    {"map.no_such_unit", QT_TRANSLATE_NOOP("Message", "The plan has no unit with code {code}.")},
};

}  // namespace

std::span<const Entry> editTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
