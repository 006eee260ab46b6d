// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

template <class Record>
Argument::Value named(const Record& record, bool counted) {
  if (!record.name.empty()) return record.name;
  if (!record.code.empty()) return record.code;
  if (counted) return record.zone.tally.households;
  return record.zone.area.squareMetres();
}
template <class Record>
Argument::Value named(const Record& record) {
  return named(record, record.zone.tally.householdsCounted());
}
Argument::Value named(const Project& project, const Grid& grid) {
  return named(grid, countedIn(project, grid).households);
}

}  // namespace

Argument::Value nameOf(const Project& project, GridId id) {
  return named(project, project.grids.at(id));
}

Argument::Value nameOf(const Project& project, ZoneId id) {
  switch (id.label) {
    case Label::Precinct:
      return named(project.precincts.at(id.precinct()));
    case Label::Community:
      return named(project.communities.at(id.community()));
    default:
      return named(project, project.grids.at(id.grid()));
  }
}

}  // namespace wangge
