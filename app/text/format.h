// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, measures, sums and dates as the user's language writes them. Only text for people: files and `--json` use
// plain numbers.
#pragma once

#include <QString>
#include <cstdint>

#include "core/base/tally.h"
#include "core/plan/records.h"

namespace wangge {

QString numberText(std::int64_t value);             // 12,345
QString decimalText(double value, int places = 2);  // 1,234.5; trailing zeros are left out
QString areaText(double squareMetres);              // 350 m² or 1.20 km²
QString lengthText(double metres);                  // 2.5 mm, 12.4 m or 3.20 km
// One coordinate as it stands in files: degrees with 6 places, metres with 2, no grouping.
QString coordinateText(double value);
QString householdsText(std::int64_t households);  // "12,345 households" / "12,345 户"
QString personsText(std::int64_t persons);        // "12,345 persons" / "12,345 人"
QString gridsText(std::int64_t grids);            // "9 grids" / "9 个网格"
// A sum in a table: a dash where nobody counted.
QString countText(std::int64_t value, bool counted);
// Of a community or more: "households not counted" where nobody counted any.
QString householdsText(const Tally& tally);
QString personsText(const Tally& tally);
// Households and persons; what is unknown or estimated is said.
QString tallyText(const Tally& tally);
QString momentText(Seconds when);  // local date and time; a dash when not known
QString dateText(Seconds when);
QString dateText(Days date);
// Today as sheets say it: 30 November 2026, 2026年11月30日.
QString todayOnPaper();

}  // namespace wangge
