// SPDX-License-Identifier: GPL-3.0-or-later
// DXF R12 as text: the simplest form that every CAD program reads.
#include <cpl_conv.h>
#include <cpl_string.h>

#include <cstdio>
#include <fstream>
#include <set>
#include <stdexcept>

#include "data/generator/layer.h"
#include "data/generator/plan.h"

namespace wangge::demo {
namespace {

class Drawing {
 public:
  void pair(int code, const std::string& value) { m_text += std::to_string(code) + "\r\n" + value + "\r\n"; }
  void number(int code, double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.3f", value);
    pair(code, text);
  }
  const std::string& text() const { return m_text; }

 private:
  std::string m_text;
};

}  // namespace

void writeDxf(const std::string& path, const std::vector<DrawnArea>& areas, Point origin) {
  Drawing out;
  out.pair(999, kFictitious);
  out.pair(0, "SECTION"), out.pair(2, "HEADER");
  out.pair(9, "$ACADVER"), out.pair(1, "AC1009");
  out.pair(9, "$DWGCODEPAGE"), out.pair(3, "ANSI_936");
  out.pair(0, "ENDSEC");
  std::set<std::string> layers;
  for (const DrawnArea& area : areas) layers.insert(area.layer);
  out.pair(0, "SECTION"), out.pair(2, "TABLES"), out.pair(0, "TABLE"), out.pair(2, "LAYER");
  out.pair(70, std::to_string(layers.size()));
  int colour = 1;
  for (const std::string& layer : layers) {
    out.pair(0, "LAYER"), out.pair(2, layer), out.pair(70, "0");
    out.pair(62, std::to_string(colour++ % 7 + 1)), out.pair(6, "CONTINUOUS");
  }
  out.pair(0, "ENDTAB"), out.pair(0, "ENDSEC");
  out.pair(0, "SECTION"), out.pair(2, "ENTITIES");
  for (const DrawnArea& area : areas) {
    out.pair(0, "POLYLINE"), out.pair(8, area.layer), out.pair(66, "1");
    out.number(10, 0), out.number(20, 0), out.number(30, 0);
    out.pair(70, "1");
    for (Point p : area.ring) {
      out.pair(0, "VERTEX"), out.pair(8, area.layer);
      out.number(10, p.x + origin.x), out.number(20, p.y + origin.y), out.number(30, 0);
    }
    out.pair(0, "SEQEND"), out.pair(8, area.layer);
    const Point place = interiorPoint(area.ring) + origin;
    out.pair(0, "TEXT"), out.pair(8, area.layer);
    out.number(10, place.x), out.number(20, place.y), out.number(30, 0);
    out.number(40, 6), out.pair(1, area.text);
  }
  out.pair(0, "ENDSEC"), out.pair(0, "EOF");
  char* recoded = CPLRecode(out.text().c_str(), CPL_ENC_UTF8, "GBK");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << recoded;
  CPLFree(recoded);
  if (!file) throw std::runtime_error("cannot write " + path);
}

}  // namespace wangge::demo
