// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/public_copy.h"

#include <fmt/format.h>

#include <cstdint>
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

// A UUID (version 8) that follows from the plan's.
std::string uuidOfCopy(const std::string& plan) {
  if (plan.empty()) return {};
  std::uint64_t halves[2] = {0xCBF29CE484222325ull, 0x84222325CBF29CE4ull};
  for (std::uint64_t& half : halves)
    for (const char c : plan + " public") half = (half ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  halves[0] = (halves[0] & ~0xF000ull) | 0x8000ull;
  halves[1] = (halves[1] & ~(3ull << 62)) | 2ull << 62;
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", halves[0] >> 32, halves[0] >> 16 & 0xFFFF,
                     halves[0] & 0xFFFF, halves[1] >> 48, halves[1] & 0xFFFFFFFFFFFFull);
}

}  // namespace

Project publicCopyOf(const Project& project) {
  Project copy = project;
  // Another plan: neither what a crash left of this one nor its file are the copy's.
  copy.info.uuid = uuidOfCopy(project.info.uuid);
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
