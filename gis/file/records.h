// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of every record of a plan (core/plan/tables.h lists the tables). This is the schema of a project file: a
// change here needs a new schema version and a migration (schema.h). Names of tables and columns are read by other
// programs.
//
// Faces of a zone are not stored: they are the faces that carry its label. Household points have a table of their own.
#pragma once

#include <string>
#include <type_traits>

#include "core/plan/tables.h"
#include "gis/file/json.h"
#include "gis/gpkg/row.h"

namespace wangge::gis {

// The record as the visitor may have it: changeable when reading, constant when writing.
template <class Visitor, class Record>
using Of = std::conditional_t<Visitor::kReading, Record, const Record>;

template <class V, class T>
void asJson(V& v, std::string_view name, T& value) {
  if constexpr (V::kReading) {
    std::string text;
    v(name, text);
    if (!fromJson(text, value)) v.refuse();
  } else {
    v(name, toJson(value));
  }
}

// A column that came with a version of the schema. Recovery journals of older programs lack it; where it is empty a
// row's hash is what it was before, so that versions they know are found again.
template <class V, class T>
void since(V& v, int schema, std::string_view name, T& value) {
  if constexpr (requires { v.later(schema, name, value); }) {
    v.later(schema, name, value);
  } else {
    v(name, value);
  }
}

// Of a table that came with a version of the schema, which; 0 of the others. While it is empty a plan's hash is what it
// was before.
constexpr int sinceSchema(std::string_view table) {
  if (table == "wangge_precinct_layers" || table == "wangge_layer_precincts" || table == "wangge_layer_labels")
    return 7;
  return table == "wangge_stations" || table == "wangge_persons" || table == "wangge_posts" ? 6 : 0;
}

template <class V>
void columns(V& v, Of<V, Tally>& tally) {
  v("households", tally.households), v("persons", tally.persons), v("points", tally.points);
  v("households_unknown", tally.householdsUnknown), v("persons_unknown", tally.personsUnknown);
  v("estimated", tally.estimated);
}

template <class V>
void columns(V& v, Of<V, Zone>& zone) {
  v("area_twice_mm2", zone.area.twice);
  columns(v, zone.tally);
}

template <class V>
void columns(V& v, Of<V, Message>& message) {
  v("code", message.code);
  asJson(v, "arguments", message.arguments);
}

template <class V>
void columns(V& v, Of<V, Node>& node) {
  v("x_mm", node.at.x), v("y_mm", node.at.y), v("leaving", node.leaving);
}

template <class V>
void columns(V& v, Of<V, Arc>& arc) {
  v("start_node", arc.start), v("end_node", arc.end), v("left_face", arc.left), v("right_face", arc.right);
  v("next_left", arc.nextLeft), v("next_right", arc.nextRight), v("classes", arc.classes);
  v("features", arc.features), v("shape", arc.shape);
}

template <class V>
void columns(V& v, Of<V, Face>& face) {
  v("outer_arc", face.outer), v("inner_arcs", face.inner);
  v("min_x_mm", face.box.minX), v("min_y_mm", face.box.minY), v("max_x_mm", face.box.maxX),
      v("max_y_mm", face.box.maxY);
  v("area_twice_mm2", face.area.twice);
  v("community", face.community), v("grid", face.grid), v("precinct", face.precinct);
  columns(v, face.tally);
  since(v, 7, "layers", face.layers);
}

template <class V>
void columns(V& v, Of<V, Division>& division) {
  v("level", division.level), v("code", division.code), v("name", division.name);
  v("parent", division.parent), v("source", division.source);
  v("outline", division.outline), v("uncovered", division.uncovered);
}

template <class V>
void columns(V& v, Of<V, Community>& community) {
  v("code", community.code), v("name", community.name), v("type", community.type);
  v("parent", community.parent), v("source", community.source), v("locked", community.locked);
  columns(v, community.zone);
}

template <class V>
void columns(V& v, Of<V, Grid>& grid) {
  v("code", grid.code), v("name", grid.name), v("ordinal", grid.ordinal);
  v("kind", grid.kind), v("category", grid.category), v("community", grid.community), v("source", grid.source);
  v("exclave", grid.exclave), v("locked", grid.locked), v("note", grid.note);
  columns(v, grid.zone);
  since(v, 6, "four_bounds", grid.fourBounds), since(v, 6, "four_bounds_of", grid.fourBoundsOf);
}

template <class V>
void columns(V& v, Of<V, Precinct>& precinct) {
  v("code", precinct.code), v("name", precinct.name), v("source", precinct.source);
  columns(v, precinct.zone);
  since(v, 6, "exemption", precinct.exemption);
}

template <class V>
void columns(V& v, Of<V, Beat>& beat) {
  v("code", beat.code), v("name", beat.name), v("precinct", beat.precinct), v("source", beat.source);
  v("grids", beat.grids), v("outline", beat.outline);
  since(v, 6, "officers", beat.officers);
}

template <class V>
void columns(V& v, Of<V, Source>& source) {
  v("name", source.name), v("role", source.role), v("file", source.file), v("layer", source.layer);
  v("encoding", source.encoding), v("crs", source.crs);
  asJson(v, "fields", source.fields);
  v("imported", source.imported), v("row_count", source.rows), v("basis", source.basis);
  v("points", source.households), v("outside", source.outside);
  since(v, 5, "row_keys", source.rowKeys);
}

template <class V>
void columns(V& v, Of<V, LineFeature>& feature) {
  v("source", feature.source), v("type", feature.type), v("name", feature.name), v("lines", feature.lines);
}

template <class V>
void columns(V& v, Of<V, Building>& building) {
  v("source", building.source), v("name", building.name), v("outline", building.outline);
}

template <class V>
void columns(V& v, Of<V, Site>& site) {
  v("source", site.source), v("name", site.name), v("category", site.category), v("outline", site.outline);
}

template <class V>
void columns(V& v, Of<V, Unit>& unit) {
  v("name", unit.name), v("source", unit.source), v("row", unit.row), v("placed", unit.placed);
  v("x_mm", unit.at.x), v("y_mm", unit.at.y), v("grid", unit.grid);
  columns(v, unit.tally);
}

template <class V>
void columns(V& v, Of<V, CodeRecord>& code) {
  v("code", code.code), v("name", code.name), v("grid", code.grid), v("issued", code.issued),
      v("retired", code.retired);
}

template <class V>
void columns(V& v, Of<V, Lineage>& lineage) {
  v("happened", lineage.when), v("what", lineage.what), v("from_grids", lineage.from), v("to_grids", lineage.to);
  asJson(v, "from_codes", lineage.fromCodes);
  asJson(v, "to_codes", lineage.toCodes);
}

template <class V>
void columns(V& v, Of<V, JournalEntry>& entry) {
  v("happened", entry.when), v("author", entry.author);
  columns(v, entry.what);
}

template <class V>
void columns(V& v, Of<V, Exemption>& exemption) {
  v("issue_key", exemption.issueKey), v("reason", exemption.reason), v("approver", exemption.approver);
  v("date", exemption.date), v("households", exemption.households), v("persons", exemption.persons);
}

template <class V>
void columns(V& v, Of<V, Station>& station) {
  v("code", station.code), v("name", station.name), v("source", station.source), v("placed", station.placed);
  v("x_mm", station.at.x), v("y_mm", station.at.y), v("officers", station.officers);
}

template <class V>
void columns(V& v, Of<V, Person>& person) {
  v("name", person.name), v("phone", person.phone), v("note", person.note), v("photo", person.photo);
}

template <class V>
void columns(V& v, Of<V, Post>& post) {
  v("person", post.person), v("grid", post.grid), v("role", post.role);
  v("from_day", post.from), v("until_day", post.until);
}

template <class V>
void columns(V& v, Of<V, PrecinctLayer>& layer) {
  v("name", layer.name), v("in_force", layer.inForce), v("sources", layer.sources);
  v("beats_without", layer.beatsWithout);
}

template <class V>
void columns(V& v, Of<V, LayerPrecinct>& precinct) {
  v("layer", precinct.layer), v("code", precinct.code), v("name", precinct.name), v("source", precinct.source);
  v("exemption", precinct.exemption), v("beats", precinct.beats);
}

template <class V>
void columns(V& v, Of<V, LayerLabels>& labels) {
  v("precincts", labels.precincts);
}

template <class V>
void columns(V& v, Of<V, KeptVersion>& version) {
  v("name", version.name), v("author", version.author), v("happened", version.when);
  v("grids", version.grids), v("households", version.households), v("pages", version.pages);
}

template <class V>
void columns(V& v, Of<V, KeptPage>& page) {
  v("hash", page.hash), v("size", page.size), v("content", page.content);
}

}  // namespace wangge::gis
