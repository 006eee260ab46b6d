// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of what a plan consists of: each table, its name in files, whether kept versions hold it, whether a
// public edition may, which of its fields name other records and what becomes of them. Difference, history, files,
// recovery journals, kept versions, checks of references and erasing all go through it: a new kind of record is its
// struct, its table in Project, one line here (another where it names records), and its columns (gis/file/records.h).
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

enum class InVersions { Yes, No };            // whether kept versions hold the table, and restoring one replaces it
enum class Edition { Public, InternalOnly };  // InternalOnly: names of persons, or versions that may hold some

template <std::size_t Size>
struct TableName {
  char text[Size];
  consteval TableName(const char (&name)[Size]) { std::copy_n(name, Size, text); }
};

// A table: `Name` is its name in the project file, which never changes; `Get` the member of Project, or what gives the
// subdivision's table, changeable by `Edit`.
template <TableName Name, InVersions Versions, Edition Public, auto Get, auto Edit = nullptr>
struct PlanTable {
  static constexpr const char* name = Name.text;
  static constexpr InVersions versions = Versions;
  static constexpr Edition edition = Public;
  // The table of a project, changeable when the project is.
  template <class AnyProject>
  static auto& of(AnyProject& project) {
    if constexpr (std::is_member_object_pointer_v<decltype(Get)>) {
      return project.*Get;
    } else if constexpr (std::is_const_v<AnyProject>) {
      return (project.subdivision.*Get)();
    } else {
      return (project.subdivision.*Edit)();
    }
  }
  using Type = std::remove_cvref_t<decltype(of(std::declval<const Project&>()))>;
  using IdOf = typename Type::IdOf;
  using RecordOf = typename Type::RecordOf;
};

template <class... Tables>
struct TableList {
  template <class Visit>
  static void each(Visit&& visit) {
    (visit(Tables{}), ...);
  }
  template <template <class> class Of>
  using Tuple = std::tuple<Of<typename Tables::IdOf>...>;
};

// In the order in which tables are written and can be read.
using PlanTables =
    TableList<PlanTable<"wangge_nodes", InVersions::Yes, Edition::Public, &Subdivision::nodes, &Subdivision::editNodes>,
              PlanTable<"wangge_arcs", InVersions::Yes, Edition::Public, &Subdivision::arcs, &Subdivision::editArcs>,
              PlanTable<"wangge_faces", InVersions::Yes, Edition::Public, &Subdivision::faces, &Subdivision::editFaces>,
              PlanTable<"wangge_divisions", InVersions::Yes, Edition::Public, &Project::divisions>,
              PlanTable<"wangge_communities", InVersions::Yes, Edition::Public, &Project::communities>,
              PlanTable<"wangge_grids", InVersions::Yes, Edition::Public, &Project::grids>,
              PlanTable<"wangge_precincts", InVersions::Yes, Edition::Public, &Project::precincts>,
              PlanTable<"wangge_beats", InVersions::Yes, Edition::Public, &Project::beats>,
              PlanTable<"wangge_sources", InVersions::Yes, Edition::Public, &Project::sources>,
              PlanTable<"wangge_line_features", InVersions::Yes, Edition::Public, &Project::lineFeatures>,
              PlanTable<"wangge_buildings", InVersions::Yes, Edition::Public, &Project::buildings>,
              PlanTable<"wangge_sites", InVersions::Yes, Edition::Public, &Project::sites>,
              PlanTable<"wangge_units", InVersions::Yes, Edition::Public, &Project::units>,
              PlanTable<"wangge_codes", InVersions::Yes, Edition::Public, &Project::codes>,
              PlanTable<"wangge_lineage", InVersions::Yes, Edition::Public, &Project::lineage>,
              PlanTable<"wangge_journal", InVersions::No, Edition::InternalOnly, &Project::journal>,
              PlanTable<"wangge_exemptions", InVersions::Yes, Edition::InternalOnly, &Project::exemptions>,
              PlanTable<"wangge_kept_versions", InVersions::No, Edition::InternalOnly, &Project::keptVersions>,
              PlanTable<"wangge_kept_pages", InVersions::No, Edition::InternalOnly, &Project::keptPages>,
              PlanTable<"wangge_stations", InVersions::Yes, Edition::Public, &Project::stations>,
              PlanTable<"wangge_persons", InVersions::No, Edition::InternalOnly, &Project::persons>,
              PlanTable<"wangge_posts", InVersions::No, Edition::InternalOnly, &Project::posts>,
              PlanTable<"wangge_precinct_layers", InVersions::Yes, Edition::Public, &Project::precinctLayers>,
              PlanTable<"wangge_layer_precincts", InVersions::Yes, Edition::Public, &Project::layerPrecincts>,
              PlanTable<"wangge_layer_labels", InVersions::Yes, Edition::Public, &Project::layerLabels>>;

