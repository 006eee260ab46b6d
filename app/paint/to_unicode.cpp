// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts are asked which characters share glyphs; the tables in the PDF are text and are edited as such.
#include "app/paint/to_unicode.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QString>
#include <QTextLayout>
#include <algorithm>
#include <optional>
#define POINTERHOLDER_TRANSITION 4  // libqpdf: std::shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "app/paint/fonts.h"

namespace wangge {
namespace {

// Blocks whose characters double others: radicals, compatibility ideographs.
bool isDouble(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

QString toQString(char32_t c) {
  return QString::fromUcs4(&c, 1);
}

// The font that draws the character after all fallbacks, and its glyph.
std::optional<std::pair<QRawFont, quint32>> glyphOf(const QFont& font, char32_t c) {
  QTextLayout layout(toQString(c), font);
  layout.beginLayout();
  layout.createLine();
  layout.endLayout();
  const QList<QGlyphRun> runs = layout.glyphRuns();
  if (runs.isEmpty() || runs.front().glyphIndexes().isEmpty()) return std::nullopt;
  return std::pair(runs.front().rawFont(), runs.front().glyphIndexes().front());
}

}  // namespace

void DrawnText::add(const std::string& utf8, bool isBold) {
  for (const uint c : QString::fromStdString(utf8).toUcs4()) (isBold ? bold : regular).insert(c);
}

GlyphNames::GlyphNames(const DrawnText& drawn) {
  for (const bool bold : {false, true}) {
    const std::set<char32_t>& characters = bold ? drawn.bold : drawn.regular;
    const QFont font = mapFont({100, bold, {}, {}, 0}, 1);
    struct Drawn {
      QRawFont font;
      std::map<quint32, char32_t> glyphs;
    };
    std::vector<Drawn> fonts;
    for (const char32_t c : characters) {
      const auto glyph = glyphOf(font, c);
      if (!glyph) continue;
      auto known = std::find_if(fonts.begin(), fonts.end(), [&](const Drawn& d) { return d.font == glyph->first; });
      if (known == fonts.end()) known = fonts.insert(fonts.end(), Drawn{glyph->first, {}});
      const auto [at, isNew] = known->glyphs.emplace(glyph->second, c);
      if (!isNew && isDouble(at->second) && !isDouble(c)) at->second = c;
    }
    // Which characters would these fonts draw with the same glyphs? Only the doubling blocks and those whose doubles
    // were drawn can be confused.
    const auto consider = [&](char32_t named) {
      for (const Drawn& d : fonts) {
        const QList<quint32> glyphs = d.font.glyphIndexesForString(toQString(named));
        if (glyphs.size() != 1 || glyphs.front() == 0) continue;
        const auto at = d.glyphs.find(glyphs.front());
        if (at != d.glyphs.end() && at->second != named) m_written[named] = at->second;
      }
    };
    for (char32_t c = 0x2E80; c <= 0x2FDF; ++c) consider(c);
    for (char32_t c = 0xF900; c <= 0xFAFF; ++c) consider(c);
    for (char32_t c = 0x2F800; c <= 0x2FA1F; ++c) consider(c);
    // Everyday doubles outside those blocks: no-break space, middle dots, dashes, quotes, Greek and unit signs.
    for (char32_t c = 0xA0; c <= 0xFF; ++c) consider(c);
    for (char32_t c = 0x0370; c <= 0x03FF; ++c) consider(c);
    for (char32_t c = 0x2000; c <= 0x22FF; ++c) consider(c);
    for (char32_t c = 0x3000; c <= 0x312F; ++c) consider(c);
    for (const char32_t c : characters) consider(c);
  }
}

char32_t GlyphNames::written(char32_t named) const {
  const auto at = m_written.find(named);
  return at == m_written.end() ? named : at->second;
}

namespace {

// Replaces the last <hex> of every mapping line between beginbf… and endbf…; Qt writes one code a line or ranges with a
// single start. Ranges whose members change apart are written one by one.
class CMapEditor {
 public:
  explicit CMapEditor(const GlyphNames& names) : m_names(names) {}

