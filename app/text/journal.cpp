// SPDX-License-Identifier: GPL-3.0-or-later
// What was done: lines of the journal and of the undo list.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"journal.assign", QT_TRANSLATE_NOOP("Message", "Give pieces to grid[ {grid:grid}]")},
    {"journal.assign_strips",
     QT_TRANSLATE_NOOP("Message",
                       "Give {faces|piece|pieces} to grid[ {grid:grid}]; {strips|strip goes|strips go} along"
                       "[, {households|household|households}][, {persons|person|persons}]")},
    {"journal.abolish_precinct", QT_TRANSLATE_NOOP("Message", "Abolish precinct {precinct:grid}")},
    {"journal.assign_precinct", QT_TRANSLATE_NOOP("Message", "Give {faces|piece|pieces} to precinct {precinct:grid}")},
    {"journal.clear_precinct", QT_TRANSLATE_NOOP("Message", "Take {faces|piece|pieces} out of their precincts")},
    {"journal.cut_precinct", QT_TRANSLATE_NOOP("Message", "Cut precinct {precinct:grid} into {parts} parts")},
    {"journal.cut_precincts", QT_TRANSLATE_NOOP("Message", "Cut {count} precincts into {parts} parts")},
    {"journal.merge_precincts",
     QT_TRANSLATE_NOOP("Message", "Merge {count|precinct|precincts} into precinct {precinct:grid}")},
    {"journal.new_precinct", QT_TRANSLATE_NOOP("Message", "New precinct of {faces|piece|pieces}")},
    {"journal.precinct_attributes",
     QT_TRANSLATE_NOOP("Message", "Call precinct {precinct:grid}[ {name}][, code {code}]")},
    {"journal.reshape_communities",
     QT_TRANSLATE_NOOP("Message", "Move the boundary between communities {community:grid} and {other:grid}")},
    {"journal.reshape_precincts",
     QT_TRANSLATE_NOOP("Message", "Move the border between precincts {precinct:grid} and {other:grid}")},
    {"journal.attributes", QT_TRANSLATE_NOOP("Message", "Change attributes of grid {grid:grid}")},
    {"journal.carve",
     QT_TRANSLATE_NOOP("Message",
                       "Set up dedicated grid {name} in {community}[; {strips|strip goes|strips go} along]"
                       "[, {households|household|households}][, {persons|person|persons}]")},
    {"journal.clear", QT_TRANSLATE_NOOP("Message", "Take pieces out of their grids")},
    {"journal.code", QT_TRANSLATE_NOOP("Message", "Give grid {grid:grid} the code {code}")},
    {"journal.cut",
     QT_TRANSLATE_NOOP(
         "Message",
         "Cut grid {grid:grid} into {parts} parts[; {strips|strip stays|strips stay} with the part beside]")},
    {"journal.cut_several",
     QT_TRANSLATE_NOOP(
         "Message", "Cut {count} grids into {parts} parts[; {strips|strip stays|strips stay} with the part beside]")},
    {"journal.dissolve", QT_TRANSLATE_NOOP("Message", "Dissolve dedicated grid {grid:grid} into {other:grid}")},
    {"journal.reshape",
     QT_TRANSLATE_NOOP(
         "Message",
         "Move the border between grids {grid:grid} and {other:grid}[; {strips|strip goes|strips go} along]"
         "[, {households|household|households}][, {persons|person|persons}]")},
    {"journal.move_junction",
     QT_TRANSLATE_NOOP("Message",
                       "Move the point where {count} grids meet[; {strips|strip goes|strips go} along]"
                       "[, {households|household|households}][, {persons|person|persons}]")},
    {"journal.carve_parts",
     QT_TRANSLATE_NOOP(
         "Message",
         "Set up dedicated grid {name} in {count|community|communities}[; {strips|strip goes|strips go} along]"
         "[, {households|household|households}][, {persons|person|persons}]")},
    {"journal.transfer", QT_TRANSLATE_NOOP("Message",
                                           "Move {faces|piece|pieces} with {households|household|households} and "
                                           "{persons|person|persons} to community {community}")},
    {"journal.divide_block", QT_TRANSLATE_NOOP("Message", "Divide a block between[ {count}] buildings")},
    {"journal.divide_places", QT_TRANSLATE_NOOP("Message", "Divide a piece between {count} places where people live")},
    {"journal.exempt", QT_TRANSLATE_NOOP("Message", "Exempt {issue:grid}[ · {rule:rule}], approved by {approver}")},
    // Written by earlier versions.
    {"journal.give_unit", QT_TRANSLATE_NOOP("Message", "Give unit {unit} to grid {grid:grid}")},
    {"journal.give_units", QT_TRANSLATE_NOOP("Message", "Give {count|unit|units} to grid {grid:grid}")},
    {"journal.take_units", QT_TRANSLATE_NOOP("Message", "Take {count|unit|units} out of their grids")},
    {"journal.return_units", QT_TRANSLATE_NOOP("Message", "Count {count|unit|units} where they lie again")},
    {"journal.withdraw_exemption",
     QT_TRANSLATE_NOOP("Message", "Withdraw the exemption of {issue:grid}[ · {rule:rule}]")},
    {"journal.lock_grid", QT_TRANSLATE_NOOP("Message", "Lock grid {grid:grid}")},
    {"journal.lock_grids", QT_TRANSLATE_NOOP("Message", "Lock {count|grid|grids}")},
    {"journal.unlock_grid", QT_TRANSLATE_NOOP("Message", "Unlock grid {grid:grid}")},
    {"journal.unlock_grids", QT_TRANSLATE_NOOP("Message", "Unlock {count|grid|grids}")},
    {"journal.unlock_all", QT_TRANSLATE_NOOP("Message", "Unlock everything")},
    {"journal.lock_community", QT_TRANSLATE_NOOP("Message", "Lock community {community}")},
    {"journal.lock_comprehensive", QT_TRANSLATE_NOOP("Message", "Lock the kind: all comprehensive grids")},
    {"journal.lock_dedicated", QT_TRANSLATE_NOOP("Message", "Lock the kind: all dedicated grids")},
    {"journal.unlock_comprehensive", QT_TRANSLATE_NOOP("Message", "Unlock the kind: comprehensive grids")},
    {"journal.unlock_dedicated", QT_TRANSLATE_NOOP("Message", "Unlock the kind: dedicated grids")},
    {"journal.unlock_community", QT_TRANSLATE_NOOP("Message", "Unlock community {community}")},
    {"journal.heal", QT_TRANSLATE_NOOP("Message", "Remove a line")},
    {"journal.merge",
     QT_TRANSLATE_NOOP("Message",
                       "Merge {count|grid|grids} into {grid:grid}[; {strips|strip goes|strips go} along]"
                       "[, {households|household|households}][, {persons|person|persons}]")},
    {"journal.number", QT_TRANSLATE_NOOP("Message", "Number {count|grid|grids}")},
    {"journal.renumber", QT_TRANSLATE_NOOP("Message", "Renumber {count|grid|grids}[ of {community}]")},
    {"journal.new_grid", QT_TRANSLATE_NOOP("Message", "New grid of {faces|piece|pieces} in {community}")},
    {"journal.new_grid_strips",
     QT_TRANSLATE_NOOP("Message",
                       "New grid of {faces|piece|pieces}; {strips|strip goes|strips go} along"
                       "[, {households|household|households}][, {persons|person|persons}]")},
    {"journal.imported", QT_TRANSLATE_NOOP("Message", "Import {role:word}: {source}, {rows|row|rows}")},
    {"journal.recovered", QT_TRANSLATE_NOOP("Message", "Recover {count|edit|edits}")},
    {"journal.reverted", QT_TRANSLATE_NOOP("Message", "Revert to the saved plan")},
    {"journal.settings", QT_TRANSLATE_NOOP("Message", "Change settings of the plan: {settings:setting}")},
    {"journal.version_kept", QT_TRANSLATE_NOOP("Message", "Keep the version “{name}”")},
    {"journal.version_restored",
     QT_TRANSLATE_NOOP("Message",
                       "Go back to the version “{name}”[; {count|record|records} newer than it now lack what they "
                       "referred to][; {layers|precinct layer|precinct layers} removed, which it does not know]")},
    {"journal.version_deleted", QT_TRANSLATE_NOOP("Message", "Delete the version “{name}”")},
    {"journal.snap_slivers",
     QT_TRANSLATE_NOOP(
         "Message",
         "Snap {count|sliver|slivers} of precincts away: {area_m2:area}, {households|household|households}, "
         "{persons|person|persons}")},
    {"journal.need_not_match",
     QT_TRANSLATE_NOOP("Message", "Precinct {precinct:grid} need not match a subdistrict: {reason}")},
    {"journal.match_again", QT_TRANSLATE_NOOP("Message", "Precinct {precinct:grid} has to match a subdistrict again")},
    {"journal.replaced", QT_TRANSLATE_NOOP("Message", "Replace {role:word}: {source}, {rows|row|rows}")},
};

}  // namespace

std::span<const Entry> journalTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
