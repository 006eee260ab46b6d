// SPDX-License-Identifier: GPL-3.0-or-later
// Which units an atlas shows.
#include "core/sheet/atlas.h"

namespace wangge::sheet {
namespace {

std::vector<map::Unit> unitsWithin(const Project& project, SheetKind kind, const map::Unit& whole) {
  if (kind == SheetKind::Precinct) return map::precinctsOf(project, whole);
  if (kind == SheetKind::Beat) return map::beatsOf(project, whole);
  return map::unitsOf(project, static_cast<Level>(kind), whole);
}

}  // namespace

std::vector<map::Unit> policeUnitsWithCode(const Project& project, const std::string& code) {
  std::vector<map::Unit> units;
  if (code.empty()) return units;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (precinct.code == code) units.push_back(map::precinctUnit(id));
  });
  project.beats.forEach([&](BeatId id, const Beat& beat) {
    if (beat.code == code) units.push_back(map::beatUnit(id));
  });
  return units;
}

Result<std::vector<AtlasPage>> atlasOf(const Project& project, SheetKind kind, const std::string& within) {
  if (kind == SheetKind::Precinct && project.precincts.empty()) return fail(Error("align.no_precincts"));
  std::vector<map::Unit> wholes;
  const auto whole = map::findUnit(project, within);
  if (whole) {
    wholes.push_back(*whole);
  } else if (isOfPolice(kind)) {
    wholes = policeUnitsWithCode(project, within);
  }
  if (wholes.empty()) return fail(whole.error());
  std::vector<AtlasPage> pages;
  for (const map::Unit& one : wholes) {
    const std::vector<map::Unit> units = unitsWithin(project, kind, one);
    const bool front = units.size() > 1;
    if (front) pages.push_back({one, 0, map::codeOf(project, one)});
    for (const map::Unit& unit : units) pages.push_back({unit, front ? 1 : 0, map::codeOf(project, unit)});
  }
  if (pages.empty()) return fail(Error("print.no_units").with("level", toText(kind)));
  return pages;
}

}  // namespace wangge::sheet
