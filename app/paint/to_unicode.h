// SPDX-License-Identifier: GPL-3.0-or-later
// Makes Chinese in PDF files searchable. Fonts draw a radical and the ideograph that looks like it with one glyph (⼀
// and 一, ⾥ and 里); Qt names such a glyph by the first character it finds, the radical. After this, each glyph has
// the name of the character that was really written.
#pragma once

#include <map>
#include <set>
#include <string>

class QPDF;

namespace wangge {

// Characters that were drawn in each weight.
struct DrawnText {
  std::set<char32_t> regular, bold;
  void add(const std::string& utf8, bool isBold);
};

// For characters that share a glyph with a drawn one: the drawn one. A glyph that was drawn for two characters has the
// name of the one outside the radical and compatibility blocks.
class GlyphNames {
 public:
  explicit GlyphNames(const DrawnText& drawn);
  // The character to be read where the font's own table says `named`; `named` itself when it was drawn or is unknown.
  char32_t written(char32_t named) const;

 private:
  std::map<char32_t, char32_t> m_written;
};

// Rewrites the ToUnicode tables of all fonts of the document.
void rewriteToUnicode(QPDF& document, const GlyphNames& names);

}  // namespace wangge