// visit(PlanTable) for every table.
template <class Visit>
void forEachTable(Visit&& visit) {
  PlanTables::each(visit);
}

// What a field that names a record may be, and what happens to it when that record is erased (erase.h).
enum class Link {
  Optional,  // none is fine; cleared (a list: taken out) when the record goes
  Held,      // none is fine; the record cannot go while it is named
  Needed,    // names a record; it cannot go while it is named
};

// visit(name of the column, field, Link) for every field of a record that names others: an id, a half-edge (which names
// its arc) or a list of them. Old values are history and name what is gone: codes, lineage, keys of exemptions.
template <class AnyRecord, class Visit>
constexpr void forEachReference(AnyRecord& record, Visit&& visit) {
  using Record = std::remove_const_t<AnyRecord>;
  using enum Link;
  if constexpr (std::same_as<Record, Node>) {
    visit("leaving", record.leaving, Needed);
  } else if constexpr (std::same_as<Record, Arc>) {
    visit("start_node", record.start, Needed), visit("end_node", record.end, Needed);
    visit("left_face", record.left, Needed), visit("right_face", record.right, Needed);
    visit("next_left", record.nextLeft, Needed), visit("next_right", record.nextRight, Needed);
    visit("features", record.features, Optional);
  } else if constexpr (std::same_as<Record, Face>) {
    visit("outer", record.outer, Held), visit("inner", record.inner, Held);
    visit("community", record.community, Held), visit("grid", record.grid, Held);
    visit("precinct", record.precinct, Held), visit("layers", record.layers, Held);
  } else if constexpr (std::same_as<Record, Division> || std::same_as<Record, Community>) {
    visit("parent", record.parent, Optional), visit("source", record.source, Optional);
  } else if constexpr (std::same_as<Record, Grid>) {
    visit("community", record.community, Needed), visit("source", record.source, Optional);
  } else if constexpr (std::same_as<Record, Beat>) {
    visit("precinct", record.precinct, Optional), visit("grids", record.grids, Optional);
    visit("source", record.source, Optional);
  } else if constexpr (std::same_as<Record, Unit>) {
    visit("grid", record.grid, Optional), visit("source", record.source, Optional);
  } else if constexpr (std::same_as<Record, KeptVersion>) {
    visit("pages", record.pages, Needed);
  } else if constexpr (std::same_as<Record, Post>) {
    visit("person", record.person, Needed), visit("grid", record.grid, Optional);
  } else if constexpr (std::same_as<Record, PrecinctLayer>) {
    visit("sources", record.sources, Optional), visit("beats_without", record.beatsWithout, Optional);
  } else if constexpr (std::same_as<Record, LayerPrecinct>) {
    visit("layer", record.layer, Needed), visit("source", record.source, Optional);
    visit("beats", record.beats, Optional);
  } else if constexpr (std::same_as<Record, LayerLabels>) {
    visit("precincts", record.precincts, Needed);
  } else if constexpr (requires { record.source; }) {
    visit("source", record.source, Optional);
  }
}

// visit(id) for every id in a field that forEachReference gives.
template <class Visit, class Tag>
void forEachIdIn(Id<Tag> id, Visit&& visit) {
  visit(id);
}
template <class Visit>
void forEachIdIn(const HalfEdge& h, Visit&& visit) {
  visit(h.arc);
}
template <class Visit, class Element>
void forEachIdIn(const std::vector<Element>& list, Visit&& visit) {
  for (const Element& element : list) forEachIdIn(element, visit);
}

// Clears what an optional field names and `gone(id)` says is not there; fields that may not be none stay.
template <class Field, class Gone>
void clearGone(Field& field, Link link, Gone&& gone) {
  if (link != Link::Optional) return;
  if constexpr (requires { field.front().serial(); }) {
    std::erase_if(field, gone);
  } else if constexpr (requires { field.serial(); }) {
    if (field && gone(field)) field = {};
  }
}

namespace detail {
template <class IdType, class AnyProject, class First, class... Rest>
auto& tableOf(AnyProject& project, TableList<First, Rest...>) {
  if constexpr (std::same_as<typename First::IdOf, IdType>) {
    return First::of(project);
  } else {
    return tableOf<IdType>(project, TableList<Rest...>{});
  }
}
}  // namespace detail

// The table of the records that these ids name.
template <class IdType, class AnyProject>
auto& tableOf(AnyProject& project) {
  return detail::tableOf<IdType>(project, PlanTables{});
}

}  // namespace wangge
