// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of a version of a plan: a hash over everything it holds but the household points (of those their number per
// source) and the ids handed out. A project file has it too, from the sums of its tables.
#pragma once

#include <cstdint>
#include <string>

#include "core/plan/project.h"
#include "gis/file/checksums.h"
#include "gis/gpkg/row.h"

namespace wangge::gis {

// Rows and hashes of a plan's tables and settings, as a project file keeps them.
Checksums checksumsOf(const Project& project);
// Brings the sums of `before` to those of `after`.
void updateChecksums(Checksums& checksums, const Project& before, const Project& after);

// The mark of the version that has these sums; entries of other tables are passed over.
using ContentHash = std::uint64_t;
ContentHash contentHashOf(const Checksums& checksums);
// The mark of the version that a project file holds; 0 when it cannot be read or is no plan.
ContentHash contentHashOfFile(const std::string& path);

// The hash of a row, as a project file sums them up.
template <class IdType, class Record>
std::uint64_t rowHashOf(IdType id, const Record& record) {
  RowWriter writer(nullptr, static_cast<std::int64_t>(id.value));
  columns(writer, record);
  return writer.hash();
}

}  // namespace wangge::gis