  std::string edited(const std::string& table) {
    std::map<unsigned, std::u32string> codes = read(table);
    for (auto& [code, text] : codes)
      for (char32_t& c : text) c = m_names.written(c);
    const std::size_t begin = table.find("beginbf"), end = table.rfind("endbf");
    if (begin == std::string::npos || end == std::string::npos) return table;
    // Header up to the line that starts the first block, trailer after the last.
    const std::size_t head = table.rfind('\n', begin) == std::string::npos ? 0 : table.rfind('\n', begin) + 1;
    const std::size_t tail = table.find('\n', end);
    std::string result = table.substr(0, head);
    auto at = codes.begin();
    while (at != codes.end()) {
      std::size_t count = 0;
      std::string block;
      for (; at != codes.end() && count < 100; ++at, ++count)
        block += "<" + hex(at->first) + "> <" + utf16(at->second) + ">\n";
      result += std::to_string(count) + " beginbfchar\n" + block + "endbfchar\n";
    }
    return result + (tail == std::string::npos ? std::string() : table.substr(tail + 1));
  }

 private:
  static std::string hex(unsigned value) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string text(4, '0');
    for (int i = 3; i >= 0; --i, value >>= 4) text[static_cast<std::size_t>(i)] = digits[value & 15];
    return text;
  }
  static std::string utf16(const std::u32string& text) {
    std::string result;
    for (const QChar unit : QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())))
      result += hex(unit.unicode());
    return result;
  }
  static std::u32string fromUtf16(const std::string& digits) {
    QString text;
    for (std::size_t i = 0; i + 4 <= digits.size(); i += 4)
      text += QChar(static_cast<char16_t>(std::stoul(digits.substr(i, 4), nullptr, 16)));
    std::u32string result;
    for (const uint c : text.toUcs4()) result += static_cast<char32_t>(c);
    return result;
  }

  static std::map<unsigned, std::u32string> read(const std::string& table) {
    std::map<unsigned, std::u32string> codes;
    for (std::size_t at = 0; (at = table.find("beginbf", at)) != std::string::npos;) {
      const bool range = table.compare(at, 12, "beginbfrange") == 0;
      const std::size_t end = table.find("endbf", at);
      readBlock(table.substr(at, end - at), range, codes);
      at = end == std::string::npos ? table.size() : end;
    }
    return codes;
  }

  // All <…> of a block in turn; in ranges the third may be a list [<…> <…>].
  static void readBlock(const std::string& block, bool range, std::map<unsigned, std::u32string>& codes) {
    std::vector<std::string> pending;
    bool list = false;
    unsigned next = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (block[i] == '[') list = true, next = static_cast<unsigned>(std::stoul(pending.at(0), nullptr, 16));
      if (block[i] == ']') list = false, pending.clear();
      if (block[i] != '<') continue;
      const std::size_t close = block.find('>', i);
      if (close == std::string::npos) return;
      const std::string digits = block.substr(i + 1, close - i - 1);
      i = close;
      if (list) {
        codes[next++] = fromUtf16(digits);
        continue;
      }
      pending.push_back(digits);
      if (!range && pending.size() == 2) {
        codes[static_cast<unsigned>(std::stoul(pending[0], nullptr, 16))] = fromUtf16(pending[1]);
        pending.clear();
      } else if (range && pending.size() == 3) {
        const auto first = static_cast<unsigned>(std::stoul(pending[0], nullptr, 16));
        const auto last = static_cast<unsigned>(std::stoul(pending[1], nullptr, 16));
        std::u32string text = fromUtf16(pending[2]);
        for (unsigned code = first; code <= last && !text.empty(); ++code, ++text.back()) codes[code] = text;
        pending.clear();
      }
    }
  }

  const GlyphNames& m_names;
};

}  // namespace

void rewriteToUnicode(QPDF& document, const GlyphNames& names) {
  CMapEditor editor(names);
  for (QPDFObjectHandle object : document.getAllObjects()) {
    if (!object.isDictionary() || !object.hasKey("/ToUnicode")) continue;
    QPDFObjectHandle stream = object.getKey("/ToUnicode");
    if (!stream.isStream()) continue;
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    const std::string table(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    stream.replaceStreamData(editor.edited(table), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  }
}

}  // namespace wangge
