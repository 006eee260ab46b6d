// SPDX-License-Identifier: GPL-3.0-or-later
// Several sets of precinct lines kept side by side by name. The one in force is what the plan's precincts are, so
// rules, tools, matrix and exports know of no other. The others are records aside and one label of each face; their
// lines are in the subdivision, so pieces are finer, and nothing else of them is kept up to date by edits. What one
// says is read from the plan in which it is in force (withInForce).
//
// Stations and beats are the plan's, whatever layer is in force; a layer remembers which beats were in its precincts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/label_lines.h"
#include "core/plan/project.h"

namespace wangge {

// The layer in force; none where the plan never had several.
PrecinctLayerId layerInForce(const Project& project);
// The one in force first, then by name.
std::vector<PrecinctLayerId> layersOf(const Project& project);
// Its place among all in the order in which they were made, whatever is in force: what tells its lines on maps.
std::size_t placeOf(const Project& project, PrecinctLayerId layer);
// None where no layer is called so.
PrecinctLayerId layerNamed(const Project& project, std::string_view name);
// How many precincts a layer has.
std::size_t precinctCount(const Project& project, PrecinctLayerId layer);
// The precinct of a layer in which the face lies, by the id that it has while its layer is in force; none: in none.
PrecinctId precinctIn(const Project& project, const Face& face, PrecinctLayerId layer);
// The plan's sources of precincts that belong to the layer in force, ascending.
std::vector<SourceId> sourcesInForce(const Project& project);
// Whether a source belongs to a layer that is not in force.
bool isAside(const Project& project, SourceId source);

enum class LayerStart { Empty, Copy };  // without precincts, or with those in force

// Adds a layer that is not in force. In a plan that never had several, the one in force gets its record, called
// `present`. A copy has sources of its own, so that a later import into either leaves the other as it is.
PrecinctLayerId addLayer(Project& project, std::string name, const std::string& present, LayerStart start);
// Puts a layer in force, and aside the one that was. Labels, records and sources change places; lines stay. A beat is
// in the precinct that it was in when the layer was last in force, a newer one in that of most of its residents.
void putInForce(Project& project, PrecinctLayerId layer);
// Beats that are in no precinct are in that of most of their residents then.
void giveBeatsPrecincts(Project& project);
// The plan as if the layer were in force.
Project withInForce(Project project, PrecinctLayerId layer);
// Ends a layer with its precincts, sources and those of its lines that stand for nothing else. Contract: it is not in
// force.
void eraseLayer(Project& project, PrecinctLayerId layer, InLocked drawnLines = InLocked::Stay);
// Ends all layers but for the precincts of the plan, and tells how many there were; lines stay as they are.
std::size_t forgetLayers(Project& project);

// Combinations of labels that no face carries go, after faces were made anew.
void dropUnusedLabels(Project& project);

}  // namespace wangge
