// SPDX-License-Identifier: GPL-3.0-or-later
// Features of a layer of polygons that belong together: the parts of one community, precinct, grid or division. The
// same in every order of the features.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/geometry/lattice.h"
#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis {

struct FeatureGroup {
  std::string code, name, kind, parent;     // of each text the lowest that is not empty
  std::set<std::string> names;              // all of them
  std::vector<std::int64_t> rows;           // ascending; empty for what stands in the plan already
  std::vector<const RawFeature*> features;  // by row
  MultiPolygon polygons;                    // on the lattice, as read
  bool locked = false;                      // of the plan, and may neither lose nor gain territory
  std::int64_t row() const { return rows.empty() ? 0 : rows.front(); }
  // What messages call it.
  std::string label() const { return !code.empty() ? code : !name.empty() ? name : std::to_string(row()); }
};

// By code, name, and outline where neither tells features apart.
using GroupKey = std::tuple<std::string, std::string, std::vector<Ring>>;
using FeatureGroups = std::map<GroupKey, FeatureGroup>;

// Which group a feature belongs to; none where it lacks the code that it needs.
using KeyOf = std::function<std::optional<GroupKey>(const RawFeature&, const MultiPolygon&)>;

// By both, and one of them has to be there.
std::optional<GroupKey> byCodeAndName(const RawFeature& feature, const MultiPolygon& polygons);

// What becomes of features without polygons.
enum class Shapeless {
  Left,   // told and left
  Keyed,  // those that have a key and a code or name are rows of a table, others are left
  Taken,  // all are rows of a table
};

// Groups the features. Errors: "import.no_polygons", "import.code_missing" (rows, count), and those of lattice_rings.h.
// Findings: "import.no_geometry" (code), and those of lattice_rings.h.
Result<FeatureGroups> groupFeatures(const Lattice& lattice, const std::vector<RawFeature>& features,
                                    Shapeless shapeless, const KeyOf& keyOf, std::vector<Finding>& findings);

// "3, 7, 12", at most twenty of them, then "…".
std::string listed(const std::vector<std::int64_t>& rows);

}  // namespace wangge::gis
