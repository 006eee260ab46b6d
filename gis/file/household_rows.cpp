// SPDX-License-Identifier: GPL-3.0-or-later
// Household points as rows of 4,096 points each, so that a million are read in a few hundred steps and saving an edit
// leaves them alone. A point takes 24 bytes: x, y (mm), households, persons (int32), two states (bytes), two zero
// bytes, row.
#include <cstring>
#include <map>

#include "gis/file/primary_tables.h"
#include "gis/gpkg/blob.h"
#include "gis/gpkg/hash.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kPointsPerRow = 4096, kPointBytes = 24;

struct Packed {
  std::int32_t x, y, households, persons;
  std::uint8_t householdsState, personsState, zero[2];
  std::uint32_t row;
};
static_assert(sizeof(Packed) == kPointBytes && std::has_unique_object_representations_v<Packed>);

std::uint64_t hashOf(std::int64_t id, std::int64_t source, std::span<const std::byte> points) {
  RowHash hash;
  hash.addWord(static_cast<std::uint64_t>(id));
  hash.addWord(static_cast<std::uint64_t>(source));
  hash.add(points);
  return hash.value();
}

bool unpack(std::span<const std::byte> bytes, std::vector<HouseholdPoint>& points) {
  if (bytes.size() % kPointBytes != 0) return false;
  for (std::size_t at = 0; at < bytes.size(); at += kPointBytes) {
    Packed p;
    std::memcpy(&p, bytes.data() + at, kPointBytes);
    constexpr auto kLastState = static_cast<std::uint8_t>(CountState::NotCounted);
    const auto onLattice = [](std::int32_t c) { return c >= -kLatticeLimit && c <= kLatticeLimit; };
    if (p.householdsState > kLastState || p.personsState > kLastState || p.households < 0 || p.persons < 0)
      return false;
    if (!onLattice(p.x) || !onLattice(p.y)) return false;
    points.push_back({{p.x, p.y},
                      p.households,
                      p.persons,
                      static_cast<CountState>(p.householdsState),
                      static_cast<CountState>(p.personsState),
                      p.row});
  }
  return true;
}

}  // namespace

void writePoints(Database& database, SourceId source, const HouseholdSet& set, TableChecksum& sum) {
  Statement insert(database, "INSERT INTO wangge_household_points (id, source, points) VALUES (?, ?, ?)");
  if (!insert.valid()) return;
  std::int64_t id = database.integer("SELECT coalesce(max(id), 0) FROM wangge_household_points");
  const auto& points = set.points();
  std::vector<Packed> packed;
  for (std::size_t at = 0; at < points.size(); at += kPointsPerRow) {
    packed.clear();
    for (std::size_t i = at; i < std::min(points.size(), at + kPointsPerRow); ++i) {
      const HouseholdPoint& p = points[i];
      packed.push_back({p.at.x,
                        p.at.y,
                        p.households,
                        p.persons,
                        static_cast<std::uint8_t>(p.householdsState),
                        static_cast<std::uint8_t>(p.personsState),
                        {0, 0},
                        p.row});
    }
    const auto bytes = std::as_bytes(std::span<const Packed>(packed));
    const auto sourceId = static_cast<std::int64_t>(source.value);
    insert.bind(0, ++id);
    insert.bind(1, sourceId);
    insert.bindBlob(2, bytes);
    insert.run();
    sum.add(hashOf(id, sourceId, bytes));
  }
}

void removePoints(Database& database, SourceId source, TableChecksum& sum) {
  Statement read(database, "SELECT id, points FROM wangge_household_points WHERE source = ?");
  Statement erase(database, "DELETE FROM wangge_household_points WHERE source = ?");
  if (!read.valid() || !erase.valid()) return;
  const auto sourceId = static_cast<std::int64_t>(source.value);
  read.bind(0, sourceId);
  while (read.step()) sum.remove(hashOf(read.integer(0), sourceId, read.blob(1)));
  erase.bind(0, sourceId);
  erase.run();
}

bool readPoints(Database& database, Project& project, TableChecksum& sum) {
  std::map<std::int64_t, std::vector<HouseholdPoint>> bySource;
  Statement expected(database, "SELECT id, points FROM wangge_sources WHERE points > 0");
  std::map<std::int64_t, std::size_t> counts;
  while (expected.step()) {
    // A wrong count must not reserve memory that the file cannot fill.
    const auto count = static_cast<std::size_t>(expected.integer(1));
    counts[expected.integer(0)] = count;
    bySource[expected.integer(0)].reserve(std::min<std::size_t>(count, 1u << 24));
  }
  Statement read(database, "SELECT id, source, points FROM wangge_household_points ORDER BY id");
  while (read.step()) {
    const auto bytes = read.blob(2);
    sum.add(hashOf(read.integer(0), read.integer(1), bytes));
    const auto into = bySource.find(read.integer(1));
    if (into == bySource.end() || !unpack(bytes, into->second)) return false;
  }
  for (auto& [source, points] : bySource) {
    if (points.size() != counts[source]) return false;
    const SourceId id(static_cast<std::uint64_t>(source));
    if (!project.sources.contains(id)) return false;
    project.sources.edit(id).households = std::make_shared<const HouseholdSet>(std::move(points));
  }
  return true;
}

}  // namespace wangge::gis
