// SPDX-License-Identifier: GPL-3.0-or-later
// Text as it really comes: GBK without a declaration, wrong declarations, byte order marks, names cut in the middle of
// a character. Everything past this header is valid UTF-8. No GDAL here.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace wangge::gis {

// What the bytes of a layer's texts look like, gathered value by value.
class TextSample {
 public:
  void add(std::string_view bytes);
  // The name of a field, which may be cut within a character, also before the number that tells two cut ones apart.
  void addName(std::string_view bytes);
  // Whether there are sequences of three bytes or more that are UTF-8, as hardly any other text has.
  bool clearlyUtf8() const { return m_utf8Long > 0 && couldBeUtf8(); }
  // Some bad bytes among many good ones do not refute a declaration.
  bool mostlyUtf8() const { return m_utf8Bad * 4 <= m_utf8Long; }
  bool ascii() const { return m_high == 0; }
  bool couldBeUtf8() const;
  // Hardly a byte outside pairs, and mostly common characters (GB 2312 levels 1 and 2).
  bool couldBeGbk() const;
  // Pairs as in Big5, of which GBK would make kana and characters of nobody.
  bool couldBeBig5() const;
  // "" (only ASCII seen), "UTF-8", "GBK", "BIG5" or "CP1252".
  std::string guess() const;

 private:
  std::int64_t m_high = 0, m_utf8Bad = 0, m_utf8Long = 0;
  std::int64_t m_gbkCommon = 0, m_gbkRare = 0, m_gbkBad = 0;
  std::int64_t m_gbkForeign = 0;  // kana, Greek, Cyrillic and private characters, which no Chinese name has
  std::int64_t m_big5 = 0, m_big5Bad = 0;
  std::uint32_t m_shortLeads = 0;  // which leads of two-byte UTF-8 were seen
  bool m_touchesLetters = false;   // a high byte beside an ASCII letter: unusual for Chinese, usual for accents
};

// A name as users write it ("gbk", "utf8", "cp936", "GB2312") in its usual form; empty when no such encoding is known.
std::optional<std::string> encodingNamed(std::string_view name);

// How the declared and the seen encoding go together. `declared` and `requested` may be empty.
struct EncodingChoice {
  std::string encoding;        // "" when only ASCII was seen and nothing, or Latin-1, is declared
  bool guessed = false;        // nothing was declared
  bool declaredWrong = false;  // the declaration contradicts the bytes and was set aside
};
EncodingChoice chooseEncoding(const TextSample& sample, std::string_view declared, std::string_view requested);

bool isAscii(std::string_view text);
bool isUtf8(std::string_view bytes);

// From an encoding to UTF-8. With an empty name each value is taken as UTF-8, else GBK, else CP1252, whichever first
// fits.
class TextDecoder {
 public:
  explicit TextDecoder(std::string_view encoding = {});
  ~TextDecoder();
  TextDecoder(TextDecoder&&) noexcept;
  TextDecoder& operator=(TextDecoder&&) noexcept;

  // A character cut off at the end (as in fixed-width fields) is dropped; other bad bytes become U+FFFD and are
  // counted.
  std::string decode(std::string_view bytes);
  // The same for the name of a field (see TextSample::addName).
  std::string decodeName(std::string_view bytes);
  std::int64_t badBytes() const { return m_bad; }
  const std::string& encoding() const { return m_encoding; }

 private:
  struct Converter;
  std::string convert(std::string_view bytes);
  std::string m_encoding;
  std::unique_ptr<Converter> m_converter;
  std::int64_t m_bad = 0;
};

// A whole text file: byte order mark, UTF-16 without one, else by its bytes.
struct DecodedText {
  std::string text;  // UTF-8 without byte order mark
  EncodingChoice choice;
  std::int64_t badBytes = 0;
};
DecodedText decodeText(std::string bytes, std::string_view requested);

}  // namespace wangge::gis
