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
     QT_TRANSLATE_NOOP("Message", "[{file}: ]there is no field {field} to take as {key:word}. Fields: {fields}.")},
    {"field.unknown_key", QT_TRANSLATE_NOOP("Message", "There is no key {key}. Keys: {keys}.")},
    {"cad.no_fields", QT_TRANSLATE_NOOP("Message",
                                        "{file} is a drawing, which has no fields to take as {key:word}. Names and "
                                        "codes come from its texts, classes from its layers.")},
    {"field.none",
     QT_TRANSLATE_NOOP("Message", "{file}: no field was found for {key:word}. Choose one. Fields: {fields}.")},
    {"field.several",
     QT_TRANSLATE_NOOP("Message", "{file}: several fields may be {key:word}: {candidates}. Choose the right one.")},
    {"field.maybe", QT_TRANSLATE_NOOP("Message",
                                      "{file}: no field has a name known for {key:word}, but {candidates} may be "
                                      "meant. Choose the right one, or none.")},
    {"field.counts_unclear",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file}: no field has a name known for households or persons, but whole numbers stand in {candidates}. Choose "
         "the field that counts households, or say that each row is one household.")},
    {"field.counts_in_texts",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: no field counts {key:word}, but texts in {candidates} hold counts, which cannot be "
                       "taken out of them. Split it into fields of numbers only, one for households and one for "
                       "persons, and import again, or say that they count nothing.")},
    {"field.persons_register",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file} looks like a register of persons, and nothing tells which of them are one household. Choose the field "
         "with the number of the household or with counts[ ({candidates})], or say that each row is one household.")},
    {"register.no_head", QT_TRANSLATE_NOOP("Message",
                                           "{file} is a register of persons without numbers of households, and no row "
                                           "is the head of one. Choose the field with the number of the household.")},
    {"register.number_again",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: household number {number} stands at different places (rows {row} and {other}): one "
                       "household, or numbers that begin anew in each building? Give each household a number of its "
                       "own, and choose the field that holds it.")},
    {"register.persons_unclear",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file}: household {number} has several rows, and the persons they tell do not agree with the number of rows "
         "(row {row}). Correct them, or say that no field counts persons: then each row counts as one.")},
    {"table.no_header_row",
     QT_TRANSLATE_NOOP("Message",
                       "{file} has nothing in row {row}, named as the row of field names. Choose another one.")},
    {"code.fraction",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][row {row}: ][field {field}: ]{value} is a number with decimals, not a code. Mend it "
                       "in the source, and keep codes as text.")},
    {"table.other_header",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file}: row {row} names the fields once more, in another order than above: another table begins "
         "there. Put each table into a file or sheet of its own.")},
    {"table.sum_unclear", QT_TRANSLATE_NOOP("Message",
                                            "{file}: row {row} says that it is a sum (“{text}”), but may be data as "
                                            "well, and the rows above it do not tell. Which one is it?")},
    {"table.maybe_sum", QT_TRANSLATE_NOOP("Message",
                                          "{file}: row {row} has no place, and its numbers are those of other rows "
                                          "together. Is it their sum, or data?")},
    {"import.maybe_sum", QT_TRANSLATE_NOOP("Message",
                                           "Row {row}: “{key}” matches no place, and its numbers are those of the rows "
                                           "above together. Is it their sum, or data?")},
    {"table.bad_rows",
     QT_TRANSLATE_NOOP("Message",
                       "“{value}” names no rows. Write their numbers, e.g. 17,25, or all for those that would be asked "
                       "about.")},
    {"table.row_told_both", QT_TRANSLATE_NOOP("Message", "Row {row} is told to be both a sum and data.")},
    {"table.no_such_row",
     QT_TRANSLATE_NOOP("Message", "{file}: something was told of row {row}, and no record stands there.")},
    {"table.rows_not_for_role",
     QT_TRANSLATE_NOOP("Message", "Rows of sums are told of households only, not of {role:word}.")},
    {"table.count_unseen",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file}: [sheet {layer}: ]row {row} has no number in {field}, or one that a formula gives: in an old Excel "
         "file (.xls) this cannot be seen. Save it as .xlsx, or say that it is a row of data without a number.")},
    {"table.quote_not_closed",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ]the quotation mark that opens in row {row} is never closed. Mend the table.")},
    {"table.no_coordinates",
     QT_TRANSLATE_NOOP("Message",
                       "{file} has neither shapes nor fields with coordinates. Choose these fields, or the one by "
                       "which rows are matched with places. Fields: {fields}.")},
    {"layer.empty",
     QT_TRANSLATE_NOOP("Message", "[{file}: ][layer {layer}: ]there is nothing in it. Choose another layer or file.")},
    {"layer.several", QT_TRANSLATE_NOOP("Message", "{file} has several layers that suit: {layers}. Choose.")},
    {"layer.unknown", QT_TRANSLATE_NOOP("Message", "There is no layer {layer}. Layers: {layers}.")},
    {"code.destroyed",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][row {row}: ][field {field}: ]{value} is a code that a spreadsheet turned into a "
                       "rounded number; its last digits are lost. Take the codes from the original as text.")},
    {"count.fraction",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][row {row}: ][field {field}: ]{value} is not a whole number. Mend the count.")},
    {"count.negative",
     QT_TRANSLATE_NOOP("Message", "[{file}: ][row {row}: ][field {field}: ]the count {value} is negative. Mend it.")},
    {"count.not_a_number", QT_TRANSLATE_NOOP("Message",
                                             "[{file}: ][row {row}: ][field {field}: ]“{value}” is not a number. Mend "
                                             "the count, or leave the cell empty when it is not known.")},
    {"count.too_large",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][row {row}: ][field {field}: ]the count {value} is too large to be true. Mend it.")},
    {"coords.not_a_number",
     QT_TRANSLATE_NOOP("Message", "[{file}: ][row {row}: ][field {field}: ]“{value}” is not a coordinate. Mend it.")},
    {"coords.not_finite",
     QT_TRANSLATE_NOOP(
         "Message",
         "[{file}: ]row {row} has a coordinate that is no number (NaN or infinite). Mend it in the source.")},
    {"coords.not_lon_lat", QT_TRANSLATE_NOOP("Message",
                                             "[{file}: ]row {row}: {x:coordinate}, {y:coordinate} is no longitude and "
                                             "latitude. Choose the coordinate system[. Possible: {candidates}].")},
    {"coords.not_transformable",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ]row {row}: {x:coordinate}, {y:coordinate} cannot be brought into the plan's "
                       "coordinate system. Check the coordinate system of the source.")},
    {"coords.too_far", QT_TRANSLATE_NOOP("Message",
                                         "[{file}: ]row {row} lies {distance_km:km} from the middle of the plan; 500 "
                                         "km is the limit. Check the coordinate system of the source.")},
    {"coords.wrong_place", QT_TRANSLATE_NOOP("Message",
                                             "[{file} ]lies {distance_km:km} away from everything else in the plan: "
                                             "wrong part of the world. Check the coordinate system of the source.")},
    {"crs.missing",
     QT_TRANSLATE_NOOP("Message",
                       "{file}[, layer {layer},] does not tell its coordinate system[ (first coordinate: "
                       "{x:coordinate}, {y:coordinate})]. Choose it[. Possible: {candidates}].")},
    {"crs.unknown", QT_TRANSLATE_NOOP("Message", "There is no coordinate system {crs}. Write it like EPSG:4549.")},
    {"crs.not_metric", QT_TRANSLATE_NOOP("Message",
                                         "{crs} cannot be the working coordinate system of a plan: it must be "
                                         "projected and in metres, e.g. EPSG:4549.")},
    {"crs.no_transformation",
     QT_TRANSLATE_NOOP("Message", "There is no way from {from} to {to}. Check the coordinate system of the source.")},
    {"import.empty_layer",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][layer {layer}: ]there is nothing to import. Choose another layer or file.")},
    {"import.no_polygons",
     QT_TRANSLATE_NOOP(
         "Message",
         "[{file}: ][layer {layer}: ]areas (polygons) are needed[; found: {found:word}]. Choose a layer with areas.")},
    {"import.no_lines",
     QT_TRANSLATE_NOOP(
         "Message", "[{file}: ][layer {layer}: ]lines are needed[; found: {found:word}]. Choose a layer with lines.")},
    {"import.no_places",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][layer {layer}: ]points, areas or a table are needed[; found: {found:word}].")},
    {"import.no_counts", QT_TRANSLATE_NOOP("Message", "No field with households or persons was found. Choose one.")},
    {"import.nothing_inside",
     QT_TRANSLATE_NOOP("Message", "None of the lines lies in a community. Check the coordinate system of the source.")},
    {"import.needs_communities",
     QT_TRANSLATE_NOOP("Message", "The plan has no communities yet; {role:word} need them. Import communities first.")},
    {"import.role_unavailable", QT_TRANSLATE_NOOP("Message", "{role:word} cannot be imported yet.")},
    {"import.needs_add_or_replace",
     QT_TRANSLATE_NOOP(
         "Message",
         "The plan already has {role:word} from {sources}. Say whether this is added to them, or replaces a source.")},
    {"import.source_unknown",
     QT_TRANSLATE_NOOP("Message", "There is no source {name} to replace. Sources: {sources}.")},
    {"import.source_ambiguous",
     QT_TRANSLATE_NOOP("Message", "There are several sources of {role:word}: {sources}. Name the one to replace.")},
    {"import.source_name_taken",
     QT_TRANSLATE_NOOP("Message", "There is a source {name} already. Choose another name, or replace it.")},
    {"import.bad_coordinate",
     QT_TRANSLATE_NOOP("Message",
                       "Row {row} has a coordinate that is no number (NaN or infinite). Mend it in the source.")},
    {"import.coordinate_outside", QT_TRANSLATE_NOOP("Message",
                                                    "Row {row} lies far outside the plan ({x:coordinate}, "
                                                    "{y:coordinate}). Check the coordinate system of the source.")},
    {"import.negative_count", QT_TRANSLATE_NOOP("Message", "Row {row} has a negative count. Mend it in the source.")},
    {"import.count_too_large",
     QT_TRANSLATE_NOOP("Message", "Row {row} has a count too large to be true. Mend it in the source.")},
    {"import.code_missing", QT_TRANSLATE_NOOP("Message",
                                              "{count|record|records} without a code: row {rows}. Every one needs "
                                              "one[; {role:word} may also get theirs by name from a list of codes].")},
    {"import.name_exists",
     QT_TRANSLATE_NOOP(
         "Message",
         "Communities with these names are in the plan already, and nothing tells those added apart from them: "
         "{names}. Replace their source instead of adding, choose the field of the subdistrict, or give codes.")},
    {"codes.not_for_role",
     QT_TRANSLATE_NOOP("Message", "Lists of codes are for communities, not for {role:word}. Leave the list out.")},
    {"codes.no_fields",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: a list of codes needs a column of codes and one of names. Its columns: {fields}.")},
    {"codes.empty", QT_TRANSLATE_NOOP("Message", "{file}: no row has both a code and a name.")},
    {"codes.no_such_division",
     QT_TRANSLATE_NOOP(
         "Message", "No community of {list} lies in {within}. Give the code or the name of a subdistrict or county.")},
    {"codes.ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "In {list} several communities are called so: {candidates}. Choose the field of the "
                       "subdistrict, or the subdistrict or county where all of them lie, or a field with the codes.")},
    {"codes.taken_twice",
     QT_TRANSLATE_NOOP("Message",
                       "Different communities would get one code, {entry}: {names} (rows {rows}). Choose the field "
                       "that tells them apart, take a list that names the subdistricts too, or correct the names.")},
    {"codes.name_repeated",
     QT_TRANSLATE_NOOP("Message",
                       "{name} is there several times (rows {rows}): parts of one community, or several? Choose the "
                       "field of the subdistrict or the one where all of them lie, or give codes.")},
    {"codes.conflict",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: the code {code} stands for different names: {names} (rows {rows}). Mend the list.")},
    {"import.division_ambiguous",
     QT_TRANSLATE_NOOP("Message",
                       "{name} (row {rows}) may be one of several divisions of the plan: {candidates}. Choose the "
                       "field of their codes or of what they lie in.")},
    {"import.code_conflict",
     QT_TRANSLATE_NOOP(
         "Message", "Code {code} stands for different communities: {names} (rows {rows}). One code, one community.")},
    {"import.code_exists",
     QT_TRANSLATE_NOOP(
         "Message",
         "Communities with these codes are in the plan already: {codes}. Replace their source instead of adding.")},
    {"import.no_division_named",
     QT_TRANSLATE_NOOP("Message",
                       "The plan has none of these {role:word}: {codes}. A list without shapes names those "
                       "that the communities' codes begin with.")},
    {"import.community_lost",
     QT_TRANSLATE_NOOP(
         "Message",
         "Community[ {code}][ {name}] loses all its territory to its neighbours. Mend the overlap in the source.")},
    {"coords.several_readings",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][layer {layer}: ]the coordinates ({x:coordinate}, {y:coordinate}) can be read in "
                       "several ways under {crs}: {candidates}. Choose one.")},
    {"coords.outside_area",
     QT_TRANSLATE_NOOP(
         "Message",
         "[{file}: ][layer {layer}: ]the coordinates ({x:coordinate}, {y:coordinate}) do not lie where {crs} is used[; "
         "they would come to {lon}, {lat}]. Choose the right system, or the order of the coordinates[; possible: "
         "{candidates}]. A drawing in local coordinates has to be brought into a known system first.")},
    {"datum_shift.malformed",
     QT_TRANSLATE_NOOP(
         "Message",
         "{value} are no datum parameters. Write dx,dy,dz in metres, or dx,dy,dz,rx,ry,rz,scale,position-vector (or "
         "coordinate-frame) with seconds of arc and ppm, from the old datum to CGCS2000.")},
    {"datum_shift.no_convention",
     QT_TRANSLATE_NOOP("Message",
                       "{value}: seven parameters need the sense of their rotations. Write position-vector or "
                       "coordinate-frame behind them; ask who gave them out.")},
    {"datum_shift.no_system",
     QT_TRANSLATE_NOOP("Message", "[{file} ]does not tell the system from which the parameters start. Choose it.")},
    {"datum_shift.not_needed",
     QT_TRANSLATE_NOOP("Message",
                       "Coordinates in {crs} need no datum parameters. Leave these out, or choose the old system.")},
    {"datum_shift.too_large",
     QT_TRANSLATE_NOOP("Message",
                       "The datum parameters {value} move the data by {metres:length}, more than any datum does. Check "
                       "their units: metres, seconds of arc, ppm.")},
    {"geometry.unreadable", QT_TRANSLATE_NOOP("Message",
                                              "{file}: row {row}[, field {field}]: “{value}” is no shape "
                                              "like those above. Mend it.")},
    {"geometry.several_systems",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: row {row}[, field {field}]: the shape tells another coordinate system (SRID) "
                       "than those above. Bring all into one.")},
    {"coords.looks_shifted",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][layer {layer}: ]the layer lies {metres:length} beside the plan ({east} m east, "
                       "{north} m north, {count|unit|units} compared), as data in {datum} do. Tell its system: "
                       "{candidates}.")},
    {"control_points.too_few",
     QT_TRANSLATE_NOOP("Message", "[{file}: ]{count|control point|control points}: at least two are needed.")},
    {"control_points.degenerate",
     QT_TRANSLATE_NOOP("Message", "[{file}: ]the control points lie at one place. Choose some that lie far apart.")},
    {"control_points.mirrored",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ]the control points only fit when the source is turned over: the order of its "
                       "coordinates and of the points' differ. Choose the order, or exchange the columns.")},
    {"control_points.do_not_fit",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ]the control points miss their places by {metres:length} on average, so the source is "
                       "not what they were measured in[; without row {row} the others fit]. Check their numbers.")},
    {"control_points.scale",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ]two control points make one unit of the source {scale} metres, which is no usual "
                       "unit. Check their numbers, or give a third one.")},
    {"control_points.no_table",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is no table of control points. Write a CSV with four columns: x and y in "
                       "the source, x and y where they belong.")},
    {"control_points.columns",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: which columns ({fields}) are the places in the source and which the places where they "
                       "belong? Leave four columns of numbers, or call them source and target.")},
    {"control_points.not_a_number", QT_TRANSLATE_NOOP("Message",
                                                      "{file}: row {row}[, field {field}]: “{value}” is no "
                                                      "coordinate.")},
    {"control_points.elsewhere",
     QT_TRANSLATE_NOOP("Message",
                       "The control points of {file} do not lie where the source does. They have to be in "
                       "the coordinates of the source, then in those where they belong.")},
    {"control_points.and_shift",
     QT_TRANSLATE_NOOP("Message", "Control points and datum parameters exclude each other. Give one of them.")},
    {"layer.several_systems",
     QT_TRANSLATE_NOOP("Message",
                       "{file}: the layers {layers} have different coordinate systems. Import them one by one.")},
    {"value.lost",
     QT_TRANSLATE_NOOP("Message",
                       "[{file}: ][layer {layer}: ][row {row}: ][field {field}: ]a value does not fit its field and "
                       "would be changed in reading[: {detail}]. Make the field text in the source.")},
};

}  // namespace

std::span<const Entry> importTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
