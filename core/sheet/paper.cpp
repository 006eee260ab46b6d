// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and scales of paper.
#include "core/sheet/paper.h"

#include <algorithm>
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

PaperFormat formatOf(double width, double height) {
  const auto [shorter, longer] = std::minmax(width, height);
  PaperFormat paper{shorter, longer, 1};
  for (const PaperSize size : {PaperSize::A4, PaperSize::A3, PaperSize::A2, PaperSize::A1}) {
    const PaperFormat below = formatOf(size), above = formatOf(static_cast<PaperSize>(static_cast<int>(size) + 1));
    if (shorter <= below.width) break;
    const double part = (std::min(shorter, above.width) - below.width) / (above.width - below.width);
    paper.enlargement = below.enlargement + part * (above.enlargement - below.enlargement);
  }
  return paper;
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
