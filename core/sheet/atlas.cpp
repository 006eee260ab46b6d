// SPDX-License-Identifier: GPL-3.0-or-later
// Which units an atlas shows.
#include "core/sheet/atlas.h"

namespace wangge::sheet {

Result<std::vector<AtlasPage>> atlasOf(const Project& project, Level level, const std::string& within) {
  const auto whole = map::findUnit(project, within);
  if (!whole) return fail(whole.error());
  const std::vector<map::Unit> units = map::unitsOf(project, level, *whole);
  if (units.empty()) return fail(Error("print.no_units").with("level", toText(level)));
  std::vector<AtlasPage> pages;
  const bool front = units.size() > 1;
  if (front) pages.push_back({*whole, 0, map::codeOf(project, *whole)});
  for (const map::Unit& unit : units) pages.push_back({unit, front ? 1 : 0, map::codeOf(project, unit)});
  return pages;
}

}  // namespace wangge::sheet
