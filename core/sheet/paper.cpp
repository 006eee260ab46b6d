// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and scales of paper.
#include "core/sheet/paper.h"

#include <cmath>
#include <string>

namespace wangge::sheet {
namespace {

constexpr double kSteps[] = {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};

}  // namespace

PaperFormat formatOf(PaperSize paper) {
  constexpr PaperFormat formats[] = {
      {210, 297, 1.0}, {297, 420, 1.15}, {420, 594, 1.4}, {594, 841, 1.75}, {841, 1189, 2.2}};
  return formats[static_cast<std::size_t>(paper)];
}

std::optional<PaperSize> paperFromText(std::string_view text) {
  return text.starts_with('a') ? fromText<PaperSize>("A" + std::string(text.substr(1))) : fromText<PaperSize>(text);
}

double niceDenominator(double least) {
  if (least <= 100) return 100;
  const double power = std::pow(10.0, std::floor(std::log10(least) + 1e-12));
  for (const double step : kSteps)
    if (std::round(step * power) >= least - 1e-6) return std::round(step * power);
  return std::round(10 * power);
}

}  // namespace wangge::sheet
