// SPDX-License-Identifier: GPL-3.0-or-later
// Three visitors over the columns of a record: `ColumnNames` makes a table's definition, `RowWriter` binds a record to
// a statement, `RowReader` fills a record from one. Each record names its columns once (records.h), so that writing and
// reading cannot disagree. Column 0 is the id. Writer and reader hash what they handle in the same way.
#pragma once

#include <concepts>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/ids.h"
#include "core/plan/household_set.h"
#include "core/topology/records.h"
#include "gis/gpkg/blob.h"
#include "gis/gpkg/database.h"
#include "gis/gpkg/hash.h"

namespace wangge::gis {

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};

template <class T>
concept PlainList = std::same_as<T, std::vector<HalfEdge>> || std::same_as<T, std::vector<std::uint32_t>> ||
    (requires { typename T::value_type; } && IsId<typename T::value_type>::value);

class ColumnNames {
 public:
  static constexpr bool kReading = false;
  // `schema`: columns that came later are left out.
  explicit ColumnNames(int schema = std::numeric_limits<int>::max()) : m_schema(schema) {}

  template <class T>
  void operator()(std::string_view name, const T&) {
    m_names += ", \"" + std::string(name) + "\"";
    m_sql += ", \"" + std::string(name) + "\" " + std::string(typeOf<T>());
    m_marks += ", ?";
  }
  template <class T>
  void later(int schema, std::string_view name, const T& value) {
    if (schema > m_schema) return;
    (*this)(name, value);
    // Files of older programs get the column added, without a value.
    if (constexpr std::string_view must = " NOT NULL"; m_sql.ends_with(must)) m_sql.resize(m_sql.size() - must.size());
  }
  // id INTEGER PRIMARY KEY NOT NULL, "x" INTEGER NOT NULL, …
  std::string definition() const { return "id INTEGER PRIMARY KEY NOT NULL" + m_sql; }
  // id, "x", …
  std::string names() const { return "id" + m_names; }
  // ?, ?, …
  std::string marks() const { return "?" + m_marks; }

 private:
  template <class T>
  static std::string_view typeOf() {
    if constexpr (IsId<T>::value) return "INTEGER";
    if constexpr (std::integral<T> || std::same_as<T, HalfEdge> || std::same_as<T, ArcClasses>)
      return "INTEGER NOT NULL";
    if constexpr (std::same_as<T, std::string> || std::is_enum_v<T>) return "TEXT NOT NULL";
    if constexpr (std::same_as<T, std::shared_ptr<const HouseholdSet>>) return "INTEGER";
    return "BLOB";
  }
  int m_schema;
  std::string m_sql, m_names, m_marks;
};

class RowWriter {
 public:
  static constexpr bool kReading = false;

  // Without a statement it only hashes.
  RowWriter(Statement* statement, std::int64_t id) : m_statement(statement) { integer(id); }

  template <class T>
  void operator()(std::string_view, const T& value) {
    if constexpr (IsId<T>::value) {
      value ? integer(static_cast<std::int64_t>(value.value)) : null();
    } else if constexpr (std::integral<T>) {
      integer(static_cast<std::int64_t>(value));
    } else if constexpr (std::same_as<T, HalfEdge>) {
      integer(signedId(value));
    } else if constexpr (std::same_as<T, ArcClasses>) {
      integer(value.bits);
    } else if constexpr (std::same_as<T, std::string>) {
      text(value);
    } else if constexpr (std::is_enum_v<T>) {
      text(toText(value));
    } else if constexpr (PlainList<T>) {
      list(value);
    } else if constexpr (std::same_as<T, std::shared_ptr<const HouseholdSet>>) {
      value ? integer(static_cast<std::int64_t>(value->points().size())) : null();
    } else if constexpr (std::same_as<T, std::shared_ptr<const Polyline>>) {
      value ? blob(std::as_bytes(std::span(*value))) : null();
    } else {
      if (!value) return null();
      m_bytes.clear();
      put(m_bytes, *value);
      blob(m_bytes);
    }
  }
  template <class T>
  void later(int, std::string_view name, const T& value) {
    if (isSet(value)) return (*this)(name, value);
    if (m_statement) m_statement->bindNull(m_column++);
  }
  std::uint64_t hash() const { return m_hash.value(); }

  template <class T>
  static bool isSet(const T& value) {
    if constexpr (std::same_as<T, std::string>)
      return !value.empty();
    else
      return static_cast<bool>(value);
  }
  static std::int64_t signedId(HalfEdge h) {
    const auto id = static_cast<std::int64_t>(h.arc.value);
    return h.forward ? id : -id;
  }

