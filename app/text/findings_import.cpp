// SPDX-License-Identifier: GPL-3.0-or-later
// What an import guessed, mended or left as it was: the lines of its report.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"import.dead_ends_dropped",
     QT_TRANSLATE_NOOP("Message", "Dead ends that divide nothing were left out: {length_m:length} of lines.")},
    {"import.faces_folded",
     QT_TRANSLATE_NOOP("Message", "{count|piece|pieces} too small to mean anything joined a neighbour.")},
    {"import.lines_outside", QT_TRANSLATE_NOOP("Message", "{count|line|lines} outside every community left out.")},
    {"import.faces_unassigned",
     QT_TRANSLATE_NOOP("Message", "Territory of community {code} that no grid covers stays unassigned.")},
    {"import.grid_abolished", QT_TRANSLATE_NOOP("Message", "Grid {code} ceased to exist: its territory is gone.")},
    {"import.units_freed",
     QT_TRANSLATE_NOOP("Message",
                       "Grid {code} ended; {count} units given to it ({households|household|households}, "
                       "{persons|person|persons}) are without a grid now.")},
    {"import.given_rows_kept",
     QT_TRANSLATE_NOOP("Message",
                       "{count} rows that had been given to grids by hand were found again and stay with them: "
                       "{households|household|households}[ (before: {before})].")},
    {"import.given_row_gone",
     QT_TRANSLATE_NOOP("Message",
                       "[{key} ]had been given to {grid} by hand ({households|household|households}, "
                       "{persons|person|persons}) and is not found in the new data.")},
    {"import.beat_lost_precinct",
     QT_TRANSLATE_NOOP("Message",
                       "Beat[ {code}][ {name}] belonged to precinct {precinct}, which is gone; it is in none now.")},
    {"import.household_outside",
     QT_TRANSLATE_NOOP("Message", "In no community: {households|household|households}, {persons|person|persons}.")},
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
    {"repair.overlap_locked",
     QT_TRANSLATE_NOOP("Message",
                       "{codes} overlap; what {to} has is locked and stays with it. Check which one is right.")},
    {"repair.parts_overlap", QT_TRANSLATE_NOOP("Message", "Overlapping parts of one polygon were joined.")},
    {"repair.ring_closed", QT_TRANSLATE_NOOP("Message", "An open ring was closed.")},
    {"repair.ring_without_area", QT_TRANSLATE_NOOP("Message", "A ring of {code} without area was dropped.")},
    {"repair.self_intersection", QT_TRANSLATE_NOOP("Message", "The outline of {code} crossed itself and was mended.")},
    {"repair.spike", QT_TRANSLATE_NOOP("Message", "A spike without area was cut off.")},
    {"codes.by_name",
     QT_TRANSLATE_NOOP("Message", "{count|community|communities} got the code that {list} has for the name.")},
    {"codes.in_names", QT_TRANSLATE_NOOP("Message", "{count|code was|codes were} taken out of the names.")},
    {"codes.field_ignored",
     QT_TRANSLATE_NOOP("Message",
                       "What the field {field} holds is no code of {list} and was left; the names tell the codes.")},
    {"codes.other_kind", QT_TRANSLATE_NOOP("Message", "{name} is taken as {entry}: the list has no other one.")},
    {"codes.narrowed",
     QT_TRANSLATE_NOOP("Message",
                       "{name} is taken as {entry}: of several so called the one in {division}, where the plan lies.")},
    {"codes.not_listed", QT_TRANSLATE_NOOP("Message", "{name}[ ({parent})] is not in {list} and has no code.")},
    {"codes.listed_elsewhere", QT_TRANSLATE_NOOP("Message",
                                                 "{name}[ ({parent})] has no code: {list} has the name only elsewhere, "
                                                 "as {entries}. If it lies there, say so.")},
    {"codes.parts",
     QT_TRANSLATE_NOOP("Message", "Rows {rows} are taken as parts of one community, {name}, by their subdistrict.")},
    {"codes.other_county",
     QT_TRANSLATE_NOOP("Message",
                       "{count|community was|communities were} found in {division} by name alone, while most lie in "
                       "{most}: {entries}. Check them, or say where they lie.")},
    {"codes.of_divisions",
     QT_TRANSLATE_NOOP("Message",
                       "{count|code|codes}[ of the field {field}] are those of subdistricts or counties and tell where "
                       "the communities lie.")},
    {"codes.kept",
     QT_TRANSLATE_NOOP("Message", "{name} keeps its code {code}, though nothing in the new data confirms it.")},
    {"codes.rows_left",
     QT_TRANSLATE_NOOP("Message", "{count|row|rows} of {list} have codes of another length and were left.")},
    {"codes.rows_incomplete",
     QT_TRANSLATE_NOOP("Message", "{count|row|rows} of {list} have only a code or only a name and were left.")},
    {"codes.sheets_hidden", QT_TRANSLATE_NOOP("Message", "Hidden sheets of {list} were left: {sheets}.")},
    {"import.parent_unclear",
     QT_TRANSLATE_NOOP("Message",
                       "{code} lies in {parent}, of which the plan has several; it was put into none of them.")},
    {"codes.without", QT_TRANSLATE_NOOP("Message", "{name} has no code.")},
    {"codes.divisions_coded",
     QT_TRANSLATE_NOOP("Message", "{count|division|divisions} got the code that {list} has for the name.")},
    {"codes.divisions_named",
     QT_TRANSLATE_NOOP("Message", "{count|division|divisions} got the name that {list} has for the code.")},
    {"guess.field", QT_TRANSLATE_NOOP("Message", "Field {field} is taken as {key:word}.")},
    {"guess.barrier_class",
     QT_TRANSLATE_NOOP("Message", "{count|line|lines} without a class of their own: {kind:word}, by the name {name}.")},
    {"guess.layer", QT_TRANSLATE_NOOP("Message", "Layer {layer} is taken.")},
    {"guess.encoding", QT_TRANSLATE_NOOP("Message", "Texts are read as {encoding}.")},
    {"guess.working_crs", QT_TRANSLATE_NOOP("Message", "Working coordinate system: {crs}.")},
    {"guess.axes_turned",
     QT_TRANSLATE_NOOP("Message", "The coordinates were exchanged: the first one is the northing or latitude here.")},
    {"guess.one_household_a_row",
     QT_TRANSLATE_NOOP("Message",
                       "No field holds counts: each of {count|row|rows} counts as one household, {count} in all. If a "
                       "field does hold counts, choose it.")},
    {"guess.header_row", QT_TRANSLATE_NOOP("Message", "The names of the fields are taken from row {row}.")},
    {"register.persons_counted",
     QT_TRANSLATE_NOOP("Message",
                       "A register of persons: {rows|row|rows} are as many persons, and {households|household|"
                       "households} by their numbers or heads.")},
    {"register.households_counted",
     QT_TRANSLATE_NOOP(
         "Message", "A register of households: {rows|row|rows}, {households|household|households} by their numbers.")},
    {"register.without_number",
     QT_TRANSLATE_NOOP("Message",
                       "{count|row|rows} without a household number: the persons are counted, their households are "
                       "not.")},
    {"sheet.hidden", QT_TRANSLATE_NOOP("Message", "Hidden sheets were not read: {sheets}.")},
    {"sheet.hidden_read", QT_TRANSLATE_NOOP("Message", "Sheet {sheet} is hidden in the file; it was read.")},
    {"sheet.partly_seen",
     QT_TRANSLATE_NOOP(
         "Message",
         "Of an old Excel file (.xls) formulas and what is hidden cannot be seen: cells with formulas count "
         "as empty, hidden rows, columns and sheets are read as well. Save it as .xlsx to be sure.")},
    {"sheet.hidden_rows",
     QT_TRANSLATE_NOOP(
         "Message",
         "{count|row|rows} hidden in the sheet were read as well: {rows}. Delete them in the file if they "
         "are not meant.")},
    {"sheet.hidden_field", QT_TRANSLATE_NOOP("Message", "Field {field} is hidden in the sheet; it was read.")},
    {"sheet.filled_down",
     QT_TRANSLATE_NOOP("Message", "Field {field}: {count|row|rows} took the value of the merged cell above.")},
    {"sheet.formula_without_value",
     QT_TRANSLATE_NOOP("Message",
                       "Cell {cell} ({field}) is a formula whose value was never saved, and counts as empty. Open the "
                       "file in a spreadsheet program and save it again.")},
    {"sheet.cell_error",
     QT_TRANSLATE_NOOP("Message", "Cell {cell} ({field}) shows the error {value} and counts as empty. Mend it.")},
    {"sheet.date_for_code",
     QT_TRANSLATE_NOOP("Message",
                       "Cell {cell} ({field}) is a date ({value}); spreadsheets make dates of codes such as 3-1. Check "
                       "it.")},
    {"sheet.date_for_count",
     QT_TRANSLATE_NOOP("Message", "Cell {cell} ({field}) is a date ({value}), not a count. Mend it.")},
    {"sheet.more_cells",
     QT_TRANSLATE_NOOP("Message",
                       "{count|more cell|more cells} of the sheet hold errors, dates or formulas without a value.")},
    {"table.sum_differs",
     QT_TRANSLATE_NOOP("Message",
                       "The row of sums tells {told} {key:word}; its rows add up to {sum}. The rows were taken.")},
    {"table.column_numbers_left_out", QT_TRANSLATE_NOOP("Message", "A row that numbers the columns was left out.")},
    {"table.open_end",
     QT_TRANSLATE_NOOP(
         "Message",
         "The last row ends without a line break, at {field}: {value}. If the file was cut off in copying, "
         "this value is shortened and rows are missing; compare it with the original.")},
    {"table.open_end_short",
     QT_TRANSLATE_NOOP("Message",
                       "The last row ends without a line break and has {cells} of {columns} fields. The file was "
                       "probably cut off in copying; compare it with the original.")},
    {"file.open_end",
     QT_TRANSLATE_NOOP("Message",
                       "The last line of {part} ends without a line break: {line}. If the file was cut off in copying, "
                       "its last value is shortened; compare it with the original.")},
    {"encoding.declared_wrong",
     QT_TRANSLATE_NOOP("Message", "The file says {declared}, but its texts are {encoding} and are read as such.")},
    {"encoding.bad_bytes", QT_TRANSLATE_NOOP("Message",
                                             "{count|byte|bytes} of the texts are no characters[ in {encoding}] and "
                                             "show as �. If another encoding is right, choose it.")},
    {"crs.maybe_shifted",
     QT_TRANSLATE_NOOP("Message",
                       "The coordinates look like {datum} (map services of China; atlas exports with adcode are such), "
                       "shifted by 50–700 m. If so, import again in that system.")},
    {"crs.points_look_shifted",
     QT_TRANSLATE_NOOP("Message",
                       "Of {count} points looked at {outside} lie outside every community; in {datum} (map services of "
                       "China) {then} would. If they come from such a service, import again in that system.")},
    {"crs.maybe_old_datum",
     QT_TRANSLATE_NOOP(
         "Message",
         "Names in the file speak of {datum}, an old datum; its coordinates were taken as they are. If they are of "
         "that datum, all lies up to about 100 m off: import again in its system with datum parameters.")},
    {"table.row_equals_rest",
     QT_TRANSLATE_NOOP("Message",
                       "The row has as many as all other rows together and was counted[; households: {households}][; "
                       "persons: {persons}]. If it is their sum, delete it in the file and import again.")},
    {"names.destroyed",
     QT_TRANSLATE_NOOP("Message",
                       "{count|name is|names are} destroyed (question marks or garbled): another program lost the "
                       "characters. They count as empty. Take them from the original.")},
    {"sheet.counts_unseen",
     QT_TRANSLATE_NOOP("Message",
                       "{count|row has|rows have} no number in {field}, or one that a formula gives, which cannot be "
                       "seen in an old Excel file (.xls); they count as empty.")},
    {"crs.old_datum",
     QT_TRANSLATE_NOOP(
         "Message",
         "{from} is an old datum: to {to} it differs by about {metres:length} here, and no parameters were given, so "
         "everything lies that far off. Import again with the parameters of your surveying office.")},
    {"cad.text_outside", QT_TRANSLATE_NOOP("Message", "The text “{text}” stands in no closed line and was left out.")},
    {"cad.text_unused",
     QT_TRANSLATE_NOOP("Message", "The text “{text}” stands in a closed line that has another name; it was left out.")},
    {"cad.ring_without_text", QT_TRANSLATE_NOOP("Message", "A closed line without a text inside was left out.")},
    {"cad.frame_left_out", QT_TRANSLATE_NOOP("Message", "A closed line that only frames others was left out.")},
    {"cad.line_open", QT_TRANSLATE_NOOP("Message", "A line that closes no area was left out.")},
    {"guess.text_layer", QT_TRANSLATE_NOOP("Message", "Names are taken from the drawing's layer {layer}.")},
    {"import.far_away_left_out",
     QT_TRANSLATE_NOOP("Message", "{count|feature|features} far from the plan were left out.")},
    {"feature.without_geometry", QT_TRANSLATE_NOOP("Message", "A feature without shape was left out.")},
    {"barriers.underground_left_out", QT_TRANSLATE_NOOP("Message", "{count|line|lines} in tunnels were left out.")},
    {"barriers.planned_left_out",
     QT_TRANSLATE_NOOP("Message", "{count|line|lines} that are planned or under construction were left out.")},
    {"barriers.others_left_out",
     QT_TRANSLATE_NOOP("Message", "{count|line|lines} that are no roads, rivers or railways were left out.")},
    {"buildings.others_left_out",
     QT_TRANSLATE_NOOP("Message", "{count|area|areas} that are no buildings were left out.")},
    {"sites.others_left_out",
     QT_TRANSLATE_NOOP("Message",
                       "{count|area|areas} that are no schools, hospitals, parks, markets or other dedicated sites "
                       "were left out.")},
    {"table.total_left_out",
     QT_TRANSLATE_NOOP("Message", "A row of totals was left out[; households: {households}][; persons: {persons}].")},
    {"table.label_row_left_out",
     QT_TRANSLATE_NOOP("Message",
                       "A row that is no data (“{text}”) was left out[; households: {households}][; persons: "
                       "{persons}].")},
    {"table.header_again_left_out",
     QT_TRANSLATE_NOOP("Message", "{count|row|rows} that only repeat the names of the fields were left out.")},
    {"table.row_without_data", QT_TRANSLATE_NOOP("Message", "A row without coordinates, key and count was left out.")},
    {"import.no_geometry", QT_TRANSLATE_NOOP("Message", "[{code} ]has no shape and was left out.")},
    {"import.keys_alike",
     QT_TRANSLATE_NOOP("Message",
                       "{count|key|keys} that no place has as they are written were taken for the one that each can "
                       "mean: {pairs}. Check them.")},
    {"import.each_row_one_household",
     QT_TRANSLATE_NOOP("Message", "No counts: each of {rows|row|rows} counts as one household.")},
    {"import.counts_spread",
     QT_TRANSLATE_NOOP("Message",
                       "Counts of {rows|area|areas} were spread over {places|place|places}; they are estimates.")},
    {"import.same_place_and_counts",
     QT_TRANSLATE_NOOP(
         "Message",
         "{count|row|rows} repeat the place and counts of another one. Check that nothing is counted twice.")},
    {"import.key_unmatched",
     QT_TRANSLATE_NOOP(
         "Message",
         "“{key}” matches no place[; households not placed: {households}][; persons not placed: {persons}].")},
    {"import.key_ambiguous",
     QT_TRANSLATE_NOOP("Message", "“{key}” matches {places|place|places}; the first one is taken.")},
    {"import.replaced_counts",
     QT_TRANSLATE_NOOP("Message",
                       "Replaced: source {source} had {households|household|households}, {persons|person|persons}.")},
    {"import.counted_besides",
     QT_TRANSLATE_NOOP("Message",
                       "Already counted by {sources}: {households|household|households}, {persons|person|persons}. "
                       "This source adds {more_households|household|households}, {more_persons|person|persons}, and "
                       "all of them are in every sum. If they are the same people, undo this import, or import the "
                       "buildings again without their count fields.")},
    {"import.beat_without_grids", QT_TRANSLATE_NOOP("Message", "Police beat[ {code}][ {name}] contains no grid.")},
    {"import.grid_code_unknown",
     QT_TRANSLATE_NOOP("Message", "There is no grid {code}, named for police beat {beat}.")},
    {"import.category_unknown",
     QT_TRANSLATE_NOOP("Message", "Site {name}: the category “{category}” is not known; it has none now.")},
    {"import.precinct_outside",
     QT_TRANSLATE_NOOP("Message", "Police precinct[ {code}][ {name}] lies in no community.")},
    {"import.divisions_not_here",
     QT_TRANSLATE_NOOP("Message", "{count|name|names} of units that the plan does not have were left out.")},
    {"import.uncovered", QT_TRANSLATE_NOOP("Message", "Territory of[ {code}][ {name}] that no community covers.")},
    {"repair.sliver_precinct",
     QT_TRANSLATE_NOOP("Message", "A sliver along a border of precinct {code} follows its neighbour.")},
    {"import.grid_outside", QT_TRANSLATE_NOOP("Message", "Grid {code} lies in no community and was left out.")},
    {"import.grid_gave_territory",
     QT_TRANSLATE_NOOP(
         "Message", "Grid {grid:grid} gave territory with {households|household|households} to the imported grids.")},
    {"import.grid_code_taken", QT_TRANSLATE_NOOP("Message", "Code {code} is taken already; the grid has no code now.")},
    {"import.grid_cut_by_community",
     QT_TRANSLATE_NOOP("Message", "Grid {code} crosses community lines ({communities}) and was cut at them.")},
    {"import.grid_conflict",
     QT_TRANSLATE_NOOP("Message", "Several grids claim the same piece: {codes}; it was given to {to}.")},
    {"import.faces_grown",
     QT_TRANSLATE_NOOP("Message", "{count|piece|pieces} without a building joined the grid beside it.")},
    {"repair.sliver_grid",
     QT_TRANSLATE_NOOP("Message", "A sliver[ of {code}] along the border of a grid went to {to}.")},
    {"guess.zone_number_dropped",
     QT_TRANSLATE_NOOP("Message",
                       "The coordinates carry the zone number {zone:code}, the system does not: it was taken off.")},
    {"guess.zone_number_added",
     QT_TRANSLATE_NOOP("Message",
                       "The system has the zone number {zone:code}, the coordinates do not: it was put in.")},
    {"guess.millimetres", QT_TRANSLATE_NOOP("Message", "The coordinates are millimetres and were read as such.")},
    {"guess.crs_taken",
     QT_TRANSLATE_NOOP("Message",
                       "The file tells no coordinate system; {crs} was taken, the only one that fits. If the data come "
                       "from Amap or Baidu, import again in the system of these.")},
    {"guess.zone_taken",
     QT_TRANSLATE_NOOP("Message", "The file tells no coordinate system; {crs} was taken, the only one that fits.")},
    {"guess.degrees",
     QT_TRANSLATE_NOOP(
         "Message",
         "The system told is {crs}, but the coordinates are longitudes and latitudes and were read as such.")},
    {"guess.web_mercator",
     QT_TRANSLATE_NOOP(
         "Message",
         "The system told is {crs}, but the coordinates are Web Mercator (EPSG:3857) and were read as such.")},
    {"crs.datum_taken", QT_TRANSLATE_NOOP("Message", "{crs} names no datum; CGCS2000 was taken.")},
    {"crs.datum_shifted", QT_TRANSLATE_NOOP("Message",
                                            "Carried from {from} to CGCS2000 with {parameters}: in the middle of the "
                                            "data {east} m east and {north} m north.")},
    {"guess.other_system",
     QT_TRANSLATE_NOOP("Message",
                       "The system told is {crs}, but the coordinates are no degrees; {taken} was taken, the only one "
                       "that fits.")},
    {"crs.offset",
     QT_TRANSLATE_NOOP("Message",
                       "The layer lies {metres:length} beside the plan everywhere ({east} m east, {north} m north, "
                       "{count|unit|units} compared)[, as data in {datum} do]. Check its coordinate system.")},
    {"crs.plan_looks_shifted",
     QT_TRANSLATE_NOOP(
         "Message",
         "The plan lies {metres:length} beside this layer, as data in {datum} do ({count|unit|units} compared). If the "
         "layer is the official one, import the plan's communities again in that system.")},
    {"coords.maybe_packed",
     QT_TRANSLATE_NOOP(
         "Message",
         "The coordinates were read as decimal degrees, but look like degrees, minutes and seconds in one "
         "number (121.0018 for 121°00′18″). If so, write them as 121°00′18″ and import again.")},
    {"crs.control_points",
     QT_TRANSLATE_NOOP("Message",
                       "Placed in {crs} by {count} control points: mean residual {residual} m, one unit is {scale} m, "
                       "turned by {degrees}°.")},
    {"crs.control_points_two",
     QT_TRANSLATE_NOOP("Message",
                       "Placed in {crs} by {count} control points, which leaves nothing to check them by: one unit is "
                       "{scale} m, turned by {degrees}°. A third point would tell a wrong one.")},
    {"crs.control_point_off",
     QT_TRANSLATE_NOOP("Message",
                       "A control point misses its place by {residual} m, more than three times the median.")},
    {"crs.control_points_shift",
     QT_TRANSLATE_NOOP("Message",
                       "Compared with {from} taken as it is, the control points move the middle of the data {east} m "
                       "east and {north} m north.")},
    {"guess.control_points_turned",
     QT_TRANSLATE_NOOP("Message",
                       "The control points' places in the source have the other order of coordinates than the source; "
                       "they were exchanged.")},
    {"cad.hidden_left_out", QT_TRANSLATE_NOOP("Message",
                                              "{count|entity|entities} of the drawing that are invisible, or on layers "
                                              "that are off or frozen, were left out.")},
    {"cad.paper_left_out",
     QT_TRANSLATE_NOOP("Message", "{count|entity|entities} on the drawing's sheets (paper space) were left out.")},
    {"coords.nowhere", QT_TRANSLATE_NOOP("Message",
                                         "The coordinates lie around 0° E, 0° N, off the coast of Africa: they are "
                                         "local ones, or {crs} is not their system. Check it.")},
};

}  // namespace

std::span<const Entry> findingTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
