// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gpkg/blob.h"

namespace wangge::gis {
namespace {

template <class Part>
void putList(Bytes& bytes, const std::vector<Part>& parts) {
  putCount(bytes, parts.size());
  for (const Part& part : parts) put(bytes, part);
}

template <class Part>
bool getList(BlobReader& reader, std::vector<Part>& parts) {
  std::uint32_t count = 0;
  if (!reader.count(count)) return false;
  parts.clear();
  for (std::uint32_t i = 0; i < count; ++i)
    if (!get(reader, parts.emplace_back())) return false;
  return true;
}

}  // namespace

void put(Bytes& bytes, const Polyline& line) {
  putCount(bytes, line.size());
  putAll(bytes, std::span<const Point>(line));
}
void put(Bytes& bytes, const std::vector<Polyline>& lines) {
  putList(bytes, lines);
}
void put(Bytes& bytes, const Polygon& polygon) {
  put(bytes, polygon.outer);
  putList(bytes, polygon.holes);
}
void put(Bytes& bytes, const MultiPolygon& polygons) {
  putList(bytes, polygons);
}

void put(Bytes& bytes, const std::vector<std::string>& texts) {
  putCount(bytes, texts.size());
  for (const std::string& text : texts) {
    putCount(bytes, text.size());
    putAll(bytes, std::span(text));
  }
}
bool get(BlobReader& reader, std::vector<std::string>& texts) {
  std::uint32_t count = 0;
  if (!reader.count(count)) return false;
  texts.clear();
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t size = 0;
    std::vector<char> text;
    if (!reader.count(size) || !reader.elements(text, size)) return false;
    texts.emplace_back(text.begin(), text.end());
  }
  return true;
}

bool get(BlobReader& reader, Polyline& line) {
  std::uint32_t count = 0;
  return reader.count(count) && reader.elements(line, count);
}
bool get(BlobReader& reader, std::vector<Polyline>& lines) {
  return getList(reader, lines);
}
bool get(BlobReader& reader, Polygon& polygon) {
  return get(reader, polygon.outer) && getList(reader, polygon.holes);
}
bool get(BlobReader& reader, MultiPolygon& polygons) {
  return getList(reader, polygons);
}

}  // namespace wangge::gis
