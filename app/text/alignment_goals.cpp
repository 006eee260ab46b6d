// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that align precincts: why something stays as it is, and why moves cannot be made.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"align.searching", QT_TRANSLATE_NOOP("Message", "Looking for the least change")},
    {"align.goal_station_outside",
     QT_TRANSLATE_NOOP("Message",
                       "The police station {name}[ ({code})] does not stand in its own precinct, so its place is not "
                       "kept to.")},
    {"align.goal_station_ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "Several precincts have the code of the police station {name}[ ({code})], so its place is not "
                       "kept to.")},
    {"align.goal_guessed",
     QT_TRANSLATE_NOOP("Message",
                       "Where the goal contradicts itself, what stays as it is was chosen by what else it serves, not "
                       "by residents. Another choice may change less.")},
    {"align.goal_uncounted",
     QT_TRANSLATE_NOOP(
         "Message",
         "In what moves {count|household point has|household points have} no count of residents. They weigh nothing in "
         "the least change and in limits.")},
    {"align.goal_code_kept",
     QT_TRANSLATE_NOOP("Message",
                       "The community {unit:grid} goes to {subdistrict}, but keeps its code {code}, which does not "
                       "begin with {prefix}.")},
    {"align.limits_uncounted",
     QT_TRANSLATE_NOOP("Message",
                       "Limits of residents need a count of residents: measure by persons or households that were "
                       "counted.")},
    {"align.goal_locked",
     QT_TRANSLATE_NOOP("Message", "The {kind:word} {unit:grid} stays as it is: what would have to change is locked.")},
    {"align.goal_two_stations",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: several police stations stand in it, and each "
                       "stays in its own precinct.")},
    {"align.goal_dedicated",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: parts of a dedicated grid are not given to other "
                       "grids.")},
    {"align.goal_split_community",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: a community in it lies in several precincts "
                       "itself. Put the communities together first.")},
    {"align.goal_homeless",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: a precinct has nothing but slivers here, and "
                       "nothing on its side could take them. Snap the slivers away first.")},
    {"align.goal_crowded",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: more of them need territory here than could each "
                       "have a part, and each keeps something. The goal contradicts itself here.")},
    {"align.goal_crowded_labels",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: there is no other one for all that it serves. The "
                       "goal contradicts itself here.")},
    {"align.goal_no_taker",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: nothing on the other side could take its part "
                       "over.")},
    {"align.goal_apart",
     QT_TRANSLATE_NOOP("Message", "The {kind:word} {unit:grid} stays as it is: else {holder:grid} would come apart.")},
    {"align.goal_vanished",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: else {holder:grid} would lose all that it has.")},
    {"align.goal_too_many",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: else {holder:grid} would have {count} residents, "
                       "more than {most}.")},
    {"align.goal_too_few",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: else {holder:grid} would have {count} residents, "
                       "fewer than {least}.")},
    {"align.goal_not_found",
     QT_TRANSLATE_NOOP("Message",
                       "The {kind:word} {unit:grid} stays as it is: no change was found that keeps everything else "
                       "right.")},
    {"align.no_moves", QT_TRANSLATE_NOOP("Message", "There is no such move to make.")},
    {"align.mixed_whole",
     QT_TRANSLATE_NOOP("Message",
                       "Moves of both sides rest on each other and are made all at once. Take all of them, or choose "
                       "one side.")},
    {"align.moves_changed",
     QT_TRANSLATE_NOOP("Message", "The plan has changed since these moves were found. Look for them again.")},
    {"align.moves_locked",
     QT_TRANSLATE_NOOP("Message", "Something that would move has been locked. Unlock it, or look for moves again.")},
    {"align.moves_apart",
     QT_TRANSLATE_NOOP("Message",
                       "With these moves alone, the {kind:word} {unit:grid} would come apart. Make those that belong "
                       "to them, too.")},
    {"align.moves_limits",
     QT_TRANSLATE_NOOP("Message",
                       "With these moves alone, {unit:grid} would have {count} residents, beyond the limits asked for. "
                       "Make those that belong to them, too.")},
    {"journal.align_goal", QT_TRANSLATE_NOOP("Message",
                                             "Make {count|move|moves} so that {goal:word}[ ({communities})]: "
                                             "{households|household|households}, {persons|person|persons}")},
};

}  // namespace

std::span<const Entry> alignmentGoalTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
