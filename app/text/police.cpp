// SPDX-License-Identifier: GPL-3.0-or-later
// Police: stations, precincts of whole communities, beats. What edits, proposals, rules, fixes and imports say of them.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    // Edits of beats.
    {"edit.no_such_beat", QT_TRANSLATE_NOOP("Message", "The police beat does not exist any more.")},
    {"edit.several_precincts", QT_TRANSLATE_NOOP("Message",
                                                 "These do not all lie in one police precinct. A beat lies in one: "
                                                 "choose fewer, or move the precinct's line first.")},
    {"edit.is_beat_already",
     QT_TRANSLATE_NOOP("Message", "These grids are all of the police beat[ {beat}] already. Take fewer, or more.")},
    {"edit.beat_other_precinct", QT_TRANSLATE_NOOP("Message",
                                                   "The police beat[ {beat}] lies in[ police precinct {precinct}], the "
                                                   "grid in another one. Begin in a beat of the same precinct.")},
    {"edit.one_beat_only", QT_TRANSLATE_NOOP("Message", "At least two police beats are needed to merge.")},
    {"edit.beat_code_taken",
     QT_TRANSLATE_NOOP("Message", "The police beat[ {beat}] has the code {code} already. Give this one another code.")},
    {"edit.officers_negative",
     QT_TRANSLATE_NOOP("Message", "The number of officers must be a whole number, 0 or more.")},
    {"edit.beat_without_precinct",
     QT_TRANSLATE_NOOP("Message", "The grids of the police beat[ {beat}] lie in no police precinct.")},
    {"journal.new_beat",
     QT_TRANSLATE_NOOP(
         "Message", "New police beat of {grids|grid|grids}[ in precinct {precinct}][; {ended|beat ends|beats end}]")},
    {"journal.give_beat",
     QT_TRANSLATE_NOOP("Message",
                       "Give {grids|grid|grids} to the police beat[ {beat}][; {ended|beat ends|beats end}]")},
    {"journal.clear_beat",
     QT_TRANSLATE_NOOP("Message", "Take {grids|grid|grids} out of their police beats[; {ended|beat ends|beats end}]")},
    {"journal.merge_beats", QT_TRANSLATE_NOOP("Message", "Merge {count} police beats into one[, {beat}]")},
    {"journal.abolish_beat", QT_TRANSLATE_NOOP("Message", "Abolish the police beat[ {beat}]")},
    {"journal.abolish_beats", QT_TRANSLATE_NOOP("Message", "Abolish {count} police beats")},
    {"journal.beat_attributes",
     QT_TRANSLATE_NOOP("Message",
                       "Call the police beat[ {beat}][ {name}][, code {code}][, {officers|officer|officers}]")},
    {"journal.move_beat",
     QT_TRANSLATE_NOOP("Message", "Move the police beat[ {beat}] into[ police precinct {precinct}]")},
    {"journal.move_beats", QT_TRANSLATE_NOOP("Message", "Move {count} police beats into the precincts of their grids")},
    {"journal.propose_beats",
     QT_TRANSLATE_NOOP("Message",
                       "Take over {beats|proposed police beat|proposed police beats} in {precinct}[; {ended|beat "
                       "ends|beats end}]")},
    // Edits of stations.
    {"edit.no_such_station", QT_TRANSLATE_NOOP("Message", "The police station does not exist any more.")},
    {"edit.station_nameless", QT_TRANSLATE_NOOP("Message", "A police station needs a code or a name.")},
    {"edit.station_code_taken",
     QT_TRANSLATE_NOOP("Message",
                       "The police station[ {station}] has the code {code} already. Give this one another code.")},
    {"journal.new_station",
     QT_TRANSLATE_NOOP("Message", "New police station[ {station_code}][ {station}][, {officers|officer|officers}]")},
    {"journal.place_station",
     QT_TRANSLATE_NOOP("Message", "Place the police station[ {station_code}][ {station}] on the map")},
    {"journal.move_station", QT_TRANSLATE_NOOP("Message", "Move the police station[ {station_code}][ {station}]")},
    {"journal.unplace_station",
     QT_TRANSLATE_NOOP("Message", "Take the police station[ {station_code}][ {station}] off the map")},
    {"journal.station_attributes",
     QT_TRANSLATE_NOOP("Message",
                       "Call the police station[ {station}][ {name}][, code {code}][, {officers|officer|officers}]")},
    {"journal.remove_station", QT_TRANSLATE_NOOP("Message", "Remove the police station[ {station_code}][ {station}]")},
    {"plan.unknown_station",
     QT_TRANSLATE_NOOP("Message", "The plan {file} has no police station with the code or name {station}.")},
    {"plan.station_ambiguous",
     QT_TRANSLATE_NOOP("Message", "Several police stations are called {station}: {candidates}. Name it by its code.")},
    // Proposals of beats.
    {"propose.beats_none",
     QT_TRANSLATE_NOOP("Message", "Say how many police beats are wanted, or how many officers there are.")},
    {"propose.beats_no_grids",
     QT_TRANSLATE_NOOP("Message",
                       "No grid lies in this police precinct. Beats are made of grids: import or propose them first.")},
    {"propose.beats_too_many",
     QT_TRANSLATE_NOOP("Message",
                       "{beats} police beats cannot be made of {grids|grid|grids}: a beat has one grid at least.")},
    {"propose.beats_apart", QT_TRANSLATE_NOOP("Message",
                                              "The grids of the precinct lie in {parts} parts that do not touch, so "
                                              "{beats|beat|beats} cannot be connected. Ask for {parts} or more.")},
    {"propose.beats_few_officers",
     QT_TRANSLATE_NOOP("Message",
                       "{officers|officer|officers} are fewer than {beats|beat|beats}. Each beat needs one.")},
    {"propose.beats_too_large",
     QT_TRANSLATE_NOOP("Message", "The precinct has {grids} grids, too many for one search.")},
    {"propose.beats_not_found",
     QT_TRANSLATE_NOOP("Message", "{beats} connected beats were asked for, {found} were found. Try another number.")},
    {"plan.unknown_precinct",
     QT_TRANSLATE_NOOP("Message", "The plan {file} has no police precinct with the code or name {precinct}.")},
    {"plan.precinct_ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "Several police precincts are called {precinct}: {candidates}. Name it by its code.")},
    // What tools say.
    {"tool.beat_hint",
     QT_TRANSLATE_NOOP("Message",
                       "Drag from a grid over others: they join its beat, or make a new one. Ctrl takes them out.")},
    {"tool.beat_new",
     QT_TRANSLATE_NOOP("Message",
                       "New beat: {grids|grid|grids}, {households|household|households}, {persons|person|persons}.")},
    {"tool.beat_sum",
     QT_TRANSLATE_NOOP(
         "Message", "Beat[ {beat}]: {grids|grid|grids}, {households|household|households}, {persons|person|persons}.")},
    {"tool.beat_out", QT_TRANSLATE_NOOP("Message", "{grids|grid leaves its beat|grids leave their beats}.")},
    {"tool.station_hint",
     QT_TRANSLATE_NOOP("Message",
                       "Click where the station of a precinct is; drag one to move it. Ctrl takes it off the map.")},
    {"tool.station_new", QT_TRANSLATE_NOOP("Message", "New police station[ {station_code}][ {station}].")},
    {"tool.station_here", QT_TRANSLATE_NOOP("Message", "Police station[ {station_code}][ {station}] stands here.")},
    {"tool.station_hold", QT_TRANSLATE_NOOP("Message", "Police station[ {station_code}][ {station}].")},
    {"tool.station_off", QT_TRANSLATE_NOOP("Message", "Police station[ {station_code}][ {station}] leaves the map.")},
    {"tool.station_none",
     QT_TRANSLATE_NOOP("Message",
                       "No precinct lies here whose station is missing. Drag a station that is on the map, or make "
                       "one in the list of stations.")},
    // Titles of rules.
    {"title.precinct_code", QT_TRANSLATE_NOOP("Message", "Codes of police precincts")},
    {"title.precinct_parts", QT_TRANSLATE_NOOP("Message", "Police precincts in several parts")},
    {"title.community_split", QT_TRANSLATE_NOOP("Message", "Communities with several police stations")},
    {"title.no_station", QT_TRANSLATE_NOOP("Message", "Territory without a police station")},
    {"title.station_outside", QT_TRANSLATE_NOOP("Message", "Police stations outside their precincts")},
    {"title.station_code", QT_TRANSLATE_NOOP("Message", "Duplicate codes of police stations")},
    {"title.beat_empty", QT_TRANSLATE_NOOP("Message", "Police beats without grids")},
    {"title.beat_across", QT_TRANSLATE_NOOP("Message", "Police beats across precincts")},
    {"title.beat_parts", QT_TRANSLATE_NOOP("Message", "Police beats in several parts")},
    {"title.beat_code", QT_TRANSLATE_NOOP("Message", "Duplicate codes of police beats")},
    {"title.grid_two_beats", QT_TRANSLATE_NOOP("Message", "Grids of several police beats")},
    {"title.grid_without_beat", QT_TRANSLATE_NOOP("Message", "Grids without a police beat")},
    // What the rules find.
    {"rule.precinct_code_missing",
     QT_TRANSLATE_NOOP("Message", "Police precinct[ {precinct}] has no code, by which its station would be known.")},
    {"rule.precinct_code_duplicate",
     QT_TRANSLATE_NOOP("Message",
                       "{count} police precincts have the code {precinct_code}[: {names}]. Each needs its own.")},
    {"rule.precinct_parts",
     QT_TRANSLATE_NOOP("Message",
                       "Police precinct[ {precinct_code}][ {precinct}] lies in {parts} parts that do not touch; "
                       "{households|household|households} live apart from the largest.")},
    {"rule.precinct_parts_slivers",
     QT_TRANSLATE_NOOP("Message",
                       "Police precinct[ {precinct_code}][ {precinct}] has {area_m2:area} of slivers apart from it, "
                       "left over between two lines that mean the same.")},
    {"rule.community_split",
     QT_TRANSLATE_NOOP("Message",
                       "The residents of community {community} have {count} police stations: {precincts}; "
                       "{households|household|households}, {persons|person|persons} live apart from the first.")},
    {"rule.no_station",
     QT_TRANSLATE_NOOP(
         "Message",
         "{area_m2:area} of community {community} have no police station: {households|household|households}, "
         "{persons|person|persons}. Give the territory to a precinct.")},
    {"rule.station_outside",
     QT_TRANSLATE_NOOP("Message",
                       "Station[ {station_code}][ {station}] lies in no precinct; its own is[ {precinct}].")},
    {"rule.station_elsewhere",
     QT_TRANSLATE_NOOP(
         "Message", "Station[ {station_code}][ {station}] lies in the precinct[ {other}]; its own is[ {precinct}].")},
    {"rule.station_no_precinct",
     QT_TRANSLATE_NOOP("Message", "No precinct has the code of station[ {station_code}][ {station}].")},
    {"rule.station_unplaced",
     QT_TRANSLATE_NOOP("Message", "Nobody knows where station[ {station_code}][ {station}] is.")},
    {"rule.station_code",
     QT_TRANSLATE_NOOP(
         "Message", "{count} police stations have the code {station_code}: nobody can tell which is the precinct's.")},
    {"rule.beat_empty",
     QT_TRANSLATE_NOOP("Message", "Police beat[ {beat_code}][ {beat}][ in {precinct}] has no grid.")},
    {"rule.beat_across",
     QT_TRANSLATE_NOOP("Message",
                       "Police beat[ {beat_code}][ {beat}][ of {precinct}]: {grids|grid lies|grids lie} outside this "
                       "precinct[, in {others}], with {households|household|households}.")},
    {"rule.beat_no_precinct", QT_TRANSLATE_NOOP("Message", "Police beat[ {beat_code}][ {beat}] is in no precinct.")},
    {"rule.beat_parts",
     QT_TRANSLATE_NOOP("Message",
                       "Police beat[ {beat_code}][ {beat}][ of {precinct}] lies in {parts} parts that do not touch; "
                       "{households|household|households} live apart from the largest.")},
    {"rule.beat_code",
     QT_TRANSLATE_NOOP("Message", "{count} police beats have the code {beat_code}. Each needs its own.")},
    {"rule.grid_two_beats",
     QT_TRANSLATE_NOOP("Message", "Grid[ {grid}][ {name}] in {community} is in {count} police beats[: {beats}].")},
    {"rule.grid_without_beat",
     QT_TRANSLATE_NOOP(
         "Message",
         "{grids|grid|grids} of police precinct[ {precinct}] are in no beat: {households|household|households}.")},
    // Fixes.
    {"fix.give_to_precinct",
     QT_TRANSLATE_NOOP("Message",
                       "Give {area_m2:area}, {households|household|households}, to the precinct {precinct:grid}")},
    {"fix.whole_community", QT_TRANSLATE_NOOP("Message",
                                              "Give the whole community to the precinct {precinct:grid}: "
                                              "{area_m2:area}, {households|household|households} change station")},
    {"fix.part_to_precinct", QT_TRANSLATE_NOOP("Message",
                                               "Give the part that lies apart, {area_m2:area}, "
                                               "{households|household|households}, to the precinct {precinct:grid}")},
    {"fix.parts_to_precincts",
     QT_TRANSLATE_NOOP("Message", "Give the {parts} parts that lie apart to the precincts beside them")},
    {"fix.abolish_beat", QT_TRANSLATE_NOOP("Message", "Abolish the police beat[ {beat}]")},
    {"fix.keep_in_beat", QT_TRANSLATE_NOOP("Message", "Keep {grid:grid} in the police beat[ {beat}] only")},
    {"fix.beat_to_its_grids",
     QT_TRANSLATE_NOOP("Message", "Move the police beat[ {beat}] into the precinct where its grids are")},
    {"fix.strays_to_beats",
     QT_TRANSLATE_NOOP("Message", "Give {grids|grid|grids} to the police beats beside them in their own precinct")},
    {"fix.strays_out", QT_TRANSLATE_NOOP("Message", "Take {grids|grid|grids} out of the police beat[ {beat}]")},
    {"fix.to_near_beats", QT_TRANSLATE_NOOP("Message", "Give {grids|grid|grids} to the police beats beside them")},
    {"fix.found_beat", QT_TRANSLATE_NOOP("Message", "Make a new police beat of {grids|grid|grids}")},
    // What imports find.
    {"import.beat_precinct_unknown",
     QT_TRANSLATE_NOOP("Message", "Police beat[ {code}][ {name}]: there is no precinct {precinct}.")},
    {"import.beat_precinct_ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "Police beat[ {code}][ {name}]: {count} precincts are called {precinct}, and its grids do not "
                       "tell which is meant.")},
    {"import.beat_grid_ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "Several grids have the code {code}, named for police beat {beat}. None of them was given to "
                       "it.")},
    {"import.beat_officers_differ",
     QT_TRANSLATE_NOOP("Message",
                       "The rows of police beat[ {code}][ {name}] tell different numbers of officers: {officers}. It "
                       "has none now.")},
    {"import.precinct_code_repeated", QT_TRANSLATE_NOOP("Message",
                                                        "Several police precincts have the code {code}: {names}[ (rows "
                                                        "{rows})]. They stay apart; give each its own code.")},
    {"import.precinct_without_code", QT_TRANSLATE_NOOP("Message", "Police precinct[ {name}] has no code.")},
    {"import.precinct_parts",
     QT_TRANSLATE_NOOP("Message", "Police precinct[ {code}][ {name}] lies in {parts} parts that do not touch.")},
    {"import.community_unknown",
     QT_TRANSLATE_NOOP("Message", "There is no community {name} in the plan; the row was left out.")},
    {"import.community_two_stations",
     QT_TRANSLATE_NOOP("Message",
                       "Community {community} has several police stations in the table: {stations} (rows {rows}). It "
                       "has none now; correct the table.")},
    {"import.community_by_name", QT_TRANSLATE_NOOP("Message", "{count|community was|communities were} found by name.")},
    {"import.communities_without_station",
     QT_TRANSLATE_NOOP("Message",
                       "{count|community is|communities are} not in the table and without a police station: {names}.")},
    {"import.community_has_station",
     QT_TRANSLATE_NOOP("Message",
                       "Part of community {community} lies in a precinct of another source, and stays there.")},
    {"import.community_ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "{count|row names|rows name} a community of which there are several: {candidates}. Choose the "
                       "field of the subdistrict, or one with the codes of the communities.")},
    {"import.no_community_named",
     QT_TRANSLATE_NOOP("Message",
                       "The table names no community of the plan[: {names}]. Choose the field of the communities.")},
    {"import.station_nameless", QT_TRANSLATE_NOOP("Message", "A station has neither code nor name and was left out.")},
    {"import.station_unplaced", QT_TRANSLATE_NOOP("Message",
                                                  "Station[ {code}][ {name}] has no place[: “{address}”][ matches "
                                                  "{places} places]. It is listed, and not on the map.")},
    {"import.station_code_repeated",
     QT_TRANSLATE_NOOP(
         "Message", "Several stations have the code {code} (rows {rows}): nobody can tell which is the precinct's.")},
    {"import.station_without_precinct",
     QT_TRANSLATE_NOOP("Message", "No precinct has the code of station[ {code}][ {name}].")},
    {"import.station_elsewhere",
     QT_TRANSLATE_NOOP("Message", "Station[ {code}][ {name}] lies outside its precinct {precinct}[, in {other}].")},
    {"stations.others_left_out",
     QT_TRANSLATE_NOOP(
         "Message", "{count|thing that is no police station was|things that are no police stations were} left out.")},
};

}  // namespace

std::span<const Entry> policeTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
