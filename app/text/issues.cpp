// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules find, one sentence for each fault.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"rule.unassigned",
     QT_TRANSLATE_NOOP("Message",
                       "{community}: {area_m2:area} belong to no grid ({households|household|households}, "
                       "{persons|person|persons}). Give the territory to a grid.")},
    {"rule.size_too_small",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_households}–{max_households} households or "
                       "{min_persons}–{max_persons} persons.")},
    {"rule.size_too_large",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_households}–{max_households} households or "
                       "{min_persons}–{max_persons} persons.")},
    {"rule.size_too_small/households",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_households}–{max_households} households.")},
    {"rule.size_too_small/persons",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_persons}–{max_persons} persons.")},
    {"rule.size_too_small/both",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_households}–{max_households} households and "
                       "{min_persons}–{max_persons} persons.")},
    {"rule.size_too_large/households",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_households}–{max_households} households.")},
    {"rule.size_too_large/persons",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_persons}–{max_persons} persons.")},
    {"rule.size_too_large/both",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, "
                       "{persons|person|persons}; the rule is {min_households}–{max_households} households and "
                       "{min_persons}–{max_persons} persons.")},
    {"rule.size_unknown",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} cannot be judged: households are unknown at "
                       "{households_unknown|place|places}, persons at {persons_unknown}.")},
    {"rule.size_not_counted",
     QT_TRANSLATE_NOOP(
         "Message", "Grid[ {grid}][ {name}] in {community} cannot be judged: nobody was counted in this community.")},
    {"rule.not_contiguous",
     QT_TRANSLATE_NOOP(
         "Message",
         "Grid[ {grid}][ {name}] in {community} lies in {parts} separate parts; {households|household|households} live "
         "apart from the largest. Join the parts or declare an exclave.")},
    {"rule.not_contiguous_like_community",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] lies in {parts} separate parts, as its community {community} does. "
                       "Declare an exclave if that is right.")},
    {"rule.code_missing", QT_TRANSLATE_NOOP("Message", "Grid[ {name}] in {community} has no code. Number the plan.")},
    {"rule.code_malformed", QT_TRANSLATE_NOOP("Message",
                                              "The code {grid} of grid[ {name}] in {community} does not follow the "
                                              "numbering scheme; an example is {example}.")},
    {"rule.code_other_community", QT_TRANSLATE_NOOP("Message",
                                                    "The code {grid} of grid[ {name}] is one of another community than "
                                                    "{community}; here it would be like {example}.")},
    {"rule.code_range", QT_TRANSLATE_NOOP("Message",
                                          "The code {grid} of grid[ {name}] in {community} is outside the range for "
                                          "{kind:word} grids, {first} to {last}.")},
    {"rule.code_duplicate",
     QT_TRANSLATE_NOOP("Message", "{count} grids have the code {grid}. Every grid needs its own.")},
    {"rule.name_missing", QT_TRANSLATE_NOOP("Message", "Grid[ {grid}] in {community} has no name.")},
    {"rule.name_missing_dedicated",
     QT_TRANSLATE_NOOP("Message",
                       "Dedicated grid[ {grid}] in {community} has no name. It takes the name of its institution.")},
    {"rule.name_duplicate", QT_TRANSLATE_NOOP("Message", "{count} grids in one county are named {name}.")},
    {"rule.community_code",
     QT_TRANSLATE_NOOP(
         "Message",
         "The code {community_code} of {community} does not have {digits} digits as the numbering scheme asks.")},
    {"rule.community_code_missing",
     QT_TRANSLATE_NOOP("Message", "{community} has no code; the numbering scheme asks for {digits} digits.")},
    {"rule.dedicated_category",
     QT_TRANSLATE_NOOP("Message",
                       "Dedicated grid[ {grid}][ {name}] in {community} has no category. Choose one of the seven.")},
    {"rule.precinct_cut",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} is cut by precinct lines: {precincts}; {area_m2:area} "
                       "with {households|household|households} lie apart.")},
    {"rule.precinct_uncovered",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} lies partly in no precinct[, partly in {precincts}]: "
                       "{area_m2:area} with {households|household|households} have no police station.")},
    {"rule.precinct_empty_side",
     QT_TRANSLATE_NOOP(
         "Message",
         "Grid[ {grid}][ {name}] in {community} is cut by precinct lines: {precincts}; nobody lives on the "
         "{area_m2:area} apart.")},
    {"rule.precinct_sliver", QT_TRANSLATE_NOOP("Message",
                                               "A precinct line runs slightly beside the border of grid[ {grid}][ "
                                               "{name}] in {community}: {area_m2:area} ({precincts}).")},
    {"rule.outside",
     QT_TRANSLATE_NOOP(
         "Message",
         "Source {source}: {points|place|places} with {households|household|households}, {persons|person|persons} lie "
         "in no community. Check their coordinates or the outlines of communities.")},
    {"rule.unit_unplaced",
     QT_TRANSLATE_NOOP("Message",
                       "Source {source}: {units|unit|units} with {households|household|households}, "
                       "{persons|person|persons} belong to no grid. Give them to grids.")},
    {"rule.uncovered",
     QT_TRANSLATE_NOOP("Message", "{division}: {area_m2:area} are covered by no community, in {pieces|piece|pieces}.")},
    {"rule.uncovered_strips",
     QT_TRANSLATE_NOOP(
         "Message",
         "{division}: strips along its border, {area_m2:area} in {pieces|piece|pieces}, are covered by no community.")},
    {"rule.grid_tiny",
     QT_TRANSLATE_NOOP(
         "Message",
         "Grid[ {grid}][ {name}] in {community} has only {area_m2:area}; below {least_m2:area} it is tiny.")},
    {"rule.grid_needle", QT_TRANSLATE_NOOP("Message",
                                           "Grid[ {grid}][ {name}] in {community} is thin like a needle: "
                                           "{width_m:length} wide on average; {least_m:length} is the least.")},
};

}  // namespace

std::span<const Entry> issueTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
