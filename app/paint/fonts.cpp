// SPDX-License-Identifier: GPL-3.0-or-later
// Font selection by family list; fontconfig supplies what is missing.
#include "app/paint/fonts.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace wangge {

const QStringList& mapFontFamilies() {
  static const QStringList families{"Noto Sans CJK SC",    "Source Han Sans SC", "Source Han Sans CN",
                                    "WenQuanYi Micro Hei", "Microsoft YaHei",    "SimHei",
                                    "DejaVu Sans"};
  return families;
}

QFont mapFont(const map::TextStyle& style, double pixels) {
  QFont font;
  font.setFamilies(mapFontFamilies());
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.height * pixels))));
  font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::PreferOutline);
  font.setKerning(false);
  return font;
}

double FontMeasurer::width(const std::string& text, const map::TextStyle& style) const {
  static const QFontMetricsF regular(mapFont({100, false, {}, {}, 0}, 1)), bold(mapFont({100, true, {}, {}, 0}, 1));
  return (style.bold ? bold : regular).horizontalAdvance(QString::fromStdString(text)) * style.height / 100;
}

}  // namespace wangge
