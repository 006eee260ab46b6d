// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a precinct's or beat's sheet, for handing it over: who it is, communities whole or in part with shares,
// beats and grids. Everything is summed over faces, so rows add up to the zone; a precinct has no units without
// territory, a beat those of its grids.
#pragma once

#include "core/map/unit.h"
#include "core/sheet/sheet_table.h"
#include "core/sheet/sheet_texts.h"

namespace wangge::sheet {

// Name, code, station, officers, subdistricts and sums.
SheetTable stationCardOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);
SheetTable stationCommunitiesOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);
// No rows where the precinct has no beats, and for a beat.
SheetTable stationBeatsOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);
SheetTable stationGridsOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);

// The stations of a unit with what of it each has, for the map of all of them.
SheetTable stationListOf(const Project& project, const map::Unit& within, const SheetTexts& texts);

}  // namespace wangge::sheet
