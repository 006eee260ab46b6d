// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/kept_settings.h"

#include <QSettings>
#include <algorithm>

namespace wangge {
namespace {

constexpr const char *kUnit = "tools/unit", *kSource = "tools/source", *kShape = "tools/shape", *kBrush = "tools/brush",
                     *kCommunity = "tools/thisCommunity", *kPieces = "tools/selectPieces", *kStrips = "tools/strips";

template <class Choice>
Choice choice(const QSettings& settings, const char* key, Choice otherwise, Choice last) {
  bool is = false;
  const int kept = settings.value(key).toInt(&is);
  return is && kept >= 0 && kept <= static_cast<int>(last) ? static_cast<Choice>(kept) : otherwise;
}

}  // namespace

ToolSettings keptToolSettings(ToolSettings otherwise) {
  const QSettings settings;
  ToolSettings kept = std::move(otherwise);
  kept.unit = choice(settings, kUnit, kept.unit, UnitLevel::Grid);
  kept.source = choice(settings, kSource, kept.source, SourceFilter::Started);
  kept.shape = choice(settings, kShape, kept.shape, PaintShape::Lasso);
  bool is = false;
  const double brush = settings.value(kBrush).toDouble(&is);
  if (is) kept.brush = std::clamp(brush, 2.0, 120.0);
  kept.thisCommunity = settings.value(kCommunity, kept.thisCommunity).toBool();
  kept.selectPieces = settings.value(kPieces, kept.selectPieces).toBool();
  kept.strips = settings.value(kStrips, kept.strips).toBool();
  return kept;
}

void keepToolSettings(const ToolSettings& settings) {
  QSettings kept;
  kept.setValue(kUnit, static_cast<int>(settings.unit));
  kept.setValue(kSource, static_cast<int>(settings.source));
  kept.setValue(kShape, static_cast<int>(settings.shape));
  kept.setValue(kBrush, settings.brush);
  kept.setValue(kCommunity, settings.thisCommunity);
  kept.setValue(kPieces, settings.selectPieces);
  kept.setValue(kStrips, settings.strips);
}

}  // namespace wangge
