// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and scales of paper.
#include "core/sheet/paper.h"

#include <array>
#include <cmath>

namespace wangge::map {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"A4", "A3", "A2", "A1", "A0"};

constexpr double kSteps[] = {1.0, 1.2, 1.5, 1.8, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0, 9.0};

}  // namespace

PaperFormat formatOf(PaperSize paper) {
  switch (paper) {
    case PaperSize::A4:
      return {210, 297, 1.0};
    case PaperSize::A3:
      return {297, 420, 1.15};
    case PaperSize::A2:
      return {420, 594, 1.4};
    case PaperSize::A1:
      return {594, 841, 1.75};
    case PaperSize::A0:
      return {841, 1189, 2.2};
  }
  return {210, 297, 1.0};
}

std::string_view toText(PaperSize paper) {
  return kNames[static_cast<std::size_t>(paper)];
}

std::optional<PaperSize> paperFromText(std::string_view text) {
  if (text.size() != 2 || (text[0] != 'A' && text[0] != 'a')) return std::nullopt;
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i][1] == text[1]) return static_cast<PaperSize>(i);
  return std::nullopt;
}

double niceDenominator(double least) {
  if (least <= 100) return 100;
  const double power = std::pow(10.0, std::floor(std::log10(least) + 1e-12));
  for (const double step : kSteps)
    if (std::round(step * power) >= least - 1e-6) return std::round(step * power);
  return std::round(10 * power);
}

}  // namespace wangge::map
