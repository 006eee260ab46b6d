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

QFont paperFont(const map::TextStyle& style, double pixels, const QString& text) {
  QFont font = mapFont(style, pixels);
  const auto simple = [](uint c) {
    switch (QChar::script(c)) {
      case QChar::Script_Common:
      case QChar::Script_Latin:
      case QChar::Script_Greek:
      case QChar::Script_Cyrillic:
      case QChar::Script_Han:
      case QChar::Script_Bopomofo:
        return true;
      default:  // joined or combined letters
        return false;
    }
  };
  const QList<uint> characters = text.toUcs4();
  if (std::all_of(characters.begin(), characters.end(), simple))
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(font.styleStrategy() | QFont::PreferNoShaping));
  return font;
}

double FontMeasurer::width(const std::string& text, const map::TextStyle& style) const {
  static const QFontMetricsF regular(mapFont({100, false, {}, {}, 0}, 1)), bold(mapFont({100, true, {}, {}, 0}, 1));
  return (style.bold ? bold : regular).horizontalAdvance(QString::fromStdString(text)) * style.height / 100;
}

}  // namespace wangge
