// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/unicode_forms.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

namespace wangge::gis {
namespace {

bool isPlain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

enum class Kind { Seen, Space, Unseen };

Kind kindOf(UChar32 c) {
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:  // a line break or a tab parts words as a space does
      return c == '\t' || c == '\n' || c == '\r' ? Kind::Space : Kind::Unseen;
    case U_FORMAT_CHAR:
      return Kind::Unseen;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return Kind::Space;
    default:
      if (c == 0x2800) return Kind::Space;  // a letter of Braille without points
      // Fillers and variation selectors.
      return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? Kind::Unseen : Kind::Seen;
  }
}

bool isLatin(UChar32 c) {
  return c < 0x250 && u_isalnum(c);
}

// Calls `see` with each character: its code, where it begins and ends. Bytes that are no UTF-8 have a negative code.
template <class See>
void eachCharacter(std::string_view text, See&& see) {
  const char* bytes = text.data();
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    see(c, text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
  }
}

}  // namespace

std::string compatible(std::string_view text) {
  if (isPlain(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const icu::UnicodeString wide =
      form->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
  std::string out;
  return U_FAILURE(status) ? std::string(text) : wide.toUTF8String(out);
}

std::string simplified(const std::string& text) {
  if (isPlain(text)) return text;
  static const std::unique_ptr<icu::Transliterator> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    return U_FAILURE(status) ? nullptr : std::move(made);
  }();
  if (!rules) return text;
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  rules->transliterate(wide);
  std::string out;
  return wide.toUTF8String(out);
}

std::string visible(std::string_view text) {
  if (isPlain(text)) return std::string(text);
  std::string out, gap;  // the space that waits for the next character
  UChar32 before = 0;
  bool wide = false;  // whether the gap has more than plain spaces
  eachCharacter(text, [&](UChar32 c, std::string_view bytes) {
    const Kind kind = kindOf(c);
    if (kind == Kind::Unseen) return;
    if (kind == Kind::Space) {
      wide = wide || c != ' ';
      if (c == ' ')
        gap += ' ';
      else if (gap.empty())
        gap = " ";
      return;
    }
    if (!out.empty() && !gap.empty() && (!wide || (isLatin(before) && isLatin(c)))) out += gap;
    gap.clear(), wide = false;
    out += bytes, before = c;
  });
  return out;
}

std::string withoutSpaces(std::string_view text) {
  if (isPlain(text)) return std::string(text);
  std::string out;
  eachCharacter(text, [&](UChar32 c, std::string_view bytes) {
    if (kindOf(c) == Kind::Seen) out += bytes;
  });
  return out;
}

bool meansNothing(std::string_view cell) {
  if (cell.empty() || cell.size() > 16 || (cell[0] >= '0' && cell[0] <= '9')) return false;
  static constexpr std::array<std::string_view, 42> kWords = {
      "nan",     "null",  "none",    "<null>", "(null)", "<na>",      "<none>", "nil",    "n/a",     "#n/a",  "#null!",
      "#value!", "#ref!", "#div/0!", "#name?", "#num!",  "undefined", "无",     "(无)",   "暂无",    "空",    "(空)",
      "<空>",    "空值",  "不详",    "未知",   "缺",     "缺失",      "待定",   "不适用", "没有",    "#null", "-",
      "--",      "—",     "——",      "–",      "―",      "/",         "\\",     "\\n",    "#n/a n/a"};
  std::string text = compatible(cell);
  text = withoutSpaces(text);
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(kWords.begin(), kWords.end(), text) != kWords.end();
}

}  // namespace wangge::gis
