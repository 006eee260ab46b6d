// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that are refused: what is wrong, where, and what to do.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"job.cancelled", QT_TRANSLATE_NOOP("Message", "Stopped on request. Nothing was changed.")},
    {"encoding.unknown",
     QT_TRANSLATE_NOOP("Message", "There is no encoding {encoding}. Usual ones: UTF-8, GBK, GB18030.")},
    {"field.unknown",
     QT_TRANSLATE_NOOP("Message", "There is no field {field} for {key:word}. Fields of the layer: {fields}.")},
    {"field.unknown_key", QT_TRANSLATE_NOOP("Message", "There is no key {key}. Keys: {keys}.")},
    {"table.quote_not_closed",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: the quotation mark that opens in row {row} is never closed. Mend the table.")},
    {"import.empty_layer",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][layer {layer}: ]there is nothing to import. Choose another layer or file.")},
    {"import.no_polygons",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][layer {layer}: ]polygons are needed, there are none. Choose a layer with areas.")},
    {"import.no_geometry", QT_TRANSLATE_NOOP("Message", "[Row {row}: ]{code} has no shape.")},
    {"import.no_counts",
     QT_TRANSLATE_NOOP("Message", "No field with households or persons was found. Name it: --field households=FIELD.")},
    {"import.nothing_inside",
     QT_TRANSLATE_NOOP("Message", "None of the lines lies in a community. Check the coordinate system of the source.")},
    {"import.needs_communities",
     QT_TRANSLATE_NOOP("Message", "The plan has no communities yet; {role:word} need them. Import communities first.")},
    {"import.needs_add_or_replace",
     QT_TRANSLATE_NOOP("Message",
                       "The plan already has {role:word} from {sources}. Say whether to add to them (--add) or to "
                       "replace a source (--replace SOURCE).")},
    {"import.source_unknown",
     QT_TRANSLATE_NOOP("Message", "There is no source {name} to replace. Sources: {sources}.")},
    {"import.source_ambiguous",
     QT_TRANSLATE_NOOP("Message", "There are several sources of {role:word}: {sources}. Name the one to replace.")},
    {"import.source_name_taken",
     QT_TRANSLATE_NOOP("Message",
                       "There is a source {name} already. Choose another name (--name) or replace it (--replace).")},
    {"import.bad_coordinate",
     QT_TRANSLATE_NOOP("Message",
                       "Row {row} has a coordinate that is no number (NaN or infinite). Mend it in the source.")},
    {"import.coordinate_outside",
     QT_TRANSLATE_NOOP(
         "Message", "Row {row} lies far outside the plan (x {x}, y {y}). Check the coordinate system of the source.")},
    {"import.code_missing",
     QT_TRANSLATE_NOOP("Message",
                       "{count|community|communities} without a code: rows {rows}. Every community needs one.")},
    {"import.code_conflict",
     QT_TRANSLATE_NOOP(
         "Message", "Code {code} stands for different communities: {names} (rows {rows}). One code, one community.")},
    {"import.code_exists",
     QT_TRANSLATE_NOOP(
         "Message",
         "Communities with these codes are in the plan already: {codes}. Replace their source instead of adding.")},
    {"import.community_lost",
     QT_TRANSLATE_NOOP(
         "Message",
         "Community {code} {name} loses all its territory to its neighbours. Mend the overlap in the source.")},
};

}  // namespace

std::span<const Entry> importTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
