// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <utility>

namespace wangge::gis {
namespace {

unsigned char at(std::string_view s, std::size_t i) {
  return static_cast<unsigned char>(s[i]);
}
bool isLetter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Length of the UTF-8 sequence at `i`: 0 when it is wrong, -1 when the text ends inside it.
int utf8Length(std::string_view s, std::size_t i) {
  const unsigned char c = at(s, i);
  if (c < 0x80) return 1;
  const int length = c >= 0xC2 && c <= 0xDF ? 2 : c >= 0xE0 && c <= 0xEF ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 0;
  for (int k = 1; k < length; ++k) {
    if (i + static_cast<std::size_t>(k) >= s.size()) return -1;
    const unsigned char t = at(s, i + static_cast<std::size_t>(k));
    if (t < 0x80 || t > 0xBF) return 0;
    if (k == 1 &&
        ((c == 0xE0 && t < 0xA0) || (c == 0xED && t > 0x9F) || (c == 0xF0 && t < 0x90) || (c == 0xF4 && t > 0x8F)))
      return 0;
  }
  return length;
}

// Length of the GB 18030 character at `i`, with the same meaning.
int gbkLength(std::string_view s, std::size_t i) {
  const unsigned char c = at(s, i);
  if (c < 0x80) return 1;
  if (c == 0x80 || c == 0xFF) return 0;
  if (i + 1 >= s.size()) return -1;
  const unsigned char t = at(s, i + 1);
  if (t >= 0x30 && t <= 0x39) {
    if (i + 3 >= s.size()) return -1;
    return at(s, i + 2) >= 0x81 && at(s, i + 2) <= 0xFE && at(s, i + 3) >= 0x30 && at(s, i + 3) <= 0x39 ? 4 : 0;
  }
  return t >= 0x40 && t <= 0xFE && t != 0x7F ? 2 : 0;
}

// Length of the Big5 character at `i`, of those in use: punctuation and the two levels of Chinese characters.
int big5Length(std::string_view s, std::size_t i) {
  const unsigned char c = at(s, i);
  if (c < 0x80) return 1;
  if (i + 1 >= s.size()) return -1;
  const unsigned char t = at(s, i + 1);
  const bool lead = (c >= 0xA1 && c <= 0xC6) || (c >= 0xC9 && c <= 0xF9);
  return lead && ((t >= 0x40 && t <= 0x7E) || (t >= 0xA1 && t <= 0xFE)) ? 2 : 0;
}

// Without the character that the end of the text cuts off, if there is one.
std::string_view withoutCutTail(std::string_view s, int (*lengthAt)(std::string_view, std::size_t)) {
  for (std::size_t i = 0; i < s.size();) {
    const int length = lengthAt(s, i);
    if (length < 0) return s.substr(0, i);
    i += static_cast<std::size_t>(std::max(length, 1));
  }
  return s;
}

// "常住\xE4\xBA_1": where the number that tells two cut names apart begins; the length when there is none.
std::size_t numberOfName(std::string_view name) {
  std::size_t digits = 0;
  while (digits < name.size() && name[name.size() - 1 - digits] >= '0' && name[name.size() - 1 - digits] <= '9')
    ++digits;
  const bool numbered = digits > 0 && digits <= 2 && digits + 1 < name.size() && name[name.size() - 1 - digits] == '_';
  return numbered ? name.size() - 1 - digits : name.size();
}

}  // namespace

void TextSample::addName(std::string_view bytes) {
  add(bytes.substr(0, numberOfName(bytes)));
}

std::string TextDecoder::decodeName(std::string_view bytes) {
  const std::size_t end = numberOfName(bytes);
  return decode(bytes.substr(0, end)) + std::string(bytes.substr(end));
}

void TextSample::add(std::string_view s) {
  if (isAscii(s)) return;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (at(s, i) < 0x80) continue;
    ++m_high;
    m_touchesLetters =
        m_touchesLetters || (i > 0 && isLetter(at(s, i - 1))) || (i + 1 < s.size() && isLetter(at(s, i + 1)));
  }
  for (std::size_t i = 0; i < s.size();) {
    const int length = utf8Length(s, i);
    if (length < 0) break;
    if (length == 0) ++m_utf8Bad;
    if (length == 2) m_shortLeads |= 1u << (at(s, i) & 31);
    if (length >= 3) ++m_utf8Long;
    i += static_cast<std::size_t>(std::max(length, 1));
  }
  for (std::size_t i = 0; i < s.size();) {
    const int length = gbkLength(s, i);
    if (length < 0) break;
    if (length == 0) ++m_gbkBad;
    if (length == 2) {
      const bool common = at(s, i) >= 0xA1 && at(s, i) <= 0xF7 && at(s, i + 1) >= 0xA1;
      ++(common ? m_gbkCommon : m_gbkRare);
      const unsigned char lead = at(s, i);
      m_gbkForeign += common && ((lead >= 0xA4 && lead <= 0xA7) || (lead >= 0xAA && lead <= 0xAF)) ? 1 : 0;
    }
    if (length == 4) ++m_gbkRare;
    i += static_cast<std::size_t>(std::max(length, 1));
  }
  for (std::size_t i = 0; i < s.size();) {
    const int length = big5Length(s, i);
    if (length < 0) break;
    if (length == 0) ++m_big5Bad;
    if (length == 2) ++m_big5;
    i += static_cast<std::size_t>(std::max(length, 1));
  }
}

