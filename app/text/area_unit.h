// SPDX-License-Identifier: GPL-3.0-or-later
// The unit in which areas are told to people, in lists, panels and messages; files and sheets have their own.
#pragma once

namespace wangge {

// BySize: square metres, from a tenth of a square kilometre on square kilometres. Mu: 亩, fifteen to the hectare.
enum class AreaUnit { BySize, SquareMetres, Hectares, Mu, SquareKilometres };

// Of areaText (format.h); BySize at first.
void setAreaUnit(AreaUnit unit);

}  // namespace wangge
