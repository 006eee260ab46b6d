// SPDX-License-Identifier: GPL-3.0-or-later
// Font selection by family list; fontconfig supplies what is missing.
#include "app/paint/fonts.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <mutex>
#include <unordered_map>

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
  // Widths of a hundred units' height, kept for all threads: shaping a text takes far longer than finding it. Font
  // engines belong to the thread that uses them.
  constexpr std::size_t most = 100'000;
  static std::mutex mutex;
  static std::unordered_map<std::string, double> known[2];
  {
    const std::scoped_lock lock(mutex);
    const auto found = known[style.bold].find(text);
    if (found != known[style.bold].end()) return found->second * style.height / 100;
  }
  thread_local const QFontMetricsF regular(mapFont({100, false, {}, {}, 0}, 1)),
      bold(mapFont({100, true, {}, {}, 0}, 1));
  const double width = (style.bold ? bold : regular).horizontalAdvance(QString::fromStdString(text));
  const std::scoped_lock lock(mutex);
  if (known[style.bold].size() >= most) known[style.bold].clear();
  known[style.bold].emplace(text, width);
  return width * style.height / 100;
}

}  // namespace wangge