// One bad byte in a long register does not make it another encoding.
bool TextSample::couldBeUtf8() const {
  return m_utf8Bad * 50 <= m_utf8Long;
}

bool TextSample::couldBeGbk() const {
  const bool pairs = m_gbkBad * 50 <= m_gbkCommon && m_gbkCommon >= 3 * m_gbkRare && m_gbkCommon > 0;
  return pairs && !(m_gbkForeign * 10 > m_gbkCommon && couldBeBig5());
}

bool TextSample::couldBeBig5() const {
  return m_big5 > 0 && m_big5Bad * 50 <= m_big5 && m_gbkForeign > 0;
}

std::string TextSample::guess() const {
  if (ascii()) return "";
  if (couldBeUtf8()) {
    // Some short GBK words are valid UTF-8, all in two-byte sequences. An alphabet has one or two leads; Chinese many.
    const bool shortOnly = m_utf8Long == 0 && std::popcount(m_shortLeads) >= 3 && !m_touchesLetters;
    return shortOnly && couldBeGbk() ? "GBK" : "UTF-8";
  }
  return couldBeGbk() ? "GBK" : couldBeBig5() ? "BIG5" : "CP1252";
}

std::optional<std::string> encodingNamed(std::string_view name) {
  std::string key;
  for (char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)))
      key += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kNames = {
      {{"GBK", "GBK"},          {"GB2312", "GBK"},       {"GB18030", "GBK"},     {"CP936", "GBK"},
       {"ANSI936", "GBK"},      {"936", "GBK"},          {"EUCCN", "GBK"},       {"WINDOWS936", "GBK"},
       {"UTF8", "UTF-8"},       {"65001", "UTF-8"},      {"CP65001", "UTF-8"},   {"UTF16", "UTF-16LE"},
       {"UTF16LE", "UTF-16LE"}, {"UTF16BE", "UTF-16BE"}, {"BIG5", "BIG5"},       {"CP950", "BIG5"},
       {"ANSI950", "BIG5"},     {"CP1252", "CP1252"},    {"ANSI1252", "CP1252"}, {"WINDOWS1252", "CP1252"},
       {"1252", "CP1252"},      {"ISO88591", "CP1252"},  {"LATIN1", "CP1252"}}};
  for (const auto& [from, to] : kNames)
    if (key == from) return std::string(to);
  if (key.empty()) return std::nullopt;
  const bool codePage = key.starts_with("ANSI") && key.size() > 4;  // as drawings name them
  const std::string asGiven = codePage ? "CP" + key.substr(4) : std::string(name);
  iconv_t probe = iconv_open("UTF-8", asGiven.c_str());
  if (probe == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  iconv_close(probe);
  return asGiven;
}

EncodingChoice chooseEncoding(const TextSample& sample, std::string_view declared, std::string_view requested) {
  if (!requested.empty()) return {encodingNamed(requested).value_or(std::string(requested)), false, false};
  const std::string guess = sample.guess();
  const auto known = encodingNamed(declared);
  if (!known) return {guess, !guess.empty(), false};
  // "ANSI" means the code page of whoever wrote it, so a declared Latin-1 is no evidence against Chinese: what comes
  // after a sample that shows nothing is looked at text by text.
  if (sample.ascii()) return {*known == "CP1252" ? "" : *known, false, false};
  const bool contradicted = (*known == "UTF-8" && !sample.couldBeUtf8() && !sample.mostlyUtf8()) ||
                            (*known == "GBK" && guess == "UTF-8" && sample.clearlyUtf8()) ||
                            (*known != "UTF-8" && *known != "GBK" && *known != "CP1252" && sample.clearlyUtf8()) ||
                            (*known == "GBK" && !sample.couldBeGbk() && guess != "GBK" && guess != "CP1252") ||
                            (*known == "CP1252" && guess != "CP1252");
  if (contradicted) return {guess, false, true};
  return {*known, false, false};
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isUtf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const int length = utf8Length(bytes, i);
    if (length <= 0) return false;
    i += static_cast<std::size_t>(length);
  }
  return true;
}

