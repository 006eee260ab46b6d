// SPDX-License-Identifier: GPL-3.0-or-later
// How layers that are imported together go with each other and with what is in the plan: what would come twice, what
// replaces or is added, what lacks something else.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "gis/batch/layer_look.h"
#include "gis/import_plan.h"

namespace wangge::gis {

struct Row {
  PlannedLayer* layer;
  const LayerLook* look;
  const RecipeEntry* decided;  // never null
};

// All keys of a field of a row (codes of buildings), ascending, each once; null when there are too many to be read
// before the user agrees.
using KeysOf = std::function<std::shared_ptr<const std::vector<std::string>>(const Row&, const std::string& field)>;

// `rows` are those that are used, in their order; adds doubts and findings, and says which requests add or replace.
// Doubts: "plan.existing" (role, sources), "plan.replaced_twice" (source), "plan.same_data", "plan.same_people"
// (other), "plan.same_units" (other, count), "plan.same_area" (other): each pair is a question of its own;
// "plan.needs_communities",
// "plan.join_needs_buildings" (field). Findings: "plan.keys_differ" (field, other), "plan.counts_not_taken" (fields).
void relateRows(std::vector<Row>& rows, const Project& project, const KeysOf& keysOf);

// Whether a row counts households or persons.
bool countsPeople(const PlannedLayer& layer);
// The field that was guessed or named for a key; empty without one.
std::string fieldFor(const PlannedLayer& layer, std::string_view key);

}  // namespace wangge::gis
