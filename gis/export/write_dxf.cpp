// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as one DXF drawing (R12, which every CAD program reads) in the plan's CRS, metres: a layer for each
// level, each ring a closed polyline, codes and names as texts inside. Texts are in GBK, which the header says
// (drawings of this age have one code page); what GBK lacks is written as \U+XXXX.
#include <fmt/format.h>
#include <iconv.h>

#include <array>
#include <cstdint>
#include <iterator>
#include <sstream>

#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/export/writer.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

// AutoCAD colour numbers, one a layer.
int colourOf(MapLayer layer) {
  constexpr std::array kColours = {6, 4, 5, 3, 7, 8, 1, 9, 140, 5};
  return kColours[static_cast<std::size_t>(layer)];
}
// Heights of texts in metres: legible when the layer fills a sheet.
double textHeight(MapLayer layer) {
  constexpr std::array kHeights = {400.0, 200.0, 80.0, 30.0, 12.0, 12.0, 60.0, 8.0, 24.0, 20.0};
  return kHeights[static_cast<std::size_t>(layer)];
}

// One character as \U+XXXX, the way CAD programs write what their code page lacks (UTF-16 halves apart).
std::string escaped(std::string_view utf8) {
  const auto lead = static_cast<unsigned char>(utf8[0]);
  std::uint32_t code = utf8.size() == 1 ? lead : lead & (0x7Fu >> utf8.size());
  for (const char c : utf8.substr(1)) code = code << 6 | (static_cast<unsigned char>(c) & 0x3F);
  if (code < 0x10000) return fmt::format("\\U+{:04X}", code);
  return fmt::format("\\U+{:04X}\\U+{:04X}", 0xD7C0 + (code >> 10), 0xDC00 + (code & 0x3FF));
}

class Gbk {
 public:
  Gbk() : m_converter(iconv_open("GBK", "UTF-8")) {}
  ~Gbk() { iconv_close(m_converter); }
  Gbk(const Gbk&) = delete;
  Gbk& operator=(const Gbk&) = delete;

  std::string text(const std::string& utf8) const {
    std::string result;
    for (std::size_t i = 0; i < utf8.size();) {
      const auto lead = static_cast<unsigned char>(utf8[i]);
      const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      const std::string character = utf8.substr(i, length);
      i += length;
      if (lead < 0x20) continue;
      std::array<char, 8> bytes{};
      char *in = const_cast<char*>(character.data()), *out = bytes.data();
      std::size_t inLeft = character.size(), outLeft = bytes.size();
      const bool known = iconv(m_converter, &in, &inLeft, &out, &outLeft) != static_cast<std::size_t>(-1);
      result += known ? std::string(bytes.data(), out) : escaped(character);
    }
    return result;
  }

 private:
  iconv_t m_converter;
};

class Drawing {
 public:
  explicit Drawing(const Lattice& lattice) : m_lattice(lattice) {}

  void group(int code, std::string_view value) {
    fmt::format_to(std::back_inserter(m_text), "{:3}\n{}\n", code, value);
  }
  void group(int code, int value) { group(code, std::to_string(value)); }
  void place(Point p) {
    group(10, fmt::format("{:.3f}", m_lattice.toX(p)));
    group(20, fmt::format("{:.3f}", m_lattice.toY(p)));
  }
  void ring(std::string_view layer, const Ring& points) {
    group(0, "POLYLINE"), group(8, layer), group(66, 1), group(70, 1);
    for (Point p : points) group(0, "VERTEX"), group(8, layer), place(p);
    group(0, "SEQEND");
  }
  void point(std::string_view layer, Point at) {
    group(0, "POINT"), group(8, layer);
    place(at);
  }
  void text(std::string_view layer, Point at, double height, const std::string& words) {
    group(0, "TEXT"), group(8, layer);
    place(at);
    group(40, fmt::format("{:.1f}", height));
    group(1, m_gbk.text(words));
  }
  const std::string& all() const { return m_text; }

 private:
  Lattice m_lattice;
  Gbk m_gbk;
  std::string m_text;
};

void layerTable(Drawing& out, const MapTables& map) {
  out.group(0, "SECTION"), out.group(2, "TABLES");
  out.group(0, "TABLE"), out.group(2, "LAYER"), out.group(70, static_cast<int>(map.layers.size()));
  for (const LayerTable& table : map.layers) {
    out.group(0, "LAYER"), out.group(2, table.name), out.group(70, 0);
    out.group(62, colourOf(table.layer)), out.group(6, "CONTINUOUS");
  }
  out.group(0, "ENDTAB"), out.group(0, "ENDSEC");
}

// Name and, below it, the code; what a layer without names has first.
std::string wordsOf(const LayerTable& table, const MapRow& row) {
  const bool named = table.fields[1].name == "name";
  const std::string first = textOf(row.values[0]);
  if (!named) return first;
  const std::string name = textOf(row.values[1]);
  return name.empty() || first.empty() ? name + first : name + " " + first;
}

}  // namespace

Result<void> writeDxf(const MapTables& map, const std::string& path) {
  Drawing out(map.lattice);
  out.group(0, "SECTION"), out.group(2, "HEADER");
  out.group(9, "$ACADVER"), out.group(1, "AC1009");
  out.group(9, "$DWGCODEPAGE"), out.group(3, "ANSI_936");
  out.group(0, "ENDSEC");
  layerTable(out, map);
  out.group(0, "SECTION"), out.group(2, "ENTITIES");
  for (const LayerTable& table : map.layers) {
    const std::string_view layer = table.name;
    for (const MapRow& row : table.rows) {
      for (const Polygon& polygon : row.outline) {
        out.ring(layer, polygon.outer);
        for (const Ring& hole : polygon.holes) out.ring(layer, hole);
      }
      if (row.place) {
        out.point(layer, *row.place);
        out.text(layer, *row.place, textHeight(table.layer), wordsOf(table, row));
      }
      if (!row.outline.empty())
        out.text(layer, pointOnSurface(row.outline), textHeight(table.layer), wordsOf(table, row));
    }
  }
  out.group(0, "ENDSEC"), out.group(0, "EOF");
  return writeWholeFile(path, out.all());
}

// Pairs of code and value, of which the first that is no comment (999) begins a section.
bool isDxf(const std::string&, std::string_view head) {
  std::istringstream lines{std::string(beginningOf(head))};
  std::string code, value;
  do {
    std::getline(lines, code), std::getline(lines, value);
    code.erase(0, code.find_first_not_of(" \t"));
  } while (lines && code.starts_with("999"));
  return (code == "0" || code == "0\r") && value.starts_with("SECTION");
}

}  // namespace wangge::gis