struct TextDecoder::Converter {
  iconv_t handle = reinterpret_cast<iconv_t>(-1);
  explicit Converter(const std::string& encoding) {
    handle = iconv_open("UTF-8", encoding == "GBK" ? "GB18030" : encoding.c_str());
  }
  ~Converter() {
    if (usable()) iconv_close(handle);
  }
  bool usable() const { return handle != reinterpret_cast<iconv_t>(-1); }
};

TextDecoder::TextDecoder(std::string_view encoding) : m_encoding(encoding) {
  if (!m_encoding.empty() && m_encoding != "UTF-8") m_converter = std::make_unique<Converter>(m_encoding);
}
TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;

std::string TextDecoder::decode(std::string_view bytes) {
  const bool wide = m_encoding.starts_with("UTF-16");
  if (!wide && isAscii(bytes)) return std::string(bytes);
  if (m_converter) return convert(m_encoding == "GBK" ? withoutCutTail(bytes, gbkLength) : bytes);
  const std::string_view whole = withoutCutTail(bytes, utf8Length);
  if (isUtf8(whole)) return std::string(whole);
  if (m_encoding.empty()) {
    TextSample sample;
    sample.add(bytes);
    TextDecoder other(sample.couldBeGbk() ? "GBK" : "CP1252");
    std::string text = other.decode(bytes);
    m_bad += other.m_bad;
    return text;
  }
  std::string text;
  for (std::size_t i = 0; i < whole.size();) {
    const int length = utf8Length(whole, i);
    if (length > 0) {
      text.append(whole.substr(i, static_cast<std::size_t>(length)));
    } else {
      text += "\xEF\xBF\xBD", ++m_bad;
    }
    i += static_cast<std::size_t>(std::max(length, 1));
  }
  return text;
}

std::string TextDecoder::convert(std::string_view bytes) {
  std::string out;
  if (!m_converter->usable()) {
    m_bad += static_cast<std::int64_t>(bytes.size());
    return out;
  }
  iconv(m_converter->handle, nullptr, nullptr, nullptr, nullptr);
  char* from = const_cast<char*>(bytes.data());
  std::size_t left = bytes.size();
  std::array<char, 1024> buffer;
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t before = left;
    const std::size_t result = iconv(m_converter->handle, &from, &left, &to, &room);
    out.append(buffer.data(), buffer.size() - room);
    if (result == static_cast<std::size_t>(-1) && left > 0 && room > 8) {  // a bad byte, not a full buffer
      out += "\xEF\xBF\xBD", ++m_bad;
      ++from, --left;
    } else if (left == before && room == buffer.size()) {
      break;
    }
  }
  return out;
}

DecodedText decodeText(std::string bytes, std::string_view requested) {
  DecodedText result;
  const std::string_view all = bytes;
  std::size_t skip = 0;
  std::string marked;
  if (all.starts_with("\xEF\xBB\xBF")) {
    marked = "UTF-8", skip = 3;
  } else if (all.starts_with("\xFF\xFE")) {
    marked = "UTF-16LE", skip = 2;
  } else if (all.starts_with("\xFE\xFF")) {
    marked = "UTF-16BE", skip = 2;
  } else if (requested.empty() && all.size() >= 4) {
    // Delimiters and digits of a table in UTF-16 leave zeros at every other place; no other text has any.
    std::size_t zeros[2] = {0, 0};
    const std::size_t seen = std::min<std::size_t>(all.size(), 4096);
    for (std::size_t i = 0; i < seen; ++i) zeros[i & 1] += all[i] == '\0' ? 1 : 0;
    if (zeros[1] > seen / 10 && zeros[0] <= seen / 100) marked = "UTF-16LE";
    if (zeros[0] > seen / 10 && zeros[1] <= seen / 100) marked = "UTF-16BE";
  }
  const std::string_view body = all.substr(skip);
  if (!marked.empty()) {
    result.choice = {marked, false, false};
  } else {
    TextSample sample;
    sample.add(body);
    result.choice = chooseEncoding(sample, {}, requested);
  }
  if (marked.empty() && isAscii(body)) {
    result.text = std::move(bytes);
    return result;
  }
  TextDecoder decoder(result.choice.encoding);
  result.text = decoder.decode(body);
  result.badBytes = decoder.badBytes();
  return result;
}

}  // namespace wangge::gis
