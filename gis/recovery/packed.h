// SPDX-License-Identifier: GPL-3.0-or-later
// Records as compact bytes, by the same columns as in the project file (file/records.h), so that both hold the same by
// construction: numbers as variable-length integers, texts and blobs with their length before them. Reading never goes
// past the end; what does not fit makes the reader bad, and it then gives zeros.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include "gis/file/records.h"

namespace wangge::gis {

class PackWriter {
 public:
  static constexpr bool kReading = false;

  void unsignedNumber(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) m_bytes.push_back(static_cast<std::byte>(value | 0x80));
    m_bytes.push_back(static_cast<std::byte>(value));
  }
  // Small numbers of either sign take one byte.
  void number(std::int64_t value) {
    unsignedNumber(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
  }
  void text(std::string_view value) { raw(std::as_bytes(std::span(value.data(), value.size()))); }
  void raw(std::span<const std::byte> value) {
    unsignedNumber(value.size());
    m_bytes.insert(m_bytes.end(), value.begin(), value.end());
  }

  // One column of a record.
  template <class T>
  void operator()(std::string_view, const T& value) {
    if constexpr (IsId<T>::value) {
      unsignedNumber(value.value);
    } else if constexpr (std::integral<T>) {
      number(static_cast<std::int64_t>(value));
    } else if constexpr (std::same_as<T, HalfEdge>) {
      number(RowWriter::signedId(value));
    } else if constexpr (std::same_as<T, ArcClasses>) {
      unsignedNumber(value.bits);
    } else if constexpr (std::same_as<T, std::string>) {
      text(value);
    } else if constexpr (std::is_enum_v<T>) {
      text(toText(value));
    } else if constexpr (PlainList<T>) {
      unsignedNumber(value.size());
      for (const auto& element : value) (*this)({}, element);
    } else if constexpr (std::same_as<T, std::shared_ptr<const HouseholdSet>>) {
      unsignedNumber(value ? 1 : 0);  // the points follow the record
    } else if (value) {
      Bytes blob;
      put(blob, *value);
      unsignedNumber(1);
      raw(blob);
    } else {
      unsignedNumber(0);
    }
  }

  const Bytes& bytes() const { return m_bytes; }
  Bytes take() { return std::move(m_bytes); }

 private:
  Bytes m_bytes;
};

class PackReader {
 public:
  static constexpr bool kReading = true;

  // `schema`: of the program that wrote the bytes.
  explicit PackReader(std::span<const std::byte> bytes, int schema = std::numeric_limits<int>::max())
      : m_left(bytes), m_schema(schema) {}

  template <class T>
  void later(int schema, std::string_view name, T& value) {
    if (schema <= m_schema) (*this)(name, value);
  }

  std::uint64_t unsignedNumber() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (m_left.empty()) break;
      const auto part = static_cast<std::uint64_t>(m_left.front());
      m_left = m_left.subspan(1);
      value |= (part & 0x7f) << shift;
      // Of the tenth byte only one bit fits.
      if (shift == 63 && part > 1) break;
      if (part < 0x80) return value;
    }
    refuse();
    return 0;
  }
  std::int64_t number() {
    const std::uint64_t value = unsignedNumber();
    return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
  }
  std::span<const std::byte> raw() {
    const std::uint64_t size = unsignedNumber();
    if (size > m_left.size()) return refuse(), std::span<const std::byte>();
    const auto value = m_left.first(size);
    m_left = m_left.subspan(size);
    return value;
  }
  std::string_view text() {
    const auto bytes = raw();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  template <class T>
  void operator()(std::string_view, T& value) {
    if constexpr (IsId<T>::value) {
      value = T(unsignedNumber());
      // The project file keeps ids in signed columns.
      if (value.value >> 63) refuse();
    } else if constexpr (std::integral<T>) {
      const std::int64_t read = number();
      value = static_cast<T>(read);
      if (static_cast<std::int64_t>(value) != read) refuse();
    } else if constexpr (std::same_as<T, HalfEdge>) {
      const std::int64_t read = number();
      if (read == INT64_MIN) return refuse();
      value = RowReader::halfEdge(read);
    } else if constexpr (std::same_as<T, ArcClasses>) {
      value = ArcClasses(static_cast<std::uint16_t>(unsignedNumber()));
    } else if constexpr (std::same_as<T, std::string>) {
      value = text();
    } else if constexpr (std::is_enum_v<T>) {
      const std::optional<T> read = fromText<T>(text());
      if (!read) return refuse();
      value = *read;
    } else if constexpr (PlainList<T>) {
      const std::uint64_t size = unsignedNumber();
      if (size > m_left.size()) return refuse();  // each takes a byte or more
      value.clear();
      for (std::uint64_t i = 0; i < size && good(); ++i) (*this)({}, value.emplace_back());
    } else if constexpr (std::same_as<T, std::shared_ptr<const HouseholdSet>>) {
      if (unsignedNumber() != 0) value = std::make_shared<const HouseholdSet>();
    } else {
      if (unsignedNumber() == 0) return;
      BlobReader blob(raw());
      auto read = std::make_shared<std::remove_const_t<typename T::element_type>>();
      if (!get(blob, *read) || !blob.done()) return refuse();
      value = std::move(read);
    }
  }

  void refuse() { m_good = false, m_left = {}; }
  bool good() const { return m_good; }
  bool done() const { return m_left.empty(); }
  std::span<const std::byte> rest() const { return m_left; }

 private:
  std::span<const std::byte> m_left;
  int m_schema;
  bool m_good = true;
};

}  // namespace wangge::gis
