// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/counts_text.h"

#include <fmt/format.h>

namespace wangge::sheet {

Counted countedInSum(const Tally& tally) {
  return {tally.householdsCounted(), tally.personsCounted()};
}

std::string householdsText(const Tally& tally, const Counted& counted, const SheetTexts& texts) {
  return counted.households ? grouped(tally.households) : texts.unknown;
}

std::string personsText(const Tally& tally, const Counted& counted, const SheetTexts& texts) {
  return counted.persons ? grouped(tally.persons) : texts.unknown;
}

std::string areaText(Area area, const SheetTexts& texts) {
  const double metres = area.squareMetres();
  if (metres >= 1e6) return filled(texts.squareKilometres, {{"n", fmt::format("{:.3f}", metres / 1e6)}});
  if (metres >= 1e4) return filled(texts.hectares, {{"n", fmt::format("{:.2f}", metres / 1e4)}});
  return filled(texts.squareMetres, {{"n", fmt::format("{:.0f}", metres)}});
}

}  // namespace wangge::sheet