 private:
  void integer(std::int64_t value) {
    m_hash.addWord(static_cast<std::uint64_t>(value));
    if (m_statement) m_statement->bind(m_column++, value);
  }
  void text(std::string_view value) {
    m_hash.add(value);
    if (m_statement) m_statement->bind(m_column++, value);
  }
  void blob(std::span<const std::byte> value) {
    m_hash.add(value);
    if (m_statement) m_statement->bindBlob(m_column++, value);
  }
  void null() {
    m_hash.addNull();
    if (m_statement) m_statement->bindNull(m_column++);
  }
  // An empty list is NULL: most are, and NULL takes no room.
  template <class List>
  void list(const List& values) {
    if (values.empty()) return null();
    m_bytes.clear();
    if constexpr (std::same_as<List, std::vector<HalfEdge>>) {
      for (HalfEdge h : values) {
        const std::int64_t id = signedId(h);
        putAll(m_bytes, std::span<const std::int64_t>(&id, 1));
      }
    } else {
      putAll(m_bytes, std::span<const typename List::value_type>(values));
    }
    blob(m_bytes);
  }

  Statement* m_statement;
  int m_column = 0;
  RowHash m_hash;
  Bytes m_bytes;
};

class RowReader {
 public:
  static constexpr bool kReading = true;

  explicit RowReader(Statement& statement) : m_statement(statement) { m_id = integer(); }

  template <class T>
  void operator()(std::string_view, T& value) {
    if constexpr (IsId<T>::value) {
      value = isNull() ? T() : T(static_cast<std::uint64_t>(integer()));
    } else if constexpr (std::integral<T>) {
      const std::int64_t read = integer();
      value = static_cast<T>(read);
      m_good = m_good && static_cast<std::int64_t>(value) == read;
    } else if constexpr (std::same_as<T, HalfEdge>) {
      value = halfEdge(integer());
    } else if constexpr (std::same_as<T, ArcClasses>) {
      value = ArcClasses(static_cast<std::uint16_t>(integer()));
    } else if constexpr (std::same_as<T, std::string>) {
      value = text();
    } else if constexpr (std::is_enum_v<T>) {
      const std::optional<T> read = fromText<T>(text());
      m_good = m_good && read.has_value();
      value = read.value_or(T{});
    } else if constexpr (PlainList<T>) {
      list(value);
    } else if constexpr (std::same_as<T, std::shared_ptr<const HouseholdSet>>) {
      // The points themselves are in a table of their own and come later.
      if (!isNull()) integer(), value = std::make_shared<const HouseholdSet>();
    } else {
      if (isNull()) return;
      BlobReader reader(blob());
      auto read = std::make_shared<std::remove_const_t<typename T::element_type>>();
      if constexpr (std::same_as<T, std::shared_ptr<const Polyline>>) {
        m_good = m_good && reader.rest(*read);
      } else {
        m_good = m_good && get(reader, *read) && reader.done();
      }
      value = std::move(read);
    }
  }
  template <class T>
  void later(int, std::string_view name, T& value) {
    if (m_statement.type(m_column) != SQLITE_NULL) return (*this)(name, value);
    ++m_column;
  }
  std::int64_t id() const { return m_id; }
  std::uint64_t hash() const { return m_hash.value(); }
  void refuse() { m_good = false; }
  // False when a column held something that no record of this kind can hold.
  bool good() const { return m_good; }

  static HalfEdge halfEdge(std::int64_t id) {
    return id < 0 ? HalfEdge{ArcId(static_cast<std::uint64_t>(-id)), false}
                  : HalfEdge{ArcId(static_cast<std::uint64_t>(id)), true};
  }

 private:
  // NULL is hashed and passed over.
  bool isNull() {
    if (m_statement.type(m_column) != SQLITE_NULL) return false;
    m_hash.addNull();
    ++m_column;
    return true;
  }
  bool expect(int type) {
    m_good = m_good && m_statement.type(m_column) == type;
    return m_good;
  }
  std::int64_t integer() {
    const std::int64_t value = expect(SQLITE_INTEGER) ? m_statement.integer(m_column) : 0;
    m_hash.addWord(static_cast<std::uint64_t>(value));
    ++m_column;
    return value;
  }
  std::string_view text() {
    const std::string_view value = expect(SQLITE_TEXT) ? m_statement.text(m_column) : std::string_view();
    m_hash.add(value);
    ++m_column;
    return value;
  }
  std::span<const std::byte> blob() {
    const auto value = expect(SQLITE_BLOB) ? m_statement.blob(m_column) : std::span<const std::byte>();
    m_hash.add(value);
    ++m_column;
    return value;
  }
  template <class List>
  void list(List& values) {
    if (isNull()) return;
    BlobReader reader(blob());
    if constexpr (std::same_as<List, std::vector<HalfEdge>>) {
      std::vector<std::int64_t> ids;
      m_good = m_good && reader.rest(ids);
      for (std::int64_t id : ids) values.push_back(halfEdge(id));
    } else {
      m_good = m_good && reader.rest(values);
    }
  }

  Statement& m_statement;
  std::int64_t m_id = 0;
  int m_column = 0;
  RowHash m_hash;
  bool m_good = true;
};

}  // namespace wangge::gis
