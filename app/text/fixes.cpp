// SPDX-License-Identifier: GPL-3.0-or-later
// What fixes of issues do: choices beside the list of problems, lines of the journal and of the history.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"fix.give_piece",
     QT_TRANSLATE_NOOP(
         "Message",
         "Give the territory without a grid, {area_m2:area} with {households|household|households}, to {grid:grid}")},
    {"fix.found_grid",
     QT_TRANSLATE_NOOP("Message",
                       "Make a new grid of the territory, {area_m2:area} with {households|household|households}")},
    {"fix.give_sliver", QT_TRANSLATE_NOOP("Message", "Join the sliver {sliver:grid}, {area_m2:area}, to {grid:grid}")},
    {"fix.give_part",
     QT_TRANSLATE_NOOP("Message",
                       "Give the part that lies apart, with {households|household|households}, to {to:grid}")},
    {"fix.give_parts",
     QT_TRANSLATE_NOOP("Message", "Give the {parts} parts of {grid:grid} that lie apart to the grids beside them")},
    {"fix.take_strips",
     QT_TRANSLATE_NOOP("Message",
                       "Take {strips|strip|strips} between the parts into {grid:grid}: {area_m2:area}"
                       "[, {households|household|households}][, {persons|person|persons}]")},
    {"fix.declare_exclave",
     QT_TRANSLATE_NOOP("Message", "Declare {grid:grid} an exclave that may lie in several parts")},
    {"fix.merge",
     QT_TRANSLATE_NOOP("Message", "Merge {grid:grid} into {into:grid}: {households|household|households} together")},
    {"fix.hand_over",
     QT_TRANSLATE_NOOP("Message",
                       "Hand a piece with {households|household|households} over from {grid:grid} to {to:grid}")},
    {"fix.number_community", QT_TRANSLATE_NOOP("Message", "Number {count|grid|grids} of {community}")},
    {"fix.number_plan", QT_TRANSLATE_NOOP("Message", "Number all {count|grid|grids} without code or name in the plan")},
    {"fix.new_code",
     QT_TRANSLATE_NOOP("Message", "Retire the code {code} of {grid:grid} and give the next one of the scheme")},
    {"fix.own_codes",
     QT_TRANSLATE_NOOP("Message", "Leave the code {code} to one grid and give {count|other|others} their own")},
    {"fix.own_names",
     QT_TRANSLATE_NOOP("Message", "Leave the name {name} to one grid and give {count|other|others} their own")},
    {"fix.category", QT_TRANSLATE_NOOP("Message", "Set the category of {grid:grid}: {category:word}")},
};

}  // namespace

std::span<const Entry> fixTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
