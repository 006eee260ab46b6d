// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, lines and polygons as little-endian bytes for blob columns: a list is its elements, nothing else; nested lists
// put 32-bit counts before their parts. Reading never goes past the end; what does not fit is reported as false.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "core/geometry/polygon.h"

namespace wangge::gis {

using Bytes = std::vector<std::byte>;

static_assert(sizeof(Point) == 8 && std::is_trivially_copyable_v<Point>);

// Elements without padding, copied as they are: points, numbers.
template <class Element>
void putAll(Bytes& bytes, std::span<const Element> elements) {
  static_assert(std::has_unique_object_representations_v<Element>);
  const auto raw = std::as_bytes(elements);
  bytes.insert(bytes.end(), raw.begin(), raw.end());
}

inline void putCount(Bytes& bytes, std::size_t count) {
  const auto value = static_cast<std::uint32_t>(count);
  putAll(bytes, std::span<const std::uint32_t>(&value, 1));
}

class BlobReader {
 public:
  explicit BlobReader(std::span<const std::byte> bytes) : m_left(bytes) {}

  bool done() const { return m_left.empty(); }
  bool count(std::uint32_t& value) {
    if (m_left.size() < sizeof value) return false;
    std::memcpy(&value, m_left.data(), sizeof value);
    m_left = m_left.subspan(sizeof value);
    return true;
  }
  template <class Element>
  bool elements(std::vector<Element>& into, std::size_t count) {
    if (count > m_left.size() / sizeof(Element)) return false;
    into.resize(count);
    if (count != 0) std::memcpy(into.data(), m_left.data(), count * sizeof(Element));
    m_left = m_left.subspan(count * sizeof(Element));
    return true;
  }
  template <class Element>
  bool rest(std::vector<Element>& into) {
    return m_left.size() % sizeof(Element) == 0 && elements(into, m_left.size() / sizeof(Element));
  }

 private:
  std::span<const std::byte> m_left;
};

void put(Bytes& bytes, const Polyline& line);
void put(Bytes& bytes, const std::vector<Polyline>& lines);
void put(Bytes& bytes, const Polygon& polygon);
void put(Bytes& bytes, const MultiPolygon& polygons);
// Bytes are themselves, to the end.
inline void put(Bytes& bytes, const Bytes& content) {
  bytes.insert(bytes.end(), content.begin(), content.end());
}
inline bool get(BlobReader& reader, Bytes& content) {
  return reader.rest(content);
}
void put(Bytes& bytes, const std::vector<std::string>& texts);
bool get(BlobReader& reader, std::vector<std::string>& texts);
bool get(BlobReader& reader, Polyline& line);
bool get(BlobReader& reader, std::vector<Polyline>& lines);
bool get(BlobReader& reader, Polygon& polygon);
bool get(BlobReader& reader, MultiPolygon& polygons);

}  // namespace wangge::gis
