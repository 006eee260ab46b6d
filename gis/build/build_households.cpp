// SPDX-License-Identifier: GPL-3.0-or-later
// Households: points with counts, polygons whose counts are spread, and rows joined to buildings by a key. Every
// household that was read is in a community, in the list of those outside, or in a unit without a grid: nothing is lost
// or doubled.
#include <algorithm>
#include <map>

#include "core/plan/labels.h"
#include "core/plan/residents.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/given_rows.h"
#include "gis/build/household_rows.h"

namespace wangge::gis {
namespace {

// Rows outside are listed one by one up to this many; the sums always tell all.
constexpr std::size_t kMostListed = 100'000;

// What a row is found by that matches no place: what the register calls it, and its own words of where it lies.
std::string nameOf(const HouseholdRow& row) {
  if (row.key.empty() || row.words.empty()) return row.key + row.words;
  return row.key + " · " + row.words;
}

void listOutside(Build& build, const std::vector<std::int64_t>& fileRows) {
  const std::vector<HouseholdPoint> points = outsidePoints(build.project, build.source);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Tally tally = tallyOf(points[i]);
    build.report.outside += tally;
    if (i >= kMostListed) continue;
    build.note(FindingKind::Left, withResidents(Message("import.household_outside"), tally, countedIn(tally)),
               points[i].at, {}, fileRows[points[i].row]);
  }
  if (points.size() > kMostListed)
    build.note(FindingKind::Left, Message("import.more_outside").with("count", points.size() - kMostListed));
}

}  // namespace

Result<void> buildHouseholds(Build& build) {
  auto rows = readHouseholdRows(build);
  if (!rows) return fail(rows.error());
  if (rows->empty()) return fail(Error("import.no_counts"));

  const bool keyed = std::ranges::any_of(*rows, [](const HouseholdRow& r) { return !r.key.empty(); });
  const bool hadGrids = !build.given.empty();
  std::vector<HouseholdPoint> points;
  std::vector<std::int64_t> fileRows{0};
  std::vector<std::string> keys;    // where there are any
  std::vector<PresentRow> present;  // where rows may be found again
  std::map<std::int64_t, std::uint32_t> rowOf;
  for (HouseholdRow& r : *rows) {
    // The points that one row was spread to share its number.
    const auto next = static_cast<std::uint32_t>(fileRows.size());
    const std::uint32_t row = r.spread ? rowOf.try_emplace(r.fileRow, next).first->second : next;
    if (row == next) {
      fileRows.push_back(r.fileRow);
      if (keyed) keys.push_back(r.key);
      if (hadGrids) present.push_back({row, r.key, !r.unmatched, r.point.at, {}});
    }
    r.point.row = row;
    const Tally tally = tallyOf(r.point);
    if (hadGrids) present[row - 1].tally += tally;
    build.report.read += tally;
    if (!r.unmatched) {
      points.push_back(r.point);
      continue;
    }
    build.report.unmatched += tally;
    build.project.units.add({nameOf(r), build.source, row, false, {}, tally, {}}, build.copy());
  }
  rows->clear(), rows->shrink_to_fit();
  Source& source = build.project.sources.edit(build.source);
  source.households = std::make_shared<const HouseholdSet>(std::move(points));
  source.outside.clear();
  source.rowKeys = keyed ? std::make_shared<const std::vector<std::string>>(std::move(keys)) : nullptr;
  build.report.unmatched -= giveRowsAgain(build, present);
  build.report.created = static_cast<std::int64_t>(fileRows.size() - 1);
  build.progress("import.counting", 0.7);
  recountAll(build.project, build.request.threads);
  listOutside(build, fileRows);
  build.report.inside = build.report.read - build.report.outside - build.report.unmatched;
  tellOtherCounts(build);
  return {};
}

}  // namespace wangge::gis
