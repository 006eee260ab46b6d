// SPDX-License-Identifier: GPL-3.0-or-later
// What an import guessed, mended or left as it was: the lines of its report.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"code.destroyed",
     QT_TRANSLATE_NOOP("Message",
                       "{value} is a code that a spreadsheet turned into a rounded number; its last digits are lost.")},
    {"count.fraction", QT_TRANSLATE_NOOP("Message", "A count is not a whole number.")},
    {"count.negative", QT_TRANSLATE_NOOP("Message", "A count is negative.")},
    {"count.not_a_number", QT_TRANSLATE_NOOP("Message", "A count is not a number.")},
    {"count.too_large", QT_TRANSLATE_NOOP("Message", "A count is too large to be true.")},
    {"import.dead_ends_dropped",
     QT_TRANSLATE_NOOP("Message", "Dead ends that divide nothing were left out: {length_m:length} of lines.")},
    {"import.faces_folded",
     QT_TRANSLATE_NOOP("Message", "{count|piece|pieces} too small to mean anything joined a neighbour.")},
    {"import.lines_outside", QT_TRANSLATE_NOOP("Message", "{count|line|lines} lie in no community and were left out.")},
    {"import.faces_unassigned",
     QT_TRANSLATE_NOOP("Message", "Territory of community {code} that no grid covers stays unassigned.")},
    {"import.grid_abolished", QT_TRANSLATE_NOOP("Message", "Grid {code} ceased to exist: its territory is gone.")},
    {"import.household_outside",
     QT_TRANSLATE_NOOP("Message", "In no community: {households} households, {persons} persons.")},
    {"import.more_outside", QT_TRANSLATE_NOOP("Message", "… and {count} more places in no community.")},
    {"repair.duplicate_vertex", QT_TRANSLATE_NOOP("Message", "A vertex that repeated the one before it was dropped.")},
    {"repair.face_folded", QT_TRANSLATE_NOOP("Message", "A piece too small to mean anything joined its neighbour.")},
    {"repair.gap_filled", QT_TRANSLATE_NOOP("Message", "A gap between {codes} was filled by {to}.")},
    {"repair.gap_left",
     QT_TRANSLATE_NOOP("Message", "A gap between {codes} is wider than the tolerance and was left.")},
    {"repair.hole_outside", QT_TRANSLATE_NOOP("Message", "A hole outside its polygon was dropped.")},
    {"repair.missing_vertex",
     QT_TRANSLATE_NOOP("Message",
                       "A vertex was missing on the border of {code} where {neighbour} has one; it was put in.")},
    {"repair.overlap", QT_TRANSLATE_NOOP("Message", "Overlapping territory of {codes} was given to {to}.")},
    {"repair.overlap_wide",
     QT_TRANSLATE_NOOP(
         "Message",
         "{codes} overlap by more than the tolerance; the overlap was given to {to}. Check which one is right.")},
    {"repair.parts_overlap", QT_TRANSLATE_NOOP("Message", "Overlapping parts of one polygon were joined.")},
    {"repair.ring_closed", QT_TRANSLATE_NOOP("Message", "An open ring was closed.")},
    {"repair.ring_without_area", QT_TRANSLATE_NOOP("Message", "A ring of {code} without area was dropped.")},
    {"repair.self_intersection", QT_TRANSLATE_NOOP("Message", "The outline of {code} crossed itself and was mended.")},
    {"repair.spike", QT_TRANSLATE_NOOP("Message", "A spike without area was cut off.")},
};

}  // namespace

std::span<const Entry> findingTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
