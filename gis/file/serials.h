// SPDX-License-Identifier: GPL-3.0-or-later
// What ids read from outside may claim: a table keeps a pointer for every 2048 serials of each copy, so that a few rows
// with ids out of thin air would take all memory.
#pragma once

#include <cstdint>

#include "core/base/table.h"

namespace wangge::gis {

// Serials from here on are taken for damage.
inline constexpr std::uint64_t kSerialLimit = std::uint64_t{1} << 32;
// Copies of a plan have 23 bits of an id.
inline constexpr std::uint32_t kMostCopies = 1u << 23;

// Whether the table may take a row with this id from a file.
template <class IdType, class Record>
bool admits(const Table<IdType, Record>& table, IdType id) {
  if (id.value >> 63 || id.serial() == 0 || id.serial() >= kSerialLimit) return false;
  // Near those that are there; else all copies together get what one may have.
  if (id.serial() < table.nextSerial(id.copy()) + 65536) return true;
  std::uint64_t claimed = id.serial();
  for (std::uint32_t copy : table.copies()) claimed += table.nextSerial(copy);
  return claimed < kSerialLimit;
}

}  // namespace wangge::gis
