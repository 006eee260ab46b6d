// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/geometry_column.h"

#include <fmt/format.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <numeric>
#include <set>
#include <vector>

#include "gis/crs/crs.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/read/cell_values.h"
#include "gis/read/field_guess.h"

namespace wangge::gis {
namespace {

constexpr std::int64_t kLookedAt = 100;

std::string_view trimmedView(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

int nibble(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

// Hexadecimal digits as bytes; empty when they are none, or too few for a shape.
std::string bytesOf(std::string_view hex) {
  for (std::string_view mark : {"0x", "0X", "\\\\x", "\\x"})
    if (hex.starts_with(mark)) {
      hex.remove_prefix(mark.size());
      break;
    }
  if (hex.size() < 42 || hex.size() % 2 != 0 || (!hex.starts_with("00") && !hex.starts_with("01"))) return {};
  std::string bytes(hex.size() / 2, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const int high = nibble(hex[2 * i]), low = nibble(hex[2 * i + 1]);
    if (high < 0 || low < 0) return {};
    bytes[i] = static_cast<char>(high << 4 | low);
  }
  return bytes;
}

// Takes the number of the system out of an EWKB, which leaves a WKB.
int takeSrid(std::string& bytes) {
  const bool big = bytes[0] == 0;
  const auto numberAt = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (big ? 24 - 8 * i : 8 * i);
    return value;
  };
  constexpr std::uint32_t kHasSrid = 0x20000000;
  if (bytes.size() < 9 || (numberAt(1) & kHasSrid) == 0) return 0;
  const auto srid = static_cast<int>(numberAt(5));
  char& flags = bytes[big ? 1 : 4];
  flags = static_cast<char>(static_cast<unsigned char>(flags) & 0xDF);
  bytes.erase(5, 4);
  return srid;
}

bool isWord(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kTypes = {
      "POINT",        "LINESTRING",    "POLYGON",        "MULTI",    "GEOMETRYCOLLECTION",
      "CURVEPOLYGON", "COMPOUNDCURVE", "CIRCULARSTRING", "TRIANGLE", "POLYHEDRALSURFACE"};
  std::string upper(text.substr(0, 20));
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return std::any_of(kTypes.begin(), kTypes.end(), [&](std::string_view type) { return upper.starts_with(type); });
}

// Whether a field is one of places by its name.
bool speaksOfPlace(const std::string& name) {
  const std::string normal = normalFieldName(name);
  static constexpr std::array<std::string_view, 16> kWords = {
      "坐标",   "经纬",  "位置",     "定位", "LOCATION", "LNGLAT", "LATLNG", "LONLAT",
      "LATLON", "COORD", "POSITION", "GEO",  "POINT",    "XY",     "CENTER", "GPS"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return normal.find(w) != normal.npos; });
}

// A coordinate and no small number of another kind.
bool isFine(const std::string& number, bool spoken) {
  const std::size_t point = number.find('.');
  const auto decimals = static_cast<std::size_t>(
      point == std::string::npos
          ? 0
          : std::count_if(number.begin() + static_cast<std::ptrdiff_t>(point), number.end(),
                          [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }));
  const auto digits = std::count_if(number.begin(), number.end(),
                                    [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
  return spoken ? decimals > 0 || digits >= 5 : decimals >= 3;
}

enum class Kind { None, Pairs, Points, Shapes };

class PlacedTable : public LayerReader {
 public:
  PlacedTable(std::unique_ptr<LayerReader> table, int column, Kind kind, int srid, const std::string& geometry)
      : m_table(std::move(table)), m_column(column), m_kind(kind), m_srid(srid) {
    m_info = m_table->info();
    m_own = static_cast<int>(m_info.columns.size());
    const std::string name = m_info.columns[static_cast<std::size_t>(column)].name;
    if (kind == Kind::Shapes)
      m_info.geometry = geometry;
    else
      m_info.columns.push_back({"X(" + name + ")", "text"}), m_info.columns.push_back({"Y(" + name + ")", "text"});
    if (srid > 0)
      if (const auto crs = crsNamed(std::to_string(srid))) m_info.crs = *crs;
  }

  Result<void> visit(std::span<const int> columns, bool geometry, std::int64_t limit,
                     const RecordVisitor& visitor) override {
    const GdalMessages quiet;
    std::vector<int> wanted;
    for (int column : columns)
      if (column < m_own) wanted.push_back(column);
    wanted.push_back(m_column);
    Result<void> outcome;
    std::vector<std::string> cells(columns.size());
    std::vector<char> texts(columns.size());
    const auto visited = m_table->visit(wanted, false, limit, [&](const Record& record) {
      const std::string& place = record.cells.back();
      std::unique_ptr<OGRGeometry> shape;
      std::pair<std::string, std::string> xy;
      outcome = take(place, record.row, shape, xy);
      if (!outcome) return false;
      std::size_t next = 0;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool own = columns[i] < m_own;
        cells[i] = own ? record.cells[next] : columns[i] == m_own ? xy.first : xy.second;
        texts[i] = own && next < record.texts.size() ? record.texts[next] : '\0';
        next += own ? 1 : 0;
      }
      return visitor({record.row, cells, geometry && m_kind == Kind::Shapes ? shape.get() : nullptr, texts});
    });
    m_info.sheet = m_table->info().sheet, m_info.badBytes = m_table->info().badBytes;
    return outcome ? visited : outcome;
  }

  void fillDown(std::span<const int> columns) override {
    std::vector<int> own(columns.begin(), columns.end());
    std::erase_if(own, [&](int column) { return column >= m_own; });
    m_table->fillDown(own);
  }

 private:
  Result<void> take(const std::string& cell, std::int64_t row, std::unique_ptr<OGRGeometry>& shape,
                    std::pair<std::string, std::string>& xy) const {
    if (cell.empty()) return {};
    if (m_kind == Kind::Pairs) {
      auto pair = pairIn(cell);
      xy = pair ? std::move(*pair) : std::pair(cell, cell);  // told by who reads the numbers
      return {};
    }
    int srid = 0;
    shape = shapeIn(cell, srid);
    const auto wrong = [&](const char* code) {
      return fail(Error(code)
                      .with("file", m_info.source.file)
                      .with("row", row)
                      .with("field", m_info.columns[static_cast<std::size_t>(m_column)].name)
                      .with("value", cell.substr(0, 60)));
    };
    if (!shape) return wrong("geometry.unreadable");
    if (srid != m_srid) return wrong("geometry.several_systems");
    if (m_kind == Kind::Shapes || shape->IsEmpty()) return {};
    if (wkbFlatten(shape->getGeometryType()) != wkbPoint) return wrong("geometry.unreadable");
    xy = {fmt::format("{}", shape->toPoint()->getX()), fmt::format("{}", shape->toPoint()->getY())};
    return {};
  }

  std::unique_ptr<LayerReader> m_table;
  int m_column = 0, m_own = 0;
  Kind m_kind = Kind::None;
  int m_srid = 0;
};

struct Seen {
  std::int64_t filled = 0, shapes = 0, pairs = 0;
  std::set<std::string> kinds;
  int srid = -1;
};

const char* nameOf(OGRwkbGeometryType type) {
  switch (wkbFlatten(type)) {
    case wkbPoint:
      return "point";
    case wkbLineString:
    case wkbMultiLineString:
    case wkbCircularString:
    case wkbCompoundCurve:
    case wkbMultiCurve:
      return "line";
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbCurvePolygon:
    case wkbMultiSurface:
      return "polygon";
    default:
      return "mixed";
  }
}

}  // namespace

std::unique_ptr<OGRGeometry> shapeIn(std::string_view cell, int& srid) {
  srid = 0;
  cell = trimmedView(cell);
  OGRGeometry* made = nullptr;
  if (cell.starts_with("SRID=") || cell.starts_with("srid=")) {
    const std::size_t end = cell.find(';');
    if (end == std::string_view::npos || end == 5 || end > 12) return nullptr;
    for (const char c : cell.substr(5, end - 5)) {
      if (c < '0' || c > '9') return nullptr;
      srid = srid * 10 + (c - '0');
    }
    cell = trimmedView(cell.substr(end + 1));
  }
  if (isWord(cell)) {
    OGRGeometryFactory::createFromWkt(std::string(cell).c_str(), nullptr, &made);
    return std::unique_ptr<OGRGeometry>(made);
  }
  if (cell.starts_with('{')) {
    if (cell.find("\"coordinates\"") == std::string_view::npos && cell.find("\"geometries\"") == std::string_view::npos)
      return nullptr;
    return std::unique_ptr<OGRGeometry>(OGRGeometryFactory::createFromGeoJson(std::string(cell).c_str()));
  }
  std::string bytes = bytesOf(cell);
  if (bytes.empty()) return nullptr;
  srid = takeSrid(bytes);
  if (OGRGeometryFactory::createFromWkb(bytes.data(), nullptr, &made, bytes.size()) != OGRERR_NONE) return nullptr;
  return std::unique_ptr<OGRGeometry>(made);
}

std::optional<std::pair<std::string, std::string>> pairIn(std::string_view cell) {
  std::string text = trimmed(cell);
  for (const auto& [open, close] : {std::pair{"(", ")"}, {"[", "]"}, {"（", "）"}, {"【", "】"}, {"{", "}"}})
    if (text.starts_with(open) && text.ends_with(close))
      text = trimmed(text.substr(std::strlen(open), text.size() - std::strlen(open) - std::strlen(close)));
  for (std::string_view separator : {",", "，", ";", "；", "、", "|", "/", "\t", " "}) {
    const std::size_t at = text.find(separator);
    if (at == std::string::npos) continue;
    std::string first = trimmed(text.substr(0, at)), second = trimmed(text.substr(at + separator.size()));
    if (first.empty() || second.empty() || !parseCoordinate(first) || !parseCoordinate(second)) return std::nullopt;
    return std::pair(std::move(first), std::move(second));
  }
  return std::nullopt;
}

std::unique_ptr<LayerReader> withPlaces(std::unique_ptr<LayerReader> table) {
  const GdalMessages quiet;
  const std::vector<Column>& columns = table->info().columns;
  std::vector<int> all(columns.size());
  std::iota(all.begin(), all.end(), 0);
  std::vector<Seen> seen(columns.size());
  const auto visited = table->visit(all, false, kLookedAt, [&](const Record& record) {
    for (std::size_t i = 0; i < seen.size(); ++i) {
      const std::string& cell = record.cells[i];
      if (cell.empty()) continue;
      ++seen[i].filled;
      int srid = 0;
      if (const auto shape = shapeIn(cell, srid)) {
        ++seen[i].shapes, seen[i].kinds.insert(nameOf(shape->getGeometryType()));
        if (seen[i].srid < 0) seen[i].srid = srid;
      } else if (const auto pair = cell.size() < 100 ? pairIn(cell) : std::nullopt) {
        const bool spoken = speaksOfPlace(columns[i].name);
        seen[i].pairs += isFine(pair->first, spoken) && isFine(pair->second, spoken) ? 1 : 0;
      }
    }
    return true;
  });
  if (!visited) return table;  // told where it is read
  // Areas before points, which may be their middles.
  for (const Kind kind : {Kind::Shapes, Kind::Points, Kind::Pairs})
    for (std::size_t i = 0; i < seen.size(); ++i) {
      const Seen& s = seen[i];
      const bool points = s.kinds.size() == 1 && *s.kinds.begin() == "point";
      const std::int64_t fitting = kind == Kind::Pairs ? s.pairs : (points == (kind == Kind::Points)) ? s.shapes : 0;
      if (fitting == 0 || fitting * 10 < s.filled * 9) continue;
      const std::string geometry = s.kinds.size() == 1 ? *s.kinds.begin() : "mixed";
      return std::make_unique<PlacedTable>(std::move(table), static_cast<int>(i), kind, std::max(0, s.srid), geometry);
    }
  return table;
}

}  // namespace wangge::gis
