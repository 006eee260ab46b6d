// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

template <class Record>
Argument::Value named(const Record& record) {
  if (record.name.empty() && record.code.empty()) return record.zone.tally.households;
  return record.name.empty() ? record.code : record.name;
}

}  // namespace

Argument::Value nameOf(const Project& project, GridId id) {
  return named(project.grids.at(id));
}

Argument::Value nameOf(const Project& project, ZoneId id) {
  switch (id.label) {
    case Label::Precinct:
      return named(project.precincts.at(id.precinct()));
    case Label::Community:
      return named(project.communities.at(id.community()));
    default:
      return named(project.grids.at(id.grid()));
  }
}

}  // namespace wangge
