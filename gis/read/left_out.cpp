// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/left_out.h"

#include <utility>

#include "gis/read/cell_values.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

// A count as a number, or as the cell has it when it is none.
void addCount(Message& what, const char* name, const std::string& cell) {
  const auto count = parseCount(cell);
  if (count && *count) {
    what.with(name, **count);
  } else if (!cell.empty()) {
    what.with(name, cell);
  }
}

}  // namespace

void tellLeftOut(const LeftOut& out, Role role, std::vector<Finding>& findings) {
  const auto note = [&](const char* code, std::int64_t count) {
    if (count > 0) findings.push_back({FindingKind::Note, Message(code).with("count", count), {}, {}, 0});
  };
  const auto left = [&](Message what, std::int64_t row) {
    findings.push_back({FindingKind::Left, std::move(what), {}, {}, row});
  };
  note("barriers.underground_left_out", out.underground);
  note("barriers.planned_left_out", out.planned);
  note(importRole(role).othersLeftOut, out.others);
  for (std::int64_t row : out.withoutGeometry) left(Message("feature.without_geometry"), row);
  for (std::int64_t row : out.withoutData) left(Message("table.row_without_data"), row);
  const auto leftCounts = [&](Message what, const LeftOut::Total& counts) {
    addCount(what, "households", counts.households);
    addCount(what, "persons", counts.persons);
    left(std::move(what), counts.row);
  };
  for (const LeftOut::Total& total : out.totals) leftCounts(Message("table.total_left_out"), total);
  for (const LeftOut::Label& label : out.labels)
    leftCounts(Message("table.label_row_left_out").with("text", label.text), label.counts);
  note("table.header_again_left_out", out.headersAgain);
}

}  // namespace wangge::gis
