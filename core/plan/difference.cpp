// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/difference.h"

namespace wangge {
bool Difference::empty() const {
  return !settings && std::apply([](const auto&... table) { return (table.empty() && ...); }, tables);
}

Difference diff(const Project& before, const Project& after) {
  Difference result;
  forEachTable([&](auto table) {
    auto& ids = std::get<TableDifference<typename decltype(table)::IdOf>>(result.tables);
    diffTables(table.of(before), table.of(after), [&](auto id, const auto* was, const auto* is) {
      (was == nullptr ? ids.created : is == nullptr ? ids.deleted : ids.changed).push_back(id);
    });
  });
  result.settings = before.info != after.info || before.lattice != after.lattice || before.profile != after.profile ||
                    before.scheme != after.scheme || before.lockedKinds != after.lockedKinds;
  return result;
}

}  // namespace wangge
