// SPDX-License-Identifier: GPL-3.0-or-later
// The typefaces of maps: one sans serif with Chinese, regular and bold, the same for measuring and for drawing.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>
#include <string>

#include "core/map/scene.h"

namespace wangge {

// The families that are asked for, in order; the first is what the package depends on.
const QStringList& mapFontFamilies();

// Whether this computer has a typeface of the family, by whatever name it goes in its own language.
bool isFontKnown(const QString& family);

// The font for a text style where a millimetre has `pixels` pixels. Hinting is off, so that widths scale.
// `family` comes before the maps' own where it is known.
QFont mapFont(const map::TextStyle& style, double pixels, const std::string& family = {});

// The same for a text on paper. Beside Latin letters the fonts draw digits in a form of their own that no character
// names ("3E01" would come out of a PDF as "E"), so writing that can do without such rules gets none.
QFont paperFont(const map::TextStyle& style, double pixels, const QString& text, const std::string& family = {});

// Measures with the fonts that the painter uses, at a size where rounding does not show.
class FontMeasurer : public map::TextMeasurer {
 public:
  // `family`: as of a scene; one that is not known is left aside.
  explicit FontMeasurer(const std::string& family = {});
  double width(const std::string& text, const map::TextStyle& style) const override;
  bool hasFont(const std::string& family) const override;

 private:
  std::string m_family;
};

}  // namespace wangge
