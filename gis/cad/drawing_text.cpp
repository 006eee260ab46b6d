// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/drawing_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "gis/cad/drawn_spline.h"
#include "gis/read/encoding.h"

namespace wangge::gis {
namespace {

std::string_view withoutIndent(std::string_view line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  return line;
}

void appendUtf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6), out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12), out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18), out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F)), out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::optional<std::uint32_t> numberIn(std::string_view digits, int base, std::size_t length) {
  if (digits.size() < length) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + length, value, base);
  return error == std::errc() && end == digits.data() + length ? std::optional(value) : std::nullopt;
}

// Of \U+XXXX at the beginning of `rest`.
std::optional<std::uint32_t> unicodeAt(std::string_view rest) {
  if (!rest.starts_with("\\U+") && !rest.starts_with("\\u+")) return std::nullopt;
  return numberIn(rest.substr(3), 16, 4);
}

constexpr std::array<const char*, 6> kCodePages = {"", "CP932", "BIG5", "CP949", "JOHAB", "GBK"};

}  // namespace

std::string_view nextDrawingLine(std::string_view text, std::size_t& at) {
  const auto endsLine = [&](std::size_t i) { return i < text.size() && (text[i] == '\n' || text[i] == '\r'); };
  std::size_t end = at;
  while (end < text.size() && !endsLine(end)) ++end;
  std::string_view line = text.substr(at, end - at);
  const bool pair = endsLine(end) && endsLine(end + 1) && text[end] != text[end + 1];
  at = std::min(end + (pair ? 2 : 1), text.size());
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line;
}

std::optional<std::int64_t> lineWithZero(std::string_view text, std::int64_t& line) {
  const std::size_t zero = text.find('\0');
  line += std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(zero, text.size())), '\n');
  return zero == std::string_view::npos ? std::nullopt : std::optional(line);
}

Result<std::optional<std::string>> readableDrawing(std::string_view drawing, std::int64_t& removed) {
  removed = 0;
  std::string kept;
  std::size_t at = 0, copied = 0;  // what lies before `copied` is in `kept` or left out
  std::size_t entity = 0;          // where the entity began that is being read
  bool inEntities = false, invisible = false, followers = false, sectionName = false, header = false, any = false;
  std::string_view type;
  const auto endEntity = [&](std::size_t end) {
    const bool part = type == "VERTEX" || type == "ATTRIB" || type == "SEQEND";
    const bool leave = inEntities && (part ? followers : invisible);
    if (!part) followers = leave && (type == "POLYLINE" || type == "INSERT");
    if (leave) {
      kept.append(drawing.substr(copied, entity - copied));
      copied = end;
      removed += part ? 0 : 1;
    } else if (inEntities && type == "SPLINE") {
      if (const std::string line = splineAsPolyline(drawing.substr(entity, end - entity)); !line.empty()) {
        kept.append(drawing.substr(copied, entity - copied)).append(line);
        copied = end;
      }
    }
    if (type == "SEQEND") followers = false;
  };
  while (at < drawing.size()) {
    const std::size_t start = at;
    const std::string_view code = withoutIndent(nextDrawingLine(drawing, at));
    if (at >= drawing.size()) break;
    const std::string_view value = nextDrawingLine(drawing, at);
    if (code == "0") {
      endEntity(start);
      entity = start, type = withoutIndent(value), invisible = false;
      sectionName = type == "SECTION";
      if (type == "ENDSEC") inEntities = false;
    } else if (code == "2" && sectionName) {
      inEntities = value == "ENTITIES" || value == "BLOCKS", sectionName = false;
      header = header || value == "HEADER", any = true;
      type = {};  // a section is no entity
    } else if (code == "60" && inEntities && withoutIndent(value) == "1") {
      invisible = type != "BLOCK" && type != "ENDBLK" && !type.empty();
    }
  }
  if (inEntities && type != "EOF") {
    std::int64_t line = drawing.ends_with('\n') ? 1 : 0;
    for (std::size_t i = 0; i < drawing.size(); ++line) nextDrawingLine(drawing, i);
    return fail(Error("file.drawing_cut").with("line", line));
  }
  // GDAL takes the encoding that it is told only where there is a header, and waits for ever behind a last CR.
  const bool headless = any && !header, openEnd = drawing.ends_with('\r');
  if (copied == 0 && !headless && !openEnd) return std::nullopt;
  if (headless) kept.insert(0, "0\nSECTION\n2\nHEADER\n0\nENDSEC\n");
  kept.append(drawing.substr(copied));
  if (openEnd) kept += '\n';
  return kept;
}

std::string plainDrawingText(std::string_view text) {
  if (text.find('\\') == std::string_view::npos && text.find("%%") == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    if (const auto unit = unicodeAt(rest)) {
      const auto low = unicodeAt(rest.substr(7));
      const bool pair = *unit >= 0xD800 && *unit < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000;
      appendUtf8(out, pair ? 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00) : *unit);
      i += pair ? 14 : 7;
      continue;
    }
    if (rest.starts_with("\\M+") && rest.size() >= 8 && rest[3] >= '1' && rest[3] <= '5') {
      if (const auto bytes = numberIn(rest.substr(4), 16, 4)) {
        const char pair[] = {static_cast<char>(*bytes >> 8), static_cast<char>(*bytes & 0xFF)};
        out += TextDecoder(kCodePages[static_cast<std::size_t>(rest[3] - '0')])
                   .decode(pair[0] == 0 ? std::string_view(pair + 1, 1) : std::string_view(pair, 2));
        i += 8;
        continue;
      }
    }
    if (rest.starts_with("%%") && rest.size() >= 3) {
      const char c = rest[2];
      if (const auto number = numberIn(rest.substr(2), 10, 3)) {
        appendUtf8(out, *number), i += 5;
        continue;
      }
      const std::string_view known = "dDpPcC%uUoOkK";
      if (known.find(c) != std::string_view::npos) {
        out += c == 'd' || c == 'D'   ? "°"
               : c == 'p' || c == 'P' ? "±"
               : c == 'c' || c == 'C' ? "\xC3\x98"
               : c == '%'             ? "%"
                                      : "";
        i += 3;
        continue;
      }
    }
    out += text[i++];
  }
  return out;
}

}  // namespace wangge::gis
