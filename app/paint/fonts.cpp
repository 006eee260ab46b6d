// SPDX-License-Identifier: GPL-3.0-or-later
// Font selection by family list; fontconfig supplies what is missing.
#include "app/paint/fonts.h"

#include <QFontDatabase>
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

bool isFontKnown(const QString& family) {
  return !family.isEmpty() && QFontDatabase::hasFamily(family);
}

QFont mapFont(const map::TextStyle& style, double pixels, const std::string& family) {
  QFont font;
  if (const QString own = QString::fromStdString(family); !family.empty() && isFontKnown(own))
    font.setFamilies(QStringList{own} + mapFontFamilies());
  else
    font.setFamilies(mapFontFamilies());
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.height * pixels))));
  font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::PreferOutline);
  font.setKerning(false);
  return font;
}

QFont paperFont(const map::TextStyle& style, double pixels, const QString& text, const std::string& family) {
  QFont font = mapFont(style, pixels, family);
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

FontMeasurer::FontMeasurer(const std::string& family) {
  if (isFontKnown(QString::fromStdString(family))) m_family = family;
}

bool FontMeasurer::hasFont(const std::string& family) const {
  return isFontKnown(QString::fromStdString(family));
}

double FontMeasurer::width(const std::string& text, const map::TextStyle& style) const {
  // Widths of a hundred units' height, kept for all threads: shaping a text takes far longer than finding it. Font
  // engines belong to the thread that uses them.
  constexpr std::size_t most = 100'000;
  static std::mutex mutex;
  static std::unordered_map<std::string, double> known[2];
  const std::string key = m_family.empty() ? text : m_family + '\n' + text;
  {
    const std::scoped_lock lock(mutex);
    const auto found = known[style.bold].find(key);
    if (found != known[style.bold].end()) return found->second * style.height / 100;
  }
  thread_local const QFontMetricsF regular(mapFont({100, false, {}, {}, 0}, 1)),
      bold(mapFont({100, true, {}, {}, 0}, 1));
  const QString string = QString::fromStdString(text);
  const double width =
      m_family.empty() ? (style.bold ? bold : regular).horizontalAdvance(string)
                       : QFontMetricsF(mapFont({100, style.bold, {}, {}, 0}, 1, m_family)).horizontalAdvance(string);
  const std::scoped_lock lock(mutex);
  if (known[style.bold].size() >= most) known[style.bold].clear();
  known[style.bold].emplace(key, width);
  return width * style.height / 100;
}

}  // namespace wangge
