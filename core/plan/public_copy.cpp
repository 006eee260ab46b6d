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

// A UUID of a copy is of version 8, which no plan of its own has; its first half is the same in all copies of a plan.
constexpr std::size_t kUuidLength = 36, kVersionAt = 14, kHalf = 18;

std::uint64_t hashOf(const std::string& text, std::uint64_t hash = 0xCBF29CE484222325ull) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return hash;
}

// The half that tells whose copies they are; a copy of a copy is the plan's.
std::string planHalf(const std::string& uuid) {
  if (uuid.size() == kUuidLength && uuid[kVersionAt] == '8') return uuid.substr(0, kHalf);
  const std::uint64_t half = (hashOf(uuid + " public") & ~0xF000ull) | 0x8000ull;
  return fmt::format("{:08x}-{:04x}-{:04x}", half >> 32, half >> 16 & 0xFFFF, half & 0xFFFF);
}

// The half that tells the state: every edit writes into the journal.
std::string stateHalf(const Project& project) {
  std::string state = project.info.uuid;
  for (const std::uint32_t copy : project.journal.copies())
    state += fmt::format(" {}:{}", copy, project.journal.nextSerial(copy));
  if (!project.journal.empty()) {
    const JournalEntry& last = project.journal.at(project.journal.ids().back());
    state += fmt::format(" {} {}", last.when, last.what.code);
  }
  const std::uint64_t half = (hashOf(state, 0x84222325CBF29CE4ull) & ~(3ull << 62)) | 2ull << 62;
  return fmt::format("{:04x}-{:012x}", half >> 48, half & 0xFFFFFFFFFFFFull);
}

}  // namespace

bool isSamePlan(const Project& a, const Project& b) {
  const std::string &one = a.info.uuid, &other = b.info.uuid;
  return one == other || (!one.empty() && !other.empty() && planHalf(one) == planHalf(other));
}

LeftOut leftOutOf(const Project& project) {
  LeftOut left;
  left.persons = project.persons.size(), left.posts = project.posts.size();
  project.persons.forEach([&](PersonId, const Person& person) { left.photos += person.photo != nullptr; });
  left.edits = project.journal.size(), left.keptVersions = project.keptVersions.size();
  left.exemptions = project.exemptions.size();
  project.precincts.forEach([&](PrecinctId, const Precinct& one) { left.exemptions += !one.exemption.empty(); });
  project.grids.forEach([&](GridId, const Grid& grid) { left.notes += !grid.note.empty(); });
  project.precinctLayers.forEach([&](PrecinctLayerId, const PrecinctLayer& layer) { left.layers += !layer.inForce; });
  return left;
}

Project publicCopyOf(const Project& project) {
  Project copy = project;
  // Another plan: neither what a crash left of this one nor its file are the copy's.
  if (!project.info.uuid.empty()) copy.info.uuid = planHalf(project.info.uuid) + "-" + stateHalf(project);
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
