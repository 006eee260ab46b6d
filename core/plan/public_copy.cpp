// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/public_copy.h"

#include <utility>

#include "core/plan/erase.h"
#include "core/plan/precinct_layers.h"
#include "core/plan/tables.h"

namespace wangge {
namespace {

// What the register calls the unit's row; anything behind it are words of where somebody lives.
std::string registerKeyOf(const Project& project, const Unit& unit) {
  const Source* source = project.sources.find(unit.source);
  if (source == nullptr || source->rowKeys == nullptr) return {};
  const std::vector<std::string>& keys = *source->rowKeys;
  return unit.row == 0 || unit.row > keys.size() ? std::string() : keys[unit.row - 1];
}

// Empties a text of every record that has one; records without it stay shared with the plan.
template <class Table, class Text>
void clearTexts(Table& table, Text text) {
  for (auto id : table.ids())
    if (!text(table.at(id)).empty()) text(table.edit(id)).clear();
}

}  // namespace

Project publicCopyOf(const Project& project) {
  Project copy = project;
  forEachTable([&]<class PlanTableType>(PlanTableType) {
    if constexpr (PlanTableType::edition == Edition::InternalOnly) PlanTableType::of(copy) = {};
  });
  for (SourceId id : copy.sources.ids()) {
    if (copy.sources.at(id).role != Role::Staff) continue;
    Source& source = copy.sources.edit(id);
    source.name = std::string(toText(Role::Staff)), source.file.clear(), source.layer.clear(), source.fields.clear();
  }
  // Lines that are not in force are work in progress, also in grids that are locked.
  for (PrecinctLayerId layer : copy.precinctLayers.ids())
    if (!copy.precinctLayers.at(layer).inForce) eraseLayer(copy, layer, InLocked::Go);
  eraseRecords<PrecinctLayerId>(copy, copy.precinctLayers.ids());
  // Free texts in which offices write names, phones and addresses.
  copy.info.approver.clear();
  clearTexts(
      copy.grids, [](auto& grid) -> auto& { return grid.note; });
  clearTexts(
      copy.precincts, [](auto& precinct) -> auto& { return precinct.exemption; });
  for (UnitId id : copy.units.ids())
    if (std::string key = registerKeyOf(copy, copy.units.at(id)); key != copy.units.at(id).name)
      copy.units.edit(id).name = std::move(key);
  return copy;
}

}  // namespace wangge
