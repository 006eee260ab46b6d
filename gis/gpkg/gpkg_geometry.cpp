// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gpkg/gpkg_geometry.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>

namespace wangge::gis {
namespace {

static_assert(std::endian::native == std::endian::little);
constexpr std::uint32_t kWkbPoint = 1, kWkbPolygon = 3, kWkbMultiPolygon = 6;
constexpr std::uint8_t kLittleEndian = 0x01, kEnvelopeXY = 0x02, kEmpty = 0x10;

class Writer {
 public:
  explicit Writer(std::size_t size) { m_bytes.reserve(size); }
  template <class Number>
  void put(Number number) {
    const auto raw = std::as_bytes(std::span(&number, 1));
    m_bytes.insert(m_bytes.end(), raw.begin(), raw.end());
  }
  void put(Point p, const Lattice& lattice) {
    put(lattice.toX(p));
    put(lattice.toY(p));
  }
  std::vector<std::byte> take() { return std::move(m_bytes); }

 private:
  std::vector<std::byte> m_bytes;
};

void putRing(Writer& out, const Ring& ring, const Lattice& lattice) {
  out.put(static_cast<std::uint32_t>(ring.empty() ? 0 : ring.size() + 1));
  for (Point p : ring) out.put(p, lattice);
  if (!ring.empty()) out.put(ring.front(), lattice);
}

std::size_t sizeOf(const MultiPolygon& polygons) {
  std::size_t size = 8 + 32 + 9;
  for (const Polygon& polygon : polygons) {
    size += 9 + 4 + 16 * (polygon.outer.size() + 1);
    for (const Ring& hole : polygon.holes) size += 4 + 16 * (hole.size() + 1);
  }
  return size;
}

}  // namespace

std::vector<std::byte> gpkgGeometry(const MultiPolygon& polygons, const Lattice& lattice, int srsId) {
  Writer out(sizeOf(polygons));
  out.put('G');
  out.put('P');
  out.put(std::uint8_t{0});
  out.put(static_cast<std::uint8_t>(kLittleEndian | (polygons.empty() ? kEmpty : kEnvelopeXY)));
  out.put(static_cast<std::int32_t>(srsId));
  if (!polygons.empty()) {
    const Box box = boxOf(polygons);
    const Point low{box.minX, box.minY}, high{box.maxX, box.maxY};
    out.put(lattice.toX(low));
    out.put(lattice.toX(high));
    out.put(lattice.toY(low));
    out.put(lattice.toY(high));
  }
  out.put(std::uint8_t{1});
  out.put(kWkbMultiPolygon);
  out.put(static_cast<std::uint32_t>(polygons.size()));
  for (const Polygon& polygon : polygons) {
    out.put(std::uint8_t{1});
    out.put(kWkbPolygon);
    out.put(static_cast<std::uint32_t>(1 + polygon.holes.size()));
    putRing(out, polygon.outer, lattice);
    for (const Ring& hole : polygon.holes) putRing(out, hole, lattice);
  }
  return out.take();
}

std::vector<std::byte> gpkgPoint(Point point, const Lattice& lattice, int srsId) {
  Writer out(8 + 5 + 16);
  out.put('G');
  out.put('P');
  out.put(std::uint8_t{0});
  out.put(kLittleEndian);
  out.put(static_cast<std::int32_t>(srsId));
  out.put(std::uint8_t{1});
  out.put(kWkbPoint);
  out.put(point, lattice);
  return out.take();
}

}  // namespace wangge::gis
